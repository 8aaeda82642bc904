"""The store's promise proven by attack: `python -m tests.campaigns` runs every campaign and prints one table."""

import sys
from pathlib import Path

# As pytest does it (`pythonpath` in pyproject.toml): what tests share lies one folder above.
if (_SHARED := str(Path(__file__).parents[1])) not in sys.path:
    sys.path.insert(0, _SHARED)
