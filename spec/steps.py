"""What a step does. Three kinds of sentences, no numbers, no decisions.

Given states a fact, When asks a question, Then states one outcome of the answer. A scenario that
names no edition holds in both. pytest-bdd runs these through tests/test_behaviour.py.
"""

import re

from rules.engine import Decision, Fact, Situation, Table, Undecided, Value, describe, edition_of
from rules.facts import EDITION
from rules.numbers import NUMBERS
from rules.sentences import read_fact, read_question, told
from rules.tables import TABLES, answer
from rules.words import placeholders
from spec.model import Case


class StepFailedError(AssertionError):
    """A step that does not hold: what the scenario expects, what the rules say, what to do."""

    def __init__(self, expected: str, found: str, do: str) -> None:
        super().__init__(f"  expected: {expected}\n  found:    {found}\n  do:       {do}")


def state(sentence: str, situation: dict[Fact, Value]) -> None:
    """Given: add the fact that the sentence states to the situation."""
    fact, value = read_fact(sentence)
    situation[fact] = value


def ask(sentence: str, situation: Situation, tables: tuple[Table, ...] = TABLES) -> list[Decision]:
    """When: the decision that the rules reach, in each edition if the situation names none.

    Raises StepFailedError while a fact is missing.
    """
    if EDITION in situation:
        return [_ask(sentence, situation, tables)]
    return [_ask(sentence, {EDITION: e, **situation}, tables) for e in EDITION.choices]


def expect(sentence: str, decisions: list[Decision]) -> None:
    """Then: every answer holds the outcome. Raises StepFailedError with the whole answer if not."""
    for decision in decisions:
        edition = edition_of(decision.facts)
        said = told(decision.row.then, edition)
        if sentence not in said:
            raise StepFailedError(
                sentence,
                "\n            ".join([f"the row {decision.row.id} says ({edition}):", *said]),
                f"change the scenario, or {_where(sentence, decision, said)}",
            )


def decisions_of(case: Case, tables: tuple[Table, ...] = TABLES) -> list[Decision]:
    """What the Given and When steps of a case lead to. Raises what a failing step raises."""
    situation: dict[Fact, Value] = {}
    for step in case.steps:
        if step.kind == "given":
            state(step.text, situation)
    return ask(next(step.text for step in case.steps if step.kind == "when"), situation, tables)


def run(case: Case, tables: tuple[Table, ...] = TABLES) -> list[Decision]:
    """Run a case without pytest-bdd, its Then steps too. Raises what a failing step raises."""
    decisions = decisions_of(case, tables)
    for step in case.steps:
        if step.kind == "then":
            expect(step.text, decisions)
    return decisions


def _where(sentence: str, decision: Decision, said: list[str]) -> str:
    """What else may have to change: a number where only numbers differ, or the row."""
    for outcome, words in zip(decision.row.then, said, strict=True):
        names = [name for name in placeholders(outcome.sentence) if name in NUMBERS]
        if names and _uncounted(words) == _uncounted(sentence):
            return f"{' or '.join(names)} in rules/numbers.py"
    return f"the row in rules/{decision.table.topic}.py"


def _uncounted(sentence: str) -> str:
    """A sentence without its quantities, such as "10 days"."""
    return re.sub(r"\d+( \w+)?", "#", sentence)


def _ask(sentence: str, situation: Situation, tables: tuple[Table, ...]) -> Decision:
    result = answer(read_question(sentence), situation, tables)
    if isinstance(result, Undecided):
        raise StepFailedError(
            f"enough facts for an answer, beside: {describe(situation)}",
            f"an open question: {result.ask.question}",
            "add a Given that answers it",
        )
    return result
