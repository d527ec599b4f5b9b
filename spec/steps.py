"""What a step does. Three kinds of sentences, no numbers, no decisions.

Given states a fact, When asks a question, Then states one thing that the answer says. pytest-bdd
runs these through tests/test_behaviour.py.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from rules import doors, told
from rules.check import beside_every_plan
from rules.engine import Open, Rows, View, rows_within, tables_for
from rules.graph import Undecided, answer
from rules.model import Case, Clock, Fact, Number, Row, Ruleset, Topic, Value, Word
from rules.plan import Plan, plan
from rules.words import normal, placeholders, say
from spec import model
from spec.speech import Speech


class StepFailedError(AssertionError):
    """A step that does not hold: what the scenario expects, what the rules say, what to do."""

    def __init__(self, expected: str, found: str, do: str) -> None:
        super().__init__(f"  expected: {expected}\n  found:    {found}\n  do:       {do}")


@dataclass(frozen=True)
class Told:
    """What the rules answer: every sentence that is true of it, and the rows it rests on.

    first  the route that stands first in a plan, or the topic that answers
    order  the statements because of which a way of a plan stands before one that beats it
    ways   the ways of a plan that are open, in their order
    prices  the sentences of what a step closes, each with the step and the way
    of_first  what is said of the first way, which comes before all else
    numbers  the sentences of numbers that are looked up, each with its number
    door   the statements on which the first line of the door rests that fits what is typed
    """

    says: tuple[str, ...]
    rows: Rows
    first: Topic | None
    order: tuple[str, ...] = ()
    ways: tuple[Topic, ...] = ()
    of_first: tuple[str, ...] = ()
    door: tuple[str, ...] = ()
    prices: Mapping[str, tuple[Word, Topic]] = field(default_factory=dict)
    numbers: Mapping[str, Number] = field(default_factory=dict)


class Steps:
    """The steps of the features of a ruleset."""

    def __init__(self, ruleset: Ruleset) -> None:
        self.ruleset = ruleset
        self.speech = Speech(ruleset)
        self._asked: dict[tuple[str, frozenset[tuple[Fact | Clock, Value]]], Told] = {}

    def ask(self, question: str, case: Case) -> Told:
        """When: what the rules answer. Raises StepFailedError while a fact is missing.

        Scenarios that ask the same are answered once: an outline states one thing a row.
        """
        asked = question, frozenset(case.items())
        if asked not in self._asked:
            self._asked[asked] = self._ask(question, case)
        return self._asked[asked]

    def forget(self) -> None:
        """Answer anew from now on: something of the ruleset has changed."""
        self._asked.clear()

    def _ask(self, question: str, case: Case) -> Told:
        if self.ruleset.strength and question == self.ruleset.strength.asks:
            door, case = doors.entered(self.ruleset, case)
            found = plan(self.ruleset, case)
            says = [*told.of_door(door), *told.sentences(found, self.ruleset, case)]
            first = found.first.route if found.first else None
            return Told(
                tuple(says),
                self._rows_of(found, case),
                first,
                self._order_of(found),
                tuple(way.route for way in found.now),
                tuple(told.of_first(found, self.ruleset, case)),
                door.sources if door else (),
                told.prices(found, self.ruleset, case),
            )
        if self.ruleset.strength and question == told.NUMBERS:
            numbers = told.numbers(self.ruleset)
            return Told(tuple(numbers), (), None, numbers=numbers)
        result = answer(self.ruleset, question, case)
        if isinstance(result, Undecided):
            raise StepFailedError(
                "enough facts for an answer",
                f"an open question: {result.ask.question}",
                "add a Given that answers it",
            )
        says = self.speech.sentences.told(result.answer)
        return Told(tuple(says), result.rows, result.topic)

    def expect(self, sentence: str, answer: Told) -> None:
        """Then: the answer says it. Raises StepFailedError with the whole answer if not."""
        if sentence not in answer.says:
            shown = [said for said in answer.says if _is_near(sentence, said, answer)]
            raise StepFailedError(
                sentence,
                "\n            ".join(["the rules say:", *shown]),
                f"change the scenario, or {self._where(sentence, answer)}",
            )

    def case_of(self, case: model.Case) -> Case:
        """What the Given steps of a case state."""
        given = (self.speech.given(step.text) for step in case.steps if step.kind == "given")
        known: dict[Fact | Clock, Value] = dict(given)
        return known

    def answer_to(self, case: model.Case) -> Told:
        """What the Given and When steps lead to. Raises what a failing step raises."""
        question = next(step.text for step in case.steps if step.kind == "when")
        return self.ask(question, self.case_of(case))

    def run(self, case: model.Case) -> Told:
        """Run a case without pytest-bdd, its Then steps too. Raises what a failing step raises."""
        answer = self.answer_to(case)
        for step in case.steps:
            if step.kind == "then":
                self.expect(step.text, answer)
        return answer

    def misplaced(self, case: model.Case, answer: Told) -> tuple[model.Step, model.Step] | None:
        """Two ways that a case names one after the other, and which stand otherwise in the plan.

        A way behind the first is named by "if that fails", wherever it stands: its place among the
        others is where the case names it.
        """
        places = {name: at for at, way in enumerate(answer.ways) for name in names_of(way)}
        named = ((step, step.text.partition(",")[0]) for step in case.steps if step.kind == "then")
        in_order = [(step, places[name]) for step, name in named if name in places]
        turned = ((a, b) for (a, one), (b, other) in pairwise(in_order) if one > other)
        return next(turned, None)

    def _where(self, sentence: str, answer: Told) -> str:
        """What else may have to change: a number where only numbers differ, or a row."""
        if answer.numbers:
            like = (number for said, number in answer.numbers.items() if _is_like(sentence, said))
            number = next(like, None)
            return f"{number.id} in rules/{number.place}" if number else "its When step"
        if normal(sentence) in self.speech.numbers:
            return f'write "When {told.NUMBERS}"'
        words = [word for row in answer.rows for word in row.words]
        for word in words:
            names = [name for name in placeholders(word.says) if name in self.ruleset.numbers]
            if names and normal(say(word.says, self.ruleset)) in normal(sentence):
                places = dict.fromkeys(str(self._number(name).place) for name in names)
                return f"{' or '.join(names)} in rules/{' and rules/'.join(places)}"
        meant = {w for w in self.ruleset.words.values() if say(w.says, self.ruleset) in sentence}
        fields = {word.field for word in meant}
        rows = [row for row in answer.rows if fields & {word.field for word in row.words}]
        places = dict.fromkeys(str(row.place) for row in rows or answer.rows)
        return f"one of the rows: rules/{', rules/'.join(list(places)[:3])}"

    def _rows_of(self, found: Plan, case: Case) -> Rows:
        """The rows that surely fit: of all routes in a plan, and of what goes with it."""
        view = View(case, self.ruleset.strength.usual if self.ruleset.strength else {})
        ways = (*found.now, *found.later, *found.closed, *found.unsure)
        routes = [*(way.route for way in ways), *beside_every_plan(self.ruleset)]
        rows = (row for route in routes for row in rows_of(route, view))
        return tuple(dict.fromkeys(rows))

    def _order_of(self, found: Plan) -> tuple[str, ...]:
        """What the exceptions to strength that decide the order of the open ways rest on."""
        pairs = set(combinations((way.route for way in found.now), 2))
        weaker = self.ruleset.strength.weaker if self.ruleset.strength else ()
        decide = (each for each in weaker if (each.first, each.other) in pairs)
        return tuple(source for each in decide for source in each.sources)

    def _number(self, name: str) -> Number:
        return self.ruleset.numbers[name]


def names_of(way: Topic) -> tuple[str, str]:
    """How a case names a way that is open, as the first one or behind it."""
    return f"first: {way.id}", f"if that fails: {way.id}"


def rows_of(route: Topic, view: View) -> list[Row]:
    """The rows of a route that fit whatever the open questions are answered with."""
    found: list[Row] = []
    for table in route.tables:
        try:
            rows = rows_within(route, tables_for(route, (table,)), view) or ()
        except Open:
            continue
        found += [row for row in rows if row in table.rows]
    return found


def _is_near(expected: str, said: str, answer: Told) -> bool:
    """Whether a sentence helps who expected another one: not what is said about other ways."""
    if said in answer.numbers:
        return _is_like(expected, said)
    about = re.match("about [^:]+: ", said)
    return expected.startswith(about[0]) if about else not said.startswith("the plan does not name")


def _is_like(expected: str, said: str) -> bool:
    """Whether two sentences say the same of numbers, whatever their values."""
    return normal(expected) == normal(said)
