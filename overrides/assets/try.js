// @ts-check
// The page on which a change is tried: an editor with a feature, its verdict, and fields for numbers.
import { autocompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { gherkin } from "@codemirror/legacy-modes/mode/gherkin";
import { linter, lintGutter } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { createTwoFilesPatch } from "diff";
import { json } from "./get.js";
import { fill, make } from "./page.js";
import { read } from "./reader.js";
import { save } from "./files.js";
import { Speech, answer, failures, renumbered } from "./told.js";

const SHOWN = 12; // sentences of an answer, and cases that change, that are listed
// Features and what is said of them are English on every page.
const IN_ENGLISH = { lang: "en", dir: "ltr" };
const STEP = /^\s*(Given|When|Then|And|But) (.*)$/;

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--md-typeset-a-color)", fontWeight: "600" },
  { tag: [tags.comment, tags.atom, tags.tagName], color: "var(--md-default-fg-color--light)" },
]);
const look = EditorView.theme({
  "&": { fontSize: "14px", maxHeight: "32rem", color: "var(--md-default-fg-color)", backgroundColor: "var(--md-code-bg-color)" },
  ".cm-scroller": { overflow: "auto", fontFamily: "monospace" },
  ".cm-content": { caretColor: "var(--md-default-fg-color)" },
  ".cm-cursor": { borderLeftColor: "var(--md-default-fg-color)" },
  ".cm-gutters": { color: "var(--md-default-fg-color--light)", backgroundColor: "transparent", border: "0" },
  ".cm-tooltip": { color: "var(--md-default-fg-color)", backgroundColor: "var(--md-default-bg-color)", whiteSpace: "pre-wrap", maxWidth: "90vw" },
});

class Trial {
  constructor(root, data, says) {
    /** @type {any} */
    this.view = undefined;
    this.root = root;
    this.data = data;
    this.says = says;
    this.plans = new Map();
    this.file = "";
    /** @type {any} */
    this.published = new Speech(data);
    /** @type {Record<string, number>} */
    this.numbers = {};
    this.speech = this.published;
    this.draw();
    const asked = new URLSearchParams(location.hash.slice(1)).get("feature");
    this.open(Object.keys(data.features).find((file) => file.endsWith(`/${asked}.feature`)) ?? Object.keys(data.features)[0]);
  }

  draw() {
    const { says, data, root } = this;
    const button = (label, onclick) => make("button", { type: "button", class: "md-button", onclick }, label);
    this.choice = make("select", { onchange: () => this.open(this.choice.value) },
      ...Object.keys(data.features).map((file) => make("option", { value: file }, stem(file))));
    const host = make("div", { class: "editor", ...IN_ENGLISH });
    this.verdict = make("div", { class: "verdicts", role: "status" });
    this.fields = make("div", { class: "numbers" });
    this.changes = make("div", { role: "status" });
    const propose = root.dataset.edit ? [button(says.propose, () => this.propose())] : [];
    root.replaceChildren(
      make("label", {}, `${says.file} `, this.choice), host,
      make("p", { class: "buttons" }, button(says.run, () => this.run().catch(() => this.tell(says.broken))), button(says.back, () => this.open(this.file)),
        button(says.download, () => save(this.text, "text/plain", nameOf(this.file))),
        button(says.patch, () => save(this.patch(), "text/x-patch", "change.patch")), ...propose),
      this.verdict, make("details", {}, make("summary", {}, says.numbers), this.fields, this.changes));
    // In a shadow root the editor brings its styles in a way that the policy of the page allows.
    const shadow = host.attachShadow({ mode: "open" });
    this.view = new EditorView({ parent: shadow, root: shadow });
  }

  get text() { return this.view.state.doc.toString(); }

  open(file) {
    this.file = file;
    this.choice.value = file;
    window.history.replaceState(null, "", `#feature=${stem(file)}`);
    this.view.setState(EditorState.create({ doc: this.data.features[file], extensions: this.extensions() }));
    const begins = this.view.state.doc.toString().indexOf("\nFeature:") + 1;
    this.view.dispatch({ effects: EditorView.scrollIntoView(begins, { y: "start" }) });
    this.verdict.replaceChildren();
    this.drawNumbers();
  }

  extensions() {
    return [
      lineNumbers(), history(), keymap.of([...defaultKeymap, ...historyKeymap]), EditorView.lineWrapping, look,
      StreamLanguage.define(gherkin), syntaxHighlighting(colours), lintGutter(),
      linter((view) => this.marks(view), { delay: 300 }),
      autocompletion({ override: [(context) => this.complete(context)] }),
      EditorView.contentAttributes.of({ "aria-label": this.says.file, spellcheck: "false" }),
    ];
  }

  /** What cannot be read, where it stands. */
  marks(view) {
    const { problems } = read(view.state.doc.toString(), this.speech, this.data.letters);
    return problems.map(({ line, found, expected, do: act }) => {
      const at = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)));
      return { from: at.from, to: at.to, severity: /** @type {const} */ ("error"), message: `found: ${found}\nexpected: ${expected}\ndo: ${act}` };
    });
  }

  complete(context) {
    const line = context.state.doc.lineAt(context.pos);
    const step = STEP.exec(line.text.slice(0, context.pos - line.from));
    if (!step || (step[2].length < 2 && !context.explicit)) return null;
    const kind = kindAt(context.state.doc, line.number);
    const known = { given: this.data.givens, when: this.data.asks, then: [...this.speech.forms] }[kind];
    const options = known.map((form) => ({ label: form.replaceAll("{n}", "5").replaceAll("{day}", "in 5 days") }));
    return { from: context.pos - step[2].length, options, validFor: /^[^\n]*$/ };
  }

  /** The rules of the stages that a feature needs, with the numbers that are tried. */
  async rules(speech) {
    const places = JSON.parse(this.root.dataset.plans);
    await Promise.all(this.data.stages.map(async (stage) => {
      if (!this.plans.has(stage)) this.plans.set(stage, await json(places[stage]));
    }));
    return this.data.stages.map((stage) => renumbered(this.plans.get(stage), speech));
  }

  async run() {
    const found = read(this.text, this.speech, this.data.letters);
    const { says } = this;
    if (!found.feature) {
      this.verdict.replaceChildren(
        make("p", { class: "fails" }, fill(says.wrong, { n: found.problems.length })),
        make("ol", {}, ...found.problems.map((each) => make("li", {}, this.line(each.line), make("pre", IN_ENGLISH, `found: ${each.found}\nexpected: ${each.expected}\ndo: ${each.do}`)))));
      return;
    }
    const plans = await this.rules(this.speech);
    const tried = casesOf(found.feature).map(({ scenario, each }) => ({ scenario, each, missing: failures(this.speech, plans, each) }));
    const bad = tried.filter(({ missing }) => missing.length);
    const counts = [make("p", { class: "holds" }, fill(says.holds, { n: tried.length - bad.length }))];
    if (bad.length) counts.push(make("p", { class: "fails" }, fill(says.fails, { n: bad.length })));
    this.verdict.replaceChildren(...counts, make("ul", {}, ...found.feature.rules.flatMap(({ scenarios }) => scenarios)
      .map((scenario) => this.scenario(scenario, tried.filter((each) => each.scenario === scenario)))));
  }

  scenario(scenario, tried) {
    const bad = tried.filter(({ missing }) => missing.length);
    const mark = (fails) => make("b", { class: fails ? "fails" : "holds" }, fails ? "✗ " : "✓ ");
    const rows = tried.length > 1 && make("span", { class: "rows" }, ...tried.map(({ each, missing }) =>
      make("span", { title: fill(this.says.line, { n: each.line }) }, mark(missing.length > 0))));
    const why = bad.map(({ each, missing }) => make("details", { open: bad.length === 1 },
      make("summary", {}, this.line(each.line)), ...missing.flatMap(({ line, expected, found }) => [
        make("p", {}, this.line(line), ` ${this.says.expected}: `, make("bdi", IN_ENGLISH, make("b", {}, expected))),
        make("p", {}, `${this.says.found}:`), make("ul", {}, ...found.slice(0, SHOWN).map((said) => make("li", IN_ENGLISH, said)))])));
    return make("li", {}, mark(bad.length > 0), make("bdi", IN_ENGLISH, scenario.name), " ", ...(rows ? [rows] : []), ...why);
  }

  /** A line of the file, which leads there. */
  line(number) {
    return make("button", { type: "button", class: "line", onclick: () => {
      const { from } = this.view.state.doc.line(Math.max(1, Math.min(number, this.view.state.doc.lines)));
      this.view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
      this.view.focus();
    } }, fill(this.says.line, { n: number }));
  }

  // ---- numbers

  drawNumbers() {
    const names = numbersOf(this.data, this.published, this.text);
    this.fields.replaceChildren(...names.map((name) => {
      const { value, unit } = this.published.numbers[name];
      const field = make("input", { type: "number", min: "0", max: "9999", value: this.numbers[name] ?? value, oninput: () => {
        this.numbers[name] = Number(field.value) || 0;
        if (this.numbers[name] === value) delete this.numbers[name];
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.renumber().catch(() => this.tell(this.says.broken)), 200);
      } });
      return make("label", {}, make("code", {}, name), " ", field, " ", make("bdi", IN_ENGLISH, unit), ` (${fill(this.says.now, { n: value })})`);
    }));
    this.changes.replaceChildren();
  }

  async renumber() {
    this.speech = new Speech(this.data, this.numbers);
    await this.run();
    const [before, after] = [await this.rules(this.published), await this.rules(this.speech)];
    const found = [];
    for (const [file, text] of Object.entries(this.data.features))
      for (const { each } of casesOf(read(text, this.published, this.data.letters).feature ?? { rules: [] })) {
        const [was, is] = [answer(this.published, before, each.steps), answer(this.speech, after, each.steps)].map(({ says }) => new Set(says));
        const [gone, come] = [[...was].filter((said) => !is.has(said)), [...is].filter((said) => !was.has(said))];
        if (gone.length || come.length) found.push({ place: `${nameOf(file)}:${each.line}`, gone, come });
      }
    const { says } = this;
    this.changes.replaceChildren(...(found.length ? [
      make("p", {}, fill(says.changed, { n: found.length })),
      make("ul", {}, ...found.slice(0, SHOWN).map(({ place, gone, come }) => make("li", {}, make("code", {}, place), " ",
        make("bdi", IN_ENGLISH, make("del", {}, gone[0] ?? ""), " ", make("ins", {}, come[0] ?? ""))))),
    ] : [make("p", {}, says.same)]));
  }

  tell(sentence) { this.verdict.replaceChildren(make("p", { class: "notice" }, sentence)); }

  // ---- taking it along

  patch() {
    const was = this.data.features[this.file];
    return createTwoFilesPatch(`a/${this.file}`, `b/${this.file}`, was, this.text);
  }

  /** Without leave to copy, the file is there to download. */
  async propose() {
    const copied = await navigator.clipboard.writeText(this.text).then(() => true, () => false);
    if (copied) this.tell(this.says.paste);
    else save(this.text, "text/plain", nameOf(this.file));
    open(`${this.root.dataset.edit}/${this.file}`, "_blank", "noopener");
  }
}


/** The kind of the step on a line: that of the last Given, When or Then above it. */
function kindAt(doc, number) {
  for (let n = number; n > 0; n--) {
    const keyword = STEP.exec(doc.line(n).text)?.[1];
    if (keyword && keyword !== "And" && keyword !== "But") return keyword.toLowerCase();
  }
  return "given";
}

const nameOf = (file) => file.slice(file.lastIndexOf("/") + 1);
const stem = (file) => nameOf(file).replace(".feature", "");

const casesOf = ({ rules }) => rules.flatMap(({ scenarios }) => scenarios.flatMap((scenario) => scenario.cases.map((each) => ({ scenario, each }))));

/** The numbers of a topic: those that its sentences say, and those of clocks that run from its days. */
function numbersOf(data, speech, text) {
  const found = new Set();
  for (const [n, [, says]] of data.words.entries())
    if (text.includes(speech.words[n].says)) for (const [, name, , other] of says.matchAll(/\{([A-Z_]+)(?: (to|plus) ([A-Z_]+))?\}/g))
      for (const each of [name, other]) if (each in data.numbers) found.add(each);
  for (const [sentence, name] of speech.counted) if (text.includes(sentence)) found.add(name);
  const days = new Set();
  for (const [, sentence] of text.matchAll(/^\s*(?:Given|And|But) (.+)$/gm)) {
    const { fact, count } = speech.given(sentence) ?? {};
    if (count !== undefined) days.add(fact);
  }
  for (const { spans, since } of data.clocks)
    if (days.has(since)) for (const each of spans.flat()) if (each) found.add(each);
  return [...found].sort();
}

for (const root of document.querySelectorAll(".try")) {
  const says = JSON.parse(/** @type {HTMLElement} */ (root).dataset.says ?? "{}");
  json(/** @type {HTMLElement} */ (root).dataset.try ?? "").then((data) => new Trial(root, data, says))
    .catch(() => root.replaceChildren(make("p", { role: "alert" }, says.broken)));
}
