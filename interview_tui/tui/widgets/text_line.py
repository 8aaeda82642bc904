"""A line to type in. Every key is handled here, in the order it arrived, before the next one."""

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
"""Characters the line holds; a paste that is longer is handed on whole and stands in the line cut off."""

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
    # The whole line, also where it is wrapped into several rows.
    "ctrl+u": lambda area: area.delete((area.cursor_location[0], 0), area.cursor_location),
    "ctrl+k": lambda area: area.delete(area.cursor_location, area.get_cursor_line_end_location()),
    "ctrl+z": TextArea.action_undo,
    "shift+left": lambda area: area.action_cursor_left(True),
    "shift+right": lambda area: area.action_cursor_right(True),
    "shift+home": lambda area: area.action_cursor_line_start(True),
    "shift+end": lambda area: area.action_cursor_line_end(True),
}

Press = Callable[[str, str | None], bool]
"""Takes a key's name and its character; True where it was a command and not text."""
Typed = Callable[[str, bool], bool | None]
"""Takes the whole text after it changed, and whether it came by a paste. True where it is kept elsewhere by then.

A paste longer than the line holds is handed on whole before it stands there; where that is not kept elsewhere, what
stands there follows.
"""


class TextLine(BareTextArea, inherit_bindings=False):
    """A text line that grows to three rows and asks its screen about each key before taking it as text.

    Not by bindings: in a burst of keys a binding runs after letters typed behind it (measured), so a note would
    lose its end to the next one. The two functions are called at once, inside the handling of the key.
    """

    DEFAULT_CSS = """
    TextLine, TextLine:focus {
        border: none; padding: 0; height: auto; min-height: 1; max-height: 3; background: transparent;
        scrollbar-size-vertical: 0;
    }
    """

    class TooLarge(Message):
        """Something was pasted that is longer than LARGEST_PASTE; the line stays as it was."""

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
        """Takes a paste that is for more than the line. True where it did."""

    def replace_text(self, text: str) -> None:
        """Put another text into the line, the cursor behind it."""
        if text != self.text:
            self.load_text(text)
            self.move_cursor(self.document.end)

    @property
    def at_start(self) -> bool:
        """Whether the cursor stands before the first character."""
        return self.cursor_location == (0, 0)

    def render_line(self, y: int) -> Strip:
        """Draw one row, exactly so wide as there is room, whatever is typed."""
        strip = super().render_line(y)
        kept = [Segment(harmless(text), style, control) for text, style, control in strip]
        if all(new.text == old.text for new, old in zip(kept, strip, strict=True)):
            return strip
        return Strip(kept).adjust_cell_length(self.size.width, kept[-1].style)

    def on_key(self, event: events.Key) -> None:
        """Handle a key, and nobody else does."""
        event.stop()
        event.prevent_default()
        self.take(event)

    def take(self, event: events.Key) -> None:
        """Handle a key, also one that was pressed before this line could have the focus."""
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
        """Begin a new line at the cursor, where this line is a text of several."""
        self._put("\n")
        self._typed(self.text, False)

    def _put(self, text: str) -> None:
        self.replace(text, *self.selection, maintain_selection_offset=False)

    def on_paste(self, event: events.Paste) -> None:
        """Take over what was pasted, cleaned, and as much of it as there is room for."""
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
        # Asked first: to put so much into the line and out again would stop the screen.
        if len(text) > room and self._typed(self.text + text, True):
            return
        # One character too many is enough for a screen that takes no longer text to see it and to say so.
        self._put(text[: max(0, room) + 1])
        self._typed(self.text, True)
