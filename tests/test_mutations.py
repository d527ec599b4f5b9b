"""A scenario notices each change of a table or a number: all in `make mutate`, here a part."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from rules.model import Place
from spec.mutations import Mutants, Mutation, main, of_order, survivors
from tests.library import HERE, LIBRARY, RULES
from tests.project import ROOT

FEATURES = HERE / "features"
SAMPLE = 60


@pytest.fixture(scope="module")
def library() -> Mutants:
    return Mutants(RULES, FEATURES)


def told(mutants: Mutants, file: str) -> dict[int, list[str]]:
    """The changes in a file, by their lines."""
    found: dict[int, list[str]] = {}
    for mutation in mutants.mutations:
        if mutation.place.file.endswith(file):
            found.setdefault(mutation.place.line, []).append(mutation.told)
    return found


def test_every_number_cell_and_row_is_changed(library: Mutants) -> None:
    numbers = told(library, "numbers.md")
    assert sum(map(len, numbers.values())) == 2 * len(LIBRARY.numbers)
    rows = told(library, "extend-the-loan.md")
    assert rows[11] == [
        "the row left out",
        "queue: whatever it is",
        'queue: "somebody waits"',
        "due: whatever it is",
        'due: "over"',
        'state: without "open until due"',
        'state: "closed: too late" in place of "open until due"',
        'do: without "press extend"',
        'do: "wait" in place of "press extend"',
        'pay: without "nothing"',
        'pay: "late fee" in place of "nothing"',
    ]
    assert 'queue: without "school waits"' in rows[13]


def test_two_ways_that_can_be_open_together_are_turned_round(library: Mutants) -> None:
    assert [m.told for m in of_order(library.ruleset)] == [
        '"bring it back" before "extend the loan", a book that is lent'
    ]


def test_the_features_of_the_library_notice_every_change(library: Mutants) -> None:
    assert [str(finding) for finding in survivors(library, library.mutations)] == []


def test_a_change_that_no_scenario_states_any_more_is_told(tmp_path: Path) -> None:
    features = tmp_path / "features"
    features.mkdir()
    for path in FEATURES.glob("*.feature"):
        lines = path.read_text(encoding="utf-8").split("\n")
        left = [line for line in lines if "nothing has to be paid" not in line]
        (features / path.name).write_text("\n".join(left), encoding="utf-8")
    mutants = Mutants(RULES, features)
    found = survivors(mutants, mutants.mutations)
    place = Place("rules/routes/extend-the-loan.md", 11)
    told = 'a change that no scenario notices: pay: without "nothing"'
    (survivor,) = [each for each in found if (each.place, each.found) == (place, told)]
    assert "State in features/rules what it decides" in survivor.do


def test_the_command_says_how_many_are_noticed(capsys: pytest.CaptureFixture[str]) -> None:
    rules = str(ROOT / "rules" / "article")
    assert main([rules, "--sample", "20", "--seed", "7"]) in (0, 1)
    last = capsys.readouterr().out.strip().split("\n")[-1]
    assert last.endswith("of 20 changes are noticed, drawn with --seed 7.")


def test_a_change_without_a_consequence_is_none(library: Mutants) -> None:
    table = library.ruleset.routes["bring it back"].tables[0]
    same = replace(table, rows=tuple(reversed(table.rows)))
    assert not library.survives(Mutation(table.place, "another order", (table, same)))


def test_a_part_of_the_changes_of_the_guide_is_noticed() -> None:
    guide = Mutants(ROOT / "rules" / "today", ROOT / "features" / "today")
    seed = random.randrange(10**6)
    print(f"drawn with seed {seed}")
    tried = random.Random(seed).sample(guide.mutations, SAMPLE)
    assert [str(finding) for finding in survivors(guide, tried)] == []
