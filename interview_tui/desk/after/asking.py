"""Asking after a call: each function takes a state and returns the next; what stands in the line is never lost."""

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
from interview_tui.language.due_date import read_answer
from interview_tui.language.due_told import doubt_told
from interview_tui.language.message import N_
from interview_tui.records import changes
from interview_tui.records.draft import Begun
from interview_tui.records.settings import Settings
from interview_tui.records.spoken_since import stays_told
from interview_tui.records.version import amended
from interview_tui.records.words import Status

NOT_SAVED = N_("Not everything is saved yet. The program stays here and goes on trying.")
LONGEST_TOLD = 20
"""Characters of an answer that are said back."""


def begun(kept: Kept, language: Language, *, private: bool, typed_before: tuple[Begun, ...] = ()) -> After:
    """Ask what is worth asking; what is for the person alone only where something `private` is kept.

    `typed_before` are answers that were begun the last time.
    """
    asked = questions(kept.conversation, kept.private, kept.customer)
    wanted = tuple(one for one in asked if private or one.about not in PRIVATE)
    return _put(After(kept, wanted, begun=typed_before), 0, language)


def typed(after: After, line: str) -> After:
    """Take over what stands in the line; nothing of it is an answer yet."""
    return replace(after, line=line, told="")


def answered(after: After, now: Now, language: Language) -> After:
    """Take what is typed and go on; an empty answer leaves the question.

    Where the letter only said something beside the answer, the same question is asked again.
    """
    after, answer = _take(after, now, language)
    if answer is None:
        return _without_wrong_letter(after, language)
    return _put(after, after.at if answer.stays else after.at + 1, language)


def _without_wrong_letter(after: After, language: Language) -> After:
    """Return the state without a letter that is none of those that answer: the next one takes its place."""
    question = after.question
    if question is None or len(after.answer) != 1 or answers(question, language).typed:
        return after
    return replace(after, line="")


def skipped(after: After, language: Language) -> After:
    """Go on to the next question; what is typed waits here, as typed."""
    return _put(left(after), after.at + 1, language)


def gone_back(after: After, language: Language) -> After:
    """Go back to the question before; what is typed waits here, as typed."""
    return _put(left(after), after.at - 1, language) if after.at else after


def left(after: After) -> After:
    """Leave the question: only Enter takes an answer, and what is typed is no hindrance to leaving."""
    question = after.question
    if question is None:
        return after
    others = tuple(one for one in after.begun if not _is_about(one, question))
    kept = () if after.answer == after.standing else (_begun(question, after.line),)
    return replace(after, begun=(*others, *kept), told="")


def kept_to_myself(after: After, language: Language) -> After:
    """Let the note that is asked about stay with its writer, or leave again in exports, and say so."""
    question = after.question
    if question is None or question.note is None:
        return told(after, language.say(N_("That question is about no note.")))
    conversation = changes.amended(after.kept.conversation, question.note.id, changes.kept_to_myself)
    said = stays_told(changes.kept_to_myself(question.note))
    return replace(after, kept=replace(after.kept, conversation=conversation), told=said.told(language))


def decided(after: After, out: bool, note_id: str | None) -> After:
    """Hand the conversation over once it is done, or keep it here; of a note only change whether it leaves, too."""
    one = after.kept.conversation
    conversation = released(one, out) if note_id is None else changes.amended(one, note_id, leaves_by_itself)
    return replace(after, kept=replace(after.kept, conversation=conversation))


def waits_to_leave(after: After, show_summary: bool, language: Language) -> After:
    """Stay for now: what is not on disk would be lost."""
    return replace(after, leaves_for=show_summary, told=language.say(NOT_SAVED))


def told(after: After, why: str) -> After:
    """Stay, and say why."""
    return replace(after, told=why)


def stays(after: After) -> After:
    """Leave no more by itself."""
    return replace(after, leaves_for=None)


def finished(after: After, settings: Settings) -> After:
    """Mark the conversation as done, or as still to be finished where something is left that others wait for.

    Done, it is handed over where the settings say so.
    """
    conversation = after.kept.conversation
    # A complaint goes on by itself: half an answer about one leaves nothing to finish here.
    begun = (one for one in after.begun if one.about in frozenset(Asked))
    waits = any(one.text.strip() for one in begun) or not is_finished(conversation, after.questions)
    status = Status.TO_FINISH if waits else Status.DONE
    if status is conversation.status:
        return after
    ended = by_rule(amended(conversation, status=status), settings)
    return replace(after, kept=replace(after.kept, conversation=ended))


def _put(after: After, at: int, language: Language) -> After:
    """Ask the question at a place: what was answered to it before stands in the line."""
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
    """Keep what stands in the line; None where it is no answer, and that is told."""
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
    # What was just named a promise still needs its date, what was just parked its place; nothing is asked twice,
    # and nothing of what an answer before this one had made of the note.
    note = question.note and after.kept.conversation.note(question.note.id)
    if note is None:
        return after.questions
    left = after.questions[: after.at + 1]
    later = [one for one in after.following if one.note is None or one.note.id != note.id or still_asks(one, note)]
    if question.about is Asked.TRAIT:  # what an answer before this one wanted confirmed
        later = [one for one in later if one.about is not Asked.SENSITIVE or one.note is None or one.note.id != note.id]
    asked = {(one.about, one.note and one.note.id) for one in (*left, *later)}
    return (*left, *then, *(one for one in follow_ups(note) if (one.about, note.id) not in asked), *later)


def _not_understood(question: Question, text: str, today: date, language: Language) -> str:
    if question.about is Asked.DUE:
        return doubt_told(read_answer(text, today, language.code), today, language)
    said = text if len(text) <= LONGEST_TOLD else f"{text[: LONGEST_TOLD - 1]}…"
    return language.say(N_("“{typed}” is none of these letters."), typed=said.replace("\n", " "))
