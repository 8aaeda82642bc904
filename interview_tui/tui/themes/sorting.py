"""Sorting notes without a theme one by one: a digit takes a suggestion, `t` asks, down goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.message import Message as TextualMessage

from interview_tui.desk.services import Services
from interview_tui.desk.themes import sorting as sortings
from interview_tui.desk.themes.gathering import ToGather
from interview_tui.desk.themes.overview import everywhere, overview
from interview_tui.desk.themes.sorting import Sorting
from interview_tui.desk.themes.state import Themes
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_, Message
from interview_tui.port.search import Found
from interview_tui.tui import ending, settings
from interview_tui.tui.panels.gather import DIGITS
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.gathering import GathersNotes
from interview_tui.tui.themes.acting import ActsOnThemes
from interview_tui.tui.themes.rows import note_told
from interview_tui.tui.themes.source import show_source
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph, shortened
from interview_tui.tui.widgets.row_list import ALONG, MOVES_BY_LETTER, RowList
from interview_tui.tui.widgets.sheet import Sheet

ALL_SORTED = N_("Every note of this time is under a theme, or apart from the tracks.")
NOTHING_SUGGESTED = N_("Nothing is suggested. {letter} asks under which theme; ↓ leaves it without one.")


class SortingRead(TextualMessage):
    """The notes without a theme were read."""

    def __init__(self, sorting: Sorting, number: int) -> None:
        self.sorting = sorting
        self.number = number
        super().__init__()


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note with its source, and the first suggested theme."""

    note: Found
    suggested: str
    language: Language

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        who = shortened(self.note.customer or self.language.say(N_("without a name")), 18)
        source = f"{who}, {forms.short_date(self.note.at.date(), self.language)}"
        right = [(f"{shortened(self.suggested, 16)}?  ", "orange")] if self.suggested else []
        return [beside(line(note_told(self.note, self.language)), line(*right, (source, "quiet"), " "), width)]


class SortingScreen(ActsOnThemes, GathersNotes):
    """Its digits and letters act on the selected note at once."""

    place: ClassVar[str] = NC_("place", "notes without a theme")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "themes.tcss"

    def __init__(self, services: Services, themes: Themes) -> None:
        super().__init__(services)
        self.sorting = Sorting()
        self._themes = themes

    def compose(self) -> ComposeResult:
        """Lay out heading, notes, what is suggested, and what was just done."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="rows")
        yield Sheet(self._draw_offers, id="offers")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    @property
    def is_read(self) -> bool:
        """Return whether it has been read."""
        return self.sorting.notes is not None

    def customer_here(self) -> str | None:
        """Return whose note is selected."""
        return self.sorting.note.customer_id if self.sorting.note is not None else None

    def read_store(self) -> None:
        """Read the notes of the chosen period, and the suggestions for them."""
        number, store = self.number, everywhere(self.services.store)
        found = overview(store, self._themes.period, self._themes.today, self._themes.tag)
        self.post_message(SortingRead(sortings.sorted_out(found, store.themes()), number))

    @on(SortingRead)
    def _is_read(self, message: SortingRead) -> None:
        if message.number == self.number:
            self.take_in(lambda: self.show(sortings.read(self.sorting, message.sorting)))

    def reword(self) -> None:
        """Show everything in the other language."""
        super().reword()
        self.show()

    # what is on the screen

    def show(self, sorting: Sorting | None = None) -> None:
        """Show the notes as they are now."""
        self.sorting = now = sorting or self.sorting
        language = self.services.language
        names = {note_id: made[0].name for note_id, made in now.offered.items()}
        rows = [NoteRow(one, names.get(one.note_id, ""), language) for one in now.notes or ()]
        self.query_one(RowList).show(rows, now.at if now.note else None)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self._select(now)

    def _select(self, sorting: Sorting) -> None:
        self.sorting = sorting
        self.query_one(RowList).select(sorting.at if sorting.note else None)
        self.query_one("#offers", Sheet).show(self._draw_offers)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        count, now = self.services.language.count, self.sorting
        title = count("{n} note without a theme", "{n} notes without a theme", now.many) if self.is_read else ""
        told = self.say(N_("something is suggested for {n}"), n=now.suggested) if now.suggested else ""
        return [beside(line(" ", (title, "bold")), line((told, "quiet"), " "), width), ()]

    def _draw_offers(self, width: int) -> Lines:
        now = self.sorting
        if now.note is None:
            return []
        text = paragraph(note_told(now.note, self.services.language), "blue", width - 1, 1)[:2]
        lines: Lines = [(), *text]
        for digit, one in zip(DIGITS, now.offers, strict=False):
            why = self.say(N_("because: {words}"), words=", ".join(one.because))
            lines.append(line(" ", (digit, "bold"), f" {one.name}   ", (why, "quiet")))
        if not now.offers:
            letter = self.gather.command.letter_in(self.services.language)
            lines += paragraph(self.say(NOTHING_SUGGESTED, letter=letter), "quiet", width - 1, 1)
        return lines

    def _draw_told(self, width: int) -> Lines:
        none = self.is_read and self.sorting.note is None
        below = paragraph(self.say(ALL_SORTED), "quiet", width - 1, 1) if none else []
        return [*self.done_lines(width), *below, *self.reading_lines(width)]

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        if self.sorting.note is None:
            return [self.menu, self.leave]
        return [self.gather, (self.open, NC_("hint", "source")), self.undo, self.menu, self.leave]

    # keys

    def commands(self) -> Sequence[Command]:
        """Leave out what needs a note."""
        of_note = {self.open.command, self.gather.command, self.suggested.command}
        missing = set() if self.sorting.note is not None else of_note
        return [one for one in super().commands() if one not in missing]

    def press(self, key: str, character: str | None) -> bool:
        """Forget what was told; the rest is a command."""
        self.forget_done(key)
        return super().press(key, character)

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if not self.turn.given:
            self._select(sortings.picked(self.sorting, message.index))

    def to_gather(self) -> Sequence[ToGather]:
        """Return the selected note."""
        return [sortings.to_gather(self.sorting.note)] if self.sorting.note is not None else []

    def has_gathered(self, told: Message) -> None:
        """Report it; the note disappears from the list at once, and the next one is selected."""
        self.tell_done(told)

    # commands

    @command(N_("Take the suggestion with this digit"), keys=tuple(DIGITS), in_menu=False)
    def suggested(self) -> None:
        """Put the note under the suggested theme."""
        place = DIGITS.index(self.key)
        if place < len(self.sorting.offers):
            self.choose_theme(self.to_gather(), self.sorting.offers[place])

    @command(ALONG, keys=tuple(MOVES_BY_LETTER), in_menu=False)
    def along(self) -> None:
        """Move the selection."""
        self._select(sortings.moved(self.sorting, MOVES_BY_LETTER[self.key]))

    @command(N_("Read the note where it was said"), NC_("hint", "open"), keys=("enter",))
    def open(self) -> None:
        """Show the note in its conversation."""
        if self.sorting.note is not None:
            show_source(self, self.sorting.note)

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back to all themes."""
        self.go_back()
