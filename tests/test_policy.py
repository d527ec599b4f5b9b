"""The policy of every page: nothing from elsewhere, nothing that slipped in runs."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.policy import policy, with_policy
from tests.browser import DESKTOP

SAID = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
VIOLATIONS = (
    "window.violations = []; addEventListener('securitypolicyviolation',"
    " event => violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`))"
)


def unguarded(site: Path) -> list[str]:
    """The pages that say no policy, another one than theirs, or say it after something loads."""
    found = []
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        said = SAID.search(text)
        bare = SAID.sub("", text, count=1)
        if (
            not said
            or said[1] != policy(bare)
            or re.search("<script|<link|<style", text[: said.start()])
        ):
            found.append(path.relative_to(site).as_posix())
    return found


def test_every_page_says_its_policy_before_anything_is_loaded(site: Path) -> None:
    assert len(list(site.rglob("*.html"))) > 100
    assert unguarded(site) == []


@pytest.mark.parametrize(
    "page",
    [
        "<head><meta charset='utf-8'></head>",
        with_policy("<head><meta charset='utf-8'><script>1</script></head>").replace(">1<", ">2<"),
        "<head><script>1</script>" + with_policy("<head><meta charset='utf-8'></head>"),
    ],
    ids=["none", "changed", "late"],
)
def test_a_page_without_its_policy_is_noticed(tmp_path: Path, page: str) -> None:
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert unguarded(tmp_path) == ["index.html"]


def test_no_policy_allows_what_is_written_into_a_page(site: Path) -> None:
    for path in site.rglob("*.html"):
        said = SAID.search(path.read_text(encoding="utf-8"))
        assert said
        assert "unsafe-inline" not in said[1]
        assert "'unsafe-eval'" not in said[1]
        assert "http" not in said[1]


def test_the_headers_of_a_host_allow_what_every_page_needs(site: Path) -> None:
    needed = {
        each
        for path in site.rglob("*.html")
        for each in re.findall(r"'sha256-[^']+'", path.read_text(encoding="utf-8"))
    }
    for file in ("_headers", "headers.nginx"):
        text = (site / file).read_text(encoding="utf-8")
        assert set(re.findall(r"'sha256-[^']+'", text)) == needed
        assert "frame-ancestors 'none'" in text
        assert "&#39;" not in text


@pytest.fixture
def guarded(browser: Browser) -> Page:
    context = browser.new_context(viewport=DESKTOP, accept_downloads=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.add_init_script(VIOLATIONS)
    return context.new_page()


@pytest.mark.browser
@pytest.mark.parametrize("code", ["en", "ar"])
def test_nothing_that_a_reader_does_breaks_the_policy(
    guarded: Page, address: str, code: str
) -> None:
    page = guarded
    refused: list[str] = []
    page.on("console", lambda m: refused.append(m.text) if "Security Policy" in m.text else None)
    page.goto(f"{address}/{code}/unpaid/#country=germany")
    page.locator(".md-header__option label:visible").first.click()
    page.locator(".md-search__input").press_sequentially("AliExpress", delay=20)
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.press("Escape")
    page.goto(f"{address}/{code}/received/")
    page.locator(".option").first.click()
    page.locator(".option").first.click()
    page.emulate_media(media="print")
    page.emulate_media(media="screen")
    for button in page.locator(".plan button:visible").all()[:12]:
        if button.is_visible():
            button.click()
    page.goto(f"{address}/{code}/reference/spec/not-paid/")
    page.goto(f"{address}/nowhere/")
    page.goto(f"{address}/")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("violations") == []
    assert refused == []
    page.context.close()


@pytest.mark.browser
def test_what_slips_into_a_page_does_not_run(guarded: Page, address: str) -> None:
    page = guarded
    page.route(
        "**/en/glossary/",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            body=answer.text().replace(
                "</article>",
                "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'></article>",
            ),
        ),
    )
    page.goto(f"{address}/en/glossary/", wait_until="networkidle")
    assert page.evaluate("window.ran") is None
    assert len(page.evaluate("violations")) == 2
    page.context.close()


def test_a_hash_stands_for_each_script_in_the_page_once() -> None:
    said = policy("<script>a</script><style>b</style><script>a</script><script src=c></script>")
    assert len(re.findall("sha256-", said)) == 2
