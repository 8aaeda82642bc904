"""Explains in plain words why something could not be written."""

import errno
from typing import TypeVar

from interview_tui.language.message import N_, Message, Told
from interview_tui.port.faults import NotSaved

_BY_NUMBER = {
    errno.ENOSPC: (
        N_("disk full"),
        N_("The disk is full: {path} was not saved. Free some space and try again."),
    ),
    errno.EDQUOT: (
        N_("disk quota used up"),
        N_("Your share of the disk is used up: {path} was not saved. Free some space and try again."),
    ),
    errno.EROFS: (
        N_("disk is read-only"),
        N_("The disk is read-only: {path} was not saved. Make it writable and try again."),
    ),
    errno.EACCES: (
        N_("no permission to write"),
        N_("You may not write there: {path} was not saved. Change the permissions and try again."),
    ),
    errno.EIO: (
        N_("disk error"),
        N_("The disk reports an error: {path} was not saved. Try again, and look after the disk."),
    ),
}
_BY_NUMBER[errno.EPERM] = _BY_NUMBER[errno.EACCES]


T = TypeVar("T", bound=Told)


def raised(kind: type[T], message: Message) -> T:
    """Return an exception of this kind with this message."""
    return kind(message.msgid, **dict(message.params))


def fault(error: Exception) -> Message:
    """Return a few words to follow `NOT SAVED:` in a header; the unsaved state is kept and tried again."""
    if isinstance(error, Told):
        return error.message
    if not isinstance(error, OSError):
        return Message(N_("error in the program ({reason})"), (("reason", f"{type(error).__name__}: {error}"),))
    if error.errno in _BY_NUMBER:
        return Message(_BY_NUMBER[error.errno][0])
    return Message(N_("cannot write ({reason})"), (("reason", error.strerror or str(error)),))


def not_saved(error: OSError, path: object) -> NotSaved:
    """Return the sentence for somebody who is waiting for this one save."""
    if error.errno in _BY_NUMBER:
        return NotSaved(_BY_NUMBER[error.errno][1], path=str(path))
    return NotSaved(
        N_("{path} was not saved ({reason}). Look whether its folder is there, and try again."),
        path=str(path),
        reason=error.strerror or str(error),
    )
