"""The reference pages: numbers, decision tables, coverage, glossary; and what topic pages quote."""

from collections.abc import Iterable

from markupsafe import Markup

from macros import messages as m
from macros.rows import decision_table, row_link, source_link
from macros.site import Page, scenario_anchor, topic_address
from macros.text import element, escape, join
from rules.buttons import BUTTONS
from rules.claims import CLAIMS, Claim
from rules.engine import Choice, ChoiceFact, Interval, Rule, Table, fits
from rules.facts import STAGE
from rules.numbers import NUMBERS, Edition, Number, parts
from rules.tables import TABLES
from rules.words import placeholders, quantity

KINDS = {
    "rule": m.KIND_RULE,
    "procedure": m.KIND_PROCEDURE,
    "warning": m.KIND_WARNING,
    "background": m.KIND_BACKGROUND,
}


def all_numbers(page: Page) -> Markup:
    """Every number with its value by the article and today, meaning, source, and its users."""
    tell = page.language.tell
    names = (m.TODAY, m.BY_ARTICLE, m.MEANING, m.SOURCE, m.USED_IN)
    rows = [
        element(
            "tr",
            *(element("td", _value(page, number, edition)) for edition in ("today", "article")),
            element("th", page.language.words(number.means), scope="row"),
            element("td", join(", ", [source_link(page, s) for s in _sources(number)])),
            element("td", join(", ", [row_link(page, row) for row in _users(number)])),
            id=number.id,
        )
        for number in NUMBERS.values()
    ]
    return _table(page, [tell(name) for name in names], rows, "numbers")


def _value(page: Page, number: Number, edition: Edition) -> Markup:
    if not number.exists_in(edition):
        return page.language.tell(m.NO_SUCH_NUMBER)
    return Markup(quantity(number, page.language.of(edition)))


def _sources(number: Number) -> list[str]:
    stated = [each for each in (number.article, number.today) if each is not None]
    return list(dict.fromkeys(source for each in stated for source in each.sources))


def decision_tables(page: Page) -> Markup:
    """Every decision table with its rows."""
    parts = []
    for table in TABLES:
        name = _topic_name(page, table.topic)
        heading = element("h2", name, id=f"table-{table.topic}")
        link = element("p", page.anchor(topic_address(table.topic), page.language.tell(m.PAGE)))
        parts += [heading, link, decision_table(page, table, name)]
    return element("div", *parts, class_="decisions")


def coverage(page: Page) -> Markup:
    """Every statement of the article with its scenarios, its rows and its page."""
    tell = page.language.tell
    names = (m.SOURCE, m.STATEMENT, m.PROOF, m.ROWS)
    rows = [_coverage_row(page, claim) for claim in CLAIMS.values()]
    summary = element("p", tell(m.COVERAGE_SUMMARY, n=str(len(CLAIMS))))
    return element("div", summary, _table(page, [tell(name) for name in names], rows, "coverage"))


def article(page: Page, topic: str) -> Markup:
    """What the article says about a topic, each statement with its id and how it is read."""
    items = [
        element("li", source_link(page, claim.id), Markup(" "), statement(page, claim))
        for claim in CLAIMS.values()
        if claim.topic == topic
    ]
    heading = element("h2", page.language.tell(m.ARTICLE_SAYS), id="article")
    links = [
        page.anchor(f"reference/tables/#table-{topic}", page.language.tell(m.ALL_ROWS)),
        page.anchor(f"reference/spec/#{topic}", page.language.tell(m.ALL_SCENARIOS)),
    ]
    foot = element("p", join(" · ", links), class_="proof")
    return element("div", heading, element("ul", *items, class_="article"), foot)


def glossary(page: Page) -> Markup:
    """Every term with its definition."""
    items = [
        element(
            "div",
            element("dt", page.language.tell(term)),
            element("dd", page.language.tell(definition)),
            id=anchor,
        )
        for anchor, (term, definition) in m.GLOSSARY.items()
    ]
    return element("dl", *items, class_="glossary")


def buttons(page: Page) -> Markup:
    """The marketplace's words on its screens: in the page's language, in English, and where."""
    tell = page.language.tell
    names = [tell(m.BUTTON), tell(m.IN_ENGLISH_IT_IS), tell(m.WHERE_IT_IS)]
    rows = [
        element(
            "tr",
            element("td", page.language.say(f"{{{button.id}}}")),
            element("td", element("bdi", button.label, lang="en")),
            element("td", page.language.words(button.where)),
        )
        for button in BUTTONS.values()
    ]
    return _table(page, names, rows, "buttons")


def term(page: Page, anchor: str, shown: str = "") -> Markup:
    """A term in running text: its definition as a tooltip, and a link to the glossary.

    shown  the form that the sentence needs, such as a plural; the term itself by default
    Raises KeyError for a term that is not in the glossary.
    """
    name, definition = m.GLOSSARY[anchor]
    tip = page.language.gettext(definition.says)
    text = escape(shown) if shown else page.language.tell(name)
    return page.anchor(f"glossary/#{anchor}", text, class_="term", title=tip)


def order_way(page: Page) -> Markup:
    """The stages of an order as a picture of its way, each leading to its page."""
    assert isinstance(STAGE, ChoiceFact)
    stops: dict[bool, list[Markup]] = {True: [], False: []}
    for choice in STAGE.choices:
        table = next(t for t in TABLES if STAGE in t.applies and _serves(t, choice))
        link = page.anchor(topic_address(table.topic), page.language.say(choice.sentence))
        on_the_way = table.topic not in ("dispute", "spending")
        stops[on_the_way].append(element("li", link, id=f"stage-{choice.id}"))
    tell = page.language.tell
    return element(
        "nav",
        element("ol", *stops[True], class_="way"),
        element("p", tell(m.DETOUR_LABEL), class_="detour-label"),
        element("ol", *stops[False], class_="way detour"),
        class_="order-way",
        aria_label=page.language.gettext(m.WAY_LABEL.says),
    ) + element("div", class_="chosen", data_broken=page.language.gettext(m.NOT_UNDERSTOOD.says))


def _serves(table: Table, stage: Choice) -> bool:
    return fits({STAGE: table.applies[STAGE]}, {STAGE: stage}) is True


def _users(number: Number) -> list[Rule]:
    return [row for table in TABLES for row in table.rows if number in set(_numbers_of(row))]


def _numbers_of(row: Rule) -> Iterable[Number]:
    for condition in row.when.values():
        if isinstance(condition, Interval):
            for end in (condition.low, condition.high):
                yield from parts(end) if end is not None else ()
    for outcome in row.then:
        yield from (NUMBERS[name] for name in placeholders(outcome.sentence) if name in NUMBERS)


def _coverage_row(page: Page, claim: Claim) -> Markup:
    tell = page.language.tell
    scenarios = [
        page.anchor(f"reference/spec/#{scenario_anchor(f, s)}", page.language.in_english(s.name))
        for f, s in page.site.scenarios()
        if claim.id in s.tags
    ]
    rows = [
        row_link(page, row) for table in TABLES for row in table.rows if claim.id in row.sources
    ]
    none = tell(m.NOT_NEEDED) if claim.kind == "background" else Markup("")
    target = f"{topic_address(claim.topic)}#article"
    where = element(
        "p",
        page.anchor(target, page.language.words(page.site.name_of(claim.topic))),
        class_="proof",
    )
    return element(
        "tr",
        element("th", claim.id, element("p", tell(KINDS[claim.kind]), class_="proof"), scope="row"),
        element("td", statement(page, claim), where),
        element("td", _list(scenarios) or none),
        element("td", _list(rows) or none),
        id=claim.id,
    )


def statement(page: Page, claim: Claim) -> Markup:
    says = page.language.of("article").say(claim.says)
    if not claim.reading:
        return says
    reading = page.language.tell(m.READ_AS, reading=page.language.of("article").say(claim.reading))
    return says + Markup(" ") + element("em", reading, class_="reading")


def _topic_name(page: Page, topic: str) -> str:
    return page.language.gettext(page.site.name_of(topic))


def _list(items: list[Markup]) -> Markup:
    return element("ul", *(element("li", item) for item in items)) if items else Markup("")


def _table(page: Page, names: list[Markup], rows: list[Markup], kind: str) -> Markup:
    head = element("tr", *(element("th", name, scope="col") for name in names))
    table = element("table", element("thead", head), element("tbody", *rows), class_="data")
    return element(
        "div", table, class_=f"wide {kind}", tabindex="0", role="region", aria_label=names[0]
    )
