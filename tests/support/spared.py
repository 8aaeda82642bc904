"""What many programs in one process can share, so that each test pays for itself alone: style sheets and memory."""

import gc
from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

_parse = Stylesheet._parse_rules
_parsed: dict[tuple[Any, ...], list[RuleSet]] = {}


def parse_once(sheet: Stylesheet, css: str, *of: Any, **named: Any) -> list[RuleSet]:
    """Parse a style sheet with these colours the first time any program needs it: a fifth of what a start costs."""
    known = (css, of, tuple(named.items()), tuple(sheet._variables.items()))
    if known not in _parsed:
        _parsed[known] = _parse(sheet, css, *of, **named)
    return _parsed[known]


def share(textual: pytest.MonkeyPatch) -> None:
    """Share from now on: style sheets among programs; and what is loaded by now is searched for rubbish no more."""
    textual.setattr(Stylesheet, "_parse_rules", parse_once)
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
