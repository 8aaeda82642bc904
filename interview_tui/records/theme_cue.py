"""By which cue the question of a theme stands in a conversation, among those of its guide."""

import re
from typing import Final

CUE: Final = "theme-"
_CUE = re.compile(r"theme-([0-9a-hjkmnp-tv-z]{26})")


def cue_of(question_id: str) -> str:
    """Return the cue by which a question stands in a conversation."""
    return f"{CUE}{question_id.lower()}"


def question_in(cue: str | None) -> str | None:
    """Return the id of the question that a cue stands for; None where it is none of a theme."""
    found = _CUE.fullmatch(cue) if cue and cue.startswith(CUE) else None
    return found[1].upper() if found else None
