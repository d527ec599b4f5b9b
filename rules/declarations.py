"""The files in which a ruleset declares its numbers, clocks, words, buttons, letters and terms."""

import re
from collections.abc import Mapping
from typing import get_args

from rules.markdown import Line, slug
from rules.model import (
    PHASES,
    Blank,
    Button,
    Clock,
    CountFact,
    Edge,
    Field,
    Kind,
    Letter,
    Number,
    Place,
    Span,
    Unit,
    Word,
)
from rules.reader import CAPITALS, Reader
from rules.tables import Vocabulary, conditions

NUMBERS = ("number", "value", "unit", "source", "since")
MEANS = ("number", "means")
CLOCKS = ("clock", "from", "days", "less", "kind", "where", "source")
FIELDS = ("field", "label", "how many")
WORDS = ("word", "says")
LETTERS = ("word", "says", "to")
GOES = ("to", "says", "first")
DATED = ("word", "says", "day")
ON_PAGE = ("word", "asks")
BUTTONS = ("button", "label", "where")
BLANKS = ("blank", "says", "day")
TERMS = ("term", "means")

SINCE = r"\d{4}(-\d\d(-\d\d)?)?"
DIGITS = 6  # that a number has at most
TODAY = "today"  # the day that a blank can name beside those of facts
UNITS: dict[str, Unit] = {unit: unit for unit in get_args(Unit)}
NO_TIMES: tuple[Unit, ...] = ("gram", "point", "percent", "euro", "dollar", "shekel")
# By law, a last day that is a day off moves to the next working day.
BY_LAW = "closes by law"
KINDS: dict[str, Kind] = {**{kind: kind for kind in PHASES}, BY_LAW: "closes"}
EDGES: dict[str, Edge] = {edge: edge for edge in get_args(Edge)}
LANGUAGES = {"English": False, "yours": True}  # of which a message comes first
HOW_MANY = {"one": (False, True), "several": (True, True), "one, not stated": (False, False)}


def read_numbers(reader: Reader, known: Vocabulary) -> dict[str, Number]:
    """Every number with what it measures."""
    lines = reader.lines("numbers.md", *NUMBERS)
    declared = {line.cells["number"]: line for line in lines}
    badly_named = not all(re.fullmatch(CAPITALS, name) for name in declared)
    means: dict[str, str] = {}
    for line, says in reader.texts(reader.lines("numbers.md", *MEANS)):
        name = line.cells["number"]
        reader.once(line.place, name, name, means)
        if not badly_named:  # else that is told, and not all that follows from it
            reader.known(line.place, "number", name, declared)
        means[name] = says
    return reader.unique(
        (line.place, _number(reader, known, line, means, declared)) for line in lines
    )


def _number(
    reader: Reader,
    known: Vocabulary,
    line: Line,
    means: dict[str, str],
    names: Mapping[str, object],
) -> Number:
    name, value, unit, source, since = line.cells.values()
    reader.capitals(line.place, name)
    whole = value.isascii() and value.isdigit() and len(value) <= DIGITS
    if not whole:
        do = "Write it in digits, such as 15"
        reader.refuse(line.place, f'"{value[:20]}"', "a whole number", do)
    renamed = not re.fullmatch(CAPITALS, name) or any(each not in names for each in means)
    if name not in means and not renamed:
        do = "Say in the table below what it measures"
        reader.refuse(line.place, f"{name} without a meaning", "a row | number | means |", do)
    if since and not re.fullmatch(SINCE, since):
        do = "Write it such as 2026-01-31, or leave the cell empty"
        reader.refuse(line.place, f'"{since}"', "a day, a month or a year", do)
    counted = reader.known(line.place, "unit", unit, UNITS) or "day"
    sources = reader.sources(line.place, source, known.statements)
    says = means.get(name, "")
    return Number(name, int(value) if whole else 0, counted, says, sources, line.place, since)


def read_clocks(reader: Reader, known: Vocabulary) -> dict[str, Clock]:
    """Every clock; one with several lines has as many spans."""
    spans: dict[str, list[Span]] = {}
    kinds: dict[str, Kind] = {}
    days = {f.id: f for f in known.facts.values() if isinstance(f, CountFact)}
    for line in reader.lines("clocks.md", *CLOCKS):
        name, since, number, less, kind, where, source = line.cells.values()
        if name not in spans:
            reader.once(line.place, name, name, known.facts)
        ends = reader.known(line.place, "kind of clock", kind, KINDS) or "closes"
        if kinds.setdefault(name, ends) != ends:
            do = "Give it a name of its own, or mend its kind"
            reader.refuse(line.place, f'"{name}" that {ends}', f"it {kinds[name]}, as above", do)
        fact = reader.known(line.place, "count of days", since, days)
        length = _time(reader, known, line.place, number)
        minus = _time(reader, known, line.place, less) if less else None
        sources = reader.sources(line.place, source, known.statements)
        runs = conditions(reader, known, line, where)
        found = spans.setdefault(name, [])
        if fact and length:
            law = kind == BY_LAW
            found.append(Span(fact, length, minus, runs, sources, line.place, law))
    return {name: Clock(name, kinds[name], tuple(found)) for name, found in spans.items()}


def _time(reader: Reader, known: Vocabulary, place: Place, name: str) -> Number | None:
    if name not in known.numbers:
        return reader.known(place, "number", name, known.numbers)
    times = {number.id: number for number in known.numbers.values() if number.unit not in NO_TIMES}
    return reader.known(place, "number of days", name, times)


def read_fields(reader: Reader) -> dict[str, Field]:
    """The parts of an answer."""
    found = []
    for line in reader.lines("words.md", *FIELDS):
        name, label, many = line.cells.values()
        several, stated = reader.known(line.place, "how many", many, HOW_MANY) or (False, True)
        found.append((line.place, Field(name, label, several, stated)))
    return reader.unique(found)


def read_words(reader: Reader, known: Vocabulary) -> dict[tuple[str, str], Word]:
    """Everything that the ruleset can say, by field and name."""
    grids = [grid for grid in reader.grids("words.md") if grid.heads in (WORDS, DATED)]
    names = {line.cells["word"]: True for grid in grids for line in grid.lines}
    asks = {}
    for line, says in reader.texts(reader.lines("words.md", *ON_PAGE)):
        if reader.known(line.place, "word", line.cells["word"], names):
            asks[line.cells["word"]] = says
    found: dict[tuple[str, str], Word] = {}
    for grid in grids:
        reader.known(grid.heading, "field", grid.title, known.fields)
        for line, says in reader.texts(grid.lines):
            name = line.cells["word"]
            edge, clock = _day(reader, known, line)
            word = Word(name, grid.title, says, line.place, clock, edge, asks.get(name, ""))
            reader.once(line.place, name, (grid.title, name), found)
            found[grid.title, name] = word
    return found


def _day(reader: Reader, known: Vocabulary, line: Line) -> tuple[Edge, Clock | None]:
    """The clock that gives the day of a word: "last: paypal open"."""
    edge, _, clock = (piece.strip() for piece in line.cells.get("day", "").partition(":"))
    if not edge:
        return "day", None
    side = reader.known(line.place, "side of a clock", edge, EDGES) or "day"
    return side, reader.known(line.place, "clock", clock, known.clocks)


def read_buttons(reader: Reader) -> dict[str, Button]:
    """What the screens say."""
    lines = reader.lines("buttons.md", *BUTTONS)
    for line in lines:
        reader.capitals(line.place, line.cells["button"])
    return reader.unique((line.place, Button(*line.cells.values())) for line in lines)


def read_letters(reader: Reader, known: Vocabulary) -> tuple[Letter, ...]:
    """The messages to copy, each with where it goes."""
    by_name = {name: word for (_, name), word in reversed(known.words.items())}
    goes: dict[str, tuple[str, bool]] = {}
    for line, says in reader.texts(reader.lines("letters.md", *GOES)):
        reader.once(line.place, line.cells["to"], line.cells["to"], goes)
        own_first = reader.known(line.place, "language", line.cells["first"], LANGUAGES)
        goes[line.cells["to"]] = (says, bool(own_first))
    found = []
    for line, says in reader.texts(reader.lines("letters.md", *LETTERS)):
        word = reader.known(line.place, "word", line.cells["word"], by_name)
        sent = reader.known(line.place, "receiver", line.cells["to"], goes)
        if word and sent:
            found.append(Letter(word, says, *sent, line.place))
    return tuple(found)


def read_blanks(reader: Reader, known: Vocabulary) -> dict[str, Blank]:
    """What a reader fills in in the messages."""
    lines = reader.lines("letters.md", *BLANKS)
    for line in lines:
        if line.cells["day"]:
            days = {**dict.fromkeys(known.facts, True), TODAY: True}
            reader.known(line.place, "count of days", line.cells["day"], days)
    return reader.unique((line.place, Blank(*line.cells.values())) for line in lines)


def read_glossary(reader: Reader) -> dict[str, tuple[str, str]]:
    """The terms and what they mean, by the anchor of each."""
    found: dict[str, tuple[str, str]] = {}
    for line, says in reader.texts(reader.lines("glossary.md", *TERMS)):
        term = line.cells["term"]
        reader.once(line.place, term, slug(term), found)
        found[slug(term)] = (term, says)
    return found
