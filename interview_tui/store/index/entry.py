"""A conversation as lists and search need it, read directly from its JSON or made from the one just saved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.port.conversations import Head
from interview_tui.port.search import Found
from interview_tui.port.sought import word_lines
from interview_tui.records.clean import clean, clean_line
from interview_tui.records.fold import fold
from interview_tui.records.kinds import Part, needed
from interview_tui.records.words import Kind, Track, read_word
from interview_tui.store.head_values import moment
from interview_tui.store.heads import head_in
from interview_tui.store.kinds import DocumentKind
from interview_tui.store.tables import Json, load, misshapen

if TYPE_CHECKING:
    from interview_tui.records.note import Note

MOST_TOGETHER = 100_000
"""In characters: how much text is cleaned and folded in one go; the screen is blocked meanwhile."""

BESIDE: Mapping[str, tuple[Part, tuple[str, ...]]] = {
    "evidence": (Part.FACT, ("text",)),
    "promise_reason": (Part.PROMISE, ()),
    "remedy": (Part.COMPLAINT, ()),
    "answers": (Part.COMPLAINT, ("text", "wanted")),
    "learnt": (Part.COMPLAINT, ()),
}
"""What somebody said beside the text of a note: the stored field, its part, and the texts in each of its rows.

A test compares it with the records, which cannot be asked here: they take longer to load than files take to read.
"""
_KINDS: Mapping[str, str] = {kind.value: kind.value for kind in Kind}
_TRACKS: Mapping[str, str] = {track.value: track.value for track in Track}


class Line(NamedTuple):
    """A living note as search needs it."""

    place: int
    """Its position in the conversation, counting tombstones."""
    id: str
    at: datetime
    when: str
    """The same as stored."""
    kind: str | None
    """As stored: SQLite is slow with anything but a plain string."""
    track: str | None
    text: str
    words: str
    """Its searchable text, including what was said beside it."""


class Entry(NamedTuple):
    """One conversation: its head, and its living notes in order."""

    head: Head
    lines: tuple[Line, ...]


def read_entry(path: Path, kind: DocumentKind) -> Entry | None:
    """Return the content of a conversation's file; None if it is gone by now. Raises Unreadable."""
    tables = load(path)
    if tables is None:
        return None
    tables = kind.brought_up(tables, path)
    head = head_in(tables, path)
    try:
        return Entry(head, tuple(dated(line, head) for line in _lines(tables.get("notes", {}))))
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise misshapen(path) from error


def line_of(place: int, note: Note) -> Line:
    """Return a note as search needs it."""
    [words] = word_lines([_searched(note.text, note.said_beside)])
    return Line(place, note.id, note.at, note.at.isoformat(), _kind(note.kind), _track(note.track), note.text, words)


def dated(line: Line, head: Head) -> Line:
    """Return a note with the time it was said: if written up later, that of the conversation."""
    if head.written_up is None:
        return line
    return line._replace(at=head.started_at, when=head.started_at.isoformat())


def found(head: Head, line: Line) -> Found:
    """Return a note as a search result."""
    return Found(
        line.id, head.id, head.customer_id, head.customer, head.organisation, line.at,
        kind_in(line.kind), track_in(line.track), line.text, head.written_up is not None,
    )  # fmt: skip


def kind_in(word: str | None) -> Kind | None:
    """Return the kind of a stored word, even one unknown to this version."""
    return None if word is None else read_word(Kind, word)


def track_in(word: str | None) -> Track | None:
    """Return the track of a stored word, even one unknown to this version."""
    return None if word is None else read_word(Track, word)


def _kind(value: str | None) -> str | None:
    return None if value is None else _KINDS.get(value) or str(read_word(Kind, value))


def _track(value: str | None) -> str | None:
    return None if value is None else _TRACKS.get(value) or str(read_word(Track, value))


def who(head: Head) -> str:
    """Return the customer of a conversation and others present, folded for comparison."""
    return fold("\n".join((head.customer or "", head.organisation or "", *(one.name for one in head.present))))


def _lines(rows: Mapping[str, Json]) -> tuple[Line, ...]:
    living = [
        (place, rows[number])
        for place, number in enumerate(sorted(rows, key=int))
        if not rows[number].get("deleted", False)
    ]
    texts = [text for some in _parts([note.get("text", "") for _, note in living]) for text in _cleaned(some)]
    searched = [
        _searched(text, [said for one in _beside(note) if (said := clean(one))])
        for (_, note), text in zip(living, texts, strict=True)
    ]
    words = [line for some in _parts(searched) for line in word_lines(some)]
    return tuple(
        Line(
            place,
            _id(note["id"]),
            at := moment(note["at"]),
            _when(at, note["at"]),
            _kind(note.get("kind")),
            _track(note.get("track")),
            text,
            line,
        )
        for (place, note), text, line in zip(living, texts, words, strict=True)
    )


def _parts(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the texts in batches of about that many characters: usually there is only one."""
    start = characters = 0
    for place, text in enumerate(texts, 1):
        characters += len(text)
        if characters >= MOST_TOGETHER:
            yield texts[start:place]
            start, characters = place, 0
    yield texts[start:]


def _cleaned(texts: Sequence[str]) -> Sequence[str]:
    # Nearly all are clean, which is checked for all at once.
    together = "\n".join(texts)
    return texts if clean(together) == together else [clean(text) for text in texts]


def _beside(note: Json) -> Sequence[str]:
    """Return what somebody said beside the text of a note, as `Note.said_beside`."""
    if BESIDE.keys().isdisjoint(note):
        return ()
    parts = needed(kind_in(note.get("kind")), note.get("parked", False))
    found: list[str] = []
    for name, (part, inner) in BESIDE.items():
        value = note.get(name)
        if value and part in parts:
            found += [text for row in value for text in _of_row(row, inner)] if inner else [value]
    return found


def _of_row(row: Json, names: Sequence[str]) -> Iterator[str]:
    """Yield the texts of a row. Raises KeyError without the first one, which every row has."""
    yield row[names[0]]
    yield from (row[name] for name in names[1:] if name in row)


def _searched(text: str, beside: Sequence[str]) -> str:
    return "\n".join((text, *beside)) if beside else text


def _id(value: str) -> str:
    return value if value.isascii() and value.isalnum() else clean_line(value)


def _when(at: datetime, value: str) -> str:
    # Nearly all are stored in the form we would write: `2026-11-21T14:00:00+01:00`.
    return value if len(value) == 25 and value[10] == "T" and value[4] == value[7] == "-" else at.isoformat()
