"""Changes of the tables that may make a scenario hold: of a number, a cell, a row.

They are guesses, drawn from what the scenario expects and from the rows that fit in its case; what
they come to is tried afterwards.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from rules.check import beside_every_plan, conditions_of, tables_of
from rules.edits import Edit
from rules.engine import Open, Usuals, View, fits
from rules.model import (
    PHASES,
    Case,
    Choice,
    ChoiceFact,
    Clock,
    CountFact,
    Key,
    Limit,
    Number,
    Place,
    Result,
    Row,
    Ruleset,
    Table,
    Topic,
    Word,
)
from rules.plan import STATE, kind_of
from rules.told import NOTHING, WAIT
from rules.told import numbers as told_numbers
from rules.words import PLACEHOLDER, normal, say
from spec.steps import rows_of


@dataclass(frozen=True)
class Failure:
    """A case of a scenario that does not hold, and the sentences that it expects in vain."""

    case: Case
    first: Topic | None
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Change:
    """A change of the tables, and how it is told.

    numbers  the new value of each number, if it is of numbers alone
    """

    edits: tuple[Edit, ...]
    told: str
    numbers: tuple[tuple[str, int], ...] = ()

    def __add__(self, other: "Change") -> "Change":
        told = f"{self.told}, and {other.told}"
        return Change((*self.edits, *other.edits), told, (*self.numbers, *other.numbers))


def numbers(ruleset: Ruleset, failure: Failure) -> Iterator[Change]:
    """Numbers that the missing sentences state, then those that would move a day or a limit."""
    found: dict[tuple[tuple[str, int], ...], None] = {}
    for sentence in failure.missing:
        found |= dict.fromkeys(_looked_up(ruleset, sentence))
        for word in ruleset.words.values():
            found |= dict.fromkeys(_stated(ruleset, word.says, sentence))
    days = [int(n) for sentence in failure.missing for n in re.findall(r"in (\d+) day", sentence)]
    for fact, count in failure.case.items():
        if isinstance(fact, CountFact) and isinstance(count, int):
            edges = {count + day + step for day in (0, *days) for step in (-1, 0, 1)}
            found |= dict.fromkeys(_moved(ruleset, fact, sorted(edges)))
    for values in found:
        changed = {name: n for name, n in values if ruleset.numbers[name].value != n and n >= 0}
        if changed:
            yield _numbered(ruleset, changed.items())


def cells(ruleset: Ruleset, failure: Failure) -> Iterator[Change]:
    """Other words in the rows that fit, answers moved from one row to another, ways moved."""
    for sentence in failure.missing:
        for topic, words in _wanted(ruleset, failure, sentence):
            for table, row in _fitting(ruleset, topic, failure.case):
                yield from _reworded(row, words)
                yield from _handed_over(table, row, words, failure.case, ruleset)
        yield from _reordered(ruleset, failure, sentence)


def additions(ruleset: Ruleset, failure: Failure) -> Iterator[Change]:
    """A word more in the rows that fit."""
    for sentence in failure.missing:
        for topic, words in _wanted(ruleset, failure, sentence):
            for _, row in _fitting(ruleset, topic, failure.case):
                for word in (word for word in words if ruleset.fields[word.field].several):
                    given = row.gives.get(word.field, "")
                    if not isinstance(given, str) and given and word not in given:
                        names = [each.id for each in given]
                        yield _cell(row.place, f"=> {word.field}", names, [*names, word.id])


def rows(ruleset: Ruleset, failure: Failure) -> Iterator[Change]:
    """A row of its own for the case, with the answer of the case in one column."""
    for sentence in failure.missing:
        for topic, words in _wanted(ruleset, failure, sentence):
            for table, row in _fitting(ruleset, topic, failure.case):
                yield from _split(ruleset, table, row, words, failure.case)


def is_said_by(ruleset: Ruleset, word: Word, sentence: str) -> bool:
    """Whether a sentence is that of a word, whatever its numbers."""
    return normal(say(word.says, ruleset)) == normal(sentence)


def _numbered(ruleset: Ruleset, values: Iterable[tuple[str, int]]) -> Change:
    edits, told = [], []
    for name, value in values:
        number = ruleset.numbers[name]
        edits.append(Edit(number.place, (("value", str(value)),)))
        told.append(f"{name} from {number.value} to {value}")
    return Change(tuple(edits), ", and ".join(told), tuple(values))


def _looked_up(ruleset: Ruleset, sentence: str) -> Iterator[tuple[tuple[str, int], ...]]:
    """The value that a sentence gives a number which is looked up."""
    for says, number in told_numbers(ruleset).items():
        if normal(says) == normal(sentence):
            yield ((number.id, int(sentence.partition(" ")[0])),)


def _stated(ruleset: Ruleset, says: str, sentence: str) -> Iterator[tuple[tuple[str, int], ...]]:
    """The values of numbers with which a word would say what a sentence says."""
    matches = list(PLACEHOLDER.finditer(says))
    if not matches or normal(say(says, ruleset)) not in normal(sentence):
        return
    pattern, names, end = "", list[tuple[str, str | None, str | None]](), 0
    for match in matches:
        pattern += re.escape(says[end : match.start()])
        end = match.end()
        name, joint, other = match.groups()
        if name in ruleset.numbers:
            pattern += r"(\d+) to (\d+) [\w ]+?" if joint == "to" else r"(\d+) [\w ]+?"
            names.append((name, joint, other))
        else:
            pattern += re.escape(ruleset.buttons[name].label)
    found = re.search(pattern + re.escape(says[end:]) + "$", sentence)
    if found:
        yield from _values(ruleset, names, [int(group) for group in found.groups()])


def _values(
    ruleset: Ruleset, names: Iterable[tuple[str, str | None, str | None]], said: list[int]
) -> Iterator[tuple[tuple[str, int], ...]]:
    fixed: list[tuple[str, int]] = []
    totals: list[tuple[str, str, int]] = []
    for name, joint, other in names:
        value = said.pop(0)
        if joint == "plus" and other:
            totals.append((name, other, value))
            continue
        fixed.append((name, value))
        if other:
            fixed.append((other, said.pop(0)))
    new = {name: number.value for name, number in ruleset.numbers.items()} | dict(fixed)
    if all(new[one] + new[other] == total for one, other, total in totals):
        yield tuple(fixed)
    for one, other, total in totals:
        yield (*fixed, (one, total - new[other]))
        yield (*fixed, (other, total - new[one]))


def _moved(
    ruleset: Ruleset, fact: CountFact, edges: Iterable[int]
) -> Iterator[tuple[tuple[str, int], ...]]:
    """The values of numbers with which a clock from a day, or a limit, ends on another count."""
    spans = [(c, s) for c in ruleset.clocks.values() for s in c.spans if s.since is fact]
    for clock, span in spans:
        less = span.less.counted if span.less else Fraction(0)
        for end in (edge + (clock.kind == "opens") for edge in edges):
            yield from _long(span.days, end + less)
            if span.less:
                yield from _long(span.less, span.days.counted - end)
    asked = (pair for topic in tables_of(ruleset) for pair in conditions_of(topic))
    for limit in (limit for key, limit in asked if key is fact and isinstance(limit, Limit)):
        for edge in edges:
            yield from _long(limit.number, Fraction(edge))


def _long(number: Number, length: Fraction) -> Iterator[tuple[tuple[str, int], ...]]:
    """The values with which a number comes to a length, or to the nearest ones."""
    unit = number.counted / number.value if number.value else Fraction(1)
    value = length / unit
    yield from (((number.id, each),) for each in dict.fromkeys((floor(value), ceil(value))))


def _wanted(
    ruleset: Ruleset, failure: Failure, sentence: str
) -> Iterator[tuple[Topic, dict[Word, None]]]:
    """The words of which a missing sentence wants one, with the way or the topic that says it."""
    about = re.fullmatch(r"about ([^:]+): (.+)", sentence)
    topic = ruleset.routes.get(about[1]) if about else failure.first
    rest = about[2] if about else sentence
    named = re.match(r"(first|if that fails|later|closed|the plan does not name)[: ]+(.+)", rest)
    if named:
        yield from _state_wanted(ruleset, named[1], named[2])
    elif failure.first and re.match(f"{NOTHING}|{WAIT}|its last day is|it runs until", rest):
        yield failure.first, _states(ruleset)
    said = re.sub(r"^(its (first|next) step is|if nothing has happened[^:]*): ", "", rest)
    words = [w for w in ruleset.words.values() if w.field != STATE and say(w.says, ruleset) == said]
    for each in [topic, *beside_every_plan(ruleset)] if not about else [topic]:
        if words and each:
            yield each, dict.fromkeys(words)


def _state_wanted(
    ruleset: Ruleset, how: str, rest: str
) -> Iterator[tuple[Topic, dict[Word, None]]]:
    name, _, why = rest.partition(", because ")
    route = ruleset.routes.get(name.split(", ")[0])
    kinds = {"first": "now", "if that fails": "now", "later": "later"}
    words = {
        word: None
        for word in _states(ruleset)
        if kind_of(word) == kinds.get(how, "closed") and (not why or say(word.says, ruleset) == why)
    }
    if route:
        yield route, words


def _states(ruleset: Ruleset) -> dict[Word, None]:
    return {word: None for word in ruleset.words.values() if word.field == STATE}


def _fitting(ruleset: Ruleset, topic: Topic, case: Case) -> list[tuple[Table, Row]]:
    """The rows of a way or a topic that fit in a case, with their tables."""
    usual: Usuals = ruleset.strength.usual if ruleset.strength else {}
    found = rows_of(topic, View(case, usual))
    return [(table, row) for table in topic.tables for row in table.rows if row in found]


def _reworded(row: Row, words: Iterable[Word]) -> Iterator[Change]:
    for word in words:
        given = row.gives.get(word.field)
        if given is None or isinstance(given, str) or word in given:
            continue
        names = [each.id for each in given]
        others = [[*names[:n], word.id, *names[n + 1 :]] for n in range(len(names))]
        for new in others or [[word.id]]:
            yield _cell(row.place, f"=> {word.field}", names, new)


def _cell(place: Place, head: str, old: list[str], new: list[str]) -> Change:
    was, now = (", ".join(names) or "nothing" for names in (old, new))
    edit = Edit(place, ((head, ", ".join(new)),))
    return Change((edit,), f'the cell "{head}" from "{was}" to "{now}"')


def _handed_over(
    table: Table, row: Row, words: Mapping[Word, None], case: Case, ruleset: Ruleset
) -> Iterator[Change]:
    """The answer of the case moved from the row that fits to one that says what is wanted."""
    view = _view(ruleset, case)
    for other in table.rows:
        if other is row or not set(other.words) & set(words):
            continue
        for key in row.when.keys() & other.when.keys():
            value = _value(view, key)
            mine, others = row.when[key], other.when[key]
            if isinstance(mine, Limit) or isinstance(others, Limit) or value is None:
                continue
            rest = {each: asked for each, asked in other.when.items() if each is not key}
            if mine != {value} and fits(rest, case):
                alike = [each for each in table.rows if each.when.get(key) == others]
                gains = ((key.id, _names(key, others | {value})),)
                edits = (
                    Edit(row.place, ((key.id, _names(key, mine - {value})),)),
                    *(Edit(each.place, gains) for each in alike),
                )
                name = getattr(value, "id", value)
                yield Change(edits, f'"{name}" moved from one row to another below "{key.id}"')


def _split(
    ruleset: Ruleset, table: Table, row: Row, words: Iterable[Word], case: Case
) -> Iterator[Change]:
    view = _view(ruleset, case)
    keys = dict.fromkeys(key for each in table.rows for key in each.when)
    for word in words:
        given = row.gives.get(word.field)
        if given is None or isinstance(given, str) or word in given:
            continue
        names = [each.id for each in given]
        several = ruleset.fields[word.field].several
        answers = [[word.id], *([[*names, word.id]] if several and names else [])]
        for key in keys:
            value, asked = _value(view, key), row.when.get(key, _every(key))
            if value is None or isinstance(asked, Limit) or not asked - {value}:
                continue
            rest = Edit(row.place, ((key.id, _names(key, asked - {value})),))
            for answer in answers:
                own = (
                    (key.id, _names(key, frozenset([value]))),
                    (f"=> {word.field}", ", ".join(answer)),
                )
                told = f'a row for "{key.id}: {own[0][1]}" with "{", ".join(answer)}"'
                yield Change((rest, Edit(row.place, own, below=True)), told)


def _reordered(ruleset: Ruleset, failure: Failure, sentence: str) -> Iterator[Change]:
    """The way that is wanted first, put before the one that is."""
    name = sentence.removeprefix("first: ")
    strength, first = ruleset.strength, failure.first
    if name == sentence or name not in ruleset.routes or not strength or first is None:
        return
    reason = _view(ruleset, failure.case).value(strength.by)
    place_of = strength.places.get(reason, {}) if isinstance(reason, Choice) else {}
    one, other = place_of.get(ruleset.routes[name]), place_of.get(first)
    if one and other:
        told = f'"{name}" put before "{first.id}"'
        yield Change(tuple(_moved_before(place_of, ruleset.routes[name], first)), told)


def _moved_before(places: Mapping[Topic, Place], way: Topic, first: Topic) -> Iterator[Edit]:
    lines: dict[Place, list[str]] = {}
    for route, place in places.items():
        lines.setdefault(place, []).append(route.id)
    old = {place: list(names) for place, names in lines.items()}
    lines[places[way]].remove(way.id)
    names = lines[places[first]]
    names.insert(names.index(first.id), way.id)
    for place, names in lines.items():
        if names != old[place]:
            yield Edit(place, (("ways", ", ".join(names)),))


def _view(ruleset: Ruleset, case: Case) -> View:
    return View(case, ruleset.strength.usual if ruleset.strength else {})


def _value(view: View, key: Key) -> Choice | str | None:
    """The answer of a case under a column; None if it is no answer, or not known."""
    try:
        if isinstance(key, Clock):
            return view.phase(key)
        value = view.value(key) if isinstance(key, ChoiceFact) else None
    except Open:
        return None
    return value if isinstance(value, Choice) else None


def _every(key: Key) -> frozenset[Choice | str]:
    if isinstance(key, ChoiceFact):
        return frozenset(key.choices)
    return frozenset(PHASES[key.kind]) if isinstance(key, Clock) else frozenset()


def _names(key: Key, values: Iterable[Choice | str]) -> str:
    """The answers as a cell names them, in the order of the question."""
    order: Iterable[Choice | str] = ()
    if isinstance(key, ChoiceFact):
        order = key.choices
    elif isinstance(key, Clock):
        order = PHASES[key.kind]
    elif isinstance(key, Result):
        order = key.values
    wanted = set(values)
    return ", ".join(str(getattr(each, "id", each)) for each in order if each in wanted)
