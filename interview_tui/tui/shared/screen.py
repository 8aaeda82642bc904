"""The base of all screens: keys become commands, with footer, help, menu, and the selected language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import events, on
from textual.message import Message as TextualMessage

from interview_tui.desk.services import Services
from interview_tui.language.message import N_, NC_, Message
from interview_tui.port.search import Query
from interview_tui.tui.panels.panel import PASTE_TOO_LARGE, Option, Page, told_page
from interview_tui.tui.shared.asking import choose, open_found, search_for
from interview_tui.tui.shared.commands import Command, Declared, command, gathered
from interview_tui.tui.shared.footer import Hint, footer_line, goes_back, leads_out
from interview_tui.tui.shared.help_view import help_lines
from interview_tui.tui.shared.key_words import key_names
from interview_tui.tui.shared.turn import Turn
from interview_tui.tui.terminal.quiet_screen import QuietScreen
from interview_tui.tui.widgets.drawing import Lines, line, shortened
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from interview_tui.desk.begun import Begun

Result = TypeVar("Result")
WAY_BACK = N_("Esc goes back")
SHORT = 18
"""In rows: a lower screen leaves out empty lines, and what one key shows elsewhere."""
NOT_NOW = N_("Not here, or not now: {what}")


class InterviewScreen(QuietScreen[Result], inherit_bindings=False):
    """A screen whose keys come from the commands that are declared in it.

    Keys are handled in `on_key` instead of by bindings, so that they take effect in the order in which they were
    pressed.
    """

    place: ClassVar[str] = ""
    """The name of the place, in English with the context "place"."""
    hands_over_when_left: ClassVar[bool] = False
    """A conversation is written in here: it is handed over only when the screen is left, never half-written."""
    help_note: ClassVar[str] = ""
    """A sentence below the keys on the help page."""
    offers: ClassVar[tuple[Declared[Any], ...]] = ()
    """The program's commands available here, besides those of every screen."""
    declared: ClassVar[Mapping[str, Declared[Any]]]
    """All commands of this screen by id."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls.declared = gathered(cls, cls.offers)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.turn = Turn(self)
        self.key = ""
        """What started the command that is performed, if a key did: some do with each key something else."""
        self.entered: tuple[Begun, ...] = ()
        """Answers just given in panels, until they are used."""
        self._not_now: Command | None = None
        """The command of the last key, if it does not fit the selection."""

    @property
    def is_short(self) -> bool:
        """Whether it is so low that what matters needs every line."""
        return self.size.height < SHORT

    def say(self, msgid: str, /, **params: object) -> str:
        """Return a sentence in the selected language."""
        return self.services.language.say(msgid, **params)

    def tell(self, message: Message | None) -> str:
        """Return a message in the selected language; "" for None."""
        return message.told(self.services.language) if message else ""

    # keys and commands

    def give_way(self, message: TextualMessage) -> None:
        """Post a message that leads to another screen; keys from now on go there."""
        self.turn.give()
        self.post_message(message)

    def go_back(self) -> None:
        """Leave this screen; keys from now on go to the one below."""
        self.turn.give()
        self.dismiss(None)

    @on(events.ScreenSuspend)
    def _is_covered(self) -> None:
        self.turn.covered()

    @on(events.ScreenResume)
    def _is_here_again(self) -> None:
        self.turn.here_again()

    def on_key(self, event: events.Key) -> None:
        """Start the command of a key that no line has taken as text."""
        if self._not_now is not None:
            self.refresh_footer()
        key, character = event.key, event.character
        if self.turn.passes_on(key, character) or self.press(key, character) or self.tells_not_now(key, character):
            event.stop()
            event.prevent_default()

    def press(self, key: str, character: str | None) -> bool:
        """Start the command of a key. True if there is one."""
        wanted = self._of_key(self.commands(), key, character)
        if wanted is not None:
            self.start(wanted.id, key)
        return wanted is not None

    def tells_not_now(self, key: str, character: str | None) -> bool:
        """Say in the footer, until the next key, that a key of this screen does nothing here and now."""
        wanted = self._of_key((one.command for one in self.declared.values()), key, character)
        if wanted is not None:
            self._not_now = wanted
            self._draw_footer()
        return wanted is not None

    def _of_key(self, commands: Iterable[Command], key: str, character: str | None) -> Command | None:
        typed, language = (character or "").lower(), self.services.language
        return next((one for one in commands if key in one.keys or (typed and one.letter_in(language) == typed)), None)

    def commands(self) -> Sequence[Command]:
        """Return the commands that work now."""
        return [one.command for one in self.declared.values()]

    def start(self, command_id: str, key: str = "") -> None:
        """Perform a command of this screen, started by a key. Raises KeyError for an unknown id."""
        self.key = key
        self.declared[command_id].act(self)

    @command(N_("Search what was noted"), NC_("hint", "search"), keys=("f7", "ctrl+s"))
    def search(self) -> None:
        """Search everything, or what the screen is about."""
        self.search_here()

    @command(N_("Menu of all actions"), NC_("hint", "menu"), keys=("ctrl+o", "ctrl+p"), in_menu=False)
    def menu(self) -> None:
        """Choose one of the commands that work now."""
        language = self.services.language
        options = [
            Option(one.id, language.say(one.title), "  ".join(key_names(one, language)))
            for one in self.commands()
            if one.in_menu
        ]
        choose(self, language.say(N_("Menu")), options, self.start)

    @command(N_("Help: the keys of this screen"), NC_("hint", "help"), keys=("f1", "question_mark"))
    def help(self) -> None:
        """Show the keys of this screen that work now."""
        commands = self.commands()
        language, note = self.services.language, self.help_note
        self.turn.give()
        self.app.push_screen(
            Page(self.say(N_("Keys")), lambda width: help_lines(commands, note, language, width), self.say(WAY_BACK))
        )

    @on(TextLine.TooLarge)
    def _pasted_too_much(self) -> None:
        self.tell_too_large(PASTE_TOO_LARGE)

    def tell_too_large(self, told: Message) -> None:
        """Tell that a paste was not taken."""
        self.app.push_screen(told_page(told, self.services))

    def hold_answers(self) -> tuple[Begun, ...]:
        """Save what was just answered as typed, since it is not used yet; return it, to be dropped later."""
        answers, self.entered = self.entered, ()
        for one in answers:
            one.keep()
        return answers

    def search_here(self) -> None:
        """Search what this screen is about; by default everything."""
        search_for(self, Query(), lambda found: open_found(self, found))

    def customer_here(self) -> str | None:
        """Return the id of the customer of this screen or its selection; None if there is none."""
        return None

    def tell_here(self, told: Message) -> None:
        """Display a sentence when nothing was done."""
        self.app.push_screen(told_page(told, self.services))

    # for the program

    def leave_program(self) -> None:
        """Release what is held, and end the program."""
        self.app.exit()

    def leave_now(self) -> None:
        """Save everything and release it, for a program that has to end at once."""

    # words

    def reword(self) -> None:
        """Show everything in the selected language; nothing typed changes."""
        for sheet in self.query(Sheet):
            sheet.redraw()

    # footer

    def hints(self) -> list[Hint]:
        """Return at most six commands for the footer."""
        return []

    def footer_lines(self, width: int) -> Lines:
        """Return the footer: as many hints as fit, each a key and a word; or that the last key does nothing now."""
        if self._not_now is not None:
            told = self.say(NOT_NOW, what=self.say(self._not_now.title))
            return [line(" ", (shortened(told, width - 1), "orange"))]
        hints = self.hints()
        back = next((one for one in self.declared.values() if goes_back(one.command)), None)
        if back is not None and back.command in self.commands() and not any(map(leads_out, hints)):
            hints.append(back)
        return [footer_line(hints, self.services.language, width)]

    def refresh_footer(self) -> None:
        """Show the hints that fit now."""
        self._not_now = None
        self._draw_footer()

    def _draw_footer(self) -> None:
        for footer in self.query("#footer").results(Sheet):
            footer.show(self.footer_lines)

    def footer(self) -> Sheet:
        """Return the footer's widget for `compose`."""
        return Sheet(self.footer_lines, id="footer")
