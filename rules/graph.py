"""Tables compiled to a graph of questions, which pages and the browser only walk.

A node asks a fact or a clock and says where each answer leads: to another node, or to a leaf. Equal
nodes are one, and a question that changes nothing is not asked, so that the same rules always give
the same graph.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

from rules.engine import (
    Answer,
    CaseError,
    Open,
    Rows,
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
from rules.model import Case, Clock, CountFact, Fact, Ruleset, Table, Topic, Value


@dataclass(frozen=True)
class Node:
    """A question and where its answers lead, in the order of the answers."""

    ask: Fact | Clock
    goes: tuple[tuple[Value, "Target"], ...]

    @cached_property
    def goals(self) -> dict[Value, "Target"]:
        """Where each answer leads."""
        return dict(self.goes)


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
    wanted = tuple(table for table in topic.tables if field in results_of(table))
    tables = tables_for(topic, wanted)

    def run(case: Case) -> Answer | None:
        found = rows_within(topic, tables, View(case, {}))
        return None if found is None else tuple(w for w in said(found) or () if w.field == field)

    return compile_graph(run, {})


@cache
def beside(table: Table) -> Target:
    """The graph of what a table says beside every plan; () where it is not used."""

    def run(case: Case) -> Answer:
        view = View(case, {})
        return view.row(table, {}).words if view.holds(table.when) else ()

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


def narrow(target: Target, view: View) -> Target:
    """What is left of a graph when a case is known.

    A question that the case answers is gone, and so is one whose answers all lead to the same. If
    none of it can occur, a node is left from which nothing goes.
    """
    return _narrow(target, view, {}, {})


def leaves(target: Target) -> list[Answer | None]:
    """Every leaf of a graph, each once."""
    if not isinstance(target, Node):
        return [target]
    goals = (goal for node in nodes_of(target) for _, goal in node.goes)
    return list(dict.fromkeys(goal for goal in goals if not isinstance(goal, Node)))


def open_keys(target: Target) -> list[Fact | Clock]:
    """The questions of a graph, each once, the first one first."""
    return list(dict.fromkeys(node.ask for node in nodes_of(target) if node.goes))


def decide(topic: Topic, case: Case) -> Decision | Undecided:
    """What `topic` answers, or which question to ask next.

    Raises CaseError where facts cannot be true together or the topic cannot apply to them,
    RuleError where two rows fit or none does.
    """
    refuse_impossible(case)
    target = compile_graph(lambda known: said(solve(topic, known)), case)
    if isinstance(target, Node):
        possible = tuple(leaf for leaf in leaves(target) if leaf is not None)
        return Undecided(topic, asked(target.ask, View(case, {})), possible)
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


def asked(key: Fact | Clock, view: View) -> Fact:
    """The question for a buyer: of a clock, the day from which it runs, then how long it runs."""
    if not isinstance(key, Clock):
        return key
    since = key.spans[0].since
    try:
        return (view.span(key) or key.spans[0]).since
    except Open as question:
        return asked(question.key, view) if since in view.case else since


def nodes_of(start: Target) -> list[Node]:
    """All nodes of a graph, each once, the first question first."""
    found: dict[int, Node] = {}
    todo = [start]
    for target in todo:
        if isinstance(target, Node) and id(target) not in found:
            found[id(target)] = target
            todo += [goal for _, goal in target.goes]
    return list(found.values())


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


def _narrow(
    target: Target, view: View, done: dict[int, Target], nodes: dict[tuple[object, ...], Node]
) -> Target:
    """`done` holds what nodes came to, by identity; `nodes` those that are left, each once."""
    while isinstance(target, Node) and target.goes:
        node = target
        try:
            target = _goal(node, view)
        except Open as question:
            if id(node) not in done:
                done[id(node)] = _left(node, question, view, done, nodes)
            return done[id(node)]
    return target


def _node(
    ask: Fact | Clock,
    goes: list[tuple[Value, Target]],
    nodes: dict[tuple[object, ...], Node],
) -> Target:
    """A node with these goals, the same one for the same goals; no node if they are one."""
    goals = tuple(_named(goal) for _, goal in goes)
    if len(set(goals)) == 1:
        return goes[0][1]
    name = (ask, tuple(value for value, _ in goes), goals)
    return nodes.setdefault(name, Node(ask, tuple(goes)))


def _is_dead(goal: Target) -> bool:
    return isinstance(goal, Node) and not goal.goes


def _named(goal: Target) -> object:
    return id(goal) if isinstance(goal, Node) else goal


def _goal(node: Node, view: View) -> Target:
    """Where the answer of a case leads, a node from which nothing goes if it cannot occur here.

    Raises Open while it is not known.
    """
    key = node.ask
    value = view.phase(key) if isinstance(key, Clock) else view.value(key)
    if isinstance(value, int):
        goals = [goal for low, goal in node.goes if isinstance(low, int) and value >= low]
        return goals[-1] if goals else Node(key, ())
    return node.goals[value] if value in node.goals else Node(key, ())


def _left(
    node: Node,
    question: Open,
    view: View,
    done: dict[int, Target],
    nodes: dict[tuple[object, ...], Node],
) -> Target:
    """What is left of a node whose own question is open, or one on which that depends."""
    can_be = _can_be(node, question, view)
    left = [(value, _narrow(goal, view, done, nodes)) for value, goal in can_be]
    return _node(node.ask, [pair for pair in left if not _is_dead(pair[1])], nodes)


def _can_be(node: Node, question: Open, view: View) -> list[tuple[Value, Target]]:
    """The answers of a node that can occur, with where they lead."""
    if isinstance(node.ask, Clock):
        phases = view.phases(node.ask)
        return [pair for pair in node.goes if pair[0] in phases]
    closed = question.key is node.ask and not isinstance(node.ask, CountFact)
    return [pair for pair in node.goes if not closed or pair[0] in question.values]


def _deciding(topic: Topic, found: Answer, case: Case) -> Case:
    """The facts without which the answer would still be open; others are left out."""
    facts = dict(case)
    for key in reversed(list(case)):
        fewer = {other: value for other, value in facts.items() if other is not key}
        if compile_graph(lambda known: said(solve(topic, known)), fewer) == found:
            facts = fewer
    return facts
