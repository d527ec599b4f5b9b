"""Decision tables compiled to a graph of questions for the browser, which only walks it.

A node asks a fact and says where each answer leads: to another node, to a row, or to nothing where
the table does not apply. Only questions are asked that can still change the answer, in the order
of `engine.decide`. Equal nodes are one, so that the same rules always give the same graph.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from statistics import mean

from rules.engine import (
    ChoiceFact,
    CountFact,
    Fact,
    Rule,
    Situation,
    Table,
    Value,
    Way,
    completions,
    fits,
    is_possible,
    next_question,
    representatives,
    ways_of,
)
from rules.facts import ARTICLE, EDITION, TODAY
from rules.numbers import EDITIONS, Edition
from rules.tables import TABLES

EDITION_VALUE = {"article": ARTICLE, "today": TODAY}


@dataclass(frozen=True)
class Node:
    """A question and where its answers lead.

    ask   the fact
    goes  (answer, where it leads) in the order of the answers; of a count, each answer is the
          lowest number of a range that ends before the next one
    """

    ask: Fact
    goes: tuple[tuple[Value, "Target"], ...]


Target = Node | Rule | None


@dataclass(frozen=True)
class Walk:
    """A way through a graph: the facts asked, in order, and the row it ends in."""

    asked: tuple[Fact, ...]
    row: Rule


def compile_table(table: Table, edition: Edition) -> Target:
    """The first question of a table in an edition; a row at once if nothing has to be asked."""
    known: dict[Fact, Value] = {EDITION: EDITION_VALUE[edition]}
    return _target(table, known, ways_of(table, known), {})


@cache
def graph(table: Table, edition: Edition) -> Target:
    """The graph of one of the guide's own tables, compiled once."""
    return compile_table(table, edition)


def walk(start: Target, situation: Situation) -> Walk | None:
    """Follow the answers of a complete situation; None where the table does not apply."""
    asked: list[Fact] = []
    target = start
    while isinstance(target, Node):
        asked.append(target.ask)
        target = _follow(target, situation[target.ask])
    return None if target is None else Walk(tuple(asked), target)


def reach(start: Target, known: Situation) -> Target:
    """Follow what is known: to a row, to the first question that is open, or to nothing."""
    target = start
    while isinstance(target, Node) and target.ask in known:
        target = _follow(target, known[target.ask])
    return target


@cache
def beside(table: Table, other: Table, edition: Edition) -> dict[Rule, Rule]:
    """For each row of a table, the row of another that answers in every situation that it wins.

    Rows whose situations lead to several rows of the other, or to an open question, are left out.
    """
    both = replace(table, rows=(*table.rows, *other.rows))  # tells apart what either tells apart
    found: dict[Rule, set[Target]] = {}
    for way in completions(both, {EDITION: EDITION_VALUE[edition]}):
        walked = walk(graph(table, edition), way) if fits(table.applies, way) else None
        if walked:
            found.setdefault(walked.row, set()).add(reach(graph(other, edition), way))
    alone = {row: next(iter(targets)) for row, targets in found.items() if len(targets) == 1}
    return {row: target for row, target in alone.items() if isinstance(target, Rule)}


def nodes_of(start: Target) -> list[Node]:
    """All nodes of a graph, each once, the first question first."""
    found: dict[Node, None] = {}
    todo = [start]
    while todo:
        target = todo.pop(0)
        if isinstance(target, Node) and target not in found:
            found[target] = None
            todo += [goal for _, goal in target.goes]
    return list(found)


def as_data(table: Table) -> dict[str, object]:
    """The graphs of a table for JSON: nodes by number, rows by id, null where nothing applies.

    {"nodes": [[fact, {choice: target}] or [fact, [[from, target], ...]]],
     "start": {"today": target, "article": target}}
    """
    starts = {edition: graph(table, edition) for edition in EDITIONS}
    nodes = list(dict.fromkeys(node for start in starts.values() for node in nodes_of(start)))
    place = {node: number for number, node in enumerate(nodes)}

    def name(target: Target) -> int | str | None:
        if isinstance(target, Node):
            return place[target]
        return target.id if target else None

    def told(node: Node) -> list[object]:
        if isinstance(node.ask, CountFact):
            return [node.ask.id, [[value, name(goal)] for value, goal in node.goes]]
        return [node.ask.id, {v.id: name(g) for v, g in node.goes if not isinstance(v, int)}]

    return {
        "nodes": [told(node) for node in nodes],
        "start": {edition: name(start) for edition, start in starts.items()},
    }


def as_json(table: Table) -> str:
    """The graphs of a table as JSON, always the same text for the same rules."""
    return json.dumps(as_data(table), separators=(",", ":"), ensure_ascii=False)


@cache
def fingerprint() -> str:
    """A short hash of all graphs: the version of the rules that a page shows."""
    text = "\n".join(as_json(table) for table in TABLES)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def walks(table: Table, edition: Edition) -> Iterator[tuple[Situation, Walk]]:
    """Every situation of an edition that the table can tell apart, with its way in the graph."""
    start = graph(table, edition)
    for way in completions(table, {EDITION: EDITION_VALUE[edition]}):
        if fits(table.applies, way) and (walked := walk(start, way)):
            yield way, walked


def questions_asked(tables: tuple[Table, ...] = TABLES) -> tuple[float, int]:
    """The mean and the most questions that a buyer is asked, over all situations."""
    counts = [
        len(walked.asked)
        for table in tables
        for edition in EDITIONS
        for _, walked in walks(table, edition)
    ]
    return mean(counts), max(counts)


def _target(
    table: Table, known: dict[Fact, Value], ways: list[Way], nodes: dict[Node, Node]
) -> Target:
    """Where what is known leads; `ways` are its completions, worked out once for all of it."""
    winners = {row for _, row in ways}
    if len(winners) < 2 or winners == {None}:
        return next(iter(winners), None)
    fact = next_question(table, known, ways)
    goes: list[tuple[Value, Target]] = []
    for value in _answers(table, fact, known):
        left = [(way, row) for way, row in ways if way.get(fact) == value]
        goal = _target(table, {**known, fact: value}, left, nodes)
        if not (isinstance(fact, CountFact) and goes and goes[-1][1] == goal):
            goes.append((value, goal))
    node = Node(fact, tuple(goes))
    return nodes.setdefault(node, node)


def _answers(table: Table, fact: Fact, known: Situation) -> list[Value]:
    if isinstance(fact, ChoiceFact):
        return [choice for choice in fact.choices if is_possible({**known, fact: choice})]
    return list(representatives(table, fact))


def _follow(node: Node, value: Value) -> Target:
    if isinstance(value, int):
        return next(g for low, g in reversed(node.goes) if isinstance(low, int) and value >= low)
    return next((goal for answer, goal in node.goes if answer is value), None)
