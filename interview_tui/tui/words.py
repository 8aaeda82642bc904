"""The colours of kinds: blue is theirs, orange is mine to act on."""

from interview_tui.conversation import spoken
from interview_tui.conversation.words import Kind
from interview_tui.language.catalogue import Language

_BLUE = (Kind.FACT, Kind.NEED, Kind.QUOTE, Kind.PRAISE, Kind.WHY)
_ORANGE = (Kind.CRITICISM, Kind.COMPLAINT, Kind.PROMISE)


def kind_word(kind: Kind | None, parked: bool, language: Language) -> tuple[str, str]:
    """Return the word of a kind and the colour it stands in."""
    colour = "blue" if kind in _BLUE else "orange" if kind in _ORANGE else "quiet"
    return spoken.kind_word(kind, parked, language), "quiet" if parked else colour
