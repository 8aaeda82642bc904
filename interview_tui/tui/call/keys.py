"""What each key means in the call, decided from the state alone: which command, and the call after it."""

from collections.abc import Callable

from interview_tui.desk.call import moving, writing
from interview_tui.desk.call.choice import Choice
from interview_tui.desk.call.state import Call, Now
from interview_tui.records.words import Kind
from interview_tui.tui.shared.commands import Place, commands_of

_ANY = {key: command.id for command in commands_of(Place.CALL) for key in command.keys}
_EMPTY = {key: command.id for command in commands_of(Place.CALL) for key in command.empty}
_SELECTED = {key: command.id for command in commands_of(Place.CALL) for key in command.selected}


def command_for(call: Call, key: str, text_empty: bool) -> str | None:
    """Return the id of the command that a key starts in this state; None where it is for the text."""
    if text_empty and not call.line.edits:
        if call.selected is not None and key in _SELECTED:
            return _SELECTED[key]
        if key in _EMPTY:
            return _EMPTY[key]
    if key == "ctrl+z" and (not text_empty or call.line.edits):
        return None
    return _ANY.get(key)


_ACTS: dict[str, Callable[[Call, Now], Call]] = {
    "save": lambda call, now: writing.begin_edit(call) if _edits_on_enter(call) else writing.saved(call, now),
    "speaker": moving.switch_speaker,
    "silence": moving.silence,
    "kind": lambda call, now: call.but(choosing=not call.choosing),
    "why": lambda call, now: writing.why(call),
    "asked": lambda call, now: moving.asked(call),
    "back": lambda call, now: moving.back(call),
    "up": lambda call, now: moving.select(call, -1),
    "down": lambda call, now: moving.select(call, 1),
    "delete": lambda call, now: writing.deleted(call),
    "undo": writing.undone,
    "aside": lambda call, now: writing.put_aside(call).but(selected=None),
    "complaint": lambda call, now: writing.chosen(call, Choice(kind=Kind.COMPLAINT), now),
    "solution": lambda call, now: writing.chosen(call, Choice(kind=Kind.SOLUTION), now),
    "mute": lambda call, now: call.but(muted=not call.muted),
}


def is_pure(command: str) -> bool:
    """Tell whether a command only changes the call, without any screen."""
    return command in _ACTS


def perform(call: Call, command: str, now: Now) -> Call:
    """Return the call after a command. Raises KeyError for one that needs a screen."""
    return _ACTS[command](call, now)


def _edits_on_enter(call: Call) -> bool:
    return call.selected is not None and not call.typing
