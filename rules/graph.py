"""Topics compiled to a graph of questions for the browser, which only walks it.

A node asks a fact and says where each answer leads: to another node, to an answer, or to nothing
where the topic does not apply. Only questions are asked that can still change the answer, in the
order of `engine.decide`. Equal nodes are one, so that the same rules always give the same graph.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from statistics import mean

from rules.engine import (
    Answer,
    Rows,
    Way,
    completions,
    fits,
    is_possible,
    next_question,
    representatives,
    said,
    ways_of,
)
from rules.markdown import slug
from rules.model import Case, ChoiceFact, CountFact, Fact, Row, Ruleset, Topic, Value


@dataclass(frozen=True)
class Node:
    """A question and where its answers lead.

    ask   the fact
    goes  (answer, where it leads) in the order of the answers; of a count, each answer is the
          lowest number of a range that ends before the next one
    """

    ask: Fact
    goes: tuple[tuple[Value, "Target"], ...]


Target = Node | Answer | None


@dataclass(frozen=True)
class Walk:
    """A way through a graph: the facts asked, in order, and the answer it ends in."""

    asked: tuple[Fact, ...]
    answer: Answer


@cache
def graph(topic: Topic) -> Target:
    """The first question of a topic; an answer at once if nothing has to be asked."""
    return _target(topic, {}, ways_of(topic, {}), {})


def walk(start: Target, case: Case) -> Walk | None:
    """Follow the answers of a complete case; None where the topic does not apply."""
    asked: list[Fact] = []
    target = start
    while isinstance(target, Node):
        asked.append(target.ask)
        target = _follow(target, case[target.ask])
    return None if target is None else Walk(tuple(asked), target)


def reach(start: Target, known: Case) -> Target:
    """Follow what is known: to an answer, to the first question that is open, or to nothing."""
    target = start
    while isinstance(target, Node) and target.ask in known:
        target = _follow(target, known[target.ask])
    return target


@cache
def beside(topic: Topic, other: Topic) -> dict[Answer, Answer]:
    """For each answer of a topic, the answer of another in every case that leads to it.

    Answers whose cases lead to several answers of the other, or to a question, are left out.
    """
    both = replace(topic, tables=(*topic.tables, *other.tables))  # tells apart what either does
    found: dict[Answer, set[Target]] = {}
    for way in completions(both, {}):
        walked = walk(graph(topic), way) if fits(topic.when, way) else None
        if walked:
            found.setdefault(walked.answer, set()).add(reach(graph(other), way))
    alone = {row: next(iter(targets)) for row, targets in found.items() if len(targets) == 1}
    return {row: target for row, target in alone.items() if isinstance(target, tuple)}


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


@cache
def rows_of(topic: Topic) -> dict[Answer, Rows]:
    """For each answer of a topic, the rows that give it, in the order of the tables."""
    found: dict[Answer, dict[Row, None]] = {}
    for _, rows in ways_of(topic, {}):
        if (answer := said(rows)) is not None:
            found.setdefault(answer, {}).update(dict.fromkeys(rows or ()))
    order = {row: n for n, row in enumerate(row for t in topic.tables for row in t.rows)}
    return {answer: tuple(sorted(rows, key=order.__getitem__)) for answer, rows in found.items()}


@cache
def answers_of(topic: Topic) -> dict[Answer, str]:
    """Every answer of a topic with its name in addresses, in the order of the questions."""
    goals = [goal for node in nodes_of(graph(topic)) for _, goal in node.goes] or [graph(topic)]
    found = dict.fromkeys(goal for goal in goals if isinstance(goal, tuple))
    return {answer: f"{slug(topic.id)}-{name}" for answer, name in _names(list(found)).items()}


def _names(answers: list[Answer]) -> dict[Answer, str]:
    """A name for each answer: the first word of as many fields as it takes to tell it apart."""
    firsts = {answer: _firsts(answer) for answer in answers}
    named: dict[Answer, str] = {}
    for answer, words in firsts.items():
        short = [words[:n] for n in range(1, len(words) + 1)]
        alone = (w for w in short if sum(w == other[: len(w)] for other in firsts.values()) == 1)
        named[answer] = slug(" ".join(next(alone, [*words, _hash("|".join(w.id for w in answer))])))
    return named


def _firsts(answer: Answer) -> list[str]:
    """The short names of the first word in each field that an answer fills."""
    firsts: dict[str, str] = {}
    for word in answer:
        firsts.setdefault(word.field, word.id)
    return list(firsts.values())


def as_data(topic: Topic) -> dict[str, object]:
    """The graph of a topic for JSON: nodes by number, answers by name, null where nothing applies.

    {"nodes": [[fact, {choice: target}] or [fact, [[from, target], ...]]], "start": target}
    """
    start = graph(topic)
    place = {node: number for number, node in enumerate(nodes_of(start))}
    names = answers_of(topic)

    def name(target: Target) -> int | str | None:
        if isinstance(target, Node):
            return place[target]
        return names[target] if target else None

    def told(node: Node) -> list[object]:
        if isinstance(node.ask, CountFact):
            return [slug(node.ask.id), [[value, name(goal)] for value, goal in node.goes]]
        goes = {slug(v.id): name(g) for v, g in node.goes if not isinstance(v, int)}
        return [slug(node.ask.id), goes]

    return {"nodes": [told(node) for node in place], "start": name(start)}


def as_json(topic: Topic) -> str:
    """The graph of a topic as JSON, always the same text for the same rules."""
    return json.dumps(as_data(topic), separators=(",", ":"), ensure_ascii=False)


@cache
def fingerprint(ruleset: Ruleset) -> str:
    """A short hash of all graphs: the version of the rules that a page shows."""
    return _hash("\n".join(as_json(topic) for topic in ruleset.topics.values()))


def walks(topic: Topic) -> Iterator[tuple[Case, Walk]]:
    """Every case that the topic can tell apart, with its way in the graph."""
    for way in completions(topic, {}):
        if fits(topic.when, way) and (walked := walk(graph(topic), way)):
            yield way, walked


def questions_asked(ruleset: Ruleset) -> tuple[float, int]:
    """The mean and the most questions that a buyer is asked, over all cases."""
    counts = [len(w.asked) for topic in ruleset.topics.values() for _, w in walks(topic)]
    return mean(counts), max(counts)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _target(topic: Topic, known: Case, ways: list[Way], nodes: dict[Node, Node]) -> Target:
    """Where what is known leads; `ways` are its completions, worked out once for all of it."""
    answers = {said(rows) for _, rows in ways}
    if len(answers) < 2:
        return next(iter(answers), None)
    fact = next_question(topic, known, ways)
    goes: list[tuple[Value, Target]] = []
    for value in _values(topic, fact, known):
        left = [(way, rows) for way, rows in ways if way.get(fact) == value]
        goal = _target(topic, {**known, fact: value}, left, nodes)
        if not (isinstance(fact, CountFact) and goes and goes[-1][1] == goal):
            goes.append((value, goal))
    node = Node(fact, tuple(goes))
    return nodes.setdefault(node, node)


def _values(topic: Topic, fact: Fact, known: Case) -> list[Value]:
    if isinstance(fact, ChoiceFact):
        return [choice for choice in fact.choices if is_possible({**known, fact: choice})]
    return list(representatives(topic, fact))


def _follow(node: Node, value: Value) -> Target:
    if isinstance(value, int):
        return next(g for low, g in reversed(node.goes) if isinstance(low, int) and value >= low)
    return next((goal for answer, goal in node.goes if answer is value), None)
