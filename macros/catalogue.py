"""The catalogue for translators: `python -m macros.catalogue` writes locale/guide.pot.

Every sentence that a reader sees is an entry, the English sentence its key, with a comment that
says where it stands and what its placeholders show. With --check it only says whether the file is
in step.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from macros.messages import MESSAGES
from rules.buttons import BUTTONS
from rules.claims import CLAIMS
from rules.engine import ChoiceFact
from rules.evidence import EVIDENCE, SOURCES
from rules.facts import FACTS
from rules.numbers import NUMBERS
from rules.outcomes import FIELDS, OUTCOMES, Outcome
from rules.questions import QUESTIONS
from rules.sentences import told
from rules.tables import TABLES
from rules.words import PLACEHOLDER, QUANTITIES, RANGES
from spec.model import Feature
from spec.reader import read_folder

ROOT = Path(__file__).parents[1]
TEMPLATE = ROOT / "locale" / "guide.pot"
Entry = tuple[str | tuple[str, str], str]  # the sentence, or its two plural forms, and the comment


def template() -> str:
    """The text of the template: every entry once, in a stable order, with all its comments."""
    catalog = Catalog(project="The way out of an order", charset="utf-8", fuzzy=False)
    for sentence, comment in entries():
        catalog.add(sentence, auto_comments=[comment, *_shown(sentence)])
    buffer = io.BytesIO()
    write_po(buffer, catalog, omit_header=True, width=0)
    return buffer.getvalue().decode("utf-8")


def entries() -> Iterator[Entry]:
    """Every translatable sentence with a comment; a sentence in two places comes twice."""
    for message in MESSAGES:
        yield (message.says, message.plural) if message.plural else message.says, message.note
    yield from _of_facts()
    yield from _of_rules()
    yield from _of_sources()
    features, _ = read_folder(ROOT / "features", ROOT)
    for feature in features:
        yield from _of_feature(feature)


def _of_facts() -> Iterator[Entry]:
    for fact in FACTS:
        yield fact.question, "question to the buyer"
        if isinstance(fact, ChoiceFact):
            for choice in fact.choices:
                yield choice.sentence, f"answer to the question: {fact.question}"
        else:
            yield (fact.one, fact.other), f"answer to: {fact.question} {{n}} is the count"
            yield fact.label, "short form of a count, before an interval such as: at most 3 days"
    for forms in QUANTITIES.values():
        yield forms, "a quantity; {n} is the count"
    for forms in RANGES.values():
        yield forms, "a range; {low} is its lower end, {n} its upper end and decides the plural"


def _of_rules() -> Iterator[Entry]:
    for question in QUESTIONS:
        yield question.sentence, "what a buyer asks; a When step"
    for field in FIELDS.values():
        yield field, "name of a part of an answer"
    for outcome in OUTCOMES:
        yield outcome.sentence, f"part of an answer: {FIELDS[outcome.field]}"
    for table in TABLES:
        for row in table.rows:
            yield row.because, f"reason of the rule {row.id}"


def _of_sources() -> Iterator[Entry]:
    for claim in CLAIMS.values():
        yield claim.says, f"what the article says, {claim.id}"
        if claim.reading:
            yield claim.reading, f"how {claim.id} is read"
    for fact in EVIDENCE.values():
        yield fact.says, f"what holds today, {fact.id}"
        if fact.conflict:
            yield fact.conflict, f"what is doubtful about {fact.id}, and how to check it"
    for source in SOURCES.values():
        yield source.title, f"title of a source by {source.publisher}"
    for number in NUMBERS.values():
        yield number.means, f"what the number {number.id} measures; stands after the quantity"
    for button in BUTTONS.values():
        yield button.label, f"as the marketplace's site writes it: {button.where}"


def _of_feature(feature: Feature) -> Iterator[Entry]:
    yield feature.name, f"name of the feature {feature.topic}"
    for rule in feature.rules:
        yield rule.name, f"name of a rule of the feature {feature.topic}"
    for scenario in feature.scenarios:
        yield scenario.name, f"name of a scenario of the feature {feature.topic}"
        for step in scenario.steps:
            yield step.keyword, "keyword of a step in Gherkin"
            if "<" in step.text:
                yield step.text, "step of an outline; the words in < > name columns"
        for examples in scenario.examples:
            for name in (examples.name, *examples.header):
                yield name, "name of examples or of a column of examples"
    texts = [feature.description]
    texts += [rule.description for rule in feature.rules]
    texts += [scenario.description for scenario in feature.scenarios]
    for text in filter(None, texts):
        yield text, f"explanation in the feature {feature.topic}"


def _shown(sentence: str | tuple[str, str]) -> list[str]:
    """What the placeholders of a sentence that name numbers or buttons show."""
    if isinstance(sentence, tuple):
        return []
    return [f"{m.group()} shows: {_said(m.group())}" for m in PLACEHOLDER.finditer(sentence)]


def _said(placeholder: str) -> str:
    """What a placeholder shows in each edition that has it, today's first."""
    outcome = (Outcome("do", placeholder),)
    said = told(outcome, "today") + told(outcome, "article")
    return ", by the article: ".join(dict.fromkeys(text for text in said if "{" not in text))


def main(arguments: list[str]) -> int:
    """Write the template, or with --check say whether it is in step; 1 if it is not."""
    text = template()
    if "--check" not in arguments:
        TEMPLATE.parent.mkdir(exist_ok=True)
        TEMPLATE.write_text(text, encoding="utf-8")
        return 0
    if TEMPLATE.exists() and TEMPLATE.read_text(encoding="utf-8") == text:
        return 0
    print("locale/guide.pot is not in step with the sentences of the guide; run: make catalogue")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
