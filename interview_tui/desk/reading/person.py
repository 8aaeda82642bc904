"""What a note being read says about the person: what changes in the note, and what is told."""

from collections.abc import Callable

from interview_tui.insight.answering import Kept
from interview_tui.insight.traits import of_note
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records import changes
from interview_tui.records.note import Note
from interview_tui.records.spoken_entries import aspect_word

_ALONE = N_("On no page: it stays in this note, and leaves with no export.")


def change_of(note: Note, after: Kept) -> Callable[[Note], Note] | None:
    """Return the change to a note that records the answer; None if nothing changes in it."""
    now = after.conversation.note(note.id)
    if now is None or (now.no_trait, now.stays_with_me) == (note.no_trait, note.stays_with_me):
        return None
    return lambda one: changes.no_trait(one, now.no_trait, stays=now.stays_with_me)


def told(note: Note, after: Kept, language: Language) -> str:
    """Return what is known of the customer by a note, once that is kept."""
    entry = of_note(after.customer, note.id) if after.customer is not None else None
    if entry is not None:
        kept = f"{aspect_word(entry.aspect, language)}: {entry.text}"
        return language.say(N_("On their page: {what}. Ctrl+Z undoes it."), what=kept)
    now = after.conversation.note(note.id)
    if now is not None and now.stays_with_me:
        return language.say(_ALONE)
    return language.say(N_("It says nothing of the person, and is not asked about again."))
