"""The steps of tests/test_behaviour.py for behave: three that fit every sentence, the same work."""

from pathlib import Path

from behave import given, then, use_step_matcher, when
from behave.runner import Context

from spec.steps import Steps
from spec.suite import rulesets

use_step_matcher("re")
SPEAKS = {ruleset.name: Steps(ruleset) for ruleset in rulesets()}


def speaks(context: Context) -> Steps:
    """The steps of the ruleset whose feature runs."""
    return SPEAKS[Path(context.feature.filename).parent.name]


@given("(?P<sentence>.+)")
def state(context: Context, sentence: str) -> None:
    key, value = speaks(context).speech.given(sentence)
    context.case[key] = value


@when("(?P<sentence>.+)")
def ask(context: Context, sentence: str) -> None:
    context.answer = speaks(context).ask(sentence, context.case)


@then("(?P<sentence>.+)")
def expect(context: Context, sentence: str) -> None:
    speaks(context).expect(sentence, context.answer)
