"""What the features of plans leave out is found: words of rows, ways behind the first, tags."""

from pathlib import Path

import pytest

from rules.findings import Finding
from rules.loader import load
from spec.coverage import unproved, unstated
from spec.model import Feature
from spec.reader import read
from spec.speech import Speech
from spec.steps import StepFailedError, Steps
from spec.suite import ROOT

TODAY = Steps(load(ROOT / "rules" / "today"))
PREPARING = ROOT / "features" / "today" / "preparing.feature"
WAY = "about AliExpress support: the outcome is open"


def changed(folder: Path, old: str, new: str) -> Feature:
    """The feature of orders that the seller prepares, with some of its text changed."""
    text = PREPARING.read_text(encoding="utf-8")
    assert old in text
    path = folder / PREPARING.name
    path.write_text(text.replace(old, new), encoding="utf-8")
    feature = read(path, folder, Speech(TODAY.ruleset))
    assert isinstance(feature, Feature), feature
    return feature


def more(found: list[Finding], before: list[Finding]) -> list[str]:
    """What is found now and was not found before."""
    return [str(finding) for finding in found if finding not in before]


@pytest.fixture(scope="module")
def left_out() -> list[Finding]:
    """What one file leaves to the others."""
    feature = read(PREPARING, ROOT, Speech(TODAY.ruleset))
    assert isinstance(feature, Feature)
    return unstated([feature], TODAY)


@pytest.mark.parametrize(
    ("says", "where"),
    [
        ("do not choose a reason that the seller dictates", "ask-to-cancel.md"),
        ("by law a seller ships in the time promised", "closing-for-late-shipment.md"),
        (WAY, "aliexpress-support.md"),
    ],
)
def test_a_word_that_no_scenario_states_any_more_is_named(
    says: str, where: str, tmp_path: Path, left_out: list[Finding]
) -> None:
    text = PREPARING.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines(keepends=True) if says in line)
    found = more(unstated([changed(tmp_path, line, "")], TODAY), left_out)
    assert len(found) == 1
    assert where in found[0]


def test_what_is_said_of_the_first_way_states_nothing_of_the_others(
    tmp_path: Path, left_out: list[Finding]
) -> None:
    feature = changed(tmp_path, WAY, "the outcome is open")
    assert any("aliexpress-support.md" in f for f in more(unstated([feature], TODAY), left_out))
    case = next(
        case
        for scenario in feature.scenarios
        if scenario.name == "How to reach a person, after days of silence"
        for case in scenario.cases
    )
    with pytest.raises(StepFailedError, match="expected: the outcome is open"):
        TODAY.run(case)


@pytest.mark.parametrize(
    "sentence",
    [
        "about the free return: the bank or PayPal decides",
        "about the free return: this way is open",
        "about nothing: nobody has to agree",
    ],
)
def test_what_no_route_says_is_no_sentence(sentence: str) -> None:
    assert TODAY.speech.kind_of(sentence) is None


def test_a_tag_for_an_order_counts_only_where_both_ways_are_open(tmp_path: Path) -> None:
    here = "@E30 @E47\n    Scenario: Changed my mind, not asked yet, in France"
    assert not any("@E47" in str(f) for f in unproved([changed(tmp_path, here, here)], TODAY))
    there = "    Scenario: The seller refuses, in Norway"
    found = unproved([changed(tmp_path, there, f"    @E47\n{there}")], TODAY)
    assert [f for f in found if "@E47, on which no row" in str(f)]
