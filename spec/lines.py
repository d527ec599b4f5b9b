"""Line by line: mistakes that the official parser takes for text, or reports in its own terms.

Each mistake is mended where the meaning is clear, and taken out where it is not, so that the
parser then sees a well-formed file and one mistake does not show up as several.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from rules.claims import CLAIMS
from rules.evidence import EVIDENCE
from spec.draft import Draft
from spec.keywords import (
    STEPS,
    TITLES,
    Guess,
    guess_step,
    guess_title,
    is_lower_case,
    sentence_kind,
    title_of,
)
from spec.model import Problem
from spec.shapes import shape_of, table_at
from spec.tables import refuse_rows, refuse_tag

# Where the line stands: after which title, among steps or rows, or among lines to be left out.
Place = Literal[
    "start", "Feature", "Rule", "Background", "Scenario", "Examples", "steps", "rows", "lost"
]

A_STEP = "a step, which begins with Given, When, Then, And or But"


def mend(lines: list[str], file: str) -> "Mender":
    """The lines mended, with their problems."""
    mender = Mender(file, list(lines))
    mender.run()
    return mender


@dataclass
class Mender(Draft):
    """One pass over the lines of a file.

    ok  whether there is a feature to go on with
    """

    ok: bool = True
    _place: Place = "start"
    _container: Place = "start"
    _misplaced: int = 0
    _asked: bool = False

    def run(self) -> None:
        """Look at each line in turn."""
        look = {
            "tag": self._tag,
            "row": self._row,
            "fence": self._fence,
            "title": self._title,
            "step": self._step,
            "star": self._star,
            "text": self._text,
        }
        for number in range(1, len(self.lines) + 1):
            self.number = number
            shape = shape_of(self.line)
            if shape != "blank" and number not in self.dropped:
                early = self._place == "start" and shape != "tag" and not self._is_feature(number)
                self._before_feature() if early else look[shape]()
        if self._place == "start" and not self.problems:
            self._refuse_empty()
        self.ok = self.ok and self._place != "start"

    # ---- what each kind of line may do

    def _tag(self) -> None:
        words = re.split(r"\s#", self.line.strip())[0].split()
        for word in words:
            found = refuse_tag(word, [*CLAIMS, *EVIDENCE])
            if found:
                self.report(*found)
        below = self.below(skip=("tag",))
        if below == "Examples":
            do = 'delete the tag, or move it above the line "Scenario Outline:"'
            self.report(self.quoted, "no tag above Examples", do)
        elif not self._may_be_tagged(below):
            do = 'delete the tag, or write a line "Scenario: ..." under it'
            self.report(self.quoted, "a Rule or a Scenario below the tag", do)
        kept = words if below != "step" and self._may_be_tagged(below) else []
        self.line = " ".join("@" + word.replace("@", "") for word in kept)

    def _may_be_tagged(self, below: str) -> bool:
        """Whether what comes below a tag may have one, or will be reported in any case."""
        if below in ("Feature", "Rule", "Scenario") or self._place == "start":
            return True
        rest = self.lines[self.number :]
        text = next((line for line in rest if shape_of(line) not in ("blank", "tag")), "")
        if shape_of(text) == "step":
            return self._place not in ("Background", "Scenario", "steps")
        return shape_of(text) == "text" and guess_title(text) is not None

    def _row(self) -> None:
        table = table_at(self.lines, self.number)
        if self._place == "Examples":
            problems, bad = refuse_rows(self.file, table)
            self.problems += problems
            self.drop(bad)
            self._place = "rows"
        elif self._place not in ("rows", "lost"):
            do = 'write "Examples:" above the table, or delete the table'
            self.report(self.quoted, 'a table only under "Examples:"', do)
            self.drop([number for number, _ in table])
        elif self._place == "lost":
            self.drop([self.number])

    def _fence(self) -> None:
        mark = self.line.strip()[:3]
        later = range(self.number + 1, len(self.lines) + 1)
        ends = (n for n in later if self.lines[n - 1].strip().startswith(mark))
        end = next(ends, self.number)
        block = range(self.number, end + 1)
        if any(title_of(self.lines[n - 1]) for n in block):
            block = range(self.number, self.number + 1)
        do = f"delete the block between the lines with {mark}, or say it in the line of the step"
        found = f"a block of text that begins with {mark}"
        self.report(found, "steps that say everything in one line", do)
        self.drop(block)

    def _title(self) -> None:
        title = title_of(self.line.strip())
        if title == "Scenario" and self._heads_a_table():
            written, _, rest = self.line.strip().partition(":")
            self._replace(Guess("Examples", f"{written}:", rest.strip()), _A_TITLE)
            title = "Examples"
        if title == "Feature":
            self._feature()
        elif title == "Background":
            self._background()
        elif title == "Examples":
            self._examples()
        else:
            self._enter("Rule" if title == "Rule" else "Scenario")

    def _feature(self) -> None:
        if self._place == "start":
            self._enter("Feature")
            return
        do = "move everything from this line on to a file of its own, or delete this line"
        self.report(self.quoted, "one Feature in each file", do)
        self.drop(range(self.number, len(self.lines) + 1))

    def _background(self) -> None:
        if self._place != "Feature":
            do = "move the Background and its steps above the first Rule, or into the scenarios"
            self._lose(self.quoted, "one Background, above the first Rule", do)
        elif self.below() != "step":
            do = "write a Given step under it, or delete the line"
            self._lose("a Background without steps", A_STEP, do)
        else:
            self._enter("Background")

    def _examples(self) -> None:
        if self._container == "Scenario":
            self._place = "Examples"
        elif self._misplaced:
            self._place = "lost"
            self.drop([self.number])
        else:
            do = 'move the examples under the steps of a "Scenario Outline:"'
            self._lose(self.quoted, "Examples only under a Scenario Outline", do)

    def _step(self) -> None:
        if self._place == "lost":
            self.drop([self.number])
        elif self._place in ("Background", "Scenario", "steps"):
            self._place = "steps"
            keyword = self.line.split()[0]
            rest = self.line.strip()[len(keyword) :]
            if not rest.strip():
                do = "write a sentence after it, or delete the line"
                self.report(f"{self.quoted} and nothing after it", "a sentence", do)
            elif rest.startswith("\t"):
                self.report(self.quoted, A_STEP, f'put one ordinary space after "{keyword}"')
            self.line = f"{keyword} {rest.strip()}"
            self._asked = self._asked or keyword == "When"
        else:
            self._misplaced_step()

    def _star(self) -> None:
        if self._place not in ("Background", "Scenario", "steps"):
            self._text()
            return
        keyword = "And" if self._place == "steps" else "Given"
        self.report(self.quoted, A_STEP, 'write a keyword such as "And" instead of "*"')
        self.line = f"{keyword} {self.line.strip()[1:].strip()}"
        self._place = "steps"

    def _text(self) -> None:
        prose = self._place in ("Feature", "Rule", "Background", "Scenario", "Examples")
        if self._guessed_title(prose):
            return
        if self._place == "lost":
            self.drop([self.number])
        elif not self._guessed_step(prose) and not prose:
            self._refuse_text()

    # ---- text that may be a misspelt keyword

    def _guessed_title(self, prose: bool) -> bool:
        guess = guess_title(self.line, prose=prose)
        if guess is None:
            return False
        if guess.keyword == "Example" and self._heads_a_table():
            guess = replace(guess, keyword="Examples")
        begins = guess.written.endswith(":") or self._begins(guess)
        if begins or (not prose and self._place != "lost"):
            self._replace(guess, _A_TITLE.replace("Examples", guess.keyword))
            self._title()
            return True
        if guess.sure and self._place != "lost":
            do = f'write "{guess.keyword}:" with a colon, or begin the text with another word'
            self.report(self.quoted, "text that does not begin with a keyword", do)
            self.drop([self.number])
        return guess.sure

    def _heads_a_table(self) -> bool:
        """Whether the line, "Example" for instance, was meant to be "Examples"."""
        example = self.line.strip().lower().startswith("exam")
        return example and self.below() == "row"

    def _begins(self, guess: Guess) -> bool:
        """Whether the line looks like the title that it names, going by what comes next."""
        title = TITLES[guess.keyword]
        if title == "Feature":
            return self._place == "start"
        kind = "Scenario" if title == "Scenario Outline" else title
        below = self.below(skip=("tag",))
        wanted = {"Rule": "Scenario", "Scenario": "step", "Background": "step", "Examples": "row"}
        return self._place != kind and below == wanted[kind]

    def _guessed_step(self, prose: bool) -> bool:
        guess = guess_step(self.line, prose=prose)
        if self._place in ("Background", "Scenario", "steps"):
            text = self.line.strip()
            kind = sentence_kind(text[:1].lower() + text[1:], 0.9 if guess is None else 1)
            if kind:
                self._add_keyword(kind.capitalize())
                return True
        if guess is None:
            return False
        if guess.keyword == "When" and self._asked and not (guess.sure or is_lower_case(guess)):
            guess = replace(guess, keyword="Then")
        outside = self._place in ("Feature", "Rule", "Examples", "rows")
        if outside and prose and is_lower_case(guess) and not sentence_kind(guess.rest, 0.8):
            return False
        if outside:
            self._misplaced_step()
        else:
            self._replace(guess, A_STEP)
            self._step()
        return True

    def _add_keyword(self, keyword: str) -> None:
        self.report(self.quoted, A_STEP, f'write "{keyword}" before it')
        self.line = f"{keyword} {self.line.strip()}"
        self._step()

    def _replace(self, guess: Guess, expected: str) -> None:
        mark = ":" if guess.is_title else ""
        do = f'write "{guess.keyword}{mark}" instead of "{guess.written}"'
        if guess.written == guess.keyword and not guess.is_title:
            do = f'put a space after "{guess.keyword}"'
        self.report(self.quoted, expected, do)
        self.line = guess.line

    def _misplaced_step(self) -> None:
        """A step, or text that begins like one, where there is no scenario."""
        before = (n for n in range(self.number - 1, 0, -1) if self.lines[n - 1].strip())
        if not self._misplaced or next(before, 0) > self._misplaced:
            expected = "steps only under a Scenario, text that does not begin like a step"
            do = 'write a line "Scenario: ..." above the step; begin text with another word'
            if self._place in ("Examples", "rows"):
                do = 'move the step above "Examples:"; begin text with another word'
            self.report(self.quoted, expected, do)
        self._misplaced = self.number
        self.drop([self.number])

    def _refuse_text(self) -> None:
        if self._place == "rows":
            do = 'begin a row of the table with "|"; begin a remark with "#"'
            self.report(self.quoted, "a row of the table, or the next Scenario", do)
        else:
            do = f'begin a step with {", ".join(STEPS[:-1])} or {STEPS[-1]}, a remark with "#"'
            self.report(self.quoted, A_STEP, do)
        self.drop([self.number])

    # ---- the beginning of the file

    def _is_feature(self, number: int) -> bool:
        line = self.lines[number - 1]
        guess = guess_title(line)
        misspelt = guess is not None and TITLES[guess.keyword] == "Feature"
        return title_of(line) == "Feature" or misspelt

    def _before_feature(self) -> None:
        """A line that stands where the Feature line should be; said once."""
        self.report(self.quoted, 'a line "Feature: ..." at the top of the file', _FEATURE_FIRST)
        later = range(self.number, len(self.lines) + 1)
        feature = next((n for n in later if self._is_feature(n)), None)
        self.ok = feature is not None
        self.drop(range(self.number, feature or len(self.lines) + 1))

    def _refuse_empty(self) -> None:
        written = any(line.strip() for line in self.lines)
        found = "nothing but remarks and tags" if written else "an empty file"
        expected = 'a line "Feature: ...", then rules and scenarios'
        self.problems.append(Problem(self.file, None, found, expected, _FEATURE_FIRST))

    # ---- moving on

    def _enter(self, place: Place) -> None:
        self._place = self._container = place
        self._misplaced, self._asked = 0, False

    def _lose(self, found: str, expected: str, do: str) -> None:
        """Report the line and leave out what belongs to it."""
        self.report(found, expected, do)
        self.drop([self.number])
        self._place = "lost"


_A_TITLE = 'a title with a colon, such as "Examples:"'
_FEATURE_FIRST = 'begin the file with "Feature:" and its name'
