"""What one change of the guide takes, done in a copy: a number two files, a button three, an answer
its table and its feature. Nothing else stands on them: no test, no page, no script.
"""

import filecmp
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rules.loader import load
from rules.words import placeholders, say
from tests.project import ENVIRONMENT, ROOT, copy

FEATURES = "features/today"
NUMBERS, BUTTONS = "rules/today/numbers.md", "rules/today/buttons.md"
NOT_PAID = f"{FEATURES}/not-paid.feature"
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


def edit(project: Path, file: str, pattern: str, new: str) -> None:
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


def naming(project: Path, *sentences: str) -> list[str]:
    """The features that say one of these."""
    return [
        path.relative_to(project).as_posix()
        for path in sorted((project / FEATURES).glob("*.feature"))
        if any(said in path.read_text(encoding="utf-8") for said in sentences)
    ]


def number(project: Path) -> Iterator[list[str]]:
    """A number that buyers are told is one more."""
    guide = load(project / "rules" / "today")
    told = {
        name: [word for word in guide.words.values() if name in placeholders(word.says)]
        for name in guide.numbers
    }
    stated = {
        name: naming(project, *(say(word.says, guide) for word in words))
        for name, words in told.items()
    }
    name, (feature,) = next(each for each in stated.items() if len(each[1]) == 1)
    more = guide.numbers[name].value + 1
    edit(project, NUMBERS, rf"(?<=^\| {name} )( *\| )\d+", rf"\g<1>{more}")
    yield [feature, NUMBERS]
    after = load(project / "rules" / "today")
    for word in told[name]:
        if naming(project, say(word.says, guide)):
            edit(project, feature, re.escape(say(word.says, guide)), say(word.says, after))


def button(project: Path) -> Iterator[list[str]]:
    """The marketplace calls a button by another name."""
    labels = [button.label for button in load(project / "rules" / "today").buttons.values()]
    features = {label: naming(project, label) for label in labels if " " in label}
    label, named = next(each for each in features.items() if len(each[1]) == 2)
    edit(project, BUTTONS, rf"\| {label} ", f"| Really {label} ")
    yield [*named, BUTTONS]
    for file in named:
        edit(project, file, label, f"Really {label}")


def answer(project: Path) -> Iterator[list[str]]:
    """What was probable is a fixed rule."""
    edit(project, LETS_CLOSE, r"\| probably \|", "| fixed    |")
    yield [NOT_PAID, LETS_CLOSE]
    closing = r"(about let the unpaid order close: )it probably works: .*"
    edit(project, NOT_PAID, closing, r"\1it is a fixed rule")
    edit(project, NOT_PAID, r"And it probably works: .*", "And it is a fixed rule")


CHANGES = {number: 2, button: 3, answer: 2}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_takes_its_files_and_no_others(change, tmp_path: Path) -> None:
    project = copy(tmp_path / "project")
    steps = change(project)
    files = next(steps)
    assert changed_files(project) == files[-1:]
    fails = run(project, "macros.quick")
    assert fails.returncode == 1
    assert "Traceback" not in fails.stdout
    assert all(feature in fails.stdout for feature in files[:-1])
    assert list(steps) == []
    assert changed_files(project) == files
    assert len(files) == CHANGES[change]
    done = run(project, "macros.quick")
    assert done.returncode == 0, done.stdout


def test_nothing_else_stands_on_what_changes(tmp_path: Path) -> None:
    project = copy(tmp_path / "project")
    for change in CHANGES:
        assert len(list(change(project))) == 1
    # What a page stands on is alike in every language.
    edit(project, "mkdocs.yml", r"(?<=^  languages: \[en)[^]]*(?=\])", "")
    edit(project, "mkdocs.yml", r"(?<=^  complete: \[)[^]]*(?=\])", "")
    done = run(project, "pytest", "-p", "no:xdist", "-m", "not browser", *SAMPLED)
    assert done.returncode == 0, done.stdout


def test_rules_that_cannot_be_read_are_told_in_words_by_every_command(project: Path) -> None:
    edit(project, NUMBERS, r"(?<=^\| AUTO_CANCEL )( +\| )\d+", r"\1many")
    for command in (["rules", "check"], ["macros.prose"], ["spec"], ["macros.quick"]):
        told = run(project, *command)
        assert told.returncode == 1
        assert "Traceback" not in told.stdout
        assert told.stdout.count('found "many"; expected') == 1
        assert "today/numbers.md:" in told.stdout
