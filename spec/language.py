"""Whether a feature file is written in another language than English."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, cast

from gherkin.dialect import DIALECTS

from spec.keywords import guess_title, is_step, title_of
from spec.model import Problem

_EXPECTED = "English: the guide's features are written in English, translations are made from them"
_TITLES = ("feature", "rule", "background", "scenario", "scenarioOutline", "examples")
_STEPS = ("given", "when", "then", "and", "but")
_NAMES: dict[str, str] = {code: cast(Any, dialect)["name"] for code, dialect in DIALECTS.items()}
_DECLARED = re.compile(r"#\s*language\s*:\s*(.*\S)")


def refuse_language(lines: list[str], file: str) -> tuple[list[str], list[Problem], bool]:
    """Refuse "# language:" lines other than English, and keywords of another language.

    Returns the lines without such "# language:" lines, the problems, and whether the keywords are
    foreign, so that nothing else in the file is worth a message.
    """
    kept, problems = [], []
    for number, line in enumerate(lines, start=1):
        declared = _DECLARED.match(line.strip())
        if declared and declared[1] != "en":
            found = f'"{line.strip()}"'
            do = "delete this line, and write the file in English"
            problems.append(Problem(file, number, found, _EXPECTED, do))
            line = ""
        kept.append(line)
    foreign = _first_foreign(kept)
    if foreign and not problems:
        number, word, code, english = foreign
        language = _NAMES[code]
        found = f'"{word}", which is {language}'
        do = f'write "{english}" instead of "{word}", and the rest of the file in English too'
        problems.append(Problem(file, number, found, _EXPECTED, do))
    return kept, problems, foreign is not None


def _first_foreign(lines: list[str]) -> tuple[int, str, str, str] | None:
    """Line, keyword, code of its language, and English keyword, of the first foreign keyword."""
    hits = [
        (number, *hit)
        for number, line in enumerate(lines, start=1)
        if not (title_of(line) or is_step(line) or guess_title(line))
        for hit in _keywords(line.strip())
    ]
    score = Counter(code for code, word in {(code, word) for _, code, word, _ in hits})
    sure = {code for _, code, word, key in hits if not word.isascii() or key == "feature"}
    titled = {code for _, code, _, key in hits if key in _TITLES and score[code] > 1}
    languages = sorted(sure | titled, key=lambda code: -score[code])
    if not languages:
        return None
    number, code, word, key = next(hit for hit in hits if hit[1] == languages[0])
    english: list[str] = DIALECTS["en"][key]  # type: ignore[literal-required]
    return number, word, code, english[-1 if key in _STEPS else 0].strip()


def _keywords(line: str) -> Iterator[tuple[str, str, str]]:
    """Code of the language, keyword and its key, for each language in which the line begins so."""
    seen: set[str] = set()
    for begins, word, key, code in _FOREIGN.get(line[:1], ()):
        if code not in seen and line.startswith(begins):
            seen.add(code)
            yield code, word, key


def _index_foreign() -> dict[str, list[tuple[str, str, str, str]]]:
    """By first letter: how a line begins with a foreign keyword, the keyword, its key, its code."""
    index: dict[str, list[tuple[str, str, str, str]]] = {}
    for code, dialect in DIALECTS.items():
        if code.startswith("en"):
            continue
        for key in (*_TITLES, *_STEPS):
            for word in dialect[key]:  # type: ignore[literal-required]
                begins = f"{word}:" if key in _TITLES else word
                if len(word.strip()) > 2:
                    index.setdefault(word[0], []).append((begins, word.strip(), key, code))
    return index


_FOREIGN = _index_foreign()
