// @ts-check
// The files that a buyer takes along: the case with its plan as text, and its days for a calendar.
import { dayAfter } from "./days.js";
import { here } from "./get.js";
import { capital, inWords, longDay, make, on } from "./page.js";

/** The case and its plan as text. */
export function textOf(app, found, name) {
  const { live, says, headline } = app;
  const plain = (node) => {
    const copy = node.cloneNode(true);
    copy.querySelectorAll("button, details").forEach((part) => part.remove());
    copy.querySelectorAll(".asked").forEach((part) => part.after(" "));
    copy.querySelectorAll(".price").forEach((part) => part.before(". "));
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  /** @type {(selector: string, line?: (node: any, number: number) => string) => string[]} */
  const each = (selector, line = (node) => `- ${plain(node)}`) => [...live.querySelectorAll(selector)].map(line);
  const titled = (title, lines) => (lines.length ? [title, ...lines, ""] : []);
  return [name, inWords(on), "", headline, "", ...each(".sooner > p, .sooner .way > summary"), "",
    ...each(".steps > ol.do > li", (step, number) => `${number + 1}. ${capital(plain(step))}`), ...each(".steps > .silence"), "",
    ...titled(says.comes, each(".comes dd")),
    ...titled(says.fails, each(".next-ways .way > summary")),
    ...titled(says.never, each(".warnings .never > li")),
    ...titled(says.picture, found.map(({ day, text }) => `- ${longDay(day)}: ${text}`)),
    ...titled(says.answers, each(".path > li")), ...each(".usual summary"), "",
    ...titled(says.letter, each(".steps > ol.do > li > .letter .letter-text", (letter) => letter.textContent)),
    says.proof, "", here(), ""].join("\n");
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
