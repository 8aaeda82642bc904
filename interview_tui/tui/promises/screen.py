"""Everything open - promises and whatever else is waiting - settled from here, undoably."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from interview_tui.desk import all_open
from interview_tui.desk.all_open import AllOpen
from interview_tui.desk.calendar.offered import calls_offered, look_at_calendar
from interview_tui.desk.promises import PromiseAct
from interview_tui.desk.services import Services
from interview_tui.desk.team.asked import waiting_from_others
from interview_tui.desk.today.entries import entry_of, whom
from interview_tui.desk.today.waiting import all_that_waits
from interview_tui.insight.due_words import words_of
from interview_tui.insight.from_others import FromOthers, InMyName
from interview_tui.insight.resting import resting_on
from interview_tui.language.message import N_, NC_
from interview_tui.port.conversations import Head, PromiseHead
from interview_tui.records.words import PromiseState
from interview_tui.tui import ending, settings
from interview_tui.tui.promises.rows import open_rows
from interview_tui.tui.shared.answering_others import AnswersOthers
from interview_tui.tui.shared.commands import Bound, Command, command
from interview_tui.tui.shared.customer_page import LeadsToCustomer
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.from_others import done_with
from interview_tui.tui.shared.messages import OpenRead, ReadingWanted, Wanted
from interview_tui.tui.shared.read_first import ReadFirstScreen
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph
from interview_tui.tui.widgets.row_list import ALONG, MOVES, RowList
from interview_tui.tui.widgets.sheet import Sheet


class PromisesScreen(ReadFirstScreen, AnswersOthers, LeadsToCustomer):
    """A list without a line for typing: its letters act at once."""

    place: ClassVar[str] = NC_("place", "promises")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "promises.tcss"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.all_open = AllOpen()

    def compose(self) -> ComposeResult:
        """Lay out heading, list, and what was just done."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="promises")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    def customer_here(self) -> str | None:
        """Return whom the selected line is about."""
        return self.all_open.chosen.customer_id if self.all_open.chosen else None

    def from_others_here(self) -> FromOthers | None:
        """Return the selected comment or promise of somebody else, if any."""
        return self.all_open.chosen.from_others if self.all_open.chosen else None

    @property
    def is_read(self) -> bool:
        """Return whether it has been read."""
        return self.all_open.customers is not None

    def read_store(self) -> None:
        """Read from the store what is open."""
        store = self.services.store
        today, customers = self.services.today(), store.customer_names().customers
        heads = tuple(one for one in store.heads() if isinstance(one, Head))
        look_at_calendar(self.services)
        found = all_that_waits(
            heads, store.customer_heads().heads, today, announcements=store.announcements(),
            calls=calls_offered(self.services, heads), from_others=waiting_from_others(store, today),
        )  # fmt: skip
        self.post_message(OpenRead(found, customers, resting_on(store.rests(), today)))

    @on(OpenRead)
    def _is_read(self, message: OpenRead) -> None:
        shown = all_open.read(self.all_open, message.found, message.customers, message.resting)
        self.take_in(lambda: self.show(shown))

    def reword(self) -> None:
        """Show everything in the other language."""
        super().reword()
        self.show()

    # what is on the screen

    def show(self, shown: AllOpen | None = None) -> None:
        """Show what is open now."""
        self.all_open = shown or self.all_open
        services = self.services
        rows = open_rows(self.all_open, services.today(), services.language, services.author)
        self.query_one(RowList).show(rows, self.all_open.selected)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        n = len(self.all_open.found)
        many = self.say(N_("{n} open"), n=n) if n else ""
        return [beside(line(" ", (self.say(N_("All that is open")), "bold")), line((many, "quiet"), " "), width), ()]

    def _draw_told(self, width: int) -> Lines:
        if self.done is not None:
            return paragraph(self.tell(self.done), "orange", width - 1, 1)
        if self.is_read and not self.all_open.found:
            return paragraph(self.say(N_("Nothing is open: no promise waits, on either side.")), "quiet", width - 1, 1)
        return self.reading_lines(width)

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        return [*self._fitting(), self.menu, self.leave]

    def _fitting(self) -> list[Bound]:
        """Return the commands for the selection, starting with opening it."""
        one = self.all_open.chosen
        if one is None:
            return []
        acts: list[Bound] = []
        if one.from_others is not None:
            return [self.read, self.answer, self.kept]
        if one.promise is not None:
            is_open = one.promise.state != PromiseState.NOT_KEPT
            acts = [*([self.kept, self.move, self.not_kept] if is_open else []), *self._telling(one.promise)]
        elif one.complaint is not None:
            acts = [self.complaint]
        return [self.read, *acts, *([self.rest] if one.may_rest else [])]

    def _telling(self, promise: PromiseHead) -> list[Bound]:
        return [self.word_given] if promise.owes_word else []

    # keys

    def commands(self) -> Sequence[Command]:
        """Leave out what does not fit what is selected."""
        acts = (self.read, self.answer, self.kept, self.move, self.not_kept, self.word_given, self.complaint, self.rest)
        missing = {one.command for one in acts} - {one.command for one in self._fitting()}
        return [one for one in super().commands() if one not in missing]

    def press(self, key: str, character: str | None) -> bool:
        """Forget what was told; the rest is a command."""
        if self.done is not None and key != "ctrl+z":
            self.done = None
            self.show()
        return super().press(key, character)

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if self.turn.given:
            return
        after = all_open.picked(self.all_open, message.index)
        if after is not self.all_open and after.at == self.all_open.at:
            self.read()
        else:
            self.show(after)

    # commands

    @command(ALONG, keys=tuple(MOVES), in_menu=False)
    def along(self) -> None:
        """Move the selection."""
        self.show(all_open.moved(self.all_open, MOVES[self.key]))

    @command(
        N_("Open it: the note in its conversation, the conversation, the customer"),
        NC_("hint", "open"),
        keys=("enter",),
    )
    def read(self) -> None:
        """Show what is selected where it comes from."""
        one = self.all_open.chosen
        if one is not None and isinstance(one.from_others, InMyName):
            self.answer()
            return
        entry = entry_of(one, self.all_open.customers or {}) if one is not None else None
        if entry is None:
            return
        if entry.head is not None and entry.note_id:
            self.give_way(ReadingWanted(entry.head.id, whom(entry.head), entry.note_id))
        else:
            self.give_way(Wanted(entry))

    @command(
        N_("Done: the promise is kept, what was said needs no answer"), NC_("hint", "done"), letter=NC_("key", "d")
    )
    def kept(self) -> None:
        """Mark the promise as kept, or the comment as needing no answer."""
        if (one := self.from_others_here()) is not None:
            done_with(self, one)
        else:
            self._act(PromiseAct.KEEP)

    @command(N_("Move the promise to another day"), NC_("hint", "move"), letter=NC_("key", "m"))
    def move(self) -> None:
        """Move the promise to another day."""
        self._act(PromiseAct.MOVE)

    @command(
        N_("The promise was not kept, and nobody waits for it any more"),
        NC_("hint", "not kept"),
        letter=NC_("key", "k"),
    )
    def not_kept(self) -> None:
        """Mark the promise as not kept."""
        self._act(PromiseAct.NOT_KEPT)

    @command(
        N_("Told: the customer knows that it was moved or not kept"),
        NC_("hint", "told"),
        letter=NC_("own key", "t"),
        own_letter=True,
    )
    def word_given(self) -> None:
        """Mark that the customer knows."""
        self._act(PromiseAct.TELL)

    @command(
        N_("Complaint: what is to be done next, to its end"),
        NC_("hint", "complaint"),
        letter=NC_("own key", "b"),
        own_letter=True,
    )
    def complaint(self) -> None:
        """Ask for the complaint's next step."""
        self._act(PromiseAct.COMPLAINT)

    @command(
        N_("Not this week: the reminder is back when the week is over, or with the same key"),
        NC_("hint", "not this week"),
        letter=NC_("own key", "z"),
        own_letter=True,
    )
    def rest(self) -> None:
        """Snooze the selection until the week is over, or end its rest."""
        one = self.all_open.chosen
        if one is not None:
            words = words_of(one, self.all_open.name(one), self.services.today(), self.services.language)
            self.put_off(one, words.what)

    def _act(self, act: PromiseAct) -> None:
        one = self.all_open.chosen
        if one is not None and one.head is not None and one.note_id:
            theirs = one.promise is not None and one.promise.theirs
            self.act_on(one.head.id, one.note_id, act, theirs=theirs)

    @command(N_("Undo"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo what was just done."""
        self.take_back()

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back to the first screen."""
        self.go_back()
