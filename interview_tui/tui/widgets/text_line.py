"""A line for typing. Every key is handled here, in the order of arrival."""

from collections.abc import Callable

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from interview_tui.records.clean import clean
from interview_tui.tui.terminal.line_filter import harmless
from interview_tui.tui.terminal.pasted import LARGEST_PASTE
from interview_tui.tui.terminal.text_area import BareTextArea

LONGEST_PASTE = 20_000
"""In characters: the capacity of the line; a longer paste is passed on whole, and cut off in the line."""

_EDITING: dict[str, Callable[[TextArea], object]] = {
    "backspace": TextArea.action_delete_left,
    "delete": TextArea.action_delete_right,
    "left": TextArea.action_cursor_left,
    "right": TextArea.action_cursor_right,
    "up": TextArea.action_cursor_up,
    "down": TextArea.action_cursor_down,
    "home": TextArea.action_cursor_line_start,
    "end": TextArea.action_cursor_line_end,
    "ctrl+a": TextArea.action_cursor_line_start,
    "ctrl+e": TextArea.action_cursor_line_end,
    "ctrl+left": TextArea.action_cursor_word_left,
    "ctrl+right": TextArea.action_cursor_word_right,
    "ctrl+w": TextArea.action_delete_word_left,
    "ctrl+backspace": TextArea.action_delete_word_left,
    "alt+backspace": TextArea.action_delete_word_left,
    "ctrl+delete": TextArea.action_delete_word_right,
    # The whole line, even if it is wrapped into several rows.
    "ctrl+u": lambda area: area.delete((area.cursor_location[0], 0), area.cursor_location),
    "ctrl+k": lambda area: area.delete(area.cursor_location, area.get_cursor_line_end_location()),
    "ctrl+z": TextArea.action_undo,
    "shift+left": lambda area: area.action_cursor_left(True),
    "shift+right": lambda area: area.action_cursor_right(True),
    "shift+home": lambda area: area.action_cursor_line_start(True),
    "shift+end": lambda area: area.action_cursor_line_end(True),
}

Press = Callable[[str, str | None], bool]
"""Gets a key's name and its character; returns whether it was a command and not text."""
Typed = Callable[[str, bool], bool | None]
"""Gets the whole text after a change, and whether it was pasted. Returns whether it was saved elsewhere.

A paste longer than the line is passed on whole first; unless it was saved elsewhere, a second call with the text of the
line follows.
"""


class TextLine(BareTextArea, inherit_bindings=False):
    """A line that grows to three rows, and asks its screen about each key before taking it as text.

    It uses no bindings: in a burst of keys a binding runs after letters typed later (measured), so the end of a note
    would go into the next one. Both functions are called immediately while a key is handled.
    """

    DEFAULT_CSS = """
    TextLine, TextLine:focus {
        border: none; padding: 0; height: auto; min-height: 1; max-height: 3; background: transparent;
        scrollbar-size-vertical: 0;
    }
    """

    class TooLarge(Message):
        """Something longer than LARGEST_PASTE was pasted; the line is unchanged."""

    def __init__(
        self,
        press: Press,
        typed: Typed,
        *,
        placeholder: str = "",
        text: str = "",
        id: str | None = None,
        brought: Callable[[str], bool] | None = None,
    ) -> None:
        super().__init__(
            text, soft_wrap=True, compact=True, show_line_numbers=False, highlight_cursor_line=False,
            placeholder=placeholder, tab_behavior="focus", id=id,
        )  # fmt: skip
        self._press = press
        self._typed = typed
        self._brought = brought
        """Takes a paste that is not just for the line; returns whether it did."""

    def replace_text(self, text: str) -> None:
        """Replace the text of the line, with the cursor at the end."""
        if text != self.text:
            self.load_text(text)
            self.ready()

    def ready(self, *, proposed: bool = False) -> None:
        """Put the cursor at the end of the text; a proposed text is selected, so that typing replaces it."""
        if proposed:
            self.select_all()
        else:
            self.move_cursor(self.document.end)

    @property
    def at_start(self) -> bool:
        """Whether the cursor is before the first character."""
        return self.cursor_location == (0, 0)

    def render_line(self, y: int) -> Strip:
        """Draw one row, exactly as wide as there is room, whatever is typed."""
        strip = super().render_line(y)
        kept = [Segment(harmless(text), style, control) for text, style, control in strip]
        if all(new.text == old.text for new, old in zip(kept, strip, strict=True)):
            return strip
        return Strip(kept).adjust_cell_length(self.size.width, kept[-1].style)

    def on_key(self, event: events.Key) -> None:
        """Handle a key exclusively."""
        event.stop()
        event.prevent_default()
        self.take(event)

    def take(self, event: events.Key) -> None:
        """Handle a key, even one pressed before this line could have the focus."""
        self.show_cursor_at_once()
        if self._press(event.key, event.character):
            return
        editing = _EDITING.get(event.key)
        if editing is not None:
            editing(self)
        elif event.is_printable and event.character:
            self._put(event.character)
        self._typed(self.text, False)

    def break_line(self) -> None:
        """Insert a line break at the cursor, if this line is a text of several lines."""
        self._put("\n")
        self._typed(self.text, False)

    def _put(self, text: str) -> None:
        self.replace(text, *self.selection, maintain_selection_offset=False)

    def on_paste(self, event: events.Paste) -> None:
        """Insert what was pasted, cleaned, as far as there is room."""
        event.stop()
        event.prevent_default()
        if len(event.text) > LARGEST_PASTE:
            self.post_message(self.TooLarge())
            return
        if self._brought is not None and not self.text and self._brought(event.text):
            return
        text = clean(event.text)
        room = LONGEST_PASTE - len(self.text)
        if len(text) > room and text.isspace():
            return
        # Asked first: inserting so much and removing it again would block the screen.
        if len(text) > room and self._typed(self.text + text, True):
            return
        # One character too many suffices for a screen that accepts no longer text to notice and say so.
        self._put(text[: max(0, room) + 1])
        self._typed(self.text, True)
