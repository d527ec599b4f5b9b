"""What the reader accepts, what it returns, and that nothing makes it fail."""

from pathlib import Path

import pytest
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.tables import TABLES
from spec.model import Case, Feature, Problem, Step
from spec.reader import read, read_folder

GOOD = (Path(__file__).parent / "good" / "unpaid.feature").read_bytes().decode()
TOPICS = [table.topic for table in TABLES]


def read_bytes(folder: Path, data: bytes) -> Feature | list[Problem]:
    """What the reader makes of a file with these bytes."""
    file = folder / "unpaid.feature"
    file.write_bytes(data)
    return read(file, folder)


def good(folder: Path, text: str) -> Feature:
    """The feature in a text that must be right."""
    found = read_bytes(folder, text.encode())
    assert isinstance(found, Feature), "\n".join(map(str, found))
    return found


def pickles(text: str) -> int:
    """The number of cases that the official compiler finds."""
    document = Parser().parse(text)
    return len(Compiler().compile({**document, "uri": ""}))


# ---- what is accepted


def test_crlf_bom_and_tabs_make_no_difference(tmp_path: Path) -> None:
    plain = good(tmp_path, GOOD)
    assert read_bytes(tmp_path, GOOD.replace("\n", "\r\n").encode()) == plain
    assert read_bytes(tmp_path, b"\xef\xbb\xbf" + GOOD.encode()) == plain
    assert good(tmp_path, GOOD.replace("  ", "\t")).scenarios[0].cases == plain.scenarios[0].cases


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Feature:", "# language: en\n# A remark.\nFeature:"),
        ("Feature:", "Ability:"),
        ("Scenario: Can", "Example: Can"),
        ("Scenario Outline:", "Scenario Template:"),
        ("Scenario Outline:", "Scenario:"),
        ("Examples:", "Scenarios:"),
        ("      Then press", "      # a remark\n\n      Then press"),
        ("And it was placed 1 day", "But it was placed 1 day"),
    ],
)
def test_other_spellings_of_gherkin_are_read(tmp_path: Path, old: str, new: str) -> None:
    assert old in GOOD
    assert len(good(tmp_path, GOOD.replace(old, new)).scenarios) == 2


@pytest.mark.parametrize(
    "after", ["paid\n", "itself\n", "without paying\n", "all share\n", "edge\n"]
)
@pytest.mark.parametrize(
    "prose",
    [
        "Reading: the article says within 10 days.",
        "The order is closed after that.",
        "An order, once placed, waits.",
        "Any order can be cancelled. There are no fees.",
        "They can also wait. Then nothing happens.",
        "Features of the site change often: see the notes.",
        "Whenever a buyer waits, whether or not it is paid.",
        "Reason: none.",
        "Note: the order is closed. Example: ten days.",
        "Where the clock runs, what then?",
        "Can a buyer wait? Buy or not, it closes. Out of time.",
        "End of the story. Andrew waits. Butter is not paid.",
        "Giving up is free; give it time. Thus it ends.",
        "This is prose; these and those are, too. What else?",
    ],
)
def test_ordinary_prose_is_no_mistake(tmp_path: Path, after: str, prose: str) -> None:
    assert GOOD.count(after) >= 1
    before, _, rest = GOOD.partition(after)
    good(tmp_path, f"{before}{after}      {prose}\n{rest}")


def test_wrapped_prose_may_go_on_with_a_small_and(tmp_path: Path) -> None:
    feature = good(tmp_path, GOOD.replace("matters.", "matters,\n  and the seller waits\n  then."))
    assert feature.description == "Why this matters,\nand the seller waits\nthen."


# ---- the model


def test_the_model_of_a_feature(tmp_path: Path) -> None:
    feature = good(tmp_path, GOOD)
    assert (feature.topic, feature.file, feature.line) == ("unpaid", "unpaid.feature", 3)
    assert feature.name == "The order is not paid"
    assert feature.description == "Why this matters."
    assert feature.tags == ("A1.2",)
    assert [step.text for step in feature.background] == ["the buyer is in Russia"]
    assert [rule.name for rule in feature.rules] == [
        "An order that is not paid cancels itself",
        "The buyer cancels alone",
    ]
    assert [scenario.line for scenario in feature.scenarios] == [12, 29]


def test_tags_are_inherited_once(tmp_path: Path) -> None:
    first, second = good(tmp_path, GOOD).scenarios
    assert first.tags == ("A1.2", "A2.4")
    assert second.tags == ("A1.2", "A1.1", "A2.1")


def test_and_takes_the_kind_of_the_step_before(tmp_path: Path) -> None:
    steps = good(tmp_path, GOOD).scenarios[1].steps
    assert [(step.kind, step.keyword) for step in steps] == [
        ("given", "Given"),
        ("given", "And"),
        ("when", "When"),
        ("then", "Then"),
        ("then", "And"),
    ]


def test_each_row_is_a_case_on_its_line(tmp_path: Path) -> None:
    outline = good(tmp_path, GOOD).scenarios[0]
    assert outline.outline
    assert outline.description == "The last day counts."
    assert outline.steps[1] == Step("given", "And", "it was placed <days> days ago", 15)
    (examples,) = outline.examples
    assert (examples.name, examples.line) == ("on both sides of the edge", 19)
    assert examples.header == ("days", "answer")
    assert examples.row_lines == (21, 22)
    assert [case.line for case in outline.cases] == [21, 22]
    assert outline.cases[0] == Case(
        21,
        {"days": "9", "answer": "press Cancel Order"},
        (
            Step("given", "Given", "the buyer is in Russia", 7),
            Step("given", "Given", "an order that is not paid", 14),
            Step("given", "And", "it was placed 9 days ago", 15),
            Step("when", "When", "the buyer asks how to get out of the order", 16),
            Step("then", "Then", "press Cancel Order", 17),
        ),
    )


def test_a_plain_scenario_is_one_case(tmp_path: Path) -> None:
    (case,) = good(tmp_path, GOOD).scenarios[1].cases
    assert (case.line, case.example, len(case.steps)) == (29, {}, 6)


def test_cases_are_those_of_the_official_compiler(tmp_path: Path) -> None:
    feature = good(tmp_path, GOOD)
    assert sum(len(scenario.cases) for scenario in feature.scenarios) == pickles(GOOD) == 3


# ---- folders and files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a good file for each topic."""
    features = tmp_path / "features"
    features.mkdir()
    for topic in TOPICS:
        (features / f"{topic}.feature").write_text(GOOD, encoding="utf-8")
    return features


def test_features_come_in_the_order_of_the_tables(folder: Path) -> None:
    features, problems = read_folder(folder, folder.parent)
    assert not problems
    assert [feature.topic for feature in features] == TOPICS
    assert features[0].file == "features/unpaid.feature"


def test_a_bad_file_does_not_hide_the_others(folder: Path) -> None:
    for topic in ("unpaid", "seller"):
        (folder / f"{topic}.feature").write_text("nothing", encoding="utf-8")
    features, problems = read_folder(folder, folder.parent)
    assert len(features) == len(TOPICS) - 2
    assert [problem.file for problem in problems] == [
        "features/unpaid.feature",
        "features/seller.feature",
    ]


@pytest.mark.parametrize("name", ["unpaid.featur", "unpayd.feature", "Unpaid.feature", "unpaid"])
def test_a_misnamed_file_is_named_once_with_its_topic(folder: Path, name: str) -> None:
    (folder / "unpaid.feature").rename(folder / name)
    features, problems = read_folder(folder, folder.parent)
    assert len(features) == len(TOPICS) - 1
    (problem,) = problems
    assert problem.file == f"features/{name}"
    assert problem.do == 'rename it to "unpaid.feature"'


def test_a_missing_file_a_folder_and_a_note_are_problems(folder: Path) -> None:
    (folder / "unpaid.feature").unlink()
    (folder / "old").mkdir()
    (folder / "zzz.txt").touch()
    _, problems = read_folder(folder, folder.parent)
    assert [problem.file for problem in problems] == [
        "features/old",
        "features/zzz.txt",
        "features/unpaid.feature",
    ]


def test_hidden_files_are_left_alone(folder: Path) -> None:
    (folder / ".DS_Store").touch()
    assert read_folder(folder, folder.parent)[1] == []


def test_no_folder_is_a_problem(tmp_path: Path) -> None:
    _, (problem,) = read_folder(tmp_path / "features", tmp_path)
    assert problem.found == "no folder"


def test_a_folder_named_like_a_feature_is_a_problem(folder: Path) -> None:
    (folder / "unpaid.feature").unlink()
    (folder / "unpaid.feature").mkdir()
    _, (problem,) = read_folder(folder, folder.parent)
    assert (problem.file, problem.found) == ("features/unpaid.feature", "a folder")


def test_a_file_that_may_not_be_read_is_a_problem(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = read(folder / "unpaid.feature", folder.parent)
    assert isinstance(found, list)
    assert found[0].found == "a file that cannot be opened (Permission denied)"


# ---- whatever happens to a file

CHARACTERS = st.sampled_from('|<>@#*:"`\\ \t\n\r\0\u00a0\u200b\ufeffAegЖ1')
PIECES = st.sampled_from(
    [line + "\n" for line in GOOD.split("\n")]
    + ["Background:\n", "Examples:\n", "| a |\n", '"""\n', "@A1.1\n", "Given\n", "* x\n", "and x\n"]
    + ["Scenario: <x>\n", "Scenario x\n", "Rule:\n", "Feature: y\n", "# language: fr\n", "When <\n"]
)


@st.composite
def edited(draw: st.DrawFn) -> str:
    """The good text after a few random edits of lines and characters."""
    text = GOOD
    for _ in range(draw(st.integers(1, 4))):
        if draw(st.booleans()):
            lines = text.split("\n")
            at = draw(st.integers(0, len(lines) - 1))
            lines[at : at + draw(st.integers(0, 3))] = draw(
                st.sampled_from([[], [lines[at]] * 2]) | st.lists(PIECES, max_size=2)
            )
            text = "\n".join(lines)
        else:
            at = draw(st.integers(0, len(text)))
            text = text[:at] + draw(CHARACTERS | st.just("")) + text[at + draw(st.integers(0, 2)) :]
    return text


@settings(max_examples=200, deadline=None)
@given(text=edited())
def test_random_edits_give_a_feature_or_problems(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.getbasetemp()
    found = read_bytes(folder, text.encode())
    if isinstance(found, Feature):
        plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        assert sum(len(scenario.cases) for scenario in found.scenarios) == pickles(plain)
    else:
        last = len(text.splitlines()) + 1
        assert found
        assert all(problem.line is None or 1 <= problem.line <= last for problem in found)
        assert "Traceback" not in "".join(map(str, found))


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=200))
def test_random_bytes_give_problems(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    assert isinstance(read_bytes(tmp_path_factory.getbasetemp(), data), list)
