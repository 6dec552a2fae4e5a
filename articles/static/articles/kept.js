// What is typed in a form of the desk stays in this browser until the site says that it was saved.
//
//   coopsite-kept/3                               user 3 is inside: gone when they log out
//   coopsite-kept/3/articles.article/12/lk2x9q1   what was typed in one opening of one form:
//                                                 {at, since, opened, fields}
//
// An opening writes its own entry alone, so that no window overwrites another's. Fields are named
// as the form names them, but those of rows: stages#7.name_fr is of row 7, stages+0.name_fr of the
// first that was added. Without this file the form works as ever, and nothing is kept.

const DAYS = 14; // after which what nobody came back for is forgotten
const MOMENT = 400; // milliseconds from typing to writing
const ROOT = "coopsite-kept/";
const LEAVING = "coopsite-leaving"; // who pressed "Log out" in this window
const { user, logout, saved } = document.getElementById("kept-script").dataset;
const HERE = ROOT + user;

// The store, which may be full or forbidden.

const tried = (act, otherwise) => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};
const read = (key) => tried(() => JSON.parse(localStorage.getItem(key)), null);
const write = (key, value) =>
  tried(() => (localStorage.setItem(key, JSON.stringify(value)), true), false);
const drop = (key) => tried(() => localStorage.removeItem(key));
const keys = (start) =>
  tried(() => Object.keys(localStorage).filter((key) => key.startsWith(start)), []);

// Every page of the desk.

function arrive() {
  const oldest = Date.now() - DAYS * 24 * 3600 * 1000;
  keys(ROOT).filter((key) => !(read(key)?.at > oldest)).forEach(drop);
  forgetWhoLeft();
  forgetWhatWasSaved();
  return Boolean(user) && write(HERE, { at: Date.now() });
}

function forgetWhoLeft() {
  const left = tried(() => sessionStorage.getItem(LEAVING), null);
  tried(() => sessionStorage.removeItem(LEAVING));
  if (left && !user) [ROOT + left, ...keys(`${ROOT}${left}/`)].forEach(drop);
}

function forgetWhatWasSaved() {
  const mark = saved || /^#saved=(\w+)$/.exec(location.hash)?.[1];
  if (!mark) return;
  keys(`${HERE}/`).filter((key) => key.endsWith(`/${mark}`)).forEach(drop);
  if (!saved) history.replaceState(null, "", location.pathname + location.search);
}

document.addEventListener("submit", ({ target }) => {
  const leaves = new URL(target.getAttribute("action") ?? "", location).pathname === logout;
  if (leaves) tried(() => sessionStorage.setItem(LEAVING, user));
});

// The fields of a form, by their addresses.

function fieldsOf(form) {
  const machinery = /^_|^csrfmiddlewaretoken$|__prefix__/;
  const unkept = ["hidden", "password", "file", "submit", "button", "reset", "image"];
  const found = new Map();
  for (const one of form.elements) {
    if (!one.name || one.disabled || unkept.includes(one.type)) continue;
    if (machinery.test(one.name)) continue;
    const address = addressOf(form, one.name);
    found.set(address, [...(found.get(address) ?? []), one]);
  }
  return found;
}

function addressOf(form, name) {
  const [, prefix, number, field] = /^(.+)-(\d+)-(.+)$/.exec(name) ?? [];
  const saved = form.elements[`${prefix}-INITIAL_FORMS`]?.value;
  if (saved === undefined) return name;
  if (+number >= +saved) return `${prefix}+${number - saved}.${field}`;
  return `${prefix}#${form.elements[`${prefix}-${number}-id`]?.value ?? number}.${field}`;
}

const isBox = (one) => one.type === "checkbox" || one.type === "radio";
const plain = (values) => JSON.stringify(values.map(([value]) => value));

function valuesOf(controls) {
  return controls.flatMap((one) => {
    if (one.options) return [...one.selectedOptions].map(({ value, text }) => [value, text]);
    return isBox(one) && !one.checked ? [] : [[one.value]];
  });
}

function givenBy(controls) {
  return controls.flatMap((one) => {
    if (one.options) return givenOptions(one).map(({ value }) => [value]);
    return isBox(one) ? (one.defaultChecked ? [[one.value]] : []) : [[one.defaultValue]];
  });
}

function givenOptions(select) {
  const chosen = [...select.options].filter((one) => one.defaultSelected);
  return chosen.length || select.multiple ? chosen : [...select.options].slice(0, 1);
}

function labelOf([one, ...others]) {
  const cell = one.closest("td");
  const boxes = others.length ? one.closest(".fieldBox, .form-row") : null;
  const said = cell
    ? cell.closest("table").tHead?.rows[0].cells[cell.cellIndex]
    : (boxes?.querySelector("legend, label") ?? one.labels?.[0]);
  const group = one.closest(".inline-group")?.querySelector("h2");
  const words = [group, said].map((part) => part?.textContent.trim().replace(/\s*:$/, ""));
  return words.filter(Boolean).join(" – ") || one.name;
}

function fill(controls, values) {
  const wanted = values.map(([value]) => value);
  controls.forEach((one, position) => {
    if (one.options) choose(one, values, wanted);
    else if (isBox(one)) one.checked = wanted.includes(one.value);
    else one.value = wanted[position] ?? "";
    editorOf(one)?.commands.setContent(one.value);
    for (const type of ["input", "change"]) one.dispatchEvent(new Event(type, { bubbles: true }));
  });
}

const editorOf = (one) =>
  one.closest(".prose-editor")?.querySelector(".ProseMirror[contenteditable]")?.editor;

function choose(select, values, wanted) {
  const offered = [...select.options].map(({ value }) => value);
  for (const [value, words] of values) {
    // An autocomplete holds its choice alone.
    if (!offered.includes(value)) select.add(new Option(words, value));
  }
  for (const option of select.options) option.selected = wanted.includes(option.value);
}

// One form.

function keep(form) {
  const base = `${HERE}/${place.dataset.item}/`;
  const { kept_mark: markField, _opened: opened } = form.elements;
  const again = markField.value !== ""; // what was posted was not saved, and stands in the form
  let mark = markField.value || newMark();
  const posted = again ? (read(base + mark)?.fields ?? {}) : {};
  const given = new Map();
  let last = { said: "{}", at: 0, since: Date.now() };
  let submitting = false;
  let timer;

  const typed = () => {
    const now = {};
    for (const [address, controls] of fieldsOf(form)) {
      if (!given.has(address)) given.set(address, plain(givenBy(controls)));
      const values = valuesOf(controls);
      if (plain(values) !== given.get(address)) now[address] = { values, label: labelOf(controls) };
    }
    return { ...posted, ...now };
  };
  const isUnsaved = () => again || last.said !== "{}";

  function note() {
    const fields = typed();
    const said = JSON.stringify(fields);
    if (said !== last.said) last = { ...last, said, at: Date.now() };
    if (said === "{}") return drop(base + mark), true;
    if (!canKeep) return false;
    if (!read(HERE)) return say("out"), false;
    place.querySelector("[data-said=out]")?.remove();
    const { at, since } = last;
    const done = write(base + mark, { at, since, opened: opened?.value, fields });
    if (!done) say("off");
    return done;
  }
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(note, MOMENT);
  };
  const typing = () => {
    if (submitting) mark = newMark(); // what is on its way to be saved is without this
    submitting = false;
    tried(() => sessionStorage.removeItem(LEAVING)); // they stayed
    later();
  };

  // What is said at the top of the form.

  function say(name, prepare = () => {}) {
    const known = place.querySelector(`[data-said=${name}]`);
    if (known && ["off", "out", "restored"].includes(name)) return known;
    const said = document.getElementById(`kept-${name}`).content.cloneNode(true).firstElementChild;
    said.dataset.said = name;
    prepare(said);
    place.append(said);
    return said;
  }

  function list(said, words) {
    const items = document.createElement("ul");
    for (const one of words) {
      items.append(document.createElement("li"));
      items.lastChild.textContent = one;
    }
    said.querySelector("p").after(items);
  }

  const on = (said, act, does) =>
    said.querySelector(`[data-act=${act}]`).addEventListener("click", () => {
      said.remove();
      does();
    });

  function offer(key) {
    const entry = read(key);
    const now = fieldsOf(form);
    const stands = (address) => now.has(address) && plain(valuesOf(now.get(address)));
    const differing = Object.entries(entry.fields).filter(
      ([address, { values }]) => stands(address) !== plain(values),
    );
    if (!differing.length) return drop(key), null;
    return say("offer", (said) => {
      said.querySelector("time").textContent = inWords(entry.at);
      said.querySelector(".changed").hidden = !hasChanged(entry.opened, opened?.value);
      list(said, new Set(differing.map(([, { label }]) => label)));
      on(said, "restore", () => restore(key, entry, differing));
      on(said, "discard", () => discard(key, entry));
    });
  }

  function restore(key, entry, differing) {
    if (opened && entry.opened && entry.since < last.since) {
      // What stood when this was typed: saving compares with that, and tells what others wrote.
      opened.value = entry.opened;
      last.since = entry.since;
    }
    const room = rowsTyped();
    const lost = differing.filter(([address, { values }]) => {
      const controls = controlsAt(address, room);
      if (controls) fill(controls, values);
      return !controls;
    });
    if (note() && !lost.length) drop(key);
    const copies = lost.map(([, { label, values }]) => `${label}: ${inShort(values)}`);
    if (lost.length) say("lost", (said) => list(said, copies));
    say("restored").focus();
  }

  // Rows that were added come after those in which something was typed since.
  function rowsTyped() {
    const room = {};
    for (const address of Object.keys(typed())) {
      const [, prefix, number] = /^(.+)\+(\d+)\./.exec(address) ?? [];
      if (prefix) room[prefix] = Math.max(room[prefix] ?? 0, +number + 1);
    }
    return room;
  }

  function controlsAt(address, room) {
    const [, prefix, number, field] = /^(.+)\+(\d+)\.(.+)$/.exec(address) ?? [];
    if (!prefix) return fieldsOf(form).get(address);
    const wanted = `${prefix}+${+number + (room[prefix] ?? 0)}.${field}`;
    for (let rows = 0; rows <= +number && !fieldsOf(form).has(wanted); rows++) {
      document.querySelector(`#${CSS.escape(prefix)}-group .add-row a`)?.click();
    }
    return fieldsOf(form).get(wanted);
  }

  function discard(key, entry) {
    drop(key);
    const said = say("discarded");
    on(said, "undo", () => {
      write(key, entry);
      offer(key)?.focus();
    });
    said.focus();
  }

  for (const type of ["input", "change"]) form.addEventListener(type, typing);
  for (const type of ["click", "keyup"]) form.addEventListener(type, later); // rows, filling
  window.django?.jQuery?.(form).on("change", typing); // what it triggers is no event of the browser
  form.addEventListener("submit", () => {
    note();
    markField.value = isUnsaved() ? mark : "";
    submitting = true;
  });
  addEventListener("pageshow", () => (submitting = false));
  addEventListener("visibilitychange", note);
  addEventListener("storage", ({ key }) => (key === null || key === HERE) && later());
  addEventListener("beforeunload", (event) => {
    note();
    if (submitting || !isUnsaved()) return;
    event.preventDefault();
    event.returnValue = true;
  });

  if (!canKeep) say("off");
  note();
  const offered = keys(base).filter((key) => key !== base + mark).sort().map(offer);
  if (offered.some(Boolean)) {
    history.scrollRestoration = "manual"; // where the page was left one would not see it
    place.scrollIntoView({ block: "nearest" });
  }
}

const newMark = () => Date.now().toString(36) + Math.random().toString(36).slice(2, 8);

function inWords(time) {
  const language = `${document.documentElement.lang}-u-nu-latn`; // as the site writes its digits
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(time);
}

const inShort = (values) => values.map(([value, words]) => words ?? value).join(", ");

// What the server signed stands before the first colon, but for the time.
const hasChanged = (then, now) => Boolean(then && now) && then.split(":")[0] !== now.split(":")[0];

const canKeep = arrive();
const place = document.getElementById("kept");
if (place) keep(place.closest("form"));
