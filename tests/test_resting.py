"""Every sentence that states something about the world rests on a fact or a claim.

What rows say has a source in its row. Other prose (pages, glossary, how to find out) is held
against what the statements say: at least half of what a sentence speaks of has to stand in one of
them, or in words that rows say. Where that cannot be seen, its paragraph names them:
{: data-rests="E61 E104" }.
A test cannot see whether a sentence is true, only that nobody wrote it out of thin air.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from macros.ageing import RESTS, resting
from macros.language import language
from macros.paragraphs import paragraphs
from macros.prose import findings
from rules.check import tables_of
from rules.loader import load
from rules.model import Ruleset

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "en"
ENOUGH = 0.5  # the share of what a sentence speaks of that stands in one statement
# Pages that speak of the guide.
ABOUT_ITSELF = {"about", "translate", "language", "index", "glossary"}
STEM = 5  # letters by which words are alike
# Words that say nothing of their own.
EMPTY = frozenset(
    """about after again also another because been before between both case come comes does each
    else even every from give given gives goes guide have here itself just like look made make makes
    many more most much must once only order orders other over page plan said same says some such
    take takes tell than that their them then there they this told under until what when where which
    while will with would your yours""".split()  # noqa: SIM905
)
# How advice begins: it states nothing, and what a plan advises has its rows.
ADVISES = frozenset(
    """act add answer ask begin check choose click confirm count do enter find give go hand have
    keep let look make name never note open pack pay photograph play press put read report save say
    see send show start take treat try use wait watch withdraw write""".split()  # noqa: SIM905
)
FIRST = re.compile(r"(?:so|then|until|before|meanwhile|else|above|if|where)\b[^,:]*[,:]?\s+", re.I)
# What says that nothing is known, or speaks of the guide.
UNKNOWN = re.compile(
    r"\b(no (source|official text|other)|not? (seen|looked at|known here)|this guide)\b", re.I
)
ITSELF = re.compile(r"\b(the plan|the statements|see above|the words)\b", re.I)


def stems(text: str) -> set[str]:
    """What a text speaks of: its longer words, cut."""
    return {word[:STEM] for word in re.findall(r"[a-z]{4,}", text.lower()) if word not in EMPTY}


@cache
def known() -> dict[str, set[str]]:
    """What each statement speaks of, and each sentence that rows say."""
    guide = load(ROOT / "rules" / "today")
    said = {s.id: f"{s.says} {s.conflict} {s.reading}" for s in guide.statements.values()}
    said |= {f"{word.field}: {word.id}": word.says for word in guide.words.values()}
    return {name: stems(text) for name, text in said.items()}


def states(sentence: str) -> bool:
    """Whether a sentence states something: it is no question, no advice, no link, no title."""
    bare = FIRST.sub("", sentence, count=1)
    first = re.match(r"[A-Za-z]+", bare)
    advises = first is not None and first.group().lower() in ADVISES
    silent = UNKNOWN.search(sentence) or ITSELF.search(sentence)
    title = sentence.endswith(("?", ":")) or len(sentence.split()) < 5
    return not (advises or silent or title)


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph as a reader sees them; links alone are none."""
    text = re.sub(r"\{\{\s*term\(\"([\w-]+)\".*?\}\}", r"\1", text)
    text = re.sub(r"\{\{.*?\}\}", "N", text)
    text = re.sub(r"^\[[^\]]*\]\([^)]*\)(?::.*)?$|(?<=[.?] )\[[^\]]*\]\([^)]*\)$", "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return [part.strip(" *_") for part in re.split(r"(?<=[.!?:;])[*_]*\s+", text)]


def baseless(text: str) -> list[str]:
    """The sentences of a text beneath which no statement stands."""
    found = []
    for sentence in filter(states, sentences(text)):
        spoken = stems(sentence)
        best = max((len(spoken & each) for each in known().values()), default=0)
        if spoken and best < ENOUGH * len(spoken):
            found.append(sentence)
    return found


def prose(folder: Path, guide: Ruleset) -> Iterator[tuple[str, str]]:
    """What is said outside of rows, with its place; what names its statements is left out."""
    for path in sorted(folder.glob("*.md")):
        page = path.read_text(encoding="utf-8")
        for each in paragraphs(page):
            named = RESTS.match(page, each.end)
            if (
                path.stem not in ABOUT_ITSELF
                and each.kind in ("paragraph", "item of a list")
                and not named
            ):
                yield f"{path.name}:{each.line}", each.text
    for fact in guide.facts.values():
        yield str(fact.place), fact.find_out
    for term, (_, means) in guide.glossary.items():
        yield f"glossary, {term}", means.partition(". ")[2]  # the first sentence is a definition


@pytest.fixture(scope="module")
def guide() -> Ruleset:
    return load(ROOT / "rules" / "today")


def test_every_sentence_about_the_world_rests_on_a_statement(guide: Ruleset) -> None:
    found = [f"{place}: {s}" for place, text in prose(PAGES, guide) for s in baseless(text)]
    do = 'Name the statements below the paragraph, such as {: data-rests="E61" }:'
    assert found == [], "\n".join([do, *found])


THIN_AIR = "AliExpress keeps a hidden list of angry customers in Hangzhou."


@pytest.mark.parametrize(
    "text",
    [
        THIN_AIR,
        f"Press nothing. {THIN_AIR} Is that so?",
        f"**{THIN_AIR}** Keep the message.",
        f"Do not confirm receipt: {THIN_AIR}",
    ],
)
def test_a_sentence_out_of_thin_air_is_named(text: str) -> None:
    assert baseless(text) == [THIN_AIR]


@pytest.mark.parametrize(
    "text",
    [
        "A refund goes to the means of payment that was used.",
        "Keep a picture of every angry customer in Hangzhou.",
        "Does AliExpress keep a hidden list of customers?",
        "No source says whether Hangzhou keeps a hidden list.",
        "[A hidden list of angry customers in Hangzhou](list.md)",
    ],
)
def test_what_states_nothing_or_rests_on_a_statement_is_fine(text: str) -> None:
    assert baseless(text) == []


def test_a_paragraph_may_name_its_statements(guide: Ruleset, tmp_path: Path) -> None:
    page = tmp_path / "list.md"
    page.write_text(f"# List\n\n- {THIN_AIR}\n", encoding="utf-8")
    places = [place for place, text in prose(tmp_path, guide) if baseless(text)]
    assert places == ["list.md:3"]
    page.write_text(f'# List\n\n- {THIN_AIR}\n  {{: data-rests="E61" }}\n', encoding="utf-8")
    assert [place for place, text in prose(tmp_path, guide) if baseless(text)] == []
    assert findings(tmp_path, guide, tmp_path) == []
    page.write_text(f'# List\n\n{THIN_AIR}\n{{: data-rests="E61 E999" }}\n', encoding="utf-8")
    (found,) = findings(tmp_path, guide, tmp_path)
    assert found.startswith('list.md:4: found "E999" in data-rests; name statements of')


def test_every_letter_belongs_to_words_that_rows_say(guide: Ruleset) -> None:
    said = {w for t in tables_of(guide) for table in t.tables for r in table.rows for w in r.words}
    assert [letter.word.id for letter in guide.letters if letter.word not in said] == []


def test_a_paragraph_that_names_doubtful_statements_says_so(guide: Ruleset) -> None:
    english = language("en").of(guide)
    sure, doubtful = '<p data-rests="E30">Sure.</p>', '<li data-rests="E18 E65">Not.</li>'
    html = resting(sure + doubtful, english)
    assert re.sub("<[^>]+>", "", html) == "Sure.Not. (doubtful)"
    assert html.count("data-fresh") == 2
