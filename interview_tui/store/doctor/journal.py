"""Rebuilds an import's journal from salvaged records, so that the import can be undone."""

from datetime import datetime

from interview_tui.records.imported import Import, Written
from interview_tui.store.import_document import Journal
from interview_tui.store.salvage import Salvaged, as_model


def journal_from(left: Salvaged, import_id: str, now: datetime) -> Journal | None:
    """Return the journal that is left; without its head the import counts as done: nothing is undone automatically."""
    head: Import | None = None
    rows: dict[str, Written] = {}
    for record in left.records:
        if (found := as_model(Import, record | {"id": import_id})) is not None:
            head = head or found
        elif (row := as_model(Written, record)) is not None:
            rows.setdefault(row.id, row)
    if head is None and not rows:
        return None
    return Journal(head or Import(id=import_id, at=now, done=True), tuple(rows.values()))
