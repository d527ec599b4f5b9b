"""Sentences fill in numbers, ranges, totals and buttons; steps are read back from their words."""

import pytest

from rules.engine import CountFact
from rules.facts import CARD, DAYS_SINCE_PLACED, FACTS, PAYMENT, WEIGHT
from rules.outcomes import OUTCOMES, Outcome
from rules.questions import GET_OUT, QUESTIONS
from rules.sentences import (
    UnknownSentenceError,
    known_outcome,
    known_sentences,
    read_fact,
    read_question,
    sentences_of,
    told,
)
from rules.words import IN_EDITION, count, normal, placeholders, say


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("after {AUTO_CANCEL}", "after 20 days"),
        ("{SELLER_SILENCE} of silence", "72 hours of silence"),
        ("{REFUND_FASTEST to REFUND_SLOWEST}", "3 to 20 business days"),
        ("{DISPUTE_ANSWER plus DISPUTE_PROPOSAL} in all", "12 days in all"),
        ("press {CANCEL_ORDER}", "press Cancel Order"),
        ("{POINTS_LEAST}", "2 points"),
    ],
)
def test_a_placeholder_is_filled_in(sentence: str, said: str) -> None:
    assert say(sentence) == said


def test_each_edition_says_its_own_numbers() -> None:
    article = IN_EDITION["article"]
    assert say("after {AUTO_CANCEL}", article) == "after 10 days"
    assert say("{REFUND_FASTEST to REFUND_USUAL}", article) == "2 to 3 days"
    assert say("{DISPUTE_LENGTH plus DISPUTE_REFUND_SLOWEST}", article) == "25 days"
    with pytest.raises(LookupError, match="UNTRACKED_WEIGHT does not exist in the edition 'today'"):
        say("{UNTRACKED_WEIGHT}")


def test_a_placeholder_that_names_nothing_or_mixes_units_is_refused() -> None:
    with pytest.raises(KeyError, match="NOBODY"):
        say("{NOBODY}")
    with pytest.raises(ValueError, match="different units"):
        say("{AUTO_CANCEL to SELLER_SILENCE}")


def test_a_count_takes_its_plural_form() -> None:
    forms = ("it was placed {n} day ago", "it was placed {n} days ago")
    assert [count(forms, n) for n in (0, 1, 2)] == [
        "it was placed 0 days ago",
        "it was placed 1 day ago",
        "it was placed 2 days ago",
    ]


def test_placeholders_and_the_form_without_numbers() -> None:
    assert placeholders("{REFUND_FASTEST to REFUND_USUAL}, {PAY}") == [
        "REFUND_FASTEST",
        "REFUND_USUAL",
        "PAY",
    ]
    assert normal("it takes 2 to 3 days, or 1 week") == normal("it takes 10 days, or 2 weeks")


def test_every_sentence_is_read_back_as_what_it_states() -> None:
    for fact in FACTS:
        for sentence in sentences_of(fact):
            read, value = read_fact(sentence.replace("{n}", "7"))
            assert read is fact
            assert value == 7 if isinstance(fact, CountFact) else value.sentence == sentence
    assert all(read_question(question.sentence) is question for question in QUESTIONS)
    assert all(known_outcome(told((outcome,))[0]) for outcome in OUTCOMES if said_today(outcome))


def said_today(outcome: Outcome) -> bool:
    return "{" not in told((outcome,))[0]


def test_no_two_facts_or_outcomes_share_a_sentence() -> None:
    for kind in ("given", "when", "then"):
        sentences = known_sentences(kind)
        assert len(sentences) == len(set(sentences))
    forms = {fact: {normal(s.replace("{n}", "0")) for s in sentences_of(fact)} for fact in FACTS}
    assert sum(len(each) for each in forms.values()) == len(set().union(*forms.values()))


def test_singular_and_plural_state_the_same_fact() -> None:
    assert read_fact("it was placed 1 day ago") == (DAYS_SINCE_PLACED, 1)
    assert read_fact("it was placed 1 days ago") == (DAYS_SINCE_PLACED, 1)
    assert read_fact("the parcel weighs 100 g") == (WEIGHT, 100)
    assert read_fact("it was paid by bank card") == (PAYMENT, CARD)


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("an order that isn't paid", "an order that is not paid"),
        ("it was placed 9 day", "it was placed {n} days ago"),
        ("it was placed -9 days ago", "it was placed {n} days ago"),
        ("it was placed 9 weeks ago", "it was placed {n} days ago"),
        ("it was placed 2 to 9 days ago", "it was placed {n} days ago"),
        ("the parcel weighs 3 days", "the parcel weighs {n} g"),
        ("zzzz qqqq", None),
    ],
)
def test_an_unknown_sentence_gets_the_nearest_known(text: str, nearest: str | None) -> None:
    with pytest.raises(UnknownSentenceError) as error:
        read_fact(text)
    assert error.value.nearest in (nearest, (nearest or "").replace("days", "day"))


def test_a_question_is_known_by_its_exact_words() -> None:
    assert read_question("the buyer asks how to get out of the order") is GET_OUT
    with pytest.raises(UnknownSentenceError, match="how to get out of the order"):
        read_question("the buyer asks how to get out of an order")
