"""All cases of one or several rulesets at once: what each says in them, as diagrams.

A case here has an answer to every question that arises in it. Questions and answers are compared by
name, so that rulesets which were read apart can be. A count is divided where a clock ends or a
limit stands; within such a stretch no ruleset tells one day from another.
"""

from collections.abc import Callable, Hashable, Iterator
from functools import cached_property
from math import ceil, floor

from rules.check import conditions_of, tables_of
from rules.diagrams import Cube, Diagrams
from rules.engine import FOREVER, Answer, last_count
from rules.graph import Node, Target, applying, beside, graph
from rules.model import (
    PHASES,
    Case,
    Choice,
    ChoiceFact,
    Clock,
    Condition,
    CountFact,
    Fact,
    Key,
    Limit,
    Ruleset,
    Table,
    Topic,
    Value,
    When,
    Word,
)

# A leaf of a graph as a diagram; a day, as the fact from which it is counted and how far.
Tell = Callable[[Answer | None], int]
TellDay = Callable[[CountFact, int], Hashable]
Stretch = tuple[int | None, int | None]  # the first and the last count; None for no end
EARLIEST = -FOREVER  # below every count of days to come


class Situations:
    """The cases of some rulesets, in the order of the last one's facts.

    choices    by the variable of a question with answers, their names
    stretches  by the variable of a count, the stretches into which it is divided
    """

    def __init__(self, *rulesets: Ruleset) -> None:
        facts: dict[tuple[str, type], list[Fact]] = {}
        for ruleset in reversed(rulesets):
            for fact in ruleset.facts.values():
                facts.setdefault((fact.id, type(fact)), []).append(fact)
        self.places = {name: place for place, name in enumerate(facts)}
        self.facts = [same[0] for same in facts.values()]
        self.choices: dict[int, list[str]] = {}
        self.stretches: dict[int, list[Stretch]] = {}
        for place, same in enumerate(facts.values()):
            names = [c.id for fact in same if isinstance(fact, ChoiceFact) for c in fact.choices]
            if names:
                self.choices[place] = list(dict.fromkeys(names))
            else:
                ahead = any(isinstance(fact, CountFact) and fact.ahead for fact in same)
                cuts = {cut for each in rulesets for cut in _cuts(each, same[0].id)}
                self.stretches[place] = _stretches(cuts, ahead)
        answers = (self.choices.get(n) or self.stretches[n] for n in range(len(facts)))
        self.diagrams = Diagrams([len(each) for each in answers])

    def of(self, ruleset: Ruleset) -> "Side":
        """What one of the rulesets says."""
        return Side(self, ruleset)

    def place(self, fact: Fact) -> int:
        """The variable of a fact."""
        return self.places[fact.id, type(fact)]

    def point(self, case: Case) -> dict[int, int]:
        """A case as values of variables; what does not arise in it has any value."""
        found = dict.fromkeys(range(len(self.facts)), 0)
        for fact, value in case.items():
            assert not isinstance(fact, Clock)
            place = self.place(fact)
            if isinstance(value, Choice):
                found[place] = self.choices[place].index(value.id)
            else:
                cells = enumerate(self.stretches[place])
                found[place] = max(n for n, (low, _) in cells if _low(low) <= int(value))
        return found

    def told(self, cube: Cube) -> list[str]:
        """The conditions of a cube as sentences of a case."""
        return [" or ".join(self._told(place, sorted(cube[place]))) for place in cube]

    def example(self, cube: Cube) -> list[str]:
        """The sentences of one case of a cube; what it leaves open is not said."""
        found = []
        for place, values in cube.items():
            fact, value = self.facts[place], min(values)
            if isinstance(fact, CountFact):
                low, high = self.stretches[place][value]
                count = low if low is not None else high
                found.append(_days(fact, count, count))
            else:
                found += self._told(place, [value])
        return found

    def _told(self, place: int, values: list[int]) -> list[str]:
        fact = self.facts[place]
        if isinstance(fact, ChoiceFact):
            says = {choice.id: choice.says for choice in fact.choices}
            names = [self.choices[place][n] for n in values]
            return [says.get(name, name) for name in names]
        joined: list[Stretch] = []
        for low, high in (self.stretches[place][n] for n in values):
            if joined and low is not None and joined[-1][1] == low - 1:
                joined[-1] = (joined[-1][0], high)
            else:
                joined.append((low, high))
        return [_days(fact, *stretch) for stretch in joined]


def _stretches(cuts: set[int], ahead: bool) -> list[Stretch]:
    begins = sorted(cut for cut in cuts if cut > 0 or ahead)
    first = None if ahead else 0
    return list(zip([first, *begins], [*(cut - 1 for cut in begins), None], strict=True))


def _cuts(ruleset: Ruleset, name: str) -> Iterator[int]:
    """The counts from which on a clock or a limit says something else."""
    for clock in ruleset.clocks.values():
        yield from (last_count(clock, s) + 1 for s in clock.spans if s.since.id == name)
    whens: list[When] = [fact.exists for fact in ruleset.facts.values()]
    whens += [c.only for f in ruleset.facts.values() for c in getattr(f, "choices", ())]
    whens += [span.where for clock in ruleset.clocks.values() for span in clock.spans]
    pairs = [pair for when in whens for pair in when.items()]
    pairs += [pair for topic in tables_of(ruleset) for pair in conditions_of(topic)]
    for key, asked in pairs:
        if key.id == name and isinstance(asked, Limit):
            yield _cut(asked)


def _cut(limit: Limit) -> int:
    number = limit.number.counted
    return floor(number) + 1 if limit.compare in ("up to", "over") else ceil(number)


def _low(low: int | None) -> int:
    return EARLIEST if low is None else low


def _days(fact: CountFact, low: int | None, high: int | None) -> str:
    """A stretch of a count: "it was lent 15 to 19 days ago"; of one that is still to come, too."""
    if high is not None and high < 0:
        soon, late = -high, None if low is None else -low
        return f"{fact.day} In {_stretch(soon, late)} days."
    if low is None or (low == 0 and high):
        return (fact.one if high == 1 else fact.other).replace("{n}", f"up to {high}")
    return (fact.one if low == high == 1 else fact.other).replace("{n}", _stretch(low, high))


def _stretch(low: int, high: int | None) -> str:
    return f"{low} or more" if high is None else f"{low}" if low == high else f"{low} to {high}"


class Side:
    """What one ruleset says in the cases of `Situations`. Every attribute is a diagram."""

    def __init__(self, situations: Situations, ruleset: Ruleset) -> None:
        self.situations, self.ruleset = situations, ruleset
        self.diagrams = situations.diagrams
        self._met: dict[tuple[Key, Condition], int] = {}

    @cached_property
    def possible(self) -> int:
        """Whether a case can occur."""
        tests = [self.diagrams.yes]
        for fact in self.ruleset.facts.values():
            arises = self.holds(fact.exists)
            if isinstance(fact, ChoiceFact):
                fits = [
                    self.diagrams.all(self._is(fact, choice.id), self.holds(choice.only))
                    for choice in fact.choices
                ]
                tests.append(self.diagrams.choose(arises, self.diagrams.any(*fits), tests[0]))
                continue
            for other in fact.before:
                both = self.diagrams.all(arises, self.holds(other.exists))
                tests.append(self.diagrams.choose(both, self._not_before(fact, other), tests[0]))
        return self.diagrams.all(*tests)

    def holds(self, when: When) -> int:
        """Whether all conditions hold."""
        return self.diagrams.all(*(self._meets(key, asked) for key, asked in when.items()))

    def applies(self, topic: Topic) -> int:
        """Whether a route applies."""
        return self._follow(applying(topic), lambda leaf: self.diagrams.leaf(leaf is not None))

    def says(self, topic: Topic, field: str, how: Tell) -> int:
        """What a route says in a field, told by `how`."""
        return self._follow(graph(topic, field), how)

    def beside(self, table: Table, how: Tell) -> int:
        """What a table says beside every plan, told by `how`."""
        return self._follow(beside(table), how)

    def by_span(self, word: Word, plain: Hashable, how: TellDay) -> int:
        """A value for each stretch of the clock of a word; `plain` where it does not run."""
        found = self.diagrams.leaf(plain)
        for span in reversed(word.clock.spans) if word.clock else ():
            assert word.clock is not None
            last = last_count(word.clock, span)
            day = last if word.edge == "last" else last + 1
            runs = self.diagrams.all(self.holds(span.where), self.holds(span.since.exists))
            found = self.diagrams.choose(runs, self.diagrams.leaf(how(span.since, day)), found)
        return found

    def _meets(self, key: Key, asked: Condition) -> int:
        if (key, asked) not in self._met:
            self._met[key, asked] = self._test(key, asked)
        return self._met[key, asked]

    def _test(self, key: Key, asked: Condition) -> int:
        if isinstance(key, Clock):
            assert isinstance(asked, frozenset)
            return self.diagrams.any(*(self._phase(key, str(phase)) for phase in asked))
        assert isinstance(key, ChoiceFact | CountFact)
        arises = self.holds(key.exists)
        if isinstance(key, CountFact):
            assert isinstance(asked, Limit)
            cut, below = _cut(asked), asked.compare in ("up to", "below")
            test = self._before(key, cut)
            return self.diagrams.all(arises, test if below else self.diagrams.none(test))
        assert isinstance(asked, frozenset)
        answers = [self._is(key, each) for each in (getattr(a, "id", str(a)) for a in asked)]
        return self.diagrams.all(arises, self.diagrams.any(*answers))

    def _phase(self, clock: Clock, phase: str) -> int:
        found = self.diagrams.no
        for span in reversed(clock.spans):
            first = self._before(span.since, last_count(clock, span) + 1)
            test = first if phase == PHASES[clock.kind][0] else self.diagrams.none(first)
            test = self.diagrams.all(test, self.holds(span.since.exists))
            found = self.diagrams.choose(self.holds(span.where), test, found)
        return found

    def _is(self, fact: Fact, answer: str) -> int:
        place = self.situations.place(fact)
        return self.diagrams.test(place, {self.situations.choices[place].index(answer)})

    def _before(self, fact: CountFact, cut: int) -> int:
        """Whether a count is below a cut."""
        place = self.situations.place(fact)
        stretches = enumerate(self.situations.stretches[place])
        return self.diagrams.test(place, {n for n, (low, _) in stretches if _low(low) < cut})

    def _not_before(self, fact: CountFact, other: CountFact) -> int:
        """Whether the day of a fact can be the same as that of another, or later."""
        place, that = self.situations.place(fact), self.situations.place(other)
        found = self.diagrams.no
        for n, (low, _) in enumerate(self.situations.stretches[place]):
            fits = {
                m
                for m, (_, high) in enumerate(self.situations.stretches[that])
                if high is None or _low(low) <= high
            }
            both = self.diagrams.all(self.diagrams.test(place, {n}), self.diagrams.test(that, fits))
            found = self.diagrams.any(found, both)
        return found

    def _follow(self, target: Target, how: Tell) -> int:
        done: dict[int, int] = {}

        def follow(goal: Target) -> int:
            if not isinstance(goal, Node):
                return how(goal)
            if id(goal) not in done:
                done[id(goal)] = self._node(goal, [(value, follow(to)) for value, to in goal.goes])
            return done[id(goal)]

        return follow(target)

    def _node(self, node: Node, goes: list[tuple[Value, int]]) -> int:
        found = goes[0][1]
        for value, goal in goes[1:]:
            if isinstance(node.ask, CountFact):
                test = self.diagrams.none(self._before(node.ask, int(value)))  # type: ignore[arg-type]
            elif isinstance(node.ask, Clock):
                test = self._phase(node.ask, str(value))
            else:
                test = self._is(node.ask, getattr(value, "id", str(value)))
            found = self.diagrams.choose(test, goal, found)
        return found
