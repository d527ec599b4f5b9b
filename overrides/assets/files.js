// @ts-check
// The files that a buyer takes along: the case with its plan as text, and its days for a calendar.
import { dayAfter } from "./days.js";
import { here } from "./get.js";
import { capital, fill, inWords, make, on } from "./page.js";

const LEFT_OUT = "button, .notice, .asking, .decides, .takeaway, .private, .fields, .to-fill, .letter [role=status], svg";
const LINES = "h2, p, li, dt, dd, summary, figcaption";
const INNER = "p, ul, ol, dl, details, section, figure";

/** All that the page says of the case, folded or not, line by line; no questions, fields or buttons. */
export function textOf(app, name) {
  const copy = app.live.cloneNode(true);
  copy.querySelectorAll(LEFT_OUT).forEach((part) => part.remove());
  copy.querySelectorAll(".asked").forEach((part) => part.after(" "));
  const lines = [...copy.querySelectorAll(LINES)].flatMap((part) => {
    const own = part.cloneNode(true);
    own.querySelectorAll(INNER).forEach((inner) => inner.remove());
    const text = own.textContent.replace(/\s+/g, " ").trim();
    return text ? [before(part) + (part.matches("ol > li") ? capital(text) : text)] : [];
  });
  return [...(name ? [name] : []), inWords(on), ...lines, "", here(), ""].join("\n");
}

/** How a line begins: a heading after an empty one, a step with its number, what belongs to it further in. */
function before(part) {
  if (part.matches("h2, .proof")) return "\n";
  const within = part.parentElement.closest(part.matches("summary") ? "details details, li details" : "details, li");
  const step = part.matches("ol > li") && `${[...part.parentElement.children].indexOf(part) + 1}. `;
  return `${within ? "  " : ""}${step || (part.matches("li, dd, summary") ? "- " : "")}`;
}

/** The entries of a calendar: every day that matters, with what to do, the shop and what the reader calls the order; `speaks`: how a plan speaks of a way. */
export function eventsOf(app, first, name, speaks) {
  return daysOf(app, first, speaks).map(({ day, text }) => {
    const one = fill(app.says.event, { step: text });
    return { day, text: name ? fill(app.says.joined, { one, other: name }) : one };
  });
}

/** Every day that matters, with what to do: of a way that opens later, its first and its last one. */
function daysOf(app, first, { nameOf, stepOf, hasLastDay }) {
  const titled = (step, probable) => (probable ? fill(app.says.probably, { step }) : step);
  const ways = [...app.plan.now, ...app.plan.later].filter((way) => way.day).flatMap((way) => {
    const word = stepOf(app, way);
    const runs = app.rules.words[way.state].state === "running"; // its day is the seller's, or whoever has to act: who waits looks that day
    const step = word === undefined || runs ? nameOf(app, way) : app.plain(word);
    const text = titled(runs ? fill(app.says.look, { way: step }) : step, way.probable);
    const ends = way.kind === "later" ? app.plan.until(way) : hasLastDay(app, way) && way.day;
    return [way.day !== ends && { day: way.day, text: capital(text) }, ends && { day: ends, text: fill(app.says.last, { step: text }) }].filter(Boolean);
  });
  const silence = (first?.says.else ?? []).map((word) => ({ day: app.plan.dayOf(word), text: titled(fill(app.says.silenceAt, { step: app.plain(word) }), app.plan.isProbable(word)) }));
  return [...ways, ...silence.filter(({ day }) => day)];
}

/** A calendar file (RFC 5545): an all-day event a deadline, with an alarm the day before. */
export function calendar(row, days) {
  const plain = (day) => day.replaceAll("-", "");
  const safe = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ").trim();
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const events = days.flatMap(({ day, text }, number) => [
    "BEGIN:VEVENT", `UID:${row}-${number}-${plain(day)}@guide`, `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(dayAfter(day, 1))}`, `SUMMARY:${safe(text)}`,
    `DESCRIPTION:${safe(here())}`,
    "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15H", `DESCRIPTION:${safe(text)}`, "END:VALARM", "END:VEVENT"]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//The way out of an order//guide//EN", ...events, "END:VCALENDAR", ""].map(folded).join("\r\n");
}

/** A line of at most 75 bytes, the rest on lines that begin with a space. */
function folded(line) {
  const size = (text) => new TextEncoder().encode(text).length;
  let [out, width] = ["", 0];
  for (const sign of line) {
    if (width + size(sign) > 74) [out, width] = [`${out}\r\n `, 1];
    [out, width] = [out + sign, width + size(sign)];
  }
  return out;
}

/** Hand a text to the reader as a file. */
export function save(text, type, name) {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000); // Safari reads it once its reader has agreed
}
