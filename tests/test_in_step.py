"""Translations keep up with English: each way of not doing so is planted and found."""
# ruff: noqa: RUF001

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from macros import catalogue, in_step, languages, new_language
from tests.project import replace

ENGLISH = """\
---
title: Not paid yet
description: What to do.
search: {boost: 4}
---

# Not paid

**Press {{ button("PAY") }}.** In a {{ term("dispute") }} see [there](seller.md#late).
{: .now }

## What to do { #answers }

{{ answers("unpaid") }}

## Why { #why }

Because.
"""
RUSSIAN = """\
---
title: Не оплачено
description: Что делать.
search: {boost: 4}
english: "FINGERPRINT"
---

# Не оплачено

**В {{ term("dispute", "споре") }} смотрите [там](seller.md#late).** Нажмите {{button('PAY')}}.
{: .now }

## Что делать { #answers }

{{ answers("unpaid") }}

## Почему { #why }

Потому.
"""
CONFIG = "site_url: !ENV [A, b]\nextra:\n  languages: [en, ru]\n  complete: [en]\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of two pages, one of which is translated."""
    for folder in ("docs/en", "docs/ru", "locale/ru"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "docs/en/unpaid.md").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "docs/en/seller.md").write_text("# The seller { #late }\n", encoding="utf-8")
    text = RUSSIAN.replace("FINGERPRINT", in_step.fingerprint(ENGLISH))
    (tmp_path / "docs/ru/unpaid.md").write_text(text, encoding="utf-8")
    return tmp_path


def unpaid(root: Path) -> in_step.Translation:
    return in_step.translation("ru", "unpaid.md", root)


def failures(root: Path) -> str:
    return "\n".join(fault for each in in_step.standings(root) for fault in in_step.failures(each))


def test_the_translations_of_the_guide_have_no_failure() -> None:
    assert [in_step.failures(standing) for standing in in_step.standings() if standing] == [
        [] for _ in languages.read().codes[1:]
    ]


def test_a_translation_may_say_things_in_its_own_order_and_form(root: Path) -> None:
    assert unpaid(root) == in_step.Translation("unpaid.md", "in step")
    assert failures(root) == ""


# What is changed in the translation: old text, new text, and what is said then.
WRONG = {
    "a macro call is left out": ("{{button('PAY')}}", "Pay", 'the macro call {{ button("PAY") }}'),
    "a macro has another argument": ("button('PAY')", "button('X')", 'call {{ button("X") }}'),
    "a term is another": ('term("dispute"', 'term("escrow"', 'call {{ term("escrow") }}'),
    "a macro that cannot be read": ("button('PAY')", "button('PAY'", "{{button('PAY'}}"),
    "an anchor": ("{ #why }", "{ #почему }", "## ... { #почему }"),
    "an anchor is left out": (" { #why }", "", "the heading ##"),
    "a class": ("{: .now }", "", "the anchor or class {: .now }"),
    "a link": ("seller.md#late", "seller.md", "the link seller.md"),
    "a heading of another level": ("## Почему", "### Почему", "the heading ### ... { #why }"),
    "headings in another order": (
        '## Что делать { #answers }\n\n{{ answers("unpaid") }}\n\n## Почему { #why }\n',
        '## Почему { #why }\n\n{{ answers("unpaid") }}\n\n## Что делать { #answers }\n',
        "expected: the headings in the order of docs/en/unpaid.md",
    ),
    "a setting": ("boost: 4", "boost: 2", "the setting search: {boost: 2}"),
    "no title": ("title: Не оплачено\n", "", "the setting title: ..."),
}


@pytest.mark.parametrize("name", WRONG)
def test_another_outline_is_wrong(name: str, root: Path) -> None:
    old, new, says = WRONG[name]
    replace(root / "docs/ru/unpaid.md", old, new)
    assert unpaid(root).state == "in step"
    assert says in failures(root)
    assert failures(root).count("docs/ru/unpaid.md") >= failures(root).count("  do: ")
    assert unpaid(root).shown, "the build says what is wrong"


def test_a_difference_is_told_with_its_place_and_what_to_do(root: Path) -> None:
    line = replace(root / "docs/ru/unpaid.md", "{{button('PAY')}}", "Pay {{ number('X') }}")
    assert unpaid(root).faults == (
        'docs/ru/unpaid.md: the macro call {{ button("PAY") }}\n'
        "  expected: once, as in docs/en/unpaid.md\n  found:    not at all\n"
        "  do:       copy it from docs/en/unpaid.md:9",
        f'docs/ru/unpaid.md:{line}: the macro call {{{{ number("X") }}}}\n'
        "  expected: not at all, as in docs/en/unpaid.md\n  found:    once\n"
        "  do:       take it out, or write it as in docs/en/unpaid.md",
    )


# What is changed in English, and whether readers still see the translation.
LATE = {
    "words": ("Because.", "Because of that.", True),
    "a new macro call": ("Because.", '{{ number("X") }}', True),
    "a new heading without an anchor": ("Because.", "### More", True),
    "a setting": ("boost: 4", "boost: 2", True),
    "a new anchor, to which others may lead": ("Because.", "### More { #more }", False),
    "a macro call that is gone": ('{{ answers("unpaid") }}', "Wait.", False),
    "a link that is gone": ("[there](seller.md#late)", "there", False),
}


@pytest.mark.parametrize("name", LATE)
def test_when_english_changes_the_translation_is_late_and_nothing_fails(
    name: str, root: Path
) -> None:
    old, new, shown = LATE[name]
    replace(root / "docs/en/unpaid.md", old, new)
    assert (unpaid(root).state, unpaid(root).shown) == ("late", shown)
    assert failures(root) == ""
    seen = "the translation, with a note" if shown else "the English page"
    report = in_step.report(in_step.standings(root)[0])
    assert f"late: docs/ru/unpaid.md (readers see {seen})" in report


def test_how_lines_end_is_no_change(root: Path) -> None:
    text = ENGLISH.replace("\n", "  \r\n") + "\r\n"
    (root / "docs/en/unpaid.md").write_bytes(text.encode())
    assert unpaid(root).state == "in step"


def test_a_page_without_a_fingerprint_or_an_english_page_fails(root: Path) -> None:
    replace(root / "docs/ru/unpaid.md", "english:", "englisch:")
    (root / "docs/ru/other.md").write_text("# Other\n", encoding="utf-8")
    assert "make translations STAMP=ru/unpaid.md" in failures(root)
    assert "docs/ru/other.md: there is no docs/en/other.md" in failures(root)


def test_a_stamp_brings_a_page_up_to_date_unless_it_is_wrong(root: Path) -> None:
    replace(root / "docs/en/unpaid.md", "Because.", "Because of that.")
    before = (root / "docs/ru/unpaid.md").read_text(encoding="utf-8")
    assert in_step.stamp("ru", root=root) == []
    after = (root / "docs/ru/unpaid.md").read_text(encoding="utf-8")
    old, new = set(before.splitlines()), set(after.splitlines())
    assert [line[:9] for line in old ^ new] == ["english: "] * 2
    assert unpaid(root).state == "in step"
    replace(root / "docs/en/unpaid.md", "Because of that.", '{{ number("X") }}')
    assert 'the macro call {{ number("X") }}' in in_step.stamp("ru", root=root)[0]
    assert unpaid(root).state == "late"
    assert in_step.stamp("ru", "seller.md", root) == []


def test_what_is_missing_or_not_begun_is_listed_and_fails_only_where_all_is_claimed(
    root: Path,
) -> None:
    (root / "docs/en/new.md").write_text("# New\n", encoding="utf-8")
    (root / "docs/ru/new.md").write_text(
        in_step.stamped("# New\n", in_step.fingerprint("# New\n"), begun=False), encoding="utf-8"
    )
    report = in_step.report(in_step.standings(root)[0])
    assert "not begun: docs/ru/new.md\n" in report
    assert "missing: docs/ru/seller.md\n" in report
    assert 'to translate: locale/ru/guide.po: "When" is not in the file' in report
    assert failures(root) == ""
    replace(root / "mkdocs.yml", "complete: [en]", "complete: [en, ru]")
    for what in ("docs/ru/new.md: not begun", "docs/ru/seller.md: missing", '"When"'):
        assert f"{what}" in failures(root)
    assert "take ru out of extra: complete" in failures(root)


def test_sentences_are_checked_too(root: Path) -> None:
    text = new_language.catalogue_of("ru")
    text = text.replace('msgid "When"\nmsgstr ""', 'msgid "When"\nmsgstr "Когда"')
    text = text.replace('msgid "Because"\nmsgstr ""', '#, fuzzy\nmsgid "Because"\nmsgstr "Так"')
    text = text.replace(
        '"{n} case"\nmsgid_plural "{n} cases"\nmsgstr[0] ""',
        '"{n} case"\nmsgid_plural "{n} cases"\nmsgstr[0] "{m} случай"',
    )
    (root / "locale/ru/guide.po").write_text(text, encoding="utf-8")
    listed = in_step.untranslated("ru", root)
    assert len(listed) == len(catalogue.commented()) - 2
    lines = text.splitlines()
    for each in listed[:20]:
        place, _, sentence = each.partition(": ")
        assert lines[int(place.rpartition(":")[2]) - 1] == f"msgid {sentence}"
    assert '"Because"' in " ".join(listed)
    assert 'guide.po: "{n} case", plural form 0: {m} is unknown' in failures(root)
    assert 'guide.po: "{n} case", plural form 1: is missing' in failures(root)


def test_a_new_language_is_whole_and_what_is_translated_stays(root: Path) -> None:
    written = new_language.begin("pl", root)
    assert written == ["locale/pl/guide.po", "docs/pl/seller.md", "docs/pl/unpaid.md"]
    po = root / "locale/pl/guide.po"
    with po.open("rb") as file:
        catalog = read_po(file, locale="pl")
    assert {m.id for m in catalog if m.id} == set(catalogue.commented())
    assert "nplurals=3" in po.read_text(encoding="utf-8").partition("\n\n")[0]
    assert catalogue.faults(catalog) == []
    pages = in_step.translations("pl", root)
    assert [(page.state, page.shown, page.faults) for page in pages] == [
        ("not begun", False, ())
    ] * 2
    assert new_language.begin("pl", root) == []
    replace(po, 'msgid "When"\nmsgstr ""', '# a note\nmsgid "When"\nmsgstr "Gdy"')
    replace(po, '#. before the reason of a rule, in one sentence\nmsgid "Because"\nmsgstr ""\n', "")
    (root / "docs/pl/seller.md").unlink()
    assert new_language.begin("pl", root) == ["locale/pl/guide.po", "docs/pl/seller.md"]
    text = po.read_text(encoding="utf-8")
    assert 'msgid "When"\nmsgstr "Gdy"\n' in text
    assert "# a note\n" in text
    assert 'msgid "Because"\nmsgstr ""\n' in text


def test_a_page_that_is_translated_later_knows_what_english_was(root: Path) -> None:
    new_language.begin("pl", root)
    replace(root / "docs/en/unpaid.md", "Because.", "Because of that.")
    replace(root / "docs/pl/unpaid.md", "translated: no\n", "")
    assert in_step.translation("pl", "unpaid.md", root).state == "late"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("languages: [ru, en]", "mkdocs.yml:3: extra: languages\n  expected: en first"),
        ("languages: ru", "expected: a list of codes, each once"),
        ("languages: [en, ru, ru]", "expected: a list of codes, each once"),
        ("languages: [en, russian]", "expected: two small letters, such as ru"),
        ("languages: [en, xx]", "expected: the code of a language, such as ru"),
        ("languages: [en, no]", "found:    False"),
    ],
)
def test_languages_that_are_none_are_refused(line: str, says: str, root: Path) -> None:
    replace(root / "mkdocs.yml", "languages: [en, ru]", line)
    with pytest.raises(languages.LanguagesError) as refused:
        languages.read(root)
    assert says in str(refused.value)
    assert "languages: [en, ru]" in str(refused.value)


def test_a_language_that_is_not_built_cannot_be_complete(root: Path) -> None:
    replace(root / "mkdocs.yml", "complete: [en]", "complete: [en, ar]")
    with pytest.raises(languages.LanguagesError, match="extra: complete"):
        languages.read(root)


def test_what_is_printed(root: Path, monkeypatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(in_step.standings, "__defaults__", (root,))
    monkeypatch.setattr(in_step.stamp, "__defaults__", ("", root))
    monkeypatch.setattr(in_step, "ROOT", root)
    assert in_step.main(["--check"]) == 0
    assert capsys.readouterr().out == ""
    assert in_step.main([]) == 0
    assert capsys.readouterr().out.startswith("ru: 1 in step, 1 missing; ")
    assert in_step.main(["--stamp=ru/none.md"]) == 1
    assert "docs/ru/none.md is no translation" in capsys.readouterr().out
    replace(root / "docs/en/unpaid.md", "Because.", "Because of that.")
    assert in_step.main(["--stamp=ru/unpaid.md"]) == 0
    assert unpaid(root).state == "in step"
    replace(root / "docs/ru/unpaid.md", "{: .now }", "")
    assert in_step.main(["--check"]) == 1
    assert "{: .now }" in capsys.readouterr().out


@pytest.mark.parametrize("code", ["en", "", "xx", "pl_PL"])
def test_no_language_to_begin(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_language.main([code]) == 1
    assert "make language LANG=pl" in capsys.readouterr().out
