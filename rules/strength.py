"""The file strength.md: which way comes first, and what goes with every plan."""

import re
from collections.abc import Mapping

from rules.findings import nearest
from rules.markdown import Grid, Line
from rules.model import (
    Becomes,
    Choice,
    ChoiceFact,
    Clock,
    Opposites,
    Place,
    Price,
    Strength,
    Table,
    Topic,
    Usual,
    Weaker,
    Word,
)
from rules.reader import Reader, drawn, split
from rules.tables import PARTS, Vocabulary, conditions, read_table

FILE = "strength.md"
ASKS = "asks"
ORDERS = ("place", "ways")  # beside the fact whose answers have an order each
WEAKER = ("first", "before", "because", "source")
CHANGES = ("step", "fact", "becomes", "source")
CLOSES = ("step", "closes", "only if", "because", "source")
OPPOSITES = ("field", "word", "other field", "other word", "because")
USUAL = ("fact", "answer", "only if")
ON_PAGE = ("clock", "says")
RANKS = ("word", "rank")
SUGGESTED = ("fact", "answer", "regions")
SHAPES = (PARTS, WEAKER, CHANGES, CLOSES, OPPOSITES, USUAL, ON_PAGE, RANKS, SUGGESTED)

Routes = Mapping[str, Topic]


def read_strength(reader: Reader, known: Vocabulary, routes: Routes) -> Strength:
    """How a plan joins the routes of a ruleset; what is wrong with it goes to the reader."""
    _refuse_other_tables(reader)
    by, orders, places = _orders(reader, known, routes)
    return Strength(
        asks=_asks(reader),
        by=by,
        orders=orders,
        places=places,
        weaker=_weaker(reader, known, routes),
        beside=_beside(reader, known),
        changes=_changes(reader, known),
        closes=_closes(reader, known, routes),
        opposites=_opposites(reader, known),
        usual=_usual(reader, known),
        on_page=_on_page(reader, known),
        ranks=_ranks(reader, known),
        regions=_regions(reader, known),
    )


def _refuse_other_tables(reader: Reader) -> None:
    """Refuse tables that nothing would read, and a second order of the routes."""
    orders = [grid for grid in reader.grids(FILE) if grid.heads[1:] == ORDERS]
    for grid in orders[1:]:
        do = "Write all its rows in one table"
        reader.refuse(grid.place, "another order of the ways", "one order of the ways", do)
    known = {drawn(shape): shape for shape in (*SHAPES, ("a fact", *ORDERS))}
    for grid in reader.grids(FILE):
        if grid.heads in SHAPES or grid in orders or _is_beside(grid):
            continue
        like = nearest(drawn(grid.heads), known)
        do = f"Name the columns {like}" if like else f"Write one of: {'; '.join(known)}"
        found = f"the columns {drawn(grid.heads)}"
        reader.refuse(grid.place, found, "a table that a plan reads", do)


def _is_beside(grid: Grid) -> bool:
    return any(head.startswith("=> ") for head in grid.heads)


def _asks(reader: Reader) -> str:
    """The When step of features that asks for a plan."""
    parts = reader.parts(reader.lines(FILE, *PARTS), (ASKS,), Place(reader.file(FILE), 1), (ASKS,))
    return parts[ASKS][1] if ASKS in parts else ""


def _orders(
    reader: Reader, known: Vocabulary, routes: Routes
) -> tuple[ChoiceFact, dict[Choice, tuple[Topic, ...]], dict[Choice, dict[Topic, Place]]]:
    """The fact whose answers have an order each, the orders, and where they stand."""
    choices = {f.id: f for f in known.facts.values() if isinstance(f, ChoiceFact)}
    found: dict[Choice, tuple[Topic, ...]] = {}
    places: dict[Choice, dict[Topic, Place]] = {}
    by = next(iter(choices.values()))
    grid = next((grid for grid in reader.grids(FILE) if grid.heads[1:] == ORDERS), None)
    for line in grid.lines if grid else ():
        name, _, ways = line.cells.values()
        by = reader.known(line.place, "fact", grid.heads[0] if grid else "", choices) or by
        answers = {choice.id: choice for choice in by.choices}
        if choice := reader.known(line.place, f"answer to {by.id}", name, answers):
            more = reader.all_known(line.place, "route", ways, routes)
            found[choice] = (*found.get(choice, ()), *more)
            places.setdefault(choice, {}).update(dict.fromkeys(more, line.place))
    return by, found, places


def _weaker(reader: Reader, known: Vocabulary, routes: Routes) -> tuple[Weaker, ...]:
    found = []
    for line in reader.lines(FILE, *WEAKER):
        first, other, because, source = line.cells.values()
        one = reader.known(line.place, "route", first, routes)
        two = reader.known(line.place, "route", other, routes)
        sources = reader.sources(line.place, source, known.statements)
        if one and two:
            found.append(Weaker(one, two, because, sources, line.place))
    return tuple(found)


def _beside(reader: Reader, known: Vocabulary) -> tuple[Table, ...]:
    """The tables whose results go with every plan."""
    return tuple(
        read_table(reader, known, grid, "plan", {})
        for grid in reader.grids(FILE)
        if _is_beside(grid)
    )


def _changes(reader: Reader, known: Vocabulary) -> dict[Word, tuple[Becomes, ...]]:
    steps = {name: word for (_, name), word in known.words.items()}
    found: dict[Word, tuple[Becomes, ...]] = {}
    for line in reader.lines(FILE, *CHANGES):
        word = reader.known(line.place, "step", line.cells["step"], steps)
        answer = _answer(reader, known, line, line.cells["fact"], line.cells["becomes"])
        if word and answer:
            found[word] = (*found.get(word, ()), Becomes(*answer))
    return found


def _closes(reader: Reader, known: Vocabulary, routes: Routes) -> dict[Word, tuple[Price, ...]]:
    steps = {name: word for (of, name), word in known.words.items() if of == "do"}
    found: dict[Word, tuple[Price, ...]] = {}
    for line in reader.lines(FILE, *CLOSES):
        word = reader.known(line.place, "step", line.cells["step"], steps)
        route = reader.known(line.place, "route", line.cells["closes"], routes)
        reader.sources(line.place, line.cells["source"], known.statements)
        if word and route:
            when = conditions(reader, known, line, line.cells["only if"])
            found[word] = (*found.get(word, ()), Price(route, when))
    return found


def _opposites(reader: Reader, known: Vocabulary) -> tuple[Opposites, ...]:
    found = []
    for line in reader.lines(FILE, *OPPOSITES):
        field, name, other_field, other_name, because = line.cells.values()
        one = _word(reader, known, line, field, name)
        other = _word(reader, known, line, other_field, other_name)
        if one and other:
            found.append(Opposites(one, other, because))
    return tuple(found)


def _word(reader: Reader, known: Vocabulary, line: Line, field: str, name: str) -> Word | None:
    if not reader.known(line.place, "field", field, known.fields):
        return None
    words = {word: each for (of, word), each in known.words.items() if of == field}
    return reader.known(line.place, f"word of {field}", name, words)


def _usual(reader: Reader, known: Vocabulary) -> dict[ChoiceFact, Usual]:
    found = {}
    for line in reader.lines(FILE, *USUAL):
        if answer := _answer(reader, known, line, line.cells["fact"], line.cells["answer"]):
            when = conditions(reader, known, line, line.cells["only if"])
            found[answer[0]] = Usual(answer[1], when)
    return found


def _answer(
    reader: Reader, known: Vocabulary, line: Line, fact: str, answer: str
) -> tuple[ChoiceFact, Choice] | None:
    facts = {f.id: f for f in known.facts.values() if isinstance(f, ChoiceFact)}
    if not (of := reader.known(line.place, "fact", fact, facts)):
        return None
    answers = {choice.id: choice for choice in of.choices}
    choice = reader.known(line.place, f"answer to {fact}", answer, answers)
    return (of, choice) if choice else None


def _on_page(reader: Reader, known: Vocabulary) -> dict[Clock, str]:
    found = {}
    for line in reader.lines(FILE, *ON_PAGE):
        if clock := reader.known(line.place, "clock", line.cells["clock"], known.clocks):
            found[clock] = line.cells["says"]
    return found


def _ranks(reader: Reader, known: Vocabulary) -> dict[Word, int]:
    found: dict[Word, int] = {}
    for grid in reader.grids(FILE):
        field = grid.title.removeprefix("Ranks of ")
        if grid.heads != RANKS or not reader.known(grid.heading, "field", field, known.fields):
            continue
        words = {name: word for (of, name), word in known.words.items() if of == field}
        for line in grid.lines:
            name, rank = line.cells.values()
            word = reader.known(line.place, f"word of {field}", name, words)
            if not re.fullmatch("[0-9]{1,3}", rank):
                reader.refuse(line.place, f'"{rank}"', "a rank", "Write it in digits, such as 2")
            elif word:
                found[word] = int(rank)
        left = [name for name, word in words.items() if word not in found]
        if left and len(grid.lines) + len(left) == len(words):  # a line that is wrong is told once
            expected, do = "a row for each word of the field", "Say how good each is for a buyer"
            reader.refuse(grid.heading, f'"{", ".join(left)}" without a rank', expected, do)
    return found


def _regions(reader: Reader, known: Vocabulary) -> dict[Choice, tuple[str, ...]]:
    found: dict[Choice, tuple[str, ...]] = {}
    for line in reader.lines(FILE, *SUGGESTED):
        if answer := _answer(reader, known, line, line.cells["fact"], line.cells["answer"]):
            more = split(line.cells["regions"])
            found[answer[1]] = (*found.get(answer[1], ()), *more)
    return found
