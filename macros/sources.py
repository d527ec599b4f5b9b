"""What the site has beside its pages: listings of the sources, and what stands at the root."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, select_autoescape

from macros import messages as m
from macros.catalogue import write as write_whole
from macros.language import Language, readable
from macros.languages import ENGLISH, name, rulesets
from macros.policy import headers, with_policy

ROOT = Path(__file__).parents[1]
ADDRESS = "http://localhost:8000/"  # where the site is, unless GUIDE_ADDRESS says otherwise
STYLE = "assets/source.css"  # of the listings
LISTED = ("features/**/*.feature", "rules/*/**/*.md", "rules/*/*.toml")
TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(disabled_extensions=("txt", "nginx"), default=True),
    trim_blocks=True,
    lstrip_blocks=True,
)


def write(site: Path, tongue: Language) -> None:
    """Write a listing with line anchors (#L12) of every source file into site/source/."""
    template = TEMPLATES.get_template("source.html")
    for path in sorted(path for pattern in LISTED for path in ROOT.glob(pattern)):
        name = path.relative_to(ROOT).as_posix()
        target = site / "source" / f"{name}.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        title = tongue.gettext(m.SOURCE_LISTING.says).replace("{file}", name)
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        target.write_text(
            template.render(title=title, lines=lines, language=tongue, up="../" * name.count("/")),
            encoding="utf-8",
        )


def write_moved(site: Path, moved: Mapping[str, str], tongue: Language) -> None:
    """Write a page at each old address that leads to the new one; both end in "/"."""
    template = TEMPLATES.get_template("moved.html")
    for old, new in moved.items():
        target = site / old / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        up = "../" * old.count("/")
        text = template.render(to=f"{up}{new}", language=tongue, up=up, m=m)
        target.write_text(text, encoding="utf-8")


def root_address(address: str, codes: Iterable[str]) -> str:
    """Where the site begins, ending in "/"; the address may name the folder of a language."""
    root = address.rstrip("/")
    above, _, last = root.rpartition("/")
    return f"{above if last in codes else root}/"


def addresses(root: str, codes: Iterable[str], page: str = "") -> dict[str, str]:
    """The absolute address of a page in every language; English also for any other reader."""
    found = {code: f"{root}{code}/{page}" for code in codes}
    return {**found, "x-default": f"{root}{ENGLISH}/{page}"}


def write_root(folder: Path, codes: Iterable[str], address: str) -> None:
    """Write what stands above the languages that are built; `address` is that of the folder.

    The page that leads to the reader's language, the page for wrong addresses outside of every
    language, and what search engines ask for. Nothing if no language is built.
    """
    for packed in (*folder.glob("*.br"), *folder.glob("*.gz")):
        packed.unlink()  # of pages that are about to change
    built = [code for code in codes if (folder / code / "index.html").exists()]
    if not built:
        return
    known = {
        "languages": [readable(code) for code in built],
        "codes": built,
        "addresses": addresses(address, built),
        "address": address,
        "path": urlsplit(address).path,
        "name": name,
        "m": m,
        "rulesets": zip(
            rulesets(), ("what holds today", "what an older article says"), strict=True
        ),
    }
    pages = {"index.html": "root.html", "404.html": "root404.html"}
    for file, template in {
        **pages,
        "sitemap.xml": "sitemaps.xml",
        "llms.txt": "llms_root.txt",
    }.items():
        text = TEMPLATES.get_template(template).render(known)
        finished = with_policy(text) if file.endswith(".html") else text
        write_whole(folder / file, finished)
    # Of finished languages only: beside them may lie what a build that was killed has left.
    whole = [
        *folder.glob("*.html"),
        *(p for code in built for p in (folder / code).rglob("*.html")),
    ]
    said = {"headers": headers(path.read_text("utf-8") for path in whole)}
    for file, template in {"_headers": "headers.txt", "headers.nginx": "headers.nginx"}.items():
        text = TEMPLATES.get_template(template).render(known | said)
        write_whole(folder / file, text)
    robots = f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"
    write_whole(folder / "robots.txt", robots)
