"""What turns rules and features into pages. mkdocs-macros loads this package.

It imports nothing of its own before it is asked, so that `macros.build` can say what is wrong with
a rule that Python cannot read.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def define_env(env: Any) -> None:
    """Register the macros. `env.conf.extra["site"]` is the macros.site.Site of this build."""
    for macro in import_module("macros.pages").MACROS:
        env.macro(_on_current_page(macro, env), macro.__name__)


def _on_current_page(macro: Callable[..., str], env: Any) -> Callable[..., str]:
    page = import_module("macros.site").Page
    return lambda *arguments: macro(page(env.conf.extra["site"], env.page.url), *arguments)
