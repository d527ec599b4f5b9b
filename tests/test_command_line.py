"""`python -m rules` answers, asks back, or says in one plain line why not; exit codes 0, 1, 2."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rules.__main__ import main
from tests.library import RULES, copied, patch, without_routes

ROOT = Path(__file__).parents[1]
HERE = f"--rules={RULES}"
LENT, LATE = "a book that is lent", "it was lent 22 days ago"
GROWN_UP, LIGHT = "the reader is a grown-up", "the book weighs 100 g"
ASKS = "the reader asks what to do with the book"
Capture = pytest.CaptureFixture[str]


def test_ask_prints_the_answer_what_decided_and_the_rows(capsys: Capture) -> None:
    assert main(["ask", HERE, LENT, GROWN_UP, LATE, LIGHT, ASKS]) == 0
    assert capsys.readouterr().out.split("\n") == [
        "The book has to go back",
        "  What to do: bring the book back today",
        "  What it costs: a late book costs 2 euros",
        "  Beware: 3 days before the last day the library reminds you",
        f"  Decided by: {GROWN_UP}; {LATE}",
        "  Rows: rules/topics/return.md:14, rules/topics/return.md:22, rules/topics/return.md:31, "
        "rules/topics/return.md:39",
        "",
    ]


def test_ask_without_a_question_prints_all_that_applies(tmp_path: Path, capsys: Capture) -> None:
    rules = f"--rules={without_routes(tmp_path)}"
    assert main(["ask", rules, LENT, GROWN_UP, LATE, "somebody waits for it"]) == 0
    first, second = capsys.readouterr().out.split("\n\n")
    assert first.startswith("The book has to go back\n")
    assert second.startswith("Others wait for the book\n")
    assert main(["ask", rules, "a book on the shelf"]) == 2
    assert capsys.readouterr().err == "Cannot answer: no topic answers for these facts\n"


def test_ask_in_json_holds_rows_answer_facts_and_sources(capsys: Capture) -> None:
    assert main(["ask", HERE, "a book that is lost", ASKS, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "topic": "return",
            "answer": [
                {"field": "do", "says": "tell the library that it is lost"},
                {"field": "pay", "says": "the reader buys the same book again"},
            ],
            "facts": {"stage": "lost"},
            "rows": [
                {"row": "rules/topics/return.md:23", "sources": ["L5"]},
                {"row": "rules/topics/return.md:32", "sources": ["L5"]},
            ],
        }
    ]


def test_ask_asks_back_while_a_fact_is_missing(capsys: Capture) -> None:
    assert main(["ask", HERE, LENT, ASKS]) == 0
    out = capsys.readouterr().out
    assert out == (
        "return: Who has borrowed?\n  the reader is a child\n  the reader is a grown-up\n"
    )
    assert main(["ask", HERE, LENT, GROWN_UP, ASKS]) == 0
    assert capsys.readouterr().out == (
        "return: How many days ago was it lent?\n  it was lent {n} days ago\n"
    )
    assert main(["ask", HERE, LENT, GROWN_UP, "it was lent 3 days ago", ASKS, "--json"]) == 0
    (asked,) = json.loads(capsys.readouterr().out)
    assert asked == {
        "topic": "return",
        "ask": "weight",
        "question": "How many grams does it weigh?",
        "possible": [["bring back", "send back", "due day"], ["bring back", "due day"]],
    }


def test_where_routes_are_planned_ask_prints_the_plan(capsys: Capture) -> None:
    assert main(["ask", HERE, "a book that is lost"]) == 0
    assert capsys.readouterr().out.split("\n") == [
        "first: report it lost",
        "its first step is: tell the library that it is lost",
        "the reader buys the same book again",
        "",
    ]
    assert main(["ask", HERE, LENT, "somebody waits for it", "the reader asks for a plan"]) == 0
    assert capsys.readouterr().out.split("\n") == [
        "Have you asked to keep the book longer?",
        "  more time has been asked for",
        "  nobody has asked for more time",
        "",
    ]
    assert main(["ask", HERE, "a book on the shelf", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "plan": ["nothing is left", "closed: report it lost, because nobody has borrowed it"],
        "ask": None,
        "question": None,
    }


@pytest.mark.parametrize(
    ("sentences", "why"),
    [
        (["a book that is lend"], 'the nearest known one is "a book that is lent"'),
        (["The reader asks what to do with the book"], f'the nearest known one is "{ASKS}"'),
        ([LENT, "the reader asks what to do"], f'the nearest known one is "{ASKS}"'),
        ([LENT, "The reader asks for a way out"], 'is "the reader asks for a plan"'),
        (["zzz qqq"], 'nobody knows the sentence "zzz qqq"; see "python -m rules facts"'),
        ([LENT, "a book that is lost"], f'"a book that is lost" and "{LENT}" answer the same'),
        (["a book on the shelf", LATE], f"{LATE}: cannot be together with a book on the shelf"),
        (
            [LENT, "more time has been asked for", LATE, "more time was asked for 99 days ago"],
            f"more time was asked for 99 days ago: cannot be before {LATE}",
        ),
        (["a book on the shelf", ASKS], f"{ASKS}: nothing answers this for a book on the shelf"),
        ([f"it was lent {'9' * 5000} days ago"], "the nearest known one is"),
    ],
)
def test_bad_input_ends_in_one_plain_line(sentences: list[str], why: str, capsys: Capture) -> None:
    assert main(["ask", HERE, *sentences]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Cannot answer: ")
    assert why in said.err
    assert said.err.count("\n") == 1


def test_check_counts_what_it_checked(capsys: Capture) -> None:
    assert main(["check", str(RULES), "--on", "2026-06-01"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("rules: 3 topics, 3 routes, 10 tables, 28 rows, 8 numbers; exactly")


def test_check_warns_of_what_is_old(capsys: Capture) -> None:
    assert main(["check", str(RULES), "--on", "2026-11-02"]) == 0
    assert "warning: 2 statements are old, L2, L5 first" in capsys.readouterr().out


def test_check_looks_at_every_ruleset_and_fails_if_one_does(
    tmp_path: Path, capsys: Capture
) -> None:
    rules = copied(tmp_path)
    line = patch(rules, "topics/return.md", "| report  ", "| reprot  ")
    gap = copied(tmp_path / "gap")
    patch(gap, "topics/return.md", "| not yet  |           |        |\n", "")
    assert main(["check", str(rules), str(gap), str(RULES), "--on", "2026-06-01"]) == 1
    said = capsys.readouterr()
    unknown, no_row = said.err.strip().split("\n")
    assert unknown.startswith(f'library/topics/return.md:{line}: found "reprot"; expected a known')
    assert unknown.endswith('Write "report", or declare the new word of "do" first.')
    assert no_row.startswith("library/topics/return.md:36: found no row for this case")
    assert said.out.startswith("rules: 3 topics")


def test_no_ruleset_is_told_in_one_line(tmp_path: Path, capsys: Capture) -> None:
    for arguments in (["ask", LENT, f"--rules={tmp_path / 'no'}"], ["check", str(tmp_path / "no")]):
        assert main(arguments) == 1
        assert capsys.readouterr().err.startswith("no:1: found no folder; expected a ruleset")


def test_a_case_in_which_the_tables_are_wrong_is_told(tmp_path: Path, capsys: Capture) -> None:
    rules = copied(tmp_path)
    patch(rules, "topics/return.md", "| not yet  |           |        |\n", "")
    facts = [LENT, GROWN_UP, "it was lent 3 days ago", LIGHT, ASKS]
    assert main(["ask", f"--rules={rules}", *facts]) == 1
    assert "The tables are wrong: library/topics/return.md:36: in Beware" in capsys.readouterr().err


def test_facts_lists_every_question_with_its_sentences(capsys: Capture) -> None:
    assert main(["facts", HERE, "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed[2] == {
        "id": "days since lent",
        "question": "How many days ago was it lent?",
        "sentences": ["it was lent {n} day ago", "it was lent {n} days ago"],
    }
    assert main(["facts", HERE]) == 0
    assert "Where is the book now?\n  a book on the shelf\n" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["ask", HERE, "a book that is lend"], []])
def test_from_the_shell(arguments: list[str]) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "rules", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
