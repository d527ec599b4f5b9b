"""The catalogue for translators: `python -m macros.catalogue` writes locale/guide.pot.

Every sentence that a reader sees is an entry, the English sentence its key, with a comment that
says where it stands and what its placeholders show. With --check it only says whether the file is
in step. `faults` says what is wrong with a translation of it.
"""

import gettext
import io
import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from macros.messages import MESSAGES
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
from rules.words import PLACEHOLDER, QUANTITIES, RANGES, placeholders
from spec.guide import read_folder
from spec.model import Feature, Scenario

ROOT = Path(__file__).parents[1]
TEMPLATE = ROOT / "locale" / "guide.pot"
Sentence = str | tuple[str, str]  # a sentence, or its two plural forms
Entry = tuple[Sentence, str]  # with the comment for translators

# What tools of translators need to know; no dates, so that the file changes with sentences only.
HEADER = r"""msgid ""
msgstr ""
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""
NAMED = re.compile(r"\{[^{}]*\}|<[^<>]+>")

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


def template() -> str:
    """The text of the template: every entry once, in a stable order, with all its comments."""
    catalog = Catalog(charset="utf-8", fuzzy=False)
    for sentence, comments in commented().items():
        catalog.add(sentence, auto_comments=comments)
    buffer = io.BytesIO()
    write_po(buffer, catalog, omit_header=True, width=0)
    return HEADER + buffer.getvalue().decode("utf-8")


def commented() -> dict[Sentence, list[str]]:
    """Every sentence once, with where it stands and what each of its placeholders shows."""
    found: dict[Sentence, list[str]] = {}
    for sentence, comment in entries():
        comments = found.setdefault(sentence, [])
        if comment not in comments:
            comments.append(comment)
    for sentence, comments in found.items():
        told_already = " ".join(comments)
        shown = [_shown(name) for name in _names(sentence) if name not in told_already]
        comments += filter(None, shown)
    return found


def entries() -> Iterator[Entry]:
    """Every translatable sentence with a comment; a sentence in two places comes twice."""
    for message in MESSAGES:
        yield (message.says, message.plural) if message.plural else message.says, message.note
    yield from _of_facts()
    yield from _of_rules()
    yield from _of_sources()
    yield from _of_screens()
    for feature in _features():
        yield from _of_feature(feature)


@cache
def _features() -> list[Feature]:
    """The specification, read once."""
    return read_folder(ROOT / "features", ROOT)[0]


def _of_facts() -> Iterator[Entry]:
    for fact in FACTS:
        yield fact.question, "question to the buyer"
        if isinstance(fact, ChoiceFact):
            for choice in fact.choices:
                yield choice.sentence, f"answer to the question: {fact.question}"
        else:
            yield (fact.one, fact.other), f"answer to: {fact.question} {{n}} is the count"
            if fact.when:
                yield fact.when, "question to the buyer, who answers with a day"
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
    yield from _of_letters()
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
        if source.date.isalpha():
            yield source.date, "in place of the date of a source"


def _of_screens() -> Iterator[Entry]:
    for number in NUMBERS.values():
        yield number.means, f"what the number {number.id} measures; stands after the quantity"
    for button in BUTTONS.values():
        yield button.label, f"as the marketplace's site writes it: {button.where}"
        yield button.where, f'where the button "{button.label}" is'


def _of_feature(feature: Feature) -> Iterator[Entry]:
    yield feature.name, f"name of the feature {feature.topic}"
    for rule in feature.rules:
        yield rule.name, f"name of a rule of the feature {feature.topic}"
    for scenario in feature.scenarios:
        yield scenario.name, f"name of a scenario of the feature {feature.topic}"
        yield from _of_scenario(scenario)
    texts = [feature.description]
    texts += [rule.description for rule in feature.rules]
    for text in filter(None, texts):
        yield text, f"explanation in the feature {feature.topic}"


def _of_letters() -> Iterator[Entry]:
    for letter in LETTERS.values():
        yield letter, "message that a buyer copies, who fills in the blanks"
    for blank in BLANKS.values():
        yield blank, "name of a field beside a message that a buyer copies"
    for day in ON_THE_PAGE.values():
        yield day, "question to the buyer, who answers with a day"


def _of_scenario(scenario: Scenario) -> Iterator[Entry]:
    for step in scenario.steps:
        if "<" in step.text:
            yield step.text, "step of an outline"
    for examples in scenario.examples:
        if examples.name:
            yield examples.name, "name of a table of examples"
        for column in examples.header:
            yield column, f"column of a table of examples; steps name it as <{column}>"


def _names(sentence: Sentence) -> list[str]:
    """The placeholders of a sentence as they are written, each once: {n}, {PAY}, <days>."""
    text = sentence if isinstance(sentence, str) else " ".join(sentence)
    return list(dict.fromkeys(NAMED.findall(text)))


def _shown(name: str) -> str:
    """What a placeholder shows, for translators; "" for one that nobody explains."""
    if name.startswith("<"):
        column = name.strip("<>")
        return f'{name} is the column "{column}" of the examples; call both the same'
    if name.strip("{}") in BUTTONS:
        button = BUTTONS[name.strip("{}")]
        return f'{name} is the button "{button.label}" ({button.where})'
    if PLACEHOLDER.fullmatch(name):
        return f"{name} shows: {_said(name)}"
    return f"{name} is {PARTS[name]}" if name in PARTS else ""


def _said(placeholder: str) -> str:
    """What a placeholder shows in each edition that has it, today's first."""
    outcome = (Outcome("do", placeholder),)
    said = told(outcome, "today") + told(outcome, "article")
    return ", by the article: ".join(dict.fromkeys(text for text in said if "{" not in text))


def faults(catalog: Catalog) -> list[str]:
    """What is wrong with the translations in a catalogue, a line each.

    A sentence that is not translated is no fault: it is shown in English.
    """
    fitting = _fitting(catalog)
    found = [fault for each in commented() for fault in _faults_of(each, catalog, fitting)]
    return found + list(_same_answers(catalog))


def _faults_of(sentence: Sentence, catalog: Catalog, fitting: Counter[int]) -> Iterator[str]:
    """The faults of one sentence; a plural form that fits one count only need not say {n}."""
    forms = _forms(sentence, catalog)
    if not any(forms):
        return
    counted = isinstance(sentence, tuple)
    for number in sorted(fitting) if counted else [0]:
        form = forms[number] if number < len(forms) else ""
        shown = f'"{_key(sentence)}"' + (f", plural form {number}" if counted else "")
        if form:
            optional = {"{n}"} if counted and fitting[number] == 1 else set()
            yield from _wrong_names(shown, form, _expected(sentence, catalog), optional)
        else:
            yield f"{shown}: is missing"


def _wrong_names(shown: str, form: str, expected: set[str], optional: set[str]) -> Iterator[str]:
    """The placeholders that a translation lacks, and those that it should not have."""
    given = set(_names(form))
    for name in sorted(expected - optional - given):
        yield f"{shown}: {name} is missing"
    for name in sorted(given - expected):
        why = "is not in the English sentence" if _is_known(name) else "is unknown"
        yield f"{shown}: {name} {why}"


def _expected(sentence: Sentence, catalog: Catalog) -> set[str]:
    """The placeholders that a translation has: <columns> are called as the catalogue calls them."""
    names = _names(sentence)
    columns = {name: name.strip("<>") for name in names if name.startswith("<")}
    called = {name: _forms(column, catalog)[0] or column for name, column in columns.items()}
    return {f"<{called[name]}>" if name in called else name for name in names}


def _is_known(name: str) -> bool:
    """Whether some sentence of the guide could have the placeholder."""
    ids = placeholders(name)
    if not ids:
        return name in PARTS
    return all(each in NUMBERS or each in BUTTONS for each in ids)


def _same_answers(catalog: Catalog) -> Iterator[str]:
    """Answers to one question that a translation does not tell apart."""
    for fact in FACTS:
        seen: dict[str, str] = {}
        for choice in fact.choices if isinstance(fact, ChoiceFact) else ():
            translated = _forms(choice.sentence, catalog)[0]
            other = seen.setdefault(translated, choice.sentence)
            if translated and other != choice.sentence:
                yield f'"{other}" and "{choice.sentence}": have the same translation'


def _forms(sentence: Sentence, catalog: Catalog) -> tuple[str, ...]:
    """The translation: its plural forms, or the one sentence; "" where there is none."""
    message = catalog.get(_key(sentence))
    string = message.string if message else ""
    return tuple(string) if isinstance(string, (tuple, list)) and string else (str(string or ""),)


def _key(sentence: Sentence) -> str:
    return sentence if isinstance(sentence, str) else sentence[0]


def _fitting(catalog: Catalog) -> Counter[int]:
    """How many counts each plural form fits: one only, such as the Arabic form for two, or many."""
    form_of = gettext.c2py(catalog.plural_expr)
    return Counter(form_of(n) for n in range(1000))


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
