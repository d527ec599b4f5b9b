"""A copy of the project to build or to break, so that no test touches the working tree."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LIBRARY = Path(__file__).parent / "library"
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "node_modules", "site", "__pycache__", ".*_cache", ".hypothesis", "reader"
)
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def copy(folder: Path) -> Path:
    """Copy the project into a folder that does not exist yet."""
    made = Path(shutil.copytree(ROOT, folder, ignore=LEFT_OUT))
    (made / "node_modules").symlink_to(ROOT / "node_modules")
    return made


def build(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build the site of a copy; the output holds what a person would see."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=project,
        env={**ENVIRONMENT, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def build_all(
    project: Path, *, finished: bool = False, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build every language of a copy, as `make site UNFINISHED=yes` does: English never waits.

    finished  as `make site` does: not a language that claims to be complete and is not
    """
    return subprocess.run(
        [sys.executable, "-m", "macros.build", *([] if finished else ["--unfinished"])],
        cwd=project,
        env={**ENVIRONMENT, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def replace(path: Path, old: str, new: str) -> int:
    """Replace text where it first stands in a file, and return the line of that place."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def small(folder: Path) -> Path:
    """A project of the tiny ruleset with a few pages, built in seconds: machine and all.

    Its guide is rules/library, its older ruleset a copy of that; its languages English and German.
    """
    made = copy(folder)
    for name in ("rules/today", "rules/article", "features", "locale", "docs/en"):
        shutil.rmtree(made / name)
    for name in ("library", "older"):
        shutil.copytree(LIBRARY / "rules", made / "rules" / name)
        shutil.copytree(LIBRARY / "features", made / "features" / name)
    shutil.copytree(LIBRARY / "locale", made / "locale")
    for name in SHARED:
        (made / "docs" / "en" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "docs" / "en" / name, made / "docs" / "en" / name)
    for name, title, body in SMALL:
        settings = f"---\ntitle: {title}\ndescription: {title}\n---\n\n# {title}\n\n"
        (made / "docs" / "en" / name).write_text(f"{settings}{body}\n", encoding="utf-8")
    known = (made / "mkdocs.yml").read_text(encoding="utf-8")
    begin, end = known.index("  languages:"), known.index("hooks:")
    (made / "mkdocs.yml").write_text(known[:begin] + SETTINGS + known[end:], encoding="utf-8")
    return made


# Pages of the guide that name nothing of a ruleset.
SHARED = ["glossary.md", "article/index.md"]
SHARED += [f"reference/{name}.md" for name in ("numbers", "sources", "spec", "tables", "look_up")]
SMALL = [
    ("index.md", "A library", "{{ find_door() }}\n\n{{ doors() }}"),
    ("lent.md", "A book that is lent", '{{ plan("lent") }}'),
    ("lost.md", "A book that is lost", '{{ plan("lost") }}'),
]
SETTINGS = """\
  languages: [en, de]
  complete: [en]
  guide: library
  article: older

"""
