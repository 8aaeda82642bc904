"""Textual's text area, plus what our line needs that Textual keeps private."""

from textual.widgets import TextArea


class BareTextArea(TextArea, inherit_bindings=False):
    """Has no key bindings, knows whether anything can be undone, and wraps its text only when necessary."""

    @property
    def can_undo(self) -> bool:
        """Whether something typed or erased here can be undone."""
        return bool(self.history._undo_stack)

    def show_cursor_at_once(self) -> None:
        """Show the cursor regardless of its blinking, since a key was pressed."""
        self._restart_blink()

    def _rewrap_and_refresh_virtual_size(self) -> None:
        # Textual rewraps all text even if only the height changed; for 20,000 lines that takes 0.3 s.
        wrapped = self.wrapped_document
        if (wrapped._width, wrapped._tab_width) == (self.wrap_width, self.indent_width):
            self._line_cache.clear()
            self._refresh_size()
        else:
            super()._rewrap_and_refresh_virtual_size()
