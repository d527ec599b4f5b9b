"""One case, one plan: the routes of a case, best first, each with its day.

A plan is joined data, sorted by the order that strength.md declares. With less known it says what
holds all the same, and asks the one question that comes next.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile
from operator import itemgetter
from typing import Literal

from rules.ageing import beneath
from rules.engine import Answer, Open, View, days_left, refuse_impossible
from rules.graph import Target, applying, asked, fields_of, graph, leaves, narrow, open_keys
from rules.graph import beside as graph_beside
from rules.model import (
    Case,
    Clock,
    CountFact,
    Edge,
    Fact,
    Field,
    Ruleset,
    Strength,
    Topic,
    Value,
    When,
    Word,
)

# Whether a route can be gone now, opens later, is closed, or whether that is not known yet.
Kind = Literal["now", "later", "closed", "unsure"]
STATE, STEPS = "state", "do"
FAR = 60  # days; an end as far as that is no news beside a first way without a day
WAIT = 14  # days in which no first way is sure to have failed
# How the names of states begin, by what they mean for a plan.
BEGINNINGS: Mapping[str, Kind] = {
    "open": "now", "running": "now", "done": "now", "not yet": "later", "closed": "closed",
}  # fmt: skip


@dataclass(frozen=True)
class Way:
    """A route in a case.

    can    what it may turn out to be; one kind unless it is unsure
    words  what is sure about it, its state first where that is sure
    day    the day of its state, counted from today; None if it has none or that is not known
    timely whether it is open unless some day is over, or still to come, that is not known
    edge   whether that is the last day of something or its first
    until  the last day of a way that opens later, counted from today; None if that is not known
    rests  the statements on which that day rests; none if the order page shows it
    open   the questions that would say more about it, the next one first
    """

    route: Topic
    kind: Kind
    can: frozenset[Kind]
    words: Answer
    day: int | None
    edge: Edge
    rests: tuple[str, ...]
    open: tuple[Fact, ...]
    timely: bool = False
    until: int | None = None

    def of(self, field: str) -> tuple[Word, ...]:
        """What is sure about one field."""
        return tuple(word for word in self.words if word.field == field)

    @property
    def ends(self) -> bool:
        """Whether its day is the last one on which the buyer can begin it."""
        return self.edge == "last" and any(word.id.startswith("open") for word in self.of(STATE))


@dataclass(frozen=True)
class Plan:
    """What to do in a case.

    now      the ways that are open or under way, best first
    later    those that open later
    closed   those that are closed, each with its reason
    unsure   those of which an open question decides whether they are open
    beside   what goes with every such plan: what must not be pressed, where the money goes
    ask      the question that comes next, None if nothing more can change the plan
    sure     whether the first way is certain, whatever the open questions are answered with
    meanwhile the way to begin with while it is not: open or only too late, and its first step
             closes none that may be better
    """

    now: tuple[Way, ...]
    later: tuple[Way, ...]
    closed: tuple[Way, ...]
    unsure: tuple[Way, ...]
    beside: Answer
    ask: Fact | None
    sure: bool
    meanwhile: Way | None = None

    @property
    def open(self) -> bool:
        """Whether so little is known that no way is looked at yet."""
        return not (self.sure or self.now or self.later or self.closed or self.unsure)

    @property
    def first(self) -> Way | None:
        """The way to go first, or to wait for; None if nothing is left, or it is not sure."""
        return next(iter(self.now or self.later), None) if self.sure else None

    @property
    def sooner(self) -> tuple[Way, ...]:
        """The open ways that end before the one in the headline, or too soon to wait for it; what
        ends first stands first. While its day is not known, those too soon to wait."""
        first = self.first or self.meanwhile
        if first is None:
            return ()
        state = next(iter(first.of(STATE)), None)
        until = FAR if state and not state.clock else max(first.day or 0, WAIT)
        others = [way for way in self.now if way is not first and way.ends]
        ends = [(way.day, way) for way in others if way.day is not None and way.day < until]
        return tuple(way for _, way in sorted(ends, key=itemgetter(0)))


def plan(ruleset: Ruleset, case: Case) -> Plan:
    """The plan of a case. Raises CaseError where its facts cannot be true together."""
    refuse_impossible(case)
    strength = ruleset.strength
    assert strength is not None, f"{ruleset.name} has no strength.md"
    view = View(case, strength.usual)
    beside = _beside(strength, view)
    try:
        reason = view.value(strength.by)
    except Open as question:
        begin = next(iter(ruleset.facts.values()))
        blocking = asked(question.key, view)
        return Plan((), (), (), (), beside, blocking if begin in case else begin, False)
    order = next((ways for choice, ways in strength.orders.items() if choice is reason), ())
    ways = [_until(way, view) for route in order if (way := look(route, view))]
    of = {kind: tuple(way for way in ways if way.kind == kind) for kind in BEGINNINGS.values()}
    unsure = tuple(way for way in ways if way.kind == "unsure")
    return Plan(
        of["now"], of["later"], of["closed"], unsure, beside, _next(ruleset, ways), _is_sure(ways),
        _meanwhile(strength, view, ways),
    )  # fmt: skip


def look(route: Topic, view: View) -> Way | None:
    """A route in a case; None if it has nothing to do with it, or is closed if it has."""
    applies = narrow(applying(route), view)
    if leaves(applies) == [None]:
        return None
    left = {field: narrow(graph(route, field), view) for field in fields_of(route)}
    can: frozenset[Kind] = frozenset(kind_of(state[0]) for state in leaves(left[STATE]) if state)
    unsure = None in leaves(applies)
    if unsure and can == {"closed"}:
        return None
    clocks = all(isinstance(key, Clock) for key in open_keys(left[STATE]))
    timely = clocks and not unsure and "now" in can
    kind: Kind = next(iter(can)) if len(can) == 1 and not unsure else "unsure"
    words = tuple(
        word
        for field, target in left.items()
        for word in (
            in_order(target, timely and kind == "unsure") if field == STEPS else certain(target)
        )
    )
    state = next((word for word in words if word.field == STATE), None)
    day = day_of(state, view) if state else None
    edge = state.edge if state else "day"
    rests = rests_of(state, view) if state else ()
    told = kind in ("now", "later")
    targets = [applies, left[STATE], *(left.values() if told else ())]
    keys = [key for target in targets for key in open_keys(target)]
    if told and state and state.clock and day is None:
        keys.append(state.clock)
    questions = tuple(dict.fromkeys(asked(key, view) for key in keys))
    return Way(route, kind, can, words, day, edge, rests, questions, timely)


def _until(way: Way, view: View) -> Way:
    """A way; of one that opens later, with its last day as the case stands on the first one."""
    if way.kind != "later" or way.day is None or not _ends(way.route):
        return way
    then = look(way.route, View(later(view.case, way.day), view.usual))
    if then is None or then.kind != "now" or then.day is None:
        return way
    return replace(way, until=way.day + then.day)


@cache
def _ends(route: Topic) -> bool:
    """Whether a route has a last day in some case."""
    words = (word for table in route.tables for row in table.rows for word in row.words)
    return any(word.field == STATE and word.clock and kind_of(word) == "now" for word in words)


def later(case: Case, days: int) -> Case:
    """The same case so many days later, if nobody does anything."""
    return {key: _aged(key, value, days) for key, value in case.items()}


def _aged(key: Fact | Clock, value: Value, days: int) -> Value:
    if not isinstance(value, int):
        return value
    if isinstance(key, Clock):
        return value - days
    return value + days if isinstance(key, CountFact) and key.day else value


def certain(target: Target) -> Answer:
    """The words that a graph gives whatever the open questions are answered with."""
    found = leaves(target)
    first = found[0] if found else ()
    return tuple(word for word in first or () if all(leaf and word in leaf for leaf in found))


def in_order(target: Target, timely: bool) -> Answer:
    """The steps with which a graph begins whatever the open questions are answered with; a step
    that only prepares is left out where some answer has it not.

    timely  of a way of which only a day is not known: what it says where it says anything, since
            a way that is closed has no steps
    """
    found = [leaf or () for leaf in leaves(target) if leaf or not timely]
    steps = [
        [word for word in leaf if not prepares(word) or _in_all(word, found)] for leaf in found
    ]
    alike = takewhile(lambda words: len(set(words)) == 1, zip(*steps, strict=False))
    return tuple(words[0] for words in alike)


def _in_all(word: Word, found: Sequence[Answer]) -> bool:
    return all(word in leaf for leaf in found)


def says_state(route: Topic) -> bool:
    """Whether a route says in any row if it is open, which every plan asks."""
    return STATE in fields_of(route)


def kind_of(state: Word) -> Kind:
    """What a state means for a plan."""
    return next(kind for begin, kind in BEGINNINGS.items() if state.id.startswith(begin))


def waits(step: Word) -> bool:
    """Whether a step is to wait, by the beginning of its name: then the day of its way is its day,
    while a step that is to be done now has none but its own."""
    return step.id.startswith("wait")


def prepares(step: Word) -> bool:
    """Whether a step comes before the one that the day of its way is the last one for, by the
    beginning of its name: it is said first, without that day."""
    return step.id.startswith("first")


def day_of(word: Word, view: View) -> int | None:
    """The day that a word names, counted from today; None if it names none or it is not known."""
    if word.clock is None:
        return None
    left = days_left(word.clock, view)
    return left if left is None or word.edge == "last" else left + 1


def rests_of(word: Word, view: View) -> tuple[str, ...]:
    """The statements on which the day of a word rests; none if that is not known, or it has none,
    or the order page shows it."""
    if word.clock is None or word.clock in view.case:
        return ()
    try:
        span = view.span(word.clock)
    except Open:
        return ()
    return beneath(span) if span else ()


def _is_sure(ways: list[Way]) -> bool:
    """Whether no open question can put another way first."""
    kinds: tuple[Kind, ...] = ("now", "later")
    for kind in kinds:
        first = next((way for way in ways if kind in way.can), None)
        if first:
            return first.kind == kind
    return True


def _meanwhile(strength: Strength, view: View, ways: Sequence[Way]) -> Way | None:
    """The best way whose first step is right whatever the open questions are answered with."""
    for place, way in enumerate(ways):
        better = {each.route for each in ways[:place] if each.kind != "closed"}
        steps = way.of(STEPS)
        closed = strength.closes.get(steps[0], ()) if steps else ()
        costs = any(each.route in better and _fits(each.when, view, open_=True) for each in closed)
        if (way.kind == "now" or way.timely) and steps and not waits(steps[0]) and not costs:
            return way
    return None


def _next(ruleset: Ruleset, ways: list[Way]) -> Fact | None:
    """The question that comes next; of several that are as near, the first in the file of facts."""
    order = list(ruleset.facts.values())
    questions = next((found for found in _questions(ways) if found), ())
    return min(questions, key=order.index, default=None)


def _questions(ways: list[Way]) -> Iterator[Sequence[Fact]]:
    """The best way that may be open is asked about first, and so on to one that is; then the ways
    that only a day can have closed, which may end soon; then the rest.

    Where none can be open now, the same of those that may open later.
    """
    now = [way for way in ways if "now" in way.can]
    for way in now or [way for way in ways if "later" in way.can]:
        yield way.open
        if way.kind != "unsure":
            break
    yield [each for way in ways if way.kind == "unsure" and way.timely for each in way.open]
    yield [each for way in ways if way.kind != "closed" for each in way.open]


def _beside(strength: Strength, view: View) -> Answer:
    """What goes with every plan of a case, as far as it is sure."""
    graphs = (narrow(graph_beside(table), view) for table in strength.beside)
    return tuple(word for target in graphs for word in certain(target))


def price(made: Plan, strength: Strength, step: Word, case: Case) -> tuple[Topic, ...]:
    """The ways of a plan, open now or later, that are surely closed by a step."""
    ways = {way.route for way in (*made.now, *made.later)}
    prices = (each for each in strength.closes.get(step, ()) if each.route in ways)
    return tuple(each.route for each in prices if _fits(each.when, View(case, strength.usual)))


def _fits(when: When, view: View, *, open_: bool = False) -> bool:
    """Whether conditions hold; `open_` where that is not known yet."""
    try:
        return view.holds(when)
    except Open:
        return open_


def scales(ruleset: Ruleset) -> tuple[Field, ...]:
    """The fields whose words have ranks."""
    assert ruleset.strength is not None
    ranked = {word.field for word in ruleset.strength.ranks}
    return tuple(field for field in ruleset.fields.values() if field.id in ranked)
