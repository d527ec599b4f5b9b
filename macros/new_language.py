"""Begin a language: `python -m macros.new_language pl`, or `make language LANG=pl`.

Writes locale/pl/guide.po with every sentence to be translated, and docs/pl with copies of the
English pages that are marked as not begun, so that readers see them in English. Run again, it adds
what is new since: sentences and pages. What is translated stays as it is.
"""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from macros import catalogue, in_step, languages
from macros.languages import ENGLISH

ROOT = Path(__file__).parents[1]


def begin(code: str, root: Path = ROOT) -> list[str]:
    """Write what is missing of a language; what has been written, a file each."""
    po = root / "locale" / code / "guide.po"
    text = catalogue_of(code, po.read_bytes() if po.exists() else b"")
    written = []
    if not po.exists() or po.read_text(encoding="utf-8") != text:
        po.parent.mkdir(parents=True, exist_ok=True)
        po.write_text(text, encoding="utf-8")
        written.append(po)
    for page in in_step.translations(code, root):
        if page.state == "missing":
            written.append(root / "docs" / code / page.page)
            _copy(root / "docs" / ENGLISH / page.page, written[-1])
    return [path.relative_to(root).as_posix() for path in written]


def catalogue_of(code: str, before: bytes = b"") -> str:
    """The text of a language's catalogue: its translations of before, and all sentences of now."""
    old = read_po(io.BytesIO(before), locale=code) if before else Catalog(locale=code)
    new = Catalog(locale=code, charset="utf-8", fuzzy=False)
    for sentence, comments in catalogue.commented().items():
        known = old.get(sentence if isinstance(sentence, str) else sentence[0])
        empty = "" if isinstance(sentence, str) else ("",) * old.num_plurals
        translated = known.string if known and known.string else empty
        flags = known.flags - {"python-format", "python-brace-format"} if known else set()
        own = known.user_comments if known else []
        new.add(sentence, translated, (), flags, comments, own)
    buffer = io.BytesIO()
    write_po(buffer, new, omit_header=True, width=0)
    stated = f'"Language: {code}\\n"\n"Plural-Forms: {old.plural_forms}\\n"\n\n'
    return catalogue.HEADER.removesuffix("\n") + stated + buffer.getvalue().decode("utf-8")


def _copy(english: Path, own: Path) -> None:
    """A page to be translated: the English text, marked as not begun."""
    text = english.read_text(encoding="utf-8-sig")
    own.parent.mkdir(parents=True, exist_ok=True)
    marked = in_step.stamped(text, in_step.fingerprint(text), begun=False)
    own.write_text(marked, encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Begin the language or bring it up to date, and say what to do next; 1 if it is none."""
    code = arguments[0] if arguments else ""
    try:
        if languages.check_code(code) == ENGLISH:
            raise ValueError("another language than English")
        known = languages.read()
    except languages.LanguagesError as error:
        print(error)
        return 1
    except ValueError as error:
        print(f"LANG\n  expected: {error}\n  found:    {code}\n  do:       make language LANG=pl")
        return 1
    print("\n".join(f"wrote {path}" for path in begin(code)) or "Nothing is new.")
    if code not in known.codes:
        line = f"  languages: [{', '.join([*known.codes, code])}]"
        print(f"\nTo show it to readers, write this line in mkdocs.yml, below extra:\n\n{line}\n")
    print(f"Take the line translated: no out of a page of docs/{code} once it is translated.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
