"""What a page says, once more as data for search engines (schema.org): nothing that does not stand
on the page in the same words."""

from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from macros import doors, tables
from macros.site import Page
from rules.model import Door, Row, Table, Topic
from rules.plan import STEPS

Data = dict[str, Any]


def script(data: Data) -> Markup:
    """The data as it stands in a page: no text can end the element, and no browser runs it."""
    text = htmlsafe_json_dumps(
        {"@context": "https://schema.org", **data}, ensure_ascii=False, separators=(",", ":")
    )
    return Markup('<script type="application/ld+json">') + text + Markup("</script>")


def how_to(page: Page, route: Topic) -> Data:
    """The steps of a way, by the rows that give them; each with the conditions of its row."""
    steps = [
        step
        for table in route.tables
        for row in table.rows
        if row.gives.get(STEPS)
        for step in _of_row(page, route, table, row)
    ]
    name = page.language.say(route.id).striptags()
    return {"@type": "HowTo", "name": name, "step": steps} if steps else {}


def question(page: Page, door: Door) -> Data:
    """What a buyer sees, and the first line that answers."""
    answer = {"@type": "Answer", "text": doors.first_line(page, door).striptags()}
    asked = {
        "@type": "Question",
        "name": doors.title_of(page, door).striptags(),
        "acceptedAnswer": answer,
    }
    return {"@type": "FAQPage", "mainEntity": [asked]}


def _of_row(page: Page, route: Topic, table: Table, row: Row) -> list[Data]:
    given = row.gives[STEPS]
    assert not isinstance(given, str)
    told = [
        tables.told_word(page, word, {**route.when, **table.when, **row.when}) for word in given
    ]
    steps: list[Data] = [{"@type": "HowToStep", "text": each.striptags()} for each in told]
    when = [
        *tables.conditions(page, route, table.when, {}),
        *tables.conditions(page, route, row.when, {**route.when, **table.when}),
    ]
    if not when:
        return steps
    name = "; ".join(each.striptags() for each in when)
    return [{"@type": "HowToSection", "name": name, "itemListElement": steps}]
