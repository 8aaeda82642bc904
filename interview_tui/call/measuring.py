"""The answer to a measure: a number alone, typed while the guide asks for it, is no note."""

from interview_tui.call.state import Act, Call, Now
from interview_tui.conversation.answer import MeasureAnswer, read_answer
from interview_tui.conversation.draft import Line
from interview_tui.conversation.words import Measure, Occasion
from interview_tui.insight.measures import forbids
from interview_tui.language.message import N_, Message


def measured(call: Call, now: Now) -> Call | None:
    """Keep the number in the line as the answer to the measure that is asked now. None: the line is a note."""
    measure = asked_now(call)
    line = call.line
    if measure is None or line.kind is not None or line.parked or line.because_of is not None:
        return None
    typed = read_answer(line.text, measure)
    if typed is None:
        return None
    before = call.conversation.measure
    answer = MeasureAnswer(measure=measure, value=typed.value, at=line.at or now.at)
    return call.but(
        conversation=call.conversation.changed(measure=answer),
        line=Line(),
        past=(*call.past, Act(measured=(before,))),
        selected=None,
        choosing=False,
        notice=Message(N_("Kept as the answer. Now the why; → goes on.")),
    )


def asked_now(call: Call) -> Measure | None:
    """Return the measure that is asked now; none from the moment a complaint is noted in this call."""
    measure = call.step[1].measure if call.step else None
    return None if measure is None or waits(call, measure) else measure


def waits(call: Call, measure: Measure) -> bool:
    """Tell whether something said in this call forbids the measure."""
    complaint = any(note.is_open_complaint() for note in call.conversation.notes)
    return complaint and forbids(measure, [Occasion.OPEN_COMPLAINT]) is not None
