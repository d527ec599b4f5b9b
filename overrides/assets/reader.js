// @ts-check
// A feature file in, its scenarios or problems out: the same as spec/reader.py and spec/build.py, step by
// step and in the same words. A vocabulary has `tags`, `kindOf`, `nearest` and `misfit`, as in
// spec/vocabulary.py.
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin";
import { refuse } from "./letters.js";
import { checkLines, quoted, told } from "./lines.js";
import { lint } from "./lint.js";

const KINDS = { Given: "given", When: "when", Then: "then" };

/**
 * The feature in a text, or what is wrong with it: the first problem of each of its parts, in order.
 *
 * names  the names of odd letters, by letter
 */
export function read(text, vocabulary, names = {}) {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const refused = refuse(lines);
  if (refused) return { problems: [told(refused)] };
  const { problems, kept } = checkLines(lines, vocabulary, names);
  if (!kept) return { problems };
  let feature;
  try {
    feature = build(kept.join("\n"));
  } catch (/** @type {any} */ error) {
    const line = Math.min((error.errors?.[0] ?? error).location?.line ?? 1, lines.length);
    const do_ = "move the line to where it belongs, or delete it; compare with another feature file";
    return { problems: [...problems, told([line, quoted(lines[line - 1]), "something else at this place", do_])] };
  }
  problems.push(...lint(feature, vocabulary, problems.length === 0));
  problems.sort((one, other) => one.line - other.line);
  return problems.length ? { problems } : { problems, feature };
}

function build(text) {
  let n = 0;
  const parser = new Parser(new AstBuilder(() => String(n++)), new GherkinClassicTokenMatcher());
  const node = /** @type {any} */ (parser.parse(text).feature);
  const background = node.children.flatMap((child) => (child.background ? stepsOf(child.background) : []));
  const rules = node.children.flatMap((child) => (child.rule ? [child.rule] : []));
  if (node.children.some((child) => child.scenario)) rules.unshift({ ...node, name: "", tags: [] });
  return {
    name: node.name, line: node.location.line, background,
    rules: rules.map((rule) => ruleOf(rule, tagsOf(node), background)),
  };
}

const tagsOf = (node) => node.tags.map(({ name }) => name.replace(/^@/, ""));

function ruleOf(node, inherited, background) {
  const tags = [...inherited, ...tagsOf(node)];
  const scenarios = node.children.flatMap(({ scenario }) => (scenario ? [scenarioOf(scenario, tags, background)] : []));
  return { name: node.name, line: node.location.line, scenarios };
}

function scenarioOf(node, inherited, background) {
  const steps = stepsOf(node);
  const examples = node.examples.map((each) => ({
    name: each.name, line: each.location.line,
    header: (each.tableHeader?.cells ?? []).map(({ value }) => value),
    rows: each.tableBody.map((row) => ({ line: row.location.line, cells: row.cells.map(({ value }) => value) })),
  }));
  const all = [...background, ...steps];
  const cases = examples.length ? examples.flatMap(({ header, rows }) => rows.map((row) => ({
    line: row.line, steps: all.map((step) => ({ ...step, text: header.reduce((said, name, n) => said.replaceAll(`<${name}>`, row.cells[n]), step.text) })),
  }))) : [{ line: node.location.line, steps: all }];
  return {
    name: node.name, line: node.location.line, outline: node.keyword === "Scenario Outline",
    tags: [...inherited, ...tagsOf(node)], steps, examples, cases,
  };
}

function stepsOf(node) {
  const steps = [];
  for (const { keyword, text, location } of node.steps) {
    const written = keyword.trim();
    steps.push({ kind: KINDS[written] ?? steps.at(-1)?.kind ?? "given", keyword: written, text, line: location.line });
  }
  return steps;
}
