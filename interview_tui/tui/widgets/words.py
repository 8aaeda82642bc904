"""The colours of kinds: blue is theirs, orange is mine to act on."""

from interview_tui.language.catalogue import Language
from interview_tui.records import spoken
from interview_tui.records.kinds import Role, row_of
from interview_tui.records.words import Kind

_COLOURS = {Role.THEIRS: "blue", Role.OURS: "orange", Role.NEITHER: "quiet"}


KIND_WIDTH = 13
"""In cells: the width of a column of kinds: the longest word and a blank."""


def kind_word(kind: Kind | None, parked: bool, language: Language) -> tuple[str, str]:
    """Return the word of a kind and its colour."""
    row = row_of(kind)
    role = Role.NEITHER if parked or row is None else row.role
    return spoken.kind_word(kind, parked, language), _COLOURS[role]
