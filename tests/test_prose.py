"""Prose contains no numbers, no button names and no deadlines of its own."""

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest

from macros.languages import rulesets
from macros.prose import PAGES, findings
from rules.loader import load
from rules.model import Button, Number, Place, Unit
from tests.library import LIBRARY
from tests.project import ROOT, replace

GUIDE = load(ROOT / "rules" / rulesets()[0])
# A ruleset of its own, so that no test stands on the guide's numbers and buttons.
NUMBERS: list[tuple[str, int, Unit]] = [
    ("AUTO_CANCEL", 20, "day"),
    ("RETURN_WITHIN", 10, "day"),
    ("WITHDRAWAL_ISRAEL_LONG", 4, "month"),
    ("SHIPPING_USA", 30, "day"),
    ("POINTS_FREEZE", 12, "point"),
    ("REFUND_FASTEST", 3, "business day"),
    ("CHECKING_TIME", 15, "day"),
    ("FREE_RETURN_EU", 15, "day"),
]
BUTTONS = {"CANCEL_ORDER": "Cancel Order", "PAY": "Pay", "REFUND_TAB": "Refund", "OUT": "Cancel"}
RULES = dataclasses.replace(
    LIBRARY,
    name="books",
    numbers={name: Number(name, n, unit, "", (), Place("", 1)) for name, n, unit in NUMBERS},
    buttons={name: Button(name, label, "") for name, label in BUTTONS.items()},
)


def test_the_pages_state_nothing_of_their_own() -> None:
    assert findings(PAGES, GUIDE) == []


@pytest.mark.parametrize(
    ("line", "do"),
    [
        ("It closes after 10 days.", 'found "10 days"; write {{ number("RETURN_WITHIN") }}'),
        ("It closes after ten days.", 'found "ten days"; write {{ number("RETURN_WITHIN") }}'),
        ("A ten-day wait.", 'found "ten-day"; write {{ number("RETURN_WITHIN") }}'),
        ("It closes after ten\ndays.", 'found "ten days"; write {{ number("RETURN_WITHIN") }}'),
        (
            "Within Four Months.",
            'found "Four Months"; write {{ number("WITHDRAWAL_ISRAEL_LONG") }}',
        ),
        ("Wait thirty days.", 'found "thirty days"; write {{ number("SHIPPING_USA") }}'),
        ("From 12 points.", 'found "12 points"; write {{ number("POINTS_FREEZE") }}'),
        ("Three working days.", 'write {{ number("REFUND_FASTEST") }}'),
        ("In fifteen days.", '{{ number("CHECKING_TIME") }} or {{ number("FREE_RETURN_EU") }}'),
        (
            "In twenty-three days.",
            'found "twenty-three days"; put it into rules/books/numbers.md',
        ),
        ("In 77 hours.", 'found "77 hours"; put it into rules/books/numbers.md'),
        ("Two of 3 sellers.", 'found "3"; put it into rules/books/numbers.md'),
        (
            '[A link](page.md "in 77 hours")',
            'found "77 hours"; put it into rules/books/numbers.md',
        ),
        ("[In 77 hours](page.md)", 'found "77 hours"; put it into rules/books/numbers.md'),
        ("Press Cancel Order now.", 'found the button "Cancel Order"'),
        ("Press Cancel\nOrder now.", 'found the button "Cancel Order"'),
        ("Then press **Pay**.", 'write {{ button("PAY") }}'),
        ("**Pay** is beside it.", 'write {{ button("PAY") }}'),
        ("`Pay` is beside it.", 'write {{ button("PAY") }}'),
        ("\u201cPay\u201d is beside it.", 'write {{ button("PAY") }}'),
        ("Do not press Pay.", 'write {{ button("PAY") }}'),
        (
            "## A heading {#the-end}",
            'found "{#the-end}", which opens a comment; write { #the-end }',
        ),
        ("A [link](returns.md){#here} in a line.", "write { #here }"),
        ("Open the Refund tab.", 'write {{ button("REFUND_TAB") }}'),
    ],
)
def test_a_number_or_a_button_in_prose_is_named_with_its_line(
    line: str, do: str, tmp_path: Path
) -> None:
    (tmp_path / "page.md").write_text(f"# A page\n\nText.\n{line}\n", encoding="utf-8")
    found = findings(tmp_path, RULES, tmp_path)
    assert len(found) == 1, found
    assert found[0].startswith("page.md:4: ")
    assert do in found[0]


@pytest.mark.parametrize("setting", ["title: In 77 hours", "description: >\n  In 77 hours"])
def test_a_number_in_a_title_or_a_description_is_found(setting: str, tmp_path: Path) -> None:
    text = f"---\nsearch: {{boost: 4}}\n{setting}\n---\n\n# A page\n"
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    line = text[: text.index("77")].count("\n") + 1
    assert [f.partition(";")[0] for f in findings(tmp_path, RULES, tmp_path)] == [
        f'page.md:{line}: found "77 hours"'
    ]


@pytest.mark.parametrize(
    "line",
    [
        'After {{ number("AUTO_CANCEL") }} press {{ button("PAY") }}.',
        '{{ number(\n  "A1"\n) }}',
        "[A link](page.md#a1-2) and a heading { #case-15 }",
        "[A link][a]\n\n[a]: page-2.md#b3",
        '<a id="case-15">A place</a> <!-- since 2019 -->',
        "Pay attention. Some day this will be over, and a refund is refunded.",
        "A heading that ends in a word\n\nPay nothing. **Pay attention.** [Refund of money](a.md)",
        "After a few days, one of many.",
        "{: .now }",
        "---\nsearch: {boost: 4}\n---\n",
    ],
)
def test_macros_links_anchors_and_plain_words_are_no_numbers(line: str, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(line, encoding="utf-8")
    assert findings(tmp_path, RULES, tmp_path) == []


def command(project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "macros.prose"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_command_says_that_all_is_well_or_what_is_wrong(project: Path) -> None:
    well = command(project)
    assert (well.returncode, well.stderr) == (0, "")
    assert well.stdout == "Prose states no number and no button of its own.\n"
    page = project / "docs/en/unpaid.md"
    line = replace(page, "or simply do not pay.", "or do not pay for fifteen days.")
    wrong = command(project)
    assert (wrong.returncode, wrong.stderr) == (1, "")
    assert wrong.stdout.startswith(f'docs/en/unpaid.md:{line}: found "fifteen days"; write {{{{ ')
    assert wrong.stdout.count("\n") == 1
