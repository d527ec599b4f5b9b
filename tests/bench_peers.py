"""The features of the project, run by behave and by cucumber-js: `make bench`.

behave calls the same steps as tests/test_behaviour.py. cucumber-js asks the rules that are compiled
for the browser; these are of the newest ruleset alone, so it runs the features of that one.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from macros import languages, planner, trying
from macros.language import language
from macros.site import Site, specification

ROOT = Path(__file__).parents[1]
PEERS = ROOT / "tests" / "audit" / "peers"
CUCUMBER = ROOT / "tests" / "audit" / "node_modules" / ".bin" / "cucumber-js"


def prepare_behave(folder: Path) -> Path:
    """A folder of features and steps as behave wants it."""
    features = Path(shutil.copytree(PEERS / "behave", folder / "features"))
    for name in languages.rulesets():
        shutil.copytree(ROOT / "features" / name, features / name)
    return features


def behave(features: Path) -> int:
    """Run the features; how many cases hold, which have to be all."""
    command = [sys.executable, "-m", "behave", "--format=null", "--no-color", str(features)]
    said = _run(command, features.parent, PYTHONPATH=str(ROOT))
    return _count(r"(\d+) scenarios passed, 0 failed", said)


def prepare_cucumber(folder: Path) -> Path:
    """A file with the newest ruleset as browsers get it."""
    guide, article = specification(*languages.rulesets())
    english = language("en")
    choices = planner.first_fact(guide.ruleset).choices
    plans = [json.loads(planner.data(english, guide.ruleset, each)) for each in choices]
    rules = json.loads(trying.data(Site(english, guide, article), ROOT))
    path = folder / "rules.json"
    path.write_text(json.dumps({"data": rules, "plans": plans}), encoding="utf-8")
    return path


def cucumber(rules: Path) -> int:
    """Run the features of the newest ruleset; how many cases hold, which have to be all."""
    node = str(Path(sys.executable).with_name("node"))
    features = f"features/{languages.rulesets()[0]}/**/*.feature"
    # From the folder whose node_modules has it; the paths lead back to the project.
    command = [node, str(CUCUMBER), f"../../{features}", "--import", "peers/steps.mjs"]
    said = _run([*command, "--format", "summary"], CUCUMBER.parents[2], BENCH_DATA=str(rules))
    return _count(r"(\d+) scenarios \(\1 passed\)", said)


def _run(command: list[str], folder: Path, **environment: str) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit((done.stdout + done.stderr)[-2000:])
    return done.stdout


def _count(pattern: str, said: str) -> int:
    found = re.search(pattern, said)
    if not found:
        sys.exit(f"not every case holds:\n{said[-2000:]}")
    return int(found[1])
