// Lines are chosen by a click, a run of them with Shift; the number of the chosen is told, and the
// page stands where it stood after a step. Without this file the boxes and numbers do the same.
"use strict";

const PLACE = "zones-place";

for (const form of document.querySelectorAll("form.correcting")) {
  const boxes = [...form.querySelectorAll('input[name="line"]')];
  const told = form.querySelector(".chosen");
  let last = null;

  const tell = () => {
    const count = boxes.filter((box) => box.checked).length;
    told.textContent = count ? `(${count.toLocaleString(document.documentElement.lang)})` : "";
  };

  form.addEventListener("click", (event) => {
    const box = event.target;
    if (box.name !== "line") return;
    if (event.shiftKey && last) {
      const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
      for (const one of boxes.slice(from, to + 1)) one.checked = last.checked;
    }
    last = box;
    tell();
  });

  // Shift over words would select them.
  form.addEventListener("mousedown", (event) => {
    if (event.shiftKey && event.target.closest(".line")) event.preventDefault();
  });

  // One field for all of them: a server takes only so many.
  form.addEventListener("formdata", ({ formData }) => {
    const chosen = formData.getAll("line").join(",");
    formData.delete("line");
    if (chosen) formData.set("line", chosen);
  });

  form.addEventListener("submit", (event) => {
    if (event.submitter?.value === "keep") return;
    const lines = form.querySelector(".lines");
    sessionStorage.setItem(PLACE, JSON.stringify([location.pathname, lines.scrollTop, scrollY]));
  });

  const [path, inside, place] = JSON.parse(sessionStorage.getItem(PLACE) ?? "[]");
  sessionStorage.removeItem(PLACE);
  if (path === location.pathname) {
    form.querySelector(".lines").scrollTop = inside;
    scrollTo(0, place);
  }
  tell();
}
