// @ts-check
// What a plan says once the reader does not know an answer: what to do by each, and how to find it out. Comes when it is needed:
// what it shares with the page is handed over (app.shared), since a part of its own for both would be larger than this saves.
import { dayAfter } from "./days.js";
import { capital, fill, fragment, isPlace, make, on } from "./page.js";

const SOME = 3; // answers with one step that are named; of more it is "in every other case"

/** The questions that the reader could not answer and on which the best way depends. */
const decisive = ({ plan, case: { skipped } }) => [...plan.ways.find((way) => way.can.has("now"))?.open ?? []].filter((fact) => skipped.has(fact));

/** Each answer to a question, in words, with the case that it makes; of a day, both sides of the last day of a clock that counts from it. */
function casesOf(app, fact) {
  const { rules, says, plan, case: { given, shown, skipped }, shared: { clockOf, FAR } } = app;
  const left = new Set(skipped);
  left.delete(fact);
  const { options } = rules.facts[fact];
  if (options) return plan.possible(fact).map((answer) => [fragment(options[answer].you).textContent, { given: { ...given, [fact]: answer }, shown, skipped: left }]);
  const clock = clockOf(app, fact);
  const side = (words, day) => [fill(words, { what: rules.clocks[clock].page }), { given, shown: { ...shown, [clock]: dayAfter(on, day) }, skipped: left }];
  return clock < 0 ? [] : [side(says.whileRuns, FAR), side(says.onceOver, -1)];
}

/**
 * What to do by each answer to a question that the reader does not know: the list, and the first line, which is the step that
 * most of them lead to if all lead the same way. Nothing if it says no more, or for the laws of many countries.
 */
function byAnswerTo(app, fact) {
  const { planOf, headlineOf, placeOf } = app.shared;
  if (isPlace(app.rules.facts[fact])) return undefined;
  const does = new Map();
  const ways = new Set();
  for (const [answer, found] of casesOf(app, fact)) {
    const then = Object.assign(Object.create(app), { case: found, plan: planOf(app.rules, found, on) });
    const first = then.plan.first ?? then.plan.meanwhile;
    const best = then.plan.ways.find((way) => way.can.has("now"));
    // Where a law may be better, the question is where; of a day that is not known no other day is said.
    const where = then.plan.first || !best ? undefined : placeOf(app, best);
    ways.add(where === undefined ? first?.number : best.number);
    if (where === undefined && !first?.says.do?.length) continue;
    const step = where !== undefined ? findOut(app, where) : app.rules.facts[fact].options ? headlineOf(then, first) : capital(app.plain(first.says.do[0]));
    does.set(step, [...(does.get(step) ?? []), answer]);
  }
  if (does.size < 2) return undefined;
  const one = ways.size < 2; // whatever the answer, it is the same way
  const [[most, some], [, others]] = [...does].sort(([, these], [, those]) => those.length - these.length);
  return { one, headline: one && some.length > others.length ? most : findOut(app, fact), list: listOf(app, does, some) };
}

/** Each step with the answers that lead to it, one below the other; that to which most lead stands last, without them if they are many. */
function listOf({ says }, does, most) {
  const rest = most.length > SOME && most;
  const steps = [...does].sort(([, one], [, other]) => Number(one === rest) - Number(other === rest));
  return make("ul", { class: "by-answer" }, ...steps.map(([step, answers]) =>
    make("li", {}, ...(answers === rest ? [says.otherwise] : answers).map((each) => make("p", {}, make("strong", {}, each))), make("p", {}, step))));
}

/** The first line where an answer is missing and nothing can be done before. */
export const findOut = (app, fact = decisive(app)[0] ?? [...app.case.skipped][0]) => fill(app.says.findOut, { what: app.shared.questionOf(app, fact) });

/** The same of the first such question of the best way that decides something. */
export function byAnswer(app) {
  for (const fact of decisive(app)) {
    const does = byAnswerTo(app, fact);
    if (does) return does;
  }
  return undefined;
}

/** What holds although the reader does not know an answer: what to do by each answer, how to find it out, the question that is left, and every way that can help. */
export function undecided(app, does, asks) {
  const ways = app.plan.ways.filter((way) => way.can.has("now") || way.can.has("later"));
  const { headOf, listWays, toFindOut, warnings } = app.shared;
  const [first, ...others] = listWays(app, ways);
  return [...headOf(app, ""), does?.list, toFindOut(app), asks, make("p", {}, app.says.canHelp), make("section", { class: "next-ways" }, Object.assign(first, { open: true }), ...others), warnings(app)];
}
