"""The macros of the pages: rules and features rendered as HTML in the page's language.

A macro never decides and never computes: it looks things up in `rules` and in the verdicts of the
behaviour suite.
"""

from collections.abc import Callable

from markupsafe import Markup

from macros import reference, rows, specification, today
from macros.assistant import assistant
from macros.site import Page
from rules.buttons import BUTTONS
from rules.numbers import NUMBERS


def number(page: Page, name: str) -> Markup:
    """A number with its unit: "AUTO_CANCEL", "LOW to HIGH" or "ONE plus OTHER".

    Raises KeyError for a name that rules/numbers.py does not have.
    """
    if name.split()[0] not in NUMBERS:
        raise KeyError(f"{name!r} is no number of rules/numbers.py")
    return page.language.say(f"{{{name}}}")


def button(page: Page, name: str) -> Markup:
    """A word on the marketplace's screen: "CANCEL_ORDER".

    Raises KeyError for a name that rules/buttons.py does not have.
    """
    if name not in BUTTONS:
        raise KeyError(f"{name!r} is no button of rules/buttons.py")
    return page.language.say(f"{{{name}}}")


def deadlines(page: Page, topic: str) -> Markup:
    """Every deadline that the rules of a topic state."""
    return rows.outcomes(page, topic, "deadline")


def traps(page: Page, topic: str) -> Markup:
    """Every warning that the rules of a topic give."""
    return rows.outcomes(page, topic, "beware")


def steps(page: Page, topic: str) -> Markup:
    """The ways to the buttons that the rules of a topic name."""
    return rows.outcomes(page, topic, "how")


def answers(page: Page, topic: str) -> Markup:
    """The answers of a topic: the assistant that asks, then each case for those who look it up."""
    return assistant(page, topic) + rows.cases(page, topic)


MACROS: tuple[Callable[..., Markup], ...] = (
    number,
    button,
    deadlines,
    traps,
    steps,
    answers,
    reference.term,
    reference.article,
    reference.order_way,
    reference.all_numbers,
    reference.decision_tables,
    reference.coverage,
    reference.glossary,
    reference.buttons,
    specification.living_specification,
    today.today,
    today.side_by_side,
    today.grades,
)
