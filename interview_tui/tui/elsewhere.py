"""Changes a conversation that is not on the screen: a promise kept or moved from a list."""

from collections.abc import Callable

from interview_tui.conversation.conversation import Conversation
from interview_tui.conversation.port import Store
from interview_tui.language.message import Message, Told

WAIT_S = 3.0


def change_elsewhere(
    store: Store, conversation_id: str, change: Callable[[Conversation], Conversation]
) -> Message | None:
    """Open, change, save and close a conversation. Returns why that was not possible, or None."""
    try:
        opened = store.open(conversation_id)
    except Told as error:
        return error.message
    if opened.read_only is not None:
        return opened.read_only
    try:
        opened.save(change(opened.conversation))
    except Told as error:
        opened.close(0)
        return error.message
    return opened.close(WAIT_S).fault
