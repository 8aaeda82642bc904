"""Searches what is known of customers, in the way notes are searched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING

from interview_tui.port.customer_heads import EntryHead
from interview_tui.port.search import FoundEntry, Query
from interview_tui.port.sought import NOWHERE, fit, sought, word_lines
from interview_tui.records.fold import fold
from interview_tui.records.words import Aspect

if TYPE_CHECKING:
    from interview_tui.store.customer_head import Known

_APART = re.compile(r"\D")


def asks_for_entries(query: Query) -> bool:
    """Return whether a query may match entries: it has words, and no condition that only notes can meet."""
    only_notes = (
        query.kind, query.track, query.conversation_id, query.author, query.since, query.until, query.guide,
        query.status,
    )  # fmt: skip
    return bool(sought(query.words)) and all(one is None for one in only_notes)


def lines_of(entries: Iterable[EntryHead]) -> list[str]:
    """Return each entry as a line of words; a number also without its separators."""
    return word_lines([" ".join(_texts(one)) for one in entries])


def found_in(known: Iterable[Known], query: Query) -> tuple[FoundEntry, ...]:
    """Return the matching entries: current before past ones, the best match first."""
    wanted, part = sought(query.words), fold(query.customer or "")
    hits: list[tuple[bool, int, FoundEntry]] = []
    for one in sorted(known, key=attrgetter("id")):
        whose = query.customer_id in (None, one.id) and part in fold(f"{one.name}\n{one.organisation or ''}")
        for entry, line in zip(one.entries, lines_of(one.entries), strict=True) if whose else ():
            # The organisation is displayed beside the name anyway.
            told_anyway = entry.aspect is Aspect.ORGANISATION and not entry.over
            if not told_anyway and (grade := fit(line, wanted)) != NOWHERE:
                hits.append((entry.over, grade, FoundEntry(one.id, one.name, one.organisation, entry)))
    hits.sort(key=lambda hit: hit[:2])
    return tuple(found for _, _, found in hits[: query.limit])


def _texts(entry: EntryHead) -> Iterator[str]:
    yield from (one for one in (entry.text, entry.came_of, entry.change) if one)
    if entry.aspect is Aspect.PHONE:
        yield _APART.sub("", entry.text)
