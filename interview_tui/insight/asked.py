"""The questions displayed above their answers when a conversation is read: an answer alone often says nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping

from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note

MOST_TO_ONE_CUE = 3
"""With more notes under one cue nobody knows which one answers it, unless it was certainly asked."""


def questions_above(conversation: Conversation, shown: Iterable[tuple[int, Note]]) -> Mapping[str, str]:
    """Return the wording of each question by the id of the note it is displayed above, once above its answers.

    Somebody who only takes notes leaves the first question on the screen: it is no question to whatever follows.
    """
    under = Counter(note.cue for note in conversation.living() if note.question)
    above: dict[str, str] = {}
    before = ""
    for depth, note in shown:
        if depth and not note.question:
            # A why continues the answer above it.
            continue
        is_answer = note.cue in conversation.asked or under[note.cue] <= MOST_TO_ONE_CUE
        question = note.question if is_answer else ""
        if question and question != before:
            above[note.id] = question
        before = question
    return above
