"""The current question of a call: with its whys, the rule that matters now, and what comes next."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from interview_tui.desk.call.measuring import waits
from interview_tui.desk.call.state import Call
from interview_tui.guide.loader import Library
from interview_tui.insight.known import Noted
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.spoken import track_name
from interview_tui.records.spoken_measures import answer_named, scale_words
from interview_tui.records.words import Measure
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph, shortened


class Voice(NamedTuple):
    """The words of one call: who it is with and how they are spoken to."""

    language: Language
    library: Library
    du: bool = False
    answers: Mapping[str, Noted] = MappingProxyType({})
    """What this customer answered before, by cue."""


def question(call: Call, voice: Voice, width: int) -> Lines:
    """Return the current question, its whys, the rule that matters now, and what comes next."""
    language = voice.language
    if call.guide is None:
        return []
    steps = call.guide.steps
    if call.step is None:
        asked = language.say(N_("All questions of the guide are through."))
        return [line(" ", (asked, "quiet")), line(" ", (language.say(N_("← goes back.")), "quiet"))]
    section, cue = call.step
    names = [section.title.in_language(language.code, voice.du)]
    if section.track:
        names.append(track_name(section.track, language))
    place = language.say(N_("{n} of {all}"), n=call.cue + 1, all=len(steps))
    reminder = _reminder(section.rule, voice)
    heading = beside(line(" ", (f"{place}  {' · '.join(names)}", "quiet bold")), line((reminder, "quiet"), " "), width)
    if cue.measure is not None and waits(call, cue.measure):
        told = language.say(N_("A complaint is open: the measure has to wait. → goes on."))
        return [heading, *paragraph(told, "orange", width - 1, 1)]
    asked = cue.ask.in_language(language.code, voice.du)
    earlier = None if cue.every_time else voice.answers.get(cue.id)
    whys = "  ".join(why.in_language(language.code, voice.du) for why in cue.whys)
    if earlier is not None:
        lines = [heading, *_still_so(asked, earlier, language, width)]
    else:
        lines = [heading, *paragraph(asked, "bold", width - 1, 1)]
    lines += [line(" ", (shortened(whys, width - 2), "blue"))]
    if cue.measure is not None:
        lines.append(line(" ", (shortened(_number(call, cue.measure, language), width - 2), "quiet")))
    if call.cue + 1 < len(steps):
        following = steps[call.cue + 1].cue.ask.in_language(language.code, voice.du)
        then = language.say(N_("Then"))
        lines.append(line(" ", (shortened(f"{then}  {following}", width - 2), "quiet")))
    return lines


def _still_so(asked: str, earlier: Noted, language: Language, width: int) -> Lines:
    """Return what is left of a question answered before: the answer, its date, and whether it still holds."""
    still = language.say(N_("Is that still so?"))
    day = forms.long_date(earlier.at.date(), language)
    text = earlier.note.text.split("\n")[0]
    return [
        line(" ", (still, "bold"), ("  ", "text"), (shortened(asked, width - len(still) - 5), "quiet")),
        beside(line(" ", (text, "text")), line((day, "quiet"), " "), width),
    ]


def _number(call: Call, measure: Measure, language: Language) -> str:
    """Return what can be typed as an answer, or the answer that is recorded."""
    for answer in (call.conversation.measure, *(one.answer for one in call.beside)):
        if answer is not None and answer.measure is measure:
            return answer_named(answer, language)
    scale = scale_words(measure, language)
    return language.say(N_("Type the number: {scale}; - no answer."), scale=scale)


def _reminder(rule: str | None, voice: Voice) -> str:
    card = next((card for name, card in voice.library.rules.items() if name == rule), None)
    return card.reminder.in_language(voice.language.code, voice.du) if card else ""
