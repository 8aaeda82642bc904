"""Groups consecutive conversations with the same customer."""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice

from interview_tui.export.matter import Matter

MOST = 100
"""Maximum number of conversations per paper; more of one customer go on another paper."""


def by_customer(matters: Iterable[Matter], most: int | None = None) -> Iterator[list[Matter]]:
    """Yield consecutive conversations of a customer, at most `most` together; one without a customer stands alone."""
    for _, each in groupby(matters, key=_whose):
        while together := list(islice(each, most)):
            yield together


def _whose(matter: Matter) -> tuple[str, str]:
    conversation = matter.conversation
    if conversation.customer_id is None and conversation.customer is None:
        return "", conversation.id
    return conversation.customer_id or "", conversation.customer or ""
