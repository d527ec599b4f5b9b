// @ts-check
// The messages that a buyer takes along, with their blanks filled in.
import { capital, dayField, longDay, make, on } from "./page.js";

const filled = {}; // what the buyer has written into the blanks, on this page only

/** A message with a field for each of its blanks and a button that copies it. */
export function writable(letter, copy, answers, words) {
  const text = letter.querySelector(".letter-text");
  const names = new Set([...letter.querySelectorAll(".blank")].map((blank) => blank.dataset.blank));
  text.before(make("p", { class: "fields" }, ...[...names].map((name) => blankField(name, copy, answers, words))));
  text.after(...copier(text, words));
}

/** The field of a blank; what is written there goes into every message of the answer. */
function blankField(name, copy, answers, words) {
  const blanks = copy.querySelectorAll(`.blank[data-blank="${name}"]`);
  const { title, dataset: { day } } = blanks[0];
  const known = day === "today" ? on : answers[day] === "?" ? undefined : answers[day];
  const value = filled[name] ?? known ?? "";
  const write = (text) => {
    for (const blank of blanks) {
      const said = day && text ? longDay(text, blank.closest("[lang=en]")) : text || `[${title}]`; // who copies it sees what is left
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
  const done = make("span", { role: "status" }); // the name of a button that changes is not read aloud
  const button = make("button", { type: "button", class: "md-button copy", onclick: async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      getSelection()?.selectAllChildren(text); // a browser that lets no page copy: the reader can
      return;
    }
    done.textContent = words.copied;
    setTimeout(() => { done.textContent = ""; }, 2000);
  } }, words.copy);
  return [button, done];
}
