"""The questions about a complaint, and what each answer changes in the note."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from interview_tui.desk.complaints.asking import Asking
from interview_tui.desk.typed import text_fault
from interview_tui.insight.complaint_steps import open_steps
from interview_tui.insight.complaint_words import answer_due
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.due.date import read_answer
from interview_tui.language.due.told import doubt_told, example_day
from interview_tui.language.message import N_, NC_
from interview_tui.records import complaint_changes as made
from interview_tui.records.changes import Change
from interview_tui.records.fold import fold
from interview_tui.records.note import Note
from interview_tui.records.words import ComplaintStep as Step

_QUESTIONS: Mapping[Step, str] = {
    Step.THANKED: N_("Thanked for it?"),
    Step.APOLOGISED: N_("Apologised?"),
    Step.TAKEN_ON: N_("Taken responsibility, even where it was not our fault?"),
    Step.REMEDY: N_("What do they want to be done about it?"),
    Step.OWNER: N_("Who takes care of it? Enter: {me}"),
    Step.ACCEPTED: N_("Has {owner} taken it over?"),
    Step.PASSED_TOLD: N_("Does the customer know that {owner} takes care of it?"),
    Step.PROMISED: N_("By when is an answer promised? Tomorrow, Friday, {date}, in 2 weeks …"),
    Step.TOLD: N_("Promised by {due}: told them how it stands? The new day, or Enter without one"),
    Step.IN_THEIR_PLACE: N_("Before answering, only for me: in their place I would …"),
    Step.ANSWER: N_("What were they told in answer?"),
    Step.CONTENT: N_("Do they accept the answer?"),
    Step.LEARNT: N_("What did we learn from it? With that it is closed."),
}
_SHORT: Mapping[Step, str] = {
    Step.THANKED: NC_("complaint step", "thank them"),
    Step.APOLOGISED: NC_("complaint step", "apologise"),
    Step.TAKEN_ON: NC_("complaint step", "take responsibility"),
    Step.REMEDY: NC_("complaint step", "ask what they want"),
    Step.OWNER: NC_("complaint step", "say who takes care"),
    Step.ACCEPTED: NC_("complaint step", "see that it is taken over"),
    Step.PASSED_TOLD: NC_("complaint step", "tell them who takes care"),
    Step.PROMISED: NC_("complaint step", "promise a day"),
    Step.TOLD: NC_("complaint step", "tell them how it stands"),
    Step.IN_THEIR_PLACE: NC_("complaint step", "take their place"),
    Step.ANSWER: NC_("complaint step", "answer"),
    Step.CONTENT: NC_("complaint step", "ask whether they accept it"),
    Step.LEARNT: NC_("complaint step", "say what was learnt"),
}
"""The next step in a word or two, for lists."""
_YES: Mapping[Step, Callable[[Note, date], Note]] = {
    Step.THANKED: made.thanked,
    Step.APOLOGISED: made.apologised,
    Step.TAKEN_ON: made.taken_on,
    Step.ACCEPTED: made.taken_over,
    Step.PASSED_TOLD: made.owner_told,
    Step.CONTENT: made.content,
}
"""Questions that Enter answers with yes, and the change that makes."""
_SAID = (Step.THANKED, Step.APOLOGISED, Step.TAKEN_ON)
_MISSING: Mapping[Step, str] = {
    Step.PROMISED: N_("A day is needed; Esc leaves it for later."),
    Step.ANSWER: N_("What they were told is needed; Esc leaves it for later."),
    Step.LEARNT: N_("Say in a few words what was learnt; Esc leaves it for later."),
}


class Answered(NamedTuple):
    """The effect of an answer on the complaint."""

    change: Change | None = None
    private: str = ""
    """It belongs in the private record."""
    ask: Step | None = None
    """The next question, whatever else is missing."""


def step_in_short(step: Step, language: Language) -> str:
    """Return the next step in a word or two."""
    return language.in_context("complaint step", _SHORT[step])


def question(asking: Asking, language: Language) -> str:
    """Return the current question as a sentence."""
    complaint = asking.note.complaint
    if asking.step is None or complaint is None:
        return ""
    due = complaint.answer_by
    return language.say(
        _QUESTIONS[asking.step],
        me=asking.me or language.say(N_("me")),
        owner=complaint.owner or "",
        date=example_day(asking.today, language),
        due=forms.weekday_date(due, language, near=asking.today) if due else "",
    )


def is_typed(step: Step) -> bool:
    """Return whether it is answered in free text; otherwise by a key."""
    return step not in _YES


def all_three(asking: Asking) -> bool:
    """Return whether thanks, apology and responsibility can be confirmed together."""
    return asking.step in _SAID and sum(step in asking.steps for step in _SAID) > 1


def can_be_no(step: Step) -> bool:
    """Return whether "no" means more than "later"."""
    return step in (Step.ACCEPTED, Step.CONTENT)


def yes(asking: Asking, step: Step) -> Answered:
    """Answer yes, for questions that are not answered in text."""
    return Answered(lambda note: _YES[step](note, asking.today))


def every_one_said(asking: Asking) -> Answered:
    """Answer that they were thanked, and we apologised and took responsibility."""
    return Answered(lambda note: made.all_said(note, asking.today))


def no(asking: Asking) -> Answered:
    """Answer no: they refuse the answer; or the owner does not accept it, and another owner is asked for."""
    if asking.step is Step.ACCEPTED:
        return Answered(ask=Step.OWNER)
    return Answered(lambda note: made.refused(note, asking.today)) if asking.step is Step.CONTENT else Answered()


def taken(asking: Asking, language: Language) -> Answered | str:
    """Return the effect of the line, or why it is not accepted; an empty line leaves out what may be left."""
    text, today, step = asking.line.strip(), asking.today, asking.step
    if step is None:
        return Answered()
    if (fault := text_fault(asking.line)) is not None:
        return fault.told(language)
    if step in (Step.PROMISED, Step.TOLD):
        return _day(asking, text, language)
    if step is Step.OWNER:
        return Answered(_owner(asking, text))
    if not text:
        return language.say(_MISSING[step]) if step in _MISSING else Answered()
    if step is Step.IN_THEIR_PLACE:
        return Answered(lambda note: made.passed_over(note, Step.IN_THEIR_PLACE), private=text)
    if step is Step.REMEDY:
        return Answered(lambda note: made.wanted(note, text))
    if step is Step.ANSWER:
        return Answered(lambda note: made.answered(note, text, today))
    return Answered(lambda note: made.closed(made.learnt(note, text), today))


def _day(asking: Asking, text: str, language: Language) -> Answered | str:
    today = asking.today
    due = read_answer(text, today, language.code)
    day = due.day
    if day is None and text:
        return doubt_told(due, today, language)
    if asking.step is Step.TOLD:
        return Answered(lambda note: made.told_how_it_stands(note, today, day))
    if day is None:
        return language.say(_MISSING[Step.PROMISED])
    return Answered(lambda note: made.answer_promised(note, day))


def _owner(asking: Asking, typed: str) -> Change:
    """Return the change for who takes care; "me" is no name while nobody knows what I am called."""
    if not typed and not asking.me:
        return lambda note: made.passed_over(note, Step.OWNER)
    passed_on = bool(typed) and fold(typed) != fold(asking.me)
    return lambda note: made.cared_for(note, typed or asking.me, asking.today, passed_on=passed_on)


def stands(note: Note, today: date, language: Language, *, private: bool = True) -> str:
    """Return the state of a complaint as a sentence: closed, or what is next."""
    if note.complaint is None:
        return ""
    steps = open_steps(note.complaint, today, private=private)
    if not steps:
        return language.say(N_("Closed, with what was learnt"))
    due = answer_due(note.complaint)
    if due is not None and due >= today:
        day = forms.weekday_date(due, language, near=today)
        return language.say(N_("An answer is promised by {date}"), date=day)
    return language.say(N_("Next: {step}"), step=step_in_short(steps[0], language))
