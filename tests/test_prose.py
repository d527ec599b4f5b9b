"""Prose contains no numbers, no button names and no deadlines of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from macros.prose import PAGES, findings
from tests.project import replace


def test_the_pages_state_nothing_of_their_own() -> None:
    assert findings(PAGES) == []


@pytest.mark.parametrize(
    ("line", "do"),
    [
        ("It closes after 10 days.", 'found "10 days"; write {{ number("AUTO_CANCEL") }}'),
        ("It closes after ten days.", 'found "ten days"; write {{ number("AUTO_CANCEL") }}'),
        ("A ten-day wait.", 'found "ten-day"; write {{ number("AUTO_CANCEL") }}'),
        ("It closes after ten\ndays.", 'found "ten days"; write {{ number("AUTO_CANCEL") }}'),
        ("Within Two Months.", 'found "Two Months"; write {{ number("ESCALATED_LENGTH") }}'),
        ("Wait thirty days.", 'found "thirty days"; write {{ number("LONG_SHIPPING_TIME") }}'),
        ("A hundred grams.", 'found "hundred grams"; write {{ number("UNTRACKED_WEIGHT") }}'),
        ("Below 100 g.", 'found "100 g"; write {{ number("UNTRACKED_WEIGHT") }}'),
        ("Three working days.", 'write {{ number("REFUND_FASTEST") }}'),
        ("In fifteen days.", '{{ number("CHECKING_TIME") }} or {{ number("DISPUTE_LENGTH") }}'),
        ("In twenty-one days.", 'found "twenty-one days"; put it into rules/numbers.py'),
        ("In 77 hours.", 'found "77 hours"; put it into rules/numbers.py'),
        ("Two of 3 sellers.", 'found "3"; put it into rules/numbers.py'),
        ('[A link](page.md "in 77 hours")', 'found "77 hours"; put it into rules/numbers.py'),
        ("[In 77 hours](page.md)", 'found "77 hours"; put it into rules/numbers.py'),
        ("Press Cancel Order now.", 'found the button "Cancel Order"'),
        ("Press Cancel\nOrder now.", 'found the button "Cancel Order"'),
        ("Then press **Pay**.", 'write {{ button("PAY") }}'),
        ("**Pay** is beside it.", 'write {{ button("PAY") }}'),
        ("`Pay` is beside it.", 'write {{ button("PAY") }}'),
        ("\u201cPay\u201d is beside it.", 'write {{ button("PAY") }}'),
        ("Do not press Pay.", 'write {{ button("PAY") }}'),
        ("Open the Refund tab.", 'write {{ button("REFUND_TAB") }}'),
    ],
)
def test_a_number_or_a_button_in_prose_is_named_with_its_line(
    line: str, do: str, tmp_path: Path
) -> None:
    (tmp_path / "page.md").write_text(f"# A page\n\nText.\n{line}\n", encoding="utf-8")
    found = findings(tmp_path, tmp_path)
    assert len(found) == 1, found
    assert found[0].startswith("page.md:4: ")
    assert do in found[0]


@pytest.mark.parametrize("setting", ["title: In 77 hours", "description: >\n  In 77 hours"])
def test_a_number_in_a_title_or_a_description_is_found(setting: str, tmp_path: Path) -> None:
    text = f"---\nsearch: {{boost: 4}}\n{setting}\n---\n\n# A page\n"
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    line = text[: text.index("77")].count("\n") + 1
    assert [f.partition(";")[0] for f in findings(tmp_path, tmp_path)] == [
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
    assert findings(tmp_path, tmp_path) == []


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
    line = replace(page, "You owe no answer.", "You owe no answer for fifteen days.")
    wrong = command(project)
    assert (wrong.returncode, wrong.stderr) == (1, "")
    assert wrong.stdout.startswith(f'docs/en/unpaid.md:{line}: found "fifteen days"; write {{{{ ')
    assert wrong.stdout.count("\n") == 1
