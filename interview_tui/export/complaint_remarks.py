"""Remarks beside a complaint, as far as the audience may know: what was done, and the answer."""

from collections.abc import Iterator
from datetime import date

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint, ComplaintAnswer


def complaint_remarks(note: Note, language: Language) -> Iterator[str]:
    """Yield the remarks on a complaint for readers inside: said, wanted, passed on, promised, answered, learnt."""
    complaint = note.complaint
    if complaint is None:
        return

    def day(on: date) -> str:
        return forms.weekday_date(on, language, near=note.at.date())

    say = language.say
    if said := ", ".join(_said(complaint, language)):
        yield said
    if complaint.remedy:
        yield say(N_("they want: {remedy}"), remedy=complaint.remedy)
    if complaint.owner and complaint.passed_on is not None:
        told = N_("passed on to {owner} on {date}") if complaint.accepted is None else N_("taken over by {owner}")
        yield say(told, owner=complaint.owner, date=day(complaint.accepted or complaint.passed_on))
    if complaint.answer_by is not None and complaint.answer is None:
        yield say(N_("answer promised by {date}"), date=day(complaint.answer_by))
    for one in complaint.answers:
        yield answered(one, note, language)
    if complaint.learnt:
        yield say(N_("learnt: {text}"), text=complaint.learnt)
    if complaint.settled is not None:
        yield say(N_("settled on {date}"), date=forms.long_date(complaint.settled, language))


def answered(one: ComplaintAnswer, note: Note, language: Language) -> str:
    """Return an answer, and if it was not accepted that too, as far as it may leave."""
    told = N_("answered on {date}: {text}") if one.refused is None else N_("answered on {date}, not accepted: {text}")
    return language.say(told, date=forms.weekday_date(one.on, language, near=note.at.date()), text=one.text)


def _said(complaint: Complaint, language: Language) -> Iterator[str]:
    if complaint.thanked is not None:
        yield language.say(N_("thanked"))
    if complaint.apologised is not None:
        yield language.say(N_("apologised"))
    if complaint.taken_on is not None:
        yield language.say(N_("responsibility taken"))
