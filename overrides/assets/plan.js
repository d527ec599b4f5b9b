// @ts-check
// One case, one plan: asks one question after the other, and shows what follows. The rules decide.
import { clockOf, question } from "./ask.js";
import { amiss, readDay } from "./days.js";
import { json } from "./get.js";
import { addressTells, fill, fragment, hasAnswers, inWords, isNewDay, make, note, on, putAddress } from "./page.js";
import { forget, keep, kept } from "./keep.js";
import { planOf } from "./reason.js";
import { answerParts, answersOf, FAR, headlineOf, headOf, listWays, meanwhileOf, placeOf, questionOf, takeaway, toFindOut, told, warnings, whatHolds } from "./show.js";

/** Begin on the page's element; the version without scripts stays until the first drawing is done. */
async function begin(root) {
  const app = new App(root, await json(root.dataset.rules));
  if (root.dataset.begins && !hasAnswers()) putAddress(`#${root.dataset.begins}`, "replace");
  app.read();
  addEventListener("popstate", () => { if (addressTells()) app.read(); }); // for links to headings too
  document.addEventListener("visibilitychange", () => app.dayChanged());
  setInterval(() => app.dayChanged(), 60000);
}

/**
 * What a reader has told: answers by the number of their fact (a number, or a day), the last days that
 * the order page shows by the number of their clock, and the facts that the reader does not know.
 *
 * @typedef {{ given: Record<number, number | string>, shown: Record<number, string>, skipped: Set<number> }} Case
 */

/** A day as an address has it, "" if it cannot be; as for the fields (ask.js). */
function possibleDay(text, kind) {
  const day = readDay(text);
  return amiss(day, kind, on) ? "" : day;
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
    this.case = this.noAnswers();
    this.writer = undefined; // of messages (takeaway.js), which comes later
    this.shared = { clockOf, FAR, headlineOf, headOf, listWays, placeOf, planOf, questionOf, toFindOut, warnings };
    /** @type {typeof import("./unsure.js") | undefined} */
    this.unsure = undefined; // what is said once an answer is not known (unsure.js), which comes later
    /** @type {string[]} */
    this.notes = [];
  }

  // ---- answers and the address

  /** Answers as the address has them: given, shown on the order page, not known. */
  answersOf(parameters) {
    /** @type {Case & { wrong: string[] }} */
    const found = { given: {}, shown: {}, skipped: new Set(), wrong: [] };
    for (const [name, text] of parameters) {
      const clock = this.rules.clocks.findIndex(({ id }) => name === `page-${id}`);
      if (clock >= 0 && possibleDay(text, "")) found.shown[clock] = possibleDay(text, "");
      else if (!this.take(this.names.get(name), text, found)) found.wrong.push(this.wrong(name, text));
    }
    return found;
  }

  /** What is said of a part of the address: an answer of another stage is named by its question. */
  wrong(name, text) {
    const { ask, options } = this.rules.facts[this.names.get(name)] ?? {};
    return options?.some(({ id }) => !id) ? fill(this.says.idle, { what: fragment(ask).textContent }) : fill(this.says.broken, { part: `${name}=${text}` });
  }

  /** The case of a reader who has told nothing beside what the page is about. @returns {Case} */
  noAnswers() {
    return { given: { ...this.fixed.given }, shown: {}, skipped: new Set() };
  }

  take(fact, text, found) {
    if (fact === undefined) return false;
    const { options, day } = this.rules.facts[fact];
    const answer = day ? possibleDay(text, day === 2 ? "" : "day") : options.findIndex(({ id }) => id === text);
    if (text === "?") found.skipped.add(fact);
    else if (answer === "" || answer === -1) return false;
    else found.given[fact] = answer;
    return true;
  }

  /** Take the answers from the address, which loses those that say nothing here. */
  read() {
    this.act(() => {
      const found = this.answersOf(new URLSearchParams(hasAnswers() ? location.hash.slice(1) : ""));
      const given = { ...this.keptAnswer(), ...found.given, ...this.fixed.given };
      this.case = { given, shown: found.shown, skipped: found.skipped };
      this.notes = found.wrong;
      this.tidy();
      if (this.notes.length) this.write("replace");
    });
  }

  /** The answer that the reader has asked to keep for this visit. */
  keptAnswer() {
    const [name, text] = kept();
    const found = { given: {}, shown: {}, skipped: new Set() };
    this.take(this.names.get(name), text, found);
    return found.given;
  }

  /** Keep an answer for the visit. */
  keep(fact) {
    const { id, options } = this.rules.facts[fact];
    if (!keep(id, options[this.case.given[fact]].id)) return;
    this.act(() => undefined);
    this.live.querySelector(".kept").focus();
  }

  /** Whether an answer is kept for the visit. */
  isKept(fact) {
    return kept()[0] === this.rules.facts[fact].id;
  }

  /** Take out what no longer arises beside the other answers, and say so; of two days that cannot be, the `latest` that was told. */
  tidy(latest) {
    for (let again = true; again;) {
      again = false;
      const plan = planOf(this.rules, this.case, on);
      const { given, shown, skipped } = this.case;
      // Later questions follow from earlier ones: of two answers that do not go together, the later goes.
      for (const fact of Object.keys(given).map(Number).reverse()) {
        if (plan.fits(fact) || fact in this.fixed.given) continue;
        this.takeOut(fact, plan.clash(fact), latest);
        again = true;
        break;
      }
      for (const fact of skipped) if (plan.arises(fact) === false) skipped.delete(fact);
      for (const clock of Object.keys(shown).map(Number)) {
        const { page, spans } = this.rules.clocks[clock];
        if (spans.some(({ since }) => plan.arises(since) !== false)) continue;
        this.notes.push(fill(this.says.idle, { what: `${fill(this.says.pageAsks, { what: page })} ${inWords(shown[clock])}` }));
        delete shown[clock];
      }
    }
  }

  /** Take out an answer that is not asked any more, or a day that does not go together with another, and say which. */
  takeOut(fact, clash, latest) {
    const said = (each) => {
      const { ask, options } = this.rules.facts[each];
      return options ? told(this, each) : `${fragment(ask).textContent} ${told(this, each)}`;
    };
    const [goes, stays] = clash === latest && clash !== undefined ? [clash, fact] : [fact, clash];
    this.notes.push(stays === undefined ? fill(this.says.idle, { what: said(goes) }) : fill(this.says.tooEarly, { what: said(goes), other: said(stays) }));
    delete this.case.given[goes];
  }

  /** Take out the answers that were only asked because of one. */
  takeOutAfter(fact) {
    for (const other of Object.keys(this.case.given).map(Number)) {
      if (other in this.fixed.given || !this.plan?.needs(other).some(([key]) => key === fact)) continue;
      this.takeOut(other);
      this.takeOutAfter(other);
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
    putAddress(parameters.toString() && `#${parameters}`, entry);
  }

  /** Take an answer: a number, a day, "?" for unknown, undefined to take it back. */
  answer(fact, value) {
    this.change(() => {
      if (this.isKept(fact)) forget();
      this.case.skipped.delete(fact);
      delete this.case.given[fact];
      if (value === "?") this.case.skipped.add(fact);
      else if (value !== undefined) this.case.given[fact] = value;
      else this.takeOutAfter(fact);
      this.tidy(fact);
    });
  }

  /** Take the last day that the order page shows for a clock, instead of the day that it counts from. */
  showPage(clock, day, fact) {
    this.change(() => {
      if (day === undefined) delete this.case.shown[clock];
      else {
        this.case.shown[clock] = day;
        this.case.skipped.add(fact);
      }
    });
  }

  startAgain() {
    this.change(() => {
      forget();
      this.case = this.noAnswers();
    });
  }

  dayChanged() {
    const before = this.headline;
    if (!isNewDay()) return;
    this.act(() => undefined);
    if (this.headline !== before) this.live.prepend(note(fill(this.says.newDay, { date: inWords(on) })));
  }

  // ---- drawing

  /** A change that the reader makes: it goes into the address, and what follows gets the focus. */
  change(made) {
    this.act(() => {
      this.notes = [];
      made();
      this.write();
    }, true);
  }

  /** Do something and draw what follows; an error is told, with ways on. */
  act(does, moved = false) {
    try {
      does();
      if (this.case.skipped.size && !this.unsure) {
        import("./unsure.js").then((part) => { this.unsure = part; this.act(() => undefined, moved); }).catch((error) => this.fail(error));
        return;
      }
      this.draw(moved);
      this.live.hidden = false;
    } catch (error) {
      this.fail(error);
    }
  }

  /** Tell that no plan can be shown, and show the ways without scripts. */
  fail(error) {
    console.error(error);
    const again = make("button", { type: "button", class: "again", onclick: () => this.startAgain() }, this.says.again);
    this.live.replaceChildren(note(this.says.failed), again);
    this.static.hidden = false;
    this.live.hidden = false;
  }

  /** The headline, what to do, then the question that makes it more exact; before that, only the question. */
  draw(moved) {
    this.plan = planOf(this.rules, this.case, on);
    const { plan } = this;
    const sure = plan.sure && (plan.first ? plan.first.says.do?.length : plan.ask === undefined);
    const does = sure ? undefined : this.unsure?.byAnswer(this);
    const first = sure || !this.case.skipped.size ? plan.first : meanwhileOf(this);
    const known = Boolean(sure || (first && first !== plan.first && (first.day || !does?.one)));
    const asks = plan.ask !== undefined && question(this, plan.ask, known || does);
    this.headline = known ? headlineOf(this, first) : does?.headline ?? (plan.ask === undefined ? this.unsure?.findOut(this) : undefined);
    const parts = this.notes.map(note);
    if (new URLSearchParams(location.search).has("on")) parts.push(note(fill(this.says.asOn, { date: inWords(on) })));
    if (known) parts.push(...answerParts(this, first, asks));
    else if (asks && !does) parts.push(asks, whatHolds(this));
    else if (this.unsure) parts.push(...this.unsure.undecided(this, does, asks));
    const held = this.live.contains(document.activeElement); // what is drawn anew loses it
    parts.push(answersOf(this), known && make("p", { class: "proof" }, this.says.proof), known && takeaway(this, first), make("p", { class: "private" }, this.says.private));
    this.live.replaceChildren(...parts.filter(Boolean));
    this.static.hidden = true;
    this.root.classList.toggle("known", Boolean(this.headline));
    if (moved || held) this.live.querySelector("h2, legend")?.focus();
  }

  html(word) {
    return fragment(this.rules.words[word].says);
  }

  plain(word) {
    return this.html(word).textContent;
  }
}

for (const root of document.querySelectorAll(".plan[data-rules]")) begin(root).catch((error) => {
  console.error(error);
  document.documentElement.classList.add("off");
});
