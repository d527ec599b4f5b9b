// What the parts of the assistant share: elements, and words as the page's language has them.
import { daysBetween, today } from "./walk.js";

const main = document.querySelector(".assistant, .order-way") ?? document.documentElement;
const { lang } = main.closest("[lang]");
// The days as the pages write them: British English, and Arabic with the digits of the pages.
const language = { en: "en-GB", ar: "ar-u-nu-latn" }[lang] ?? lang;

export const on = today();
export const ENDS = "countdown-ends"; // the one day in the address that no rule reads

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

/** A sentence with its {placeholders} filled in. */
export const fill = (text, parts) => text.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);

export const capital = (text) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

const utc = (day) => new Date(`${day}T00:00:00Z`);

/** A day with its weekday. */
export const inWords = (day) => new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(utc(day));

/** A day without its weekday, as English or else the page's language writes it. */
export function longDay(day, english) {
  return new Intl.DateTimeFormat(english ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" }).format(utc(day));
}

/** How far a day is from today. Arabic writes "within 5 days" for "in 5 days", as if it could be any of them. */
export function howFar(day) {
  const far = new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(daysBetween(on, day), "day");
  return far.replace(/^خلال /, "بعد ");
}

export const hasAnswers = () => location.hash.includes("=");

/** The address of the page without answers. */
export const bare = () => location.pathname + location.search;
