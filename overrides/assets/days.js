// @ts-check
// Civil days as "2026-12-01": reading them, counting them, and what is wrong with one. No page, no words.

const DAY = 86400000;
const YEAR = 366;
const FAR = 3 * YEAR; // no rule tells days apart that are so far from today (tests/test_days.py)

/** @param {string} day */
const time = (day) => Date.parse(`${day}T00:00:00Z`);

/** Whether a text is a day that exists, such as "2026-02-28". @param {string | null} [text] */
export function isDay(text) {
  const day = text ?? "";
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(time(day)) && new Date(time(day)).toISOString().startsWith(day);
}

/**
 * A day as a field or an address has it, "" if it is none; two digits of a year, 0026, are this century's.
 *
 * @param {string | null} [text]
 */
export function readDay(text) {
  const day = (text ?? "").replace(/^00(?=\d\d-)/, "20");
  return isDay(day) ? day : "";
}

/** The day of the clock, or of ?on= in the address. */
export function today(search = location.search, clock = new Date()) {
  const on = readDay(new URLSearchParams(search).get("on"));
  if (on.startsWith("20")) return on;
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
}

/**
 * Civil days from one day to another; clocks that change have no part in it.
 *
 * @param {string} from @param {string} to
 */
export function daysBetween(from, to) {
  return Math.round((time(to) - time(from)) / DAY);
}

/** The day that is so many days after another. @param {string} day @param {number} count */
export function dayAfter(day, count) {
  return new Date(time(day) + count * DAY).toISOString().slice(0, 10);
}

/** @param {string} day */
const isDayOff = (day) => new Date(time(day)).getUTCDay() % 6 === 0; // Saturday or Sunday

/** The day that is so many working days, Monday to Friday, after another. @param {string} day @param {number} count @returns {string} */
export const workedOn = (day, count) => (count ? workedOn(dayAfter(day, 1), count - Number(!isDayOff(dayAfter(day, 1)))) : day);

/** The same day some years later; of 29 February the 28th, where that year has no other. @param {string} day @param {number} years */
export function yearsAfter(day, years) {
  const then = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return isDay(then) ? then : then.replace("-29", "-28");
}

/** The day itself, or the next working day after a day off. @param {string} day @returns {string} */
export function workingDay(day) {
  return isDayOff(day) ? workingDay(dayAfter(day, 1)) : day;
}

/**
 * Days from one day to another, for a period of `length` days by a law that moves a last day off to
 * the next working day: until that is past, the count stays at the last day. Without a length, as it is.
 *
 * @param {string} from @param {string} to @param {number} [length]
 */
export function counted(from, to, length) {
  const days = Math.max(0, daysBetween(from, to));
  return length !== undefined && days > length && to <= workingDay(dayAfter(from, length)) ? length : days;
}

/**
 * What is wrong with a day that is asked, by the name of its sentence; "" if nothing is.
 *
 * kind  "day" for one that is past, "coming" for one that lies ahead, anything else for either
 *
 * @param {string} day @param {string} kind @param {string} on
 */
export function amiss(day, kind, on) {
  if (!day) return "noDay";
  const ahead = daysBetween(on, day);
  if (Math.abs(ahead) > (kind === "coming" ? YEAR : FAR)) return "farDay";
  if (kind === "day" && ahead > 0) return "future";
  return kind === "coming" && ahead < 0 ? "past" : "";
}
