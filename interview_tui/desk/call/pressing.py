"""What each key means in a call, decided from its state alone."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from interview_tui.desk.call import writing
from interview_tui.desk.call.state import Call, Now

Step = Callable[[Call, Now], Call]
"""What makes the next call of one, without any screen."""


class Keyed(Protocol):
    """Something that keys start: at any time, while nothing is typed, while a note is selected as well."""

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


@dataclass(frozen=True, slots=True)
class KeyMap(Generic[Started]):
    """What each key starts."""

    any_time: Mapping[str, Started]
    empty: Mapping[str, Started]
    selected: Mapping[str, Started]


def key_map(commands: Iterable[Started]) -> KeyMap[Started]:
    """Return what each key starts among some commands."""
    each = tuple(commands)
    return KeyMap(
        {key: one for one in each for key in one.keys},
        {key: one for one in each for key in one.empty},
        {key: one for one in each for key in one.selected},
    )


def started(call: Call, key: str, text_empty: bool, keys: KeyMap[Started]) -> Started | None:
    """Return what a key starts in this state; None where it is for the text."""
    if text_empty and not call.line.edits:
        if call.selected is not None and key in keys.selected:
            return keys.selected[key]
        if key in keys.empty:
            return keys.empty[key]
    if key == "ctrl+z" and (not text_empty or call.line.edits):
        return None
    return keys.any_time.get(key)


def entered(call: Call, now: Now) -> Call:
    """Bring a selected note into the line; else save what stands there."""
    if call.selected is not None and not call.typing:
        return writing.begin_edit(call)
    return writing.saved(call, now)
