"""Gathers what is on disk for a conversation that is being opened, and determines who may write it."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from interview_tui.language.message import N_, Message
from interview_tui.port.faults import NotSaved, Unreadable
from interview_tui.port.open_conversation import Holder
from interview_tui.records.clean import clean_line
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Draft
from interview_tui.records.private import Private
from interview_tui.records.same_people import SamePeople
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.conversation_of_people import ConversationOfPeople
from interview_tui.store.document import Keeping
from interview_tui.store.draft_file import DraftFile, without_saved
from interview_tui.store.files import draft_beside, private_beside
from interview_tui.store.lock import ConversationLock
from interview_tui.store.private_document import PrivateDocument

HELD = N_("Another program writes this conversation (process {pid} on {host}); here it can only be read.")
HELD_BY_SOMEBODY = N_("Another program writes this conversation; here it can only be read.")
NEWER = N_("A newer version of this program wrote this conversation; here it can only be read. Update the program.")
NEWER_PRIVATE = N_(
    "A newer version of this program wrote what is private to this conversation; it can only be read."
    " Update the program."
)


@dataclass(frozen=True)
class Papers:
    """The files of one conversation, and its lock."""

    document: ConversationDocument
    private: PrivateDocument
    draft: DraftFile
    lock: ConversationLock


@dataclass(frozen=True)
class Found:
    """What exists of a conversation, and what may be done with it."""

    conversation: Conversation
    private: Private
    draft: Draft | None = None
    is_new: bool = False
    keeps_private: bool = True
    """False: the private file cannot be read, and so must not be written."""
    holder: Holder | None = None
    read_only: Message | None = None
    notices: tuple[Message, ...] = ()
    """The files beside it that could not be read, one sentence each."""


def papers(path: Path, locks: Path, keeping: Keeping, people: SamePeople | None = None) -> Papers:
    """Return the files that belong to the conversation at `path`, without reading any."""
    return Papers(
        ConversationOfPeople(path, keeping, people)
        if people and people.groups
        else ConversationDocument(path, keeping),
        PrivateDocument(private_beside(path), keeping),
        DraftFile(draft_beside(path), keeping),
        ConversationLock(locks, path.stem, keeping.disk),
    )


def find_new(of: Papers, conversation: Conversation) -> Found:
    """Return a new conversation as found. Raises NotSaved if its id is in use."""
    # A full disk must not stop anybody from writing: the writer then takes the lock before the first save.
    with suppress(OSError):
        if not of.lock.take():
            raise NotSaved(N_("Conversation {id} was begun already. Open it instead."), id=conversation.id)
    return Found(conversation, Private(id=conversation.id), is_new=True)


def find(of: Papers, read_only: Message | None, term: int = 1) -> Found:
    """Read a conversation and the files beside it, under its lock if that is free. Raises Unreadable."""
    try:
        held = read_only is not None or not of.lock.take()
    except OSError:
        held = False
    try:
        return _held_elsewhere(of, read_only) if held else _ours(of, term)
    except BaseException:
        of.lock.release()
        raise


def _held_elsewhere(of: Papers, read_only: Message | None) -> Found:
    conversation = of.document.read()
    private, _, notices = _private(of, conversation.id)
    try:
        draft = of.draft.read()
    except Unreadable as error:
        draft, notices = None, (*notices, error.message)
    if read_only is not None:
        return Found(conversation, private, draft, read_only=read_only, notices=notices)
    holder = Holder(clean_line(draft.host), draft.pid) if draft else Holder("", 0)
    why = Message(HELD_BY_SOMEBODY)
    if holder.pid:
        why = Message(HELD, (("pid", holder.pid), ("host", holder.host)))
    return Found(conversation, private, draft, holder=holder, read_only=why, notices=notices)


def _ours(of: Papers, term: int) -> Found:
    conversation = of.document.read_to_change(term)
    private, keeps_private, notices = _private(of, conversation.id)
    if of.document.newer:
        of.lock.release()
        return Found(conversation, private, read_only=Message(NEWER), notices=notices)
    try:
        draft = of.draft.read()
    except Unreadable as error:
        draft, notices = None, (*notices, error.message)
        # If that fails now, the next draft is not written until the old one is out of the way.
        with suppress(OSError):
            of.draft.move_aside()
    if draft:
        draft = without_saved(draft, conversation)
    return Found(conversation, private, draft, keeps_private=keeps_private, notices=notices)


def _private(of: Papers, conversation_id: str) -> tuple[Private, bool, tuple[Message, ...]]:
    try:
        private = of.private.read()
    except Unreadable as error:
        return Private(id=conversation_id), False, (error.message,)
    if of.private.newer:
        return private, False, (Message(NEWER_PRIVATE),)
    return private, True, ()
