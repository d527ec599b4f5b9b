"""What turns rules and features into pages. mkdocs-macros loads this package."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def define_env(env: Any) -> None:
    """Register the macros; `english` has them too, for paragraphs that are not translated.

    `env.conf.extra["site"]` is the macros.site.Site of this build.
    """
    macros = {macro.__name__: macro for macro in import_module("macros.pages").MACROS}
    for name, macro in macros.items():
        env.macro(_on_current_page(macro, env, in_english=False), name)
    env.variables["english"] = {
        name: _on_current_page(macro, env, in_english=True) for name, macro in macros.items()
    }


def _on_current_page(macro: Callable[..., str], env: Any, in_english: bool) -> Callable[..., str]:
    page = import_module("macros.site").Page

    def call(*arguments: str) -> str:
        site = env.conf.extra["site"]
        return macro(page(site.english if in_english else site, env.page.url), *arguments)

    return call
