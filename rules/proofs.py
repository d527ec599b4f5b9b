"""What is proven of the plans of a ruleset; each failure is told as a story of a buyer.

A route alone is proven in all its situations, whole plans in sampled ones: random buyers with every
day just before, on and after the last day of each clock.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from random import Random

from rules.buyers import after, buyer, events, later, turns, unusual
from rules.check import beside_every_plan
from rules.engine import (
    CaseError,
    Open,
    Rows,
    RuleError,
    View,
    explore,
    fits,
    results_of,
    rows_within,
    said,
    tables_for,
)
from rules.graph import fields_of
from rules.model import Becomes, Case, Clock, Fact, Ruleset, Strength, Table, Topic, Value, Word
from rules.plan import STATE, Plan, Way, day_of, plan, scales
from rules.stories import Proof, Story, told
from rules.told import ABOUT, day, sentences
from rules.words import say


def prove(ruleset: Ruleset, samples: int, seed: int) -> Proof:
    """Every promise, for each route alone and for `samples` buyers drawn with `seed`."""
    assert ruleset.strength is not None, f"{ruleset.name} has no strength.md"
    found = Proof()
    for topic in (*ruleset.routes.values(), *beside_every_plan(ruleset)):
        for number, stories in alone(ruleset, topic):
            found.situations += number
            found.add(stories)
    draw = Random(seed)
    counted = _Counted(ruleset)
    for _ in range(samples):
        case = buyer(ruleset, draw)
        if broken := list(has_a_plan(counted, case)):
            found.add(broken)
            continue
        for check in (agrees, shows_days, stands_in_order, no_regret, no_silence):
            found.add(check(counted, case))
        found.add(takes_nothing_back(counted, case, draw))
        stories, asked = converse(counted, case, draw)
        found.add(stories)
        found.asked.append(asked)
    found.buyers, found.plans = samples, counted.plans
    return found


@dataclass
class _Counted:
    """A ruleset whose plans are counted."""

    ruleset: Ruleset
    plans: int = 0

    def __call__(self, case: Case) -> Plan:
        self.plans += 1
        return plan(self.ruleset, case)

    @property
    def strength(self) -> Strength:
        assert self.ruleset.strength is not None
        return self.ruleset.strength

    def tell(self, case: Case) -> list[str]:
        return sentences(self(case), self.ruleset, case)

    def says(self, way: Way, word: Word) -> str:
        return f"{way.route.id}: {say(word.says, self.ruleset)}"


Planner = _Counted
OTHERS = 12  # ways to answer the other questions, before a question is called idle


# Promises


def alone(ruleset: Ruleset, topic: Topic) -> Iterator[tuple[int, list[Story]]]:
    """Every situation of each field of a route: it has a state, and no opposites."""
    for of in fields_of(topic):
        wanted = [table for table in topic.tables if of in results_of(table)]
        tables = tables_for(topic, wanted)
        for case, rows in explore(partial(_within, topic, tables), {}):
            if isinstance(rows, RuleError):
                yield 1, [_broken(case, rows)]
                continue
            words = tuple(w for w in said(rows) or () if w.field == of)
            stories = list(_opposites(ruleset, topic.id, words, case))
            if of == STATE and rows is not None and not words:
                stories.append(_stateless(topic, case))
            yield 1, stories


def _within(topic: Topic, tables: tuple[Table, ...], case: Case) -> Rows | None:
    return rows_within(topic, tables, case) if View(case, {}).holds(topic.when) else None


def _broken(case: Case, error: Exception) -> Story:
    do = "Run `python -m rules check`, and mend what it says"
    return Story("every case has a plan", ("the tables",), case, (str(error),), do)


def _stateless(route: Topic, case: Case) -> Story:
    do = "Add a row that says whether it is open"
    told = f"{route.id} applies, and says neither that it is open nor why not"
    return Story("every case has a plan", (route.id,), case, (told,), do)


def has_a_plan(of: Planner, case: Case) -> Iterator[Story]:
    """1: a plan in which nothing is left says why."""
    try:
        made = of(case)
    except (RuleError, CaseError) as error:
        yield _broken(case, error)
        return
    if made.sure and not made.now and not made.later and not any(w.of(STATE) for w in made.closed):
        do = "Add a way to the order of this case, or a row that says why one is closed"
        about = tuple(str(value.id) for value in case.values() if hasattr(value, "id"))[:1]
        told = "nothing is left, and no reason is given"
        yield Story("every case has a plan", about, case, (told,), do)


def agrees(of: Planner, case: Case) -> Iterator[Story]:
    """2: nothing that a plan says about a way, or beside its first way, excludes the other."""
    made = of(case)
    for way in (*made.now, *made.later):
        beside = made.beside if way is made.first else ()
        yield from _opposites(of.ruleset, way.route.id, (*way.words, *beside), case)


def _opposites(ruleset: Ruleset, name: str, words: tuple[Word, ...], case: Case) -> Iterator[Story]:
    opposites = ruleset.strength.opposites if ruleset.strength else ()
    for each in opposites:
        if each.word in words and each.other in words:
            clash = tuple(f"{name}: {say(w.says, ruleset)}" for w in (each.word, each.other))
            about = (name, each.word.id, each.other.id)
            do = f"Narrow a row that says one of them: {each.because}"
            yield Story("no opposites", about, case, clash, do)


def no_regret(of: Planner, case: Case) -> Iterator[Story]:
    """3: no step closes a way that was open or would open, unless strength.md names that price."""
    made = of(case)
    for way in made.now:
        for step in way.of("do"):
            if changes := of.strength.changes.get(step):
                yield from _regrets(of, case, made, way, step, changes)


def _regrets(
    of: Planner, case: Case, made: Plan, way: Way, step: Word, changes: tuple[Becomes, ...]
) -> Iterator[Story]:
    new = of(after(of.ruleset, case, changes))
    left = {each.route for each in (*new.now, *new.later, *new.unsure)}
    named = of.strength.closes.get(step, ())
    for other in (*made.now, *made.later):
        if other.route not in {way.route, *left, *named}:
            clash = (
                of.says(way, step),
                f"{other.route.id} is {'open' if other.kind == 'now' else 'still to open'}, "
                "and is closed by this step",
            )
            do = 'Keep it open, advise another step, or name it in "What a step closes"'
            yield Story("no regret", (step.id, other.route.id), case, clash, do)


def no_silence(of: Planner, case: Case) -> Iterator[Story]:
    """4: walked from day to day, no way closes on a day that the plan before did not show."""
    before, now = 0, of(case)
    yield from _outlasts(of, case, now)
    for at in events(of.ruleset, case):
        new = of(later(case, at))
        open_now = {way.route for way in (*new.now, *new.later, *new.unsure)}
        for way in now.now:
            shown = way.day is not None and before + way.day == at - 1
            if way.route not in open_now and not shown:
                last = "no last day" if way.day is None else f"its last day as {day(way.day)}"
                clash = (
                    f"on day {before} the plan shows {way.route.id} with {last}",
                    f"on day {at} it is closed",
                )
                do = "Give its state the day of the clock that closes it"
                yield Story("no silent clock", (way.route.id,), case, clash, do)
        before, now = at, new


def _outlasts(of: Planner, case: Case, made: Plan) -> Iterator[Story]:
    """4: whoever waits for the first way can still go the next one."""
    first = made.first
    waits = first.of("else") if first else ()
    by = day_of(waits[0], View(case, of.strength.usual)) if waits else None
    for way in made.now[1:]:
        if first and by is not None and way.day is not None and way.edge == "last" and way.day < by:
            clash = (
                f"{first.route.id}: if nothing has happened {day(by)}, {waits[0].says}",
                f"if that fails: {way.route.id}, until {day(way.day)}",
            )
            do = "Let the wait end on the last day of the next way, or put that way first"
            yield Story("no silent clock", (first.route.id, way.route.id), case, clash, do)


def shows_days(of: Planner, case: Case) -> Iterator[Story]:
    """5: a way with a clock shows its day, or the plan asks for it."""
    made = of(case)
    for way in (*made.now, *made.later):
        state = way.of(STATE)[0]
        if state.clock and way.day is None and (not made.ask or made.ask in case):
            clash = (
                of.says(way, state),
                f"no day is known for {state.clock.id}, and nothing is asked",
            )
            do = "Ask for the day from which it is counted in every case in which the way is open"
            yield Story(
                "every clock shows its day", (way.route.id, state.clock.id), case, clash, do
            )


def takes_nothing_back(of: Planner, case: Case, draw: Random) -> Iterator[Story]:
    """6: what a plan says with some facts unknown, it says when they are known."""
    kept = {fact for fact in case if draw.random() < 0.5} | unusual(of.strength, case)
    less = {key: value for key, value in case.items() if key in kept}
    true = set(of.tell(case))
    first = of(case).first
    true |= {ABOUT.format(first.route.id, sentence) for sentence in true if first}
    for sentence in of.tell(less):
        if sentence not in true:
            more = [told(key, value) for key, value in case.items() if key not in kept]
            clash = (sentence, f"no longer, when more is known: {'; '.join(more)}")
            do = "Let the sentence wait for the fact on which it depends"
            yield Story("nothing is taken back", (sentence.split(",")[0],), less, clash, do)


def converse(of: Planner, case: Case, draw: Random) -> tuple[list[Story], tuple[int, int]]:
    """7: the questions to a buyer, who has told the stage and corrected what is unusual.

    One of them, drawn at random, is looked at: can its answer still change the plan? Corrections
    count as questions.
    """
    first = next(iter(case))
    start = {first, *unusual(of.strength, case)}
    known = {key: value for key, value in case.items() if key in start}
    asked, sure, on_the_way = len(start - {first}), None, []
    while (made := of(known)).ask is not None:
        sure = asked if made.sure and sure is None else sure
        on_the_way.append((dict(known), made.ask))
        if made.ask not in case or made.ask in known:
            return [_unanswerable(made.ask, known)], (asked if sure is None else sure, asked)
        known[made.ask] = case[made.ask]
        asked += 1
    stories = list(_idle_question(of, draw, *draw.choice(on_the_way))) if on_the_way else []
    return stories, (asked if sure is None else sure, asked)


def _unanswerable(ask: Fact, case: Case) -> Story:
    do = "Say in `asked if` when the question arises, so that nothing else waits for it"
    promise = "every question can change the plan"
    return Story(promise, (ask.id,), case, (ask.question, "this has no answer here"), do)


def _idle_question(of: Planner, draw: Random, case: Case, ask: Fact) -> Iterator[Story]:
    rests = (case, *(_rest(of, case, ask, draw) for _ in range(OTHERS)))
    changes = any(
        len({_all_that(of({**rest, ask: value})) for value in _values(of, rest, ask)}) > 1
        for rest in rests
    )
    if not changes:
        clash = (ask.question, "each answer gives the same plan")
        do = "Delete the condition that asks for it, or let an earlier question come first"
        yield Story("every question can change the plan", (ask.id,), case, clash, do)


def _rest(of: Planner, case: Case, ask: Fact, draw: Random) -> Case:
    """One way to answer the questions beside `ask`, as far as they do not hang on it."""
    whole = buyer(of.ruleset, draw, case)
    rest = {key: value for key, value in whole.items() if key is not ask}
    return {key: value for key, value in rest.items() if _stands(key, rest)}


def _stands(key: Fact | Clock, rest: Case) -> bool:
    return isinstance(key, Clock) or not key.exists or fits(key.exists, rest) is True


def _values(of: Planner, case: Case, ask: Fact) -> tuple[Value, ...]:
    """The answers that a question can have beside a case."""
    try:
        View(case, of.strength.usual).value(ask)
    except Open as question:
        return turns(of.ruleset, ask, question.values) if question.key is ask else ()
    return ()


def _all_that(made: Plan) -> object:
    ways = (*made.now, *made.later, *made.closed, *made.unsure)
    told = tuple((way.route.id, way.can, way.words, way.day, way.open) for way in ways)
    return told, made.beside


def stands_in_order(of: Planner, case: Case) -> Iterator[Story]:
    """No way stands before one that beats it on every scale, unless strength.md says why."""
    excepted = {(each.first, each.other) for each in of.strength.weaker}
    names = [scale.id for scale in scales(of.ruleset)]
    made = of(case)
    for one, other in combinations(
        [w for w in made.now if w.of(STATE)[0].id.startswith("open")], 2
    ):
        mine, others = _ranks(of, one, names), _ranks(of, other, names)
        beaten = mine != others and all(a >= b for a, b in zip(mine, others, strict=False))
        if mine and others and beaten and (one.route, other.route) not in excepted:
            clash = tuple(
                f"{way.route.id}: {', '.join(w.id for n in names for w in way.of(n))}"
                for way in (one, other)
            )
            do = 'Turn the two round, or say why in "Weaker on paper, and yet first"'
            yield Story("the strongest way first", (one.route.id, other.route.id), case, clash, do)


def _ranks(of: Planner, way: Way, names: list[str]) -> tuple[int, ...]:
    """Where a way stands on every scale, lower is better; () if that is not known on each."""
    words = [word for name in names for word in way.of(name)[:1]]
    return tuple(of.strength.ranks[word] for word in words) if len(words) == len(names) else ()
