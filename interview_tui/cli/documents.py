"""Conversations as JSON prints them. The names of the fields are promised to scripts and do not change."""

import json
from typing import Any

from interview_tui.cli.talk_report import as_json as metrics_json
from interview_tui.port.conversations import Head
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.talktime.metrics import measure
from interview_tui.talktime.spans import SECOND, microseconds
from interview_tui.talktime.timeline import Timeline

Json = dict[str, Any]


def dumped(document: object) -> str:
    """Return the text of a document, fit for any JSON reader."""
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)


def head_json(head: Head, customer: str | None) -> Json:
    """Return a conversation as `list --json` prints it; `notes` is their number."""
    return {
        "id": head.id,
        "customer": customer,
        "author": head.author,
        "guide": head.guide,
        "channel": head.channel,
        "started_at": head.started_at.isoformat(),
        "ended_at": head.ended_at.isoformat() if head.ended_at else None,
        "status": head.status,
        "notes": head.notes,
    }


def conversation_json(conversation: Conversation) -> Json:
    """Return a conversation as `show --json` prints it, its notes as they were written."""
    return {
        "id": conversation.id,
        "customer": conversation.customer,
        "author": conversation.author,
        "guide": conversation.guide,
        "channel": conversation.channel,
        "started_at": conversation.started_at.isoformat(),
        "ended_at": conversation.ended_at.isoformat() if conversation.ended_at else None,
        "status": conversation.status,
        "notes": [_note_json(note) for note in conversation.living()],
        "measure": _measure_json(conversation.measure),
    }


def private_json(timeline: Timeline, private: Private) -> Json:
    """Return what `show --private --json` adds: who spoke when, what `interview talk` says of just that, my words.

    `turns` are the stretches as they were kept. How many turns were taken, `turns` in `interview talk`, is
    therefore `turn_count` here.
    """
    figures = metrics_json(measure(timeline))
    turns = [
        {"speaker": one.speaker, "start_s": _rounded(one.start_s), "end_s": _rounded(one.end_s)} for one in timeline
    ]
    named = {"turn_count" if name == "turns" else name: figure for name, figure in figures.items()}
    words = ("guess", "guess_became", "learnt", "intention")
    return {"turns": turns, **named, **{word: getattr(private, word) for word in words}}


def _measure_json(answer: MeasureAnswer | None) -> Json | None:
    """Return the answer to a measure; `value` is null where there was none, the whole null where none was asked."""
    if answer is None:
        return None
    return {"measure": answer.measure, "value": answer.value, "at": answer.at.isoformat(), "mode": answer.mode}


def _note_json(note: Note) -> Json:
    return {
        "id": note.id,
        "at": note.at.isoformat(),
        "kind": note.kind,
        "track": note.track,
        "text": note.text,
        "because_of": note.because_of,
        "evidence": [one.as_document() for one in note.evidence],
        "how_known": note.how_known,
        "parked": note.parked,
        "due": note.due.isoformat() if note.due else None,
        "owner": note.owner,
        "earlier": list(note.earlier),
        "cue": note.cue or None,
        "settled": note.settled.isoformat() if note.settled else None,
        "fate": note.fate,
        "theme": note.theme,
        "asks_on": note.asks_on.as_document() if note.asks_on else None,
    }


def _rounded(seconds: float) -> float:
    return microseconds(seconds) / SECOND
