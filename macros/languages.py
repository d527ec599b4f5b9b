"""Which languages and rulesets the site has: lines of mkdocs.yml, read without MkDocs."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import yaml
from babel import Locale
from babel.core import UnknownLocaleError

from rules.findings import brief
from rules.markdown import plain

ROOT = Path(__file__).parents[1]
ENGLISH = "en"
LINES = {
    "languages": "  languages: [en, ru]",
    "complete": "  complete: [en]",
    "guide": "  guide: NAME, the folder of a ruleset below rules",
    "article": "  article: NAME, the folder of a ruleset below rules",
    "moved": "  moved: {old/: new/}",
    "extra": "extra: {guide: NAME}",
}


class LanguagesError(ValueError):
    """What is wrong with the languages of mkdocs.yml; file and line, expected, found, what to do"""


@dataclass(frozen=True)
class Languages:
    """The languages of the site.

    codes     every language that is built, English first
    complete  those that claim to have every page and every sentence
    """

    codes: tuple[str, ...]
    complete: tuple[str, ...] = ()


# So many brackets within brackets are no settings.
DEEP = re.compile(r"(?:[\[{]\s*){50}")


class _Loader(yaml.SafeLoader):  # type: ignore[misc]
    """Reads mkdocs.yml; what MkDocs alone understands (!ENV) is left out."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)


def read(root: Path = ROOT) -> Languages:
    """The languages of the mkdocs.yml in `root`. Raises LanguagesError."""
    text, extra = _extra(root)
    found = Languages(_codes("languages", extra, text), _codes("complete", extra, text))
    if found.codes[:1] != (ENGLISH,):
        _refuse("languages", text, "en first", found.codes)
    if spare := set(found.complete) - set(found.codes):
        _refuse("complete", text, "some of extra: languages", sorted(spare))
    return found


def rulesets(root: Path = ROOT) -> tuple[str, str]:
    """The names of the ruleset that is the guide, and of the older one beside it.

    Raises LanguagesError.
    """
    text, extra = _extra(root)
    names = []
    for setting in ("guide", "article"):
        name = str(extra.get(setting, ""))
        if not name or not (root / "rules" / name).is_dir():
            _refuse(setting, text, "the folder of a ruleset", name)
        names.append(name)
    return names[0], names[1]


def moved(root: Path = ROOT) -> dict[str, str]:
    """Old addresses of pages within a language, and where they lead."""
    text, extra = _extra(root)
    found = extra.get("moved") or {}
    if not isinstance(found, dict) or not all(isinstance(each, str) for each in found.values()):
        _refuse("moved", text, "old addresses, each with a new one", found)
    return dict(found)


def name(code: str) -> str:
    """What a language calls itself: English, Русский, العربية."""
    said = Locale.parse(code).get_display_name(code) or code
    return said[:1].upper() + said[1:]


def check_code(code: str) -> str:
    """The code, if there is such a language; raises ValueError with why not."""
    if not re.fullmatch("[a-z]{2}", code):
        raise ValueError("two small letters, such as ru")
    try:
        Locale.parse(code)
    except UnknownLocaleError:
        raise ValueError("the code of a language, such as ru") from None
    return code


def _extra(root: Path) -> tuple[str, dict[str, Any]]:
    """The text of mkdocs.yml, and its settings below extra."""
    text, findings = plain(root / "mkdocs.yml", "mkdocs.yml")
    if not (root / "mkdocs.yml").exists():
        raise LanguagesError("mkdocs.yml:1: found no such file; expected the settings of the site")
    if findings:
        raise LanguagesError(str(findings[0]))
    if deep := DEEP.search(text):  # the reader of YAML would take seconds to give up
        raise _unreadable(text.count("\n", 0, deep.start()) + 1, "brackets within brackets")
    try:
        settings = yaml.load(text, _Loader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        why = getattr(error, "problem", None) or str(error)
        raise _unreadable(mark.line + 1 if mark else 1, why) from None
    extra = settings.get("extra") if isinstance(settings, dict) else None
    if not isinstance(extra, dict):
        _refuse("extra", text, "settings below extra", extra)
    return text, extra


def _unreadable(line: int, why: str) -> LanguagesError:
    return LanguagesError(
        f"mkdocs.yml:{line}\n  expected: settings in YAML\n  found:    {why}\n"
        f"  do:       compare the line with those around it; spaces at its beginning count"
    )


def _codes(setting: str, extra: dict[str, Any], text: str) -> tuple[str, ...]:
    given = extra.get(setting, [ENGLISH])
    if not isinstance(given, list) or len(given) != len({str(each) for each in given}):
        _refuse(setting, text, "a list of codes, each once", given)
    for code in given:
        try:
            check_code(str(code))
        except ValueError as error:
            _refuse(setting, text, str(error), str(code))
    return tuple(given)


def _refuse(setting: str, text: str, expected: str, found: Any) -> NoReturn:
    lines = text.splitlines()
    line = next((n for n, each in enumerate(lines, 1) if each.lstrip().startswith(setting)), 1)
    shown = ", ".join(map(str, found)) if isinstance(found, (list, tuple)) else found
    raise LanguagesError(
        f"mkdocs.yml:{line}: {'' if setting == 'extra' else 'extra: '}{setting}\n"
        f"  expected: {expected}\n  found:    {brief(str(shown or 'nothing'))}\n"
        f"  do:       write, for example, {LINES[setting].strip()}"
    )
