"""One shared conversation after another: read in a minute, commented on with a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.message import Message as TextualMessage

from interview_tui.desk.services import Services
from interview_tui.desk.team import reading as readings
from interview_tui.desk.team.reading import LeadRead, LeadReading
from interview_tui.desk.themes.gathering import ToGather
from interview_tui.export.lead_paper import lead_paper
from interview_tui.insight.board import Key
from interview_tui.insight.board_words import state_word
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.records.readings import Reading
from interview_tui.records.states import ReadState
from interview_tui.tui import ending, settings
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.folder_messages import ReleaseChanged
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.gathering import GathersNotes
from interview_tui.tui.team.reading_rows import head_lines, reading_rows
from interview_tui.tui.team.saying import SaysToAuthors
from interview_tui.tui.widgets.drawing import Lines
from interview_tui.tui.widgets.row_list import ALONG, MOVES, RowList
from interview_tui.tui.widgets.sheet import Sheet

READ_S = 4.0
"""In seconds: after this time on the screen a conversation counts as read."""
if TYPE_CHECKING:
    from interview_tui.desk.themes.gathering import ToGather


class ConversationRead(TextualMessage):
    """A conversation was read, or why that failed."""

    def __init__(self, key: Key, found: LeadRead | None, fault: Message | None = None) -> None:
        self.key = key
        self.found = found
        self.fault = fault
        super().__init__()


class LeadReadingScreen(SaysToAuthors, GathersNotes):
    """Nothing of a conversation can be changed here: it is its author's."""

    place: ClassVar[str] = NC_("place", "reading what was released")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "reading.tcss"

    def __init__(
        self, services: Services, keys: Sequence[Key], at: Key, note_id: str = "", *, counted: bool = True
    ) -> None:
        super().__init__(services, readings.begun(keys, at, note_id, counted=counted))
        self._was_read = False
        self._unread: set[Key] = set()
        """What is not to count as read, however long it is displayed."""

    def compose(self) -> ComposeResult:
        """Lay out heading, notes, and what was just done."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="rows")
        yield Sheet(self.draw_told, id="told")
        yield self.footer()

    @property
    def is_read(self) -> bool:
        """Return whether one was read."""
        return self._was_read

    def read_store(self) -> None:
        """Read the conversation."""
        key = self.shown.key
        try:
            self.post_message(ConversationRead(key, readings.read_one(self.services.store, key)))
        except Told as error:
            self.post_message(ConversationRead(key, None, error.message))

    @on(ConversationRead)
    def _is_read(self, message: ConversationRead) -> None:
        if message.key != self.shown.key:
            return
        new = self.shown.found is None
        if message.fault is not None:
            self.done = message.fault
        self.take_in(lambda: self.show(readings.read(self.shown, message.found)))
        self._was_read = True
        if new and message.found is not None:
            self.set_timer(READ_S, lambda: self._count_as_read(message.key))

    def _count_as_read(self, key: Key) -> None:
        found = self.shown.found
        if key == self.shown.key and found is not None and key not in self._unread:
            self._keep(lambda one: readings.as_read(one, found.version))

    def reword(self) -> None:
        """Show everything in the other language."""
        super().reword()
        self.show()

    # what is on the screen

    def show(self, shown: LeadReading | None = None) -> None:
        """Show the conversation as it is known now."""
        self.shown = shown or self.shown
        found, language = self.shown.found, self.services.language
        paper = lead_paper(found.conversation, found.customer, language) if found else None
        rows, places = reading_rows(self.shown, paper, self.services.today(), language) if paper else ([], {})
        self._places = places
        self.query_one(RowList).show(rows, places.get(self.shown.selected))
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.show_told()
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        found, language = self.shown.found, self.services.language
        if found is None:
            return []
        paper = lead_paper(found.conversation, found.customer, language)
        return head_lines(self.shown, paper, self.services.today(), language, width)

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        following: list[Hint] = [self.following] if self.shown.at + 1 < len(self.shown.keys) else []
        if self.shown.found is None:
            return [*following, self.menu, self.leave]
        if self.shown.selected:
            return [*following, self.comment, self.gather, self.to_talk, self.menu, self.leave]
        return [*following, self.comment, self.to_talk, self.settled, self.menu, self.leave]

    # keys

    def commands(self) -> Sequence[Command]:
        """Leave out what needs a conversation where none could be read."""
        needs = (
            self.comment,
            self.strength,
            self.one_question,
            self.important,
            self.to_talk,
            self.settled,
            self.gather,
        )
        missing = {one.command for one in needs} if self.shown.found is None else set()
        if self.back is None:
            missing.add(self.undo.command)
        return [one for one in super().commands() if one not in missing]

    def press(self, key: str, character: str | None) -> bool:
        """Forget what was told; the rest is a command."""
        if self.done is not None and key != "ctrl+z":
            self.done, self.back = None, None
            self.show_told()
        return super().press(key, character)

    def _select(self, shown: LeadReading) -> None:
        self.shown = shown
        rows = self.query_one(RowList)
        rows.select(self._places.get(shown.selected))
        if not shown.selected:
            rows.scroll_home(animate=False, immediate=True, force=True)
        self.refresh_footer()

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        note_id = next((note for note, place in self._places.items() if place == message.index), None)
        if note_id is not None and not self.turn.given:
            while self.shown.selected != note_id:
                here = self.shown.notes.index(self.shown.selected) if self.shown.selected else -1
                self.shown = readings.moved(self.shown, self.shown.notes.index(note_id) - here)
            self._select(self.shown)

    # themes

    def to_gather(self) -> Sequence[ToGather]:
        """Return the selected note."""
        found, note_id = self.shown.found, self.shown.selected
        note = found.conversation.note(note_id) if found is not None and note_id else None
        return [ToGather(note.id, self.shown.key.conversation, note.text)] if note is not None else []

    def tell_here(self, told: Message) -> None:
        """Say something below the notes."""
        self.done, self.back = told, None
        self.show_told()

    def has_gathered(self, told: Message) -> None:
        """Tell what was done with themes below the notes."""
        self.done, self.back = told, self.ungather
        self.show_told()

    # commands

    @command(ALONG, keys=tuple(MOVES), in_menu=False)
    def along(self) -> None:
        """Move from note to note."""
        self._select(readings.moved(self.shown, MOVES[self.key]))

    @command(N_("Next conversation; this one was read"), NC_("hint", "next"), keys=("j", "right"))
    def following(self) -> None:
        """Go on to the next conversation."""
        self._turn(1)

    @command(N_("Conversation before; this one was read"), NC_("hint", "before"), keys=("k", "left"))
    def before(self) -> None:
        """Go back to the conversation before."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        after = readings.turned(self.shown, by)
        if after is self.shown:
            return
        self._count_as_read(self.shown.key)
        self.back = None
        self.show(after)
        self.read_again()

    @command(N_("Mark the note or the conversation as important; it stays with you"), NC_("hint", "important"),
             letter=NC_("own key", "i"), own_letter=True)  # fmt: skip
    def important(self) -> None:
        """Toggle the mark of the selection."""
        what = self.shown.selected or self.shown.key.conversation
        self._keep(lambda one: readings.marked(one, what))

    @command(N_("To talk about with its author; again: not any more"), NC_("hint", "to talk about"),
             letter=NC_("own key", "a"), own_letter=True)  # fmt: skip
    def to_talk(self) -> None:
        """Record that it is to be discussed."""
        self._become(ReadState.TO_TALK)

    @command(N_("Settled: nothing is to be done; again: it is"), NC_("hint", "settled"),
             letter=NC_("key", "d"))  # fmt: skip
    def settled(self) -> None:
        """Record that it is settled."""
        self._become(ReadState.SETTLED)

    @command(N_("Not read yet"), letter=NC_("key", "n"))
    def unread(self) -> None:
        """Record that it is unread, even after moving on."""
        self._unread.add(self.shown.key)
        self._become(ReadState.NEW)

    def _become(self, state: ReadState) -> None:
        found = self.shown.found
        if found is None:
            return
        if state is not ReadState.NEW:
            self._unread.discard(found.key)
        try:
            after, back = readings.become(self.services.store, found, state)
        except Told as error:
            self.tell_here(error.message)
            return
        self.show(replace(self.shown, found=after))
        word = state_word(after.reading.state, self.services.language)
        self.done = Message(N_("{state}. Ctrl+Z undoes it."), (("state", word[:1].upper() + word[1:]),))
        self.back = lambda: self._keep(back)
        self.show_told()

    def _keep(self, change: Callable[[Reading], Reading]) -> None:
        found = self.shown.found
        if found is None:
            return
        try:
            self.show(replace(self.shown, found=readings.keep(self.services.store, found, change)))
        except Told as error:
            self.done = error.message
            self.show_told()

    @command(N_("Back to the board"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back; what was read is recorded as read, and reported."""
        self.app.post_message(ReleaseChanged())
        self.go_back()
