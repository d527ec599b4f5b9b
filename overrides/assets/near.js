// @ts-check
// Which known text is most like one that nobody knows: as the close matches of Python's difflib,
// which `make check` uses.

/** Where two texts have the longest stretch in common: [in one, in other, length]. */
function longest(one, other, [i0, i1, j0, j1]) {
  let found = [i0, j0, 0];
  let before = new Map();
  for (let i = i0; i < i1; i++) {
    const row = new Map();
    for (let j = j0; j < j1; j++) {
      if (one[i] !== other[j]) continue;
      const size = (before.get(j - 1) ?? 0) + 1;
      row.set(j, size);
      if (size > found[2]) found = [i - size + 1, j - size + 1, size];
    }
    before = row;
  }
  return found;
}

function same(one, other, [i0, i1, j0, j1]) {
  const [i, j, size] = longest(one, other, [i0, i1, j0, j1]);
  if (!size) return 0;
  return size + same(one, other, [i0, i, j0, j]) + same(one, other, [i + size, i1, j + size, j1]);
}

/** How alike two texts are, from 0 to 1. */
export function likeness(one, other) {
  const all = one.length + other.length;
  return all ? (2 * same(one, other, [0, one.length, 0, other.length])) / all : 1;
}

/** No two texts are more alike than this; found much faster. */
function atMost(one, other) {
  const all = one.length + other.length;
  const least = Math.min(one.length, other.length);
  return all ? (2 * least) / all : 1;
}

/** No two texts are more alike than the letters that they share. */
function atMostByLetters(one, other) {
  const left = new Map();
  for (const letter of other) left.set(letter, (left.get(letter) ?? 0) + 1);
  let shared = 0;
  for (const letter of one) {
    const n = left.get(letter) ?? 0;
    if (n > 0) shared++;
    left.set(letter, n - 1);
  }
  return (2 * shared) / (one.length + other.length || 1);
}

/** At most `n` of the known texts that are like a text, the most similar first. */
export function nearest(text, known, n = 1, least = 0.6) {
  return [...known]
    .filter((each) => atMost(each, text) >= least && atMostByLetters(each, text) >= least)
    .map((each) => ({ each, like: likeness(each, text) }))
    .filter(({ like }) => like >= least)
    .sort((a, b) => b.like - a.like || (a.each < b.each ? 1 : -1))
    .slice(0, n)
    .map(({ each }) => each);
}
