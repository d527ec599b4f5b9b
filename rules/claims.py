"""The statements of the source article, read from claims.toml."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["rule", "procedure", "warning", "background"]


@dataclass(frozen=True)
class Claim:
    """One statement of the article.

    kind     what it needs: rows and scenarios, or page text only ("background")
    topic    the page on which buyers read it
    says     the statement in the guide's words, with placeholders
    reading  how it is read where it is ambiguous, or ""
    """

    id: str
    kind: Kind
    topic: str
    says: str
    reading: str = ""


def _load() -> dict[str, Claim]:
    text = Path(__file__).with_name("claims.toml").read_text(encoding="utf-8")
    sections = tomllib.loads(text)
    # TOML reads [A1.2] as table "2" inside table "A1".
    return {
        f"{section}.{number}": Claim(id=f"{section}.{number}", **entry)
        for section, entries in sections.items()
        for number, entry in entries.items()
    }


CLAIMS: dict[str, Claim] = _load()
