"""Plans for pages: the compiled rules as data for the scripts, and every way as text without them.

The scripts walk the graphs and sort by the declared order; they decide nothing.
"""

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from markupsafe import Markup

from macros import messages as m
from macros import static, takeaway
from macros.ageing import oldest_of, word_mark
from macros.language import Language
from macros.site import Page
from macros.text import element
from rules.ageing import NEVER, beneath, fresh_until, last_checked, leaned_until
from rules.engine import Answer, View, fits, last_count
from rules.graph import Node, Target, applying, beside, fields_of, graph, leaves, narrow
from rules.markdown import slug
from rules.model import (
    PHASES,
    Case,
    Choice,
    ChoiceFact,
    Clock,
    CountFact,
    Fact,
    Limit,
    Ruleset,
    Span,
    Strength,
    Topic,
    When,
    Word,
)
from rules.plan import BEGINNINGS, STATE, STEPS, prepares, waits

# The units that only a calendar counts, by the name that the script uses.
CALENDAR: dict[str, str] = {"business day": "work", "year": "years"}

# What the script says, by the name that it uses.
WORDS: dict[str, m.Message] = {
    "unknown": m.DONT_KNOW,
    "next": m.NEXT,
    "again": m.START_AGAIN,
    "answers": m.YOUR_ANSWERS,
    "change": m.CHANGE,
    "more": m.MORE_EXACT,
    "decides": m.DECIDES,
    "today": m.TODAY_WORD,
    "yesterday": m.YESTERDAY,
    "before": m.DAYS_BEFORE,
    "left": m.DAYS_LEFT,
    "other": m.ANOTHER_DAY,
    "pageDay": m.PAGE_DAY,
    "pageAsks": m.PAGE_ASKS,
    "dated": m.DATED,
    "until": m.UNTIL_DAY,
    "running": m.UNDER_WAY,
    "aged": m.WAY_AGED,
    "probablyUntil": m.PROBABLY_UNTIL,
    "probablyFrom": m.PROBABLY_FROM,
    "soon": m.DO_SOON,
    "early": m.DO_EARLY,
    "probablyEarly": m.DO_PROBABLY,
    "probablyWait": m.PROBABLY_WAIT,
    "last": m.LAST_DAY,
    "probably": m.PROBABLY,
    "probablySilence": m.IF_NOTHING_PROBABLY,
    "lastDay": m.LAST_DAY_TODAY,
    "lastTomorrow": m.LAST_DAY_TOMORROW,
    "by": m.DO_BY,
    "firstThen": m.FIRST_THEN,
    "wait": m.WAIT_UNTIL,
    "waitFor": m.WAIT_FOR,
    "nothing": m.NOTHING_IS_LEFT,
    "nothingWhy": m.NOTHING_WHY,
    "depends": m.IT_DEPENDS,
    "findOut": m.FIND_OUT,
    "whileRuns": m.WHILE_RUNS,
    "onceOver": m.ONCE_OVER,
    "otherwise": m.OTHERWISE,
    "toFindOut": m.TO_FIND_OUT,
    "inTime": m.IF_IN_TIME,
    "canHelp": m.CAN_HELP,
    "holdsAnyway": m.HOLDS_ANYWAY,
    "steps": m.STEPS,
    "closes": m.STEP_CLOSES,
    "joined": m.JOINED,
    "openNow": m.OPEN_NOW,
    "comes": m.COMES_BACK,
    "sooner": m.ENDS_SOONER,
    "instead": m.ENDS_INSTEAD,
    "fails": m.IF_THAT_FAILS,
    "comeBack": m.COME_BACK,
    "moreWays": m.MORE_WAYS,
    "laterWays": m.LATER_WAYS,
    "fromDay": m.FROM_ON,
    "silence": m.IF_NOTHING_HAPPENS,
    "silenceAt": m.IF_NOTHING_AT_ALL,
    "never": m.DO_NOT,
    "beware": m.BEWARE_OF,
    "moreTraps": m.MORE_TRAPS,
    "picture": m.PICTURE,
    "todayMark": m.TODAY_MARK,
    "why": m.WHY_THIS,
    "closed": m.CLOSED_WAYS,
    "rows": m.ROWS_BEHIND,
    "usual": m.TAKEN_AS_USUAL,
    "letter": m.LETTER,
    "letterComes": m.LETTER_COMES,
    "calendar": m.CALENDAR,
    "print": m.PRINT,
    "file": m.CASE_FILE,
    "called": m.CALL_IT,
    "proof": m.KEEP_PROOF,
    "broken": m.NOT_UNDERSTOOD,
    "idle": m.NO_LONGER_ASKED,
    "tooEarly": m.TOO_EARLY,
    "future": m.FUTURE_DAY,
    "past": m.PAST_DAY,
    "farDay": m.FAR_DAY,
    "noDay": m.NO_DAY,
    "asOn": m.AS_ON,
    "newDay": m.NEW_DAY,
    "failed": m.SCRIPT_FAILED,
    "private": m.PRIVATE,
    "perhaps": m.PERHAPS_COUNTRY,
    "keep": m.KEEP,
    "isKept": m.IS_KEPT,
    "event": m.EVENT,
    "look": m.LOOK,
}
# An answer that cannot be given on such a page: no answer to the first question fulfils this.
NOT_HERE: dict[str, object] = {"only": [[0, []]]}
# How a state is called in the data, by the beginning of its name.
STATES = {
    "open": "open",
    "running": "running",
    "done": "done",
    "not yet": "later",
    "closed": "closed",
}
# The states that a plan shows by their day alone, or says nothing of.
SHOWN_BY_DAY = ("open", "running", "done")


class Compiled:
    """The routes of a ruleset as numbers: facts, clocks, words, nodes and leaves by their place.

    A node is [key, the target of the first answer, of the second ...], null where none leads on. A
    target that is a node is told by how far before its own it stands: that packs well. `spans` says
    which words are of a field that stands beside every plan: from a number on, up to another one.
    """

    def __init__(self, ruleset: Ruleset, first: Choice) -> None:
        assert ruleset.strength is not None
        self.ruleset = ruleset
        self.first = first
        self.strength: Strength = ruleset.strength
        self.facts = list(ruleset.facts.values())
        self.clocks = list(ruleset.clocks.values())
        self.routes = list(ruleset.routes.values())
        self.words: dict[Word, int] = {}  # those that are said, once the graphs are made
        self.leaves: dict[Answer, int] = {}
        self.nodes: dict[Node, int] = {}
        self.told: list[list[int | None]] = []
        filled = [ruleset.facts.get(blank.day) for blank in ruleset.blanks.values()]
        facts = (fact for fact in filled if isinstance(fact, ChoiceFact))
        self.told_in_letters = {choice for fact in facts for choice in fact.choices}
        said = {field for route in self.routes for field in fields_of(route)}
        self.fields = [field for field in ruleset.fields if field in said]
        self.read: set[Clock] = set()  # the clocks that anything asks or names

    def key(self, key: "Fact | Clock") -> int:
        """The number of a fact; of a clock, ~number."""
        if isinstance(key, Clock):
            self.read.add(key)
            return ~self.clocks.index(key)
        return self.facts.index(key)

    def when(self, when: When) -> list[list[object]]:
        """Conditions as [[key, [values]], ...], without what the first answer fulfils."""
        found: list[list[object]] = []
        for key, asked in when.items():
            assert isinstance(key, ChoiceFact | Clock), "a plan compares no counts"
            assert not isinstance(asked, Limit), "a plan compares no counts"
            if key is self.facts[0] and self.first in asked:
                continue
            found.append([self.key(key), sorted(self.value(key, each) for each in asked)])
        return found

    def value(self, key: "Fact | Clock", value: "Choice | int | str") -> int:
        """The number of an answer, or of a phase."""
        if isinstance(key, Clock):
            return PHASES[key.kind].index(str(value))
        assert isinstance(key, ChoiceFact)
        assert isinstance(value, Choice)
        return key.choices.index(value)

    def target(self, target: Target) -> int:
        """A node by its number, a leaf as -2 - number, nothing as -1."""
        if target is None:
            return -1
        if not isinstance(target, Node):
            return -2 - self.leaves.setdefault(target, len(self.leaves))
        if target not in self.nodes:
            goes = {self.value(target.ask, value): self.target(goal) for value, goal in target.goes}
            self.nodes[target] = len(self.told)
            self.told.append(
                [self.key(target.ask), *(self._back(goes.get(n)) for n in range(max(goes) + 1))]
            )
        return self.nodes[target]

    def _back(self, goal: int | None) -> int | None:
        """A target as the next node tells it."""
        return goal if goal is None or goal < 0 else len(self.told) - goal

    def number_words(self) -> None:
        """Give the words of all leaves their numbers, in the order of their file, where alike words
        stand together: that packs well."""
        said = {word for leaf in self.leaves for word in leaf}
        words = [word for word in self.ruleset.words.values() if word in said]
        self.words = {word: number for number, word in enumerate(words)}
        fields = [word.field for word in words]
        rows = (row for table in self.strength.beside for row in table.rows)
        beside = dict.fromkeys(word.field for row in rows for word in row.words if word in said)
        self.spans = {f: [fields.index(f), fields.index(f) + fields.count(f)] for f in beside}


@cache
def compiled(ruleset: Ruleset, first: Choice) -> tuple[Compiled, dict[str, object]]:
    """What is left of the graphs of a ruleset after an answer to the first question, in no
    language; null for a route that has nothing to do with it."""
    made = Compiled(ruleset, first)
    view = View({first_fact(ruleset): first}, {})
    with_every_plan = [made.target(narrow(beside(table), view)) for table in made.strength.beside]
    orders = {
        made.value(made.strength.by, choice): [made.routes.index(route) for route in ways]
        for choice, ways in made.strength.orders.items()
    }
    usual = {
        made.key(fact): [made.value(fact, each.choice), made.when(each.when)]
        for fact, each in made.strength.usual.items()
    }
    routes = [_route(made, route, view) for route in made.routes]
    made.number_words()
    return made, {
        "routes": routes,
        "told": made.fields,
        "beside": with_every_plan,
        "orders": orders,
        "usual": usual,
        "by": made.key(made.strength.by),
        "closes": {
            made.words[step]: [
                [made.routes.index(each.route), made.when(each.when)] for each in prices
            ]
            for step, prices in made.strength.closes.items()
            if step in made.words
        },
        "leaves": [[made.words[word] for word in leaf] for leaf in made.leaves],
        "nodes": _packed(made.told),
    }


def _packed(nodes: list[list[int | None]]) -> str:
    """Nodes as one text, which packs better than lists: spaces between them, commas within."""
    return " ".join(",".join("" if n is None else str(n) for n in node) for node in nodes)


def _route(made: Compiled, route: Topic, view: View) -> dict[str, object] | None:
    applies = narrow(applying(route), view)
    if leaves(applies) == [None]:
        return None
    of = {field: made.target(narrow(graph(route, field), view)) for field in fields_of(route)}
    says = [of.get(field) for field in made.fields]
    told = {"id": slug(route.id), "applies": made.target(applies), "says": says, "read": route.read}
    old = oldest_of(made.ruleset, route)
    if old is None:
        return told
    days = fresh_until(made.ruleset, old), last_checked(old)
    return {**told, "fresh": days[0].isoformat(), "checked": days[1].isoformat()}


def plan(page: Page, stage: str) -> Markup:
    """The plan for one answer to the first question: the questions that follow, and the ways.

    Without a script, every way that can help is there, best first, with the cases in which it does.
    Raises KeyError for an answer that the ruleset does not have.
    """
    first = first_fact(page.site.guide.ruleset)
    choice = {choice.id: choice for choice in first.choices}[stage]
    return begun(page, choice, static.ways(page, first, choice))


def begun(page: Page, choice: Choice, without_script: Markup, begins: str = "") -> Markup:
    """The plan for an answer to the first question; `begins` is what else is known, if anything."""
    address = page.link(file_of(choice)).removesuffix("/")
    return element(
        "div",
        element("div", class_="live", hidden=""),
        element("div", without_script, class_="static"),
        class_="plan",
        data_rules=address,
        data_letters=page.link(takeaway.file_of(choice)).removesuffix("/"),
        data_given=json.dumps({slug(first_fact(page.site.guide.ruleset).id): slug(choice.id)}),
        data_top=page.link(""),
        **({"data_begins": begins} if begins else {}),
    )


def doors(page: Page) -> Markup:
    """The first question, whose answers lead to their pages."""
    first = first_fact(page.site.guide.ruleset)
    links = {choice: address_of(page, choice) for choice in first.choices}
    return element("div", options(page, first, links), class_="plan", data_asks=slug(first.id))


def options(page: Page, fact: ChoiceFact, links: Mapping[Choice, str]) -> Markup:
    """A question with its answers, each a link."""
    answers = [
        element("li", page.anchor(address, _option(page, choice)), id=slug(choice.id))
        for choice, address in links.items()
    ]
    asks = element("p", page.language.say(fact.question), class_="asks")
    return element("div", asks, element("ul", *answers, class_="options"), class_="static")


def first_fact(ruleset: Ruleset) -> ChoiceFact:
    """The question that a plan begins with: the first one of the file of facts."""
    first = next(iter(ruleset.facts.values()))
    assert isinstance(first, ChoiceFact)
    return first


def address_of(page: Page, choice: Choice) -> str:
    """The address of the page of an answer to the first question, within its language."""
    return page.site.stages.get(choice.id, f"{slug(choice.id)}/")


def file_of(first: Choice) -> str:
    """The file with what the script needs for a plan after an answer to the first question."""
    return f"assets/plan-{slug(first.id)}.json"


def data(language: Language, ruleset: Ruleset, first: Choice) -> str:
    """What the script needs for a plan after an answer to the first question, as JSON, in one
    language.

    Only what can arise then: no word that is never said, no answers to other questions; of messages
    only which words have one. Names of ways, fields and days are plain text, all else is HTML.
    """
    made, graphs = compiled(ruleset, first)
    own = language.of(ruleset)
    say = own.say
    routes = graphs["routes"]
    assert isinstance(routes, list)
    words = [_word(made, word, own) for word in made.words]
    told = {
        **graphs,
        "facts": [_fact(made, fact, first, say) for fact in made.facts],
        "clocks": [_clock(made, clock, first, say) for clock in made.clocks],
        "names": [
            say(route.id).striptags() if there else None
            for route, there in zip(made.routes, routes, strict=True)
        ],
        "fields": {
            field.id: say(field.label).striptags()
            for field in ruleset.fields.values()
            if field.id not in ("note", "state", "do", "how", "else", "trap", "never")
        },
        "words": words,
        "spans": made.spans,
        "letters": [made.words[letter.word] for letter in takeaway.letters_of(ruleset, made.words)],
        "says": {name: language.gettext(message.says) for name, message in WORDS.items()},
    }
    return json.dumps(told, separators=(",", ":"), ensure_ascii=False)


def write(site: Path, language: Language, ruleset: Ruleset) -> list[str]:
    """Put the data beside the pages of a language; the names of the files."""
    files = {}
    for choice in first_fact(ruleset).choices:
        made, _ = compiled(ruleset, choice)
        files[file_of(choice)] = data(language, ruleset, choice)
        files[takeaway.file_of(choice)] = takeaway.data(language, ruleset, made.words)
    (site / "assets").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (site / name).write_text(text, encoding="utf-8")
    return list(files)


def _fact(
    made: Compiled, fact: Fact, first: Choice, say: Callable[[str], Markup]
) -> dict[str, object]:
    if fits(fact.exists, {made.facts[0]: first}) is False:
        return {"exists": made.when(fact.exists), "options": []}
    told: dict[str, object] = {"id": slug(fact.id), "exists": made.when(fact.exists)}
    if fact.find_out and fact is not made.facts[0]:
        told["find"] = say(fact.find_out)
    if isinstance(fact, CountFact):
        earlier = [made.facts.index(f) for f in fact.before if f in made.facts]
        told |= {"before": earlier} if earlier else {}
        return {**told, "ask": say(fact.day or fact.question), "day": 2 if fact.ahead else 1}
    options = [
        _choice(made, choice, say) if _can_be(made, choice, first) else NOT_HERE
        for choice in fact.choices
    ]
    return {**told, "ask": say(fact.question), "options": options}


def _can_be(made: Compiled, choice: Choice, first: Choice) -> bool:
    """Whether an answer can be given after another one to the first question."""
    if choice in first_fact(made.ruleset).choices:
        return choice is first
    return fits(choice.only, {made.facts[0]: first}) is not False


def _only(made: Compiled, choice: Choice) -> dict[str, object]:
    """In which cases an answer can be given, if not in all."""
    only = made.when(choice.only)
    return {"only": only} if only else {}


def _choice(made: Compiled, choice: Choice, say: Callable[[str], Markup]) -> dict[str, object]:
    told: dict[str, object] = {"id": slug(choice.id), "you": say(choice.you or choice.says)}
    if choice in made.told_in_letters and told["you"] != choice.you:
        told["en"] = choice.you
    if shown := shown_beside(choice, say):
        told["shown"] = shown
    if choice in made.strength.regions:
        told["regions"] = "".join(made.strength.regions[choice])  # two letters each
    return {**told, **_only(made, choice)}


def _clock(
    made: Compiled, clock: Clock, first: Choice, say: Callable[[str], Markup]
) -> dict[str, object]:
    given: Case = {made.facts[0]: first}
    spans = [
        {
            "where": made.when(span.where),
            "since": made.facts.index(span.since),
            **_length(clock, span),
            **({"law": 1} if span.law else {}),
            **_sure(made.ruleset, span),
        }
        for span in clock.spans
        if fits({**span.where, **span.since.exists}, given) is not False
    ]
    if clock not in made.read or not spans:
        return {"spans": []}
    told: dict[str, object] = {"id": slug(clock.id)}
    if clock in made.strength.on_page:
        told["page"] = say(made.strength.on_page[clock]).striptags()
    return {**told, "spans": spans}


def _length(clock: Clock, span: Span) -> dict[str, int]:
    """The count at which a stretch ends; or its working days or years, which a calendar counts."""
    if span.days.unit in CALENDAR and clock.kind == "closes" and not span.less:
        return {CALENDAR[span.days.unit]: span.days.value}
    return {"last": last_count(clock, span)}


def _sure(ruleset: Ruleset, span: Span) -> dict[str, str]:
    """The last day on which a clock can be leaned on, "" if on none; {} if it does not age."""
    until = leaned_until(ruleset, beneath(span))
    return {} if until is None else {"sure": "" if until == NEVER else until.isoformat()}


def _word(made: Compiled, word: Word, language: Language) -> dict[str, object]:
    told: dict[str, object] = {}
    if word.field == STATE:
        begins = next(begin for begin in BEGINNINGS if word.id.startswith(begin))
        told["state"] = STATES[begins]
    if word.field == STEPS and waits(word):
        told["wait"] = 1
    if word.field == STEPS and prepares(word):
        told["first"] = 1
    if told.get("state") not in SHOWN_BY_DAY:
        told["says"] = language.say(word.says) + word_mark(language, word)
    if word.clock:
        told |= {"clock": ~made.key(word.clock), "edge": word.edge}
    return told


def _option(page: Page, choice: Choice) -> Markup:
    """An answer in the reader's own person, with the word that the order page shows."""
    you = page.language.say(choice.you or choice.says)
    shown = shown_beside(choice, page.language.say)
    return you + (Markup(" ") + element("small", shown) if shown else Markup(""))


def shown_beside(choice: Choice, say: Callable[[str], Markup]) -> Markup:
    """What the order page shows of an answer; "" where the language says it in the same words."""
    shown = say(choice.shown) if choice.shown else Markup("")
    same = shown.striptags() == say(choice.you or choice.says).striptags()
    return Markup("") if same else shown
