"""The program on the screen: which screen follows which. What the screens decide comes here as messages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

from textual import on, work
from textual.screen import Screen

from interview_tui.desk.services import Services
from interview_tui.language.message import N_, Message, Told
from interview_tui.port.conversations import Head
from interview_tui.port.open_conversation import OpenConversation
from interview_tui.records.naming import title
from interview_tui.records.words import Status
from interview_tui.tui.program_commands import CommandedProgram
from interview_tui.tui.shared.entries import Action, Entry
from interview_tui.tui.shared.messages import (
    Begin,
    Ended,
    FinishLater,
    NoteWanted,
    NotRead,
    PromiseActed,
    StoreRead,
    Through,
    Wanted,
    WasRead,
)
from interview_tui.tui.today.screen import TodayScreen

if TYPE_CHECKING:
    from interview_tui.desk.before.plan import Plan
    from interview_tui.records.changes import Change
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.private import Private
    from interview_tui.tui.after.screen import AfterScreen
    from interview_tui.tui.shared.opening import OpeningScreen

AHEAD = ("after.screen", "before.screen", "call.screen", "shared.opening", "reading.screen")
"""Screens that follow the first one: none of them is needed for the first picture."""


class InterviewApp(CommandedProgram, inherit_bindings=False):
    """Leads from today to before, call, after, reading and back. Returns "sample" where that was asked for."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._loaded_ahead = False

    def on_mount(self) -> None:
        """Show the first screen."""
        self.push_screen(TodayScreen(self.services))

    def _go(self, screen: Screen[None]) -> None:
        """Show a screen in the place of whatever stands above the first one."""
        if isinstance(self.screen, TodayScreen):
            self.push_screen(screen)
        else:
            self.switch_screen(screen)

    @on(StoreRead)
    def _list_is_there(self) -> None:
        if not self._loaded_ahead:
            self._loaded_ahead = True
            self._load_ahead()

    @work(thread=True)
    def _load_ahead(self) -> None:
        """Load what the next screens need while the person looks at the list."""
        for screen in AHEAD:
            import_module(f"interview_tui.tui.{screen}")
        self.services.guide(None)

    # from the first screen

    @on(Wanted)
    def _wanted(self, message: Wanted) -> None:
        try:
            self._do(message.entry)
        except Told as error:
            self.tell(error.message)

    def _do(self, entry: Entry) -> None:
        from interview_tui.desk.before.plan import Plan
        from interview_tui.tui.before.screen import BeforeScreen

        if entry.action is Action.NOBODY:
            self._begin(Plan(guide=self.services.guide(None)))
        elif entry.action is Action.CUSTOMER and entry.customer:
            self.push_screen(BeforeScreen(self.services, entry.customer))
        elif entry.action is Action.NEW:
            self.push_screen(BeforeScreen(self.services, self.services.new_customer(entry.name), is_new=True))
        elif entry.head is None:
            return
        elif entry.command in ("kept", "move"):
            self._promise(entry.head.id, entry.note_id, entry.command)
        elif entry.command == "read" or entry.action in (Action.READ, Action.PROMISE):
            self._read(entry.head.id, name=_name(entry.head))
        elif entry.action is Action.AFTER:
            self._after(entry.head.id, _name(entry.head))
        elif entry.command == "finish":
            self._open(entry.head.id, _name(entry.head), self._finish)
        else:
            self._open(entry.head.id, _name(entry.head), self._resume)

    # the call

    @on(Begin)
    def _begin_planned(self, message: Begin) -> None:
        try:
            self._begin(message.plan)
        except Told as error:
            self.tell(error.message)

    def _begin(self, plan: Plan) -> None:
        from interview_tui.desk import starting as beginning
        from interview_tui.tui.call.screen import CallScreen

        self._go(CallScreen(self.services, beginning.begin(plan, self.services)))

    def _resume(self, opened: OpenConversation) -> None:
        from interview_tui.desk import starting as beginning
        from interview_tui.tui.call.screen import CallScreen

        if opened.conversation.status is not Status.OPEN:
            # Somebody ended it meanwhile, in another window.
            self._go(self._questions_after(opened, opened.conversation, opened.private))
            return
        self._go(CallScreen(self.services, beginning.go_on(opened, self.services)))

    def _finish(self, opened: OpenConversation) -> None:
        from interview_tui.desk import starting as beginning
        from interview_tui.tui.after.screen import AfterScreen

        self._go(AfterScreen(self.services, opened, beginning.finish(opened, self.services)))

    def _open(self, conversation_id: str, name: str, then: Callable[[OpenConversation], None]) -> None:
        """Open a conversation to write in it; where another program holds it, show it to read."""
        from interview_tui.tui.shared.opening import OpeningScreen

        def opened(one: OpenConversation) -> None:
            if one.read_only is None:
                then(one)
                return
            from interview_tui.tui.reading.screen import ReadingScreen

            told = one.read_only.told(self.services.language)
            self._go(ReadingScreen(self.services, one.conversation, one.private, told=told))

        self._go(OpeningScreen(self.services, name, lambda: self.services.store.open(conversation_id), opened))

    @on(WasRead)
    def _was_read(self, message: WasRead) -> None:
        try:
            message.go_on()
        except Told as error:
            self._cannot_be_read(NotRead(error.message))

    @on(NotRead)
    def _cannot_be_read(self, message: NotRead) -> None:
        self.pop_screen()
        self.tell(message.why)

    @on(Ended)
    def _ended(self, message: Ended) -> None:
        message.opened.save_draft(None)
        self._go(self._questions_after(message.opened, message.conversation, message.private))

    def _questions_after(self, opened: OpenConversation, conversation: Conversation, private: Private) -> AfterScreen:
        from interview_tui.insight.answering import Kept
        from interview_tui.tui.after.screen import AfterScreen

        return AfterScreen(self.services, opened, Kept(conversation, private))

    # after the call, reading

    @on(Through)
    def _through(self, message: Through) -> None:
        from interview_tui.tui.reading.screen import ReadingScreen

        kept = message.kept
        message.opened.close()
        if message.show_summary:
            self._go(ReadingScreen(self.services, kept.conversation, kept.private, show_summary=True))
        else:
            self.pop_screen()

    @on(FinishLater)
    def _finish_later(self, message: FinishLater) -> None:
        self._after(message.conversation_id, message.name)

    def _after(self, conversation_id: str, name: str = "") -> None:
        def opened(one: OpenConversation) -> None:
            self._go(self._questions_after(one, one.conversation, one.private))

        self._open(conversation_id, name, opened)

    def _read(self, conversation_id: str, note_id: str | None = None, name: str = "") -> None:
        self._go(self._reading(conversation_id, note_id, name))

    def _reading(self, conversation_id: str, note_id: str | None, name: str) -> OpeningScreen:
        from interview_tui.tui.shared.opening import OpeningScreen

        store = self.services.store

        def read() -> tuple[Conversation, Private]:
            return store.read(conversation_id), store.read_private(conversation_id)

        def show(found: tuple[Conversation, Private]) -> None:
            from interview_tui.tui.reading.screen import ReadingScreen

            self.switch_screen(ReadingScreen(self.services, *found, note_id=note_id))

        return OpeningScreen(self.services, name, read, show)

    @on(NoteWanted)
    def _note_wanted(self, message: NoteWanted) -> None:
        self.push_screen(self._reading(message.conversation_id, message.note_id, message.name))

    @on(PromiseActed)
    def _promise_acted(self, message: PromiseActed) -> None:
        self._promise(message.noted.conversation.id, message.noted.note.id, message.command)

    def _promise(self, conversation_id: str, note_id: str, command: str) -> None:
        from interview_tui.records import changes

        screen = self.shown
        if screen is None:
            return
        if command == "move":

            def moved(due: date) -> None:
                self._change_promise(conversation_id, note_id, lambda note: changes.moved(note, due), N_("Moved"))

            screen.ask_date(moved)
        elif command == "settle":
            today = self.services.today()
            self._change_promise(conversation_id, note_id, lambda note: changes.settled(note, today), N_("Settled"))
        else:
            self._change_promise(conversation_id, note_id, changes.done, N_("Done"))

    def _change_promise(self, conversation_id: str, note_id: str, change: Change, done: str) -> None:
        from interview_tui.desk.amending import change_note
        from interview_tui.records import changes

        before, fault = change_note(self.services.store, conversation_id, note_id, change)
        self.tell(fault)
        if fault is not None or self.shown is None or before is None:
            return
        what = self.services.language.say(done)
        self.shown.tell_done(
            Message(N_("{done}: {promise}. Ctrl+Z takes it back."), (("done", what), ("promise", before.text))),
            lambda: self._change_promise(
                conversation_id, note_id, lambda now: changes.restored(now, before), N_("As before")
            ),
        )

    def _do_guides(self) -> None:
        from interview_tui.tui.guides.screen import GuidesScreen

        self.push_screen(GuidesScreen(self.services))


def _name(head: Head) -> str:
    return title(head.customer, head.organisation) if head.customer else ""
