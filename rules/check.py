"""Checks over all cases that can occur: what a ruleset promises, or where it does not hold.

Every check takes a ruleset or a part of one and gives its findings.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from rules.engine import Rows, RuleError, View, describe, explore, fits, rows_within, tables_for
from rules.findings import Finding, unknown
from rules.graph import applies
from rules.model import (
    Case,
    Choice,
    ChoiceFact,
    Clock,
    Condition,
    CountFact,
    Fact,
    Key,
    Limit,
    Place,
    Result,
    Row,
    Ruleset,
    Statement,
    Table,
    Topic,
    When,
)
from rules.plan import STATE, kind_of
from rules.words import PLACEHOLDER, placeholders, say

_BLANK = re.compile(r"\{([a-z][a-z ]*)\}")
# The ids of statements are the only digits that stand in rules beside the table of numbers.
_STATEMENT = re.compile(r"\b[A-Z]\d+(?:\.\d+)?\b")


def findings(ruleset: Ruleset) -> list[Finding]:
    """Everything that is wrong with a ruleset whose files can be read."""
    found = [finding for topic in tables_of(ruleset) for finding in check_topic(topic)]
    found += overlapping_spans(ruleset) + unanswered(ruleset) + shared_cases(ruleset)
    found += wrong_sides(ruleset)
    found += unplaced(ruleset) + unread_results(ruleset) + silent_statements(ruleset)
    found += ambiguous(ruleset) + unknown_blanks(ruleset)
    misnamed = unsayable(ruleset) + stray_digits(ruleset)  # a number may be idle because of them
    left = [
        each for each in idle(ruleset) if not (misnamed and each.found.startswith("the number"))
    ]
    return found + misnamed + left


def tables_of(ruleset: Ruleset) -> list[Topic]:
    """The topics and the routes of a ruleset, and what goes with every plan."""
    return [
        *ruleset.topics.values(),
        *ruleset.routes.values(),
        *beside_every_plan(ruleset),
    ]


def beside_every_plan(ruleset: Ruleset) -> list[Topic]:
    """What goes with every plan, as if it were a route; [] if the ruleset plans nothing."""
    if ruleset.strength is None:
        return []
    place = Place(f"{ruleset.name}/strength.md", 1)
    return [Topic("beside every plan", "", {}, ruleset.strength.beside, place)]


def cases(topic: Topic, table: Table) -> Iterator[tuple[Case, Rows | RuleError | None]]:
    """Every case that a table of a topic tells apart, with the rows that fit in it."""
    tables = tables_for(topic, (table,))
    yield from explore(lambda case: rows_within(topic, tables, View(case, {})), {})


def check_topic(topic: Topic) -> list[Finding]:
    """Gaps, overlaps, and rows that never fit."""
    found: dict[tuple[Place, str], Finding] = {}
    for table in topic.tables:
        fit: set[Row] = set()
        bad = False
        for case, rows in cases(topic, table):
            if isinstance(rows, RuleError):
                bad = True
                finding = _gap_or_overlap(rows)
                found.setdefault((finding.place, finding.expected), finding)
            else:
                new = set(rows or ()) - fit
                fit |= new if new and applies(topic, case) else set()
        if not bad:
            found |= {(r.place, r.id): _dead(r) for r in table.rows if r not in fit}
    return list(found.values())


def _gap_or_overlap(error: RuleError) -> Finding:
    told = f"this case: {describe(error.case)}"
    if not error.rows:
        do = "Add a row, or let another row cover it"
        return Finding(error.table.place, f"no row for {told}", "exactly one row that fits", do)
    others = " and ".join(str(row.place.line) for row in error.rows[1:])
    found = f"a row that fits beside the one on line {others}: {told}"
    do = "Narrow one of the two by a condition"
    return Finding(error.rows[0].place, found, "exactly one row that fits", do)


def _dead(row: Row) -> Finding:
    do = "Delete the row, or mend its conditions"
    return Finding(row.place, "a row that never fits", "a row for some case", do)


def conditions_of(topic: Topic) -> Iterator[tuple[Key, Condition]]:
    """Every condition that stands in the topic, its tables and their rows."""
    yield from topic.when.items()
    for table in topic.tables:
        yield from table.when.items()
        for row in table.rows:
            yield from row.when.items()


def _facts_of(key: Key) -> list[Fact]:
    if isinstance(key, Clock):
        return [span.since for span in key.spans]
    return [key] if not hasattr(key, "values") else []


def unplaced(ruleset: Ruleset) -> list[Finding]:
    """Routes that stand in no order of the ways, so that no plan looks at them."""
    strength = ruleset.strength
    if strength is None:
        return []
    placed = {route for ways in strength.orders.values() for route in ways}
    do = f"Name it among the ways of some {strength.by.id} in {ruleset.name}/strength.md"
    return [
        Finding(route.place, f'"{route.id}", which no plan looks at', "a place in an order", do)
        for route in ruleset.routes.values()
        if route not in placed
    ]


def wrong_sides(ruleset: Ruleset) -> list[Finding]:
    """States with a day on the wrong side of their clock: until its last day, from its first."""
    found = []
    for word in ruleset.words.values():
        if word.field != STATE or word.clock is None:
            continue
        side = "first" if kind_of(word) == "later" else "last"
        if word.edge != side:
            told = f'"{word.id}" on the day "{word.edge}: {word.clock.id}"'
            expected = f"{side}: {word.clock.id}"
            do = "What is open or under way shows its last day, what opens later its first"
            found.append(Finding(word.place, told, expected, do))
    return found


def overlapping_spans(ruleset: Ruleset) -> list[Finding]:
    """Clocks that would run in two ways at once."""
    found = []
    for clock in ruleset.clocks.values():
        for one, other in combinations(clock.spans, 2):
            if not _exclude(one.where, other.where):
                told = f'another line of the clock "{clock.id}"'
                do = 'Say in "where" which of the two runs, so that they exclude each other'
                found.append(Finding(other.place, told, "one line in each case", do))
    return found


def _exclude(one: When, other: When) -> bool:
    shared = [key for key in one if key in other]
    return any(
        isinstance(a, frozenset) and isinstance(b, frozenset) and not a & b
        for a, b in ((one[key], other[key]) for key in shared)
    )


def unanswered(ruleset: Ruleset) -> list[Finding]:
    """Answers that a page offers and that lead nowhere.

    A page may be opened for some answers to its first question only. Every other question that it
    asks is answered in all ways, or `handover` names the topic that goes on.
    """
    found: dict[tuple[str, Choice], Finding] = {}  # once for all topics with the same question
    for topic in ruleset.topics.values():
        for fact, asked in topic.when.items():
            if not isinstance(fact, ChoiceFact) or fact is _door(topic):
                continue
            assert not isinstance(asked, Limit)
            for choice in fact.choices:
                case = None if choice in asked else _opened(topic, choice)
                if case and not handover(ruleset, topic, case):
                    do = f'Add "{choice.id}" to "when", with rows that answer it'
                    told = f'no answer to "{topic.asks}" for: {describe(case)}'
                    finding = Finding(topic.place, told, "an answer in each case", do)
                    found.setdefault((topic.asks, choice), finding)
    return list(found.values())


def _door(topic: Topic) -> Key | None:
    """The fact that a reader of the topic's page has answered by opening it."""
    return next(iter(topic.when), None)


def handover(ruleset: Ruleset, topic: Topic, case: Case) -> Topic | None:
    """The topic that answers where `topic` does not, by the facts that rule `topic` out."""
    ruled_out = [key for key in topic.when if fits({key: topic.when[key]}, case) is False]
    others = (t for t in ruleset.topics.values() if set(ruled_out) <= set(t.when))
    return next((t for t in others if fits(t.when, case) is True), None)


def _opened(topic: Topic, choice: Choice) -> Case | None:
    """A case with this answer that a reader of the topic's page can enter, if there is one."""
    fact = next(f for f in topic.when if isinstance(f, ChoiceFact) and choice in f.choices)
    door: When = {key: asked for key, asked in topic.when.items() if key is _door(topic)}

    def entered(case: Case) -> bool:
        view = View(case, {})
        return view.holds(door) and view.value(fact) is choice

    return next((case for case, found in explore(entered, {}) if found is True), None)


def shared_cases(ruleset: Ruleset) -> list[Finding]:
    """Two topics that answer the same question in the same case."""
    found = []
    for one, other in combinations(ruleset.topics.values(), 2):
        if one.asks != other.asks:
            continue
        both = explore(lambda case: _both(one, other, case), {})  # noqa: B023
        if (case := next((case for case, shared in both if shared is True), None)) is not None:
            told = f"an answer beside that of {one.id}: {describe(case)}"
            do = 'Narrow "when" of one of the two'
            found.append(Finding(other.place, told, "one topic for each case", do))
    return found


def _both(one: Topic, other: Topic, case: Case) -> bool:
    view = View(case, {})
    return view.holds(one.when) and view.holds(other.when)


def idle(ruleset: Ruleset) -> list[Finding]:
    """Facts, clocks, numbers and words that nothing uses."""
    topics = tables_of(ruleset)
    keys = {key for topic in topics for key, _ in conditions_of(topic)}
    asked = {fact for key in keys for fact in _facts_of(key)}
    said = {word for topic in topics for t in topic.tables for row in t.rows for word in row.words}
    told = {word.clock for word in said}
    found = [_idle(f.place, "fact", f.id) for f in ruleset.facts.values() if f not in asked]
    found += [
        _idle(clock.spans[0].place, "clock", clock.id)
        for clock in ruleset.clocks.values()
        if clock not in keys and clock not in told
    ]
    found += [_idle(w.place, "word", w.id) for w in ruleset.words.values() if w not in said]
    used = set(_numbers_in_use(ruleset))
    return found + [
        _idle(n.place, "number", n.id) for n in ruleset.numbers.values() if n.id not in used
    ]


def _numbers_in_use(ruleset: Ruleset) -> Iterator[str]:
    for _, sentence in sentences(ruleset):
        yield from placeholders(sentence)
    for clock in ruleset.clocks.values():
        for span in clock.spans:
            yield span.days.id
            yield span.less.id if span.less else span.days.id
    for topic in tables_of(ruleset):
        for _, asked in conditions_of(topic):
            if isinstance(asked, Limit):
                yield asked.number.id


def _idle(place: Place, what: str, name: str) -> Finding:
    do = "Use it in a table, or delete it"
    return Finding(place, f'the {what} "{name}"', "something that a table uses", do)


def unread_results(ruleset: Ruleset) -> list[Finding]:
    """Results that are no field, and that no later table reads: most are slips."""
    found = []
    for topic in tables_of(ruleset):
        read = {key.id for key, _ in conditions_of(topic) if isinstance(key, Result)}
        for table in topic.tables:
            own = {name for row in table.rows for name in row.gives} - set(ruleset.fields) - read
            found += [unknown([table.place], "field", name, ruleset.fields) for name in own]
    return found


def ambiguous(ruleset: Ruleset) -> list[Finding]:
    """Sentences that state more than one fact."""
    found = []
    first: dict[str, Fact | Choice] = {}
    for fact in ruleset.facts.values():
        told: list[tuple[str, Fact | Choice]] = [
            (choice.says, choice) for choice in getattr(fact, "choices", ())
        ]
        if isinstance(fact, CountFact):
            told = [(fact.one, fact), (fact.other, fact)]
        for sentence, of in told:
            if first.setdefault(sentence, of) is not of:
                do = "Say one of the two in other words"
                there = f'"{sentence}", as in line {first[sentence].place.line}'
                found.append(Finding(of.place, there, "one meaning for each sentence", do))
    return found


def silent_statements(ruleset: Ruleset) -> list[Finding]:
    """Statements of the ruleset's own that decide or warn, and on which nothing rests."""
    used = {use.statement for use in uses(ruleset)}
    return [
        Finding(
            statement.place,
            f"nothing that rests on {statement.id}: {statement.says}",
            "a row for every statement that decides something",
            "Name it as the source of a row, or delete the statement",
        )
        for statement in own_statements(ruleset)
        if statement.kind != "background" and statement.id not in used
    ]


def own_statements(ruleset: Ruleset) -> list[Statement]:
    """The statements that stand in the ruleset's own files, not in those of another."""
    return [s for s in ruleset.statements.values() if s.place.file.startswith(f"{ruleset.name}/")]


class Use(NamedTuple):
    """Something that rests on a statement: of what kind it is, its name, where it stands."""

    kind: str
    name: str
    place: Place
    statement: str


def uses(ruleset: Ruleset) -> Iterator[Use]:
    """Every row, number, clock and door, with each statement that it rests on."""
    for number in ruleset.numbers.values():
        yield from (Use("numbers", number.id, number.place, s) for s in number.sources)
    for clock in ruleset.clocks.values():
        for span in clock.spans:
            yield from (Use("clocks", clock.id, span.place, s) for s in span.sources)
    for topic in tables_of(ruleset):
        for row in (row for table in topic.tables for row in table.rows):
            yield from (Use("rows", str(row.place), row.place, s) for s in row.sources)
    for each in ruleset.strength.weaker if ruleset.strength else ():
        yield from (Use("rows", str(each.place), each.place, s) for s in each.sources)
    for door in ruleset.doors.values():
        yield from (Use("doors", door.id, door.place, s) for s in door.sources)


def sentences(ruleset: Ruleset) -> Iterator[tuple[Place, str]]:
    """Every sentence of a ruleset that is filled in with numbers and buttons, with its place."""
    yield from ((word.place, word.says) for word in ruleset.words.values())
    for statement in own_statements(ruleset):
        told = (statement.says, statement.reading, statement.conflict)
        yield from ((statement.place, text) for text in told)
    for said in (said for door in ruleset.doors.values() for said in door.told.values()):
        yield from ((said.place, text) for text in (said.title, said.says))


def unsayable(ruleset: Ruleset) -> list[Finding]:
    """Sentences and letters with a placeholder that names nothing, or is not closed."""
    told = [*sentences(ruleset)]
    told += [(x.place, _BLANK.sub("", x.says)) for x in ruleset.letters]
    wrong = [(place, text, _unfilled(text, ruleset)) for place, text in told]
    return [_wrong(place, text, what) for place, text, what in wrong if what]


def unknown_blanks(ruleset: Ruleset) -> list[Finding]:
    """Blanks of letters that no table declares."""
    return [
        unknown([letter.place], "blank", name, ruleset.blanks)
        for letter in ruleset.letters
        for name in _BLANK.findall(letter.says)
        if name not in ruleset.blanks
    ]


def _unfilled(sentence: str, ruleset: Ruleset) -> str:
    """Which placeholder of a sentence cannot be filled in; "" if all can."""
    try:
        said = say(sentence, ruleset)
    except LookupError as error:
        return f"the placeholder {error}"
    except ValueError as error:
        return str(error)
    return "a brace around no name" if set("{}") & set(said) else ""


def _wrong(place: Place, sentence: str, what: str) -> Finding:
    do = "Name a number or a button that is declared, in braces"
    return Finding(place, f'{what} in "{sentence}"', "placeholders that can be filled in", do)


def stray_digits(ruleset: Ruleset) -> list[Finding]:
    """Numbers in sentences and names, where only their placeholders may stand."""
    told = [*sentences(ruleset)]
    for fact in ruleset.facts.values():
        told.append((fact.place, fact.question))
        told += [(c.place, c.says) for c in getattr(fact, "choices", ())]
    for topic in ruleset.topics.values():
        told += [(table.place, table.name) for table in topic.tables]
    return [
        Finding(place, f'a number in "{text}"', "{NUMBER} in its place", "Declare it in numbers.md")
        for place, text in told
        if re.search(r"\d", _STATEMENT.sub("", PLACEHOLDER.sub("", text)))
    ]
