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
UNPAID = "features/article/unpaid.feature"
WAYS = "rules/today/routes/cancel-unpaid.md"

# What is broken: file, old text, new text, and what the message says; {line} is where it is.
BROKEN: dict[str, tuple[str, str, str, list[str]]] = {
    "a scenario that does not hold": (
        UNPAID,
        "| 9    | press Cancel Order ",
        "| 10   | press Cancel Order ",
        [
            "features/article/unpaid.feature:{line of Then}: Then press Cancel Order",
            "in the row: | 10 |",
            "expected: press Cancel Order",
            "found:    the rules say:",
            "do:       change the scenario, or one of the rows: rules/article/topics/unpaid.md:",
        ],
    ),
    "a keyword with a typo": (
        UNPAID,
        "      When the buyer",
        "      Wen the buyer",
        ["features/article/unpaid.feature:{line}", 'write "When" instead of "Wen"'],
    ),
    "a word that no table knows": (
        WAYS,
        "press cancel",
        "pres cancel",
        ["today/routes/cancel-unpaid.md:{line}", 'Write "press cancel"'],
    ),
    "a row that is missing": (
        "rules/today/routes/withdraw-by-law.md",
        "| over       | never told    | over            | closed: law over           | E130   |\n",
        "",
        ["today/routes/withdraw-by-law.md:", "no row for this case"],
    ),
    "an anchor that opens a comment": (
        "docs/en/returns.md",
        "\n# ",
        "\n## The end {#the-end}\n\n# ",
        ["docs/en/returns.md:", 'found "{#the-end}"', "do: write { #the-end }"],
    ),
    "an unknown macro": (
        "docs/en/unpaid.md",
        'plan("not paid")',
        'plam("not paid")',
        ["docs/en/unpaid.md:{line}", "'plam' is undefined"],
    ),
    "an unknown number": (
        "docs/en/refund_time.md",
        'number("REFUND_FASTEST to',
        'number("REFUND_FASTESTT to',
        ["docs/en/refund_time.md:{line}", "REFUND_FASTESTT", "rules/today/numbers.md"],
    ),
    "an unknown route": (
        "docs/en/returns.md",
        'route("the free return")',
        'route("free return")',
        ["docs/en/returns.md:{line}", "the free return"],
    ),
    "settings of a page that cannot be read": (
        "docs/en/unpaid.md",
        "title: Not paid yet",
        "title: Not paid: yet",
        ["docs/en/unpaid.md:1: settings", "quotation marks"],
    ),
    "a page with half a merge": (
        "docs/en/returns.md",
        "\n# ",
        "\n<<<<<<< HEAD\n# ",
        ["docs/en/returns.md:", "a conflict that was not resolved"],
    ),
    "settings of the site that are no language": (
        "mkdocs.yml",
        "complete: [en",
        "complete: [fr, en",
        ["mkdocs.yml:", "extra: complete", "some of extra: languages"],
    ),
    "a link to no page": (
        "docs/en/confirmed.md",
        "(returns.md)",
        "(return.md)",
        ["return.md", "confirmed.md"],
    ),
    "a link to no heading": (
        "docs/en/confirmed.md",
        "(returns.md)",
        "(returns.md#nowhere)",
        ["#nowhere", "confirmed.md"],
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


def broken(name: str, project: Path) -> list[str]:
    """Break a copy of the project; what the build has to say then."""
    file, old, new, messages = BROKEN[name]
    place = project / file
    line = replace(place, old, new)
    above = place.read_text(encoding="utf-8").splitlines()[:line]
    then = max(
        (n for n, text in enumerate(above, 1) if text.strip().startswith("Then ")), default=0
    )
    return [m.replace("{line}", str(line)).replace("{line of Then}", str(then)) for m in messages]


@pytest.mark.parametrize("name", BROKEN)
def test_a_mistake_stops_the_build_and_leaves_the_last_site(name: str, project: Path) -> None:
    (project / "site" / "en").mkdir(parents=True)
    (project / "site" / "en" / "index.html").write_text("the last good site", encoding="utf-8")
    before, there = fingerprint(project / "site"), tree(project / "site")
    messages = broken(name, project)
    built = build(project)
    assert built.returncode != 0
    assert [message for message in messages if message not in built.stdout] == [], built.stdout
    assert "Traceback" not in built.stdout
    assert fingerprint(project / "site") == before
    assert tree(project / "site") == there


@pytest.mark.parametrize("name", ["a scenario that does not hold", "a link to no page"])
def test_a_first_build_that_fails_leaves_nothing(name: str, project: Path) -> None:
    broken(name, project)
    assert build(project).returncode != 0
    assert not (project / "site").exists() or tree(project / "site") == set()


def test_a_mended_build_takes_the_place_of_the_last_site(project: Path) -> None:
    (project / "site" / "en").mkdir(parents=True)
    (project / "site" / "en" / "old.html").write_text("the last good site", encoding="utf-8")
    assert build(project).returncode == 0
    assert {path.name for path in (project / "site").iterdir()} == {"en", *ABOVE}
    assert not (project / "site" / "en" / "old.html").exists()


# the languages
ABOVE = (
    "index.html", "404.html", "sitemap.xml", "robots.txt", "_headers", "headers.nginx", "data",
)  # fmt: skip

HOSTILE = (
    "{{ 7*7 }} {% raw %} {# x #} <script>alert(1)</script> `a` | *b* _c_ [d](e) ![f](g) "
    "&amp; &#42; {: #h } ~i~ \\*"
)
NAME = HOSTILE.replace("<script>alert(1)</script>", "<script src=x &lt;")  # no <placeholders> there


def test_text_of_a_feature_is_shown_and_never_run(project: Path) -> None:
    feature = project / UNPAID
    replace(feature, "  You have placed an order and", f"  {HOSTILE} about and")
    replace(feature, "Rule: An order that is not paid is", f"Rule: {NAME} is")
    replace(feature, "Scenario: The buyer cancels", f"Scenario: {NAME} cancels")
    replace(feature, "Examples: on both sides", f"Examples: {NAME} | sides")
    built = build(project)
    assert built.returncode == 0, built.stdout
    shown = page(project / "site", "article/unpaid")
    for text in (
        f"{HOSTILE} about and not paid for it.",
        f"{NAME} is cancelled by the buyer alone",
        f"✓ holds {NAME} cancels before paying",
        f"{NAME} | sides of the edge",
    ):
        assert text in shown.text
    assert [script for script in shown.scripts if "alert(1)" in script] == []
    assert "h" not in shown.ids
    assert not {"e", "g"} & set(shown.links)


def test_the_same_sources_give_the_same_pages(project: Path) -> None:
    assert build(project).returncode == 0
    first = fingerprint(project / "site")
    assert build(project).returncode == 0
    second = fingerprint(project / "site")
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
