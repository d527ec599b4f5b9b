"""What is proven of the plans of a ruleset; each failure is told as a story of a buyer.

A route alone and any two are proven in all their situations (rules/ways.py), whole plans in
sampled ones: random buyers with every day just before, on and after the last day of each clock.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from rules.buyers import buyer, events, turns, unusual
from rules.engine import (
    CaseError,
    Open,
    RuleError,
    View,
    fits,
)
from rules.model import Case, Clock, CountFact, Fact, Ruleset, Strength, Value, Word
from rules.plan import STATE, Plan, Way, day_of, later, plan, prepares
from rules.stories import Proof, Story, told
from rules.told import ABOUT, MEANWHILE, day, ends_sooner, sentences
from rules.ways import broken, one_by_one, opposites, pairs
from rules.words import say


def prove(ruleset: Ruleset, samples: int, seed: int) -> Proof:
    """Every promise, for each route, any two, and `samples` buyers drawn with `seed`."""
    assert ruleset.strength is not None, f"{ruleset.name} has no strength.md"
    found = one_by_one(ruleset)
    if found.stories:
        return found  # all others rest on these
    for number, stories in pairs(ruleset):
        found.pairs += number
        found.add(stories)
    draw = Random(seed)
    counted = _Counted(ruleset)
    for _ in range(samples):
        case = buyer(ruleset, draw)
        if broken := list(has_a_plan(counted, case)):
            found.add(broken)
            continue
        for check in (agrees, shows_days, no_silence):
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


def has_a_plan(of: Planner, case: Case) -> Iterator[Story]:
    """1: a plan in which nothing is left says why."""
    try:
        made = of(case)
    except (RuleError, CaseError) as error:
        yield broken(case, error)
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
        yield from opposites(of.ruleset, way.route.id, (*way.words, *beside), case)


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
    """4: whoever waits for the first way can still go the next one, or is told not to wait."""
    first = made.first
    waits = first.of("else") if first else ()
    by = day_of(waits[0], View(case, of.strength.usual)) if waits else None
    for way in made.now[1:]:
        if way in made.sooner:
            continue
        if first and by is not None and way.day is not None and way.ends and way.day < by:
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
    made, before = of(case), of(less)
    true = {says for plan in (made, _prepared(made)) for says in sentences(plan, of.ruleset, case)}
    first, early = made.first, before.meanwhile
    # What is right meanwhile is open when all is known, or its days are over, or still to come.
    kept_open = made.now + ((*made.later, *made.closed) if early and early.timely else ())
    true |= {MEANWHILE.format(way.route.id) for way in kept_open}
    true |= {ABOUT.format(first.route.id, sentence) for sentence in true if first}
    if not before.sure:  # what ends sooner does so beside the way that is known to be first so far
        true |= {ends_sooner(way) for way in made.now if way.ends and way.day is not None}
    for sentence in of.tell(less):
        if sentence not in true:
            more = [told(key, value) for key, value in case.items() if key not in kept]
            clash = (sentence, f"no longer, when more is known: {'; '.join(more)}")
            do = "Let the sentence wait for the fact on which it depends"
            yield Story("nothing is taken back", (sentence.split(",")[0],), less, clash, do)


def _prepared(made: Plan) -> Plan:
    """The same plan once all is done that only prepares: so it stands while that is not known."""
    now, later = (
        tuple(replace(way, words=tuple(w for w in way.words if not prepares(w))) for way in ways)
        for ways in (made.now, made.later)
    )
    return replace(made, now=now, later=later)


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
    view = View(case, of.strength.usual)
    try:
        view.value(ask)
    except Open as question:
        values = turns(of.ruleset, ask, question.values) if question.key is ask else ()
        return tuple(value for value in values if _fits(value, ask, view))
    return ()


def _fits(value: Value, ask: Fact, view: View) -> bool:
    """Whether an answer fits the days of a case."""
    if not isinstance(ask, CountFact):
        return True
    low, high = view.counts(ask)
    return isinstance(value, int) and low <= value <= high


def _all_that(made: Plan) -> object:
    ways = (*made.now, *made.later, *made.closed, *made.unsure)
    told = tuple((way.route.id, way.can, way.words, way.day, way.open) for way in ways)
    return told, made.beside
