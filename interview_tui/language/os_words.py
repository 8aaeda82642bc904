"""Says why the operating system refused something."""

import errno

from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Message, message

_REASONS = {
    errno.ENOENT: N_("there is no such file or folder"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("a part of its path is not a folder"),
    errno.EACCES: N_("it is not permitted"),
    errno.EPERM: N_("it is not permitted"),
    errno.EROFS: N_("the disk is read-only"),
    errno.ENOSPC: N_("the disk is full"),
    errno.ENAMETOOLONG: N_("its name is too long"),
}


def reason(error: OSError | ValueError, language: Language) -> str:
    """Return the reason in a few words."""
    return refusal(error).told(language)


def refusal(error: OSError | ValueError) -> Message:
    """Return the reason as a message that is translated where it is shown."""
    known = _REASONS.get(error.errno or 0) if isinstance(error, OSError) else None
    if known:
        return message(known)
    return message("{said}", said=(error.strerror if isinstance(error, OSError) else "") or error)
