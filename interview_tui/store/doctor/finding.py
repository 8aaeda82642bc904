"""What can be wrong in a store: each trouble, its name, and what is done about it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from interview_tui.language.message import N_, Message


class Trouble(StrEnum):
    """What is wrong with a file, in the order of repair."""

    PERMISSIONS = "permissions"
    UNREADABLE = "unreadable"
    NEWER = "newer"
    DAMAGED = "damaged"
    NO_STORE_FILE = "no_store_file"
    MISPLACED = "misplaced"
    DUPLICATE = "duplicate"
    DAMAGED_DRAFT = "damaged_draft"
    ORPHAN_DRAFT = "orphan_draft"
    ORPHAN_PRIVATE = "orphan_private"
    MISSING_CUSTOMER = "missing_customer"
    TEMPORARY = "temporary"
    LOCK = "lock"
    BACKUP = "backup"
    FROM_OTHERS = "from_others"
    CAME_BACK = "came_back"
    DELETED = "deleted"
    UNKNOWN = "unknown"


WHAT = {
    Trouble.PERMISSIONS: N_("others may read it, or you may not (permissions {mode})"),
    Trouble.UNREADABLE: N_("it cannot be read ({reason})"),
    Trouble.NEWER: N_("a newer version of this program wrote it"),
    Trouble.DAMAGED: N_("it is damaged (whole records: {whole}, torn lines: {torn})"),
    Trouble.NO_STORE_FILE: N_("the file that names the store is missing"),
    Trouble.MISPLACED: N_("it lies where the program does not look"),
    Trouble.DUPLICATE: N_("the same conversation lies in {other} too"),
    Trouble.DAMAGED_DRAFT: N_("the draft is damaged; still to be read: {typed}"),
    Trouble.ORPHAN_DRAFT: N_("a draft without its conversation; typed was: {typed}"),
    Trouble.ORPHAN_PRIVATE: N_("what is private to a conversation that is not there"),
    Trouble.MISSING_CUSTOMER: N_("the customer is missing (conversations: {count})"),
    Trouble.TEMPORARY: N_("left over from a save that was cut off"),
    Trouble.LOCK: N_("a lock that nobody holds any more"),
    Trouble.BACKUP: N_("a backup that was made by itself is damaged"),
    Trouble.FROM_OTHERS: N_("what came from {author} is damaged or missing"),
    Trouble.CAME_BACK: N_("it was deleted for good, but the file is there again; it is shown nowhere"),
    Trouble.DELETED: N_("it was deleted and is shown nowhere"),
    Trouble.UNKNOWN: N_("this version does not know all that is in it ({names})"),
}
"""The description of each trouble."""

REMEDY = {
    Trouble.PERMISSIONS: N_("allow it to you alone"),
    Trouble.DAMAGED: N_("put what is whole into a new file, the damaged one into the attic"),
    Trouble.NO_STORE_FILE: N_("write it anew from what the conversations say"),
    Trouble.MISPLACED: N_("put it where it belongs, the original into the attic"),
    Trouble.DUPLICATE: N_("put the notes of both into one, the other file into the attic"),
    Trouble.DAMAGED_DRAFT: N_("make notes of what can be read, the draft goes into the attic"),
    Trouble.ORPHAN_DRAFT: N_("make a conversation of it, the draft goes into the attic"),
    Trouble.ORPHAN_PRIVATE: N_("put it into the attic"),
    Trouble.MISSING_CUSTOMER: N_("write the customer anew, with the name in the conversations"),
    Trouble.TEMPORARY: N_("put it into the attic"),
    Trouble.LOCK: N_("remove it"),
    Trouble.FROM_OTHERS: N_("put it into the attic; `interview collect` brings it again with their next file"),
}
"""What a repair does."""

BY_HAND = {
    Trouble.UNREADABLE: N_("look at its permissions and at the disk, or put a backup in its place"),
    Trouble.NEWER: N_("update the program"),
    Trouble.BACKUP: N_("remove it; the next start makes a new one"),
    Trouble.CAME_BACK: N_("remove the file, or to have it back the one of the same name in erased/"),
}
"""What only the person can do."""

REMARK = {
    Trouble.DELETED: N_("nothing: it is removed when the program that deleted it ends, or with the next start"),
    Trouble.UNKNOWN: N_("nothing: it is kept as it is"),
}
"""Troubles that are no faults: nothing has to be done."""


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong."""

    trouble: Trouble
    path: Path
    what: Message

    @property
    def can_be_mended(self) -> bool:
        """Return whether a repair does something about it."""
        return self.trouble in REMEDY

    @property
    def is_remark(self) -> bool:
        """Return whether it is no fault."""
        return self.trouble in REMARK

    @property
    def remedy(self) -> Message:
        """What to do about it."""
        return Message(REMEDY.get(self.trouble) or BY_HAND.get(self.trouble) or REMARK[self.trouble])


def finding(trouble: Trouble, path: Path, **params: object) -> Finding:
    """Return a finding with the description of its trouble."""
    return Finding(trouble, path, Message(WHAT[trouble], tuple(params.items())))
