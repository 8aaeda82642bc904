"""What becomes of a document about a customer: when they are erased, and when they are given to a colleague."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class Goes(StrEnum):
    """When a document with something about a person is erased."""

    WITH_CUSTOMER = "with_customer"
    """Its id is the customer's: with the customer."""
    WITH_CONVERSATION = "with_conversation"
    """It is the conversation, whose head names the customer."""
    BESIDE_CONVERSATION = "beside_conversation"
    """It is beside the conversation and has its id: with the conversation."""
    WITH_EACH_IT_NAMES = "with_each_it_names"
    """It names customers and conversations: with any of them."""
    ROW_BY_ROW = "row_by_row"
    """It belongs to nobody: of a row that names something erased only the row's own id stays."""
    NEVER = "never"


class Given(StrEnum):
    """What becomes of a document about a customer when they are given to a colleague."""

    GOES = "goes"
    """The colleague gets what may leave of it and writes on in it; here it is only read."""
    PASSED_ON = "passed_on"
    """It stays; its rows about the customer are the colleague's to act on, with the next files."""
    STAYS = "stays"
    """It is the writer's own: nothing of it leaves with the customer."""


class Own(NamedTuple):
    """The own texts in documents of a kind that are searched for the name and the words of whoever is erased.

    A place is a table, or `table.field` for rows within a record. What has no id in its place goes by a digest of it.
    """

    rows: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """By place, the fields searched; a row in which one of them names or quotes somebody is deleted."""
    texts: tuple[str, ...] = ()
    """Fields of the main record that hold a text or several; only that text is deleted."""
    stays: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """By place, fields that concern others, too: they are reported, and a person rewords them."""
    called: str = ""
    """The field of the main record by which such a document is reported."""
    none: str = ""
    """Why nothing in it is searched."""

    @property
    def searched(self) -> bool:
        """Whether anything in it is searched."""
        return bool(self.rows or self.texts or self.stays)

    @property
    def without_id(self) -> bool:
        """Whether some of what is deleted has no id of its own."""
        return bool(self.texts) or any("." in place for place in self.rows)
