"""Mistakes that a feature has although every line of it can be read."""

import difflib
import re
from collections.abc import Iterator
from itertools import chain

from spec.lines import PLACEHOLDER, Finding
from spec.meaning import check_cases, check_sentences
from spec.model import Case, Examples, Feature, Problem, Rule, Scenario, Step
from spec.vocabulary import Vocabulary

Findings = Iterator[Finding]
_ORDER = "Given steps first, then one When, then Then"


def lint(feature: Feature, vocabulary: Vocabulary, *, whole: bool) -> list[Problem]:
    """The first problem of the background, or of each rule and each scenario.

    whole  whether the feature is all that its file says; else what it lacks is no mistake
    """
    seen: dict[str, int] = {}
    shared = next(chain(_name("feature", feature, seen), _background(feature, vocabulary)), None)
    if shared:
        return [Problem(feature.file, *shared)]
    found = [next(_lacking(feature), None)] if whole else []
    for rule in feature.rules:
        if rule.line != feature.line:
            found.append(next(_rule(rule, seen, whole), None))
        for scenario in rule.scenarios:
            findings = chain(
                _outside(feature, rule, scenario) if whole else (),
                _name("scenario", scenario, seen),
                _steps(scenario),
                _outline(scenario),
                check_sentences(scenario.steps, scenario.cases, vocabulary),
                check_cases(scenario.cases, vocabulary),
            )
            found.append(next(findings, None))
    return [Problem(feature.file, *finding) for finding in found if finding]


def _name(what: str, named: Feature | Rule | Scenario, seen: dict[str, int]) -> Findings:
    if not named.name:
        expected = f"the name of the {what}"
        yield named.line, f"a {what} without a name", expected, "write a name after the colon"
    yield from _unfilled(named.name, named.line)
    first = seen.setdefault(f"{what} {' '.join(named.name.casefold().split())}", named.line)
    if first != named.line:
        found = f'the {what} "{named.name}" on line {named.line}, and another on line {first}'
        do = "give one of the two another name"
        yield named.line, found, f"a name of its own for each {what}", do


def _unfilled(name: str, line: int) -> Findings:
    for placeholder in PLACEHOLDER.finditer(name):
        found = f'{placeholder[0]} in the name "{name}"'
        do = f"say it without {placeholder[0]}; the steps and the table give the values"
        yield line, found, "a name without <placeholders>: it is the same for every row", do


def _background(feature: Feature, vocabulary: Vocabulary) -> Findings:
    for step in feature.background[:1]:
        yield from _first_step(step)
    for step in feature.background:
        if step.kind != "given":
            yield _of_step(step, "only Given steps in a Background", "move it to the scenarios")
        if PLACEHOLDER.search(step.text):
            do = "write the value, or move the step to the scenarios"
            yield _of_step(step, "a Background without <placeholders>", do)
    case = Case(feature.line, {}, feature.background)
    yield from check_sentences(feature.background, (case,), vocabulary)


def _lacking(feature: Feature) -> Findings:
    if not feature.rules:
        do = 'write "Rule:" with a name, and scenarios under it'
        yield feature.line, "a feature without rules", "a Rule", do


def _rule(rule: Rule, seen: dict[str, int], whole: bool) -> Findings:
    yield from _name("rule", rule, seen)
    if whole and not rule.scenarios:
        found = f'the rule "{rule.name}" without scenarios'
        do = "write a scenario under it, or delete the rule"
        yield rule.line, found, "at least one scenario for each rule", do


def _outside(feature: Feature, rule: Rule, scenario: Scenario) -> Findings:
    if rule.line == feature.line:
        found = f'the scenario "{scenario.name}" outside of any rule'
        do = 'write a line "Rule: ..." above it, or move it under a rule'
        yield scenario.line, found, "a scenario under a Rule", do
    if not scenario.tags:
        found = f'the scenario "{scenario.name}" without a tag'
        do = 'write "@" and the id of a statement on the line above the scenario or its rule'
        yield scenario.line, found, "a tag that names the statement which it shows", do


def _steps(scenario: Scenario) -> Findings:
    kinds = [step.kind for step in scenario.steps]
    lacks = f'the scenario "{scenario.name}" without'
    if not kinds:
        yield scenario.line, f"{lacks} steps", _ORDER, "write steps: Given, When, Then"
        return
    yield from _first_step(scenario.steps[0])
    if "when" not in kinds:
        yield scenario.line, f"{lacks} When", "a question", 'write a step "When ..."'
    if "then" not in kinds:
        yield scenario.line, f"{lacks} Then", "what is answered", 'write a step "Then ..."'
    asked = kinds.index("when") if "when" in kinds else 0
    for number, step in enumerate(scenario.steps):
        if step.kind == "then" and number < asked:
            yield _of_step(step, "the When before the Then", "move the step below the When")
        if step.kind == "when" and number > asked:
            do = "write another scenario for the second question"
            yield _of_step(step, "one When in each scenario", do)
        if step.kind == "given" and number > asked:
            do = "move the step above the When, or write another scenario"
            yield _of_step(step, "all Given steps before the When", do)


def _outline(scenario: Scenario) -> Findings:
    used: dict[str, Step] = {}
    for step in scenario.steps:
        used.update(dict.fromkeys(PLACEHOLDER.findall(step.text), step))
        if re.search("[<>]", PLACEHOLDER.sub("", step.text)):
            do = 'write "<" before and ">" after the name of the column'
            yield _of_step(step, "placeholders such as <days>", do)
    if not scenario.examples:
        yield from _no_examples(scenario, used)
    rows: dict[frozenset[tuple[str, str]], int] = {}
    for examples in scenario.examples:
        yield from _unfilled(examples.name, examples.line)
        yield from _columns(examples, used)
        yield from _rows(examples, rows)


def _no_examples(scenario: Scenario, used: dict[str, Step]) -> Findings:
    do = 'write "Examples:" and a table under the steps'
    if scenario.outline:
        found = f'the outline "{scenario.name}" without Examples'
        do += ', or write "Scenario:" instead'
        yield scenario.line, found, "Examples with a table", do
    for name, step in used.items():
        do += f", or write a value instead of <{name}>"
        yield _of_step(step, f"Examples that say what <{name}> is", do)


def _columns(examples: Examples, used: dict[str, Step]) -> Findings:
    header, line = examples.header, examples.line
    if not examples.rows:
        do = "write a row of column names and at least one row of values under it"
        yield line, "Examples without rows", "rows of examples", do
    if used and not any(difflib.get_close_matches(name, header, cutoff=0.5) for name in used):
        do = f"write the names of the columns above the values: | {' | '.join(used)} |"
        found = f'a table that begins with "| {" | ".join(header)} |"'
        yield line, found, "the names of the columns in the first row", do
    yield from _header(examples, used)


def _header(examples: Examples, used: dict[str, Step]) -> Findings:
    header, line = examples.header, examples.line
    unused = [name for name in header if name not in used]
    for name, step in used.items():
        if name not in header:
            do = f'add a column "{name}" to the Examples on line {line}'
            for near in difflib.get_close_matches(name, unused, n=1, cutoff=0.5):
                do = f"write <{near}> instead of <{name}>, or rename the column"
            yield _of_step(step, f"a column for <{name}> in the Examples on line {line}", do)
    for name in header:
        found = f'a column with the name "{name}"'
        if name in unused:
            do = f"use <{name}> in a step, or delete the column"
            yield line, found, "only columns that a step uses", do
        if header.count(name) > 1:
            yield line, found + " twice", "a name of its own for each column", "rename one"


def _rows(examples: Examples, seen: dict[frozenset[tuple[str, str]], int]) -> Findings:
    for line, row in zip(examples.row_lines, examples.rows, strict=True):
        if "" in row:
            yield line, "an empty cell", "a value in each cell", "write a value in the cell"
        first = seen.setdefault(frozenset(zip(examples.header, row, strict=True)), line)
        if first != line:
            found = f"the same row on line {line} as on line {first}"
            yield line, found, "rows that differ", "delete one of the two"


def _first_step(step: Step) -> Findings:
    if step.keyword in ("And", "But"):
        do = f'write "Given", "When" or "Then" instead of "{step.keyword}"'
        yield _of_step(step, "a first step that begins with Given, When or Then", do)


def _of_step(step: Step, expected: str, do: str) -> Finding:
    return step.line, f'"{step.keyword} {step.text}"', expected, do
