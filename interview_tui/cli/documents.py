"""Conversations as JSON. Field names are a promise to scripts: they stay, and new ones may be added."""

import json
from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum
from typing import Any

from interview_tui.cli.talk_report import as_json as metrics_json
from interview_tui.language.day_time import time_written
from interview_tui.port.conversations import AnswerHead, Head
from interview_tui.records.conversation import Conversation
from interview_tui.records.kept_talk import kept_timeline, own_time, source_of
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.talktime.metrics import measure
from interview_tui.talktime.spans import SECOND, microseconds

Json = dict[str, Any]

HEAD = ("id", "customer", "author", "guide", "channel", "started_at", "ended_at", "status")
"""The fields a list and a single conversation have in common; both begin with them."""


def dumped(document: object) -> str:
    """Return a document as JSON text any reader accepts."""
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)


def head_json(head: Head, customer: str | None) -> Json:
    """Return a conversation as `list --json` prints it; `notes` is their number."""
    later = {"written_up": _plain(head.written_up), "time_told": _plain(head.time_told)}
    present = [{"id": one.id, "name": one.name} for one in head.present]
    told = {"customer": customer, "notes": head.notes, **later, "present": present, "form": head.form}
    return {**_headed(head), **told, "measure": _answer_json(head.measure)}


def _answer_json(answer: AnswerHead | None) -> Json | None:
    """Return the answer to a measure as `show --json` prints it; None: none was asked."""
    if answer is None:
        return None
    return {name: _plain(getattr(answer, name)) for name in ("measure", "value", "at", "mode", "wording")}


def conversation_json(conversation: Conversation) -> Json:
    """Return a conversation as `show --json` prints it: every field, and its living notes as written.

    Fields this version does not know appear under the names they are stored under.
    """
    notes = [_note_json(note) for note in conversation.living()]
    rest = conversation.changed(notes=()).model_dump()
    return {**_headed(conversation), "notes": notes, **{name: _plain(rest[name]) for name in rest if name != "notes"}}


def private_json(conversation: Conversation, private: Private) -> Json:
    """Return what `show --private --json` adds: who spoke when, its figures as in `interview talk`, and my words.

    `turns` are the stored stretches of speech. The number of turns, `turns` in `interview talk`, is therefore called
    `turn_count` here. If only the microphone was heard, `own_time` is how much of the time I spoke.
    """
    timeline = kept_timeline(conversation, private)
    figures = metrics_json(measure(timeline))
    turns = [
        {"speaker": one.speaker, "start_s": _rounded(one.start_s), "end_s": _rounded(one.end_s)} for one in timeline
    ]
    named = {"turn_count" if name == "turns" else name: figure for name, figure in figures.items()}
    kept = {name: value for name, value in _plain(private.model_dump()).items() if name != "id"}
    own = own_time(conversation, private)
    heard = None if own is None else {"spoke_s": _rounded(own.spoke_s), "known_s": _rounded(own.known_s)}
    source = source_of(conversation, private)
    return {"turns": turns, **named, "source": source, "own_time": heard, **kept}


def _note_json(note: Note) -> Json:
    # A note without a cue had null here from the beginning.
    return {**_plain(note.model_dump()), "cue": note.cue or None}


def _headed(one: Head | Conversation) -> Json:
    return {name: _plain(getattr(one, name)) for name in HEAD}


def _plain(value: Any) -> Any:
    """Return a value as JSON; dates and times as ISO 8601."""
    match value:
        case Mapping():
            return {name: _plain(one) for name, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case date():  # a datetime is one
            return value.isoformat()
        case time():
            return time_written(value)
        case StrEnum():
            return value.value
    return value


def _rounded(seconds: float) -> float:
    return microseconds(seconds) / SECOND
