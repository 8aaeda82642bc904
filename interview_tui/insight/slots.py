"""What can still be asked about a fact, for lists that name it without knowing how it is found."""

from enum import StrEnum


class Slot(StrEnum):
    """What can still be asked about a fact."""

    WHEN = "when"
    HOW_MUCH = "how_much"
