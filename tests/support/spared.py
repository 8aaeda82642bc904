"""What tests do without: to make anew what all programs of a process can share, and to wait for the drive."""

import gc
import os
from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from interview_tui.disk.calls import Disk

_parse = Stylesheet._parse_rules
_parsed: dict[tuple[Any, ...], list[RuleSet]] = {}


def parse_once(sheet: Stylesheet, css: str, *of: Any, **named: Any) -> list[RuleSet]:
    """Parse a style sheet with these colours the first time any program needs it: a fifth of what a start costs."""
    known = (css, of, tuple(named.items()), tuple(sheet._variables.items()))
    if known not in _parsed:
        _parsed[known] = _parse(sheet, css, *of, **named)
    return _parsed[known]


def wait_for_no_drive(system: pytest.MonkeyPatch) -> None:
    """Let a save end where the system has it: a process that is killed loses nothing of that, and no power is cut.

    A test asks for that some 50 times, and the drive takes milliseconds each time: a third of what such tests lasted.
    What a save asks for, and what it does where that fails, is the same.
    """
    system.setattr(Disk, "full_sync", None)
    system.setattr(os, "fsync", os.fstat)


def share(textual: pytest.MonkeyPatch) -> None:
    """Share from now on: style sheets among programs; and what is loaded by now is searched for rubbish no more."""
    textual.setattr(Stylesheet, "_parse_rules", parse_once)
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
