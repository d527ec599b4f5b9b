"""make audit: everybody can use every page of site/, as axe sees it.

Every English page and SAMPLE of each other language, light and dark, on phone and desktop; a plan
is answered to its end and unfolded. Then what opens over a page: menu, languages, search.
The test command looks at a few pages (tests/test_accessibility.py).
"""

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser import DESKTOP, PHONE, SWITCHES, find_chromium, served, violations

SITE = Path(__file__).parents[2] / "site"
SAMPLE = 10
SEED = 7
SHOWN = 20
QUESTIONS = 15  # more than a plan asks
FAULT = "document.querySelector('article').insertAdjacentHTML('afterbegin', '<img src=\"data:,\">')"
OVER: dict[str, Callable[[Page], None]] = {
    "the menu": lambda page: page.locator("[data-opens=__drawer]").click(),
    "the languages": lambda page: page.locator(".md-select button").focus(),
    "the search": lambda page: _search(page),
}


def paths(site: Path, code: str) -> list[str]:
    """The pages of a language to look at: all English ones, some of another."""
    every = sorted(
        path.parent.relative_to(site).as_posix() for path in (site / code).rglob("index.html")
    )
    return every if code == "en" else random.Random(SEED).sample(every, min(SAMPLE, len(every)))


def answer(page: Page) -> None:
    """Answer the plan of a page to its end, if it has one, and unfold all of it."""
    if not page.locator(".plan .live").count():
        return
    page.wait_for_selector(".plan .live:not([hidden])")
    for _ in range(QUESTIONS):
        if page.locator(".asking .option").count():
            page.locator(".asking .option").first.click()
        elif page.locator(".asking .on-day input").count():
            page.locator(".asking .on-day input").fill(
                page.evaluate("new Date().toJSON().slice(0, 10)")
            )
            page.locator(".asking .on-day .go").click()
        else:
            break
    page.evaluate(
        "document.querySelectorAll('.plan details').forEach(each => { each.open = true; })"
    )
    page.wait_for_function("() => !document.querySelector('.letter:not(:has(.letter-text))')")


def _search(page: Page) -> None:
    page.keyboard.press("Control+k")
    page.keyboard.type("100")
    page.wait_for_selector(".md-search-result__link")


def wrong(context: BrowserContext, address: str) -> list[str]:
    """What axe finds on a page with its plan answered."""
    page = context.new_page()
    page.goto(address, wait_until="load")
    answer(page)
    found = violations(page)
    page.close()
    return found


def over(context: BrowserContext, address: str) -> Iterator[str]:
    """What axe finds where something lies over a page."""
    for name, opens in OVER.items():
        page = context.new_page()
        page.goto(address, wait_until="networkidle")
        if name != "the menu" or page.locator("[data-opens=__drawer]").is_visible():
            opens(page)
            yield from (f"{name}: {each}" for each in violations(page))
        page.close()


def look(browser: Browser, address: str) -> Iterator[str]:
    """Every violation, with its page and how that was looked at."""
    codes = sorted(path.parent.name for path in SITE.glob("*/index.html"))
    for scheme in ("light", "dark"):
        for size in (PHONE, DESKTOP):
            context = browser.new_context(viewport=size, color_scheme=scheme)
            for code in codes:
                said = f"{scheme}, {size['width']} px"
                for path in paths(SITE, code):
                    yield from (
                        f"{path}/ ({said}): {each}" for each in wrong(context, f"{address}/{path}/")
                    )
                yield from (
                    f"{code}/ ({said}): {each}" for each in over(context, f"{address}/{code}/")
                )
            context.close()


def notices(browser: Browser, address: str) -> bool:
    """Whether axe notices a picture without words: one that finds nothing at all is no good."""
    page = browser.new_page()
    page.goto(f"{address}/en/")
    page.evaluate(FAULT)
    found = violations(page)
    page.close()
    return any(each.startswith("image-alt") for each in found)


def main() -> int:
    """Print what is wrong; 1 if there is anything."""
    if not (SITE / "en" / "index.html").exists():
        print("There is nothing to look at.\n  do: make site, then make audit")
        return 1
    with served(SITE) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=SWITCHES)
        if not notices(browser, address):
            print("axe overlooks a picture without words.")
            return 1
        found = sorted(set(look(browser, address)))
        browser.close()
    rest = [f"... and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
    every = len(paths(SITE, "en"))
    none = f"axe finds nothing on {every} English pages and {SAMPLE} of each other language"
    none += f" (seed {SEED}), light and dark, on phone and desktop."
    print("\n".join([*found[:SHOWN], *rest]) or none)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
