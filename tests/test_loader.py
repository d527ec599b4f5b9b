"""Every mistake in the files of a ruleset is refused with one message that helps to mend it."""

import os
import tomllib
from pathlib import Path

import pytest

from rules.findings import AT_ONCE, Finding, RulesetError, told
from rules.loader import load
from rules.model import CountFact
from tests.library import HERE, LIBRARY, copied, patch

FACTS, NUMBERS, CLOCKS, WORDS = "facts.md", "numbers.md", "clocks.md", "words.md"
RETURN, EXTEND = "topics/return.md", "topics/extend.md"


def mistakes(rules: Path) -> list[Finding]:
    """What the loader says about a broken copy, every message once."""
    with pytest.raises(RulesetError) as error:
        load(rules)
    return list(error.value.findings)


def test_the_library_is_read_whole() -> None:
    assert list(LIBRARY.topics) == ["return", "extend", "waiting"]
    assert LIBRARY.names["extend"] == "Keeping a book longer"
    assert LIBRARY.numbers["ANSWER_TIME"].means.endswith("on the days on which it is open")
    assert LIBRARY.numbers["CHILD_LOAN"].counted == 28
    assert LIBRARY.facts["days since lent"].find_out == "The day is stamped into the book."
    assert [(c.you, c.shown) for c in LIBRARY.facts["who reads"].choices] == [
        ("I am a child", "Junior"),
        ("I am a grown-up", ""),
    ]
    days = [fact for fact in LIBRARY.facts.values() if isinstance(fact, CountFact)]
    assert [fact.id for fact in days if fact.before] == ["days since asked"]
    due = LIBRARY.words["until", "due day"]
    assert due.clock is LIBRARY.clocks["due"]
    assert (due.edge, due.asks) == ("last", "Which day is stamped into the book?")
    assert LIBRARY.letters[0].word is LIBRARY.words["do", "report"]
    assert LIBRARY.glossary["loan"][0] == "loan"
    assert str(LIBRARY.statements["L4"].checked) == "2026-04-01"
    assert str(LIBRARY.statements["L1"].checked) == "2026-05-01"
    assert LIBRARY.statements["L4"].place.line == 35


def test_a_row_of_answers_goes_on_below_an_empty_first_cell(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    split = "| school waits   | a school class waits    | who reads: grown-up |\n"
    split += "|                | for it                  | ; stage: lent       |"
    patch(
        rules,
        FACTS,
        "| school waits   | a school class waits for it | who reads: grown-up |",
        split,
    )
    waits = load(rules).facts["queue"].choices[2]  # type: ignore[union-attr]
    assert waits.says == "a school class waits for it"
    assert [key.id for key in waits.only] == ["who reads", "stage"]


MISTAKES = tomllib.loads((HERE / "mistakes.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_refused_on_its_line_in_one_message(name: str, tmp_path: Path) -> None:
    mistake = MISTAKES[name]
    file, _, told_at = mistake["file"].partition(":")
    rules = copied(tmp_path)
    changed = patch(rules, file, mistake["old"], mistake["new"])
    line = int(told_at or changed)
    first, *rest = mistakes(rules)
    assert rest == [], name
    assert first.place.file == f"library/{file}"
    assert first.place.line == line, first
    assert mistake["found"] in first.found
    assert mistake["do"] in first.do
    assert first.expected
    assert str(first).startswith(f"library/{file}:{line}: found ")


def test_a_withdrawn_statement_is_one_mistake_that_lists_all_that_rests_on_it(
    tmp_path: Path,
) -> None:
    rules = copied(tmp_path)
    text = (rules / "evidence.toml").read_text(encoding="utf-8")
    start, end = text.index("[facts.L4]"), text.index("[facts.L5]")
    (rules / "evidence.toml").write_text(text[:start] + text[end:], encoding="utf-8")
    (mistake,) = mistakes(rules)
    assert mistake.place.file == f"library/{CLOCKS}"
    places = [(CLOCKS, 8), (NUMBERS, 10), (NUMBERS, 11), (NUMBERS, 12), ("topics/waiting.md", 12)]
    places += [("doors.md", 22), *((EXTEND, line) for line in (12, 13, 14, 15))]
    places += [("routes/extend-the-loan.md", line) for line in (11, 12, 13, 19, 20)]
    assert {f"library/{file}:{line}" for file, line in places} == {
        str(mistake.place),
        *mistake.found.partition("(also in ")[2].removesuffix(")").split(", "),
    }
    assert "mend or delete each of these lines" in mistake.do


def test_several_mistakes_are_told_in_one_run(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    lines = [
        patch(rules, RETURN, "| report   ", "| rreport   "),
        patch(rules, RETURN, "| new book |", "| new bok |"),
    ]
    line = patch(rules, "topics/waiting.md", "| bring back |", "| brink back |")
    assert [(m.place.file, m.place.line) for m in mistakes(rules)] == [
        *((f"library/{RETURN}", line) for line in lines),
        ("library/topics/waiting.md", line),
    ]


def test_many_mistakes_are_counted_and_the_first_are_shown(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    text = (rules / WORDS).read_text(encoding="utf-8")
    (rules / WORDS).write_text(text.replace("| w", "|\tw").replace("| b", "|\tb"), encoding="utf-8")
    for file in (RETURN, EXTEND, FACTS):
        text = (rules / file).read_text(encoding="utf-8")
        (rules / file).write_text(text.replace("| l", "|\tl"), encoding="utf-8")
    found = mistakes(rules)
    assert len(found) > AT_ONCE
    *shown, last = told(found).split("\n")
    assert shown == [str(mistake) for mistake in found[:AT_ONCE]]
    assert last == f"... and {len(found) - AT_ONCE} more"


def test_a_number_that_no_sentence_could_name_is_refused(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    text = (rules / NUMBERS).read_text(encoding="utf-8")
    (rules / NUMBERS).write_text(text.replace("LATE_FEE", "Late fee"), encoding="utf-8")
    (mistake,) = mistakes(rules)
    assert (str(mistake.place), mistake.expected) == (f"library/{NUMBERS}:14", "a name in capitals")


def test_eight_columns_are_too_many(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    heads = "who reads | request | queue | weight | due | no answer | => lateness | source"
    dashes = " | ".join(["---"] * 8)
    (rules / "topics" / "long.md").write_text(f"# long\n\n| {heads} |\n| {dashes} |\n")
    patch(rules, "topics.md", "| waiting |", "| long | Long |\n| waiting |")
    (mistake,) = mistakes(rules)
    assert str(mistake.place) == "library/topics/long.md:3"
    assert "at most 7 columns" in mistake.expected


def _not_utf_8(path: Path) -> None:
    path.write_bytes("| Kühe |".encode("latin-1"))


def _too_large(path: Path) -> None:
    path.write_text("x" * 5_000_000, encoding="utf-8")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize("file", [NUMBERS, RETURN, "evidence.toml"])
@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        (_not_utf_8, "bytes that are no UTF-8"),
        (_too_large, "5,000,000 bytes"),
        (_folder, "a folder"),
        (_pipe, "no ordinary file"),
    ],
)
def test_what_is_no_text_is_one_mistake(file: str, spoil, found: str, tmp_path: Path) -> None:
    rules = copied(tmp_path)
    spoil(rules / file)
    (mistake,) = mistakes(rules)
    assert (str(mistake.place), mistake.found) == (f"library/{file}:1", found)


def test_files_that_are_missing_misnamed_or_of_no_topic_are_refused(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    (rules / CLOCKS).rename(rules / "clokcs.md")
    (rules / "topics" / "lost.md").write_text("# lost\n", encoding="utf-8")
    missing, misnamed, extra = mistakes(rules)
    assert (str(missing.place), missing.found) == (f"library/{CLOCKS}:1", "no such file")
    assert str(misnamed.place) == "library/clokcs.md:1"
    assert 'Write "clocks.md"' in misnamed.do
    assert (str(extra.place), extra.found) == ("library/topics/lost.md:1", "a file of no topic")


def test_what_is_not_needed_may_be_missing(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    for file in ("letters.md", "glossary.md"):
        (rules / file).unlink()
    assert load(rules).letters == ()


def test_a_folder_that_is_none_is_one_mistake(tmp_path: Path) -> None:
    (mistake,) = mistakes(tmp_path / "nowhere")
    assert mistake.found == "no folder"


def test_a_ruleset_can_rest_on_the_statements_of_another(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    house = tmp_path / "house"
    house.mkdir()
    (rules / "claims.toml").rename(house / "claims.toml")
    patch(rules, "evidence.toml", "checked =", 'also = "house"\nchecked =')
    assert load(rules).statements["H1.1"].place.file == "house/claims.toml"
    patch(house, "claims.toml", "says =", "seys =")
    (mistake,) = mistakes(rules)
    assert str(mistake.place) == "house/claims.toml:6"


@pytest.mark.parametrize(
    ("old", "new", "found", "do"),
    [
        (
            "extend the loan, bring",
            "extent the loan, bring",
            '"extent the loan"',
            "extend the loan",
        ),
        ("| lost         | 1", "| lots | 1", '"lots"', 'Write "lost"'),
        ("| press extend ", "| press extent ", '"press extent"', 'Write "press extend"'),
        ("| asked        | L4", "| sked | L4", '"sked"', 'Write "asked"'),
        ("| new book | 3    |", "| new book | worst |", '"worst"', "in digits"),
        (
            "| step               | fact    | becomes ",
            "| step               | fact    | becoms  ",
            "the columns | step | fact | becoms | source |",
            "Name the columns | step | fact | becomes | source |",
        ),
        (
            "| stage        | place |",
            "| stage        | plcae |",
            "the columns | stage | plcae | ways |",
            "Name the columns | a fact | place | ways |",
        ),
        ("| late fee | 2    |", "| late fees | 2 |", '"late fees"', 'Write "late fee"'),
    ],
)
def test_a_mistake_in_the_order_of_routes_is_refused(
    old: str, new: str, found: str, do: str, tmp_path: Path
) -> None:
    rules = copied(tmp_path)
    line = patch(rules, "strength.md", old, new)
    first, *rest = mistakes(rules)
    assert rest == []
    assert (str(first.place), first.found) == (f"library/strength.md:{line}", found)
    assert do in first.do


def test_a_table_that_no_plan_reads_is_refused(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    text = (rules / "strength.md").read_text(encoding="utf-8")
    more = "\n## Colours\n\n| hue | shade |\n| --- | --- |\n| red | dark |\n"
    order = "\n## Again\n\n| stage | place | ways |\n| --- | --- | --- |\n"
    order += "| lost | 1 | bring it back |\n"
    (rules / "strength.md").write_text(text + more + order, encoding="utf-8")
    line = text.count("\n") + 4
    table, again = mistakes(rules)
    assert str(table.place) == f"library/strength.md:{line}"
    assert (table.found, table.expected) == (
        "the columns | hue | shade |",
        "a table that a plan reads",
    )
    assert (str(again.place), again.found) == (
        f"library/strength.md:{line + 6}",
        "another order of the ways",
    )


def test_a_plan_without_a_question_is_refused(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    patch(rules, "strength.md", "| asks |", "| aks  |")
    (unknown,) = mistakes(rules)
    assert (unknown.found, unknown.expected) == ('"aks"', "a known part")
    assert 'Write "asks"' in unknown.do


def test_a_way_that_never_says_whether_it_is_open_is_refused(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    file = rules / "routes" / "report-it-lost.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("=> state", "=> status"), encoding="utf-8")
    (mistake,) = mistakes(rules)
    assert str(mistake.place) == "library/routes/report-it-lost.md:1"
    assert mistake.found == '"report it lost" without a state'
    assert '"=> state"' in mistake.do
