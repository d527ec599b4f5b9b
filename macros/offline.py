"""What lets a reader keep the guide in one language on the device: worker.js beside its pages, with
the name of the build and the hash of every file (docs/decisions/0019-kept-offline.md), and the
words of the offer, which no page loads before its foot is read."""

import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from macros import messages as m
from macros.found import CARD
from macros.language import Language

NAME = "worker.js"
SCRIPT = Path(__file__).with_name(NAME)
WORDS = "kept.json"
# By the names that overrides/assets/offline.js has for them.
SAYS = {
    "keep": m.KEEP_OFFLINE,
    "keeping": m.KEEPING_OFFLINE,
    "kept": m.KEPT_OFFLINE,
    "failed": m.KEPT_NOT,
    "newer": m.KEPT_NEWER,
    "reload": m.SHOW_NEWER,
    "remove": m.REMOVE_OFFLINE,
}
LEFT_OUT = {".xml", ".txt", ".br", ".gz"}  # no page asks for these, nor for the card


def write_words(site: Path, language: Language) -> None:
    """Write what the offer says in a language."""
    words = {name: language.gettext(message.says) for name, message in SAYS.items()}
    (site / WORDS).write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")


def write(site: Path) -> None:
    """Write worker.js into the folder of a built language, which is complete."""
    files = {
        _address(site, path): f"sha256-{b64encode(sha256(path.read_bytes()).digest()).decode()}"
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.suffix not in LEFT_OUT and path.name not in (NAME, CARD)
    }
    name = sha256(json.dumps(files).encode()).hexdigest()[:8]
    build = json.dumps({"name": name, "files": files}, ensure_ascii=False, separators=(",", ":"))
    script = SCRIPT.read_text(encoding="utf-8")
    (site / NAME).write_text(f"self.build = {build};\n{script}", encoding="utf-8")


def _address(site: Path, path: Path) -> str:
    """The address of a file as pages name it, from the folder of the language."""
    address = path.relative_to(site).as_posix()
    return f"./{address.removesuffix('index.html')}" if path.name == "index.html" else address
