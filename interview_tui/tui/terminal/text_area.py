"""Textual's text area with what a line of ours needs of it that Textual keeps to itself."""

from textual.widgets import TextArea


class BareTextArea(TextArea, inherit_bindings=False):
    """Has no keys of its own, tells whether something can be undone, and wraps its text only where it has to."""

    @property
    def can_undo(self) -> bool:
        """Whether something typed or erased here can be taken back."""
        return bool(self.history._undo_stack)

    def show_cursor_at_once(self) -> None:
        """Show the cursor, wherever in its blinking it was: a key was pressed."""
        self._restart_blink()

    def _rewrap_and_refresh_virtual_size(self) -> None:
        # Textual wraps the whole text again when only the height changed; of 20,000 lines that takes 0.3 s.
        wrapped = self.wrapped_document
        if (wrapped._width, wrapped._tab_width) == (self.wrap_width, self.indent_width):
            self._line_cache.clear()
            self._refresh_size()
        else:
            super()._rewrap_and_refresh_virtual_size()
