"""The colours of kinds: blue is theirs, orange is mine to act on; and what is still open of a fact."""

from collections.abc import Iterable

from interview_tui.insight.slots import Slot
from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_
from interview_tui.records import spoken
from interview_tui.records.words import Kind

_BLUE = (Kind.FACT, Kind.NEED, Kind.QUOTE, Kind.PRAISE, Kind.WHY)
_ORANGE = (Kind.CRITICISM, Kind.COMPLAINT, Kind.PROMISE)


def kind_word(kind: Kind | None, parked: bool, language: Language) -> tuple[str, str]:
    """Return the word of a kind and the colour it stands in."""
    colour = "blue" if kind in _BLUE else "orange" if kind in _ORANGE else "quiet"
    return spoken.kind_word(kind, parked, language), "quiet" if parked else colour


_SLOTS = {Slot.WHEN: NC_("slot", "when?"), Slot.HOW_MUCH: NC_("slot", "how much?")}


def slot_words(slots: Iterable[Slot], language: Language) -> str:
    """Return what is still open, as it is asked: "when? how much?"."""
    return " ".join(language.in_context("slot", _SLOTS[slot]) for slot in slots)
