"""A wrong spec publishes nothing: the build stops with plain words, and the last site stays."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from macros.text import element, escape
from tests.project import build, replace
from tests.test_pages import Document

EXTENSIONS = ["attr_list", "admonition", "toc", "tables", "md_in_html"]
UNPAID = "features/unpaid.feature"

# What is broken: file, old text, new text, and what the message says; {line} is where it is.
BROKEN: dict[str, tuple[str, str, str, list[str]]] = {
    "a scenario that does not hold": (
        UNPAID,
        "| 9    | press Cancel Order ",
        "| 10   | press Cancel Order ",
        ["features/unpaid.feature:", "in the row: | 10 |", "expected: press Cancel Order"],
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
        ["rules/unpaid.py:", "mend this line"],
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
    "a link to no page": (
        "docs/en/index.md",
        "(seller.md)",
        "(sellers.md)",
        ["sellers.md", "index.md"],
    ),
}


def fingerprint(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("name", BROKEN)
def test_a_mistake_stops_the_build_and_leaves_the_last_site(name: str, project: Path) -> None:
    file, old, new, messages = BROKEN[name]
    (project / "site" / "en").mkdir(parents=True)
    (project / "site" / "en" / "index.html").write_text("the last good site", encoding="utf-8")
    before = fingerprint(project / "site")
    line = replace(project / file, old, new)
    messages = [message.replace("{line}", str(line)) for message in messages]
    built = build(project)
    assert built.returncode != 0
    assert [message for message in messages if message not in built.stdout] == [], built.stdout
    assert "Traceback" not in built.stdout
    assert fingerprint(project / "site") == before


def test_text_of_a_feature_is_shown_and_never_run(project: Path) -> None:
    hostile = "{{ 7*7 }} {% raw %} <script>alert(1)</script> `a` *b* _c_ [d](e) &amp; {: #f } ~g~"
    replace(project / UNPAID, "Rule: An order that is not paid is", f"Rule: {hostile} is")
    replace(project / UNPAID, "Scenario: The buyer cancels", f"Scenario: {hostile} cancels")
    replace(project / UNPAID, "Examples: on both sides", f"Examples: {hostile} | sides")
    built = build(project)
    assert built.returncode == 0, built.stdout
    html = (project / "site/en/reference/spec/index.html").read_text(encoding="utf-8")
    text = Document(html).text
    assert text.count(f"{hostile} is cancelled by the buyer alone") == 1
    assert f"{hostile} cancels before paying" in text
    assert f"{hostile} | sides of the edge" in text
    assert "<script>alert" not in html
    coverage = (project / "site/en/reference/coverage/index.html").read_text(encoding="utf-8")
    assert f"{hostile} cancels before paying" in Document(coverage).text


def test_the_same_sources_give_the_same_pages(project: Path) -> None:
    assert build(project).returncode == 0
    first = fingerprint(project / "site")
    assert build(project).returncode == 0
    second = fingerprint(project / "site")
    dated = {"en/sitemap.xml", "en/sitemap.xml.gz"}
    assert {p: h for p, h in first.items() if p not in dated} == {
        p: h for p, h in second.items() if p not in dated
    }


LETTERS = st.characters(exclude_categories=("C", "Z")) | st.sampled_from(" `*_[]{}|<>&#~^=%!")


@given(st.text(alphabet=LETTERS))
def test_any_text_comes_out_of_markdown_as_it_went_in(text: str) -> None:
    block = markdown(element("div", text), extensions=EXTENSIONS)
    inline = markdown(element("b", text) + "!", extensions=EXTENSIONS)
    assert Document(block).text.split() == text.split()
    assert Document(inline).text.split() == f"{text}!".split()


def test_braces_never_reach_jinja() -> None:
    assert "{" not in escape("{{ x }} {% y %} {# z #}")
