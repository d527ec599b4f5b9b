// @ts-check
// What a plan says, as elements: the headline, the steps, what comes back, the next ways, the days.
import { daysBetween } from "./days.js";
import { json, page } from "./get.js";
import { capital, fill, fragment, hasAnswers, howFar, inWords, isPlace, listed, longDay, make, note, on } from "./page.js";

const FEW = 2; // ways that stand one below the other under "If that does not work"
const MANY = 5; // ways that stand one below the other where it is not sure which comes first
const TRAPS = 3; // warnings that stand open
export const FAR = 60; // days to a last day that invites to wait, and that nobody counts
const SOON = 4; // days in which a last day is urgent
const NEAR = 14; // days in which a last day stands above the steps of another way, and on which nobody relies where it is only probable

/** A day with how far it is: "Monday, 30 November 2026 (in 5 days)"; far off: "30 November 2028". */
const inDays = (day) => (daysBetween(on, day) > FAR ? longDay(day) : `${inWords(day)} (${howFar(day)})`);

export const section = (name, title, ...parts) => make("section", { class: name }, make("h2", {}, title), ...parts.filter(Boolean));
export const folded = (name, title, ...parts) => make("details", { class: name }, make("summary", {}, title), ...parts.filter(Boolean));
export const bullets = (app, words, name) => words.length > 0 && make("ul", { class: name }, ...words.map((word) => make("li", {}, app.html(word))));
const nameOf = (app, way) => capital(app.rules.names[way.number]);
const fieldOf = ({ rules, plan }, field) => plan.beside.filter((word) => word >= rules.spans[field]?.[0] && word < rules.spans[field][1]);

/** A last day of a way in words; "" where none is known. */
const untilOf = ({ says }, way, day) => (day ? fill(way.probable ? says.probablyUntil : says.until, { day: inDays(day) }) : "");

/** From when to when a way is open, in words; "" where no day is known. */
function whenOf(app, way) {
  const { says, rules, plan } = app;
  if (way.day && rules.words[way.state]?.state === "running") return fill(says.running, { day: inDays(way.day) });
  if (way.kind !== "later") return way.kind === "now" && !way.day && rules.words[way.state]?.state === "open" ? says.openNow : untilOf(app, way, way.day);
  if (!way.day) return way.state === undefined ? "" : app.plain(way.state);
  const from = fill(way.probable ? says.probablyFrom : says.fromDay, { day: inDays(way.day) });
  const until = untilOf(app, way, plan.until(way));
  return until ? fill(says.joined, { one: from, other: until }) : from;
}

/** The first line: the next action, with its day. */
export function headlineOf(app, first) {
  const { says } = app;
  if (!first) return says.nothing;
  const word = first.says.do?.[0];
  const step = word === undefined ? nameOf(app, first) : app.plain(word);
  const acts = word === undefined ? step : app.plain(stepOf(app, first));
  const begun = (then) => (app.rules.words[word]?.first ? fill(says.firstThen, { step, then }) : then);
  const wait = first.probable ? says.probablyWait : says.wait;
  if (first.kind === "later") return begun(first.day ? fill(wait, { day: inDays(first.day), step: acts }) : fill(says.waitFor, { step: acts }));
  const due = dueOf(app, first);
  if (!due && first.kind === "unsure") return begun(first.ends ? fill(says.inTime, { step: capital(acts) }) : capital(acts));
  if (!due) return first.day && app.rules.words[word]?.wait ? fill(says.dated, { step: capital(step), until: untilOf(app, first, first.day) }) : capital(step);
  const left = daysBetween(on, due.day);
  if (left < 2 && !due.probable) return fill(left < 1 ? says.lastDay : says.lastTomorrow, { step: acts });
  return begun(fill(due.probable ? (left > NEAR ? says.probablyEarly : says.soon) : left > FAR ? says.early : says.by, { day: inDays(due.day), step: acts }));
}

/** The step of which a day is the last one: the first with a last day of its own, or else the first that prepares no other. */
const stepOf = ({ plan, rules }, { says }) => says.do?.find((word) => plan.dayOf(word) >= on) ?? says.do?.find((word) => !rules.words[word].first) ?? says.do?.[0];

/** The day by which the reader has to act: that of the step to do now, or the last one of an open way. */
function dueOf(app, way) {
  const word = way.kind === "now" ? stepOf(app, way) : undefined;
  const day = word === undefined ? undefined : app.plan.dayOf(word);
  if (day >= on) return { day, probable: app.plan.isProbable(word) };
  return way.day && (way.kind === "unsure" || hasLastDay(app, way)) ? way : undefined;
}

/** What holds whatever the open answers are: ways that are open, with their days, and what not to press. */
export function whatHolds(app) {
  const ways = [...app.plan.now, ...app.plan.later];
  const never = fieldOf(app, "never");
  if (!ways.length && !never.length) return false;
  return section("holds-anyway", app.says.holdsAnyway, ...listWays(app, ways), bullets(app, never, "never"));
}

/** Ways one below the other, those that depend on where the reader is in one line; those behind the best are folded away together. */
export function listWays(app, ways) {
  const there = ways.filter((way) => placeOf(app, way) !== undefined);
  const lines = ways.filter((way) => way === there[0] || !there.includes(way)).map((way) => (way === there[0] ? inPlaces(app, there) : wayOf(app, way)));
  const [some, more] = [lines.slice(0, MANY), lines.slice(MANY)];
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

/** Whether the day of a way is one by which the reader has to act. */
const hasLastDay = (app, way) => way.kind === "now" && way.day && app.rules.words[way.state].state !== "running";

/** The headline, and what to know first. In Arabic no line ends between a number and its word. */
export const headOf = (app, urgent) => [make("h2", { class: `headline${urgent}`, tabindex: -1 }, app.headline.replace(/(\d) (?=[ء-ي])/g, "$1\u00a0")), bullets(app, unsaid(app, fieldOf(app, "note")), "note")];

/** The parts of a plan, in the order in which a reader needs them; `asks` is the question that is left. */
export function answerParts(app, first, asks) {
  const due = first && dueOf(app, first);
  const urgent = due && daysBetween(on, due.day) < (due.probable ? NEAR : SOON);
  const near = (way) => daysBetween(on, way.day) <= NEAR;
  return [...headOf(app, urgent ? " urgent" : ""), ...endsFirst(app, first, near), first ? section("steps", wayLink(app, first), ...stepsOf(app, first, !urgent)) : make("p", {}, app.says.nothingWhy),
    asks, first !== app.plan.first && toFindOut(app), first && comesBack(app, first), ...endsFirst(app, first, (way) => !near(way), true), fallBacks(app, first), first && make("p", {}, app.says.comeBack), warnings(app), days(app), why(app, first)];
}

/** What ends too soon to wait for the way that stands first: beside it, or in its place if one closes the other; `opened`: the first one unfolded. */
function endsFirst(app, first, some, opened = false) {
  const { plan, says } = app;
  const sooner = plan.sooner.filter((way) => way !== first && some(way));
  const apart = (way) => [[first, way], [way, first]].some(([one, other]) => plan.closes(one.says.do?.[0]).includes(other.number));
  return [[says.sooner, sooner.filter((way) => !apart(way))], [says.instead, sooner.filter(apart)]].map(([words, ways]) =>
    ways.length > 0 && make("section", { class: "sooner" }, make("p", {}, words), ...ways.map((way) => wayOf(app, way, opened && way === sooner[0]))));
}

/** "Your way", with its name, which leads to the page that explains it, and its last day. */
function wayLink(app, way) {
  const at = way.read.includes("#") ? way.read : `${way.read}#${way.id}`;
  const link = make("a", { href: page(app.root.dataset.top + at) }, app.rules.names[way.number]);
  const until = untilOf(app, way, app.plan.until(way));
  return make("span", {}, `${app.says.steps}: `, link, until && fill(app.says.joined, { one: "", other: until }));
}

/** The way with its steps, the message beside the step that sends it, and what to do in case of silence; `before`: as priceOf. */
function stepsOf(app, way, before) {
  const { says, plan } = app;
  const letters = (way.says.do ?? []).filter((word) => app.rules.letters.includes(word));
  const later = new Set(letters.slice(way.kind === "later" ? 0 : 1)); // of two messages the second follows what the first brings
  const steps = (way.says.do ?? []).map((word) => make("li", {}, ...withDay(app, word), ...priceOf(app, word, before), ...letterOf(app, word, later.has(word))));
  const silence = (way.says.else ?? []).map((word) => ({ word, day: plan.dayOf(word) }))
    .filter(({ word, day }) => day || app.rules.words[word].clock === undefined)
    .map(({ word, day }) => make("p", { class: "silence" },
      day ? fill(plan.isProbable(word) ? says.probablySilence : says.silence, { day: inDays(day), step: app.plain(word) }) : fill(says.silenceAt, { step: app.plain(word) })));
  return [steps.length > 0 && make("ol", { class: "do" }, ...steps), (steps.length > 0 || way.kind !== "unsure") && bullets(app, way.says.how ?? [], "how"), ...silence, ...agedOf(app, way)];
}

/** When some of a way was last checked, if that is old by today. */
const agedOf = ({ says }, way) => (way.fresh < on ? [make("p", { class: "age" }, fill(says.aged, { day: longDay(way.checked) }))] : []);

/** A step, with its last day if it has one of its own. */
function withDay(app, word) {
  const day = app.plan.dayOf(word);
  const until = app.plan.isProbable(word) ? app.says.probablyUntil : app.says.until;
  return [app.html(word), ...(day ? [fill(app.says.dated, { step: "", until: fill(until, { day: inDays(day) }) })] : [])];
}

/** The ways that are no longer open after a step; `before`: with how to go them before it, for which a day that is near leaves no time. */
function priceOf(app, word, before) {
  const { plan, says } = app;
  const closed = plan.closes(word);
  const ways = before ? [...plan.now, ...plan.later].filter((way) => closed.includes(way.number) && !plan.sooner.includes(way)) : [];
  const names = closed.map((number) => app.rules.names[number]);
  return names.length ? [make("p", { class: "price" }, fill(says.closes, { ways: listed(names) })), ...ways.map((way) => wayOf(app, way))] : [];
}

/** The message of a step, which comes when the reader opens it; `later`: of a step that is none for today. */
function letterOf(app, word, later) {
  const { rules, says } = app;
  if (!rules.letters.includes(word)) return [];
  const letter = folded("letter", says.letter, make("p", {}, says.letterComes));
  letter.dataset.word = word;
  letter.toggleAttribute("data-later", later);
  letter.addEventListener("toggle", () => { if (letter.open) write(app).catch(console.error); });
  app.writer?.(letter);
  return [letter];
}

/** Write the messages of the page, once their words have come. */
async function write(app) {
  app.writer ??= (await import("./takeaway.js")).writer(app, await json(app.root.dataset.letters));
  for (const letter of app.live.querySelectorAll(".letter")) if (!letter.querySelector(".letter-text")) app.writer(letter);
}

function comesBack(app, first) {
  const rows = rowsOf(app, first, true);
  return rows.length > 0 && section("comes", app.says.comes, make("dl", {}, ...rows));
}

/** What a way gives, costs and needs, by its fields; for the first way, with what holds beside it. */
function rowsOf(app, way, beside) {
  return Object.entries(app.rules.fields).flatMap(([field, label]) => {
    const said = [...(way.says[field] ?? []), ...(beside ? fieldOf(app, field) : [])];
    return said.length ? [make("dt", {}, label), ...said.map((word) => make("dd", { class: field }, app.html(word)))] : [];
  });
}

/** The ways that a step of one closes: they are no help if that fails. */
const closedBy = ({ plan }, way) => new Set((way?.says.do ?? []).flatMap(plan.closes));

/** The question of a way that the reader could not answer; undefined if there is none. */
const unknownOf = (app, way) => [...way.open].find((fact) => app.case.skipped.has(fact));

/** The question where the reader is, of a way on which it depends whether that is open; undefined if it does not. */
export const placeOf = ({ rules }, way) => (way.kind === "unsure" ? [...way.open].find((fact) => isPlace(rules.facts[fact])) : undefined);

export const questionOf = ({ rules }, fact) => fragment(rules.facts[fact].ask).textContent;

/** "depends on ...", with a question. */
const depends = (app, fact) => fill(app.says.depends, { what: questionOf(app, fact) });

function fallBacks(app, first) {
  const { says, plan } = app;
  const closed = closedBy(app, first);
  const left = (some) => some.filter((way) => way !== first && !plan.sooner.includes(way) && !closed.has(way.number));
  const unsure = plan.unsure.filter((way) => app.case.skipped.has(placeOf(app, way) ?? unknownOf(app, way)));
  const [others, later] = [left([...plan.now, ...unsure]), left(plan.later)];
  const ways = (some) => some.map((way) => wayOf(app, way));
  const open = others.slice(0, FEW);
  const unfolded = plan.sooner.length < 1;
  const more = others.slice(FEW);
  return (others.length > 0 || later.length > 0) && make("section", { class: "next-ways" }, ...[
    open.length && make("h2", {}, says.fails), ...open.map((way, place) => wayOf(app, way, unfolded && place < 1)),
    later.length && make("h2", {}, says.laterWays), ...ways(later),
    more.length && folded("more-ways", says.moreWays, ...ways(more)),
  ].filter(Boolean));
}

/** Rights of some countries by their names, while the reader's country is not known. */
function inPlaces(app, ways) {
  const names = listed(ways.map((way) => app.rules.names[way.number]));
  return make("p", { class: "way" }, make("strong", {}, capital(names)), `: ${depends(app, placeOf(app, ways[0]))}`);
}

/** A way that does not stand first: its name and day; unfolded, all that the first way says too. Of a right of some countries only the name, while the reader's is not known. */
export function wayOf(app, way, open = false) {
  if (placeOf(app, way) !== undefined) return inPlaces(app, [way]);
  const when = whenOf(app, way);
  const unknown = unknownOf(app, way);
  const about = way.kind === "unsure" && unknown !== undefined ? depends(app, unknown) : when;
  const title = make("span", {}, make("strong", {}, nameOf(app, way)), about ? `: ${about}` : "");
  const rows = rowsOf(app, way, false);
  const traps = (way.says.trap ?? []).filter((word) => !trapsOf(app).includes(word));
  return Object.assign(folded("way", title, ...stepsOf(app, way), rows.length && make("dl", {}, ...rows), bullets(app, traps, "traps")), { open });
}

/** The warnings of a plan, which no further way says again. */
const trapsOf = (app) => unsaid(app, [...(app.plan.first?.says.trap ?? []), ...fieldOf(app, "trap")]);

/** The words that say what no step of the first way says. */
function unsaid(app, words) {
  const steps = (app.plan.first?.says.do ?? []).map((word) => app.plain(word));
  return words.filter((word) => !steps.includes(app.plain(word)));
}

export function warnings(app) {
  const { says } = app;
  const never = fieldOf(app, "never");
  const traps = trapsOf(app);
  const parts = [
    never.length && make("h2", {}, says.never), bullets(app, never, "never"),
    traps.length && make("h2", {}, says.beware), bullets(app, traps.slice(0, TRAPS), "traps"),
    traps.length > TRAPS && folded("", says.moreTraps, bullets(app, traps.slice(TRAPS), "traps")),
  ].filter(Boolean);
  return parts.length > 0 && make("section", { class: "warnings" }, ...parts);
}

function days(app) {
  const { says, plan } = app;
  const bars = [...plan.now, ...plan.later].filter((way) => way.day).map((way) => ({
    name: nameOf(app, way), from: way.kind === "later" ? way.day : on, to: way.kind === "later" ? plan.until(way) : way.day, told: whenOf(app, way) }));
  const words = make("figcaption", { class: "in-words" }, make("ul", {}, ...bars.map((bar) => make("li", {}, `${bar.name}: ${bar.told}`))));
  const figure = make("figure", {}, words);
  whenSeen(figure, async () => figure.prepend((await import("./timeline.js")).picture(bars, on, says.todayMark)));
  return bars.length > 0 && section("days", says.picture, figure);
}

/** Do something once a part of the page is nearly to be seen. */
function whenSeen(part, does) {
  new IntersectionObserver(([{ isIntersecting }], watch) => {
    if (!isIntersecting) return;
    watch.disconnect();
    does().catch(console.error);
  }, { rootMargin: "200px" }).observe(part);
}

function why(app, first) {
  const { says, plan } = app;
  const closed = plan.closed.map((way) => make("li", {}, make("strong", {}, nameOf(app, way)), ...(way.state === undefined ? [] : [": ", app.html(way.state)])));
  const links = [...new Set([first, ...plan.now, ...plan.later].filter(Boolean))]
    .map((way) => make("li", {}, make("a", { href: page(`${app.root.dataset.top}reference/tables/${way.id}/`) }, nameOf(app, way))));
  return folded("why", says.why,
    closed.length && make("p", {}, says.closed), closed.length && make("ul", {}, ...closed),
    links.length && make("p", {}, says.rows), links.length && make("ul", {}, ...links));
}

/** What the reader does not know, each with how to find it out. */
export function toFindOut(app) {
  const find = [...app.case.skipped].map((fact) => make("li", {}, questionOf(app, fact), " ", fragment(app.rules.facts[fact].find ?? "")));
  return find.length > 0 && make("section", { class: "find-out" }, make("p", {}, app.says.toFindOut), make("ul", {}, ...find));
}

// ---- what was answered

/** An answer in the reader's words. */
export function told(app, fact) {
  const { options } = app.rules.facts[fact];
  const answer = app.case.given[fact];
  if (app.case.skipped.has(fact)) return app.says.unknown;
  return options ? fragment(options[answer].you).textContent : inDays(answer);
}

export function answersOf(app) {
  const { rules, says, plan } = app;
  const { given, skipped, shown } = app.case;
  const change = (take) => make("button", { type: "button", class: "change", onclick: take }, says.change);
  const line = (asked, answer, ...more) => make("li", {}, make("span", { class: "asked" }, asked), make("strong", {}, answer), ...more);
  const answers = [...Object.keys(given).map(Number), ...skipped].map((fact) =>
    line(fragment(rules.facts[fact].ask), told(app, fact), ...(fact in app.fixed.given ? stageLink(app, fact) : [...keeper(app, fact), change(() => app.answer(fact))])));
  const pages = Object.entries(shown).map(([clock, day]) =>
    line(fill(says.pageAsks, { what: rules.clocks[clock].page }), inDays(day), change(() => app.showPage(clock))));
  const usual = Object.keys(rules.usual).map(Number).filter((fact) => !(fact in given) && plan.arises(fact) && plan.usualOf(fact) != null);
  if (!answers.length && !usual.length) return false;
  const again = make("button", { type: "button", class: "again", onclick: () => app.startAgain() }, says.again);
  return section("answers", says.answers, make("ul", { class: "path" }, ...answers, ...pages), usual.length && taken(app, usual), again);
}

/** From the stage, which a page is about, back to the choice of stages; the other answers come along. */
const stageLink = ({ root, says }, fact) => (fact === 0 ? [make("a", { class: "change", href: page(root.dataset.top) + (hasAnswers() ? location.hash : "") }, says.change)] : []);

/** For the place where the reader is: whether it is kept for the visit, or a button that keeps it. */
function keeper(app, fact) {
  if (!isPlace(app.rules.facts[fact]) || !(fact in app.case.given)) return [];
  if (app.isKept(fact)) return [make("small", { class: "kept", tabindex: -1 }, app.says.isKept)];
  return [make("button", { type: "button", class: "change keep", onclick: () => app.keep(fact) }, app.says.keep)];
}

/** What counts as answered until the reader says otherwise: the answers at a glance, each can be changed. */
function taken(app, usual) {
  const { rules, says, plan } = app;
  const you = (fact, answer) => fragment(rules.facts[fact].options[answer].you);
  const others = (fact) => plan.possible(fact).filter((answer) => answer !== plan.usualOf(fact));
  return make("div", { class: "usual" }, make("p", {}, says.usual), ...usual.map((fact) => {
    const title = make("span", {}, make("span", { class: "asked" }, fragment(rules.facts[fact].ask)), " ", make("strong", {}, you(fact, plan.usualOf(fact))));
    return folded("otherwise", title, ...others(fact).map((answer) =>
      make("button", { type: "button", class: "option", onclick: () => app.answer(fact, answer) }, you(fact, answer))));
  }));
}

// ---- to take along

export function takeaway(app, first) {
  const { says } = app;
  const name = make("input", { type: "text", autocomplete: "off", dir: "auto" });
  const button = (words, take) => make("button", { type: "button", class: "md-button", onclick: take }, words);
  const filed = (words, take) => button(words, () => files().then(take).catch((error) => {
    console.error(error);
    part.append(note(says.failed));
  }));
  const hasDays = [...app.plan.now, ...app.plan.later].some(({ day }) => day) || first?.says.else?.some((word) => app.plan.dayOf(word));
  const part = make("section", { class: "takeaway" }, make("label", {}, says.called, " ", name), ...[
    hasDays && filed(says.calendar, ({ calendar, save, eventsOf }) =>
      save(calendar("plan", eventsOf(app, first, name.value, { nameOf, stepOf, hasLastDay })), "text/calendar", "deadlines.ics")),
    button(says.print, () => print()),
    filed(says.file, ({ save, textOf }) => write(app).then(() => save(textOf(app, name.value), "text/plain", "case.txt"))),
  ].filter(Boolean));
  whenSeen(part, () => Promise.all([files(), write(app)]));
  return part;
}

/** What makes the files, which comes when a reader has come down to them. */
const files = () => import("./files.js");
