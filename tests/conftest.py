"""Options of the behaviour suite, and its verdicts, which the living specification shows."""

import fcntl
import json
import os
import re
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rules.engine import CaseError, RuleError
from rules.sentences import UnknownSentenceError
from spec.steps import StepFailedError
from tests.browser import DESKTOP, PHONE, SWITCHES, find_chromium, served, watch
from tests.project import build_all, copy, small

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "overrides" / "assets"
# Another folder of feature files can be tried, by the tests of the suite itself.
FEATURES = Path(os.environ.get("GUIDE_FEATURES", ROOT / "features"))
VERDICTS = pytest.StashKey[list[dict[str, object]]]()
FAILURES = pytest.StashKey[list[str]]()


# The files that take longest, in the order in which they are begun by `make test`: no process has
# a long one left while the others have nothing to do.
LONGEST = (
    "change", "accessibility", "assets", "plan", "search", "hostile", "pages", "aged", "cases",
    "browser", "days", "build", "propose", "languages", "doors", "plan_page", "robust", "offline",
    "missing", "scripts", "edit_links", "static", "serve", "live", "bad_inputs", "behaviour",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long files first; the order within a file stays."""
    order = {f"test_{name}.py": number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: order.get(item.path.name, len(order)))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--verdicts", default=None, help="write each case's verdict to this JSON file")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[VERDICTS] = []
    config.stash[FAILURES] = []


def pytest_bdd_apply_tag(tag: str, function: object) -> bool:
    """Tags are ids of claims, not marks of pytest."""
    return True


def pytest_bdd_step_error(request, feature, step, exception) -> None:
    """Say what is wrong with a step in words, with its file and line and no traceback."""
    if isinstance(exception, (StepFailedError, RuleError, CaseError, UnknownSentenceError)):
        file = Path(feature.filename).relative_to(FEATURES.parent)
        place = f"{file}:{step.line_number}: {step.keyword} {step.name}"
        if callspec := getattr(request.node, "callspec", None):
            cells = callspec.params["_pytest_bdd_example"].values()
            place += f"\n  in the row: | {' | '.join(cells)} |"
        raise pytest.fail.Exception(f"{place}\n{exception}", pytrace=False) from None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed:
        item.config.stash[FAILURES].append(str(report.longrepr))
    bound = getattr(getattr(item, "function", None), "bound_scenario", None)
    if bound is not None and report.when == "call":
        callspec = getattr(item, "callspec", None)
        item.config.stash[VERDICTS].append(
            {
                "file": bound[0],
                "scenario": bound[1],
                "case": callspec.indices["_pytest_bdd_example"] if callspec else 0,
                "passed": report.passed,
                "message": "" if report.passed else str(report.longrepr),
            }
        )
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    target = session.config.getoption("--verdicts")
    if target:
        stash = session.config.stash
        found = {"cases": stash[VERDICTS], "failures": stash[FAILURES]}
        Path(target).write_text(json.dumps(found), encoding="utf-8")


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the project as it is, every language, made once for all processes of a
    run: the first that needs it makes it, the others wait. No test changes it."""
    shared = tmp_path_factory.getbasetemp()
    if hasattr(request.config, "workerinput"):  # a process of pytest-xdist
        shared = shared.parent
    project = shared / "site"
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (project / "said.txt").exists():
            shutil.rmtree(project, ignore_errors=True)  # of a process that failed to build it
            built = build_all(copy(project))
            assert built.returncode == 0, built.stdout
            assert "WARNING" not in built.stdout, built.stdout
            (project / "said.txt").write_text(built.stdout, encoding="utf-8")
    return project / "site"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project to break."""
    return copy(tmp_path / "project")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A project of the tiny ruleset and a few pages to break, built in seconds."""
    return small(tmp_path / "library")


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def scripts(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the scripts are served one by one as they are written, with the data of a plan: the
    site has them in one file."""
    folder = tmp_path_factory.mktemp("scripts")
    for path in [*ASSETS.glob("*.js"), *(site / "en" / "assets").glob("plan-*.json")]:
        (folder / re.sub(r"-[0-9a-f]{8}\.json", ".json", path.name)).write_bytes(path.read_bytes())
    (folder / "index.html").write_text("<!doctype html>", encoding="utf-8")
    with served(folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    # Imported here: the behaviour suite, which every build runs, has no use for it.
    from playwright.sync_api import sync_playwright

    executable = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def context(browser: "Browser", request: pytest.FixtureRequest) -> "Iterator[BrowserContext]":
    context = browser.new_context(viewport=request.param)
    yield context
    context.close()


@pytest.fixture
def page(context: "BrowserContext", address: str) -> "Iterator[Page]":
    """A page that fails the test if it asks another host for anything or reports an error."""
    page = context.new_page()
    wrong = watch(page, address)
    yield page
    assert wrong == []


@pytest.fixture
def scriptless(browser: "Browser", address: str) -> "Iterator[Page]":
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    yield context.new_page()
    context.close()
