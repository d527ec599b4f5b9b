"""What the reader accepts, what it returns, and that nothing makes it fail."""

import ast
import os
from pathlib import Path

import pytest
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from hypothesis import given, settings
from hypothesis import strategies as st

from spec.model import Case, Feature, Problem, Step
from spec.reader import read, read_folder
from tests.reader.lending import GOOD, Lending, read_text

SPEC = Path(__file__).parents[2] / "spec"
WITH_BACKGROUND = GOOD.replace(
    "  @L1\n", "  Background:\n    Given the reader is a child\n\n  @L1\n", 1
)
TOPICS = ["lending", "renewing", "losing"]


def good(folder: Path, text: str) -> Feature:
    """The feature in a text that must be right."""
    found = read_text(folder, text)
    assert isinstance(found, Feature), "\n".join(map(str, found))
    return found


def problems(folder: Path, text: str) -> list[Problem]:
    """What is wrong with a text that must be wrong."""
    found = read_text(folder, text)
    assert not isinstance(found, Feature)
    return found


def pickles(text: str) -> list[list[str]]:
    """The texts of the steps of each case that the official compiler makes."""
    document = Parser().parse(text)
    cases = Compiler().compile({**document, "uri": ""})
    return [[step["text"] for step in case["steps"]] for case in cases]


def said(feature: Feature) -> list[list[str]]:
    """The same of ours."""
    cases = [case for scenario in feature.scenarios for case in scenario.cases]
    return [[step.text for step in case.steps] for case in cases]


def rules_in(code: str) -> list[str]:
    """The modules of a ruleset that some code imports."""
    names = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return [name for name in names if name.startswith(("rules", "spec.guide"))]


@pytest.mark.parametrize(
    "module", ["reader", "lines", "lint", "meaning", "build", "text", "model", "vocabulary"]
)
def test_the_reader_knows_no_ruleset(module: str) -> None:
    assert rules_in((SPEC / f"{module}.py").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code", ["import rules.claims", "from rules import claims", "from spec import guide"]
)
def test_an_import_of_a_ruleset_is_noticed(code: str) -> None:
    assert len(rules_in(code)) == 1


# ---- what is accepted


def test_crlf_bom_and_tabs_make_no_difference(tmp_path: Path) -> None:
    plain = good(tmp_path, GOOD)
    assert good(tmp_path, GOOD.replace("\n", "\r\n")) == plain
    assert good(tmp_path, "\ufeff" + GOOD) == plain
    assert said(good(tmp_path, GOOD.replace("  ", "\t"))) == said(plain)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Feature:", "# language: en\n# A remark.\nFeature:"),
        ("Scenario Outline:", "Scenario:"),
        ("      Then keep", "      # “A remark”\n\n      Then keep"),
        ("And it was lent 1 day", "But it was lent 1 day"),
        ("  @L2\n", "  @L2 # a remark\n\n  # Another.\n"),
    ],
)
def test_other_forms_are_read(tmp_path: Path, old: str, new: str) -> None:
    assert old in GOOD
    assert len(good(tmp_path, GOOD.replace(old, new)).scenarios) == 2


@pytest.mark.parametrize("after", ["A lent book\n", "come back\n", "in time\n"])
@pytest.mark.parametrize(
    "prose",
    [
        "Reading: the house rules say 20 days.",
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
        "* a list",
        "True: nobody pays. Context: a library.",
        "<b>Sharp</b> < words > and é, ü, ł, 東",
        "This is prose; these and those are, too. What else?",
    ],
)
def test_ordinary_prose_is_no_mistake(tmp_path: Path, after: str, prose: str) -> None:
    assert after in GOOD
    good(tmp_path, GOOD.replace(after, f"{after}      {prose}\n", 1))


def test_wrapped_prose_may_go_on_with_a_small_and(tmp_path: Path) -> None:
    feature = good(tmp_path, GOOD.replace("matters.", "matters,\n  and the reader waits\n  then."))
    assert feature.description == "Why this matters,\nand the reader waits\nthen."


# ---- the model


def test_the_model_of_a_feature(tmp_path: Path) -> None:
    feature = good(tmp_path, WITH_BACKGROUND)
    assert (feature.topic, feature.file, feature.line) == ("lending", "lending.feature", 1)
    assert feature.name == "A lent book"
    assert feature.description == "Why this matters."
    assert [step.text for step in feature.background] == ["the reader is a child"]
    names = [rule.name for rule in feature.rules]
    assert names == ["A lent book has to come back", "Nobody pays in time"]
    assert [scenario.line for scenario in feature.scenarios] == [10, 24]


def test_tags_are_inherited_once(tmp_path: Path) -> None:
    tagged = "@L1\n" + GOOD.replace("    Scenario: ", "    @L1\n    Scenario: ")
    first, second = good(tmp_path, tagged).scenarios
    assert first.tags == ("L1",)
    assert second.tags == ("L1", "L2")


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
    outline = good(tmp_path, WITH_BACKGROUND).scenarios[0]
    assert outline.outline
    assert outline.steps[1] == Step("given", "And", "it was lent <days> days ago", 12)
    (examples,) = outline.examples
    assert (examples.name, examples.line) == ("on both sides of the edge", 16)
    assert examples.header == ("days", "answer")
    assert examples.row_lines == (18, 19)
    assert [case.line for case in outline.cases] == [18, 19]
    assert outline.cases[0] == Case(
        18,
        {"days": "20", "answer": "keep the book"},
        (
            Step("given", "Given", "the reader is a child", 5),
            Step("given", "Given", "a book that is lent", 11),
            Step("given", "And", "it was lent 20 days ago", 12),
            Step("when", "When", "the reader asks when it is due", 13),
            Step("then", "Then", "keep the book", 14),
        ),
    )


def test_a_plain_scenario_is_one_case(tmp_path: Path) -> None:
    (case,) = good(tmp_path, GOOD).scenarios[1].cases
    assert (case.line, case.example, len(case.steps)) == (21, {}, 5)


def test_cases_are_those_of_the_official_compiler(tmp_path: Path) -> None:
    assert said(good(tmp_path, WITH_BACKGROUND)) == pickles(WITH_BACKGROUND)
    assert len(pickles(WITH_BACKGROUND)) == 3


# ---- how much is told in one run


def test_problems_of_different_scenarios_are_told_together(tmp_path: Path) -> None:
    third = GOOD[GOOD.index("    Scenario: ") :].replace("Reading on", "Late")
    text = GOOD.replace("<day", "<dy", 1) + third.replace("When", "Whn") + third
    text = text.replace("nothing has to be paid", "nothing is to be paid", 1)
    assert [problem.line for problem in problems(tmp_path, text)] == [9, 26, 30]


def test_a_scenario_tells_its_first_problem_only(tmp_path: Path) -> None:
    text = GOOD.replace("And it was lent 1", "Ad it was lend 1").replace("Then keep", "Tehn keeps")
    assert [problem.line for problem in problems(tmp_path, text)] == [23]


def test_what_all_scenarios_share_is_mended_first(tmp_path: Path) -> None:
    text = WITH_BACKGROUND.replace("is a child", "is a chid").replace("1 day ago", "1 week ago")
    assert [problem.line for problem in problems(tmp_path, text)] == [5]


def test_a_row_is_told_apart_from_its_step(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, GOOD.replace("| 21  ", "| many"))
    assert problem.line == 16
    (problem,) = problems(tmp_path, GOOD.replace("lent <days>", "let <days>"))
    assert problem.line == 9


def test_what_only_the_parser_refuses_is_told_without_a_traceback(tmp_path: Path) -> None:
    text = GOOD.replace("  @L1\n", "  @L1\n  Words between.\n", 1)
    (problem,) = problems(tmp_path, text)
    assert (problem.line, problem.found) == (5, '"Words between."')


# ---- folders and files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a good file for each topic."""
    features = tmp_path / "features"
    features.mkdir()
    for topic in TOPICS:
        (features / f"{topic}.feature").write_text(GOOD, encoding="utf-8")
    return features


def read_all(folder: Path) -> tuple[list[Feature], list[Problem]]:
    return read_folder(folder, folder.parent, TOPICS, Lending())


def test_features_come_in_the_order_of_the_topics(folder: Path) -> None:
    features, found = read_all(folder)
    assert not found
    assert [feature.topic for feature in features] == TOPICS
    assert features[0].file == "features/lending.feature"


def test_a_bad_file_does_not_hide_the_others(folder: Path) -> None:
    for topic in ("lending", "losing"):
        (folder / f"{topic}.feature").write_text("nothing", encoding="utf-8")
    features, found = read_all(folder)
    assert [feature.topic for feature in features] == ["renewing"]
    assert [problem.file for problem in found] == [
        "features/lending.feature",
        "features/losing.feature",
    ]


@pytest.mark.parametrize("name", ["lending.featur", "lendng.feature", "Lending.feature", "lending"])
def test_a_misnamed_file_is_named_once_with_its_topic(folder: Path, name: str) -> None:
    (folder / "lending.feature").rename(folder / name)
    features, (problem,) = read_all(folder)
    assert len(features) == len(TOPICS) - 1
    assert problem.file == f"features/{name}"
    assert problem.do == 'rename it to "lending.feature"'


def test_a_missing_file_a_folder_and_a_note_are_problems(folder: Path) -> None:
    (folder / "lending.feature").unlink()
    (folder / "old").mkdir()
    (folder / "zzz.txt").touch()
    _, found = read_all(folder)
    assert [problem.file for problem in found] == [
        "features/old",
        "features/zzz.txt",
        "features/lending.feature",
    ]


def test_hidden_files_are_left_alone(folder: Path) -> None:
    (folder / ".DS_Store").touch()
    assert read_all(folder)[1] == []


def test_no_folder_is_a_problem(tmp_path: Path) -> None:
    _, (problem,) = read_all(tmp_path / "features")
    assert problem.found == "no folder"


def test_a_folder_a_pipe_and_a_long_file_in_place_of_a_feature_are_problems(folder: Path) -> None:
    for topic in TOPICS:
        (folder / f"{topic}.feature").unlink()
    (folder / "lending.feature").mkdir()
    os.mkfifo(folder / "renewing.feature")
    (folder / "losing.feature").write_text(GOOD + "# more\n" * 200_000, encoding="utf-8")
    features, found = read_all(folder)
    assert not features
    assert [problem.file.partition("/")[2] for problem in found] == [
        f"{topic}.feature" for topic in TOPICS
    ]
    assert [p.found for p in found] == ["a folder", "a pipe or a device", "a file of 1.4 MB"]


def test_a_file_that_may_not_be_read_is_a_problem(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = read(folder / "lending.feature", folder.parent, Lending())
    assert isinstance(found, list)
    assert found[0].found == "a file that cannot be opened (Permission denied)"


# ---- whatever happens to a file

CHARACTERS = st.sampled_from('|<>@#*:"`\\ \t\n\r\0\u00a0\u200b\ufeffAegЖ1')
PIECES = st.sampled_from(
    [line + "\n" for line in WITH_BACKGROUND.split("\n")]
    + ["Background:\n", "Examples:\n", "| a |\n", '"""\n', "@L1\n", "Given\n", "* x\n", "and x\n"]
    + [
        "Scenario: <x>\n",
        "Scenario x\n",
        "Rule:\n",
        "Feature: y\n",
        "# language: fr\n",
        "When <\n",
        "=======\n",
    ]
)


@st.composite
def edited(draw: st.DrawFn) -> str:
    """The good text after a few random edits of lines and characters."""
    text = WITH_BACKGROUND
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
    found = read_text(folder, text)
    if isinstance(found, Feature):
        plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        assert said(found) == pickles(plain)
    else:
        last = len(text.splitlines()) + 1
        assert found
        assert all(problem.line is None or 1 <= problem.line <= last for problem in found)
        assert "Traceback" not in "".join(map(str, found))


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=200))
def test_random_bytes_give_problems(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    assert isinstance(read_text(tmp_path_factory.getbasetemp(), data), list)
