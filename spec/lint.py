"""Mistakes in the structure of a feature: names, tags, order of steps, examples."""

import difflib
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from spec.model import Examples, Feature, Problem, Rule, Scenario, Step

Found = Iterator[Problem]
Complete = Callable[[int, tuple[int, ...]], bool]
PLACEHOLDER = re.compile(r"<([^<>]*)>")
_ORDER = "Given steps first, then one When, then Then"


def lint(feature: Feature, complete: Complete) -> list[Problem]:
    """The problems of the structure.

    complete  whether the part of the file that begins on a line, and ends before the next of the
              other lines, was read in full; else what is missing there was already reported
    """
    rule_lines = tuple(rule.line for rule in feature.rules)
    scenario_lines = rule_lines + tuple(scenario.line for scenario in feature.scenarios)
    problems = [*_names(feature), *_background(feature)]
    if not feature.rules and complete(feature.line, ()):
        do = 'write "Rule:" with a name, and scenarios under it'
        problems.append(_problem(feature, feature.line, "a feature without rules", "a Rule", do))
    for rule in feature.rules:
        if rule.line == feature.line:
            problems += _outside(feature, rule, complete)
        else:
            problems += _rule(feature, rule, complete(rule.line, rule_lines))
        problems += _untagged(feature, rule)
    for scenario in feature.scenarios:
        problems += _steps(feature, scenario, complete(scenario.line, scenario_lines))
        if scenario.steps:
            problems += _outline(feature, scenario, complete(scenario.line, scenario_lines))
    return problems


def _names(feature: Feature) -> Found:
    titled: list[tuple[str, str, int]] = [("feature", feature.name, feature.line)]
    titled += [("rule", r.name, r.line) for r in feature.rules if r.line != feature.line]
    titled += [("scenario", s.name, s.line) for s in feature.scenarios]
    seen: dict[tuple[str, str], int] = {}
    for what, name, line in titled:
        if not name:
            do = "write a name after the colon"
            yield _problem(feature, line, f"a {what} without a name", f"the name of the {what}", do)
            continue
        same = " ".join(name.casefold().split())
        first = seen.setdefault((what, same), line)
        if first != line:
            found = f'the {what} "{name}" on line {line}, and another on line {first}'
            do = "give one of the two another name"
            yield _problem(feature, line, found, f"a name of its own for each {what}", do)


def _background(feature: Feature) -> Found:
    for step in feature.background:
        if step.kind != "given" or step.keyword not in ("Given", "And", "But"):
            do = "move the step to the scenarios"
            yield _step_problem(feature, step, "only Given steps in a Background", do)
        elif PLACEHOLDER.search(step.text):
            do = "write the value, or move the step to the scenarios"
            yield _step_problem(feature, step, "a Background without <placeholders>", do)
    if feature.background and feature.background[0].keyword in ("And", "But"):
        yield _first_step(feature, feature.background[0])


def _outside(feature: Feature, rule: Rule, complete: Complete) -> Found:
    """The scenarios of no rule, unless the line that was to be their rule was taken out."""
    for scenario in rule.scenarios:
        if complete(feature.line, (scenario.line,)):
            do = 'write a line "Rule: ..." above it, or move it under a rule'
            found = f'the scenario "{scenario.name}" outside of any rule'
            yield _problem(feature, scenario.line, found, "a scenario under a Rule", do)


def _rule(feature: Feature, rule: Rule, complete: bool) -> Found:
    if not rule.scenarios and complete:
        found = f'the rule "{rule.name}" without scenarios'
        do = "write a scenario under it, or delete the rule"
        yield _problem(feature, rule.line, found, "at least one scenario for each rule", do)


def _untagged(feature: Feature, rule: Rule) -> Found:
    for scenario in rule.scenarios:
        if not scenario.tags:
            found = f'the scenario "{scenario.name}" without a tag'
            do = "write a tag such as @A2.4 on the line above the scenario or its rule"
            yield _problem(
                feature,
                scenario.line,
                found,
                "a tag that names the statement of the article which it shows",
                do,
            )


def _steps(feature: Feature, scenario: Scenario, complete: bool) -> Found:
    steps = scenario.steps
    if not complete:
        return
    if not steps:
        found = f'the scenario "{scenario.name}" without steps'
        do = "write steps under it: Given, When, Then"
        yield _problem(feature, scenario.line, found, _ORDER, do)
        return
    if steps[0].keyword in ("And", "But"):
        yield _first_step(feature, steps[0])
    yield from list(_missing(feature, scenario)) or _disorder(feature, scenario)


def _missing(feature: Feature, scenario: Scenario) -> Found:
    asks = {
        "when": ('"When the buyer asks ..."', "a When step, which asks the question"),
        "then": ('"Then ..."', "a Then step, which says what the guide answers"),
    }
    for kind, (line, expected) in asks.items():
        if all(step.kind != kind for step in scenario.steps):
            found = f'the scenario "{scenario.name}" without {kind.capitalize()}'
            do = f"write a step {line} in the scenario"
            yield _problem(feature, scenario.line, found, expected, do)


def _disorder(feature: Feature, scenario: Scenario) -> Found:
    """The first step that is out of order, if any."""
    steps = scenario.steps
    kinds = [step.kind for step in steps]
    if kinds[0] == "then" and "when" in kinds:
        do = "move the step below the When"
        yield _step_problem(feature, steps[0], "the When before the Then", do)
        return
    for before, step in pairwise(steps):
        asked = "when" in kinds[: kinds.index(step.kind) + 1]
        if step.kind == "when" and before.kind != "given":
            do = "write another scenario for the second question"
            yield _step_problem(feature, step, "one When in each scenario", do)
            return
        if step.kind == "given" and before.kind != "given":
            do = "move the step above the When, or write another scenario"
            yield _step_problem(feature, step, "all Given steps before the When", do)
            return
        if step.kind == "then" and not asked and "when" in kinds:
            do = "move the step below the When"
            yield _step_problem(feature, step, "the When before the Then", do)
            return


def _outline(feature: Feature, scenario: Scenario, complete: bool) -> Found:
    used = {name: step for step in scenario.steps for name in PLACEHOLDER.findall(step.text)}
    broken = [s for s in scenario.steps if re.search("[<>]", PLACEHOLDER.sub("", s.text))]
    for step in broken:
        do = 'write "<" before and ">" after the name of the column'
        yield _step_problem(feature, step, "placeholders such as <days>", do)
    complete = complete and not broken
    if not scenario.examples:
        if complete and (scenario.outline or used):
            yield _no_examples(feature, scenario, used)
        return
    for examples in scenario.examples:
        if complete and not examples.rows:
            do = "write a row of column names and at least one row of values under it"
            yield _problem(feature, examples.line, "Examples without rows", "rows of examples", do)
        elif complete:
            yield from _columns(feature, examples, used)
        yield from _empty_cells(feature, examples)
    yield from _same_rows(feature, scenario)


def _no_examples(feature: Feature, scenario: Scenario, used: dict[str, Step]) -> Problem:
    do = 'write "Examples:" and a table under the steps'
    if scenario.outline:
        found = f'the outline "{scenario.name}" without Examples'
        do += ', or write "Scenario:" instead'
        return _problem(feature, scenario.line, found, "Examples with a table", do)
    name, step = next(iter(used.items()))
    do += f", or write a value instead of <{name}>"
    return _step_problem(feature, step, f"Examples that say what <{name}> is", do)


def _columns(feature: Feature, examples: Examples, used: dict[str, Step]) -> Found:
    header = examples.header
    if used and not any(_near(name, header) for name in used):
        names = " | ".join(used)
        do = f"write the names of the columns above the values: | {names} |"
        found = f'a table that begins with "| {" | ".join(header)} |"'
        expected = "the names of the columns in the first row"
        yield _problem(feature, examples.line, found, expected, do)
        return
    unused = [name for name in header if name not in used]
    for name, step in used.items():
        if name not in header:
            near = _near(name, unused or header)
            do = f'add a column "{name}" to the Examples on line {examples.line}'
            if near:
                do = f"write <{near[0]}> instead of <{name}>, or rename the column"
                unused = [other for other in unused if other != near[0]]
            expected = f"a column for <{name}> in the Examples on line {examples.line}"
            yield _step_problem(feature, step, expected, do)
    for name in unused:
        do = f"use <{name}> in a step, or delete the column"
        found = f'the column "{name}", which no step uses'
        yield _problem(feature, examples.line, found, "only columns that a step uses", do)
    for name in {name for name in header if header.count(name) > 1}:
        found = f'the column "{name}" twice'
        do = "rename or delete one of the two"
        yield _problem(feature, examples.line, found, "a name of its own for each column", do)


def _near(name: str, columns: Sequence[str]) -> list[str]:
    return difflib.get_close_matches(name.strip(), columns, n=1, cutoff=0.5)


def _empty_cells(feature: Feature, examples: Examples) -> Found:
    for line, row in zip(examples.row_lines, examples.rows, strict=True):
        if "" in row:
            do = "write a value in the cell"
            yield _problem(feature, line, "an empty cell", "a value in each cell", do)


def _same_rows(feature: Feature, scenario: Scenario) -> Found:
    seen: dict[tuple[tuple[str, str], ...], int] = {}
    for examples in scenario.examples:
        for line, row in zip(examples.row_lines, examples.rows, strict=True):
            same = tuple(sorted(zip(examples.header, row, strict=True)))
            first = seen.setdefault(same, line)
            if first != line:
                found = f"the same row on line {line} as on line {first}"
                yield _problem(feature, line, found, "rows that differ", "delete one of the two")


def _first_step(feature: Feature, step: Step) -> Problem:
    do = f'write "Given", "When" or "Then" instead of "{step.keyword}"'
    return _step_problem(feature, step, "a first step that begins with Given, When or Then", do)


def _step_problem(feature: Feature, step: Step, expected: str, do: str) -> Problem:
    return _problem(feature, step.line, f'"{step.keyword} {step.text}"', expected, do)


def _problem(feature: Feature, line: int, found: str, expected: str, do: str) -> Problem:
    return Problem(feature.file, line, found, expected, do)
