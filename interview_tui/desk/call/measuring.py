"""The answer to a measure: a number typed while the guide asks for it; what is said to it stays a note."""

from interview_tui.desk.call.state import Act, Call, Now
from interview_tui.insight.measures import forbids
from interview_tui.language.message import N_, Message
from interview_tui.records.answer import MeasureAnswer, is_undecided, leading_number, read_answer, read_explained
from interview_tui.records.draft import Line
from interview_tui.records.scales import SCALES
from interview_tui.records.version import amended
from interview_tui.records.words import Measure, Occasion


def measured(call: Call, now: Now) -> Call | None:
    """Keep the number in the line as the answer to the measure that is asked now. None: the line is a note.

    What was typed behind the number is left in the line, to become a note.
    """
    measure = asked_now(call)
    line = call.line
    if measure is None or line.kind is not None or line.parked or line.because_of is not None:
        return None
    typed = read_answer(line.text, measure)
    explained = None if typed else read_explained(line.text, measure)
    if typed is None and explained is None:
        return None
    before = call.conversation.measure
    value = explained.value if explained else typed.value if typed else None
    answer = MeasureAnswer(measure=measure, value=value, at=line.at or now.at)
    notice = N_("Kept as the answer. Now the why; → goes on.")
    if explained is not None:
        notice = N_("Kept as the answer, the why as a note; → goes on.")
    elif value is None:
        notice = N_("Kept: no answer. → goes on.")
    return call.but(
        conversation=amended(call.conversation, measure=answer),
        line=line.changed(text=explained.text) if explained else Line(),
        past=(*call.past, Act(whole=(("measure", before),))),
        selected=None,
        choosing=False,
        notice=Message(notice),
    )


def which_number(call: Call) -> Message | None:
    """Return what to ask where the line holds more than one number and no words: `9-10`, `8.5`, `3/4`."""
    measure, line = asked_now(call), call.line
    if measure is None or line.kind is not None or line.parked or line.because_of is not None:
        return None
    if not is_undecided(line.text, measure):
        return None
    limits = (("least", SCALES[measure].least), ("most", SCALES[measure].most))
    return Message(N_("One number from {least} to {most}? Enter again keeps it as a note."), limits)


def no_answer(call: Call) -> Message | None:
    """Return why what stands in the line is a note and no answer, where it could have been meant as one."""
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
    """Return the measure that is asked now; none from the moment a complaint is noted in this call."""
    measure = call.step[1].measure if call.step else None
    return None if measure is None or waits(call, measure) else measure


def waits(call: Call, measure: Measure) -> bool:
    """Tell whether something said in this call forbids the measure."""
    complaint = any(note.is_open_complaint() for note in call.conversation.notes)
    return complaint and forbids(measure, [Occasion.OPEN_COMPLAINT]) is not None
