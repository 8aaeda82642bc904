"""What is said about a conversation, as whoever held it reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from interview_tui.port.team import Said

WHOLE = ""
"""In the place of a note: what is said about the conversation."""
SaidAbout: TypeAlias = "Mapping[str, tuple[Said, ...]]"
"""By the note's id, or `WHOLE`: what is said about it, each before what answers it."""
