"""Figures as a paper: a part per measure, an item with a bar per figure."""

from collections.abc import Iterator
from itertools import groupby

from interview_tui.export.matter import Around
from interview_tui.export.measured import Measured
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.insight.figure import Figure
from interview_tui.insight.figure_bars import CERTAIN, COUNTED, POSSIBLE, REST, bar
from interview_tui.insight.figure_words import answers_told, figure_name, period_words, points, sentences, span
from interview_tui.language import forms
from interview_tui.language.message import N_
from interview_tui.records.spoken_measures import measure_name, mode_words

_CELLS = 25
_AS_WIDE = "▁"
"""Filler for the rest of a bar: in proportional fonts all blocks have the same width."""


def paper(measured: Measured, around: Around) -> Paper:
    """Return the paper."""
    language = around.language
    say = language.say
    day = say(N_("As of {date}"), date=forms.dated(around.now.date(), language))
    grouped = measured.which.by is not None

    def heading(one: Figure) -> str:
        name = measure_name(one.measure, language)
        return f"{name}, {mode_words(one.mode, language)}" if grouped else name

    parts = [
        Part(words, tuple(item for one in each for item in _items(one, measured, around)))
        for words, each in groupby(measured.figures, key=heading)
    ]
    legend = say(N_("{certain} certain, {counted} counted, {possible} possible"),
                 certain=CERTAIN, counted=COUNTED, possible=POSSIBLE)  # fmt: skip
    return Paper(
        say(N_("Measures")),
        tuple(filter(None, (period_words(measured.which.period, language), day))),
        tuple(parts) or (Part(say(N_("No measure was answered yet."))),),
        mark=say(N_("INTERNAL")),
        opening=(legend,) if any(one.value is not None for one in measured.figures) else (),
    )


def _items(one: Figure, measured: Measured, around: Around) -> Iterator[Item]:
    language = around.language
    name = figure_name(one, measured.which.by, measured.guides, language)
    if one.value is None or one.interval is None:
        yield Item(0, name, answers_told(one) or language.say(N_("no answer")))
    else:
        drawn = bar(one, _CELLS).replace(REST, _AS_WIDE)
        yield Item(0, name, f"{drawn}  {points(one.value)}  ({span(one.interval)})")
    for sentence in sentences(one, language):
        yield Item(1, "", sentence)
