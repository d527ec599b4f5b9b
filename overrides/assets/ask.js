// @ts-check
// A question: its answers as buttons, or a day in several ways. It is no form, which a browser could send.
import { amiss, dayAfter } from "./days.js";
import { dayField, fill, fragment, listed, make, on } from "./page.js";

const FEW = 9; // answers that stand one below the other; more stand side by side

/** The question about a fact; below a plan, with a heading that says what it is good for. */
export function question(app, fact, known) {
  const { rules, says } = app;
  const { ask, find, options, day } = rules.facts[fact];
  const must = fact === rules.by;
  const form = make("div", { class: "asking" }, make("fieldset", {}, ...[
    make("legend", { tabindex: -1 }, fragment(ask)),
    find && make("p", { class: "find" }, fragment(find)),
    ...(day ? dayFields(app, fact) : [optionFields(app, fact, options)]),
    !must && make("button", { type: "button", class: "unknown", onclick: () => app.answer(fact, "?") }, says.unknown),
  ].filter(Boolean)));
  return known ? make("section", { class: "more" }, make("h2", {}, says.more), decides(app, fact), form) : form;
}

/** The ways of which an answer says more, so that a question below a plan is no riddle. */
function decides({ rules, says, plan }, fact) {
  const ways = plan.ways.filter((way) => way.kind !== "closed" && way.open.has(fact));
  return make("p", { class: "decides" }, fill(says.decides, { ways: listed(ways.map((way) => rules.names[way.number])) }));
}

function optionFields(app, fact, options) {
  const left = app.plan.possible(fact);
  const likely = suggested(options);
  const order = left.includes(likely) ? [likely, ...left.filter((answer) => answer !== likely)] : left;
  return make("div", { class: left.length > FEW ? "options many" : "options" }, ...order.map((answer) => {
    const { you, shown } = options[answer];
    const beside = answer === likely ? `(${app.says.perhaps})` : shown;
    return make("button", { type: "button", class: "option", onclick: () => app.answer(fact, answer) },
      fragment(you), ...(beside ? [" ", make("small", {}, fragment(beside))] : []));
  }));
}

/** The answer that the browser's language suggests; only offered first, never taken. */
function suggested(options) {
  const region = regionOf(navigator.language);
  return options.findIndex(({ regions }) => regions?.includes(region));
}

function regionOf(language) {
  try {
    return new Intl.Locale(language).maximize().region;
  } catch {
    return undefined; // some browsers call their language "C": it suggests nothing
  }
}

/** Today, yesterday, some days ago, on a day; or the last day that the order page shows. */
function dayFields(app, fact) {
  const { says } = app;
  const date = make("div", { class: "on-day" }, ...dayWithButton(app, app.rules.facts[fact].day === 2 ? "" : "day", (day) => app.answer(fact, day)));
  if (app.rules.facts[fact].day === 2) return [date, pageDay(app, fact)];
  const wrong = make("span", { class: "notice wrong", role: "alert" });
  const ago = (days) => {
    const day = days === "" ? "" : dayAfter(on, -Number(days));
    const doubt = amiss(day, "day", on);
    if (doubt) wrong.textContent = says[doubt];
    else app.answer(fact, day);
  };
  const quick = [says.today, says.yesterday].map((words, days) =>
    make("button", { type: "button", class: "option", onclick: () => ago(days) }, words));
  const number = make("input", { type: "number", min: 0, max: 999, inputmode: "numeric", "aria-label": says.before });
  const count = make("div", { class: "ago" }, make("label", {}, number, " ", says.before),
    goOn(app, number, () => ago(number.value)), wrong);
  return [make("div", { class: "options many" }, ...quick), count, date, pageDay(app, fact)];
}

function dayWithButton(app, kind, take) {
  const { says } = app;
  let chosen = "";
  const [field, wrong] = dayField({ autocomplete: "off" }, kind, says, (day) => { chosen = day; });
  const go = () => { if (chosen) take(chosen); else wrong.textContent ||= says.noDay; };
  return [make("label", {}, says.other, " ", field), goOn(app, field, go), wrong];
}

/** The button that takes what stands in a field, as Enter does there. */
function goOn(app, field, go) {
  field.addEventListener("keydown", ({ key }) => { if (key === "Enter") go(); });
  return make("button", { type: "button", class: "go", onclick: go }, app.says.next);
}

/** The last day that the order page shows beats the day that a clock counts from. */
function pageDay(app, fact) {
  const clock = app.rules.clocks.findIndex(({ page, spans }) => page && spans.some(({ since, where }) => since === fact && app.plan.holds(where) !== false));
  if (clock < 0 || app.rules.clocks[clock].spans.every(({ last }) => last === 0)) return false;
  return make("details", { class: "page-day" }, make("summary", {}, app.says.pageDay),
    make("p", {}, fill(app.says.pageAsks, { what: app.rules.clocks[clock].page })),
    make("div", { class: "shown-day" }, ...dayWithButton(app, "", (day) => app.showPage(clock, day, fact))));
}
