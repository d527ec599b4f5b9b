"""A wrong spec publishes nothing: the build stops with plain words, and the last site stays."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown

from macros.text import element, escape
from tests.project import build, replace
from tests.test_pages import Document, page

EXTENSIONS = ["attr_list", "admonition", "toc", "tables", "md_in_html"]
RETURN = "features/library/return.feature"
EXTEND = "rules/library/routes/extend-the-loan.md"
LENT = "docs/en/lent.md"
LATE = "| the reader is a child    | 28   | bring the book back   "

# What is broken: file, old text, new text, and what the message says; {line} is where it is.
BROKEN: dict[str, tuple[str, str, str, list[str]]] = {
    "a scenario that does not hold": (
        RETURN,
        LATE,
        LATE.replace("28", "29"),
        [
            "features/library/return.feature:{line of Then}: Then bring the book back",
            "in the row: | the reader is a child | 29 | bring the book back |",
            "expected: bring the book back",
            "found:    the rules say:",
            "do:       change the scenario, or one of the rows: rules/library/topics/return.md:",
        ],
    ),
    "a keyword with a typo": (
        RETURN,
        "      When the reader",
        "      Wen the reader",
        ["features/library/return.feature:{line}", 'write "When" instead of "Wen"'],
    ),
    "a word that no table knows": (
        EXTEND,
        "press extend",
        "pres extend",
        ["library/routes/extend-the-loan.md:{line}", 'Write "press extend"'],
    ),
    "a row that is missing": (
        "rules/library/routes/bring-it-back.md",
        "| child     | over    | open           | bring back at once | nothing  | L3       |\n",
        "",
        ["library/routes/bring-it-back.md:", "no row for this case"],
    ),
    "an anchor that opens a comment": (
        LENT,
        "\n# ",
        "\n## The end {#the-end}\n\n# ",
        ["docs/en/lent.md:", 'found "{#the-end}"', "do: write { #the-end }"],
    ),
    "an unknown macro": (
        LENT,
        'plan("lent")',
        'plam("lent")',
        ["docs/en/lent.md:{line}", "'plam' is undefined"],
    ),
    "an unknown number": (
        LENT,
        'plan("lent")',
        'number("LOAM")',
        ["docs/en/lent.md:{line}", "LOAM", "rules/library/numbers.md"],
    ),
    "an unknown route": (
        LENT,
        'plan("lent")',
        'route("bring back")',
        ["docs/en/lent.md:{line}", "bring it back"],
    ),
    "settings of a page that cannot be read": (
        LENT,
        "title: A book that is lent",
        "title: A book: lent",
        ["docs/en/lent.md:1: settings", "quotation marks"],
    ),
    "a page with half a merge": (
        LENT,
        "\n# ",
        "\n<<<<<<< HEAD\n# ",
        ["docs/en/lent.md:", "a conflict that was not resolved"],
    ),
    "settings of the site that are no language": (
        "mkdocs.yml",
        "complete: [en",
        "complete: [fr, en",
        ["mkdocs.yml:", "extra: complete", "some of extra: languages"],
    ),
    "a link to no page": (
        LENT,
        "\n# ",
        "\n[Lost](lose.md)\n\n# ",
        ["lose.md", "lent.md"],
    ),
    "a link to no heading": (
        LENT,
        "\n# ",
        "\n[Lost](lost.md#nowhere)\n\n# ",
        ["#nowhere", "lent.md"],
    ),
}


def fingerprint(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def tree(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def broken(name: str, library: Path) -> list[str]:
    """Break a copy of the library; what the build has to say then."""
    file, old, new, messages = BROKEN[name]
    place = library / file
    line = replace(place, old, new)
    above = place.read_text(encoding="utf-8").splitlines()[:line]
    then = max(
        (n for n, text in enumerate(above, 1) if text.strip().startswith("Then ")), default=0
    )
    return [m.replace("{line}", str(line)).replace("{line of Then}", str(then)) for m in messages]


@pytest.mark.parametrize("name", BROKEN)
def test_a_mistake_stops_the_build_and_leaves_the_last_site(name: str, library: Path) -> None:
    (library / "site" / "en").mkdir(parents=True)
    (library / "site" / "en" / "index.html").write_text("the last good site", encoding="utf-8")
    before, there = fingerprint(library / "site"), tree(library / "site")
    messages = broken(name, library)
    built = build(library)
    assert built.returncode != 0
    assert [message for message in messages if message not in built.stdout] == [], built.stdout
    assert "Traceback" not in built.stdout
    assert fingerprint(library / "site") == before
    assert tree(library / "site") == there


@pytest.mark.parametrize("name", ["a scenario that does not hold", "a link to no page"])
def test_a_first_build_that_fails_leaves_nothing(name: str, library: Path) -> None:
    broken(name, library)
    assert build(library).returncode != 0
    assert not (library / "site").exists() or tree(library / "site") == set()


def test_a_mended_build_takes_the_place_of_the_last_site(library: Path) -> None:
    (library / "site" / "en").mkdir(parents=True)
    (library / "site" / "en" / "old.html").write_text("the last good site", encoding="utf-8")
    assert build(library).returncode == 0
    assert {path.name for path in (library / "site").iterdir()} == {"en", *ABOVE}
    assert not (library / "site" / "en" / "old.html").exists()


# the languages
ABOVE = (
    "index.html", "404.html", "sitemap.xml", "robots.txt", "llms.txt",
    "_headers", "headers.nginx", "data",
)  # fmt: skip

HOSTILE = (
    "{{ 7*7 }} {% raw %} {# x #} <script>alert(1)</script> `a` | *b* _c_ [d](e) ![f](g) "
    "&amp; &#42; {: #h } ~i~ \\*"
)
NAME = HOSTILE.replace("<script>alert(1)</script>", "<script src=x &lt;")  # no <placeholders> there


def test_text_of_a_feature_is_shown_and_never_run(library: Path) -> None:
    feature = library / RETURN
    replace(feature, "  A loan ends. Who", f"  {HOSTILE} about. Who")
    replace(feature, "Rule: A child may keep", f"Rule: {NAME} may keep")
    replace(feature, "Scenario Outline: On both sides", f"Scenario Outline: {NAME} both sides")
    replace(feature, "Examples: in time", f"Examples: {NAME} | time")
    built = build(library)
    assert built.returncode == 0, built.stdout
    shown = page(library / "site", "reference/spec/return")
    for text in (
        f"{HOSTILE} about. Who brings the book back in time pays nothing.",
        f"{NAME} may keep a book longer than a grown-up",
        f"✓ holds {NAME} both sides of the last day",
        f"{NAME} | time",
    ):
        assert text in shown.text
    assert [script for script in shown.scripts if "alert(1)" in script] == []
    assert "h" not in shown.ids
    assert not {"e", "g"} & set(shown.links)


def test_the_same_sources_give_the_same_pages(library: Path) -> None:
    assert build(library).returncode == 0
    first = fingerprint(library / "site")
    assert build(library).returncode == 0
    second = fingerprint(library / "site")
    # Sitemaps have the day; Pagefind writes the same index in another order each time.
    varying = ("en/sitemap.xml", "en/assets/pagefind-")
    assert {p: h for p, h in first.items() if not p.startswith(varying)} == {
        p: h for p, h in second.items() if not p.startswith(varying)
    }


LETTERS = st.characters(exclude_categories=("C", "Z")) | st.sampled_from(" `*_[]{}|<>&#~^=%!")


@settings(deadline=None)
@given(st.text(alphabet=LETTERS))
def test_any_text_comes_out_of_markdown_as_it_went_in(text: str) -> None:
    block = markdown(element("div", text), extensions=EXTENSIONS)
    inline = markdown(element("b", text) + "!", extensions=EXTENSIONS)
    assert Document(block).text.split() == text.split()
    assert Document(inline).text.split() == f"{text}!".split()


def test_braces_never_reach_jinja() -> None:
    assert "{" not in escape("{{ x }} {% y %} {# z #}")
