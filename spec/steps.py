"""What a step does. Three kinds of sentences, no numbers, no decisions.

Given states a fact, When asks a question, Then states one outcome of the answer. pytest-bdd runs
these through tests/test_behaviour.py.
"""

from rules.engine import Decision, Fact, Situation, Table, Undecided, Value, describe
from rules.sentences import read_fact, read_question, told
from rules.tables import TABLES, answer
from spec.model import Case


class StepFailedError(AssertionError):
    """A step that does not hold: what the scenario expects, what the rules say, what to do."""

    def __init__(self, expected: str, found: str, do: str) -> None:
        super().__init__(f"  expected: {expected}\n  found:    {found}\n  do:       {do}")


def state(sentence: str, situation: dict[Fact, Value]) -> None:
    """Given: add the fact that the sentence states to the situation."""
    fact, value = read_fact(sentence)
    situation[fact] = value


def ask(sentence: str, situation: Situation, tables: tuple[Table, ...] = TABLES) -> Decision:
    """When: the decision that the rules reach. Raises StepFailedError while a fact is missing."""
    result = answer(read_question(sentence), situation, tables)
    if isinstance(result, Undecided):
        raise StepFailedError(
            f"enough facts for an answer, beside: {describe(situation)}",
            f"an open question: {result.ask.question}",
            "add a Given that answers it",
        )
    return result


def expect(sentence: str, decision: Decision) -> None:
    """Then: the answer holds the outcome. Raises StepFailedError with the whole answer if not."""
    said = told(decision.row.then)
    if sentence not in said:
        raise StepFailedError(
            sentence,
            "\n            ".join([f"the row {decision.row.id} says:", *said]),
            f"change the scenario, or the row in rules/{decision.table.topic}.py",
        )


def decision_of(case: Case, tables: tuple[Table, ...] = TABLES) -> Decision:
    """What the Given and When steps of a case lead to. Raises what a failing step raises."""
    situation: dict[Fact, Value] = {}
    for step in case.steps:
        if step.kind == "given":
            state(step.text, situation)
    return ask(next(step.text for step in case.steps if step.kind == "when"), situation, tables)


def run(case: Case, tables: tuple[Table, ...] = TABLES) -> Decision:
    """Run a case without pytest-bdd, its Then steps too. Raises what a failing step raises."""
    decision = decision_of(case, tables)
    for step in case.steps:
        if step.kind == "then":
            expect(step.text, decision)
    return decision
