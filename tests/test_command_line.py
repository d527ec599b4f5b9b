"""`python -m rules` answers, asks back, or says in one plain line why not; exit codes 0, 1, 2."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rules import __main__ as command
from rules import check
from rules.facts import FACTS

ROOT = Path(__file__).parents[1]
BY_ARTICLE = "the guide follows the article"


def test_ask_prints_the_answer_its_reason_and_what_decided(capsys: pytest.CaptureFixture) -> None:
    asked = [BY_ARTICLE, "an order that is not paid", "it was placed 9 days ago"]
    assert command.main(["ask", *asked, "the buyer asks how to get out of the order"]) == 0
    out = capsys.readouterr().out
    assert "What to do now: press Cancel Order" in out
    assert "Until when: an order that is not paid cancels itself after 10 days" in out
    assert f"Decided by: {BY_ARTICLE}; an order that is not paid; it was placed 9 days ago" in out


def test_ask_in_json_holds_row_answer_facts_and_sources(capsys: pytest.CaptureFixture) -> None:
    asked = [BY_ARTICLE, "an order that is not paid", "it was placed 10 days ago"]
    assert command.main(["ask", *asked, "--json"]) == 0
    first, *rest = json.loads(capsys.readouterr().out)
    assert first["row"] == "unpaid-closed"
    assert first["facts"] == {"edition": "article", "stage": "not-paid", "days-since-placed": 10}
    assert first["sources"] == ["A2.4", "A1.2"]
    assert {"field": "agree", "says": "nobody has to agree"} in first["answer"]
    assert [result["topic"] for result in rest] == ["refund_time", "language"]


def test_ask_asks_back_while_a_fact_is_missing(capsys: pytest.CaptureFixture) -> None:
    assert command.main(["ask", "an order that is not paid", "--json"]) == 0
    first = json.loads(capsys.readouterr().out)[0]
    assert first["ask"] == "countdown", "today is the edition of whoever names none"
    assert "unpaid-countdown" in first["possible"]
    assert command.main(["ask", "an order that is not paid"]) == 0
    assert "Does the order page show a countdown?" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("sentences", "why"),
    [
        (["an order that isnt paid"], 'the nearest known one is "an order that is not paid"'),
        (["zzz qqq"], 'nobody knows the sentence "zzz qqq"; see "python -m rules facts"'),
        (
            ["an order that is not paid", "an order that is shipped"],
            '"an order that is shipped" and "an order that is not paid" answer the same question',
        ),
        (
            ["an order that is not paid", "receipt was confirmed 3 days ago"],
            "receipt was confirmed 3 days ago: cannot be together with an order that is not paid",
        ),
        (
            ["an order that is not paid", "the buyer asks when the money can be spent"],
            "no table answers this for the guide follows what holds today; an order",
        ),
    ],
)
def test_bad_input_ends_in_one_plain_line(
    sentences: list[str], why: str, capsys: pytest.CaptureFixture
) -> None:
    assert command.main(["ask", *sentences]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Cannot answer: ")
    assert why in said.err
    assert said.err.count("\n") == 1


def test_check_counts_what_it_checked(capsys: pytest.CaptureFixture) -> None:
    assert command.main(["check"]) == 0
    assert "15 tables" in capsys.readouterr().out


def test_check_warns_of_facts_that_nobody_has_checked_for_a_year(
    capsys: pytest.CaptureFixture,
) -> None:
    assert command.main(["check", "--on", "2027-11-23"]) == 0
    assert "warning: E1 was last checked on 2026-11-22" in capsys.readouterr().out
    assert command.main(["check", "--on", "2027-11-22"]) == 0
    assert "warning" not in capsys.readouterr().out


def test_check_fails_and_prints_what_it_finds(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setattr(command, "findings", lambda: ["unpaid: gap, no row fits: ..."])
    assert check.findings() == []
    assert command.main(["check"]) == 1
    assert "unpaid: gap" in capsys.readouterr().err


def test_facts_lists_every_question_with_its_sentences(capsys: pytest.CaptureFixture) -> None:
    assert command.main(["facts", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [entry["id"] for entry in listed] == [fact.id for fact in FACTS]
    assert command.main(["facts"]) == 0
    out = capsys.readouterr().out
    assert "Where is the order now?\n  an order that is not paid\n" in out


def test_from_the_shell() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "rules", "ask", "an order that is payed"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
    nothing = subprocess.run(
        [sys.executable, "-m", "rules"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert nothing.returncode == 2
