"""The specification as feature files in every language: valid Gherkin, made of the catalogue.

`feature_text` writes a feature in a language; `English` reads its sentences back, so that the same
steps run and the same verdicts come out. English features are the files themselves.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict, cast

from gherkin.dialect import DIALECTS

from macros.language import Language
from rules.buttons import Button
from rules.engine import Choice, CountFact
from rules.facts import FACTS
from rules.numbers import EDITIONS, NUMBERS, Edition, Number
from rules.outcomes import OUTCOMES, Outcome
from rules.questions import QUESTIONS
from rules.sentences import find_fact
from rules.words import IN_EDITION, Words, count, placeholders, say
from spec.model import Examples, Feature, Rule, Scenario, Step, StepKind

# Counts up to this one are read back; the features state none that is larger.
MOST = 400


class Dialect(TypedDict):
    """The keywords of a language, as the official Gherkin has them."""

    feature: list[str]
    rule: list[str]
    scenario: list[str]
    scenarioOutline: list[str]
    examples: list[str]
    given: list[str]
    when: list[str]
    then: list[str]


@dataclass(frozen=True)
class PlainText:
    """A language without markup, for features: implements `rules.words.Tongue`."""

    language: Language
    edition: Edition = "today"

    def gettext(self, sentence: str) -> str:
        return self.language.gettext(sentence)

    def ngettext(self, one: str, other: str, n: int) -> str:
        return self.language.ngettext(one, other, n)

    def text(self, text: str) -> str:
        return text

    def quantity(self, words: Words, numbers: tuple[Number, ...]) -> str:
        return words(self.edition)

    def button(self, button: Button) -> str:
        return self.language.gettext(button.label)


def feature_text(feature: Feature, language: Language) -> str:
    """The feature file in a language, ready to be run: keywords, names and sentences translated."""
    return "\n".join(_lines(feature, language)) + "\n"


def write(features: tuple[Feature, ...], language: Language, folder: Path) -> None:
    """Write every feature in a language into a folder, for readers to download."""
    folder.mkdir(parents=True, exist_ok=True)
    for feature in features:
        path = folder / f"{feature.topic}.feature"
        path.write_text(feature_text(feature, language), encoding="utf-8")


def sentence(kind: StepKind, text: str, language: Language) -> str:
    """A sentence of a step in a language, without markup."""
    if kind == "then" and text in SAID:
        outcome, edition = SAID[text]
        return say(outcome.sentence, PlainText(language, edition))
    found = find_fact(text) if kind == "given" else None
    if found is None:
        return language.gettext(text)
    fact, value = found
    if isinstance(value, Choice):
        return say(value.sentence, PlainText(language))
    assert isinstance(fact, CountFact)
    return count((fact.one, fact.other), value, PlainText(language))


@dataclass
class English:
    """Reads the sentences of a language back into English."""

    language: Language
    whole: dict[tuple[StepKind, str], str] = field(default_factory=dict)
    outlines: list[tuple[re.Pattern[str], str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for kind, english in _sentences():
            said = sentence(kind, english, self.language)
            known = self.whole.setdefault((kind, said), english)
            if _normal(known) != _normal(english):
                raise ValueError(
                    f'{self.language.code}: "{known}" and "{english}" are both "{said}"; '
                    "translate them so that they can be told apart"
                )

    def learn(self, feature: Feature) -> None:
        """Take in the steps of a feature's outlines, whose sentences have <columns> in them."""
        for scenario in feature.scenarios:
            for step in scenario.steps:
                if re.search(r"<[^<>]+>.", step.text) or re.search(r".<[^<>]+>", step.text):
                    self._learn(step.text)

    def of(self, kind: StepKind, text: str) -> str:
        """The English sentence. Raises KeyError for a sentence that the language does not have."""
        if (kind, text) in self.whole:
            return self.whole[kind, text]
        for pattern, english in self.outlines:
            if match := pattern.fullmatch(text):
                return re.sub(r"<[^<>]+>", match.group(1), english, count=1)
        raise KeyError(f"{self.language.code}: nobody knows the sentence {text!r}")

    def _learn(self, english: str) -> None:
        parts = re.split(r"<[^<>]+>", said := self.language.gettext(english))
        if len(parts) != len(re.split(r"<[^<>]+>", english)):
            raise ValueError(f'{self.language.code}: "{said}" has lost a column of "{english}"')
        before, after = parts
        pattern = re.compile(f"{re.escape(before)}(\\d+){re.escape(after)}")
        self.outlines.append((pattern, english))


def _sentences() -> Iterator[tuple[StepKind, str]]:
    """Every sentence that a step can be, in English."""
    for fact in FACTS:
        if isinstance(fact, CountFact):
            for n in range(MOST):
                yield "given", (fact.one if n == 1 else fact.other).replace("{n}", str(n))
        else:
            yield from (("given", choice.sentence) for choice in fact.choices)
    yield from (("when", question.sentence) for question in QUESTIONS)
    yield from (("then", said) for said in SAID)


def _normal(english: str) -> str:
    return re.sub(r"\d+", "#", english)


def _editions(outcome: Outcome) -> list[Edition]:
    """The editions that have every number of an outcome."""
    names = [name for name in placeholders(outcome.sentence) if name in NUMBERS]
    return [e for e in EDITIONS if all(NUMBERS[name].exists_in(e) for name in names)]


# Every outcome as a step states it in English, with the edition whose numbers it has.
SAID: dict[str, tuple[Outcome, Edition]] = {
    say(outcome.sentence, IN_EDITION[edition]): (outcome, edition)
    for outcome in OUTCOMES
    for edition in _editions(outcome)
}


def _lines(feature: Feature, language: Language) -> Iterator[str]:
    tell, words = language.gettext, _dialect(language)
    yield f"# language: {language.code if language.code in DIALECTS else 'en'}"
    yield from _tags(feature.tags, "")
    yield f"{words['feature'][0]}: {tell(feature.name)}"
    yield from _prose(feature.description, "  ", language)
    for rule in feature.rules:
        yield ""
        yield from _tags(rule.tags, "  ")
        yield f"  {words['rule'][0]}: {tell(rule.name)}"
        yield from _prose(rule.description, "    ", language)
        for scenario in rule.scenarios:
            yield ""
            yield from _scenario(rule, scenario, language)


def _scenario(rule: Rule, scenario: Scenario, language: Language) -> Iterator[str]:
    words = _dialect(language)
    title = words["scenarioOutline"][0] if scenario.outline else words["scenario"][-1]
    yield from _tags(tuple(tag for tag in scenario.tags if tag not in rule.tags), "    ")
    yield f"    {title}: {language.gettext(scenario.name)}"
    for step in scenario.steps:
        yield f"      {keyword(step, language)}{sentence(step.kind, step.text, language)}"
    for examples in scenario.examples:
        yield ""
        yield f"      {words['examples'][0]}: {language.gettext(examples.name)}".rstrip()
        yield from _table(examples, language)


def _table(examples: Examples, language: Language) -> Iterator[str]:
    rows = [[language.gettext(name) for name in examples.header]]
    rows += [[cell(text, language) for text in row] for row in examples.rows]
    for row in rows:
        escaped = (text.replace("\\", "\\\\").replace("|", "\\|") for text in row)
        yield f"        | {' | '.join(escaped)} |"


def cell(text: str, language: Language) -> str:
    """A cell: a whole sentence of an outcome or a fact, or a bare value."""
    said = sentence("then", text, language)
    return said if said != text else sentence("given", text, language)


def keyword(step: Step, language: Language) -> str:
    """The keyword of a step in the official dialect, with the space after it, if it has one."""
    words = _dialect(language)
    kind = step.keyword.lower() if step.keyword in ("Given", "When", "Then") else "and"
    if step.keyword == "But":
        kind = "but"
    return next(word for word in cast(dict[str, list[str]], words)[kind] if word != "* ")


def _dialect(language: Language) -> Dialect:
    """The keywords of a language; English ones where Gherkin does not know it."""
    return cast(Dialect, DIALECTS.get(language.code, DIALECTS["en"]))


def _tags(tags: tuple[str, ...], indent: str) -> Iterator[str]:
    if tags:
        yield indent + " ".join(f"@{tag}" for tag in tags)


def _prose(text: str, indent: str, language: Language) -> Iterator[str]:
    if text:
        yield from (indent + line for line in language.gettext(text).splitlines())
