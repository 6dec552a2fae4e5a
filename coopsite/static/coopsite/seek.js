// "/" leads to the search field, where one is not writing already.
document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select, [contenteditable]");
  const field = document.querySelector("form[role=search] input");
  if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey || !field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
