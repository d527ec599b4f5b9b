"""A plan in sentences: the Then steps of features, and what the command line prints.

Every sentence that is true of a plan is one that a feature can state.
"""

import re
from collections.abc import Iterable, Iterator

from rules.ageing import doubt
from rules.doors import TYPED
from rules.engine import View
from rules.model import Case, Clock, Door, Fact, Number, Ruleset, Topic, Value, Word
from rules.plan import Plan, Way, day_of, price
from rules.sentences import COUNT
from rules.words import quantity, say

# The When step that looks up what no plan tells.
NUMBERS = "the numbers are looked up"
UNNAMED = "the plan does not name"
NOTHING = "nothing is left"
WAIT = "first: wait"
MEANWHILE = "meanwhile: {}"
SOONER = "ends sooner: {}"
ABOUT = "about {}: {}"
DOOR, ASKED = "the door is: {}", "it asks: {}"
TYPES = re.compile('the buyer types "(.+)"')
CLOSES = "that closes: "
PROBABLE = "its day is only probable"
_GIVES = re.compile(rf"the order page gives ({COUNT}) more days? for (.+)")
_DAY = rf"(today|in {COUNT} days?)"


def ends_sooner(way: Way) -> str:
    """That a way, whose last day is known, ends before the first one of a plan."""
    assert way.day is not None
    return f"{SOONER.format(way.route.id)}, until {day(way.day)}"


def sentences(plan: Plan, ruleset: Ruleset, case: Case) -> list[str]:
    """All sentences that are true of a plan, in the order in which a buyer reads them."""
    found = list(of_first(plan, ruleset, case))
    found += [ends_sooner(way) for way in plan.sooner]
    for way in plan.now[1:]:
        found.append(f"if that fails: {way.route.id}")
        if way.day is not None and way.edge == "last":
            found.append(f"if that fails: {way.route.id}, until {day(way.day)}")
    for way in plan.later:
        found.append(f"later: {way.route.id}")
        if way.day is not None and way.edge == "first":
            opens = f"later: {way.route.id}, from {day(way.day)}"
            found += [opens, *([] if way.until is None else [f"{opens}, until {day(way.until)}"])]
    found += [
        f"closed: {way.route.id}, because {say(state.says, ruleset)}"
        for way in plan.closed
        for state in way.of("state")
    ]
    for way in (*plan.now, *plan.later):
        if way is not plan.first:
            about = _of(way, plan, ruleset, case)
            found += [ABOUT.format(way.route.id, sentence) for sentence in about]
    found += [say(word.says, ruleset) for word in plan.beside]
    return list(dict.fromkeys(found)) + list(_unnamed(plan, ruleset))


def numbers(ruleset: Ruleset) -> dict[str, Number]:
    """Every number by the sentence that says it: "90 days to claim duty and VAT back"."""
    return {f"{quantity(each)} {each.means}": each for each in ruleset.numbers.values()}


def day(count: int) -> str:
    """A day from today: "today", "in 1 day", "in 5 days"."""
    return "today" if count == 0 else f"in {count} day{'' if count == 1 else 's'}"


def forms(ruleset: Ruleset) -> list[str]:
    """Every sentence that a Then step about a plan can use; {day} stands for a day."""
    found = [NOTHING, WAIT]
    names = list(ruleset.routes)
    found += [f"{SOONER.format(name)}, until {{day}}" for name in names]
    for form in ("first: {}", MEANWHILE, "if that fails: {}", "if that fails: {}, until {{day}}"):
        found += [form.format(name) for name in names]
    opens = "later: {}, from {{day}}"
    for form in ("later: {}", opens, f"{opens}, until {{{{day}}}}", f"{UNNAMED} {{}}"):
        found += [form.format(name) for name in names]
    found += ["its last day is {day}", "it runs until {day}", PROBABLE]
    if ruleset.doors:
        asked = {door.asks[0].question for door in ruleset.doors.values() if door.asks}
        found += [*map(DOOR.format, ruleset.doors), *map(ASKED.format, sorted(asked))]
    closes = ruleset.strength.closes if ruleset.strength else {}
    for step, each in ((step, each) for step, prices in closes.items() for each in prices):
        sentence = f"{CLOSES}{each.route.id}"
        found += [sentence, *(ABOUT.format(way.id, sentence) for way in _that_say(step, ruleset))]
    for word in ruleset.words.values():
        found += forms_of(word, names, say(word.says, ruleset))
    for route in ruleset.routes.values():
        for word in (word for table in route.tables for row in table.rows for word in row.words):
            found += about_forms(word, route, say(word.says, ruleset))
    return list(dict.fromkeys(found))


def _that_say(word: Word, ruleset: Ruleset) -> Iterator[Topic]:
    """The routes with a row that says a word."""
    for route in ruleset.routes.values():
        if any(word in row.words for table in route.tables for row in table.rows):
            yield route


def normal_day(sentence: str) -> str:
    """A sentence with its day replaced by {day}."""
    return re.sub(rf"(until|from|is|happened) {_DAY}(?=$|: |, until )", r"\1 {day}", sentence)


def of_door(door: Door | None) -> list[str]:
    """What is true of the door that fits what is typed, if any does."""
    if door is None:
        return []
    return [DOOR.format(door.id), *([ASKED.format(door.asks[0].question)] if door.asks else [])]


def given(sentence: str, ruleset: Ruleset) -> "tuple[Fact | Clock, Value] | None":
    """What the buyer types, or the day that the order page shows, if the sentence gives one.

    "the order page gives 4 more days for delivery" -> a fact or a clock, its value
    """
    typed = TYPES.fullmatch(sentence)
    if typed and ruleset.doors:
        return TYPED, typed[1]
    match = _GIVES.fullmatch(sentence)
    if match is None or ruleset.strength is None:
        return None
    left = int(match.group(1))
    for clock, says in ruleset.strength.on_page.items():
        if says == match.group(2):
            return last_day(clock, left)
    return None


def last_day(clock: Clock, left: int) -> "tuple[Fact | Clock, Value]":
    """What is known if the order page leaves a clock so many days.

    A clock of no length is the day itself, on which other clocks may rest too.
    """
    if all(span.length == 0 for span in clock.spans):
        return clock.spans[0].since, -left
    return clock, left


def givens(ruleset: Ruleset) -> list[str]:
    """The sentences with which a day of the order page is stated, {n} stands for the days; and
    with which something is typed."""
    clocks = ruleset.strength.on_page.values() if ruleset.strength else ()
    types = ['the buyer types "..."'] if ruleset.doors else []
    return types + [f"the order page gives {{n}} more days for {says}" for says in clocks]


def prices(plan: Plan, ruleset: Ruleset, case: Case) -> dict[str, tuple[Word, Topic]]:
    """Each sentence of a plan that says which way a step closes, with the step and that way."""
    assert ruleset.strength is not None
    found = {}
    for way in (*plan.now, *plan.later):
        for step in way.of("do"):
            for route in price(plan, ruleset.strength, step, case):
                sentence = f"{CLOSES}{route.id}"
                is_first = way is plan.first
                found[sentence if is_first else ABOUT.format(way.route.id, sentence)] = step, route
    return found


def of_first(plan: Plan, ruleset: Ruleset, case: Case) -> Iterator[str]:
    """What is said of the first way, its name first; that nothing is left, where nothing is."""
    first = plan.first
    if first is None:
        yield from [NOTHING] if plan.sure else []
        if plan.meanwhile and not plan.sure:
            yield MEANWHILE.format(plan.meanwhile.route.id)
        return
    yield f"first: {first.route.id}" if plan.now else WAIT
    if first.day is not None and first.kind == "now":
        running = first.of("state")[0].id.startswith("running")
        yield f"{'it runs until' if running else 'its last day is'} {day(first.day)}"
    if first.day is not None and doubt(ruleset, first.rests):
        yield PROBABLE
    yield from _of(first, plan, ruleset, case)


def _of(way: Way, plan: Plan, ruleset: Ruleset, case: Case) -> Iterator[str]:
    """What is said about a way besides its state and its day."""
    strength = ruleset.strength
    assert strength is not None
    for number, step in enumerate(way.of("do")):
        sentence = f"its {'next' if number else 'first'} step is: {say(step.says, ruleset)}"
        yield sentence
        by = _by(step, ruleset, case)
        if by is not None and step.edge == "last":
            yield f"{sentence}, until {day(by)}"
        yield from (f"{CLOSES}{route.id}" for route in price(plan, strength, step, case))
    for word in way.words:
        if word.field not in ("state", "do", "else"):
            yield say(word.says, ruleset)
    yield from _else(way, plan, ruleset, case)


def _else(first: Way, plan: Plan, ruleset: Ruleset, case: Case) -> Iterator[str]:
    """What to do if nothing has happened, by a day if there is one."""
    for word in first.of("else"):
        by = _by(word, ruleset, case)
        if by is not None:
            yield f"if nothing has happened {day(by)}: {say(word.says, ruleset)}"
        if word.clock is None:
            yield f"if nothing has happened: {say(word.says, ruleset)}"


def _by(word: Word, ruleset: Ruleset, case: Case) -> int | None:
    """The day that a word names, counted from today; None if it names none."""
    assert ruleset.strength is not None
    return day_of(word, View(case, ruleset.strength.usual))


def _unnamed(plan: Plan, ruleset: Ruleset) -> Iterator[str]:
    if plan.open:
        return
    named = {way.route.id for way in (*plan.now, *plan.later, *plan.unsure)}
    yield from (f"{UNNAMED} {name}" for name in ruleset.routes if name not in named)


def forms_of(word: Word, names: Iterable[str], says: str) -> list[str]:
    """The sentences that state a word about one of the routes with these names."""
    if word.field == "state":
        closed = word.id.startswith("closed")
        return [f"closed: {name}, because {says}" for name in names if closed]
    if word.field == "else":
        return [f"if nothing has happened{' {day}' if word.clock else ''}: {says}"]
    if word.field == "do":
        steps = [f"its first step is: {says}", f"its next step is: {says}"]
        return steps + [f"{step}, until {{day}}" for step in steps if word.clock]
    return [says]


def about_forms(word: Word, route: Topic, says: str) -> list[str]:
    """The sentences that state a word about a route that does not stand first."""
    if word.field == "state":
        return []
    return [ABOUT.format(route.id, sentence) for sentence in forms_of(word, (), says)]
