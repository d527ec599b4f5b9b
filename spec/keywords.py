"""The words that begin a line of a feature file, and what a misspelt one was meant to be."""

import difflib
import re
from dataclasses import dataclass
from typing import Literal, cast, get_args

from gherkin.dialect import DIALECTS

from rules.sentences import nearest
from rules.words import normal
from spec.model import StepKind

Title = Literal["Feature", "Rule", "Background", "Scenario", "Scenario Outline", "Examples"]

STEPS = ("Given", "When", "Then", "And", "But")
TITLES: dict[str, Title] = {
    word: title
    for title, key in zip(
        get_args(Title),
        ("feature", "rule", "background", "scenario", "scenarioOutline", "examples"),
        strict=True,
    )
    for word in DIALECTS["en"][key]  # type: ignore[literal-required]
}
# These titles are refused even where they begin a line of prose.
RESERVED = (*get_args(Title), "Example", "Scenario Template")

# Ordinary words that look like misspelt keywords.
_PROSE = re.compile(
    "giv(e|es|er|ers|ing)|drivens?|wh?ent?|th(e|ey|em|an|in|ee|eme)|[ht]en|tub|butt|dan|dna", re.I
)


@dataclass(frozen=True)
class Guess:
    """The keyword with which a line was probably meant to begin.

    keyword  the right keyword
    written  the words that stand there in its place
    rest     what follows them
    sure     whether it is the keyword itself, spelt and capitalised correctly
    """

    keyword: str
    written: str
    rest: str
    sure: bool = False

    @property
    def is_title(self) -> bool:
        return self.keyword in TITLES

    @property
    def line(self) -> str:
        """The line as it was meant."""
        return f"{self.keyword}{':' if self.is_title else ''} {self.rest}"


def title_of(line: str) -> Title | None:
    """The title that the line begins with, such as Scenario, or None."""
    return TITLES.get(line.strip().partition(":")[0]) if ":" in line else None


def is_step(line: str) -> bool:
    """Whether the line begins with a step keyword that stands alone."""
    return re.match(rf"({'|'.join(STEPS)})(\s|$)", line.strip()) is not None


def guess_title(line: str, *, prose: bool = True) -> Guess | None:
    """The title that is misspelt, or lacks its colon, at the beginning of the line.

    prose  whether ordinary text may stand here, such as "True: ..."
    """
    with_colon = re.match(r"([^\W\d_]+(?:[ \t]+[^\W\d_]+)?[ \t]*:)(.*)", line.strip())
    if with_colon:
        written, rest = with_colon.groups()
        keyword = _alike(written[:-1], tuple(TITLES), 0.8 if prose else 0.7)
        if keyword:
            return Guess(keyword, written, rest.strip())
    words = line.split()
    for count in (2, 1):
        written = " ".join(words[:count])
        rest = " ".join(words[count:])
        if written in RESERVED:
            return Guess(written, written, rest, sure=True)
        keyword = _alike(written, RESERVED, 0.85)
        if keyword and (" " in keyword) == (count == 2):
            return Guess(keyword, written, rest)
    return None


def guess_step(line: str, *, prose: bool) -> Guess | None:
    """The step keyword that is misspelt at the beginning of the line.

    prose  whether ordinary text may stand here, so that "An order ..." is no mistake
    """
    match = re.match(r"([^\W\d_]+)([:,;.]?)\s*(.*)", line.strip())
    if not match:
        return None
    word, mark, rest = match.groups()
    if word in STEPS:
        return Guess(word, word + mark, rest, sure=True)
    keyword = _step_like(word, prose)
    if keyword and word.startswith(keyword) and len(word) > len(keyword) + 1:
        return Guess(keyword, keyword, line.strip().removeprefix(keyword), sure=True)
    return Guess(_fitting(keyword, word, rest), word + mark, rest) if keyword else None


def is_lower_case(guess: Guess) -> bool:
    """Whether the keyword is right apart from its capital letter."""
    return not guess.sure and guess.written.rstrip(":,;.").lower() == guess.keyword.lower()


def sentence_kind(text: str, likeness: float) -> StepKind | None:
    """The kind of step whose sentences `text` is one of, or at least as much like (0 to 1)."""
    for kind in get_args(StepKind):
        known = nearest(text, kind)
        if known:
            plain = normal(known.replace("{n}", "0"))
            if difflib.SequenceMatcher(None, normal(text), plain).ratio() >= likeness:
                return cast(StepKind, kind)
    return None


def _step_like(word: str, prose: bool) -> str | None:
    for keyword in STEPS:
        if word.lower() == keyword.lower():
            return keyword
    if not prose:
        begun = [k for k in STEPS if word.startswith(k) and len(word) > len(k) + 1]
        return begun[0] if begun else _alike(word, STEPS, 0.6)
    if _PROSE.fullmatch(word):
        return None
    near = _alike(word, ("Given", "When", "Then"), 0.75)
    if near and abs(len(word) - len(near)) <= 1:
        return near
    # "An" or "can" are too near to "And": of short words only doubled or swapped letters count.
    letters = set(word.lower())
    short = (k for k in ("And", "But") if letters == set(k.lower()) and len(word) <= 4)
    return next(short, None)


def _fitting(keyword: str, word: str, rest: str) -> str:
    """The keyword; or the one that goes with the rest, if the word may as well stand for it."""
    kind = sentence_kind(rest, 0.9)
    if kind is None or keyword in ("And", "But") or word.lower() == keyword.lower():
        return keyword
    return _alike(word, (kind.capitalize(),), 0.6) or keyword


def _alike(written: str, keywords: tuple[str, ...], cutoff: float) -> str | None:
    """The keyword that is most like what is written, or has the same letters."""
    plain = {keyword.lower(): keyword for keyword in keywords}
    word = " ".join(written.lower().split())
    found = difflib.get_close_matches(word, plain, n=1, cutoff=cutoff)
    same_letters = (k for k in plain if sorted(k) == sorted(word))
    best = found[0] if found else next(same_letters, None)
    return plain[best] if best else None
