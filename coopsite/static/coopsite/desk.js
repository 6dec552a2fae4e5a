// "/" leads to the search of the desk, unless somebody is writing.
const box = document.getElementById("desk-search");
const WRITING = "input, textarea, select, [contenteditable], [role=textbox]";

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!box || event.defaultPrevented || event.target.closest?.(WRITING)) return;
  event.preventDefault();
  box.focus();
  box.select();
});
