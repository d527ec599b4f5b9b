// @ts-check
// A feature line by line, what Gherkin would take for prose or refuse in its own terms: the same as
// spec/lines.py. A finding is [line, what is found, what is expected, what to do].
import { odd } from "./letters.js";
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
export const PLACEHOLDER = /<([^<>]*)>/g;

export const quoted = (line) => `"${line.trim()}"`;
export const capital = (kind) => kind[0].toUpperCase() + kind.slice(1);
export const first = (findings) => { for (const each of findings) return each; return undefined; };
/** Without the start and the end of a line, split at white space. */
export const words = (text) => text.trim().split(/\s+/).filter(Boolean);

/** @param {any[]} finding */
export const told = ([line, found, expected, do_]) => ({ line, found, expected, do: do_ });

/** What a line is by its beginning: blank, tag, row, fence, step, text, or a title. */
function lineKind(line) {
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

/** The problems of the parts of a file, and its lines without those parts; null if all share one. */
export function checkLines(lines, vocabulary, names) {
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
