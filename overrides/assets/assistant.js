// The assistant of a page: asks what the graph asks, and shows the case that the answers lead to.
import { home } from "./home.js";
import { bare, capital, ENDS, fill, hasAnswers, howFar, inWords, make, on } from "./page.js";
import { calendar, save, writable } from "./takeaway.js";
import { dayAfter, later, readAddress, remaining, today, valueOf, walk, writeAddress } from "./walk.js";

const own = document.querySelector(".assistant");
const way = document.querySelector(".order-way");
if (own) listen(start(own, document));
else if (way) listen(home(way, start));

/** Keep what is shown in step with the address; a link to a heading of the page changes nothing. */
function listen(assistant) {
  assistant.load(false);
  addEventListener("popstate", () => { if (hasAnswers() || !location.hash) assistant.load(true); });
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
      notes.push(`${asks(fact)} ${inWords(answers[fact])} — ${words.future}`.trim());
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
  const asks = (fact) => rules.asks[fact] ?? ""; // of this page, and of the days before and after its days
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
    for (const letter of copy.querySelectorAll(".letter")) writable(letter, copy, answers, words);
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

  function others() {
    const { stage } = known();
    for (const item of elsewhere) {
      item.hidden = Boolean(stage) && stage !== "?" && !item.dataset.stages.split(" ").includes(stage);
    }
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
