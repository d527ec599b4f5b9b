"""What the site has beside its pages: listings of the sources, and the page at the root."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape

from macros import messages as m
from macros.language import LOCALE, Language, language

ROOT = Path(__file__).parents[1]
LISTED = ("features/*.feature", "rules/*.py", "rules/claims.toml")
TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(default=True),
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


def write_root(folder: Path) -> None:
    """Write the page at the root, which leads to the languages that are built."""
    codes = sorted(path.parent.name for path in folder.glob("[a-z]*/index.html"))
    languages = [language(code, LOCALE) for code in codes]
    template = TEMPLATES.get_template("root.html")
    (folder / "index.html").write_text(template.render(languages=languages, m=m), encoding="utf-8")
