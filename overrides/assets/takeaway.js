// @ts-check
// The messages that a buyer takes along, with their blanks filled in.
import { capital, dayField, fill, fragment, listed, longDay, make, on } from "./page.js";

const filled = {}; // what the buyer has written into the blanks, on this page only

/** What writes a message of a plan where it is to stand; what it is of says macros/takeaway.py. */
export function writer(app, { letters, blanks, says }) {
  const words = { ...app.says, ...says };
  return (letter) => {
    const [sent, ownFirst, english, own] = letters[letter.dataset.word];
    const text = (said, attributes) => make("p", attributes, make("bdi", {}, ...blanksOf(blanks, said)));
    const texts = [[words.english, text(english, { class: "letter-text", lang: "en", dir: "ltr" })]];
    if (own) texts.push([words.means, text(own, {})]);
    const [[, first], ...others] = ownFirst ? texts.reverse() : texts;
    const left = make("p", { class: "to-fill" });
    letter.lastChild.replaceWith(first, left, ...copier(first, left, words), make("p", { class: "proof" }, fragment(sent)),
      ...others.flatMap(([name, other]) => [make("p", { class: "proof" }, name), other, ...copier(other, left, words, name)]));
    writable(letter, first, left, blanks, words, answersOf(app));
  };
}

/** What the reader has answered, by the id of the fact. */
function answersOf({ rules, case: { given } }) {
  return Object.fromEntries(Object.entries(given).map(([fact, value]) => [rules.facts[fact].id, rules.facts[fact].options?.[value] ?? value]));
}

function blanksOf(blanks, text) {
  return text.split(/\{(\w+)\}/).map((piece, number) => (number % 2 ? make("bdi", { class: "blank", "data-blank": piece, title: blanks[piece][1] }) : piece));
}

/** Give a message a field for each of its blanks, and say what is left to fill in. */
function writable(letter, text, left, blanks, says, answers) {
  const names = [...new Set([...letter.querySelectorAll(".blank")].map((blank) => blank.dataset.blank))];
  const tell = () => {
    const open = names.filter((name) => text.querySelector(`[data-blank="${name}"]`).hasAttribute("data-open")).map((name) => blanks[name][1]);
    left.textContent = open.length ? fill(says.toFill, { blanks: listed(open) }) : "";
  };
  text.before(make("p", { class: "fields" }, ...names.map((name) => blankField(letter, name, blanks[name], answers, says, tell))));
  tell();
}

/** The field of a blank; what is written there goes into the message and its translation. A blank without it says in the language of its text what is missing. */
function blankField(letter, name, [from, title, english = title], answers, words, told) {
  const later = from === "today" && letter.hasAttribute("data-later");
  const key = later ? `${name} later` : name;
  const known = from === "today" ? !later && on : answers[from];
  const ready = known?.you && fragment(known.you).textContent;
  const isDay = from && !ready;
  const write = (text) => {
    for (const blank of letter.querySelectorAll(`.blank[data-blank="${name}"]`)) {
      const inEnglish = blank.closest("[lang=en]");
      const own = inSentence(ready && text === ready && inEnglish && known.en ? known.en : text, blank, text === ready);
      const said = isDay && text ? longDay(text, inEnglish) : own || `[${inEnglish ? english : title}]`;
      // "2026 г." ends with a full stop of its own.
      blank.textContent = blank.nextSibling?.data.startsWith(".") ? said.replace(/\.$/, "") : said;
      blank.toggleAttribute("data-open", !text);
    }
  };
  const change = (text) => {
    filled[key] = text;
    write(text);
    told();
  };
  const value = filled[key] ?? ready ?? (known || "");
  const text = { autocomplete: "off", dir: "auto", oninput: ({ target }) => change(target.value) };
  // What is filled in already may be a long sentence, which a field of one line would cut off.
  const typed = () => (ready ? make("textarea", { rows: 2, ...text }, value) : make("input", { type: "text", value, ...text }));
  const fields = isDay ? dayField({ value, autocomplete: "off" }, "", words, change) : [typed()];
  write(value);
  return make("label", {}, capital(title), " ", ...fields);
}

/** An answer in the middle of a sentence begins in lower case, but for "I". */
function inSentence(text, blank, isAnswer) {
  const inside = isAnswer && /[\p{L},] $/u.test(blank.previousSibling?.data ?? "");
  return inside && !/^I\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A button that copies a message, and what it says once that is done; `name` of a further language of it. */
function copier(text, left, words, name) {
  const done = make("span", { role: "status" }); // the name of a button that changes is not read aloud
  const button = make("button", { type: "button", class: "md-button copy", "aria-label": name ? `${words.copy}: ${name}` : false, onclick: async () => {
    try {
      await navigator.clipboard.writeText(text.textContent.replace(/\s/g, " "));
    } catch {
      getSelection()?.selectAllChildren(text); // a browser that lets no page copy: the reader can
      return;
    }
    done.textContent = [words.copied, left.textContent].filter(Boolean).join(". ");
    setTimeout(() => { done.textContent = ""; }, 2000);
  } }, words.copy);
  return [button, done];
}
