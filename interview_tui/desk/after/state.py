"""The review after a call as one frozen value: the questions, the current one, and the text in the line."""

from dataclasses import dataclass

from interview_tui.desk.call.state import ALL_ASKED
from interview_tui.insight.after_call import Question
from interview_tui.insight.answering import Kept
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Begun, Draft
from interview_tui.records.words import Status


@dataclass(frozen=True, slots=True)
class After:
    """The questions after a call and the answers so far. Every key makes a new one."""

    kept: Kept
    questions: tuple[Question, ...] = ()
    """Each with its note as it was when the question came up."""
    at: int = 0
    """The index of the current question; equal to their number when all are through."""
    line: str = ""
    """The text of the line, as typed."""
    standing: str = ""
    """What an earlier answer had put into the line: while it is unchanged, the question counts as unanswered."""
    begun: tuple[Begun, ...] = ()
    """Answers typed but not submitted; each returns to the line when its question is asked."""
    told: str = ""
    """Why the text in the line was not accepted, or why leaving has to wait; "" if there is nothing to say."""
    leaves_for: bool | None = None
    """Whether to go to the summary once everything is saved; None while nobody wants to leave."""

    @property
    def answer(self) -> str:
        """The text as typed."""
        return self.line.strip()

    @property
    def question(self) -> Question | None:
        """The current question, about the note as it is now; None when all are through."""
        if self.at >= len(self.questions):
            return None
        question = self.questions[self.at]
        note = question.note and self.kept.conversation.note(question.note.id)
        return question if note is None else question._replace(note=note)

    @property
    def draft(self) -> Draft | None:
        """The unsubmitted answers as kept on disk; None if there are none."""
        if not self.begun:
            return None
        held = self.kept.conversation
        end = held.ended_at or held.started_at
        elapsed_s = max(0.0, (end - held.started_at).total_seconds())
        return Draft(id=held.id, alive_at=end, elapsed_s=elapsed_s, cue=ALL_ASKED, begun=self.begun)

    @property
    def following(self) -> tuple[Question, ...]:
        """The remaining questions."""
        return self.questions[self.at + 1 :]


def with_addition(left: Draft | None, draft: Draft | None, held: Conversation) -> Draft | None:
    """Return the draft of what is typed here, keeping the addition that was being written before."""
    if left is None or (left.line.empty and not left.aside) or held.status is Status.OPEN:
        return draft
    return left.changed(begun=()) if draft is None else draft.changed(line=left.line, aside=left.aside)
