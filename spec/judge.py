"""Judges features without pytest: the same steps, read and run in this process, in half the time.

`make check` and the preview are in a hurry; what is published is judged by pytest-bdd.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from rules.engine import CaseError, RuleError
from rules.findings import told
from spec.coverage import uncounted, unordered, unpriced, unproved, unstated
from spec.model import Case, Feature, Scenario, Step
from spec.speech import read_features
from spec.steps import StepFailedError, Steps
from spec.suite import ROOT, rulesets


@dataclass
class Judgement:
    """What was found: how many cases there are, and what is wrong, one message a mistake."""

    cases: int = 0
    wrong: list[str] = field(default_factory=list)


def judged(root: Path = ROOT) -> Judgement:
    """Every feature of every ruleset of a project. Raises RulesetError for rules that are none."""
    found = Judgement()
    for ruleset in rulesets(root / "rules"):
        steps = Steps(ruleset)
        features, problems = read_features(root / "features" / ruleset.name, root, ruleset)
        found.wrong += map(str, problems)
        failed, count = failures(steps, features)
        found.cases += count
        found.wrong += failed
        checks = (unstated, uncounted, unproved, unordered, unpriced) if not problems else ()
        if left_out := [finding for check in checks for finding in check(features, steps)]:
            found.wrong.append(told(left_out))
    return found


def failures(
    steps: Steps,
    features: Iterable[Feature],
    wanted: Callable[[Feature, Scenario], bool] = lambda *_: True,
) -> tuple[list[str], int]:
    """Why cases of the wanted scenarios do not hold, and how many cases there are."""
    cases = [
        (feature, case)
        for feature in features
        for scenario in feature.scenarios
        if wanted(feature, scenario)
        for case in scenario.cases
    ]
    return [why for feature, case in cases if (why := _why(steps, feature, case))], len(cases)


def _why(steps: Steps, feature: Feature, case: Case) -> str:
    """Why a case does not hold, "" if it does; with the step, and the row if there is one."""
    step = next(step for step in case.steps if step.kind == "when")
    try:
        answer = steps.answer_to(case)
        for step in (step for step in case.steps if step.kind == "then"):
            steps.expect(step.text, answer)
    except (StepFailedError, RuleError, CaseError) as error:
        return f"{_place(feature, case, step)}\n{error}"
    return ""


def _place(feature: Feature, case: Case, step: Step) -> str:
    row = f"\n  in the row: | {' | '.join(case.example.values())} |" if case.example else ""
    return f"{feature.file}:{step.line}: {step.keyword} {step.text}{row}"
