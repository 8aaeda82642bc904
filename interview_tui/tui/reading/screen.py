"""Reading a conversation: what can be done with it as a whole, from another filter to another customer."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from interview_tui.desk.deleting import Deleted, which
from interview_tui.desk.exporting.copying import told_to_a_colleague
from interview_tui.desk.exporting.subjects import subjects_here
from interview_tui.desk.held_at import held_at, moment_of, moment_told, moment_typed
from interview_tui.desk.reading import changing, looking
from interview_tui.desk.services import Services
from interview_tui.desk.starting import again_fault
from interview_tui.insight.from_others import SaidAbout
from interview_tui.insight.noted import Since
from interview_tui.language.message import N_, NC_, Told
from interview_tui.records import changes
from interview_tui.records.conversation import Conversation, with_customer
from interview_tui.records.customer import Customer
from interview_tui.records.draft import Draft
from interview_tui.records.naming import title
from interview_tui.records.note import Note
from interview_tui.records.presence import others, toggled
from interview_tui.records.present import Present
from interview_tui.records.private import Private
from interview_tui.records.spoken import channel_word, informed_word
from interview_tui.records.words import Channel, Informed, Status
from interview_tui.tui import ending, settings
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.reading.gathering import GatheringPage
from interview_tui.tui.shared.asking import Of, ask_moment, choose, choose_customer
from interview_tui.tui.shared.commands import Bound, command
from interview_tui.tui.shared.deleting import ask_to_delete
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.mailing import show_mail
from interview_tui.tui.shared.messages import DeleteWanted, ExportWanted, FinishWanted, GoOnWanted
from interview_tui.tui.shared.my_name import know_my_name
from interview_tui.tui.shared.there import ask_present, ask_speaker, present_told

GOES_ON = N_("This was being written when the program ended. Enter saves it.")
NOT_SAVED = N_("Not everything is saved yet. The program stays here and goes on trying.")
GOES = N_("The private review is removed {days} after the conversation.")


class ReadingScreen(GatheringPage):
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
        draft: Draft | None = None,
        since: Since = MappingProxyType({}),
        show_summary: bool = False,
        note_id: str | None = None,
        told: str = "",
        just_released: bool = False,
        said: SaidAbout = MappingProxyType({}),
    ) -> None:
        """Begin with the notes or the summary; `note_id` is selected, `told` is said below.

        `since` is what later conversations say of its notes, `draft` what somebody was writing into it when the
        program ended. `just_released`: the standing rule has released it a moment ago, which is told. `said` is what
        those who read it say about it.
        """
        reading = replace(changing.begun(conversation, private, draft), summary=show_summary, since=since)
        if reading.line_open:
            reading, told = replace(reading, summary=False), told or services.language.say(GOES_ON)
        super().__init__(services, replace(looking.found(reading, note_id), told=told))
        self.said = said
        if just_released:
            self.tell_released()

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        reading = self.reading
        left_open = [self.finish] if reading.left_open else []
        if reading.summary and reading.conversation.customer_id is None:
            return [self.with_whom, (self.view, NC_("hint", "notes")), self.export, *left_open, self.menu, self.leave]
        if reading.summary:
            notes = (self.view, NC_("hint", "notes"))
            return [notes, self.mail, *(left_open or [self.release]), self.export, self.menu, self.leave]
        if reading.line_open:
            return self._hints_of_line()
        if reading.note is not None and any(not one.own for one in self.said.get(reading.note.id, ())):
            return [self.answer, self.edit, self.kind, self._fitting(reading.note), self.menu, self.leave]
        if reading.note is not None:
            return [self.edit, self.kind, self.why, self._fitting(reading.note), self.menu, self.leave]
        if self.said:
            return [self.answer, self.add, self.view, *(left_open or [self.export]), self.menu, self.leave]
        return [self.add, self.view, self.filter_kind, *(left_open or [self.export]), self.menu, self.leave]

    def _fitting(self, note: Note) -> Bound:
        """Return what helps most with a note: it was changed, or what its kind has beside its text."""
        if self.reading.writing.past:
            return self.undo
        if note.promise is not None:
            return self.date
        if note.complaint is not None:
            return self.complaint
        return self.how_known if note.fact is not None else self.delete

    def _hints_of_line(self) -> list[Hint]:
        call = self.reading.writing
        if call.typing:
            leave = NC_("hint", "leave it") if call.line.edits else NC_("hint", "aside")
            return [(self.edit, NC_("hint", "save")), self.kind, self.why, (self.leave, leave), self.menu]
        if call.selected is not None:
            return [self.edit, self.kind, self.why, self.delete, (self.leave, NC_("hint", "close")), self.menu]
        return [self.kind, self.why, self.undo, (self.leave, NC_("hint", "close")), self.menu]

    # commands

    @command(N_("Show one kind after the other"), NC_("hint", "kind"), letter=NC_("key", "i"))
    def filter_kind(self) -> None:
        """Show only one kind, the next one each time."""
        self.show(looking.next_kind(self.reading))

    @command(N_("Show innovation, optimisation, all"), NC_("hint", "track"), letter=NC_("key", "a"))
    def filter_track(self) -> None:
        """Show innovation, optimisation, all."""
        self.show(looking.next_track(self.reading))

    @command(N_("Export: choose for whom, as what, and where to"), NC_("hint", "export"), letter=NC_("key", "x"))
    def export(self) -> None:
        """Show what can be exported from here: this conversation, its customer."""
        if self._is_kept():
            self.give_way(ExportWanted(subjects_here(self.services.today(), self.named)))

    @command(N_("Follow-up mail: read, change, copy"), NC_("hint", "mail"), letter=NC_("own key", "f"), own_letter=True)
    def mail(self) -> None:
        """Show the mail to the customer that follows from this conversation."""
        if self._is_kept():
            show_mail(self, self.named)

    def _is_kept(self) -> bool:
        """Return whether what is exported would be what is seen: all that was changed is on disk."""
        kept = self.keeping.all_is_saved()
        if not kept:
            self.say_below(self.say(NOT_SAVED))
        return kept

    @command(N_("Copy the summary to the clipboard"), NC_("hint", "copy"), letter=NC_("key", "c"))
    def copy(self) -> None:
        """Copy to the clipboard what a colleague is told of it."""

        def copied() -> None:
            try:
                self.app.copy_to_clipboard(told_to_a_colleague(self.services, self.reading.conversation.id))
            except Told as error:
                self.say_below(error.message.told(self.services.language))
            else:
                self.say_below(self.say(N_("The summary is in the clipboard, if your terminal allows it.")))

        if self._is_kept():
            know_my_name(self, copied)

    @command(N_("Summary or notes"), NC_("hint", "summary"), letter=NC_("key", "v"))
    def view(self) -> None:
        """Change between the notes and the summary."""
        self.show(looking.other_view(self.reading))

    @command(N_("With whom was it? Name it or give it to another customer"), NC_("hint", "with whom?"),
             letter=NC_("key", "n"))  # fmt: skip
    def with_whom(self) -> None:
        """Give the conversation to another customer."""

        def given(customer: Customer) -> None:
            told = self.say(N_("The conversation is with {name} now; Ctrl+Z undoes it."), name=customer.title)
            self.change_whole(lambda one: with_customer(one, customer), told)

        choose_customer(self, self.reading.conversation, given)

    @command(N_("When was it? Correct day, time and length"), NC_("hint", "when was it?"), letter=NC_("key", "e"))
    def moment(self) -> None:
        """Say when it was held; what was kept of who spoke counts no more then."""
        language, now = self.services.language, self.services.now().wall
        known = moment_of(self.reading.conversation)

        def answered(answer: str) -> None:
            moment = moment_typed(answer, now, language.code)
            when = moment_told(moment, language, near=now.date())
            told = self.say(N_("Written up later: {when}; Ctrl+Z undoes it."), when=when)
            self.change_whole(lambda one: held_at(one, moment, now), told)

        text = moment_told(known, language, near=now.date()) if known else ""
        ask_moment(self, text, answered, Of(self.reading.conversation.id))

    @command(N_("Where the conversation took place"), NC_("hint", "where"), letter=NC_("key", "l"))
    def channel(self) -> None:
        """Say where it was: by phone, a visit, a fair, by mail."""
        language = self.services.language

        def chosen(channel: str) -> None:
            told = self.say(N_("Took place: {where}; Ctrl+Z undoes it."), where=channel_word(channel, language))
            self.change_whole(changing.at_channel(Channel(channel)), told)

        options = [Option(one, channel_word(one, language)) for one in Channel]
        choose(self, self.say(N_("Where did you talk?")), options, chosen, at=self.reading.conversation.channel)

    @command(N_("Wrap up what was left open after the call"), NC_("hint", "left open"), letter=NC_("key", "o"))
    def finish(self) -> None:
        """Go through what was left open after the call."""
        one = self.reading.conversation
        if one.status is not Status.OPEN:
            self.close()
            self.give_way(FinishWanted(one.id, title(one.customer, one.organisation) if one.customer else ""))

    @command(N_("Who else was there"))
    def there(self) -> None:
        """Ask who else was there of the customer's side."""

        def chosen(people: Sequence[Present]) -> None:
            told = present_told(self.reading.conversation, people, self.services.language)
            self.change_whole(lambda one: toggled(one, people), told)

        one = self.reading.conversation
        ask_present(self, others(one), one.customer_id, one.organisation, chosen)

    @command(N_("Who said the selected note"))
    def said_by(self) -> None:
        """Ask who of those who were there said the selected note."""
        one = self.reading.conversation
        if self.reading.note is not None:
            ask_speaker(self, one, others(one), lambda who: self.change(lambda note: changes.said_by(note, who)))

    @command(N_("How the customer was informed that notes are kept"))
    def inform(self) -> None:
        """Say how the customer was informed that notes are kept."""

        def chosen(how: str) -> None:
            word = informed_word(Informed(how), self.services.language)
            told = self.say(N_("Informed: {how}; Ctrl+Z undoes it."), how=word)
            self.change_whole(changing.informed(Informed(how)), told)

        options = [Option(how, informed_word(how, self.services.language)) for how in Informed]
        choose(self, self.say(N_("How was the customer informed that notes are kept?")), options, chosen)

    @command(N_("Delete the conversation"))
    def delete_conversation(self) -> None:
        """Delete the conversation, after asking."""
        self.delete_whole()

    def delete_whole(self) -> None:
        """Ask, let go of the conversation, and have it deleted."""
        one = Deleted(self.reading.conversation.id, which(self.reading.conversation, self.services.language))

        def agreed() -> None:
            self.close()
            self.give_way(DeleteWanted(one))

        ask_to_delete(self, one, agreed)

    @command(N_("Keep my private review for good, or not"))
    def keep_review(self) -> None:
        """Keep the private review beyond the days after which it goes, or no longer."""
        if not self.services.store.settings.private:
            self.say_below(self.say(N_("Nothing private is kept: that was switched off.")))
            return
        keep = not self.reading.private.keep
        fault = self.keeping.amending.change_private(lambda private: private.changed(keep=keep))
        if fault is not None:
            self.say_below(self.tell(fault))
            return
        self.reading = changing.review_kept(self.reading, keep)
        days = self.services.store.settings.private_days
        told = N_("The private review stays.") if keep or days is None else GOES
        self.say_below(self.say(told, days=self.services.language.count("{n} day", "{n} days", days or 0)))

    @command(N_("Go on with the call: it was ended by mistake"), NC_("hint", "go on"), letter=NC_("key", "g"))
    def go_on(self) -> None:
        """Go on with the call, if it is one of today."""
        one = self.reading.conversation
        if fault := again_fault(one, self.services.today()):
            self.say_below(self.tell(fault))
        elif one.status is not Status.OPEN:
            self.close()
            self.give_way(GoOnWanted(one.id, title(one.customer, one.organisation) if one.customer else ""))

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back, once all is saved; what is being typed stands there the next time."""
        if not self.keeping.all_is_saved():
            self.say_below(self.say(NOT_SAVED))
            return
        self.close()
        self.go_back()
