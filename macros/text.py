"""Text as data: what reaches a page is shown, never run.

A macro's output is parsed as Markdown and HTML, and page text is Jinja. Every character that means
something to one of the three is written as a character reference.
"""

from collections.abc import Sequence

from markupsafe import Markup

_REFERENCES = str.maketrans({c: f"&#{ord(c)};" for c in "&<>\"'\\`*_{}[]!|~^=#%"} | {"\n": " "})


def escape(text: str) -> Markup:
    """`text` as it is to be read, safe inside HTML, Markdown and Jinja."""
    return Markup(text.translate(_REFERENCES))


def element(name: str, *content: str, **attributes: str) -> Markup:
    """An HTML element. What is not Markup is escaped, once; `class_` stands for class."""
    parts = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_safe(value)}"'
        for key, value in attributes.items()
    )
    return Markup(f"<{name}{parts}>{join('', content)}</{name}>")


def join(separator: str, parts: Sequence[str]) -> Markup:
    """The parts in a row; what is not Markup is escaped, the separator too."""
    safe = [_safe(part) for part in (separator, *parts)]
    return Markup(safe[0].join(safe[1:]))


def capital(text: str) -> str:
    """A text with a capital letter first."""
    return text[:1].upper() + text[1:]


def _safe(text: str) -> Markup:
    return text if isinstance(text, Markup) else escape(text)
