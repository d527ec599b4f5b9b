"""Prose contains no numbers, no button names and no deadlines of its own."""

from pathlib import Path

import pytest

from macros.prose import LANGUAGES, findings


@pytest.mark.parametrize("folder", LANGUAGES, ids=lambda folder: folder.name)
def test_the_pages_state_nothing_of_their_own(folder: Path) -> None:
    assert findings(folder) == []


@pytest.mark.parametrize(
    ("line", "do"),
    [
        ("It closes after 10 days.", 'found "10 days"; write {{ number("AUTO_CANCEL") }}'),
        ("It closes after ten days.", 'found "ten days"; write {{ number("AUTO_CANCEL") }}'),
        ("Within Two Months.", 'found "Two Months"; write {{ number("ESCALATED_LENGTH") }}'),
        ("In 77 hours.", 'found "77 hours"; put it into rules/numbers.py'),
        ("Press Cancel Order now.", 'found the button "Cancel Order"'),
        ("Then press **Pay**.", 'write {{ button("PAY") }}'),
        ("Do not press Pay.", 'write {{ button("PAY") }}'),
    ],
)
def test_a_number_or_a_button_in_prose_is_named_with_its_line(
    line: str, do: str, tmp_path: Path
) -> None:
    (tmp_path / "page.md").write_text(f"# A page\n\nText.\n{line}\n", encoding="utf-8")
    found = findings(tmp_path, tmp_path)
    assert len(found) == 1
    assert found[0].startswith("page.md:4: ")
    assert do in found[0]


@pytest.mark.parametrize(
    "line",
    [
        'After {{ number("AUTO_CANCEL") }} press {{ button("PAY") }}.',
        "[A link](page.md#a1-2) and a heading { #case-15 }",
        "Pay attention. Some day this will be over, and a refund is refunded.",
        "{: .now }",
        "---\nsearch: {boost: 4}\n---\n",
    ],
)
def test_macros_links_anchors_and_plain_words_are_no_numbers(line: str, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(line, encoding="utf-8")
    assert findings(tmp_path, tmp_path) == []
