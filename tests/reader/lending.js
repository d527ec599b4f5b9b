// The vocabulary of lending.py for the reader of the browser, and what tests/test_try.py asks of the scripts.
import { nearest } from "../../overrides/assets/near.js";
export { read } from "../../overrides/assets/reader.js";
export { Speech, failures, renumbered } from "../../overrides/assets/told.js";

const uncounted = (sentence) => sentence.replace(/\b\d+ days?/g, "# days");

export class Lending {
  constructor(sentences, tags) {
    this.sentences = sentences;
    this.tags = tags;
  }

  kindOf(sentence) { return this.sentences[uncounted(sentence)]; }

  nearest(sentence, kind) {
    const known = Object.keys(this.sentences).filter((text) => this.sentences[text] === kind);
    const [near] = nearest(uncounted(sentence), known);
    return near?.replaceAll("#", /<\w+>|\d+/.exec(sentence)?.[0] ?? "5");
  }

  misfit(steps) {
    const given = new Map(steps.filter(({ kind }) => kind === "given").map((step) => [uncounted(step.text), step]));
    const counts = steps.filter(({ text }) => uncounted(text) === "it was lent # days ago");
    if (counts.length > 1) return { step: counts[1], found: "two days", expected: "one day", do: "keep one of the two" };
    if (counts.length && given.has("a book on the shelf"))
      return { step: counts[0], found: "a day of lending", expected: "a lent book", do: "change one of the two" };
    const where = steps.find(({ text }) => text === "the reader asks where the book stands");
    if (where && given.has("a book that is lent"))
      return { step: where, found: "a lent book", expected: "a book on the shelf", do: "ask when it is due" };
    return undefined;
  }
}
