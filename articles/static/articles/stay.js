// Ctrl+S (Cmd+S) saves, and after saving one stands where one stood.
//
//   coopsite-stood   of this window alone: {item, at, field, top, from, to, inside} from pressing a
//                    button that saves and stays until the form is there again
//
// The place is that of the field in which one wrote, on the screen; what the site says of saving is
// said again in the bar, for the top of the page is out of sight. Where something is refused, or
// something typed is offered back (kept.js), the page begins at its top. Without this file the buttons
// save and the form begins at its top.

const STOOD = "coopsite-stood";
const SOON = 60_000; // milliseconds after which somebody came by another way
const PATIENCE = 3_000; // milliseconds that an editor may need to draw itself
const STAYING = ["_continue", "_answer", "_take"];
const FIELDS = "input:not([type=submit], [type=hidden]), select, textarea, [contenteditable]";
const form = document.querySelector(".save-bar")?.closest("form");

const tried = (act) => {
  try {
    return act();
  } catch {
    return null; // the store is forbidden: one begins at the top
  }
};

document.addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
  if (key.toLowerCase() !== "s" || !(ctrlKey || metaKey) || altKey || shiftKey) return;
  const button = savingButton();
  if (!button) return;
  event.preventDefault();
  if (!repeat && !leaving) button.click();
});

const savingButton = () =>
  form?.querySelector(".save-bar [name=_continue]") ??
  form?.querySelector(".save-bar [name=_save]") ??
  document.querySelector("form.translating [type=submit]");

let leaving = false; // a key that is pressed twice saves once
let last = null; // the field in which one was last
addEventListener("pageshow", () => (leaving = false));
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  leaving = true;
  if (event.target === form && STAYING.includes(event.submitter?.name)) note();
});
form?.addEventListener("focusin", ({ target }) => {
  if (target.matches(FIELDS) || target.matches(".select2-selection")) last = target;
});

// What was added has its own address from then on.
const item = () => location.pathname.replace(/(add|[^/]+\/change)\/$/, "");

function note() {
  const text = last?.editor?.state.selection;
  const stood = {
    item: item(),
    at: Date.now(),
    field: nameOf(last),
    top: last?.getBoundingClientRect().top ?? 0,
    from: text?.from ?? tried(() => last.selectionStart),
    to: text?.to ?? tried(() => last.selectionEnd),
    inside: last?.scrollTop ?? 0,
    scrolled: scrollY,
  };
  tried(() => sessionStorage.setItem(STOOD, JSON.stringify(stood)));
}

// A field by what is the same in the next page: its own id, or that of what it draws.
function nameOf(field) {
  if (!field) return "";
  const drawn = field.closest(".prose-editor")?.querySelector("textarea");
  const chosen = field.closest(".select2")?.previousElementSibling;
  return (drawn ?? chosen ?? field).id;
}

function fieldOf(name) {
  const field = document.getElementById(name);
  const text = field?.closest(".prose-editor")?.querySelector(".ProseMirror[contenteditable]");
  const box = field?.nextElementSibling?.querySelector?.(".select2-selection");
  return text ?? box ?? field;
}

async function standAgain() {
  const stood = tried(() => JSON.parse(sessionStorage.getItem(STOOD)));
  tried(() => sessionStorage.removeItem(STOOD));
  if (!form || !stood || stood.item !== item() || Date.now() - stood.at > SOON) return;
  if (document.querySelector(".errornote, #kept [data-said=offer], [aria-labelledby=collisions]")) return;
  sayAgain();
  await drawn(stood.field);
  const field = stood.field && fieldOf(stood.field);
  if (!field) return scrollTo(0, stood.scrolled);
  field.focus({ preventScroll: true });
  if (field.editor) field.editor.commands.setTextSelection({ from: stood.from, to: stood.to });
  else tried(() => field.setSelectionRange(stood.from, stood.to));
  field.scrollTop = stood.inside;
  const back = () => scrollBy({ top: field.getBoundingClientRect().top - stood.top, behavior: "instant" });
  back();
  if (document.readyState !== "complete") addEventListener("load", back, { once: true });
}

// Rich text is drawn when its own script is there.
async function drawn(name) {
  const until = Date.now() + PATIENCE;
  const isText = () => document.getElementById(name)?.matches("[data-django-prose-editor-configurable]");
  while (isText() && !fieldOf(name)?.editor && Date.now() < until) {
    await new Promise((done) => setTimeout(done, 30));
  }
}

function sayAgain() {
  const place = form.querySelector(".save-bar .said");
  for (const one of document.querySelectorAll(".messagelist li")) {
    const said = document.createElement("p");
    said.className = one.className;
    said.append(...[...one.childNodes].map((node) => node.cloneNode(true)));
    place.append(said);
  }
  form.addEventListener("input", () => place.replaceChildren(), { once: true });
}

standAgain();
