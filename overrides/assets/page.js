// @ts-check
// What the parts of the assistant share: elements, and words as the page's language has them.
import { amiss, daysBetween, readDay, today } from "./days.js";

const main = document.querySelector(".plan") ?? document.documentElement;
const lang = /** @type {HTMLElement} */ (main.closest("[lang]")).lang;
// The days as the pages write them: British English, and Arabic with the digits of the pages.
const language = { en: "en-GB", ar: "ar-u-nu-latn" }[lang] ?? lang;

export let on = today();
export const ENDS = "countdown-ends"; // the one day in the address that no rule reads

/** Whether another day has begun since `on`, which is that day from now on. */
export function isNewDay() {
  const before = on;
  on = today();
  return on !== before;
}

/** An element with attributes and children; text becomes text, never markup. */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** A remark, which is read aloud when it comes. */
export const note = (text) => make("p", { class: "notice", role: "status" }, text);

/** HTML that the build has made, as nodes. */
export function fragment(html) {
  const template = document.createElement("template");
  template.innerHTML = html; // eslint-disable-line no-restricted-properties
  age(template.content);
  return template.content;
}

/** Say of words that rest on old evidence when it was last checked. The days are the build's. @param {ParentNode} root */
export function age(root) {
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-fresh]"))) {
    if ((each.dataset.fresh ?? "") >= on) continue;
    each.querySelector(":scope > .age")?.remove();
    each.append(each.dataset.aged ?? "");
    each.classList.add("aged");
    each.removeAttribute("data-fresh");
  }
}

/** A field for a day, and what is wrong with it in words; `changed` gets the day, or "" if it cannot be. */
export function dayField(attributes, kind, words, changed) {
  const field = make("input", { type: "date", ...attributes });
  const wrong = make("span", { class: "notice wrong", role: "alert" });
  const doubt = () => field.value && amiss(readDay(field.value), kind, on);
  const tell = () => { wrong.textContent = words[doubt()] ?? ""; };
  field.addEventListener("input", () => { if (!doubt()) tell(); changed(doubt() ? "" : readDay(field.value)); });
  // Only now: a year is typed digit by digit.
  field.addEventListener("blur", () => { if (!doubt()) field.value = readDay(field.value); tell(); });
  tell();
  return [field, wrong];
}

/** A sentence with its {placeholders} filled in. */
export const fill = (text, parts) => text.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);

/** Words as one list: "one, two and three", as the language writes it. */
export const listed = (words) => new Intl.ListFormat(language).format(words);
/** Whether a fact is the place where the reader is: its answers have regions. */
export const isPlace = ({ options }) => options?.some(({ regions }) => regions);
export const byName = new Intl.Collator(language).compare;

export const capital = (text) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

const utc = (day) => new Date(`${day}T00:00:00Z`);

/** A day in words; the Russian year stays on one line with the word behind it. */
const told = (day, dateStyle, locale) => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: "UTC" }).format(utc(day)).replace(" г.", "\u00a0г.");

/** A day with its weekday. */
export const inWords = (day) => told(day, "full", language);

/** A day without its weekday, as English or else the page's language writes it. */
export const longDay = (day, english) => told(day, "long", english ? "en-GB" : language);

/** The first and the last day of a time, short; without a last one, the time goes on. */
export function shortDays(from, to) {
  const short = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });
  return to ? short.formatRange(utc(from), utc(to)) : `${short.format(utc(from))} …`;
}

/** How far a day is from today. Arabic writes "within 5 days" for "in 5 days", as if it could be any of them, and "after the tomorrow". */
export function howFar(day) {
  const far = new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(daysBetween(on, day), "day");
  return far.replace(/^خلال /, "بعد ").replace("بعد الغد", "بعد غد");
}

export const hasAnswers = () => location.hash.includes("=");

let kept = location.hash; // the answers, as the address had them last

/** Put answers in the address, as a new entry of the history or in place of the last one. */
export function putAddress(hash, entry = "push") {
  kept = hash;
  history[`${entry}State`](null, "", hash || location.pathname + location.search);
}

/** Whether the address says what to show; a link to a heading does not, and gets the answers back. */
export function addressTells() {
  const tells = hasAnswers() || !location.href.includes("#");
  if (tells) kept = location.hash;
  else if (kept.includes("=")) putAddress(kept, "replace");
  return tells;
}
