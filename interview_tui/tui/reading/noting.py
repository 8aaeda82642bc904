"""The commands for notes of a conversation being read: adding, changing, moving, deleting, undoing."""

from dataclasses import replace
from datetime import date

from interview_tui.desk.call import writing
from interview_tui.desk.call.bringing import taken
from interview_tui.desk.call.pressing import entered
from interview_tui.desk.complaints.answers import stands
from interview_tui.desk.complaints.keeping import Keeping
from interview_tui.desk.complaints.places import WhileRead
from interview_tui.desk.promises import PromiseAct
from interview_tui.desk.reading import changing, looking
from interview_tui.desk.team.colleagues import colleagues
from interview_tui.language.day_time import DayTime
from interview_tui.language.message import N_, NC_, Message
from interview_tui.records import changes
from interview_tui.records.changes import Change
from interview_tui.records.fold import fold
from interview_tui.records.note import Note
from interview_tui.records.spoken_since import stays_told
from interview_tui.records.words import Kind
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.reading.line_page import LinePage
from interview_tui.tui.shared.asking import Of, ask_date, ask_why, choose
from interview_tui.tui.shared.bringing import bring
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.complaints import ask_complaint
from interview_tui.tui.shared.promises import ACTS, is_not_kept, moves

TO_THE_TOP = "top"
ME, THEIRS, OTHER = "me", "theirs", "other:"
SELECT_FIRST = N_("Select a note first (↑).")
NO_COMPLAINT = N_("That is no complaint; Tab makes it one.")


class NotingPage(LinePage):
    """The commands for notes of a conversation being read."""

    @command(N_("Add what was said, or came to mind, after the end"), NC_("hint", "add"), keys=("plus",))
    def add(self) -> None:
        """Open the line for additions."""
        if self.begin():
            self.show(changing.opened(self.reading))

    @command(N_("Notes brought along: paste them"), NC_("hint", "paste notes"), letter=NC_("key", "u"))
    def bring(self) -> None:
        """Open the panel for pasting notes brought along, one note per line."""
        bring(self, "", lambda lines: self.step(taken(lines)))

    @command(N_("Edit the selected note; save the line"), NC_("hint", "edit"), keys=("enter",))
    def edit(self) -> None:
        """Edit the selected note in the line, or save the line."""
        if self.reading.line_open:
            self.step(entered)
        elif self.reading.changeable is not None:
            self.step(lambda call, now: writing.begin_edit(call))

    @command(N_("Choose the kind of the note"), NC_("hint", "kind"), keys=("tab",))
    def kind(self) -> None:
        """Let the next letter choose the kind of the line, or of the selected note."""
        if not self.reading.line_open and self.reading.changeable is None:
            self.select_first()
            return
        call = self.reading.writing
        self.show(replace(self.reading, writing=call.but(choosing=not call.choosing)))

    @command(N_("Why? The next note stands under the selected or last one"), NC_("hint", "why"), keys=("f4", "ctrl+y"))
    def why(self) -> None:
        """Open the line for a why under the selected note, or the last one."""
        if self.begin():
            there = self.reading if self.reading.line_open else changing.opened(self.reading)
            selected = looking.found(there, self.reading.writing.selected)
            self.take(replace(selected, writing=writing.why(selected.writing)))

    @command(
        N_("Complaint: what is to be done next, to its end"),
        NC_("hint", "complaint"),
        letter=NC_("own key", "b"),
        own_letter=True,
    )
    def complaint(self) -> None:
        """Ask for the next step of the selected complaint, turning a criticism into one first."""
        note = self.reading.changeable
        if note is None:
            self.select_first()
            return
        if note.kind is Kind.CRITICISM:
            self.change(changes.complaint)
        elif note.complaint is None:
            self.say_below(self.say(NO_COMPLAINT))
            return
        if not self.begin():
            return
        keeping = Keeping(self.services, WhileRead(self.keeping.amending, self.change_note), note.id)
        ask_complaint(self, keeping, lambda now, before: self.say_below(self.stands_now(now)))

    def change_note(self, note_id: str, how: Change) -> Message | None:
        """Change a note as a step of its own. Return why that is not on disk, or None."""
        self.step(lambda call, now: writing.changed(call, note_id, how))
        return self.acknowledged.fault

    def stands_now(self, note: Note) -> str:
        """Return the state of a complaint after an answer."""
        return stands(note, self.services.today(), self.services.language)

    @command(N_("How the fact is known: told, seen, document"), NC_("hint", "how known"), letter=NC_("key", "h"))
    def how_known(self) -> None:
        """Set how the selected fact is known, cycling through the ways."""
        note = self.reading.changeable
        if note is not None and (fault := changing.how_known_fault(note)):
            self.say_below(self.tell(fault))
        else:
            self.change(changing.how_known)

    @command(N_("Move the note under another, or out to the top"), NC_("hint", "move"), letter=NC_("key", "m"))
    def move_under(self) -> None:
        """Choose the note that the selected one belongs under."""
        note = self.reading.changeable
        if note is None:
            self.select_first()
            return

        def chosen(option: str) -> None:
            self.change(lambda one: changes.moved_under(one, None if option == TO_THE_TOP else option))

        top = Option(TO_THE_TOP, self.say(N_("under none: it stands for itself")))
        others = [Option(one.id, one.text.split("\n")[0]) for one in changing.may_stand_above(self.reading, note)]
        choose(self, self.say(N_("Under which note?")), [top, *others], chosen, at=note.because_of or TO_THE_TOP)

    @command(N_("The day of the promise"), NC_("hint", "date"), letter=NC_("key", "d"))
    def date(self) -> None:
        """Give the selected promise another day."""
        note = self.reading.changeable
        if self._is_promise() and note is not None:
            author = self.reading.conversation.author

            def dated(due: date, at: DayTime | None) -> None:
                self.change(lambda note: changes.dated(note, due, author, at))

            ask_date(self, dated, of=Of(self.reading.conversation.id, note.id))

    @command(
        N_("What became of the promise: kept, moved, not kept"),
        NC_("hint", "what became of it"),
        letter=NC_("key", "k"),
    )
    def became(self) -> None:
        """Choose what became of the selected promise."""
        note = self.reading.changeable
        if not self._is_promise() or note is None or note.promise is None:
            return
        today, theirs = self.services.today(), note.promise.theirs
        of = Of(self.reading.conversation.id, note.id)

        def chosen(act: str) -> None:
            match PromiseAct[act]:
                case PromiseAct.KEEP:
                    self.change(lambda note: changes.kept(note, today))
                case PromiseAct.MOVE:
                    ask_date(
                        self,
                        lambda due, at: ask_why(
                            self, lambda why: self.change(moves(due, at, today, why)), of, theirs=theirs
                        ),
                        of=of,
                    )
                case PromiseAct.NOT_KEPT:
                    ask_why(self, lambda why: self.change(is_not_kept(today, why)), of, theirs=theirs)
                case PromiseAct.TELL:
                    self.change(lambda note: changes.word_given(note, today))

        acts = [PromiseAct.KEEP, PromiseAct.MOVE, PromiseAct.NOT_KEPT]
        acts += [PromiseAct.TELL] if note.promise.owes_word else []
        options = [Option(one.name, self.say(ACTS[one])) for one in acts]
        choose(self, self.say(N_("What became of it?")), options, chosen)

    @command(N_("Whose promise it is"), NC_("hint", "whose"), letter=NC_("key", "s"))
    def whose(self) -> None:
        """Choose who promised: me, the customer's side, somebody else."""
        if not self._is_promise():
            return
        one = self.reading.conversation
        customer = one.customer or self.say(N_("customer's side"))
        me = self.say(N_("me"))
        own = self.services.author.strip() or me

        def chosen(option: str) -> None:
            owners = {ME: self.services.author or None, THEIRS: one.customer}
            owner = owners.get(option, option.removeprefix(OTHER))
            self.change(lambda note: changes.promised_by(note, owner, theirs=option == THEIRS))

        known = colleagues(self.services)

        def new(typed: str) -> list[Option]:
            is_known = fold(typed) in map(fold, (*known, own, customer))
            return [] if is_known else [Option(f"{OTHER}{typed}", typed, self.say(N_("of our side, a new name")))]

        options = [
            Option(ME, own, me if own != me else ""),
            Option(THEIRS, customer, self.say(N_("customer's side"))),
            *(Option(f"{OTHER}{name}", name, self.say(N_("of our side"))) for name in known),
        ]
        choose(self, self.say(N_("Whose promise is it?")), options, chosen, new)

    def _is_promise(self) -> bool:
        note = self.reading.changeable
        if note is None:
            self.select_first()
            return False
        if (fault := changing.promise_fault(note)) is not None:
            self.say_below(self.tell(fault))
        return fault is None

    def select_first(self) -> None:
        """Say that a note has to be selected, showing the notes if the summary is displayed."""
        if self.reading.summary:
            self.show(replace(self.reading, summary=False))
        self.say_below(self.say(SELECT_FIRST))

    @command(
        N_("Stays with me: leaves in no export, or may leave again"),
        NC_("hint", "with me"),
        letter=NC_("key", "w"),
    )
    def stays(self) -> None:
        """Toggle whether the selected note stays with its writer."""
        note = self.reading.changeable
        if note is None:
            self.select_first()
            return
        self.change(changes.kept_to_myself)
        now = self.reading.conversation.note(note.id)
        if now is not None and now.stays_with_me is not note.stays_with_me:
            self.say_below(self.tell(stays_told(now)))

    @command(N_("Delete the selected note, or the question"), NC_("hint", "delete"), keys=("delete", "ctrl+x"))
    def delete(self) -> None:
        """Delete the selected note; without a selection, ask whether to delete the conversation."""
        if self.reading.changeable is None and not self.reading.line_open:
            self.delete_whole()
        else:
            self.change(changes.deleted)

    def taken_back_elsewhere(self) -> bool:
        """Undo the last change if it was outside the conversation; return whether it was."""
        return False

    def delete_whole(self) -> None:
        """Delete the conversation, after asking."""
        raise NotImplementedError

    @command(N_("Undo the last change"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo the last change, and report it."""
        if self.taken_back_elsewhere() or (self.reading.writing.past and not self.begin()):
            return
        before = self.reading
        after = changing.undone(before, self.now())
        self.take(replace(after, told=changing.undone_told(before, after, self.services.language)))
