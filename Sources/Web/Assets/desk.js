// Guichet: what the pages do better with a script. Every page works without it.
"use strict";
document.documentElement.classList.add("js");

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const make = (tag, attributes = {}, text = "") => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.textContent = text;
  return node;
};

const plural = (number, noun) => `${number} ${noun}${number > 1 ? "s" : ""}`;

// Conditional fields: hidden ones are not sent.
const valueOf = (form, name) => {
  const boxes = all(`[name="${CSS.escape(name)}"]`, form).filter((box) => !box.closest(".is-off"));
  return boxes.find((box) => !/radio|checkbox/.test(box.type) || box.checked)?.value;
};
const holds = (form, scope, condition) =>
  condition.tous ? condition.tous.every((part) => holds(form, scope, part))
  : condition.un ? condition.un.some((part) => holds(form, scope, part))
  : condition.parmi.includes(valueOf(form, scope + condition.champ));
const settle = (form) => {
  for (const field of all("[data-shown-when]", form)) {
    const shown = holds(form, field.dataset.scope || "", JSON.parse(field.dataset.shownWhen));
    field.classList.toggle("is-off", !shown);
  }
  for (const box of all("[data-shown-when] :is(input, select, textarea, button)", form)) {
    const off = Boolean(box.closest(".is-off"));
    if (off && !box.disabled) box.dataset.off = "";
    if ("off" in box.dataset) box.disabled = off;
    if (!off) delete box.dataset.off;
  }
};

// First day, last day, number of days: two give the third.
const DAY = 86400000;
const day = (text) => {
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  const iso = french ? `${french[3]}-${french[2].padStart(2, "0")}-${french[1].padStart(2, "0")}` : text.trim();
  const time = Date.parse(`${iso}T00:00:00Z`);
  // The parser makes a day of 31 February.
  return iso.endsWith(String(new Date(time).getUTCDate())) ? time : NaN;
};
const inWords = new Intl.DateTimeFormat("fr", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
const period = (helper) => {
  const first = document.getElementById(helper.dataset.first);
  const last = document.getElementById(helper.dataset.last);
  const days = helper.querySelector("[data-days]");
  const says = helper.querySelector("[data-period-says]");
  if (!first || !last || last.matches(":disabled")) return;
  helper.hidden = false;
  const count = () => Math.round((day(last.value) - day(first.value)) / DAY) + 1;
  const fromDates = () => {
    const known = count() > 0;
    days.value = known ? count() : "";
    says.textContent = known ? `${plural(count(), "jour")}, jusqu’au ${inWords.format(day(last.value))} inclus.` : "";
  };
  const fromDays = (number) => {
    if (!(number > 0 && number < 4000) || Number.isNaN(day(first.value))) return;
    last.value = new Date(day(first.value) + (number - 1) * DAY).toISOString().slice(0, 10);
    last.dispatchEvent(new Event("change", { bubbles: true }));
  };
  days.addEventListener("input", () => fromDays(days.value));
  for (const button of all("[data-set-days]", helper)) button.addEventListener("click", () => fromDays(button.dataset.setDays));
  // A first day that moves carries the whole period along.
  let length = count();
  first.addEventListener("change", () => { if (length > 0) fromDays(length); fromDates(); });
  last.addEventListener("change", () => { length = count(); fromDates(); });
  fromDates();
};

// Terms of a nomenclature: an ARIA 1.2 combobox.
const combobox = (root) => {
  const old = root.querySelector("[name$='.code']");
  const precision = root.querySelector("[name$='.texte']");
  if (!old || old.matches(":disabled")) return;
  const free = "free" in root.dataset, id = old.id;
  const local = all("option", old).filter((one) => one.value).map((one) => (
    { code: one.value, label: one.textContent, famille: one.parentElement.label || "" }));
  const code = make("input", { type: "hidden", name: old.name });
  const input = make("input", {
    type: "text", id, role: "combobox", autocomplete: "off", "aria-expanded": "false",
    "aria-controls": `${id}-liste`, "aria-autocomplete": "list", "aria-invalid": old.ariaInvalid || "false",
    "aria-describedby": `${old.getAttribute("aria-describedby") || ""} ${id}-dit`.trim(),
  });
  const list = make("ul", { id: `${id}-liste`, role: "listbox", class: "options", "aria-label": "Propositions" });
  const says = make("p", { id: `${id}-dit`, class: "term-says", role: "status" });
  const label = root.querySelector(`label[for="${id}"]`);
  const precisionLabel = precision && root.querySelector(`label[for="${precision.id}"]`);
  label.textContent = free ? "Chercher, ou écrire librement" : "Chercher";
  if (precisionLabel) precisionLabel.textContent = "Précision (facultative)";
  list.hidden = true;
  code.value = old.value;
  input.value = root.dataset.label || old.value || precision?.value || "";
  const combo = make("div", { class: "combo" });
  combo.append(input, code, list);
  old.replaceWith(combo, says);

  let options = [], active = -1, asked = 0, timer = 0;
  const tell = () => {
    const chosen = code.value !== "";
    if (precision) precision.hidden = precisionLabel.hidden = !chosen;
    says.textContent = chosen ? "Terme de la liste." : !input.value.trim() ? ""
      : free ? "Texte libre, hors liste." : "Choisissez un terme de la liste.";
  };
  const close = () => {
    clearTimeout(timer); asked++;
    list.hidden = true;
    input.ariaExpanded = "false";
    mark(-1);
  };
  const mark = (index) => {
    active = index;
    all("li", list).forEach((item, position) => { item.ariaSelected = String(position === index); });
    input.setAttribute("aria-activedescendant", list.children[index]?.id || "");
    list.children[index]?.scrollIntoView({ block: "nearest" });
  };
  const choose = (term) => {
    if (precision && !code.value) precision.value = "";
    code.value = term.code;
    input.value = term.label;
    close(); tell();
    code.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const show = (terms) => {
    options = terms;
    list.replaceChildren(...terms.map((term, index) => {
      const item = make("li", { role: "option", id: `${id}-o${index}`, "aria-selected": "false" }, term.label);
      if (term.famille) item.append(make("small", {}, term.famille));
      item.addEventListener("pointerdown", (event) => { event.preventDefault(); choose(term); });
      return item;
    }));
    list.hidden = terms.length === 0;
    input.ariaExpanded = String(terms.length > 0);
    says.textContent = terms.length ? `${plural(terms.length, "proposition")}.`
      : free ? "Rien dans la liste : ce texte sera gardé tel quel." : "Rien dans la liste. Essayez un autre mot.";
    mark(-1);
  };
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const search = async () => {
    const turn = ++asked, words = input.value.trim();
    try {
      const terms = await (await fetch(`/nomenclatures/${root.dataset.terms}?q=${encodeURIComponent(words)}`)).json();
      if (turn === asked && document.activeElement === input) show(terms);
    } catch {
      const parts = fold(words).split(/\s+/);
      if (turn === asked) show(local.filter((term) => parts.every((part) => fold(`${term.label} ${term.famille}`).includes(part))).slice(0, 12));
    }
  };
  input.addEventListener("input", () => {
    code.value = "";
    if (precision && free) precision.value = input.value;
    clearTimeout(timer);
    timer = setTimeout(search, 120);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return search();
      const step = event.key === "ArrowDown" ? 1 : -1;
      mark((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
    } else if (event.key === "Enter" && !event.ctrlKey && !list.hidden) {
      event.preventDefault();
      if (options[active]) choose(options[active]); else { close(); tell(); }
    } else if (event.key === "Escape") {
      if (!list.hidden) event.preventDefault();
      close(); tell();
    }
  });
  input.addEventListener("blur", () => {
    const same = options.find((term) => !code.value && fold(term.label) === fold(input.value.trim()));
    if (same) choose(same); else { close(); tell(); }
  });
  tell();
};

// Repeated rows.
const number = (list) => all(":scope > .row", list).forEach((row, index) => {
  const title = `${list.dataset.item} ${index + 1}`;
  row.ariaLabel = title;
  row.querySelector(".row-title").textContent = title;
  Object.assign(row.querySelector("[data-remove-row]"), { textContent: `Retirer : ${title}`, hidden: false });
});
const rows = (list) => {
  const form = list.closest("form"), name = CSS.escape(list.dataset.rows);
  const add = form.querySelector(`[data-add-row="${name}"]`);
  const model = form.querySelector(`[data-row-of="${name}"]`);
  let next = list.children.length;
  number(list);
  add.addEventListener("click", (event) => {
    event.preventDefault();
    const row = model.content.firstElementChild.cloneNode(true);
    for (const node of [row, ...all("*", row)]) {
      for (const attribute of node.attributes) attribute.value = attribute.value.replaceAll("__i__", next);
    }
    next += 1;
    list.append(row);
    number(list);
    add.disabled = list.children.length >= Number(list.dataset.maximum);
    prepare(row);
    settle(form);
    row.querySelector("input, select, textarea").focus();
  });
  list.addEventListener("click", (event) => {
    const remove = event.target.closest("[data-remove-row]");
    if (!remove) return;
    remove.closest(".row").remove();
    number(list);
    add.disabled = false;
    list.dispatchEvent(new Event("change", { bubbles: true }));
    add.focus();
  });
};

const prepare = (root) => {
  all("[data-first]", root).forEach(period);
  all("[data-terms]", root).forEach(combobox);
  all("[data-rows]", root).forEach(rows);
};

// Forms: unsent changes are not lost by mistake, nothing is sent twice.
const guard = (form) => {
  let changed = false, sent = false;
  form.addEventListener("change", (event) => {
    changed = true;
    settle(form);
    event.target.closest(".field")?.querySelector(":scope > .source")?.remove();
  });
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", (event) => {
    if (sent) return event.preventDefault();
    sent = true;
    setTimeout(() => all("button", form).forEach((button) => { button.ariaDisabled = "true"; }));
  });
  addEventListener("pageshow", () => {
    sent = false;
    all("button", form).forEach((button) => { button.ariaDisabled = null; });
  });
  if ("guard" in form.dataset) {
    addEventListener("beforeunload", (event) => changed && !sent && event.preventDefault());
  }
};

const shortcuts = () => {
  const off = document.querySelector("[data-shortcuts-off]");
  const memory = localStorage, key = "guichet.sans-raccourci";
  if (off) {
    off.checked = memory.getItem(key) === "1";
    off.addEventListener("change", () => memory.setItem(key, off.checked ? "1" : "0"));
  }
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !(off && off.checked)) {
      const box = document.querySelector("[data-search]");
      if (box) { event.preventDefault(); box.focus(); box.select(); }
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.target.closest("form")?.querySelector("[data-main]:not(:disabled)")?.click();
    }
  });
};

document.addEventListener("DOMContentLoaded", () => {
  prepare(document);
  all("form").forEach((form) => { guard(form); settle(form); });
  shortcuts();
});
