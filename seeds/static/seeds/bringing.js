// Files that are dropped or chosen are sent at once; a batch that is being worked on fills by itself.
// Without this file one presses the button, and looks again.
"use strict";

const PAUSE = 1500; // milliseconds

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form.bring");
  if (form) receive(form);
  const batch = document.getElementById("batch");
  if (batch) follow(batch);
});

function receive(form) {
  const field = form.querySelector("[type=file]");
  const drop = form.querySelector(".drop");
  const over = (is) => drop.classList.toggle("over", is);
  for (const kind of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      over(kind === "dragover");
    });
  }
  drop.addEventListener("drop", (event) => {
    field.files = event.dataTransfer.files;
    send(form, field);
  });
  field.addEventListener("change", () => send(form, field));
}

function send(form, field) {
  const said = form.querySelector(".refused");
  said.textContent = refusal(form.dataset, [...field.files]);
  said.hidden = !said.textContent;
  if (field.files.length && said.hidden) form.requestSubmit();
  else field.value = "";
}

function refusal(limits, files) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length > Number(limits.files)) return limits.tooMany;
  return size > Number(limits.bytes) ? limits.tooLarge : "";
}

function follow(batch) {
  count(batch);
  if ("atWork" in batch.dataset) setTimeout(() => renew(batch), PAUSE);
}

async function renew(batch) {
  const answer = await fetch(location.href).catch(() => null);
  const page = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page && page.getElementById("batch");
  if (now) batch.replaceWith(now);
  follow(now || batch);
}

function count(batch) {
  const said = batch.querySelector(".count");
  batch.addEventListener("change", () => {
    const ticked = batch.querySelectorAll("[name=row]:checked").length;
    if (said) said.textContent = `(${Number(said.dataset.elsewhere) + ticked})`;
  });
}
