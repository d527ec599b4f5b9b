"""From the files of a ruleset to the ruleset, or to a list of all that is wrong with them."""

from pathlib import Path
from typing import get_args

from rules.findings import RulesetError
from rules.markdown import Grid, Line, slug
from rules.model import (
    Blank,
    Button,
    Choice,
    ChoiceFact,
    Clock,
    CountFact,
    Edge,
    Fact,
    Field,
    Kind,
    Letter,
    Number,
    Ruleset,
    Span,
    Topic,
    Unit,
    Word,
)
from rules.reader import Reader, split
from rules.statements import read_statements
from rules.strength import read_strength
from rules.tables import PARTS, Vocabulary, conditions, read_topic

NUMBERS = ("number", "value", "unit", "source", "since")
ANSWERS = ("answer", "says", "only if")
OPTIONS = ("answer", "you", "page shows")
CLOCKS = ("clock", "from", "days", "less", "kind", "where", "source")
FIELDS = ("field", "label", "how many")
HOW_MANY = {"one": (False, True), "several": (True, True), "one, not stated": (False, False)}
WORDS = ("word", "says")
DATED = ("word", "says", "day")
ON_PAGE = ("word", "asks")
FACT_PARTS = (
    "question", "asked if", "one", "other", "in tables", "day", "ahead", "not before", "find out",
)  # fmt: skip


def load(folder: Path) -> Ruleset:
    """The ruleset in a folder. Raises RulesetError with every mistake in its files."""
    reader = Reader(folder)
    statements, sources, reader.findings[:] = read_statements(folder)
    known = Vocabulary(statements=statements)
    known.numbers = _numbers(reader, known)
    before = _facts(reader, known)
    known.clocks = _clocks(reader, known)
    known.fields = _fields(reader)
    known.words = _words(reader, known)
    listed = reader.lines("topics.md", "topic", "name")
    topics = reader.unique(
        (line.place, read_topic(reader, known, f"topics/{line.cells['topic']}.md", "asks"))
        for line in listed
    )
    routes = _routes(reader, known)
    ruleset = Ruleset(
        name=folder.name,
        facts=known.facts,
        before=before,
        numbers=known.numbers,
        buttons=_buttons(reader),
        clocks=known.clocks,
        fields=known.fields,
        words=known.words,
        letters=_letters(reader, known),
        blanks=_blanks(reader),
        glossary=_glossary(reader),
        topics=topics,
        names={line.cells["topic"]: line.cells["name"] for line in listed},
        statements=statements,
        sources=sources,
        routes=routes,
        strength=read_strength(reader, known, routes) if routes else None,
    )
    if reader.findings:
        raise RulesetError(reader.findings)
    return ruleset


def _routes(reader: Reader, known: Vocabulary) -> dict[str, Topic]:
    """A route a file."""
    files = sorted((reader.folder / "routes").glob("*.md"))
    read = [read_topic(reader, known, f"routes/{path.name}") for path in files]
    return reader.unique((route.place, route) for route in read)


def _numbers(reader: Reader, known: Vocabulary) -> dict[str, Number]:
    reader.only("numbers.md", NUMBERS, ("number", "means"))
    means = {
        line.cells["number"]: says
        for line, says in reader.texts(reader.lines("numbers.md", "number", "means"))
    }
    found = []
    for line in reader.lines("numbers.md", *NUMBERS):
        name, value, unit, source, since = line.cells.values()
        if not value.isascii() or not value.isdigit() or len(value) > 6:
            do = "Write it in digits, such as 15"
            reader.refuse(line.place, f'"{value[:20]}"', "a whole number", do)
            value = "0"
        if unit not in get_args(Unit):
            do = f"Write one of: {', '.join(get_args(Unit))}"
            reader.refuse(line.place, f'the unit "{unit}"', "a known unit", do)
        if name not in means:
            do = "Say in the table below what it measures"
            reader.refuse(line.place, f"{name} without a meaning", "a row | number | means |", do)
        sources = tuple(split(source))
        reader.all_known(line.place, "statement", sources or [""], known.statements)
        says = means.get(name, "")
        number = Number(name, int(value), unit, says, sources, line.place, since)  # type: ignore[arg-type]
        found.append((line.place, number))
    return reader.unique(found)


def _facts(reader: Reader, known: Vocabulary) -> dict[CountFact, tuple[CountFact, ...]]:
    """Fills in the facts of the vocabulary; gives the days that cannot be before others.

    First the facts, then their conditions, which may name facts that are declared later.
    """
    reader.only("facts.md", PARTS, ANSWERS, OPTIONS)
    sections: dict[str, list[Grid]] = {}
    for grid in reader.grids("facts.md"):
        sections.setdefault(grid.title, []).append(grid)
    parts = {name: _parts(reader, grids) for name, grids in sections.items()}
    for name, grids in sections.items():
        known.facts[name] = _fact(reader, name, grids, parts[name])
    before = {}
    for name, fact in known.facts.items():
        if "asked if" in parts[name]:
            fact.exists.update(conditions(reader, known, *parts[name]["asked if"]))
        if isinstance(fact, CountFact) and "not before" in parts[name]:
            line, says = parts[name]["not before"]
            days = reader.all_known(line.place, "fact", split(says), known.facts)
            before[fact] = tuple(day for day in days if isinstance(day, CountFact))
    answers = (
        line for grids in sections.values() for g in grids if g.heads == ANSWERS for line in g.lines
    )
    for line, choice in zip(answers, _choices(known), strict=True):
        choice.only.update(conditions(reader, known, line, line.cells["only if"]))
    return before


def _choices(known: Vocabulary) -> list[Choice]:
    facts = (fact for fact in known.facts.values() if isinstance(fact, ChoiceFact))
    return [choice for fact in facts for choice in fact.choices]


def _parts(reader: Reader, grids: list[Grid]) -> dict[str, tuple[Line, str]]:
    lines = [line for grid in grids if grid.heads == PARTS for line in grid.lines]
    return {line.cells["part"]: (line, says) for line, says in reader.texts(lines)}


def _fact(reader: Reader, name: str, grids: list[Grid], parts: dict[str, tuple[Line, str]]) -> Fact:
    says = {part: text for part, (_, text) in parts.items()}
    place = grids[0].place
    answers = [line for grid in grids if grid.heads == ANSWERS for line in grid.lines]
    for part, (line, _) in parts.items():
        reader.known(line.place, "part of a fact", part, dict.fromkeys(FACT_PARTS, True))
    for part in ("question",) if answers else ("question", "one", "other", "in tables"):
        if part not in says:
            do = f'Write a row "| {part} | ... |"'
            reader.refuse(place, f'no "{part}" for {name}', f'the part "{part}"', do)
    if answers:
        options = {
            line.cells["answer"]: (line.cells["you"], line.cells["page shows"])
            for grid in grids
            if grid.heads == OPTIONS
            for line in grid.lines
        }
        found = [
            (line.place, Choice(line.cells["answer"], line.cells["says"], line.place, {}, *own))
            for line in answers
            for own in [options.pop(line.cells["answer"], ("", ""))]
        ]
        reader.unique(found)
        for name_of, (you, _) in options.items():
            reader.refuse(place, f'the words "{you}" for "{name_of}"', "an answer", "Mend its name")
        choices = tuple(choice for _, choice in found)
        out = says.get("find out", "")
        return ChoiceFact(name, says.get("question", ""), choices, place, {}, out)
    return CountFact(
        name,
        says.get("question", ""),
        says.get("one", ""),
        says.get("other", ""),
        says.get("in tables", ""),
        place,
        says.get("day", ""),
        says.get("ahead") == "yes",
        {},
        says.get("find out", ""),
    )


def _clocks(reader: Reader, known: Vocabulary) -> dict[str, Clock]:
    reader.only("clocks.md", CLOCKS)
    spans: dict[str, list[Span]] = {}
    kinds: dict[str, Kind] = {}
    days = {f.id: f for f in known.facts.values() if isinstance(f, CountFact)}
    for line in reader.lines("clocks.md", *CLOCKS):
        name, since, number, less, kind, where, source = line.cells.values()
        ends: dict[str, Kind] = {"closes": "closes", "closes by law": "closes", "opens": "opens"}
        fact = reader.known(line.place, "count of days", since, days)
        length = reader.known(line.place, "number", number, known.numbers)
        minus = reader.known(line.place, "number", less, known.numbers) if less else None
        sources = tuple(split(source))
        reader.all_known(line.place, "statement", sources or [""], known.statements)
        kinds[name] = reader.known(line.place, "kind of clock", kind, ends) or "closes"
        if fact and length:
            runs = conditions(reader, known, line, where)
            law = kind == "closes by law"
            span = Span(fact, length, minus, runs, sources, line.place, law)
            spans.setdefault(name, []).append(span)
    return {name: Clock(name, kinds[name], tuple(found)) for name, found in spans.items()}


def _fields(reader: Reader) -> dict[str, Field]:
    reader.only("words.md", FIELDS, WORDS, DATED, ON_PAGE)
    found = []
    for line in reader.lines("words.md", *FIELDS):
        name, label, many = line.cells.values()
        several, stated = reader.known(line.place, "how many", many, HOW_MANY) or (False, True)
        found.append((line.place, Field(name, label, several, stated)))
    return reader.unique(found)


def _words(reader: Reader, known: Vocabulary) -> dict[tuple[str, str], Word]:
    asks = {
        line.cells["word"]: says for line, says in reader.texts(reader.lines("words.md", *ON_PAGE))
    }
    found: dict[tuple[str, str], Word] = {}
    for grid in reader.grids("words.md"):
        if grid.heads not in (WORDS, DATED):
            continue
        reader.known(grid.place, "field", grid.title, known.fields)
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
    edges: dict[str, Edge] = {"last": "last", "first": "first", "day": "day"}
    side = reader.known(line.place, "side of a clock", edge, edges) or "day"
    return side, reader.known(line.place, "clock", clock, known.clocks)


def _buttons(reader: Reader) -> dict[str, Button]:
    reader.only("buttons.md", ("button", "label", "where"))
    lines = reader.lines("buttons.md", "button", "label", "where")
    return reader.unique((line.place, Button(*line.cells.values())) for line in lines)


def _letters(reader: Reader, known: Vocabulary) -> tuple[Letter, ...]:
    reader.only("letters.md", WORDS, ("blank", "says", "day"))
    texts = reader.texts(reader.lines("letters.md", *WORDS))
    by_name = {name: word for (_, name), word in reversed(known.words.items())}
    words = [reader.known(line.place, "word", line.cells["word"], by_name) for line, _ in texts]
    return tuple(Letter(word, says) for word, (_, says) in zip(words, texts, strict=True) if word)


def _blanks(reader: Reader) -> dict[str, Blank]:
    lines = reader.lines("letters.md", "blank", "says", "day")
    return reader.unique((line.place, Blank(*line.cells.values())) for line in lines)


def _glossary(reader: Reader) -> dict[str, tuple[str, str]]:
    reader.only("glossary.md", ("term", "means"))
    texts = reader.texts(reader.lines("glossary.md", "term", "means"))
    return {slug(line.cells["term"]): (line.cells["term"], says) for line, says in texts}
