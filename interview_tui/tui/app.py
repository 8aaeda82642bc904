"""The program on the screen: which screen follows which. What the screens decide comes here as messages."""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from rich.text import Text
from textual import on, work
from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen

from interview_tui.conversation.naming import title
from interview_tui.conversation.port import Head, OpenConversation
from interview_tui.conversation.spoken import coach_word
from interview_tui.conversation.words import Coach, Status
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Message, Told
from interview_tui.tui.line_filter import NoControls
from interview_tui.tui.screens.base import InterviewScreen
from interview_tui.tui.screens.messages import (
    AppCommand,
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
from interview_tui.tui.screens.panel import Choose, Option, Page, told_page
from interview_tui.tui.screens.today import TodayScreen
from interview_tui.tui.services import Services
from interview_tui.tui.theme import PALETTES, textual_theme
from interview_tui.tui.today_rows import Action, Entry

if TYPE_CHECKING:
    from interview_tui.conversation.conversation import Conversation
    from interview_tui.conversation.note import Note
    from interview_tui.conversation.private import Private
    from interview_tui.insight import answering
    from interview_tui.tui.plan import Plan
    from interview_tui.tui.screens.after import AfterScreen
    from interview_tui.tui.screens.opening import OpeningScreen

GONE_WITHIN_S = 0.9
"""After a signal to end, the process is gone so soon, whatever hangs."""


class InterviewApp(App[str], inherit_bindings=False):
    """Leads from today to before, call, after, reading and back. Returns "sample" where that was asked for."""

    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = "app.tcss"
    TITLE = "interview"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self._loaded_ahead = False
        self._no_controls = NoControls()
        for name in PALETTES:
            self.register_theme(textual_theme(name))
        self.theme = _theme(services, os.environ)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let no control character through to the terminal, whatever a widget draws."""
        return [*super().get_line_filters(), self._no_controls]

    def get_driver_class(self) -> type[Driver]:
        """Read the terminal with a driver of ours where Textual would take its own for POSIX."""
        driver = super().get_driver_class()
        if sys.platform != "win32" and driver.__name__ == "LinuxDriver":
            from interview_tui.tui.driver import ForgivingDriver

            return ForgivingDriver
        return driver

    def on_mount(self) -> None:
        """Show the first screen."""
        self._handle_signals()
        self.push_screen(TodayScreen(self.services))

    @property
    def shown(self) -> InterviewScreen[None] | None:
        """The screen under any panel."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, InterviewScreen):
                return screen
        return None

    def _go(self, screen: Screen[None]) -> None:
        """Show a screen in the place of whatever stands above the first one."""
        if isinstance(self.screen, TodayScreen):
            self.push_screen(screen)
        else:
            self.switch_screen(screen)

    def _tell(self, message: Message | None) -> None:
        """Tell something in one sentence on a page of its own, where no screen has a place for it."""
        if message is not None:
            self.push_screen(told_page(message, self.services))

    @on(StoreRead)
    def _list_is_there(self) -> None:
        if not self._loaded_ahead:
            self._loaded_ahead = True
            self._load_ahead()

    @work(thread=True)
    def _load_ahead(self) -> None:
        """Load what the next screens need while the person looks at the list: none of it is in the first picture."""
        from interview_tui.tui.screens import after, before, call, opening, reading  # noqa: F401 - loaded is all they have to be

        self.services.library  # noqa: B018 - read is all it has to be

    # from the first screen

    @on(Wanted)
    def _wanted(self, message: Wanted) -> None:
        try:
            self._do(message.entry)
        except Told as error:
            self._tell(error.message)

    def _do(self, entry: Entry) -> None:
        from interview_tui.tui.plan import Plan
        from interview_tui.tui.screens.before import BeforeScreen

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
            self._tell(error.message)

    def _begin(self, plan: Plan) -> None:
        from interview_tui.tui import beginning
        from interview_tui.tui.screens.call import CallScreen

        self._go(CallScreen(self.services, beginning.begin(plan, self.services)))

    def _resume(self, opened: OpenConversation) -> None:
        from interview_tui.tui import beginning
        from interview_tui.tui.screens.call import CallScreen

        if opened.conversation.status is not Status.OPEN:
            # Somebody ended it meanwhile, in another window.
            self._go(self._questions_after(opened, opened.conversation, opened.private))
            return
        self._go(CallScreen(self.services, beginning.go_on(opened, self.services)))

    def _finish(self, opened: OpenConversation) -> None:
        from interview_tui.tui import beginning
        from interview_tui.tui.screens.after import AfterScreen

        self._go(AfterScreen(self.services, opened, beginning.finish(opened, self.services)))

    def _open(self, conversation_id: str, name: str, then: Callable[[OpenConversation], None]) -> None:
        """Open a conversation to write in it; where another program holds it, show it to read."""
        from interview_tui.tui.screens.opening import OpeningScreen

        def opened(one: OpenConversation) -> None:
            if one.read_only is None:
                then(one)
                return
            from interview_tui.tui.screens.reading import ReadingScreen

            reading = ReadingScreen(self.services, one.conversation, one.private)
            reading.told = one.read_only.told(self.services.language)
            self._go(reading)

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
        self._tell(message.why)

    @on(Ended)
    def _ended(self, message: Ended) -> None:
        message.opened.save_draft(None)
        self._go(self._questions_after(message.opened, message.conversation, message.private))

    def _questions_after(self, opened: OpenConversation, conversation: Conversation, private: Private) -> AfterScreen:
        from interview_tui.insight.answering import Kept
        from interview_tui.tui.screens.after import AfterScreen

        return AfterScreen(self.services, opened, Kept(conversation, private))

    # after the call, reading

    @on(Through)
    def _through(self, message: Through) -> None:
        from interview_tui.tui.screens.reading import ReadingScreen

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
        from interview_tui.tui.screens.opening import OpeningScreen

        store = self.services.store

        def read() -> tuple[Conversation, Private]:
            return store.read(conversation_id), store.read_private(conversation_id)

        def show(found: tuple[Conversation, Private]) -> None:
            from interview_tui.tui.screens.reading import ReadingScreen

            self.switch_screen(ReadingScreen(self.services, *found, note_id=note_id))

        return OpeningScreen(self.services, name, read, show)

    @on(NoteWanted)
    def _note_wanted(self, message: NoteWanted) -> None:
        self.push_screen(self._reading(message.conversation_id, message.note_id, message.name))

    @on(PromiseActed)
    def _promise_acted(self, message: PromiseActed) -> None:
        self._promise(message.noted.conversation.id, message.noted.note.id, message.command)

    def _promise(self, conversation_id: str, note_id: str, command: str) -> None:
        from interview_tui.insight import answering

        screen = self.shown
        if screen is None:
            return
        if command == "move":

            def moved(due: date) -> None:
                self._change_promise(conversation_id, note_id, answering.mover(due), N_("Moved"))

            screen.ask_date(moved)
        elif command == "settle":
            settle = answering.settler(self.services.today())
            self._change_promise(conversation_id, note_id, settle, N_("Settled"))
        else:
            self._change_promise(conversation_id, note_id, answering.done, N_("Done"))

    def _change_promise(self, conversation_id: str, note_id: str, change: answering.Change, done: str) -> None:
        from interview_tui.insight import answering
        from interview_tui.tui.elsewhere import change_elsewhere

        before: list[Note] = []

        def changed(note: Note) -> Note:
            before.append(note)
            return change(note)

        fault = change_elsewhere(
            self.services.store, conversation_id, lambda one: answering.on_note(one, note_id, changed)
        )
        self._tell(fault)
        if fault is not None or self.shown is None or not before:
            return
        restore = answering.restorer(before[0])
        what = self.services.language.say(done)
        self.shown.tell_done(
            Message(N_("{done}: {promise}. Ctrl+Z takes it back."), (("done", what), ("promise", before[0].text))),
            lambda: self._change_promise(conversation_id, note_id, restore, N_("As before")),
        )

    # everywhere

    @on(AppCommand)
    def _command(self, message: AppCommand) -> None:
        act = getattr(self, f"_do_{message.command}", None)
        if act is not None:
            act()

    def _do_menu(self) -> None:
        screen = self.shown
        if screen is None:
            return
        language = self.services.language
        options = [
            Option(one.id, language.say(one.title), "  ".join(screen.key_names(one)))
            for one in screen.commands()
            if one.in_menu
        ]

        screen.open_panel(Choose(self.services, language.say(N_("Menu")), options), screen.start)

    def _do_help(self) -> None:
        from interview_tui.tui.help_view import help_lines

        screen = self.shown
        if screen is not None:
            language = self.services.language
            heading = language.say(N_("Keys"))
            closing = language.say(N_("Esc goes back"))
            self.push_screen(Page(heading, lambda width: help_lines(screen.place, language, width), closing))

    def _do_language(self) -> None:
        code = "en" if self.services.language.code == "de" else "de"
        self.services.language = Language("de" if code == "de" else "en")
        self._keep_setting(language=code)
        for screen in self.screen_stack:
            if isinstance(screen, InterviewScreen):
                screen.reword()

    def _do_guides(self) -> None:
        from interview_tui.tui.screens.guides import GuidesScreen

        self.push_screen(GuidesScreen(self.services))

    def _do_theme(self) -> None:
        self.theme = "light" if self.theme == "dark" else "dark"
        self._keep_setting(theme=self.theme)

    def _do_coach(self) -> None:
        screen = self.shown
        if screen is None:
            return
        language, on = self.services.language, self.services.store.settings.coach
        now = language.say(N_("as it is now"))
        levels = [Option(one, coach_word(one, language), now if one is on else "") for one in Coach]

        def chosen(level: str) -> None:
            self._keep_setting(coach=level)
            screen.reword()

        screen.choose(language.say(N_("How much does the coach say in a call?")), levels, chosen, at=on)

    def _do_author(self) -> None:
        screen = self.shown
        if screen is not None:
            question = self.services.language.say(N_("My name on conversations"))
            screen.ask(
                question, self.services.author, lambda name: self._keep_setting(author=name.strip()), screen.name_fault
            )

    def _do_private(self) -> None:
        settings = self.services.store.settings
        self._keep_setting(private=not settings.private)
        if self.services.store.settings.private == settings.private:
            return  # told already why not
        told = N_("Nothing private is kept from now on: not who speaks when, no guess, no review.")
        if not settings.private:
            told = N_("Private to you are kept from now on: who speaks when, your guess, your review.")
        self._tell(Message(told))

    def _keep_setting(self, **fields: str | bool) -> None:
        settings = self.services.store.settings.changed(**fields)
        try:
            self.services.store.change_settings(settings)
        except Told as error:
            self._tell(error.message)

    def _do_sample(self) -> None:
        self.exit("sample")

    def _do_quit(self) -> None:
        self.exit()

    # ending in a hurry

    def _handle_signals(self) -> None:
        if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
            return
        loop = self._loop
        if loop is None:
            return
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self.end_now, number)

    def end_now(self, number: int) -> None:
        """End at once, with everything kept and the terminal as it was."""
        # Whatever hangs (a dead terminal blocks writes), the process does not stay behind.
        last_resort = threading.Timer(GONE_WITHIN_S, os._exit, (128 + number,))
        last_resort.daemon = True
        last_resort.start()
        for screen in self.screen_stack:
            if isinstance(screen, InterviewScreen):
                screen.leave_now()
        self.exit(return_code=128 + number)

    def _fatal_error(self) -> None:
        """Tell an error of our own in a sentence, keep what was noted, and put the details into a file."""
        for screen in self.screen_stack:
            if isinstance(screen, InterviewScreen):
                screen.leave_now()
        path = self.services.store.home / f"error-{self.services.now().wall:%Y%m%d-%H%M%S}.txt"
        told = N_("The program met an error of its own and ended. What was noted is kept: start it again to go on.")
        sentence = self.services.language.say(told)
        try:
            path.touch(mode=0o600)
            path.write_text(traceback.format_exc(), encoding="utf-8")
        except OSError:
            where = ""
        else:
            where = " " + self.services.language.say(N_("Details: {path}"), path=path)
        self._exit_renderables.append(Text(f"{sentence}{where}"))
        self._close_messages_no_wait()


def _name(head: Head) -> str:
    return title(head.customer, head.organisation) if head.customer else ""


def _theme(services: Services, environ: os._Environ[str]) -> str:
    """Return the theme that was chosen, else what the terminal says of its background, else dark."""
    chosen = services.store.settings.theme
    if chosen in PALETTES:
        return chosen
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if background in ("7", "15") else "dark"
