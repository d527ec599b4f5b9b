"""The features for editors: `python -m spec` judges every case and says what is wrong.

Exit code 0 if every scenario holds, else 1.
"""

import gc
import sys

from rules.findings import RulesetError, at_most, told
from spec.judge import judged


def main() -> int:
    """Judge, print what was found, return the exit code."""
    try:
        found = judged()
    except RulesetError as error:
        print(told(error.findings), file=sys.stderr)
        return 1
    if not found.wrong:
        print(f"{found.cases} cases of the features: every one holds.")
        return 0
    print(at_most(found.wrong), file=sys.stderr)
    return 1


if __name__ == "__main__":
    gc.disable()  # collecting reference cycles takes a tenth of the time
    sys.exit(main())
