"""Whatever happens to a build, the last good site stays, and what is said is plain."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros import build
from tests.project import ENVIRONMENT, build_all, small
from tests.test_build import fingerprint

PATIENCE = 60  # seconds until a test gives up; nothing is measured
DATED = {**ENVIRONMENT, "SOURCE_DATE_EPOCH": "1790000000"}
COMMAND = [sys.executable, "-m", "macros.build"]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with its site."""
    project = small(tmp_path_factory.mktemp("robust") / "small")
    built = build_all(project, SOURCE_DATE_EPOCH=DATED["SOURCE_DATE_EPOCH"])
    assert built.returncode == 0, built.stdout
    return project


@pytest.fixture
def intact(good: Path) -> Iterator[Path]:
    """The same; whatever the test does, its site is whole afterwards and builds again."""
    before = fingerprint(good / "site")
    yield good
    after = fingerprint(good / "site")
    assert {name: after.get(name) for name in before} == before


def start(project: Path, before: Callable[[], object] | None = None) -> subprocess.Popen:
    return subprocess.Popen(
        COMMAND,
        cwd=project,
        env=DATED,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=before,
    )


def until_it_writes(project: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not (project / "site/.en-new/index.html").exists():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_build_that_is_killed_leaves_the_last_site(intact: Path) -> None:
    running = start(intact)
    until_it_writes(intact)
    os.killpg(running.pid, signal.SIGKILL)
    running.communicate()
    for half in (intact / "site").glob(".*-new"):
        shutil.rmtree(half)


def builds_of(running: subprocess.Popen) -> list[int]:
    """The processes of the languages: they have the name of the one that started them."""
    name = Path(f"/proc/{running.pid}/cmdline").read_bytes()
    children = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text().split()
    return [int(n) for n in children if Path(f"/proc/{n}/cmdline").read_bytes() == name]


def test_a_language_whose_process_is_killed_is_told_and_not_waited_for(intact: Path) -> None:
    running = start(intact)
    until_it_writes(intact)
    for process in builds_of(running):
        os.kill(process, signal.SIGKILL)
    said, _ = running.communicate(timeout=PATIENCE)
    assert running.returncode == 1
    assert "en: NOT built; its last good pages stay" in said
    assert "Its process was ended from outside" in said
    for half in (intact / "site").glob(".*-new"):
        shutil.rmtree(half)


def test_a_fault_in_a_build_is_told_as_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "build", lambda code, verdicts: 1 // 0)
    built = build.ended("en", build.begin("en", Path("verdicts.json")))
    assert not built.done
    assert "ZeroDivisionError" in built.said
    assert build.KILLED not in built.said


def test_a_build_that_was_killed_between_two_names_is_put_right(intact: Path) -> None:
    (intact / "site/en").rename(intact / "site/.en-old")
    (intact / "features/library/more.feature").write_text("Feature\n", encoding="utf-8")
    assert start(intact).wait() == 1
    (intact / "features/library/more.feature").unlink()


def test_a_full_disk_is_told(intact: Path) -> None:
    limit = 30_000  # bytes of a file: the same as no room for more
    running = start(intact, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    said, _ = running.communicate()
    assert running.returncode == 1
    assert "Traceback" not in said
    assert "do:" in said


def test_a_folder_that_cannot_be_written_is_told(good: Path, tmp_path: Path) -> None:
    site, kept = good / "site", good / "kept"
    site.rename(kept)
    site.symlink_to("/proc/sys")  # where nobody, also not root, makes a folder
    try:
        running = start(good)
        said, _ = running.communicate()
    finally:
        site.unlink()
        kept.rename(site)
    assert running.returncode == 1
    assert "Traceback" not in said
    assert "make the folder writable" in said


def test_two_builds_at_once_do_not_mix(intact: Path) -> None:
    first = start(intact)
    until_it_writes(intact)
    second = start(intact)
    assert "Another build runs in this folder." in second.communicate()[0]
    assert second.returncode == 1
    said, _ = first.communicate()
    assert first.returncode == 0, said


# Python itself refuses every connection, where the system cannot take the network away.
REFUSES = """import socket
def connect(self, address):
    raise OSError(f"no network: {address}")
socket.socket.connect = socket.socket.connect_ex = connect
"""


def without_network(folder: Path, command: list[str], cwd: Path) -> subprocess.CompletedProcess:
    """A command with neither a network nor git, in another century."""
    (folder / "sitecustomize.py").write_text(REFUSES, encoding="utf-8")
    taken = ["unshare", "--net"]
    if not shutil.which("unshare") or subprocess.run([*taken, "true"], check=False).returncode:
        taken = []
    environment = {
        **DATED,
        "PATH": str(Path(sys.executable).parent),
        "PYTHONPATH": str(folder),
        "SOURCE_DATE_EPOCH": "4102444800",
    }
    return subprocess.run(
        [*(shutil.which(each) or each for each in taken), *command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_neither_git_nor_a_network_nor_the_time_is_needed(good: Path, tmp_path: Path) -> None:
    asks = "import socket; socket.create_connection(('127.0.0.1', 9))"
    assert "no network" in without_network(tmp_path, [sys.executable, "-c", asks], good).stderr
    done = without_network(tmp_path, COMMAND, good)
    assert done.returncode == 0, done.stdout + done.stderr
