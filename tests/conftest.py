"""What the tests share: one built site, one browser, copies of the project to break."""

import fcntl
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import DESKTOP, PHONE, SWITCHES, find_chromium, served, watch
from tests.project import build_all, copy, small

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "overrides" / "assets"
pytest_plugins = ["tests.verdicts"]
# The files that take longest, in the order in which they are begun by `make test`: no process has
# a long one left while the others have nothing to do.
LONGEST = (
    "plan_page", "change", "build", "cases", "plan", "robust", "assets", "accessibility", "search",
    "hostile", "browser", "doors", "days", "aged", "languages", "reachable", "offline", "pages",
    "missing", "weight", "scripts", "propose", "edit_links", "static", "serve", "live",
    "bad_inputs", "behaviour",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long files first; the order within a file stays."""
    order = {f"test_{name}.py": number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: order.get(item.path.name, len(order)))


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
