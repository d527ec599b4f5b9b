"""What stands behind words that rest on evidence which is not sure, or old.

The build reckons from its own day for readers without a script; page.js does from the reader's.
"""

import os
import re
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

# The line below a paragraph of a page that names the statements on which it rests.
RESTS = re.compile(r'\s*\{:[^}]*\bdata-rests="([^"]*)"')
_RESTING = re.compile(r'<(p|li)([^>]*) data-rests="([^"]*)"([^>]*)>(.*?)</\1>', re.DOTALL)
# Parts of a plan that advise: what they say is safe, whether or not the evidence holds.
ADVICE = frozenset({"state", "do", "how", "never", "else"})


def today() -> date:
    """The day of the build: that of SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()


def dated(language: "Language", name: str, words: str, ids: Iterable[str], kind: str) -> Markup:
    """An element with words that rest on each of these statements. Behind them stands in brackets
    that they are not certain; and from the day on which they are old, when they were checked."""
    ruleset = _ruleset(language)
    ids = tuple(ids)
    old, doubted = oldest(ruleset, ids), doubt(ruleset, ids)
    told = _small(language.words(doubted)) if doubted else Markup("")
    if old is None:
        return element(name, words, told, class_=kind)
    as_of = language.tell(m.AS_OF, day=_day(language, old))
    then = language.tell(m.JOINED, one=language.words(doubted), other=as_of) if doubted else as_of
    return _aged(language, name, words, told, kind, old, _in_brackets(then))


def mark(language: "Language", ids: Iterable[str]) -> Markup:
    """The same behind something that stands already; "" if nothing is ever to be said of it."""
    made = dated(language, "small", "", ids, "age")
    return made if made != element("small", class_="age") else Markup("")


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
    doubted = doubt(ruleset, [best.id]) if best else ""
    return _small(language.words(doubted)) if doubted else Markup("")


def fact_mark(language: "Language", fact: Statement) -> Markup:
    """Behind a statement; a number in it has a mark of its own."""
    numbered = _has_number(_ruleset(language), fact.says)
    return Markup("") if numbered else mark(language, [fact.id])


def _has_number(ruleset: Ruleset, says: str) -> bool:
    return any(name in ruleset.numbers for name in placeholders(says))


@cache
def beneath_words(ruleset: Ruleset) -> dict[Word, list[str]]:
    """The statements on which the rows rest that say a word; where each row has a dated one."""
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


def resting(html: str, language: "Language") -> str:
    """The HTML of a page with a mark at the end of each paragraph that names its statements."""

    def marked(found: re.Match[str]) -> str:
        begin, name, before, ids, after, content = found.group(0, 1, 2, 3, 4, 5)
        mark_of = mild_mark(language, ids.split())
        return f"<{name}{before}{after}>{content}{mark_of}</{name}>" if mark_of else begin

    return _RESTING.sub(marked, html)


def way_mark(language: "Language", route: Topic) -> Markup:
    """Below a way: that some of it was checked long ago; a script shows it when that is so."""
    old = oldest_of(_ruleset(language), route)
    if old is None:
        return Markup("")
    text = language.tell(m.WAY_AGED, day=_day(language, old))
    return _aged(language, "small", "", Markup(""), "age", old, text)


def _aged(
    language: "Language",
    name: str,
    words: str,
    told: Markup,
    kind: str,
    old: Statement,
    then: Markup,
) -> Markup:
    """An element with `told` behind its words, and from the day on which a statement is old with
    `then` in its place: as text, since a page has many."""
    until = fresh_until(_ruleset(language), old)
    if today() > until:
        return element(name, words, Markup(" ") + then, class_=f"{kind} aged")
    days = {"data_fresh": until.isoformat(), "data_aged": f" {then.striptags()}"}
    return element(name, words, told, class_=kind, **days)


def _small(doubted: Markup) -> Markup:
    return element("small", Markup(" ") + _in_brackets(doubted), class_="age")


def _in_brackets(text: Markup) -> Markup:
    return Markup("(") + text + Markup(")")


def _day(language: "Language", statement: Statement) -> str:
    locale = {"en": "en_GB"}.get(language.code, language.code)
    return format_date(last_checked(statement), "long", locale)


def _ruleset(language: "Language") -> Ruleset:
    assert language.ruleset is not None, "evidence belongs to a ruleset"
    return language.ruleset
