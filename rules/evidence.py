"""What newer sources and the law say today, read from evidence.toml."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

Verdict = Literal["confirms", "updates", "contradicts", "adds", "risky"]
Confidence = Literal["high", "medium", "low"]
YEAR = 365


@dataclass(frozen=True)
class Source:
    """Where a fact comes from; `grade` from A (the marketplace itself) to C, L and L2 for law."""

    title: str
    publisher: str
    date: str
    grade: str


@dataclass(frozen=True)
class Evidence:
    """One fact that holds today. The fields are explained at the top of evidence.toml."""

    id: str
    verdict: Verdict
    confidence: Confidence
    topics: tuple[str, ...]
    sources: tuple[str, ...]
    says: str
    bears_on: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    since: str = ""
    conflict: str = ""
    checked: date | None = None


def last_checked(fact: Evidence) -> date:
    """The day on which a fact was last compared with its sources."""
    return fact.checked or CHECKED


def stale(on: date) -> list[Evidence]:
    """The facts that were last checked more than a year before `on`."""
    return [fact for fact in EVIDENCE.values() if (on - last_checked(fact)).days > YEAR]


def _load() -> dict[str, Any]:
    text = Path(__file__).with_name("evidence.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _fact(name: str, entry: dict[str, Any]) -> Evidence:
    fields: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}
    return Evidence(id=name, **fields)


_DATA = _load()
CHECKED: date = _DATA["checked"]
SOURCES: dict[str, Source] = {name: Source(**entry) for name, entry in _DATA["sources"].items()}
EVIDENCE: dict[str, Evidence] = {name: _fact(name, entry) for name, entry in _DATA["facts"].items()}
