"""The part of a head taken from the notes (open promises and complaints, themes): in JSON, records and the index."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from interview_tui.port.conversations import ComplaintHead, PromiseHead, ThemeHead
from interview_tui.records.clean import clean_line
from interview_tui.records.words import Fate, Kind, PromiseState, read_word
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
    from interview_tui.records.note import Note
    from interview_tui.records.parts import Complaint, Promise

_WAITING = frozenset({PromiseState.OPEN, PromiseState.MOVED})
_ENDINGS = frozenset({PromiseState.MOVED, PromiseState.NOT_KEPT})


def promises_written(promises: tuple[PromiseHead, ...]) -> str:
    """Return the index's form."""
    rows = [
        [
            *(one.note_id, one.text, day_written(one.due), one.theirs, time_written_or_none(one.due_time), one.owner),
            *(one.state, day_written(one.moved_from), one.reason, one.owes_word),
        ]
        for one in promises
    ]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def promises_read(written: str) -> tuple[PromiseHead, ...]:
    """Return the promises from the index's form."""
    return tuple(
        PromiseHead(
            note, text, day_or_none(due), theirs, day_time(at), owner, state, day_or_none(first), reason, owes_word
        )
        for note, text, due, theirs, at, owner, state, first, reason, owes_word in (
            json.loads(written) if written else ()
        )
    )


def complaints_written(complaints: tuple[ComplaintHead, ...]) -> str:
    """Return the index's form."""
    rows = [
        [
            *(one.note_id, one.text, day_written(one.raised), one.owner, day_written(one.passed_on)),
            *(day_written(one.accepted), day_written(one.answer_by), day_written(one.answered), one.again),
        ]
        for one in complaints
    ]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def complaints_read(written: str) -> tuple[ComplaintHead, ...]:
    """Return the complaints from the index's form."""
    return tuple(
        ComplaintHead(
            note,
            text,
            date.fromisoformat(raised),
            owner,
            day_or_none(passed_on),
            day_or_none(accepted),
            day_or_none(answer_by),
            day_or_none(answered),
            again,
        )
        for note, text, raised, owner, passed_on, accepted, answer_by, answered, again in (
            json.loads(written) if written else ()
        )
    )


def themes_written(themes: tuple[ThemeHead, ...]) -> str:
    """Return the index's form."""
    return json.dumps([[one.note_id, one.name] for one in themes], ensure_ascii=False) if themes else ""


def themes_read(written: str) -> tuple[ThemeHead, ...]:
    """Return the themes from the index's form."""
    return tuple(ThemeHead(note, name) for note, name in (json.loads(written) if written else ()))


def promises_in(living: Iterable[Json]) -> tuple[PromiseHead, ...]:
    """Return the open promises among stored notes. Raises KeyError, ValueError, TypeError."""
    return tuple(_promise(note) for note in living if _is_waited_for(note))


def promises_of(conversation: Conversation) -> tuple[PromiseHead, ...]:
    """Return the same as `promises_in` for the stored conversation."""
    return tuple(
        _promise_of(note, note.promise) for note in conversation.living() if note.promise and note.is_waited_for()
    )


def complaints_in(living: Iterable[Json], started_at: datetime, *, written_up: bool) -> tuple[ComplaintHead, ...]:
    """Return the open complaints among stored notes. Raises KeyError, ValueError, TypeError."""
    return tuple(_complaint(note, started_at, written_up) for note in living if _is_open_complaint(note))


def complaints_of(conversation: Conversation) -> tuple[ComplaintHead, ...]:
    """Return the same as `complaints_in` for the stored conversation."""
    return tuple(
        _complaint_of(note, note.complaint, conversation)
        for note in conversation.living()
        if note.complaint and note.is_open_complaint()
    )


def settled_in(living: Iterable[Json]) -> date | None:
    """Return the day the last complaint among stored notes was settled; None. Raises ValueError, TypeError."""
    days = [day_or_none(note.get("settled")) for note in living if note.get("kind") == Kind.COMPLAINT]
    return max((day for day in days if day is not None), default=None)


def settled_of(conversation: Conversation) -> date | None:
    """Return the same as `settled_in` for the stored conversation."""
    return max((note.settled for note in conversation.living() if note.settled is not None), default=None)


def themes_in(living: Iterable[Json]) -> tuple[ThemeHead, ...]:
    """Return the theme names among stored notes. Raises KeyError, TypeError."""
    named = ((note, line(note["theme"])) for note in living if note.get("theme") and note.get("fate") == Fate.THEME)
    return tuple(ThemeHead(line(note["id"]), name) for note, name in named if name)


def themes_of(conversation: Conversation) -> tuple[ThemeHead, ...]:
    """Return the same as `themes_in` for the stored conversation."""
    named = (
        (note.id, clean_line(note.theme)) for note in conversation.living() if note.theme and note.fate is Fate.THEME
    )
    return tuple(ThemeHead(note_id, name) for note_id, name in named if name)


def _is_waited_for(note: Json) -> bool:
    return note.get("kind") == Kind.PROMISE and (note.get("promise", PromiseState.OPEN) in _WAITING or _owes_word(note))


def _owes_word(note: Json) -> bool:
    changed = note.get("promise") in _ENDINGS and note.get("promise_since") is not None
    return changed and note.get("promise_told") is None and not note.get("theirs", False)


def _promise(note: Json) -> PromiseHead:
    return PromiseHead(
        note_id=line(note["id"]),
        text=line(note.get("text", "")),
        due=day_or_none(note.get("due")),
        theirs=bool(note.get("theirs", False)),
        due_time=day_time(note.get("due_time")),
        owner=line_or_none(note.get("owner")),
        state=str(read_word(PromiseState, note.get("promise", PromiseState.OPEN))),
        moved_from=day_or_none(note.get("moved_from")),
        reason=line(note.get("promise_reason", "")),
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


def _complaint(note: Json, held: datetime, later: bool) -> ComplaintHead:
    """Return a complaint; it counts from the day it was said, as in `records.changes.said_on`."""
    answers = note.get("answers", ())
    answered = answers[-1]["on"] if answers and answers[-1].get("refused") is None else None
    said = held if later and not note.get("addition", False) else moment(note["at"])
    return ComplaintHead(
        note_id=line(note["id"]),
        text=line(note.get("text", "")),
        raised=said.date(),
        owner=line_or_none(note.get("complaint_owner")),
        passed_on=day_or_none(note.get("passed_on")),
        accepted=day_or_none(note.get("accepted")),
        answer_by=day_or_none(note.get("answer_by")),
        answered=day_or_none(answered),
        again=note.get("again_of") is not None,
    )


def _complaint_of(note: Note, complaint: Complaint, held_in: Conversation) -> ComplaintHead:
    said = held_in.started_at if held_in.written_up is not None and not note.addition else note.at
    return ComplaintHead(
        note_id=note.id,
        text=clean_line(note.text),
        raised=said.date(),
        owner=complaint.owner,
        passed_on=complaint.passed_on,
        accepted=complaint.accepted,
        answer_by=complaint.answer_by,
        answered=complaint.answered,
        again=complaint.again_of is not None,
    )
