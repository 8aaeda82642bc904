"""The fields of a head, one row each: how it stands in a conversation's JSON, in the record, and in the index."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from interview_tui.language.day_time import DayTime, PartOfDay, time_written
from interview_tui.port.conversations import AnswerHead, ComplaintHead, Head, PresentHead, PromiseHead
from interview_tui.records.clean import clean_line
from interview_tui.records.words import Channel, Form, Kind, Measure, Mode, PromiseState, Status, read_word
from interview_tui.store.tables import Json

if TYPE_CHECKING:
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.note import Note
    from interview_tui.records.parts import Promise

_WAITING = frozenset({PromiseState.OPEN, PromiseState.MOVED})
_ENDINGS = frozenset({PromiseState.MOVED, PromiseState.NOT_KEPT})


def moment(value: Any) -> datetime:
    """Return a time as it is written. Raises ValueError, TypeError for one without its offset."""
    at = datetime.fromisoformat(value)
    if at.tzinfo is None:
        raise ValueError("a time without its offset")
    return at


def _same(value: Any) -> Any:
    return value


def _line(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is expected")
    return clean_line(value)


def _line_or_none(value: Any) -> str | None:
    return None if value is None else _line(value)


def _word_of(vocabulary: type[StrEnum]) -> Callable[[Any], str]:
    return lambda value: str(read_word(vocabulary, value))


def _moment_or_none(value: Any) -> datetime | None:
    return None if value is None else moment(value)


def _written(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _day_time(value: Any) -> DayTime | None:
    """Return a time of day as it is stored; a word that this version does not know is one, too."""
    if value is None:
        return None
    try:
        return time.fromisoformat(value)
    except ValueError:
        return read_word(PartOfDay, value)


def _day(value: Any) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _day_written(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _time_written(named: DayTime | None) -> str | None:
    return None if named is None else time_written(named)


def _promises_written(promises: tuple[PromiseHead, ...]) -> str:
    rows = [
        [
            *(one.note_id, one.text, _day_written(one.due), one.theirs, _time_written(one.due_time), one.owner),
            *(one.state, _day_written(one.moved_from), one.reason, one.owes_word),
        ]
        for one in promises
    ]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def _promises_read(written: str) -> tuple[PromiseHead, ...]:
    return tuple(
        PromiseHead(note, text, _day(due), theirs, _day_time(at), owner, state, _day(first), reason, owes_word)
        for note, text, due, theirs, at, owner, state, first, reason, owes_word in (
            json.loads(written) if written else ()
        )
    )


def _complaints_written(complaints: tuple[ComplaintHead, ...]) -> str:
    return json.dumps([[one.note_id, one.text] for one in complaints], ensure_ascii=False) if complaints else ""


def _complaints_read(written: str) -> tuple[ComplaintHead, ...]:
    return tuple(ComplaintHead(*one) for one in (json.loads(written) if written else ()))


def _present_read(value: Any) -> tuple[PresentHead, ...]:
    return tuple(PresentHead(_line(one["id"]), _line(one["name"])) for one in value)


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
    return AnswerHead(str(measure), number, moment(value["at"]), str(mode), _line(value.get("wording", "")))


def _answer_taken(one: Any) -> AnswerHead | None:
    return None if one is None else AnswerHead(str(one.measure), one.value, one.at, str(one.mode), one.wording)


def _answer_written(one: AnswerHead | None) -> str:
    return "" if one is None else json.dumps([one.measure, one.value, one.at.isoformat(), one.mode, one.wording])


def _answer_got(written: str) -> AnswerHead | None:
    if not written:
        return None
    measure, value, at, mode, wording = json.loads(written)
    return AnswerHead(measure, value, datetime.fromisoformat(at), mode, wording)


class HeadField(NamedTuple):
    """One field of a head."""

    name: str
    column: str
    """Its type in the index."""
    read: Callable[[Any], Any] | None
    """Makes it of the value of that name in the conversation's record; None where it is made of the notes.
    Raises ValueError, TypeError."""
    default: Any = None
    """What a record means that does not have it; one without a default has to have it."""
    taken: Callable[[Any], Any] = _same
    """Makes it of the value in a validated conversation."""
    written: Callable[[Any], Any] = _same
    """Makes the value in the index of it."""
    got: Callable[[Any], Any] = _same
    """Makes it of the value in the index."""


class _Needed:
    """Stands for the default of a field that every record has."""


_NEEDED = _Needed()

FIELDS = (
    HeadField("customer_id", "TEXT", _line_or_none),
    HeadField("customer", "TEXT", _line_or_none),
    HeadField("organisation", "TEXT", _line_or_none),
    HeadField("author", "TEXT NOT NULL", _line, _NEEDED),
    HeadField("guide", "TEXT", _line_or_none),
    HeadField("channel", "TEXT NOT NULL", _word_of(Channel), Channel.PHONE, str),
    HeadField("started_at", "TEXT NOT NULL", moment, _NEEDED, written=_written, got=datetime.fromisoformat),
    HeadField("ended_at", "TEXT", _moment_or_none, written=_written, got=_moment_or_none),
    HeadField("status", "TEXT NOT NULL", _word_of(Status), Status.OPEN, str),
    HeadField("notes", "INTEGER NOT NULL", None, got=int),
    HeadField("promises", "TEXT NOT NULL", None, written=_promises_written, got=_promises_read),
    HeadField("written_up", "TEXT", _moment_or_none, written=_written, got=_moment_or_none),
    HeadField("time_told", "TEXT", _day_time, written=_time_written, got=_day_time),
    HeadField("present", "TEXT NOT NULL", _present_read, (), _present_taken, _present_written, _present_got),
    HeadField("complaints", "TEXT NOT NULL", None, written=_complaints_written, got=_complaints_read),
    HeadField("form", "TEXT NOT NULL", _word_of(Form), Form.TALK, str),
    HeadField("caller", "TEXT NOT NULL", _line, ""),
    HeadField("measure", "TEXT NOT NULL", _answer_read, None, _answer_taken, _answer_written, _answer_got),
)
"""All but the id."""
_OF_THE_RECORD = tuple((one.name, one.read, one.default, one.taken) for one in FIELDS if one.read)


def head_of_json(conversation_id: str, record: Json, rows: Mapping[str, Json]) -> Head:
    """Return the head in a conversation's record and its notes by number. Raises KeyError, ValueError, TypeError."""
    living = [rows[number] for number in sorted(rows, key=int) if not rows[number].get("deleted", False)]
    fields = {
        name: read(record[name] if default is _NEEDED else record.get(name, default))
        for name, read, default, _ in _OF_THE_RECORD
    }
    promises = tuple(_promise(note) for note in living if _is_waited_for(note))
    complaints = tuple(_complaint(note) for note in living if _is_open_complaint(note))
    return Head(id=conversation_id, notes=len(living), promises=promises, complaints=complaints, **fields)


def head_of(conversation: Conversation) -> Head:
    """Return the head that reading this conversation's file would give."""
    living = list(conversation.living())
    fields = {name: taken(getattr(conversation, name)) for name, _, _, taken in _OF_THE_RECORD}
    promises = tuple(_promise_of(note, note.promise) for note in living if note.promise and note.is_waited_for())
    complaints = tuple(ComplaintHead(note.id, clean_line(note.text)) for note in living if note.is_open_complaint())
    return Head(id=conversation.id, notes=len(living), promises=promises, complaints=complaints, **fields)


def row_of(head: Head) -> tuple[object, ...]:
    """Return the values of a head's fields in the index, in the order of `FIELDS`."""
    return tuple(one.written(getattr(head, one.name)) for one in FIELDS)


def head_in_row(conversation_id: str, row: Iterable[Any]) -> Head:
    """Return the head that `row_of` wrote."""
    return Head(conversation_id, *(one.got(value) for one, value in zip(FIELDS, row, strict=True)))


def _is_waited_for(note: Json) -> bool:
    return note.get("kind") == Kind.PROMISE and (note.get("promise", PromiseState.OPEN) in _WAITING or _owes_word(note))


def _owes_word(note: Json) -> bool:
    changed = note.get("promise") in _ENDINGS and note.get("promise_since") is not None
    return changed and note.get("promise_told") is None and not note.get("theirs", False)


def _promise(note: Json) -> PromiseHead:
    return PromiseHead(
        note_id=_line(note["id"]),
        text=_line(note.get("text", "")),
        due=_day(note.get("due")),
        theirs=bool(note.get("theirs", False)),
        due_time=_day_time(note.get("due_time")),
        owner=_line_or_none(note.get("owner")),
        state=str(read_word(PromiseState, note.get("promise", PromiseState.OPEN))),
        moved_from=_day(note.get("moved_from")),
        reason=_line(note.get("promise_reason", "")),
        owes_word=_owes_word(note),
    )


def _promise_of(note: Note, promise: Promise) -> PromiseHead:
    return PromiseHead(
        note_id=note.id,
        text=clean_line(note.text),
        due=promise.due,
        theirs=promise.theirs,
        due_time=promise.due_time,
        owner=promise.owner,
        state=str(promise.state),
        moved_from=promise.moved_from,
        reason=promise.reason,
        owes_word=promise.owes_word,
    )


def _is_open_complaint(note: Json) -> bool:
    return note.get("kind") == Kind.COMPLAINT and note.get("settled") is None


def _complaint(note: Json) -> ComplaintHead:
    return ComplaintHead(_line(note["id"]), _line(note.get("text", "")))
