"""Reading a conversation: what can be done with it, from another filter to another text of a note."""

from collections.abc import Callable
from pathlib import Path

from interview_tui.desk.amending import Amending
from interview_tui.desk.reading import changing, looking
from interview_tui.desk.reading.file_typed import fault_of_writing, path_typed
from interview_tui.desk.reading.state import Reading
from interview_tui.desk.services import Services
from interview_tui.export.file_name import file_name, free_path
from interview_tui.export.formats import Document, format_for
from interview_tui.export.markdown import of_conversation
from interview_tui.language.message import N_, NC_
from interview_tui.records import changes
from interview_tui.records.changes import Change
from interview_tui.records.conversation import Conversation, with_customer
from interview_tui.records.customer import Customer
from interview_tui.records.naming import title
from interview_tui.records.private import Private
from interview_tui.records.spoken import informed_word
from interview_tui.records.words import Informed, Kind, Status
from interview_tui.tui import ending, settings
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.reading.page import ReadingPage
from interview_tui.tui.shared.asking import ask, choose, choose_customer
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.messages import FinishWanted
from interview_tui.tui.widgets.words import kind_word

GOES = N_("The private review goes {days} after the conversation.")


class ReadingScreen(ReadingPage):
    """One conversation to read. It is opened for writing only when something is changed."""

    place = NC_("place", "reading")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "reading.tcss"

    def __init__(
        self,
        services: Services,
        conversation: Conversation,
        private: Private,
        *,
        show_summary: bool = False,
        note_id: str | None = None,
        told: str = "",
    ) -> None:
        """Begin with the notes or the summary; `note_id` is selected, `told` is said below."""
        super().__init__(services, looking.found(Reading(conversation, private, show_summary, told=told), note_id))
        self._amending = Amending(services.store, conversation.id)

    def hints(self) -> list[Hint]:
        """Name what helps now."""
        reading = self.reading
        left_open = [self.finish] if reading.left_open else []
        if reading.summary and reading.conversation.customer_id is None:
            return [self.give, (self.view, NC_("hint", "notes")), self.export, *left_open, self.menu, self.leave]
        if reading.summary:
            return [(self.view, NC_("hint", "notes")), self.export, self.copy, *left_open, self.menu, self.leave]
        if reading.note is not None:
            usual = {Kind.FACT: self.how_known, Kind.COMPLAINT: self.settle}
            third = self.undo if reading.past else usual.get(reading.note.kind or Kind.WHY, self.undo)
            return [self.edit, self.delete, third, self.view, self.menu, self.leave]
        return [self.view, self.filter_kind, self.filter_track, *(left_open or [self.export]), self.menu, self.leave]

    # commands

    @command(N_("Complaint settled"), NC_("hint", "settled"), letter=NC_("key", "p"))
    def settle(self) -> None:
        """Mark the selected complaint as come to its end, or as open again."""
        self._change(changing.settled(self.services.today()))

    @command(N_("Edit the selected note"), NC_("hint", "edit"), keys=("enter",))
    def edit(self) -> None:
        """Change the text of the selected note."""
        note = self.reading.changeable
        if note is None:
            return
        today, code = self.services.today(), self.services.language.code

        def edited(answer: str) -> None:
            self._change(changing.edited(answer, today, code))

        def check(answer: str) -> str:
            return self.tell(changing.edit_fault(answer))

        ask(self, kind_word(note.kind, note.parked, self.services.language)[0], note.text, edited, check)

    @command(N_("How the fact is known: told, seen, document"), NC_("hint", "how known"), letter=NC_("key", "h"))
    def how_known(self) -> None:
        """Say how the selected fact is known, the next way each time."""
        note = self.reading.changeable
        if note is not None and (fault := changing.how_known_fault(note)):
            self.say_below(self.tell(fault))
        else:
            self._change(changing.how_known)

    @command(N_("Delete the selected note, or the question"), NC_("hint", "delete"), keys=("delete", "ctrl+x"))
    def delete(self) -> None:
        """Delete the selected note."""
        self._change(changes.deleted)

    @command(N_("Undo the last change"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Take back the last change."""
        if self.reading.past and (conversation := self._keep(changing.before_last(self.reading))):
            self.show(changing.undone(self.reading, conversation))

    @command(N_("Show one kind after the other"), NC_("hint", "kind"), letter=NC_("key", "i"))
    def filter_kind(self) -> None:
        """Show only one kind, the next one each time."""
        self.show(looking.next_kind(self.reading))

    @command(N_("Show innovation, optimisation, all"), NC_("hint", "track"), letter=NC_("key", "t"))
    def filter_track(self) -> None:
        """Show innovation, optimisation, all."""
        self.show(looking.next_track(self.reading))

    @command(N_("Write the summary as a Markdown file"), NC_("hint", "export"), letter=NC_("key", "x"))
    def export(self) -> None:
        """Ask where to, and write the summary into a new file."""
        conversation = self.reading.conversation

        def check(answer: str) -> str:
            return fault_of_writing(answer, conversation, self.services.language)

        def written(answer: str) -> None:
            self.say_below(self.say(N_("Written: {path}"), path=path_typed(answer)))

        path = str(free_path(Path.cwd(), file_name(conversation, format_for(Document.CONVERSATION).ending)))
        ask(self, self.say(N_("Write the summary to")), path, written, check)

    @command(N_("Copy the summary to the clipboard"), NC_("hint", "copy"), letter=NC_("key", "c"))
    def copy(self) -> None:
        """Copy the summary to the clipboard."""
        self.app.copy_to_clipboard(of_conversation(self.reading.conversation, self.services.language))
        self.say_below(self.say(N_("The summary is in the clipboard, if your terminal allows it.")))

    @command(N_("Summary or notes"), NC_("hint", "summary"), letter=NC_("key", "v"))
    def view(self) -> None:
        """Change between the notes and the summary."""
        self.show(looking.other_view(self.reading))

    @command(
        N_("With whom was it? Name it or give it to another customer"),
        NC_("hint", "with whom?"),
        letter=NC_("key", "n"),
    )
    def give(self) -> None:
        """Give the conversation to another customer."""

        def given(customer: Customer) -> None:
            self._change_whole(lambda one: with_customer(one, customer))

        choose_customer(self, given)

    @command(N_("Wrap up what was left open after the call"), NC_("hint", "left open"), letter=NC_("key", "o"))
    def finish(self) -> None:
        """Go through what was left open after the call."""
        one = self.reading.conversation
        if one.status is not Status.OPEN:
            self.close()
            self.give_way(FinishWanted(one.id, title(one.customer, one.organisation) if one.customer else ""))

    @command(N_("How the customer was informed that notes are kept"))
    def inform(self) -> None:
        """Say how the customer was informed that notes are kept."""

        def chosen(how: str) -> None:
            self._change_whole(changing.informed(Informed(how)))

        options = [Option(how, informed_word(how, self.services.language)) for how in Informed]
        choose(self, self.say(N_("How was the customer informed that notes are kept?")), options, chosen)

    @command(N_("Keep my private review for good, or not"))
    def keep_review(self) -> None:
        """Keep the private review beyond the days after which it goes, or no longer."""
        if not self.services.store.settings.private:
            self.say_below(self.say(N_("Nothing private is kept: that was switched off.")))
            return
        keep = not self.reading.private.keep
        fault = self._amending.change_private(lambda private: private.changed(keep=keep))
        if fault is not None:
            self.say_below(self.tell(fault))
            return
        self.reading = changing.review_kept(self.reading, keep)
        days = self.services.store.settings.private_days
        told = N_("The private review stays.") if keep or days is None else GOES
        self.say_below(self.say(told, days=self.services.language.count("{n} day", "{n} days", days or 0)))

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back."""
        self.close()
        self.dismiss(None)

    # changing the conversation

    def _change(self, change: Change) -> None:
        """Change the selected note, and keep the conversation; what stays the same opens nothing to write in."""
        note = self.reading.changeable
        if note is None or change(note) == note:
            return
        if conversation := self._keep(lambda one: changes.amended(one, note.id, change)):
            self.show(changing.changed(self.reading, note, conversation))

    def _change_whole(self, change: Callable[[Conversation], Conversation]) -> None:
        """Change the conversation, and keep it."""
        if conversation := self._keep(change):
            self.show(changing.kept(self.reading, conversation))

    def _keep(self, change: Callable[[Conversation], Conversation]) -> Conversation | None:
        """Keep a change and return the conversation as it is then; where it cannot be kept now, that is told.

        None: it could not be opened to write in it.
        """
        fault = self._amending.change(change)
        if fault is not None:
            self.say_below(self.tell(fault))
        return self._amending.conversation

    def close(self) -> None:
        """Let go of the conversation."""
        self._amending.close()

    def leave_now(self) -> None:
        """Let go at once, for a program that has to end."""
        self._amending.close(0.6)
