"""One's own development: how conversations develop, intentions and what became of them. For oneself alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.message import Message as TextualMessage

from interview_tui.desk import development
from interview_tui.desk.development import DROPPED, NOT_YET, WORKED, Seen
from interview_tui.desk.services import Services
from interview_tui.insight.development import Development
from interview_tui.insight.development_words import FOR_ME, TITLE, nothing_yet
from interview_tui.insight.figure_bars import CERTAIN, COUNTED, POSSIBLE
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.tui import ending, settings
from interview_tui.tui.development.rows import rows_of
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.messages import ReadingWanted
from interview_tui.tui.shared.read_first import ReadFirstScreen
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph
from interview_tui.tui.widgets.row_list import ALONG, MOVES_BY_LETTER, RowList
from interview_tui.tui.widgets.sheet import Sheet


class DevelopmentRead(TextualMessage):
    """My development was read."""

    def __init__(self, found: Development) -> None:
        self.found = found
        super().__init__()


class DevelopmentKept(TextualMessage):
    """The outcome of an intention was saved, or could not be."""

    def __init__(self, seen: Seen, fault: Message | None) -> None:
        self.seen = seen
        self.fault = fault
        super().__init__()


class DevelopmentScreen(ReadFirstScreen):
    """For reading alone; nothing of it leaves, and there is no export."""

    place: ClassVar[str] = NC_("place", "development")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "development.tcss"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.seen = Seen()
        self.fault: Message | None = None
        self._places: list[int] = []

    def compose(self) -> ComposeResult:
        """Lay out heading, rows, and what is told."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="own")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    @property
    def is_read(self) -> bool:
        """Return whether it has been read."""
        return self.seen.development is not None

    def read_store(self) -> None:
        """Read from my own store what is private to me."""
        services = self.services
        self.post_message(DevelopmentRead(development.read(services.store, services.language.code, services.today())))

    @on(DevelopmentRead)
    def _is_read(self, message: DevelopmentRead) -> None:
        self.take_in(lambda: self.show(development.taken_in(self.seen, message.found)))

    def reword(self) -> None:
        """Show everything in the other language."""
        super().reword()
        self.show()

    # what is on the screen

    def show(self, seen: Seen | None = None) -> None:
        """Show it as it is now."""
        self.seen = now = seen or self.seen
        rows, self._places = rows_of(now.development or Development(), self.services.today(), self.services.language)
        self.query_one(RowList).show(rows, self._places[now.at] if now.chosen is not None else None)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        legend = self.say(N_("{certain} certain {counted} counted {possible} possible"),
                          certain=CERTAIN, counted=COUNTED, possible=POSSIBLE)  # fmt: skip
        found = self.seen.development
        has_bars = found is not None and (found.listening or found.opened.n)
        top = line(" ", (self.say(TITLE), "bold"), (f"  {self.say(FOR_ME)}", "quiet"))
        return [beside(top, line((legend, "quiet"), " ") if has_bars else (), width), ()]

    def _draw_told(self, width: int) -> Lines:
        if self.fault is not None:
            return paragraph(self.tell(self.fault), "orange", width - 1, 1)
        found = self.seen.development
        if found is not None and found.is_empty:
            return paragraph(nothing_yet(found, self.services.language), "quiet", width - 1, 1)
        return self.reading_lines(width)

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        mine: list[Hint] = [self.worked, self.not_yet, self.dropped] if self.seen.is_intention else []
        opening: list[Hint] = [(self.open, NC_("hint", "read"))] if self.seen.chosen else []
        return [*mine, *opening, *([self.undo] if self.seen.back else []), self.menu, self.leave]

    # keys

    def commands(self) -> Sequence[Command]:
        """Leave out what does not fit."""
        chosen, mine = self.seen.chosen is not None, self.seen.is_intention
        fitting = {
            self.open.command: chosen,
            self.worked.command: mine,
            self.not_yet.command: mine,
            self.dropped.command: mine,
            self.undo.command: bool(self.seen.back),
        }
        return [one for one in super().commands() if fitting.get(one, True)]

    def press(self, key: str, character: str | None) -> bool:
        """Forget what went wrong; the rest is a command."""
        if self.fault is not None:
            self.fault = None
            self.show()
        return super().press(key, character)

    @on(RowList.Clicked)
    def _clicked(self, clicked: RowList.Clicked) -> None:
        if not self.turn.given and clicked.index in self._places:
            at = self._places.index(clicked.index)
            if at == self.seen.at:
                self.open()
            else:
                self.show(development.moved(self.seen, at - self.seen.at))

    # commands

    @command(ALONG, keys=tuple(MOVES_BY_LETTER), in_menu=False)
    def along(self) -> None:
        """Move the selection; if there is none, scroll."""
        step = MOVES_BY_LETTER[self.key]
        after = development.moved(self.seen, step)
        if after.at != self.seen.at:
            self.show(after)
        elif step < 0 and self.seen.items:
            self.query_one(RowList).scroll_home(animate=False)  # the bars above the first one
        else:
            self.query_one(RowList).scroll_relative(y=step, animate=False)

    @command(N_("It came off: I did what I meant to do"), NC_("hint", "came off"), letter=NC_("own key", "g"),
             own_letter=True)  # fmt: skip
    def worked(self) -> None:
        """Say of the selected intention that it came off."""
        self._say_of_it(WORKED)

    @command(N_("Not yet: I still mean to"), NC_("hint", "not yet"), letter=NC_("own key", "n"), own_letter=True)
    def not_yet(self) -> None:
        """Say of the selected intention that it did not come off yet."""
        self._say_of_it(NOT_YET)

    @command(N_("Let go: something else matters more"), NC_("hint", "let go"), letter=NC_("own key", "l"),
             own_letter=True)  # fmt: skip
    def dropped(self) -> None:
        """Say of the selected intention that it was let go."""
        self._say_of_it(DROPPED)

    @command(N_("Read the conversation it comes from"), NC_("hint", "read"), keys=("enter",))
    def open(self) -> None:
        """Read the conversation of what is selected."""
        if self.seen.chosen is not None:
            self.give_way(ReadingWanted(self.seen.chosen.conversation))

    @command(N_("Undo"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo what was said last of an intention."""
        self._keep(lambda: development.taken_back(self.seen, self.services.store))

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back."""
        self.go_back()

    def _say_of_it(self, word: str) -> None:
        self._keep(lambda: development.became(self.seen, self.services.store, word))

    def _keep(self, makes: Callable[[], Seen]) -> None:
        """Save it on a thread: keys wait until it is on disk."""
        self.turn.give()
        self.run_worker(lambda: self._kept(makes), thread=True, group="keep")

    def _kept(self, makes: Callable[[], Seen]) -> None:
        try:
            after, fault = makes(), None
        except Told as error:
            after, fault = self.seen, error.message
        services = self.services
        found = development.read(services.store, services.language.code, services.today())
        self.post_message(DevelopmentKept(development.taken_in(after, found), fault))

    @on(DevelopmentKept)
    def _is_kept(self, message: DevelopmentKept) -> None:
        self.fault = message.fault
        self.show(message.seen)
        self.turn.take_back()
        self.turn.catch_up()
