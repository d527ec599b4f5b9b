"""One site of several languages: some Russian sentences, and an Arabic that is made of English.

It is the site of the tiny ruleset; its catalogues are made here.
"""

import json
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from macros import build, po, sources
from spec import suite
from spec.suite import Verdict, Verdicts
from tests import test_pages
from tests.browser import served, too_wide, watch
from tests.project import ENVIRONMENT, build_all, replace, small
from tests.project import build as build_one
from tests.test_build import LATE, RETURN, fingerprint
from tests.test_serve import Preview
from tests.test_translation import pseudo_language

CODES = ("en", "ru", "ar")
RUSSIAN = {
    "This page does not exist": "Такой страницы нет",
    "press {EXTEND}": "нажмите {EXTEND}",
    "Where is the book now?": "Где сейчас книга?",
    "A book that is lent": "Книга выдана",
    "Deadlines": "Сроки",
    "Keep longer": "Продлить",
}
# Two headings and a paragraph in which a macro speaks.
MORE = """
{{ number("LOAN") }}, or {{ button("EXTEND") }}.
{: .now }

## Deadlines { #deadlines }

## Read more { #more }
"""


def entry(english: str, own: str) -> str:
    return f'\nmsgid "{english}"\nmsgstr "{own}"\n'


def make_languages(library: Path) -> Path:
    """Make a small library one of three languages."""
    config = library / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    text = re.sub(r"^  languages: \[.*?\]", "  languages: [en, ru, ar]", text, flags=re.M)
    text = re.sub(r"^  complete: \[.*?\]", "  complete: [en, ar]", text, flags=re.M)
    config.write_text(text, encoding="utf-8")
    with (library / "docs/en/lent.md").open("a", encoding="utf-8") as page:
        page.write(MORE)
    russian = "".join(entry(english, own) for english, own in RUSSIAN.items())
    files = {"ru": po.new_header("ru") + russian}
    files["ar"] = po.written(pseudo_language().catalog, po.new_header("ar"))
    for code, content in files.items():
        shutil.rmtree(library / "locale" / code, ignore_errors=True)
        (library / "locale" / code).mkdir()
        (library / "locale" / code / "guide.po").write_text(content, encoding="utf-8")
    return library


@pytest.fixture(scope="session")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of three languages."""
    project = make_languages(small(tmp_path_factory.mktemp("three") / "library"))
    built = build_all(project)
    assert built.returncode == 0, built.stdout
    *told, address, last = re.sub(r"[\d.]+ s", "", built.stdout).split("\n")
    assert told == [f"{code}: built in " for code in CODES]
    assert "make site GUIDE_ADDRESS=" in address
    assert last == ""
    return project / "site"


def html(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


CHECKS = (
    test_pages.other_hosts,
    test_pages.alternates_amiss,
    test_pages.ways_home_amiss,
)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_site_of_three_languages_is_whole(
    check: test_pages.Check, three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(test_pages, "CODES", CODES)
    assert check(three) == []


def test_no_language_breaks_a_link(three: Path) -> None:
    """Some lead nowhere in English too: the tiny ruleset has not every page that the guide has."""
    broken = [link for link in test_pages.broken_links(three) if not link.startswith("index.html")]
    found = {code: {b[3:] for b in broken if b.startswith(f"{code}/")} for code in CODES}
    assert found["en"] == found["ru"] == found["ar"]
    assert len(broken) == sum(map(len, found.values()))


def test_every_page_says_its_language_and_its_direction(three: Path) -> None:
    for code, direction in (("en", "ltr"), ("ru", "ltr"), ("ar", "rtl")):
        pages = sorted((three / code).rglob("*.html"))
        assert len(pages) > 40
        for path in pages:
            text = path.read_text(encoding="utf-8")
            assert f'<html lang="{code}" dir="{direction}"' in text, path
            assert f'<body dir="{direction}"' in text or "/source/" in path.as_posix(), path


def test_every_language_has_the_same_pages(three: Path) -> None:
    pages = [
        {path.relative_to(three / code) for path in (three / code).rglob("*.html")}
        for code in CODES
    ]
    assert pages[0] == pages[1] == pages[2]


def test_a_page_is_translated_as_far_as_its_paragraphs_are(three: Path) -> None:
    page = html(three, "ru/lent/index.html")
    assert ">Книга выдана<" in page
    assert '<h2 id="deadlines">Сроки' in page
    assert '<h2 id="more" lang="en">Read more' in page
    english = re.search(r'<p class="now" lang="en">.*?</p>', page)
    assert english
    assert "21 days</span>, or <b" in english.group(), "macros speak English there"
    ways = page[page.index('class="static"') :]
    assert ">нажмите <b" in ways
    assert "Продлить</b>" in ways
    assert '<span lang="en"' not in html(three, "en/lent/index.html")


def test_english_runs_from_left_to_right_on_an_arabic_page(three: Path) -> None:
    page = html(three, "ar/lent/index.html")
    assert '<body dir="rtl"' in page
    assert "⟦" in page[page.index("<article") :]
    assert re.search('<p class="now" dir="ltr" lang="en">', page)


def test_every_language_has_its_page_for_wrong_addresses(three: Path) -> None:
    assert "<h1>Такой страницы нет</h1>" in html(three, "ru/404.html")
    assert "<h1>⟦This page does not exist⟧</h1>" in html(three, "ar/404.html")
    assert '<a href="/ar/" hreflang="ar"' in html(three, "ru/404.html")
    assert 'rel="alternate"' not in html(three, "ru/404.html")
    for says in ("Такой страницы нет", "⟦This page does not exist⟧", 'href="/ru/"'):
        assert says in html(three, "404.html")


def test_the_root_lists_every_language(three: Path) -> None:
    root = html(three, "index.html")
    names = re.findall(r'<li lang="(\w+)" dir="(\w+)"><a href="\1/".*?<bdi>(.*?)</bdi>', root)
    assert names == [("en", "ltr", "English"), ("ru", "ltr", "Русский"), ("ar", "rtl", "العربية")]


def test_a_language_has_its_own_search(three: Path) -> None:
    for code in CODES:
        (index,) = (three / code / "assets").glob("pagefind-*")
        words = json.loads((index / "words.json").read_text(encoding="utf-8"))["words"]
        assert ("сейчас" in words) is (code == "ru")
        entry = json.loads((index / "pagefind-entry.json").read_text(encoding="utf-8"))
        assert list(entry["languages"]) == [code]


# ---- a build that fails


def test_a_language_that_is_refused_leaves_the_others_and_its_last_pages(library: Path) -> None:
    """Russian has a slip in its catalogue; Arabic claims to be complete, and is not."""
    make_languages(library)
    catalogue = library / "locale/ru/guide.po"
    line = replace(catalogue, '"Где сейчас книга?"', '"Где сейчас книга?')
    (library / "site/ru").mkdir(parents=True)
    (library / "site/ru/index.html").write_text("the last good site", encoding="utf-8")
    built = build_all(library, finished=True, GUIDE_ADDRESS="https://example.org/guide/en/")
    assert built.returncode == 1
    assert "Traceback" not in built.stdout
    assert re.findall(r"^(\w+): built", built.stdout, re.M) == ["en"]
    assert "ru: NOT built; its last good pages stay in site/ru\n" in built.stdout
    assert f"locale/ru/guide.po:{line}\n  expected: " in built.stdout
    assert "ar: NOT built; it has no pages yet in site/ar\n" in built.stdout
    assert "expected: ar is translated, as this line claims" in built.stdout
    assert "make site UNFINISHED=yes" in built.stdout
    assert html(library / "site", "ru/index.html") == "the last good site"
    assert not (library / "site/ar").exists()
    assert 'href="/guide/ru/"' in html(library / "site", "404.html")
    assert "Sitemap: https://example.org/guide/sitemap.xml" in html(library / "site", "robots.txt")


def test_a_specification_that_fails_leaves_every_language_and_is_told_once(library: Path) -> None:
    make_languages(library)
    for code in CODES:
        (library / "site" / code).mkdir(parents=True)
        (library / "site" / code / "index.html").write_text("the last", encoding="utf-8")
    replace(library / RETURN, LATE, LATE.replace("28", "29"))
    before = fingerprint(library / "site" / "ru")
    built = build_all(library)
    assert built.returncode == 1
    assert built.stdout.count("The specification does not hold.") == 1
    assert built.stdout.count("in the row: | the reader is a child | 29 |") == 1
    assert re.findall(r"^(\w+): NOT built", built.stdout, re.M) == list(CODES)
    assert fingerprint(library / "site" / "ru") == before


def test_a_build_takes_the_verdicts_of_another_process(library: Path, tmp_path: Path) -> None:
    verdicts = Verdicts(False, "planted", {("features/a.feature", "b", 0): Verdict(True, "")})
    suite.save(verdicts, tmp_path / "verdicts.json")
    assert suite.Awaited(tmp_path / "verdicts.json").verdicts() == verdicts
    built = build_one(library, GUIDE_VERDICTS=str(tmp_path / "verdicts.json"))
    assert built.returncode != 0
    assert "The specification does not hold.\n\nplanted" in built.stdout


def test_verdicts_that_never_come_are_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = suite.Awaited(tmp_path / "gone" / "verdicts.json").verdicts()
    monkeypatch.setattr(suite, "PATIENCE", 0)
    late = suite.Awaited(tmp_path / "verdicts.json").verdicts()
    assert not gone.passed
    assert not late.passed
    assert "has not come to an end" in late.report


def test_languages_that_cannot_be_read_stop_the_build(library: Path) -> None:
    text = html(library, "mkdocs.yml")
    wrong = re.sub(r"^  languages: \[.*?\]", "  languages: [ru]", text, flags=re.M)
    (library / "mkdocs.yml").write_text(wrong, encoding="utf-8")
    built = build_all(library)
    assert built.returncode == 1
    assert "expected: en first\n  found:    ru" in built.stdout
    assert not (library / "site").exists()


def test_a_language_without_pages_yet_says_so(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr(build, "SITE", tmp_path)
    said = build.told(build.Built("ru", False, "INFO    -  x\nERROR   -  planted", 1))
    assert said == "ru: NOT built; it has no pages yet in site/ru\nERROR   -  planted"


@pytest.mark.parametrize("given", ["https://a.b/c/en/", "https://a.b/c/ru", "https://a.b/c/"])
def test_the_address_may_name_a_language(given: str) -> None:
    assert sources.root_address(given, CODES) == "https://a.b/c/"


# ---- a preview of one language


def test_a_preview_follows_the_catalogue_and_says_what_is_wrong_with_it(tmp_path: Path) -> None:
    project = make_languages(small(tmp_path / "library"))
    catalogue = project / "locale/ru/guide.po"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
        cwd=project,
        env={**ENVIRONMENT, "GUIDE_LANGUAGE": "ru", "GUIDE_ADDRESS": f"http://{address}/ru/"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        preview = Preview(project, f"http://{address}")
        page = preview.wait_for("/ru/", "Где сейчас книга?")
        assert 'rel="alternate"' not in page
        line = replace(catalogue, '"Где сейчас книга?"', '"Где он?')
        page = preview.wait_for("/ru/", f"locale/ru/guide.po:{line}")
        assert "Where is the book now?" in page
        replace(catalogue, '"Где он?', '"Где он?"')
        preview.wait_for("/ru/", ">Где он?<")
    finally:
        server.terminate()
        server.wait(timeout=20)


# ---- in a browser


@pytest.fixture(scope="module")
def address(three: Path) -> Iterator[str]:
    """Where the site of three languages is served."""
    with served(three) as address:
        yield address


@pytest.mark.browser
@pytest.mark.parametrize(
    ("locale", "code"), [("ru-RU", "ru"), ("ar", "ar"), ("en-GB", "en"), ("fr-FR", "en")]
)
def test_the_root_leads_to_the_language_of_the_reader(
    browser: Browser,
    address: str,
    locale: str,
    code: str,
) -> None:
    context = browser.new_context(locale=locale)
    page = context.new_page()
    wrong = watch(page, address)
    page.goto(f"{address}/")
    page.wait_for_url(f"{address}/{code}/")
    assert wrong == []
    context.close()


@pytest.mark.browser
def test_without_a_script_the_root_leads_to_english(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="ru-RU", java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/")
    page.wait_for_url(f"{address}/en/")
    context.close()


@pytest.mark.browser
def test_the_language_menu_stays_on_the_page(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    wrong = watch(page, address)
    page.goto(f"{address}/en/reference/spec/?a=b#plans")
    for code, direction in (("ar", "rtl"), ("ru", "ltr"), ("en", "ltr")):
        page.locator(".md-header .md-select button").hover()
        page.locator(f".md-select__link[hreflang={code}]").click()
        page.wait_for_url(f"{address}/{code}/reference/spec/?a=b#plans")
        page.wait_for_load_state()
        expect(page.locator("html")).to_have_attribute("lang", code)
        expect(page.locator("body")).to_have_attribute("dir", direction)
        expect(page.locator("head link[rel=alternate]")).to_have_count(4)
        assert not too_wide(page)
    assert wrong == []
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize(("code", "word"), [("ru", "книга"), ("ar", "lost")])
def test_the_search_of_a_language_finds(
    browser: Browser,
    address: str,
    code: str,
    word: str,
) -> None:
    context = browser.new_context()
    page = context.new_page()
    wrong = watch(page, address)
    page.goto(f"{address}/{code}/")
    page.locator(".md-search__input").press_sequentially(word)
    found = page.locator(".md-search-result__link")
    expect(found.first).to_be_visible()
    assert f"/{code}/" in (found.first.get_attribute("href") or "")
    assert wrong == []
    context.close()
