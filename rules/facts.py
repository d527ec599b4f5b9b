"""The file facts.md: the questions about a case and their possible answers."""

from collections.abc import Iterable, Iterator

from rules.markdown import Grid, Line
from rules.model import Choice, ChoiceFact, CountFact, Fact, Key, Place
from rules.reader import Reader
from rules.tables import PARTS, Vocabulary, conditions

FILE = "facts.md"
ANSWERS = ("answer", "says", "only if")
OPTIONS = ("answer", "you", "page shows")
ALL_PARTS = (
    "question", "asked if", "one", "other", "in tables", "day", "ahead", "not before", "find out",
)  # fmt: skip
CHOICE_NEEDS = ("question",)
COUNT_NEEDS = ("question", "one", "other", "in tables")

Parts = dict[str, tuple[Line, str]]


def read_facts(reader: Reader, known: Vocabulary) -> None:
    """Fills in the facts of the vocabulary.

    First the facts, then their conditions, which may name facts that are declared later.
    """
    by_heading: dict[Place, list[Grid]] = {}
    for grid in reader.grids(FILE):
        by_heading.setdefault(grid.heading, []).append(grid)
    parts: dict[str, Parts] = {}
    sections: dict[str, list[Grid]] = {}
    for place, grids in by_heading.items():
        name = grids[0].title
        reader.once(place, name, name, known.facts)
        if name in known.facts:
            continue
        needs = CHOICE_NEEDS if _lines(grids, ANSWERS) else COUNT_NEEDS
        parts[name] = reader.parts(_lines(grids, PARTS), ALL_PARTS, place, needs)
        known.facts[name] = _fact(reader, name, grids, parts[name])
        sections[name] = grids
    for name, fact in known.facts.items():
        if "asked if" in parts[name]:
            fact.exists.update(conditions(reader, known, *parts[name]["asked if"]))
        if isinstance(fact, ChoiceFact):
            answers = zip(_lines(sections[name], ANSWERS), fact.choices, strict=True)
            for line, choice in answers:
                choice.only.update(conditions(reader, known, line, line.cells["only if"]))
    _refuse_circles(reader, known.facts.values())
    _fill_before(reader, known, parts)


def _lines(grids: list[Grid], heads: tuple[str, ...]) -> list[Line]:
    lines = [line for grid in grids if grid.heads == heads for line in grid.lines]
    return lines if heads == PARTS else _whole(lines)


def _whole(lines: list[Line]) -> list[Line]:
    """Rows of answers; one with an empty first cell goes on with the cells above it."""
    found: list[Line] = []
    for line in lines:
        if not found or next(iter(line.cells.values())):
            found.append(line)
        else:
            above = found[-1]
            cells = {
                head: f"{text} {line.cells[head]}".strip() for head, text in above.cells.items()
            }
            found[-1] = Line(above.place, cells)
    return found


def _fact(reader: Reader, name: str, grids: list[Grid], parts: Parts) -> Fact:
    says = {part: text for part, (_, text) in parts.items()}
    place, question, find_out = grids[0].heading, says.get("question", ""), says.get("find out", "")
    answers = _lines(grids, ANSWERS)
    if answers:
        options = _options(reader, grids, answers)
        choices = tuple(
            Choice(answer, sentence, line.place, {}, *options.get(answer, ()))
            for line in answers
            for answer, sentence, _ in [line.cells.values()]
        )
        reader.unique((choice.place, choice) for choice in choices)
        return ChoiceFact(name, question, choices, place, {}, find_out)
    for part in ("one", "other"):
        if part in parts and parts[part][1].count("{n}") != 1:
            do = "Write {n} where the count stands"
            reader.refuse(parts[part][0].place, f'"{says[part]}"', "a sentence with {n}", do)
    return CountFact(
        name,
        question,
        says.get("one", ""),
        says.get("other", ""),
        says.get("in tables", ""),
        place,
        says.get("day", ""),
        _ahead(reader, parts),
        {},
        find_out,
    )


def _ahead(reader: Reader, parts: Parts) -> bool:
    """Whether the day of a count may still be to come."""
    if "ahead" not in parts:
        return False
    line, says = parts["ahead"]
    return bool(reader.known(line.place, "answer to ahead", says, {"yes": True, "no": False}))


def _options(reader: Reader, grids: list[Grid], answers: list[Line]) -> dict[str, tuple[str, str]]:
    """What a buyer and the marketplace call an answer, by its name."""
    names = {line.cells["answer"]: line for line in answers}
    lines = _lines(grids, OPTIONS)
    known = [reader.known(line.place, "answer", line.cells["answer"], names) for line in lines]
    found = {name: (you, shown) for name, you, shown in (line.cells.values() for line in lines)}
    for name in names.keys() - found if lines and all(known) else ():
        do = 'Write a row for it below "you", as for the others'
        reader.refuse(names[name].place, f'"{name}" in one table alone', "a row in both tables", do)
    return found


def _fill_before(reader: Reader, known: Vocabulary, parts: dict[str, Parts]) -> None:
    days = {fact.id: fact for fact in known.facts.values() if isinstance(fact, CountFact)}
    for name, fact in days.items():
        if "not before" in parts[name]:
            line, says = parts[name]["not before"]
            fact.before.extend(reader.all_known(line.place, "count of days", says, days))


def _refuse_circles(reader: Reader, facts: Iterable[Fact]) -> None:
    """Refuse facts that depend on each other in a circle: nobody could ask one of them first."""
    for fact in facts:
        seen: set[Key] = set()
        todo = [*_rests_on(fact)]
        while todo:
            key = todo.pop()
            if key is fact:
                do = 'Take the condition out of "asked if" or "only if" of one of them'
                found = f'"{fact.id}", which depends on itself'
                reader.refuse(fact.place, found, "facts that can be asked in turn", do)
                return
            if key not in seen:
                seen.add(key)
                todo += _rests_on(key)


def _rests_on(key: Key) -> Iterator[Key]:
    if isinstance(key, ChoiceFact | CountFact):
        yield from key.exists
    if isinstance(key, ChoiceFact):
        for choice in key.choices:
            yield from choice.only
