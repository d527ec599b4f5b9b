"""make audit: no locked package has a known weakness, as pip-audit and npm audit say.

Returns 1 if one has, and also if one could not be looked up: silence is no good news.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PIP = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes"]
PIP += ["--progress-spinner=off", "--format=json", "--requirement=requirements.lock"]
NPM = ["npm", "audit", "--json", "--package-lock-only"]
SHOWN = 10


def answer(command: list[str], folder: Path) -> Any:
    """What a tool prints as JSON; None if it prints something else, or is not there."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        return json.loads(done.stdout)
    except (FileNotFoundError, json.JSONDecodeError):
        return None


def of_python(report: Any) -> tuple[list[str], list[str]]:
    """Packages with weaknesses, and those of which nothing is known, by what pip-audit says."""
    if not isinstance(report, dict) or not report.get("dependencies"):
        return [], ["every package of requirements.lock"]
    packages = report["dependencies"]
    weak = [
        f"{each['name']} {each['version']}: {', '.join(found['id'] for found in each['vulns'])}"
        for each in packages
        if each.get("vulns")
    ]
    return weak, [each["name"] for each in packages if "vulns" not in each]


def of_npm(report: Any, lock: str) -> tuple[list[str], list[str]]:
    """The same by what npm audit says of a lock file."""
    if not isinstance(report, dict) or "vulnerabilities" not in report:
        return [], [f"every package of {lock}"]
    found = report["vulnerabilities"].items()
    return [f"{name} ({lock}): {each['severity']}" for name, each in found], []


def told(weak: list[str], unknown: list[str]) -> str:
    """Both in words."""
    said = [f"known weakness: {each}" for each in weak]
    if weak:
        said.append("  do: make lock, or another version in package.json; then make test")
    if unknown:
        rest = f" and {len(unknown) - SHOWN} more" if len(unknown) > SHOWN else ""
        said.append(f"NOT LOOKED UP: {', '.join(unknown[:SHOWN])}{rest}")
        said.append("  The advisory service did not answer: nothing is known of these packages.")
        said.append("  do: run make audit again where the registries' advisories can be reached")
    return "\n".join(said) or "No locked package has a known weakness."


def main() -> int:
    """Ask both tools and print what they say; 1 for a weakness, or for silence."""
    weak, unknown = of_python(answer(PIP, ROOT))
    for lock in ("package-lock.json", "tests/audit/package-lock.json"):
        more, silent = of_npm(answer(NPM, (ROOT / lock).parent), lock)
        weak, unknown = weak + more, unknown + silent
    print(told(weak, unknown))
    return 1 if weak or unknown else 0


if __name__ == "__main__":
    sys.exit(main())
