"""What is proven of one route and of two together, in every situation that their graphs tell apart.

Only what the question at hand depends on is told apart, so that all situations can be walked.
"""

from collections.abc import Collection, Iterable, Iterator
from functools import partial
from itertools import combinations

from rules.buyers import after
from rules.check import beside_every_plan
from rules.engine import (
    Answer,
    Open,
    Rows,
    RuleError,
    View,
    explore,
    fits,
    last_count,
    results_of,
    rows_within,
    said,
    tables_for,
)
from rules.graph import Node, Target, applying, fields_of, graph
from rules.model import PHASES, Case, Choice, Clock, Ruleset, Strength, Table, Topic, Value, Word
from rules.plan import STATE, STEPS, Kind, kind_of, scales, waits
from rules.stories import Proof, Story
from rules.words import say

# How many situations were walked, and what is wrong in them.
Found = tuple[int, list[Story]]


def one_by_one(ruleset: Ruleset) -> Proof:
    """All that is proven of each route alone, and of what goes with every plan.

    What several fields say together is looked at where each of them is sound by itself.
    """
    found = Proof()
    for topic in (*ruleset.routes.values(), *beside_every_plan(ruleset)):
        _count(found, alone(ruleset, topic))
    for route in ruleset.routes.values() if not found.stories else ():
        _count(found, (*together(ruleset, route), *days(ruleset, route), *steps(ruleset, route)))
    return found


def _count(proof: Proof, found: Iterable[Found]) -> None:
    for number, stories in found:
        proof.situations += number
        proof.add(stories)


def alone(ruleset: Ruleset, topic: Topic) -> Iterator[Found]:
    """Every situation of each field of a route: it has a state, and no opposites."""
    for of in fields_of(topic):
        wanted = tuple(table for table in topic.tables if of in results_of(table))
        tables = tables_for(topic, wanted)
        for case, rows in explore(partial(_within, topic, tables), {}):
            if isinstance(rows, RuleError):
                yield 1, [broken(case, rows)]
                continue
            words = tuple(w for w in said(rows) or () if w.field == of)
            stories = list(opposites(ruleset, topic.id, words, case))
            if of == STATE and rows is not None and not words:
                stories.append(_stateless(topic, case))
            yield 1, stories


def _within(topic: Topic, tables: tuple[Table, ...], case: Case) -> Rows | None:
    view = View(case, {})
    return rows_within(topic, tables, view) if view.holds(topic.when) else None


def broken(case: Case, error: Exception) -> Story:
    """The story of tables in which not exactly one row fits."""
    do = "Run `python -m rules check`, and mend what it says"
    return Story("every case has a plan", ("the tables",), case, (str(error),), do)


def _stateless(route: Topic, case: Case) -> Story:
    do = "Add a row that says whether it is open"
    told = f"{route.id} applies, and says neither that it is open nor why not"
    return Story("every case has a plan", (route.id,), case, (told,), do)


def opposites(ruleset: Ruleset, name: str, words: tuple[Word, ...], case: Case) -> Iterator[Story]:
    """The declared opposites among words that are said together."""
    for each in ruleset.strength.opposites if ruleset.strength else ():
        if each.word in words and each.other in words:
            clash = tuple(f"{name}: {say(w.says, ruleset)}" for w in (each.word, each.other))
            about = (name, each.word.id, each.other.id)
            do = f"Narrow a row that says one of them: {each.because}"
            yield Story("no opposites", about, case, clash, do)


# ---- one route: what several of its fields say together


def together(ruleset: Ruleset, route: Topic) -> Iterator[Found]:
    """Opposites that two fields of an open route say, in every situation of both."""
    assert ruleset.strength is not None
    told = {(each.word.field, each.other.field) for each in ruleset.strength.opposites}
    for fields in sorted(pair for pair in told if set(pair) <= set(fields_of(route))):
        if len(set(fields)) == 1:
            continue  # one field alone: see above

        def run(case: Case, fields: tuple[str, ...] = fields) -> Answer:
            view = View(case, {})
            if _kind(state_of(route, view)) not in ("now", "later"):
                return ()
            return tuple(word for of in fields for word in arrive(graph(route, of), view) or ())

        for case, words in explore(run, {}):
            assert not isinstance(words, RuleError)
            yield 1, list(opposites(ruleset, route.id, words, case))


def days(ruleset: Ruleset, route: Topic) -> Iterator[Found]:
    """The clock of a state runs where the state holds, and no other one ends the route."""
    for case, state in explore(lambda case: state_of(route, View(case, {})), {}):
        assert not isinstance(state, RuleError)
        if state is None or _kind(state) not in ("now", "later"):
            yield 1, []
            continue
        stories = []
        if state.clock and _does_not_run(state.clock, case):
            stories.append(_no_day(ruleset, route, state, case))
        if _kind(state) == "now":
            stories += [_silent(route, state, each) for each in _silently(route, state, case)]
        yield 1, stories


def steps(ruleset: Ruleset, route: Topic) -> Iterator[Found]:
    """Whoever is sent a way is told what to do now, or until when to wait."""
    if not (fields := fields_of(route)) or STEPS not in fields:
        return

    def run(case: Case) -> tuple[Word | None, Answer]:
        view = View(case, {})
        state = state_of(route, view)
        is_now = _kind(state) == "now"
        return state, (arrive(graph(route, STEPS), view) or () if is_now else ())

    for case, found in explore(run, {}):
        assert isinstance(found, tuple)
        state, told = found
        wrong = _kind(state) == "now" and not (told and _acts(told[0], state))
        yield 1, [_no_action(ruleset, route, told, case)] if wrong else []


def _acts(step: Word, state: Word | None) -> bool:
    """Whether a step is to be done now, or is a wait of which the day is known."""
    return not waits(step) or bool(step.clock or (state and state.clock))


def _no_action(ruleset: Ruleset, route: Topic, told: Answer, case: Case) -> Story:
    said = say(told[0].says, ruleset) if told else "nothing to do"
    clash = (f"{route.id}: {said}", "no day is named until when")
    do = "Let the first step be one to do now, or give the state a day"
    return Story("the first line is an action", (route.id,), case, clash, do)


def _does_not_run(clock: Clock, case: Case) -> bool:
    try:
        return View(case, {}).phase(clock) is None
    except Open:
        return False


def _silently(route: Topic, state: Word, case: Case) -> Iterator[Case]:
    """The situations in which a route is closed, the day after one of its clocks has ended."""
    for ended in _next_to_end(case):
        if state.clock in ended and state.edge == "last":
            continue
        over: Case = {clock: PHASES[clock.kind][1] for clock in ended}
        for then, new in explore(lambda known: state_of(route, View(known, {})), {**case, **over}):
            if not isinstance(new, Word) or _kind(new) == "closed":
                yield then


def _next_to_end(case: Case) -> Iterator[set[Clock]]:
    """The clocks in their first phase that end on one day, before all others from the same day."""
    ends: dict[object, dict[int, set[Clock]]] = {}
    view = View(case, {})
    for clock, phase in case.items():
        if isinstance(clock, Clock) and phase == PHASES[clock.kind][0]:
            span = view.span(clock)
            assert span is not None
            alike = ends.setdefault(span.since, {})
            alike.setdefault(last_count(clock, span), set()).add(clock)
    return (alike[min(alike)] for alike in ends.values())


def _no_day(ruleset: Ruleset, route: Topic, state: Word, case: Case) -> Story:
    assert state.clock is not None
    clash = (
        f"{route.id}: {say(state.says, ruleset)}",
        f"no day is known for {state.clock.id}, and nothing is asked",
    )
    do = "Give it a state whose clock runs in this case"
    return Story("every clock shows its day", (route.id, state.clock.id), case, clash, do)


def _silent(route: Topic, state: Word, then: Case) -> Story:
    shown = f"the last day of {state.clock.id}" if state.clock else "no last day"
    clash = (f"the day before, the plan shows {route.id} with {shown}", "now it is closed")
    do = "Give its state the day of the clock that closes it"
    return Story("no silent clock", (route.id,), then, clash, do)


# ---- two routes


def pairs(ruleset: Ruleset) -> Iterator[Found]:
    """Any two routes that have an order: the strongest first, and neither closes the other."""
    assert ruleset.strength is not None
    for reason, ways in ruleset.strength.orders.items():
        for one, other in combinations(ways, 2):
            yield from _order(ruleset, reason, one, other)
            yield from _regrets(ruleset, reason, one, other)
            yield from _regrets(ruleset, reason, other, one)


def open_together(
    ruleset: Ruleset, but: Collection[tuple[Topic, Topic]] = ()
) -> dict[tuple[Topic, Topic], Case]:
    """The routes that can be open at one time, the one that stands first before the other, with a
    case in which they are.

    but  pairs that are not looked at: walking their situations takes long
    """
    assert ruleset.strength is not None
    found: dict[tuple[Topic, Topic], Case] = {}
    for reason, ways in ruleset.strength.orders.items():
        opens = {way: list(open_cases(way, {ruleset.strength.by: reason})) for way in ways}
        for one, other in combinations(ways, 2):
            if (one, other) in found or (one, other) in but:
                continue
            both = (each for case in opens[one] for each in open_cases(other, case))
            if case := next(both, None):
                found[one, other] = case
    return found


def open_cases(way: Topic, case: Case) -> Iterator[Case]:
    """The situations within a case in which a route is open."""
    for known, state in explore(lambda known: state_of(way, View(known, {})), case):
        if isinstance(state, Word) and _kind(state) == "now":
            yield known


def _order(ruleset: Ruleset, reason: Choice, one: Topic, other: Topic) -> Iterator[Found]:
    """No way stands before one that beats it on every scale, unless strength.md says why."""
    assert ruleset.strength is not None
    if any(each.first is one and each.other is other for each in ruleset.strength.weaker):
        return
    names = [scale.id for scale in scales(ruleset)]

    def run(case: Case) -> tuple[Answer, Answer] | None:
        view = View(case, {})
        for way in (one, other):
            state = state_of(way, view)
            if state is None or not state.id.startswith("open"):
                return None
        return _scaled(one, names, view), _scaled(other, names, view)

    for case, words in explore(run, {ruleset.strength.by: reason}):
        yield 1, list(weaker_first(ruleset, (one, other), words, case)) if words else []


def _scaled(way: Topic, names: Iterable[str], view: View) -> Answer:
    found = (arrive(graph(way, of), view) or () for of in names if of in fields_of(way))
    return tuple(word for words in found for word in words[:1])


def weaker_first(
    ruleset: Ruleset, ways: tuple[Topic, Topic], words: object, case: Case
) -> Iterator[Story]:
    """The story of a way before one that beats it, by what is said of both on the scales."""
    assert ruleset.strength is not None
    assert isinstance(words, tuple)
    ranks = ruleset.strength.ranks
    mine, others = ([ranks[word] for word in said_of] for said_of in words)
    known = len(mine) == len(others) == len(scales(ruleset))
    if known and mine != others and all(a >= b for a, b in zip(mine, others, strict=True)):
        clash = tuple(
            f"{way.id}: {', '.join(word.id for word in said_of)}"
            for way, said_of in zip(ways, words, strict=True)
        )
        do = 'Turn the two round, or say why in "Weaker on paper, and yet first"'
        about = (ways[0].id, ways[1].id)
        yield Story("the strongest way first", about, case, clash, do)


def _regrets(ruleset: Ruleset, reason: Choice, way: Topic, other: Topic) -> Iterator[Found]:
    """A step of one closes the other where strength.md says so, and only there."""
    strength = ruleset.strength
    assert strength is not None
    said = {word for table in way.tables for row in table.rows for word in row.words}
    if not said & {*strength.changes}:
        return

    def run(case: Case) -> list[Story]:
        view = View(case, {})
        if _kind(state_of(way, view)) != "now":
            return []
        steps = [word for word in arrive(graph(way, STEPS), view) or () if word in strength.changes]
        if not steps or _kind(state_of(other, view)) not in ("now", "later"):
            return []
        return [
            _unlike(ruleset, (way.id, other.id), step, case)
            for step in steps
            if _is_named(strength, step, other, view) != _closes(ruleset, step, other, case)
        ]

    for _, stories in explore(run, {strength.by: reason}):
        assert not isinstance(stories, RuleError)
        yield 1, stories


def _is_named(strength: Strength, step: Word, route: Topic, view: View) -> bool:
    """Whether strength.md says that a step closes a route in a case."""
    prices = [each for each in strength.closes.get(step, ()) if each.route is route]
    return any(view.holds(each.when) for each in prices)


def _closes(ruleset: Ruleset, step: Word, route: Topic, case: Case) -> bool:
    """Whether a route is surely closed after a step. Raises Open for what the case leaves open."""
    assert ruleset.strength is not None
    new = after(ruleset, case, ruleset.strength.changes[step])
    try:
        return _kind(state_of(route, View(new, {}))) in ("closed", None)
    except Open as question:
        if question.key in new or not _arises(question.key, case):
            return False
        raise


def _arises(key: object, case: Case) -> bool:
    try:
        view = View(case, {})
        view.phase(key) if isinstance(key, Clock) else view.value(key)  # type: ignore[arg-type]
    except Open as question:
        return question.key is key
    return False


def _unlike(ruleset: Ruleset, ways: tuple[str, str], step: Word, case: Case) -> Story:
    """The story of a step that closes another way, or does not, unlike what strength.md says."""
    assert ruleset.strength is not None
    of_step = ruleset.strength.closes.get(step, ())
    named = any(each.route.id == ways[1] and fits(each.when, case) for each in of_step)
    found = "stays open after it" if named else "is closed by it"
    clash = (
        f"{ways[0]}: {say(step.says, ruleset)}",
        f"{ways[1]} is open or still to open, and {found}",
    )
    do = (
        'Narrow its row in "What a step closes" by "only if", or delete it'
        if named
        else 'Keep it open, advise another step, or name it in "What a step closes"'
    )
    return Story("no regret", (step.id, ways[1]), case, clash, do)


# ---- walking a graph


def arrive(target: Target, view: View) -> Answer | None:
    """What a graph says in a case. Raises Open for a question on the way."""
    while isinstance(target, Node):
        key = target.ask
        value: Value | None = view.phase(key) if isinstance(key, Clock) else view.value(key)
        target = None if value is None else target.goals.get(value)
    return target


def state_of(route: Topic, view: View) -> Word | None:
    """The state of a route in a case; None where it does not apply. Raises Open."""
    if arrive(applying(route), view) is None:
        return None
    found = arrive(graph(route, STATE), view)
    return found[0] if found else None


def _kind(state: Word | None) -> Kind | None:
    return kind_of(state) if state else None
