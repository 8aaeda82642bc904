"""Panels at the bottom of a screen: a list to choose from, a line to answer in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen, Screen

from interview_tui.desk.services import Services
from interview_tui.language.message import N_, Message
from interview_tui.port.sought import BEGINNING, needle, sought, word_lines
from interview_tui.records.fold import fold
from interview_tui.tui.terminal.pasted import LARGEST_PASTE
from interview_tui.tui.terminal.quiet_screen import QuietScreen
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph, shortened, width_of
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

Result = TypeVar("Result")

PASTE_TOO_LARGE = Message(
    N_("Not pasted: it is longer than {n} characters. Paste it in smaller parts."),
    (("n", LARGEST_PASTE),),
)

if TYPE_CHECKING:
    from interview_tui.desk.begun import Begun

LONGEST_QUESTION = 200
"""In cells: how much of the question above a list is displayed; a whole note would leave no room for the options."""


class Option(NamedTuple):
    """One thing to choose: its words, a remark at the right, and what is returned."""

    id: str
    words: str
    remark: str = ""

    def lines(self, width: int) -> Lines:
        """Return the option in one line."""
        return [beside(line(shortened(self.words, width - 1)), line((self.remark, "quiet"), " "), width)]


class Panel(QuietScreen[Result], ModalScreen[Result], inherit_bindings=False):
    """Keys go to the panel's line, in order: also those pressed before it was there, none once it has gone."""

    CSS_PATH = "panel.tcss"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self._is_there = self._gone = False
        self.follows: tuple[Begun, ...] = ()
        """The answers to the questions before this one, still to be saved: with the answer here all of them are used.
        """

    def on_key(self, event: events.Key) -> None:
        """Pass keys to the line, or handle them if there is none; keys before it appears are queued."""
        event.stop()
        lines = self.query(TextLine)
        if lines and lines.first().is_mounted:
            lines.first().take(event)
        elif self._is_there and not lines:
            event.prevent_default()
            self.press(event.key, event.character)
        else:
            self.services.typed_ahead.append((event.key, event.character))

    def on_mount(self) -> None:
        """Give the line the focus and what was typed ahead; without a line the panel handles that itself."""
        ahead, self.services.typed_ahead = self.services.typed_ahead, []
        self._is_there = True
        if not self.query(TextLine):
            for key, character in ahead:
                self.press(key, character)
            return
        text_line = self.query_one(TextLine)
        text_line.focus()
        text_line.ready(proposed=self.proposes)
        for key, character in ahead:
            text_line.take(events.Key(key, character))

    @property
    def proposes(self) -> bool:
        """Whether the initial text of the line is a value to be replaced, and not a wording to be edited."""
        return False

    def press(self, key: str, character: str | None) -> bool:
        """Take a key before the line does; after the answer, keys go to the screen below."""
        if self._gone:
            self.services.typed_ahead.append((key, character))
            return True
        return self._press_here(key, character)

    def _press_here(self, key: str, character: str | None) -> bool:
        """Take a key before the line does; return whether it was a command."""
        raise AssertionError("every panel says what its keys do")

    @on(TextLine.TooLarge)
    def _pasted_too_much(self) -> None:
        self.app.push_screen(told_page(PASTE_TOO_LARGE, self.services))

    def answer(self, result: Result) -> None:
        """Close with a result."""
        self._gone = True
        self.dismiss(result)


class Choose(Panel[str | None]):
    """A list with a line above that filters it. Returns the id of the option, or None."""

    def __init__(
        self,
        services: Services,
        question: str,
        options: Sequence[Option],
        *,
        new: Callable[[str], Sequence[Option]] | None = None,
        at: str = "",
    ) -> None:
        super().__init__(services)
        self._question = question
        self._options = list(options)
        self._new = new
        self._found = self._options
        self._at = next((place for place, one in enumerate(self._options) if one.id == at), 0)

    def compose(self) -> ComposeResult:
        """Lay out the question, the line and the options."""
        say = self.services.language.say
        with Vertical(id="panel"):
            yield Sheet(self._draw_question)
            yield TextLine(self.press, self._typed, placeholder=say(N_("Type to narrow down")), id="answer")
            yield RowList(id="options")

    def on_mount(self) -> None:
        """Show all options."""
        self._show()
        super().on_mount()

    def on_resize(self) -> None:
        """Give the list as many rows as it needs and the screen has."""
        around = 5 + len(self._draw_question(self.size.width - 2))
        rows = min(len(self._options) + (2 if self._new else 0), max(3, self.size.height - around))
        self.query_one(RowList).styles.height = max(1, rows)

    def _draw_question(self, width: int) -> Lines:
        question = paragraph(shortened(self._question, LONGEST_QUESTION), "bold", width - 1, 1)
        leave = line((self.services.language.say(N_("Esc goes back")), "quiet"), " ")
        if width_of(question[-1]) + 2 + width_of(leave) > width:
            return question
        return [*question[:-1], beside(question[-1], leave, width)]

    def _typed(self, text: str, pasted: bool) -> None:
        self._found = _fitting(self._options, text)
        if self._new is not None and text.strip():
            self._found += self._new(text.strip())
        self._at = 0
        self._show()

    def _show(self) -> None:
        nothing = Option("", self.services.language.say(N_("nothing fits")))
        self.query_one(RowList).show(self._found or [nothing], self._at if self._found else None)

    def _press_here(self, key: str, character: str | None) -> bool:
        if key in ("escape", "ctrl+q", "ctrl+o", "ctrl+p"):
            self.answer(None)
        elif key == "enter":
            if self._found:
                self.answer(self._found[self._at].id)
        elif key in ("up", "down", "tab", "shift+tab"):
            step = 1 if key in ("down", "tab") else -1
            self._at = max(0, min(len(self._found) - 1, self._at + step))
            self._show()
        else:
            return False
        return True

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if message.index < len(self._found):
            self.answer(self._found[message.index].id)


def _fitting(options: Sequence[Option], typed: str) -> list[Option]:
    """Return the options matching the text: those that begin with it, then those with words that do."""
    whole = " ".join(fold(typed).split())
    wanted = set(whole.split())
    folded = ((one, fold(one.words)) for one in options)
    found = [(one, words) for one, words in folded if all(word in words for word in wanted)]
    beginnings = [needle(word, BEGINNING) for word in sought(typed)]
    begins = [all(one in line for one in beginnings) for line in word_lines([one.words for one, _ in found])]
    ranks = [
        0 if words.startswith(whole) else 1 if at_once else 2 for (_, words), at_once in zip(found, begins, strict=True)
    ]
    return [one for first in range(3) for (one, _), rank in zip(found, ranks, strict=True) if rank == first]


def told_page(message: Message, services: Services) -> Page:
    """Return a page with one sentence, for messages without a place on the screen."""
    language = services.language
    return Page(message.told(language), lambda width: [], language.say(N_("Esc goes back")))


class Page(QuietScreen[None], ModalScreen[None], inherit_bindings=False):
    """A page to read; any of Esc, Enter, q closes it, arrows scroll."""

    CSS_PATH = "panel.tcss"

    def __init__(self, heading: str, lines: Callable[[int], Lines], closing: str) -> None:
        super().__init__()
        self._heading = heading
        self._lines = lines
        self._way_out = closing
        self._early: list[events.Key] | None = []
        """Keys pressed before the page appeared; None once it has."""
        self._below: Screen[Any] | None = None
        """The screen below, once the page has closed: keys go there now."""

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with VerticalScroll(id="page"):
            yield Sheet(lambda width: [*paragraph(self._heading, "bold", width - 1, 1), (), *self._lines(width)])
        yield Sheet(lambda width: [line(" ", (shortened(self._way_out, width - 2), "quiet"))], id="footer")

    def on_mount(self) -> None:
        """Handle what was pressed before."""
        early, self._early = self._early or [], None
        for event in early:
            self.on_key(event)

    def on_key(self, event: events.Key) -> None:
        """Scroll or close; keys after the closing one go to the screen below."""
        event.stop()
        if self._early is not None:
            self._early.append(event)
            return
        if self._below is not None:
            self._below.post_message(events.Key(event.key, event.character))
            return
        page = self.query_one("#page")
        if event.key in ("escape", "enter", "q", "f1", "ctrl+q", "question_mark"):
            if self.is_current:
                self.dismiss(None)
                self._below = self.app.screen
        elif event.key in ("down", "j"):
            page.scroll_relative(y=1, animate=False)
        elif event.key in ("up", "k"):
            page.scroll_relative(y=-1, animate=False)
        elif event.key in ("pagedown", "space"):
            page.scroll_page_down(animate=False)
        elif event.key == "pageup":
            page.scroll_page_up(animate=False)
        elif event.key in ("home", "end"):
            (page.scroll_home if event.key == "home" else page.scroll_end)(animate=False)
