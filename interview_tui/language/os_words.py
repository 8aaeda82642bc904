"""What the operating system refuses, in the language that is on."""

import errno

from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_

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
    """Return in a few words why the system refused something."""
    if not isinstance(error, OSError):
        return str(error)
    known = _REASONS.get(error.errno or 0)
    return language.say(known) if known else (error.strerror or str(error))
