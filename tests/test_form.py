"""Features and tables have one form: aligned, stable, with every remark and every word kept."""

from pathlib import Path
from random import Random

import pytest

from rules.__main__ import rulesets
from rules.form import tidy
from rules.loader import load
from rules.markdown import read
from spec.build import build
from spec.form import ROOT, formed, main, out_of_form
from spec.model import Feature
from tests.library import HERE, copied

FEATURES = sorted([*ROOT.glob("features/*/*.feature"), *HERE.glob("features/*.feature")])
TABLES = sorted(p for f in [*rulesets(ROOT / "rules"), HERE / "rules"] for p in f.rglob("*.md"))
LONG = "a unit that is too long to stand beside the others in one line " * 2
MESSY = """\
# What a feature says

Feature:  A book
     It goes back.


     In time.
  @H1.1
     @L1
  Rule: In time   
    # a remark on the scenario
    Scenario: A day before

        Given a book that is lent
      And it was lent <days> days ago

      # a remark on a step
    When the reader asks
  Then <answer>
    Examples: both sides
    | days|answer |
      | 20 |   keep it|
      | 9 | |
    @L2
    Scenario: Another
      Given a book on the shelf
# the end"""  # noqa: W291
TIDY = """\
# What a feature says

Feature:  A book
  It goes back.

  In time.

  @H1.1
  @L1
  Rule: In time

    # a remark on the scenario
    Scenario: A day before
      Given a book that is lent
      And it was lent <days> days ago

      # a remark on a step
      When the reader asks
      Then <answer>

      Examples: both sides
        | days | answer  |
        | 20   | keep it |
        | 9    |         |

    @L2
    Scenario: Another
      Given a book on the shelf
# the end
"""
TABLE = f"""\
# Numbers
Prose with  two spaces,
over two lines.


## Values
|number| value|unit |
|---|:-:|--:|
| LOAN | 21|day |
| A \\| B|1 | {LONG.strip()} |
| C | a very long value which is too long | day |"""
TIDY_TABLE = f"""\
# Numbers

Prose with  two spaces,
over two lines.

## Values

| number | value                               | unit |
| ------ | :---------------------------------: | ---: |
| LOAN   | 21                                  | day  |
| A \\| B | 1 | {LONG.strip()} |
| C      | a very long value which is too long | day  |
"""


def test_a_feature_is_brought_into_form() -> None:
    assert formed(MESSY.split("\n")) == TIDY


def test_a_table_is_brought_into_form() -> None:
    assert tidy(TABLE) == TIDY_TABLE


@pytest.mark.parametrize("path", FEATURES, ids=lambda path: path.stem)
def test_a_feature_in_disorder_comes_back_with_all_that_it_says(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    draw = Random(path.name)
    mess = [(" " * draw.randint(0, 9) + line.strip().replace(" | ", "|")) for line in lines]
    form = formed(lines)
    assert formed(mess) == form
    assert formed(form.split("\n")) == form
    assert meaning(form.split("\n")) == meaning(lines)
    remarks = [line.strip() for line in lines if line.strip().startswith("#")]
    assert [line.strip() for line in form.split("\n") if line.strip().startswith("#")] == remarks


def meaning(lines: list[str]) -> str:
    """What a feature says, without its lines."""
    feature: Feature = build(lines, "x.feature", "x")
    rules = []
    for rule in feature.rules:
        scenarios = [
            (
                s.name,
                s.tags,
                [(p.kind, p.text) for p in s.steps],
                [(e.header, e.rows) for e in s.examples],
            )
            for s in rule.scenarios
        ]
        rules.append((rule.name, rule.tags, rule.description, scenarios))
    return str((feature.name, feature.description, feature.background and "background", rules))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_table_in_disorder_comes_back_with_all_that_it_says(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    form = tidy(text)
    assert tidy(form) == form
    assert tidy(text.replace(" | ", "|").replace("\n\n", "\n\n\n")) == form
    (tmp_path / "form.md").write_text(form, encoding="utf-8")
    old, new = (read(each, "x") for each in (path, tmp_path / "form.md"))
    cells = [
        [(g.title, g.heads, [line.cells for line in g.lines]) for g in grids]
        for grids, _ in (old, new)
    ]
    assert cells[0] == cells[1]
    assert new[1] == []


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the library alone, in form."""
    rules = copied(tmp_path / "rules")
    (tmp_path / "features" / "library").mkdir(parents=True)
    for path in HERE.glob("features/*.feature"):
        (tmp_path / "features" / "library" / path.name).write_bytes(path.read_bytes())
    assert main(["--root", str(tmp_path)]) == 0
    assert load(rules)
    return tmp_path


def test_what_is_not_in_form_is_refused_with_the_command(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["--check", "--root", str(project)]) == 0
    feature, table = project / "features/library/plans.feature", project / "rules/library/facts.md"
    broken = project / "features/library/return.feature"
    for path, old, new in (
        (feature, "      Given a book that is lost", "     Given a book that is lost"),
        (table, "| lost         |", "| lost |"),
    ):
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
    broken.write_bytes(b"Feature: \xff\n   Rule: x\n")
    assert main(["--check", "--root", str(project)]) == 1
    told = capsys.readouterr().err.splitlines()
    assert [line.partition(": ")[0] for line in told] == [
        "rules/library/facts.md:15",
        f"features/library/plans.feature:{line_of(feature, '     Given a book that is lost')}",
    ]
    assert all(line.endswith("Run `make format`.") for line in told)
    assert main(["--root", str(project)]) == 0
    assert main(["--check", "--root", str(project)]) == 0
    assert broken.read_bytes() == b"Feature: \xff\n   Rule: x\n"


def test_at_most_ten_files_are_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(13):
        file = project / f"features/library/a{number}.feature"
        file.write_text(" Feature: x\n", encoding="utf-8")
    assert len(list(out_of_form(project))) == 13
    assert main(["--check", "--root", str(project)]) == 1
    assert capsys.readouterr().err.splitlines()[10:] == ["... and 3 more"]


def line_of(path: Path, text: str) -> int:
    return path.read_text(encoding="utf-8").split("\n").index(text) + 1
