"""The lines of a theme's page: notes with where the whys led, customers, figures, memos."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from interview_tui.desk.themes.page import Heading, Measured, Part, Question, Said, Shown, Who
from interview_tui.insight.figure_bars import CERTAIN, COUNTED
from interview_tui.insight.figure_words import told as figure_told
from interview_tui.insight.slots import slot_words
from interview_tui.insight.theme_asked import Asked
from interview_tui.insight.theme_words import asked_told, bar
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.records.spoken_measures import measure_name, mode_words
from interview_tui.records.telling import TellingState
from interview_tui.records.theme import Memo, Theme
from interview_tui.tui.themes.rows import CELLS, note_told
from interview_tui.tui.widgets.drawing import Lines, Span, beside, line, paragraph, shortened, wrapped

MOST_LINES = 3
"""In lines: how much of a note is displayed."""
PART_WORDS: Mapping[Part, str] = {
    Part.NOTES: NC_("part of a theme", "Said"),
    Part.AGAINST: NC_("part of a theme", "Against it"),
    Part.ASKED: NC_("part of a theme", "Asked about it"),
    Part.CUSTOMERS: NC_("part of a theme", "Who spoke of it"),
    Part.MEASURES: NC_("part of a theme", "What they answered to measures"),
    Part.MEMOS: NC_("part of a theme", "Thoughts"),
    Part.PUT_IN: NC_("part of a theme", "Put into it"),
}
"""In the context "part of a theme"."""
_STATES: Mapping[TellingState, str] = {
    TellingState.OPEN: N_("does not know it yet"),
    TellingState.TOLD: N_("knows it"),
    TellingState.UNWISHED: N_("does not wish to hear it"),
}


@dataclass(frozen=True, slots=True)
class PageRow:
    """One line of the page, with what is under it."""

    shown: Shown
    today: date
    language: Language

    def lines(self, width: int) -> Lines:
        """Return it; a gap where there is nothing to say."""
        language = self.language
        match self.shown:
            case Heading(part=part, many=many):
                words = language.in_context("part of a theme", PART_WORDS[part])
                return [line((words, "bold"), (f"  {many}", "quiet"))]
            case Said():
                return self._said(self.shown, width)
            case Question(asked=asked):
                return _question(asked, language, width)
            case Who(name=name, state=state, tags=tags):
                told = language.say(_STATES[state]) if state is not None else ""
                style = "orange" if state is TellingState.OPEN else "quiet"
                named = line(name or language.say(N_("without a name")), (f"  {' '.join(tags)}", "quiet"))
                return [beside(named, line((told, style), " "), width)]
            case Measured(figure=figure):
                measured = f"{measure_name(figure.measure, language)}, {mode_words(figure.mode, language)}"
                return paragraph(f"{measured}: {figure_told(figure, language)}", "text", width - 1)
            case Memo(at=at, text=text):
                day = line((forms.short_date(at.date(), language, near=self.today), "quiet"), " ")
                first, *others = wrapped(text, max(10, width - 10))
                return [beside(line(first), day, width), *(line(one) for one in others)]
            case Theme(name=name):
                return [line(name)]
        return [()]

    def _said(self, one: Said, width: int) -> Lines:
        note, language = one.evidence.note, self.language
        who = shortened(note.customer or language.say(N_("without a name")), width // 3)
        source = f"{who}, {forms.short_date(note.at.date(), language, near=self.today)}"
        mark = "✓ " if one.marked else ""
        first, *others = wrapped(f"{mark}{note_told(note, language)}", max(20, width - len(source) - 3))[:MOST_LINES]
        lines: Lines = [beside(line((first, "blue")), line((source, "quiet"), " "), width)]
        lines += [line((more, "blue")) for more in others]
        if one.beneath.root:
            lines.append(line("  ", (shortened(f"└ {one.beneath.root}", width - 4), "text")))
        if one.beneath.open:
            told = language.say(N_("still open: {slots}"), slots=slot_words(one.beneath.open, language))
            lines.append(line("  ", (told, "quiet")))
        return lines


def _question(asked: Asked, language: Language, width: int) -> Lines:
    """Return what was asked, and how many of those asked answered, with the interval drawn."""
    spans = [Span("".join(cells), "blue" if strong else "quiet")
             for strong, cells in groupby(bar(asked, CELLS), key=(CERTAIN + COUNTED).__contains__)]  # fmt: skip
    told = asked_told(asked, language)
    return [*paragraph(f"? {asked.question.text}", "bold", width - 1), line("  ", *spans, "  ", (told, "quiet"))]
