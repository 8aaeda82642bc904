"""The answer to a measure: typed while the guide asks for it, or anywhere with its name in front.

A comment on the number stays a note. What a customer volunteers is never refused, whatever is being asked.
"""

from typing import NamedTuple

from interview_tui.desk.call.state import Act, Beside, Call, Now
from interview_tui.insight.measures import forbids
from interview_tui.language.message import N_, Message, message
from interview_tui.records.answer import MeasureAnswer, mode_of
from interview_tui.records.answer_typed import Doubt, Typed, leading_number, read_named, read_value
from interview_tui.records.draft import Line
from interview_tui.records.scales import SCALES
from interview_tui.records.spoken_measures import counts, doubt_told, meant_told, or_a_note, value_told
from interview_tui.records.version import amended
from interview_tui.records.words import Channel, Measure, Occasion, Status


class Meant(NamedTuple):
    """The text in the line, parsed as the answer to a measure."""

    measure: Measure
    read: Typed | Doubt
    channel: Channel | None = None
    """The channel, if it was typed."""
    asked: bool = False
    """The guide is asking for this measure; otherwise it was volunteered."""


def meant(call: Call) -> Meant | None:
    """Return the answer the line will be kept as. None: it is a note, or whatever was chosen for it."""
    line = call.line
    chosen = (line.kind, line.track, line.because_of, line.about)
    if line.edits or line.parked or any(one is not None for one in chosen):
        return None
    asked = asked_now(call)
    if (named := read_named(line.text)) is not None:
        return Meant(named.measure, named.read, named.channel, asked=named.measure is asked)
    read = read_value(line.text, asked) if asked is not None else None
    return None if asked is None or read is None else Meant(asked, read, asked=True)


def measured(call: Call, now: Now) -> Call | None:
    """Keep the line as the answer to its measure. None: the line is a note.

    Text behind the number stays in the line, to become a note.
    """
    found = meant(call)
    if found is None or not isinstance(found.read, Typed):
        return None
    before, answer = call.conversation.measure, _answer(call, found, found.read, now)
    line = call.line.changed(text=found.read.text) if found.read.text else Line()
    after = call.but(line=line, selected=None, choosing=False)
    if before is not None and before.measure is not answer.measure:
        # A conversation has one measure; the answer to another one still counts as an answer.
        others = tuple(one for one in call.beside if one.answer.measure is not answer.measure)
        told = N_("{answer}, an answer of its own. Ctrl+Z undoes it.")
        what = meant_told(answer.measure, answer.value)
        return after.but(
            beside=(*others, Beside(now.new_id(), answer)),
            past=(*call.past, Act(beside=call.beside)),
            notice=message(told, answer=what),
        )
    return after.but(
        conversation=amended(call.conversation, measure=answer),
        past=(*call.past, Act(whole=(("measure", before),))),
        notice=_kept(found, answer, before, explained=bool(found.read.text)),
    )


def _answer(call: Call, found: Meant, read: Typed, now: Now) -> MeasureAnswer:
    """Return the answer, dated now, or to when the conversation was held if it is being written up later."""
    held = call.conversation
    goes_on = held.status is Status.OPEN and not call.written_up
    wording = ""
    if found.asked and call.step is not None:
        wording = call.step[1].ask.in_language(now.language, now.du)
    return MeasureAnswer(
        measure=found.measure,
        value=read.value,
        at=(call.line.at or now.at) if goes_on else held.started_at,
        mode=mode_of(found.channel or held.channel),
        wording=wording,
    )


def _kept(found: Meant, answer: MeasureAnswer, before: MeasureAnswer | None, *, explained: bool) -> Message:
    if found.asked:
        if not counts(answer):
            return message(N_("Kept as the answer; it was not asked as the NPS is, and counts in none. → goes on."))
        if explained:
            return message(N_("Kept as the answer, the why as a note; → goes on."))
        if answer.value is None:
            return message(N_("Kept: no answer. → goes on."))
        return message(N_("Kept as the answer. Now the why; → goes on."))
    what = meant_told(answer.measure, answer.value)
    if before is not None and before.value != answer.value:
        told = N_("{answer} in place of {before}. Ctrl+Z undoes it.")
        return message(told, answer=what, before=value_told(before))
    return message(N_("{answer}, kept. Ctrl+Z undoes it."), answer=what)


def which_number(call: Call) -> Message | None:
    """Return the question back if the line is meant as an answer but is none: `9-10`, `8.5`, `NPS`, `NPS 11`."""
    found = meant(call)
    if found is None or not isinstance(found.read, Doubt):
        return None
    return or_a_note(doubt_told(found.measure, found.read))


def no_answer(call: Call) -> Message | None:
    """Return why the text in the line is a note and no answer, if it could have been meant as one."""
    measure, line = asked_now(call), call.line
    if measure is None or line.kind is not None or line.parked or line.because_of is not None:
        return None
    number, scale = leading_number(line.text), SCALES[measure]
    if number is None:
        return None
    limits = (("least", scale.least), ("most", scale.most))
    if scale.least <= number <= scale.most:
        told = N_("Kept as a note; the answer is {least} to {most} alone, or “{least}, because …”.")
        return Message(told, limits)
    return Message(N_("{least} to {most}; kept as a note."), limits)


def asked_now(call: Call) -> Measure | None:
    """Return the measure being asked now; None once a complaint is noted in this call."""
    measure = call.step[1].measure if call.step else None
    return None if measure is None or waits(call, measure) else measure


def waits(call: Call, measure: Measure) -> bool:
    """Return whether something said in this call rules the measure out."""
    complaint = any(note.is_open_complaint() for note in call.conversation.notes)
    return complaint and forbids(measure, [Occasion.OPEN_COMPLAINT]) is not None
