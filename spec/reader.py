"""Feature files in, features or problems out."""

import difflib
from pathlib import Path

from rules.tables import TABLES
from spec.build import build, parse
from spec.language import refuse_language
from spec.lines import mend
from spec.lint import lint
from spec.meaning import check_meaning
from spec.model import Feature, Problem
from spec.text import clean, load


def read(path: Path, root: Path) -> Feature | list[Problem]:
    """The feature in a file, or everything that is wrong with it.

    root  the folder from which file names are shown
    """
    file = _shown(path, root)
    lines = load(path, file)
    if isinstance(lines, Problem):
        return [lines]
    lines, odd = clean(lines, file)
    lines, foreign, is_foreign = refuse_language(lines, file)
    if is_foreign:
        return foreign
    found = _read_lines(lines, file, path.stem)
    if isinstance(found, Feature):
        return _in_order(odd + foreign) or found
    return _in_order(_first_only(odd + foreign, found))


def read_folder(folder: Path, root: Path) -> tuple[list[Feature], list[Problem]]:
    """The features of all topics, in the order of the tables, and the problems of all files."""
    topics = [table.topic for table in TABLES]
    try:
        entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    except OSError:
        do = "create the folder, with a feature file for each topic"
        return [], [Problem(_shown(folder, root), None, "no folder", "a folder of features", do)]
    files = {entry.stem: entry for entry in entries if _is_expected(entry, topics)}
    strays = [entry for entry in entries if entry not in files.values()]
    problems = [_stray(entry, topics, root) for entry in strays]
    meant = {_nearest_topic(entry, topics) for entry in strays}
    features = []
    for topic in topics:
        if topic in files:
            result = read(files[topic], root)
            if isinstance(result, Feature):
                features.append(result)
            else:
                problems += result
        elif topic not in meant:
            problems.append(_missing(folder / f"{topic}.feature", root))
    return features, problems


def _read_lines(lines: list[str], file: str, topic: str) -> Feature | list[Problem]:
    mended = mend(lines, file)
    if not mended.ok:
        return mended.problems
    # Without problems the file has to be right as it stands, not only when mended.
    document, refused, dropped = parse(mended.lines if mended.problems else lines, file)
    problems = mended.problems + refused
    if "feature" not in document:
        return problems
    feature = build(document, file, topic)
    dropped |= mended.dropped

    def complete(line: int, others: tuple[int, ...]) -> bool:
        end = min((other for other in others if other > line), default=len(lines) + 1)
        return not any(line <= number < end for number in dropped)

    structure = lint(feature, complete)
    problems = _first_only(problems, structure)
    faulty = dropped | {problem.line or 0 for problem in structure}
    return _first_only(problems, check_meaning(feature, _sound(feature, faulty))) or feature


def _first_only(problems: list[Problem], later: list[Problem]) -> list[Problem]:
    """All problems, without the later ones on lines that already have an earlier one."""
    told = {problem.line for problem in problems}
    return problems + [problem for problem in later if problem.line not in told]


def _in_order(problems: list[Problem]) -> list[Problem]:
    return sorted(dict.fromkeys(problems), key=lambda problem: problem.line or 0)


def _sound(feature: Feature, faulty: set[int]) -> set[int]:
    """The lines of the scenarios that no faulty line is part of."""
    scenarios = {scenario.line for scenario in feature.scenarios}
    if any(step.line in faulty for step in feature.background):
        return set()
    starts = scenarios | {rule.line for rule in feature.rules}
    return scenarios - {
        max((start for start in starts if start <= line), default=0) for line in faulty
    }


def _is_expected(entry: Path, topics: list[str]) -> bool:
    return entry.suffix == ".feature" and entry.stem in topics


def _stray(entry: Path, topics: list[str], root: Path) -> Problem:
    nearest = _nearest_topic(entry, topics)
    expected = "only files that are named after a topic: " + ", ".join(topics)
    do = f'rename it to "{nearest}.feature"' if nearest else "rename it, or move it away"
    if entry.is_dir():
        do = "move its files to where they belong, and delete the folder"
    found = f'the {"folder" if entry.is_dir() else "file"} "{entry.name}"'
    return Problem(_shown(entry, root), None, found, expected, do)


def _nearest_topic(entry: Path, topics: list[str]) -> str | None:
    found = difflib.get_close_matches(entry.name.partition(".")[0].lower(), topics, n=1)
    return found[0] if found else None


def _missing(path: Path, root: Path) -> Problem:
    do = "write the file, or bring it back"
    return Problem(_shown(path, root), None, "no such file", "a file for each topic", do)


def _shown(path: Path, root: Path) -> str:
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
