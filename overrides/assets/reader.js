// @ts-check
// A feature file in, its scenarios or problems out: the same as spec/reader.py, step by step and in the
// same words. A vocabulary has `tags`, `kindOf`, `nearest` and `misfit`, as in spec/vocabulary.py.
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin";
import { nearest } from "./near.js";

const STEPS = ["Given", "When", "Then", "And", "But"];
const TITLES = ["Feature", "Background", "Rule", "Scenario Outline", "Scenario", "Examples"];
const A_STEP = "a step in English (Given, When, Then, And, But), or a title with a colon";
const A_FEATURE = ['a line "Feature: ..." in English at the top of the file', 'begin the file with "Feature:" and its name'];
const MARKS = [["#", "blank"], ["@", "tag"], ["|", "row"], ['"""', "fence"], ["```", "fence"]];
const BELOW = {
  "": [], Feature: ["text"], Rule: ["text"], Background: ["step"], Scenario: ["step"], "Scenario Outline": ["step"],
  step: ["step", "Examples"], Examples: ["row"], row: ["row", "Examples"],
};
const MISPLACED = {
  step: [
    "steps only above the Examples of a Scenario, text that does not begin like a step",
    'write a line "Scenario: ..." above it, or move it; begin text with another word',
  ],
  Examples: ["Examples only under the steps of a Scenario Outline", "move the examples under the steps to which they belong"],
  row: ['a table only under "Examples:"', 'write "Examples:" above it, or delete the table'],
  fence: [
    "steps that say everything in one line, and text without such marks",
    "delete the block, or say it in the line of the step",
  ],
  tag: ["a Rule or a Scenario below the tag", "delete the tag, or move it above a Rule or a Scenario"],
};
const MEANT = {
  ...Object.fromEntries(TITLES.map((title) => [title.toLowerCase(), `"${title}:"`])),
  ability: '"Feature:"', "business need": '"Feature:"', example: '"Scenario:" or "Examples:"',
  scenarios: '"Examples:"', "scenario template": '"Scenario Outline:"',
};
const NO_TAG = 'delete it, or write "@" and the id of a statement';
const PLACEHOLDER = /<([^<>]*)>/g;
const ORDER = "Given steps first, then one When, then Then";
const KINDS = { Given: "given", When: "when", Then: "then" };
/** @type {Map<string, string>} */
const QUOTES = new Map();
for (const letter of "“”„‟«»") QUOTES.set(letter, '"');
for (const letter of "‘’‚‛‹›") QUOTES.set(letter, "'");
/** @type {Map<string, string>} */
const LOOKALIKES = new Map();
[..."аеорсухіАВЕКМНОРСТХІ"].forEach((letter, n) => LOOKALIKES.set(letter, "aeopcyxiABEKMHOPCTXI"[n]));
const DIGITS = ["ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE"];

const quoted = (line) => `"${line.trim()}"`;
const capital = (kind) => kind[0].toUpperCase() + kind.slice(1);
const first = (findings) => { for (const each of findings) return each; return undefined; };
/** Without the start and the end of a line, split at white space. */
const words = (text) => text.trim().split(/\s+/).filter(Boolean);

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

/** @param {any[]} finding */
const told = ([line, found, expected, do_]) => ({ line, found, expected, do: do_ });

function refuse(lines) {
  for (const [n, line] of lines.entries()) {
    if (/^(<{7}|={7}|>{7}|\|{7})( |$)/.test(line)) {
      const do_ = "keep what is right of the two versions, and delete the lines with the marks";
      return [n + 1, `"${line}", the mark of a conflict that was not resolved`, "one version of the text", do_];
    }
    const language = /^\s*#\s*language\s*:\s*(.*)/.exec(line);
    if (language && language[1].trim() !== "en")
      return [n + 1, quoted(line), "a feature in English", "delete this line, and write the file in English"];
  }
  return undefined;
}

// ---- letters

function odd(line, names) {
  let place = 0;
  let before = "";
  for (const letter of line) {
    place++;
    const [expected, do_] = oddness(letter, names);
    if (expected) {
      const after = before.trim() ? `, after "${before.trim()}"` : "";
      return [`${nameOf(letter, names)} at place ${place} of the line${after}`, expected, do_];
    }
    before += letter;
  }
  for (const word of line.match(/\p{L}+/gu) ?? [])
    if (/[A-Za-z]/.test(word) && /[\u0370-\u052f]/.test(word)) {
      const typed = [...word].map((letter) => LOOKALIKES.get(letter) ?? letter).join("");
      const found = `"${word}", in which a letter only looks like an English one`;
      return [found, "English letters only", `type "${typed}" again with an English keyboard`];
    }
  return undefined;
}

function oddness(letter, names) {
  if (/^[\x20-\x7e\t]$/.test(letter)) return ["", ""];
  if (/^\p{Z}$/u.test(letter)) return ["ordinary spaces only", "replace it with an ordinary space"];
  if (/^\p{C}$/u.test(letter)) return ["ordinary letters and spaces only", "delete it"];
  if (/^\p{Nd}$/u.test(letter)) {
    const digit = DIGITS.indexOf((names[letter] ?? "").split(" ").at(-1));
    return ["digits 0 to 9", digit < 0 ? "write an English digit" : `write "${digit}"`];
  }
  return QUOTES.has(letter) ? ["straight quotation marks", `write ${QUOTES.get(letter)} instead`] : ["", ""];
}

function nameOf(letter, names) {
  if (!/^[\p{C}\p{Z}]$/u.test(letter)) return `"${letter}" (${names[letter] ?? letter})`;
  const code = letter.codePointAt(0);
  return `an invisible character (${names[letter] ?? (code ? `number ${code}` : "NUL")})`;
}

// ---- lines

/** What a line is by its beginning: blank, tag, row, fence, step, text, or a title. */
export function lineKind(line) {
  const text = line.trim();
  if (new RegExp(`^(${STEPS.join("|")})( |$)`).test(text)) return "step";
  const title = TITLES.find((each) => text.startsWith(`${each}:`));
  const mark = MARKS.find(([begins]) => text.startsWith(begins))?.[1];
  return title ?? mark ?? (text ? "text" : "blank");
}

function partsOf(lines) {
  /** @type {[title: string, line: number, from: number][]} */
  const titles = [["", 0, 1]];
  let start = 1;
  for (const [n, line] of lines.entries()) {
    const kind = lineKind(line);
    if (TITLES.includes(kind) && kind !== "Examples") titles.push([kind, n + 1, start]);
    if (kind !== "tag" && kind !== "blank") start = n + 2;
  }
  const ends = [...titles.slice(1).map(([, , begins]) => begins), lines.length + 1];
  return titles.map(([title, line, begins], n) => ({ title, line, from: begins, to: ends[n] }));
}

function checkLines(lines, vocabulary, names) {
  const [head, ...parts] = partsOf(lines);
  if (parts[0]?.title !== "Feature") return { problems: [told(noFeature(lines))], kept: null };
  const problems = [];
  const kept = [...lines];
  let shared = true;
  for (const [n, part] of [head, ...parts].entries()) {
    const before = n ? [head, ...parts][n - 1] : head;
    const found = misplacedTitle(lines, before, part) ?? first(lineFindings(lines, part, vocabulary, names));
    if (!found) continue;
    problems.push(told(found));
    shared &&= !["Feature", "Background"].includes(part.title);
    for (let number = part.from; number < part.to; number++) kept[number - 1] = "";
  }
  return { problems, kept: shared ? kept : null };
}

function noFeature(lines) {
  const [expected, do_] = A_FEATURE;
  for (const [n, line] of lines.entries()) {
    const kind = lineKind(line);
    if (kind !== "blank" && kind !== "tag")
      return [n + 1, quoted(line), expected, (kind === "text" && meantTitle(line)) || do_];
  }
  return [0, "an empty file, or nothing but remarks and tags", expected, do_];
}

function misplacedTitle(lines, before, part) {
  if (part.title === "Feature" && before.title)
    return [part.line, quoted(lines[part.line - 1]), "one Feature in each file",
      "move everything from this line on to a file of its own, or delete this line"];
  if (part.title === "Background" && before.title !== "Feature")
    return [part.line, quoted(lines[part.line - 1]), "one Background, above the first Rule",
      "move the Background and its steps above the first Rule, or into the scenarios"];
  return undefined;
}

/** @returns {Generator<any[]>} */
function* lineFindings(lines, part, vocabulary, names) {
  let last = part.title;
  for (let number = part.from; number < part.to; number++) {
    const line = lines[number - 1];
    const kind = lineKind(line);
    const strange = line.trimStart().startsWith("#") ? undefined : odd(line, names);
    if (strange) yield [number, ...strange];
    if (kind === "tag") yield* tagFindings(lines, number, part, vocabulary);
    else if (kind !== "blank") {
      if (number !== part.line) yield* belowTitle(lines, number, part, last, vocabulary);
      if (kind !== "text") last = kind;
    }
  }
  if (last === "Background") yield [part.line, "a Background without steps", A_STEP, "write a Given step under it, or delete the line"];
}

function* belowTitle(lines, number, part, last, vocabulary) {
  const line = lines[number - 1];
  const kind = lineKind(line);
  if (BELOW[last].includes(kind)) {
    if (kind === "text") yield* prose(line, number, vocabulary);
    if (kind === "row" && last === "Examples") yield* table(lines, number);
    if (STEPS.includes(line.trim())) yield [number, `${quoted(line)} and nothing after it`, "a sentence", "write a sentence after it, or delete the line"];
  } else if (kind === "text") yield [number, quoted(line), ...insteadOfText(line, last, vocabulary)];
  else {
    if (kind === "step") yield* paragraph(lines, part, number);
    yield [number, quoted(line), ...MISPLACED[kind]];
  }
}

function* paragraph(lines, part, number) {
  let start = number;
  while (start - 1 > part.line && lines[start - 2].trim()) start--;
  const line = lines[start - 1];
  if (start > part.line + 1 && line.includes(":") && lineKind(line) === "text")
    yield [start, quoted(line), 'a title in English above the steps, such as "Scenario:"', "write the title that was meant"];
}

function insteadOfText(line, last, vocabulary) {
  const title = meantTitle(line);
  if (last === "") return A_FEATURE;
  if (last === "Examples" || last === "row")
    return ["a row of the table, or the next Scenario", title || 'begin a row with "|", a remark with "#"'];
  const kind = vocabulary.kindOf(line.trim());
  const do_ = kind ? `write "${capital(kind)}" before it` : title || meantStep(line);
  return [A_STEP, `${do_ || "begin a step with one of these words"}; begin a remark with "#"`];
}

function* prose(line, number, vocabulary) {
  const text = line.trim();
  if (words(text).every((word) => vocabulary.tags.includes(word)))
    yield [number, quoted(line), 'tags that begin with "@"', `write "@${text}" instead of "${text}"`];
  const space = text.indexOf(" ");
  if (vocabulary.kindOf(text) || vocabulary.kindOf(space < 0 ? "" : text.slice(space + 1)))
    yield [number, quoted(line), ...MISPLACED.step];
  const do_ = meantTitle(line, 0.8);
  if (do_) yield [number, quoted(line), "a title with a colon, or text that does not begin like one", `${do_}, or begin the text with another word`];
}

function meantTitle(line, least = 0.7) {
  const text = line.trim();
  const [written] = text.split(":");
  const [like] = nearest(words(written.toLowerCase()).join(" "), Object.keys(MEANT), 1, least);
  if (text.includes(":") && like) return `write ${MEANT[like]} instead of "${written}:"`;
  const begun = [...TITLES, "Example"].find((title) => `${text} `.startsWith(`${title} `));
  return begun ? `write ${MEANT[begun.toLowerCase()]} instead of "${begun}"` : "";
}

function meantStep(line) {
  const [word] = words(line);
  const bare = word.replace(/[:.,;]+$/, "");
  for (const keyword of STEPS)
    if ((word.startsWith(keyword) && bare !== keyword) || line.trim().startsWith(`${keyword}\t`))
      return `put one ordinary space after "${keyword}"`;
  const known = Object.fromEntries(STEPS.map((keyword) => [keyword.toLowerCase(), `"${keyword}"`]));
  let near = nearest(bare.toLowerCase(), Object.keys(known), 2, 0.8);
  if (!near.length) near = nearest(bare.toLowerCase(), Object.keys(known), 1, 0.6);
  return near.length ? `write ${near.map((each) => known[each]).join(" or ")} instead of "${word}"` : "";
}

function* tagFindings(lines, number, part, vocabulary) {
  const line = lines[number - 1];
  const tags = words(line.trim().split(/\s#/)[0]);
  for (const [n, word] of tags.entries()) {
    const tag = word.replace(/^@/, "");
    if (word.startsWith("@") && vocabulary.tags.includes(tag)) continue;
    if (n && TITLES.includes(lineKind(tags.slice(n).join(" "))))
      yield [number, quoted(line), "the tags on a line of their own, above the title", `write "${tags.slice(0, n).join(" ")}" on the line above`];
    const [near] = nearest(tag.toUpperCase(), vocabulary.tags, 1, 0.5);
    let do_ = near ? `write "@${near}" instead of "${word}"` : NO_TAG;
    if (tag.startsWith("_")) do_ = 'delete the tag; to leave a scenario out, put "#" before its lines';
    yield [number, `"${word}"`, 'tags that are "@" and the id of a statement', do_];
  }
  const below = lines.slice(number).map(lineKind).find((kind) => kind !== "blank" && kind !== "tag") ?? "";
  if (number > part.line && below !== "text") yield [number, quoted(line), ...MISPLACED.tag];
}

function* table(lines, header) {
  const rows = new Map();
  for (let number = header; number <= lines.length; number++) {
    const kind = lineKind(lines[number - 1]);
    if (kind === "row") rows.set(number, lines[number - 1].trim());
    else if (kind !== "blank") break;
  }
  for (const [number, row] of rows) {
    if (!row.endsWith("|")) yield [number, 'a row without "|" at its end', '"|" around each cell', 'add the last "|"'];
    if (row.includes("\\")) yield [number, "a row with a backslash", "a row without it", "delete the backslash"];
  }
  for (const name of rows.get(header).slice(1, -1).split("|"))
    if (!/^[\p{L}\p{N}_ -]+$/u.test(name.trim()))
      yield [header, `a column with the name "${name.trim()}"`, "a name of letters and digits", "give the column another name"];
  const widths = [...rows].map(([number, row]) => [number, row.split("|").length - 2]);
  const body = widths.slice(1).map(([, count]) => count);
  const width = body.length > 1 && new Set(body).size === 1 ? body[0] : widths[0][1];
  for (const [number, count] of widths)
    if (count !== width)
      yield [number, `a row with ${count} cell${count === 1 ? "" : "s"}`, `${width} cells, as in the other rows`,
        count < width ? "add the missing cells" : "delete the cells that are too many"];
}

// ---- the model

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

// ---- mistakes that a feature has although every line of it can be read

function lint(feature, vocabulary, whole) {
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
