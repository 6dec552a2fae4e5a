// The review screen by keys alone: c, r, e, n, p, u and ?. Without this file its buttons do the same.
"use strict";

const OFF = "coopsite-keys-off";
const FIELDS = "input:not([type=checkbox]), select, textarea, [contenteditable]";
const off = document.getElementById("keys-off");

if (off) {
  off.checked = localStorage.getItem(OFF) === "1";
  off.addEventListener("change", () => localStorage.setItem(OFF, off.checked ? "1" : "0"));
}

// On a phone the sentence comes first: what narrows the list is folded, unless it does so now.
const narrowing = document.querySelector(".narrowing:not([data-narrowed])");
const phone = matchMedia("(max-width: 48rem)");
const fold = () => narrowing && (narrowing.open = !phone.matches);
phone.addEventListener("change", fold);
fold();

// One box ticks all that are shown.
for (const box of document.querySelectorAll("[data-all]")) {
  const others = box.form.querySelectorAll(`[name="${box.dataset.all}"]`);
  box.closest("[hidden]")?.removeAttribute("hidden");
  box.addEventListener("change", () => others.forEach((other) => (other.checked = box.checked)));
}

// Enter presses the button that belongs to a field, where that is not the first of its form.
document.addEventListener("keydown", (event) => {
  const { enter } = event.target.dataset ?? {};
  if (event.key !== "Enter" || !enter) return;
  event.preventDefault();
  event.target.form.querySelector(`[name=act][value="${CSS.escape(enter)}"]`).click();
});

let leaving = false; // a key that is pressed twice decides once
document.addEventListener("submit", () => (leaving = true));
window.addEventListener("pageshow", () => (leaving = false));

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.matches(FIELDS)) {
    event.target.blur();
    return;
  }
  if (event.target.matches(FIELDS) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (leaving || event.repeat || (off && off.checked)) return;
  const field =
    event.key === "e"
      ? document.querySelector("#confirm select, #confirm input:not([type=hidden])")
      : document.querySelector(`[data-focus="${CSS.escape(event.key)}"]`);
  const button = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!field && !button) return;
  event.preventDefault();
  if (field) field.focus();
  else button.click();
});
