"""What all screens share: keys become commands, a footer, help, the menu, and the language that is on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import events, on
from textual.message import Message as TextualMessage
from textual.screen import Screen

from interview_tui.desk.customer.adding import new_customer
from interview_tui.desk.services import Services
from interview_tui.desk.typed import name_fault, text_fault
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.port.search import Found, Query
from interview_tui.records.naming import title
from interview_tui.tui.panels.panel import PASTE_TOO_LARGE, Ask, Choose, Option, Page, Panel, told_page
from interview_tui.tui.panels.search import Search
from interview_tui.tui.shared.commands import Bound, Command, Declared, command, gathered
from interview_tui.tui.shared.help_view import help_lines
from interview_tui.tui.shared.key_words import footer_key, key_names
from interview_tui.tui.shared.messages import ReadingWanted
from interview_tui.tui.widgets.drawing import Line, Span, width_of
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer

Result = TypeVar("Result")
Answer = TypeVar("Answer")
Named = Bound | Declared[Any]
Hint = Named | tuple[Named, str]
"""A command, with another word for what it does now where the usual one does not fit."""

MOST_HINTS = 6
WAY_BACK = N_("Esc goes back")
_NEW = "new:"


class InterviewScreen(Screen[Result], inherit_bindings=False):
    """A screen whose keys come from the commands that are declared in it.

    A key is handled in `on_key`, not by bindings: what was pressed first happens first.
    """

    place: ClassVar[str] = ""
    """What the place is called, in English with the context "place"."""
    help_note: ClassVar[str] = ""
    """A sentence that stands below the keys on the help page."""
    offers: ClassVar[tuple[Declared[Any], ...]] = ()
    """Commands for the program as a whole that work here, besides those that every screen has."""
    declared: ClassVar[Mapping[str, Declared[Any]]]
    """All commands of this screen by their ids."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls.declared = gathered(cls, cls.offers)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self._gives_way = False
        self._waits_for_panel = False
        self.done: Message | None = None
        """What was just done, told in a sentence; it goes with the next key."""
        self._taking_back: Callable[[], None] | None = None

    def say(self, msgid: str, /, **params: object) -> str:
        """Return a sentence in the language that is on."""
        return self.services.language.say(msgid, **params)

    def tell(self, message: Message | None) -> str:
        """Return what a message says in the language that is on; nothing for none."""
        return message.told(self.services.language) if message else ""

    # keys and commands

    def give_way(self, message: TextualMessage) -> None:
        """Post what leads to another screen; keys pressed from now on are for that one, not for this."""
        self._gives_way = True
        self.post_message(message)

    def keep_for_next(self, key: str, character: str | None) -> bool:
        """Keep a key for the next screen. True where this one gives way, or lies under a panel by now."""
        above = self.app.screen
        if isinstance(above, Panel):
            # It was on its way here when the key before it opened the panel.
            above.on_key(events.Key(key, character))
            return True
        if self._gives_way:
            self.services.typed_ahead.append((key, character))
        return self._gives_way

    def take_typed_ahead(self) -> None:
        """Handle what was pressed before this screen was there, in order."""
        if not self.query("#footer"):
            return
        ahead, self.services.typed_ahead = self.services.typed_ahead, []
        for key, character in ahead:
            self.on_key(events.Key(key, character))

    @on(events.ScreenSuspend)
    def _is_covered(self) -> None:
        # Whatever was pressed before the other screen came has passed by now.
        self._gives_way = False

    @on(events.ScreenResume)
    def _is_here_again(self) -> None:
        if not (self._gives_way or self._waits_for_panel):
            self.take_typed_ahead()

    def on_key(self, event: events.Key) -> None:
        """Start the command of a key that no line took for its text."""
        if self.keep_for_next(event.key, event.character) or self.press(event.key, event.character):
            event.stop()
            event.prevent_default()

    def press(self, key: str, character: str | None) -> bool:
        """Start the command of a key. True if there is one."""
        for one in self.commands():
            letter = one.letter_in(self.services.language)
            if key in one.keys or (letter and character and character.lower() == letter):
                self.start(one.id)
                return True
        return False

    def commands(self) -> Sequence[Command]:
        """Return the commands that work now."""
        return [one.command for one in self.declared.values()]

    def start(self, command_id: str) -> None:
        """Do a command of this screen. Raises KeyError where it has none of that id."""
        self.declared[command_id].act(self)

    @command(N_("Search what was noted"), NC_("hint", "search"), keys=("f7", "ctrl+s"))
    def search(self) -> None:
        """Search all that was ever noted, or what the screen is about."""
        self.search_here()

    @command(N_("Menu of all actions"), NC_("hint", "menu"), keys=("ctrl+o", "ctrl+p"), in_menu=False)
    def menu(self) -> None:
        """Let one of the commands that work now be chosen."""
        language = self.services.language
        options = [
            Option(one.id, language.say(one.title), "  ".join(key_names(one, language)))
            for one in self.commands()
            if one.in_menu
        ]
        self.choose(language.say(N_("Menu")), options, self.start)

    @command(N_("Help: the keys of this screen"), NC_("hint", "help"), keys=("f1",))
    def help(self) -> None:
        """Show the keys of this screen."""
        commands = [one.command for one in self.declared.values()]
        language, note = self.services.language, self.help_note
        self._gives_way = True
        self.app.push_screen(
            Page(self.say(N_("Keys")), lambda width: help_lines(commands, note, language, width), self.say(WAY_BACK))
        )

    @on(TextLine.TooLarge)
    def _pasted_too_much(self) -> None:
        self.tell_too_large(PASTE_TOO_LARGE)

    def tell_too_large(self, told: Message) -> None:
        """Tell that a paste was not taken."""
        self.app.push_screen(told_page(told, self.services))

    # questions

    def open_panel(self, panel: Panel[Answer | None], answered: Callable[[Answer], None]) -> None:
        """Open a panel. Keys behind the one that opens it are for the panel, keys behind its answer for here."""
        self._gives_way = self._waits_for_panel = True

        def closed(answer: Answer | None) -> None:
            self._gives_way = self._waits_for_panel = False
            if answer is not None:
                answered(answer)
            if not self._gives_way:
                self.take_typed_ahead()

        self.app.push_screen(panel, closed)

    def ask(
        self,
        question: str,
        text: str,
        answered: Callable[[str], None],
        check: Callable[[str], str] | None = None,
    ) -> None:
        """Ask in one line; `answered` gets the answer unless it was left. `check` tells why one cannot be taken."""
        self.open_panel(Ask(self.services, question, text=text, check=check), answered)

    def choose(
        self,
        question: str,
        options: Sequence[Option],
        chosen: Callable[[str], None],
        new: Callable[[str], Option] | None = None,
        at: str = "",
    ) -> None:
        """Let one of some options be chosen, the one `at` selected at first; `chosen` gets its id unless left."""
        self.open_panel(Choose(self.services, question, options, new=new, at=at), chosen)

    def ask_date(self, dated: Callable[[date], None]) -> None:
        """Ask for a day that lies ahead."""
        # Not above: reading days takes a tenth of what our own code takes before the first picture.
        from interview_tui.language.due_date import parse_due, read_answer
        from interview_tui.language.due_told import doubt_told, example_day

        language, today = self.services.language, self.services.today()

        def check(answer: str) -> str:
            due = read_answer(answer, today, language.code)
            return "" if due.day else doubt_told(due, today, language)

        def answered(answer: str) -> None:
            if (due := parse_due(answer, today, language.code)) is not None:
                dated(due)

        question = self.say(N_("By when? Tomorrow, Friday, {date}, in 2 weeks …"), date=example_day(today, language))
        self.ask(question, "", answered, check)

    def choose_customer(self, chosen: Callable[[Customer], None]) -> None:
        """Let a customer be chosen, or made of a new name."""
        customers = self.services.store.customers().customers
        options = [Option(one.id, one.title) for one in sorted(customers.values(), key=lambda one: one.name)]

        def picked(option: str) -> None:
            try:
                chosen(customers.get(option) or new_customer(self.services, option.removeprefix(_NEW)))
            except Told as error:
                self.app.push_screen(told_page(error.message, self.services))

        def new(typed: str) -> Option:
            return Option(f"{_NEW}{typed}", typed, self.say(N_("new customer")))

        self.choose(self.say(N_("With whom is this conversation?")), options, picked, new)

    def name_fault(self, answer: str) -> str:
        """Return why a name cannot be taken, or an empty text."""
        return self.tell(name_fault(answer))

    def text_fault(self, answer: str) -> str:
        """Return why a text cannot be taken, or an empty text."""
        return self.tell(text_fault(answer))

    def search_here(self) -> None:
        """Search what this screen is about: all that was ever noted."""
        self.search_for(Query(), self.open_found)

    def search_for(self, query: Query, chosen: Callable[[Found], None]) -> None:
        """Let a note be searched for; `chosen` gets it unless the search was left."""
        self.open_panel(Search(self.services, self.say(N_("Search what was noted")), query), chosen)

    def open_found(self, found: Found) -> None:
        """Show a note in its conversation, above this screen."""
        name = title(found.customer, found.organisation) if found.customer else ""
        self.give_way(ReadingWanted(found.conversation_id, name, found.note_id))

    # for the program

    def tell_done(self, done: Message, take_back: Callable[[], None] | None) -> None:
        """Tell what was done in a list, and how it is taken back."""
        self.done, self._taking_back = done, take_back
        self.read_again()

    def take_back(self) -> None:
        """Take back what was just done."""
        take_back, self._taking_back = self._taking_back, None
        if take_back is not None:
            take_back()

    def read_again(self) -> None:
        """Read from the store again, where something was changed elsewhere."""

    def leave_program(self) -> None:
        """Let go of what is held, and end the program."""
        self.app.exit()

    def leave_now(self) -> None:
        """Keep everything and let go, for a program that has to end at once."""

    # words

    def reword(self) -> None:
        """Show everything in the language that is on now; nothing typed changes."""
        for sheet in self.query(Sheet):
            sheet.redraw()

    # footer

    def hints(self) -> list[Hint]:
        """Return at most six commands that the footer names now."""
        return []

    def footer_line(self, width: int) -> Line:
        """Return the footer: as many hints as fit, each a key and a word."""
        language = self.services.language
        pieces: list[Span] = [Span(" ")]
        for told in self.hints()[:MOST_HINTS]:
            one, word = told if isinstance(told, tuple) else (told, "")
            command, key = one.command, footer_key(one.command, language)
            hint = [Span(f"{key} ", "text"), Span(language.in_context("hint", word or command.hint), "quiet")]
            gap = [Span("  ")] if len(pieces) > 1 else []
            if width_of((*pieces, *gap, *hint)) > width:
                break
            pieces += [*gap, *hint]
        return tuple(pieces)

    def refresh_footer(self) -> None:
        """Show the hints that fit now."""
        for footer in self.query("#footer").results(Sheet):
            footer.show(lambda width: [self.footer_line(width)])

    def footer(self) -> Sheet:
        """Return the footer's widget for `compose`."""
        return Sheet(lambda width: [self.footer_line(width)], id="footer")
