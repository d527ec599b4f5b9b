"""'Edit this' leads to the line on which a thing stands, where the repository has an address."""

import re
from pathlib import Path

import pytest

from tests.project import ROOT, build, copy

ADDRESS = "https://example.org/owner/guide/edit/main"
LINK = re.compile(
    rf'class="edit"[^>]*href="{ADDRESS}/([^"#]+)#L(\d+)"|href="{ADDRESS}/([^"#]+)#L(\d+)"[^>]*class="edit"'
)


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The English site of a project whose repository has an address."""
    project = copy(tmp_path_factory.mktemp("edit") / "project")
    built = build(project, GUIDE_EDIT=f"{ADDRESS}/")
    assert built.returncode == 0, built.stdout
    return project / "site" / "en"


def lines_at(page: Path) -> list[tuple[str, str]]:
    """The files that a page leads to for editing, each with the line that stands there."""
    html = page.read_text(encoding="utf-8").replace("&#35;", "#").replace("&#95;", "_")
    found = []
    for one, line, other, number in LINK.findall(html):
        file = ROOT / (one or other)
        text = file.read_text(encoding="utf-8").split("\n")
        found.append((one or other, text[int(line or number) - 1].strip()))
    return found


@pytest.mark.parametrize(
    ("page", "file", "begins"),
    [
        ("reference/numbers", "rules/", "| "),
        ("reference/sources", "rules/", "[facts."),
        ("article/unpaid", "features/", "Scenario"),
        ("unpaid", "docs/en/unpaid.md", ""),
    ],
)
def test_each_thing_leads_to_its_line(edited: Path, page: str, file: str, begins: str) -> None:
    found = [text for name, text in lines_at(edited / page / "index.html") if name.startswith(file)]
    assert found
    assert all(found)
    assert [text for text in found if text.startswith(begins)], found[:5]


def test_each_row_leads_to_its_line(edited: Path) -> None:
    pages = sorted((edited / "reference" / "tables").glob("*/index.html"))
    rows = [text for page in pages for name, text in lines_at(page) if "/routes/" in name]
    assert len(rows) > 100
    assert all(text.startswith("| ") for text in rows)


def test_every_paragraph_of_a_page_has_a_link_of_its_own(edited: Path) -> None:
    html = (edited / "about" / "index.html").read_text(encoding="utf-8")
    links = [text for name, text in lines_at(edited / "about" / "index.html")]
    assert len(links) == len(set(links)) > 5
    assert html.count('class="edit"') == len(links)


def test_without_an_address_there_is_no_link(site: Path) -> None:
    pages = [path.read_text(encoding="utf-8") for path in (site / "en").rglob("*.html")]
    assert pages
    assert not [page for page in pages if 'class="edit"' in page]
