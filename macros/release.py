"""A release: `make release TAG=v2` gives what is new in CHANGELOG.md its tag, and adds what changes
for buyers since the last tag. The page "What has changed" shows the file.

The comparison is written down while the rules of the last tag can still be read: a later program
may not be able to.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from markdown import markdown
from markupsafe import Markup

from macros import languages
from macros.languages import LanguagesError
from macros.site import Page
from macros.text import element
from rules.diff import differences, told
from rules.findings import RulesetError
from rules.loader import load
from rules.revisions import RevisionError, ruleset_at

ROOT = Path(__file__).parents[1]
FILE = "CHANGELOG.md"
OPEN = "## Unreleased\n"


class ReleaseError(Exception):
    """Why nothing can be released; one line for people."""


def changelog(page: Page) -> Markup:
    """What has changed, the newest first, from CHANGELOG.md; in English, as it is written."""
    _, _, releases = (ROOT / FILE).read_text(encoding="utf-8").partition("\n## ")
    return element("div", Markup(markdown(f"## {releases}")), lang="en", dir="ltr")


def release(text: str, tag: str, on: date, since: str, changes: str) -> str:
    """The text of CHANGELOG.md with what is new under a tag. Raises ReleaseError.

    since, changes  the last tag, and what changes for buyers since then as Markdown; "" for none
    """
    above, found, rest = text.partition(OPEN)
    if not found:
        raise ReleaseError(f'{FILE}: no line "{OPEN.strip()}"; write it above what is new')
    new, heading, older = rest.partition("\n## ")
    if not new.strip():
        raise ReleaseError(f'{FILE}: nothing stands under "{OPEN.strip()}"; write what is new')
    parts = [f"{above}{OPEN}", f"## {tag}, {on.isoformat()}\n", f"{new.strip()}\n"]
    if changes:
        parts.append(f"### What changes for buyers since {since}\n\n{changes.strip()}\n")
    return "\n".join(parts) + heading + older


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Write CHANGELOG.md, say what to do next; exit code 0, or 1 with the reason."""
    parser = argparse.ArgumentParser(prog="python -m macros.release", description=__doc__)
    parser.add_argument("tag", help="the name of the release, such as v2")
    options = parser.parse_args(arguments)
    path = root / FILE
    try:
        if options.tag in _git(root, "tag").split():
            raise ReleaseError(f"the tag {options.tag} is there already; choose another one")
        since = _last_tag(root)
        guide = languages.rulesets(root)[0]
        changes = _changes(root / "rules" / guide, since) if since else ""
        text = release(path.read_text("utf-8"), options.tag, date.today(), since, changes)
    except (ReleaseError, RevisionError, RulesetError, LanguagesError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    path.write_text(text, encoding="utf-8")
    print(f"{FILE} is written. Read it, commit it, then: git tag {options.tag}")
    return 0


def _changes(rules: Path, since: str) -> str:
    return told(differences(ruleset_at(rules, since), load(rules)), markdown=True)


def _last_tag(root: Path) -> str:
    """The newest tag before now, "" if there is none."""
    return next(iter(_git(root, "tag", "--merged", "HEAD", "--sort=-creatordate").split()), "")


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=root, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise ReleaseError(f"git {arguments[0]}: {done.stderr.strip()}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
