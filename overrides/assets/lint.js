// @ts-check
// Mistakes that a feature has although every line of it can be read: the same as spec/lint.py and
// spec/meaning.py.
import { PLACEHOLDER, capital, first, told, words } from "./lines.js";
import { nearest } from "./near.js";

const ORDER = "Given steps first, then one When, then Then";

/** The first problem of the background, or of each rule and each scenario; whole if nothing of the file is left out. */
export function lint(feature, vocabulary, whole) {
  const seen = new Map();
  const shared = first(chain(nameFindings("feature", feature, seen), backgroundFindings(feature, vocabulary)));
  if (shared) return [told(shared)];
  const found = whole && !feature.rules.length
    ? [[feature.line, "a feature without rules", "a Rule", 'write "Rule:" with a name, and scenarios under it']] : [];
  for (const rule of feature.rules) {
    if (rule.line !== feature.line) found.push(first(ruleFindings(rule, seen, whole)));
    for (const scenario of rule.scenarios)
      found.push(first(chain(
        whole ? outside(feature, rule, scenario) : [], nameFindings("scenario", scenario, seen), stepFindings(scenario),
        outline(scenario), sentences(scenario.steps, scenario.cases, vocabulary), together(scenario.cases, vocabulary))));
  }
  return found.filter(Boolean).map(told);
}

function* chain(...all) { for (const each of all) yield* each; }

function* nameFindings(what, { name, line }, seen) {
  if (!name) yield [line, `a ${what} without a name`, `the name of the ${what}`, "write a name after the colon"];
  yield* unfilled(name, line);
  const key = `${what} ${words(name.toLowerCase()).join(" ")}`;
  if (!seen.has(key)) seen.set(key, line);
  const earlier = seen.get(key);
  if (earlier !== line)
    yield [line, `the ${what} "${name}" on line ${line}, and another on line ${earlier}`, `a name of its own for each ${what}`, "give one of the two another name"];
}

function* unfilled(name, line) {
  for (const [placeholder] of name.matchAll(PLACEHOLDER))
    yield [line, `${placeholder} in the name "${name}"`, "a name without <placeholders>: it is the same for every row",
      `say it without ${placeholder}; the steps and the table give the values`];
}

function* backgroundFindings({ background, line }, vocabulary) {
  if (background.length) yield* firstStep(background[0]);
  for (const step of background) {
    if (step.kind !== "given") yield ofStep(step, "only Given steps in a Background", "move it to the scenarios");
    if (step.text.match(PLACEHOLDER)) yield ofStep(step, "a Background without <placeholders>", "write the value, or move the step to the scenarios");
  }
  yield* sentences(background, [{ line, steps: background }], vocabulary);
}

function* ruleFindings(rule, seen, whole) {
  yield* nameFindings("rule", rule, seen);
  if (whole && !rule.scenarios.length)
    yield [rule.line, `the rule "${rule.name}" without scenarios`, "at least one scenario for each rule", "write a scenario under it, or delete the rule"];
}

function* outside(feature, rule, scenario) {
  if (rule.line === feature.line)
    yield [scenario.line, `the scenario "${scenario.name}" outside of any rule`, "a scenario under a Rule", 'write a line "Rule: ..." above it, or move it under a rule'];
  if (!scenario.tags.length)
    yield [scenario.line, `the scenario "${scenario.name}" without a tag`, "a tag that names the statement which it shows",
      'write "@" and the id of a statement on the line above the scenario or its rule'];
}

function* stepFindings({ steps, name, line }) {
  const kinds = steps.map(({ kind }) => kind);
  const lacks = `the scenario "${name}" without`;
  if (!kinds.length) {
    yield [line, `${lacks} steps`, ORDER, "write steps: Given, When, Then"];
    return;
  }
  yield* firstStep(steps[0]);
  if (!kinds.includes("when")) yield [line, `${lacks} When`, "a question", 'write a step "When ..."'];
  if (!kinds.includes("then")) yield [line, `${lacks} Then`, "what is answered", 'write a step "Then ..."'];
  const asked = Math.max(0, kinds.indexOf("when"));
  for (const [n, step] of steps.entries()) {
    if (step.kind === "then" && n < asked) yield ofStep(step, "the When before the Then", "move the step below the When");
    if (step.kind === "when" && n > asked) yield ofStep(step, "one When in each scenario", "write another scenario for the second question");
    if (step.kind === "given" && n > asked) yield ofStep(step, "all Given steps before the When", "move the step above the When, or write another scenario");
  }
}

function* outline(scenario) {
  const used = new Map();
  for (const step of scenario.steps) {
    for (const [, name] of step.text.matchAll(PLACEHOLDER)) used.set(name, step);
    if (/[<>]/.test(step.text.replace(PLACEHOLDER, "")))
      yield ofStep(step, "placeholders such as <days>", 'write "<" before and ">" after the name of the column');
  }
  if (!scenario.examples.length) yield* noExamples(scenario, used);
  const rows = new Map();
  for (const examples of scenario.examples) {
    yield* unfilled(examples.name, examples.line);
    yield* columns(examples, used);
    yield* cells(examples, rows);
  }
}

function* noExamples(scenario, used) {
  let do_ = 'write "Examples:" and a table under the steps';
  if (scenario.outline) {
    do_ += ', or write "Scenario:" instead';
    yield [scenario.line, `the outline "${scenario.name}" without Examples`, "Examples with a table", do_];
  }
  for (const [name, step] of used) {
    do_ += `, or write a value instead of <${name}>`;
    yield ofStep(step, `Examples that say what <${name}> is`, do_);
  }
}

function* columns({ header, line, rows }, used) {
  if (!rows.length) yield [line, "Examples without rows", "rows of examples", "write a row of column names and at least one row of values under it"];
  const names = [...used.keys()];
  if (names.length && !names.some((name) => nearest(name, header, 3, 0.5).length))
    yield [line, `a table that begins with "| ${header.join(" | ")} |"`, "the names of the columns in the first row",
      `write the names of the columns above the values: | ${names.join(" | ")} |`];
  const unused = header.filter((name) => !used.has(name));
  for (const [name, step] of used)
    if (!header.includes(name)) {
      const [near] = nearest(name, unused, 1, 0.5);
      const do_ = near ? `write <${near}> instead of <${name}>, or rename the column` : `add a column "${name}" to the Examples on line ${line}`;
      yield ofStep(step, `a column for <${name}> in the Examples on line ${line}`, do_);
    }
  for (const name of header) {
    const found = `a column with the name "${name}"`;
    if (unused.includes(name)) yield [line, found, "only columns that a step uses", `use <${name}> in a step, or delete the column`];
    if (header.filter((each) => each === name).length > 1) yield [line, `${found} twice`, "a name of its own for each column", "rename one"];
  }
}

function* cells({ header, rows }, seen) {
  for (const { line, cells: row } of rows) {
    if (row.includes("")) yield [line, "an empty cell", "a value in each cell", "write a value in the cell"];
    const key = JSON.stringify(header.map((name, n) => [name, row[n]]).sort());
    if (!seen.has(key)) seen.set(key, line);
    if (seen.get(key) !== line) yield [line, `the same row on line ${line} as on line ${seen.get(key)}`, "rows that differ", "delete one of the two"];
  }
}

function* firstStep(step) {
  if (step.keyword === "And" || step.keyword === "But")
    yield ofStep(step, "a first step that begins with Given, When or Then", `write "Given", "When" or "Then" instead of "${step.keyword}"`);
}

const ofStep = (step, expected, do_) => [step.line, `"${step.keyword} ${step.text}"`, expected, do_];

// ---- what the steps say

function* sentences(steps, cases, vocabulary) {
  for (const step of steps) {
    const said = cases.flatMap((each) => each.steps.filter(({ line }) => line === step.line).map((filled) => [each.line, filled]));
    const unknown = said.filter(([, { text }]) => vocabulary.kindOf(text) !== step.kind);
    if (unknown.length && isWrong(step, said.map(([, filled]) => filled), vocabulary)) yield [step.line, ...unknownSentence(step, vocabulary)];
    for (const [row, filled] of unknown) yield [row, ...unknownSentence(filled, vocabulary)];
  }
}

/** Whether the text around the placeholders is wrong, so that no row can make it right. */
function isWrong(step, filled, vocabulary) {
  if (/^<[^<>]*>$/.test(step.text)) return false;
  const texts = [step.text.replace(PLACEHOLDER, "1"), ...filled.map(({ text }) => text)];
  return texts.every((text) => vocabulary.kindOf(text) !== step.kind);
}

function unknownSentence(step, vocabulary) {
  const other = vocabulary.kindOf(step.text);
  const near = vocabulary.nearest(step.text, step.kind);
  let do_ = near ? `write "${near}"` : "use a sentence of another scenario, or have it added";
  if (other) do_ = `use it in a ${capital(other)} step, or write another sentence`;
  return [`"${step.keyword} ${step.text}"`, `a known ${capital(step.kind)} sentence`, do_];
}

/** The first fault of each case, on the line of its step if all cases share it. */
function* together(cases, vocabulary) {
  const faults = cases.map((each) => [each.line, saidTwice(each) ?? vocabulary.misfit(each.steps)]);
  const kinds = new Set(faults.map(([, fault]) => fault && JSON.stringify([fault.step.line, fault.found])));
  for (const [row, fault] of faults)
    if (fault) yield [kinds.size === 1 ? fault.step.line : row, fault.found, fault.expected, fault.do];
}

function saidTwice({ steps }) {
  const said = new Map();
  for (const step of steps) {
    if (said.has(step.text))
      return { step, found: `"${step.text}", as on line ${said.get(step.text).line}`, expected: "each sentence once", do: "delete one of the two steps" };
    said.set(step.text, step);
  }
  return undefined;
}
