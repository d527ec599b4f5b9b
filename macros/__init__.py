"""The macros of the pages: rules and features rendered as HTML in the page's language.

mkdocs-macros loads this package and calls `define_env` once a build. A macro never decides and never
computes: it looks things up in `rules` and in the verdicts of the behaviour suite.
"""

from typing import Any

from markupsafe import Markup

from macros import reference, rows, specification
from macros.site import Page
from rules.buttons import BUTTONS
from rules.numbers import NUMBERS
from rules.words import PLACEHOLDER


def define_env(env: Any) -> None:
    """Register the macros. `env.conf.extra["site"]` is the macros.site.Site of this build."""

    def page() -> Page:
        return Page(env.conf.extra["site"], env.page.url)

    def shown(sentence: str) -> Markup:
        if not PLACEHOLDER.fullmatch(sentence):
            raise KeyError(f"{sentence!r} is no number, range, total or button")
        return page().language.say(sentence)

    @env.macro
    def number(name: str) -> Markup:
        """A number with its unit: "AUTO_CANCEL", "LOW to HIGH" or "ONE plus OTHER"."""
        if name.split()[0] not in NUMBERS:
            raise KeyError(f"{name!r} is no number of rules/numbers.py")
        return shown(f"{{{name}}}")

    @env.macro
    def button(name: str) -> Markup:
        """A word on the marketplace's screen: "CANCEL_ORDER"."""
        if name not in BUTTONS:
            raise KeyError(f"{name!r} is no button of rules/buttons.py")
        return shown(f"{{{name}}}")

    @env.macro
    def term(anchor: str, text: str = "") -> Markup:
        """A term with its tooltip: "dispute", and the form that the sentence needs."""
        return reference.term(page(), anchor, text)

    @env.macro
    def answers(topic: str) -> Markup:
        """The answer table of a topic."""
        return rows.answers(page(), topic)

    @env.macro
    def deadlines(topic: str) -> Markup:
        """Every deadline that the rules of a topic state."""
        return rows.outcomes(page(), topic, "deadline")

    @env.macro
    def traps(topic: str) -> Markup:
        """Every warning that the rules of a topic give."""
        return rows.outcomes(page(), topic, "beware")

    @env.macro
    def steps(topic: str) -> Markup:
        """The ways to the buttons that the rules of a topic name."""
        return rows.outcomes(page(), topic, "how")

    @env.macro
    def article(topic: str) -> Markup:
        """What the source article says about a topic."""
        return reference.article(page(), topic)

    for macro in (
        reference.order_way,
        reference.all_numbers,
        reference.decision_tables,
        reference.coverage,
        reference.glossary,
        specification.living_specification,
    ):
        env.macro(_on_page(macro, page), macro.__name__)


def _on_page(macro: Any, page: Any) -> Any:
    return lambda: macro(page())
