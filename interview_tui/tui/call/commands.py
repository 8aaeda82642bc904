"""The commands of a call: most only make the next state of the call; the others ask, search or end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len

from interview_tui.desk.call import moving, renewing, writing
from interview_tui.desk.call.bringing import taken
from interview_tui.desk.call.choice import Choice
from interview_tui.desk.call.pressing import Step, entered
from interview_tui.desk.call.state import Call
from interview_tui.desk.deleting import Deleted, which
from interview_tui.desk.held_at import moment_of, moment_told
from interview_tui.desk.holding import BEING_READ, Held
from interview_tui.desk.services import Services
from interview_tui.desk.starting import Started
from interview_tui.language.message import N_, NC_, Message
from interview_tui.port.search import Found, Hit, Query
from interview_tui.records.words import Kind
from interview_tui.tui import settings
from interview_tui.tui.call.listening import Listens
from interview_tui.tui.call.open_matters import choose_open
from interview_tui.tui.call.renewing import renew
from interview_tui.tui.call.steps import next_call
from interview_tui.tui.call.there import WhoIsThere
from interview_tui.tui.call.view import NO_TRACE
from interview_tui.tui.shared.asking import Of, ask_moment, choose_customer, open_found, search_for
from interview_tui.tui.shared.bringing import bring, is_several
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.messages import DeleteWanted
from interview_tui.tui.shared.once_known import ActsOnceKnown
from interview_tui.tui.widgets.drawing import shortened

LEAST_TOLD = 12
"""In cells: how much of a promise is quoted on the narrowest screen when it is done."""
NO_TRACE_WAIT_S = 2.0
"""In seconds: how long a pending write may take before a call that never took place is discarded."""
SIGNS = N_("Signs to begin a note with: -criticism +praise >need ?why =fact !promise “quote")


class CallCommands(WhoIsThere, Listens, ActsOnceKnown):
    """The commands of a running call, without anything about its display."""

    place: ClassVar[str] = NC_("place", "call")
    hands_over_when_left = True
    on_call = True
    help_note = SIGNS
    offers = (*settings.EVERYWHERE, settings.coach)

    def __init__(self, services: Services, begun: Started) -> None:
        super().__init__(services)
        self.held = Held(begun, services, self)
        self.asks_to_end = False
        """The person is being asked whether the call should end."""

    @property
    def call(self) -> Call:
        """The call as it is now."""
        return self.held.call

    def customer_here(self) -> str | None:
        """Return with whom it is held."""
        return self.call.conversation.customer_id

    def leave_now(self) -> None:
        """Keep everything and let go, for a program that has to end at once."""
        self.held.let_go(0.6)

    # provided by the screen

    def show_call(self, before: Call, after: Call) -> None:
        """Show what changed."""
        raise NotImplementedError

    def show_hint(self) -> None:
        """Show a new hint, or that there is none any more."""
        self.show_parts()

    def show_parts(self, *parts: str) -> None:
        """Show these parts again, as they may have changed; the notes are not among them."""
        raise NotImplementedError

    def read_known(self, customer_id: str) -> object:
        """Read what is known of a customer, in the background."""
        raise NotImplementedError

    def scroll_notes(self, pages: int) -> None:
        """Scroll the notes by pages."""
        raise NotImplementedError

    # the commands

    help = WhoIsThere.help.with_keys("f1")

    def commands(self) -> Sequence[Command]:
        """Leave out what counts time and gives hints while an earlier conversation is written up."""
        counts_time = (self.speaker, self.silence, self.mute, self.listen, self.listened_devices)
        left_out = {one.command for one in counts_time} if self.call.written_up else set()
        left_out |= set() if self.asks_to_end else {self.leave_no_trace.command}
        return [one for one in super().commands() if one not in left_out]

    def step(self, makes: Step) -> None:
        """Make the next state of the call."""
        self.held.step(makes)

    @command(N_("Scroll the notes"), keys=("pageup", "pagedown"), in_menu=False)
    def pages(self) -> None:
        """Scroll the notes by what is visible."""
        self.scroll_notes(1 if self.key == "pagedown" else -1)

    @command(
        N_("Save the note; answer the hint; edit the selected note"),
        NC_("hint", "save"),
        keys=("enter",),
        in_menu=False,
    )
    def save(self) -> None:
        """Answer the hint if there is nothing to save."""
        call = self.call
        if call.line.empty and not call.typing and call.selected is None and self.held.answer_hint():
            return
        self.step(entered)

    speaker = next_call(
        moving.switch_speaker,
        N_("Switch who speaks: me or the customer"), NC_("hint", "speaker"), keys=("f2",), empty=("space",),
    )  # fmt: skip
    silence = next_call(moving.silence, N_("Silence begins or ends"), NC_("hint", "silence"), keys=("f3", "ctrl+l"))
    kind = next_call(
        lambda call, now: call.but(choosing=not call.choosing),
        N_("Choose the kind of the note"), NC_("hint", "kind"), keys=("tab",),
    )  # fmt: skip
    why = next_call(
        lambda call, now: writing.why(call),
        N_("Why? The next note stands under the selected or last one"), NC_("hint", "why"), keys=("f4", "ctrl+y"),
    )  # fmt: skip

    @command(N_("Still so: what we know is written down once more"), NC_("hint", "still so"), keys=("ctrl+g",))
    def still(self) -> None:
        """Note that the selection, or what is asked about again, is still so; without either, offer a choice."""
        self._once(lambda: renew(self, self.held, N_("What is still so?"), renewing.still_so))

    @command(N_("Now it is different: write down what is so now"), NC_("hint", "now …"), keys=("ctrl+n",))
    def now(self) -> None:
        """Make the line replace the selection, or what is asked about again."""
        self._once(
            lambda: renew(
                self, self.held, N_("What is different now?"), lambda call, one, now: renewing.so_now(call, one)
            )
        )

    def _once(self, act: Callable[[], None]) -> None:
        """Act once the customer is known; until then say that they are being read."""
        if self.held.plan.is_being_read:
            self.held.take(self.call.but(notice=BEING_READ))
        self.once_known(self.held.plan, act)

    asked = next_call(
        lambda call, now: moving.asked(call),
        N_("Question asked, on to the next"), NC_("hint", "question"), empty=("right",),
    )  # fmt: skip
    passed = next_call(lambda call, now: moving.passed(call), N_("On to the next question: this one is not asked"))
    back = next_call(
        lambda call, now: moving.back(call), N_("Back to the question before"), NC_("hint", "back"), empty=("left",)
    )
    up = next_call(
        lambda call, now: moving.select(call, -1),
        N_("Select the note above"), NC_("hint", "note"), empty=("up",), in_menu=False,
    )  # fmt: skip
    down = next_call(
        lambda call, now: moving.select(call, 1), N_("Select the note below"), empty=("down",), in_menu=False
    )
    delete = next_call(
        lambda call, now: writing.deleted(call),
        N_("Delete the selected note"), NC_("hint", "delete"), selected=("delete", "ctrl+x"),
    )  # fmt: skip

    stays = next_call(
        lambda call, now: moving.kept_to_myself(call),
        N_("Stays with me: leaves in no export, or may leave again"), NC_("hint", "with me"),
        selected=("ctrl+w",),
    )  # fmt: skip

    def tells_to_select(self, key: str) -> bool:
        """For a key that needs a note, explain how to select one. Returns whether it is such a key."""
        unfit = any(key in one.selected for one in self.commands())
        if unfit:
            self.held.take(self.call.but(notice=Message(N_("Select a note first: ↑"))))
        return unfit

    @command(N_("Undo: in the text, a line put aside, or the last act"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo the last act; while a message says that an earlier promise was settled, undo that."""
        if self.done is not None and self.call.notice == self.done:
            self.take_back()
        else:
            self.step(writing.undone)

    @command(
        N_("What is open here: to keep, to answer, to tell"),
        NC_("hint", "what is open"),
        keys=("f8", "ctrl+r"),
    )
    def open_matters(self) -> None:
        """Choose among what is open: answer a complaint, settle or move an earlier promise, tell an announcement."""
        self._once(self._choose_open)

    def _choose_open(self) -> None:
        if not choose_open(self, self.held):
            self.held.take(self.call.but(notice=Message(N_("Nothing is open here from before."))))

    def tell_done(self, done: Message, take_back: Callable[[], None] | None) -> None:
        """Report it above the line, short enough to leave room for the undo key; reread what is open."""
        bare = self.tell(Message(done.msgid, tuple((name, "") for name, _ in done.params)))
        room = max(LEAST_TOLD, (self.size.width - cell_len(bare) - 2) // max(1, len(done.params)))
        told = tuple((name, shortened(str(word), room)) for name, word in done.params)
        super().tell_done(Message(done.msgid, told), take_back)
        self.held.take(self.call.but(notice=self.done))

    def read_again(self) -> None:
        """Read again what is known of the customer."""
        if self.held.plan.customer is not None:
            self.read_known(self.held.plan.customer.id)

    aside = next_call(
        lambda call, now: writing.put_aside(call).but(selected=None),
        N_("Put the line aside; undo brings it back"), NC_("hint", "aside"), keys=("escape",),
    )  # fmt: skip
    complaint = next_call(
        lambda call, now: writing.chosen(call, Choice(kind=Kind.COMPLAINT), now), N_("Kind: complaint")
    )
    solution = next_call(
        lambda call, now: writing.chosen(call, Choice(kind=Kind.SOLUTION), now), N_("Kind: solution for later")
    )
    told = next_call(lambda call, now: writing.chosen(call, Choice(kind=Kind.TOLD), now), N_("Kind: told by us"))
    theirs = next_call(
        lambda call, now: moving.turned_over(call),
        N_("Promise of the customer's side: what is typed, else the selected or last note"),
    )

    @command(N_("Whose conversation is this? Name it or give it to another customer"))
    def with_whom(self) -> None:
        """Assign the conversation to a customer, or to another one."""
        choose_customer(self, self.call.conversation, self.held.give)

    @command(N_("It was before: write it up later, with its day, time and length"))
    def moment(self) -> None:
        """Set when it was held; speaker keys pressed so far then do not count."""
        conversation, language = self.call.conversation, self.services.language
        moment, today = moment_of(conversation), self.services.today()
        text = moment_told(moment, language, near=today) if moment else ""
        ask_moment(self, text, self.held.held_at, Of(conversation.id))

    @command(N_("Notes brought along: paste them"))
    def bring(self) -> None:
        """Open the panel for pasting notes brought along, one note per line."""
        bring(self, "", lambda lines: self.step(taken(lines)))

    def brought(self, text: str) -> bool:
        """Review a paste of several lines, if nobody is waiting on the phone meanwhile."""
        if not (self.call.written_up and is_several(text)):
            return False
        bring(self, text, lambda lines: self.step(taken(lines)))
        return True

    mute = next_call(lambda call, now: call.but(muted=not call.muted), N_("Mute or unmute hints for this call"))

    @command(N_("End the call"), NC_("hint", "end"), keys=("f9", "ctrl+d", "ctrl+q"))
    def end(self) -> None:
        """Ask once, in the line above the note line."""
        self.asks_to_end = True
        self.held.take(self.call.but(choosing=False))
        self.show_parts()

    @command(N_("When it is asked whether to end: leave no trace of a call that never took place"),
             letter=NO_TRACE, in_menu=False)  # fmt: skip
    def leave_no_trace(self) -> None:
        """Discard a call that never took place, and have it deleted."""
        one = self.call.conversation
        self.held.let_go(NO_TRACE_WAIT_S)
        self.give_way(DeleteWanted(Deleted(one.id, which(one, self.services.language))))

    def search_here(self) -> None:
        """Search what was noted with this customer, in this call and before."""
        this = self.call.conversation

        def chosen(found: Hit) -> None:
            if not isinstance(found, Found) or found.conversation_id != this.id:
                open_found(self, found, on_call=self.on_call)
            elif self.call.conversation.note(found.note_id) is not None and self.call.line.empty:
                self.held.take(self.call.but(selected=found.note_id))

        query = Query(customer_id=this.customer_id) if this.customer_id else Query(conversation_id=this.id)
        search_for(self, query, chosen)
