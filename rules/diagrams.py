"""Functions of all cases as diagrams, in which equal functions are one and the same number.

A variable has finitely many values, numbered from 0. A diagram asks the variables in their order
and ends in a leaf; what changes nothing is not asked. So all cases are compared at once, and a
function that says the same in every case is found by comparing two numbers.
"""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence

# For some variables, the values that they may have; others may have any.
Cube = Mapping[int, frozenset[int]]
Combine = Callable[[Hashable, Hashable], Hashable]


class Diagrams:
    """Diagrams over variables with so many values each. A diagram is a number."""

    def __init__(self, sizes: Sequence[int]) -> None:
        self.sizes = tuple(sizes)
        self._nodes: list[tuple[int, tuple[int, ...]]] = []
        self._values: dict[int, Hashable] = {}
        self._known: dict[object, int] = {}
        self._chosen: dict[tuple[int, int, int], int] = {}
        self._combined: dict[tuple[Combine, int, int], int] = {}
        self.no, self.yes = self.leaf(False), self.leaf(True)

    def leaf(self, value: Hashable) -> int:
        """The same value in every case."""
        name = ("leaf", type(value), value)
        if name not in self._known:
            self._known[name] = len(self._nodes)
            self._values[len(self._nodes)] = value
            self._nodes.append((len(self.sizes), ()))
        return self._known[name]

    def test(self, variable: int, allowed: Collection[int]) -> int:
        """Whether a variable has one of these values."""
        goes = (self.yes if n in allowed else self.no for n in range(self.sizes[variable]))
        return self._node(variable, tuple(goes))

    def choose(self, test: int, then: int, other: int) -> int:
        """`then` where the test holds, `other` where it does not."""
        if then == other or test == self.yes:
            return then
        if test == self.no:
            return other
        name = (test, then, other)
        if name not in self._chosen:
            top, parts = self._split(name)
            self._chosen[name] = self._node(top, tuple(self.choose(*part) for part in parts))
        return self._chosen[name]

    def all(self, *tests: int) -> int:
        """Whether all tests hold."""
        found = self.yes
        for test in tests:
            found = self.choose(found, test, self.no)
        return found

    def any(self, *tests: int) -> int:
        """Whether one of the tests holds."""
        found = self.no
        for test in tests:
            found = self.choose(found, self.yes, test)
        return found

    def none(self, test: int) -> int:
        """Whether the test does not hold."""
        return self.choose(test, self.no, self.yes)

    def combine(self, how: Combine, one: int, other: int) -> int:
        """What `how` makes of the values of two diagrams; it has to be a function of a module."""
        name = (how, one, other)
        if name not in self._combined:
            if one in self._values and other in self._values:
                found = self.leaf(how(self._values[one], self._values[other]))
            else:
                top, parts = self._split((one, other))
                found = self._node(top, tuple(self.combine(how, *part) for part in parts))
            self._combined[name] = found
        return self._combined[name]

    def leaves(self, diagram: int) -> dict[Hashable, int]:
        """Every value of a diagram, with the test for the cases in which it has it."""
        seen, todo, found = {diagram}, [diagram], []
        while todo:
            at = todo.pop()
            if at in self._values:
                found.append(at)
            new = dict.fromkeys(goal for goal in self._nodes[at][1] if goal not in seen)
            seen |= set(new)
            todo += new
        return {self._values[leaf]: self._is(diagram, leaf, {}) for leaf in found}

    def value(self, diagram: int, case: Mapping[int, int]) -> Hashable:
        """The value in one case, which has to say what is asked."""
        while diagram not in self._values:
            variable, goes = self._nodes[diagram]
            diagram = goes[case[variable]]
        return self._values[diagram]

    def cover(self, wanted: int, known: int) -> list[Cube]:
        """The fewest cubes that hold in the cases of `wanted` and in no other case of `known`.

        Cubes are made as wide as they can be, and one whose cases the others hold is left out.
        """
        never = self.all(known, self.none(wanted))
        found: list[Cube] = []
        left = wanted
        while left != self.no:
            seed = self._path(left)
            wide = {self._widened(seed, never, turned): None for turned in (False, True)}
            best = max(wide, key=lambda cube: self._count(self.all(left, self._of(cube)), {}))
            found.append(dict(best))
            left = self.all(left, self.none(self._of(best)))
        return [self._possible(cube, known) for cube in self._needed(found, wanted)]

    def _possible(self, cube: Cube, known: int) -> Cube:
        """A cube without the values that can be in none of its cases."""
        return {
            variable: frozenset(
                value
                for value in values
                if self._meets(known, {**cube, variable: frozenset([value])}, {})
            )
            for variable, values in cube.items()
        }

    def _needed(self, cubes: list[Cube], wanted: int) -> list[Cube]:
        for cube in sorted(cubes, key=lambda each: -len(each)):
            others = [other for other in cubes if other is not cube]
            covered = self.any(*(self._of(tuple(other.items())) for other in others))
            if self.all(wanted, self.none(covered)) == self.no:
                cubes = others
        return cubes

    def _widened(
        self, seed: Cube, never: int, turned: bool
    ) -> tuple[tuple[int, frozenset[int]], ...]:
        """A cube with fewer conditions and more values, as long as it meets none of `never`."""
        cube = dict(seed)
        for variable in sorted(seed, reverse=turned):
            less = {other: values for other, values in cube.items() if other != variable}
            if not self._meets(never, less, {}):
                cube = less
        for variable in sorted(cube):
            for value in range(self.sizes[variable]):
                more = {**cube, variable: cube[variable] | {value}}
                if not self._meets(never, more, {}):
                    cube = more
        return tuple(sorted(cube.items()))

    def _path(self, test: int) -> Cube:
        """The conditions of one path on which a test holds."""
        found = {}
        while test not in self._values:
            variable, goes = self._nodes[test]
            goal = next(goal for goal in goes if goal != self.no)
            found[variable] = frozenset(n for n, each in enumerate(goes) if each == goal)
            test = goal
        return found

    def _of(self, cube: Sequence[tuple[int, frozenset[int]]]) -> int:
        return self.all(*(self.test(variable, values) for variable, values in reversed(cube)))

    def _meets(self, test: int, cube: Cube, done: dict[int, bool]) -> bool:
        """Whether a test holds in a case of the cube."""
        if test in self._values:
            return test == self.yes
        if test not in done:
            variable, goes = self._nodes[test]
            allowed = cube.get(variable)
            goals = dict.fromkeys(g for n, g in enumerate(goes) if allowed is None or n in allowed)
            done[test] = any(self._meets(goal, cube, done) for goal in goals)
        return done[test]

    def _count(self, test: int, done: dict[int, float]) -> float:
        """The share of all cases in which a test holds."""
        if test in self._values:
            return float(test == self.yes)
        if test not in done:
            goes = self._nodes[test][1]
            done[test] = sum(self._count(goal, done) for goal in goes) / len(goes)
        return done[test]

    def _is(self, diagram: int, leaf: int, done: dict[int, int]) -> int:
        if diagram in self._values:
            return self.yes if diagram == leaf else self.no
        if diagram not in done:
            variable, goes = self._nodes[diagram]
            done[diagram] = self._node(variable, tuple(self._is(g, leaf, done) for g in goes))
        return done[diagram]

    def _node(self, variable: int, goes: tuple[int, ...]) -> int:
        if len(set(goes)) == 1:
            return goes[0]
        name = (variable, goes)
        if name not in self._known:
            self._known[name] = len(self._nodes)
            self._nodes.append(name)
        return self._known[name]

    def _split(self, diagrams: tuple[int, ...]) -> tuple[int, list[tuple[int, ...]]]:
        """The first variable that one of the diagrams asks, and the diagrams for each value."""
        top = min(self._nodes[diagram][0] for diagram in diagrams)
        parts = [
            tuple(
                self._nodes[each][1][n] if self._nodes[each][0] == top else each
                for each in diagrams
            )
            for n in range(self.sizes[top])
        ]
        return top, parts
