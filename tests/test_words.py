"""Sentences fill in numbers, ranges, totals and buttons; steps are read back from their words."""

from typing import get_args

import pytest

from rules.model import Choice, CountFact, Unit
from rules.sentences import Sentences, UnknownSentenceError, sentences_of
from rules.words import QUANTITIES, RANGES, count, normal, placeholders, quantity, say
from tests.library import LIBRARY

SENTENCES = Sentences(LIBRARY)
FACTS = LIBRARY.facts
ASKS = "the reader asks to keep the book longer"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("after {LOAN}", "after 21 days"),
        ("{ANSWER_TIME} of silence", "48 hours of silence"),
        ("{MORE_LEAST to MORE_MOST}", "7 to 14 days"),
        ("{LOAN plus MORE_MOST} in all", "35 days in all"),
        ("press {EXTEND}", "press Keep longer"),
        ("{LATE_FEE}, up to {POST_WEIGHT}", "2 euros, up to 500 g"),
    ],
)
def test_a_placeholder_is_filled_in(sentence: str, said: str) -> None:
    assert say(sentence, LIBRARY) == said


def test_a_placeholder_that_names_nothing_or_mixes_units_is_refused() -> None:
    with pytest.raises(KeyError, match="NOBODY"):
        say("{NOBODY}", LIBRARY)
    with pytest.raises(ValueError, match="different units"):
        say("{LOAN to ANSWER_TIME}", LIBRARY)


@pytest.mark.parametrize(
    ("number", "less", "said"),
    [
        ("LOAN", "REMINDER", "18 days"),
        ("CHILD_LOAN", "LOAN", "7 days"),
        ("REMINDER", "ANSWER_TIME", "1 day"),
        ("ANSWER_TIME", "REMINDER", "1 day"),
        ("REMINDER", "LOAN", "18 days"),
    ],
)
def test_two_numbers_lie_so_far_apart(number: str, less: str, said: str) -> None:
    numbers = LIBRARY.numbers
    assert quantity(numbers[number], less=numbers[less]) == said


def test_every_unit_has_words_for_a_quantity_and_a_range() -> None:
    assert set(QUANTITIES) == set(RANGES) == set(get_args(Unit))


def test_a_count_takes_its_plural_form() -> None:
    forms = ("it was lent {n} day ago", "it was lent {n} days ago")
    assert [count(forms, n) for n in (0, 1, 2)] == [
        "it was lent 0 days ago",
        "it was lent 1 day ago",
        "it was lent 2 days ago",
    ]


def test_placeholders_and_the_form_without_numbers() -> None:
    assert placeholders("{LOAN to MORE_MOST}, {EXTEND}") == ["LOAN", "MORE_MOST", "EXTEND"]
    assert normal("it takes 2 to 3 days, or 1 week") == normal("it takes 10 days, or 2 weeks")
    assert normal("it takes 2 days") != normal("it costs 2 days")


def test_every_sentence_is_read_back_as_what_it_states() -> None:
    for fact in FACTS.values():
        for sentence in sentences_of(fact):
            read, value = SENTENCES.fact(sentence.replace("{n}", "7"))
            assert read is fact
            if isinstance(fact, CountFact):
                assert value == 7
            else:
                assert isinstance(value, Choice)
                assert value.says == sentence
    assert SENTENCES.question(ASKS) == ASKS
    assert all(SENTENCES.is_word(said) for said in SENTENCES.told(LIBRARY.words.values()))


def test_the_kind_of_a_sentence_is_known_by_its_words() -> None:
    kinds = {"a book that is lent": "given", "it was lent 99 days ago": "given", ASKS: "when"}
    kinds |= {"a late book costs 3 euros": "then"}
    assert {text: SENTENCES.kind_of(text) for text in kinds} == kinds
    assert SENTENCES.kind_of("a book that is sold") is None


def test_singular_and_plural_state_the_same_fact() -> None:
    for sentence in ("it was lent 1 day ago", "it was lent 1 days ago"):
        assert SENTENCES.fact(sentence) == (FACTS["days since lent"], 1)


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("a book that isn't lent", "a book that is lent"),
        ("it was lent 9 day", "it was lent {n} days ago"),
        ("it was lent -9 days ago", "it was lent {n} days ago"),
        ("it was lent 9 weeks ago", "it was lent {n} days ago"),
        ("the book weighs 3 days", "the book weighs {n} g"),
        (f"it was lent {'9' * 5000} days ago", "it was lent {n} days ago"),
        ("zzzz qqqq", None),
    ],
)
def test_an_unknown_sentence_gets_the_nearest_known(text: str, nearest: str | None) -> None:
    with pytest.raises(UnknownSentenceError) as error:
        SENTENCES.fact(text)
    assert error.value.nearest == nearest


def test_a_question_is_known_by_its_exact_words() -> None:
    with pytest.raises(UnknownSentenceError, match="to keep the book longer"):
        SENTENCES.question("the reader asks to keep a book longer")


def test_the_nearest_of_several_kinds_is_the_most_similar() -> None:
    assert SENTENCES.nearest_of(ASKS.capitalize(), ("given", "when")) == ASKS
    assert SENTENCES.nearest_of("A book that is lent", ("when", "given")) == "a book that is lent"


def test_a_sentence_is_taken_for_the_kind_with_which_it_begins() -> None:
    """Most of it is a fact, and yet the reader asks something."""
    asked = "the reader asks if more time has been asked for"
    assert SENTENCES.nearest(asked, "given") == "more time has been asked for"
    assert SENTENCES.nearest_of(asked, ("given", "when")) == ASKS


def test_tags_are_statements() -> None:
    assert SENTENCES.is_tag("H1.1")
    assert not SENTENCES.is_tag("H1.9")
    assert SENTENCES.nearest_tag("H1.9") in LIBRARY.statements
