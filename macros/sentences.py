"""Every sentence that a reader sees, with what a translator has to know of it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from macros.messages import MESSAGES
from macros.paragraphs import paragraphs
from rules.buttons import BUTTONS
from rules.claims import CLAIMS
from rules.deadlines import ON_THE_PAGE
from rules.engine import ChoiceFact
from rules.evidence import EVIDENCE, SOURCES
from rules.facts import FACTS
from rules.letters import BLANKS, LETTERS
from rules.numbers import NUMBERS
from rules.outcomes import FIELDS, OUTCOMES, Outcome
from rules.questions import QUESTIONS
from rules.sentences import told
from rules.tables import TABLES
from rules.words import PLACEHOLDER, QUANTITIES, RANGES
from spec.reader import read_folder

ROOT = Path(__file__).parents[1]
Told = tuple[str, str | tuple[str, str], str]  # file, sentence or its two plural forms, comment
_NAMED = re.compile(r'\{\{ *(?:number|button)\("([^"]*)"\) *\}\}|(\{[^{}]*\})')


class Sentence(NamedTuple):
    """A sentence to be translated.

    english  the key of its translation
    plural   the sentence for other counts than one, if it has {n}
    comment  where it stands, for translators
    place    the file that has it, with a line where that is known: "docs/en/unpaid.md:9"
    """

    english: str
    plural: str | None
    comment: str
    place: str


# What the macros fill in; numbers and buttons explain themselves.
PARTS = {
    "{n}": "the count; it decides the plural",
    "{low}": "the lower end, such as 3 days",
    "{high}": "the upper end, such as 10 days",
    "{label}": 'what is counted, such as "since it was paid"',
    "{interval}": 'how many, such as "at most 3 days"',
    "{reading}": "a whole sentence, translated",
    "{scenarios}": 'how many scenarios, such as "90 scenarios"',
    "{cases}": 'how many cases, such as "200 cases"',
    "{file}": "the name of a file, the same in every language",
    "{line}": "the number of a line",
    "{level}": "how sure a fact is: high, medium or low, translated",
    "{countries}": "codes of countries, such as EU, GB",
    "{title}": "the title of a source, translated",
    "{publisher}": "who publishes it, the same in every language",
    "{date}": "a date, such as 2026-06-30, or a month, or a year",
    "{question}": "a whole question, translated",
    "{answers}": "a list of answers, translated",
    "{part}": "a piece of an address, the same in every language",
    "{other}": "a question and a day",
    "{action}": "what to do, translated",
    "{fact}": "an answer that a buyer can give, translated",
    "{relative}": "how far a day is, such as: in 5 days",
    "{link}": "a link, its words translated",
    "{hash}": "some letters and digits",
    "{grade}": "the grade of a source, such as A or L2",
    **{f"{{{name}}}": f"a blank: {says}" for name, says in BLANKS.items()},
}


def sentences(root: Path = ROOT) -> Iterator[Sentence]:
    """Every sentence of the guide; one that stands in two places comes twice."""
    for message in MESSAGES:
        yield Sentence(message.says, message.plural or None, message.note, "macros/messages.py")
    yield from of_rules()
    yield from of_pages(root)


def of_pages(root: Path = ROOT) -> Iterator[Sentence]:
    """The paragraphs of the English pages, and the names of their topics."""
    for feature in read_folder(root / "features", root)[0]:
        place = f"{feature.file}:{feature.line}"
        yield Sentence(feature.name, None, "name of a topic, where links lead to its page", place)
    for path in sorted((root / "docs" / "en").rglob("*.md")):
        place = path.relative_to(root).as_posix()
        for each in paragraphs(path.read_text(encoding="utf-8-sig")):
            yield Sentence(each.text, None, each.kind, f"{place}:{each.line}")


def of_rules() -> Iterator[Sentence]:
    """The sentences of the rules: questions and answers, outcomes, messages, sources, numbers."""
    for file, forms, comment in chain(_told_by_facts(), _told_by_answers(), _told_by_sources()):
        english, plural = (forms, None) if isinstance(forms, str) else forms
        if english:
            yield Sentence(english, plural, comment, f"rules/{file}")


def _told_by_facts() -> Iterator[Told]:
    for fact in FACTS:
        yield "facts.py", fact.question, "question to the buyer"
        answer = f"answer to the question: {fact.question}"
        if isinstance(fact, ChoiceFact):
            yield from (("facts.py", choice.sentence, answer) for choice in fact.choices)
        else:
            yield "facts.py", (fact.one, fact.other), f"{answer} {{n}} is the count"
            yield "facts.py", fact.when, "question to the buyer, who answers with a day"
            yield "facts.py", fact.label, "a count, before an interval such as: at most 3 days"
    for forms in QUANTITIES.values():
        yield "words.py", forms, "a quantity; {n} is the count"
    for forms in RANGES.values():
        yield "words.py", forms, "a range; {low} is its lower end, {n} its upper end"


def _told_by_answers() -> Iterator[Told]:
    for question in QUESTIONS:
        yield "questions.py", question.sentence, "what a buyer asks; a When step"
    for field in FIELDS.values():
        yield "outcomes.py", field, "name of a part of an answer"
    for outcome in OUTCOMES:
        yield "outcomes.py", outcome.sentence, f"part of an answer: {FIELDS[outcome.field]}"
    for letter in LETTERS.values():
        yield "letters.py", letter, "message that a buyer copies, who fills in the blanks"
    for blank in BLANKS.values():
        yield "letters.py", blank, "name of a field beside a message that a buyer copies"
    for day in ON_THE_PAGE.values():
        yield "deadlines.py", day, "question to the buyer, who answers with a day"
    for topic, row in ((table.topic, row) for table in TABLES for row in table.rows):
        yield f"{topic}.py", row.because, f"reason of the rule {row.id}"


def _told_by_sources() -> Iterator[Told]:
    for claim in CLAIMS.values():
        yield "claims.toml", claim.says, f"what the article says, {claim.id}"
        yield "claims.toml", claim.reading, f"how {claim.id} is read"
    for fact in EVIDENCE.values():
        yield "evidence.toml", fact.says, f"what holds today, {fact.id}"
        yield "evidence.toml", fact.conflict, f"what is doubtful about {fact.id}"
    for source in SOURCES.values():
        yield "evidence.toml", source.title, f"title of a source by {source.publisher}"
        if source.date.isalpha():
            yield "evidence.toml", source.date, "in place of the date of a source"
    for number in NUMBERS.values():
        comment = f"what the number {number.id} measures; stands after the quantity"
        yield "numbers.py", number.means, comment
    for button in BUTTONS.values():
        yield "buttons.py", button.label, f"as the marketplace writes it: {button.where}"
        yield "buttons.py", button.where, f'where the button "{button.label}" is'


def same_answers() -> Iterator[list[str]]:
    """The answers of each question, which a translation has to tell apart."""
    for fact in FACTS:
        if isinstance(fact, ChoiceFact):
            yield [choice.sentence for choice in fact.choices]


# ---- what placeholders show


def explained(sentence: str) -> Iterator[str]:
    """What each placeholder of a sentence shows, for translators."""
    for name, placeholder in dict.fromkeys(_NAMED.findall(sentence)):
        yield from filter(None, [_shown(placeholder or f"{{{name}}}")])


def _shown(name: str) -> str:
    """What a placeholder shows; "" for one that nobody explains."""
    if name.strip("{}") in BUTTONS:
        button = BUTTONS[name.strip("{}")]
        return f'{name} is the button "{button.label}" ({button.where})'
    if PLACEHOLDER.fullmatch(name):
        return f"{name} shows: {_said(name)}"
    return f"{name} is {PARTS[name]}" if name in PARTS else ""


@cache
def _said(placeholder: str) -> str:
    """What a placeholder shows in each edition that has it, today's first."""
    outcome = (Outcome("do", placeholder),)
    said = told(outcome, "today") + told(outcome, "article")
    return ", by the article: ".join(dict.fromkeys(text for text in said if "{" not in text))
