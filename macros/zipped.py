"""The guide as a folder and a zip that open in a browser without a host, plans and search included.

`make offline` makes them of the site (docs/decisions/0020-a-zip-without-a-host.md). From file: a
browser runs no module, gets no file and knows no page of a folder. So scripts become plain ones,
each file that they get becomes a script, and links name index.html.
"""

import json
import re
import shutil
import sys
from base64 import b64encode
from html import escape, unescape
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from macros import ageing, assets, search
from macros.build import unwritable
from macros.data import FOLDER as DATA
from macros.found import CARD, ICONS, MANIFEST
from macros.languages import rulesets

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
MADE = ROOT / "build" / "offline"
TOOL = Path(__file__).with_suffix(".mjs")
# What a host sends or search engines ask for, and what keeps the guide in a browser.
HOSTS = ("404.html", "_headers", "headers.nginx", "*.txt", "*.xml", "*.br", "*.gz", CARD)
KEEPS = ("worker.js", "kept.json", "pagefind-worker.js", MANIFEST, *ICONS.values())
LINK = re.compile(r'(\bhref="|\burl=)([^"]+)')


def write(site: Path, target: Path, name: str) -> Path:
    """Write the folder `name` and its zip into `target`, which is empty; the zip.

    site  the whole site, as `make site` leaves it
    Raises AssetsError with the words of the tool that failed.
    """
    folder = target / name
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns(*HOSTS, *KEEPS))
    for found in sorted(folder.glob(f"*/{search.FOLDER}-*")):
        language = found.parents[1]
        assets.called([assets.NODE, str(TOOL), str(language), str(found)])
        files = [path for path in found.rglob("*") if path.is_file() and path.suffix != ".js"]
        for path in [*files, *found.parent.glob("*.json")]:
            path.with_name(f"{path.name}.js").write_text(held(path), encoding="utf-8")
            path.unlink()
    for path in folder.rglob("*.html"):
        path.write_text(alone(path.read_text(encoding="utf-8")), encoding="utf-8")
    return pack(folder)


def held(path: Path) -> str:
    """The script that hands over what a file holds (macros/zipped.js)."""
    data = path.read_bytes()
    if path.suffix == ".json":
        holds = json.dumps(data.decode(), ensure_ascii=False)
    else:
        holds = f'Uint8Array.from(atob("{b64encode(data).decode()}"),c=>c.charCodeAt())'
    return f"document.currentScript.holds={holds}"


def alone(html: str) -> str:
    """A page that needs no host, and does not offer to be kept."""
    html = re.sub(r'<link rel="(?:modulepreload|manifest)"[^>]*>|<p class="offline"></p>', "", html)
    html = re.sub(r'(<script src="[^"]*") type="module"', r"\1 defer", html)
    return LINK.sub(_to_a_file, html)


def _to_a_file(link: re.Match[str]) -> str:
    """A link with the page of a folder in the place of the folder."""
    address = urlsplit(unescape(link[2]))
    last = address.path.rpartition("/")[2]
    if address.scheme or not address.path or last not in ("", ".", ".."):
        return link[0]
    path = f"{address.path.removesuffix('/')}/index.html"
    return link[1] + escape(urlunsplit(address._replace(path=path)))


def pack(folder: Path) -> Path:
    """The zip of a folder: the same bytes for the same files and day, whatever their times."""
    file = folder.with_name(f"{folder.name}.zip")
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            about = ZipInfo(path.relative_to(folder.parent).as_posix())
            about.date_time = (*ageing.today().timetuple()[:3], 0, 0, 0)
            about.create_system, about.external_attr = 3, 0o644 << 16
            packed.writestr(about, path.read_bytes(), ZIP_DEFLATED)
    return file


def main() -> int:
    """Make both in the place of the last ones; 1, in plain words, if that cannot be."""
    rules = SITE / DATA / f"{rulesets()[0]}.json"
    if not rules.exists():
        print("There is no site to pack.\n  do: make site")
        return 1
    version = json.loads(rules.read_text(encoding="utf-8"))["version"]
    new = MADE.with_name(".offline-new")
    try:
        shutil.rmtree(new, ignore_errors=True)
        file = write(SITE, new, f"guide-{version[:8]}")
        shutil.rmtree(MADE, ignore_errors=True)
        new.rename(MADE)
    except assets.AssetsError as error:
        print(error)
        return 1
    except OSError as error:
        print(unwritable(error))
        return 1
    where, megabytes = (MADE / file.name).relative_to(ROOT), (MADE / file.name).stat().st_size / 1e6
    print(f"{where}, {megabytes:.1f} MB: unpack it and open index.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
