"""What editors ask after every change: `make check`, tables and prose here, features beside them.

Exit code 0 if everything holds, else 1. Features are not spoken of where tables or prose do not
hold: one mistake is told once.
"""

import gc
import subprocess
import sys

from macros import prose
from rules.__main__ import main as rules
from spec.suite import ROOT


def main() -> int:
    """Check, print what was found, return the exit code."""
    with subprocess.Popen(
        [sys.executable, "-m", "spec"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as behaviour:
        if code := rules(["check"]) or prose.main():
            behaviour.kill()
            return code
        told, _ = behaviour.communicate()
    print(told, end="", file=sys.stderr if behaviour.returncode else sys.stdout)
    return behaviour.returncode


if __name__ == "__main__":
    gc.disable()  # collecting reference cycles takes a tenth of the time
    sys.exit(main())
