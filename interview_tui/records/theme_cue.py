"""The cue id under which a theme's question appears among those of a guide."""

import re
from typing import Final

CUE: Final = "theme-"
_CUE = re.compile(r"theme-([0-9a-hjkmnp-tv-z]{26})")


def cue_of(question_id: str) -> str:
    """Return the cue id of a question."""
    return f"{CUE}{question_id.lower()}"


def question_in(cue: str | None) -> str | None:
    """Return the id of the question behind a cue; None if it is not a theme's."""
    found = _CUE.fullmatch(cue) if cue and cue.startswith(CUE) else None
    return found[1].upper() if found else None
