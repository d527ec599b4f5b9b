"""The graph of questions leads where `decide` leads, asks what it asks, and no more than it may."""

from dataclasses import replace

import pytest

from rules import graph as g
from rules.check import situations
from rules.engine import Decision, Rule, Situation, Table, Undecided, decide
from rules.facts import EDITION
from rules.graph import Node, Target, Walk, compile_table, questions_asked, walk
from rules.numbers import EDITIONS, Edition
from rules.questions import GET_OUT
from rules.tables import TABLES

REFUND_TIME = next(table for table in TABLES if table.topic == "refund_time")
MOST, MEAN = 6, 3.5


def asked_by_decide(table: Table, situation: Situation, cache: dict) -> Walk:
    """What the engine asks, one question after the other, and the row that it comes to."""
    known = {EDITION: situation[EDITION]} if EDITION in situation else {}
    asked = []
    while True:
        key = tuple(known.items())
        if key not in cache:
            cache[key] = decide(table, known)
        result: Decision | Undecided = cache[key]
        if isinstance(result, Decision):
            return Walk(tuple(asked), result.row)
        asked.append(result.ask)
        known = {**known, result.ask: situation[result.ask]}


def differences(table: Table, edition: Edition, start: Target) -> list[Situation]:
    """The situations in which a graph does not ask and answer what the engine does."""
    cache: dict = {}
    return [
        situation
        for situation, _ in g.walks(table, edition)
        if walk(start, situation) != asked_by_decide(table, situation, cache)
    ]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.topic)
def test_the_graph_asks_and_answers_as_the_engine_does(table: Table) -> None:
    for edition in EDITIONS:
        assert differences(table, edition, g.graph(table, edition)) == []


def test_the_walks_cover_every_situation() -> None:
    for table in TABLES:
        by_edition = sum(1 for edition in EDITIONS for _ in g.walks(table, edition))
        reads = EDITION in table.reads
        assert by_edition == sum(1 for _ in situations(table)) * (1 if reads else 2)


def disagreeing(table: Table, other: Table, edition: Edition) -> list[Situation]:
    """The situations in which `beside` names another row than the other table answers with."""
    found = g.beside(table, other, edition)
    return [
        way
        for way, walked in g.walks(table, edition)
        if walked.row in found and decided(other, way) is not found[walked.row]
    ]


def decided(table: Table, situation: Situation) -> Rule | None:
    result = decide(table, situation)
    return result.row if isinstance(result, Decision) else None


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_stands_beside_a_row_is_what_the_other_table_answers(edition: Edition) -> None:
    paid = [t for t in TABLES if t.asks is GET_OUT and t.topic != "unpaid"]
    assert [disagreeing(table, REFUND_TIME, edition) for table in paid] == [[]] * len(paid)
    assert all(g.beside(table, REFUND_TIME, edition) for table in paid)


def test_a_wrong_row_beside_another_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = next(table for table in TABLES if table.topic == "shipped")
    wrong = dict.fromkeys(g.beside(shipped, REFUND_TIME, "today"), REFUND_TIME.rows[0])
    monkeypatch.setattr(g, "beside", lambda *_: wrong)
    assert disagreeing(shipped, REFUND_TIME, "today")


def test_nothing_stands_beside_a_row_whose_situations_lead_to_several_answers() -> None:
    received = next(table for table in TABLES if table.topic == "received")
    found = g.beside(REFUND_TIME, received, "today")
    assert {row.id for row in REFUND_TIME.rows} - {row.id for row in found}
    assert "refund-time-today" not in {row.id for row in found}


def test_a_wrong_edge_is_noticed() -> None:
    table = next(table for table in TABLES if table.topic == "unpaid")
    start = g.graph(table, "article")
    assert isinstance(start, Node)
    inner = next(goal for _, goal in start.goes if isinstance(goal, Node))
    (low, first), (high, second) = inner.goes
    wrong = replace(inner, goes=((low, second), (high, first)))
    goes = tuple((value, wrong if goal is inner else goal) for value, goal in start.goes)
    assert differences(table, "article", replace(start, goes=goes))


def test_the_same_rules_give_the_same_graph() -> None:
    for table in TABLES:
        for edition in EDITIONS:
            assert compile_table(table, edition) == g.graph(table, edition)
    assert g.fingerprint() == g.fingerprint.__wrapped__()


def test_few_questions_are_asked() -> None:
    mean, most = questions_asked()
    assert most <= MOST
    assert mean < MEAN


def test_every_question_can_change_the_answer() -> None:
    for table in TABLES:
        for edition in EDITIONS:
            for node in g.nodes_of(g.graph(table, edition)):
                assert len({goal for _, goal in node.goes}) > 1, (table.topic, node.ask.id)
