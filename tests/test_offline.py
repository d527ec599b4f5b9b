"""A guide that a reader keeps: whole when offline, never of two releases, gone by a click."""

import json
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros import offline
from tests.browser import PHONE, Quiet, served
from tests.project import ROOT
from tests.test_policy import VIOLATIONS

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{release}</title>
<link rel="icon" href="data:,"></head><body><main></main>
<p class="offline"></p>
<script id="__config" type="application/json">{"base": "{up}."}</script>
<script type="module" src="{up}assets/rules-{release}.js"></script>
<script type="module" src="{up}assets/offline.js"></script></body></html>"""
RULES = (
    'const rules = new URL("rules-{release}.json", import.meta.url);\n'
    'document.querySelector("main").textContent = await (await fetch(rules)).json();\n'
)
PAGES = ("en/", "en/a/", "en/b/")
STATUS = ".offline [role=status]"


class Fresh(Quiet):
    """A host that sends a file anew also if it has changed within the same second."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        del self.headers["If-Modified-Since"]
        return super().send_head()


def release(site: Path, name: str) -> Path:
    """Publish a release of a tiny guide: pages and rules that say which one they are of."""
    shutil.rmtree(site / "en", ignore_errors=True)
    for address in PAGES:
        page = site / address / "index.html"
        page.parent.mkdir(parents=True)
        up = "" if address == "en/" else "../"
        page.write_text(PAGE.replace("{release}", name).replace("{up}", up), encoding="utf-8")
    assets = site / "en" / "assets"
    assets.mkdir()
    for script in ("offline.js", "get.js", "page.js", "days.js"):
        shutil.copy(ROOT / "overrides" / "assets" / script, assets)
    (assets / f"rules-{name}.js").write_text(RULES.replace("{release}", name), encoding="utf-8")
    words = {"kept": "Kept", "failed": "Failed", "newer": "Newer"}
    words |= {"keep": "Keep", "keeping": "Wait", "reload": "Show", "remove": "Remove"}
    (site / "en" / "kept.json").write_text(json.dumps(words), encoding="utf-8")
    (assets / f"rules-{name}.json").write_text(f'"{name}"', encoding="utf-8")
    offline.write(site / "en")
    return site


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE)
    yield context
    context.close()


@pytest.fixture
def guide(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """The folder of a tiny guide in its first release, and where it is served."""
    with served(release(tmp_path, "one"), Fresh) as address:
        yield tmp_path, address


def keep(page: Page, address: str) -> None:
    page.goto(f"{address}/en/")
    page.locator(".offline button").click()
    expect(page.locator(STATUS)).to_contain_text("ept", timeout=60_000)


def shown(page: Page, address: str) -> list[set[str]]:
    """Which releases each page and its rules are of."""
    found = []
    for each in PAGES:
        page.goto("about:blank")
        page.goto(f"{address}/{each}#country=germany")
        expect(page.locator("main")).not_to_be_empty()
        found.append({page.title(), page.locator("main").inner_text()})
    return found


def update(page: Page) -> str:
    """Look for a newer release, as a browser does on each visit; what becomes of its worker."""
    return str(
        page.evaluate("""async () => {
            const kept = await navigator.serviceWorker.getRegistration();
            const { installing } = await kept.update();
            while (!["activated", "redundant"].includes(installing.state))
                await new Promise((done) => installing.onstatechange = done);
            return installing.state;
        }""")
    )


def stored(page: Page) -> list[str]:
    """What a browser holds for the guide."""
    return list(
        page.evaluate("""async () => [...await caches.keys(), ...Object.keys(localStorage),
            ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)]""")
    )


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_language_that_is_kept_works_without_a_connection(
    context: BrowserContext, site: Path, code: str
) -> None:
    context.add_init_script(VIOLATIONS)
    page = context.new_page()
    with served(site) as address:
        page.goto(f"{address}/{code}/")
        if code != "en":
            page.locator(".language-hint button").click()
        page.locator("footer").scroll_into_view_if_needed()
        page.locator(".offline button").click()
        kept = json.loads((site / code / "kept.json").read_text(encoding="utf-8"))["kept"]
        expect(page.locator(STATUS)).to_have_text(kept, timeout=60_000)
        assert page.evaluate("violations") == []
    context.set_offline(True)
    page.goto(f"{address}/{code}/received/?from=home")
    page.locator("footer").scroll_into_view_if_needed()
    expect(page.locator(STATUS)).to_have_text(kept)
    page.locator(".option").first.click()
    expect(page.locator(".plan.known h2, .plan legend").first).to_be_focused()
    page.locator("[data-opens=__search]").click()
    page.locator(".md-search__input").press_sequentially("AliExpress", delay=20)
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    names = [
        path.relative_to(site).as_posix().removesuffix("index.html")
        for path in (site / code).rglob("*.html")
    ]
    missing = page.evaluate(
        """(names) => Promise.all(
            names.map((name) => fetch(`/${name}`).then(() => "", () => name)))""",
        names,
    )
    assert len(names) > 100
    assert set(missing) == {""}


def test_nothing_is_kept_unless_the_reader_asks(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/en/", wait_until="networkidle")
    assert not [url for url in asked if "kept" in url]
    page.locator("footer").scroll_into_view_if_needed()
    button = page.locator(".offline button")
    expect(button).to_be_visible()
    colour = "each => [each, each.parentElement].map(one => getComputedStyle(one).color)"
    its_own, around = button.evaluate(colour)
    assert its_own == around  # a browser's own black would not be seen on the dark foot of a page
    assert stored(page) == []
    assert not [url for url in asked if "worker" in url]


def test_a_click_removes_what_is_kept(context: BrowserContext, guide: tuple[Path, str]) -> None:
    page = context.new_page()
    keep(page, guide[1])
    assert len(stored(page)) == 2
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_role("button", name="Keep")).to_be_visible()
    assert stored(page) == []
    page.get_by_role("button", name="Keep").click()
    expect(page.locator(STATUS)).to_have_text("Kept")
    assert len(stored(page)) == 2
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_role("button", name="Keep")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Keep")).to_be_visible()
    assert stored(page) == []
    assert page.evaluate("navigator.serviceWorker.controller") is None


def test_a_newer_release_comes_whole_and_the_page_says_so(
    context: BrowserContext, guide: tuple[Path, str]
) -> None:
    folder, address = guide
    page, other = context.new_page(), context.new_page()
    keep(page, address)
    other.goto(f"{address}/en/a/#country=germany")
    release(folder, "two")
    assert update(page) == "activated"
    expect(other.locator(STATUS)).to_have_text("Newer")
    # A page of the older release is open, and may still load what it names.
    assert (
        other.evaluate("fetch('../assets/rules-one.json').then((found) => found.json())") == "one"
    )
    other.get_by_role("button", name="Show").click()
    expect(other.locator("main")).to_have_text("two")
    assert other.url.endswith("#country=germany")
    context.set_offline(True)
    assert shown(page, address) == [{"two"}] * len(PAGES)
    context.set_offline(False)
    release(folder, "three")
    assert update(page) == "activated"
    assert len(stored(page)) == 3  # this build, the one before, the worker


def half(folder: Path) -> None:
    """A host that has the worker of the next release, and still a page of the last one."""
    late = folder / "en" / "b" / "index.html"
    text = late.read_text(encoding="utf-8")
    rules = {path: path.read_bytes() for path in (folder / "en" / "assets").glob("rules-one*")}
    release(folder, "two")
    late.write_text(text, encoding="utf-8")
    for path, data in rules.items():
        path.write_bytes(data)


def test_of_a_release_that_is_half_there_nothing_is_taken(
    context: BrowserContext, guide: tuple[Path, str]
) -> None:
    folder, address = guide
    page = context.new_page()
    keep(page, address)
    half(folder)
    assert update(page) == "redundant"
    assert shown(page, address) == [{"one"}] * len(PAGES)
    assert len(stored(page)) == 2
    release(folder, "two")
    assert update(page) == "activated"
    assert shown(page, address) == [{"two"}] * len(PAGES)


def test_two_releases_that_mix_are_noticed(
    context: BrowserContext, guide: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, address = guide
    careless = folder / "careless.js"
    text = offline.SCRIPT.read_text(encoding="utf-8")
    careless.write_text(text.replace("{ integrity, cache", "{ cache"), encoding="utf-8")
    monkeypatch.setattr(offline, "SCRIPT", careless)
    page = context.new_page()
    keep(page, address)
    half(folder)
    assert update(page) == "activated"
    assert shown(page, address) == [{"two"}, {"two"}, {"one"}]


def test_a_first_time_that_fails_is_told_and_can_be_tried_again(
    context: BrowserContext, guide: tuple[Path, str]
) -> None:
    folder, address = guide
    half(folder)
    page = context.new_page()
    page.goto(f"{address}/en/")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator(STATUS)).to_have_text("Failed")
    assert stored(page) == []
    release(folder, "two")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator(STATUS)).to_have_text("Kept")


@pytest.mark.parametrize(
    "blocked",
    [
        "{ get() { throw new DOMException('blocked', 'SecurityError'); } }",
        "{ value: { getRegistration: () => Promise.reject(new Error('blocked')) } }",
    ],
)
def test_where_nothing_can_be_kept_nothing_is_offered(
    context: BrowserContext, guide: tuple[Path, str], blocked: str
) -> None:
    context.add_init_script(
        f"Object.defineProperty(Navigator.prototype, 'serviceWorker', {blocked})"
    )
    page = context.new_page()
    with page.expect_console_message(lambda message: "blocked" in message.text):
        page.goto(f"{guide[1]}/en/")
    expect(page.locator("main")).to_have_text("one")
    expect(page.locator(".offline")).to_be_hidden()
