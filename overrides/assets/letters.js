// @ts-check
// Letters that no feature should have, and files that are doubtful as a whole: the same as spec/text.py.

/** @type {Map<string, string>} */
const QUOTES = new Map();
for (const letter of "“”„‟«»") QUOTES.set(letter, '"');
for (const letter of "‘’‚‛‹›") QUOTES.set(letter, "'");
/** @type {Map<string, string>} */
const LOOKALIKES = new Map();
[..."аеорсухіАВЕКМНОРСТХІ"].forEach((letter, n) => LOOKALIKES.set(letter, "aeopcyxiABEKMHOPCTXI"[n]));
const DIGITS = ["ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE"];

/** What makes all lines of a file doubtful: a merge half done, another language. */
export function refuse(lines) {
  for (const [n, line] of lines.entries()) {
    if (/^(<{7}|={7}|>{7}|\|{7})( |$)/.test(line)) {
      const do_ = "keep what is right of the two versions, and delete the lines with the marks";
      return [n + 1, `"${line}", the mark of a conflict that was not resolved`, "one version of the text", do_];
    }
    const language = /^\s*#\s*language\s*:\s*(.*)/.exec(line);
    if (language && language[1].trim() !== "en")
      return [n + 1, `"${line.trim()}"`, "a feature in English", "delete this line, and write the file in English"];
  }
  return undefined;
}

/** What is wrong with the letters of a line that is not a remark; names has the names of odd letters. */
export function odd(line, names) {
  let place = 0;
  let before = "";
  for (const letter of line) {
    place++;
    const [expected, do_] = oddness(letter, names);
    if (expected) {
      const after = before.trim() ? `, after "${before.trim()}"` : "";
      return [`${nameOf(letter, names)} at place ${place} of the line${after}`, expected, do_];
    }
    before += letter;
  }
  for (const word of line.match(/\p{L}+/gu) ?? [])
    if (/[A-Za-z]/.test(word) && /[\u0370-\u052f]/.test(word)) {
      const typed = [...word].map((letter) => LOOKALIKES.get(letter) ?? letter).join("");
      const found = `"${word}", in which a letter only looks like an English one`;
      return [found, "English letters only", `type "${typed}" again with an English keyboard`];
    }
  return undefined;
}

function oddness(letter, names) {
  if (/^[\x20-\x7e\t]$/.test(letter)) return ["", ""];
  if (/^\p{Z}$/u.test(letter)) return ["ordinary spaces only", "replace it with an ordinary space"];
  if (/^\p{C}$/u.test(letter)) return ["ordinary letters and spaces only", "delete it"];
  if (/^\p{Nd}$/u.test(letter)) {
    const digit = DIGITS.indexOf((names[letter] ?? "").split(" ").at(-1));
    return ["digits 0 to 9", digit < 0 ? "write an English digit" : `write "${digit}"`];
  }
  return QUOTES.has(letter) ? ["straight quotation marks", `write ${QUOTES.get(letter)} instead`] : ["", ""];
}

function nameOf(letter, names) {
  if (!/^[\p{C}\p{Z}]$/u.test(letter)) return `"${letter}" (${names[letter] ?? letter})`;
  const code = letter.codePointAt(0);
  return `an invisible character (${names[letter] ?? (code ? `number ${code}` : "NUL")})`;
}
