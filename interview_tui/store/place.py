"""Warns if a store is in an unsuitable place: on a network folder."""

import re
from pathlib import Path

from interview_tui.language.message import N_, Message

MOUNTS = Path("/proc/mounts")
"""Where Linux lists its mounts; on other systems nothing is known, and nothing is said."""
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ceph", "fuse.sshfs", "davfs"})
_OCTAL = re.compile(r"\\([0-7]{3})")


def warnings(home: Path, mounts: Path = MOUNTS) -> tuple[Message, ...]:
    """Return what a person should know about the place of a store."""
    kind = file_system(home.resolve(), mounts)
    if kind not in _NETWORK:
        return ()
    message = N_(
        "{path} is a network folder ({kind}): locks and safe saving are not assured there."
        " Choose a local folder with --home or INTERVIEW_HOME."
    )
    return (Message(message, (("path", str(home)), ("kind", kind))),)


def file_system(folder: Path, mounts: Path = MOUNTS) -> str:
    """Return the type of the file system a folder is on; "" if unknown."""
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    above = {folder, *folder.parents}
    kind, deepest = "", -1
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(_OCTAL.sub(lambda match: chr(int(match[1], 8)), fields[1]))
        # Of two mounts at one path the later is on top.
        if point in above and len(point.parts) >= deepest:
            kind, deepest = fields[2], len(point.parts)
    return kind
