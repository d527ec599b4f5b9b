"""The sentences of the steps of features, in the language of a page."""

import re
from functools import cache

from markupsafe import Markup

from macros import messages as m
from macros.messages import Message
from macros.site import Page, Spec
from macros.text import escape
from rules import told
from rules.model import Choice, CountFact, Ruleset, Word
from rules.sentences import Sentences, UnknownSentenceError
from rules.words import say

# A count that an outline leaves to its examples, as a sentence of the rules has it.
_MANY = 100
_COLUMN = re.compile(r"<[^<>]+>")
_DAY = r"(?P<day>today|in \d+ days?|<[^<>]+>)"
# What a plan says about a way: the sentence, and how a reader sees it.
PLANS: tuple[tuple[re.Pattern[str], Message], ...] = tuple(
    (re.compile(pattern.replace("DAY", _DAY)), message)
    for pattern, message in (
        (told.WAIT, m.SAID_WAIT),
        (told.NOTHING, m.SAID_NOTHING),
        (told.ASKS, m.SAID_ASKS),
        ("first: (?P<way>.+)", m.SAID_FIRST),
        ("if that fails: (?P<way>.+), until DAY", m.SAID_ELSE_UNTIL),
        ("if that fails: (?P<way>.+)", m.SAID_ELSE),
        ("later: (?P<way>.+), from DAY", m.SAID_LATER_FROM),
        ("later: (?P<way>.+)", m.SAID_LATER),
        ("closed: (?P<way>.+), because (?P<word>.+)", m.SAID_CLOSED),
        ("the plan does not name (?P<way>.+)", m.SAID_UNNAMED),
        ("its first step is: (?P<word>.+)", m.SAID_FIRST_STEP),
        ("its next step is: (?P<word>.+)", m.SAID_NEXT_STEP),
        ("its last day is DAY", m.SAID_LAST_DAY),
        ("it runs until DAY", m.SAID_RUNS_UNTIL),
        ("if nothing has happened DAY: (?P<word>.+)", m.SAID_IF_NOTHING),
    )
)
_GIVES = re.compile(r"the order page gives (\d+|<[^<>]+>) more days? for (.+)")


def sentence(page: Page, spec: Spec, kind: str, text: str) -> Markup:
    """A sentence of a step in the language of the page; outlines keep their <placeholders>."""
    page = page.saying(spec)
    if kind == "given":
        return _given(page, spec.ruleset, text)
    word = _words(spec.ruleset).get(text)
    if word:
        return page.language.say(word.says)
    if spec.ruleset.strength:
        for pattern, message in PLANS:
            if match := pattern.fullmatch(text):
                parts = {n: _part(page, spec.ruleset, n, p) for n, p in match.groupdict().items()}
                return page.language.tell(message, **parts)
    return page.language.words(text)


def kind_of(spec: Spec, text: str) -> str:
    """ "then" or "given" for the whole sentence of a word or a fact, "" for any other text."""
    if text in _words(spec.ruleset):
        return "then"
    return "given" if _fact(spec.ruleset, text) else ""


@cache
def _words(ruleset: Ruleset) -> dict[str, Word]:
    """Every word by its English sentence."""
    return {say(word.says, ruleset): word for word in ruleset.words.values()}


@cache
def _sentences(ruleset: Ruleset) -> Sentences:
    return Sentences(ruleset)


def _fact(ruleset: Ruleset, text: str) -> tuple[object, object] | None:
    try:
        return _sentences(ruleset).fact(text)
    except UnknownSentenceError:
        return None


def _given(page: Page, ruleset: Ruleset, text: str) -> Markup:
    if match := _GIVES.fullmatch(text):
        count, what = match.groups()
        told_what = page.language.words(what)
        if not count.isdigit():
            return page.language.in_english(text)
        return page.language.tell(m.SAID_GIVES, n=count, what=told_what)
    column = next(iter(_COLUMN.findall(text)), "")
    found = _fact(ruleset, text.replace(column, str(_MANY), 1) if column else text)
    if found is None:
        return page.language.in_english(text)
    fact, value = found
    if isinstance(value, Choice):
        return page.language.say(value.says)
    assert isinstance(fact, CountFact)
    assert isinstance(value, int)
    said = page.language.count((fact.one, fact.other), value)
    return Markup(said.replace(str(_MANY), escape(column), 1)) if column else said


def _part(page: Page, ruleset: Ruleset, name: str, text: str) -> Markup:
    """A part of a sentence about a plan: the name of a way, a day, or what a word says."""
    if _COLUMN.fullmatch(text):
        return page.language.in_english(text)
    if name == "way":
        return page.language.words(text)
    if name == "word":
        word = _words(ruleset).get(text)
        return page.language.say(word.says) if word else page.language.in_english(text)
    if text == "today":
        return page.language.tell(m.SAID_TODAY)
    return page.language.tell(m.SAID_IN_DAYS, n=re.findall(r"\d+", text)[0])
