"""The macros of the pages: rules and features rendered as HTML in the page's language.

A macro never decides and never computes: it looks things up in the rulesets and in the verdicts of
the behaviour suite.
"""

from collections.abc import Callable

from markupsafe import Markup

from macros import (
    article,
    data,
    doors,
    planner,
    reference,
    release,
    specification,
    statements,
    tables,
    trying,
)
from macros.site import Page


def number(page: Page, name: str) -> Markup:
    """A number of the guide with its unit: "AUTO_CANCEL", "LOW to HIGH" or "ONE plus OTHER".

    Raises KeyError for a name that the guide does not have.
    """
    if name.split()[0] not in page.site.guide.ruleset.numbers:
        raise KeyError(f"{name!r} is no number of rules/{page.site.guide.ruleset.name}/numbers.md")
    return page.language.say(f"{{{name}}}")


def button(page: Page, name: str) -> Markup:
    """A word on the marketplace's screen: "CANCEL_ORDER".

    Raises KeyError for a name that the guide does not have.
    """
    if name not in page.site.guide.ruleset.buttons:
        raise KeyError(f"{name!r} is no button of rules/{page.site.guide.ruleset.name}/buttons.md")
    return page.language.say(f"{{{name}}}")


MACROS: tuple[Callable[..., Markup], ...] = (
    number,
    button,
    planner.doors,
    planner.plan,
    doors.find_door,
    tables.route,
    tables.clocks,
    reference.term,
    reference.all_numbers,
    reference.table_pages,
    reference.glossary,
    reference.buttons,
    reference.all_sources,
    specification.feature_pages,
    statements.facts,
    statements.all_facts,
    statements.look_up,
    statements.unseen,
    statements.grades,
    statements.changes,
    article.article_pages,
    data.data_file,
    data.data_version,
    data.data_example,
    trying.try_a_change,
    release.changelog,
)
