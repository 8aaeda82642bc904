"""Finds the evidence in a fact, and what is still open: when? how much? Nothing here judges; there is no score."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.insight.evidence_words import Words
from interview_tui.insight.slots import Slot
from interview_tui.language.catalogue import Code
from interview_tui.language.locales import CODES, locale
from interview_tui.language.patterns import Pattern
from interview_tui.records.words import Kind

if TYPE_CHECKING:
    from interview_tui.records.note import Note

LONGEST = 2000
"""In characters: how much of a note is searched."""


class EvidenceKind(StrEnum):
    """What a fact can rest on."""

    NUMBER = "number"
    AMOUNT = "amount"
    """A number with a unit: money, a share, a weight, a count of things."""
    DATE = "date"
    """A day, a time of day, or how often."""
    DURATION = "duration"
    SITUATION = "situation"
    """An occasion: "when the board asks", "every time it rains"."""
    PROCEDURE = "procedure"
    """Steps, one after the other."""
    QUOTE = "quote"


class Evidence(NamedTuple):
    """A piece of evidence and its position in the text, from `start` up to but excluding `end`."""

    kind: EvidenceKind
    start: int
    end: int


_QUOTE = Pattern(
    lambda: re.compile(r"„[^„“”\n]{2,400}[“”]|“[^“”\n]{2,400}”|»[^»«\n]{2,400}«|«[^»«\n]{2,400}»|\"[^\"\n]{2,400}\"")
)
_TELLS_WHEN = {EvidenceKind.DATE, EvidenceKind.DURATION, EvidenceKind.SITUATION}
_TELLS_HOW_MUCH = {EvidenceKind.NUMBER, EvidenceKind.AMOUNT, EvidenceKind.DURATION}


def found(text: str, language: Code) -> tuple[Evidence, ...]:
    """Return the evidence in a text, in order; a number within a date or an amount is not counted again."""
    words, text = _words(language), text[:LONGEST]
    if words is None:
        return ()
    taken: list[_Taken] = []
    for kind, pattern in (
        (EvidenceKind.DATE, words.date),
        (EvidenceKind.DURATION, words.duration),
        (EvidenceKind.AMOUNT, words.amount),
        (None, words.label),
        (EvidenceKind.NUMBER, words.number),
    ):
        taken += [one for one in _matches(kind, pattern, text) if not _overlaps(one, taken)]
    pieces = [Evidence(one.kind, one.start, one.end) for one in taken if one.kind is not None]
    for kind, pattern in (
        (EvidenceKind.SITUATION, words.situation),
        (EvidenceKind.PROCEDURE, words.procedure),
        (EvidenceKind.QUOTE, _QUOTE),
    ):
        pieces += [Evidence(kind, *match.span()) for match in pattern.finditer(text)]
    return tuple(sorted(pieces, key=lambda one: (one.start, one.end)))


@lru_cache(maxsize=2048)
def open_slots(text: str, kind: Kind | None, language: Code | None = None) -> tuple[Slot, ...]:
    """Return what is still open about a note, most useful first: only for facts, and () if there is enough evidence.

    Without a language, evidence in any language counts: people write in the language of the call, not of the screen.
    """
    if kind is not Kind.FACT:
        return ()
    if language is None:
        first, *others = (open_slots(text, kind, code) for code in CODES if locale(code).evidence)
        return tuple(slot for slot in first if all(slot in other for other in others))
    words = _words(language)
    if words is not None and words.size.fullmatch(text[:LONGEST].strip(" .!")):
        return ()
    kinds = {piece.kind for piece in found(text, language)}
    if EvidenceKind.QUOTE in kinds or len(kinds) > 1:
        return ()
    slots = ((Slot.WHEN, _TELLS_WHEN), (Slot.HOW_MUCH, _TELLS_HOW_MUCH))
    return tuple(slot for slot, tells in slots if not kinds & tells)


@cache
def _words(language: Code) -> Words | None:
    module = locale(language).evidence
    words: Words | None = import_module(f"{__package__}.{module}").WORDS if module else None
    return words


def still_open(note: Note) -> tuple[Slot, ...]:
    """Return what is still open about a note; () once somebody has added to it."""
    return () if note.evidence or note.parked or note.deleted else open_slots(note.text, note.kind)


class _Taken(NamedTuple):
    kind: EvidenceKind | None
    """None for a number that is part of a name ("hall 3") or a telephone number."""
    start: int
    end: int


def _matches(kind: EvidenceKind | None, pattern: Pattern, text: str) -> list[_Taken]:
    return [_Taken(kind, *match.span()) for match in pattern.finditer(text) if match[0]]


def _overlaps(one: _Taken, taken: list[_Taken]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in taken)
