// What is selected in the text of an article stands in the field below it, with its place.
// Browsers show no caret in what is read-only, so that nothing could be selected by keys alone: here
// the text takes the caret and refuses whatever would change it. Without this file the words are
// copied into the field by hand, and looked for in the text.
"use strict";

for (const form of document.querySelectorAll("form.missed")) {
  const text = form.querySelector("textarea[readonly]");
  const { words, start } = form.elements;
  const printed = text.value;
  const take = () => {
    const { selectionStart: from, selectionEnd: to } = text;
    if (from === to) return;
    words.value = printed.slice(from, to);
    start.value = [...printed.slice(0, from)].length; // characters, not halves of them
  };
  text.readOnly = false;
  text.ariaReadOnly = "true";
  text.addEventListener("beforeinput", (event) => event.preventDefault());
  text.addEventListener("input", () => (text.value = printed)); // what an input method insists on
  for (const kind of ["select", "keyup", "pointerup"]) text.addEventListener(kind, take);
  words.addEventListener("input", () => (start.value = ""));
}
