"""Feature files in, features or problems out."""

import difflib
from collections.abc import Sequence
from pathlib import Path

from gherkin.errors import CompositeParserException, ParserError

from spec.build import build
from spec.lines import check_lines
from spec.lint import lint
from spec.model import Feature, Problem
from spec.text import load, refuse_file
from spec.vocabulary import Vocabulary


def read(path: Path, root: Path, vocabulary: Vocabulary) -> Feature | list[Problem]:
    """The feature in a file; or the first problem of each of its parts, in order.

    root  the folder from which file names are shown
    """
    file = _shown(path, root)
    lines = load(path, file)
    unreadable = lines if isinstance(lines, Problem) else refuse_file(lines, file)
    if isinstance(lines, Problem) or unreadable:
        return [unreadable] if unreadable else []
    problems, kept = check_lines(lines, file, vocabulary)
    if kept is None:
        return problems
    try:
        feature = build(kept, file, path.stem)
    except ParserError as error:
        return [*problems, _unexpected(file, lines, error)]
    problems += lint(feature, vocabulary, whole=not problems)
    return sorted(problems, key=lambda problem: problem.line or 0) or feature


def read_folder(
    folder: Path, root: Path, topics: Sequence[str], vocabulary: Vocabulary
) -> tuple[list[Feature], list[Problem]]:
    """The features of all topics, in their order, and the problems of all files."""
    try:
        entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    except OSError:
        do = "create the folder, with a feature file for each topic"
        return [], [Problem(_shown(folder, root), None, "no folder", "a folder of features", do)]
    if not any(entry.suffix == ".feature" for entry in entries):
        do = "write a feature, or bring the files back"
        file, expected = _shown(folder, root), "a file for each topic"
        return [], [Problem(file, None, "no feature file", expected, do)]
    files = {e.stem: e for e in entries if e.suffix == ".feature" and e.stem in topics}
    strays = {entry: _nearest(entry, topics) for entry in entries if entry not in files.values()}
    problems = [_stray(entry, nearest, root) for entry, nearest in strays.items()]
    features = []
    for topic in topics:
        if topic in files:
            result = read(files[topic], root, vocabulary)
            if isinstance(result, Feature):
                features.append(result)
            else:
                problems += result
        elif topic not in strays.values():
            file = _shown(folder / f"{topic}.feature", root)
            do = "write the file, or bring it back"
            problems.append(Problem(file, None, "no such file", "a file for each topic", do))
    return features, problems


def _unexpected(file: str, lines: list[str], error: ParserError) -> Problem:
    """What the parser refuses although every line seemed right."""
    first = error.errors[0] if isinstance(error, CompositeParserException) else error
    # At the end of the file the parser names a line that has nothing on it.
    line = min(getattr(first, "location", {}).get("line", 1), len(lines))
    do = "move the line to where it belongs, or delete it; compare with another feature file"
    return Problem(file, line, f'"{lines[line - 1].strip()}"', "something else at this place", do)


def _nearest(entry: Path, topics: Sequence[str]) -> str | None:
    found = difflib.get_close_matches(entry.name.partition(".")[0].lower(), topics, n=1)
    return found[0] if found else None


def _stray(entry: Path, nearest: str | None, root: Path) -> Problem:
    what = "folder" if entry.is_dir() else "file"
    do = f'rename it to "{nearest}.feature"' if nearest else "rename it, or move it away"
    if entry.is_dir():
        do = "move its files to where they belong, and delete the folder"
    expected = "only files that are named after a topic"
    return Problem(_shown(entry, root), None, f'the {what} "{entry.name}"', expected, do)


def _shown(path: Path, root: Path) -> str:
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
