"""How long things take, against plain MkDocs Material in the same run: `make bench`.

Also how long an answer takes in a browser, from the last click until it is painted.

The plain site has a page for each page of the guide, with as many characters of Markdown as that
page has after its macros; it has no macros, no hooks and no behaviour suite.
"""

import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import sync_playwright

from spec.suite import start
from tests.browser import PHONE, SWITCHES, find_chromium, served

ROOT = Path(__file__).parents[1]
ROUNDS = 5
# What the guide's pages are made of, written as plain Markdown: a heading, prose, a list, a table.
SECTION = """\
## A section of a page

You have bought something and no longer want it, or it never came. There is a deadline that you do
not know about, and *many* articles contradict each other. This page says which button to press,
**until when**, who pays the return, and [where](#top) the money goes.

- **Press this button.** Nobody has to agree, and no refund is needed.
- Then [wait](#top) for the answer of the seller, and watch the time.
- Do not press any button that is not needed.

| your situation | what to do | until when |
| --- | --- | --- |
| an order that is not paid | press **this** button | ten days |
| an order that is shipped | write to the [seller](#top) | fifteen days |
| an order in dispute | wait for the end | two months |

"""
# Where choices alone lead to an answer, in each language.
ANSWERS = (
    "en/received/#reason=changed-mind",
    "en/preparing/#reason=changed-mind",
    "ru/dispute/#reason=wrong-or-faulty",
    "ar/shipped/#reason=changed-mind",
)
# The time of the frame after the answer is there, since the click that brought it.
LISTEN = """() => addEventListener("click", ({timeStamp}) => {
    window.painted = 0;
    requestAnimationFrame(() => { const {port1, port2} = new MessageChannel();
        port1.onmessage = () => { window.painted = performance.now() - timeStamp; };
        port2.postMessage(0); });
}, {capture: true, once: true})"""
PLAIN_CONFIG = """\
site_name: Plain
strict: true
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [admonition, attr_list, tables, {toc: {permalink: true}}]
"""


def main() -> None:
    """Time each thing ROUNDS times, in turn, and print medians and the ratio."""
    run(ROOT, "-m", "macros.build", "--unfinished")
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder)
        write_plain_site(plain)
        timings = in_turn(
            {
                "plain MkDocs Material, same size": lambda: run(plain, "-m", "mkdocs", "build"),
                "the guide in English": lambda: run(ROOT, "-m", "mkdocs", "build"),
                "the guide in every language": lambda: run(
                    ROOT, "-m", "macros.build", "--unfinished"
                ),
                "rules, prose and behaviour": check,
                "behaviour alone": lambda: run(ROOT, "-m", "spec"),
            }
        )
    for name, seconds in timings.items():
        print(f"{name:34} {seconds:6.2f} s")
    base, guide, languages, _, behaviour = timings.values()
    print(f"{'guide / plain (at most 1.25)':34} {guide / base:6.2f}")
    print(f"{'all languages / English (at most 2)':34} {languages / guide:5.2f}")
    cases = len(start().verdicts().cases)
    print(f"{'cases a second (at least 709)':34} {cases / behaviour:6.0f}, of {cases} cases")
    slowest = max(answer_times().items(), key=lambda each: each[1])
    print(f"{'the slowest answer (at most 50)':34} {slowest[1]:6.1f} ms, {slowest[0]}")


def answer_times() -> dict[str, float]:
    """For each path of ANSWERS, the median milliseconds from the last click to the paint."""
    found = {}
    with served(ROOT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=SWITCHES)
        page = browser.new_page(viewport=PHONE)
        for path in ANSWERS:
            times = [answer_time(page, f"{address}/{path}") for _ in range(ROUNDS)]
            found[path] = statistics.median(times)
        browser.close()
    return found


def answer_time(page: BrowserPage, address: str) -> float:
    """Milliseconds from the last click until the answer is painted; always the first choice."""
    page.goto("about:blank")
    page.goto(address, wait_until="networkidle")
    while not page.locator(".plan .headline").count():
        page.evaluate(LISTEN)
        page.locator(".live .option").first.click(timeout=5000)
    page.wait_for_function("() => window.painted")
    return float(page.evaluate("window.painted"))


def write_plain_site(folder: Path) -> None:
    """A project of plain Markdown, page by page as large as the guide's after its macros."""
    (folder / "mkdocs.yml").write_text(PLAIN_CONFIG, encoding="utf-8")
    for path, size in rendered_sizes().items():
        page = folder / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        text = "# A page { #top }\n\n" + SECTION * (size // len(SECTION) + 1)
        page.write_text(text[:size], encoding="utf-8")


def rendered_sizes() -> dict[Path, int]:
    """For each page of the built site, the number of characters that a reader sees."""
    sizes = {}
    for path in sorted((ROOT / "site" / "en").rglob("index.html")):
        article = re.search(r"<article.*</article>", path.read_text(encoding="utf-8"), re.DOTALL)
        name = path.parent.relative_to(ROOT / "site" / "en") / "index.md"
        if article:
            sizes[name] = len(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", article[0])))
    return sizes


def check() -> None:
    """What `make check` runs."""
    for module in ("rules", "macros.prose", "spec"):
        run(ROOT, "-m", module, *(["check"] if module == "rules" else []))


def run(folder: Path, *arguments: str) -> None:
    """Run Python in a folder; what it prints is shown only if it fails."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


def in_turn(things: dict[str, Callable[[], None]]) -> dict[str, float]:
    """The median seconds of each, the rounds interleaved so that a busy minute hits all alike."""
    seconds: dict[str, list[float]] = {name: [] for name in things}
    for _ in range(ROUNDS):
        for name, thing in things.items():
            begin = time.perf_counter()
            thing()
            seconds[name].append(time.perf_counter() - begin)
    return {name: statistics.median(values) for name, values in seconds.items()}


if __name__ == "__main__":
    main()
