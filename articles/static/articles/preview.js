// The link to a preview is marked where it has the focus, and a button copies it; without this file it
// is marked and copied by hand.
for (const button of document.querySelectorAll("[data-copies]")) {
  const link = document.getElementById(button.dataset.copies);
  link.addEventListener("focus", () => link.select());
  link.select();
  if (!navigator.clipboard) continue; // over plain HTTP
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(link.value);
    button.textContent = button.dataset.copied;
  });
}
