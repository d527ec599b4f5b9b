"""Tables compiled to a graph of questions, which pages and the browser only walk.

A node asks a fact or a clock and says where each answer leads: to another node, or to a leaf. Equal
nodes are one, and a question that changes nothing is not asked, so that the same rules always give
the same graph.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from rules.engine import (
    Answer,
    CaseError,
    Open,
    Rows,
    Usuals,
    View,
    describe,
    explore,
    refuse_impossible,
    results_of,
    rows_within,
    said,
    solve,
    tables_for,
)
from rules.model import Case, Clock, CountFact, Fact, Ruleset, Topic, Value


@dataclass(frozen=True)
class Node:
    """A question and where its answers lead, in the order of the answers."""

    ask: Fact | Clock
    goes: tuple[tuple[Value, "Target"], ...]


# A node, an answer, or None where nothing applies.
Target = Node | Answer | None


@dataclass(frozen=True)
class Decision:
    """An answer, the rows that give it, and the facts that decided it."""

    topic: Topic
    answer: Answer
    rows: Rows
    facts: Case


@dataclass(frozen=True)
class Undecided:
    """Facts are missing: the next question to ask, and the answers that are still possible."""

    topic: Topic
    ask: Fact
    possible: tuple[Answer, ...]


def compile_graph(run: Callable[[Case], Answer | None], case: Case) -> Target:
    """What `run` comes to, as a graph of the questions that are open in a case.

    Raises what `run` raises, but for open questions.
    """
    return _compile(run, case, {})


@cache
def graph(topic: Topic, field: str) -> Target:
    """The graph of what a topic or a route says in one field, where it applies at all."""
    wanted = [table for table in topic.tables if field in results_of(table)]
    tables = tables_for(topic, wanted)

    def run(case: Case) -> Answer | None:
        found = rows_within(topic, tables, case)
        return None if found is None else tuple(w for w in said(found) or () if w.field == field)

    return compile_graph(run, {})


@cache
def applying(topic: Topic) -> Target:
    """The graph of whether a topic or a route applies: () if it does, None if it does not."""
    return compile_graph(lambda case: () if View(case, {}).holds(topic.when) else None, {})


@cache
def fields_of(topic: Topic) -> tuple[str, ...]:
    """The fields in which a topic or a route says anything."""
    found = {word.field: None for t in topic.tables for row in t.rows for word in row.words}
    return tuple(found)


def leaves(target: Target, case: Case, usual: Usuals | None = None) -> list[Answer | None]:
    """Every leaf that can still be reached when the case is known; at least what will be."""
    found: dict[Answer | None, None] = {}
    for leaf, _ in _walk(target, View(case, usual or {})):
        found[leaf] = None
    return list(found)


def open_keys(target: Target, case: Case, usual: Usuals | None = None) -> list[Fact | Clock]:
    """The questions of a graph that the case leaves open, the first one first."""
    found: dict[Fact | Clock, None] = {}
    for _, keys in _walk(target, View(case, usual or {})):
        found.update(dict.fromkeys(keys))
    return list(found)


def decide(topic: Topic, case: Case) -> Decision | Undecided:
    """What `topic` answers, or which question to ask next.

    Raises CaseError where facts cannot be true together or the topic cannot apply to them,
    RuleError where two rows fit or none does.
    """
    refuse_impossible(case)
    target = compile_graph(lambda known: said(solve(topic, known)), case)
    if isinstance(target, Node):
        possible = tuple(leaf for leaf in leaves(target, case) if leaf is not None)
        return Undecided(topic, asked(target.ask, case), possible)
    if target is None:
        raise CaseError(f"{topic.id}: does not apply to {describe(case)}")
    found = [rows for _, rows in explore(lambda known: solve(topic, known), case)]
    rows = tuple(dict.fromkeys(row for each in found if isinstance(each, tuple) for row in each))
    return Decision(topic, target, rows, _deciding(topic, target, case))


def answer(ruleset: Ruleset, asks: str, case: Case) -> Decision | Undecided:
    """What a ruleset answers to one question in a case.

    Raises CaseError where the facts contradict each other or nothing answers the question.
    """
    refuse_impossible(case)
    fitting = [t for t in ruleset.topics.values() if t.asks == asks and applies(t, case)]
    if not fitting:
        raise CaseError(f"{asks}: nothing answers this for {describe(case)}")
    return decide(fitting[0], case)


def advice(ruleset: Ruleset, case: Case) -> list[Decision | Undecided]:
    """The answers that apply to a case, in the order in which a buyer needs them."""
    refuse_impossible(case)
    return [decide(topic, case) for topic in ruleset.topics.values() if applies(topic, case)]


def applies(topic: Topic, case: Case) -> bool:
    """Whether the topic can still be of use, whatever the open questions are answered with."""
    return any(
        found is True for _, found in explore(lambda known: View(known, {}).holds(topic.when), case)
    )


def asked(key: Fact | Clock, case: Case, usual: Usuals | None = None) -> Fact:
    """The question for a buyer: of a clock, the day from which it runs."""
    if not isinstance(key, Clock):
        return key
    span = View(case, usual or {}).span(key) if _is_sure(key, case, usual or {}) else None
    return (span or key.spans[0]).since


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


def _compile(run: Callable[[Case], Answer | None], case: Case, nodes: dict[Node, Node]) -> Target:
    try:
        return run(case)
    except Open as question:
        goes = tuple(
            (value, _compile(run, {**case, question.key: value}, nodes))
            for value in question.values
        )
        if all(goal == goes[0][1] for _, goal in goes):
            return goes[0][1]
        node = Node(question.key, _joined(question.key, goes))
        return nodes.setdefault(node, node)


def _joined(
    key: Fact | Clock, goes: tuple[tuple[Value, Target], ...]
) -> tuple[tuple[Value, Target], ...]:
    """Of a count, only the lowest number of each range that leads to one place."""
    if not isinstance(key, CountFact):
        return goes
    return tuple(
        (value, goal) for n, (value, goal) in enumerate(goes) if not n or goes[n - 1][1] != goal
    )


def _walk(target: Target, view: View) -> Iterator[tuple[Answer | None, tuple[Fact | Clock, ...]]]:
    """Every leaf that can be reached, with the open questions on the way to it."""
    if not isinstance(target, Node):
        yield target, ()
        return
    key = target.ask
    try:
        value = view.phase(key) if isinstance(key, Clock) else view.value(key)
    except Open as question:
        closed = question.key is key and not isinstance(key, CountFact)
        for each, goal in target.goes:
            if not closed or each in question.values:
                yield from ((leaf, (key, *keys)) for leaf, keys in _walk(goal, view))
        return
    for goal in _goals(target, value) if value is not None else ():
        yield from _walk(goal, view)


def _goals(node: Node, value: Value) -> list[Target]:
    """Where an answer leads: to one place, or nowhere if it cannot occur here."""
    if isinstance(value, int):
        return [goal for low, goal in node.goes if isinstance(low, int) and value >= low][-1:]
    return [goal for each, goal in node.goes if each == value]


def _is_sure(clock: Clock, case: Case, usual: Usuals) -> bool:
    try:
        View(case, usual).span(clock)
    except Open:
        return False
    return True


def _deciding(topic: Topic, found: Answer, case: Case) -> Case:
    """The facts without which the answer would still be open; others are left out."""
    facts = dict(case)
    for key in reversed(list(case)):
        fewer = {other: value for other, value in facts.items() if other is not key}
        if compile_graph(lambda known: said(solve(topic, known)), fewer) == found:
            facts = fewer
    return facts
