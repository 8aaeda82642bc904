"""Reading a conversation: its notes with their whys, filters, the summary, and changing what was written."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from interview_tui.desk.amending import Amending
from interview_tui.desk.services import Services
from interview_tui.export.file_name import file_name, free_path
from interview_tui.export.formats import Document, format_for
from interview_tui.export.markdown import of_conversation
from interview_tui.export.summary import summary
from interview_tui.insight.answering import next_known
from interview_tui.insight.filters import following, of_kind, of_track
from interview_tui.language.message import N_, NC_
from interview_tui.records import changes
from interview_tui.records.changes import Change
from interview_tui.records.clean import clean
from interview_tui.records.conversation import Conversation, in_reading_order, with_customer
from interview_tui.records.customer import Customer
from interview_tui.records.naming import title
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.spoken import informed_word, track_name
from interview_tui.records.words import Informed, Kind, Status, Track
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.reading.file_typed import fault_of_writing, path_typed
from interview_tui.tui.reading.summary_view import summary_lines
from interview_tui.tui.reading.view import heading_lines
from interview_tui.tui.shared.commands import Place
from interview_tui.tui.shared.messages import FinishLater
from interview_tui.tui.shared.note_rows import note_rows
from interview_tui.tui.shared.screen import Hint, InterviewScreen
from interview_tui.tui.widgets.drawing import Lines, paragraph
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.words import kind_word

GOES = N_("The private review goes {days} after the conversation.")


class ReadingScreen(InterviewScreen[None]):
    """One conversation to read. It is opened for writing only when something is changed."""

    place: ClassVar[Place] = Place.READING
    CSS_PATH = "reading.tcss"

    def __init__(
        self,
        services: Services,
        conversation: Conversation,
        private: Private,
        *,
        show_summary: bool = False,
        note_id: str | None = None,
    ) -> None:
        """Begin with the notes or the summary; `note_id` is selected."""
        super().__init__(services)
        self.conversation = conversation
        self.private = private
        self.show_summary = show_summary
        self.kind: Kind | None = None
        self.track: Track | None = None
        self.at: int | None = None
        self.told = ""
        self.undo: list[Note] = []
        if note_id is not None:
            self.at = next((at for at, (_, note) in enumerate(self.shown) if note.id == note_id), None)
        self._amending = Amending(services.store, conversation.id)

    def compose(self) -> ComposeResult:
        """Lay out heading, notes or summary, and what happened last."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="notes")
        with VerticalScroll(id="page", can_focus=False):
            yield Sheet(self._draw_summary, id="summary")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    def on_mount(self) -> None:
        """Show it."""
        self.show()
        self.take_typed_ahead()

    def reword(self) -> None:
        """Show everything in the other language; nothing typed changes."""
        super().reword()
        self.show()

    # what is on the screen

    @property
    def shown(self) -> list[tuple[int, Note]]:
        """The notes that pass the filters, with their whys."""
        pairs = in_reading_order(self.conversation.notes)
        if self.track is not None:
            pairs = of_track(pairs, self.track)
        return of_kind(pairs, self.kind) if self.kind is not None else pairs

    @property
    def note(self) -> Note | None:
        """The selected note."""
        shown = self.shown
        return shown[self.at][1] if self.at is not None and self.at < len(shown) else None

    def show(self) -> None:
        """Show what is to be seen now."""
        self.set_class(self.show_summary, "-summary")
        shown = self.shown
        if self.at is not None:
            self.at = min(self.at, len(shown) - 1) if shown else None
        self.query_one(RowList).show(note_rows(shown, self.services.language), self.at)
        for sheet, draw in (
            ("#heading", self._draw_heading),
            ("#summary", self._draw_summary),
            ("#told", self._draw_told),
        ):
            self.query_one(sheet, Sheet).show(draw)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        language = self.services.language
        filters = [track_name(self.track, language)] if self.track else []
        filters += [kind_word(self.kind, False, language)[0]] if self.kind else []
        return heading_lines(self.conversation, self.private, filters, language, width)

    def _draw_summary(self, width: int) -> Lines:
        language = self.services.language
        # The heading of this screen says the measure already.
        return summary_lines(summary(self.conversation.changed(measure=None), language), language, width)

    def _draw_told(self, width: int) -> Lines:
        if not self.told and not self.shown and not self.show_summary:
            empty = N_("No note fits. Esc shows all.") if self.kind or self.track else N_("Nothing was noted.")
            return paragraph(self.say(empty), "quiet", width - 1, 1)
        return paragraph(self.told, "orange", width - 1, 1) if self.told else []

    def hints(self) -> list[Hint]:
        """Name what helps now."""
        if self.show_summary and self.conversation.customer_id is None:
            return ["whose", ("view", NC_("hint", "notes")), "export", *self._left_open, "menu", "leave"]
        if self.show_summary:
            return [("view", NC_("hint", "notes")), "export", "copy", *self._left_open, "menu", "leave"]
        if self.note is not None:
            usual = {Kind.FACT: "how_known", Kind.COMPLAINT: "settle"}
            third = "restore" if self.undo else usual.get(self.note.kind or Kind.WHY, "restore")
            return ["edit", "remove", third, "view", "menu", "leave"]
        return ["view", "filter_kind", "filter_track", *(self._left_open or ["export"]), "menu", "leave"]

    @property
    def _left_open(self) -> list[Hint]:
        return ["resume"] if self.conversation.status is Status.TO_FINISH else []

    # keys

    def press(self, key: str, character: str | None) -> bool:
        """Move along the notes or the summary; everything else is a command."""
        steps = {"up": -1, "k": -1, "down": 1, "j": 1, "pageup": -10, "pagedown": 10}
        letters = [one.letter_in(self.services.language) for one in self.commands()]
        if key == "escape" and (self.kind or self.track):
            self.kind = self.track = self.at = None
            self.show()
            return True
        if key in ("home", "end") and self.show_summary:
            page = self.query_one("#page", VerticalScroll)
            page.scroll_to(y=0 if key == "home" else page.max_scroll_y, animate=False)
            return True
        if key in steps and key not in letters:
            self._move(steps[key])
            return True
        if character == "?":
            self.start("help")
            return True
        self._tell("")
        return super().press(key, character)

    def _move(self, step: int) -> None:
        if self.show_summary:
            self.query_one("#page", VerticalScroll).scroll_relative(y=step, animate=False)
            return
        last = len(self.shown) - 1
        if last < 0:
            return
        self.at = (0 if step > 0 else last) if self.at is None else max(0, min(last, self.at + step))
        self.query_one(RowList).select(self.at)
        self.refresh_footer()

    def on_row_list_clicked(self, message: RowList.Clicked) -> None:
        """Select what was clicked."""
        self.at = message.index
        self.show()

    def _tell(self, sentence: str) -> None:
        self.told = sentence
        self.query_one("#told", Sheet).show(self._draw_told)

    def do_view(self) -> None:
        """Change between the notes and the summary."""
        self.show_summary = not self.show_summary
        self.show()

    def do_filter_kind(self) -> None:
        """Show only one kind, the next one each time."""
        there = {note.kind for note in self.conversation.living()}
        self._filter(kind=following(self.kind, [None, *(kind for kind in Kind if kind in there)]), track=self.track)

    def do_filter_track(self) -> None:
        """Show innovation, optimisation, all."""
        self._filter(kind=self.kind, track=following(self.track, [None, Track.INNOVATION, Track.OPTIMISATION]))

    def _filter(self, kind: Kind | None, track: Track | None) -> None:
        self.kind, self.track = kind, track
        self.show_summary, self.at = False, None
        self.show()

    def do_edit(self) -> None:
        """Change the text of the selected note."""
        note = self.note
        if note is None or self.show_summary:
            return

        def edited(answer: str) -> None:
            text, today, code = clean(answer).strip(), self.services.today(), self.services.language.code
            self.change(note, lambda one: changes.edited(one, text, today, code))

        self.ask(kind_word(note.kind, note.parked, self.services.language)[0], note.text, edited, self._fits)

    def _fits(self, answer: str) -> str:
        if not clean(answer).strip():
            return self.say(N_("A note needs a text; Del deletes it."))
        return self.text_fault(answer)

    def do_how_known(self) -> None:
        """Say how the selected fact is known, the next way each time."""
        note = self.note
        if note is None or self.show_summary:
            return
        if note.kind is not Kind.FACT:
            self._tell(self.say(N_("Only of a fact it is kept how it is known.")))
            return
        self.change(note, lambda one: changes.known_by(one, next_known(one.how_known)))

    def do_remove(self) -> None:
        """Delete the selected note."""
        note = self.note
        if note is not None and not self.show_summary:
            self.change(note, changes.deleted)

    def do_settle(self) -> None:
        """Mark the selected complaint as come to its end, or as open again."""
        note = self.note
        if note is not None and note.kind is Kind.COMPLAINT and not self.show_summary:
            self.change(note, lambda one: changes.settled(one, self.services.today()))

    def do_restore(self) -> None:
        """Take back the last change."""
        if not self.undo:
            return
        before = self.undo.pop()
        self.keep(lambda one: changes.taken_back(one, before.id, before))

    def change(self, before: Note, change: Change) -> None:
        """Change a note of the conversation and keep it."""
        if (
            self.keep(lambda one: changes.amended(one, before.id, change))
            and self.conversation.note(before.id) != before
        ):
            self.undo.append(before)

    def keep(self, change: Callable[[Conversation], Conversation]) -> bool:
        """Change the conversation and keep it; where that fails it is told, and nothing that was there is lost."""
        fault = self._amending.change(change)
        if fault is not None:
            self._tell(self.tell(fault))
        if self._amending.conversation is None:
            return False
        self.conversation = self._amending.conversation
        self.show()
        return True

    def do_whose(self) -> None:
        """Give the conversation to another customer."""

        def given(customer: Customer) -> None:
            self.keep(lambda one: with_customer(one, customer))

        self.choose_customer(given)

    def do_inform(self) -> None:
        """Say how the customer was informed that notes are kept."""

        def chosen(how: str) -> None:
            self.keep(lambda one: one.changed(informed=Informed(how), rev=one.rev + 1))

        options = [Option(how, informed_word(how, self.services.language)) for how in Informed]
        self.choose(self.say(N_("How was the customer informed that notes are kept?")), options, chosen)

    def do_keep_review(self) -> None:
        """Keep the private review beyond the days after which it goes, or no longer."""
        if not self.services.store.settings.private:
            self._tell(self.say(N_("Nothing private is kept: that was switched off.")))
            return
        fault = self._amending.change_private(lambda private: private.changed(keep=not self.private.keep))
        if fault is not None:
            self._tell(self.tell(fault))
            return
        self.private = self.private.changed(keep=not self.private.keep)
        days = self.services.store.settings.private_days
        told = N_("The private review stays.") if self.private.keep or days is None else GOES
        self._tell(self.say(told, days=self.services.language.count("{n} day", "{n} days", days or 0)))

    def do_resume(self) -> None:
        """Go through what was left open after the call."""
        if self.conversation.status is not Status.OPEN:
            self.close()
            one = self.conversation
            self.give_way(FinishLater(one.id, title(one.customer, one.organisation) if one.customer else ""))

    def do_export(self) -> None:
        """Ask where to, and write the summary into a new file."""

        def check(answer: str) -> str:
            return fault_of_writing(answer, self.conversation, self.services.language)

        def written(answer: str) -> None:
            self._tell(self.say(N_("Written: {path}"), path=path_typed(answer)))

        path = str(free_path(Path.cwd(), file_name(self.conversation, format_for(Document.CONVERSATION).ending)))
        self.ask(self.say(N_("Write the summary to")), path, written, check)

    def do_copy(self) -> None:
        """Copy the summary to the clipboard."""
        self.app.copy_to_clipboard(of_conversation(self.conversation, self.services.language))
        self._tell(self.say(N_("The summary is in the clipboard, if your terminal allows it.")))

    def do_leave(self) -> None:
        """Go back."""
        self.close()
        self.dismiss(None)

    def close(self) -> None:
        """Let go of the conversation."""
        self._amending.close()

    def leave_now(self) -> None:
        """Let go at once, for a program that has to end."""
        self._amending.close(0.6)
