// @ts-check
// What a buyer takes along: messages with their blanks filled in, and a file for the calendar.
import { dayAfter } from "./days.js";
import { here } from "./get.js";
import { capital, dayField, longDay, make, on } from "./page.js";

const EMPTY = "____"; // a blank of a message, as the page has it
const filled = {}; // what the buyer has written into the blanks, on this page only

/** A message with a field for each of its blanks and a button that copies it. */
export function writable(letter, copy, answers, words) {
  const text = letter.querySelector(".letter-text");
  const names = new Set([...letter.querySelectorAll(".blank")].map((blank) => blank.dataset.blank));
  text.before(make("p", { class: "fields" }, ...[...names].map((name) => blankField(name, copy, answers, words))));
  text.after(copier(text, words));
}

/** The field of a blank; what is written there goes into every message of the answer. */
function blankField(name, copy, answers, words) {
  const blanks = copy.querySelectorAll(`.blank[data-blank="${name}"]`);
  const { title, dataset: { day } } = blanks[0];
  const known = day === "today" ? on : answers[day] === "?" ? undefined : answers[day];
  const value = filled[name] ?? known ?? "";
  const write = (text) => {
    for (const blank of blanks) {
      const said = day && text ? longDay(text, blank.closest("[lang=en]")) : text || EMPTY;
      // "2026 г." ends with a full stop of its own.
      blank.textContent = blank.nextSibling?.data.startsWith(".") ? said.replace(/\.$/, "") : said;
    }
  };
  const change = (text) => { filled[name] = text; write(text); };
  const text = { value, autocomplete: "off", dir: "auto", oninput: ({ target }) => change(target.value) };
  const fields = day ? dayField({ value, autocomplete: "off" }, "", words, change) : [make("input", { type: "text", ...text })];
  write(value);
  return make("label", {}, capital(title), " ", ...fields);
}

function copier(text, words) {
  const button = make("button", { type: "button", class: "md-button copy", onclick: async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      getSelection()?.selectAllChildren(text); // a browser that lets no page copy: the reader can
      return;
    }
    button.textContent = words.copied;
    setTimeout(() => { button.textContent = words.copy; }, 2000);
  } }, words.copy);
  return button;
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
  URL.revokeObjectURL(link.href);
}
