"""Rows of decision tables as pages show them: answers for buyers, tables for reference."""

import re
from collections.abc import Collection, Iterator
from math import ceil

from markupsafe import Markup

from macros import messages as m
from macros.site import TABLE_OF_ROW, Page, line_of_row, scenario_anchor, topic_address
from macros.text import element, join
from rules.claims import CLAIMS
from rules.deadlines import COUNTDOWN_ENDS, DEADLINES, ON_THE_PAGE
from rules.engine import (
    Choice,
    ChoiceFact,
    Condition,
    CountFact,
    Fact,
    Interval,
    OneOf,
    Rule,
    Table,
    When,
    fits,
)
from rules.facts import COUNTDOWN, COUNTDOWN_RUNS, EDITION
from rules.graph import beside
from rules.letters import BLANKS, DAYS, LETTERS
from rules.numbers import EDITIONS, Edition, Stated
from rules.outcomes import FIELDS, NO_REFUND_NEEDED, Field, Outcome
from rules.questions import GET_OUT
from rules.tables import TABLES, editions_of
from rules.words import quantity

# Up to so many cases are shown open.
FEW = 3
# A blank of a message, until the buyer fills it in.
EMPTY = "____"
IN_LETTERS = frozenset(BLANKS)

TABLE_BY_TOPIC: dict[str, Table] = {table.topic: table for table in TABLES}


def cases(page: Page, topic: str) -> Markup:
    """The answers of a topic: each case that a buyer can be in, what to do first, then the rest.

    The cases of today come first; the reader's switch shows those of the article instead.
    Few cases stand open; of many, the buyer opens the own one.
    """
    table = TABLE_BY_TOPIC[topic]
    rows = sorted(table.rows, key=lambda row: "today" not in editions_of(row))
    shown = sum("today" in editions_of(row) for row in rows)
    state = {"open": ""} if shown <= FEW else {}
    cases = [
        element(
            "details",
            element("summary", _conditions(page, table, row), _first_action(page, row)),
            answer(page, row),
            _proof(page, row),
            id=f"case-{row.id}",
            class_=f"case{in_edition(editions_of(row))}",
            **state,
        )
        for row in rows
    ]
    return element("div", *cases, class_="answers")


def in_edition(editions: Collection[Edition]) -> str:
    """The class that shows something in one edition only, with a space before it; "" for both."""
    return "" if len(editions) == len(EDITIONS) else f" in-{next(iter(editions))}"


def answer(page: Page, row: Rule) -> Markup:
    """The answer of a row: the actions first, then every field that it settles, then why."""
    say = page.language.say
    steps = [element("li", say(o.sentence)) for o in row.then if o.field == "do"]
    parts = [element("ol", *steps, class_="do")] if len(steps) > 1 else []
    details = [_field(page, row, field) or _money(page, row, field) for field in FIELDS]
    details.append(element("dt", page.language.tell(m.REASON)) + element("dd", say(row.because)))
    return join("", [*parts, element("dl", *details), _letters(page, row)])


def outcomes(page: Page, topic: str, field: Field) -> Markup:
    """The different outcomes of one field in a topic, as a list; "" if no row has any."""
    editions: dict[str, set[Edition]] = {}
    for row in TABLE_BY_TOPIC[topic].rows:
        for outcome in row.then:
            if outcome.field == field:
                editions.setdefault(outcome.sentence, set()).update(editions_of(row))
    items = [
        element("li", page.language.say(sentence), class_=in_edition(shown).strip())
        for sentence, shown in editions.items()
    ]
    return element("ul", *items, class_=f"outcomes {field}") if items else Markup("")


def decision_table(page: Page, table: Table, name: str) -> Markup:
    """A decision table for reference: every row with its conditions, outcomes, source and proof.

    name  what the table is called, for readers who cannot see it
    """
    tell = page.language.tell
    columns = (m.ROW, m.CONDITIONS, m.ANSWER, m.SOURCE)
    head = element("tr", *(element("th", tell(column), scope="col") for column in columns))
    body = [_reference_row(page, table, row) for row in table.rows]
    inner = element("table", element("thead", head), element("tbody", *body), class_="data")
    return element(
        "div", inner, class_="wide decision", tabindex="0", role="region", aria_label=name
    )


def source_link(page: Page, source: str) -> Markup:
    """A link from the id of a statement to its line: the article's or a newer fact's."""
    where = "coverage" if source in CLAIMS else "side-by-side"
    return page.anchor(f"reference/{where}/#{source}", source, class_="claim")


def row_link(page: Page, row: Rule) -> Markup:
    """A link from the id of a row to its line in the decision tables."""
    return page.anchor(f"reference/tables/#{row.id}", row.id, class_="row")


def scenario_links(page: Page, row: Rule) -> list[Markup]:
    """Links to the scenarios that exercise a row."""
    return [
        page.anchor(f"reference/spec/#{scenario_anchor(f, s)}", page.language.in_english(s.name))
        for f, s in page.site.scenarios_by_row[row]
    ]


def condition(page: Page, fact: Fact, asked: Condition) -> Markup:
    """A condition in words: the sentences of the answers that fit, or the interval of a count."""
    tell, say = page.language.tell, page.language.say
    if isinstance(asked, Choice):
        return say(asked.sentence)
    if isinstance(asked, OneOf):
        return page.language.either([say(choice.sentence) for choice in asked.choices])
    assert isinstance(fact, CountFact)
    assert isinstance(asked, Interval)
    return tell(m.COUNTED, label=page.language.words(fact.label), interval=interval(page, asked))


def interval(page: Page, asked: Interval) -> Markup:
    """An interval in words, such as "more than 3 days"."""
    tell = page.language.tell
    low = Markup(quantity(asked.low, page.language)) if asked.low else None
    high = Markup(quantity(asked.high, page.language)) if asked.high else None
    if low is not None and high is not None:
        return tell(m.BETWEEN[asked.low_belongs, asked.high_belongs], low=low, high=high)
    if low is not None:
        return tell(m.AT_LEAST if asked.low_belongs else m.MORE_THAN, low=low)
    assert high is not None
    return tell(m.AT_MOST if asked.high_belongs else m.FEWER_THAN, high=high)


def _first_action(page: Page, row: Rule) -> Markup:
    """What to do first; where a row names no action, the first thing that it says."""
    first = next((o for o in row.then if o.field == "do"), row.then[0])
    return element("strong", page.language.say(first.sentence), class_="first")


def _conditions(page: Page, table: Table, row: Rule) -> Markup:
    when = _shown(table, row)
    if not when:
        return page.language.tell(m.ANY_SITUATION)
    items = [element("li", condition(page, fact, asked)) for fact, asked in when.items()]
    return element("ul", *items, class_="when")


def _shown(table: Table, row: Rule) -> When:
    """The conditions that tell the rows of a table apart, in the order in which it reads them.

    What is the same in all rows is left out, unless nothing else would be left.
    """
    whole = {**table.applies, **row.when}
    ordered = {f: whole[f] for f in table.reads if f in whole and f is not EDITION}
    telling = {f: c for f, c in ordered.items() if f in row.when and not _covers_all(f, c)}
    return telling or {f: c for f, c in ordered.items() if isinstance(c, Choice)}


def _covers_all(fact: Fact, asked: Condition) -> bool:
    """Whether a condition takes every answer of a choice, so that it says nothing."""
    return isinstance(fact, ChoiceFact) and all(
        fits({fact: asked}, {fact: choice}) for choice in fact.choices
    )


def _field(page: Page, row: Rule, field: Field) -> Markup:
    if field == "do":
        return Markup("")  # shown before the others
    said = [
        element("dd", page.language.say(o.sentence), class_=field, **_day(page, row, o))
        for o in row.then
        if o.field == field
    ]
    name = element("dt", page.language.words(FIELDS[field])) if said else Markup("")
    return name + join("", said)


def _money(page: Page, row: Rule, field: Field) -> Markup:
    """When and where the money of a row comes back, by the tables that answer this; "" if none.

    Only for rows that get out of an order for which something was paid.
    """
    if TABLE_OF_ROW[row.id].asks is not GET_OUT or NO_REFUND_NEEDED in row.then:
        return Markup("")
    times, said = _refund_times(row), []
    if field == "time":
        said = [
            element("dd", page.language.say(sentence), class_=f"time{in_edition(editions)}")
            for sentence, editions in times.items()
        ]
    elif field == "place" and (times or any(o.field == "time" for o in row.then)):
        link = topic_link(page, "refund_place")
        said = [element("dd", page.language.tell(m.HOW_PAID, link=link))]
    name = element("dt", page.language.words(FIELDS[field])) if said else Markup("")
    return name + join("", said)


def _refund_times(row: Rule) -> dict[str, set[Edition]]:
    """What `refund_time` says in every situation that a row wins, by edition; {} if unclear."""
    found: dict[str, set[Edition]] = {}
    for edition in editions_of(row):
        answers = beside(TABLE_OF_ROW[row.id], TABLE_BY_TOPIC["refund_time"], edition)
        refund = answers.get(row)
        for outcome in refund.then if refund else ():
            if outcome.field == "time":
                found.setdefault(outcome.sentence, set()).add(edition)
    return found


def topic_link(page: Page, topic: str) -> Markup:
    """A link to the page of a topic, to which the script adds the answers given so far."""
    name = page.language.words(page.site.name_of(topic))
    return page.anchor(topic_address(topic), name, class_="carry")


def _day(page: Page, row: Rule, outcome: Outcome) -> dict[str, str]:
    """The attributes that let the script work out the day of an outcome; {} if it names none."""
    if outcome in ON_THE_PAGE and row.when.get(COUNTDOWN) is COUNTDOWN_RUNS:
        asks = page.language.gettext(ON_THE_PAGE[outcome])
        ends = {"data_since": COUNTDOWN_ENDS, "data_today": "0", "data_edge": "last"}
        return {**ends, "data_asks": asks}
    found = DEADLINES.get(outcome)
    if found is None:
        return {}
    editions = [e for e in editions_of(row) if found.length.exists_in(e)]
    told = {f"data_{e}": _length(found.length.at(e)) for e in editions}
    return {"data_since": found.since.id, "data_edge": found.edge, **told}


def _length(stated: Stated) -> str:
    """A length for the script: whole days, rounded up, or business days such as "20b"."""
    return f"{stated.value}b" if stated.unit == "business day" else str(ceil(stated.counted))


def _letters(page: Page, row: Rule) -> Markup:
    """The messages that belong to the actions of a row, in English and in the page's language."""
    tell, said = page.language.tell, []
    for outcome in row.then:
        if outcome not in LETTERS:
            continue
        english = LETTERS[outcome]
        text = element("bdi", *_blanks(page, english, IN_LETTERS))
        parts = [element("p", text, class_="letter-text", lang="en", dir="ltr")]
        if translated := page.language.translation(english):
            parts.append(element("p", tell(m.LETTER_MEANS), class_="proof"))
            own = _blanks(page, translated, IN_LETTERS - {"reason"})
            parts.append(element("p", *own))
        summary = element("summary", tell(m.LETTER))
        said.append(element("details", summary, *parts, class_="letter"))
    return join("", said)


def _blanks(page: Page, letter: str, filled: Collection[str]) -> Iterator[str]:
    """A message in pieces; each blank says what belongs there and, for the script, its field.

    filled  the blanks that are filled in; a reason in English is not, in another language
    """
    for n, piece in enumerate(re.split(r"\{(\w+)\}", letter)):
        if n % 2 and piece not in filled:
            yield EMPTY
        elif n % 2:
            says = page.language.gettext(BLANKS[piece])
            day = {"data_day": DAYS[piece]} if piece in DAYS else {}
            yield element("bdi", EMPTY, class_="blank", data_blank=piece, title=says, **day)
        else:
            yield piece


def _proof(page: Page, row: Rule) -> Markup:
    tell = page.language.tell
    links = scenario_links(page, row)
    proof = element(
        "details",
        element("summary", tell(m.PROVED_BY, n=str(len(links)))),
        element("ul", *(element("li", link) for link in links)),
    )
    sources = join(", ", [source_link(page, source) for source in row.sources])
    parts = [
        tell(m.ROW) + Markup(" ") + row_link(page, row),
        tell(m.SOURCE) + Markup(" ") + element("bdi", sources, dir="ltr"),
    ]
    return element("div", element("p", join(" · ", parts)), proof, class_="proof")


def _reference_row(page: Page, table: Table, row: Rule) -> Markup:
    tell, say = page.language.tell, page.language.say
    then = element("ul", *(element("li", say(outcome.sentence)) for outcome in row.then))
    why = element("p", tell(m.REASON) + Markup(": ") + say(row.because), class_="because")
    links = scenario_links(page, row)
    proof = element(
        "details",
        element("summary", tell(m.PROVED_BY, n=str(len(links)))),
        element("ul", *(element("li", link) for link in links)),
    )
    overrides = join(", ", [row_link(page, other) for other in row.overrides])
    exception = (
        element("p", tell(m.OVERRIDES) + Markup(" ") + overrides) if overrides else Markup("")
    )
    sources = join(", ", [source_link(page, source) for source in row.sources])
    file = page.source(f"rules/{table.topic}.py", line_of_row(row))
    return element(
        "tr",
        element("th", element("code", row.id), exception, scope="row"),
        element("td", _conditions(page, table, row)),
        element("td", then, why),
        element("td", element("p", sources), proof, file),
        id=row.id,
    )
