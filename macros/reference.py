"""The reference pages that are lists: numbers, glossary, buttons, and where the others are."""

from collections.abc import Iterator

from markupsafe import Markup

from macros import messages as m
from macros.site import Page
from macros.statements import date_of, own, source_links
from macros.text import element, escape
from rules.check import tables_of
from rules.engine import keys_of
from rules.model import Clock, Limit, Number, Ruleset, Source, Topic
from rules.words import placeholders, quantity


def all_numbers(page: Page) -> Markup:
    """Every number of the guide with its meaning, its sources, and the tables that use it."""
    names = (m.NUMBER, m.MEANING, m.SOURCE, m.USED_IN)
    spec = page.site.guide
    used = {topic: set(_numbers(spec.ruleset, topic)) for topic, _ in spec.tables}
    rows = [
        element(
            "tr",
            element("td", Markup(quantity(number, page.language))),
            element("th", *_meaning(page, number), scope="row"),
            element(
                "td",
                source_links(page, number.sources),
                page.edit(f"rules/{number.place.file}", number.place.line),
            ),
            element("td", *(_user(page, topic) for topic in used if number in used[topic])),
            id=number.id,
        )
        for number in spec.ruleset.numbers.values()
    ]
    return _table(page, names, rows, "numbers")


def _meaning(page: Page, number: Number) -> Iterator[Markup]:
    """What a number measures, and since when it holds, if that is known."""
    yield page.language.words(number.means)
    if number.since:
        yield element("small", " · ", page.language.tell(m.SINCE, date=number.since))


def table_pages(page: Page) -> Markup:
    """Links to the tables of every route, and to what goes with every plan."""
    spec = page.site.guide
    links = [
        page.anchor(spec.address_of(route), page.language.words(route.id))
        for route in tables_of(spec.ruleset)
    ]
    return element("ul", *(element("li", link) for link in links), class_="contents")


def glossary(page: Page) -> Markup:
    """Every term with its definition."""
    items = [
        element(
            "div",
            element("dt", page.language.words(term)),
            element("dd", page.language.say(definition)),
            id=anchor,
        )
        for anchor, (term, definition) in page.site.guide.ruleset.glossary.items()
    ]
    return element("dl", *items, class_="glossary")


def buttons(page: Page) -> Markup:
    """The marketplace's words on its screens: in the page's language, in English, and where."""
    rows = [
        element(
            "tr",
            element("td", page.language.say(f"{{{button.id}}}")),
            element("td", element("bdi", button.label, lang="en")),
            element("td", page.language.words(button.where)),
        )
        for button in page.site.guide.ruleset.buttons.values()
    ]
    return _table(page, (m.BUTTON, m.IN_ENGLISH_IT_IS, m.WHERE_IT_IS), rows, "buttons")


def all_sources(page: Page) -> Markup:
    """Every source with its date, its grade, where it can be found, and what rests on it."""
    guide = page.site.guide.ruleset
    order = list(guide.grades)
    rows = [
        element(
            "tr",
            element("td", source.grade),
            element("td", date_of(page, source)),
            element("th", page.language.words(source.title), scope="row"),
            element("td", element("bdi", _where(source))),
            element("td", source_links(page, _resting(page, name))),
            id=name,
        )
        for name, source in sorted(guide.sources.items(), key=lambda s: order.index(s[1].grade))
    ]
    heads = (m.GRADE_HEAD, m.DATE_HEAD, m.TITLE_HEAD, m.PUBLISHER_HEAD, m.FACTS_HEAD)
    return _table(page, heads, rows, "all-sources")


def _where(source: Source) -> str:
    return "; ".join(filter(None, (source.publisher, source.address)))


def _resting(page: Page, source: str) -> list[str]:
    return [fact.id for fact in own(page.site.guide).values() if source in fact.sources]


def term(page: Page, anchor: str, shown: str = "") -> Markup:
    """A term in running text: its definition as a tooltip, and a link to the glossary.

    shown  the form that the sentence needs, such as a plural; the term itself by default
    Raises KeyError for a term that is not in the glossary.
    """
    name, definition = page.site.guide.ruleset.glossary[anchor]
    tip = page.language.gettext(definition)
    text = escape(shown) if shown else page.language.words(name)
    return page.anchor(f"glossary/#{anchor}", text, class_="term", title=tip)


def _user(page: Page, topic: Topic) -> Markup:
    """A link to a route whose tables use a number."""
    link = page.anchor(page.site.guide.address_of(topic), page.language.words(topic.id))
    return element("p", link)


def _numbers(ruleset: Ruleset, topic: Topic) -> Iterator[Number]:
    """The numbers with which a topic compares, or that it says."""
    numbers = ruleset.numbers
    for table in topic.tables:
        clocks = [key for key in keys_of(table) if isinstance(key, Clock)]
        words = [word for row in table.rows for word in row.words]
        clocks += [word.clock for word in words if word.clock]
        for span in (span for clock in clocks for span in clock.spans):
            yield from filter(None, (span.days, span.less))
        yield from (numbers[n] for word in words for n in placeholders(word.says) if n in numbers)
        limits = (c for row in table.rows for c in row.when.values() if isinstance(c, Limit))
        yield from (limit.number for limit in limits)


def _table(page: Page, names: tuple[m.Message, ...], rows: list[Markup], kind: str) -> Markup:
    heads = [page.language.tell(name) for name in names]
    head = element("tr", *(element("th", name, scope="col") for name in heads))
    table = element("table", element("thead", head), element("tbody", *rows), class_="data")
    return element(
        "div", table, class_=f"wide {kind}", tabindex="0", role="region", aria_label=heads[0]
    )
