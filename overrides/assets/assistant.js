// The assistant of a page: asks what the graph asks, and shows the case that the answers lead to.
import { dayAfter, daysBetween, later, readAddress, remaining, today, valueOf, walk, writeAddress } from "./walk.js";

const own = document.querySelector(".assistant");
const way = document.querySelector(".order-way");
const page = (own ?? way ?? document.documentElement).closest("[lang]").lang;
// The days as the pages write them: British English, and Arabic with the digits of the pages.
const language = { en: "en-GB", ar: "ar-u-nu-latn" }[page] ?? page;
const on = today();
const ENDS = "countdown-ends"; // the one day in the address that no rule reads
const EMPTY = "____"; // a blank of a message, as the page has it

/** An element with attributes and children; text becomes text, never markup. */
function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

const fill = (text, parts) => text.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
const utc = (day) => new Date(`${day}T00:00:00Z`);
const inWords = (day) => new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(utc(day));
// Arabic writes "within 5 days" for "in 5 days", as if it could be any of them.
const howFar = (day) => new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(daysBetween(on, day), "day").replace(/^خلال /, "بعد ");
const listed = (items) => new Intl.ListFormat(language).format(items);
const capital = (text) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

const hasAnswers = () => location.hash.includes("=");
const bare = () => location.pathname + location.search;
const filled = {}; // what the buyer has written into the blanks of messages, on this page only

if (own) listen(start(own, document));
else if (way) home(way.nextElementSibling);

/** Keep what is shown in step with the address; a link to a heading of the page changes nothing. */
function listen(assistant) {
  assistant.load(false);
  addEventListener("popstate", () => { if (hasAnswers() || !location.hash) assistant.load(true); });
}

/** The home page: choosing a stage brings the questions and answers of its page to `place`. */
function home(place) {
  const pages = new Map(); // what was brought, by the address of its page; null where it failed
  const links = new Map([...way.querySelectorAll("li[id^='stage-'] a")].map((link) => [link.parentElement.id.slice("stage-".length), link]));
  const address = (link) => link.href.split("#")[0];
  const said = () => (hasAnswers() ? Object.fromEntries(new URLSearchParams(location.hash.slice(1))) : {});

  for (const [stage, link] of links) {
    link.hash = `stage=${stage}`;
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, "", writeAddress({ ...said(), [ENDS]: undefined, stage }));
      load(true);
    });
  }

  async function load(focus) {
    const link = mark();
    if (!link) return nothing(focus);
    if (!pages.has(address(link))) pages.set(address(link), await bring(address(link)).catch(() => null));
    if (mark() !== link) return; // another stage was chosen in the meantime
    const page = pages.get(address(link));
    if (!page) return location.assign(link.href);
    if (!place.contains(page.parts[0])) place.replaceChildren(...page.parts);
    page.assistant.load(focus);
  }

  /** Mark the stage that the address names, and give its link. */
  function mark() {
    const chosen = links.get(said().stage);
    for (const link of links.values()) link.removeAttribute("aria-current");
    chosen?.setAttribute("aria-current", "step");
    return chosen;
  }

  function nothing(focus) {
    const { stage } = said();
    const note = make("p", { class: "note" }, fill(place.dataset.broken, { part: `stage=${stage}` }));
    place.replaceChildren(...(stage ? [note] : []));
    if (focus && !stage) links.values().next().value.focus();
  }

  /** The questions and the switch of another page, ready to be shown here. */
  async function bring(from) {
    const answered = await fetch(from);
    if (!answered.ok) throw new Error(`${answered.status} ${from}`);
    const other = new DOMParser().parseFromString(await answered.text(), "text/html");
    for (const link of other.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), from);
    const box = other.querySelector(".assistant");
    const assistant = start(box, other, from, () => { if (!mark()) load(true); });
    return { assistant, parts: other.querySelectorAll("#answers, fieldset.edition, fieldset.edition + .doubt, .assistant, .others") };
  }

  listen({ load });
}

/**
 * The assistant in `box`: `load` shows what the address says.
 *
 * cases    the document that has the answers, as long as nothing is taken out of it
 * from     the address of that document, "" for this very page
 * changed  called after every change that the buyer has made
 */
function start(box, cases, from = "", changed = () => {}) {
  const rules = JSON.parse(box.dataset.rules);
  const { graph, facts, words, implied } = rules;
  const live = box.querySelector(".live");
  const editions = [...cases.querySelectorAll("[name=edition]")];
  const elsewhere = [...cases.querySelectorAll(".others li")];
  const spoken = box.appendChild(make("p", { class: "spoken", role: "status" }));
  let answers = {};
  let editing = null; // the fact whose question is open again
  let notes = [];

  function load(focus) {
    const read = readAddress(location.hash, facts);
    answers = read.answers;
    editing = null;
    notes = read.broken.map((part) => fill(words.broken, { part }));
    for (const fact of Object.keys(answers)) {
      if (facts[fact] !== "day" || answers[fact] === "?" || answers[fact] <= on) continue;
      notes.push(`${asks(fact)} ${inWords(answers[fact])} — ${words.future}`);
      delete answers[fact];
    }
    dropImpossible();
    for (const input of editions) input.checked = input.id === `edition-${edition()}`;
    show(focus);
  }

  function edition() {
    return answers.edition === "article" ? "article" : "today";
  }

  /** What is answered, what the page answers by itself, and what other answers imply. */
  function known() {
    const found = { ...implied, ...answers };
    const todo = Object.keys(answers).filter((fact) => answers[fact] !== "?");
    while (todo.length) {
      for (const [fact, choice] of Object.entries(rules.implies[todo.pop()] ?? {})) {
        if (fact in found) continue;
        found[fact] = choice;
        todo.push(fact);
      }
    }
    return found;
  }

  function values(fact) {
    return valueOf(facts[fact], known()[fact], on);
  }

  /** Change answers, drop those that cannot matter any more, and put all of it in the address. */
  function set(changes) {
    const before = writeAddress(answers);
    const given = { ...answers, [ENDS]: undefined, ...changes };
    answers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    editing = null;
    notes = [];
    dropImpossible();
    for (const fact of idle()) drop(fact);
    if (writeAddress(answers) !== before) history.pushState(null, "", writeAddress(answers) || bare());
    show(true);
    changed();
  }

  function drop(fact) {
    notes.push(fill(words.dropped, { answers: told(fact) }));
    delete answers[fact];
  }

  /** Drop answers that cannot be true beside the others: goods in hand have arrived. */
  function dropImpossible() {
    const at = walk(graph, graph.start[edition()], values).path.at(-1);
    if (at === undefined) return;
    const [fact, goes] = graph.nodes[at];
    if (Array.isArray(goes) || !(fact in answers) || answers[fact] === "?" || answers[fact] in goes) return;
    drop(fact);
    dropImpossible();
  }

  function idle() {
    const { path, target } = walk(graph, graph.start[edition()], values);
    const asked = new Set(path.map((at) => graph.nodes[at][0]));
    const open = remaining(graph, target, values).facts;
    const ours = new Set(graph.nodes.map(([fact]) => fact));
    return Object.keys(answers).filter((fact) => ours.has(fact) && !asked.has(fact) && !open.has(fact));
  }

  function show(focus) {
    const { path, target } = walk(graph, graph.start[edition()], values);
    const parts = [...notes.map((note) => make("p", { class: "note" }, note))];
    if (on !== today("")) parts.push(make("p", { class: "note" }, fill(words.asOn, { date: inWords(on) })));
    parts.push(...pathShown(path));
    const at = editing ? path.find((node) => graph.nodes[node][0] === editing) : target;
    if (typeof at === "number") parts.push(question(at), ...unknown(at));
    else if (at === null) parts.push(make("p", { class: "note", tabindex: -1 }, words.idle));
    else parts.push(answer(at, path));
    live.replaceChildren(...parts);
    others();
    if (focus) live.querySelector("[tabindex='-1']")?.focus();
    spoken.textContent = typeof at === "string" ? `${words.answer}: ${first(at)}` : "";
  }

  // ---- what the buyer has said

  function pathShown(path) {
    if (!Object.keys(answers).some((fact) => fact !== "edition")) return [];
    const asked = path.map((at) => graph.nodes[at][0]).filter((fact) => fact !== editing && section(fact));
    const items = asked.map((fact) => make("li", {}, told(fact), fact in answers ? changer(fact) : ""));
    const forget = Object.fromEntries(Object.keys(answers).map((fact) => [fact, undefined]));
    const again = make("button", { type: "button", class: "link", onclick: () => set({ ...forget, edition: answers.edition }) }, words.again);
    const heading = items.length ? [make("p", { class: "ask-me" }, words.path), make("ol", { class: "path" }, ...items)] : [];
    return [...heading, make("p", {}, again)];
  }

  function changer(fact) {
    const change = () => { editing = fact; notes = []; show(true); };
    return make("button", { type: "button", class: "link", onclick: change, "aria-label": `${words.change}: ${told(fact)}` }, words.change);
  }

  function told(fact) {
    const value = known()[fact];
    if (value === "?") return `${asks(fact)} ${words.unknown}`;
    if (Array.isArray(facts[fact])) return capital(optionText(fact, value) ?? asks(fact));
    return `${asks(fact)} ${facts[fact] === "gram" ? value : inWords(value)}`;
  }

  const section = (fact) => box.querySelector(`.ask[data-fact='${fact}']`);
  const asks = (fact) => rules.asks[fact];
  const optionText = (fact, value) => box.querySelector(`.ask[data-fact='${fact}'] [data-choice='${value}']`)?.textContent;

  // ---- a question

  function question(at) {
    const fact = graph.nodes[at][0];
    const legend = make("legend", { tabindex: -1 }, asks(fact));
    const wrong = make("p", { class: "note wrong", role: "alert", id: "wrong" });
    const fields = Array.isArray(facts[fact]) ? choices(at) : [counted(fact)];
    const unsure = Array.isArray(facts[fact]) ? "" : make("button", { type: "button", class: "md-button", onclick: () => set({ [fact]: "?" }) }, words.unknown);
    const form = make("form", { novalidate: true, onsubmit: (event) => { event.preventDefault(); take(fact, form, wrong); } },
      make("fieldset", {}, legend, ...fields), wrong,
      make("p", { class: "next" }, make("button", { class: "md-button md-button--primary" }, words.next), unsure));
    return form;
  }

  function choices(at) {
    const [fact, goes] = graph.nodes[at];
    // A stage for which the page has no answer is no choice here; other answers lead to other pages.
    const possible = Object.keys(goes).filter((choice) => goes[choice] !== null || fact !== "stage");
    return [...possible, "?"].map((choice) => {
      const input = make("input", { type: "radio", name: "choice", value: choice, checked: answers[fact] === choice });
      // A pointer goes on at once; arrow keys only move, as in every group of radio buttons.
      input.addEventListener("click", (event) => { if (event.detail > 0) set({ [fact]: choice }); });
      const label = make("label", { class: "option" }, input, make("span", {}, choice === "?" ? words.unknown : optionText(fact, choice)));
      label.addEventListener("click", (event) => { if (event.target !== input && event.detail > 0) { event.preventDefault(); set({ [fact]: choice }); } });
      return label;
    });
  }

  function counted(fact) {
    const given = answers[fact] === "?" ? "" : answers[fact] ?? "";
    const date = { type: "date", max: facts[fact] === "day" ? on : false };
    const field = facts[fact] === "gram" ? { type: "number", min: 0, inputmode: "numeric" } : date;
    return make("input", { ...field, name: "count", value: given, "aria-label": asks(fact), "aria-describedby": "wrong" });
  }

  function take(fact, form, wrong) {
    const value = form.elements.choice?.value || form.elements.count?.value || "";
    const problem = Array.isArray(facts[fact]) ? "" : doubt(fact, value);
    wrong.textContent = problem;
    if (problem) form.elements.count.focus();
    else if (value) set({ [fact]: value });
  }

  /** What is impossible about a day or a number, in words; "" if nothing is. */
  function doubt(fact, value) {
    if (facts[fact] === "gram") return /^\d{1,9}$/.test(value) ? "" : words.noNumber;
    if (!value) return words.noDay;
    if (facts[fact] === "day" && value > on) return words.future;
    const day = (other) => (answers[other] && answers[other] !== "?" ? answers[other] : "");
    const late = (rules.earlier[fact] ?? []).find((other) => day(other) > value);
    const early = Object.keys(rules.earlier).find((other) => rules.earlier[other].includes(fact) && day(other) && day(other) < value);
    return late || early ? fill(words.order, { other: told(late || early) }) : "";
  }

  // ---- what remains possible after "I don't know"

  function unknown(at) {
    const fact = graph.nodes[at][0];
    if (answers[fact] !== "?" || editing) return [];
    const rows = new Map(remaining(graph, at, values).rows.map((row) => [first(row), row])); // each action once
    const items = [...rows].map(([action, row]) => make("li", {}, make("a", { href: `${from}#case-${row}` }, action)));
    return [make("div", { class: "possible" }, make("p", {}, words.possible), make("ul", {}, ...items), make("p", {}, fill(words.apart, { question: asks(fact) })))];
  }

  // ---- the answer

  const theCase = (row) => cases.getElementById(`case-${row}`);
  const visible = (text) => { const copy = text.cloneNode(true); for (const hidden of copy.querySelectorAll(`.in-${edition() === "today" ? "article" : "today"}`)) hidden.remove(); return copy.textContent; };
  const first = (row) => capital(visible(theCase(row).querySelector(".first")));

  function answer(row, path) {
    const copy = theCase(row).cloneNode(true);
    copy.querySelector("summary").remove();
    for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
    const calendarButton = make("button", { type: "button", class: "md-button", onclick: () => save(calendar(row, coming(days))) }, words.calendar);
    const days = dated(copy, () => { calendarButton.hidden = !coming(days).length; });
    calendarButton.hidden = !coming(days).length;
    for (const letter of copy.querySelectorAll(".letter")) writable(letter, copy);
    const heading = make("h3", { tabindex: -1, class: "first" }, ...headline(row));
    const steps = copy.querySelector("ol.do"); // the first step is the heading
    steps?.firstElementChild.remove();
    if (steps) steps.start = 2;
    const tools = make("p", { class: "next" }, calendarButton, make("button", { type: "button", class: "md-button", onclick: () => print() }, words.print));
    return make("section", { class: "answer case", "data-row": row }, heading, ...copy.childNodes, ...turns(row, path), tools);
  }

  /** The first action with its buttons, beginning with a capital letter. */
  function headline(row) {
    const action = theCase(row).querySelector(".first").cloneNode(true);
    if (action.firstChild.nodeType === Node.TEXT_NODE) action.firstChild.data = capital(action.firstChild.data);
    return action.childNodes;
  }

  const coming = (days) => days.filter(({ day }) => day && day >= on);

  /** Put the day beside every outcome that has one; a day that only the order page shows is asked. */
  function dated(copy, changed) {
    return [...copy.querySelectorAll(`[data-since][data-${edition()}]`)].map((outcome) => {
      const deadline = { text: capital(visible(outcome)), day: "" };
      const time = make("time");
      const tell = () => {
        const since = answers[outcome.dataset.since];
        deadline.day = since && since !== "?" ? later(since, outcome.dataset[edition()]) : "";
        const toCome = deadline.day >= on;
        time.textContent = toCome ? fill(words[outcome.dataset.edge], { date: inWords(deadline.day), relative: howFar(deadline.day) }) : "";
        if (toCome) time.dateTime = deadline.day;
      };
      tell();
      if (outcome.dataset.asks) outcome.append(asker(outcome.dataset.asks, () => { tell(); changed(); }));
      outcome.append(" ", time);
      return deadline;
    });
  }

  /** A field for the day on which the countdown ends, which decides nothing. */
  function asker(question, changed) {
    const wrong = make("span", { class: "note wrong", role: "alert" });
    const field = make("input", { type: "date", min: on, value: answers[ENDS] ?? "" });
    field.addEventListener("input", () => {
      const { [ENDS]: before, ...others } = answers;
      answers = field.value >= on ? { ...others, [ENDS]: field.value } : others;
      if (ENDS in answers) wrong.textContent = "";
      history.replaceState(null, "", writeAddress(answers) || bare());
      changed();
    });
    field.addEventListener("change", () => { wrong.textContent = field.value && field.value < on ? words.past : ""; });
    return make("label", { class: "ends" }, question, " ", field, wrong);
  }

  /** The next day and the other facts at which the answer is another one. */
  function turns(row, path) {
    const items = [];
    for (const at of path) {
      const [fact, goes] = graph.nodes[at];
      if (Array.isArray(goes)) items.push(...nextDay(row, fact, goes));
    }
    const last = path.findLast((at) => !Array.isArray(graph.nodes[at][1]) && graph.nodes[at][0] in answers);
    if (last !== undefined && graph.nodes[last][0] !== "country") items.push(...otherChoices(row, graph.nodes[last]));
    if (!items.length) return [];
    return [make("p", { class: "ask-me" }, words.turns), make("ul", { class: "turns" }, ...items.map((text) => make("li", {}, text)))];
  }

  function nextDay(row, fact, goes) {
    const day = answers[fact];
    const next = goes.map(([low]) => low).find((low) => low > values(fact));
    if (next === undefined || !day || facts[fact] === "gram") return [];
    const then = walk(graph, graph.start[edition()], (asked) => (asked === fact ? next : values(asked))).target;
    if (typeof then !== "string" || first(then) === first(row)) return [];
    return [fill(words.fromDay, { date: inWords(dayAfter(day, next)), action: first(then) })];
  }

  function otherChoices(row, [fact, goes]) {
    const found = [];
    for (const choice of Object.keys(goes)) {
      const then = walk(graph, graph.start[edition()], (asked) => (asked === fact ? choice : values(asked))).target;
      if (typeof then === "string" && first(then) !== first(row)) found.push(fill(words.ifFact, { fact: capital(optionText(fact, choice)), action: first(then) }));
    }
    return found;
  }

  /** A message with a field for each of its blanks and a button that copies it. */
  function writable(letter, copy) {
    const text = letter.querySelector(".letter-text");
    const names = new Set([...letter.querySelectorAll(".blank")].map((blank) => blank.dataset.blank));
    text.before(make("p", { class: "fields" }, ...[...names].map((name) => blankField(name, copy))));
    text.after(copier(text));
  }

  /** The field of a blank; what is written there goes into every message of the answer. */
  function blankField(name, copy) {
    const blanks = copy.querySelectorAll(`.blank[data-blank="${name}"]`);
    const { title, dataset: { day } } = blanks[0];
    filled[name] ??= day === "today" ? on : day && answers[day] !== "?" ? answers[day] : undefined;
    const field = make("input", { type: day ? "date" : "text", value: filled[name] ?? "", autocomplete: "off", dir: day ? false : "auto" });
    const write = () => {
      filled[name] = field.value;
      for (const blank of blanks) {
        const said = day && field.value ? longDay(field.value, blank.closest("[lang=en]")) : field.value || EMPTY;
        // "2026 г." ends with a full stop of its own.
        blank.textContent = blank.nextSibling?.data.startsWith(".") ? said.replace(/\.$/, "") : said;
      }
    };
    field.addEventListener("input", write);
    write();
    return make("label", {}, capital(title), " ", field);
  }

  /** A day without its weekday, as English or else the page's language writes it. */
  function longDay(day, english) {
    return new Intl.DateTimeFormat(english ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" }).format(utc(day));
  }

  function copier(text) {
    const button = make("button", { type: "button", class: "md-button copy", onclick: async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = words.copied;
      setTimeout(() => { button.textContent = words.copy; }, 2000);
    } }, words.copy);
    return button;
  }

  function others() {
    const { stage } = known();
    for (const item of elsewhere) {
      item.hidden = Boolean(stage) && stage !== "?" && !item.dataset.stages.split(" ").includes(stage);
    }
  }

  // ---- what a buyer takes along

  /** A calendar file (RFC 5545): an all-day event a deadline, with an alarm the day before. */
  function calendar(row, days) {
    const plain = (day) => day.replaceAll("-", "");
    const safe = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ").trim();
    const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
    const events = days.flatMap(({ day, text }, number) => [
      "BEGIN:VEVENT", `UID:${row}-${number}-${plain(day)}@guide`, `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(dayAfter(day, 1))}`, `SUMMARY:${safe(text)}`,
      `DESCRIPTION:${safe(location.href)}`,
      "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15H", `DESCRIPTION:${safe(text)}`, "END:VALARM", "END:VEVENT"]);
    return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//The way out of an order//guide//EN", ...events, "END:VCALENDAR", ""].map(folded).join("\r\n");
  }

  /** A line of at most 75 bytes, the rest on lines that begin with a space. */
  function folded(line) {
    const size = (text) => new TextEncoder().encode(text).length;
    let [out, width] = ["", 0];
    for (const sign of line) {
      if (width + size(sign) > 74) [out, width] = [`${out}\r\n `, 1];
      [out, width] = [out + sign, width + size(sign)];
    }
    return out;
  }

  function save(text) {
    const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: "text/calendar" })), download: "deadlines.ics" });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  for (const input of editions) {
    input.addEventListener("change", () => set({ edition: input.id === "edition-article" ? "article" : undefined }));
  }
  for (const links of [live, elsewhere[0].parentElement]) {
    links.addEventListener("click", ({ target }) => {
      const link = target.closest("a.carry");
      if (link) link.hash = writeAddress({ ...implied, ...answers, [ENDS]: undefined });
    });
  }
  return { load };
}
