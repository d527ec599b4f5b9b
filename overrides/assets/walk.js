// Walks the graph of the rules (rules/graph.py). It turns days into counts and decides nothing.

const DAY = 86400000;

/** The day of the clock, or of ?on= in the address, as "2026-12-01". */
export function today(search = location.search, clock = new Date()) {
  const on = new URLSearchParams(search).get("on");
  if (isDay(on)) return on;
  const two = (number) => String(number).padStart(2, "0");
  return `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
}

/** Whether a text is a day that exists, such as "2026-02-28". */
export function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text ?? "")) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Civil days from one day to another; clocks that change have no part in it. */
export function daysBetween(from, to) {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The day that is so many days after another. */
export function dayAfter(day, count) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** The day after "14" days, or after "20b" business days, Monday to Friday. */
export function later(day, count) {
  if (!count.endsWith("b")) return dayAfter(day, Number(count));
  let at = day;
  for (let left = parseInt(count, 10); left > 0;) {
    at = dayAfter(at, 1);
    if (new Date(`${at}T00:00:00Z`).getUTCDay() % 6) left -= 1;
  }
  return at;
}

/** The value of a fact for the graph: a choice, a count, or undefined while it is not known. */
export function valueOf(kind, answer, on) {
  if (answer === undefined || answer === "?") return undefined;
  if (kind === "gram") return Number(answer);
  if (kind === "day" || kind === "ahead") return Math.max(0, daysBetween(answer, on));
  return answer;
}

/** Where an answer leads: a node by number, a row by id, or null where nothing applies. */
export function follow([, goes], value) {
  if (!Array.isArray(goes)) return goes[value] ?? null;
  let target = null;
  for (const [low, goal] of goes) if (value >= low) target = goal;
  return target;
}

/** Go on from a target as far as the values lead: the nodes on the way, and where it ends. */
export function walk(graph, start, values) {
  const path = [];
  let target = start;
  while (typeof target === "number") {
    const value = values(graph.nodes[target][0]);
    if (value === undefined) return { path, target: onlyEnd(graph, target, values) };
    path.push(target);
    target = follow(graph.nodes[target], value);
  }
  return { path, target };
}

/** The row to which every answer to an open question leads, or the question itself. */
function onlyEnd(graph, target, values) {
  const ends = new Set(remaining(graph, target, values).ends);
  const [end] = ends;
  return ends.size === 1 && end !== null ? end : target;
}

/** Every target that one step from a node can lead to. */
function goals([, goes]) {
  return Array.isArray(goes) ? goes.map(([, goal]) => goal) : Object.values(goes);
}

/** The rows that remain possible from a target, and the facts that may still be asked. */
export function remaining(graph, target, values) {
  const ends = new Set();
  const open = new Set();
  const todo = [target];
  while (todo.length) {
    const at = todo.pop();
    const value = typeof at === "number" ? values(graph.nodes[at][0]) : undefined;
    if (typeof at !== "number") ends.add(at);
    else if (value !== undefined) todo.push(follow(graph.nodes[at], value));
    else if (!open.has(at)) {
      open.add(at);
      todo.push(...goals(graph.nodes[at]));
    }
  }
  const rows = [...ends].filter((end) => end !== null);
  return { rows, ends, facts: new Set([...open].map((at) => graph.nodes[at][0])) };
}

/** The answers in an address, and the pieces of it that say nothing. */
export function readAddress(hash, kinds) {
  const answers = {};
  const broken = [];
  const text = hash.replace(/^#/, "");
  if (!text.includes("=")) return { answers, broken };
  for (const part of text.split("&")) {
    const [fact, value] = decode(part).split("=");
    if (isAnswer(kinds[fact], value)) answers[fact] = value;
    else broken.push(decode(part));
  }
  return { answers, broken };
}

/** The address of answers; what is undefined is no answer. */
export function writeAddress(answers) {
  const given = Object.entries(answers).filter(([, value]) => value !== undefined);
  const parts = given.map(([fact, value]) => `${fact}=${encodeURIComponent(value)}`);
  return parts.length ? `#${parts.join("&")}` : "";
}

function isAnswer(kind, value) {
  if (kind === undefined || value === undefined) return false;
  if (value === "?") return true;
  if (kind === "gram") return /^\d{1,9}$/.test(value);
  return Array.isArray(kind) ? kind.includes(value) : isDay(value);
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
