// Names for what Django's admin and its widgets draw without one, so that a screen reader says
// what a field is: fields in cells by the head of their column and their row, the search, the boxes
// that search in a list, and the rich-text editor with its buttons.
const said = [...document.getElementById("named-words").content.children];
const words = Object.fromEntries(said.map((one) => [one.title, one.textContent]));

if (window.django?.catalog) Object.assign(django.catalog, words); // for what the editor asks

let due = false;
nameAll();
new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });

// Widgets draw themselves when they like, and again for each row that is added.
function soon() {
  if (!due) requestAnimationFrame(nameAll);
  due = true;
}

function nameAll() {
  due = false;
  const search = document.getElementById("searchbar");
  search?.setAttribute("aria-label", words.Search);
  document.querySelectorAll("td :is(input, select, textarea):not([type=hidden])").forEach(nameCell);
  document.querySelectorAll(".select2-selection[role=combobox]").forEach(nameBox);
  document.querySelectorAll(".prose-editor [role=textbox]").forEach(nameText);
  document.querySelectorAll(".prose-menubar button").forEach(translate);
}

function nameCell(field) {
  if (field.labels?.length || field.ariaLabel) return;
  const cell = field.closest("td");
  const head = cell.closest("table").querySelector("thead tr")?.cells[cell.cellIndex];
  const row = cell.parentElement.querySelector("th, td.original ~ td, a")?.innerText.trim();
  const said = [head?.innerText.trim(), row].filter(Boolean).join(" – ");
  if (said) field.setAttribute("aria-label", said);
}

// The box says its label, or the head of its column, and then what is chosen.
function nameBox(box) {
  const select = box.closest(".select2").previousElementSibling;
  const said = select?.labels?.[0]?.innerText.trim() || select?.ariaLabel;
  const shown = box.querySelector("[role=textbox]");
  if (!said || !shown) return;
  shown.setAttribute("aria-label", said);
  box.removeAttribute("aria-labelledby");
  box.setAttribute("aria-label", [said, select.selectedOptions?.[0]?.text].filter(Boolean).join(" "));
}

function nameText(text) {
  const label = text.closest(".form-row")?.querySelector("label");
  if (label) text.setAttribute("aria-label", label.innerText.trim());
}

function translate(button) {
  const now = button.title || button.textContent.trim();
  const said = words[now];
  if (!said || said === now) return;
  if (!button.title) button.firstElementChild.textContent = said;
  else [button.title, button.ariaLabel] = [said, said];
}
