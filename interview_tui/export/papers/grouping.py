"""Conversations that follow each other and are with the same customer."""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice

from interview_tui.export.matter import Matter

MOST = 100
"""Conversations on one paper; with more of one customer there is another paper for them."""


def by_customer(matters: Iterable[Matter], most: int | None = None) -> Iterator[list[Matter]]:
    """Yield the conversations of each customer as they come, at most so many together; one with nobody stands alone."""
    for _, each in groupby(matters, key=_whose):
        while together := list(islice(each, most)):
            yield together


def _whose(matter: Matter) -> tuple[str, str]:
    conversation = matter.conversation
    if conversation.customer_id is None and conversation.customer is None:
        return "", conversation.id
    return conversation.customer_id or "", conversation.customer or ""
