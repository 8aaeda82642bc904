"""The import screen: its commands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal

from interview_tui.desk.customer.reaching import region_here
from interview_tui.desk.importing import state as changing
from interview_tui.desk.importing.belonging import Ask, Unsaid
from interview_tui.desk.importing.plan import Plan
from interview_tui.desk.importing.planning import carried_out, last_import, planned, read_file
from interview_tui.desk.importing.state import Importing
from interview_tui.desk.importing.telling import (
    assumed,
    columns_left,
    columns_taken,
    separator_word,
    speakers_told,
    summed_up,
    taken_back_told,
    written_told,
)
from interview_tui.desk.services import Services
from interview_tui.importing.decoded import USUAL
from interview_tui.importing.formats import NotRead
from interview_tui.importing.reading import Given
from interview_tui.language.message import N_, NC_, Told
from interview_tui.tui import ending, settings
from interview_tui.tui.importing.asking import ask_unsaid, is_of_a_conversation, say_again, what_can_be_said
from interview_tui.tui.importing.messages import Done, Planned, not_opened
from interview_tui.tui.importing.rows import PlanRow, word_cells
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import choose
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.widgets.drawing import Lines, Span, line, paragraph
from interview_tui.tui.widgets.row_list import ALONG, MOVES, RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

PLACEHOLDER = N_("Path of a file: CSV, vCard, conversation, notes …")
_SEPARATORS = (",", ";", "\t", "|")


class ImportScreen(InterviewScreen[None]):
    """The line always has the focus: Enter reads the file it names, and once that is displayed writes it."""

    place: ClassVar[str] = NC_("place", "import")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "importing.tcss"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.importing = Importing()
        self.told = ""

    def compose(self) -> ComposeResult:
        """Lay out heading, line, assumptions, rows, and messages."""
        yield Sheet(lambda width: [line(" ", (self.say(N_("Import")), "bold"))], id="heading")
        with Horizontal(id="path-line"):
            yield Sheet(lambda width: [line(("▎", "blue"))], id="edge")
            yield TextLine(self.press_in_line, self._typed, placeholder=self.say(PLACEHOLDER), id="path")
        yield Sheet(self._draw_assumed, id="assumed")
        yield RowList(id="lines")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    def on_mount(self) -> None:
        """Put the cursor into the line."""
        self.query_one(TextLine).focus()
        self.turn.catch_up()

    def reword(self) -> None:
        """Show everything in the other language; nothing typed changes."""
        super().reword()
        self.query_one(TextLine).placeholder = self.say(PLACEHOLDER)
        self.show(self.importing, self.told)

    # what is on the screen

    def show(self, importing: Importing, told: str = "") -> None:
        """Show what the file would change."""
        self.importing, self.told = importing, told
        language = self.services.language
        rows = [PlanRow(row, word_cells(language), language) for row in importing.rows]
        self.query_one("#lines", RowList).show(rows, importing.at if rows else None)
        self._redraw()

    def _redraw(self) -> None:
        for name in ("#heading", "#assumed", "#told"):
            self.query_one(name, Sheet).redraw()
        self.refresh_footer()

    def _draw_assumed(self, width: int) -> Lines:
        read, language = self.importing.read, self.services.language
        if read is None:
            return []
        told = [assumed(read.reading, language), columns_taken(read.reading, language)]
        if read.format.spoken is not None:
            told[0] = " · ".join(filter(None, (told[0], speakers_told(read.reading.rows, language))))
        lines = [each for one in told if one for each in paragraph(one, "quiet", width - 1, 1)]
        left = columns_left(read.reading, language)
        return [*lines, *(paragraph(left, "orange", width - 1, 1) if left else [])]

    def _draw_told(self, width: int) -> Lines:
        told, language = self.told, self.services.language
        plan, chosen = self.importing.plan, self.importing.chosen
        if told:
            return paragraph(told, "text", width - 1, 1)
        if plan is None:
            lead = N_("Enter reads the file and shows what would change; nothing is written before a second Enter.")
            return paragraph(self.say(lead), "quiet", width - 1, 1)
        whole = PlanRow(chosen, 0, language).whole(width)[:3] if chosen is not None else []
        return [*whole, line(" ", Span(summed_up(plan, language), "bold"))]

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        state = self.importing
        if state.done:
            return [*([] if state.stays else [self.undo]), self.menu, self.leave]
        chosen = state.chosen
        asked: list[Hint] = [self.answer] if chosen is not None and chosen.question is not None else []
        if chosen is not None and chosen.pick is not None:
            asked = [(self.answer, NC_("hint", "take, or Space"))]
        word = NC_("hint", "import") if state.plan is not None else NC_("hint", "read")
        return [(self.onward, word), *asked, *([self.read_as] if state.read else []), self.menu, self.leave]

    # keys

    def on_key(self, event: events.Key) -> None:
        """Hand keys to the line wherever the focus is."""
        event.stop()
        event.prevent_default()
        for text_line in self.query(TextLine):
            text_line.take(event)

    def press_in_line(self, key: str, character: str | None) -> bool:
        """Take a key before the line does."""
        if self.turn.passes_on(key, character):
            return True
        row, typed = self.importing.chosen, self.importing.path
        asks = row is not None and bool(row.question or row.pick)
        if (character == "?" and typed) or (key == "space" and not asks):
            return False
        return self.press(key, character)

    def _typed(self, text: str, pasted: bool) -> None:
        self.show(changing.typed(self.importing, self.query_one(TextLine).text.strip().strip("'\"")))

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if not self.turn.given:
            self.show(changing.picked(self.importing, message.index))
            self.answer()

    # commands

    @command(ALONG, keys=tuple(MOVES), in_menu=False)
    def along(self) -> None:
        """Move the selection."""
        self.show(changing.moved(self.importing, MOVES[self.key]))

    @command(N_("Read the file; once it is shown, import it"), NC_("hint", "read"), keys=("enter",))
    def onward(self) -> None:
        """Read the file; once it is displayed, write the changes."""
        state = self.importing
        if state.done or not state.path:
            return
        self.turn.give()
        if state.plan is None:
            self._read(state.path, state.given)
        else:
            self._write(state.plan)

    @command(N_("Answer the selected question: yes, no, later"), NC_("hint", "answer"), keys=("tab", "space"))
    def answer(self) -> None:
        """Give the selected question another answer."""
        if not self.importing.done:
            after = changing.answered(self.importing)
            row = after.chosen
            # Lines are picked one after the other.
            self.show(changing.moved(after, 1) if row is not None and row.pick is not None else after)

    @command(
        N_("Read the file in another encoding, or with another separator"),
        NC_("hint", "read as"),
        keys=("f4", "ctrl+l"),
    )
    def read_as(self) -> None:
        """Choose how the file is read."""
        given, read = self.importing.given, self.importing.read
        ways = {one: (replace(given, separator=one), self._parted_by(one)) for one in _SEPARATORS}
        encodings = {one: (replace(given, encoding=one), one) for one in USUAL}
        options = [Option(one, told) for one, (_, told) in (ways | encodings).items()]
        if read is not None and is_of_a_conversation(read):
            options = [*what_can_be_said(self), *(Option(one, told) for one, (_, told) in encodings.items())]

        def chosen(option: str) -> None:
            if read is not None and say_again(self, option, read, self._said):
                return
            self.show(changing.given_as(self.importing, (ways | encodings)[option][0]))
            self.onward()

        choose(self, self.say(N_("How is the file to be read?")), options, chosen)

    def _parted_by(self, separator: str) -> str:
        named = separator_word(separator, self.services.language)
        return self.say(N_("columns separated by {separator}"), separator=named)

    @command(N_("Undo the last import"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo the last import; what was changed since is left."""
        if self.importing.stays:
            return
        self.turn.give()
        self._take_back()

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back."""
        self.turn.give()
        self.go_back()

    # in threads of their own

    @work(thread=True, exclusive=True, group="import", description="read")
    def _read(self, path: str, given: Given) -> None:
        language = self.services.language
        try:
            moment, region = self.services.now().wall, region_here(self.services)
            read = read_file(Path(path).expanduser(), given, at=moment)
            services = self.services
            plan = planned(read, services.store, at=moment, region=region, new_id=services.new_id, code=language.code)
        except Unsaid as error:
            self.post_message(Planned(unsaid=error))
        except NotRead as error:
            self.post_message(Planned(fault=error.told(language)))
        except (OSError, RuntimeError) as error:
            self.post_message(Planned(fault=not_opened(path, error, language)))
        except Told as error:
            self.post_message(Planned(fault=error.message.told(language)))
        else:
            self.post_message(Planned(read, plan))

    @work(thread=True, exclusive=True, group="import", description="write")
    def _write(self, plan: Plan) -> None:
        language = self.services.language
        try:
            carried_out(plan, self.services.store)
        except Told as error:
            self.post_message(Done(fault=error.message))
        else:
            told = written_told(plan, N_("Ctrl+Z undoes it."), language)
            self.post_message(Done(told, change=changing.written))

    @work(thread=True, exclusive=True, group="import", description="take_back")
    def _take_back(self) -> None:
        store, language = self.services.store, self.services.language
        try:
            last = last_import(store)
            told = language.say(N_("Nothing was imported that could be undone."))
            if last is not None:
                told = taken_back_told(store.take_back(last.id), language)
                store.refresh()
        except Told as error:
            self.post_message(Done(fault=error.message))
        else:
            self.post_message(Done(told, change=changing.taken_back if last is not None else None))

    @on(Planned)
    def _is_planned(self, message: Planned) -> None:
        if message.unsaid is not None:
            self.turn.take_back()
            ask_unsaid(self, message.unsaid, self._said)
            return
        if message.read is not None and message.plan is not None:
            self.show(changing.planned(self.importing, message.read, message.plan))
        else:
            self.show(self.importing, message.fault)
        self.turn.take_back()
        self.turn.catch_up()

    def _said(self, what: Ask, answer: str) -> None:
        self.show(changing.said(self.importing, what, answer))
        self.onward()

    @on(Done)
    def _is_done(self, message: Done) -> None:
        told = self.tell(message.fault) if message.fault is not None else message.told
        self.show(message.change(self.importing) if message.change is not None else self.importing, told)
        self.turn.take_back()
        self.turn.catch_up()
