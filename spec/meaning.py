"""Mistakes in what the steps say: unknown sentences, facts that contradict each other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
from rules.questions import QUESTIONS
from rules.sentences import (
    find_fact,
    known_outcome,
    known_sentences,
    nearest,
    read_question,
)
from rules.tables import answer
from spec.keywords import sentence_kind
from spec.lint import PLACEHOLDER
from spec.model import Case, Feature, Problem, Scenario, Step


@dataclass(frozen=True)
class _Finding:
    """A mistake in what the steps of a case say, and the step that says it."""

    step: Step
    found: str
    expected: str
    do: str


def check_meaning(feature: Feature, sound: set[int]) -> list[Problem]:
    """The problems of the sentences.

    sound  lines of the scenarios whose structure is right, so that steps can be taken together
    """
    problems = []
    for step in feature.background:
        if not is_known(step):
            problems.append(_problem(feature, step.line, _unknown(step)))
    for scenario in feature.scenarios:
        problems += _unknown_sentences(feature, scenario)
        if scenario.line in sound:
            problems += _findings(feature, scenario)
    return problems


def is_known(step: Step) -> bool:
    """Whether the guide knows the sentence of a step whose placeholders are filled in."""
    if step.kind == "when":
        return step.text in known_sentences("when")
    if step.kind == "then":
        return known_outcome(step.text)
    return find_fact(step.text) is not None


# ---- unknown sentences


def _unknown_sentences(feature: Feature, scenario: Scenario) -> Iterator[Problem]:
    """The unknown sentences of the scenario's own steps, each where it has to be changed."""
    written = {step.line: step for step in scenario.steps}
    for case in scenario.cases:
        for step in case.steps:
            template = written.get(step.line)
            if template is None or is_known(step) or PLACEHOLDER.search(step.text):
                continue
            if template.text == step.text or _is_wrong(template, scenario):
                yield _problem(feature, step.line, _unknown(template))
            else:
                yield _problem(feature, case.line, _unknown(step))


def _is_wrong(template: Step, scenario: Scenario) -> bool:
    """Whether the text around the placeholders is wrong, so that no row can make it right."""
    if PLACEHOLDER.fullmatch(template.text):
        return False
    filled = [step for case in scenario.cases for step in case.steps if step.line == template.line]
    number = Step(template.kind, template.keyword, PLACEHOLDER.sub("1", template.text), 0)
    return not any(is_known(step) for step in [*filled, number])


def _unknown(step: Step) -> _Finding:
    expected = f"a {step.kind.capitalize()} sentence that the guide knows"
    return _Finding(step, f'"{step.keyword} {step.text}"', expected, _instead(step))


def _instead(step: Step) -> str:
    """What to do about an unknown sentence."""
    other = sentence_kind(step.text, 1)
    if other and other != step.kind:
        return f"use it in a {other.capitalize()} step, or write another sentence"
    near = nearest(step.text, step.kind)
    if near is None:
        return "use a sentence from another scenario, or ask a developer to add this one"
    number = re.findall(r"<[^<>]*>|\d+", step.text) or ["5"]
    known = find_fact(near.replace("{n}", number[0]))
    return f'write "{tell(*known) if known else near.replace("{n}", number[0])}"'


# ---- what the steps of a case say together


def _findings(feature: Feature, scenario: Scenario) -> Iterator[Problem]:
    by_case = {case.line: list(_case(case)) for case in scenario.cases}
    for case in scenario.cases:
        for finding in by_case[case.line]:
            everywhere = all(finding in found for found in by_case.values())
            yield _problem(feature, finding.step.line if everywhere else case.line, finding)


def _case(case: Case) -> Iterator[_Finding]:
    yield from _said_twice(case)
    stated: dict[Fact, Step] = {}
    situation: dict[Fact, Value] = {}
    for step in case.steps:
        known = find_fact(step.text) if step.kind == "given" else None
        if known is None:
            continue
        fact, value = known
        if fact in stated:
            found = f'"{step.text}", after "{stated[fact].text}" on line {stated[fact].line}'
            do = "keep one of the two steps"
            yield _Finding(step, found, f'one answer to "{fact.question}"', do)
            return
        stated[fact], situation[fact] = step, value
    contradiction = _contradiction(situation, stated)
    if contradiction:
        yield contradiction
    elif all(is_known(step) for step in case.steps):
        yield from _unanswered(case, situation)


def _said_twice(case: Case) -> Iterator[_Finding]:
    first: dict[str, Step] = {}
    for step in case.steps:
        if step.kind == "then" and first.setdefault(step.text, step) is not step:
            found = f'"{step.text}", as on line {first[step.text].line}'
            do = "delete one of the two steps"
            yield _Finding(step, found, "each answer once in a scenario", do)


def _contradiction(situation: Situation, stated: dict[Fact, Step]) -> _Finding | None:
    try:
        refuse_impossible(situation)
    except SituationError as error:
        guilty = (f for f, value in situation.items() if str(error).startswith(tell(f, value)))
        step = stated[next(guilty, next(iter(stated)))]
        do = "change or delete one of these steps"
        return _Finding(step, str(error), "facts that can be true together", do)
    return None


def _unanswered(case: Case, situation: Situation) -> Iterator[_Finding]:
    when = next(step for step in case.steps if step.kind == "when")
    if _answers(when.text, situation):
        return
    others = [f'"{q.sentence}"' for q in QUESTIONS if _answers(q.sentence, situation)]
    do = f"ask one of {', '.join(others)}" if others else "change the Given steps"
    expected = f"a question that the guide answers for: {describe(situation)}"
    yield _Finding(when, f'"{when.text}"', expected, do)


def _answers(question: str, situation: Situation) -> bool:
    try:
        answer(read_question(question), situation)
    except SituationError:
        return False
    except RuleError:
        # Two rows that both win are a mistake of the tables, and their tests say so.
        return True
    return True


def _problem(feature: Feature, line: int, finding: _Finding) -> Problem:
    return Problem(feature.file, line, finding.found, finding.expected, finding.do)
