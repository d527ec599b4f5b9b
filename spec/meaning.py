"""Mistakes in what the steps say: unknown sentences, steps that do not go together."""

from collections.abc import Iterator

from spec.lines import PLACEHOLDER, Finding
from spec.model import Case, Step
from spec.vocabulary import Misfit, Vocabulary


def check_sentences(
    steps: tuple[Step, ...], cases: tuple[Case, ...], vocabulary: Vocabulary
) -> Iterator[Finding]:
    """The unknown sentences of written steps, each where it has to be changed: step or row."""
    for step in steps:
        said = [(case.line, s) for case in cases for s in case.steps if s.line == step.line]
        unknown = [(row, s) for row, s in said if vocabulary.kind_of(s.text) != step.kind]
        if unknown and _is_wrong(step, [s for _, s in said], vocabulary):
            yield step.line, *_unknown(step, vocabulary)
        for row, filled in unknown:
            yield row, *_unknown(filled, vocabulary)


def check_cases(cases: tuple[Case, ...], vocabulary: Vocabulary) -> Iterator[Finding]:
    """The first fault of each case, on the line of its step if all cases share it."""
    found = {case.line: _said_twice(case) or vocabulary.misfit(case.steps) for case in cases}
    faults = [(fault.step.line, fault.found) if fault else None for fault in found.values()]
    for row, fault in found.items():
        if fault:
            line = fault.step.line if len(set(faults)) == 1 else row
            yield line, fault.found, fault.expected, fault.do


def _is_wrong(step: Step, filled: list[Step], vocabulary: Vocabulary) -> bool:
    """Whether the text around the placeholders is wrong, so that no row can make it right."""
    if PLACEHOLDER.fullmatch(step.text):
        return False
    texts = [PLACEHOLDER.sub("1", step.text), *(each.text for each in filled)]
    return all(vocabulary.kind_of(text) != step.kind for text in texts)


def _unknown(step: Step, vocabulary: Vocabulary) -> tuple[str, str, str]:
    other = vocabulary.kind_of(step.text)
    near = vocabulary.nearest(step.text, step.kind)
    do = f'write "{near}"' if near else "use a sentence of another scenario, or have it added"
    if other:
        do = f"use it in a {other.capitalize()} step, or write another sentence"
    return f'"{step.keyword} {step.text}"', f"a known {step.kind.capitalize()} sentence", do


def _said_twice(case: Case) -> Misfit | None:
    said: dict[str, Step] = {}
    for step in case.steps:
        if said.setdefault(step.text, step) is not step:
            found = f'"{step.text}", as on line {said[step.text].line}'
            return Misfit(step, found, "each sentence once", "delete one of the two steps")
    return None
