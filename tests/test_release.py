"""A release: what is new gets its tag, and what changes for buyers stands below it."""

import subprocess
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from macros.release import OPEN, main, release
from tests.library import copied

ABOVE = "# Changelog\n\n"
NEW = f"{ABOVE}{OPEN}\n- A book may stay longer.\n\n## v1, 2026-01-02\n\n- The first.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository of the library with one release."""
    (tmp_path / "rules").mkdir()
    copied(tmp_path / "rules")
    (tmp_path / "CHANGELOG.md").write_text(NEW, encoding="utf-8")
    names = "extra: {languages: [en], guide: library, article: library}\n"
    (tmp_path / "mkdocs.yml").write_text(names, encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-qm", "first")
    git(tmp_path, "tag", "v1")
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True)


def a_day_longer(project: Path) -> None:
    path = project / "rules/library/numbers.md"
    text = path.read_text(encoding="utf-8")
    lines = [
        line.replace("| 21 ", "| 22 ") if "| 21 " in line else line for line in text.split("\n")
    ]
    path.write_text("\n".join(lines), encoding="utf-8")


def test_what_changes_for_buyers_stands_below_what_is_new(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_day_longer(project)
    assert main(["v2"], project) == 0
    text = (project / "CHANGELOG.md").read_text(encoding="utf-8")
    today = date.today().isoformat()
    assert text.startswith(f"{ABOVE}{OPEN}\n## v2, {today}\n\n- A book may stay longer.\n")
    assert "### What changes for buyers since v1\n" in text
    assert (
        "was open until 21 days since it was lent; is open until 22 days since it was lent" in text
    )
    assert text.endswith("\n## v1, 2026-01-02\n\n- The first.\n")
    assert "git tag v2" in capsys.readouterr().out


def test_a_release_without_another_plan_says_so(project: Path) -> None:
    assert main(["v2"], project) == 0
    assert "Every plan is the same in every case." in (project / "CHANGELOG.md").read_text("utf-8")


def test_the_first_release_has_nothing_to_compare() -> None:
    text = release(f"{ABOVE}{OPEN}\n- The first.\n", "v1", date(2026, 1, 2), "", "")
    assert text == f"{ABOVE}{OPEN}\n## v1, 2026-01-02\n\n- The first.\n"


@pytest.mark.parametrize(
    ("tag", "text", "said"),
    [
        ("v1", NEW, "the tag v1 is there already"),
        ("v2", ABOVE, 'no line "## Unreleased"'),
        ("v2", f"{ABOVE}{OPEN}\n## v1\n\n- x\n", "nothing stands under"),
    ],
)
def test_what_cannot_be_released_is_told_and_nothing_is_written(
    tag: str, text: str, said: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project / "CHANGELOG.md"
    path.write_text(text, encoding="utf-8")
    assert main([tag], project) == 1
    assert said in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == text


def test_without_a_repository_a_release_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["v2"], tmp_path) == 1
    assert "git tag: " in capsys.readouterr().err


@pytest.mark.browser
def test_the_page_shows_what_has_changed(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/en/reference/changes/")
    expect(page.get_by_role("heading", name="Unreleased")).to_be_visible()
    assert page.locator("main li").count() > 10
    page.close()
