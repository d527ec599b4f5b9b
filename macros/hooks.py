"""The build: specification first, pages only if it holds, and the last good site kept until then.

MkDocs calls these functions. A build aborts with the message of the suite and leaves the site
alone; a preview (`serve`) shows what is wrong in place and recovers when it is mended. This is the
one module that knows MkDocs; it imports the others anew for each build, so a saved rule shows.
"""

import importlib
import logging
import os
import re
import shutil
import sys
import traceback
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

ROOT = Path(__file__).parents[1]
OURS = ("rules", "spec", "macros")

# Stands for a page whose settings MkDocs has silently taken for text.
UNREAD = "# _Macro settings: the lines between --- cannot be read"

# What is known between the events of a build.
now = SimpleNamespace(
    preview=False, written=False, target=None, suite=None, language=None, documents=[]
)


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is a preview, and keep mkdocs-macros quiet: we report for it."""
    now.preview = command == "serve"
    logging.getLogger("mkdocs.plugins.mkdocs_macros.util").disabled = True


@event_priority(100)  # before mkdocs-macros loads the macros
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the sources anew, start the behaviour suite, set what depends on the language."""
    code = os.environ.get("GUIDE_LANGUAGE", "en")
    now.suite = _start_suite()
    problem = _reload()
    if problem and not now.preview:
        raise BuildError(problem)
    now.language = sys.modules["macros.language"].language(code)
    now.documents = []
    config.docs_dir = str(ROOT / "docs" / code)
    _localise(config)
    if not now.preview:
        _write_beside(config, code)
    config.extra["site"] = _site(config, [problem] if problem else [])
    return config


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Name the sections of the navigation in the page's language."""
    for item in nav.items:
        if isinstance(item, Section):
            item.title = now.language.gettext(item.title)
    return nav


@event_priority(-100)  # after mkdocs-macros
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Say what is wrong with settings or a macro: a build stops, a preview shows it on the page."""
    if page.file.content_string.startswith("---") and not page.meta:
        markdown = UNREAD
    if not markdown.startswith("# _Macro "):
        return markdown
    problem = _macro_problem(markdown, page)
    if not now.preview:
        raise BuildError(problem)
    pre = sys.modules["macros.text"].element("pre", problem)
    return f'# {page.file.src_uri}\n\n<div class="failures" role="alert">{pre}</div>\n'


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Note the page for the search, and put what does not hold at the top of it in a preview."""
    now.documents.append(_document(html, page))
    site = sys.modules["macros.site"]
    shown = sys.modules["macros.specification"].failures(site.Page(config.extra["site"], page.url))
    if "in-article" in html:
        switch = sys.modules["macros.today"].switch(site.Page(config.extra["site"], page.url))
        html = html.replace("</h1>", f"</h1>{switch}", 1)
    return str(shown) + html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the theme's templates compiled from one build to the next."""
    env.bytecode_cache = FileSystemBytecodeCache()
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Add the search index and the listings of the sources; stop if the specification fails.

    Nothing is lost by waiting so long: the build stands beside the last one until it is complete.
    """
    _index(config)
    if not config.extra["site"].repository:
        sys.modules["macros.sources"].write(Path(config.site_dir), now.language)
    if not now.preview:
        verdicts = now.suite.verdicts()
        shown = set(config.extra["site"].rows)
        if not verdicts.passed or set(verdicts.cases) != shown:
            raise BuildError(f"The specification does not hold.\n\n{verdicts.report}")
    now.written = True


def on_build_error(error: Exception) -> None:
    """A build that ends in an error is not put in place."""
    now.written = False


def on_shutdown() -> None:
    """Put a finished build in the place of the last one; throw an unfinished one away."""
    if now.preview or now.target is None:
        return
    new = _beside(now.target)
    if now.written:
        old = now.target.with_name(f".{now.target.name}-old")
        shutil.rmtree(old, ignore_errors=True)
        if now.target.exists():
            now.target.rename(old)
        new.rename(now.target)
        shutil.rmtree(old, ignore_errors=True)
        sys.modules["macros.sources"].write_root(now.target.parent)
    shutil.rmtree(new, ignore_errors=True)


def _document(html: str, page: Page) -> Any:
    """What the search knows of a page: its heading, text, title and description. In any language,
    title and description in English too: buyers know words such as "dispute" from the shop."""
    search = sys.modules["macros.search"]
    english = ROOT / "docs" / "en" / page.file.src_uri
    settings = get_data(english.read_text(encoding="utf-8"))[1] if english.exists() else {}
    also = [
        said.get(name, "") for said in (page.meta, settings) for name in ("title", "description")
    ]
    return search.Document(
        url=page.url,
        title=page.toc.items[0].title if page.toc.items else str(page.title),
        html=html,
        boost=page.meta.get("search", {}).get("boost", search.USUAL),
        also=" ".join(also),
    )


def _index(config: MkDocsConfig) -> None:
    search = sys.modules["macros.search"]
    try:
        search.write(Path(config.site_dir), now.documents, now.language)
    except search.SearchError as error:
        raise BuildError(str(error)) from None


def _start_suite() -> Any:
    """Start the behaviour suite, before anything else is imported: it takes the longest."""
    sys.modules.pop("spec.suite", None)
    return importlib.import_module("spec.suite").start()


def _reload() -> str:
    """Import our modules anew. Keeps the last good ones and says why if that fails."""
    before = {name: module for name, module in sys.modules.items() if _is_ours(name)}
    for name in before:
        del sys.modules[name]
    try:
        for name in ("macros", "macros.search", "macros.sources", "spec.reader", "spec.suite"):
            importlib.import_module(name)
    except Exception as error:
        for name in [name for name in sys.modules if _is_ours(name)]:
            del sys.modules[name]
        sys.modules.update(before)
        if not before:
            raise BuildError(_plain(error)) from None
        return _plain(error)
    return ""


def _macro_problem(report: str, page: Page) -> str:
    """The file, the line and the reason, out of the page that mkdocs-macros makes of an error."""
    if report is UNREAD:
        place = f"docs/{now.language.code}/{page.file.src_uri}:1"
        what = UNREAD.removeprefix("# _Macro ")
        return f"{place}: {what}\n  do: put a text that has a colon between quotation marks"
    reason = next(line for line in report.splitlines()[3:] if line.startswith("_"))
    lines = re.findall(r'File "<template>", line (\d+)|_Line (\d+)', report)
    text = page.file.content_string
    above = text[: len(text) - len(page.markdown or "")].count("\n") if lines else 0
    line = f":{int(''.join(lines[-1])) + above}" if lines else ""
    place = f"docs/{now.language.code}/{page.file.src_uri}{line}"
    return (
        f"{place}: {reason.replace('_:', ':').strip('_')}\n  do: mend the macro call on this line"
    )


def _is_ours(name: str) -> bool:
    return name.partition(".")[0] in OURS


def _plain(error: Exception) -> str:
    """Where in our sources an import failed and why, without a traceback."""
    if isinstance(error, SyntaxError):
        file, line, why = error.filename or "", error.lineno, error.msg
    else:
        frames = traceback.extract_tb(error.__traceback__)
        frame = next(f for f in reversed(frames) if Path(f.filename).is_relative_to(ROOT))
        file, line, why = frame.filename, frame.lineno, f"{type(error).__name__}: {error}"
    place = Path(file).relative_to(ROOT) if Path(file).is_relative_to(ROOT) else file
    return f"{place}:{line}: {why}\n  do: mend this line; the last good rules are shown until then"


def _site(config: MkDocsConfig, problems: list[str]) -> Any:
    """The macros.site.Site of this build; a preview waits for the verdicts, a build does not."""
    modules = sys.modules
    reader: ModuleType = modules["spec.reader"]
    features, unreadable = reader.read_folder(ROOT / "features", ROOT)
    problems = [*problems, *(str(problem) for problem in unreadable)]
    rows, failed = modules["macros.site"].exercise(features)
    if now.preview:
        verdicts = now.suite.verdicts()
        failed = {place: v.message for place, v in verdicts.cases.items() if not v.passed}
        if not (verdicts.passed or failed or problems):
            problems = [verdicts.report]
    return modules["macros.site"].Site(
        language=now.language,
        features=tuple(features),
        rows=rows,
        failed=failed,
        problems=tuple(problems),
        repository=os.environ.get("GUIDE_SOURCES", ""),
    )


def _localise(config: MkDocsConfig) -> None:
    messages = sys.modules["macros.messages"]
    say = now.language.gettext
    config.theme["language"] = now.language.code
    config.theme["direction"] = now.language.direction
    config.site_name = say(messages.SITE_NAME.says)
    config.site_description = say(messages.SITE_DESCRIPTION.says)
    config.copyright = say(messages.NOT_AFFILIATED.says)


def _write_beside(config: MkDocsConfig, code: str) -> None:
    now.written = False
    now.target = ROOT / "site" / code
    config.site_dir = str(_beside(now.target))


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name}-new")
