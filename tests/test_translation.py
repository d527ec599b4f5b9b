"""Everything that a reader sees goes through the catalogue; nothing assumes English or ltr."""

import gettext
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from markupsafe import Markup

from macros import MACROS, catalogue, sources
from macros.language import Language
from macros.messages import CASES, Message
from macros.site import Page, Site, exercise
from macros.specification import failures
from macros.today import GRADES
from rules.claims import CLAIMS
from rules.evidence import EVIDENCE, SOURCES
from rules.tables import TABLES
from spec.reader import read_folder

ROOT = Path(__file__).parents[1]
FEATURES, _ = read_folder(ROOT / "features", ROOT)
ROWS, _ = exercise(FEATURES)

PUBLISHERS = {source.publisher for source in SOURCES.values()}

# What is the same in every language: ids, files, and marks beside words.
IDS = {
    *CLAIMS,
    *EVIDENCE,
    *GRADES,
    *PUBLISHERS,
    *(row.id for table in TABLES for row in table.rows),
}
SAME = re.compile(r"(features|rules)/[\w.]+|[\W\d_]+")


def pseudo_language() -> Language:
    """Right to left, and every sentence between brackets, so that a sentence left out shows."""
    catalog = Catalog(locale="ar")
    for sentence, _comment in catalogue.entries():
        if isinstance(sentence, tuple):
            catalog.add(sentence, tuple(f"⟦{sentence[1]}⟧" for _ in range(catalog.num_plurals)))
        else:
            catalog.add(sentence, f"⟦{sentence}⟧")
    return Language("ar", catalog)


class Words(HTMLParser):
    """The words outside brackets, in text and in attributes that are read aloud or shown."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("title", "aria-label", "alt") and value:
                outside = re.sub(r"⟦[^⟦⟧]*(⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧", "", value)
                self._keep(outside)

    def handle_data(self, data: str) -> None:
        outside = ""
        for character in data:
            self.depth += (character == "⟦") - (character == "⟧")
            outside += "" if self.depth or character == "⟧" else character
        self._keep(outside)

    def _keep(self, text: str) -> None:
        for part in text.split(","):
            if part.strip() not in IDS and not SAME.fullmatch(part.strip()) and part.strip():
                self.found.append(part.strip())


def words_outside(html: str) -> list[str]:
    words = Words()
    words.feed(html)
    return words.found


def rendered() -> dict[str, str]:
    """The output of every macro, for every topic, in the pseudo language."""
    place = (FEATURES[0].file, FEATURES[0].scenarios[0].name, 0)
    site = Site(pseudo_language(), tuple(FEATURES), ROWS, {place: "⟦wrong⟧"}, ("⟦unreadable⟧",))
    page = Page(site, "reference/page/")
    topics = [(table.topic,) for table in TABLES]
    arguments = {
        "number": [("AUTO_CANCEL",), ("REFUND_FASTEST to REFUND_USUAL",)],
        "button": [("PAY",)],
        "term": [("dispute",)],
        **dict.fromkeys(("answers", "deadlines", "traps", "steps", "article", "today"), topics),
    }
    out = {"failures": failures(page)}
    for macro in MACROS:
        name = getattr(macro, "__name__", "")
        out[name] = Markup("").join(macro(page, *given) for given in arguments.get(name, [()]))
    return out


def test_every_sentence_of_every_macro_is_translated() -> None:
    leaks = {name: words_outside(html) for name, html in rendered().items()}
    assert {name: words[:5] for name, words in leaks.items() if words} == {}


def test_a_sentence_that_is_not_translated_is_noticed() -> None:
    assert words_outside("<p>⟦a⟧ forgotten</p>") == ["forgotten"]
    assert words_outside('<p title="forgotten">⟦a ⟦nested⟧ b⟧</p>') == ["forgotten"]
    assert words_outside("<p>⟦a <b>⟦b⟧</b> c⟧</p>") == []


def test_the_pages_beside_the_site_are_translated_too(tmp_path: Path) -> None:
    sources.write(tmp_path, pseudo_language())
    listing = (tmp_path / "source" / "rules" / "unpaid.py.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in listing
    assert "⟦rules/unpaid.py as it was built⟧" in listing


def test_the_template_is_in_step(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert catalogue.main(["--check"]) == 0
    new = Message("A sentence that nobody has added.", "planted")
    monkeypatch.setattr(catalogue, "MESSAGES", (*catalogue.MESSAGES, new))
    assert catalogue.main(["--check"]) == 1
    assert "run: make catalogue" in capsys.readouterr().out


def test_every_entry_tells_the_translator_where_it_stands() -> None:
    assert all(comment for _, comment in catalogue.entries())
    assert "{AUTO_CANCEL} shows: 20 days, by the article: 10 days" in catalogue.template()


def test_the_sections_of_the_navigation_are_in_the_catalogue() -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    sections = re.findall(r"^  - ([A-Z][^:\n]*):$", config, re.MULTILINE)
    known = {sentence for sentence, _ in catalogue.entries()}
    assert len(sections) == 3
    assert set(sections) <= known


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("ru", {0: 2, 1: 0, 2: 1, 5: 2, 11: 2, 21: 0, 22: 1, 100: 2}),
        ("ar", {0: 0, 1: 1, 2: 2, 5: 3, 11: 5, 21: 5, 22: 5, 100: 4}),
    ],
)
def test_plural_forms_are_those_of_the_language(code: str, forms: dict[int, int]) -> None:
    catalog = Catalog(locale=code)
    catalog.add((CASES.says, CASES.plural), tuple(str(i) for i in range(catalog.num_plurals)))
    language = Language(code, catalog)
    said = {n: int(language.ngettext(CASES.says, CASES.plural, n)) for n in forms}
    assert said == forms
    assert gettext.c2py(catalog.plural_expr)(1) == forms[1]


def test_what_is_not_translated_is_shown_in_english() -> None:
    catalog = Catalog(locale="ru")
    catalog.add("press {CANCEL_ORDER}", "")
    language = Language("ru", catalog)
    assert language.gettext("press {CANCEL_ORDER}") == "press {CANCEL_ORDER}"
    assert language.ngettext("{n} case", "{n} cases", 1) == "{n} case"


@pytest.mark.parametrize(("code", "direction"), [("en", "ltr"), ("ru", "ltr"), ("ar", "rtl")])
def test_each_language_has_its_direction(code: str, direction: str) -> None:
    assert Language(code).direction == direction


def test_a_sentence_with_markup_in_its_parts_is_escaped_once() -> None:
    tell: Callable[..., Markup] = Language("en").tell
    assert tell(Message("{file}: <b>", "planted"), file="<i>") == "&#60;i&#62;: &#60;b&#62;"
