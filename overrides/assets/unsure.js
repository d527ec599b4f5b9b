// @ts-check
// What a plan says while an answer is missing: what holds anyway, and what to do by each answer.
import { clockOf } from "./ask.js";
import { dayAfter, daysBetween } from "./days.js";
import { capital, fill, fragment, isPlace, make, on } from "./page.js";
import { planOf } from "./reason.js";
import { bullets, FAR, fieldOf, folded, hasLastDay, headlineOf, headOf, NEAR, questionOf, section, SOON, toFindOut, warnings, wayOf } from "./show.js";

const MANY = 5; // ways that stand one below the other where it is not sure which comes first

/** What holds whatever the open answers are: ways that are open, with their days, and what not to press. */
export function whatHolds(app) {
  const ways = [...app.plan.now, ...app.plan.later];
  const never = fieldOf(app, "never");
  if (!ways.length && !never.length) return false;
  return section("holds-anyway", app.says.holdsAnyway, ...best(app, ways), bullets(app, never, "never"));
}

/** Ways one below the other; those behind the best are folded away together. */
function best(app, ways) {
  const [some, more] = [ways.slice(0, MANY), ways.slice(MANY)].map((part) => part.map((way) => wayOf(app, way)));
  return [...some, ...(more.length ? [folded("more-ways", app.says.moreWays, ...more)] : [])];
}

/** The way to go while an answer is missing: an open one whose last day is so near that it goes before all else, or what is right
    whatever the answer; while a question is left, only what can be too late. Beside a first way without steps: one that ends soon, and closes none. */
export function meanwhileOf(app) {
  const { now, first, ask, meanwhile, closes } = app.plan;
  const ends = (way) => hasLastDay(app, way) && daysBetween(on, way.day) <= (first ? NEAR : SOON - 1) && !(first && way.says.do?.flatMap(closes).length);
  const [soon] = now.filter(ends).sort((one, other) => daysBetween(other.day, one.day));
  return soon ?? (!first && (ask === undefined || meanwhile?.kind === "unsure") ? meanwhile : undefined);
}

/** The questions that the reader could not answer and on which the best way depends. */
const decisive = ({ plan, case: { skipped } }) => [...plan.ways.find((way) => way.can.has("now"))?.open ?? []].filter((fact) => skipped.has(fact));

/** Each answer to a question, in words, with the case that it makes; of a day, both sides of the last day of a clock that counts from it. */
function casesOf(app, fact) {
  const { rules, says, plan, case: { given, shown, skipped } } = app;
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
  if (isPlace(app.rules.facts[fact])) return undefined;
  const does = new Map();
  const ways = new Set();
  for (const [answer, found] of casesOf(app, fact)) {
    const then = Object.assign(Object.create(app), { case: found, plan: planOf(app.rules, found, on) });
    const first = then.plan.first ?? then.plan.meanwhile;
    ways.add(first?.number);
    if (!first?.says.do?.length) continue;
    // Of a day that is not known no other day is said.
    const step = app.rules.facts[fact].options ? headlineOf(then, first) : capital(app.plain(first.says.do[0]));
    does.set(step, [...(does.get(step) ?? []), answer]);
  }
  if (does.size < 2) return undefined;
  const one = ways.size < 2; // whatever the answer, it is the same way
  const [[most, some], [, others]] = [...does].sort(([, these], [, those]) => those.length - these.length);
  return { one, headline: one && some.length > others.length ? most : findOut(app, fact), list: make("ul", { class: "by-answer" }, ...[...does].map(([step, answers]) => make("li", {}, make("strong", {}, answers.join("; ")), make("p", {}, step)))) };
}

/** The first line where an answer is missing and nothing can be done before. */
export const findOut = (app, fact = decisive(app)[0] ?? [...app.case.skipped][0]) => fill(app.says.findOut, { what: questionOf(app, fact) });

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
  const [first, ...others] = best(app, ways);
  return [...headOf(app, ""), does?.list, toFindOut(app), asks, make("p", {}, app.says.canHelp), make("section", { class: "next-ways" }, Object.assign(first, { open: true }), ...others), warnings(app)];
}
