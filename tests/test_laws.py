"""A country's own law carries what is said of that country, never the law of another."""

import shutil
from pathlib import Path

from rules.check import cases
from rules.engine import RuleError
from rules.loader import load
from rules.model import Choice, Ruleset
from tests.project import ROOT, replace

ROUTE = "cancel by the law at home"


def without_own_law(guide: Ruleset) -> set[tuple[int, str]]:
    """The rows of the route that rest on the law of other countries only, each with the country."""
    assert guide.strength is not None
    regions, found = guide.strength.regions, set[tuple[int, str]]()
    route = guide.routes[ROUTE]
    for table in route.tables:
        for case, rows in cases(route, table):
            assert not isinstance(rows, RuleError)
            countries = [v for v in case.values() if isinstance(v, Choice) and v in regions]
            for row in set(rows or ()) & set(table.rows):
                where = {code for s in row.sources for code in guide.statements[s].where}
                for country in countries:
                    if where and not where & set(regions[country]):
                        found.add((row.place.line, country.id))
    return found


def test_each_row_rests_on_the_law_of_its_country() -> None:
    assert without_own_law(load(ROOT / "rules" / "today")) == set()


def test_a_row_that_rests_on_the_law_of_others_is_found(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(ROOT / "rules", rules)
    file = rules / "today" / "routes" / "cancel-by-the-law-at-home.md"
    old = "| mexico, ukraine     | hard to enforce            | E122, E126"
    line = replace(file, old, old.replace("E126", "E83"))
    assert without_own_law(load(rules / "today")) == {(line, "mexico")}
