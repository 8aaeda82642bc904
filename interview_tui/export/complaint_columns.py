"""The columns of a complaint: how it was handled, as far as the audience may know."""

from functools import partial

from interview_tui.export.matter import Matter
from interview_tui.export.table import Column, Holds, Value, of_part
from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_
from interview_tui.records.kinds import Part
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint, ComplaintAnswer


def _texts(note: Note, *_: object) -> Value:
    """Return all answers to a complaint, one per line, the latest last."""
    return "\n".join(one.text for one in _answers(note)) or None


def _latest(note: Note, *_: object) -> Value:
    """Return the day of the latest answer."""
    return next((one.on for one in reversed(_answers(note))), None)


def _accepted(note: Note, _: Matter, language: Language) -> Value:
    """Return whether the latest answer was accepted; None if unknown."""
    last = next(reversed(_answers(note)), None)
    if last is None or last.content is last.refused is None:
        return None
    return language.in_context("answer", NC_("answer", "yes") if last.content is not None else NC_("answer", "no"))


def _answers(note: Note) -> tuple[ComplaintAnswer, ...]:
    return note.complaint.answers if note.complaint is not None else ()


_of_complaint = partial(of_part, Part.COMPLAINT, Complaint)
FOLLOWED = (
    _of_complaint(NC_("column", "Thanked on"), "thanked", Holds.DAY),
    _of_complaint(NC_("column", "Apologised on"), "apologised", Holds.DAY),
    _of_complaint(NC_("column", "Responsibility taken on"), "taken_on", Holds.DAY),
    _of_complaint(NC_("column", "Remedy wanted"), "remedy", Holds.TEXT),
    _of_complaint(NC_("column", "Taken care of by"), "owner", Holds.WORD),
    _of_complaint(NC_("column", "Passed on on"), "passed_on", Holds.DAY),
    _of_complaint(NC_("column", "Taken over on"), "accepted", Holds.DAY),
    _of_complaint(NC_("column", "Answer promised by"), "answer_by", Holds.DAY),
    Column(
        NC_("column", "Answer to it"),
        Holds.TEXT,
        of_note=_texts,
        needs=Part.COMPLAINT.value,
        field=(Complaint, "answers"),
    ),
    Column(
        NC_("column", "Answered on"),
        Holds.DAY,
        of_note=_latest,
        needs=Part.COMPLAINT.value,
        field=(Complaint, "answers"),
    ),
    Column(
        NC_("column", "Answer accepted"),
        Holds.WORD,
        of_note=_accepted,
        needs=Part.COMPLAINT.value,
        field=(ComplaintAnswer, "content"),
    ),
    _of_complaint(NC_("column", "Learnt from it"), "learnt", Holds.TEXT),
    _of_complaint(NC_("column", "Settled on"), "settled", Holds.DAY),
    _of_complaint(NC_("column", "Again the complaint"), "again_of", Holds.ID),
)
"""The course of a complaint, to its end."""
