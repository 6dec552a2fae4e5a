// The evidence of a figure beside the figure. Without this the mark leads to the page of evidence.
const panel = Object.assign(document.createElement("div"), { id: "evidence", className: "popover", tabIndex: -1 });
panel.popover = "auto";

document.addEventListener("click", (event) => {
  const mark = event.target.closest("a.evidence");
  const elsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!mark || elsewhere || !panel.showPopover) return;
  event.preventDefault();
  open(mark).catch(() => location.assign(mark.href));
});

async function open(mark) {
  const answer = await fetch(`${mark.pathname}?fragment`);
  if (!answer.ok) throw new Error(answer.statusText);
  panel.innerHTML = await answer.text(); // this site's own, escaped there
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", mark.textContent);
  mark.after(panel); // so that the next Tab goes on from the mark
  panel.showPopover(); // closing it gives the focus back to the mark
  panel.focus();
}
