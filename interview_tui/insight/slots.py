"""What can still be asked about a fact; separate from how it is found."""

from collections.abc import Iterable
from enum import StrEnum

from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_


class Slot(StrEnum):
    """What can still be asked about a fact."""

    WHEN = "when"
    HOW_MUCH = "how_much"


_WORDS = {Slot.WHEN: NC_("slot", "when?"), Slot.HOW_MUCH: NC_("slot", "how much?")}


def slot_words(slots: Iterable[Slot], language: Language) -> str:
    """Return what is still open as questions: "when? how much?"."""
    return " ".join(language.in_context("slot", _WORDS[slot]) for slot in slots)
