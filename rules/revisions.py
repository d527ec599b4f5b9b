"""Rulesets of the past: as they stood in a revision of the project's history."""

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from rules.findings import RulesetError
from rules.loader import load
from rules.model import Ruleset


class RevisionError(Exception):
    """A revision from which no ruleset can be read; the message says why in one line."""


def ruleset_at(folder: Path, revision: str) -> Ruleset:
    """The ruleset of a folder as it stood in a revision. Raises RevisionError."""
    folder = folder.resolve()
    asked = f"{revision}^{{commit}}"
    if _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", asked).returncode:
        raise RevisionError(
            f'"{revision}" is no revision here; name a branch, a tag or a commit of `git log`, '
            "or bring it with `git fetch`"
        )
    # A ruleset may rest on the statements of another one beside it.
    archive = _git(folder.parent, "archive", "--format=tar", revision, ".")
    if archive.returncode:
        raise RevisionError(f"{revision} has no folder {folder.parent.name}")
    with tempfile.TemporaryDirectory() as there:
        with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as tar:
            tar.extractall(there, filter="data")
        try:
            return load(Path(there) / folder.name)
        except RulesetError as error:
            first = error.findings[0]
            raise RevisionError(
                f"the rules of {revision} cannot be read by the program of now: {first}"
            ) from None


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise RevisionError(f"git is needed, with the history of {folder}: {error}") from None
