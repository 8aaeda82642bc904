"""The fields of a head, one row each: its form in a conversation's JSON, in the record, and in the index."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from interview_tui.port.conversations import AnswerHead, Head, PresentHead
from interview_tui.records.theme_cue import question_in
from interview_tui.records.words import Channel, Form, Measure, Mode, Status, Track, read_word
from interview_tui.store.head_notes import (
    complaints_in,
    complaints_of,
    complaints_read,
    complaints_written,
    promises_in,
    promises_of,
    promises_read,
    promises_written,
    settled_in,
    settled_of,
    themes_in,
    themes_of,
    themes_read,
    themes_written,
)
from interview_tui.store.head_values import (
    day_or_none,
    day_time,
    day_written,
    line,
    line_or_none,
    moment,
    time_written_or_none,
)
from interview_tui.store.tables import Json

if TYPE_CHECKING:
    from interview_tui.records.conversation import Conversation


def _same(value: Any) -> Any:
    return value


def _word_of(vocabulary: type[StrEnum]) -> Callable[[Any], str]:
    return lambda value: str(read_word(vocabulary, value))


def _moment_or_none(value: Any) -> datetime | None:
    return None if value is None else moment(value)


def _written(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _present_read(value: Any) -> tuple[PresentHead, ...]:
    return tuple(PresentHead(line(one["id"]), line(one["name"])) for one in value)


def _present_taken(present: Any) -> tuple[PresentHead, ...]:
    return tuple(PresentHead(one.id, one.name) for one in present)


def _present_written(present: tuple[PresentHead, ...]) -> str:
    return json.dumps([[one.id, one.name] for one in present], ensure_ascii=False) if present else ""


def _present_got(written: str) -> tuple[PresentHead, ...]:
    return tuple(PresentHead(*one) for one in (json.loads(written) if written else ()))


def _answer_read(value: Any) -> AnswerHead | None:
    if value is None:
        return None
    number = value.get("value")
    if number is not None and not isinstance(number, int):
        raise TypeError("a number is expected")
    measure, mode = read_word(Measure, value["measure"]), read_word(Mode, value.get("mode", Mode.ASKED))
    return AnswerHead(str(measure), number, moment(value["at"]), str(mode), line(value.get("wording", "")))


def _answer_taken(one: Any) -> AnswerHead | None:
    return None if one is None else AnswerHead(str(one.measure), one.value, one.at, str(one.mode), one.wording)


def _answer_written(one: AnswerHead | None) -> str:
    return "" if one is None else json.dumps([one.measure, one.value, one.at.isoformat(), one.mode, one.wording])


def _answer_got(written: str) -> AnswerHead | None:
    if not written:
        return None
    measure, value, at, mode, wording = json.loads(written)
    return AnswerHead(measure, value, datetime.fromisoformat(at), mode, wording)


def _asked_read(value: Any) -> tuple[str, ...]:
    return tuple(found for one in value if isinstance(one, str) and (found := question_in(one)) is not None)


def _tracks_read(value: Any) -> tuple[str, ...]:
    return tuple(str(read_word(Track, one)) for one in value)


def _tracks_taken(tracks: Any) -> tuple[str, ...]:
    return tuple(map(str, tracks))


def _words_got(written: str) -> tuple[str, ...]:
    return tuple(written.split())


class HeadField(NamedTuple):
    """One field of a head."""

    name: str
    column: str
    """Its SQL type in the index."""
    read: Callable[[Any], Any] | None
    """Converts the JSON value of that name; None if derived from the notes. Raises ValueError, TypeError."""
    default: Any = None
    """The value when the JSON lacks the field; without a default the field is required."""
    taken: Callable[[Any], Any] = _same
    """Takes the value from a validated conversation."""
    written: Callable[[Any], Any] = _same
    """Converts the value for the index."""
    got: Callable[[Any], Any] = _same
    """Converts the value back from the index."""


class _Needed:
    """Stands for the default of a required field."""


_NEEDED = _Needed()

FIELDS = (
    HeadField("customer_id", "TEXT", line_or_none),
    HeadField("customer", "TEXT", line_or_none),
    HeadField("organisation", "TEXT", line_or_none),
    HeadField("author", "TEXT NOT NULL", line, _NEEDED),
    HeadField("guide", "TEXT", line_or_none),
    HeadField("channel", "TEXT NOT NULL", _word_of(Channel), Channel.PHONE, str),
    HeadField("started_at", "TEXT NOT NULL", moment, _NEEDED, written=_written, got=datetime.fromisoformat),
    HeadField("ended_at", "TEXT", _moment_or_none, written=_written, got=_moment_or_none),
    HeadField("status", "TEXT NOT NULL", _word_of(Status), Status.OPEN, str),
    HeadField("notes", "INTEGER NOT NULL", None, got=int),
    HeadField("promises", "TEXT NOT NULL", None, written=promises_written, got=promises_read),
    HeadField("written_up", "TEXT", _moment_or_none, written=_written, got=_moment_or_none),
    HeadField("time_told", "TEXT", day_time, written=time_written_or_none, got=day_time),
    HeadField("present", "TEXT NOT NULL", _present_read, (), _present_taken, _present_written, _present_got),
    HeadField("complaints", "TEXT NOT NULL", None, written=complaints_written, got=complaints_read),
    HeadField("form", "TEXT NOT NULL", _word_of(Form), Form.TALK, str),
    HeadField("caller", "TEXT NOT NULL", line, ""),
    HeadField("measure", "TEXT NOT NULL", _answer_read, None, _answer_taken, _answer_written, _answer_got),
    HeadField("released", "INTEGER NOT NULL", bool, False, written=int, got=bool),
    HeadField("reached", "TEXT NOT NULL", _tracks_read, (), _tracks_taken, " ".join, _words_got),
    HeadField("settled", "TEXT", None, written=day_written, got=day_or_none),
    HeadField("asked", "TEXT NOT NULL", _asked_read, (), _asked_read, " ".join, _words_got),
    HeadField("given_to", "TEXT NOT NULL", line, ""),
    HeadField("themes", "TEXT NOT NULL", None, written=themes_written, got=themes_read),
)
"""All fields but the id."""
_OF_THE_RECORD = tuple((one.name, one.read, one.default, one.taken) for one in FIELDS if one.read)


def head_of_json(conversation_id: str, record: Json, rows: Mapping[str, Json]) -> Head:
    """Return the head from a conversation's JSON and its notes by number. Raises KeyError, ValueError, TypeError."""
    living = [rows[number] for number in sorted(rows, key=int) if not rows[number].get("deleted", False)]
    fields = {
        name: read(record[name] if default is _NEEDED else record.get(name, default))
        for name, read, default, _ in _OF_THE_RECORD
    }
    promises, complaints = (
        promises_in(living),
        complaints_in(living, fields["started_at"], written_up=fields["written_up"] is not None),
    )
    return Head(
        id=conversation_id,
        notes=len(living),
        promises=promises,
        complaints=complaints,
        settled=settled_in(living),
        themes=themes_in(living),
        **fields,
    )


def head_of(conversation: Conversation) -> Head:
    """Return the head that reading this conversation's file would give."""
    fields = {name: taken(getattr(conversation, name)) for name, _, _, taken in _OF_THE_RECORD}
    notes = sum(1 for _ in conversation.living())
    promises, complaints = promises_of(conversation), complaints_of(conversation)
    return Head(
        id=conversation.id,
        notes=notes,
        promises=promises,
        complaints=complaints,
        settled=settled_of(conversation),
        themes=themes_of(conversation),
        **fields,
    )


def row_of(head: Head) -> tuple[object, ...]:
    """Return the values of a head for the index, in the order of `FIELDS`."""
    return tuple(one.written(getattr(head, one.name)) for one in FIELDS)


def head_in_row(conversation_id: str, row: Iterable[Any]) -> Head:
    """Return the head that `row_of` wrote."""
    return Head(conversation_id, *(one.got(value) for one, value in zip(FIELDS, row, strict=True)))
