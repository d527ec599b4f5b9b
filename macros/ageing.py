"""What stands behind words that rest on evidence which is not sure, or old.

The build reckons from its own day for readers without a script; page.js does from the reader's.
"""

import os
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING

from babel.dates import format_date
from markupsafe import Markup

from macros import messages as m
from macros.text import element
from rules.ageing import doubt, fresh_until, last_checked, mildest, oldest
from rules.check import tables_of
from rules.model import Ruleset, Statement, Topic, Word
from rules.words import placeholders

if TYPE_CHECKING:
    from macros.language import Language

# Parts of a plan that advise: what they say is safe, whether or not the evidence holds.
ADVICE = frozenset({"state", "do", "how", "never", "else"})


def today() -> date:
    """The day of the build: that of SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()


def mark(language: "Language", ids: Iterable[str]) -> Markup:
    """Behind something that rests on each of these statements, in brackets: that it is not
    certain, and from the day on which it is old, when it was last checked; "" if neither."""
    ruleset = _ruleset(language)
    ids = tuple(ids)
    return _mark(language, doubt(ruleset, ids), oldest(ruleset, ids))


def mild_mark(language: "Language", ids: Iterable[str]) -> Markup:
    """The same of something for which one of these statements is enough: the surest decides."""
    best = mildest(_ruleset(language), ids)
    return mark(language, [best.id]) if best else Markup("")


def word_mark(language: "Language", word: Word) -> Markup:
    """Behind what a plan says, if nothing sure stands beneath it; no advice, and no sentence with
    a number, which has a mark of its own. That it is old is said once for the whole way."""
    ruleset = _ruleset(language)
    if word.field in ADVICE or _has_number(ruleset, word.says):
        return Markup("")
    best = mildest(ruleset, beneath_words(ruleset).get(word, ()))
    return _mark(language, doubt(ruleset, [best.id]), None) if best else Markup("")


def fact_mark(language: "Language", fact: Statement) -> Markup:
    """Behind a statement; a number in it has a mark of its own."""
    numbered = _has_number(_ruleset(language), fact.says)
    return Markup("") if numbered else mark(language, [fact.id])


def _has_number(ruleset: Ruleset, says: str) -> bool:
    return any(name in ruleset.numbers for name in placeholders(says))


@cache
def beneath_words(ruleset: Ruleset) -> dict[Word, list[str]]:
    """The statements on which the rows rest that say a word; only if each row has one with a day."""
    found: dict[Word, list[str]] = {}
    undated: set[Word] = set()
    rows = (row for topic in tables_of(ruleset) for table in topic.tables for row in table.rows)
    for row in rows:
        if not any(ruleset.statements[source].checked for source in row.sources):
            undated.update(row.words)
        for word in row.words:
            found.setdefault(word, []).extend(row.sources)
    return {word: sources for word, sources in found.items() if word not in undated}


def oldest_of(ruleset: Ruleset, route: Topic) -> Statement | None:
    """The statement of a route that grows old first."""
    rows = (row for table in route.tables for row in table.rows)
    return oldest(ruleset, (source for row in rows for source in row.sources))


def way_mark(language: "Language", route: Topic) -> Markup:
    """Below a way: that some of it was checked long ago; a script shows it when that is so."""
    ruleset = _ruleset(language)
    old = oldest_of(ruleset, route)
    if old is None:
        return Markup("")
    text = language.tell(m.WAY_AGED, day=_day(language, old))
    return _aged(text, "", ruleset, old)


def _mark(language: "Language", doubted: str, old: Statement | None) -> Markup:
    doubts = [language.words(doubted)] if doubted else []
    now = _in_brackets(doubts)
    if old is None:
        return element("small", now, class_="age") if now else Markup("")
    as_of = language.tell(m.AS_OF, day=_day(language, old))
    return _aged(_in_brackets([*doubts, as_of]), now, _ruleset(language), old)


def _aged(then: Markup, now: str, ruleset: Ruleset, old: Statement) -> Markup:
    """A mark that says one thing while a statement is fresh, and another when it is old."""
    until = fresh_until(ruleset, old)
    if today() > until:
        return element("small", then, class_="age")
    return element(
        "small", now, class_="age", data_fresh=until.isoformat(), data_aged=f" {then.striptags()}"
    )


def _in_brackets(parts: list[Markup]) -> Markup:
    return Markup(" (") + Markup(", ").join(parts) + Markup(")") if parts else Markup("")


def _day(language: "Language", statement: Statement) -> str:
    locale = {"en": "en_GB"}.get(language.code, language.code)
    return format_date(last_checked(statement), "long", locale)


def _ruleset(language: "Language") -> Ruleset:
    assert language.ruleset is not None, "evidence belongs to a ruleset"
    return language.ruleset
