"""Tests that drive the whole program over what other tests reach already: no coverage is taken of them.

To trace a program that draws takes as long again as to run it. What these files prove they prove untraced, too;
whatever a line needs to be covered by stands with the tests of its room.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FILES = frozenset(
    {
        "campaigns/test_campaigns.py",
        "campaigns/test_canaries.py",
        "cli/test_newer_words.py",
        "journeys/test_informed_pressed.py",
        "journeys/test_privacy_pressed.py",
        "tui/test_hostile_doors.py",
        "tui/test_hostile_text.py",
        "tui/test_hostile_text_in_a_call.py",
        "tui/test_newer_words.py",
        "tui/test_snapshots.py",
    }
)
"""Below `tests`."""
_TESTS = Path(__file__).parent.parent


def is_uncounted(path: Path) -> bool:
    """Tell whether no coverage is taken of the tests in a file."""
    return path.is_relative_to(_TESTS) and path.relative_to(_TESTS).as_posix() in FILES


@contextmanager
def untraced() -> Iterator[None]:
    """Take no coverage meanwhile, where any is taken."""
    try:
        from coverage import Coverage
    except ImportError:
        yield
        return
    taken = Coverage.current()
    if taken is None:
        yield
        return
    taken.stop()
    try:
        yield
    finally:
        taken.start()
