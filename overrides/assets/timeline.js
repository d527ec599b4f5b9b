// @ts-check
// A picture of a case: one line for each way from its first to its last day, today marked.
import { dayAfter, daysBetween } from "./days.js";
import { fill, longDay, shortDays } from "./page.js";

const NS = "http://www.w3.org/2000/svg";
const [WIDTH, ROW, TOP] = [320, 34, 22];

const draw = (name, attributes, ...children) => {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

/**
 * The picture; the same in words stands beside it for those who do not see it (show.js).
 *
 * bars  [{name, from, to}], days; without `to`, it is open from `from` on
 */
export function picture(bars, on, todayMark) {
  const ends = bars.map(({ from, to }) => daysBetween(on, to ?? from));
  const span = Math.max(7, Math.min(Math.max(...ends) + 3, 130)); // what is farther leaves the picture
  const rtl = document.documentElement.dir === "rtl";
  const at = (day) => {
    const share = Math.min(1, Math.max(0, daysBetween(on, day) / span));
    return rtl ? WIDTH - 8 - share * (WIDTH - 16) : 8 + share * (WIDTH - 16);
  };
  const end = dayAfter(on, span);
  const height = TOP + bars.length * ROW + 4;
  const lines = bars.flatMap(({ name, from, to }, number) => {
    const [one, other] = [at(from), at(to ?? end)].sort((a, b) => a - b);
    const y = TOP + number * ROW;
    const label = draw("text", { x: rtl ? WIDTH - 12 : 12, y: y + 12, "text-anchor": "start", class: "name" }, name);
    const when = draw("text", { x: rtl ? 8 : WIDTH - 8, y: y + 12, "text-anchor": "end", class: "when" }, shortDays(from, to));
    return [label, when, draw("rect", { x: one, y: y + 17, width: Math.max(4, other - one), height: 9, rx: 3, class: to ? "open" : "later" })];
  });
  const mark = draw("line", { x1: at(on), x2: at(on), y1: TOP - 6, y2: height, class: "today" });
  const word = draw("text", { x: at(on), y: 12, "text-anchor": "start", class: "mark" }, fill(todayMark, { day: longDay(on) }));
  return draw("svg", { viewBox: `0 0 ${WIDTH} ${height}`, "aria-hidden": "true", focusable: "false", direction: rtl ? "rtl" : "ltr" }, mark, word, ...lines);
}
