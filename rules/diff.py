"""What changes for buyers from one ruleset to another: their plans compared in every case.

Text is not compared: a row that is moved or split, and says the same, is no difference.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rules.check import beside_every_plan
from rules.diagrams import Cube
from rules.engine import Answer
from rules.graph import fields_of
from rules.model import CountFact, Ruleset, Topic, Word
from rules.plan import STATE, Kind, kind_of
from rules.situations import Side, Situations
from rules.words import say

NOTHING, NO_WAY, NO_CASE = "nothing", "not named", "no such case"
# How the names of states begin, and what that is called here.
CALLED = {"open": "open", "running": "under way", "done": "done", "not yet": "not open yet"}
SAME = "same"
State = tuple[Kind | None, str]  # what a way is for a plan, and how that is told


@dataclass(frozen=True)
class Change:
    """What is said of a way, or of the plan as a whole if `about` is empty."""

    about: str
    what: str
    was: str
    now: str

    def __str__(self) -> str:
        about = f"{self.about}: " if self.about else ""
        what = f"{self.what}: " if self.what else ""
        return f"{about}{what}was {self.was}; is {self.now}"


@dataclass(frozen=True)
class Difference:
    """Changes that hold in the same cases; each of `cases` is one sentence of conditions."""

    cases: tuple[tuple[str, ...], ...]
    changes: tuple[Change, ...]


def differences(old: Ruleset, new: Ruleset) -> list[Difference]:
    """Every difference between the plans of two rulesets, those of the first way first."""
    found: dict[tuple[tuple[str, ...], ...], list[Change]] = {}
    both = Both(old, new)
    for change, cubes in both.changes():
        cases = tuple(tuple(both.situations.told(cube)) for cube in cubes)
        found.setdefault(cases, []).append(change)
    return [Difference(cases, tuple(changes)) for cases, changes in found.items()]


def apart(one: Ruleset, other: Ruleset) -> tuple[list[str], Change] | None:
    """A case that two rulesets plan differently, and how; None if there is none."""
    both = Both(one, other)
    found = next(both.changes(), None)
    return found and (both.situations.example(found[1][0]), found[0])


class Both:
    """Two rulesets over the same cases."""

    def __init__(self, old: Ruleset, new: Ruleset) -> None:
        self.situations = Situations(old, new)
        self.diagrams = self.situations.diagrams
        self.old, self.new = (Plans(self.situations.of(each)) for each in (old, new))
        self.known = self.diagrams.any(self.old.possible, self.new.possible)

    def changes(self) -> Iterator[tuple[Change, list[Cube]]]:
        """Every change, with the cases in which it holds."""
        yield from self._changed("", "first", *self._each(lambda of: of.first))
        names = dict.fromkeys([*self.new.ruleset.routes, *self.old.ruleset.routes])
        for name in names:
            state = self._each(lambda of: of.told_state(name))  # noqa: B023
            yield from self._changed(name, "", *state)
            yield from self._said(name)
        yield from self._turned(list(names))
        for field in dict.fromkeys([*self.old.beside, *self.new.beside]):
            beside = self._each(lambda of: of.beside.get(field, of.nothing))  # noqa: B023
            yield from self._changed("", self._label(field), *beside)

    def _said(self, name: str) -> Iterator[tuple[Change, list[Cube]]]:
        """What a way says, where it stands in both plans."""
        shown = self.diagrams.all(*self._each(lambda of: of.is_kind(name, "now", "later")))
        for field in dict.fromkeys([*self.new.fields(name), *self.old.fields(name)]):
            if field != STATE:
                one, other = self._each(lambda of: of.says(name, field))  # noqa: B023
                nothing = self.old.nothing
                one = self.diagrams.choose(shown, one, nothing)
                other = self.diagrams.choose(shown, other, nothing)
                yield from self._changed(name, self._label(field), one, other)

    def _turned(self, names: list[str]) -> Iterator[tuple[Change, list[Cube]]]:
        """Ways behind the first one that have changed places."""
        same = self.diagrams.combine(_differ, *self._each(lambda of: of.first))
        as_before = self.diagrams.leaves(same).get(SAME, self.diagrams.no)
        for one, other in combinations(names, 2):
            tests = self._each(
                lambda of: self.diagrams.all(of.is_kind(one, "now"), of.is_kind(other, "now"))  # noqa: B023
            )
            open_now = self.diagrams.all(as_before, *tests)
            if open_now == self.diagrams.no:
                continue
            turned = [
                self.diagrams.choose(
                    self.diagrams.all(open_now, of.stands_before(*pair)),
                    self.diagrams.leaf(f"{pair[0]}, then {pair[1]}"),
                    self.diagrams.leaf(""),
                )
                for pair in ((one, other), (other, one))
                for of in (self.old, self.new)
            ]
            was, now = (self.diagrams.combine(_either, turned[n], turned[n + 2]) for n in (0, 1))
            yield from self._changed("", "the order", was, now)

    def _changed(
        self, about: str, what: str, one: int, other: int
    ) -> Iterator[tuple[Change, list[Cube]]]:
        if one == other:
            return
        differ = self.diagrams.combine(_differ, one, other)
        for pair, where in self.diagrams.leaves(differ).items():
            cases = self.diagrams.all(self.known, where)
            if isinstance(pair, tuple) and cases != self.diagrams.no:
                was, now = pair
                cubes = self.diagrams.cover(cases, self.known)
                yield Change(about, what, _shown(was), _shown(now)), cubes

    def _each(self, what: "Callable[[Plans], int]") -> tuple[int, int]:
        return what(self.old), what(self.new)

    def _label(self, field: str) -> str:
        label = (self.new.ruleset.fields.get(field) or self.old.ruleset.fields[field]).label
        return f'"{label}"'


class Plans:
    """The plans of one ruleset, as diagrams."""

    def __init__(self, side: Side) -> None:
        self.side, self.diagrams, self.ruleset = side, side.diagrams, side.ruleset
        assert self.ruleset.strength is not None, f"{self.ruleset.name} has no strength.md"
        self.strength = self.ruleset.strength
        self.possible = side.possible
        self.nothing = self.diagrams.leaf(())
        self.states = {name: self._state(route) for name, route in self.ruleset.routes.items()}
        self.first = self._possibly(self._first(), NO_CASE)
        self.beside = self._beside()

    def told_state(self, name: str) -> int:
        """How it is told whether a way is open."""
        state = self.states.get(name, self.diagrams.leaf((None, NO_WAY)))
        return self._possibly(self.diagrams.combine(_tell, state, state), NO_CASE)

    def is_kind(self, name: str, *kinds: Kind) -> int:
        """Whether a way is of one of these kinds, in a case that can occur."""
        leaves = self.diagrams.leaves(self.states[name]) if name in self.states else {}
        found = (where for state, where in leaves.items() if state[0] in kinds)  # type: ignore[index]
        return self.diagrams.all(self.possible, self.diagrams.any(*found))

    def fields(self, name: str) -> tuple[str, ...]:
        """The fields in which a way says anything."""
        return fields_of(self.ruleset.routes[name]) if name in self.ruleset.routes else ()

    def says(self, name: str, field: str) -> int:
        """What a way says in a field: sentences with their days."""
        if field not in self.fields(name):
            return self.nothing
        return self.side.says(self.ruleset.routes[name], field, self._words)

    def stands_before(self, one: str, other: str) -> int:
        """Whether the order puts one way before another."""
        orders = self.strength.orders.items()
        places = ((choice, [route.id for route in order]) for choice, order in orders)
        fits = (
            self.side.holds({self.strength.by: frozenset([choice])})
            for choice, names in places
            if one in names and other in names and names.index(one) < names.index(other)
        )
        return self.diagrams.any(*fits)

    def _state(self, route: Topic) -> int:
        """The state of a way that stands in the order of the case."""
        none = self.diagrams.leaf((None, NO_WAY))
        told = self.side.says(route, STATE, self._state_of)
        listed = (
            self.side.holds({self.strength.by: frozenset([choice])})
            for choice, order in self.strength.orders.items()
            if route in order
        )
        return self.diagrams.choose(
            self.diagrams.all(self.diagrams.any(*listed), self.side.applies(route)), told, none
        )

    def _state_of(self, leaf: Answer | None) -> int:
        if not leaf:
            return self.diagrams.leaf((None, NO_WAY))
        word = leaf[0]
        kind, edge = kind_of(word), "until" if word.edge == "last" else "from"
        called = next((says for begin, says in CALLED.items() if word.id.startswith(begin)), "")
        plain = called or f"closed, because {say(word.says, self.ruleset)}"

        def dated(since: CountFact, day: int) -> Hashable:
            return (kind, f"{plain} {edge} {_day(since, day)}")

        return self.side.by_span(word, (kind, plain), dated)

    def _words(self, leaf: Answer | None) -> int:
        found = self.nothing
        for word in leaf or ():
            found = self.diagrams.combine(_join, found, self._word(word))
        return found

    def _word(self, word: Word) -> int:
        says = say(word.says, self.ruleset)
        return self.side.by_span(
            word, (says,), lambda since, day: (f"{says} ({_day(since, day)})",)
        )

    def _first(self) -> int:
        """The way that stands first, or that is waited for, in each case."""
        found = self.diagrams.leaf(NOTHING)
        for choice, order in self.strength.orders.items():
            ways = self.diagrams.leaf(NOTHING)
            kinds: tuple[tuple[Kind, str], ...] = (("later", "wait for {}"), ("now", "{}"))
            for kind, says in kinds:
                for route in reversed(order):
                    told = self.diagrams.leaf(says.format(route.id))
                    ways = self.diagrams.choose(self.is_kind(route.id, kind), told, ways)
            by = self.side.holds({self.strength.by: frozenset([choice])})
            found = self.diagrams.choose(by, ways, found)
        return found

    def _beside(self) -> dict[str, int]:
        """What is said beside every plan, by field."""
        found: dict[str, int] = {}
        tables = self.strength.beside
        for field in dict.fromkeys(
            f for t in beside_every_plan(self.ruleset) for f in fields_of(t)
        ):
            said = self.nothing
            for table in tables:
                words = self.side.beside(table, lambda leaf: self._words(_of(leaf, field)))  # noqa: B023
                said = self.diagrams.combine(_join, said, words)
            found[field] = self.diagrams.choose(self.possible, said, self.nothing)
        return found

    def _possibly(self, diagram: int, other: str) -> int:
        return self.diagrams.choose(self.possible, diagram, self.diagrams.leaf(other))


def told(found: Sequence[Difference], markdown: bool = False) -> str:
    """Differences as sentences, or as a list in Markdown."""
    if not found:
        return "Every plan is the same in every case."
    lines = []
    for each in found:
        cases = [", ".join(conditions) or "in every case" for conditions in each.cases]
        if markdown:
            lines += ["", "<br>or ".join(f"**{case}**" for case in cases), ""]
            lines += [f"- {change}" for change in each.changes]
        else:
            lines += ["", "\nor ".join(cases), *(f"  {change}" for change in each.changes)]
    return "\n".join(lines[1:])


def _of(leaf: Answer | None, field: str) -> Answer:
    return tuple(word for word in leaf or () if word.field == field)


def _day(since: CountFact, day: int) -> str:
    return f"{day} day{'' if day == 1 else 's'} {since.label}"


def _differ(one: Hashable, other: Hashable) -> Hashable:
    return SAME if one == other else (one, other)


def _either(one: Hashable, other: Hashable) -> Hashable:
    return one or other


def _join(one: Hashable, other: Hashable) -> Hashable:
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    return tuple(dict.fromkeys(one + other))


def _tell(state: Hashable, _: Hashable) -> Hashable:
    assert isinstance(state, tuple)
    return str(state[1])


def _shown(said: Hashable) -> str:
    if isinstance(said, tuple):
        return "; ".join(f'"{sentence}"' for sentence in said) or "nothing"
    return str(said)
