"""A theme's question that one customer is to be asked in their next conversation."""

from typing import NamedTuple


class ToBeAsked(NamedTuple):
    """One question, with its theme."""

    id: str
    """The question's id."""
    text: str
    theme: str
    """The theme's name."""
