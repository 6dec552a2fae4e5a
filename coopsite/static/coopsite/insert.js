/* The form of a page: figures are looked up beside the text, and a button puts the reference where the
   cursor stands. Without scripts it is typed, and the figures stand on a page of their own. */
"use strict";

{
  const WORDS = 250; // milliseconds without a key before it searches

  /* The text that had the cursor last: a rich text, or a field without its editor. */
  let last = null;
  const remember = ({target}) => {
    if (!(target instanceof Element)) return;
    const text = target.closest("[contenteditable=true], textarea[name^=body_]");
    if (text) last = text;
  };

  const insert = (words) => {
    const text = last ?? document.querySelector(".prose-editor [contenteditable=true], textarea[name^=body_]");
    if (!text) return false;
    text.focus();
    return document.execCommand("insertText", false, words);
  };

  const button = (row, label, said) => {
    const code = row.querySelector("code");
    const made = document.createElement("button");
    Object.assign(made, {type: "button", className: "button", textContent: label});
    made.setAttribute("aria-label", `${label}: ${row.querySelector("th").textContent.trim()}`);
    made.addEventListener("click", () => {
      said.textContent = insert(code.textContent) ? code.textContent : "";
    });
    code.after(" ", made);
  };

  const search = async (panel, box, shown, said) => {
    const answer = await fetch(`${panel.dataset.address}?q=${encodeURIComponent(box.value)}`);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    shown.replaceChildren(...page.getElementById("offered").childNodes);
    for (const row of shown.querySelectorAll("tbody tr")) button(row, panel.dataset.insert, said);
  };

  const open = (panel) => {
    const form = panel.querySelector("[data-search]");
    const [box, shown, said] = ["input", "[data-shown]", "[role=status]"].map((one) => form.querySelector(one));
    let waiting;
    form.hidden = false;
    box.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => search(panel, box, shown, said), WORDS);
    });
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault(); // it would save the page
      search(panel, box, shown, said);
    });
  };

  document.addEventListener("focusin", remember);
  for (const panel of document.querySelectorAll(".insert-figure")) open(panel);
}
