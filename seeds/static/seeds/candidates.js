// A click takes a candidate into its field. Without this file the values are text to copy.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  for (const list of document.querySelectorAll(".candidates")) {
    const field = document.getElementById(`id_${list.dataset.field}`);
    if (field) prepare(list, field);
  }
});

function prepare(list, field) {
  const buttons = list.querySelectorAll("button");
  const mark = () => buttons.forEach((one) => one.setAttribute("aria-pressed", holds(field, one)));
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => {
      take(field, button.dataset);
      mark();
    });
  }
  field.addEventListener("input", mark);
  field.addEventListener("change", mark);
  mark();
}

// Authors stand one a line, and any number of them may be right.
const lines = (field) => field.value.split("\n").map((line) => line.trim()).filter(Boolean);
const isList = (field) => field.id === "id_authors";

function holds(field, button) {
  const value = button.dataset.value;
  return isList(field) ? lines(field).includes(value) : field.value === value && isPrecise(button);
}

function isPrecise(button) {
  const precision = button.dataset.precision;
  return !precision || document.getElementById("id_date_precision").value === precision;
}

function take(field, { value, words, precision }) {
  if (isList(field)) {
    const others = lines(field).filter((line) => line !== value);
    const had = others.length < lines(field).length;
    field.value = (had ? others : [...others, value]).join("\n");
  } else {
    if (field.options && ![...field.options].some((one) => one.value === value)) {
      field.add(new Option(words, value)); // the menu of an autocomplete holds its choice alone
    }
    field.value = value;
  }
  if (precision) document.getElementById("id_date_precision").value = precision;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
