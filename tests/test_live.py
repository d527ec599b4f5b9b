"""What is saved is judged at once, whatever is wrong with it; the server hands the verdict on."""

import json
import shutil
from pathlib import Path

import pytest

from macros.live import Channel, Judge, Verdict
from tests.test_bad_inputs import INPUTS, plant
from tests.test_bad_inputs import in_time as in_time
from tests.test_bad_inputs import project as project


@pytest.fixture
def judge(project: Path) -> Judge:
    """A judge that has read the library, of which a second copy is the older ruleset."""
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("article: library", "article: other"), encoding="utf-8")
    shutil.copytree(project / "rules" / "library", project / "rules" / "other")
    shutil.copytree(project / "features" / "library", project / "features" / "other")
    found = Judge(project)
    found.forget()
    found.known("library")
    return found


def saved(judge: Judge, file: str, old: str, new: str) -> list[Verdict]:
    path = judge.root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return list(judge.verdicts(path))


PLANS = "features/library/plans.feature"


def test_a_scenario_that_holds_and_one_that_does_not(judge: Judge) -> None:
    (good,) = saved(judge, PLANS, "  A plan names", "  The plan names")
    assert (good.passed, good.pages) == (True, ("reference/spec/plans/",))
    assert good.says.startswith(f"{PLANS}: ")
    assert good.says.endswith("cases, every one holds.")
    (bad,) = saved(judge, PLANS, "its last day is in 1 day", "its last day is in 2 days")
    assert not bad.passed
    assert "15: And its last day is in 2 days\n  expected: its last day is in 2 days" in bad.says
    (again,) = saved(judge, PLANS, "its last day is in 2 days", "its last day is in 1 day")
    assert again.passed


def test_a_table_shows_first_what_rests_on_it(judge: Judge) -> None:
    route = "rules/library/routes/extend-the-loan.md"
    first, whole = saved(judge, route, "| press extend | nothing", "| call         | nothing")
    assert not first.passed
    assert "expected: its first step is: press Keep longer" in first.says
    assert "reference/tables/extend-the-loan/" in first.pages
    assert any(page.startswith("reference/spec/plans/#") for page in first.pages)
    assert not whole.passed
    (unread,) = saved(judge, route, "| call         |", "| cal          |")
    assert 'found "cal"' in unread.says
    first, whole = saved(judge, route, "| cal          |", "| press extend |")
    assert first.passed
    assert whole.passed
    assert int(first.says.split()[1]) < int(whole.says.split()[2])


def test_what_failed_before_is_looked_at_first(judge: Judge) -> None:
    """Also where the line that is saved has nothing to do with it."""
    route = "rules/library/routes/extend-the-loan.md"
    saved(judge, route, "| press extend | nothing", "| call         | nothing")
    first, whole = saved(judge, "rules/library/glossary.md", "#", "\n#")
    assert not first.passed
    assert "expected: its first step is: press Keep longer" in first.says
    assert not whole.passed


def test_a_saved_scenario_is_known_when_a_table_is_saved(judge: Judge) -> None:
    saved(judge, PLANS, "its last day is in 1 day", "its last day is in 2 days")
    route = "rules/library/routes/extend-the-loan.md"
    first, _ = saved(judge, route, "| press extend | nothing", "| call         | nothing")
    assert "expected: its last day is in 2 days" in first.says


def test_what_no_ruleset_of_the_guide_has_is_said(judge: Judge) -> None:
    folder = judge.root / "rules" / "third"
    shutil.copytree(judge.root / "rules" / "library", folder)
    (found,) = judge.verdicts(folder / "numbers.md")
    assert "third:1: found no ruleset of mkdocs.yml" in found.says


def test_a_number_is_judged_first_where_it_is_said(judge: Judge) -> None:
    first, whole = saved(
        judge, "rules/library/numbers.md", "| LATE_FEE    | 2 ", "| LATE_FEE    | 3 "
    )
    assert not first.passed
    assert "expected: a late book costs 2 euros" in first.says
    assert not whole.passed


def test_a_button_is_judged_first_where_it_is_named(judge: Judge) -> None:
    first, whole = saved(judge, "rules/library/buttons.md", "Keep longer", "Keep it longer")
    assert "expected: its first step is: press Keep longer" in first.says
    assert not whole.passed


def test_pages_catalogues_and_settings_are_judged(judge: Judge) -> None:
    (page,) = saved(judge, "docs/en/index.md", "Bring it back.", "Press Keep longer.")
    assert 'write {{ button("EXTEND") }}' in page.says
    (catalogue,) = saved(
        judge, "locale/de/guide.po", 'msgstr "Was zu tun ist"', 'msgstr "Was zu tun'
    )
    assert "mend this line" in catalogue.says
    (settings,) = saved(judge, "mkdocs.yml", "[en, de]", "[en, german]")
    assert "two small letters" in settings.says


@pytest.mark.parametrize("name", INPUTS)
def test_no_bad_input_ends_it(
    name: str, judge: Judge, in_time: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Every bad input is judged, and after it is mended the same file is good again."""
    bad = INPUTS[name]
    path = judge.root / bad["file"]
    file = path if path.suffix else path / "facts.md"
    keep = tmp_path_factory.mktemp("keep") / path.name
    there = path.exists()
    if there:
        shutil.copytree(path, keep) if path.is_dir() else shutil.copy(path, keep)
    plant(judge.root, bad)
    list(judge.verdicts(file))
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    if there:
        shutil.copytree(keep, path) if keep.is_dir() else shutil.copy(keep, path)
    assert all(verdict.passed for verdict in judge.verdicts(file))


def test_the_channel_answers_with_the_newest_verdict_and_leaves_the_rest() -> None:
    channel = Channel()
    app = channel.beside(lambda environ, start: [b"a page"])
    started: list[str] = []

    def get(path: str) -> bytes:
        return b"".join(app({"PATH_INFO": path}, lambda status, headers: started.append(status)))

    channel.tell({"passed": True, "says": "one"})
    channel.tell({"passed": False, "says": "two"})
    assert json.loads(get("/live/0")) == {"passed": False, "says": "two", "number": 2}
    assert json.loads(get("/live/1"))["says"] == "two"
    assert get("/live.js").startswith(b"// In a preview")
    assert get("/live/x") == get("/en/") == b"a page"
    assert started == ["200 OK"] * 3
