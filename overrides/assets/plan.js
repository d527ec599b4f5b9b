// One case, one plan: asks one question after the other, and shows what follows. The rules decide.
import { daysBetween, dayAfter, readDay } from "./days.js";
import { addressTells, capital, dayField, fill, howFar, inWords, isNewDay, longDay, make, on, putAddress } from "./page.js";
import { planOf } from "./reason.js";
import { calendar, save, writable } from "./takeaway.js";
import { picture } from "./timeline.js";

const FEW = 2; // ways that stand open under "If that does not work"
const TRAPS = 3; // warnings that stand open

/** Begin on the page's element; the version without scripts stays until the first drawing is done. */
async function begin(root) {
  const answer = await fetch(root.dataset.rules);
  if (!answer.ok) throw new Error(`${root.dataset.rules}: ${answer.status}`);
  const rules = await answer.json();
  const app = new App(root, rules);
  app.read();
  app.draw();
  addEventListener("hashchange", () => { if (addressTells()) { app.read(); app.draw(); } });
  addEventListener("popstate", () => { app.read(); app.draw(); });
  document.addEventListener("visibilitychange", () => app.dayChanged());
  setInterval(() => app.dayChanged(), 60000);
}

class App {
  constructor(root, rules) {
    this.root = root;
    this.live = root.querySelector(".live");
    this.static = root.querySelector(".static");
    this.rules = rules;
    this.says = rules.says;
    this.names = new Map(rules.facts.map(({ id }, number) => [id, number]));
    this.fixed = this.answersOf(new URLSearchParams(JSON.parse(root.dataset.given)));
  }

  // ---- answers and the address

  /** Answers as the address has them: given, shown on the order page, not known. */
  answersOf(parameters) {
    const found = { given: {}, shown: {}, skipped: new Set(), wrong: [] };
    for (const [name, text] of parameters) {
      const clock = this.rules.clocks.findIndex(({ id }) => name === `page-${id}`);
      if (clock >= 0 && readDay(text)) found.shown[clock] = readDay(text);
      else if (!this.take(this.names.get(name), text, found)) found.wrong.push(`${name}=${text}`);
    }
    return found;
  }

  take(fact, text, found) {
    if (fact === undefined) return false;
    const { options, day } = this.rules.facts[fact];
    const answer = day ? readDay(text) : options.findIndex(({ id }) => id === text);
    if (text === "?") found.skipped.add(fact);
    else if (answer === "" || answer === -1) return false;
    else found.given[fact] = answer;
    return true;
  }

  read() {
    const found = this.answersOf(new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : ""));
    const given = { ...found.given, ...this.fixed.given };
    this.case = { given, shown: found.shown, skipped: found.skipped };
    this.notes = found.wrong.map((part) => fill(this.says.broken, { part }));
    this.tidy();
  }

  /** Take out what no longer arises beside the other answers, and say so. */
  tidy() {
    for (let again = true; again;) {
      again = false;
      const plan = planOf(this.rules, this.case, on);
      for (const fact of Object.keys(this.case.given).map(Number)) {
        const { options } = this.rules.facts[fact];
        const fits = plan.arises(fact) !== false && (!options || plan.possible(fact).includes(this.case.given[fact]));
        if (fits || fact in this.fixed.given) continue;
        this.notes.push(fill(this.says.idle, { what: this.told(fact) }));
        delete this.case.given[fact];
        again = true;
      }
    }
  }

  write(entry) {
    const parameters = new URLSearchParams();
    for (const [fact, answer] of Object.entries(this.case.given)) {
      if (fact in this.fixed.given) continue;
      const { id, options } = this.rules.facts[fact];
      parameters.set(id, options ? options[answer].id : answer);
    }
    for (const fact of this.case.skipped) parameters.set(this.rules.facts[fact].id, "?");
    for (const [clock, day] of Object.entries(this.case.shown)) parameters.set(`page-${this.rules.clocks[clock].id}`, day);
    putAddress(parameters.size ? `#${parameters}` : "", entry);
  }

  /** Take an answer: a number, a day, "?" for unknown, undefined to take it back. */
  answer(fact, value) {
    this.notes = [];
    this.case.skipped.delete(fact);
    delete this.case.given[fact];
    if (value === "?") this.case.skipped.add(fact);
    else if (value !== undefined) this.case.given[fact] = value;
    this.tidy();
    this.write();
    this.draw(true);
  }

  dayChanged() {
    const before = this.headline;
    if (!isNewDay()) return;
    this.draw();
    if (this.headline !== before) this.live.prepend(note(fill(this.says.newDay, { date: inWords(on) })));
  }

  // ---- drawing

  draw(moved = false) {
    try {
      this.drawPlan(moved);
    } catch (error) {
      console.error(error);
      this.live.replaceChildren(note(this.says.failed), this.againButton());
      this.static.hidden = false;
    }
    this.live.hidden = false;
  }

  drawPlan(moved) {
    const plan = this.plan = planOf(this.rules, this.case, on);
    const first = plan.sure ? plan.now[0] ?? plan.later[0] : undefined;
    const known = plan.sure && (first || plan.ask === undefined);
    const asking = plan.ask !== undefined && this.question(plan.ask, known);
    const parts = [...this.notes.map(note)];
    if (new URLSearchParams(location.search).has("on")) parts.push(note(fill(this.says.asOn, { date: inWords(on) })));
    if (known) parts.push(...this.answerParts(plan, first));
    else if (plan.ask === undefined) parts.push(...this.undecided(plan));
    else this.headline = undefined;
    if (asking) parts.splice(known ? 1 + this.notes.length : parts.length, 0, asking);
    parts.push(this.path(), ...(known ? [this.takeaway(plan, first)] : []), make("p", { class: "private" }, this.says.private));
    this.live.replaceChildren(...parts.filter(Boolean));
    this.static.hidden = true;
    this.root.classList.toggle("known", Boolean(known));
    if (moved) this.live.querySelector("h2, legend")?.focus();
  }

  html(word) {
    return fragment(this.rules.words[word].says);
  }

  plain(word) {
    return this.html(word).textContent;
  }

  /** A day with how far it is: "Monday, 30 November 2026 (in 5 days)". */
  day(day) {
    return `${inWords(day)} (${howFar(day)})`;
  }

  headlineOf(plan, first) {
    if (!first) return this.says.nothing;
    const name = this.rules.names[first.number];
    if (first.kind === "later") return first.day ? fill(this.says.wait, { day: this.day(first.day), way: name }) : fill(this.says.waitFor, { way: name });
    const [word] = first.says.do ?? [];
    const step = word === undefined ? name : this.plain(word);
    if (!first.day || this.rules.words[first.state].state === "running") return capital(step);
    const left = daysBetween(on, first.day);
    if (left < 2) return fill(left < 1 ? this.says.lastDay : this.says.lastTomorrow, { step });
    return fill(this.says.by, { day: this.day(first.day), step });
  }

  answerParts(plan, first) {
    this.headline = this.headlineOf(plan, first);
    const urgent = first?.day && first.kind === "now" && daysBetween(on, first.day) < 4 ? " urgent" : "";
    const parts = [make("h2", { class: `headline${urgent}`, tabindex: -1, role: "status" }, this.headline)];
    if (!first) parts.push(make("p", {}, this.says.nothingWhy));
    if (first) parts.push(this.steps(first, plan), this.comesBack(first, plan));
    return [...parts, this.fallBacks(plan, first), this.warnings(first, plan), this.pictureOf(plan), this.why(plan, first)];
  }

  /** What holds although the reader does not know an answer: every way that can help, and how to find out. */
  undecided(plan) {
    this.headline = this.says.depends;
    const find = [...this.case.skipped].map((fact) => this.rules.facts[fact]).map(({ ask, find: out }) =>
      make("li", {}, fragment(ask), " ", ...(out ? [fragment(out)] : [])));
    const ways = plan.ways.filter((way) => way.can.has("now") || way.can.has("later")).map((way) => this.way(way, plan));
    return [make("h2", { class: "headline", tabindex: -1, role: "status" }, this.headline), make("p", {}, this.says.canHelp),
      make("ul", { class: "find-out" }, ...find), make("ol", {}, ...ways), this.warnings(undefined, plan)].filter(Boolean);
  }

  steps(first, plan) {
    const list = (first.says.do ?? []).map((word) => make("li", {}, this.html(word), ...this.dateOf(word, plan), ...this.letterOf(word)));
    const ways = (first.says.how ?? []).map((word) => make("li", {}, this.html(word)));
    const by = (first.says.else ?? []).map((word) => {
      const day = plan.dayOf(word);
      return day && make("p", { class: "silence" }, fill(this.says.silence, { day: this.day(day), step: this.plain(word) }));
    });
    const until = first.day && first.kind === "now" && make("p", { class: "until" }, capital(fill(this.says.until, { day: this.day(first.day) })));
    return make("section", { class: "steps" }, make("h2", {}, `${this.says.steps}: ${this.rules.names[first.number]}`),
      ...[until, make("ol", { class: "do" }, ...list), ways.length && make("ul", { class: "how" }, ...ways), ...by].filter(Boolean));
  }

  dateOf(word, plan) {
    const day = plan.dayOf(word);
    return day ? [" (", fill(this.says.until, { day: this.day(day) }), ")"] : [];
  }

  letterOf(word) {
    const letter = this.rules.letters[word];
    if (!letter) return [];
    const [english, own] = letter;
    const text = make("bdi", {}, ...this.blanksOf(english));
    const parts = [make("p", { class: "letter-text", lang: "en", dir: "ltr" }, text), make("p", { class: "proof" }, this.says.send)];
    if (own !== english) parts.push(make("p", { class: "proof" }, this.says.means), make("p", {}, ...this.blanksOf(own)));
    const copy = make("details", { class: "letter" }, make("summary", {}, this.says.letter), ...parts);
    const answers = Object.fromEntries(Object.entries(this.case.given).map(([fact, value]) => [this.rules.facts[fact].id, value]));
    writable(copy, copy, answers, this.says);
    return [copy];
  }

  blanksOf(text) {
    return text.split(/\{(\w+)\}/).map((piece, number) => {
      if (number % 2 === 0) return piece;
      const [title, day] = this.rules.blanks[piece];
      return make("bdi", { class: "blank", "data-blank": piece, title, "data-day": day || false }, "____");
    });
  }

  comesBack(first, plan) {
    const rows = Object.entries(this.rules.fields).flatMap(([field, label]) => {
      const said = [...(first.says[field] ?? []), ...plan.beside.filter((word) => this.rules.words[word].field === field)];
      return said.length ? [make("dt", {}, label), ...said.map((word) => make("dd", { class: field }, this.html(word)))] : [];
    });
    return rows.length ? make("section", { class: "comes" }, make("h2", {}, this.says.comes), make("dl", {}, ...rows)) : false;
  }

  fallBacks(plan, first) {
    const others = plan.now.filter((way) => way !== first);
    const later = plan.later.filter((way) => way !== first);
    if (!others.length && !later.length) return false;
    const open = others.slice(0, FEW).map((way) => this.way(way, plan));
    const more = others.slice(FEW).map((way) => this.way(way, plan));
    return make("section", { class: "next-ways" }, ...[
      others.length && make("h2", {}, this.says.fails), open.length && make("ol", {}, ...open),
      later.length && make("h2", {}, this.says.laterWays), later.length && make("ul", {}, ...later.map((way) => this.way(way, plan))),
      more.length && make("details", {}, make("summary", {}, this.says.moreWays), make("ol", { start: FEW + 1 }, ...more)),
    ].filter(Boolean));
  }

  /** A way that does not stand first: its name, its day, its first step, who agrees, what comes back. */
  way(way, plan) {
    const until = way.day && fill(way.kind === "later" ? this.says.fromDay : this.says.until, { day: this.day(way.day) });
    const state = way.kind === "later" && !way.day && way.state !== undefined ? this.plain(way.state) : "";
    const said = ["do", "agree", "refund", "return"].flatMap((field) => (way.says[field] ?? []).slice(0, 1)).map((word) => this.plain(word));
    return make("li", {}, make("strong", {}, this.rules.names[way.number]), until || state ? `, ${until || state}` : "", ". ", said.length ? `${capital(said.join("; "))}.` : "");
  }

  warnings(first, plan) {
    const never = plan.beside.filter((word) => this.rules.words[word].field === "never");
    const traps = [...(first?.says.trap ?? []), ...plan.beside.filter((word) => this.rules.words[word].field === "trap")];
    const list = (words, name) => make("ul", { class: name }, ...words.map((word) => make("li", {}, this.html(word))));
    const parts = [];
    if (never.length) parts.push(make("h2", {}, this.says.never), list(never, "never"));
    if (traps.length) parts.push(make("h2", {}, this.says.beware), list(traps.slice(0, TRAPS), "traps"));
    if (traps.length > TRAPS) parts.push(make("details", {}, make("summary", {}, this.says.moreTraps), list(traps.slice(TRAPS), "traps")));
    return parts.length ? make("section", { class: "warnings" }, ...parts) : false;
  }

  pictureOf(plan) {
    const bars = [...plan.now, ...plan.later].filter((way) => way.day).map((way) => ({
      name: this.rules.names[way.number], from: way.kind === "later" ? way.day : on, to: way.kind === "later" ? undefined : way.day,
      told: fill(way.kind === "later" ? this.says.fromDay : this.says.until, { day: this.day(way.day) }) }));
    if (!bars.length) return false;
    return make("section", { class: "days" }, make("h2", {}, this.says.picture), picture(bars, on, this.says.todayMark));
  }

  why(plan, first) {
    const closed = plan.closed.map((way) => make("li", {}, make("strong", {}, this.rules.names[way.number]), ": ", way.state === undefined ? "" : this.html(way.state)));
    const links = [first, ...plan.now, ...plan.later].filter((way, n, all) => way && all.indexOf(way) === n)
      .map((way) => make("li", {}, make("a", { href: `${this.root.dataset.tables}${way.id}/` }, this.rules.names[way.number])));
    return make("details", { class: "why" }, make("summary", {}, this.says.why), ...[
      closed.length && make("p", {}, this.says.closed), closed.length && make("ul", {}, ...closed),
      links.length && make("p", {}, this.says.rows), links.length && make("ul", {}, ...links),
      make("p", { class: "proof" }, fill(this.says.version, { hash: this.rules.version })),
    ].filter(Boolean));
  }

  // ---- asking

  question(fact, known) {
    const { ask, find, options, day } = this.rules.facts[fact];
    const legend = make("legend", { tabindex: -1 }, fragment(ask));
    const fields = day ? this.dayFields(fact) : this.optionFields(fact, options);
    const hint = find && make("p", { class: "find" }, fragment(find));
    const must = fact === 0 || fact === this.rules.by;
    const unknown = must ? "" : make("button", { type: "button", class: "unknown", onclick: () => this.answer(fact, "?") }, this.says.unknown);
    const form = make("form", { class: "question", onsubmit: (event) => event.preventDefault() },
      make("fieldset", {}, legend, hint || "", ...fields, unknown));
    return known ? make("section", { class: "more" }, make("h2", {}, this.says.more), form) : form;
  }

  optionFields(fact, options) {
    const suggested = this.suggested(options);
    const left = this.plan.possible(fact);
    const order = suggested === undefined ? left : [suggested, ...left.filter((answer) => answer !== suggested)];
    return order.filter((answer) => left.includes(answer)).map((answer) => {
      const { you, shown } = options[answer];
      const beside = answer === suggested ? this.says.perhaps : shown;
      return make("button", { type: "button", class: "option", onclick: () => this.answer(fact, answer) },
        fragment(you), ...(beside ? [" ", make("small", {}, answer === suggested ? `(${beside})` : fragment(beside))] : []));
    });
  }

  /** The answer that the browser's language suggests; only offered first, never taken. */
  suggested(options) {
    const { region } = new Intl.Locale(navigator.language).maximize();
    const found = options.findIndex(({ regions }) => regions?.includes(region));
    return found < 0 ? undefined : found;
  }

  dayFields(fact) {
    const ahead = this.rules.facts[fact].day === 2;
    const take = (count) => this.answer(fact, dayAfter(on, -count));
    const quick = ahead ? [] : [[0, this.says.today], [1, this.says.yesterday]].map(([count, words]) =>
      make("button", { type: "button", class: "option", onclick: () => take(count) }, words));
    const number = make("input", { type: "number", min: 0, max: 999, inputmode: "numeric", "aria-label": this.says.before });
    const ago = make("label", { class: "ago" }, number, " ", this.says.before, " ",
      make("button", { type: "button", onclick: () => { if (number.value !== "") take(Number(number.value)); } }, this.says.next));
    let chosen = "";
    const fields = dayField({ "aria-label": this.says.other, autocomplete: "off" }, ahead ? "" : "day", this.says, (day) => { chosen = day; });
    const date = make("label", { class: "on-day" }, this.says.other, " ", ...fields, " ",
      make("button", { type: "button", onclick: () => { if (chosen) this.answer(fact, chosen); else fields[1].textContent = this.says.noDay; } }, this.says.next));
    return [...quick, ...(ahead ? [] : [ago]), date, this.pageField(fact)].filter(Boolean);
  }

  /** The last day that the order page shows beats the day that a clock counts from. */
  pageField(fact) {
    const clock = this.rules.clocks.findIndex(({ page, spans }) => page && spans.some(({ since }) => since === fact));
    if (clock < 0) return false;
    const { page, spans } = this.rules.clocks[clock];
    const itself = spans.every(({ last }) => last === 0);
    let chosen = "";
    const fields = dayField({ "aria-label": this.says.other, autocomplete: "off" }, "", this.says, (day) => { chosen = day; });
    const take = () => {
      if (!chosen) { fields[1].textContent = this.says.noDay; return; }
      if (!itself) { this.case.shown[clock] = chosen; this.case.skipped.add(fact); this.write(); this.draw(true); } else this.answer(fact, chosen);
    };
    return itself ? false : make("details", { class: "page-day" }, make("summary", {}, this.says.pageDay),
      make("p", {}, fill(this.says.pageAsks, { what: page })), ...fields, " ", make("button", { type: "button", onclick: take }, this.says.next));
  }

  // ---- what was answered

  told(fact) {
    const { options } = this.rules.facts[fact];
    const answer = this.case.given[fact];
    if (this.case.skipped.has(fact)) return this.says.unknown;
    return options ? fragment(options[answer].you).textContent : this.day(answer);
  }

  path() {
    const line = (fact, text, change) => make("li", {}, make("span", { class: "asked" }, fragment(this.rules.facts[fact].ask)), " ", make("strong", {}, text), " ",
      ...(change ? [make("button", { type: "button", class: "change", onclick: change }, this.says.change)] : []));
    const given = [...Object.keys(this.case.given).map(Number), ...this.case.skipped]
      .map((fact) => line(fact, this.told(fact), fact in this.fixed.given ? undefined : () => this.answer(fact)));
    const pages = Object.entries(this.case.shown).map(([clock, day]) => make("li", {}, fill(this.says.pageAsks, { what: this.rules.clocks[clock].page }), " ", make("strong", {}, this.day(day)), " ",
      make("button", { type: "button", class: "change", onclick: () => { delete this.case.shown[clock]; this.write(); this.draw(true); } }, this.says.change)));
    const usual = Object.keys(this.rules.usual).map(Number).filter((fact) => !(fact in this.case.given) && this.plan.arises(fact) && this.plan.usualOf(fact) !== null && this.plan.usualOf(fact) !== undefined);
    const taken = usual.map((fact) => {
      const { options } = this.rules.facts[fact];
      const others = this.plan.possible(fact).filter((answer) => answer !== this.plan.usualOf(fact));
      return make("li", {}, make("span", { class: "asked" }, fragment(this.rules.facts[fact].ask)), " ", make("strong", {}, fragment(options[this.plan.usualOf(fact)].you).textContent), " ",
        make("details", { class: "otherwise" }, make("summary", {}, this.says.change), ...others.map((answer) =>
          make("button", { type: "button", class: "option", onclick: () => this.answer(fact, answer) }, fragment(options[answer].you)))));
    });
    if (!given.length && !taken.length) return false;
    return make("section", { class: "answers" }, ...[
      make("h2", {}, this.says.answers), make("ul", { class: "path" }, ...given, ...pages),
      taken.length && make("p", {}, this.says.usual), taken.length && make("ul", { class: "path" }, ...taken),
      this.againButton(),
    ].filter(Boolean));
  }

  againButton() {
    return make("button", { type: "button", class: "again", onclick: () => {
      this.case = { given: { ...this.fixed.given }, shown: {}, skipped: new Set() };
      this.notes = [];
      this.write();
      this.draw(true);
    } }, this.says.again);
  }

  // ---- to take along

  takeaway(plan, first) {
    const name = make("input", { type: "text", autocomplete: "off", dir: "auto" });
    const button = (words, take) => make("button", { type: "button", class: "md-button", onclick: take }, words);
    const days = this.daysOf(plan, first).map(({ day, text }) => ({ day, text }));
    const titled = (text) => ["AliExpress", name.value, text].filter(Boolean).join(": ");
    return make("section", { class: "takeaway" }, make("label", {}, this.says.called, " ", name), " ",
      ...[days.length && button(this.says.calendar, () => save(calendar("plan", days.map(({ day, text }) => ({ day, text: titled(text) }))), "text/calendar", "deadlines.ics")),
        button(this.says.print, () => print()),
        button(this.says.file, () => save(this.textOf(plan, name.value), "text/plain", "case.txt"))].filter(Boolean));
  }

  /** Every day that matters, with what to do. */
  daysOf(plan, first) {
    const ways = [...plan.now, ...plan.later].filter((way) => way.day).map((way) => {
      const [word] = way.says.do ?? [];
      return { day: way.day, text: `${this.rules.names[way.number]}: ${word === undefined ? "" : this.plain(word)}` };
    });
    const silence = (first?.says.else ?? []).map((word) => ({ day: plan.dayOf(word), text: this.plain(word) })).filter(({ day }) => day);
    return [...ways, ...silence];
  }

  /** The case and its plan as text. */
  textOf(plan, name) {
    const answers = [...this.live.querySelectorAll(".path > li")].map((line) => {
      const copy = line.cloneNode(true);
      copy.querySelectorAll("button, details").forEach((part) => part.remove());
      return `- ${copy.textContent.trim()}`;
    });
    const days = this.daysOf(plan, plan.now[0]).map(({ day, text }) => `- ${longDay(day)}: ${text}`);
    const letters = [...this.live.querySelectorAll(".letter-text")].map((letter) => letter.textContent);
    const steps = [...this.live.querySelectorAll("ol.do > li")].map((step, number) => {
      const copy = step.cloneNode(true);
      copy.querySelectorAll("details").forEach((part) => part.remove());
      return `${number + 1}. ${copy.textContent.trim()}`;
    });
    return [name, inWords(on), "", this.headline, "", ...steps, "", ...days, "", this.says.answers, ...answers, "", ...letters, "", this.says.proof, "", location.href, ""].join("\n");
  }
}

const note = (text) => make("p", { class: "note", role: "status" }, text);

/** HTML that the build has made, as nodes. */
function fragment(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

for (const root of document.querySelectorAll(".plan[data-rules]")) begin(root).catch((error) => console.error(error));
