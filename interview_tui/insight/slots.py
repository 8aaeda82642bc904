"""What can still be asked about a fact: lists name it, who need not know how it is found out."""

from enum import StrEnum


class Slot(StrEnum):
    """What can still be asked about a fact."""

    WHEN = "when"
    HOW_MUCH = "how_much"
