"""Everything that a reader sees goes through the catalogue; nothing assumes English or ltr."""

import re
from collections.abc import Collection
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from babel.messages.catalog import Catalog
from markupsafe import Markup
from mkdocs.structure.nav import Navigation, Section

from macros import catalogue, generated, hooks, sentences, sources
from macros.language import Language
from macros.language import language as read_language
from macros.languages import rulesets
from macros.messages import HIGH, HOLDS, MEANING, Message
from macros.pages import MACROS
from macros.release import changelog
from macros.site import Page, Site, specification
from macros.specification import failures
from rules.model import ChoiceFact
from rules.told import TYPES
from spec.model import Feature

ROOT = Path(__file__).parents[1]
GUIDE, ARTICLE = specification(*rulesets())
FEATURES = [feature for spec in (GUIDE, ARTICLE) for feature in spec.features]

# What is the same in every language: ids, grades, publishers, codes of countries, files, and marks
# beside words.
FROM_CLDR = "أو"  # the "or" of a list in the language that the pseudo-language goes by
IDS = {
    *GUIDE.ruleset.statements,
    *GUIDE.ruleset.grades,
    *(p.strip() for s in GUIDE.ruleset.sources.values() for p in s.publisher.split(",")),
}
# Names of countries come from the library, in the language that the pseudo-language goes by.
COUNTRIES = {
    Language("ar").country(code)
    for fact in GUIDE.ruleset.statements.values()
    for code in fact.where
}


def names_and_prose(feature: Feature) -> set[str]:
    """What is English in every language: explanations, names of rules and scenarios, columns."""
    found = [
        feature.description,
        *(text for r in feature.rules for text in (r.name, r.description)),
    ]
    for scenario in feature.scenarios:
        found.append(scenario.name)
        for examples in scenario.examples:
            found += [examples.name, *examples.header, f"{scenario.name}: {examples.name}"]
            found += [f"<{column}>" for column in examples.header]
    return {" ".join(text.split()) for text in found if text}


ENGLISH = {text for feature in FEATURES for text in names_and_prose(feature)}
SAME = re.compile(r"(features|rules)/[\w./-]+|[\W\d_]+")
BRACKETS = re.compile(r"⟦[^⟦⟧]*⟧")


def bracketed(sentence: str) -> str:
    """The words of a sentence between brackets; placeholders stay outside, so that what a macro
    fills in has to be translated too."""
    parts = re.split(r"(\{[^{}]*\})", sentence)
    return "".join(part if part.startswith("{") else f"⟦{part}⟧" for part in parts if part)


def pseudo_language(forgotten: Collection[str] = ()) -> Language:
    """Right to left, and every sentence between brackets, so that a sentence left out shows."""
    catalog = Catalog(locale="ar")
    for english, plural, _, _ in sentences.sentences():
        if plural:
            catalog.add((english, plural), (bracketed(plural),) * catalog.num_plurals)
        elif english not in forgotten and not re.search(r"\{\{|\]\(|\*\*", english):
            catalog.add(english, bracketed(english))
    return Language("ar", catalog)


class Words(HTMLParser):
    """The words outside brackets, in text and in attributes that are read aloud or shown.

    Code and <bdi> are the same in every language, names and prose of features are English.
    """

    def __init__(self) -> None:
        super().__init__()
        self.within: list[str] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("code", "bdi"):
            self.within.append(tag)
        for name, value in attrs:
            if name in ("title", "aria-label", "alt") and value:
                self._keep(value)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("code", "bdi"):
            self.within.remove(tag)

    def handle_data(self, data: str) -> None:
        if not self.within:
            self._keep(data)

    def _keep(self, text: str) -> None:
        if text.strip().removesuffix(": ⟦Examples⟧") in ENGLISH:
            return
        for part in re.split("[,·\n]", BRACKETS.sub("\n", text)):
            if (
                part.strip() not in {*IDS, *COUNTRIES, *ENGLISH, FROM_CLDR}
                and not SAME.fullmatch(part.strip())
                and part.strip()
            ):
                self.found.append(part.strip())


def words_outside(html: str) -> list[str]:
    words = Words()
    words.feed(html)
    words.close()
    return words.found


def rendered(language: Language) -> dict[str, str]:
    """The output of every macro that is no plan, and of every page that is made of rules."""
    place = (FEATURES[0].file, FEATURES[0].scenarios[0].name, 0)
    site = Site(language.of(GUIDE.ruleset), GUIDE, ARTICLE)
    failing = replace(site, failed={place: "⟦wrong⟧"}, problems=("⟦unreadable⟧",))
    page, bad = Page(site, "reference/page/"), Page(failing, "reference/page/")
    first = next(iter(GUIDE.ruleset.facts.values()))
    assert isinstance(first, ChoiceFact)
    arguments = {
        "number": [("AUTO_CANCEL",), ("REFUND_FASTEST to REFUND_SLOWEST",)],
        "button": [("PAY",)],
        "term": [("dispute",)],
        "plan": [(choice.id,) for choice in first.choices],
        "route": [(name,) for name in GUIDE.ruleset.routes],
        "clocks": [(name,) for name in GUIDE.ruleset.clocks],
        "facts": [("rights",), ("language",)],
        "data_file": [(f"{GUIDE.ruleset.name}.json",)],
    }
    out: dict[str, str] = {"failures": failures(bad)}
    for macro in (each for each in MACROS if each is not changelog):  # that is English by nature
        name = getattr(macro, "__name__", "")
        out[name] = Markup("").join(macro(page, *given) for given in arguments.get(name, [()]))
    made = [each.markdown(site).partition("</h1>")[2] for each in generated.pages(site)]
    return {**out, "generated": "\n".join(made)}


def typed() -> set[str]:
    """What buyers type in the scenarios, also as the cells of a column."""
    found: set[str] = set()
    for feature in FEATURES:
        for scenario in feature.scenarios:
            for case in scenario.cases:
                found |= {match[1] for step in case.steps if (match := TYPES.fullmatch(step.text))}
    return found


ARABIC = re.compile("[\u0600-\u06ff]")


def leaks(language: Language) -> dict[str, set[str]]:
    """The words that are not translated, by macro."""
    found = {name: set(words_outside(html)) for name, html in rendered(language).items()}
    # Doors have words of the language's own, and scenarios say what buyers type.
    found = {
        name: {each for each in words if not ARABIC.search(each)} - typed()
        for name, words in found.items()
    }
    return {name: words for name, words in found.items() if words}


@cache
def leaks_of_all() -> dict[str, set[str]]:
    return leaks(pseudo_language())


def test_every_sentence_of_every_macro_is_translated() -> None:
    assert {name: words for name, words in leaks_of_all().items() if words} == {}


def test_a_sentence_that_is_not_translated_is_noticed() -> None:
    assert words_outside("<p>⟦a⟧ forgotten</p>") == ["forgotten"]
    assert words_outside('<p title="forgotten">⟦a ⟧</p>') == ["forgotten"]
    assert words_outside('<p aria-label="⟦a⟧ forgotten ⟦b⟧" class="same">⟦c⟧</p>') == ["forgotten"]
    assert words_outside("<p>⟦a ⟧<b>⟦b⟧</b>⟦ c⟧ <code>same</code> <bdi>same</bdi></p>") == []
    assert words_outside("never closed ⟦a") == ["never closed ⟦a"]


def test_a_sentence_that_is_left_out_is_noticed_wherever_it_stands() -> None:
    """In text, in an attribute only, as a part of another sentence."""
    forgotten = (HOLDS.says, MEANING.says, HIGH.says)
    found = leaks(pseudo_language(forgotten))
    assert HOLDS.says in found["generated"]
    assert MEANING.says in found["all_numbers"]
    assert HIGH.says in found["all_facts"]
    assert "glossary" not in found


def test_the_navigation_and_the_names_of_the_site_are_translated(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hooks.now, "language", pseudo_language())
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    names = re.findall(r"^  - ([A-Z][^:\n]*):$", config, re.MULTILINE)
    nav = hooks.on_nav(Navigation([Section(name, []) for name in names], []), None, None)
    assert [item.title for item in nav.items] == [f"⟦{name}⟧" for name in names]
    settings = SimpleNamespace(theme={}, extra={}, mdx_configs={})
    hooks._localise(settings)
    assert settings.theme == {"direction": "rtl"}
    link = settings.mdx_configs["toc"]["permalink_title"]
    shown = f"{link}{settings.site_name}{settings.site_description}{settings.copyright}"
    assert words_outside(shown) == []


def test_the_search_box_is_translated() -> None:
    box = (ROOT / "overrides" / "partials" / "search.html").read_text(encoding="utf-8")
    icons = {f".icons/material/{icon}.svg": "" for icon in ("magnify", "arrow-left", "close")}
    environment = jinja2.Environment(loader=jinja2.DictLoader({"box": box, **icons}))
    environment.filters["url"] = str
    html = environment.get_template("box").render(
        config={"extra": {"site": {"language": pseudo_language()}}, "theme": {"icon": {}}},
        nav={"homepage": {"url": "index.html"}},
    )
    assert 'role="dialog" aria-label="⟦Search⟧"' in html
    assert 'data-meant="⟦Shown for: ⟧{words}"' in html
    assert words_outside(html) == []


def test_the_page_for_wrong_addresses_is_translated() -> None:
    page = (ROOT / "overrides" / "404.html").read_text(encoding="utf-8")
    main = "{% block content %}{% endblock %}"
    loader = jinja2.DictLoader({"main.html": main, "404.html": page})
    environment = jinja2.Environment(loader=loader, autoescape=True)
    environment.filters["url"] = str
    config = {"extra": {"site": {"language": pseudo_language()}}}
    html = environment.get_template("404.html").render(
        config=config, nav={"homepage": {"url": "index.html"}}
    )
    assert "⟦This page does not exist⟧" in html
    assert words_outside(html) == []


def test_the_pages_beside_the_site_are_translated_too(tmp_path: Path) -> None:
    sources.write(tmp_path, pseudo_language())
    listing = (tmp_path / "source" / "rules" / "today" / "words.md.html").read_text(
        encoding="utf-8"
    )
    assert '<html lang="ar" dir="rtl">' in listing
    assert "rules/today/words.md⟦ as it was built⟧" in listing
    assert words_outside(listing) == []


def test_the_page_at_the_root_is_translated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ar").mkdir()
    (tmp_path / "ar" / "index.html").touch()
    monkeypatch.setattr(sources, "readable", lambda code: pseudo_language())
    sources.write_root(tmp_path, ["en", "ar"], "http://localhost/guide/")
    root = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "⟦Languages⟧" in root
    wrong = (tmp_path / "404.html").read_text(encoding="utf-8")
    assert "⟦This page does not exist⟧" in wrong
    assert 'href="/guide/ar/"' in wrong
    for html in (root, wrong):
        assert '<html lang="ar" dir="rtl">' in html
        assert words_outside(re.sub("(?s)<script>.*?</script>", "", html)) == []


def test_every_entry_tells_the_translator_where_it_stands() -> None:
    for message in catalogue.template():
        assert not message.id or (message.auto_comments and message.locations)


def unexplained() -> set[str]:
    """The placeholders that no comment of their sentence names."""
    return {
        f"{name} in {message.id}"
        for message in catalogue.template()
        for name in re.findall(r"(?<!\{)\{[^{}]*\}", str(message.id))
        if name not in " ".join(message.auto_comments)
    }


def test_every_placeholder_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    assert unexplained() == set()
    planted = Message("Ask {whom}.", "planted")
    monkeypatch.setattr(sentences, "MESSAGES", (*sentences.MESSAGES, planted))
    assert unexplained() == {"{whom} in Ask {whom}."}


def test_the_sections_of_the_navigation_are_in_the_catalogue() -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    sections = re.findall(r"^  - ([A-Z][^:\n]*):$", config, re.MULTILINE)
    known = {each.english for each in sentences.sentences()}
    assert len(sections) == 3
    assert set(sections) <= known


def test_a_button_in_a_russian_sentence_stands_in_quotation_marks() -> None:
    """Nothing else tells it from the sentence in a headline, a calendar or a file."""
    said = {
        name: read_language(name).of(GUIDE.ruleset).say("press {OPEN_DISPUTE}")
        for name in ("ru", "en")
    }
    assert Markup(said["ru"]).striptags() == "нажмите «Открыть спор»"
    assert Markup(said["en"]).striptags() == "press Open Dispute"
