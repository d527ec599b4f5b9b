"""What buyers type leads to the right page, in every language that is built."""

import gzip
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from macros import languages
from macros.language import Language
from macros.search import Document, write
from macros.search import words as known_words
from macros.site import specification
from tests.browser import DESKTOP, PHONE, watch
from tests.project import build

ROOT = Path(__file__).parents[1]
GUIDE, _ = specification(*languages.rulesets())
QUERIES: dict[str, dict[str, str]] = tomllib.loads(
    (ROOT / "tests" / "queries.toml").read_text(encoding="utf-8")
)
BUILT = [code for code in QUERIES if code == "en"]  # the others while they are translated: no gate
FIRST = 3


def open_search(page: Page) -> None:
    """As a reader does: with the button on a phone, in the box on a desktop."""
    phone = page.viewport_size == PHONE
    page.locator("[data-opens=__search]" if phone else ".md-search__input").click()
    expect(page.locator("[data-md-toggle=search]")).to_be_checked()


def results(page: Page, query: str) -> list[str]:
    """The addresses of the pages that a query finds, the best first."""
    page.locator(".md-search__input").fill(query)
    page.wait_for_function(
        "query => document.querySelector('.md-search-result__list').dataset.query === query",
        arg=query,
    )
    # Doors stand above the pages; tests/test_questions.py tries them.
    links = page.locator(".md-search-result__item:not(.door) > .md-search-result__link:first-child")
    return links.evaluate_all("links => links.map(link => new URL(link.href).pathname)")


def missed(page: Page, code: str, queries: dict[str, str]) -> dict[str, list[str]]:
    """The queries whose page is not among the first three, and what is found in its place."""
    found = {query: results(page, query)[:FIRST] for query in queries}
    return {
        query: found[query]
        for query, right in queries.items()
        if f"/{code}/{right}/" not in found[query]
    }


@pytest.mark.parametrize("code", QUERIES)
def test_the_queries_are_worth_trying(code: str) -> None:
    pages = {path.stem for path in (ROOT / "docs" / "en").glob("*.md")}
    assert len(QUERIES[code]) >= 12
    assert set(QUERIES[code].values()) <= pages
    assert {"dispute", "refund"} <= set(QUERIES[code])


@pytest.mark.browser
@pytest.mark.parametrize("code", BUILT)
def test_every_query_finds_its_page_among_the_first_three(
    browser: Browser, address: str, code: str
) -> None:
    page = browser.new_page(viewport=DESKTOP)
    wrong = watch(page, f"{address}/{code}/")
    page.goto(f"{address}/{code}/")
    open_search(page)
    assert missed(page, code, QUERIES[code]) == {}
    assert wrong == []  # another host, or the index of another language
    page.close()


@pytest.mark.browser
def test_a_query_that_finds_another_page_is_noticed(page: Page, address: str) -> None:
    page.goto(f"{address}/en/")
    open_search(page)
    planted = {"dispute": "dispute", "cancel order": "language", "zzzz": "unpaid"}
    found = missed(page, "en", planted)
    assert list(found) == ["cancel order", "zzzz"]
    assert found["zzzz"] == []


@pytest.mark.browser
def test_nothing_is_loaded_before_the_search_is_used(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/en/rights/", wait_until="networkidle")
    page.locator("article summary").first.click()
    assert [url for url in asked if "pagefind" in url or "search" in url] == []
    open_search(page)
    assert results(page, "refund") != []
    assert [
        url for url in asked if f"{address}/en/assets/pagefind-" in url and "/index/" in url
    ] != []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_are_shown_as_the_theme_shows_them(
    context: BrowserContext, address: str, scheme: str
) -> None:
    page = context.new_page()
    wrong = watch(page, address)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{address}/en/")
    open_search(page)
    assert results(page, "disputes")[0] == "/en/dispute/"
    first = page.locator(".md-search-result__item:not(.door)").first
    expect(first.locator("h1")).to_have_text("I have opened a dispute")
    expect(first.locator("mark").first).to_be_visible()
    expect(page.locator(".md-search-result__meta")).to_contain_text("Found: ")
    expect(page.locator(".md-search[role=dialog]")).to_have_accessible_name("Search")
    # Once the box has opened; until then it is still on its way into the page.
    page.wait_for_function("() => document.documentElement.scrollWidth <= window.innerWidth")
    assert wrong == []


@pytest.mark.browser
def test_a_mended_word_is_said(page: Page, address: str) -> None:
    page.goto(f"{address}/en/")
    open_search(page)
    results(page, "cancle order")
    expect(page.locator(".md-search-result__meta")).to_contain_text("Shown for: cancel order")
    results(page, "cancel order")
    expect(page.locator(".md-search-result__meta")).not_to_contain_text("Shown for")


@pytest.mark.browser
def test_the_keyboard_is_the_themes(page: Page, address: str) -> None:
    page.goto(f"{address}/en/")
    box, opened = page.locator(".md-search__input"), page.locator("[data-md-toggle=search]")
    links = page.locator(".md-search-result__link:visible")
    assert box.get_attribute("aria-keyshortcuts") == "Control+K Meta+K"
    page.keyboard.press("Control+k")
    expect(opened).to_be_checked()
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    results(page, "withdraw the dispute")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.wait_for_timeout(300)  # the theme opens the box a moment after it gets the focus
    page.keyboard.press("Escape")
    expect(opened).not_to_be_checked()
    page.keyboard.press("Control+k")
    first = links.first.evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{first}*")


@pytest.mark.browser
def test_the_page_for_wrong_addresses_searches_too(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(f"{address}/en/404.html")
    open_search(page)
    assert "/en/dispute/" in results(page, "dispute")
    page.close()


@pytest.mark.browser
def test_without_javascript_the_search_is_hidden(scriptless: Page, address: str) -> None:
    scriptless.goto(f"{address}/en/")
    expect(scriptless.locator(".md-search")).to_be_hidden()
    expect(scriptless.locator("[data-opens=__search]")).to_be_hidden()


# ---- the index


def index_of(site: Path) -> Path:
    """The folder of the index of English."""
    (found,) = (site / "en" / "assets").glob("pagefind-*")
    return found


def fragments(site: Path) -> dict[str, dict[str, object]]:
    """What the index of English has of each page."""
    found = {}
    for path in (index_of(site) / "fragment").iterdir():
        page = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[page["url"]] = {**page, "name": path.stem}
    return found


def indexed(site: Path) -> dict[str, str]:
    """The text of each page that is in the index of English."""
    return {url: str(page["content"]) for url, page in fragments(site).items()}


def unknown(texts: dict[str, str]) -> list[str]:
    """Scenarios of the guide that the search does not know on the page of their feature."""
    return [
        scenario.name
        for feature, scenario in GUIDE.scenarios
        if scenario.name not in texts[f"/{GUIDE.address_of_feature(feature)}"]
    ]


def test_the_search_knows_every_scenario(site: Path) -> None:
    texts = indexed(site)
    assert unknown(texts) == []
    name = GUIDE.scenarios[0][1].name
    assert name in unknown({url: text.replace(name, "") for url, text in texts.items()})


def test_the_search_knows_the_pages_and_nothing_around_them(site: Path) -> None:
    texts = indexed(site)
    written = {path.relative_to(ROOT / "docs/en") for path in (ROOT / "docs/en").rglob("*.md")}
    assert len(texts) > len(written)  # pages that are made of rules
    every = " ".join(texts.values())
    for around in (
        "This guide is independent. It is not",
        "Back to top",
        "¶",
        "Footer",
        "This box",
    ):
        assert around not in every
    assert "Where this comes from" not in texts["/returns/"]


def test_the_old_article_is_not_among_the_first(site: Path) -> None:
    """Its pages weigh a fortieth of those for buyers."""
    folder = index_of(site)
    known = json.loads((folder / "words.json").read_text(encoding="utf-8"))["weights"]
    weights = {url: known[page["name"]] for url, page in fragments(site).items()}
    assert {weight for url, weight in weights.items() if url.startswith("/article/")} == {0.1}
    assert weights["/unpaid/"] == 4


def test_only_what_the_search_needs_is_published(site: Path) -> None:
    names = {path.name for path in index_of(site).iterdir()}
    assert not [name for name in names if "ui" in name or "highlight" in name or "unknown" in name]
    assert {"pagefind.js", "words.json", "wasm.en.pagefind"} <= names
    assert not (site / "en" / "search").exists()


def test_the_words_begin_with_the_frequent_ones_of_pages_that_weigh() -> None:
    light = Document("a/", "Light", "<p>table table table</p>", 0.5)
    heavy = Document("b/", "Refund", "<p>refund &amp; money</p>", 4)
    assert known_words([light, heavy]) == ["refund", "money", "table", "light"]


def test_text_of_a_page_stays_text_in_its_document() -> None:
    text = Document("a/", 'A "<b>', "<h1>A</h1>", also="<i>").text(Language("ar"))
    assert '<html lang="ar">' in text
    assert 'content="A &#34;&lt;b&gt;"' in text
    assert "<i>" not in text


def test_the_same_pages_give_the_same_index(tmp_path: Path) -> None:
    documents = [
        Document(f"{n}/", f"Page {n}", f"<p>word{n} dispute</p>", (1, 4, 0.1)[n % 3])
        for n in range(99)
    ]
    for folder, given in {"one": documents, "two": documents[::-1]}.items():
        write(tmp_path / folder, given, Language("en"))
    files = [path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*.*")]
    assert files != []
    for file in files:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_an_index_that_cannot_be_made_stops_the_build(library: Path) -> None:
    done = build(library, PAGEFIND_BINARY_PATH="false")
    assert done.returncode != 0
    assert "the search index could not be made" in done.stdout
    assert "Traceback" not in done.stdout
    assert not (library / "site" / "en").exists()


# ---- where it cannot start

SENTENCE = "The search does not answer here. Type again to try once more"


@pytest.fixture
def faulty(browser: Browser) -> Iterator[Page]:
    """A desktop on which things may go wrong."""
    context = browser.new_context(viewport=DESKTOP)
    yield context.new_page()
    context.close()


def does_not_answer(page: Page) -> bool:
    """Whether the box says so, with a link to all pages, beside nothing that is out of date."""
    said = page.locator(".md-search-result__meta")
    expect(said).to_contain_text(SENTENCE)
    link = said.get_by_role("link", name="All pages")
    expect(link).to_be_visible()
    home = page.locator("a.md-logo").first.get_attribute("href")
    return (
        link.get_attribute("href") == home and not page.locator(".md-search-result__link").count()
    )


@pytest.mark.browser
@pytest.mark.parametrize(
    "missing", ["**/search-*.js*", "**/pagefind.js*", "**/words.json", "**/*.pf_*", "**/wasm.*"]
)
@pytest.mark.parametrize("status", [0, 404], ids=["blocked", "gone"])
def test_a_search_that_cannot_start_says_so_and_tries_again(
    faulty: Page, address: str, missing: str, status: int
) -> None:
    """What is gone after a new release answers 404; a lost connection answers nothing."""
    faulty.goto(f"{address}/en/rights/")
    refuse = "fulfill" if status else "abort"
    faulty.route(
        missing, lambda route: getattr(route, refuse)(**({"status": status} if status else {}))
    )
    faulty.locator(".md-search__input").click()
    faulty.locator(".md-search__input").press_sequentially("dispute")
    assert does_not_answer(faulty)
    faulty.unroute(missing)
    faulty.locator(".md-search__input").press_sequentially("s")
    expect(faulty.locator(".md-search-result__item").first).to_be_visible()
    expect(faulty.locator(".md-search-result__meta")).not_to_contain_text(SENTENCE)


@pytest.mark.browser
@pytest.mark.parametrize(
    "missing", ["**/search-*.js*", "**/words.json", "**/*.pf_meta", "**/*.pf_fragment"]
)
def test_a_part_that_fails_late_does_not_take_away_what_was_typed_since(
    faulty: Page, address: str, missing: str
) -> None:
    """Held until the reader has typed on, then lost; the next time it comes."""
    held: list[Route] = []
    lost = False
    faulty.route(missing, lambda route: route.continue_() if lost else held.append(route))
    faulty.goto(f"{address}/en/rights/")
    with faulty.expect_request(missing):
        faulty.locator(".md-search__input").click()
        faulty.locator(".md-search__input").press_sequentially("dispute")
    faulty.locator(".md-search__input").press_sequentially("s")
    lost = True
    for route in held:
        route.abort()
    expect(faulty.locator(".md-search-result__item").first).to_be_visible()
    expect(faulty.locator(".md-search-result__meta")).not_to_contain_text(SENTENCE)


@pytest.mark.browser
def test_a_search_that_loses_the_connection_says_so_and_tries_again(
    faulty: Page, address: str
) -> None:
    faulty.goto(f"{address}/en/rights/", wait_until="networkidle")
    faulty.context.set_offline(True)
    faulty.locator(".md-search__input").click()
    faulty.locator(".md-search__input").press_sequentially("dispute")
    assert does_not_answer(faulty)
    faulty.context.set_offline(False)
    faulty.wait_for_function("() => navigator.onLine")  # some time after the command
    faulty.locator(".md-search__input").press_sequentially("s")
    expect(faulty.locator(".md-search-result__item").first).to_be_visible()


@pytest.mark.browser
def test_a_search_under_a_strict_policy_says_so(faulty: Page, address: str) -> None:
    """Without 'wasm-unsafe-eval', as a host may send it."""
    strict = {"content-security-policy": "script-src 'self' 'unsafe-inline'"}

    def strictly(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, **strict})

    faulty.route("**/*", strictly)
    faulty.goto(f"{address}/en/rights/")
    faulty.locator(".md-search__input").click()
    faulty.locator(".md-search__input").press_sequentially("dispute")
    assert does_not_answer(faulty)


@pytest.mark.browser
def test_a_page_that_is_opened_from_a_file_says_that_the_search_does_not_answer(
    faulty: Page, site: Path
) -> None:
    faulty.goto((site / "en" / "rights" / "index.html").resolve().as_uri())
    faulty.locator(".md-search__input").click()
    assert does_not_answer(faulty)
