"""Every sentence that a reader sees, with what a translator has to know of it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from macros.languages import rulesets
from macros.messages import MESSAGES
from macros.paragraphs import paragraphs
from rules.ageing import FILE as AGEING
from rules.check import own_statements, tables_of
from rules.findings import RulesetError
from rules.loader import load
from rules.markdown import plain
from rules.model import ChoiceFact, Place, Ruleset
from rules.words import PLACEHOLDER, QUANTITIES, RANGES, placeholders, say

ROOT = Path(__file__).parents[1]
# Where it stands below rules/, the sentence or its two plural forms, a comment.
Told = tuple[Place | str, str | tuple[str, str], str]
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
    "{countries}": "names of countries, translated",
    "{title}": "the title of a source, translated",
    "{publisher}": "who publishes it, the same in every language",
    "{date}": "a date, such as 2026-06-30, or a month, or a year",
    "{part}": "a piece of an address, the same in every language",
    "{hash}": "some letters and digits",
    "{grade}": "the grade of a source, such as A or L2",
    "{means}": "what a number measures, translated",
    "{time}": "a stretch of time, such as 10 days",
    "{says}": "a whole sentence, translated",
    "{what}": "what a time is for, such as: delivery",
    "{said}": "a whole step of a scenario, translated",
    "{way}": "the name of a way out, translated",
    "{button}": "a word on the marketplace's screen, translated",
    "{word}": "what to do, or a reason; a sentence of the guide, translated",
    "{day}": "a day: today, in 5 days, or a date",
    "{from}": "a first day, in words",
    "{one}": "the first part of a sentence, translated",
    "{other}": "the second part of that sentence, translated",
    "{until}": "a last day, in words",
    "{step}": "what to do, translated",
    "{length}": "a quantity such as 10 days",
    "{since}": "a question that asks for a day, translated",
    "{topic}": "what a page is about, translated",
    "{feature}": "the name of a feature, translated",
    "{words}": "the words that were searched for",
    "{typed}": "what a buyer types, in any language",
    "{door}": "a status word or a symptom, translated",
    "{asked}": "a question, translated",
}


def sentences(root: Path = ROOT) -> Iterator[Sentence]:
    """Every sentence of the guide; one that stands in two places comes twice.

    Raises RulesetError for rules or pages that cannot be read.
    """
    for message in MESSAGES:
        yield Sentence(message.says, message.plural or None, message.note, "macros/messages.py")
    for forms in QUANTITIES.values():
        yield Sentence(*forms, "a quantity; {n} is the count", "rules/words.py")
    for forms in RANGES.values():
        comment = "a range; {low} is its lower end, {n} its upper end"
        yield Sentence(*forms, comment, "rules/words.py")
    guide, article = _rulesets(root)
    for place, told, comment in (*of_guide(guide), *of_article(article)):
        english, plural = (told, None) if isinstance(told, str) else told
        if english:
            yield Sentence(english, plural, comment, f"rules/{place}")
    yield from of_features(guide.name, root)
    yield from of_pages(root)


def of_features(ruleset: str, root: Path = ROOT) -> Iterator[Sentence]:
    """The names of the features of a ruleset, with which their pages are listed. Read line by line,
    so that a mistake further down in a feature stops no translator."""
    for path in sorted((root / "features" / ruleset).glob("*.feature")):
        for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
            if line.startswith("Feature:"):
                place = f"{path.relative_to(root).as_posix()}:{number}"
                name = line.removeprefix("Feature:").strip()
                yield Sentence(name, None, "name of a feature, a file with scenarios", place)


def of_pages(root: Path = ROOT) -> Iterator[Sentence]:
    """The paragraphs of the English pages; raises RulesetError."""
    for path in sorted((root / "docs" / "en").rglob("*.md")):
        place = path.relative_to(root).as_posix()
        _, findings = plain(path, place)
        if findings:
            raise RulesetError(findings)
        for each in paragraphs(path.read_text(encoding="utf-8-sig")):
            yield Sentence(each.text, None, each.kind, f"{place}:{each.line}")


def of_guide(ruleset: Ruleset) -> Iterator[Told]:
    """The sentences of the guide: everything that a buyer may read."""
    name = ruleset.name
    yield from chain(_facts(ruleset), _asked(ruleset), _words(ruleset), _letters(ruleset))
    yield from chain(_tables(ruleset), _statements(ruleset), _ageing(ruleset), _buttons(ruleset))
    for field in ruleset.fields.values():
        yield f"{name}/words.md", field.label, "name of a part of a plan"
    for term, means in ruleset.glossary.values():
        yield f"{name}/glossary.md", term, "glossary term"
        yield f"{name}/glossary.md", means, f"definition of: {term}"
    if ruleset.strength:
        yield f"{name}/strength.md", ruleset.strength.asks, "what a buyer asks; a When step"
        for says in ruleset.strength.on_page.values():
            yield f"{name}/strength.md", says, "what a countdown on the order page is for"
    for number in ruleset.numbers.values():
        comment = f"what the number {number.id} measures; stands after the quantity"
        yield number.place, number.means, comment
    for button in ruleset.buttons.values():
        yield f"{name}/buttons.md", button.where, f'where the button "{button.label}" is'


def of_article(ruleset: Ruleset) -> Iterator[Told]:
    """The sentences of the old article that its pages show: no questions, no letters."""
    yield from _facts(ruleset)
    yield from _words(ruleset)
    yield from _tables(ruleset)
    yield from chain(_statements(ruleset), _buttons(ruleset))
    for topic in ruleset.topics.values():
        yield topic.place, topic.asks, "what a buyer asks; a When step"
        yield f"{ruleset.name}/topics.md", ruleset.names[topic.id], "name of a topic"


def _facts(ruleset: Ruleset) -> Iterator[Told]:
    """What is said of a case, in the steps of features and in tables."""
    for fact in ruleset.facts.values():
        answer = f"answer to the question: {fact.question}"
        if isinstance(fact, ChoiceFact):
            yield from ((choice.place, choice.says, answer) for choice in fact.choices)
        else:
            yield fact.place, (fact.one, fact.other), f"{answer} {{n}} is the count"
            yield fact.place, fact.label, "a count, before an interval such as: at most 3 days"


def _asked(ruleset: Ruleset) -> Iterator[Told]:
    """The questions to a buyer, and the answers in the buyer's own person."""
    for fact in ruleset.facts.values():
        yield fact.place, fact.question, "question to the buyer"
        yield fact.place, fact.find_out, f"how to find out: {fact.question}"
        for choice in fact.choices if isinstance(fact, ChoiceFact) else ():
            yield choice.place, choice.you, f"answer of the buyer to: {fact.question}"
            yield choice.place, choice.shown, f'what the order page shows for "{choice.you}"'
        day = "" if isinstance(fact, ChoiceFact) else fact.day
        yield fact.place, day, "question to the buyer, who answers with a day"
    for word in ruleset.words.values():
        yield word.place, word.asks, "question to the buyer, who answers with a day"


def _letters(ruleset: Ruleset) -> Iterator[Told]:
    for letter in ruleset.letters:
        yield letter.place, letter.says, "message that a buyer copies, who fills in the blanks"
        yield letter.place, letter.sent, "below a message to copy: where it goes"
    for blank in ruleset.blanks.values():
        yield f"{ruleset.name}/letters.md", blank.says, "name of a field beside a message"


def _buttons(ruleset: Ruleset) -> Iterator[Told]:
    for button in ruleset.buttons.values():
        file = f"{ruleset.name}/buttons.md"
        yield file, button.label, f"as the marketplace writes it: {button.where}"


def _words(ruleset: Ruleset) -> Iterator[Told]:
    for word in ruleset.words.values():
        label = ruleset.fields[word.field].label
        yield word.place, word.says, f"part of an answer: {label}"


def _tables(ruleset: Ruleset) -> Iterator[Told]:
    for topic in tables_of(ruleset):
        if topic.id not in ruleset.topics:
            yield topic.place, topic.id, "name of a way out"
        for table in topic.tables:
            yield table.place, table.name, "heading of a table"


def _statements(ruleset: Ruleset) -> Iterator[Told]:
    for each in own_statements(ruleset):
        yield each.place, each.says, f"what is the case, {each.id}"
        yield each.place, each.reading, f"how {each.id} is read"
        yield each.place, each.conflict, f"what is doubtful about {each.id}"
        yield each.place, each.changed, f"what was corrected in {each.id}"
    for what in ruleset.unseen:
        yield f"{ruleset.name}/evidence.toml", what, "in a list of what no live page has confirmed"
    for source in ruleset.sources.values():
        file = f"{ruleset.name}/evidence.toml"
        yield file, source.title, f"title of a source by {source.publisher}"
        if source.date.isalpha():
            yield file, source.date, "in place of the date of a source"


def _ageing(ruleset: Ruleset) -> Iterator[Told]:
    file = f"{ruleset.name}/{AGEING}"
    for grade in ruleset.grades.values():
        yield file, grade.kind, f"what grade {grade.id} means"
    for doubt in ruleset.doubts.values():
        yield file, doubt, "in brackets after what is not sure"


def same_answers(root: Path = ROOT) -> Iterator[list[str]]:
    """The answers of each question, which a translation has to tell apart."""
    for ruleset in _rulesets(root):
        for fact in ruleset.facts.values():
            if isinstance(fact, ChoiceFact):
                yield [choice.says for choice in fact.choices]


@cache
def _rulesets(root: Path) -> tuple[Ruleset, ...]:
    return tuple(load(root / "rules" / name) for name in rulesets(root))


# ---- what placeholders show


def explained(sentence: str, root: Path = ROOT) -> Iterator[str]:
    """What each placeholder of a sentence shows, for translators."""
    for name, placeholder in dict.fromkeys(_NAMED.findall(sentence)):
        yield from filter(None, [_shown(placeholder or f"{{{name}}}", root)])


def _shown(name: str, root: Path) -> str:
    """What a placeholder shows; "" for one that nobody explains."""
    for ruleset in _rulesets(root):
        bare = name.strip("{}")
        if bare in ruleset.buttons:
            button = ruleset.buttons[bare]
            return f'{name} is the button "{button.label}" ({button.where})'
        if PLACEHOLDER.fullmatch(name) and set(placeholders(name)) <= set(ruleset.numbers):
            return f"{name} shows: {say(name, ruleset)}"
        if bare in ruleset.blanks:
            return f"{name} is a blank: {ruleset.blanks[bare].says}"
    return f"{name} is {PARTS[name]}" if name in PARTS else ""
