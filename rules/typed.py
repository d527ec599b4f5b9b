"""What people type, as words that can be compared; and the doors that it fits, the best first.

Inflected, misspelt, without marks, in Latin letters or on the wrong keyboard: a word is brought to
a stem, and stems are alike if a few letters differ. assets/doors.js does the same in the browser;
a test compares the two on everything that is typed in the tests.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from math import floor, sqrt
from pathlib import Path

FEW = 5  # doors that are offered at most
LEAST = 0.5  # how well a door has to fit
SURE = 1.2  # how well it fits if no other keyboard need be thought of, and by what that fits better
MOST = 12  # words that are looked at
PREFIX, MISTAKE, MISTAKES, BEGUN = 0.8, 0.75, 0.5, 0.7  # how alike stems are that are not equal
UNKNOWN = 0.3  # the weight of a word that no door has
TITLE = 0.75  # how much the title counts beside all words of a door
FINE = 10**6  # scores that differ by less are the same, however a sum is rounded


@dataclass(frozen=True)
class Spelling:
    """How the words of a language are brought to their stems: see spelling.toml."""

    letters: tuple[str, str] = ("", "")
    alike: tuple[tuple[str, str], ...] = ()
    starts: str = ""
    ends: str = ""
    short: int = 4
    common: str = ""

    @cached_property
    def instead(self) -> dict[str, str]:
        """What stands for each letter that does not stay."""
        letters, instead = self.letters
        return dict(zip(letters, instead.split(" "), strict=True)) if letters else {}

    @cached_property
    def patterns(self) -> list[tuple[str, str]]:
        """What is replaced in a word, one after the other, to bring it to its stem."""
        start = [(f"^(?:{self.starts})(?=...)", "")] if self.starts else []
        end = [(f"(?<=...)(?:{self.ends})$", "")] if self.ends else []
        return [*self.alike, (r"(.)(?=\1)", ""), *start, *end]


_READ = tomllib.loads(Path(__file__).with_name("spelling.toml").read_text(encoding="utf-8"))
_KEYBOARDS: dict[str, tuple[str, str]] = _READ.pop("keyboards")
SPELLINGS = {code: Spelling(**spelling) for code, spelling in _READ.items()}
PLAIN = Spelling()


def stems(text: str, code: str) -> list[str]:
    """The stems of the words of a text in a language, in their order."""
    return [stem(word, code) for word in _words(text)]


def telling(text: str, code: str) -> list[str]:
    """The stems of a text, each once, without those that say little; all if no other is there."""
    return _uncommon(stems(text, code), code)


def more_words(name: str, title: str, typed: Iterable[str], code: str) -> list[str]:
    """The stems of what is typed at a door that neither its name nor its title has."""
    known = {*telling(name, code), *telling(title, code)}
    return [w for w in dict.fromkeys(_all(telling(t, code) for t in typed)) if w not in known]


def _all(lists: Iterable[Iterable[str]]) -> Iterator[str]:
    return (word for words in lists for word in words)


def _uncommon(words: list[str], code: str) -> list[str]:
    little = common(code)
    return list(dict.fromkeys(word for word in words if word not in little) or dict.fromkeys(words))


@cache
def common(code: str) -> frozenset[str]:
    """The stems that say little."""
    return frozenset(stems(SPELLINGS.get(code, PLAIN).common, code))


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.lower())
    kept = "".join(c for c in plain if unicodedata.category(c)[0] != "M" and c not in "'’ʼ`")  # noqa: RUF001
    return [word for word in re.findall(r"[^\W_]+", kept) if len(word) > 1 or word.isdigit()]


@cache
def stem(word: str, code: str) -> str:
    """A word without what only inflects it."""
    spelling = SPELLINGS.get(code, PLAIN)
    said = "".join(spelling.instead.get(letter, letter) for letter in word)
    for pattern, instead in spelling.patterns:
        said = re.sub(pattern, instead, said)
    return said


def keyboards(code: str) -> list[tuple[str, str]]:
    """The keyboards that readers of a language mix up: Latin keys, and those of an alphabet."""
    return [_KEYBOARDS[code]] if code in _KEYBOARDS else list(_KEYBOARDS.values())


def on_other_keyboards(text: str, code: str) -> Iterator[str]:
    """What would have been typed on the keyboard of another alphabet."""
    for latin, other in keyboards(code):
        for here, there in ((latin, other), (other, latin)):
            keys = dict(zip(here, there, strict=True))
            yield "".join(keys.get(letter, letter) for letter in text.lower())


def alike(one: str, other: str, short: int) -> float:
    """How alike two stems are: 1 if equal, 0 if they are different words."""
    if one == other:
        return 1
    if abs(len(one) - len(other)) > 3:
        return 0
    least, most = sorted((len(one), len(other)))
    if one[:short] == other[:short]:
        same = next((n for n in range(least) if one[n] != other[n]), least)
        if most - same <= 3:
            return PREFIX
    if least < 5 or most - least > 2 or len({*one} - {*other}) > 2:
        return 0
    return {1: MISTAKE, 2: MISTAKES if least > 6 else 0}.get(distance(one, other), 0)


def distance(one: str, other: str) -> int:
    """Letters to add, leave out, change or swap to make one word of the other."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        row = [i]
        for j, with_letter in enumerate(other, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != with_letter))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == with_letter:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]


@dataclass(frozen=True)
class Found:
    """A door that fits what is typed, and how well."""

    name: str
    score: float


class Finder:
    """Finds doors of a language by what is typed.

    doors  by name, its title and everything else that is typed there; the name counts like a title,
           since buyers know the shop's words in English too
    """

    def __init__(self, doors: Mapping[str, tuple[str, Iterable[str]]], code: str) -> None:
        self.code = code
        self.short = SPELLINGS.get(code, PLAIN).short
        self.titles = {
            name: [telling(title, code), telling(name, code)] for name, (title, _) in doors.items()
        }
        self.words = {
            name: list(dict.fromkeys((*_all(self.titles[name]), *more_words(name, *said, code))))
            for name, said in doors.items()
        }
        self._met: dict[tuple[str, bool], dict[str, float]] = {}

    @cached_property
    def weights(self) -> dict[str, float]:
        """Every known stem; one that stands at few doors weighs more."""
        count: dict[str, int] = {}
        for word in _all(self.words.values()):
            count[word] = count.get(word, 0) + 1
        return {word: n**-0.25 for word, n in count.items()}

    @cached_property
    def letters(self) -> frozenset[str]:
        """Every letter of a known stem: what has none of them, as on another keyboard, is none."""
        return frozenset("".join(self.weights))

    def find(self, text: str) -> list[Found]:
        """The doors that fit, the best first; at most FEW, none if none fits well enough."""
        found = self._fitting(text)
        if found and found[0].score >= SURE:
            return found[:FEW]
        for other in on_other_keyboards(text, self.code):
            fits = self._fitting(other)
            if fits and (not found or fits[0].score > found[0].score * SURE):
                found = fits
        return found[:FEW]

    def _fitting(self, text: str) -> list[Found]:
        words = self._asked(text)
        matches = [self._matches(word, n == len(words) - 1) for n, word in enumerate(words)]
        if not any(matches):
            return []
        asked = sum(max(each.values(), default=UNKNOWN) for each in matches)
        meant = frozenset(_all(matches))
        found = [
            Found(name, self._score(name, matches, asked))
            for name, words in self.words.items()
            if not meant.isdisjoint(words)
        ]
        fitting = (each for each in found if each.score >= LEAST)
        return sorted(fitting, key=lambda each: -each.score)

    def _score(self, name: str, matches: list[dict[str, float]], asked: float) -> float:
        """How much of what is typed a door has, how much of the door is typed, and of its title.

        The root, so that a door with many words is not far behind one with few.
        """
        words = self.words[name]
        met = sum(_best(each, words) for each in matches)
        in_title = max(
            2 * sum(_best(each, title) for each in matches) / (asked + self._weight(title))
            for title in self.titles[name]
        )
        score = met / asked + met / sqrt(self._weight(words)) / 2 + TITLE * in_title
        return floor(score * FINE + 0.5) / FINE

    def _weight(self, words: list[str]) -> float:
        return sum(self.weights[word] for word in words)

    def _asked(self, text: str) -> list[str]:
        """The stems of what is typed; two words that are known as one are one."""
        words = _words(text)
        found: list[str] = []
        n = 0
        while n < len(words):
            both = stem("".join(words[n : n + 2]), self.code)
            joined = n + 1 < len(words) and both in self.weights
            found.append(both if joined else stem(words[n], self.code))
            n += 2 if joined else 1
        return _uncommon(found, self.code)[:MOST]

    def _matches(self, word: str, last: bool) -> dict[str, float]:
        """The known stems that a word may mean, with what each is worth; looked for once."""
        if word in self.weights:
            return {word: self.weights[word]}
        if self.letters.isdisjoint(word):
            return {}
        if (word, last) not in self._met:
            self._met[word, last] = self._look_for(word, last)
        return self._met[word, last]

    def _look_for(self, word: str, last: bool) -> dict[str, float]:
        found = {}
        for known, weight in self.weights.items():
            like = alike(word, known, self.short)
            if last and len(word) > 1 and known.startswith(word):
                like = max(like, BEGUN)
            if like:
                found[known] = like * weight
        return found


def _best(worth: Mapping[str, float], words: Iterable[str]) -> float:
    return max((worth.get(word, 0) for word in words), default=0)
