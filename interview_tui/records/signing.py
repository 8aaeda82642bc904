"""The author's name on a conversation: the person's present name, never the name of a login."""

from operator import is_

from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.settings import Settings


def signed(conversation: Conversation, settings: Settings) -> Conversation:
    """Return a conversation with the person's name if it has none yet, or only that of the login.

    Other people's names stay. If the person has not given a name, there is none.
    """
    author = settings.author if _is_none(conversation.author, settings) else conversation.author
    notes = tuple([note if note.promise is None else _signed(note, settings) for note in conversation.notes])
    if author == conversation.author and all(map(is_, notes, conversation.notes)):
        return conversation
    return conversation.changed(author=author, notes=notes)


def signed_name(author: str, settings: Settings) -> str:
    """Return the name to display for an author."""
    return settings.author if _is_none(author, settings) else author


def _is_none(name: str, settings: Settings) -> bool:
    return name in ("", settings.login)


def _signed(note: Note, settings: Settings) -> Note:
    promise = note.promise
    if promise is None or promise.theirs or promise.owner is None or not _is_none(promise.owner, settings):
        return note
    return note.changed(promise=promise.changed(owner=settings.author or None))
