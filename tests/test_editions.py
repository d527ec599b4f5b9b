"""Today's answers never follow advice of the article that newer sources call risky or wrong."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rules import outcomes as o
from rules.check import situations
from rules.claims import CLAIMS
from rules.engine import Rule, Table, edition_of, winner
from rules.evidence import CHECKED, EVIDENCE, SOURCES, stale
from rules.facts import RECEIVED, STAGE
from rules.outcomes import Outcome
from rules.tables import TABLES
from rules.words import IN_EDITION, say

# What the article advises, by the fact that says why not to follow it.
REFUSED: dict[str, tuple[Outcome, ...]] = {
    "E8": (o.PICK_MISTAKE,),
    "E17": (o.PROPOSE_ANOTHER, o.AS_AGREED),
    "E18": (o.WAIT_FOR_SELLER_OFFER, o.ACCEPT_PAYPAL, o.BY_PAYPAL),
    "E19": (o.LIGHT_PARCEL, o.MADE_UP_NUMBER),
    "E21": (o.SAY_COMPLAINT,),
}


def followed(tables: tuple[Table, ...]) -> set[tuple[str, str]]:
    """The rows that answer today with refused advice, and the fact that refuses it."""
    found = set()
    for table in tables:
        for situation in situations(table):
            row = winner(table, situation)
            if row is None or edition_of(situation) == "article":
                continue
            found.update((row.id, fact) for fact, no in REFUSED.items() if set(no) & set(row.then))
            if situation.get(STAGE) is RECEIVED and o.PRESS_CANCEL in row.then:
                found.add((row.id, "E9"))  # there is no such button with the goods in hand
    return found


def test_every_risky_or_contradicted_advice_is_refused() -> None:
    bad = {f.id for f in EVIDENCE.values() if f.verdict in ("risky", "contradicts")}
    assert bad == {*REFUSED, "E9"}


def test_no_answer_of_today_follows_it() -> None:
    assert followed(TABLES) == set()


@pytest.mark.parametrize("fact", REFUSED)
def test_an_answer_that_follows_it_is_found(fact: str) -> None:
    table = TABLES[0]
    today = next(row for row in table.rows if row.id == "unpaid-countdown")
    planted = replace(today, then=(*today.then, REFUSED[fact][0]))
    assert followed((_with(table, today, planted),)) == {("unpaid-countdown", fact)}


def _with(table: Table, old: Rule, new: Rule) -> Table:
    return replace(table, rows=tuple(new if row is old else row for row in table.rows))


def test_every_fact_is_complete() -> None:
    assert len(EVIDENCE) == 41
    for fact in EVIDENCE.values():
        assert fact.sources, fact.id
        assert set(fact.sources) <= set(SOURCES), fact.id
        assert set(fact.bears_on) <= set(CLAIMS), fact.id
        assert fact.topics, fact.id
        for sentence in (fact.says, fact.conflict):
            assert not any(character.isdigit() for character in sentence), fact.id
            assert "{" not in say(sentence, IN_EDITION["today"]), fact.id


def test_facts_grow_stale_after_a_year() -> None:
    assert stale(CHECKED + timedelta(days=365)) == []
    assert stale(CHECKED + timedelta(days=366)) == list(EVIDENCE.values())
