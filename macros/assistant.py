"""The assistant: the questions of a topic, for the script to walk and as links without it.

The page holds everything: the graph of the rules as data, the words of the interface, and each
question as a section of links. The answers are the cases below it; the script copies them.
"""

import json
from functools import cache
from itertools import pairwise

from markupsafe import Markup

from macros import messages as m
from macros.rows import TABLE_BY_TOPIC, topic_link
from macros.site import Page
from macros.text import element
from rules.deadlines import COUNTDOWN_ENDS
from rules.engine import Choice, ChoiceFact, CountFact, Fact, Table, Value, applies
from rules.facts import EDITION, FACTS, NOT_BEFORE, STAGE
from rules.graph import Node, Target, as_data, fingerprint, graph, nodes_of
from rules.numbers import EDITIONS, Edition
from rules.tables import TABLES
from rules.words import QUANTITIES

# What the script says, by the name that it uses.
WORDS: dict[str, m.Message] = {
    "unknown": m.DONT_KNOW,
    "next": m.NEXT,
    "change": m.CHANGE,
    "again": m.START_AGAIN,
    "path": m.YOUR_ANSWERS,
    "answer": m.YOUR_ANSWER,
    "possible": m.STILL_POSSIBLE,
    "apart": m.TELLS_APART,
    "dropped": m.DROPPED,
    "broken": m.NOT_UNDERSTOOD,
    "idle": m.DOES_NOT_ARISE,
    "future": m.FUTURE_DAY,
    "order": m.DAY_ORDER,
    "past": m.PAST_DAY,
    "noDay": m.NO_DAY,
    "noNumber": m.NO_NUMBER_GIVEN,
    "turns": m.WHAT_CHANGES,
    "fromDay": m.FROM_DAY,
    "ifFact": m.IF_FACT,
    "day": m.DAYS_BY,
    "last": m.LAST_DAY,
    "first": m.FIRST_DAY,
    "calendar": m.CALENDAR,
    "print": m.PRINT,
    "copy": m.COPY,
    "copied": m.COPIED,
    "asOn": m.AS_ON,
}


def assistant(page: Page, topic: str) -> Markup:
    """The questions of a topic, the first of them ready, and links to other questions."""
    table = TABLE_BY_TOPIC[topic]
    tell = page.language.tell
    data = {
        "topic": topic,
        "graph": as_data(table),
        "implied": _implied(table),
        "implies": {fact.id: implied for fact in FACTS if (implied := _implies(fact))},
        "facts": {fact.id: _kind(fact) for fact in FACTS} | {COUNTDOWN_ENDS: "ahead"},
        "asks": {
            f.id: page.language.gettext(_asks(f))
            for f in FACTS
            if f in table.reads or f in _days_beside(table)
        },
        "earlier": {f.id: [other.id for other in others] for f, others in NOT_BEFORE.items()},
        "words": {name: page.language.gettext(message.says) for name, message in WORDS.items()},
    }
    first = _first_question(table)
    button = element("button", tell(m.NEXT), class_="md-button md-button--primary")
    form = element(
        "form",
        _fields(page, table, first) if first else Markup(""),
        element("p", button, class_="next"),
    )
    return element(
        "div",
        element("p", tell(m.ASK_ME), class_="ask-me"),
        element("div", form, class_="live"),
        _walk(page, table),
        element("p", tell(m.PRIVATE), class_="private"),
        element("p", tell(m.RULES_VERSION, hash=element("code", fingerprint())), class_="private"),
        class_="assistant",
        data_rules=json.dumps(data, separators=(",", ":"), ensure_ascii=False),
    ) + _others(page, topic)


@cache
def stages_of(table: Table) -> list[Choice]:
    """The stages of an order in which a table can be of use."""
    return [choice for choice in STAGE.choices if applies(table, {STAGE: choice})]


def _implied(table: Table) -> dict[str, str]:
    """What the page of a topic answers by itself: the stage, where only one is possible."""
    stages = stages_of(table)
    return {STAGE.id: stages[0].id} if len(stages) == 1 else {}


def _implies(fact: Fact) -> dict[str, str]:
    """The answers without which a fact does not exist, so that nobody has to give them again."""
    return {
        other.id: needed.id
        for other, needed in fact.exists.items()
        if isinstance(needed, Choice) and other not in (EDITION, STAGE)
    }


def _kind(fact: Fact) -> list[str] | str:
    """For the script: the answers of a choice, "day" or "ahead" for days, "gram" for grams."""
    if isinstance(fact, ChoiceFact):
        return [choice.id for choice in fact.choices]
    if not fact.when:
        return "gram"
    return "ahead" if fact.ahead else "day"


def _first_question(table: Table) -> Node | None:
    """Today's first question that the page does not answer by itself."""
    target = _start(table, "today")
    return target if isinstance(target, Node) else None


def _start(table: Table, edition: Edition) -> Target:
    target = graph(table, edition)
    implied = _implied(table)
    while isinstance(target, Node) and target.ask.id in implied:
        target = next(
            goal
            for value, goal in target.goes
            if isinstance(value, Choice) and value.id == implied[target.ask.id]
        )
    return target


def _fields(page: Page, table: Table, node: Node) -> Markup:
    """A question as a group of native controls, as the script makes them too."""
    say, tell = page.language.say, page.language.tell
    fact = node.ask
    if isinstance(fact, CountFact):
        kind = "date" if fact.when else "number"
        field = Markup(f'<input type="{kind}" name="count" id="count">')
        label = element("label", say(fact.when or fact.question), **{"for": "count"})
        return element("fieldset", element("legend", label), field)
    options = [
        _option(choice.id, say(choice.sentence))
        for choice, goal in node.goes
        if isinstance(choice, Choice) and (goal is not None or fact is not STAGE)
    ]
    options.append(_option("?", tell(m.DONT_KNOW)))
    return element("fieldset", element("legend", say(fact.question)), *options)


def _option(value: str, words: Markup) -> Markup:
    radio = Markup(f'<input type="radio" name="choice" value="{value}">')
    return element("label", radio, element("span", words), class_="option")


def _walk(page: Page, table: Table) -> Markup:
    """Every question as a section of links: to the next question, or to the answer."""
    starts = {edition: _start(table, edition) for edition in EDITIONS}
    nodes: dict[Node, str] = {}
    for edition, start in starts.items():
        for node in nodes_of(start):
            nodes.setdefault(node, f"ask-{edition}-{len(nodes)}")
    sections = [
        element(
            "section",
            element("h3", page.language.say(node.ask.question)),
            element("ul", *_links(page, node, nodes)),
            id=name,
            class_=" ".join(["ask", *(f"start in-{e}" for e, s in starts.items() if s is node)]),
            data_fact=node.ask.id,
        )
        for node, name in nodes.items()
    ]
    return element("div", *sections, class_="walk")


def _days_beside(table: Table) -> set[CountFact]:
    """The days that a message about a day of the table can name: those before it and after it."""
    ordered = [(fact, other) for fact, others in NOT_BEFORE.items() for other in others]
    return {f for pair in ordered for f in pair if set(pair) & set(table.reads)}


def _asks(fact: Fact) -> str:
    """The question of a fact as the script asks it: for a day where the rules count days."""
    return fact.when if isinstance(fact, CountFact) and fact.when else fact.question


def _links(page: Page, node: Node, nodes: dict[Node, str]) -> list[Markup]:
    """An answer leads to the next question or to a case; without either, to the other questions.

    A stage for which the page has no answer is hidden; the script needs its words.
    """
    found = []
    for value, goal, words in _told(page, node):
        choice = {} if isinstance(value, int) else {"data_choice": value.id}
        if goal is None and node.ask is STAGE:
            found.append(element("li", words, hidden="", **choice))
            continue
        target = nodes[goal] if isinstance(goal, Node) else f"case-{goal.id}" if goal else "others"
        found.append(element("li", element("a", words, href=f"#{target}", **choice)))
    return found


def _told(page: Page, node: Node) -> list[tuple[Value, Target, Markup]]:
    """The answers of a question with their words; counts as ranges."""
    if isinstance(node.ask, ChoiceFact):
        return [
            (v, g, page.language.say(v.sentence)) for v, g in node.goes if isinstance(v, Choice)
        ]
    lows = [value for value, _ in node.goes if isinstance(value, int)]
    highs: list[int | None] = [following - 1 for _, following in pairwise(lows)]
    ranges = zip(lows, [*highs, None], strict=True)
    return [
        (low, goal, _range(page, node.ask, low, high))
        for (low, high), (_, goal) in zip(ranges, node.goes, strict=True)
    ]


def _range(page: Page, fact: CountFact, low: int, high: int | None) -> Markup:
    """A range of counts in words, such as "since it was paid: 6 days or more"."""
    tell, language = page.language.tell, page.language
    forms = QUANTITIES["day" if fact.when else "gram"]
    if high is None:
        interval = tell(m.AT_LEAST, low=language.count(forms, low))
    elif low == 0:
        interval = tell(m.AT_MOST, high=language.count(forms, high))
    else:
        interval = tell(m.FROM_TO, low=language.count(forms, low), high=language.count(forms, high))
    return tell(m.COUNTED, label=language.words(fact.label), interval=interval)


def _others(page: Page, topic: str) -> Markup:
    """Links to the questions of the other pages; the script hides those that do not arise."""
    links = []
    for table in TABLES:
        if table.topic == topic:
            continue
        stages = " ".join(choice.id for choice in stages_of(table))
        links.append(element("li", topic_link(page, table.topic), data_stages=stages))
    heading = element("p", page.language.tell(m.OTHER_QUESTION), class_="ask-me")
    name = page.language.gettext(m.OTHER_QUESTION.says)
    return element(
        "nav", heading, element("ul", *links), class_="others", id="others", aria_label=name
    )
