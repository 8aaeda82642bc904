"""Announcements, one at a time: letters act on the selected person at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from interview_tui.desk.announcing import state
from interview_tui.desk.announcing.beginning import meant, tellings
from interview_tui.desk.announcing.state import Announcements
from interview_tui.desk.lists.gathering import gather
from interview_tui.desk.services import Services
from interview_tui.language.message import N_, NC_, Message
from interview_tui.records import announcement as announcements
from interview_tui.records.announcement import Announcement
from interview_tui.records.telling import TellingState
from interview_tui.tui import ending, settings
from interview_tui.tui.announcements.rows import head_lines, person_rows
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.announcing import ask_what, not_wished, tell_one
from interview_tui.tui.shared.announcing_messages import AnnouncementsRead
from interview_tui.tui.shared.asking import ask
from interview_tui.tui.shared.commands import Bound, Command, command
from interview_tui.tui.shared.customer_page import LeadsToCustomer
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.read_first import ReadFirstScreen
from interview_tui.tui.widgets.drawing import Lines, paragraph
from interview_tui.tui.widgets.row_list import ALONG, MOVES_BY_LETTER, RowList
from interview_tui.tui.widgets.sheet import Sheet

EMPTY = N_("Nothing is told to many yet. {letter} begins: whom, what, why.")


class AnnouncementsScreen(ReadFirstScreen, ActingScreen, LeadsToCustomer):
    """Who knows it, who does not yet, how they took it."""

    place: ClassVar[str] = NC_("place", "told to many")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "announcements.tcss"

    def __init__(self, services: Services, announcement_id: str = "", customer_id: str = "") -> None:
        """Show one announcement with a customer selected; the latest one if none is named."""
        super().__init__(services)
        self.shown = Announcements(seen=announcement_id, selected=customer_id)

    def compose(self) -> ComposeResult:
        """Lay out what is said, the people, and what was just done."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="people")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    def customer_here(self) -> str | None:
        """Return the selected person."""
        return self.shown.chosen.customer_id if self.shown.chosen else None

    @property
    def is_read(self) -> bool:
        """Return whether it has been read."""
        return self.shown.every is not None

    def read_store(self) -> None:
        """Read the announcements from the store."""
        store = self.services.store
        everywhere = store.together() if store.has_collected() else store
        customers = {one.id: one for one in everywhere.customer_heads().heads}
        self.post_message(AnnouncementsRead(store.announcements(), customers))

    @on(AnnouncementsRead)
    def _is_read(self, message: AnnouncementsRead) -> None:
        self.take_in(lambda: self.show(state.read(self.shown, message.announcements, message.customers)))

    def reword(self) -> None:
        """Show everything in the other language."""
        super().reword()
        self.show()

    # what is on the screen

    def show(self, shown: Announcements | None = None) -> None:
        """Show the people as they are now."""
        self.shown = shown or self.shown
        rows = person_rows(self.shown, self.services.today(), self.services.language, self.services.author)
        self.query_one(RowList).show(rows, self.shown.at if rows else None)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        return head_lines(self.shown, self.services.today(), self.services.language, width)

    def _draw_told(self, width: int) -> Lines:
        if self.done is not None:
            return paragraph(self.tell(self.done), "orange", width - 1, 1)
        if self.is_read and not self.shown.every:
            letter = self.new.command.letter_in(self.services.language)
            return paragraph(self.say(EMPTY, letter=letter), "quiet", width - 1, 1)
        return self.reading_lines(width)

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        following: list[Hint] = [self.following] if len(self.shown.every or ()) > 1 else []
        return [*self._fitting(), self.new, *following, self.menu, self.leave]

    def _fitting(self) -> list[Bound]:
        row, one = self.shown.chosen, self.shown.announcement
        if row is None or one is None:
            return []
        return [self.open, self.word_given, *([self.unwished] if row.state is TellingState.OPEN else [])]

    # keys

    def commands(self) -> Sequence[Command]:
        """Leave out what does not fit what is selected."""
        missing = {one.command for one in (self.word_given, self.unwished)}
        missing -= {one.command for one in self._fitting()}
        seen = self.shown.announcement
        if seen is None or seen.of is not None:  # whoever decided it also decides whom it is for
            missing |= {self.more.command, self.withdraw.command}
        if seen is None:
            missing.add(self.following.command)
        return [one for one in super().commands() if one not in missing]

    def press(self, key: str, character: str | None) -> bool:
        """Forget what was told; the rest is a command."""
        if self.done is not None and key != "ctrl+z":
            self.done = None
            self.show()
        return super().press(key, character)

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if not self.turn.given:
            self.show(state.picked(self.shown, message.index))

    # commands

    @command(ALONG, keys=tuple(MOVES_BY_LETTER), in_menu=False)
    def along(self) -> None:
        """Move the selection."""
        self.show(state.moved(self.shown, MOVES_BY_LETTER[self.key]))

    @command(N_("Open the page of the person"), NC_("hint", "open"), keys=("enter",))
    def open(self) -> None:
        """Show the page of the selected person."""
        self.show_customer()

    @command(N_("Told: they know it now; then how they took it"), NC_("hint", "told"),
             letter=NC_("own key", "t"), own_letter=True)  # fmt: skip
    def word_given(self) -> None:
        """Keep that the selected person was told, and how they took it."""
        one, row = self.shown.announcement, self.shown.chosen
        if one is not None and row is not None:
            tell_one(self, one, row, self.shown.name(row))

    @command(N_("They do not wish to hear it"), NC_("hint", "does not wish it"), letter=NC_("key", "w"))
    def unwished(self) -> None:
        """Keep that the selected person does not wish to hear it."""
        one, row = self.shown.announcement, self.shown.chosen
        if one is not None and row is not None:
            not_wished(self, one, row)

    @command(N_("Tell many something: whom, what, why"), NC_("hint", "new"), letter=NC_("key", "n"))
    def new(self) -> None:
        """Ask whom, what and why."""

        def named(ids: Sequence[str], words: str) -> None:
            ask_what(self, ids, self._begun, lambda: self._ask_whom(named, words))

        self._ask_whom(named)

    @command(N_("Tell it to more customers"), letter=NC_("key", "a"))
    def more(self) -> None:
        """Ask who else is to be told."""
        one = self.shown.announcement
        if one is None:
            return

        def named(ids: Sequence[str], _words: str) -> None:
            rows = tellings(self.services, ids)
            self._change(one, lambda now: announcements.for_more(now, rows),
                         lambda now: announcements.without(now, rows), N_("Told to more"))  # fmt: skip

        self._ask_whom(named)

    @command(N_("Withdraw it: nobody is told any more; again: put it back"), letter=NC_("key", "x"))
    def withdraw(self) -> None:
        """Withdraw the announcement, or put it back into force."""
        one = self.shown.announcement
        if one is not None:
            on, before = (None if one.withdrawn else self.services.today()), one.withdrawn
            told = N_("Withdrawn") if on else N_("To be told again")
            self._change(one, lambda now: announcements.withdrawn(now, on),
                         lambda now: announcements.withdrawn(now, before), told)  # fmt: skip

    @command(N_("Next thing that is told to many"), NC_("hint", "next"), keys=("tab",))
    def following(self) -> None:
        """Go on to the next announcement."""
        self.show(state.turned(self.shown, 1))

    @command(N_("Undo"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo what was just done."""
        self.take_back()

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back."""
        self.go_back()

    def _ask_whom(self, then: Callable[[Sequence[str], str], None], typed: str = "") -> None:
        """Ask for the customers, with words that narrow all customers; `then` gets them, and the words."""
        gathered = gather(self.services.store, self.services.today())

        def check(words: str) -> str:
            nobody = N_("Nobody is known with all of that. A name, an organisation, a need, what they use.")
            return "" if meant(gathered, words) or not words.strip() else self.say(nobody)

        def named(words: str) -> None:
            if found := [one.id for one in meant(gathered, words)]:
                then(found, words)

        ask(self, self.say(N_("Whom? A name, an organisation, what they use or need")), typed, named, check)

    def _begun(self, announcement: Announcement) -> None:
        self.shown = replace(self.shown, seen=announcement.id, at=0)
        words = (("text", announcement.text.split("\n")[0]),)

        def back() -> None:
            self._keep(
                lambda: self.services.store.forget_announcement(announcement.id),
                Message(N_("Undone: {text}."), words),
                None,
            )

        self.tell_done(Message(N_("To tell: {text}. Ctrl+Z undoes it."), words), back)

    def _change(
        self,
        one: Announcement,
        how: Callable[[Announcement], Announcement],
        back: Callable[[Announcement], Announcement],
        done: str,
    ) -> None:
        words = (("done", self.say(done)), ("text", one.text.split("\n")[0]))
        store = self.services.store

        def taken_back() -> None:
            told = Message(N_("Undone: {text}."), words[1:])
            self._keep(lambda: store.change_announcement(one.id, back), told, None)

        told = Message(N_("{done}: {text}. Ctrl+Z undoes it."), words)
        self._keep(lambda: store.change_announcement(one.id, how), told, taken_back)
