"""behave on the features of the project: `make bench`. Each case begins with no fact."""

from behave.model import Scenario
from behave.runner import Context


def before_scenario(context: Context, scenario: Scenario) -> None:
    context.case = {}
