"""A query prepared for matching: folded once, and applied to conversations and notes."""

from datetime import date
from typing import NamedTuple

from interview_tui.port.conversations import Head
from interview_tui.port.search import Query
from interview_tui.port.sought import NOWHERE, WHOLE, fit, sought
from interview_tui.records.fold import fold
from interview_tui.records.same_people import SamePeople
from interview_tui.store.index.entry import Line, who

_NOBODY = SamePeople()


class Wanted(NamedTuple):
    """What a query asks for."""

    query: Query
    words: tuple[str, ...]
    customer: str
    author: str
    renamed: frozenset[str] = frozenset()
    """Ids of the customers who have the sought name now."""
    records: tuple[str, ...] = ()
    """All ids of the customer whose notes are sought; empty: everybody's."""
    conversations: frozenset[str] = frozenset()
    """The conversations of the notes that are sought by id."""

    @property
    def is_nothing(self) -> bool:
        """Whether only punctuation is sought: then nothing matches."""
        return bool(self.query.words.strip()) and not self.words

    def takes(self, head: Head) -> bool:
        """Return whether notes of this conversation can match."""
        query = self.query
        return (
            query.conversation_id in (None, head.id)
            and (query.note_ids is None or head.id in self.conversations)
            and (not self.records or any(map(head.concerns, self.records)))
            and (not self.customer or self.customer in who(head) or any(map(head.concerns, self.renamed)))
            and self.author in fold(head.author)
            and query.guide in (None, head.guide)
            and query.status in (None, head.status)
        )

    def fit(self, line: Line) -> int:
        """Return how well a note matches, from WHOLE to NOWHERE; if results are not ranked, every match is WHOLE."""
        query, day = self.query, line.at.date()
        if (
            query.kind not in (None, line.kind)
            or query.track not in (None, line.track)
            or day < (query.since or date.min)
            or day > (query.until or date.max)
            or (query.note_ids is not None and line.id not in query.note_ids)
        ):
            return NOWHERE
        found = fit(line.words, self.words)
        return found if query.best_first or found == NOWHERE else WHOLE


def wanted(query: Query, renamed: frozenset[str] = frozenset(), people: SamePeople = _NOBODY) -> Wanted:
    """Return a query prepared for matching."""
    records = people.records(query.customer_id) if query.customer_id is not None else ()
    author = fold(query.author or "")
    conversations = frozenset((query.note_ids or {}).values())
    return Wanted(query, sought(query.words), fold(query.customer or ""), author, renamed, records, conversations)
