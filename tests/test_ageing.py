"""Statements grow old by the table of their ruleset, and what rests on them is listed."""

from datetime import date
from pathlib import Path

import pytest

from rules.__main__ import main
from rules.ageing import NEVER, doubt, fresh_until, leaned_until, stale
from rules.loader import load
from tests.library import LIBRARY, RULES, copied, patch

Capture = pytest.CaptureFixture[str]
HERE = f"--rules={RULES}"


def test_a_statement_is_fresh_as_long_as_its_best_source() -> None:
    days = {name: fresh_until(LIBRARY, LIBRARY.statements[name]) for name in ("L1", "L2", "L4")}
    assert days == {
        "L1": date(2027, 5, 1),  # a dated print, twelve months
        "L2": date(2026, 11, 1),  # a poster, six
        "L4": date(2027, 4, 1),  # both; checked earlier
    }


def test_what_no_live_page_has_confirmed_is_listed() -> None:
    assert LIBRARY.unseen == ("whether the library lends maps",)


def test_the_last_day_of_a_shorter_month_counts(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    patch(rules, "evidence.toml", "checked = 2026-05-01", "checked = 2026-08-31")
    ruleset = load(rules)
    assert fresh_until(ruleset, ruleset.statements["L2"]) == date(2027, 2, 28)


def test_the_first_old_day_is_the_one_after_the_last_fresh_one() -> None:
    assert stale(LIBRARY, date(2026, 11, 1)) == []
    assert [s.id for s in stale(LIBRARY, date(2026, 11, 2))] == ["L2", "L5"]
    assert [s.id for s in stale(LIBRARY, date(2028, 5, 1))] == ["L2", "L5", "L4", "L1", "L3"]


def test_the_weakest_statement_decides_what_is_leaned_on() -> None:
    assert doubt(LIBRARY, ["L1", "L3"]) == ""
    assert doubt(LIBRARY, ["L1", "L4"]) == "perhaps"
    assert doubt(LIBRARY, ["L5", "L4"]) == "hardly certain"
    assert leaned_until(LIBRARY, ["L1", "L2"]) == date(2026, 11, 1)
    assert leaned_until(LIBRARY, ["L1", "L4"]) == NEVER
    assert leaned_until(LIBRARY, ["H1.1"]) is None, "what has no date does not grow old"


def test_the_command_lists_what_is_old_and_what_rests_on_it(capsys: Capture) -> None:
    assert main(["stale", HERE, "--on", "2026-11-01"]) == 0
    assert capsys.readouterr().out == "Nothing is old on 2026-11-01.\n"
    assert main(["stale", HERE, "--on", "2027-05-02"]) == 0
    told = capsys.readouterr().out
    heads = [line.split(",")[0] for line in told.splitlines() if line.startswith("L")]
    assert heads == ["L2", "L5", "L4", "L3", "L1"], "the oldest first, of two the more used"
    last = told.split("\n\n")[2]
    assert "L4, last checked on 2026-04-01, fresh until 2027-04-01 (rules/evidence.toml:" in last
    assert "  numbers: MORE_LEAST, MORE_MOST, ANSWER_TIME" in last
    assert "  clocks: no answer" in last
    assert "  rows: rules/routes/extend-the-loan.md:" in last
    assert "  pages: extend, waiting" in last
    assert told.endswith("\n\n5 statements are old on 2027-05-02.\n")
