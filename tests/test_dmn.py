"""The rules as DMN: an engine of others gives the same answers in every situation."""

import json
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from rules import dmn
from rules.check import tables_of
from rules.engine import Open, RuleError, View, describe, explore, last_count, tables_for
from rules.loader import load
from rules.model import PHASES, Case, Choice, Clock, Row, Ruleset, Table, Topic
from tests.library import LIBRARY

ROOT = Path(__file__).parents[1]
XSD = ROOT / "node_modules" / "dmn-moddle" / "resources" / "dmn" / "xsd" / "DMN13.xsd"
VERSION = "0" * 64
# A decision, what is known of a case, what the rules say there, and the case in words.
Situation = tuple[str, dict[str, Any], Any, str]


@cache
def ruleset(name: str) -> Ruleset:
    return LIBRARY if name == "library" else load(ROOT / "rules" / name)


def situations(rules: Ruleset) -> Iterator[Situation]:
    """Every situation that a table tells apart, also those in which its topic says nothing."""
    for topic in tables_of(rules):
        for table in topic.tables:
            for case, row in explore(fitting(topic, table), {}):
                assert not isinstance(row, RuleError), row
                said = answer(rules, row) if row else None
                yield dmn.decision(table), inputs(rules, case), said, describe(case)


def clocks(rules: Ruleset) -> Iterator[Situation]:
    """Every stretch of every clock, on both sides of its end, and where it does not run; also with
    a day on the order page that says something else."""
    asked = {key for topic in tables_of(rules) for table in topic.tables for key in keys(table)}
    for clock in (each for each in rules.clocks.values() if each in asked):
        for case, phase in explore(counted(clock), {}):
            assert not isinstance(phase, RuleError), phase
            yield dmn.variable(clock), inputs(rules, case), phase, describe(case)
            for days in (-1, 0):
                shown = {**case, clock: days}
                beats = View(shown, {}).phase(clock)
                yield dmn.variable(clock), inputs(rules, shown), beats, describe(shown)


def keys(table: Table) -> set[Any]:
    return {*table.when, *(key for row in table.rows for key in row.when)}


def fitting(topic: Topic, table: Table) -> Callable[[Case], Row | None]:
    """The row of a table that fits, by the engine of the rules; None where it is not used."""
    tables = tables_for(topic, (table,))

    def run(case: Case) -> Row | None:
        view = View(case, {})
        rows = view.rows(tables) if view.holds(topic.when) else ()
        return next((row for row in rows if row in table.rows), None)

    return run


def counted(clock: Clock) -> Callable[[Case], str | None]:
    """The phase of a clock by the days that are over."""

    def run(case: Case) -> str | None:
        view = View(case, {})
        span = view.span(clock)
        if span and span.since not in case and view.holds(span.since.exists):
            last = last_count(clock, span)
            raise Open(span.since, tuple(sorted({max(0, last), last + 1, last + 2})))
        return view.phase(clock)

    return run


def inputs(rules: Ruleset, case: Case) -> dict[str, Any]:
    """A case as the page about the data says that it is to be given."""
    view, found = View(case, {}), {}
    for fact in rules.facts.values():
        try:
            value = view.value(fact)
        except Open:
            continue  # no table looks at it in this case
        if value is not None:
            found[dmn.variable(fact)] = value.id if isinstance(value, Choice) else value
    for key, value in case.items():
        if isinstance(key, Clock):
            days = value if isinstance(value, int) else -PHASES[key.kind].index(value)
            found[dmn.left(key)] = days
    return found


def answer(rules: Ruleset, row: Row) -> Any:
    """What a row gives: several words as a list; one result alone, several by their names."""
    given: dict[str, Any] = {}
    for name, value in row.gives.items():
        words = [value] if isinstance(value, str) else [word.id for word in value]
        several = name in rules.fields and rules.fields[name].several
        given[dmn.output(name)] = words if several else next(filter(None, words), None)
    return given if len(given) > 1 else next(iter(given.values()))


def evaluated(xml: bytes, asked: list[Situation]) -> dict[str, Any]:
    """What the other engine answers, and what it complains about."""
    given = {"xml": xml.decode(), "asked": [[name, known] for name, known, _, _ in asked]}
    run = subprocess.run(
        ["node", "tests/dmn.mjs"],
        cwd=ROOT,
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def differences(xml: bytes, asked: list[Situation]) -> list[str]:
    """Where the other engine says something else, and what it complains about."""
    found = evaluated(xml, asked)
    told = zip(asked, found["answers"], strict=True)
    return [
        *found["warnings"],
        *(f"{a[0]}: {a[3]}: {a[2]} is {said}" for a, said in told if a[2] != said),
    ]


@pytest.mark.parametrize("name", ["library", "today", "article"])
def test_another_engine_gives_the_same_answers(name: str) -> None:
    rules = ruleset(name)
    asked = [*situations(rules), *clocks(rules)]
    decided = {decision for decision, _, said, _ in asked if said is not None}
    tables = {dmn.decision(t) for topic in tables_of(rules) for t in topic.tables}
    assert tables <= decided, "each table says something somewhere"
    assert differences(dmn.dmn(rules, VERSION), asked) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<text>"none"</text>', '<text>"some"</text>'),  # a result that a later table reads
        ("<text>&lt;= 21</text>", "<text>&lt;= 20</text>"),  # the last day of a clock
        ("<text>&gt; 500</text>", "<text>&gt; 501</text>"),  # a limit
        ("<annotation ", "<anotation "),  # what DMN does not know
    ],
)
def test_a_wrong_cell_is_found(old: str, new: str) -> None:
    assert differences(changed(old, new), [*situations(LIBRARY), *clocks(LIBRARY)])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<text>&gt; 21</text>", "<text>&gt; 19</text>", "2 rules fit"),
        ("<text>null</text>", "<text>-</text>", "2 rules fit"),  # a day that the order page shows
        ('<text>"in time"</text>', '<text>"in time</text>', "SyntaxError"),
        ("UNIQUE", "FIRST", "hit policy FIRST"),
    ],
)
def test_what_cannot_be_evaluated_is_told(old: str, new: str, said: str) -> None:
    with pytest.raises(AssertionError, match=said):
        evaluated(changed(old, new), list(clocks(LIBRARY)))


def changed(old: str, new: str) -> bytes:
    """The file of the library with another text, once."""
    xml = dmn.dmn(LIBRARY, VERSION).decode()
    assert old in xml
    return xml.replace(old, new, 1).encode()


def amiss(xml: bytes) -> list[str]:
    """What the XML Schema of DMN says is wrong."""
    schema = etree.XMLSchema(etree.parse(str(XSD)))
    root = etree.fromstring(xml)
    schema.validate(root)
    ids = Counter(root.xpath("//@id"))
    links = {str(link).removeprefix("#") for link in root.xpath("//@href")}
    return [
        *map(str, schema.error_log),
        *(f"{name}: twice" for name, times in ids.items() if times > 1),
        *(f"{link}: leads nowhere" for link in links - set(ids)),
    ]


@pytest.mark.parametrize("name", ["library", "today", "article"])
def test_the_file_is_as_dmn_wants_it_and_the_same_each_time(name: str) -> None:
    xml = dmn.dmn(ruleset(name), VERSION)
    assert amiss(xml) == []
    assert xml == dmn.dmn(ruleset(name), VERSION)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('hitPolicy="UNIQUE"', 'hitPolicy="ALL"'),
        ("<annotation ", "<anotation "),
        ('id="applies_return"', 'id="clock_due"'),
        ('href="#clock_due"', 'href="#clock_do"'),
    ],
)
def test_what_dmn_does_not_allow_is_found(old: str, new: str) -> None:
    assert amiss(changed(old, new))
