"""decide() concludes only from what is given, and says which facts decided."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import dispute, language, received, returns, unpaid
from rules.check import situations
from rules.engine import (
    ChoiceFact,
    CountFact,
    Decision,
    Fact,
    RuleError,
    SituationError,
    Table,
    Undecided,
    Value,
    applies,
    completions,
    decide,
    refuse_impossible,
    winner,
)
from rules.facts import (
    ARTICLE,
    ASKS_TO_WITHDRAW,
    CANCEL_REASON,
    CONFIRMED,
    COUNTDOWN,
    COUNTRY,
    DAYS_SINCE_CONFIRMED,
    DAYS_SINCE_PLACED,
    EDITION,
    FACTS,
    FRANCE,
    GOODS,
    GOODS_AWAY,
    GOODS_HERE,
    IN_DISPUTE,
    LETTER,
    NO_COUNTDOWN,
    NOT_PAID,
    PAYMENT,
    REPLY,
    RUSSIA,
    STAGE,
    TODAY,
    WEIGHT,
    WRITING,
)
from rules.tables import TABLES, advice

BY_ARTICLE = {EDITION: ARTICLE, STAGE: NOT_PAID}
EVERY_SITUATION = [(table, situation) for table in TABLES for situation in situations(table)]


def test_the_answer_comes_with_its_row_and_the_facts_that_decided() -> None:
    result = decide(unpaid.TABLE, {**BY_ARTICLE, DAYS_SINCE_PLACED: 9, COUNTRY: FRANCE})
    assert isinstance(result, Decision)
    assert result.row is unpaid.OPEN
    assert result.facts == {**BY_ARTICLE, DAYS_SINCE_PLACED: 9}


def test_a_missing_fact_is_asked_for_and_never_taken_for_a_no() -> None:
    result = decide(unpaid.TABLE, BY_ARTICLE)
    assert isinstance(result, Undecided)
    assert result.ask is DAYS_SINCE_PLACED
    assert result.possible == (unpaid.OPEN, unpaid.CLOSED)


def test_nothing_is_asked_that_cannot_change_the_answer() -> None:
    result = decide(dispute.TABLE, {EDITION: ARTICLE, STAGE: IN_DISPUTE, REPLY: ASKS_TO_WITHDRAW})
    assert isinstance(result, Decision)
    assert result.row is dispute.KEEP_OPEN
    late = decide(received.TABLE, {EDITION: ARTICLE, STAGE: CONFIRMED, DAYS_SINCE_CONFIRMED: 16})
    assert isinstance(late, Decision)
    assert late.row is received.TOO_LATE


def test_what_other_facts_imply_is_not_asked_for() -> None:
    result = decide(unpaid.TABLE, {EDITION: ARTICLE, DAYS_SINCE_PLACED: 9})
    assert isinstance(result, Decision)
    assert result.row is unpaid.OPEN


def test_each_edition_has_its_own_numbers_and_rows() -> None:
    days = {STAGE: NOT_PAID, COUNTDOWN: NO_COUNTDOWN, DAYS_SINCE_PLACED: 15}
    today = decide(unpaid.TABLE, {EDITION: TODAY, **days})
    then = decide(unpaid.TABLE, {**BY_ARTICLE, DAYS_SINCE_PLACED: 15})
    assert isinstance(today, Decision)
    assert today.row is unpaid.BY_GUIDE_OPEN
    assert isinstance(then, Decision)
    assert then.row is unpaid.CLOSED


def test_an_exception_wins_over_the_row_that_it_names() -> None:
    reason = decide(language.TABLE, {WRITING: CANCEL_REASON, COUNTRY: RUSSIA})
    letter = decide(language.TABLE, {WRITING: LETTER, COUNTRY: RUSSIA})
    assert isinstance(reason, Decision)
    assert reason.row is language.IN_RUSSIA
    assert isinstance(letter, Decision)
    assert letter.row is language.NAMED_SITE
    assert letter.facts == {WRITING: LETTER, COUNTRY: RUSSIA}, "what rules out the exception counts"


def test_two_fitting_rows_and_none_are_errors_that_name_rows_and_situation() -> None:
    table = language.TABLE
    without_exception = Table(
        table.topic,
        table.asks,
        table.applies,
        table.reads,
        (language.NAMED_SITE, language.NAMED_SITE),
    )
    empty = Table(table.topic, table.asks, table.applies, table.reads, ())
    situation = {WRITING: LETTER, COUNTRY: RUSSIA}
    with pytest.raises(RuleError, match=r"language-named-site and language-named-site.*in Russia"):
        decide(without_exception, situation)
    with pytest.raises(RuleError, match=r"no row does in: the buyer writes to the seller"):
        decide(empty, situation)


def test_facts_that_cannot_be_true_together_are_refused() -> None:
    with pytest.raises(
        SituationError, match="receipt was confirmed 3 days ago: cannot be together"
    ):
        decide(unpaid.TABLE, {STAGE: NOT_PAID, DAYS_SINCE_CONFIRMED: 3})
    with pytest.raises(SituationError, match="asks to withdraw the dispute: cannot be together"):
        decide(received.TABLE, {STAGE: CONFIRMED, REPLY: ASKS_TO_WITHDRAW})
    with pytest.raises(SituationError, match="unpaid: does not apply"):
        decide(unpaid.TABLE, {STAGE: CONFIRMED})


@settings(deadline=None)
@given(data=st.data())
def test_part_of_a_situation_leads_to_the_same_row_or_to_a_question(data: st.DataObject) -> None:
    table, situation = data.draw(st.sampled_from(EVERY_SITUATION))
    known = {f: v for f, v in situation.items() if data.draw(st.booleans())}
    whole = decide(table, situation)
    assert isinstance(whole, Decision)
    result = decide(table, known)
    if isinstance(result, Decision):
        assert result.row is whole.row
        assert result.facts.items() <= known.items()
        assert decide(table, result.facts).row is whole.row
    else:
        assert whole.row in result.possible
        assert result.ask not in known


@settings(deadline=None)
@given(data=st.data())
def test_each_question_can_change_what_is_possible(data: st.DataObject) -> None:
    table, situation = data.draw(st.sampled_from(EVERY_SITUATION))
    known = {f: v for f, v in situation.items() if data.draw(st.booleans())}
    result = decide(table, known)
    if isinstance(result, Undecided):
        ways = list(completions(table, known))
        left = {
            frozenset(winner(table, way) for way in ways if way.get(result.ask) == value)
            for value in {way.get(result.ask) for way in ways}
        }
        assert len(left) > 1


def test_a_table_is_of_no_use_where_facts_cannot_be_true_together() -> None:
    # Each pair of them can: the order page of a shipped parcel shows no countdown.
    known: dict[Fact, Value] = {COUNTDOWN: COUNTDOWN.choices[0], PAYMENT: PAYMENT.choices[0]}
    known |= {WEIGHT: 0}
    assert [table.topic for table in TABLES if applies(table, known)] == ["language"]


def test_goods_that_are_not_there_have_no_free_return() -> None:
    away = {EDITION: TODAY, STAGE: CONFIRMED, GOODS: GOODS_AWAY}
    assert not applies(returns.TABLE, away)
    assert applies(returns.TABLE, {**away, GOODS: GOODS_HERE})


def _values(fact: Fact) -> st.SearchStrategy[Value]:
    if isinstance(fact, CountFact):
        return st.integers(min_value=0, max_value=400)
    assert isinstance(fact, ChoiceFact)
    return st.sampled_from(fact.choices)


@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from(FACTS), st.none(), max_size=8).flatmap(
        lambda facts: st.fixed_dictionaries({fact: _values(fact) for fact in facts})
    )
)
def test_any_situation_is_answered_asked_about_or_refused_with_a_reason(
    situation: dict[Fact, Value],
) -> None:
    try:
        refuse_impossible(situation)
    except SituationError:
        return  # its message is tested above
    for result in advice(situation):
        assert isinstance(result, Decision | Undecided)
        if isinstance(result, Decision):
            assert result.row.then
