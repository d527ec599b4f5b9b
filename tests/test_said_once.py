"""A plan says nothing twice: no two of its sentences share a long run of words."""

import re
from itertools import combinations
from pathlib import Path
from random import Random

from rules.buyers import buyer
from rules.loader import load
from rules.model import Ruleset, Word
from rules.plan import plan
from rules.words import say

GUIDE = load(Path(__file__).parents[1] / "rules" / "today")
RUN = 8  # words
BUYERS = 300


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of so many words that follow each other."""
    words = re.findall(r"[\w']+", text.casefold())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def said_twice(ruleset: Ruleset, words: list[Word]) -> list[tuple[str, str]]:
    """Sentences that are not the same, and yet say the same at length; the page leaves out the
    same ones."""
    told = dict.fromkeys(say(word.says, ruleset) for word in words)
    return [(one, other) for one, other in combinations(told, 2) if runs(one) & runs(other)]


def test_no_plan_says_the_same_in_two_sentences() -> None:
    draw = Random(1)
    found: set[tuple[str, str]] = set()
    for _ in range(BUYERS):
        made = plan(GUIDE, buyer(GUIDE, draw))
        first = made.first.words if made.first else ()
        found |= set(said_twice(GUIDE, [*first, *made.beside]))
    assert found == set()


def test_a_sentence_that_says_another_again_is_found() -> None:
    words = {word.id: word for word in GUIDE.words.values()}
    asks = [words["ask lender to pause"], words["tell lender"]]
    assert said_twice(GUIDE, [asks[1], asks[1]]) == []
    assert said_twice(GUIDE, asks) == [
        (
            "tell the lender today that the order is closed, and go on paying until it says that "
            "it pauses",
            "tell the lender today, and go on paying until it says that it pauses",
        )
    ]
