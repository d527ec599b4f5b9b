"""What the browser loads of a built language: scripts and styles as few small files, whose names
change with their content, so that no page ever mixes two releases; data beside them likewise.

esbuild, PostCSS and PurgeCSS do the work (macros/assets.mjs); here the pages learn the new names.
A preview keeps the files as they are written.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from macros.policy import with_policy

TOOL = Path(__file__).with_suffix(".mjs")
ESBUILD = str(TOOL.parents[1] / "node_modules" / ".bin" / "esbuild")
NODE = str(Path(sys.executable).with_name("node"))  # requirements.lock brings it
STYLES = re.compile(r'\s*<link rel="stylesheet" href="([^"]*?)(assets/[^"]+)">')
SCRIPT = re.compile(r'<script src="([^"]*?)(assets/[^"]+)"')
# What says nothing to a reader: the maker of a page, and what scripts of the theme would fill.
NOTHING = re.compile(
    r'<meta name="generator"[^>]*>\n?'
    r'|<div data-md-component="announce">\s*</div>\n?'
    r'|<div class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>\n?'
)
# Room between the lines that templates leave; none within what keeps its lines.
ROOM = re.compile(r"<(pre|code|script|textarea)\b.*?</\1>|\s*\n\s*", re.DOTALL)
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
# Parts of selectors that fit nothing on any page, although each word of them is somewhere:
# tests/test_assets.py looks at every page, and says so if one does.
NEVER = (
    ".md-dialog", ".keys", "table:not([class])", "summary:before", "ol ol ol", "ul ol", "a code",
    "ol[type]", "ul[type]", "summary code", "h2+h3", ".md-header[hidden]", ".md-ellipsis code",
    ".md-nav--secondary .md-nav ", ".md-nav__link svg", ".md-nav__link .md-typeset",
    ".md-footer-meta.md-typeset a", ".md-nav__link--passed code", ".md-nav__link--active code",
    "h1 mark", "h2 mark",
)  # fmt: skip
SHEETS = ("assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css", "assets/guide.css")


class AssetsError(Exception):
    """The scripts, styles or pictures could not be made."""


def finish(
    site: Path,
    scripts: list[str],
    data: list[str],
    folders: dict[str, str] | None = None,
    alone: Sequence[str] = (),
    apart: Sequence[str] = (),
) -> None:
    """Make the files of a built language small, name them by content, and give each page a policy.

    site     the folder of the language, complete
    scripts  the scripts of its pages, such as "assets/plan.js"
    data     files that pages name, such as "assets/plan.json"
    folders  folders that pages name, each with the hash of what it was made of
    alone    scripts that come later, each in one file: a browser does not ask again for the part
             of a script that has not come, however the script is named
    apart    folders whose pages have a style sheet of their own, and scripts that only these load:
             the styles of all others are fewer
    Raises AssetsError with the words of the tool that failed.
    """
    sheets = [path.relative_to(site).as_posix() for each in SHEETS for path in site.glob(each)]
    marked = [*(f"alone:{name}" for name in alone), *(f"apart:{name}" for name in apart)]
    marked += (f"never:{part}" for part in NEVER)
    made = _run(site, [*scripts, *marked, *sheets])
    hashes = {name: sha256((site / name).read_bytes()).hexdigest()[:8] for name in data}
    renamed = {
        name: _renamed(site, name, each) for name, each in (hashes | (folders or {})).items()
    }
    names = made["replaced"] | renamed
    others = names | dict.fromkeys(sheets, made["apart"]["styles"])
    folders_apart = {site / name for name in apart}
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        known = others if folders_apart & set(path.parents) else names
        path.write_text(with_policy(_named(text, known, made["needed"])), encoding="utf-8")


def bundle(site: Path, script: str) -> None:
    """Make one file of a script that needs libraries, in its own place; for a preview.

    Raises AssetsError with the words of the tool that failed.
    """
    names = [f"{site / script}", "--bundle", "--format=esm", f"--outfile={site / script}"]
    called([ESBUILD, *names, "--allow-overwrite", "--log-level=error"])


def _run(site: Path, files: list[str]) -> dict[str, dict[str, str]]:
    """What took the place of which file, and what each new script loads at once."""
    found: dict[str, dict[str, str]] = json.loads(called([NODE, str(TOOL), str(site), *files]))
    return found


def called(command: list[str], given: str = "") -> str:
    """What a tool says to what it is given. Raises AssetsError with its words if it fails."""
    libraries = {**os.environ, "NODE_PATH": str(TOOL.parents[1] / "node_modules")}
    try:
        done = subprocess.run(
            command, input=given, capture_output=True, text=True, check=False, env=libraries
        )
    except OSError as error:
        raise AssetsError(f"{command[0]}: {error.strerror}\n  do: run make .venv/ready") from None
    if done.returncode:
        raise AssetsError(f"scripts, styles or pictures could not be made\n{done.stderr.strip()}")
    return done.stdout


def _renamed(site: Path, name: str, hashed: str) -> str:
    """Give a file or a folder a name with a hash; the new name."""
    path = site / name
    new = path.with_name(f"{path.stem}-{hashed}{path.suffix}")
    path.rename(new)
    return new.relative_to(site).as_posix()


def _named(text: str, names: dict[str, str], needed: dict[str, str]) -> str:
    """A page with the new names, and its styles in one file."""
    sheet = iter([True])
    early: set[str] = set()  # what the scripts of the page load at once, each named once

    def style(link: re.Match[str]) -> str:
        if link[2] not in names:
            return link[0]
        return f'<link rel="stylesheet" href="{link[1]}{names[link[2]]}">' if next(sheet, 0) else ""

    def script(tag: re.Match[str]) -> str:
        name = names.get(tag[2], tag[2])
        new = [tag[1] + each for each in needed.get(name, ()) if tag[1] + each not in early]
        early.update(new)
        links = (f'<link rel="modulepreload" href="{each}">' for each in new)
        return f'{"".join(links)}<script src="{tag[1]}{name}"'

    text = SCRIPT.sub(script, STYLES.sub(style, dense(text)))
    for old, new in names.items():
        text = text.replace(old, new)
    return text


def dense(page: str) -> str:
    """A page without what no reader and no browser needs."""
    # Room first: a navigation of a thousand pages has long stretches of it.
    close = ROOM.sub(lambda found: found[0] if found[1] else "\n", page)
    return INLINE.sub(lambda found: f"<script>{_short(found[1])}</script>", NOTHING.sub("", close))


@cache
def _short(script: str) -> str:
    """A script that stands in pages, in few letters."""
    return called([ESBUILD, "--minify", "--target=es2020"], script).strip()
