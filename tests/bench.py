"""How long things take, beside what peers take in the same run: `make bench`, `... GROWTH=100`.

The plain site has a page for each page of the guide, with as many characters of Markdown as that
page has after its macros; it has no macros, no hooks and no behaviour suite. The seconds of the
processors (user and system, of all processes) say more than the clock where others work too.
"""

import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import chain
from pathlib import Path

from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import sync_playwright

from spec.suite import start
from tests import bench_live, bench_try
from tests.bench_growth import WORDS, build_grown, grown, run_suite, with_more_sentences
from tests.bench_peers import behave, cucumber, prepare_behave, prepare_cucumber
from tests.browser import PHONE, SWITCHES, find_chromium, served

ROOT = Path(__file__).parents[1]
ROUNDS = 3
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
    """Measure, and print one table as it grows: seconds, those of the processors, and the goal."""
    print(f"{'':44} {'seconds':>8} {'of CPU':>8}  goal, and what is compared")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        builds(folder / "plain")
        suites(folder)
        growth(folder, int(os.environ.get("GROWTH") or 10))
    slowest = max(answer_times().items(), key=lambda each: each[1])
    row(f"an answer, {slowest[0]}", slowest[1] / 1000, goal="0.05 s; the slowest")
    for told, seconds, goal in chain(bench_try.measured(), bench_live.measured()):
        row(told, seconds, goal=goal)


def row(name: str, seconds: float, cpu: float | None = None, goal: str = "") -> None:
    """A line of the table."""
    print(f"{name:44} {seconds:8.2f} {'' if cpu is None else f'{cpu:.2f}':>8}  {goal}", flush=True)


def builds(plain: Path) -> None:
    """Builds of the guide and of plain Material."""
    run(ROOT, "-m", "macros.build", "--unfinished")
    write_plain_site(plain)
    base, guide, languages = in_turn(
        lambda: run(plain, "-m", "mkdocs", "build"),
        lambda: run(ROOT, "-m", "mkdocs", "build"),
        lambda: run(ROOT, "-m", "macros.build", "--unfinished"),
    )
    pages = len(list((ROOT / "site" / "en").rglob("index.html")))
    row(f"plain Material, {pages} pages as long as ours", *base)
    row("the guide in English, suite and search too", *guide)
    row("  times plain", *(ours / theirs for ours, theirs in zip(guide, base, strict=True)), "1.25")
    row("the guide in every language", *languages)
    row("  times English", *(a / b for a, b in zip(languages, guide, strict=True)), "2")


def suites(folder: Path) -> None:
    """The features of the project by several runners, in cases a second."""
    features, rules = prepare_behave(folder), prepare_cucumber(folder)
    whole = len(start().verdicts().cases)
    asked = cucumber(rules)
    times = in_turn(
        lambda: run(ROOT, "-m", "macros.quick"),
        lambda: run(ROOT, "-m", "spec"),
        lambda: run_whole(whole),
        lambda: behave(features),
        lambda: cucumber(rules),
    )
    rows = {
        "make check: rows, prose and all cases": (whole, "1070 a second"),
        "  its cases alone, with what they leave out": (whole, ""),
        "pytest-bdd as every build runs it": (whole, "behave's; with what they leave out"),
        "behave, the same steps and rules": (whole, ""),
        "cucumber-js, the rules of the browser": (asked, "the newest ruleset alone"),
    }
    for (name, (cases, goal)), (seconds, cpu) in zip(rows.items(), times, strict=True):
        row(name, seconds, cpu, goal)
        row(f"  cases a second, of {cases}", cases / seconds, cases / cpu)


def growth(folder: Path, most: int) -> None:
    """A generated project, and how long a page and a case take as it grows."""
    for times in sorted({1, 10, 30, most}):
        project = grown(folder / f"grown-{times}", times)
        (pages, built), (cases, ran) = timed(build_grown, project), timed(run_suite, project)
        row(f"{times} times: built, {pages} pages", *built)
        row("  milliseconds a page", *(1000 * each / pages for each in built), "flat, 300 to 1,000")
        row(f"{times} times: its suite, {cases} cases", *ran)
    with_more_sentences(project)
    _, more = timed(run_suite, project)
    row(f"  with {WORDS} sentences more", *more)
    row("  times as long", *(a / b for a, b in zip(more, ran, strict=True)), "1.1")


def run_whole(cases: int) -> None:
    """The behaviour suite; every case has to be judged and to hold."""
    found = start().verdicts()
    if not found.passed or len(found.cases) != cases:
        sys.exit(found.report)


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
    folder.mkdir()
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


def run(folder: Path, *arguments: str) -> None:
    """Run Python in a folder; what it prints is shown only if it fails."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


def timed(thing: Callable[[Path], int], project: Path) -> tuple[int, tuple[float, float]]:
    """What comes of something, with its seconds and those of the processors in its processes."""
    begin, before = time.perf_counter(), used()
    found = thing(project)
    return found, (time.perf_counter() - begin, used() - before)


def in_turn(*things: Callable[[], object]) -> list[tuple[float, float]]:
    """The median seconds of each, and of the processors, the rounds interleaved so that a busy
    minute hits all alike."""
    seconds: list[list[tuple[float, float]]] = [[] for _ in things]
    for _ in range(ROUNDS):
        for found, thing in zip(seconds, things, strict=True):
            begin, before = time.perf_counter(), used()
            thing()
            found.append((time.perf_counter() - begin, used() - before))
    return [
        (statistics.median(wall for wall, _ in each), statistics.median(cpu for _, cpu in each))
        for each in seconds
    ]


def used() -> float:
    """Seconds of the processors that processes which have ended have taken."""
    own = resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime


if __name__ == "__main__":
    main()
