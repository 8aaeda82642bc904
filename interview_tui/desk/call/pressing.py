"""What each key means in a call, decided from its state alone."""

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, NamedTuple, Protocol, TypeVar

from interview_tui.desk.call import moving, renewing, writing
from interview_tui.desk.call.choice import Choice
from interview_tui.desk.call.state import Call, Now

Step = Callable[[Call, Now], Call]
"""A function from one call state to the next, without a screen."""


class Keyed(Protocol):
    """A command with its keys: for any time, while nothing is typed, or while a note is selected."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys that start it at any time."""
        ...

    @property
    def empty(self) -> tuple[str, ...]:
        """Keys that start it while nothing is typed."""
        ...

    @property
    def selected(self) -> tuple[str, ...]:
        """Keys that start it while a note is selected."""
        ...


Started = TypeVar("Started", bound=Keyed)


class KeyMap(NamedTuple, Generic[Started]):
    """The command that each key starts."""

    any_time: Mapping[str, Started]
    empty: Mapping[str, Started]
    selected: Mapping[str, Started]


def key_map(commands: Iterable[Started]) -> KeyMap[Started]:
    """Return the key map of these commands."""
    each = tuple(commands)
    return KeyMap(
        {key: one for one in each for key in one.keys},
        {key: one for one in each for key in one.empty},
        {key: one for one in each for key in one.selected},
    )


def started(call: Call, key: str, text_empty: bool, keys: KeyMap[Started]) -> Started | None:
    """Return what a key starts in this state; None if the key belongs to the text."""
    if text_empty and not call.line.edits:
        if call.selected is not None and key in keys.selected:
            return keys.selected[key]
        if key in keys.empty:
            return keys.empty[key]
    if key == "ctrl+z" and (not text_empty or call.line.edits):
        return None
    return keys.any_time.get(key)


class OnScreen(NamedTuple):
    """The state of the line on the screen, as far as it decides what a key means."""

    empty: bool
    at_start: bool
    """The cursor is before the first character, and nothing is selected."""
    high: bool
    """It has more than one row."""
    can_undo: bool
    """Something typed in it can be undone."""


def is_for_text(key: str, line: OnScreen) -> bool:
    """Return whether a key is for the line itself, whatever it starts elsewhere."""
    if key in ("up", "down"):
        return line.high and not line.empty
    # Restore erased text before undoing any earlier act.
    return key == "ctrl+z" and line.can_undo


def chosen_by(
    call: Call, key: str, character: str | None, letters: Mapping[str, Choice], now: Now
) -> tuple[Call, bool]:
    """Return the call after a key while Tab waits for a letter, and whether the key was used up by that."""
    choice = letters.get(character.lower()) if character else None
    if choice is not None:
        return writing.chosen(call, choice, now), True
    return call.but(choosing=False), key in ("tab", "escape")


def unkinded_by(call: Call, key: str, line: OnScreen) -> Call | None:
    """Return the call with the line's kind removed, if the key does that; else None."""
    return writing.without_kind(call) if key == "backspace" and line.at_start and writing.has_kind(call) else None


def entered(call: Call, now: Now) -> Call:
    """Edit the selected note, confirm a selected earlier one as still so, or else save the line.

    With an empty line, it confirms that the same side is still speaking, if that is being asked.
    """
    earlier = call.earlier(call.selected)
    if earlier is not None and not call.typing:
        return renewing.still_so(call, earlier, now)
    if call.selected is not None and not call.typing:
        return writing.begin_edit(call)
    if call.line.empty and not call.line.edits:
        return moving.still_speaks(call, now)
    return writing.saved(call, now)
