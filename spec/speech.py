"""What a ruleset can say, for the reader of features; and the features of all rulesets."""

import re
from collections.abc import Collection, Sequence
from pathlib import Path

from rules import told
from rules.engine import CaseError, RuleError, refuse_impossible, tell
from rules.findings import nearest
from rules.graph import answer
from rules.model import Clock, CountFact, Fact, Ruleset, Value
from rules.sentences import COUNT, Sentences
from rules.words import normal
from spec.model import Feature, Problem, Step, StepKind
from spec.reader import read_folder
from spec.vocabulary import Misfit

Known = dict[Fact | Clock, Value]


def read_features(
    folder: Path, root: Path, ruleset: Ruleset
) -> tuple[list[Feature], list[Problem]]:
    """The features of a ruleset, one a topic; where it plans, as many as there are files."""
    topics = list(ruleset.topics)
    if ruleset.strength:
        topics = sorted(path.stem for path in folder.glob("*.feature"))
    return read_folder(folder, root, topics, Speech(ruleset))


class Speech:
    """The sentences and statements of a ruleset, see `spec.vocabulary.Vocabulary`."""

    def __init__(self, ruleset: Ruleset) -> None:
        self.ruleset = ruleset
        self.sentences = Sentences(ruleset)
        self.tags: Collection[str] = ruleset.statements
        self.asks = [ruleset.strength.asks, told.NUMBERS] if ruleset.strength else []
        forms = told.forms(ruleset) if ruleset.strength else []
        numbers = list(told.numbers(ruleset)) if ruleset.strength else []
        self.numbers = frozenset(map(normal, numbers))
        self.plan_forms = dict.fromkeys([*map(told.normal_day, forms), *numbers])

    def given(self, sentence: str) -> tuple[Fact | Clock, Value]:
        """What a Given step states. Raises UnknownSentenceError."""
        return told.given(sentence, self.ruleset) or self.sentences.fact(sentence)

    def kind_of(self, sentence: str) -> StepKind | None:
        if sentence in self.asks:
            return "when"
        if told.given(sentence, self.ruleset):
            return "given"
        if told.normal_day(sentence) in self.plan_forms or normal(sentence) in self.numbers:
            return "then"
        return self.sentences.kind_of(sentence)

    def nearest(self, sentence: str, kind: StepKind) -> str | None:
        if self.ruleset.strength and kind != "given":
            known = list(self.plan_forms) if kind == "then" else self.asks
            about = re.match("about [^:]+: ", sentence)
            of_way = [form for form in known if about and form.startswith(about[0])]
            day = re.search(rf"today|in {COUNT} days?", sentence)
            near = nearest(told.normal_day(sentence), of_way or known)
            count = re.match(r"\d[\d,]*", sentence)
            if near and count and normal(near) in self.numbers:
                return re.sub(r"^\d+", count[0].replace(",", ""), near)
            return near and near.replace("{day}", day[0] if day else "today")
        near = self.sentences.nearest(sentence, kind)
        if near is None:
            return None
        count = (re.findall(rf"<[^<>]*>|{COUNT}", sentence) or ["5"])[0]
        filled = near.replace("{n}", count)
        if kind != "given" or not count.isdigit():
            return filled
        fact, value = self.sentences.fact(filled)
        return tell(fact, value) if isinstance(fact, CountFact) else filled

    def misfit(self, steps: Sequence[Step]) -> Misfit | None:
        stated: dict[Fact | Clock, Step] = {}
        case: Known = {}
        for step in (step for step in steps if step.kind == "given"):
            key, value = self.given(step.text)
            if key in stated:
                found = f'"{step.text}", after "{stated[key].text}" on line {stated[key].line}'
                expected = f'one answer to "{getattr(key, "question", key.id)}"'
                return Misfit(step, found, expected, "keep one of the two steps")
            stated[key], case[key] = step, value
        return self._contradiction(case, stated) or self._unanswered(steps, case)

    def _contradiction(self, case: Known, stated: dict[Fact | Clock, Step]) -> Misfit | None:
        try:
            refuse_impossible(case)
        except CaseError as error:
            guilty = (key for key, value in case.items() if str(error).startswith(tell(key, value)))
            step = stated[next(guilty, next(iter(stated)))]
            do = "change or delete one of these steps"
            return Misfit(step, str(error), "facts that can be true together", do)
        return None

    def _unanswered(self, steps: Sequence[Step], case: Known) -> Misfit | None:
        when = next(step for step in steps if step.kind == "when")
        if when.text in self.asks or self._answers(when.text, case):
            return None
        topics = self.ruleset.topics.values()
        others = [f'"{topic.asks}"' for topic in topics if self._answers(topic.asks, case)]
        do = f"ask one of {', '.join(others)}" if others else "change the Given steps"
        return Misfit(when, f'"{when.text}"', "a question that is answered in this case", do)

    def _answers(self, question: str, case: Known) -> bool:
        try:
            answer(self.ruleset, question, case)
        except CaseError:
            return False
        except RuleError:
            # Two rows that both fit are a mistake of the tables, and their checks say so.
            return True
        return True
