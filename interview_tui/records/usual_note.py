"""A fast path that reads ordinary stored notes without pydantic, in a tenth of the time.

The result equals what `Note` would make of it, field by field; anything not plainly valid is left to `Note`, which
reports the fault. A test compares both.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from interview_tui.records.clean import clean, clean_line, is_plain
from interview_tui.records.kinds import Part, needed
from interview_tui.records.lengths import LONGEST_LINE, LONGEST_TEXT
from interview_tui.records.parts import MODELS
from interview_tui.records.record import Record
from interview_tui.records.stored_note import PART_OF
from interview_tui.records.words import Fate, Kind, Track

_ID = re.compile("[0-9A-HJKMNP-TV-Z]{26}")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(?:\.[0-9]{6})?(?:Z|[+-][01][0-9]:[0-5][0-9])"
)
_IDS, _MOMENTS = (re.compile(f"(?:{one.pattern} )*") for one in (_ID, _MOMENT))
_BARE: Mapping[Part, Record] = {part: model() for part, model in MODELS.items()}
"""An empty instance of each part, shared by all notes: parts are immutable."""

_Reads = Callable[[Any], Any]


def usual_notes(documents: Sequence[Mapping[str, Any]], defaults: Mapping[str, Any]) -> list[dict[str, Any] | None]:
    """Return the fields of each note in memory; None for a note that is not plainly valid.

    `defaults` holds all fields in order, at their defaults.
    """
    looked_at = _are_plain(documents)
    return [_fields(document, defaults, looked_at) for document in documents]


def _are_plain(documents: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether all ids, times and texts are valid: checking them together is faster than one by one."""
    try:
        texts = [document["text"] for document in documents if "text" in document]
        return (
            _is_row_of(_IDS, [document[name] for name in _IDS_OF for document in documents if name in document])
            and _is_row_of(_MOMENTS, [document["at"] for document in documents])
            and is_plain("".join(texts))
            and max(map(len, texts), default=0) <= LONGEST_TEXT
        )
    except (LookupError, TypeError):
        return False


def _is_row_of(pattern: re.Pattern[str], values: list[str]) -> bool:
    joined = " ".join([*values, ""])
    # One that holds a space would pass for two.
    return pattern.fullmatch(joined) is not None and joined.count(" ") == len(values)


def _fields(document: Mapping[str, Any], defaults: Mapping[str, Any], looked_at: bool) -> dict[str, Any] | None:
    try:
        own, of_parts = _steps(tuple(document), looked_at)
        fields = {**defaults, **document}
        for name, read in own:
            fields[name] = read(fields[name])
        kind, parked = fields["kind"], fields["parked"]
        if not of_parts:
            for part in needed(kind, parked):
                fields[part.value] = _BARE[part]
            return fields
        told: dict[Part, dict[str, Any]] = {}
        for name, part, field in of_parts:
            told.setdefault(part, {})[field] = document[name]
            if name in defaults:  # the field for a promise's state is named like the part
                fields[name] = defaults[name]
            else:
                del fields[name]
        fate = Fate.PROMISE if document.get("fate") == Fate.PROMISE else None
        for part in needed(kind, parked, fate):
            fields[part.value] = MODELS[part].from_document(told.pop(part)) if part in told else _BARE[part]
    except (LookupError, TypeError, ValueError):
        return None
    return None if told else fields


@lru_cache(256)  # the notes of a store have few distinct sets of fields
def _steps(
    names: tuple[str, ...], looked_at: bool
) -> tuple[tuple[tuple[str, _Reads], ...], tuple[tuple[str, Part, str], ...]]:
    """Return how to read a document with these fields: fields with their readers, and those that belong to a part.

    Raises LookupError if these are not the fields of an ordinary note.
    """
    if not {"id", "at"}.issubset(names):
        raise LookupError(names)
    of_parts = tuple((name, *PART_OF[name]) for name in names if name not in _READ)
    reads = {**_READ, "at": datetime.fromisoformat} if looked_at else _READ
    seen = {*_IDS_OF, "text"} if looked_at else ()
    return tuple((name, reads[name]) for name in names if name in reads and name not in seen), of_parts


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


@lru_cache(256)  # a guide's questions and the id of the store repeat all the time
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
    "released": _flag,
    "no_trait": _flag,
    "source": _line,
    "term": _count,
    "rev": _count,
    "by": _line,
}
"""How to read each field that belongs to no part. A note with a field missing here is not ordinary."""
_IDS_OF = tuple(name for name, read in _READ.items() if read is _id)
