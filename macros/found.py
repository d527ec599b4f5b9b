"""What other sites and devices find of a language beside its pages: the picture beside a link, the
icons and the manifest with which a device keeps the guide as an application, and llms.txt."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros import assets
from macros import messages as m
from macros.language import Language
from macros.sources import TEMPLATES

TOOL = Path(__file__).with_name("card.mjs")
CARD, MANIFEST, LISTED = "card.png", "manifest.json", "llms.txt"
ICONS = {"192x192": "icon-192.png", "512x512": "icon-512.png"}
GROUND = "#00695c"  # as in overrides/assets/guide.css and macros/card.mjs


@dataclass(frozen=True)
class Listed:
    """A page as llms.txt names it: its title and what it is about, plain text; its address within
    its language."""

    title: str
    about: str
    address: str

    def in_markdown(self, root: str) -> str:
        """A link to the page, and what it is about; `root` is where its language is."""
        title, about = (
            re.sub(r"[\\\[\]<>`*_]", r"\\\g<0>", each) for each in (self.title, self.about)
        )
        return f"[{title}]({root}{self.address}): {about}"


def write(
    site: Path, language: Language, address: str, sections: Mapping[str, Iterable[Listed]]
) -> None:
    """Write all of it into the folder of a built language.

    address   where that folder is published, ending in "/"
    sections  the pages, by the heading over them
    Raises assets.AssetsError with the words of the tool that draws, if it failed.
    """
    draw(site, language)
    (site / MANIFEST).write_text(manifest(language), encoding="utf-8")
    told = {"language": language, "m": m, "address": address, "sections": sections}
    text = TEMPLATES.get_template(LISTED).render(told)
    (site / LISTED).write_text(text, encoding="utf-8")


def draw(site: Path, language: Language) -> None:
    """Draw the picture and the icons. Raises assets.AssetsError."""
    words = {
        "direction": language.direction,
        "name": language.gettext(m.SITE_NAME.says),
        "about": language.gettext(m.SITE_DESCRIPTION.says),
        "foot": language.gettext(m.NOT_AFFILIATED.says),
    }
    assets.called([assets.NODE, str(TOOL), str(site), json.dumps(words, ensure_ascii=False)])


def manifest(language: Language) -> str:
    """The manifest: the application begins at the home page, which a device may have kept; links
    to other languages stay in it."""
    icons: Sequence[dict[str, str]] = [
        {"src": src, "sizes": sizes, "type": "image/png", "purpose": purpose}
        for sizes, src in ICONS.items()
        for purpose in ("any", "maskable")
    ]
    says = {
        "name": language.gettext(m.SITE_NAME.says),
        "short_name": language.gettext(m.SHORT_NAME.says),
        "description": language.gettext(m.SITE_DESCRIPTION.says),
        "lang": language.code,
        "dir": language.direction,
        "start_url": "./",
        "scope": "../",
        "display": "minimal-ui",
        "theme_color": GROUND,
        "background_color": "#ffffff",
        "icons": icons,
    }
    return json.dumps(says, ensure_ascii=False, indent=1) + "\n"
