"""Which question stands above which answer, where a conversation is read: an answer alone often says nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping

from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note

MOST_TO_ONE_CUE = 3
"""Notes under one cue; with more of them nobody knows which one answers it, unless it was asked for sure."""


def questions_above(conversation: Conversation, shown: Iterable[tuple[int, Note]]) -> Mapping[str, str]:
    """Return the words of a question by the id of the note above which they stand: once above its answers.

    A person who only takes notes leaves the first question standing: it is no question to whatever follows.
    """
    under = Counter(note.cue for note in conversation.living() if note.question)
    above: dict[str, str] = {}
    before = ""
    for depth, note in shown:
        if depth and not note.question:
            # A why goes on from the answer above it.
            continue
        is_answer = note.cue in conversation.asked or under[note.cue] <= MOST_TO_ONE_CUE
        question = note.question if is_answer else ""
        if question and question != before:
            above[note.id] = question
        before = question
    return above
