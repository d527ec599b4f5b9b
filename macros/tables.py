"""Rows of decision tables as pages show them: in plain words for readers, whole for reference."""

from collections.abc import Iterator

from markupsafe import Markup

from macros import messages as m
from macros.site import Page, Spec
from macros.statements import source_links
from macros.text import element, join
from rules.markdown import slug
from rules.model import (
    PHASES,
    Choice,
    ChoiceFact,
    Clock,
    Condition,
    Key,
    Limit,
    Result,
    Row,
    Span,
    Table,
    Topic,
    When,
    Word,
)
from rules.words import quantity

LIMITS = {
    "up to": m.AT_MOST,
    "over": m.MORE_THAN,
    "below": m.FEWER_THAN,
    "at least": m.AT_LEAST,
}
# What a phase of a clock says of the days since its first day.
COUNTS = {"in time": "up to", "over": "over", "not yet": "below", "reached": "at least"}
# The same of a clock that runs out before its first day.
BEFORE = {
    "in time": m.AT_MOST_BEFORE,
    "over": m.MORE_BEFORE,
    "not yet": m.FEWER_BEFORE,
    "reached": m.AT_LEAST_BEFORE,
}
# The same without a number, of a clock that the order page shows, and of any other.
ON_PAGE = {"in time": m.NOT_OVER, "over": m.OVER, "not yet": m.NOT_REACHED, "reached": m.REACHED}
IN_GENERAL = {
    "in time": m.ITS_NOT_OVER,
    "over": m.ITS_OVER,
    "not yet": m.ITS_NOT_REACHED,
    "reached": m.ITS_REACHED,
}

LISTED = 3  # scenarios that a row names: a page with all of them is slow on a phone


def route(page: Page, name: str, *only: str) -> Markup:
    """The tables of a route of the guide for readers: what holds when, the sources folded.

    only  the names of tables to show; all of them by default
    Raises KeyError for a name that the guide does not have.
    """
    spec = page.site.guide
    topic = spec.topic(name)
    _check_names(topic, only)
    parts = []
    for title, tables in _by_name(topic, only).items():
        shared = tables[0].when if len(tables) == 1 else {}
        body = [row for table in tables for row in _told_rows(page, topic, table, shared)]
        if body:
            parts.append(element("h3", page.language.words(title), id=slug(f"{name} {title}")))
            if shared:
                parts.append(_conditions(page, topic, shared, topic.when))
            parts += [_table(page, (m.CONDITIONS, m.ANSWER), body, "route", title)]
    tables = [table for named in _by_name(topic, only).values() for table in named]
    sources = dict.fromkeys(s for table in tables for row in table.rows for s in row.sources)
    folded = element(
        "details",
        element("summary", page.language.tell(m.SOURCES)),
        element("p", source_links(page, sources)),
        element("p", page.anchor(spec.address_of(topic), page.language.tell(m.ALL_ROWS))),
        class_="sources",
    )
    at = {} if only else {"id": slug(name)}
    return element("div", *parts, folded, class_="of-route", **at)


def clocks(page: Page, *names: str) -> Markup:
    """How long something lasts, and from which day it counts: one item a stretch of time.

    Raises KeyError for a clock that the guide does not have.
    """
    known = page.site.guide.ruleset.clocks
    spans = [(known[name], span) for name in names for span in known[name].spans]
    items = [element("li", _stretch(page, clock, span)) for clock, span in spans]
    # A clock that runs in several cases in the same way is told once.
    return element("ul", *dict.fromkeys(items), class_="clocks")


def decision_tables(page: Page, spec: Spec, topic: Topic) -> Markup:
    """All tables of a topic or a route for reference, each row with its sources and scenarios."""
    page = page.saying(spec)
    parts = []
    for table in topic.tables:
        title = page.language.words(table.name)
        parts.append(element("h2", title, id=table.id))
        if table.when:
            parts.append(_conditions(page, topic, table.when, {}))
        rows = [_reference_row(page, spec, topic, table, row) for row in table.rows]
        heads = (m.CONDITIONS, m.ANSWER, m.SOURCE)
        parts.append(_table(page, heads, rows, "decision", table.name))
    return element("div", *parts, class_="decisions")


def row_link(page: Page, spec: Spec, row: Row) -> Markup:
    """A link from a row to its place among the tables, called by its file and line."""
    text = element("bdi", f"{row.place.file.rpartition('/')[2]}:{row.place.line}")
    return page.anchor(spec.address_of_row(row), text, class_="row")


def scenario_links(page: Page, spec: Spec, row: Row) -> list[Markup]:
    """Links to the scenarios that exercise a row."""
    return [
        page.anchor(spec.address_of_scenario(f, s), page.language.in_english(s.name))
        for f, s in spec.scenarios_of[row]
    ]


def condition(page: Page, topic: Topic, key: Key, asked: Condition, beside: When) -> Markup:
    """A condition in words: the answers that fit, or how long ago something was.

    topic   whose earlier tables give what a condition on a result reads
    beside  other conditions that hold, which say in which way a clock runs
    """
    if isinstance(key, Clock):
        assert not isinstance(asked, Limit)
        phases = [str(phase) for phase in PHASES[key.kind] if phase in asked]
        return page.language.either([_phase(page, key, phase, beside) for phase in phases])
    if isinstance(asked, Limit):
        told = page.language.tell(
            LIMITS[asked.compare], **_ends(quantity(asked.number, page.language))
        )
        label = page.language.words(getattr(key, "label", key.id))
        return page.language.tell(m.COUNTED, label=label, interval=told)
    if isinstance(key, ChoiceFact):
        chosen = [choice for choice in key.choices if choice in asked]
        if len(chosen) > 1 and all(choice.you for choice in chosen):
            answers = page.language.either([page.language.say(choice.you) for choice in chosen])
            return join(" ", [page.language.say(key.question), answers])
        return page.language.either([page.language.say(choice.says) for choice in chosen])
    assert isinstance(key, Result)
    return _as_given(page, topic, key, asked, beside)


def conditions(page: Page, topic: Topic, when: When, beside: When) -> list[Markup]:
    """Conditions that all have to hold, each in words."""
    return [condition(page, topic, key, asked, {**beside, **when}) for key, asked in when.items()]


def _as_given(
    page: Page, topic: Topic, result: Result, asked: frozenset[Choice | str], beside: When
) -> Markup:
    """The conditions of the rows that give one of some results, in words."""
    holds = [
        {**table.when, **row.when}
        for table in topic.tables
        for row in table.rows
        if row.gives.get(result.id) in asked
    ]
    told = [
        join(" · ", [condition(page, topic, key, each, beside) for key, each in when.items()])
        for when in holds
    ]
    return page.language.either(list(dict.fromkeys(told)))


def _check_names(topic: Topic, only: tuple[str, ...]) -> None:
    known = dict.fromkeys(table.name for table in topic.tables)
    for name in only:
        if name not in known:
            raise KeyError(f"{name!r} is no table of {topic.id!r}, which has: {', '.join(known)}")


def _by_name(topic: Topic, only: tuple[str, ...]) -> dict[str, list[Table]]:
    """The tables of a topic that ask the same, in the order of the topic."""
    found: dict[str, list[Table]] = {}
    for table in topic.tables:
        if not only or table.name in only:
            found.setdefault(table.name, []).append(table)
    return found


def _told_rows(page: Page, topic: Topic, table: Table, shared: When) -> Iterator[Markup]:
    """The rows of a table that say something, in words, without the conditions said above them."""
    for row in table.rows:
        if row.words:
            holds = {**table.when, **row.when}
            own = {key: asked for key, asked in holds.items() if key not in shared}
            when = element("td", _conditions(page, topic, own, {**topic.when, **shared}))
            told = [told_word(page, word, holds) for word in row.words]
            yield element("tr", when, element("td", _listed(told)))


def _listed(told: list[Markup]) -> Markup:
    """Answers one below the other; one alone is no list."""
    if len(told) == 1:
        return told[0]
    return element("ul", *(element("li", each) for each in told))


def told_word(page: Page, word: Word, beside: When) -> Markup:
    """A word with the stretch of time that gives its day, if it names one."""
    says = page.language.say(word.says)
    spans = _running(word.clock, beside) if word.clock else []
    if word.clock is None or len(spans) != 1:
        return says
    stretch = _length(page, word.clock, spans[0])
    message = m.FROM if word.edge == "first" else m.UNTIL
    return page.language.tell(message, says=says, time=stretch)


def _reference_row(page: Page, spec: Spec, topic: Topic, table: Table, row: Row) -> Markup:
    tell = page.language.tell
    holds = {**topic.when, **table.when, **row.when}
    told = [told_word(page, word, holds) for word in row.words]
    own = [f"{name}: {value}" for name, value in row.gives.items() if isinstance(value, str)]
    told += [element("code", value) for value in own]
    links = scenario_links(page, spec, row)
    listed = links[:LISTED]
    if len(links) > LISTED:
        listed[-1] += " …"
    proof = element(
        "details",
        element("summary", tell(m.PROVED_BY, n=str(len(links)))),
        element("p", join(" · ", listed)),
    )
    file = page.source(f"rules/{row.place.file}", row.place.line)
    return element(
        "tr",
        element("td", _conditions(page, topic, row.when, {**topic.when, **table.when})),
        element("td", _listed(told) if told else tell(m.NOTHING_SAID)),
        element("td", source_links(page, row.sources), proof if links else " ", file),
        id=row.id,
    )


def _conditions(page: Page, topic: Topic, when: When, beside: When) -> Markup:
    if not when:
        return page.language.tell(m.ANY_SITUATION)
    items = [element("li", each) for each in conditions(page, topic, when, beside)]
    return element("ul", *items, class_="when")


def _phase(page: Page, clock: Clock, phase: str, beside: When) -> Markup:
    spans = _running(clock, beside)
    tell = page.language.tell
    if len(spans) == 1 and spans[0].length < 0:
        return before(page, BEFORE[phase], spans[0])
    if len(spans) == 1 and spans[0].length:
        length = quantity(spans[0].days, page.language, spans[0].less)
        interval = tell(LIMITS[COUNTS[phase]], **_ends(length))
        label = page.language.words(spans[0].since.label)
        return tell(m.COUNTED, label=label, interval=interval)
    what = _what(page, clock)
    return tell(ON_PAGE[phase], what=what) if what else tell(IN_GENERAL[phase])


def before(page: Page, message: m.Message, span: Span) -> Markup:
    """What is said of a stretch that runs out before its first day."""
    strength = page.site.guide.ruleset.strength
    on_page = strength.on_page if strength else {}
    itself = (clock for clock in on_page for other in clock.spans if other.since is span.since)
    shown = next((clock for clock in itself if not clock.spans[0].length), None)
    day = page.language.tell(m.FIRST_DAY, label=page.language.words(span.since.label))
    if shown:
        day = page.language.tell(m.DAY_ON_PAGE, what=_what(page, shown))
    time = Markup(quantity(span.days, page.language, span.less))
    return page.language.tell(message, time=time, day=day)


def _what(page: Page, clock: Clock) -> Markup:
    """What a clock of the order page is for; "" for a clock that the page does not show."""
    strength = page.site.guide.ruleset.strength
    says = strength.on_page.get(clock, "") if strength else ""
    return page.language.words(says) if says else Markup("")


def _running(clock: Clock, beside: When) -> list[Span]:
    """The stretches of a clock that can run where these conditions hold."""
    return [span for span in clock.spans if all(_can(k, c, beside) for k, c in span.where.items())]


def _can(key: Key, asked: Condition, beside: When) -> bool:
    other = beside.get(key)
    if isinstance(asked, Limit) or isinstance(other, Limit) or other is None:
        return True
    return bool(asked & other)


def _stretch(page: Page, clock: Clock, span: Span) -> Markup:
    """A stretch of a clock in words: so many days, and what they are for."""
    if not span.length:
        return page.language.tell(m.DAY_ON_PAGE, what=_what(page, clock))
    if span.length < 0:
        return before(page, m.BEFORE, span)
    length = quantity(span.days, page.language, span.less)
    means = page.language.words(span.days.means)
    return page.language.tell(m.SO_LONG, time=Markup(length), means=means)


def _length(page: Page, clock: Clock, span: Span) -> Markup:
    if not span.length:
        return page.language.tell(m.DAY_ON_PAGE, what=_what(page, clock))
    if span.length < 0:
        return before(page, m.BEFORE, span)
    length = Markup(quantity(span.days, page.language, span.less))
    return page.language.tell(
        m.COUNTED_FROM, time=length, label=page.language.words(span.since.label)
    )


def _ends(length: str) -> dict[str, Markup]:
    """A quantity as either end of an interval."""
    return {"low": Markup(length), "high": Markup(length)}


def _table(
    page: Page, heads: tuple[m.Message, ...], rows: list[Markup], kind: str, name: str
) -> Markup:
    """A table that scrolls in its own box, which the keyboard can reach."""
    head = element("tr", *(element("th", page.language.tell(each), scope="col") for each in heads))
    table = element("table", element("thead", head), element("tbody", *rows), class_="data")
    label = page.language.gettext(name)
    return element(
        "div", table, class_=f"wide {kind}", tabindex="0", role="group", aria_label=label
    )
