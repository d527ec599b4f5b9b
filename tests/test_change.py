"""What one change of the guide takes, done in a copy: a number two files, a button three, an answer
its table and its feature. Nothing else stands on them: no test, no page, no script.
"""

import filecmp
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.project import ENVIRONMENT, ROOT, copy

FEATURES = "features/today"
NUMBERS, BUTTONS = "rules/today/numbers.md", "rules/today/buttons.md"
NOT_PAID, VERIFYING = f"{FEATURES}/not-paid.feature", f"{FEATURES}/verifying.feature"
LETS_CLOSE = "rules/today/routes/unpaid-closes.md"
# What stands on the guide and takes long: a part of it.
SAMPLED = ["tests/test_pages.py", "tests/test_prose.py", "tests/test_stated.py"]


def run(project: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A command of Python in a copy, with all that it prints together."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def edit(project: Path, file: str, pattern: str, new: str | Callable[[re.Match[str]], str]) -> None:
    """Change every place in a file that a pattern fits, at least one."""
    text = (project / file).read_text(encoding="utf-8")
    changed, count = re.subn(pattern, new, text, flags=re.MULTILINE)
    assert count, f"{pattern} is not in {file}"
    (project / file).write_text(changed, encoding="utf-8")


def changed_files(project: Path) -> list[str]:
    """The files of the copy that are not as they are in the project."""
    return sorted(_different(filecmp.dircmp(ROOT, project), ""))


def _different(compared: filecmp.dircmp[str], folder: str) -> Iterator[str]:
    yield from (f"{folder}{name}" for name in compared.diff_files)
    for name, below in compared.subdirs.items():
        yield from _different(below, f"{folder}{name}/")


def number(project: Path) -> Iterator[None]:
    """Orders close a day later; the feature counts a day more on both sides of the edge."""
    edit(project, NUMBERS, r"(?<=^\| AUTO_CANCEL )( +\| )(\d+)", lambda m: f"{m[1]}{int(m[2]) + 1}")
    yield
    a_day_more = lambda m: f"{m[1]}{int(m[2]) + 1} {m[3]}"  # noqa: E731
    edit(project, NOT_PAID, r"(it was placed )(\d+) (days? ago)", a_day_more)
    edit(project, NOT_PAID, r"(it was placed \d+) day ago", r"\1 days ago")
    edit(project, NOT_PAID, r"^( +\| )(\d+) (  \|)", a_day_more)


def button(project: Path) -> Iterator[None]:
    """The marketplace calls a button by another name."""
    edit(project, BUTTONS, r"(?<=^\| CANCEL_ORDER )( +\| )Cancel Order", r"\1Drop Order")
    yield
    for file in (NOT_PAID, VERIFYING):
        edit(project, file, "Cancel Order", "Drop Order")


def answer(project: Path) -> Iterator[None]:
    """What was probable is a fixed rule."""
    edit(project, LETS_CLOSE, r"\| probably \|", "| fixed    |")
    yield
    closing = r"(about let the unpaid order close: )it works probably: .*"
    edit(project, NOT_PAID, closing, r"\1it is a fixed rule")
    edit(project, NOT_PAID, r"And it works probably: .*", "And it is a fixed rule")


CHANGES = {
    number: [NOT_PAID, NUMBERS],
    button: [NOT_PAID, VERIFYING, BUTTONS],
    answer: [NOT_PAID, LETS_CLOSE],
}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_takes_its_files_and_no_others(change, tmp_path: Path) -> None:
    project = copy(tmp_path / "project")
    steps = change(project)
    next(steps)
    fails = run(project, "spec")
    assert fails.returncode == 1
    assert "Traceback" not in fails.stdout
    assert changed_files(project) == CHANGES[change][-1:]
    assert NOT_PAID in fails.stdout
    assert list(steps) == []
    assert changed_files(project) == CHANGES[change]
    for command in (["rules", "check"], ["macros.prose"], ["spec"]):
        done = run(project, *command)
        assert done.returncode == 0, done.stdout


def test_nothing_else_stands_on_what_changes(tmp_path: Path) -> None:
    project = copy(tmp_path / "project")
    for change in CHANGES:
        assert len(list(change(project))) == 1
    done = run(project, "pytest", "-p", "no:xdist", "-m", "not browser", *SAMPLED)
    assert done.returncode == 0, done.stdout


def test_rules_that_cannot_be_read_are_told_in_words_by_every_command(project: Path) -> None:
    edit(project, NUMBERS, r"(?<=^\| AUTO_CANCEL )( +\| )\d+", r"\1many")
    for command in (["rules", "check"], ["macros.prose"], ["spec"]):
        told = run(project, *command)
        assert told.returncode == 1
        assert "Traceback" not in told.stdout
        assert 'found "many"; expected' in told.stdout
        assert "today/numbers.md:" in told.stdout
