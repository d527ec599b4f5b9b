"""How the languages stand: `python -m macros.translations`, or `make translations`.

A sentence that is missing, only guessed (fuzzy) or broken is shown in English; that is no failure,
unless mkdocs.yml says that the language is complete: then it is not published. With --check only
catalogues that cannot be read are told.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import shorten

from babel.messages.catalog import Catalog, Message

from macros import catalogue, checks, languages, po, sentences
from macros.languages import ENGLISH, Languages
from rules.findings import RulesetError

ROOT = Path(__file__).parents[1]
FEW = 5  # so many of a kind are listed
SHORT = 70  # so many letters of a sentence are shown


@dataclass
class Standing:
    """What is to be done in a language, each a line that begins with file and line.

    unreadable  why its file cannot be read; the rest is empty then
    """

    code: str
    sentences: int = 0
    missing: list[str] = field(default_factory=list)
    guesses: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    unreadable: str = ""

    @property
    def open(self) -> list[str]:
        """Everything that readers see in English, the worst first."""
        return [*self.broken, *self.guesses, *self.missing]


def standing(code: str, template: Catalog, root: Path = ROOT) -> Standing:
    """How a language stands to the sentences of the template."""
    try:
        catalog = po.read(root / "locale" / code / "guide.po", code, root)
    except po.CatalogueError as error:
        return Standing(code, unreadable=str(error))
    found = Standing(code, len(template))
    for message in template:
        if message.id:
            _sort_in(found, message, catalog)
    found.broken += _same_answers(code, catalog)
    return found


def _sort_in(found: Standing, message: Message, catalog: Catalog) -> None:
    """Add a sentence to what it lacks, if anything."""
    english = checks.key(message)
    own = catalog.get(english)
    if own is None or isinstance(own.id, str) != isinstance(message.id, str):
        shown = f'"{shorten(english, SHORT)}" (run: make catalogue)'
        found.missing.append(f"locale/{found.code}/guide.po: {shown}")
        return
    place = _place(found.code, own)
    if own.fuzzy and any(checks.forms(own)):
        found.guesses.append(place)
    elif not checks.is_translated(own):
        found.missing.append(place)
    elif faults := checks.faults(own, catalog):
        found.broken.append(f"{place}: {'; '.join(faults)}")


def _place(code: str, message: Message) -> str:
    english = shorten(checks.key(message), SHORT)
    return f'locale/{code}/guide.po:{message.lineno}: "{english}"'


def _same_answers(code: str, catalog: Catalog) -> Iterator[str]:
    """Answers to one question that a translation does not tell apart."""
    for answers in sentences.same_answers():
        seen: dict[str, str] = {}
        for message in filter(None, map(catalog.get, answers)):
            other = seen.setdefault(str(message.string), checks.key(message))
            if other != checks.key(message) and checks.is_translated(message):
                yield f'{_place(code, message)}: has the translation of "{other}"'


def report(stands: Standing) -> str:
    """A language in few lines: how many of each kind, and the first of them."""
    if stands.unreadable:
        return f"{stands.code}: its catalogue cannot be read\n{stands.unreadable}"
    kinds = {"broken": stands.broken, "to confirm": stands.guesses, "missing": stands.missing}
    counts = ", ".join(f"{len(found)} {kind}" for kind, found in kinds.items())
    lines = [f"{stands.code}: {stands.sentences} sentences; {counts}"]
    for kind, found in kinds.items():
        lines += [f"  {kind}: {each}" for each in found[:FEW]]
        if len(found) > FEW:
            lines.append(f"  {kind}: and {len(found) - FEW} more")
    return "\n".join(lines)


def refusal(stands: Standing, complete: bool) -> str:
    """Why a language is not to be published; "" if it may be."""
    if stands.unreadable or not complete or not stands.open:
        return stands.unreadable
    code, count = stands.code, len(stands.open)
    return (
        f"mkdocs.yml: extra: complete\n"
        f"  expected: {code} is translated, as this line claims\n"
        f"  found:    {count} of its sentences are not; {stands.open[0]}\n"
        f"  do:       translate them (make translations lists them), or take {code} out;\n"
        f"            make site UNFINISHED=yes shows them in English this time"
    )


def refusals(known: Languages, unfinished: bool = False, root: Path = ROOT) -> dict[str, str]:
    """The languages that are not to be published, and why."""
    template = catalogue.template(root)
    found = {
        code: refusal(standing(code, template, root), code in known.complete and not unfinished)
        for code in known.codes
        if code != ENGLISH
    }
    return {code: why for code, why in found.items() if why}


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Print how the languages stand; 1 if a catalogue cannot be read."""
    try:
        codes = languages.read(root).codes
        template = catalogue.template(root)
    except (languages.LanguagesError, RulesetError) as error:
        print(error)
        return 1
    found = [standing(code, template, root) for code in codes if code != ENGLISH]
    unreadable = [each for each in found if each.unreadable]
    shown = unreadable if "--check" in arguments else found
    if shown:
        print("\n".join(map(report, shown)))
    return 1 if unreadable else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
