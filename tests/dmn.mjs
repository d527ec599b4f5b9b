// Evaluates decisions of a DMN file: { xml, asked: [[decision, inputs], ...] } on standard input,
// { warnings, answers } on standard output. dmn-moddle reads the file, feelin every expression;
// what is left for here is the hit policy "unique" and which decision reads which.
import { readFileSync } from "node:fs";
import { DmnModdle } from "dmn-moddle";
import { evaluate, unaryTest } from "feelin";

const { xml, asked } = JSON.parse(readFileSync(0, "utf8"));
const { rootElement, warnings } = await new DmnModdle().fromXML(xml);
const complaints = warnings.map((warning) => warning.message);
const elements = new Map(rootElement.drgElement.map((element) => [element.id, element]));
const known = new Map();

// A cell names nothing but what it tests, so that the same cell says the same of the same value.
function once(key, find) {
  if (!known.has(key)) {
    const { value, warnings: found } = find();
    // A question that is null may be compared: it does not fit.
    complaints.push(...found.filter(({ type }) => type !== "NOT_COMPARABLE").map((each) => `${key}: ${each.message}`));
    known.set(key, value);
  }
  return known.get(key);
}

const fits = (text, value) => text === "-" ||
  once(`${text} of ${JSON.stringify(value)}`, () => unaryTest(text, { "?": value })) === true;
const read = (text) => once(text, () => evaluate(text));

function decide(id, inputs, found) {
  if (found.has(id)) return found.get(id);
  const { decisionLogic: table, informationRequirement } = elements.get(id);
  if (table.hitPolicy !== "UNIQUE") throw new Error(`${id}: hit policy ${table.hitPolicy}`);
  const context = {};
  for (const { requiredInput, requiredDecision } of informationRequirement ?? []) {
    const other = (requiredInput ?? requiredDecision).href.slice(1);
    context[other] = requiredInput ? inputs[other] ?? null : decide(other, inputs, found);
  }
  const values = (table.input ?? []).map(({ inputExpression: { text } }) =>
    text in context ? context[text] : evaluate(text, context).value);
  const rows = table.rule.filter(({ inputEntry }) =>
    (inputEntry ?? []).every(({ text }, column) => fits(text, values[column])));
  if (rows.length > 1) throw new Error(`${id}: ${rows.length} rules fit ${JSON.stringify(context)}`);
  const answer = rows.length ? result(table, rows[0]) : null;
  found.set(id, answer);
  return answer;
}

function result({ output }, { outputEntry }) {
  const values = outputEntry.map(({ text }) => read(text));
  return output.length === 1 ? values[0] : Object.fromEntries(output.map(({ name }, n) => [name, values[n]]));
}

const answers = asked.map(([id, inputs]) => decide(id, inputs, new Map()));
process.stdout.write(JSON.stringify({ warnings: complaints, answers }));
