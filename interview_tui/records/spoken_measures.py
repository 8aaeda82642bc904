"""The words for measures and their answers, in the selected language.

A word from a newer version, unknown here, is displayed as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_, Message, message
from interview_tui.records.answer_typed import Doubt
from interview_tui.records.scales import NO_LONGER, SCALES
from interview_tui.records.wording import is_recommendation
from interview_tui.records.words import Measure, Mode

if TYPE_CHECKING:
    from interview_tui.records.answer import MeasureAnswer

_MEASURES = {
    Measure.SATISFACTION: N_("Satisfaction"),
    Measure.RECOMMENDATION: N_("Recommendation (NPS)"),
    Measure.FIT: N_("Would they miss us?"),
    Measure.EFFORT: N_("Effort (CES)"),
}
_SCALES = {
    Measure.SATISFACTION: N_("1 not at all … 5 very satisfied"),
    Measure.RECOMMENDATION: N_("0 not at all likely … 10 certainly"),
    Measure.FIT: N_("1 not, 2 somewhat, 3 very, 0 no longer uses us"),
    Measure.EFFORT: N_("1 hard … 7 very easy"),
}
_FIT = (N_("no longer uses us"), N_("not disappointed"), N_("somewhat disappointed"), N_("very disappointed"))
_MODES = {
    Mode.ASKED: N_("asked in the conversation"),
    Mode.MESSAGE: N_("by message"),
    Mode.IMPORTED: N_("imported"),
}


_SHORT = {
    Measure.SATISFACTION: NC_("measure", "Satisfaction"),
    Measure.RECOMMENDATION: NC_("measure", "Recommendation"),
    Measure.FIT: NC_("measure", "Miss us"),
    Measure.EFFORT: NC_("measure", "Effort"),
}
_SHORT_MODES = {
    Mode.ASKED: NC_("mode", "personally"),
    Mode.MESSAGE: NC_("mode", "by message"),
    Mode.IMPORTED: NC_("mode", "imported"),
}


def measure_name(measure: Measure, language: Language) -> str:
    """Return the name of a measure."""
    return language.say(_MEASURES.get(measure, measure))


def scale_words(measure: Measure, language: Language) -> str:
    """Return what the numbers of a measure mean."""
    return language.say(_SCALES[measure])


def answer_short(answer: MeasureAnswer, language: Language) -> str:
    """Return an answer as listed in a history: `Recommendation 9, personally`; another question is named."""
    name = language.in_context("measure", _SHORT.get(answer.measure, answer.measure))
    words = answer.value is None or answer.measure is Measure.FIT
    value = value_told(answer).told(language) if words else str(answer.value)
    mode = language.in_context("mode", _SHORT_MODES.get(answer.mode, answer.mode))
    other = "" if counts(answer) else language.say(N_("another question"))
    return ", ".join(filter(None, (f"{name}: {value}" if words else f"{name} {value}", mode, other)))


def in_words(answer: MeasureAnswer) -> bool:
    """Return whether the answer is no number on the scale: none was given, or they no longer use us."""
    return answer.value is None or (answer.measure is Measure.FIT and answer.value == NO_LONGER)


def counts(answer: MeasureAnswer) -> bool:
    """Return whether the question was worded such that the answer counts for its measure."""
    return answer.measure is not Measure.RECOMMENDATION or is_recommendation(answer.wording)


def measure_told(measure: Measure) -> Message:
    """Return the name of a measure as a translatable message."""
    return Message(_MEASURES.get(measure, measure))


def meant_told(measure: Measure, value: int | None) -> Message:
    """Return an answer as a translatable message: `Recommendation (NPS): 8 of 10`."""
    return message(_WITH[measure is Measure.FIT], measure=measure_told(measure), value=_value_told(measure, value))


_WITH = (N_("{measure}: {value}"), N_("{measure} {value}"))
"""The second one where the name of the measure is a question."""


def answer_named(answer: MeasureAnswer, language: Language) -> str:
    """Return the measure with its answer and mode: `Satisfaction: 4 of 5, by message`."""
    told = _WITH[answer.measure is Measure.FIT]
    return language.say(told, measure=measure_name(answer.measure, language), value=answer_words(answer, language))


def value_told(answer: MeasureAnswer) -> Message:
    """Return what was answered as a translatable message: `8 of 10`, `very disappointed`, `no answer`."""
    return _value_told(answer.measure, answer.value)


def _value_told(measure: Measure, value: int | None) -> Message:
    scale = SCALES.get(measure)
    if value is None:
        return Message(N_("no answer"))
    if scale is None:
        return Message(str(value))
    if measure is Measure.FIT:
        return Message(_FIT[value])
    return message(N_("{n} of {all}"), n=value, all=scale.most)


def answer_words(answer: MeasureAnswer, language: Language) -> str:
    """Return an answer with its mode: `8 of 10, asked in the conversation`; also the question if it was another one."""
    told = f"{value_told(answer).told(language)}, {mode_words(answer.mode, language)}"
    if counts(answer):
        return told
    return f"{told}; {language.say(N_('no NPS, it was asked: {wording}'), wording=answer.wording)}"


def mode_words(mode: Mode, language: Language) -> str:
    """Return the words for a mode."""
    return language.say(_MODES.get(mode, mode))


def doubt_told(measure: Measure, doubt: Doubt) -> Message:
    """Return the question back to the person when an answer cannot be read yet."""
    return message(_DOUBTS[doubt], least=SCALES[measure].least, most=SCALES[measure].most)


def or_a_note(asked: Message) -> Message:
    """Return the same question, adding that a second Enter keeps the words as a note."""
    return message(N_("{asked} Enter again keeps it as a note."), asked=asked)


_DOUBTS = {
    Doubt.TWO: N_("One number from {least} to {most}?"),
    Doubt.BEYOND: N_("It goes from {least} to {most}. Which number?"),
    Doubt.MISSING: N_("And the number, from {least} to {most}?"),
}
