"""What a label of a stored field is: words in the context "kept", or why the field is left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Left:
    """A field not shown to people; the JSON file contains it."""

    why: str


Labels: TypeAlias = Mapping[str, str | Left]
"""Words in the context "kept"; empty if the value speaks for itself."""

NUMBER = Left("an internal number, which says nothing to a reader")
WRITING = Left("counts how often the record was written, and by which store")
ORDER = Left("how the user of the program orders an export")
PLACE = Left("told by the place where it stands")
