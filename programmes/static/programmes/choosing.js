// Search boxes in the place of long menus: any name in three languages, without accents, or a code.
//
//   <select data-search="…?kind=place">         one row; the menu keeps the choice, unseen
//   <input data-search="…" data-several="place">    several, as codes with commas; the menu of the
//                                               filters by that name knows what they are called
//
// Keys as in every combobox: arrows, Enter takes, Escape closes. Without this file, or where the
// search does not answer, the menus and the field stand there as they are.
"use strict";
(() => {
  const WORDS = document.currentScript.dataset;
  const MOMENT = 150; // milliseconds from typing to asking
  let count = 0;

  const element = (name, attributes = {}, text = "") => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  };

  // What a field holds: one row of a menu, or several codes.

  const one = (select) => ({
    shown: () => (select.value ? select.selectedOptions[0].text.trim() : ""),
    take({ key, name }) {
      if (![...select.options].some(({ value }) => value === key)) select.add(new Option(name, key));
      select.value = key;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    empty() {
      select.value = "";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    dropLast() {},
  });

  function several(field, chips) {
    const known = new Map();
    const codes = () => field.value.split(/[,،]/).map((code) => code.trim()).filter(Boolean);
    const nameOf = (code) =>
      known.get(code) ??
      document.querySelector(
        `select[name="${field.dataset.several}"] option[value="${CSS.escape(code)}"]`,
      )?.text.trim();
    const write = (list) => {
      field.value = list.join(", ");
      draw();
    };
    function draw() {
      chips.replaceChildren(
        ...codes().map((code) => {
          const chip = element("li");
          const name = nameOf(code);
          const button = element("button", { type: "button" }, "×");
          button.setAttribute("aria-label", `${WORDS.remove}: ${name ?? code}`);
          button.addEventListener("click", () => {
            write(codes().filter((other) => other !== code));
            chips.parentElement.querySelector("[role=combobox]").focus();
          });
          chip.append(element("bdi", {}, name ? `${name} (${code})` : code), button);
          return chip;
        }),
      );
    }
    draw();
    return {
      shown: () => "",
      take({ key, name }) {
        known.set(key, name);
        if (!codes().includes(key)) write([...codes(), key]);
      },
      empty() {},
      dropLast: () => write(codes().slice(0, -1)),
    };
  }

  function enhance(field) {
    const isMenu = field.matches("select");
    const id = `found-${(count += 1)}`;
    const box = element("span", { class: "choosing" });
    const input = element("input", {
      type: "text",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      dir: "auto",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": id,
    });
    const list = element("ul", { role: "listbox", id, class: "found", hidden: "" });
    const said = element("span", { role: "status", class: "choosing-said" });
    const chips = element("ul", { class: "chips" });
    const label = field.labels?.[0]?.textContent.trim() ?? field.getAttribute("aria-label") ?? "";
    list.setAttribute("aria-label", label);
    if (field.id) {
      input.id = field.id;
      field.removeAttribute("id");
    } else input.setAttribute("aria-label", label);
    for (const name of ["aria-describedby", "aria-invalid"]) {
      if (field.hasAttribute(name)) input.setAttribute(name, field.getAttribute(name));
    }

    field.before(box);
    box.append(...(isMenu ? [] : [chips]), input, list, said, field);
    field.hidden = true;
    if (isMenu && !field.options[0]?.value) input.placeholder = field.options[0]?.text ?? "";
    const held = isMenu ? one(field) : several(field, chips);
    input.value = held.shown();

    let rows = [];
    let active = -1;
    let asked = null; // what is on its way
    let timer;
    let takesFirst = false; // Enter was pressed before the answer came
    const isOpen = () => !list.hidden;
    const isUnsettled = () => input.value.trim() !== held.shown();

    function close() {
      clearTimeout(timer);
      asked?.abort();
      asked = null;
      rows = [];
      takesFirst = false;
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      mark(-1);
    }

    function mark(position) {
      active = position;
      [...list.children].forEach((option, at) =>
        option.setAttribute("aria-selected", String(at === position)),
      );
      const option = list.children[position];
      if (!option) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }

    function draw({ found, left }) {
      rows = found.map((row) => ({ ...row, key: String(row[field.dataset.by ?? "key"]) }));
      list.replaceChildren(
        ...rows.map((row, at) => {
          const option = element("li", { role: "option", id: `${id}-${at}` });
          option.append(element("bdi", {}, row.name), element("small", {}, ` ${row.more}`));
          option.addEventListener("pointerdown", (event) => event.preventDefault());
          option.addEventListener("click", () => take(row));
          return option;
        }),
      );
      list.hidden = !rows.length;
      input.setAttribute("aria-expanded", String(Boolean(rows.length)));
      said.textContent = rows.length ? `${WORDS.found} ${rows.length}` : WORDS.none;
      said.classList.toggle("quiet", Boolean(rows.length && !left));
      if (left) said.textContent = WORDS.left;
      mark(rows.length ? 0 : -1);
    }

    async function ask() {
      asked?.abort();
      const own = (asked = new AbortController());
      try {
        const address = `${field.dataset.search}&words=${encodeURIComponent(input.value.trim())}`;
        const answer = await fetch(address, { signal: own.signal, redirect: "error" });
        if (!answer.ok) throw new Error(answer.status);
        const found = await answer.json();
        if (own !== asked) return;
        asked = null;
        draw(found);
        if (takesFirst && rows.length) take(rows[0]);
        takesFirst = false;
      } catch {
        if (own === asked) standBack();
      }
    }

    function take(row) {
      held.take(row);
      input.value = held.shown();
      said.textContent = "";
      close();
      input.focus();
    }

    // The search does not answer: the menu, or the field, does as well.
    function standBack() {
      close();
      if (input.id) field.id = input.id;
      field.hidden = false;
      box.replaceChildren(field, said);
      // A menu that does not name all rows has beside it what finds them without scripts.
      const plain = box.parentElement.querySelector("noscript");
      if (plain) plain.outerHTML = plain.textContent;
      said.classList.remove("quiet");
      said.textContent = WORDS.failed;
      field.focus();
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      if (!input.value.trim()) {
        held.empty();
        said.textContent = "";
        return close();
      }
      timer = setTimeout(ask, MOMENT);
    });

    input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      const moves = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in moves) {
        event.preventDefault();
        if (!isOpen()) return void ask();
        mark((active + moves[event.key] + rows.length) % rows.length);
      } else if (event.key === "Enter" && (isOpen() || isUnsettled())) {
        event.preventDefault();
        if (isOpen() && active >= 0) take(rows[active]);
        else takesFirst = true;
      } else if (event.key === "Escape" && (isOpen() || isUnsettled())) {
        event.stopPropagation();
        input.value = held.shown();
        said.textContent = "";
        close();
      } else if (event.key === "Backspace" && !input.value) held.dropLast();
    });

    // What was typed and not taken is no choice.
    input.addEventListener("blur", () => {
      if (!isUnsettled() && !isOpen()) return;
      input.value = held.shown();
      said.textContent = "";
      close();
    });
  }

  document.querySelectorAll("[data-search]").forEach(enhance);
})();
