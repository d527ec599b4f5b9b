"""Pages in another language: English paragraph by paragraph, nothing but words translated."""
# ruff: noqa: RUF001

import pytest
from markdown import markdown

from macros.paragraphs import is_one_paragraph, paragraphs, translated

PAGE = """\
---
title: "Not paid: yet"
description: >
  What to do,
  and until when.
search: {boost: 4}
---

# Not paid

**Press {{ button("PAY") }}.** See
[there](seller.md#late).
{: .now }

## What to do { #answers }

{{ answers("unpaid") }}

- One
- [Two](b.md) goes
  on here

1. First

> Quoted

!!! warning "Look out"
    Inside the box.

```
not prose
```

[ref]: https://example.org
"""
RUSSIAN = {
    "Not paid: yet": "Не оплачено: пока",
    "What to do, and until when.": "Что делать.",
    "Not paid": "Не оплачено",
    '**Press {{ button("PAY") }}.** See [there](seller.md#late).': (
        '[Там](seller.md#late): {{ button("PAY") }}.'
    ),
    "What to do": "Что делать",
    "One": "Один",
    "[Two](b.md) goes on here": "[Два](b.md)",
    "First": "Первый",
    "Quoted": "Цитата",
    "Look out": "Осторожно",
    "Inside the box.": "Внутри.",
}


def test_a_page_falls_into_the_texts_that_a_translator_gets() -> None:
    found = paragraphs(PAGE)
    assert [each.text for each in found] == list(RUSSIAN)
    assert [each.line for each in found] == [2, 3, 9, 11, 15, 19, 20, 23, 25, 27, 28]
    assert {each.kind for each in found} == {
        "title of a page",
        "description of a page",
        "heading",
        "paragraph",
        "item of a list",
        "title of a box",
    }


def test_everything_else_stays_and_every_line_keeps_its_number() -> None:
    page = translated(PAGE, lambda text: RUSSIAN[text], 'lang="en"')
    assert page.count("\n") == PAGE.count("\n")
    lines, english = page.split("\n"), PAGE.split("\n")
    assert 'title: "Не оплачено: пока"' in lines
    assert "## Что делать { #answers }" in lines
    assert '!!! warning "Осторожно"' in lines
    assert "- Один" in lines
    assert "    Внутри." in lines
    for kept in ("{: .now }", '{{ answers("unpaid") }}', "not prose", "[ref]: https://example.org"):
        assert lines.index(kept) == english.index(kept)
    assert 'lang="en"' not in page
    assert translated(PAGE, lambda text: "", "").startswith("---\ntitle: " + '"Not paid: yet"')


def test_what_is_not_translated_is_marked_where_it_stands_and_its_macros_speak_english() -> None:
    page = translated(PAGE, lambda text: "", 'lang="en" dir="ltr"')
    assert '**Press {{ english.button("PAY") }}.** See\n[there](seller.md#late).\n' in page
    assert '{{ answers("unpaid") }}' in page
    body = page.split("---\n")[2].replace("{{", "").replace("}}", "")
    html = " ".join(markdown(body, extensions=["admonition", "attr_list"]).split())
    for element in (
        '<h1 dir="ltr" lang="en">Not paid</h1>',
        '<p class="now" dir="ltr" lang="en"><strong>Press',
        '<h2 dir="ltr" id="answers" lang="en">What to do</h2>',
        '<li dir="ltr" lang="en">One</li>',
        '<p dir="ltr" lang="en"><a href="b.md">Two</a> goes on here</p>',
        '<p dir="ltr" lang="en">Quoted</p>',
        '<p dir="ltr" lang="en">Inside the box.</p>',
    ):
        assert element in html


@pytest.mark.parametrize("text", ["- x", "* x", "1. x", "# x", "> x", "``` x", "!!! note", "--- x"])
def test_a_text_that_would_become_something_else_is_told_from_a_paragraph(text: str) -> None:
    assert not is_one_paragraph(text)
    assert is_one_paragraph(f"x {text}")


def test_a_page_without_settings_or_with_broken_ones_has_its_paragraphs() -> None:
    assert [each.text for each in paragraphs("Only this.")] == ["Only this."]
    assert [each.text for each in paragraphs("---\ntitle: a: b\n---\nThis.\n")] == ["This."]
    assert paragraphs("") == []
