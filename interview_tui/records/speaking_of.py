"""Recognising a text that names somebody or quotes them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from interview_tui.records.fold import fold
from interview_tui.records.given_name import without_titles
from interview_tui.records.typed_name import without_form

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"[„“”\"»«]|(?<!\w)['‚‘’‹›]|['‘’‹›](?!\w)")
"""Quotation marks of all kinds. A single mark within a word is an apostrophe."""
_LEFT_OUT = re.compile(r"…|\.{3}")
_LEAST = 3
"""The least number of letters a single word needs to count as a name."""
_IN_A_ROW = 5
"""This many consecutive words are a quote even without quotation marks."""
_PASSAGE = 2
"""This many words are a quote between quotation marks."""


@dataclass(frozen=True, slots=True)
class Whom:
    """What identifies somebody in a text. Everything is folded, with single spaces between words."""

    names: frozenset[str] = frozenset()
    """Names that count in any case, mostly of several words."""
    capitals: frozenset[str] = frozenset()
    """Names that count only with a capital: `Lang`, not `lang`."""
    said: str = ""
    """What they said, one line per text, each with a space before and after."""


def whom(names: Iterable[str], organisations: Iterable[str], said: Iterable[str]) -> Whom:
    """Return what identifies somebody: their names, the organisations only they belong to, and what they said."""
    whole, capitals = set[str](), set[str]()
    for name in map(without_titles, names):
        family = name.split()[-1:] if " " in name else ()
        for one in (name, *family):
            (whole if " " in one else capitals).add(_folded(one))
    for one in map(without_form, organisations):
        (whole if " " in one or one[:1].islower() else capitals).add(_folded(one))
    lines = {line for text in said if len((line := _folded(text)).split()) >= _PASSAGE}
    return Whom(
        frozenset(one for one in whole if len(one) >= _LEAST),
        frozenset(one for one in capitals if len(one) >= _LEAST and not one.replace(" ", "").isdecimal()),
        "\n".join(f" {line} " for line in sorted(lines)),
    )


def speaks_of(text: str, one: Whom) -> bool:
    """Return whether a text names somebody or quotes them."""
    words = _WORD.findall(text)
    folded = [fold(word) for word in words]
    return _names(words, folded, one) or any(_is_said(part, one) for part in _quotes(text, folded))


def _names(words: list[str], folded: list[str], one: Whom) -> bool:
    line = f" {' '.join(folded)} "
    if any(f" {name} " in line or f" {name}s " in line for name in one.names):
        return True
    for name in one.capitals:
        parts = name.split()
        for at in range(len(words) - len(parts) + 1):
            there = " ".join(folded[at : at + len(parts)])
            if there in (name, f"{name}s") and not words[at][0].islower():
                return True
    return False


def _quotes(text: str, folded: list[str]) -> Iterable[str]:
    """Yield possible quotes: each run of consecutive words, and each passage between quotation marks."""
    for at in range(len(folded) - _IN_A_ROW + 1):
        yield " ".join(folded[at : at + _IN_A_ROW])
    # An inch sign would pair all later marks wrongly, so every stretch between two marks is a passage.
    for between in _MARK.split(text)[1:-1]:
        for passage in map(_folded, _LEFT_OUT.split(between)):
            if len(passage.split()) >= _PASSAGE:
                yield passage


def _is_said(passage: str, one: Whom) -> bool:
    return f" {passage} " in one.said


def _folded(text: str) -> str:
    return " ".join(fold(word) for word in _WORD.findall(text))
