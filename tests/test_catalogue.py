"""Catalogues: read strictly, shown only where somebody has translated, written without loss."""
# ruff: noqa: RUF001

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from markupsafe import Markup

from macros import catalogue, checks, po, sentences, translations
from macros.language import Language, readable, unreadable
from macros.languages import Languages
from macros.messages import Message
from macros.sentences import Sentence
from rules.loader import load

PLURALS = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"  # fmt: skip  # noqa: E501
HEADER = f"""\
# Russian, by somebody
msgid ""
msgstr ""
"Last-Translator: Somebody <a@example.org>\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: {PLURALS}\\n"
"""
BODY = """
# a remark
#. comment
msgid "press {PAY}"
msgstr "нажмите {PAY}"

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} день"
msgstr[1] "{n} дня"
msgstr[2] "{n} дней"

#, fuzzy
msgid "a guess"
msgstr "догадка"

msgid "Look [there](a.md)."
msgstr "Смотрите [там](a.md)."
"""
FILE = HEADER + BODY
PLACE = "locale/ru/guide.po"


def told(*english: str) -> list[Sentence]:
    return [Sentence(each, None, "comment", "docs/en/a.md:1") for each in english]


SENTENCES = [
    *told("press {PAY}", "a guess", "Look [there](a.md)."),
    Sentence("{n} day", "{n} days", "comment", "rules/words.py"),
]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of a few sentences, and of Russian."""
    (tmp_path / "locale/ru").mkdir(parents=True)
    (tmp_path / PLACE).write_text(FILE, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("extra:\n  languages: [en, ru]\n", encoding="utf-8")
    say(monkeypatch, SENTENCES)
    catalogue.usable.cache_clear()
    return tmp_path


def say(monkeypatch: pytest.MonkeyPatch, known: list[Sentence]) -> None:
    """What the guide says, in place of its own sentences."""
    monkeypatch.setattr(sentences, "sentences", lambda root: iter(known))
    monkeypatch.setattr(sentences, "same_answers", lambda: iter([["yes", "no"]]))


def changed(root: Path, old: str, new: str) -> Path:
    path = root / PLACE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def russian(root: Path) -> Language:
    catalogue.usable.cache_clear()
    return readable("ru", root)


def standing(root: Path) -> translations.Standing:
    return translations.standing("ru", catalogue.template(root), root)


# ---- what is refused

PLURAL_LINE = f"Plural-Forms: {PLURALS}"
# What is wrong with a file: old text, new text, the line, and what is said.
REFUSED = {
    "an unclosed quote": ('"нажмите {PAY}"', '"нажмите {PAY}', 11, 'msgstr "нажмите {PAY}\n'),
    "an unopened quote": ('"нажмите {PAY}"', 'нажмите {PAY}"', 11, "straight quotation marks"),
    "curly quotes": ('"нажмите {PAY}"', "“нажмите {PAY}”", 11, "straight quotation marks"),
    "a quote inside": ("нажмите {PAY}", 'наж"мите {PAY}', 11, 'inside it \\" for "'),
    "a conflict": (
        'msgstr "нажмите {PAY}"\n',
        '<<<<<<< ours\nmsgstr "1"\n=======\nmsgstr "2"\n>>>>>>> theirs\n',
        11,
        "keep one of the two versions",
    ),
    "a second translation": ("a guess", "press {PAY}", 20, "that of line 10"),
    "no translation": ('msgstr "нажмите {PAY}"\n', "", 10, "found:    msgid\n"),
    "two translations": ('msgstr "нажмите', 'msgstr "x"\nmsgstr "нажмите', 12, "give it once"),
    "an unknown keyword": (
        'msgstr "нажмите',
        'msgstring "нажмите',
        10,
        "found:    msgid, msgstring",
    ),
    "a text before any entry": (HEADER, '"x"\n' + HEADER, 1, "straight quotation marks"),
    "no header": (HEADER, "", 1, "put these lines first"),
    "another charset": ("charset=UTF-8", "charset=CP1251", 2, "write charset=UTF-8"),
    "too few forms": ('msgstr[2] "{n} дней"\n', "", 13, "msgstr[0], msgstr[1], msgstr[2]\n"),
    "a form too many": ("msgstr[2]", 'msgstr[3] "x"\nmsgstr[2]', 13, "in this order"),
    "the forms of another language": (
        PLURALS,
        "nplurals=2; plural=(n != 1);",
        2,
        'write "Plural-Forms: nplurals=3; plural=(n%10==1',
    ),
    "more forms stated than used": ("nplurals=3", "nplurals=4", 2, "as many forms as the"),
    "no plural forms": (PLURAL_LINE, "X: y", 2, "nplurals=NUMBER; plural=EXPRESSION;"),
    "a form of a template": (
        PLURALS,
        "nplurals=INTEGER; plural=EXPRESSION;",
        2,
        "nplurals=NUMBER; plural=EXPRESSION;",
    ),
    "an expression that ends early": (PLURALS, "nplurals=3; plural=(n%10==1 &&;", 2, "nplurals="),
    "an expression that divides by nothing": (PLURALS, "nplurals=1; plural=n/0;", 2, "nplurals="),
    "a NUL": ("# a remark", "\0", 8, "a NUL byte"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_slip_is_refused_with_its_line_and_what_to_do(name: str, root: Path) -> None:
    old, new, line, says = REFUSED[name]
    changed(root, old, new)
    why = unreadable("ru", root)
    assert f"{PLACE}:{line}\n  expected: " in why
    assert "\n  found:    " in why
    assert "\n  do:       " in why
    assert says in why
    assert russian(root).gettext("press {PAY}") == "press {PAY}", "English, and no half of it"


def test_every_slip_of_a_file_is_told_at_once(root: Path) -> None:
    changed(root, '"нажмите {PAY}"', '"нажмите {PAY}')
    changed(root, '"догадка"', "догадка")
    assert unreadable("ru", root).count("expected: ") == 2


@pytest.mark.parametrize("encoding", ["utf-16", "cp1251"])
def test_another_encoding_is_refused(encoding: str, root: Path) -> None:
    (root / PLACE).write_bytes(FILE.encode(encoding))
    assert "do:       save the file as UTF-8" in unreadable("ru", root)


def test_a_folder_in_place_of_a_file_is_refused(root: Path) -> None:
    (root / PLACE).unlink()
    (root / PLACE).mkdir()
    assert unreadable("ru", root).startswith(
        f"{PLACE}:1\n  expected: a text file\n  found:    a folder\n"
    )


@pytest.mark.parametrize(
    "header",
    [
        "PO-Revision-Date: ",
        "POT-Creation-Date: ",
        "PO-Revision-Date: 2026-01-01",
        "PO-Revision-Date: 2026-01-01 10:00+03:00",
        "Language: xx_nonsense",
        "anything",
    ],
)
def test_a_header_that_does_not_matter_is_not_read(header: str, root: Path) -> None:
    changed(root, "Last-Translator: Somebody <a@example.org>", header)
    assert unreadable("ru", root) == ""
    assert russian(root).gettext("press {PAY}") == "нажмите {PAY}"


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf" + FILE.encode(), FILE.replace("\n", "\r\n")])
def test_a_byte_order_mark_and_other_ends_of_lines_are_read(content: bytes, root: Path) -> None:
    (root / PLACE).write_bytes(content if isinstance(content, bytes) else content.encode())
    assert russian(root).gettext("press {PAY}") == "нажмите {PAY}"


def test_forms_numbered_in_another_order_than_babel_has_them_fit() -> None:
    gnu = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"  # noqa: E501
    text = HEADER.replace(PLURALS, gnu)
    assert po.parsed(text, "ar", PLACE).num_plurals == 6


# ---- what is shown


def test_a_guess_is_never_shown_and_is_listed(root: Path) -> None:
    assert russian(root).gettext("a guess") == "a guess"
    assert standing(root).guesses == [f'{PLACE}:20: "a guess"']
    changed(root, "#, fuzzy\n", "")
    assert russian(root).gettext("a guess") == "догадка"
    assert standing(root).open == []


@pytest.mark.parametrize("blank", ["", " ", "\u00a0", "\u200b", "\u200f", "-", "—", ".", "…"])
def test_a_blank_translation_counts_as_none(blank: str, root: Path) -> None:
    changed(root, '"нажмите {PAY}"', f'"{blank}"')
    changed(root, '"{n} дня"', f'"{blank}"')
    language = russian(root)
    assert language.gettext("press {PAY}") == "press {PAY}"
    assert language.ngettext("{n} day", "{n} days", 5) == "{n} days"
    assert [each.split('"')[1] for each in standing(root).missing] == ["press {PAY}", "{n} day"]


def test_what_is_blank_in_english_may_be_blank(root: Path) -> None:
    assert not checks.is_translated(Catalog().add("x", "—"))
    assert checks.is_translated(Catalog().add("…", "—"))


BROKEN = {
    "a placeholder is missing": ("нажмите {PAY}", "нажмите", "{PAY} is missing"),
    "a placeholder is new": ("нажмите {PAY}", "{PAY} {X}", "{X} is not in the English sentence"),
    "a brace": ("нажмите {PAY}", "{{ нажмите {PAY}", "a brace { or } that belongs to nothing"),
    "a macro call": ("нажмите {PAY}", "{PAY} {{ x() }}", "{{x()}} is not in the English"),
    "a number": ("нажмите {PAY}", "{PAY} за 15 дней", "the number 15 is not in the English"),
    "HTML": ("нажмите {PAY}", "{PAY} <script>", "<script> is not in the English"),
    "a link": ("там](a.md)", "там](b.md)", "(b.md is not in the English sentence"),
    "a link is missing": ("Смотрите [там](a.md)", "Смотрите там", "(a.md is missing"),
    "a list": ("Смотрите", "- Смотрите", "begins like a list or a heading: - Смотрите"),
    "a count": ("{n} день", "день", "plural form 0: {n} is missing"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_translation_is_shown_in_english_and_listed(name: str, root: Path) -> None:
    old, new, says = BROKEN[name]
    changed(root, old, new)
    (broken,) = standing(root).broken
    assert broken.startswith(f"{PLACE}:")
    assert says in broken
    language = russian(root)
    shown = [language.gettext(each.english) for each in SENTENCES if not each.plural]
    shown.append(language.ngettext("{n} day", "{n} days", 1))
    assert new not in shown
    assert old not in shown


def test_a_translation_keeps_macros_in_any_order_and_form() -> None:
    english = 'In a {{ term("dispute") }} press {{ button("PAY") }}: [a](b.md).{: .x }'
    own = '[а](b.md).{:.x} {{button(\'PAY\')}} {{ term("dispute", "споре") }}'
    catalog = Catalog(locale="ru")
    assert checks.faults(catalog.add(english, own), catalog) == []
    wrong = own.replace('"споре"', "env.x")
    assert len(checks.faults(catalog.add("x" + english, wrong), catalog)) == 2


def test_a_form_for_one_count_need_not_say_it() -> None:
    catalog = Catalog(locale="ar")
    forms = ("{n} يوم", "يوم واحد", "يومان", "{n} أيام", "{n} يومًا", "{n} يوم")
    message = catalog.add(("{n} day", "{n} days"), forms)
    assert checks.faults(message, catalog) == []
    language = Language("ar", catalog)
    assert language.ngettext("{n} day", "{n} days", 2) == "يومان"


def test_two_answers_that_become_the_same_are_listed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(monkeypatch, told("yes", "no"))
    text = HEADER + '\nmsgid "yes"\nmsgstr "да"\n\nmsgid "no"\nmsgstr "да"\n'
    (root / PLACE).write_text(text, encoding="utf-8")
    assert standing(root).broken == [f'{PLACE}:11: "no": has the translation of "yes"']


def test_english_is_marked_where_it_stands() -> None:
    library = load(Path(__file__).parent / "library/rules")
    arabic, english = Language("ar", ruleset=library), Language("en", ruleset=library)
    message = Message("{file}: <b>", "planted")
    mark = '<span lang="en" dir="ltr">'
    assert arabic.tell(message, file="<i>") == f"{mark}&#60;i&#62;: &#60;b&#62;</span>"
    assert arabic.words("a") == f"{mark}a</span>"
    assert arabic.say("press {EXTEND}").startswith(f"{mark}press <b")
    assert arabic.count(("{n} day", "{n} days"), 2) == f"{mark}2 days</span>"
    assert Language("ru").words("a") == '<span lang="en">a</span>'
    assert (english.words("a"), english.say("a"), english.in_english("a")) == ("a", "a", "a")


@pytest.mark.parametrize(
    ("code", "every", "either"),
    [
        ("en", "a, b and c", "a, b or c"),
        ("ru", "a, b и c", "a, b или c"),
        ("ar", "a وb وc", "a أو b أو c"),  # before each of them
    ],
)
def test_a_list_is_joined_as_its_language_writes_it(code: str, every: str, either: str) -> None:
    language, items = Language(code), [Markup("a"), Markup("b"), Markup("c")]
    assert (language.every(items), language.either(items)) == (every, either)


@pytest.mark.parametrize(
    ("code", "says"), [("en", "30,000"), ("ar", "30,000"), ("ru", "30\u00a0000")]
)
def test_a_large_number_is_written_as_its_language_groups_it(code: str, says: str) -> None:
    library = load(Path(__file__).parent / "library/rules")
    number = next(iter(library.numbers.values()))
    assert f">{says} 2026" in Language(code, ruleset=library).quantity("30000 2026", number)


# ---- what is written


def test_the_template_has_every_sentence_once_with_all_that_is_known_of_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(monkeypatch, [*SENTENCES, *told("press {PAY}")])
    text = po.written(catalogue.template(root), po.HEADER)
    assert text.count('msgid "press {PAY}"') == 1
    assert '#. {PAY} is the button "Pay"' in text
    assert "#: docs/en/a.md\n" in text
    assert 'msgid_plural "{n} days"' in text
    assert re.findall(r"Date: (?!\\n)", text) == []  # which no tool needs, and which changes daily


def run(root: Path, *arguments: str) -> tuple[int, str]:
    code = catalogue.main(list(arguments), root)
    return code, (root / PLACE).read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [catalogue.main, translations.main])
def test_a_page_that_is_no_utf_8_is_named_and_nothing_is_written(
    command: Callable[[list[str], Path], int],
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = root / "docs/en/a.md"
    page.parent.mkdir(parents=True)
    page.write_bytes(b"# A\n\nCaf\xe9\n")
    monkeypatch.setattr(sentences, "sentences", sentences.of_pages)
    before = (root / PLACE).read_text(encoding="utf-8")
    assert command([], root) == 1
    assert capsys.readouterr().out == (
        "docs/en/a.md:3: found bytes that are no UTF-8; expected text in UTF-8. "
        "Save the file as UTF-8.\n"
    )
    assert (root / PLACE).read_text(encoding="utf-8") == before
    assert not (root / "locale/guide.pot").exists()


def test_what_is_up_to_date_stays_as_it_is(root: Path) -> None:
    _, first = run(root)
    assert run(root) == (0, first)
    assert first.startswith(HEADER)
    assert standing(root).guesses == [
        f'{PLACE}:{first[: first.index("a guess")].count(chr(10)) + 1}: "a guess"'
    ]


def test_nothing_of_a_translator_is_lost_when_a_sentence_changes(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(monkeypatch, told("press {PAY} now", "Quite another sentence."))
    code, text = run(root)
    assert code == 0
    assert text.startswith(HEADER), "the header, remark and name of the translator"
    guess = '#| msgid "press {PAY}"\nmsgid "press {PAY} now"\nmsgstr "нажмите {PAY}"\n'
    assert guess in text
    assert "# a remark\n" in text
    assert '\nmsgid "Quite another sentence."\nmsgstr ""\n' in text
    for kept in ('#~ msgid "Look [there](a.md)."', '#~ msgstr[2] "{n} дней"'):
        assert kept in text
    assert russian(root).gettext("press {PAY} now") == "press {PAY} now"
    assert run(root)[1] == text

    say(monkeypatch, SENTENCES)  # and back
    _, text = run(root)
    language = russian(root)
    assert language.gettext("press {PAY}") == "нажмите {PAY}"
    assert language.ngettext("{n} day", "{n} days", 5) == "{n} дней"
    assert language.gettext("a guess") == "a guess", "a guess stays a guess"
    assert "догадка" in text


def test_a_sentence_that_gets_plural_forms_keeps_what_it_had(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(monkeypatch, [Sentence("press {PAY}", "press {PAY} twice", "c", "x"), *told("{n} day")])
    _, text = run(root)
    assert "нажмите {PAY}" in text
    for form in ("{n} день", "{n} дня", "{n} дней"):
        assert form in text
    assert len(standing(root).open) == 2


def test_a_file_that_cannot_be_read_is_left_alone(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = changed(root, '"нажмите {PAY}"', '"нажмите {PAY}')
    before = path.read_bytes()
    assert run(root)[0] == 1
    assert path.read_bytes() == before
    assert f"{PLACE}:11" in capsys.readouterr().out
    assert (root / "locale/guide.pot").exists()


def test_a_language_begins_with_one_file(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert catalogue.main(["pl"], root) == 0
    assert "  languages: [en, ru, pl]" in capsys.readouterr().out
    written = sorted(path.name for path in root.rglob("*") if path.is_file())
    assert written == ["guide.po", "guide.po", "mkdocs.yml"]
    stands = translations.standing("pl", catalogue.template(root), root)
    assert (len(stands.missing), stands.unreadable) == (4, "")


@pytest.mark.parametrize("code", ["en", "PL", "xx", "../x"])
def test_what_is_no_language_is_refused(code: str, root: Path, capsys) -> None:
    assert catalogue.main([code], root) == 1
    assert f"found:    {code}\n  do:       make language LANG=pl" in capsys.readouterr().out


# ---- how languages stand


def test_a_report_is_short_and_has_the_worst_first(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    say(monkeypatch, [*SENTENCES, *told(*(f"new {n}" for n in range(9)))])
    changed(root, "нажмите {PAY}", "нажмите")
    assert translations.main([], root) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "ru: 13 sentences; 1 broken, 1 to confirm, 9 missing"
    assert lines[1] == f'  broken: {PLACE}:10: "press {{PAY}}": {{PAY}} is missing'
    assert lines[3] == f'  missing: {PLACE}: "new 0" (run: make catalogue)'
    assert lines[-1] == "  missing: and 4 more"
    assert translations.main(["--check"], root) == 0, "English never waits"
    assert capsys.readouterr().out == ""


def test_a_catalogue_that_cannot_be_read_is_a_failure(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed(root, '"нажмите {PAY}"', '"нажмите {PAY}')
    assert translations.main(["--check"], root) == 1
    assert f"{PLACE}:11" in capsys.readouterr().out


def test_only_a_language_that_claims_to_be_complete_waits_for_translators(root: Path) -> None:
    claims, honest = Languages(("en", "ru"), ("en", "ru")), Languages(("en", "ru"), ("en",))
    refused = translations.refusals(claims, root=root)["ru"]
    assert f'1 of its sentences are not; {PLACE}:20: "a guess"' in refused
    assert "make site UNFINISHED=yes" in refused
    assert translations.refusals(claims, unfinished=True, root=root) == {}
    assert translations.refusals(honest, root=root) == {}
    changed(root, "#, fuzzy\n", "")
    assert translations.refusals(claims, root=root) == {}
    changed(root, '"нажмите {PAY}"', '"нажмите {PAY}')
    assert "ru" in translations.refusals(claims, unfinished=True, root=root)
