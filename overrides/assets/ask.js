// @ts-check
// A question: its answers as buttons, or a day in several ways. It is no form, which a browser could send.
import { amiss, dayAfter } from "./days.js";
import { byName, dayField, fill, fragment, inWords, isPlace, listed, make, on } from "./page.js";

const SOME = 5; // ways that a question names
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
  return known ? make("section", { class: "more" }, ...[make("h2", {}, says.more), decides(app, fact), form].filter(Boolean)) : form;
}

/** The ways of which an answer says more, so that a question below a plan is no riddle; not those of countries that may be others. */
function decides({ rules, says, plan }, fact) {
  if (isPlace(rules.facts[fact])) return false; // for the law of many countries, a list that says nothing
  const ways = plan.ways.filter((way) => way.sure && way.kind !== "closed" && way.open.has(fact)).slice(0, SOME);
  return ways.length > 0 && make("p", { class: "decides" }, fill(says.decides, { ways: listed(ways.map((way) => rules.names[way.number])) }));
}

function optionFields(app, fact, options) {
  const left = app.plan.possible(fact);
  const likely = isPlace({ options }) ? suggested(options, left) : undefined;
  const order = isPlace({ options }) ? inOrder(options, left, likely) : left;
  return make("div", { class: left.length > FEW ? "options many" : "options" }, ...order.map((answer) => {
    const { you, shown } = options[answer];
    const beside = answer === likely && options[answer].regions ? `(${app.says.perhaps})` : shown;
    return make("button", { type: "button", class: "option", onclick: () => app.answer(fact, answer) },
      fragment(you), ...(beside ? [" ", make("small", {}, fragment(beside))] : []));
  }));
}

/** The country that the browser's language suggests, or another country, which has no regions; only offered first, never taken. */
function suggested(options, answers) {
  const region = regionOf(navigator.language);
  const within = (answer) => options[answer].regions?.match(/../g).includes(region);
  return region && (answers.find(within) ?? answers.find((answer) => !options[answer].regions));
}

/** Countries by their names, after the likely one; answers of several countries behind them, another country last. */
function inOrder(options, answers, likely) {
  const name = (answer) => fragment(options[answer].you).textContent;
  const place = (answer) => (answer === likely ? 0 : options[answer].regions?.length ?? Infinity);
  return answers.sort((one, other) => Math.sign(place(one) - place(other)) || byName(name(one), name(other)));
}

function regionOf(language) {
  try {
    return new Intl.Locale(language).maximize().region;
  } catch {
    return undefined; // some browsers call their language "C": it suggests nothing
  }
}

/** Today, yesterday, some days ago, on a day; of a day that may be to come, the days that are left until then; or the last day that the order page shows. */
function dayFields(app, fact) {
  const { says } = app;
  const take = (day) => app.answer(fact, day);
  const page = pageDay(app, fact);
  const [kind, words, towards] = app.rules.facts[fact].day === 2 ? ["", says.left, 1] : ["day", says.before, -1];
  const number = make("input", { type: "number", min: 0, max: 999, inputmode: "numeric", "aria-label": words });
  const date = dayWithButton(app, kind, take, number, towards);
  const quick = [says.today, says.yesterday].map((name, days) =>
    make("button", { type: "button", class: "option", onclick: () => take(dayAfter(on, -days)) }, name));
  return [kind && make("div", { class: "options many" }, ...quick), make("div", { class: "ago" }, make("label", {}, number, " ", words)),
    make("div", { class: "on-day" }, ...date), page];
}

/** A field for a day and the one button that takes what stands there, as Enter does; or the days in `number`, counted from today `towards` the past (-1) or the future, of which one empties the other. */
function dayWithButton(app, kind, take, number, towards) {
  const { says } = app;
  let chosen = "";
  const said = make("span", { role: "status" }); // the day in the language of the page: the field has the browser's
  const [field, wrong] = dayField({ autocomplete: "off" }, kind, says, (day) => {
    chosen = day;
    said.textContent = day && inWords(day);
    if (number) number.value = "";
  });
  const go = () => {
    const day = number?.value ? dayAfter(on, towards * Number(number.value)) : chosen;
    const doubt = number?.value ? amiss(day, kind, on) : !day && "noDay";
    if (!doubt) take(day);
    else if (number?.value) wrong.textContent = says[doubt];
    else wrong.textContent ||= says[doubt];
  };
  number?.addEventListener("input", () => { [field.value, chosen, wrong.textContent, said.textContent] = ["", "", "", ""]; });
  for (const each of [field, number]) each?.addEventListener("keydown", ({ key }) => { if (key === "Enter") go(); });
  return [make("label", {}, says.other, " ", field), make("button", { type: "button", class: "go", onclick: go }, says.next), said, wrong];
}

/** The clock that counts from a day and whose last day the order page shows; -1 if there is none. */
export const clockOf = ({ rules, plan }, fact) => rules.clocks.findIndex(({ page, spans }) => page && spans.some(({ since, where }) => since === fact && plan.holds(where) !== false));

/** The last day that the order page shows beats the day that a clock counts from. */
function pageDay(app, fact) {
  const clock = clockOf(app, fact);
  if (clock < 0 || app.rules.clocks[clock].spans.every(({ last }) => last === 0)) return false;
  return make("details", { class: "page-day" }, make("summary", {}, app.says.pageDay),
    make("p", {}, fill(app.says.pageAsks, { what: app.rules.clocks[clock].page })),
    make("div", { class: "shown-day" }, ...dayWithButton(app, "", (day) => app.showPage(clock, day, fact))));
}
