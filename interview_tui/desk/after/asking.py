"""Asking after a call: functions from one state to the next, which never lose what is typed in the line."""

from dataclasses import replace
from datetime import date

from interview_tui.desk.after.answers import answers
from interview_tui.desk.after.state import After
from interview_tui.desk.after.taking import Taken, standing, taken
from interview_tui.desk.call.state import Now
from interview_tui.desk.team.releasing import by_rule, leaves_by_itself, released
from interview_tui.desk.typed import name_fault, text_fault
from interview_tui.insight.after_call import PRIVATE, Asked, Question, follow_ups, is_finished, questions, still_asks
from interview_tui.insight.answering import Kept
from interview_tui.language.catalogue import Language
from interview_tui.language.due.date import read_answer
from interview_tui.language.due.told import doubt_told
from interview_tui.language.message import N_
from interview_tui.records import changes
from interview_tui.records.draft import Begun
from interview_tui.records.settings import Settings
from interview_tui.records.spoken_since import stays_told
from interview_tui.records.version import amended
from interview_tui.records.words import Status

NOT_SAVED = N_("Not everything is saved yet. The program stays here and goes on trying.")
LONGEST_TOLD = 20
"""In characters: how much of an answer is echoed."""


def begun(kept: Kept, language: Language, *, private: bool, typed_before: tuple[Begun, ...] = ()) -> After:
    """Start with the questions worth asking; questions about private records only if `private`.

    `typed_before` are answers that were typed but not entered last time.
    """
    asked = questions(kept.conversation, kept.private, kept.customer)
    wanted = tuple(one for one in asked if private or one.about not in PRIVATE)
    return _put(After(kept, wanted, begun=typed_before), 0, language)


def typed(after: After, line: str) -> After:
    """Take over the text of the line; it is no answer yet."""
    return replace(after, line=line, told="")


def answered(after: After, now: Now, language: Language) -> After:
    """Take what is typed as the answer and go on; an empty line skips the question.

    If the letter only added something to the answer, the same question stays.
    """
    after, answer = _take(after, now, language)
    if answer is None:
        return _without_wrong_letter(after, language)
    return _put(after, after.at if answer.stays else after.at + 1, language)


def _without_wrong_letter(after: After, language: Language) -> After:
    """Return the state without a letter that is no valid answer: the next letter replaces it."""
    question = after.question
    if question is None or len(after.answer) != 1 or answers(question, language).typed:
        return after
    return replace(after, line="")


def skipped(after: After, language: Language) -> After:
    """Go on to the next question; what is typed is kept with this one."""
    return _put(left(after), after.at + 1, language)


def gone_back(after: After, language: Language) -> After:
    """Go back to the previous question; what is typed is kept with this one."""
    return _put(left(after), after.at - 1, language) if after.at else after


def left(after: After) -> After:
    """Leave the question: only Enter submits an answer, and unsubmitted text does not prevent leaving."""
    question = after.question
    if question is None:
        return after
    others = tuple(one for one in after.begun if not _is_about(one, question))
    kept = () if after.answer == after.standing else (_begun(question, after.line),)
    return replace(after, begun=(*others, *kept), told="")


def kept_to_myself(after: After, language: Language) -> After:
    """Toggle whether the note in question stays with its writer, and confirm that."""
    question = after.question
    if question is None or question.note is None:
        return told(after, language.say(N_("That question is about no note.")))
    conversation = changes.amended(after.kept.conversation, question.note.id, changes.kept_to_myself)
    said = stays_told(changes.kept_to_myself(question.note))
    return replace(after, kept=after.kept._replace(conversation=conversation), told=said.told(language))


def decided(after: After, out: bool, note_id: str | None) -> After:
    """Decide whether the conversation is shared once it is done; with `note_id`, only whether that note is."""
    one = after.kept.conversation
    conversation = released(one, out) if note_id is None else changes.amended(one, note_id, leaves_by_itself)
    return replace(after, kept=after.kept._replace(conversation=conversation))


def waits_to_leave(after: After, show_summary: bool, language: Language) -> After:
    """Stay for now: what is not on disk would be lost."""
    return replace(after, leaves_for=show_summary, told=language.say(NOT_SAVED))


def told(after: After, why: str) -> After:
    """Stay, and say why."""
    return replace(after, told=why)


def stays(after: After) -> After:
    """Cancel a pending departure."""
    return replace(after, leaves_for=None)


def finished(after: After, settings: Settings) -> After:
    """Mark the conversation as done, or as unfinished if something is left that others are waiting for.

    Once done, it is shared if the settings say so.
    """
    conversation = after.kept.conversation
    # A complaint has a life of its own: a half-typed answer about one leaves nothing to finish here.
    begun = (one for one in after.begun if one.about in frozenset(Asked))
    waits = any(one.text.strip() for one in begun) or not is_finished(conversation, after.questions)
    status = Status.TO_FINISH if waits else Status.DONE
    if status is conversation.status:
        return after
    ended = by_rule(amended(conversation, status=status), settings)
    return replace(after, kept=after.kept._replace(conversation=ended))


def _put(after: After, at: int, language: Language) -> After:
    """Ask the question at this index, with its earlier answer in the line."""
    after = replace(after, at=min(at, len(after.questions)), told="")
    question = after.question
    if question is None:
        return after
    stands = standing(question, after.kept.private, after.questions[after.at].note, language)
    line = next((one.text for one in after.begun if _is_about(one, question)), stands)
    return replace(after, line=line, standing=stands)


def _begun(question: Question, text: str) -> Begun:
    return Begun(about=question.about, note=question.note and question.note.id, change=question.change, text=text)


def _is_about(one: Begun, question: Question) -> bool:
    return _begun(question, one.text) == one


def _take(after: After, now: Now, language: Language) -> tuple[After, Taken | None]:
    """Accept what is in the line; None and an explanation in the state if it is no answer."""
    question, text = after.question, after.answer
    if question is None or (text == after.standing and question.about is not Asked.TRAIT):
        return left(after), Taken(after.kept)
    fault = text and (name_fault(text) if question.about is Asked.FATE else text_fault(text))
    if fault:
        return replace(after, told=fault.told(language)), None
    answer = taken(after.kept, question, after.questions[after.at].note, text, now, language)
    if answer is None:
        return replace(after, told=_not_understood(question, text, now.at.date(), language)), None
    after = left(replace(after, kept=answer.kept, standing=text))
    return replace(after, questions=_with_what_follows(after, question, answer.then)), answer


def _with_what_follows(after: After, question: Question, then: tuple[Question, ...]) -> tuple[Question, ...]:
    # A note just made a promise still needs its date, one just parked its place; nothing is asked twice. Drop what
    # followed from an earlier answer about this note.
    note = question.note and after.kept.conversation.note(question.note.id)
    if note is None:
        return after.questions
    left = after.questions[: after.at + 1]
    later = [one for one in after.following if one.note is None or one.note.id != note.id or still_asks(one, note)]
    if question.about is Asked.TRAIT:  # what an earlier answer needed confirmed
        later = [one for one in later if one.about is not Asked.SENSITIVE or one.note is None or one.note.id != note.id]
    asked = {(one.about, one.note and one.note.id) for one in (*left, *later)}
    return (*left, *then, *(one for one in follow_ups(note) if (one.about, note.id) not in asked), *later)


def _not_understood(question: Question, text: str, today: date, language: Language) -> str:
    if question.about is Asked.DUE:
        return doubt_told(read_answer(text, today, language.code), today, language)
    said = text if len(text) <= LONGEST_TOLD else f"{text[: LONGEST_TOLD - 1]}…"
    return language.say(N_("“{typed}” is none of these letters."), typed=said.replace("\n", " "))
