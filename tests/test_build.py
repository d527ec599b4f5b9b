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
UNPAID = "features/unpaid.feature"

# What is broken: file, old text, new text, and what the message says; {line} is where it is.
BROKEN: dict[str, tuple[str, str, str, list[str]]] = {
    "a scenario that does not hold": (
        UNPAID,
        "| 9    | press Cancel Order ",
        "| 10   | press Cancel Order ",
        [
            "features/unpaid.feature:{line of Then}: Then press Cancel Order",
            "in the row: | 10 |",
            "expected: press Cancel Order",
            "found:    the row unpaid-closed says (article):",
            "do:       change the scenario, or the row in rules/unpaid.py",
        ],
    ),
    "a number that differs": (
        UNPAID,
        "And an order that is not paid cancels itself after 20 days",
        "And an order that is not paid cancels itself after 1 day",
        [
            "features/unpaid.feature:{line}: And an order that is not paid cancels itself",
            "do:       change the scenario, or AUTO_CANCEL in rules/numbers.py",
        ],
    ),
    "a keyword with a typo": (
        UNPAID,
        "      When the buyer",
        "      Wen the buyer",
        ["features/unpaid.feature:{line}", 'write "When" instead of "Wen"'],
    ),
    "a rule that Python cannot read": (
        "rules/unpaid.py",
        "OPEN = Rule(",
        "OPEN = Rule((",
        ["rules/unpaid.py:{line}: ", "mend this line"],
    ),
    "a rule that names a number which does not exist": (
        "rules/unpaid.py",
        "below(AUTO_CANCEL)",
        "below(AUTO_CANCELL)",
        ["rules/unpaid.py:{line}", "AUTO_CANCELL"],
    ),
    "an unknown macro": (
        "docs/en/unpaid.md",
        'answers("unpaid")',
        'anwsers("unpaid")',
        ["docs/en/unpaid.md:{line}", "'anwsers' is undefined"],
    ),
    "an unknown number": (
        "docs/en/unpaid.md",
        'number("AUTO_CANCEL")',
        'number("AUTO_CANCELL")',
        ["docs/en/unpaid.md:{line}", "AUTO_CANCELL", "rules/numbers.py"],
    ),
    "settings of a page that cannot be read": (
        "docs/en/unpaid.md",
        "title: Not paid yet",
        "title: Not paid: yet",
        ["docs/en/unpaid.md:1: settings", "quotation marks"],
    ),
    "a link to no page": (
        "docs/en/index.md",
        "(seller.md)",
        "(sellers.md)",
        ["sellers.md", "index.md"],
    ),
    "a link to no heading": (
        "docs/en/index.md",
        "(seller.md)",
        "(seller.md#nowhere)",
        ["#nowhere", "index.md"],
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


ABOVE = ("index.html", "404.html", "sitemap.xml", "robots.txt")  # the languages

HOSTILE = (
    "{{ 7*7 }} {% raw %} {# x #} <script>alert(1)</script> `a` | *b* _c_ [d](e) ![f](g) "
    "&amp; &#42; {: #h } ~i~ \\*"
)
NAME = HOSTILE.replace("<script>alert(1)</script>", "<script src=x &lt;")  # no <placeholders> there


def test_text_of_a_feature_is_shown_and_never_run(project: Path) -> None:
    feature = project / UNPAID
    replace(feature, "  You have placed an order and", f"  {HOSTILE} about and")
    replace(feature, "Rule: An order that is not paid is", f"Rule: {NAME} is")
    replace(feature, "    Reading: the article", f"    {HOSTILE} reads: the article")
    replace(feature, "Scenario: The buyer cancels", f"Scenario: {NAME} cancels")
    replace(feature, "Examples: on both sides", f"Examples: {NAME} | sides")
    built = build(project)
    assert built.returncode == 0, built.stdout
    spec, coverage = (page(project / "site", f"reference/{name}") for name in ("spec", "coverage"))
    for text in (
        f"{HOSTILE} about and not paid for it.",
        f"{NAME} is cancelled by the buyer alone",
        f"{HOSTILE} reads: the article says within",
        f"✓ holds {NAME} cancels before paying",
        f"{NAME} | sides of the edge",
    ):
        assert text in spec.text
    assert f"{NAME} cancels before paying" in coverage.text
    for shown in (spec, coverage):
        assert [script for script in shown.scripts if "alert(1)" in script] == []
        assert "h" not in shown.ids
        assert not {"e", "g"} & set(shown.links)


def test_the_same_sources_give_the_same_pages(project: Path) -> None:
    assert build(project).returncode == 0
    first = fingerprint(project / "site")
    assert build(project).returncode == 0
    second = fingerprint(project / "site")
    # Sitemaps have the day; Pagefind writes the same index in another order each time.
    varying = ("en/sitemap.xml", "en/pagefind/")
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
