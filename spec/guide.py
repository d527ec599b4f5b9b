"""The vocabulary of the guide's rules, and the features of the guide read with it."""

import re
from collections.abc import Collection, Sequence
from pathlib import Path

from rules import sentences
from rules.claims import CLAIMS
from rules.engine import (
    Fact,
    RuleError,
    Situation,
    SituationError,
    Value,
    describe,
    refuse_impossible,
    tell,
)
from rules.evidence import EVIDENCE
from rules.questions import QUESTIONS
from rules.tables import TABLES, answer
from spec import reader
from spec.model import Feature, Problem, Step, StepKind
from spec.vocabulary import Misfit


def read_folder(folder: Path, root: Path) -> tuple[list[Feature], list[Problem]]:
    """The features of all topics of the guide, see `spec.reader.read_folder`."""
    return reader.read_folder(folder, root, [table.topic for table in TABLES], Guide())


# What some row has to rest on; background of the article needs no row.
STATEMENTS = [
    *(claim.id for claim in CLAIMS.values() if claim.kind != "background"),
    *EVIDENCE,
]


class Guide:
    """The guide's sentences and statements, see `spec.vocabulary.Vocabulary`."""

    tags: Collection[str] = (*CLAIMS, *EVIDENCE)

    def kind_of(self, sentence: str) -> StepKind | None:
        if sentences.find_fact(sentence):
            return "given"
        if sentence in sentences.known_sentences("when"):
            return "when"
        return "then" if sentences.known_outcome(sentence) else None

    def nearest(self, sentence: str, kind: StepKind) -> str | None:
        near = sentences.nearest(sentence, kind)
        if near is None:
            return None
        count = (re.findall(r"<[^<>]*>|\d+", sentence) or ["5"])[0]
        known = sentences.find_fact(near.replace("{n}", count))
        return tell(*known) if known else near.replace("{n}", count)

    def misfit(self, steps: Sequence[Step]) -> Misfit | None:
        stated: dict[Fact, Step] = {}
        situation: dict[Fact, Value] = {}
        for step in steps:
            if step.kind != "given":
                continue
            fact, value = sentences.read_fact(step.text)
            if fact in stated:
                found = f'"{step.text}", after "{stated[fact].text}" on line {stated[fact].line}'
                expected = f'one answer to "{fact.question}"'
                return Misfit(step, found, expected, "keep one of the two steps")
            stated[fact], situation[fact] = step, value
        return _contradiction(situation, stated) or _unanswered(steps, situation)


def _contradiction(situation: Situation, stated: dict[Fact, Step]) -> Misfit | None:
    try:
        refuse_impossible(situation)
    except SituationError as error:
        guilty = (f for f, value in situation.items() if str(error).startswith(tell(f, value)))
        step = stated[next(guilty, next(iter(stated)))]
        do = "change or delete one of these steps"
        return Misfit(step, str(error), "facts that can be true together", do)
    return None


def _unanswered(steps: Sequence[Step], situation: Situation) -> Misfit | None:
    when = next(step for step in steps if step.kind == "when")
    if _answers(when.text, situation):
        return None
    others = [f'"{q.sentence}"' for q in QUESTIONS if _answers(q.sentence, situation)]
    do = f"ask one of {', '.join(others)}" if others else "change the Given steps"
    expected = f"a question that the guide answers for: {describe(situation)}"
    return Misfit(when, f'"{when.text}"', expected, do)


def _answers(question: str, situation: Situation) -> bool:
    try:
        answer(sentences.read_question(question), situation)
    except SituationError:
        return False
    except RuleError:
        # Two rows that both win are a mistake of the tables, and their tests say so.
        return True
    return True
