"""Every way out as text, for readers without a script: best first, with its conditions and days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from markupsafe import Markup

from macros import messages as m
from macros.ageing import way_mark, word_mark
from macros.site import Page
from macros.tables import BEFORE, before
from macros.text import capital, element, join
from rules.engine import Answer, Open, View
from rules.graph import Node, Target, applying, fields_of, graph, narrow
from rules.model import PHASES, Choice, ChoiceFact, Clock, Fact, Limit, Span, Topic, Value, Word
from rules.plan import STATE, certain, kind_of
from rules.words import quantity

TOLD = ("agree", "refund", "return", "time")


@dataclass(frozen=True)
class Path:
    """A way through a graph: what it ends in, and the answers and phases that lead there.

    conditions  the answers of a fact that are left; of a clock, the phase that is left
    spans       how each clock runs on this way
    """

    leaf: Answer | None
    conditions: dict[Fact | Clock, tuple[Value, ...]]
    spans: dict[Clock, Span]


def ways(page: Page, first: ChoiceFact, choice: Choice) -> Markup:
    """Every way that can help in one stage, best first for each reason, with its conditions."""
    strength = page.site.guide.ruleset.strength
    assert strength is not None
    parts = [element("p", page.language.tell(m.ALL_WAYS))]
    for reason, routes in strength.orders.items():
        if View({first: choice}, {}).can_be(strength.by, reason):
            view = View({first: choice, strength.by: reason}, strength.usual)
            able = [route for route in routes if _can_be_open(route, view)]
            found = [_way(page, route, able, view) for route in able]
            heading = element("h2", page.language.say(reason.you or reason.says))
            parts.append(heading + element("ol", *found))
    return join("", parts)


def _can_be_open(route: Topic, view: View) -> bool:
    """Whether a way is open now or later in some case."""
    return next(_open(route, view), None) is not None


def _open(route: Topic, view: View) -> Iterator[Path]:
    for path in ends(route, STATE, view):
        if path.leaf and kind_of(path.leaf[0]) in ("now", "later"):
            yield path


def _way(page: Page, route: Topic, able: Sequence[Topic], view: View) -> Markup:
    """A way: when it is open, what to do and what that closes, who agrees, what comes back."""
    states = [
        element("li", _told_path(page, path, _state(page, path))) for path in _open(route, view)
    ]
    name = element("strong", capital(page.language.say(route.id)))
    when = element("ul", *dict.fromkeys(states), class_="when-open")
    told = (_steps(page, route, able, view), _facts(page, route, view))
    return element("li", name, when, *told, way_mark(page.language, route))


def _steps(page: Page, route: Topic, able: Sequence[Topic], view: View) -> Markup:
    """The steps, in order; where they differ from case to case, the steps of each."""
    if "do" not in fields_of(route):
        return Markup("")
    found = [path for path in ends(route, "do", view) if path.leaf]
    alike = {path.leaf for path in found}
    lists: dict[Markup, None] = {}  # in order, each once
    for path in found:
        steps = element("ol", *(_step(page, word, able) for word in path.leaf or ()))
        said = Markup("") if len(alike) == 1 else _conditions(page, path, None)
        lists[element("p", said) + steps if said else steps] = None
    return join("", list(lists))


def _step(page: Page, word: Word, able: Sequence[Topic]) -> Markup:
    """A step, and the ways that can be open and are closed by it."""
    strength = page.site.guide.ruleset.strength
    assert strength is not None
    closed = [
        page.language.say(each.route.id)
        for each in strength.closes.get(word, ())
        if each.route in able and not each.when
    ]
    said = page.language.say(word.says)
    if not closed:
        return element("li", said)
    price = page.language.tell(m.STEP_CLOSES, ways=page.language.every(closed))
    return element("li", said, element("p", price, class_="price"))


def _facts(page: Page, route: Topic, view: View) -> Markup:
    """What is certain about a way: who agrees, what comes back, who pays the return, how long."""
    said = [
        element("li", page.language.say(word.says), word_mark(page.language, word))
        for field in TOLD
        if field in fields_of(route)
        for word in certain(narrow(graph(route, field), view))
    ]
    return element("ul", *said, class_="sure") if said else Markup("")


def ends(route: Topic, field: str, view: View) -> Iterator[Path]:
    """What a route can say in a field in a case where it applies, each with how it comes to that.

    Answers that lead to the same are together; a clock of several lengths is told once for each.
    """
    for there in _walk(applying(route), view, Path(None, {}, {})):
        if there.leaf is not None:
            yield from _walk(graph(route, field), view, there)


def _walk(target: Target, view: View, so_far: Path) -> Iterator[Path]:
    if not isinstance(target, Node):
        yield Path(target, so_far.conditions, so_far.spans)
        return
    if isinstance(target.ask, Clock):
        for path in _runs(target.ask, so_far):
            yield from _branches(target, view, path)
    else:
        yield from _branches(target, view, so_far)


def _runs(clock: Clock, so_far: Path) -> list[Path]:
    """The way once for each length that the clock can have on it, its answers narrowed to fit."""
    found: dict[object, Path] = {}
    for span in clock.spans:
        narrowed = _narrowed(so_far.conditions, span)
        if narrowed is None:
            continue
        alike = (span.since, span.days, span.less)
        if alike in found:
            narrowed = _both(found[alike].conditions, narrowed)
        found[alike] = Path(None, narrowed, {**so_far.spans, clock: span})
    return list(found.values())


Conditions = dict[Fact | Clock, tuple[Value, ...]]


def _narrowed(conditions: Conditions, span: Span) -> Conditions | None:
    """The answers beside which a clock runs like this; None if there are none."""
    narrowed = dict(conditions)
    for key, wanted in span.where.items():
        assert isinstance(key, ChoiceFact), "a clock depends on answers alone"
        assert not isinstance(wanted, Limit)
        left = tuple(value for value in conditions.get(key, tuple(wanted)) if value in wanted)
        if not left:
            return None
        narrowed[key] = left
    return narrowed


def _both(one: Conditions, other: Conditions) -> Conditions:
    """The answers of two narrowings together."""
    return {
        key: tuple(dict.fromkeys((*one.get(key, ()), *values))) for key, values in other.items()
    }


def _branches(node: Node, view: View, so_far: Path) -> Iterator[Path]:
    known = so_far.conditions.get(node.ask, _known(node.ask, view))
    together: dict[Target, list[Value]] = {}
    for value, goal in node.goes:
        if known is None or value in known:
            together.setdefault(goal, []).append(value)
    for goal, values in together.items():
        asked = {} if len(together) == 1 else {node.ask: tuple(values)}
        yield from _walk(goal, view, Path(None, {**so_far.conditions, **asked}, so_far.spans))


def _known(key: Fact | Clock, view: View) -> tuple[Value, ...] | None:
    """The values that a key can have in a case; None if it can have any."""
    try:
        found = view.phase(key) if isinstance(key, Clock) else view.value(key)
    except Open as question:
        return question.values if question.key is key else None
    return () if found is None else (found,)


# ---- in words


def _told_path(page: Page, path: Path, says: Markup) -> Markup:
    state = path.leaf[0] if path.leaf else None
    conditions = _conditions(page, path, state)
    return conditions + Markup(" ") + says if conditions else says


def _conditions(page: Page, path: Path, state: Word | None) -> Markup:
    """The conditions of a way with a colon; the clock of its state is told by the state."""
    told = [
        _condition(page, path, key, values)
        for key, values in path.conditions.items()
        if not (state and key is state.clock)
    ]
    if not told:
        return Markup("")
    both = reduce(lambda one, other: page.language.tell(m.BOTH, one=one, other=other), told)
    return both + Markup(":")


def _condition(page: Page, path: Path, key: Fact | Clock, values: tuple[Value, ...]) -> Markup:
    if not isinstance(key, Clock):
        chosen = [value for value in values if isinstance(value, Choice)]
        answers = page.language.either([page.language.say(c.you or c.says) for c in chosen])
        return join(" ", [page.language.say(key.question), element("b", answers)])
    first = values[0] == PHASES[key.kind][0]
    return _clock(page, key, path.spans[key], key.kind, first)


def _state(page: Page, path: Path) -> Markup:
    """A state in words, with the length of its clock."""
    assert path.leaf
    state = path.leaf[0]
    says = page.language.say(state.says)
    if state.clock is None:
        return says
    span = path.spans.get(state.clock, state.clock.spans[0])
    first = state.edge == "last"
    when = _clock(page, state.clock, span, state.clock.kind, first)
    return page.language.tell(m.JOINED, one=says, other=when)


def _clock(page: Page, clock: Clock, span: Span, kind: str, first: bool) -> Markup:
    """A phase of a clock: up to 14 days since the goods were received."""
    if not span.length:
        strength = page.site.guide.ruleset.strength
        assert strength is not None
        what = page.language.say(strength.on_page[clock])
        day = page.language.tell(m.DAY_ON_PAGE, what=what)
        return page.language.tell(m.UP_TO_PAGE if first else m.AFTER_PAGE, day=day)
    if span.length < 0:
        return before(page, BEFORE[PHASES[clock.kind][0 if first else 1]], span)
    messages = {
        ("closes", True): m.UP_TO, ("closes", False): m.LATER_THAN,
        ("opens", True): m.SOONER, ("opens", False): m.NOT_SOONER,
    }  # fmt: skip
    time = Markup(quantity(span.days, page.language, span.less))
    return page.language.tell(
        messages[kind, first], time=time, label=page.language.words(span.since.label)
    )
