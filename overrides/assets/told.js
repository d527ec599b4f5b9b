// @ts-check
// A plan in sentences, as rules/told.py says it, and the facts that sentences state, as spec/speech.py
// reads them. Days are counted from one day that no law moves: features know counts, no weekdays.
import { dayAfter, daysBetween } from "./days.js";
import { Finder } from "./doors.js";
import { nearest } from "./near.js";
import { planOf } from "./reason.js";

const ON = "2001-01-01"; // before all evidence, so that only what is weak is not sure
const DAY = "(today|in (?<!\\d)[0-9]{1,6}(?!\\d) days?)";
const COUNT = /(?<!\d)[0-9]{1,6}(?!\d)/g;
const GIVES = /^the order page gives ([0-9]{1,6}) more days? for (.+)$/;
const TYPES = /^the buyer types "(.+)"$/;
const CLOSES = "that closes: ";

const inDays = (count) => (count === 0 ? "today" : `in ${count} day${count === 1 ? "" : "s"}`);
const uncounted = (text) => text.replace(COUNT, "#");

/** What the ruleset says with some of its numbers changed: numbers as {NAME: value}. */
export class Speech {
  constructor(data, numbers = {}) {
    this.data = data;
    this.numbers = Object.fromEntries(Object.entries(data.numbers).map(([name, [value, unit, each, means]]) =>
      [name, { value: numbers[name] ?? value, unit, each, means }]));
    /** The sentences of numbers that are looked up, each with its name. @type {Map<string, string>} */
    this.counted = new Map(Object.entries(this.numbers).map(([name, { means }]) => [`${this.say(`{${name}}`)} ${means}`, name]));
    this.tags = data.tags;
    /** @type {{says: string}[] | undefined} */
    this.published = undefined;
    this.words = data.words.map(([field, says, id]) => ({ field, says: this.say(says), id }));
    this.forms = new Set(data.forms.map((form) => (Object.keys(numbers).length ? this.renumbered(form) : form)));
    for (const sentence of this.counted.keys()) this.forms.add(sentence);
    const units = [...new Set(Object.values(data.units).flatMap(([one, other]) => [one, other]).map((form) => form.replace("{n} ", "")))];
    units.sort((one, other) => other.length - one.length);
    this.quantity = new RegExp(`\\d+(?: to \\d+)? (?:${units.join("|")})\\b`, "g");
    this.said = new Set([...this.words.map(({ says }) => says), ...this.counted.keys()].map((says) => this.normal(says)));
    this.stated = new Map();
    for (const [fact, { says, one, other }] of data.facts.entries()) {
      for (const [choice, text] of (says ?? []).entries()) this.stated.set(text, [fact, choice]);
      for (const text of says ? [] : [one, other]) this.stated.set(uncounted(text.replace("{n}", "0")), [fact, undefined]);
    }
    this.onPage = new Map(data.clocks.flatMap(({ page, day }, clock) => (page ? [[page, { clock, day }]] : [])));
    this.finders = data.finders.map((each) => new Finder(each, null));
  }

  /** A sentence with its numbers and buttons filled in. */
  say(sentence) {
    return sentence.replace(/\{([A-Z_]+)(?: (to|plus) ([A-Z_]+))?\}/g, (_, name, joint, other) => {
      if (!joint && name in this.data.buttons) return this.data.buttons[name];
      const [low, high] = [this.numbers[name], this.numbers[other]];
      const [one, many, oneRange, manyRange] = this.data.units[low.unit];
      const n = joint === "plus" ? low.value + high.value : joint ? high.value : low.value;
      const form = joint === "to" ? (n === 1 ? oneRange : manyRange) : n === 1 ? one : many;
      return form.replace("{n}", n).replace("{low}", low.value);
    });
  }

  /** A form with the sentence of a word as it is now instead of as it was. */
  renumbered(form) {
    this.published ??= new Speech(this.data).words;
    const changed = (this.published ?? []).map(({ says }, n) => [says, this.words[n].says]).filter(([was, is]) => was !== is);
    return changed.reduce((said, [was, is]) => (said.endsWith(was) ? said.slice(0, -was.length) + is : said), form);
  }

  /**
   * What a Given sentence states: {fact, choice}, {fact, count}, {clock, left} or {typed}; undefined if nothing.
   *
   * @param {string} text @returns {any}
   */
  given(text) {
    const typed = TYPES.exec(text);
    if (typed) return { typed: typed[1] };
    const gives = GIVES.exec(text);
    if (gives && this.onPage.has(gives[2])) {
      const { clock, day } = this.onPage.get(gives[2]);
      return day === undefined ? { clock, left: Number(gives[1]) } : { fact: day, count: -Number(gives[1]) };
    }
    const found = this.stated.get(text) ?? this.stated.get(uncounted(text));
    if (!found) return undefined;
    const [fact, choice] = found;
    if (choice !== undefined) return { fact, choice };
    return { fact, count: Number(text.match(COUNT)?.[0]) };
  }

  kindOf(text) {
    if (this.data.asks.includes(text)) return "when";
    if (this.given(text)) return "given";
    return this.forms.has(normalDay(text)) || this.said.has(this.normal(text)) ? "then" : undefined;
  }

  nearest(text, kind) {
    if (kind === "when") return nearest(text, this.data.asks, 1, 0.5)[0];
    if (kind === "then") {
      const about = /^about [^:]+: /.exec(text);
      const ofWay = about ? [...this.forms].filter((form) => form.startsWith(about[0])) : [];
      const [near] = nearest(normalDay(text), ofWay.length ? ofWay : this.forms, 1, 0.5);
      const count = /^\d[\d,]*/.exec(text);
      if (count && this.counted.has(near)) return near.replace(/^\d+/, count[0].replaceAll(",", ""));
      return near?.replaceAll("{day}", new RegExp(`today|in ${COUNT.source} days?`).exec(text)?.[0] ?? "today");
    }
    const plain = (each) => this.normal(each.replaceAll("{n}", "0")).toLowerCase();
    const known = new Map(this.data.givens.filter((each) => !each.startsWith("the order page gives")).map((each) => [plain(each), each]));
    const near = known.get(nearest(plain(text), [...known.keys()], 1, 0.5)[0]);
    const count = /<[^<>]*>/.exec(text)?.[0] ?? text.match(COUNT)?.[0] ?? "5";
    const filled = near?.replaceAll("{n}", count);
    const stated = filled && this.given(filled);
    return stated?.fact !== undefined && stated.count !== undefined ? this.tell(stated.fact, stated.count) : filled;
  }

  /** A text with each quantity as "#", to compare sentences apart from their numbers. */
  normal(text) {
    return text.replace(this.quantity, "#").replace(/\d+/g, "#");
  }

  /** The sentence of a count. */
  tell(fact, count) {
    const { one, other } = this.data.facts[fact];
    return (count === 1 ? one : other).replace("{n}", count);
  }

  tellAny(fact, choice, count) {
    return choice === undefined ? this.tell(fact, count) : this.data.facts[fact].says[choice];
  }

  /** What must hold for a fact to exist and to have an answer, and what that needs itself. */
  needs(fact, choice) {
    const { exists, only } = this.data.facts[fact];
    const found = [exists, ...(choice === undefined ? [] : [only[choice]])];
    for (const needed of [...found])
      for (const [other, values] of needed)
        found.push(...this.needs(other, values.length === 1 ? values[0] : undefined));
    return found;
  }

  /** The first fault of the Given steps of a case taken together. */
  misfit(steps) {
    const stated = new Map();
    for (const step of steps.filter(({ kind }) => kind === "given")) {
      const { fact, clock } = this.given(step.text);
      const key = fact ?? (clock === undefined ? "typed" : `clock ${clock}`);
      if (stated.has(key)) {
        const { text, line } = stated.get(key);
        const asks = this.data.facts[fact]?.asks ?? "what the order page gives";
        return { step, found: `"${step.text}", after "${text}" on line ${line}`, expected: `one answer to "${asks}"`, do: "keep one of the two steps" };
      }
      stated.set(key, step);
    }
    const known = new Map([...stated].flatMap(([fact, { text }]) => (typeof fact === "number" ? [[fact, this.given(text)]] : [])));
    for (const [fact, { choice, count }] of known)
      for (const needed of this.needs(fact, choice)) {
        const beside = needed.filter(([other, values]) => known.has(other) && !values.includes(known.get(other).choice)).map(([other]) => other);
        if (beside.length)
          return impossible(stated.get(fact), `${this.tellAny(fact, choice, count)}: cannot be together with ${
            [...known].filter(([other]) => beside.includes(other)).map(([other, each]) => this.tellAny(other, each.choice, each.count)).join(" and ")}`);
      }
    const order = this.data.before.flatMap(([day, others]) => others.map((other) => [day, other]));
    for (const [day, other] of order) {
      const [late, early] = [known.get(day)?.count, known.get(other)?.count];
      if (late > early) return impossible(stated.get(day), `${this.tell(day, late)}: cannot be before ${this.tell(other, early)}`);
    }
    return undefined;
  }
}

const impossible = (step, found) => ({ step, found, expected: "facts that can be true together", do: "change or delete one of these steps" });

/** A sentence with its days as {day}. */
export const normalDay = (text) => text.replace(new RegExp(`(until|from|is|happened) ${DAY}(?=$|: |, until )`, "g"), "$1 {day}");

/**
 * The rules of a stage with other numbers, counting days alone: no law moves a day, none works.
 *
 * rules  the data of macros/planner.py for a stage
 */
export function renumbered(rules, speech) {
  const floor = ([n, of]) => Math.floor(n / of);
  const ceil = ([n, of]) => Math.ceil(n / of);
  /** @returns {[number, number]} */
  const length = (name, less) => {
    const of = (number) => (number ? [number.value * number.each[0], number.each[1]] : [0, 1]);
    const [[a, b], [c, d]] = [of(speech.numbers[name]), of(speech.numbers[less])];
    return [a * d - c * b, b * d];
  };
  const clocks = rules.clocks.map((clock, n) => {
    const { kind, spans } = speech.data.clocks[n];
    return { ...clock, spans: clock.spans.map(({ where, since, sure }, each) => {
      const long = length(...spans[each]);
      return { where, since, ...(sure === undefined ? {} : { sure }), last: kind === "closes" ? floor(long) : ceil(long) - 1 };
    }) };
  });
  return { ...rules, clocks };
}

/** Every sentence that is true in a case. plans: the rules of each stage, by its number. */
export function answer(speech, plans, steps) {
  if (steps.find(({ kind }) => kind === "when").text === speech.data.asks[1]) {
    const like = new Set(steps.map(({ text }) => speech.normal(text)));
    return { says: [...speech.counted.keys()].filter((sentence) => like.has(speech.normal(sentence))) };
  }
  const known = steps.filter(({ kind }) => kind === "given").map(({ text }) => speech.given(text));
  const typed = known.find((each) => each.typed !== undefined)?.typed;
  const door = typed === undefined ? undefined : doorFor(speech, typed);
  const { given, shown } = caseOf(known, door);
  const says = door ? [`the door is: ${door.id}`, ...(door.asks ? [`it asks: ${door.asks}`] : [])] : [];
  if (!(0 in given)) return { says };
  const rules = plans[given[0]];
  const plan = planOf(rules, { given, shown }, ON);
  const wrong = Object.keys(given).map(Number).find((fact) => plan.needs(fact)
    .some(([key, values]) => key in given && !values.includes(given[key])));
  return { says: [...says, ...sentences(speech, rules, plan, speech.data.said[given[0]])], wrong };
}

function doorFor(speech, text) {
  const found = speech.finders.flatMap((finder) => finder.find(text).slice(0, 1));
  const best = found.reduce((most, each) => (most && most.score >= each.score ? most : each), undefined);
  return best && speech.data.doors[best.name];
}

function caseOf(known, door) {
  const [given, shown] = [Object.fromEntries(door?.gives ?? []), {}];
  for (const { fact, choice, count, clock, left } of known) {
    if (clock !== undefined) shown[clock] = dayAfter(ON, left);
    else if (fact !== undefined) given[fact] = choice ?? dayAfter(ON, -count);
  }
  return { given, shown };
}

/** numbers: of the words of these rules, among all words. */
function sentences(speech, rules, plan, numbers) {
  const left = (day) => daysBetween(ON, day);
  const name = (way) => speech.data.routes[way.number];
  const says = (word) => speech.words[numbers[word]].says;
  const { first } = plan;
  const edge = (way) => rules.words[way.state]?.edge;
  const found = [];

  const of = function* (way) {
    for (const [n, step] of way.says.do?.entries() ?? []) {
      const sentence = `its ${n ? "next" : "first"} step is: ${says(step)}`;
      yield sentence;
      const by = plan.dayOf(step);
      if (by && rules.words[step].edge === "last") yield `${sentence}, until ${inDays(left(by))}`;
      for (const closed of plan.closes(step)) yield CLOSES + speech.data.routes[closed];
    }
    for (const [field, words] of Object.entries(way.says))
      if (!["state", "do", "else"].includes(field)) yield* words.map(says);
    for (const word of way.says.else ?? []) {
      const by = plan.dayOf(word);
      if (by) yield `if nothing has happened ${inDays(left(by))}: ${says(word)}`;
      if (rules.words[word].clock === undefined) yield `if nothing has happened: ${says(word)}`;
    }
  };

  if (first) {
    found.push(plan.now.length ? `first: ${name(first)}` : "first: wait");
    if (first.day && first.kind === "now")
      found.push(`${rules.words[first.state].state === "running" ? "it runs until" : "its last day is"} ${inDays(left(first.day))}`);
    if (first.day && first.probable) found.push("its day is only probable");
    found.push(...of(first));
  } else if (plan.sure) found.push("nothing is left");
  else if (plan.meanwhile) found.push(`meanwhile: ${name(plan.meanwhile)}`);
  found.push(...plan.sooner.map((way) => `ends sooner: ${name(way)}, until ${inDays(left(way.day))}`));
  for (const way of plan.now.slice(1)) {
    found.push(`if that fails: ${name(way)}`);
    if (way.day && edge(way) === "last") found.push(`if that fails: ${name(way)}, until ${inDays(left(way.day))}`);
  }
  for (const way of plan.later) {
    found.push(`later: ${name(way)}`);
    if (way.day && edge(way) === "first") {
      const opens = `later: ${name(way)}, from ${inDays(left(way.day))}`;
      const until = plan.until(way);
      found.push(opens, ...(until ? [`${opens}, until ${inDays(left(until))}`] : []));
    }
  }
  for (const way of plan.closed) found.push(...way.says.state.map((state) => `closed: ${name(way)}, because ${says(state)}`));
  for (const way of [...plan.now, ...plan.later])
    if (way !== first) for (const sentence of of(way)) found.push(`about ${name(way)}: ${sentence}`);
  found.push(...plan.beside.map(says));
  if (plan.sure || plan.ways.length) {
    const named = new Set([...plan.now, ...plan.later, ...plan.unsure].map(({ number }) => number));
    found.push(...speech.data.routes.filter((_, n) => !named.has(n)).map((route) => `the plan does not name ${route}`));
  }
  return found;
}

/** Whether a sentence helps who expected another one: not what is said about other ways. */
function isNear(expected, said) {
  const about = /^about [^:]+: /.exec(said);
  return about ? expected.startsWith(about[0]) : !said.startsWith("the plan does not name");
}

/**
 * What a case comes to: [] if it holds, else what is expected in vain, each with what the rules say.
 *
 * Raises the error of a case whose facts cannot be true together as a problem with its step.
 */
export function failures(speech, plans, { steps }) {
  const { says, wrong } = answer(speech, plans, steps);
  if (wrong !== undefined) {
    const step = steps.find(({ kind, text }) => kind === "given" && speech.given(text).fact === wrong);
    return [{ line: step.line, expected: "facts that can be true together", found: [step.text] }];
  }
  const true_ = new Set(says);
  return steps.filter(({ kind, text }) => kind === "then" && !true_.has(text))
    .map(({ line, text }) => ({ line, expected: text, found: says.filter((said) => isNear(text, said)) }));
}
