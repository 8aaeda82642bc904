"""Themes as a report, with those of their notes that may leave and their sources."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from interview_tui.desk.exporting.report import Report
from interview_tui.desk.themes.beside import roots
from interview_tui.desk.themes.overview import Overview, Row
from interview_tui.export.items import words_of
from interview_tui.export.leaving import leaving
from interview_tui.export.matter import Around, Matter
from interview_tui.export.naming import naming
from interview_tui.export.report import report_formats
from interview_tui.export.themed import Quote, Themed, ThemeTold, about_themes, written
from interview_tui.language.message import Told
from interview_tui.port.store import Store
from interview_tui.records.naming import title
from interview_tui.records.words import Track

THEMES = Report(report_formats(), about_themes, written)


def themed(store: Store, found: Overview, around: Around) -> Themed:
    """Return themes for a report within the house: notes that stay with their writer are not quoted.

    Pass a `store` that also reads what was collected if that is counted. Unreadable conversations are not quoted.
    """
    quotes = _quotes(store, found, around)
    told = tuple(_told(row, quotes) for row in found.rows)
    kept = {one.row.id for row in found.rows for one in row.evidence}
    return Themed(
        found.period,
        found.today,
        {track: len(found.reached[track].customers) for track in Track if track in found.reached},
        told,
        len(found.without),
        len(kept - quotes.keys()),
    )


def _told(row: Row, quotes: Mapping[str, Quote]) -> ThemeTold:
    own = [(one.row.against, quotes[one.row.id]) for one in row.evidence if one.row.id in quotes]
    return ThemeTold(
        row.theme,
        row.counts,
        len(row.told.known),
        len(row.told.unwished),
        len(row.told.open) if row.news is not None else 0,
        tuple(Quote(one.note, one.text, one.who, one.day, one.root, against) for against, one in own),
        row.asked,
    )


def _quotes(store: Store, found: Overview, around: Around) -> dict[str, Quote]:
    wanted: dict[str, set[str]] = {}
    for row in found.rows:
        for one in row.evidence:
            wanted.setdefault(one.note.conversation_id, set()).add(one.row.id)
    matters: list[Matter] = []
    for conversation_id in wanted:
        with suppress(Told):
            conversation = store.read(conversation_id)
            customer = store.customer(conversation.customer_id) if conversation.customer_id else None
            matters.append(Matter(conversation, customer))
    renames = naming(matters, (), around.names, around.language)
    quotes: dict[str, Quote] = {}
    for matter in matters:
        left = leaving(matter, around.audience)
        named = renames(left).conversation
        who = title(named.customer, named.organisation) if named.customer else ""
        led = roots(named)
        for before, note in zip(left.conversation.notes, named.notes, strict=True):
            if before.id in wanted[matter.conversation.id]:
                text, day = words_of(note, around.language), named.started_at.date()
                quotes[before.id] = Quote(note.id, text, who, day, led.get(note.id, ""))
    return quotes
