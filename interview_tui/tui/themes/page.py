"""One theme: everything said about it with sources, contradictions, customers, memos."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from interview_tui.desk.services import Services
from interview_tui.desk.themes import page as pages
from interview_tui.desk.themes.beside import beneath
from interview_tui.desk.themes.overview import Overview, Row, everywhere, overview
from interview_tui.desk.themes.page import Said, ThemePage, Who
from interview_tui.desk.themes.state import Themes
from interview_tui.insight.tags import tags_of
from interview_tui.insight.theme_words import count_told, state_told, trend_told
from interview_tui.language.message import N_, NC_
from interview_tui.records.spoken import track_name
from interview_tui.records.theme import Theme
from interview_tui.records.theme_changes import parts
from interview_tui.tui import ending, settings
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.messages import CustomerWanted
from interview_tui.tui.shared.theme_messages import BeneathRead, ThemeRead
from interview_tui.tui.themes.asking import AsksAboutThemes
from interview_tui.tui.themes.page_commands import PageCommands
from interview_tui.tui.themes.page_rows import PageRow
from interview_tui.tui.themes.rows import belongs_told
from interview_tui.tui.themes.source import show_source
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph
from interview_tui.tui.widgets.row_list import ALONG, MOVES_BY_LETTER, RowList
from interview_tui.tui.widgets.sheet import Sheet

EMPTY = N_("No note belongs to it yet. While reading, {letter} puts one under a theme.")
GONE = N_("This theme is a part of another one by now, or was deleted.")


class ThemeScreen(PageCommands, AsksAboutThemes):
    """Its letters act on the selected line at once."""

    place: ClassVar[str] = NC_("place", "one theme")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "themes.tcss"

    def __init__(self, services: Services, theme_id: str, themes: Themes) -> None:
        super().__init__(services)
        self.page = ThemePage(theme_id)
        self._themes = themes

    def compose(self) -> ComposeResult:
        """Lay out heading, lines, and what was just done."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="rows")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    @property
    def overview(self) -> Overview | None:
        """All themes, as they were read."""
        return self.page.found

    @property
    def theme_row(self) -> Row | None:
        """The theme displayed."""
        return self.page.row

    def customer_here(self) -> str | None:
        """Return whose line is selected."""
        one = self.page.chosen
        if isinstance(one, Who):
            return one.id
        return one.evidence.note.customer_id if isinstance(one, Said) else None

    @property
    def is_read(self) -> bool:
        """Return whether it has been read."""
        return self.page.found is not None

    def read_store(self) -> None:
        """Count the theme, then read the conversations in which it came up."""
        number, store = self.number, everywhere(self.services.store)
        found = overview(store, self._themes.period, self._themes.today, self._themes.tag)
        row = found.row(self.page.theme_id)
        put_in = parts(row.theme, store.themes())[1:] if row is not None else ()
        self.post_message(ThemeRead(found, put_in, tags_of(store.customer_heads().heads), number))
        if row is not None:
            self.post_message(BeneathRead(beneath(store, row.evidence), number))

    @on(ThemeRead)
    def _is_read(self, message: ThemeRead) -> None:
        if message.number == self.number:
            self.take_in(lambda: self.show(pages.read(self.page, message.found, message.put_in, message.tags)))
            self.turn.was_read()  # what stands beneath the notes may take longer

    @on(BeneathRead)
    def _beneath_read(self, message: BeneathRead) -> None:
        if message.number == self.number:
            self.show(pages.with_beneath(self.page, message.beneath))

    def reword(self) -> None:
        """Show everything in the other language."""
        super().reword()
        self.show()

    # what is on the screen

    def show(self, page: ThemePage | None = None) -> None:
        """Show the theme as it is now."""
        self.page = now = page or self.page
        rows = [PageRow(one, self.services.today(), self.services.language) for one in now.lines]
        self.query_one(RowList).show(rows, now.at if now.chosen else None)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        row, language = self.page.row, self.services.language
        if row is None:
            return [line(" ", (self.say(N_("Themes")), "bold")), ()]
        counted = [
            ", ".join(filter(None, (f"{track_name(track, language)} {count_told(count, language)}",
                                    trend_told(count, language))))
            for track, count in row.counts.items()
        ]  # fmt: skip
        said = " · ".join([*counted, state_told(row.theme, len(row.told.open), language)])
        belongs = belongs_told(row.theme, language)
        return [
            *paragraph(row.theme.name, "bold", width - 1, 1),
            beside(line(" ", (said, "quiet")), (), width),
            *(paragraph(belongs, "quiet", width - 1, 1) if belongs else []),
            (),
        ]

    def _draw_told(self, width: int) -> Lines:
        told = ""
        if self.is_read and self.page.row is None:
            told = self.say(GONE)
        elif self.is_read and not self.page.lines:
            told = self.say(EMPTY, letter=self.gather.command.letter_in(self.services.language))
        below = paragraph(told, "quiet", width - 1, 1) if told else []
        return [*self.done_lines(width), *below, *self.reading_lines(width)]

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        source: list[Hint] = [(self.open, NC_("hint", "source"))] if self.page.chosen is not None else []
        if self.page.notes:
            return [*source, self.gather, self.move, self.split, self.menu, self.leave]
        return [*source, self.memo, self.next_part, self.menu, self.leave]

    # keys

    def commands(self) -> Sequence[Command]:
        """Leave out what does not fit."""
        missing = set() if self.page.chosen is not None else {self.open.command}
        missing |= set() if self.page.notes else {one.command for one in self.of_notes()}
        return [one for one in super().commands() if one not in missing]

    def press(self, key: str, character: str | None) -> bool:
        """Forget what was told; the rest is a command."""
        self.forget_done(key)
        return super().press(key, character)

    def _select(self, page: ThemePage) -> None:
        self.page = page
        self.query_one(RowList).select(page.at if page.chosen else None)
        self.refresh_footer()

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if self.turn.given:
            return
        after = pages.picked(self.page, message.index)
        again = after.at == self.page.at and after.chosen is not None
        self._select(after)
        if again:
            self.open()

    # commands

    @command(ALONG, keys=tuple(MOVES_BY_LETTER), in_menu=False)
    def along(self) -> None:
        """Move the selection."""
        self._select(pages.moved(self.page, MOVES_BY_LETTER[self.key]))

    @command(N_("Read the selected note where it was said; of a customer the page"), NC_("hint", "open"),
             keys=("enter",))  # fmt: skip
    def open(self) -> None:
        """Show the source of the selected line."""
        match self.page.chosen:
            case Said(evidence=evidence):
                show_source(self, evidence.note)
            case Who(id=customer_id):
                if self.services.store.customer(customer_id) is not None:
                    self.give_way(CustomerWanted(customer_id))
                else:
                    self.tell_here(self.nobody_here())
            case Theme() as theme:
                self.take_apart(theme)

    @command(N_("Next part of the page: notes, against it, customers, thoughts"), NC_("hint", "next part"),
             keys=("tab",))  # fmt: skip
    def next_part(self) -> None:
        """Select the first line of the next part."""
        self._select(pages.next_part(self.page))

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back to all themes."""
        self.go_back()
