"""Everything that a reader sees goes through the catalogue; nothing assumes English or ltr."""

import io
import re
from collections.abc import Callable, Collection
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from markupsafe import Markup
from mkdocs.structure.nav import Navigation, Section

from macros import catalogue, hooks, sources
from macros.language import Language
from macros.messages import CASES, HIGH, HOLDS, WAY_LABEL, Message
from macros.pages import MACROS
from macros.site import Page, Site, exercise
from macros.specification import failures
from macros.today import GRADES, switch
from rules.claims import CLAIMS
from rules.evidence import EVIDENCE, SOURCES
from rules.tables import TABLES
from spec.guide import read_folder

ROOT = Path(__file__).parents[1]
FEATURES, _ = read_folder(ROOT / "features", ROOT)
ROWS, _ = exercise(FEATURES)

# What is the same in every language: ids, grades, publishers, codes of countries, files, and marks
# beside words.
FROM_CLDR = "أو"  # the "or" of a list in the language that the pseudo-language goes by
IDS = {
    *CLAIMS,
    *EVIDENCE,
    *GRADES,
    *(source.publisher for source in SOURCES.values()),
    *(country for fact in EVIDENCE.values() for country in fact.where),
    *(row.id for table in TABLES for row in table.rows),
}
SAME = re.compile(r"(features|rules)/[\w.]+|[\W\d_]+")
BRACKETS = re.compile(r"⟦[^⟦⟧]*⟧")


def bracketed(sentence: str) -> str:
    """The words of a sentence between brackets; placeholders stay outside, so that what a macro
    fills in has to be translated too."""
    parts = re.split(r"(\{[^{}]*\})", sentence)
    return "".join(part if part.startswith("{") else f"⟦{part}⟧" for part in parts if part)


def pseudo_language(forgotten: Collection[str] = ()) -> Language:
    """Right to left, and every sentence between brackets, so that a sentence left out shows."""
    catalog = Catalog(locale="ar")
    for sentence, _comment in catalogue.entries():
        if isinstance(sentence, tuple):
            catalog.add(sentence, (bracketed(sentence[1]),) * catalog.num_plurals)
        elif sentence not in forgotten:
            catalog.add(sentence, bracketed(sentence))
    return Language("ar", catalog)


class Words(HTMLParser):
    """The words outside brackets, in text and in attributes that are read aloud or shown.

    Code and <bdi> are the same in every language.
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
        for part in re.split("[,·\n]", BRACKETS.sub("\n", text)):
            if (
                part.strip() not in {*IDS, FROM_CLDR}
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
    """The output of every macro, for every topic."""
    place = (FEATURES[0].file, FEATURES[0].scenarios[0].name, 0)
    site = Site(language, tuple(FEATURES), ROWS)
    failing = Site(language, tuple(FEATURES), ROWS, {place: "⟦wrong⟧"}, ("⟦unreadable⟧",))
    page, bad = Page(site, "reference/page/"), Page(failing, "reference/page/")
    topics = [(table.topic,) for table in TABLES]
    arguments = {
        "number": [("AUTO_CANCEL",), ("REFUND_FASTEST to REFUND_USUAL",)],
        "button": [("PAY",)],
        "term": [("dispute",)],
        **dict.fromkeys(("answers", "deadlines", "traps", "steps", "article", "today"), topics),
    }
    out = {"failures": failures(bad), "switch": switch(page)}
    for macro in MACROS:
        name = getattr(macro, "__name__", "")
        out[name] = Markup("").join(macro(page, *given) for given in arguments.get(name, [()]))
        if name == "living_specification":
            out["failing specification"] = macro(bad)
    return out


def leaks(language: Language) -> dict[str, set[str]]:
    """The words that are not translated, by macro."""
    found = {name: set(words_outside(html)) for name, html in rendered(language).items()}
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
    """In text, in an attribute only, as a part of another sentence, and in a table of examples."""
    forgotten = (HOLDS.says, WAY_LABEL.says, HIGH.says, "on both sides of the edge")
    found = leaks(pseudo_language(forgotten))
    assert f"✓ {HOLDS.says}" in found["living_specification"]
    assert found["order_way"] == {WAY_LABEL.says}
    assert HIGH.says in found["today"]
    assert "on both sides of the edge" in found["living_specification"]
    assert "glossary" not in found


def test_the_navigation_and_the_names_of_the_site_are_translated(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hooks.now, "language", pseudo_language())
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    names = re.findall(r"^  - ([A-Z][^:\n]*):$", config, re.MULTILINE)
    nav = hooks.on_nav(Navigation([Section(name, []) for name in names], []), None, None)
    assert [item.title for item in nav.items] == [f"⟦{name}⟧" for name in names]
    settings = SimpleNamespace(theme={})
    hooks._localise(settings)
    assert settings.theme == {"language": "ar", "direction": "rtl"}
    shown = f"{settings.site_name}{settings.site_description}{settings.copyright}"
    assert words_outside(shown) == []


def test_the_search_box_is_translated() -> None:
    box = (ROOT / "overrides" / "partials" / "search.html").read_text(encoding="utf-8")
    icons = {f".icons/material/{icon}.svg": "" for icon in ("magnify", "arrow-left", "close")}
    environment = jinja2.Environment(loader=jinja2.DictLoader({"box": box, **icons}))
    html = environment.get_template("box").render(
        config={"extra": {"site": {"language": pseudo_language()}}, "theme": {"icon": {}}},
        lang={"t": "⟦{}⟧".format},
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
    listing = (tmp_path / "source" / "rules" / "unpaid.py.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in listing
    assert "rules/unpaid.py⟦ as it was built⟧" in listing
    assert words_outside(listing) == []


def test_the_page_at_the_root_is_translated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ar").mkdir()
    (tmp_path / "ar" / "index.html").touch()
    monkeypatch.setattr(sources, "language", lambda code, folder: pseudo_language())
    sources.write_root(tmp_path, ["en", "ar"], "http://localhost/guide/")
    root = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "⟦Languages⟧" in root
    wrong = (tmp_path / "404.html").read_text(encoding="utf-8")
    assert "⟦This page does not exist⟧" in wrong
    assert 'href="/guide/ar/"' in wrong
    for html in (root, wrong):
        assert '<html lang="ar" dir="rtl">' in html
        assert words_outside(re.sub("(?s)<script>.*?</script>", "", html)) == []


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
    assert all(comments for comments in catalogue.commented().values())
    text = catalogue.template()
    assert "#. {AUTO_CANCEL} shows: 20 days, by the article: 10 days\n" in text
    assert '#. {CANCEL_ORDER} is the button "Cancel Order" (beside an order, grey)\n' in text
    assert "#. name of a part of an answer\n#. name of the feature refund_place\n" in text


def unexplained() -> set[str]:
    """The placeholders that no comment of their sentence names."""
    return {
        f"{name} in {sentence}"
        for sentence, comments in catalogue.commented().items()
        for name in re.findall(r"\{[^{}]*\}|<[^<>]+>", str(sentence))
        if name not in " ".join(comments)
    }


def test_every_placeholder_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    assert unexplained() == set()
    planted = Message("Ask {whom}.", "planted")
    monkeypatch.setattr(catalogue, "MESSAGES", (*catalogue.MESSAGES, planted))
    assert unexplained() == {"{whom} in Ask {whom}."}


def test_the_template_is_the_same_each_time_and_can_be_read() -> None:
    text = catalogue.template()
    assert text == catalogue.template()
    assert "Date" not in text.partition("\n\n")[0]
    assert "\n#: " not in text
    read = read_po(io.BytesIO(text.encode()))
    assert {message.id for message in read if message.id} == set(catalogue.commented())


def test_the_sections_of_the_navigation_are_in_the_catalogue() -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    sections = re.findall(r"^  - ([A-Z][^:\n]*):$", config, re.MULTILINE)
    known = {sentence for sentence, _ in catalogue.entries()}
    assert len(sections) == 3
    assert set(sections) <= known


# As a translator's file states them. Babel and GNU number the last two of Arabic the other way
# around, so the file has to be followed, not the language.
PLURALS = {
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
    "(n%100<10 || n%100>=20) ? 1 : 2);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
    "n%100>=11 ? 4 : 5);",
}
DAYS = ("{n} day", "{n} days")


def counted_in(code: str, *forms: str, plurals: str = "") -> Language:
    """A language whose file translates "{n} days" only."""
    lines = [f'msgstr[{number}] "{form}"' for number, form in enumerate(forms)]
    stated = plurals or PLURALS[code]
    header = f'"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {stated}\\n"'
    one, other = DAYS
    po = f'msgid ""\nmsgstr ""\n{header}\n\nmsgid "{one}"\nmsgid_plural "{other}"\n'
    file = io.BytesIO((po + "\n".join(lines) + "\n").encode())
    return Language(code, read_po(file, locale=code))


RUSSIAN = ("{n} день", "{n} дня", "{n} дней")
ARABIC = ("لا أيام", "يوم واحد", "يومان", "{n} أيام", "{n} يومًا", "{n} يوم")


@pytest.mark.parametrize(
    ("code", "translated", "forms"),
    [
        ("ru", RUSSIAN, {0: 2, 1: 0, 2: 1, 5: 2, 11: 2, 21: 0, 22: 1, 100: 2}),
        ("ar", ARABIC, {0: 0, 1: 1, 2: 2, 5: 3, 11: 4, 21: 4, 22: 4, 100: 5}),
    ],
)
def test_plural_forms_are_those_that_the_file_states(
    code: str, translated: tuple[str, ...], forms: dict[int, int]
) -> None:
    language = counted_in(code, *translated)
    for n, form in forms.items():
        assert language.ngettext(*DAYS, n) == translated[form]
        assert language.count(DAYS, n).unescape() == translated[form].replace("{n}", str(n))
    assert catalogue.faults(language.catalog) == []


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("ru", {0: 2, 1: 0, 2: 1, 5: 2, 11: 2, 21: 0, 22: 1, 100: 2}),
        ("ar", {0: 0, 1: 1, 2: 2, 5: 3, 11: 5, 21: 5, 22: 5, 100: 4}),
    ],
)
def test_plural_forms_are_those_of_babel_where_no_file_states_them(
    code: str, forms: dict[int, int]
) -> None:
    catalog = Catalog(locale=code)
    catalog.add((CASES.says, CASES.plural), tuple(str(i) for i in range(catalog.num_plurals)))
    language = Language(code, catalog)
    said = {n: int(language.ngettext(CASES.says, CASES.plural, n)) for n in forms}
    assert said == forms


def test_a_plural_form_that_is_missing_is_shown_in_english() -> None:
    language = counted_in("ar", "لا أيام", "يوم واحد")
    assert language.ngettext(*DAYS, 1) == "يوم واحد"
    assert language.ngettext(*DAYS, 100) == "{n} days"
    assert counted_in("ru", "", "{n} дня", "").ngettext(*DAYS, 1) == "{n} day"


def test_a_file_that_states_fewer_forms_than_it_uses_does_no_harm() -> None:
    wrong = PLURALS["ar"].replace("nplurals=6", "nplurals=2")
    language = counted_in("ar", *ARABIC[:2], plurals=wrong)
    assert language.ngettext(*DAYS, 1) == ARABIC[1]
    assert language.ngettext(*DAYS, 100) == "{n} days"
    missing = [f'"{{n}} day", plural form {number}: is missing' for number in range(2, 6)]
    assert catalogue.faults(language.catalog) == missing


def test_what_is_not_translated_is_shown_in_english() -> None:
    catalog = Catalog(locale="ru")
    catalog.add("press {CANCEL_ORDER}", "")
    language = Language("ru", catalog)
    assert language.gettext("press {CANCEL_ORDER}") == "press {CANCEL_ORDER}"
    assert language.gettext("the seller agrees") == "the seller agrees"
    assert language.say("press {CANCEL_ORDER}") == Language("en").say("press {CANCEL_ORDER}")
    assert language.ngettext("{n} case", "{n} cases", 1) == "{n} case"
    assert language.ngettext("{n} case", "{n} cases", 2) == "{n} cases"
    assert catalogue.faults(catalog) == []


PRESS = "press {CANCEL_ORDER}"
PLACED = "it was placed <days> days ago"
RANGE = ("{low} to {n} day", "{low} to {n} days")


@pytest.mark.parametrize(
    ("translations", "faults"),
    [
        ({PRESS: "нажмите {CANCEL_ORDER}"}, []),
        ({PRESS: "нажмите"}, [f'"{PRESS}": {{CANCEL_ORDER}} is missing']),
        (
            {PRESS: "нажмите {CANCEL_ORDER} и {PAY}"},
            [f'"{PRESS}": {{PAY}} is not in the English sentence'],
        ),
        (
            {PRESS: "нажмите {CANCEL_ORDER} {CANCELLING}"},
            [f'"{PRESS}": {{CANCELLING}} is unknown'],
        ),
        (
            {PRESS: "нажмите { CANCEL_ORDER }"},
            [
                f'"{PRESS}": {{CANCEL_ORDER}} is missing',
                f'"{PRESS}": {{ CANCEL_ORDER }} is unknown',
            ],
        ),
        ({PLACED: "<days> дней назад"}, []),
        ({PLACED: "<дни> дней назад", "days": "дни"}, []),
        (
            {PLACED: "<days> дней назад", "days": "дни"},
            [
                f'"{PLACED}": <дни> is missing',
                f'"{PLACED}": <days> is unknown',
            ],
        ),
        ({DAYS: RUSSIAN}, []),
        ({DAYS: ("", "", "")}, []),
        ({DAYS: RUSSIAN[:2]}, ['"{n} day", plural form 2: is missing']),
        ({DAYS: (RUSSIAN[0], "", RUSSIAN[2])}, ['"{n} day", plural form 1: is missing']),
        # The first Russian form is for 21 too, so it has to say the count.
        ({DAYS: ("день", *RUSSIAN[1:])}, ['"{n} day", plural form 0: {n} is missing']),
        (
            {RANGE: ("{low}-{n} день", "{n} дня", "{low}-{n} дней")},
            ['"{low} to {n} day", plural form 1: {low} is missing'],
        ),
        (
            {"the seller agrees": "он говорит", "the seller refuses": "он говорит"},
            ['"the seller agrees" and "the seller refuses": have the same translation'],
        ),
        # Answers to different questions may be the same.
        ({"the seller agrees": "да", "the buyer is in France": "да"}, []),
    ],
)
def test_a_faulty_translation_is_reported(
    translations: dict[str | tuple[str, str], str | tuple[str, ...]], faults: list[str]
) -> None:
    catalog = Catalog(locale="ru")
    for sentence, translated in translations.items():
        catalog.add(sentence, translated)
    assert catalogue.faults(catalog) == faults


@pytest.mark.parametrize(("code", "direction"), [("en", "ltr"), ("ru", "ltr"), ("ar", "rtl")])
def test_each_language_has_its_direction(code: str, direction: str) -> None:
    assert Language(code).direction == direction


def test_a_sentence_with_markup_in_its_parts_is_escaped_once() -> None:
    tell: Callable[..., Markup] = Language("en").tell
    assert tell(Message("{file}: <b>", "planted"), file="<i>") == "&#60;i&#62;: &#60;b&#62;"
