"""Separates pastes from typed input: pasted text is never interpreted as keys."""

from collections.abc import Iterator
from typing import NamedTuple

LARGEST_PASTE = 100_000
"""In characters. A longer paste is rejected completely: cleaning and displaying it would block the screen."""

START, END = "\x1b[200~", "\x1b[201~"
_UNDECIDED = len(END) - 1


class Pasted(NamedTuple):
    """What was pasted in one go; of a paste that is too long one character more than the most."""

    text: str


class Pastes:
    """Separates typing from pastes, in whatever pieces a terminal sends them.

    Textual's own parser takes 2.5 s for a million characters, and turns an unterminated escape sequence in a paste into
    keys, Ctrl+Q among them.
    """

    def __init__(self) -> None:
        self._typed_last = ""
        """The end of what was typed: a start marker may be sent in two pieces."""
        self._held: str | None = None
        """What was pasted so far; None outside a paste."""
        self._edge = ""
        """The end of what was pasted, which may begin the end marker."""

    def feed(self, text: str) -> Iterator[str | Pasted]:
        """Yield what was typed, unchanged, and whole pastes.

        A start marker is left in what was typed, directly followed by an end marker: whoever parses the keys may have
        seen half of it before, and finds an empty paste.
        """
        while text:
            if self._held is None:
                whole = self._typed_last + text
                at = whole.find(START)
                if at < 0:
                    self._typed_last = whole[-_UNDECIDED:]
                    yield text
                    return
                behind = at + len(START) - len(self._typed_last)
                yield text[:behind] + END
                text, self._typed_last, self._held = text[behind:], "", ""
            else:
                whole = self._edge + text
                at = whole.find(END)
                self._hold(whole[:at] if at >= 0 else whole[:-_UNDECIDED])
                if at < 0:
                    self._edge = whole[-_UNDECIDED:]
                    return
                yield Pasted(self._held)
                text, self._edge, self._held = whole[at + len(END) :], "", None

    def _hold(self, more: str) -> None:
        held = self._held or ""
        self._held = held + more[: LARGEST_PASTE + 1 - len(held)]
