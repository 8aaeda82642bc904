"""The export screen: its commands."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import ClassVar

from textual import events, on, work
from textual.message import Message as TextualMessage
from textual.worker import get_current_worker

from interview_tui.desk.exporting import turning
from interview_tui.desk.exporting.account import as_written, keep, last_time, order_of
from interview_tui.desk.exporting.filtering import Filter, by_words, filters
from interview_tui.desk.exporting.mending import worded
from interview_tui.desk.exporting.placing import free, may_replace
from interview_tui.desk.exporting.previewing import planned_for
from interview_tui.desk.exporting.running import Written, write
from interview_tui.desk.exporting.state import Row
from interview_tui.desk.exporting.subjects import Subject
from interview_tui.desk.exporting.telling import missing_told, written_told
from interview_tui.desk.exporting.typed_path import folder_shown
from interview_tui.desk.services import Services
from interview_tui.export.file_name import free_path
from interview_tui.export.formats import own_layouts
from interview_tui.export.order import Choice
from interview_tui.language.locales import CODES
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.records.note import Note
from interview_tui.tui import ending, settings
from interview_tui.tui.exporting.choice import ChoosingNotes
from interview_tui.tui.exporting.page import ExportPage
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import Of, ask, choose, open_panel
from interview_tui.tui.shared.commands import Bound, command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.my_name import know_my_name

MOST_FAULTS = 2
"""How many unreadable conversations are named."""
OVER, BESIDE = "over", "beside"


class WrittenTo(TextualMessage):
    """The progress of writing, or its result."""

    def __init__(self, n: int = 0, written: Written | None = None, fault: Message | None = None) -> None:
        self.n = n
        self.written = written
        self.fault = fault
        super().__init__()


class ExportScreen(ExportPage):
    """Arrows choose, Enter writes; what other keys change applies to this export only."""

    place: ClassVar[str] = NC_("place", "export")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "exporting.tcss"
    AUTO_FOCUS = ""

    _waits: Bound | None = None
    """The command waiting for the outlook."""
    _stop: Event
    """Set to stop the writing: a worker cancelled before its thread began would never report its end."""

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        if self.exporting.written is not None:
            return [(self.leave, NC_("hint", "cancel"))]
        if self.exporting.done:
            return [(self.write, NC_("hint", "back")), self.onward, self.menu]
        if self.exporting.row is Row.WHERE:  # in the row with text, where the other arrow moves the cursor
            return [self.write, self.menu, self.leave]
        last: list[Hint] = [self.last_time] if self.exporting.earlier else []
        mending = [self.filter] if self.exporting.row is Row.WHAT else [self.wording, self.choice]
        return [self.write, self.onward, *mending, *last, self.leave]

    # keys while it is written

    def on_key(self, event: events.Key) -> None:
        """Let Esc cancel the writing; other keys wait until it is done."""
        if self.exporting.written is not None and event.key == "escape":
            event.stop()
            event.prevent_default()
            self._stop.set()
        else:
            super().on_key(event)

    # commands

    @command(N_("Write the file"), NC_("hint", "write"), keys=("enter",))
    def write(self) -> None:
        """Write the file; when that is done, Enter goes back."""
        if self.exporting.done:
            self.leave()
        elif fault := turning.place_fault(self.exporting):
            self.show(self.exporting.but(told=self.tell(fault)))
        else:
            know_my_name(self, self._write)

    def _write(self) -> None:
        path, by_itself = turning.target(self.exporting, self.services.today(), self.services.language)
        if by_itself or not os.path.lexists(path):
            self._write_to(path, numbers=by_itself)
            return
        beside = free_path(path)

        def chosen(option: str) -> None:
            self._write_to(path, overwrite=option == OVER, numbers=option == BESIDE)

        options = [
            Option(BESIDE, self.say(N_("write it beside that, as {name}"), name=beside.name)),
            Option(OVER, self.say(N_("overwrite it"))),
        ]
        choose(self, self.say(N_("{path} is there already."), path=path), options, chosen)

    def _write_to(self, path: Path, *, overwrite: bool = False, numbers: bool = False) -> None:
        self.turn.give()
        self.exporting = self.exporting.but(written=0)
        self._redraw()
        self._stop = Event()
        self._write_in_thread(path, overwrite, numbers, self._stop)

    @work(thread=True, exclusive=True, group="write", description="write_in_thread")
    def _write_in_thread(self, path: Path, overwrite: bool, numbers: bool, stop: Event) -> None:
        worker, state = get_current_worker(), self.exporting

        def goes_on(n: int) -> bool:
            self.post_message(WrittenTo(n))
            return not (worker.is_cancelled or stop.is_set())

        try:
            plan, gone = planned_for(self.services, state)
            path = free(plan, path) if numbers else path
            done = write(plan, path, overwrite=overwrite and may_replace(plan, path), goes_on=goes_on)
            order = order_of(state, self.services, folder_shown(path.parent))
            fault = keep(self.services, state.audience, state.format, done.sent, order, gone=gone)
        except Told as error:
            self.post_message(WrittenTo(fault=error.message))
        else:
            self.post_message(WrittenTo(written=done, fault=fault))

    @on(WrittenTo)
    def _written_to(self, message: WrittenTo) -> None:
        if message.written is None and message.fault is None:
            self.exporting = self.exporting.but(written=message.n)
            self._redraw()
            return
        parts = [self._told_of(message.written) if message.written else "", self.tell(message.fault)]
        told = " ".join(part for part in parts if part)
        state = self.exporting.but(written=None, told=told, done=message.written is not None)
        if message.written is not None:
            state = as_written(state, self.services.store, is_kept=message.fault is None)
            if state.outlook is None:
                self._asked = None  # what is being read may date from before
        self.show(state)
        self.turn.take_back()
        self.turn.catch_up()

    def _told_of(self, written: Written) -> str:
        """Return where the files are, what they hold, and what is missing."""
        language = self.services.language
        told = [written_told(written, folder_shown(written.paths[0]), language)]
        if len(written.paths) > 1:
            told.append(language.count("and {n} more file", "and {n} more files", len(written.paths) - 1))
        told += [missing] if (missing := missing_told(written, language)) else []
        return " ".join([*told, *(self.tell(fault.message) for fault in written.faults[:MOST_FAULTS])])

    @command(N_("The next in the selected row"), NC_("hint", "change"), keys=("right",), in_menu=False)
    def onward(self) -> None:
        """Choose the next in the selected row."""
        self.show(turning.turned(self.exporting, 1))

    @command(N_("The one before in the selected row"), keys=("left",), in_menu=False)
    def backward(self) -> None:
        """Choose the one before in the selected row."""
        self.show(turning.turned(self.exporting, -1))

    @command(
        N_("Change the words of a note, for this export only"),
        NC_("hint", "wording"),
        letter=NC_("own key", "w"),
        own_letter=True,
    )
    def wording(self) -> None:
        """Choose a note that leaves, and edit its text for this export."""
        if not self._there(self.wording):
            return
        state = self.exporting
        leaves = [one.of for one in state.outlook.offered if one.leaves] if state.outlook else []
        notes = {one.id: one for one in leaves if isinstance(one, Note)}

        def reword(note_id: str) -> None:
            own = notes[note_id].text
            text = state.choice.wording.get(note_id, own)

            def answered(answer: str) -> None:
                self._mend(worded(self.exporting.choice, note_id, own, answer.strip()))

            ask(self, self.say(N_("As it is told here; the note stays as it is")), text, answered, of=Of(one=note_id))

        if not notes:
            self.show(state.but(told=self.say(N_("Nothing leaves so."))))
        elif len(notes) == 1:
            reword(next(iter(notes)))
        else:
            options = [Option(one.id, state.choice.wording.get(one.id, one.text)) for one in notes.values()]
            choose(self, self.say(N_("Which note is told in other words?")), options, reword)

    @command(
        N_("Choose which notes leave, and what of the person, for this export only"),
        NC_("hint", "choice"),
        letter=NC_("own key", "c"),
        own_letter=True,
    )
    def choice(self) -> None:
        """Choose individually what leaves and what stays."""
        if not self._there(self.choice):
            return
        offered = self.exporting.outlook.offered if self.exporting.outlook else ()
        if not offered:
            self.show(self.exporting.but(told=self.say(N_("There is nothing to choose."))))
            return

        def chosen(choice: Choice) -> None:
            self._mend(choice)

        open_panel(self, ChoosingNotes(self.services, offered, self.exporting.choice), chosen)

    @command(
        N_("Only a kind, a track, a state, a guide, words, what is new"),
        NC_("hint", "filter"),
        letter=NC_("own key", "f"),
        own_letter=True,
    )
    def filter(self) -> None:
        """Choose a filter; text that matches none becomes words to look for in notes."""
        language, only = self.services.language, self.exporting.only
        there = list(filters(only, self.services.guides.all(), language))
        options = [Option(str(at), one.words, one.remark) for at, one in enumerate(there)]
        typed: list[Filter] = []

        def by_note(text: str) -> list[Option]:
            typed[:] = [by_words(only, text, language)]
            return [Option(str(len(there)), typed[0].words, typed[0].remark)]

        def chosen(option: str) -> None:
            self.show(turning.narrowed_to(self.exporting, [*there, *typed][int(option)].only))

        choose(self, self.say(N_("Only what? Words of a note can be typed")), options, chosen, by_note)

    def _mend(self, choice: Choice) -> None:
        if choice != self.exporting.choice:
            self.show(self.exporting.but(choice=choice, outlook=None))

    def _there(self, waits: Bound) -> bool:
        """Return whether the outlook is ready; if not, the command runs as soon as it is."""
        if self.exporting.outlook is None:
            self._waits = waits
            self.turn.give()
        return self.exporting.outlook is not None

    def outlook_is_there(self) -> None:
        """Run the command that waited for it, and then what was typed after it."""
        waits, self._waits = self._waits, None
        if waits is not None:
            self.turn.take_back()
            waits()
            if not self.turn.given:
                self.turn.catch_up()

    @command(
        N_("Choose what was chosen the last time"),
        NC_("hint", "as last time"),
        letter=NC_("own key", "l"),
        own_letter=True,
    )
    def last_time(self) -> None:
        """Repeat the choices of last time."""
        if self.exporting.earlier:
            self.show(turning.as_last_time(self.exporting))
        else:
            self.show(self.exporting.but(told=self.say(N_("Nothing was exported here yet."))))

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back."""
        self.turn.give()
        self.go_back()


def export_screen(services: Services, subjects: Sequence[Subject]) -> ExportScreen:
    """Return the screen on which one of these is exported."""
    folder = folder_shown(Path.cwd())
    earlier, own = last_time(services.store), own_layouts(services.home)
    return ExportScreen(services, turning.begun(subjects, CODES, services.language.code, folder, earlier, own))
