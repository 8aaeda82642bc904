"""Gathers all that is kept on one customer, damaged files included."""

from pathlib import Path

from interview_tui.port.faults import NotFound, Unreadable
from interview_tui.port.privacy import Aside, Everything, Whole
from interview_tui.records.conversation import Conversation
from interview_tui.records.presence import as_said_by
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.document import Keeping
from interview_tui.store.draft_file import DraftFile
from interview_tui.store.erase.erasing import NOTHING_KEPT
from interview_tui.store.erase.traces import find_traces, find_traces_of_conversation
from interview_tui.store.files import Files, draft_beside, private_beside
from interview_tui.store.private_document import PrivateDocument
from interview_tui.store.tables import load_bytes


def everything_on(customer_id: str, files: Files, keeping: Keeping) -> Everything:
    """Return all that is kept on a customer. Raises NotFound where nothing is; Unreadable."""
    traces = find_traces(files, customer_id)
    if not traces.files and not traces.there:  # a conversation, perhaps with nobody yet
        traces = find_traces_of_conversation(files, customer_id)
    aside = {path for path in traces.beside if not files.is_gone(path.name.lstrip(".")[:26])}
    customer = None
    wholes: list[Whole] = []
    for path in traces.documents:
        if files.is_gone(path.stem):  # deleted a moment ago
            continue
        try:
            if path.parent == files.customers:
                customer = CustomerDocument(path, keeping).read()
                continue
            conversation = ConversationDocument(path, keeping).read()
        except Unreadable:
            aside.add(path)
            continue
        private, draft = private_beside(path), draft_beside(path)
        try:
            kept = PrivateDocument(private, keeping).read()
            drafted = DraftFile(draft, keeping).read()
        except Unreadable:
            aside.add(path)
            continue
        wholes.append(Whole(conversation, kept, drafted))
        aside -= {private, draft}
    there = tuple(_there(path, customer_id, keeping) for path in traces.there if not files.is_gone(path.stem))
    if customer is None and not wholes and not aside and not there:
        raise NotFound(NOTHING_KEPT, id=customer_id)
    originals = (Aside(path.relative_to(files.home).as_posix(), _text(load_bytes(path))) for path in sorted(aside))
    return Everything(
        customer_id,
        customer,
        tuple(sorted(wholes, key=lambda one: one.conversation.started_at)),
        tuple(originals),
        tuple(sorted(there, key=lambda one: one.started_at)),
    )


def _there(path: Path, customer_id: str, keeping: Keeping) -> Conversation:
    return as_said_by(ConversationDocument(path, keeping).read(), customer_id)


def _text(data: bytes | None) -> str:
    return (data or b"").decode("utf-8", "replace")
