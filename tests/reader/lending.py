"""A tiny vocabulary for the tests of the reader: a library that lends books."""

import difflib
import re
from collections.abc import Collection, Sequence
from pathlib import Path

from spec.model import Feature, Problem, Step, StepKind
from spec.reader import read
from spec.vocabulary import Misfit

GOOD = Path(__file__).with_name("lending.feature").read_text(encoding="utf-8")
SENTENCES: dict[str, StepKind] = {
    "a book that is lent": "given",
    "a book on the shelf": "given",
    "it was lent # days ago": "given",
    "the reader is a child": "given",
    "the reader asks when it is due": "when",
    "the reader asks where the book stands": "when",
    "keep the book": "then",
    "bring the book back": "then",
    "nothing has to be paid": "then",
}


class Lending:
    """A book is lent or on the shelf; only a lent one was lent some days ago."""

    tags: Collection[str] = ("L1", "L2")

    def kind_of(self, sentence: str) -> StepKind | None:
        return SENTENCES.get(_uncounted(sentence))

    def nearest(self, sentence: str, kind: StepKind) -> str | None:
        known = [text for text, its in SENTENCES.items() if its == kind]
        near = difflib.get_close_matches(_uncounted(sentence), known, n=1)
        count = re.findall(r"<\w+>|\d+", sentence) or ["5"]
        return near[0].replace("#", count[0]) if near else None

    def misfit(self, steps: Sequence[Step]) -> Misfit | None:
        given = {_uncounted(step.text): step for step in steps if step.kind == "given"}
        counts = [step for step in steps if _uncounted(step.text) == "it was lent # days ago"]
        if len(counts) > 1:
            return Misfit(counts[1], "two days", "one day", "keep one of the two")
        if counts and "a book on the shelf" in given:
            return Misfit(counts[0], "a day of lending", "a lent book", "change one of the two")
        where = next((s for s in steps if s.text == "the reader asks where the book stands"), None)
        if where and "a book that is lent" in given:
            return Misfit(where, "a lent book", "a book on the shelf", "ask when it is due")
        return None


def read_text(folder: Path, text: str | bytes) -> Feature | list[Problem]:
    """What the reader makes of a file with this text, in `folder`/lending.feature."""
    file = folder / "lending.feature"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(file, folder, Lending())


def _uncounted(sentence: str) -> str:
    return re.sub(r"\b\d+ days?", "# days", sentence)
