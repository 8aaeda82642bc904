"""What customers spoke of, theme by theme: how many out of how many, what they said, what becomes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult

from interview_tui.desk.services import Services
from interview_tui.desk.themes import state
from interview_tui.desk.themes.beside import Voices, voices
from interview_tui.desk.themes.overview import Overview, Row, everywhere, overview
from interview_tui.desk.themes.state import Themes
from interview_tui.desk.themes.times import TIME_WORDS, Time
from interview_tui.insight.figure_bars import CERTAIN, COUNTED, POSSIBLE
from interview_tui.insight.tags import tags_of
from interview_tui.insight.theme_words import days_told
from interview_tui.language.message import N_, NC_, Message
from interview_tui.records import theme_changes as changes
from interview_tui.tui import ending, settings
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import choose
from interview_tui.tui.shared.commands import Bound, Command, command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.theme_messages import SortingWanted, ThemesRead, ThemeWanted, VoicesRead
from interview_tui.tui.themes.asking import AsksAboutThemes
from interview_tui.tui.themes.exporting import ExportsThemes
from interview_tui.tui.themes.rows import empty_lines, theme_rows, voice_lines
from interview_tui.tui.widgets.drawing import Lines, beside, line
from interview_tui.tui.widgets.row_list import ALONG, MOVES_BY_LETTER, RowList
from interview_tui.tui.widgets.sheet import Sheet

NO_TAGS = N_("No customer has a tag yet. A word behind # in what is known of one is a tag: #craft.")
HOLDS_SOMETHING = N_("It holds notes or thoughts. Put it into another theme, or take its notes out first.")
EMPTY = N_("A theme gathers what several customers spoke of, under one name. {letter} begins one.")
WIDE = 116
"""In cells: from this width the heading fits into one line."""
LEAST_HEIGHT = 18
"""In lines: from this height quotes are displayed below the list."""


class ThemesScreen(ExportsThemes, AsksAboutThemes):
    """A table to look at; its letters act on the selected theme at once."""

    place: ClassVar[str] = NC_("place", "themes")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "themes.tcss"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.themes = Themes(services.today())
        self._voices: dict[str, Voices] = {}
        """The most telling quotes of each theme, as far as read."""

    def compose(self) -> ComposeResult:
        """Lay out heading, themes, what was said on the selected one, and what was just done."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="rows")
        yield Sheet(self._draw_voices, id="voices")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    @property
    def overview(self) -> Overview | None:
        """All themes, as they were read."""
        return self.themes.found

    @property
    def theme_row(self) -> Row | None:
        """The selected theme."""
        return self.themes.row

    @property
    def is_read(self) -> bool:
        """Return whether it has been read."""
        return self.themes.found is not None

    def read_store(self) -> None:
        """Count the themes of the chosen period."""
        number, asked = self.number, self.themes
        found = overview(everywhere(self.services.store), asked.period, asked.today, asked.tag)
        self.post_message(ThemesRead(found, number))

    @on(ThemesRead)
    def _is_read(self, message: ThemesRead) -> None:
        if message.number != self.number:
            return
        self._voices.clear()
        after = state.selected(state.read(self.themes, message.found), self.seen_next)
        self.seen_next = ""
        self.take_in(lambda: self.show(after))

    def _read_voices(self) -> None:
        row = self.themes.row
        if row is None or row.theme.id in self._voices:
            return
        store, period = self.services.store, self.themes.period

        def read() -> None:
            self.post_message(VoicesRead(row, voices(everywhere(store), row, period)))

        self.run_worker(read, thread=True, exclusive=True, group="voices")

    @on(VoicesRead)
    def _voices_read(self, message: VoicesRead) -> None:
        found, theme_id = self.themes.found, message.row.theme.id
        if found is None or found.row(theme_id) is not message.row:
            return
        self._voices[theme_id] = message.voices
        self.query_one("#voices", Sheet).show(self._draw_voices)

    def on_resize(self, event: events.Resize) -> None:
        """Show what there is room for."""
        self.query_one("#voices", Sheet).show(self._draw_voices)

    def reword(self) -> None:
        """Show everything in the other language."""
        super().reword()
        self.show()

    # what is on the screen

    def show(self, themes: Themes | None = None) -> None:
        """Show the themes as they are now."""
        self.themes = now = themes or self.themes
        self.query_one(RowList).show(theme_rows(now.lines, self.services.language), now.at if now.chosen else None)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self._select(now)

    def _select(self, themes: Themes) -> None:
        self.themes = themes
        self.query_one(RowList).select(themes.at if themes.chosen else None)
        self.query_one("#voices", Sheet).show(self._draw_voices)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.refresh_footer()
        self._read_voices()

    def _draw_heading(self, width: int) -> Lines:
        now, say = self.themes, self.say
        days = days_told(now.period, now.today, self.services.language)
        only = [(f"  {now.tag}", "blue")] if now.tag else []
        title = line(" ", (say(N_("Themes")), "bold"), (f"  {days}", "quiet"), *only)
        who = say(N_("customers who spoke of it unasked"))
        legend = say(N_("{certain} certain {counted} counted {possible} possible"),
                     certain=CERTAIN, counted=COUNTED, possible=POSSIBLE)  # fmt: skip
        if width < WIDE:
            return [beside(title, line((who, "quiet"), " "), width), beside((), line((legend, "quiet"), " "), width)]
        return [beside(title, line((f"{who}   {legend}", "quiet"), " "), width), ()]

    def _draw_voices(self, width: int) -> Lines:
        row = self.themes.row
        if row is None or self.size.height < LEAST_HEIGHT:
            return []
        return [(), *voice_lines(row.theme, self._voices.get(row.theme.id), self.services.language, width)]

    def _draw_told(self, width: int) -> Lines:
        if self.done is not None:
            return self.done_lines(width)
        if self.is_read and not self.themes.lines:
            return empty_lines(self.say(EMPTY, letter=self.new.command.letter_in(self.services.language)), width)
        return self.reading_lines(width)

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        if self.themes.named is not None:
            return [(self.open, NC_("hint", "take in")), self.new, self.sort_notes, self.menu, self.leave]
        if self.themes.row is None:
            return [self.new, self.sort_notes, self.following, self.menu, self.leave]
        opened = (self.open, NC_("hint", "notes"))
        return [opened, self.sort_notes, self.merge, self.tell_customers, self.menu, self.leave]

    # keys

    def _of_theme(self) -> list[Bound]:
        row = self.themes.row
        fitting = [self.rename, self.describe, self.memo, self.merge, self.apart, self.decide, self.delete,
                   self.question]  # fmt: skip
        return [*fitting, self.tell_customers] if row is not None else []

    def commands(self) -> Sequence[Command]:
        """Leave out what does not fit what is selected."""
        of_theme = (self.rename, self.describe, self.memo, self.merge, self.apart, self.decide,
                    self.delete, self.tell_customers, self.question)  # fmt: skip
        missing = {one.command for one in of_theme} - {one.command for one in self._of_theme()}
        return [one for one in super().commands() if one not in missing]

    def press(self, key: str, character: str | None) -> bool:
        """Forget what was told; the rest is a command."""
        self.forget_done(key)
        return super().press(key, character)

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if self.turn.given:
            return
        after = state.picked(self.themes, message.index)
        again = after.at == self.themes.at and after.chosen is not None
        self._select(after)
        if again:
            self.open()

    # commands

    @command(ALONG, keys=tuple(MOVES_BY_LETTER), in_menu=False)
    def along(self) -> None:
        """Move the selection."""
        self._select(state.moved(self.themes, MOVES_BY_LETTER[self.key]))

    @command(
        N_("All that was said on the selected theme, and by whom; a name: take its notes in"),
        NC_("hint", "open"),
        keys=("enter",),
    )
    def open(self) -> None:
        """Show the notes of the selected theme, or those without one."""
        if self.themes.row is not None:
            self.give_way(ThemeWanted(self.themes.row.theme.id, self.themes))
        elif self.themes.named is not None:
            self.take_in_named(self.themes.named)
        elif self.themes.chosen is not None:
            self.sort_notes()

    @command(N_("Notes without a theme: put one after the other under themes"), NC_("hint", "sort notes"),
             letter=NC_("own key", "o"), own_letter=True)  # fmt: skip
    def sort_notes(self) -> None:
        """Show the notes without a theme."""
        self.give_way(SortingWanted(self.themes))

    @command(N_("Count the next time: 90 days, this quarter, the last one, a year, all"), NC_("hint", "time"),
             keys=("tab",))  # fmt: skip
    def following(self) -> None:
        """Count the next period."""
        self._count(state.turned(self.themes))

    @command(N_("Count the time before"), keys=("shift+tab",))
    def before(self) -> None:
        """Count the previous period."""
        self._count(state.turned(self.themes, -1))

    @command(N_("Which time is counted"), letter=NC_("own key", "p"), own_letter=True)
    def time(self) -> None:
        """Choose the period."""
        language = self.services.language
        options = [Option(str(one), language.in_context("time", words)) for one, words in TIME_WORDS.items()]
        asked = self.say(N_("Of which time?"))
        choose(
            self,
            asked,
            options,
            lambda one: self._count(replace(self.themes, time=Time(one))),
            at=str(self.themes.time),
        )

    @command(N_("Only customers with a tag: #craft in anything that is known of them or their organisation"),
             NC_("hint", "tag"), letter=NC_("own key", "f"), own_letter=True)  # fmt: skip
    def only_tag(self) -> None:
        """Choose a tag, or none."""
        tags = Counter(
            one for each in tags_of(everywhere(self.services.store).customer_heads().heads).values() for one in each
        )
        if not tags:
            self.tell_here(Message(NO_TAGS))
            return
        every = Option("", self.say(N_("all customers")))
        options = [Option(one, one, str(n)) for one, n in tags.most_common()]

        def chosen(tag: str) -> None:
            self._count(replace(self.themes, tag=tag))

        choose(self, self.say(N_("Only customers with which tag?")), [every, *options], chosen, at=self.themes.tag)

    def _count(self, themes: Themes) -> None:
        self.themes = themes
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.read_again()

    @command(N_("Delete an empty theme"), NC_("hint", "delete"), keys=("delete",))
    def delete(self) -> None:
        """Delete an empty theme."""
        row = self.theme_row
        if row is None:
            return
        every = self.services.store.themes()
        theme = every.get(row.theme.id, row.theme)
        if theme.notes or theme.memos or row.memos or len(changes.parts(theme, every)) > 1:
            self.tell_here(Message(HOLDS_SOMETHING))
        else:
            self.keep(lambda themes: {theme.id: None}, self.say(N_("Deleted")), theme.name)

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back."""
        self.go_back()
