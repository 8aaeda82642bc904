"""The lines of the themes screen: a bar for each theme, and below the list quotes for the selected one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len

from interview_tui.desk.themes.beside import Quoted, Voices
from interview_tui.desk.themes.state import Heading, Line, Loose, Shown, Without
from interview_tui.insight.figure_bars import CERTAIN, COUNTED
from interview_tui.insight.theme_words import ASKED_IN, asked_told, bar, named_told, state_told, trend_told
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.search import Found
from interview_tui.records.states import ThemeState
from interview_tui.records.theme import Theme
from interview_tui.records.words import Kind
from interview_tui.tui.widgets.drawing import Lines, Span, beside, fitted, line, paragraph, shortened

CELLS = 12
"""In cells: the length of a bar."""
LONGEST_NAME = 34
_N = 3


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One line; `names` is the width of the names."""

    shown: Shown
    names: int
    language: Language

    def lines(self, width: int) -> Lines:
        """Return it in one line; a gap where there is nothing to say."""
        match self.shown:
            case Heading(track=track, asked=asked):
                return [line((heading_words(track, asked, self.language), "bold"))]
            case Line():
                return [self._theme(self.shown, width)]
            case Loose(named=named):
                return [line((shortened(named_told(named, self.language), width - 1), "text"))]
            case Without(notes=n):
                return [line(self.language.count("{n} note without a theme", "{n} notes without a theme", n))]
        return [()]

    def _theme(self, one: Line, width: int) -> tuple[Span, ...]:
        names = min(self.names, max(12, width // 3))
        count, theme = one.counted, one.row.theme
        state = state_told(theme, len(one.row.told.open), self.language)
        trend = trend_told(count, self.language) if count is not None else ""
        pressing = bool(one.row.told.open) and theme.state is not ThemeState.OPEN
        left = [Span(f"{len(count.spoke) if count else 0:>{_N}}  ")]
        for strong, cells in groupby(bar(count, CELLS) if count else " " * CELLS, key=(CERTAIN + COUNTED).__contains__):
            left.append(Span("".join(cells), "blue" if strong else "quiet"))
        left.append(Span(f"  {fitted(theme.name, names)}  "))
        asked = (asked_told(each, self.language) for each in one.row.asked[:1])
        said = ", ".join(filter(None, (state, trend, *asked)))
        room = width - _N - 2 - CELLS - 2 - names - 2
        return line(*left, (shortened(said, room), "orange" if pressing else "quiet"))


def theme_rows(lines: Sequence[Shown], language: Language) -> list[ThemeRow]:
    """Return the lines in columns."""
    themes = [one.row.theme.name for one in lines if isinstance(one, Line)]
    names = min(LONGEST_NAME, max(map(cell_len, themes), default=0))
    return [ThemeRow(one, names, language) for one in lines]


def heading_words(track: object, asked: int, language: Language) -> str:
    """Return the heading above a track's themes."""
    said = next((words for one, words in ASKED_IN.items() if one is track), None)
    return language.say(said, n=asked) if said else language.say(N_("Not counted: nothing in a track yet"))


def belongs_told(theme: Theme, language: Language) -> str:
    """Return what belongs to a theme, and what does not; "" if not described."""
    said = [language.say(N_("belongs to it: {what}"), what=theme.belongs)] if theme.belongs else []
    said += [language.say(N_("not: {what}"), what=theme.outside)] if theme.outside else []
    return "; ".join(said).replace("\n", " ")


def voice_lines(theme: Theme, voices: Voices | None, language: Language, width: int) -> Lines:
    """Return the quotes for the selected theme: one for it, one against, each with its source."""
    named = line(" ", (theme.name, "bold"))
    belongs = shortened(belongs_told(theme, language), max(10, width - cell_len(theme.name) - 6))
    lines: Lines = [beside(named, line((belongs, "quiet"), " "), width)]
    if voices is None:
        return lines
    lines += _voice(voices.said, language, width)
    if voices.against is not None:
        lines += [line(" ", (language.say(N_("Against it")), "bold")), *_voice(voices.against, language, width)]
    return lines


def note_told(note: Found, language: Language) -> str:
    """Return the text of a note for reading: a quote in quotation marks."""
    text = note.text.split("\n")[0]
    return forms.quoted(text, language) if note.kind is Kind.QUOTE else text


def source_told(note: Found, language: Language, near: object = None) -> str:
    """Return who said it, and on which day: `Claudia Weber, 20.11.`."""
    who = note.customer or language.say(N_("without a name"))
    return f"{who}, {forms.short_date(note.at.date(), language)}"


def _voice(one: Quoted | None, language: Language, width: int) -> Lines:
    if one is None:
        return []
    note = one.evidence.note
    source = shortened(source_told(note, language), width // 2)
    lines: Lines = [beside(line(" ", (note_told(note, language), "blue")), line((source, "quiet"), " "), width)]
    if one.root:
        lines.append(line("   ", (shortened(f"└ {one.root}", width - 5), "text")))
    return lines


def empty_lines(told: str, width: int) -> Lines:
    """Return a sentence displayed if there is nothing."""
    return paragraph(told, "quiet", width - 1, 1)
