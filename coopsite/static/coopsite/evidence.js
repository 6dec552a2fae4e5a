// The evidence of a figure beside the figure. Without this the mark leads to the page of evidence.
const MARKS = "a.evidence, a.claim";
const { lang, dir } = document.documentElement; // of the page: a mark may stand in a text of another language
const panel = Object.assign(document.createElement("div"), { id: "evidence", className: "popover", tabIndex: -1, lang, dir });
panel.popover = "auto"; // Escape closes it, and so does a click beside it
panel.setAttribute("role", "dialog");
let asked; // the mark that was pressed last

document.addEventListener("click", (event) => {
  const mark = event.target.closest?.(MARKS);
  const elsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!mark || elsewhere || !panel.showPopover) return;
  event.preventDefault();
  open(mark).catch(() => location.assign(mark.href));
});

async function open(mark) {
  asked = mark;
  mark.setAttribute("aria-busy", "true");
  const answer = await fetch(`${mark.pathname}?fragment`).finally(() => mark.removeAttribute("aria-busy"));
  if (!answer.ok) throw new Error(answer.statusText);
  const words = await answer.text();
  if (asked !== mark) return;
  panel.innerHTML = words; // this site's own, escaped there
  panel.setAttribute("aria-label", [mark.textContent.trim(), mark.title].filter(Boolean).join(", "));
  mark.after(panel); // so that the next Tab goes on from the mark
  panel.showPopover();
  panel.focus();
}

panel.addEventListener("toggle", (event) => {
  const lost = document.activeElement === document.body || panel.contains(document.activeElement);
  if (event.newState === "closed" && lost) asked.focus();
});

// What copies an address is there where something can be copied.
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
  });
}
