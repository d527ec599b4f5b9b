"""The engine concludes only from what is given: answers, open questions, facts that cannot be."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.engine import (
    Answer,
    CaseError,
    RuleError,
    View,
    days_left,
    fits,
    refuse_impossible,
    said,
    solve,
    tell,
)
from rules.graph import Decision, Undecided, advice, answer, decide
from rules.loader import load
from rules.model import Case, ChoiceFact, Clock, CountFact, Fact, Topic, Value
from rules.sentences import Sentences
from tests.library import LIBRARY, RULES

SENTENCES = Sentences(LIBRARY)
TOPICS = list(LIBRARY.topics.values())
RETURN, EXTEND, WAITING = TOPICS
DUE, REMINDER, NO_ANSWER = LIBRARY.clocks.values()
LENT, LOST, SHELF = "a book that is lent", "a book that is lost", "a book on the shelf"
CHILD, GROWN_UP = "the reader is a child", "the reader is a grown-up"
LIGHT, HEAVY = "the book weighs 500 g", "the book weighs 501 g"
NOBODY_WAITS = "nobody waits for the book"


def case(*told: str) -> Case:
    return dict(SENTENCES.fact(sentence) for sentence in told)


def lent(days: int) -> str:
    return f"it was lent {days} days ago"


def told(topic: Topic, *facts: str) -> list[str]:
    """The sentences of an answer."""
    found = decide(topic, case(*facts))
    assert isinstance(found, Decision)
    return SENTENCES.told(found.answer)


def asked(topic: Topic, *facts: str) -> str:
    """The id of the fact that is asked next."""
    found = decide(topic, case(*facts))
    assert isinstance(found, Undecided)
    return found.ask.id


def test_an_answer_says_what_its_rows_say_in_the_order_of_the_tables() -> None:
    assert told(RETURN, LENT, GROWN_UP, lent(20), LIGHT) == [
        "bring the book back",
        "or send it by post, up to 500 g",
        "a loan ends on a day that the library counts",
        "3 days before the last day the library reminds you",
    ]


@pytest.mark.parametrize(
    ("reader", "days", "late"),
    [(GROWN_UP, 21, False), (GROWN_UP, 22, True), (CHILD, 28, False), (CHILD, 29, True)],
)
def test_a_clock_that_closes_runs_through_its_last_day(reader: str, days: int, late: bool) -> None:
    first = told(RETURN, LENT, reader, lent(days), HEAVY)[0]
    assert first == ("bring the book back today" if late else "bring the book back")


@pytest.mark.parametrize(("days", "reached"), [(17, False), (18, True)])
def test_a_clock_that_opens_is_reached_on_its_day(days: int, reached: bool) -> None:
    """The reminder comes 3 days before the 21 days are over."""
    warning = "3 days before the last day the library reminds you"
    assert (warning in told(RETURN, LENT, GROWN_UP, lent(days), HEAVY)) is reached


@pytest.mark.parametrize(("days", "answer"), [(1, "keep the book and wait for the answer"),
                                              (2, "call the library")])  # fmt: skip
def test_hours_are_counted_as_days(days: int, answer: str) -> None:
    facts = (LENT, NOBODY_WAITS, "more time has been asked for", CHILD)
    asked_for = f"more time was asked for {days} days ago"
    assert told(EXTEND, *facts, asked_for)[0] == answer


@pytest.mark.parametrize(("weight", "by_post"), [(LIGHT, True), (HEAVY, False)])
def test_a_number_of_a_condition_is_its_own_limit(weight: str, by_post: bool) -> None:
    said = told(RETURN, LENT, CHILD, lent(1), weight)
    assert ("or send it by post, up to 500 g" in said) is by_post


def test_a_result_is_read_by_later_tables() -> None:
    assert "nothing has to be paid" in told(RETURN, LENT, CHILD, lent(29))
    assert "a late book costs 2 euros" in told(RETURN, LENT, GROWN_UP, lent(22))


def test_the_heading_of_a_table_says_when_it_is_used() -> None:
    found = decide(RETURN, case(LOST))
    assert isinstance(found, Decision)
    assert [row.place.line for row in found.rows] == [23, 32]


def test_a_missing_fact_is_asked_for_and_never_taken_for_a_no() -> None:
    found = decide(RETURN, case(LENT, GROWN_UP, lent(22 - 1)))
    assert isinstance(found, Undecided)
    assert found.ask is LIBRARY.facts["weight"]
    assert [SENTENCES.told(answer)[1] for answer in found.possible] == [
        "or send it by post, up to 500 g",
        "a loan ends on a day that the library counts",
    ]


def test_of_a_clock_its_day_is_asked_once_it_is_known_which() -> None:
    assert asked(RETURN, LENT) == "who reads"
    assert asked(RETURN, LENT, CHILD) == "days since lent"
    assert asked(EXTEND, LENT, NOBODY_WAITS, "more time has been asked for") == "days since asked"


def test_nothing_is_asked_that_cannot_change_the_answer() -> None:
    late = told(RETURN, LENT, GROWN_UP, lent(22))
    assert late[0] == "bring the book back today"
    assert told(WAITING, LENT, "somebody waits for it")[0] == "bring the book back"


def test_what_follows_from_a_known_fact_is_not_asked_for() -> None:
    # Who has asked for more time has a book that is lent; a lost one is out of the question.
    found = decide(RETURN, case("more time was asked for 1 day ago"))
    assert isinstance(found, Undecided)
    assert found.ask.id == "who reads"
    assert "report" not in {word.id for answer in found.possible for word in answer}


def test_the_facts_that_decided_are_named_and_no_others() -> None:
    found = decide(RETURN, case(LENT, GROWN_UP, lent(22), LIGHT))
    assert isinstance(found, Decision)
    # That it is lent follows from the day on which it was.
    assert found.facts == case(GROWN_UP, lent(22))


def test_an_answer_that_only_one_other_leaves_open_is_not_asked_for() -> None:
    # Only a grown-up can have a book that a class waits for.
    assert told(WAITING, LENT, "a school class waits for it")[0] == "bring the book back"
    view = View(case(LENT, CHILD), {})
    possible = LIBRARY.facts["queue"]
    assert isinstance(possible, ChoiceFact)
    assert [c.id for c in possible.choices if view.holds(c.only)] == [
        "nobody waits",
        "somebody waits",
    ]


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ((SHELF, lent(3)), f"{lent(3)}: cannot be together with {SHELF}"),
        (
            (LENT, CHILD, "a school class waits for it"),
            f"a school class waits for it: cannot be together with {CHILD}",
        ),
    ],
)
def test_facts_that_cannot_be_true_together_are_refused(facts: tuple[str, ...], why: str) -> None:
    with pytest.raises(CaseError, match=why):
        advice(LIBRARY, case(*facts))


def test_what_nothing_answers_is_refused() -> None:
    with pytest.raises(CaseError, match="extend: does not apply to a book that is lost"):
        decide(EXTEND, case(LOST))
    with pytest.raises(CaseError, match="nothing answers this for a book on the shelf"):
        answer(LIBRARY, RETURN.asks, case(SHELF))
    assert advice(LIBRARY, case(SHELF)) == []


def test_of_two_topics_with_one_question_the_one_that_applies_answers() -> None:
    for queue, topic in ((NOBODY_WAITS, EXTEND), ("somebody waits for it", WAITING)):
        assert answer(LIBRARY, EXTEND.asks, case(LENT, queue)).topic is topic


def test_days_are_counted_to_the_last_day_and_past_it() -> None:
    assert days_left(DUE, View(case(LENT, GROWN_UP, lent(20)), {})) == 1
    assert days_left(DUE, View(case(LENT, CHILD, lent(30)), {})) == -2
    assert days_left(REMINDER, View(case(LENT, GROWN_UP, lent(17)), {})) == 0
    assert days_left(DUE, View(case(LENT, lent(20)), {})) is None, "a child or a grown-up?"
    assert days_left(REMINDER, View(case(LENT, CHILD, lent(20)), {})) is None, "it does not run"
    assert days_left(DUE, View({**case(LENT), DUE: 4}, {})) == 4


def phases(clock: Clock, *facts: str) -> frozenset[str]:
    return View(case(LENT, *facts), {}).phases(clock)


def test_a_day_that_is_not_known_is_not_after_one_that_follows_it() -> None:
    asked = "more time was asked for {} days ago"
    assert phases(DUE, GROWN_UP) == phases(DUE, GROWN_UP, asked.format(21)) == {"in time", "over"}
    assert phases(DUE, GROWN_UP, asked.format(22)) == {"over"}
    # A child may keep it for longer: over for who reads is over for both, or not yet known.
    assert phases(DUE, asked.format(22)) == {"in time", "over"}
    assert phases(DUE, asked.format(29)) == {"over"}
    assert phases(NO_ANSWER, lent(2)) == {"not yet", "reached"}
    assert phases(NO_ANSWER, lent(1)) == {"not yet"}


def test_two_rows_or_none_are_an_error_that_names_them_and_the_case() -> None:
    ruleset = load(RULES)
    topic = ruleset.topics["waiting"]
    facts = {ruleset.facts["stage"]: ruleset.facts["stage"].choices[1]}  # type: ignore[union-attr]
    facts[ruleset.facts["queue"]] = ruleset.facts["queue"].choices[1]  # type: ignore[union-attr]
    (table,) = topic.tables
    rows, place = table.rows, table.rows[0].place
    object.__setattr__(table, "rows", rows * 2)
    with pytest.raises(RuleError, match=f"but {place} and {place} does in: a book that is lent"):
        solve(topic, facts)
    object.__setattr__(table, "rows", ())
    with pytest.raises(RuleError, match="but no row does in: a book that is lent"):
        solve(topic, facts)


def test_values_are_told_in_sentences() -> None:
    assert [tell(LIBRARY.facts["days since lent"], n) for n in (1, 2)] == [
        "it was lent 1 day ago",
        "it was lent 2 days ago",
    ]
    assert tell(DUE, "over") == "due: over"
    assert tell(DUE, 3) == "due: 3 days left"


# Brute force: every case with an answer to every question that it raises, on both sides of every
# edge. What the engine says of part of a case has to agree with what it says of all whole ones.
COUNTS = {
    "days since lent": (0, 17, 18, 21, 22, 28, 29),
    "days since asked": (0, 1, 2, 3),
    "weight": (0, 500, 501),
}


def values(fact: Fact) -> tuple[Value, ...]:
    return COUNTS[fact.id] if isinstance(fact, CountFact) else fact.choices


def whole_cases() -> Iterator[Case]:
    facts = list(LIBRARY.facts.values())
    for chosen in product(*((None, *values(fact)) for fact in facts)):
        found = {f: v for f, v in zip(facts, chosen, strict=True) if v is not None}
        if all((fits(fact.exists, found) is True) == (fact in found) for fact in facts):
            try:
                refuse_impossible(found)
            except CaseError:
                continue
            yield found


WHOLE = list(whole_cases())
ANSWERS = {topic.id: [said(solve(topic, each)) for each in WHOLE] for topic in TOPICS}


def matching(topic: Topic, known: Case) -> Iterator[tuple[Case, Answer | None]]:
    """The whole cases in which all that is known holds, each with its answer."""
    for each, found in zip(WHOLE, ANSWERS[topic.id], strict=True):
        if known.items() <= each.items():
            yield each, found


def test_brute_force_has_cases_of_every_kind() -> None:
    assert len(WHOLE) > 450
    given = {fact for each in WHOLE for fact in each}
    assert given == set(LIBRARY.facts.values())
    for topic in TOPICS:
        assert len(set(ANSWERS[topic.id])) > 1


def drawn(data: st.DataObject) -> tuple[Topic, Case]:
    """A topic and a whole case, drawn by number: printed in full they are too long to read."""
    return (
        TOPICS[data.draw(st.integers(0, len(TOPICS) - 1))],
        WHOLE[data.draw(st.integers(0, len(WHOLE) - 1))],
    )


@settings(deadline=None, max_examples=150)
@given(data=st.data())
def test_part_of_a_case_is_answered_as_all_whole_cases_are(data: st.DataObject) -> None:
    topic, whole = drawn(data)
    known = {fact: value for fact, value in whole.items() if data.draw(st.booleans())}
    answers = {answer for _, answer in matching(topic, known)}
    try:
        found = decide(topic, known)
    except CaseError:
        assert answers == {None}
        return
    if isinstance(found, Decision):
        assert answers == {found.answer}
        assert found.facts.items() <= known.items()
        again = decide(topic, found.facts)
        assert isinstance(again, Decision)
        assert again.answer == found.answer
    else:
        assert len(answers) > 1
        assert answers - {None} == set(found.possible)
        assert found.ask not in known


@settings(deadline=None, max_examples=100)
@given(data=st.data())
def test_each_question_can_change_what_is_possible(data: st.DataObject) -> None:
    topic, whole = drawn(data)
    known: dict[Fact | Clock, Value] = {}
    for _ in LIBRARY.facts:
        try:
            found = decide(topic, known)
        except CaseError:
            return
        if isinstance(found, Decision):
            assert found.answer == said(solve(topic, whole))
            return
        by_answer: dict[Value | None, set[Answer | None]] = {}
        for each, said_then in matching(topic, known):
            by_answer.setdefault(each.get(found.ask), set()).add(said_then)
        assert len({frozenset(answers) for answers in by_answer.values()}) > 1
        if found.ask not in whole:
            return
        known[found.ask] = whole[found.ask]
    raise AssertionError("more questions than facts")
