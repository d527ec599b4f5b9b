"""The catalogue for translators: locale/guide.pot, and locale/<language>/guide.po for each of them.

`python -m macros.catalogue` brings both up to date with the sentences of the guide; with a code, as
in `python -m macros.catalogue pl`, it begins a language. A sentence that has changed keeps its old
translation as a guess (fuzzy), and what is no longer needed is set aside at the end of the file.
"""

import copy
import os
import sys
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from macros import checks, po, sentences
from macros.languages import ENGLISH, LanguagesError, check_code
from macros.languages import read as read_languages
from rules.findings import RulesetError

ROOT = Path(__file__).parents[1]


def template(root: Path = ROOT) -> Catalog:
    """Every sentence once, in a stable order, with all its comments and places."""
    catalog = Catalog(charset="utf-8", fuzzy=False)
    for english, plural, comment, place in sentences.sentences(root):
        known = catalog.get(english)
        key = (english, plural) if plural else known.id if known else english
        catalog.add(key, locations=[_location(place)], auto_comments=[comment])
    for message in catalog:
        told = " ".join(message.auto_comments)
        for text in sentences.explained(" ".join(_texts(message))):
            message.auto_comments += [] if text.split(" ")[0] in told else [text]
    return catalog


def merged(before: Catalog, new: Catalog) -> Catalog:
    """A catalogue of a language with the sentences of now; nothing that somebody wrote is lost.

    What was set aside comes back if its sentence does. A guess stays a guess.
    """
    after = copy.deepcopy(before)
    for key, message in list(after.obsolete.items()):
        if not after.get(key) or not any(checks.forms(after[key])):
            after[message.id] = after.obsolete.pop(key)
    old = {checks.key(message): message for message in after if message.id}
    after.update(new, update_creation_date=False)
    for key, message in old.items():
        now = after.get(key)
        if now and now.fuzzy and not now.previous_id:
            now.previous_id = message.previous_id
        if now and checks.forms(now) == checks.forms(message):
            continue
        if any(checks.forms(message)) or message.user_comments:
            after.obsolete[key] = message
        else:
            after.obsolete.pop(key, None)
    return after


def update(code: str, new: Catalog, root: Path = ROOT) -> str:
    """Bring the catalogue of a language up to date; what has changed, in words.

    Raises po.CatalogueError, and leaves alone a file that cannot be read.
    """
    path = root / "locale" / code / "guide.po"
    before = po.read(path, code, root)
    header = po.header_of(po.unified(path.read_text(encoding="utf-8"))) if path.exists() else ""
    after = merged(before, new)
    write(path, po.written(after, header or po.new_header(code)))
    counts = {
        "new": sum(not before.get(m.id) and not m.fuzzy for m in after if m.id),
        "to confirm": sum(m.fuzzy for m in after if m.id),
        "set aside": len(after.obsolete),
    }
    return f"{code}: {', '.join(f'{n} {what}' for what, n in counts.items())}"


def write(path: Path, text: str) -> None:
    """Write a file at once, so that it is whole whatever happens."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}-new")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


@cache
def usable(code: str, root: Path = ROOT) -> Catalog:
    """The translations of a language that readers see: no guesses, none that is blank or broken.

    Raises po.CatalogueError.
    """
    catalog = po.read(root / "locale" / code / "guide.po", code, root)
    for message in catalog:
        if message.id and (not checks.is_translated(message) or checks.faults(message, catalog)):
            message.string = ""
    return catalog


def _texts(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def _location(place: str) -> tuple[str, int]:
    file, _, line = place.partition(":")
    return file, int(line or 0)


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Write the template and the catalogues, or begin a language; 1 if something cannot be read."""
    begun = arguments[:1]
    try:
        known = read_languages(root).codes
        if begun and check_code(begun[0]) == ENGLISH:
            raise ValueError("another language than English")
        new = template(root)
    except (LanguagesError, RulesetError) as error:
        print(error)
        return 1
    except ValueError as error:
        found = f"  expected: {error}\n  found:    {begun[0]}"
        print(f"LANG\n{found}\n  do:       make language LANG=pl")
        return 1
    if not begun:
        write(root / "locale" / "guide.pot", po.written(new, po.HEADER))
    failed = False
    for code in begun or sorted({path.parent.name for path in root.glob("locale/*/guide.po")}):
        try:
            print(update(code, new, root))
        except po.CatalogueError as error:
            failed = True
            print(error)
    if begun and begun[0] not in known:
        line = f"  languages: [{', '.join([*known, *begun])}]"
        print(f"\nTranslate locale/{begun[0]}/guide.po with any editor for such files.")
        print(f"To show it to readers, write this line in mkdocs.yml, below extra:\n\n{line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
