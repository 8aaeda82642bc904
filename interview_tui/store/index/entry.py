"""A conversation as lists and search need it, read straight from its JSON or made of the one just saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.conversation.clean import clean, clean_line
from interview_tui.conversation.fold import fold
from interview_tui.conversation.port import Found, Head, PromiseHead
from interview_tui.conversation.sought import word_line, words_of
from interview_tui.conversation.words import Kind, Track
from interview_tui.store.conversation_document import KIND
from interview_tui.store.heads import head_in
from interview_tui.store.schema import Schema
from interview_tui.store.tables import Json, load, misshapen

if TYPE_CHECKING:
    from interview_tui.conversation.conversation import Conversation
    from interview_tui.conversation.note import Note

_KINDS: Mapping[object, Kind] = {kind.value: kind for kind in Kind}
_TRACKS: Mapping[object, Track] = {track.value: track for track in Track}


class Line(NamedTuple):
    """A living note as search needs it."""

    place: int
    """Its place in the conversation, tombstones counted."""
    id: str
    at: datetime
    kind: Kind | None
    track: Track | None
    text: str
    words: str
    """Its `word_line`, evidence included."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One conversation: its head, and its living notes in order."""

    head: Head
    lines: tuple[Line, ...]


def read_entry(path: Path, schema: Schema) -> Entry | None:
    """Return what is in the file of a conversation, None where it is gone by now. Raises Unreadable."""
    tables = load(path)
    if tables is None:
        return None
    tables = schema.brought_up(tables, KIND, path)
    head = head_in(tables, path)
    rows = tables.get("notes", {})
    try:
        numbered = enumerate(sorted(rows, key=int))
        lines = tuple(
            _line(place, rows[number]) for place, number in numbered if not rows[number].get("deleted", False)
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise misshapen(path) from error
    return Entry(head, lines)


def head_of(conversation: Conversation) -> Head:
    """Return the head that reading this conversation's file would give."""
    living = list(conversation.living())
    return Head(
        id=conversation.id,
        customer_id=conversation.customer_id,
        customer=conversation.customer,
        organisation=conversation.organisation,
        author=conversation.author,
        guide=conversation.guide,
        channel=str(conversation.channel),
        started_at=conversation.started_at,
        ended_at=conversation.ended_at,
        status=str(conversation.status),
        notes=len(living),
        promises=tuple(
            PromiseHead(note.id, clean_line(note.text), note.due, note.theirs)
            for note in living
            if note.is_open_promise()
        ),
    )


def line_of(place: int, note: Note) -> Line:
    """Return a note as search needs it."""
    words = _words(note.text, (one.text for one in note.evidence))
    return Line(place, note.id, note.at, note.kind, note.track, note.text, words)


def found(head: Head, line: Line) -> Found:
    """Return a note as a search answers with it."""
    return Found(line.id, head.id, head.customer_id, head.customer, head.organisation, line.at, line.kind, line.track,
                 line.text)  # fmt: skip


def who(head: Head) -> str:
    """Return the customer of a conversation as a name is compared with it."""
    return fold(f"{head.customer or ''}\n{head.organisation or ''}")


def _line(place: int, note: Json) -> Line:
    at = datetime.fromisoformat(note["at"])
    if at.tzinfo is None:
        raise ValueError("a time without its offset")
    kind, track = note.get("kind"), note.get("track")
    text = clean(note.get("text", ""))
    evidence = note.get("evidence", ())
    return Line(
        place,
        clean_line(note["id"]),
        at,
        None if kind is None else _KINDS[kind],
        None if track is None else _TRACKS[track],
        text,
        _words(text, (clean(one["text"]) for one in evidence)),
    )


def _words(text: str, evidence: Iterable[str]) -> str:
    return word_line(words_of("\n".join((text, *evidence))))
