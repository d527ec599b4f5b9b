"""From the sentences of the Gherkin steps to facts, questions and outcomes, and back."""

import difflib
import re
from typing import Literal

from rules.engine import Choice, CountFact, Fact, Question, Value
from rules.facts import FACTS
from rules.numbers import Edition
from rules.outcomes import OUTCOMES, Outcome
from rules.questions import QUESTIONS
from rules.words import IN_EDITION, normal, say

Kind = Literal["given", "when", "then"]


class UnknownSentenceError(Exception):
    """A sentence that nothing in the guide has; `nearest` is the most similar one, or None."""

    def __init__(self, text: str, nearest: str | None) -> None:
        hint = f'; the nearest known sentence is: "{nearest}"' if nearest else ""
        super().__init__(f'nobody knows the sentence "{text}"{hint}')
        self.text = text
        self.nearest = nearest


def read_fact(text: str) -> tuple[Fact, Value]:
    """The fact and its value that a Given sentence states. Raises UnknownSentenceError."""
    found = find_fact(text)
    if found is None:
        raise UnknownSentenceError(text, nearest(text, "given"))
    return found


def find_fact(text: str) -> tuple[Fact, Value] | None:
    """The fact and its value that a sentence states, or None if no fact has the sentence."""
    fact, choice = _FACTS.get(_uncounted(text), (None, None))
    if fact is None:
        return None
    return fact, choice if choice is not None else int(re.findall(r"\d+", text)[0])


def read_question(text: str) -> Question:
    """The question that a When sentence asks. Raises UnknownSentenceError."""
    if text not in _QUESTIONS:
        raise UnknownSentenceError(text, nearest(text, "when"))
    return _QUESTIONS[text]


def known_outcome(text: str) -> bool:
    """Whether some outcome has this sentence, whatever its numbers."""
    return normal(text) in _OUTCOMES


def told(outcomes: tuple[Outcome, ...], edition: Edition = "today") -> list[str]:
    """The outcomes as the sentences that Then steps state, with the numbers of the edition.

    A sentence that the edition has no numbers for stays as it is; `rules.check` reports it.
    """
    return [_told(outcome, edition) for outcome in outcomes]


def _told(outcome: Outcome, edition: Edition) -> str:
    try:
        return say(outcome.sentence, IN_EDITION[edition])
    except LookupError:
        return outcome.sentence


def known_sentences(kind: Kind) -> list[str]:
    """Every sentence that a step of this kind can use; counts show as "{n}"."""
    if kind == "when":
        return list(_QUESTIONS)
    if kind == "then":
        return list(dict.fromkeys(_told_in_some_edition(outcome) for outcome in OUTCOMES))
    return [sentence for fact in FACTS for sentence in sentences_of(fact)]


def _told_in_some_edition(outcome: Outcome) -> str:
    """The sentence of an outcome, today's if it can be said today."""
    try:
        return say(outcome.sentence, IN_EDITION["today"])
    except LookupError:
        return say(outcome.sentence, IN_EDITION["article"])


def sentences_of(fact: Fact) -> list[str]:
    """The sentences with which a fact can be stated."""
    if isinstance(fact, CountFact):
        return list(dict.fromkeys((fact.one, fact.other)))
    return [choice.sentence for choice in fact.choices]


def nearest(text: str, kind: Kind) -> str | None:
    """The known sentence most like `text`, or None if none is at all like it."""
    known = {normal(s.replace("{n}", "0")): s for s in known_sentences(kind)}
    found = difflib.get_close_matches(normal(text), known, n=1, cutoff=0.5)
    return known[found[0]] if found else None


def _uncounted(text: str) -> str:
    """`text` with its counts replaced by "#"; units stay, since a fact has only one."""
    return re.sub(r"\d+", "#", text)


def _index_facts() -> dict[str, tuple[Fact, Choice | None]]:
    index: dict[str, tuple[Fact, Choice | None]] = {}
    for fact in FACTS:
        if isinstance(fact, CountFact):
            for form in (fact.one, fact.other):
                index[_uncounted(form.replace("{n}", "0"))] = (fact, None)
        else:
            index.update({choice.sentence: (fact, choice) for choice in fact.choices})
    return index


_OUTCOMES = frozenset(normal(sentence) for sentence in known_sentences("then"))
_FACTS = _index_facts()
_QUESTIONS = {question.sentence: question for question in QUESTIONS}
