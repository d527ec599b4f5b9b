"""The sentences of the steps of features, in the language of a page."""

import re
from functools import cache

from markupsafe import Markup

from macros import messages as m
from macros.doors import title_of
from macros.messages import Message
from macros.site import Page, Spec
from macros.text import element, escape
from rules import told
from rules.model import Choice, CountFact, Fact, Number, Ruleset, Value, Word
from rules.sentences import Sentences
from rules.words import quantity, say

# A count that an outline leaves to its examples, as a sentence of the rules has it.
_MANY = 100
_COLUMN = re.compile(r"<[^<>]+>")
_DAY = r"(?P<day>today|in \d+ days?|<[^<>]+>)"
_LAST = _DAY.replace("<day>", "<last>")
# What a plan says about a way: the sentence, and how a reader sees it.
PLANS: tuple[tuple[re.Pattern[str], Message], ...] = tuple(
    (re.compile(pattern.replace("DAY", _DAY).replace("LAST", _LAST)), message)
    for pattern, message in (
        (told.DOOR.format("(?P<door>.+)"), m.SAID_DOOR),
        (told.ASKED.format("(?P<asked>.+)"), m.SAID_ASKS_FIRST),
        (told.WAIT, m.SAID_WAIT),
        (told.NOTHING, m.SAID_NOTHING),
        ("first: (?P<way>.+)", m.SAID_FIRST),
        (told.MEANWHILE.format("(?P<way>.+)"), m.SAID_MEANWHILE),
        ("if that fails: (?P<way>.+), until DAY", m.SAID_ELSE_UNTIL),
        ("if that fails: (?P<way>.+)", m.SAID_ELSE),
        ("ends sooner: (?P<way>.+), until DAY", m.SAID_SOONER),
        ("later: (?P<way>.+), from DAY, until LAST", m.SAID_LATER_UNTIL),
        ("later: (?P<way>.+), from DAY", m.SAID_LATER_FROM),
        ("later: (?P<way>.+)", m.SAID_LATER),
        ("closed: (?P<way>.+), because (?P<word>.+)", m.SAID_CLOSED),
        ("the plan does not name (?P<way>.+)", m.SAID_UNNAMED),
        ("its first step is: (?P<word>.+), until DAY", m.SAID_FIRST_STEP_UNTIL),
        ("its first step is: (?P<word>.+)", m.SAID_FIRST_STEP),
        ("its next step is: (?P<word>.+), until DAY", m.SAID_NEXT_STEP_UNTIL),
        ("its next step is: (?P<word>.+)", m.SAID_NEXT_STEP),
        (f"{told.CLOSES}(?P<way>.+)", m.SAID_THAT_CLOSES),
        ("its last day is DAY", m.SAID_LAST_DAY),
        ("it runs until DAY", m.SAID_RUNS_UNTIL),
        (told.PROBABLE, m.SAID_PROBABLE),
        ("if nothing has happened DAY: (?P<word>.+)", m.SAID_IF_NOTHING_BY),
        ("if nothing has happened: (?P<word>.+)", m.SAID_IF_NOTHING),
        ("about (?P<way>[^:]+): (?P<said>.+)", m.SAID_ABOUT),
        ("(?P<way>[^:]+), until DAY", m.SAID_WAY_UNTIL),
        ("(?P<way>[^:]+), from DAY", m.SAID_WAY_FROM),
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
        if text in (spec.ruleset.strength.asks, told.NUMBERS):
            return page.language.say(text)
        if text in _numbers(spec.ruleset):
            return _number(page, _numbers(spec.ruleset)[text])
        for pattern, message in PLANS:
            if match := pattern.fullmatch(text):
                parts = {n: _part(page, spec, n, p) for n, p in match.groupdict().items()}
                return page.language.tell(message, **parts)
    return page.language.words(text)


def cell(page: Page, spec: Spec, text: str) -> Markup:
    """A cell of examples: a sentence, the name of a way, a day, or a bare value, such as 9."""
    if _fact(spec.ruleset, text) or _GIVES.fullmatch(text):
        return sentence(page, spec, "given", text)
    if text in spec.ruleset.routes:
        return page.language.words(text)
    if re.fullmatch(_DAY, text):
        return _part(page, spec, "day", text)
    if text in spec.ruleset.doors:
        return _part(page, spec, "door", text)
    plans = PLANS if spec.ruleset.strength else ()
    if text in _words(spec.ruleset) or any(pattern.fullmatch(text) for pattern, _ in plans):
        return sentence(page, spec, "then", text)
    return escape(text)


@cache
def _words(ruleset: Ruleset) -> dict[str, Word]:
    """Every word by its English sentence."""
    return {say(word.says, ruleset): word for word in ruleset.words.values()}


@cache
def _numbers(ruleset: Ruleset) -> dict[str, Number]:
    return told.numbers(ruleset)


@cache
def _sentences(ruleset: Ruleset) -> Sentences:
    return Sentences(ruleset)


def _fact(ruleset: Ruleset, text: str) -> tuple[Fact, Value] | None:
    """The fact and its value that a sentence states, if it states one."""
    known = _sentences(ruleset)
    return known.fact(text) if known.kind_of(text) == "given" else None


def _given(page: Page, ruleset: Ruleset, text: str) -> Markup:
    if match := told.TYPES.fullmatch(text):
        return page.language.tell(m.SAID_TYPES, typed=element("bdi", match[1]))
    if match := _GIVES.fullmatch(text):
        count, what = match.groups()
        told_what = page.language.words(what)
        if count.isdigit():
            return page.language.tell(m.SAID_GIVES, n=count, what=told_what)
        said = page.language.tell(m.SAID_GIVES, n=str(_MANY), what=told_what)
        return Markup(said.replace(str(_MANY), escape(count), 1))
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


def _number(page: Page, number: Number) -> Markup:
    means = page.language.words(number.means)
    return page.language.tell(m.SO_LONG, time=Markup(quantity(number, page.language)), means=means)


def _part(page: Page, spec: Spec, name: str, text: str) -> Markup:
    """A part of a sentence about a plan: a way, a day, what a word says, or a whole sentence."""
    if _COLUMN.fullmatch(text):
        return page.language.in_english(text)
    if name == "door":
        return title_of(page, spec.ruleset.doors[text])
    if name == "asked":
        return page.language.say(text)
    if name == "way":
        return page.language.words(text)
    if name == "said":
        return sentence(page, spec, "then", text)
    if name == "word":
        word = _words(spec.ruleset).get(text)
        return page.language.say(word.says) if word else page.language.in_english(text)
    if text == "today":
        return page.language.tell(m.SAID_TODAY)
    return page.language.tell(m.SAID_IN_DAYS, n=re.findall(r"\d+", text)[0])
