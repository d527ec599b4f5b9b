"""Setting up touches no folder but its own."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.project import ROOT


def test_a_linked_environment_is_refused_and_left_alone(tmp_path: Path) -> None:
    other, project = tmp_path / "other", tmp_path / "project"
    other.mkdir()
    (other / "kept").touch()
    project.mkdir()
    shutil.copy(ROOT / "Makefile", project)
    (project / ".venv").symlink_to(other)
    # Under `make test` make would tell of the folders that it enters.
    alone = {k: v for k, v in os.environ.items() if k not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    made = subprocess.run(
        ["make", "check"], cwd=project, capture_output=True, text=True, check=False, env=alone
    )
    assert made.returncode == 2
    assert made.stdout == ""
    assert ".venv is a link to another folder. Delete the link (rm .venv)" in made.stderr
    assert (other / "kept").exists()
    (project / ".venv").unlink()
    made = subprocess.run(["make", "--dry-run"], cwd=project, capture_output=True, check=False)
    assert b"is a link" not in made.stderr
