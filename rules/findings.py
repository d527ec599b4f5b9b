"""What is wrong with a file, told for the person who has to mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from rules.model import Place


@dataclass(frozen=True, order=True)
class Finding:
    """One mistake: where, what was found, what was expected there, what to do next."""

    place: Place
    found: str
    expected: str
    do: str

    def __str__(self) -> str:
        found, do = brief(self.found), brief(self.do)
        return f"{self.place}: found {found}; expected {self.expected}. {do}."


class RulesetError(Exception):
    """The files of a ruleset do not fit together; `findings` has every mistake, at least one."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(set(findings)))
        super().__init__("\n".join(str(finding) for finding in self.findings))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, or None if none is at all like it."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return close[0] if close else None


TO_FILL = "?"  # `make propose` writes it where somebody has to say who says so, and since when


def unknown(places: Iterable[Place], what: str, word: str, known: Iterable[str]) -> Finding:
    """A word that nobody knows, with the nearest known one; one finding for all its places."""
    first, *others = sorted(set(places))
    known = list(known)
    like = nearest(word, known)
    if word == TO_FILL:
        do = f"Write the {what} that says so in its place, such as {known[-1]}"
        return Finding(first, f'"{word}"', f"a known {what}", f"{do}, or declare a new one first")
    do = f'Write "{like}"' if like else f"Write one of: {', '.join(known[:8])}"
    do += f", or declare the new {what} first"
    found = f'"{word}"'
    if others:
        found += f" (also in {', '.join(map(str, others))})"
        do += "; if it was withdrawn, mend or delete each of these lines"
    return Finding(first, found, f"a known {what}", do)


AT_ONCE = 10
LONG = 320  # letters of what was found that are shown


def brief(text: str) -> str:
    """A text as messages show it: the beginning and the end of what is too long to be read."""
    if len(text) <= LONG:
        return text
    return f"{text[: LONG // 2]} ... {text[-LONG // 4 :]} ({len(text):,} letters)"


def told(findings: Iterable[Finding]) -> str:
    """The first ten findings, a line each; the rest is counted."""
    return at_most(map(str, sorted(set(findings))), "\n")


def at_most(messages: Iterable[str], between: str = "\n\n") -> str:
    """The first ten messages, with an empty line or something else between; the rest is counted."""
    every = list(messages)
    rest = len(every) - AT_ONCE
    return between.join([*every[:AT_ONCE], *([f"... and {rest} more"] if rest > 0 else [])])
