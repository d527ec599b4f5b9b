// @ts-check
// The doors that fit what is typed, the best first: the same as rules/typed.py, step by step.
import { json } from "./get.js";

const FEW = 5;
const LEAST = 0.5;
const SURE = 1.2;
const MOST = 12;
const [PREFIX, MISTAKE, MISTAKES, BEGUN, UNKNOWN, TITLE] = [0.8, 0.75, 0.5, 0.7, 0.3, 0.75];
const FINE = 10 ** 6;

/** The doors of a language from their file, with the address of each. */
export async function load(address) {
  return new Finder(await json(address), new URL("../doors/", new URL(address, location.href)));
}

export class Finder {
  constructor([letters, patterns, short, common, keyboards, ...columns], home) {
    this.letters = [letters[0], letters[1].split(" ")];
    this.patterns = patterns.map(([pattern, instead]) => [new RegExp(pattern, "g"), instead]);
    this.short = short;
    this.common = new Set(common.split(" "));
    this.keyboards = keyboards;
    this.weights = new Map();
    const [names, titled, typed] = columns.map((column) => column.split("\n"));
    this.doors = names.map((name, n) => {
      const title = titled[n];
      const titles = [title, name].map((text) => this.telling(wordsOf(text).map((word) => this.stem(word))));
      const words = [...new Set([...titles.flat(), ...typed[n].split(" ").filter(Boolean)])];
      for (const word of words) this.weights.set(word, (this.weights.get(word) ?? 0) + 1);
      return { name, title, titles, words, url: home && new URL(`${name}/`, home) };
    });
    for (const [word, doorsWith] of this.weights) this.weights.set(word, doorsWith ** -0.25);
  }

  /** The doors that fit; at most FEW, none if none fits well enough. */
  find(text) {
    let found = this.fitting(text);
    if (found[0]?.score >= SURE) return found.slice(0, FEW);
    for (const other of onOtherKeyboards(text, this.keyboards)) {
      const fits = this.fitting(other);
      if (fits[0]?.score > (found[0]?.score ?? 0) * SURE) found = fits;
    }
    return found.slice(0, FEW);
  }

  fitting(text) {
    const words = this.asked(text);
    const matches = words.map((word, n) => this.matches(word, n === words.length - 1));
    const asked = sum(matches, (each) => (each.size ? Math.max(...each.values()) : UNKNOWN));
    const scored = this.doors.map((door) => ({ ...door, score: this.score(door, matches, asked) }));
    return scored.filter(({ score }) => score >= LEAST).sort((one, other) => other.score - one.score);
  }

  score({ titles, words }, matches, asked) {
    const weight = (of) => sum(of, (word) => this.weights.get(word));
    const met = sum(matches, (each) => best(each, words));
    const inTitle = titles.map((own) => (2 * sum(matches, (each) => best(each, own))) / (asked + weight(own)));
    return Math.floor((met / asked + met / Math.sqrt(weight(words)) / 2 + TITLE * Math.max(...inTitle)) * FINE + 0.5) / FINE;
  }

  asked(text) {
    const words = wordsOf(text);
    const found = [];
    for (let n = 0; n < words.length; n++) {
      const both = this.stem(words.slice(n, n + 2).join(""));
      if (n + 1 < words.length && this.weights.has(both)) {
        found.push(both);
        n++;
      } else found.push(this.stem(words[n]));
    }
    return this.telling(found).slice(0, MOST);
  }

  telling(words) {
    const all = [...new Set(words)];
    const left = all.filter((word) => !this.common.has(word));
    return left.length ? left : all;
  }

  matches(word, last) {
    if (this.weights.has(word)) return new Map([[word, this.weights.get(word)]]);
    const found = new Map();
    for (const [known, weight] of this.weights) {
      let like = alike(word, known, this.short);
      if (last && word.length > 1 && known.startsWith(word)) like = Math.max(like, BEGUN);
      if (like) found.set(known, like * weight);
    }
    return found;
  }

  stem(word) {
    const said = withOther(word, ...this.letters);
    return this.patterns.reduce((left, [pattern, instead]) => left.replace(pattern, instead), said);
  }
}

const sum = (things, worth) => things.reduce((total, thing) => total + worth(thing), 0);
const best = (worth, words) => words.reduce((most, word) => Math.max(most, worth.get(word) ?? 0), 0);

function wordsOf(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(/[\p{M}'’ʼ`]/gu, "");
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 || /\d/.test(word));
}

function* onOtherKeyboards(text, keyboards) {
  for (const [latin, other] of keyboards)
    for (const [here, there] of [[latin, other], [other, latin]])
      yield withOther(text.toLowerCase(), here, there);
}

/** A text with what stands there instead of each letter here. */
function withOther(text, here, there) {
  return [...text].map((letter) => there[here.indexOf(letter)] ?? letter).join("");
}

function alike(one, other, short) {
  const least = Math.min(one.length, other.length);
  const most = Math.max(one.length, other.length);
  let same = 0;
  while (same < least && one[same] === other[same]) same++;
  if (same >= short && most - same <= 3) return PREFIX;
  if (least < 5 || most - least > 2) return 0;
  const wrong = distance(one, other);
  return wrong === 1 ? MISTAKE : wrong === 2 && least > 6 ? MISTAKES : 0;
}

/** Letters to add, leave out, change or swap to make one word of the other. */
export function distance(one, other) {
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}
