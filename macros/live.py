"""The verdict on what was just saved, shown in the open page before the pages are rendered anew.

`python -m macros.live` watches the files of the project and prints a line of JSON for each verdict.
A preview runs it beside itself and hands the newest verdict to its pages (`Channel`), which ask for
it at /live/NUMBER and get an answer as soon as there is one after that number.
"""

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from macros import languages, po, prose, touched
from macros import site as sites
from macros.site import Spec
from rules.check import findings
from rules.findings import AT_ONCE, Finding, RulesetError, at_most, told
from rules.loader import load
from rules.markdown import plain
from rules.model import Place
from spec.judge import failures
from spec.model import Feature
from spec.reader import read
from spec.steps import Steps

ROOT = Path(__file__).parents[1]
SCRIPT = Path(__file__).with_name("live.js")
WATCHED = ("rules", "features", "docs", "locale")
READ = (".feature", ".md", ".toml", ".po", ".yml")
TOGETHER = 0.03  # seconds in which saved files are looked at together
PATIENCE = 30  # seconds until a page that waits is answered that nothing is new


@dataclass(frozen=True)
class Verdict:
    """What a saved file comes to.

    says   what holds or does not, in plain words
    pages  the pages that show what is in the file, by their addresses within the language
    """

    passed: bool
    says: str
    pages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Known:
    """A ruleset as it was last read whole: with its features, and the lines of its files."""

    spec: Spec
    steps: Steps
    lines: Mapping[Path, list[str]]


class Judge:
    """Looks at a saved file with all that was read before: only what has changed is read anew."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self._known: dict[str, Known] = {}

    def verdicts(self, path: Path) -> Iterator[Verdict]:
        """What a saved file comes to: first what can be said at once, then all of it."""
        top, *below = path.relative_to(self.root).parts
        if top == "features" and path.suffix == ".feature":
            yield from self._feature(path, below[0])
        elif top == "rules" and len(below) > 1:
            yield from self._ruleset(path, below[0])
        elif top == "docs" and path.suffix == ".md":
            yield self._page(path)
        elif top == "locale" and path.suffix == ".po":
            yield self._catalogue(path, below[0])
        elif path.name == "mkdocs.yml":
            yield self._settings()
            self.forget()

    def known(self, name: str) -> Known:
        """A ruleset as it was last read whole.

        Raises RulesetError for one that cannot be read, LanguagesError for settings that cannot.
        """
        if name not in self._known:
            at = sites.addresses(*languages.rulesets(self.root))
            if name not in at:
                do = "Name it there as guide or as article, or move what was saved"
                found = Finding(Place(name, 1), "no ruleset of mkdocs.yml", " or ".join(at), do)
                raise RulesetError([found])
            self._read(name, Steps(load(self.root / "rules" / name)), at[name])
        return self._known[name]

    def _read(self, name: str, steps: Steps, at: tuple[str, str]) -> None:
        """Read the features of a ruleset, of which the steps may know answers already."""
        files = [path for path in (self.root / "rules" / name).rglob("*.md") if path.is_file()]
        lines = {path: _lines(path) for path in files}
        self._known[name] = Known(sites.read(steps, *at, self.root), steps, lines)

    def _feature(self, path: Path, name: str) -> Iterator[Verdict]:
        try:
            known = self.known(name)
        except (RulesetError, languages.LanguagesError) as error:
            yield Verdict(False, str(error))
            return
        feature = read(path, self.root, known.steps.speech)
        pages = (f"{known.spec.features_at}{path.stem}/",)
        if isinstance(feature, Feature):
            failed, count = failures(known.steps, [feature])
            yield Verdict(not failed, at_most(failed) or _hold(count, feature.file), pages)
        else:
            yield Verdict(False, at_most(map(str, feature)), pages)
        self._read(name, known.steps, (known.spec.tables_at, known.spec.features_at))

    def _ruleset(self, path: Path, name: str) -> Iterator[Verdict]:
        try:
            known = self.known(name)
            ruleset = load(self.root / "rules" / name)
        except RulesetError as error:
            yield Verdict(False, told(error.findings))
            return
        except languages.LanguagesError as error:
            yield Verdict(False, str(error))
            return
        spec, steps = known.spec, Steps(ruleset)
        file = path.relative_to(self.root / "rules").as_posix()
        lines = touched.changed(file, known.lines.get(path, ()), _lines(path))
        rows = touched.rows_on(spec.ruleset, lines)
        shown = {
            (feature.file, scenario.name): spec.address_of_scenario(feature, scenario)
            for feature, scenario in spec.scenarios
            if spec.fails(feature, scenario) or not rows.isdisjoint(spec.rows_of(feature, scenario))
        }
        topics = [t for row, t in spec.topic_of.items() if row in rows or t.place.file == file]
        pages = tuple(dict.fromkeys([*map(spec.address_of, topics), *shown.values()]))[:AT_ONCE]
        near, count = failures(steps, spec.features, lambda f, s: (f.file, s.name) in shown)
        if count:
            yield Verdict(not near, at_most(near) or _hold(count, f"rules/{file}"), pages)
        rest, more = failures(steps, spec.features, lambda f, s: (f.file, s.name) not in shown)
        wrong = [*near, *rest, *map(str, findings(ruleset))]
        yield Verdict(not wrong, at_most(wrong) or _hold(count + more, "the features"), pages)
        if path.suffix == ".md":
            self._read(name, steps, (spec.tables_at, spec.features_at))
        else:
            self.forget()  # the statements are those of other rulesets too

    def _page(self, path: Path) -> Verdict:
        place = path.relative_to(self.root).as_posix()
        _, unreadable = plain(path, place)
        found = [str(finding) for finding in unreadable]
        if not found:
            try:
                ruleset = self.known(languages.rulesets(self.root)[0]).spec.ruleset
            except (RulesetError, languages.LanguagesError) as error:
                return Verdict(False, str(error))
            every = prose.findings(path.parent, ruleset, self.root)
            found = [each for each in every if each.startswith(f"{place}:")]
        address = path.relative_to(self.root / "docs" / "en").with_suffix("").as_posix()
        shown = f"{address.removesuffix('index').rstrip('/')}/".lstrip("/")
        return Verdict(not found, at_most(found) or f"{place} can be shown.", (shown,))

    def _catalogue(self, path: Path, code: str) -> Verdict:
        try:
            count = len(po.read(path, code, self.root))
        except po.CatalogueError as error:
            return Verdict(False, str(error))
        return Verdict(True, f"locale/{code}/guide.po can be read: {count} sentences.")

    def _settings(self) -> Verdict:
        try:
            languages.read(self.root)
            languages.rulesets(self.root)
            languages.moved(self.root)
        except languages.LanguagesError as error:
            return Verdict(False, str(error))
        return Verdict(True, "mkdocs.yml can be read.")

    def forget(self) -> None:
        """Read everything anew when it is next needed."""
        self._known = {}


def _lines(path: Path) -> list[str]:
    """The lines of a file; none where it is gone."""
    return path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []


def _hold(count: int, where: str) -> str:
    return f"{where}: {count} case{'' if count == 1 else 's'}, every one holds."


class _Saved(FileSystemEventHandler):
    """Puts the paths of saved files into a queue."""

    def __init__(self, paths: "queue.SimpleQueue[Path]") -> None:
        self._paths = paths

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("modified", "created", "moved", "deleted"):
            path = Path(str(getattr(event, "dest_path", "") or event.src_path))
            if path.suffix in READ and not event.is_directory:
                self._paths.put(path)


def main(root: Path = ROOT) -> None:
    """Print a verdict for each file that is saved, for as long as somebody reads."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    paths: queue.SimpleQueue[Path] = queue.SimpleQueue()
    observer = Observer()
    for name in WATCHED:
        if (root / name).is_dir():
            observer.schedule(_Saved(paths), str(root / name), recursive=True)
    observer.schedule(_Saved(paths), str(root), recursive=False)
    observer.start()
    judge = Judge(root)
    _warm(judge)
    print(json.dumps({"ready": True}), flush=True)
    while True:
        saved = _together(paths)
        for path in saved:
            for verdict in judge.verdicts(path):
                print(json.dumps(asdict(verdict)), flush=True)
        _warm(judge)


def _end_with_parent() -> None:
    """End when whoever started this has ended."""
    sys.stdin.read()
    os._exit(0)


def _warm(judge: Judge) -> None:
    try:
        for name in languages.rulesets(judge.root):
            judge.known(name)
    except (RulesetError, languages.LanguagesError):
        return  # told when a file is saved, and by the preview itself


def _together(paths: "queue.SimpleQueue[Path]") -> list[Path]:
    """The next saved file, with those that are saved at the same time; each once."""
    found = {paths.get(): None}
    while True:
        try:
            found[paths.get(timeout=TOGETHER)] = None
        except queue.Empty:
            return list(found)


class Channel:
    """Hands the newest verdict to the pages of a preview."""

    def __init__(self) -> None:
        self._number, self._newest = 0, dict[str, Any]()
        self._new = threading.Condition()

    def start(self) -> None:
        """Run the watching process beside this one; it ends with this one."""
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        command = [sys.executable, "-m", "macros.live"]
        pipe = subprocess.PIPE
        process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        for line in process.stdout or ():
            self.tell(json.loads(line))

    def tell(self, verdict: dict[str, Any]) -> None:
        """Hand on a verdict."""
        with self._new:
            self._number += 1
            self._newest = {**verdict, "number": self._number}
            self._new.notify_all()

    def beside(self, app: Any) -> Any:
        """A WSGI application that answers for verdicts, and leaves all else to another one."""

        def answer(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
            path = environ["PATH_INFO"]
            if path == "/live.js":
                start("200 OK", [("Content-Type", "text/javascript; charset=utf-8")])
                return [SCRIPT.read_bytes()]
            if path.startswith("/live/") and path[6:].isdigit() and len(path) < 20:
                start(
                    "200 OK", [("Content-Type", "application/json"), ("Cache-Control", "no-store")]
                )
                return [json.dumps(self._after(int(path[6:]))).encode()]
            return app(environ, start)  # type: ignore[no-any-return]

        return answer

    def _after(self, number: int) -> dict[str, Any]:
        with self._new:
            self._new.wait_for(lambda: self._number > number, timeout=PATIENCE)
            return self._newest or {"number": self._number}


if __name__ == "__main__":
    main()
