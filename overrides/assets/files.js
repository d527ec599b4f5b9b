// @ts-check
// The files that a buyer takes along: the case with its plan as text, and its days for a calendar.
import { dayAfter } from "./days.js";
import { here } from "./get.js";
import { capital, inWords, make, on } from "./page.js";

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
