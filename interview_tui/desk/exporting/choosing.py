"""Which conversations an order means, and which of their notes."""

from collections.abc import Iterable

from interview_tui.export.order import Which
from interview_tui.port.conversations import Head
from interview_tui.port.sought import NOWHERE, fit, sought, word_lines
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note


def takes(which: Which, head: Head | Conversation) -> bool:
    """Return whether a conversation is meant, as far as that can be said without its notes."""
    day = head.started_at.date()
    return (
        (not which.conversation_ids or head.id in which.conversation_ids)
        and which.customer_id in (None, head.customer_id)
        and (which.since is None or which.since <= day)
        and (which.until is None or day <= which.until)
        and which.guide in (None, head.guide)
        and which.status in (None, head.status)
    )


def narrowed(conversation: Conversation, which: Which, kept: Conversation | None = None) -> Conversation | None:
    """Return the conversation with the notes that are meant; None if it has none of them.

    A note keeps its context: its whys, and what it stands under. `kept` is the conversation as saved, if the given one
    is as exported: notes are matched by their saved form.
    """
    if not which.of_notes:
        return conversation
    living = {note.id: note for note in conversation.living()}
    meant = {note.id for note in _meant((kept or conversation).living(), which)} & living.keys()
    if not meant:
        return None
    above = {one for note_id in meant for one in _line_up(note_id, living)}
    stays = [note for note in living.values() if note.id in above or meant.intersection(_line_up(note.id, living))]
    return conversation.changed(notes=tuple(stays))


def _meant(notes: Iterable[Note], which: Which) -> list[Note]:
    found = [note for note in notes if which.kind in (None, note.kind) and which.track in (None, note.track)]
    if not which.words.strip():
        return found
    wanted = sought(which.words)
    if not wanted:  # nothing but punctuation: matches nothing, as in a search
        return []
    lines = word_lines(["\n".join((note.text, *(one.text for one in note.evidence))) for note in found])
    return [note for note, line in zip(found, lines, strict=True) if fit(line, wanted) != NOWHERE]


def _line_up(note_id: str, living: dict[str, Note]) -> Iterable[str]:
    """Return the note and what it stands under, upwards; in a cycle, each once."""
    line: dict[str, None] = {}
    above: str | None = note_id
    while above in living and above not in line:
        line[above] = None
        above = living[above].because_of
    return line
