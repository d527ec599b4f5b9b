// @ts-check
// Walks the compiled rules, as rules/engine.py, rules/graph.py and rules/plan.py do. It decides nothing.
//
// A value is the number of an answer, a count of days, 0 or 1 for the phase of a clock; null where the
// question does not arise, undefined while it is open. A condition is [[key, values], ...]; a key is the
// number of a fact, or ~number of a clock.
import { counted, dayAfter, daysBetween, workedOn, workingDay, yearsAfter } from "./days.js";

const STATES = { open: "now", running: "now", done: "now", later: "later", closed: "closed" };
const FAR = 60; // days; an end as far as that is no news beside a first way without a day
const WAIT = 14; // days in which no first way is sure to have failed
const NOTHING = -1; // a target: nothing applies here

/**
 * What the rules say about a case.
 *
 * rules    the data of macros/planner.py
 * given    {number of a fact: number of an answer, or a day such as "2026-11-20"}
 * shown    {number of a clock: the last day that the order page shows}
 * skipped  numbers of the facts that the reader does not know
 * on       the day of today
 */
export function planOf(rules, { given, shown = {}, skipped = new Set() }, on) {
  const { facts, clocks, words, routes, leaves, usual } = rules;
  const nodes = rules.nodes.split(" ");

  const value = (fact) => {
    const { day, exists, options } = facts[fact];
    if (fact in given) return day ? daysBetween(given[fact], on) : given[fact];
    const arises = holds(exists);
    if (!arises) return arises === false ? null : undefined;
    if (day) return undefined;
    const taken = usualOf(fact);
    if (taken !== null) return taken;
    const left = possible(fact);
    return left.length === 1 ? left[0] : options.length ? undefined : null;
  };

  /** What counts as answered until the reader says otherwise; null if nothing, undefined if that is open. */
  const usualOf = (fact) => {
    if (!(fact in usual)) return null;
    const [answer, when] = usual[fact];
    const fits = holds([...when, ...(facts[fact].options[answer].only ?? [])]);
    return fits ? answer : fits === false ? null : undefined;
  };

  /** The answers that can occur beside what is known. */
  const possible = (fact) => [...facts[fact].options.keys()].filter((answer) =>
    holds(facts[fact].options[answer].only ?? []) !== false && !Object.keys(given).some((other) => needs(Number(other))
      .some(([key, values]) => key === fact && !values.includes(answer))));

  const needs = (fact) => [...facts[fact].exists, ...(facts[fact].options?.[given[fact]]?.only ?? [])];

  /** The fact whose day is after one that it cannot be after; undefined if there is none. */
  const clash = (fact) => facts[fact].before?.find((other) => given[other] > given[fact]);

  /** Whether an answer goes together with the others, and with the answers that are left to what it needs. */
  const fits = (fact) => holds(facts[fact].exists) !== false && (facts[fact].day ? clash(fact) === undefined : possible(fact).includes(given[fact]))
    && needs(fact).every(([key]) => key < 0 || key in given || facts[key].day || holds(facts[key].exists) === false || possible(key).length > 0);

  const holds = (when) => {
    let open = false;
    for (const [key, values] of when) {
      const found = key < 0 ? phase(~key) : value(key);
      if (found === undefined) open = true;
      else if (!values.includes(found)) return false;
    }
    return open ? undefined : true;
  };

  /** The stretch in which a clock runs: null if it does not, undefined while that is open. */
  const span = (clock) => {
    for (const each of clocks[clock].spans) {
      const runs = holds(each.where);
      if (runs !== false) return runs ? each : undefined;
    }
    return null;
  };

  /** The last day of a stretch, of days, of working days or of years. */
  const lastOf = ({ since, last, work, years }, from = given[since]) => (years ? yearsAfter : work ? workedOn : dayAfter)(from, years ?? work ?? last);

  const phase = (clock) => {
    if (clock in shown) return Number(on > shown[clock]);
    const runs = span(clock);
    if (!runs) return runs;
    if (!(runs.since in given)) return holds(facts[runs.since].exists) === false ? null : undefined;
    return phaseIn(runs);
  };

  /** The phase in a stretch whose first day is known. */
  const phaseIn = (runs, from = given[runs.since]) => Number(runs.law ? counted(from, on, runs.last) > runs.last : on > lastOf(runs, from));

  /** The phases that a clock can have, in whichever of its stretches it runs. */
  const phases = (clock) => clocks[clock].spans.filter(({ where, since }) => holds([...where, ...facts[since].exists]) !== false).flatMap(phasesIn);

  /** The phases in a stretch: over where it is over from a day that its own is not after, in time where it is from one that its own is not before. */
  const phasesIn = (runs) => {
    const { since } = runs;
    if (since in given) return [phaseIn(runs)];
    if (Object.keys(given).some((day) => facts[day].before?.includes(since) && phaseIn(runs, given[day]))) return [1];
    return facts[since].before?.some((day) => day in given && !phaseIn(runs, given[day])) ? [0] : [0, 1];
  };

  /** The last day of the first phase of a clock, or undefined; by law a day off moves to the next working day. */
  const lastDay = (clock) => {
    if (clock in shown) return shown[clock];
    const runs = span(clock);
    if (!runs || !(runs.since in given)) return undefined;
    const last = lastOf(runs);
    return runs.law && last < on ? workingDay(last) : last;
  };

  /** Whether the day of a word rests on evidence that is weak, or old by today; the order page is neither. */
  const isProbable = (word) => {
    const { clock } = words[word];
    const runs = clock === undefined || clock in shown ? null : span(clock);
    return runs?.sure !== undefined && on > runs.sure;
  };

  const dayOf = (word) => {
    const { clock, edge } = words[word];
    const last = clock === undefined ? undefined : lastDay(clock);
    return last && (edge === "last" ? last : dayAfter(last, 1));
  };

  const [done, named] = [new Map(), new Map()];
  /** @type {[key: number, goals: number[]][]} */
  const left = [];
  /** What is left of a graph beside what is known: a leaf, or the number of [key, goals]; undefined if nothing can occur. */
  const narrow = (target) => {
    if (target < 0) return target;
    if (!done.has(target)) done.set(target, joined(target));
    return done.get(target);
  };

  /** A question with what its answers lead to, the same one for the same goals; none if they are one. */
  const joined = (node) => {
    const [key, ...told] = nodes[node].split(",").map((number) => (number ? Number(number) : null));
    const goes = told.map((goal) => (goal > 0 ? node - goal : goal)); // another node by how far before this one it stands
    const answers = answersAt(key, goes).map((answer) => [answer, narrow(goes[answer])]).filter(([, goal]) => goal !== undefined);
    const goals = [...new Set(answers.map(([, goal]) => goal))];
    if (goals.length < 2) return goals[0];
    const name = `${key}:${answers.join(";")}`;
    if (!named.has(name)) named.set(name, left.push([key, goals]) - 1);
    return named.get(name);
  };

  /** The answers to the question of a node that are open, or the one that is known. */
  const answersAt = (key, goes) => {
    const known = key < 0 ? phase(~key) : value(key);
    const asked = known === undefined && key >= 0 && holds(facts[key].exists) && usualOf(key) !== undefined;
    return (known !== undefined ? [known] : asked ? possible(key) : key < 0 ? phases(~key) : [...goes.keys()]).filter((answer) => goes[answer] != null);
  };

  /** The leaves of a graph that can still be reached, and the questions that are open on the way. */
  const reach = (target) => {
    const [found, open, seen] = [new Set(), new Set(), new Set()];
    const walk = (goal) => {
      if (goal === undefined || seen.has(goal)) return;
      seen.add(goal);
      if (goal < 0) { found.add(goal); return; }
      const [key, goals] = left[goal];
      open.add(key);
      goals.forEach(walk);
    };
    walk(narrow(target));
    return { found: [...found].map((leaf) => (leaf === NOTHING ? null : leaves[-2 - leaf])), open };
  };

  const kindOf = (state) => STATES[words[state].state];
  const certain = (found) => (found[0] ?? []).filter((word) => found.every((leaf) => leaf?.includes(word)));
  /** The steps with which every leaf begins; one that only prepares is left out where some leaf has it not. */
  const inOrder = (found) => {
    const sure = certain(found);
    const all = found.map((leaf) => (leaf ?? []).filter((word) => sure.includes(word) || !words[word].first));
    return (all[0] ?? []).filter((_, place, steps) => all.every((leaf) => steps.slice(0, place + 1).every((word, n) => leaf[n] === word)));
  };

  /** The question for a reader: of a clock, the day from which it runs, then how long it runs; that alone if the reader could not say it. */
  const question = (key) => {
    if (key >= 0) return key;
    const runs = span(~key);
    const { since } = runs ?? clocks[~key].spans[0];
    const [blocked] = clocks[~key].spans.map(({ where }) => openIn(where)).filter((open) => open !== undefined);
    return runs === undefined && (since in given || skipped.has(blocked)) ? question(blocked) : since;
  };

  /** The first key of some conditions that is open. */
  const openIn = (when) => holds(when) === undefined
    ? when.map(([key]) => key).find((key) => (key < 0 ? phase(~key) : value(key)) === undefined) : undefined;

  const look = (number) => {
    const route = routes[number];
    if (!route) return null;
    const applies = reach(route.applies);
    const sureOf = !applies.found.includes(null);
    if (applies.found.every((leaf) => leaf === null)) return null;
    const targets = route.says.flatMap((target, place) => (target === null ? [] : [[rules.told[place], target]]));
    const state = reach(Object.fromEntries(targets).state);
    const states = state.found.filter((leaf) => leaf?.length);
    const can = new Set(states.map(([word]) => kindOf(word)));
    if (!sureOf && can.size === 1 && can.has("closed")) return null;
    const kind = sureOf && can.size === 1 ? [...can][0] : "unsure";
    // Whether only a day that is not known can have closed it, or can have it still to open.
    const timely = sureOf && can.has("now") && [...state.open].every((key) => key < 0);
    const says = {};
    const open = new Set([...applies.open, ...state.open]);
    for (const [field, target] of targets) {
      const { found, open: more } = reach(target);
      says[field] = field === "do" ? inOrder(timely && kind === "unsure" ? found.filter((leaf) => leaf?.length) : found) : certain(found); // a way that is closed has no steps
      if (kind === "now" || kind === "later") more.forEach((key) => open.add(key));
    }
    const [word] = says.state;
    // The states in which it is open until a day; where they are one and only days are open, that is its last day.
    const [last, ...others] = new Set(states.flat().filter((each) => kindOf(each) === "now" && words[each].clock !== undefined));
    const told = word ?? (kind === "unsure" && timely && !others.length ? last : undefined);
    const day = told === undefined ? undefined : dayOf(told);
    if (word !== undefined && words[word].clock !== undefined && !day && kind !== "closed") open.add(~words[word].clock);
    const probable = told !== undefined && isProbable(told);
    return { number, ...route, kind, can, sure: sureOf, timely, ends: last !== undefined, says, state: word, day, probable, open: new Set([...open].map(question)) };
  };

  /** The last day of a way that opens later, as the case stands on its first day; undefined if it has none. */
  const until = ({ kind, day, number }) => (kind === "later" && day
    ? planOf(rules, { given, shown, skipped }, day).now.find((way) => way.number === number)?.day : undefined);

  const beside = rules.beside.flatMap((target) => certain(reach(target).found));
  const by = value(rules.by);
  const ways = by === undefined || by === null ? [] : rules.orders[by].map(look).filter(Boolean);
  const of = (kind) => ways.filter((way) => way.kind === kind);
  const best = by !== undefined && isSure(ways) ? of("now")[0] ?? of("later")[0] : undefined;
  return {
    ways, first: best, meanwhile: meanwhile(), sooner: sooner(best ?? meanwhile()), now: of("now"), later: of("later"), closed: of("closed"), unsure: of("unsure"), beside,
    sure: by !== undefined && isSure(ways), ask: by === undefined ? nextOf([[rules.by, ...blocking(rules.by)]]) : next(ways),
    closes: (step) => (rules.closes[step] ?? [])
      .filter(([number, when]) => ways.some((way) => way.number === number && ["now", "later"].includes(way.kind)) && holds(when))
      .map(([number]) => number),
    until, possible, needs, fits, clash, dayOf, isProbable, usualOf, holds, arises: (fact) => holds(facts[fact].exists),
  };

  /** The open ways that end before the one in the headline, or too soon to wait for it; what ends first stands first. */
  function sooner(before) {
    if (!before) return [];
    const soon = dayAfter(on, before.state !== undefined && words[before.state].clock === undefined ? FAR : WAIT);
    const end = before.day > soon ? before.day : soon;
    return of("now").filter((way) => way !== before && words[way.state]?.edge === "last" && words[way.state].state === "open" && way.day && way.day < end)
      .sort((a, b) => a.day < b.day ? -1 : Number(a.day > b.day));
  }

  /** The best way that is open or only too late, and whose first step closes none that may be better: to begin with whatever the open answers are. */
  function meanwhile() {
    const closes = (step, better) => (rules.closes[step] ?? []).some(([number, when]) => better.has(number) && holds(when) !== false);
    return ways.find(({ kind, timely, says }, place) => {
      const better = new Set(ways.slice(0, place).filter((way) => way.kind !== "closed").map(({ number }) => number));
      return (kind === "now" || timely) && says.do?.length && !words[says.do[0]].wait && !closes(says.do[0], better);
    });
  }

  function isSure(all) {
    for (const kind of ["now", "later"]) {
      const first = all.find((way) => way.can.has(kind));
      if (first) return first.kind === kind;
    }
    return true;
  }

  /** The open facts on which it depends whether a question arises. */
  function blocking(fact) {
    if (holds(facts[fact].exists) !== undefined) return [];
    return facts[fact].exists.map(([key]) => key).filter((key) => key >= 0 && value(key) === undefined);
  }

  /** The best way that may be open is asked about first, and so on to one that is; then the ways that only a day can have closed; then the rest. */
  function next(all) {
    const now = all.filter((way) => way.can.has("now"));
    const front = now.length ? now : all.filter((way) => way.can.has("later"));
    const sure = front.findIndex((way) => way.kind !== "unsure");
    const near = sure < 0 ? front : front.slice(0, sure + 1);
    const asks = (some) => some.flatMap((way) => [...way.open]);
    const timely = all.filter((way) => way.kind === "unsure" && way.timely);
    return nextOf([...near.map((way) => asks([way])), asks(timely), asks(all.filter((way) => way.kind !== "closed"))]);
  }

  /** Of the first group with a question that is not skipped, nor hangs on one that is, the first among the facts. */
  function nextOf(groups) {
    for (const group of groups) {
      const open = group.filter((fact) => !skipped.has(fact) && !(fact in given) && !facts[fact].exists.some(([key]) => skipped.has(key)));
      if (open.length) return Math.min(...open);
    }
    return undefined;
  }
}
