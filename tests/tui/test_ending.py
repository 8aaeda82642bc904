"""A program that was told to end is gone, whatever hangs."""

import subprocess
import sys

from interview_tui.tui.ending import GONE_WITHIN_S

HANGS = """
import threading
from interview_tui.tui.ending import be_gone_soon
be_gone_soon(128 + 15)
threading.Event().wait()
"""


def test_what_hangs_for_ever_is_gone_with_the_code_of_the_signal() -> None:
    ended = subprocess.run([sys.executable, "-c", HANGS], check=False, timeout=60)

    assert ended.returncode == 128 + 15
    assert GONE_WITHIN_S < 1
