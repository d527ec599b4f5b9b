"""From features to tables: `python -m spec.propose` finds the smallest change that makes all hold.

The features say what should hold. One number is tried first, then two, a cell, a word more in a
cell, a row. The change is printed as a patch of the tables; --apply writes it. Features are never
touched. Exit code 0 if there is one smallest change or none is needed, else 1.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from rules.check import findings, idle
from rules.diff import apart
from rules.edits import Desk
from rules.engine import CaseError, RuleError
from rules.findings import AT_ONCE, RulesetError, at_most, told
from rules.loader import load
from rules.model import Number, Ruleset, Word
from spec import candidates, model
from spec.candidates import Change, Failure
from spec.speech import read_features
from spec.steps import StepFailedError, Steps

ROOT = Path(__file__).parents[1]
PAIRS = 60  # changes of one number that are tried in pairs, at most


@dataclass(frozen=True, eq=False)
class Case:
    """A case of a scenario, with the file in which it stands."""

    file: str
    case: model.Case

    def __str__(self) -> str:
        return f"{self.file}:{self.case.line}"


@dataclass
class Proposal:
    """What was found.

    failing  the cases that do not hold
    changes  the smallest changes that make every case hold, each with another effect
    against  where there is none: cases that cannot hold together, with what they say
    """

    failing: list[Case]
    changes: list[Change] = field(default_factory=list)
    against: list[tuple[Case, str]] = field(default_factory=list)
    rulesets: list[Ruleset] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> int:
    """Search, print what was found, write it if asked to."""
    parser = argparse.ArgumentParser(prog="python -m spec.propose", description=__doc__)
    parser.add_argument("--apply", action="store_true", help="write the change")
    parser.add_argument("--rules", type=Path, help="the ruleset; the newest by default")
    parser.add_argument("--features", type=Path, help="its features; those of the same name")
    options = parser.parse_args(arguments)
    rules = options.rules or newest()
    folder = options.features or ROOT / "features" / rules.name
    try:
        ruleset = load(rules)
    except RulesetError as error:
        print(told(error.findings), file=sys.stderr)
        return 1
    features, problems = read_features(folder, folder.parents[1], ruleset)
    if problems:
        print(at_most(map(str, problems)), file=sys.stderr)
        return 1
    cases = [Case(f.file, case) for f in features for s in f.scenarios for case in s.cases]
    with tempfile.TemporaryDirectory() as copy:
        desk = Desk(rules, Path(copy))
        found = propose(desk, ruleset, cases)
        print(report(found, desk, f"rules/{rules.name}"))
        if options.apply and len(found.changes) == 1:
            desk.apply(found.changes[0].edits)
            print('Written. Fill in each "?" before `make check`.')
    return int(len(found.changes) != 1 and bool(found.failing))


def newest() -> Path:
    """The ruleset that rests on dated evidence."""
    return sorted(ROOT.glob("rules/*/evidence.toml"))[0].parent


def propose(desk: Desk, ruleset: Ruleset, cases: Sequence[Case]) -> Proposal:
    """The smallest changes of the tables with which every case holds."""
    search = Search(desk, ruleset, cases)
    found = Proposal([case for case, _ in search.failing])
    if not search.failing:
        return found
    found.against = list(contradictions(ruleset, cases))
    sizes: tuple[Callable[[], Iterator[Change]], ...] = (
        search.one_number, search.two_numbers, search.one_cell, search.one_word, search.one_row,
    )  # fmt: skip
    for changes in sizes if not found.against else ():
        for change in changes():
            new = search.works(change)
            if new and all(_differ(new, other) for other in found.rulesets):
                found.changes.append(change)
                found.rulesets.append(new)
        if found.changes:
            return found
    found.against = found.against or search.against()
    return found


class Search:
    """The cases that do not hold, and what changes come to."""

    def __init__(self, desk: Desk, ruleset: Ruleset, cases: Sequence[Case]) -> None:
        self.desk, self.ruleset, self.cases = desk, ruleset, cases
        self.steps = Steps(ruleset)
        every = ((case, failure_of(self.steps, case.case)) for case in cases)
        self.failing = [(case, failure) for case, failure in every if failure]
        self._broken: list[set[Case]] = []
        self._of_numbers: list[Change] | None = None

    def one_number(self) -> Iterator[Change]:
        """Changes of one number that mend every case that fails."""
        wanted = len(self.failing)
        return (change for change in self.numbers() if self._mended(change) == wanted)

    def two_numbers(self) -> Iterator[Change]:
        """Changes of two numbers, each of which mends something."""
        wanted = len(self.failing)
        several = [each for each in self.numbers() if len(each.numbers) == 2]
        single = [each for each in self.numbers() if len(each.numbers) == 1]
        some = [each for each in single if self._helps(each)][:PAIRS]
        pairs = (a + b for a, b in combinations(some, 2) if a.numbers[0][0] != b.numbers[0][0])
        return (each for each in (*several, *pairs) if self._mended(each) == wanted)

    def one_cell(self) -> Iterator[Change]:
        """Changes of a cell, an answer that goes to another row, a way that is moved."""
        return self._guesses(candidates.cells)

    def one_word(self) -> Iterator[Change]:
        """Words that are added to a cell."""
        return self._guesses(candidates.additions)

    def one_row(self) -> Iterator[Change]:
        """Rows that are added."""
        return self._guesses(candidates.rows)

    def works(self, change: Change) -> Ruleset | None:
        """The ruleset with a change, if every case holds and the tables do too."""
        try:
            new = self.desk.tried(change.edits)
        except RulesetError:
            return None
        steps = Steps(new)
        if any(failure_of(steps, case.case) for case, _ in self.failing):
            return None
        broken = {case for case in self.cases if failure_of(steps, case.case)}
        if broken:
            self._broken.append(broken)
            return None
        return None if set(findings(new)) - set(idle(new)) else new

    def against(self) -> list[tuple[Case, str]]:
        """A case that fails, and one that every change for its sake breaks."""
        if not self._broken:
            return []
        both = set.intersection(*self._broken)
        other = next((case for case in self.cases if case in both), None)
        case, failure = self.failing[0]
        if other is None:
            return []
        says = next(step.text for step in reversed(other.case.steps) if step.kind == "then")
        return [(case, failure.missing[0]), (other, says)]

    def numbers(self) -> list[Change]:
        """Every number that may have to change, with its new value."""
        if self._of_numbers is None:
            every = (c for _, f in self.failing for c in candidates.numbers(self.ruleset, f))
            self._of_numbers = list({change.numbers: change for change in every}.values())
        return [each for each in self._of_numbers if len(each.numbers) <= 2]

    def _guesses(self, of: Callable[[Ruleset, Failure], Iterator[Change]]) -> Iterator[Change]:
        every = (change for _, failure in self.failing for change in of(self.ruleset, failure))
        return iter(dict.fromkeys(every))

    def _mended(self, change: Change) -> int:
        """How many of the failing cases a change of numbers mends, as far as they are tried."""
        with as_if(self.steps, change):
            for count, (case, _) in enumerate(self.failing):
                if failure_of(self.steps, case.case):
                    return count
        return len(self.failing)

    def _helps(self, change: Change) -> bool:
        """Whether fewer sentences are missing in some failing case."""
        with as_if(self.steps, change):
            pairs = [(failure, failure_of(self.steps, c.case)) for c, failure in self.failing]
        return any(new is None or len(new.missing) < len(old.missing) for old, new in pairs)


class as_if:  # noqa: N801
    """A ruleset with other values of its numbers for a while: much faster than reading it anew.

    What it comes to is a guess, since questions are asked as before; `works` reads it anew.
    """

    def __init__(self, steps: Steps, change: Change) -> None:
        self._steps = steps
        self._new = [(steps.ruleset.numbers[name], value) for name, value in change.numbers]
        self._old = [(number, number.value) for number, _ in self._new]

    def __enter__(self) -> None:
        self._set(self._new)

    def __exit__(self, *_: object) -> None:
        self._set(self._old)

    def _set(self, values: Iterable[tuple[Number, int]]) -> None:
        for number, value in values:
            object.__setattr__(number, "value", value)
        self._steps.forget()


def failure_of(steps: Steps, case: model.Case) -> Failure | None:
    """What of a case does not hold; None if all does."""
    says: tuple[str, ...] = ()
    first = None
    try:
        answer = steps.answer_to(case)
        says, first = answer.says, answer.first
    except (StepFailedError, RuleError, CaseError):
        pass  # nothing is said, so everything is missing
    expected = (step.text for step in case.steps if step.kind == "then")
    missing = tuple(sentence for sentence in expected if sentence not in says)
    return Failure(steps.case_of(case), first, missing) if missing else None


def contradictions(ruleset: Ruleset, cases: Sequence[Case]) -> Iterator[tuple[Case, str]]:
    """Two cases that know the same and say what excludes each other, if there are such."""
    steps = Steps(ruleset)
    said: dict[object, tuple[Case, str]] = {}
    for case in cases:
        known = frozenset(steps.case_of(case.case).items())
        asks = next(step.text for step in case.case.steps if step.kind == "when")
        for step in case.case.steps:
            slot = _slot(ruleset, step.text) if step.kind == "then" else None
            if slot is None:
                continue
            other, says = said.setdefault((known, asks, slot), (case, step.text))
            if not _goes_on(says, step.text) and not _goes_on(step.text, says):
                yield from ((other, says), (case, step.text))
                return


def _goes_on(sentence: str, other: str) -> bool:
    """Whether a sentence says what another says, perhaps with a day more."""
    return sentence == other or sentence.startswith(f"{other}, until ")


def _slot(ruleset: Ruleset, sentence: str) -> str | None:
    """What can be said once only in a plan: the first way, its first step, its day."""
    for begins in ("first: ", "its first step is: ", "its last day is ", "it runs until "):
        if sentence.startswith(begins):
            return begins
    if sentence.startswith("about "):
        about, _, rest = sentence.partition(": ")
        slot = _slot(ruleset, rest)
        return slot and f"{about}: {slot}"
    for word in ruleset.words.values():
        if not ruleset.fields[word.field].several and candidates.is_said_by(
            ruleset, word, sentence
        ):
            # What goes with every plan is said beside the way, not in place of what the way says.
            return f"beside, {word.field}" if word in _beside(ruleset) else word.field
    return None


def _beside(ruleset: Ruleset) -> set[Word]:
    """The words that go with every plan, whichever way stands first."""
    tables = ruleset.strength.beside if ruleset.strength else ()
    return {word for table in tables for row in table.rows for word in row.words}


def _differ(one: Ruleset, other: Ruleset) -> bool:
    """Whether two rulesets plan differently; those with topics may differ in their answers."""
    return bool(one.topics) or one.strength is None or apart(one, other) is not None


def report(found: Proposal, desk: Desk, shown: str) -> str:
    """What was found, for people."""
    if not found.failing:
        return "Every scenario holds. Change a scenario first, so that it says what should hold."
    count = len(found.failing)
    places = ", ".join(map(str, found.failing[:AT_ONCE]))
    lines = [f"{count} case{' does' if count == 1 else 's do'} not hold: {places}", ""]
    if not found.changes:
        return "\n".join([*lines, *_nothing(found)])
    if len(found.changes) == 1:
        lines += [f"The smallest change with which every scenario holds: {found.changes[0].told}."]
    else:
        lines += ["Several changes are as small, and every scenario holds with each of them:"]
        lines += [f"{n}. {each.told}" for n, each in enumerate(found.changes, start=1)]
        lines += ["", *_telling(found)]
    for change in found.changes[:1] if len(found.changes) == 1 else found.changes[:AT_ONCE]:
        lines += ["", desk.patch(change.edits, shown).rstrip()]
    if len(found.changes) == 1:
        lines += ["", 'Fill in each "?": the statement that says so, and since when.']
        lines += ["`make propose APPLY=1` writes the change."]
        lines += [f"Then mend {finding}" for finding in idle(found.rulesets[0])]
    return "\n".join(lines)


def _nothing(found: Proposal) -> list[str]:
    if found.against:
        told_of = [f'  {case} says "{says}"' for case, says in found.against]
        return ["These cannot hold together; change one of them:", *told_of]
    return [
        "No number, two numbers, cell or row makes every scenario hold.",
        "Change one scenario at a time, or change the rows by hand: `make check` names them.",
    ]


def _telling(found: Proposal) -> list[str]:
    """A scenario that tells the first two changes apart."""
    case = apart(*found.rulesets[:2])
    asks = found.rulesets[0].strength.asks if found.rulesets[0].strength else ""
    if case is None:
        return ["They differ in what the pages say, and in no plan."]
    given, change = case
    steps = [f"  {'And' if n else 'Given'} {sentence}" for n, sentence in enumerate(given)]
    about = f"{change.about}: {change.what}".strip(": ")
    return [
        "A scenario that tells the first two apart:",
        *steps,
        f"  When {asks}",
        f"With the first, {about} is {change.was}; with the second, {change.now}.",
    ]


if __name__ == "__main__":
    sys.exit(main())
