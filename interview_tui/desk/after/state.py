"""The time after a call as one frozen value: what is asked, which of it now, and what stands in the line."""

from dataclasses import dataclass, replace

from interview_tui.desk.call.state import ALL_ASKED
from interview_tui.insight.after_call import Question
from interview_tui.insight.answering import Kept
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Begun, Draft
from interview_tui.records.words import Status


@dataclass(frozen=True, slots=True)
class After:
    """The questions after a call and what was answered so far. Every key makes a new one."""

    kept: Kept
    questions: tuple[Question, ...] = ()
    """Each with its note as it was when the question came up."""
    at: int = 0
    """The place of the question that is asked now; their number when all are through."""
    line: str = ""
    """What stands in the line, as typed."""
    standing: str = ""
    """What an earlier answer had put there when the question was asked: as long as it stands, nothing was answered."""
    begun: tuple[Begun, ...] = ()
    """What was typed elsewhere and not taken; it stands in the line again where that is asked."""
    told: str = ""
    """Why what stands in the line was not taken, or why one is still here; "" where nothing is to be said."""
    leaves_for: bool | None = None
    """Whether to show the summary, once all is saved; None while nobody wants to leave."""

    @property
    def answer(self) -> str:
        """What is typed."""
        return self.line.strip()

    @property
    def question(self) -> Question | None:
        """The question that is asked now, about the note as it is now; None when all are through."""
        if self.at >= len(self.questions):
            return None
        question = self.questions[self.at]
        note = question.note and self.kept.conversation.note(question.note.id)
        return question if note is None else replace(question, note=note)

    @property
    def draft(self) -> Draft | None:
        """What is kept on disk of answers that were begun; None where there are none."""
        if not self.begun:
            return None
        held = self.kept.conversation
        end = held.ended_at or held.started_at
        elapsed_s = max(0.0, (end - held.started_at).total_seconds())
        return Draft(id=held.id, alive_at=end, elapsed_s=elapsed_s, cue=ALL_ASKED, begun=self.begun)

    @property
    def following(self) -> tuple[Question, ...]:
        """The questions that wait."""
        return self.questions[self.at + 1 :]


def with_addition(left: Draft | None, draft: Draft | None, held: Conversation) -> Draft | None:
    """Return the draft of what is typed here with the addition that somebody was writing into it before."""
    if left is None or (left.line.empty and not left.aside) or held.status is Status.OPEN:
        return draft
    return left.changed(begun=()) if draft is None else draft.changed(line=left.line, aside=left.aside)
