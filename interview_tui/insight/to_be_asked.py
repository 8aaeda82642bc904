"""A question about a theme that one customer is to be asked, when one talks anyway."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ToBeAsked:
    """One question, with where it comes from."""

    id: str
    """The question's."""
    text: str
    theme: str
    """What the theme is called."""
