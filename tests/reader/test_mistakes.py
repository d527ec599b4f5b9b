"""Every mistake of mistakes/: a file that has it, beside the message that it must give."""

from pathlib import Path

import pytest

from spec.model import Feature
from spec.reader import read

MISTAKES = Path(__file__).with_name("mistakes")
CASES = sorted(folder for folder in MISTAKES.iterdir() if folder.is_dir())


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_each_mistake_gives_its_message(folder: Path) -> None:
    found = read(folder / "unpaid.feature", folder)
    assert isinstance(found, list)
    text = "\n\n".join(str(problem) for problem in found)
    assert text + "\n" == (folder / "message.txt").read_text(encoding="utf-8")
    assert "Traceback" not in text


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_each_case_has_a_file_and_a_message(folder: Path) -> None:
    assert {file.name for file in folder.iterdir()} == {"unpaid.feature", "message.txt"}


def test_the_same_file_without_a_mistake_is_read() -> None:
    root = Path(__file__).parent
    assert isinstance(read(root / "good" / "unpaid.feature", root), Feature)
