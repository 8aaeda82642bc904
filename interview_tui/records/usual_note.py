"""Reads a stored note that is as nearly all are, without pydantic: in a fifth of the time. Of others it says nothing.

What is read here is what `Note` would make of it, field by field; whatever is not plainly right is left to `Note`,
which refuses it in its own words. A test compares both.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from interview_tui.records.clean import clean, clean_line
from interview_tui.records.kinds import Part
from interview_tui.records.lengths import LONGEST_LINE, LONGEST_TEXT
from interview_tui.records.parts import MODELS
from interview_tui.records.record import Record
from interview_tui.records.stored_note import PART_OF, needed
from interview_tui.records.words import Fate, Kind, Track

_ID = re.compile("[0-9A-HJKMNP-TV-Z]{26}")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(?:\.[0-9]{6})?(?:Z|[+-][01][0-9]:[0-5][0-9])"
)
_BARE: Mapping[Part, Record] = {part: model() for part, model in MODELS.items()}
"""Each part of which nothing is told; it cannot be changed, so that all notes share it."""


def usual_fields(document: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return those fields of a note in memory that are not at their defaults; None of a note that is not plainly right.

    A part without anything told of it is among them.
    """
    fields: dict[str, Any] = {}
    told: dict[Part, dict[str, Any]] = {}
    try:
        for name, value in document.items():
            if (read := _READ.get(name)) is not None:
                fields[name] = read(value)
            else:
                part, field = PART_OF[name]
                told.setdefault(part, {})[field] = value
        fate = Fate.PROMISE if document.get("fate") == Fate.PROMISE else None
        parts = needed(fields.get("kind"), fields.get("parked", False), fate)
        for part in parts:
            fields[part.value] = MODELS[part].from_document(told.pop(part)) if part in told else _BARE[part]
    except (LookupError, TypeError, ValueError):
        return None
    return None if told or "id" not in fields or "at" not in fields else fields


def _id(value: str) -> str:
    if not _ID.fullmatch(value):
        raise ValueError(value)
    return value


def _moment(value: str) -> datetime:
    if not _MOMENT.fullmatch(value):
        raise ValueError(value)
    return datetime.fromisoformat(value)


def _text(value: str) -> str:
    text = clean(value)
    if len(text) > LONGEST_TEXT:
        raise ValueError(value)
    return text


@lru_cache(256)  # the questions of a guide, and the store that wrote it: they come again and again
def _line(value: str) -> str:
    line = clean_line(value)
    if len(line) > LONGEST_LINE:
        raise ValueError(value)
    return line


def _flag(value: object) -> bool:
    if type(value) is not bool:
        raise TypeError(value)
    return value


def _count(value: object) -> int:
    if type(value) is not int or value < 1:
        raise TypeError(value)
    return value


_READ: Mapping[str, Callable[[Any], Any]] = {
    "id": _id,
    "at": _moment,
    "text": _text,
    "kind": {kind.value: kind for kind in Kind}.__getitem__,
    "track": {track.value: track for track in Track}.__getitem__,
    "because_of": _id,
    "parked": _flag,
    "said_by": _id,
    "cue": _line,
    "question": _line,
    "addition": _flag,
    "stays_with_me": _flag,
    "no_trait": _flag,
    "term": _count,
    "rev": _count,
    "by": _line,
}
"""How a field is read that is no part's. One that stands here not is no usual one."""
