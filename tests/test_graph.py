"""The graph of questions leads where the engine does, and asks nothing that is of no use."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from rules.engine import Answer, View, said, solve
from rules.graph import (
    Node,
    Target,
    applying,
    compile_graph,
    fields_of,
    graph,
    leaves,
    narrow,
    nodes_of,
    open_keys,
)
from rules.loader import load
from rules.model import Case, Clock, CountFact, Topic
from tests.library import LIBRARY, RULES
from tests.test_engine import EXTEND, GROWN_UP, LENT, RETURN, WAITING, WHOLE, case, lent

TOPICS = [RETURN, EXTEND, WAITING]
PARTS = [(topic, field) for topic in TOPICS for field in fields_of(topic)]


def walk(target: Target, known: Case) -> Answer | None:
    """Where a graph leads in a whole case."""
    view = View(known, {})
    while isinstance(target, Node):
        key = target.ask
        value = view.phase(key) if isinstance(key, Clock) else view.value(key)
        if isinstance(key, CountFact):
            assert isinstance(value, int)
            target = [goal for low, goal in target.goes if isinstance(low, int) and value >= low][
                -1
            ]
        else:
            target = dict(target.goes)[value]  # type: ignore[index]
    return target


def differences(
    target: Target, expected: Callable[[Case], Answer | None]
) -> Iterator[tuple[Case, Answer | None]]:
    """The whole cases in which a graph does not lead where it should, and where it leads."""
    for known in WHOLE:
        if (found := walk(target, known)) != expected(known):
            yield known, found


def part(topic: Topic, field: str) -> Callable[[Case], Answer | None]:
    """What the engine says in one field."""

    def run(known: Case) -> Answer | None:
        answer = said(solve(topic, known))
        return None if answer is None else tuple(word for word in answer if word.field == field)

    return run


@pytest.mark.parametrize(("topic", "field"), PARTS, ids=lambda x: getattr(x, "id", x))
def test_the_graph_of_a_field_says_what_the_engine_says(topic: Topic, field: str) -> None:
    target = graph(topic, field)
    for known in WHOLE:
        if View(known, {}).holds(topic.when):
            assert walk(target, known) == part(topic, field)(known)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_a_graph_of_a_whole_topic_says_what_the_engine_says(topic: Topic) -> None:
    def run(known: Case) -> Answer | None:
        return said(solve(topic, known))

    assert list(differences(compile_graph(run, {}), run)) == []


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_a_graph_says_where_a_topic_applies(topic: Topic) -> None:
    def run(known: Case) -> Answer | None:
        return () if View(known, {}).holds(topic.when) else None

    assert list(differences(applying(topic), run)) == []


def test_a_wrong_edge_is_noticed() -> None:
    start = applying(WAITING)
    inner = next(node for node in nodes_of(start) if node.ask.id == "queue")
    (one, first), (other, second), *rest = inner.goes
    wrong = replace(inner, goes=((one, second), (other, first), *rest))
    assert isinstance(start, Node)
    goes = tuple((value, wrong if goal == inner else goal) for value, goal in start.goes)
    assert list(differences(replace(start, goes=goes), lambda known: walk(start, known)))


@pytest.mark.parametrize(("topic", "field"), PARTS, ids=lambda x: getattr(x, "id", x))
def test_every_question_can_change_the_answer(topic: Topic, field: str) -> None:
    for node in nodes_of(graph(topic, field)):
        assert len({goal for _, goal in node.goes}) > 1, node.ask.id


def test_only_questions_that_matter_are_asked() -> None:
    asked = {
        (topic.id, field): [node.ask.id for node in nodes_of(graph(topic, field))]
        for topic, field in PARTS
    }
    assert asked["waiting", "do"] == [], "it is the same whoever waits"
    assert asked["extend", "beware"] == ["stage", "request", "due"]
    assert "weight" not in asked["return", "pay"]


def test_of_a_count_only_the_first_number_of_each_range_is_kept() -> None:
    weights = [node for node in nodes_of(graph(RETURN, "do")) if node.ask.id == "weight"]
    assert {tuple(value for value, _ in node.goes) for node in weights} == {(0, 501)}


def test_what_is_known_narrows_the_graph() -> None:
    target = graph(RETURN, "do")
    ids = {word.id for leaf in leaves(target) for word in leaf or ()}
    assert ids == {"bring back", "send back", "bring back at once", "report"}
    narrowed = narrow(target, View(case(LENT, GROWN_UP, lent(20)), {}))
    assert [key.id for key in open_keys(narrowed)] == ["weight"]
    assert len(leaves(narrowed)) == 2
    late = narrow(target, View(case(LENT, GROWN_UP, lent(22)), {}))
    assert drawn(late) == ["bring back at once"]


@pytest.mark.parametrize(("topic", "field"), PARTS, ids=lambda x: getattr(x, "id", x))
def test_a_graph_that_was_narrowed_leads_where_the_whole_one_does(topic: Topic, field: str) -> None:
    target = graph(topic, field)
    for known in WHOLE[::7]:
        if not View(known, {}).holds(topic.when):
            continue
        for fact in known:
            part = {other: value for other, value in known.items() if other is not fact}
            assert walk(narrow(target, View(part, {})), known) == walk(target, known)


def drawn(target: Target) -> object:
    """A graph as plain data, by names alone."""
    if isinstance(target, Node):
        goes = [(getattr(value, "id", value), drawn(goal)) for value, goal in target.goes]
        return [target.ask.id, goes]
    return None if target is None else [word.id for word in target]


def test_the_same_rules_give_the_same_graph() -> None:
    again = load(RULES)
    for topic, field in PARTS:
        assert drawn(graph(again.topics[topic.id], field)) == drawn(graph(topic, field))
    assert drawn(graph(WAITING, "do")) == ["bring back"]
    assert drawn(graph(RETURN, "pay")) == EXPECTED


LATE = [("child", ["due", [("in time", []), ("over", ["nothing"])]]),
        ("grown-up", ["due", [("in time", []), ("over", ["late fee"])]])]  # fmt: skip
EXPECTED = [
    "stage",
    [("on the shelf", None), ("lent", ["who reads", LATE]), ("lost", ["new book"])],
]


def test_rows_have_names_of_their_own_which_hold_no_line() -> None:
    names = [row.id for topic in TOPICS for table in topic.tables for row in table.rows]
    assert len(names) == len(set(names))
    assert names[0] == "return-how-late-it-is-stage-lent-any-in-time"
    tables = [table.id for topic in LIBRARY.topics.values() for table in topic.tables]
    assert len(tables) == len(set(tables))
