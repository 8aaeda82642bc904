"""The draft of a running call: one small JSON file, replaced as a whole, whose faults never stop anybody."""

import json
from collections.abc import Iterator, Set
from pathlib import Path

from pydantic import ValidationError

from interview_tui.port.faults import Unreadable
from interview_tui.records.clean import clean
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Draft, Line
from interview_tui.records.note import Note
from interview_tui.store import atomic, attic
from interview_tui.store.document import Keeping
from interview_tui.store.tables import load_bytes, misfit, misshapen, parse_json
from interview_tui.store.unknown import unknown_in


class DraftFile:
    """The draft beside a conversation's file."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self.path = path
        self._keeping = keeping
        self._unreadable = False

    @property
    def newer(self) -> bool:
        """False: a draft has no version, since it does not outlive its call."""
        return False

    def unknown(self, draft: Draft) -> Iterator[str]:
        """Yield the names of whatever in it is unknown to this version."""
        return unknown_in(draft)

    def read(self) -> Draft | None:
        """Return the draft with cleaned texts; None if there is none. Raises Unreadable."""
        try:
            data = load_bytes(self.path)
            if data is None:
                return None
            document = parse_json(data, self.path)
            if not isinstance(document, dict):
                raise misshapen(self.path)
            draft = Draft.from_document(document)
        except ValidationError as error:
            self._unreadable = True
            raise misfit(self.path, error) from error
        except Unreadable:
            self._unreadable = True
            raise
        return draft.changed(line=_cleaned(draft.line), aside=tuple(map(_cleaned, draft.aside)))

    def move_aside(self) -> None:
        """Move an unreadable draft into the attic. Raises OSError."""
        if self._unreadable:
            attic.move_aside(self.path, "unreadable", self._keeping.attic, self._keeping.disk)
            self._unreadable = False

    def save(self, draft: Draft | None) -> None:
        """Save the draft; None removes the file. On return it is done on the drive. Raises OSError."""
        self.move_aside()
        if draft is None:
            atomic.remove(self.path, self._keeping.disk)
        else:
            text = json.dumps(draft.as_document(), ensure_ascii=False)
            atomic.replace(self.path, text.encode("utf-8", "backslashreplace"), self._keeping.disk)


def without_saved(draft: Draft, conversation: Conversation) -> Draft:
    """Return the draft without the lines that had already become notes when the program stopped."""
    notes = {note.id: note for note in conversation.notes if not note.deleted}
    line = _still_open(draft.line, notes) or Line()
    aside = tuple(kept for line in draft.aside if (kept := _still_open(line, notes)) and not _same(kept, notes))
    return draft.changed(line=line, aside=aside)


def with_unsaved(draft: Draft, unsaved: tuple[Note, ...], known: Set[str]) -> Draft:
    """Return the draft with unsaved notes added to the lines put aside.

    While a conversation cannot be written, perhaps its draft can. `known` are the ids that are on disk.
    """
    edited = {line.id for line in (draft.line, *draft.aside) if line.edits}
    notes = {note.id: note for note in unsaved if note.text and note.id not in edited}
    # A line that became one of these notes is older than the note.
    line = Line() if draft.line.id in notes else draft.line
    lines = [
        Line(
            id=note.id, at=note.at, text=note.text, kind=note.kind, track=note.track,
            because_of=note.because_of, about=note.about, parked=note.parked, edits=note.id in known,
        )
        for note in notes.values()
    ]  # fmt: skip
    return draft.changed(line=line, aside=(*lines, *(old for old in draft.aside if old.id not in notes)))


def _still_open(line: Line, notes: dict[str, Note]) -> Line | None:
    note = notes.get(line.id or "")
    if note is None or line.edits:
        return line
    # The draft is up to a second older than the note: only the note has what was typed last.
    return None if note.text.strip().startswith(line.text.strip()) else line.changed(edits=True)


def _same(line: Line, notes: dict[str, Note]) -> bool:
    note = notes.get(line.id or "")
    return note is not None and note.text.strip() == line.text.strip()


def _cleaned(line: Line) -> Line:
    return line.changed(text=clean(line.text))
