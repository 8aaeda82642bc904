"""What becomes of a document about a customer: when they are erased, and when they are given to a colleague."""

from enum import StrEnum


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
