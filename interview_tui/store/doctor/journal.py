"""Rebuilds an import's journal from salvaged records, so that the import can be undone."""

from datetime import datetime

from interview_tui.records.imported import Import, Written
from interview_tui.store.import_document import Journal
from interview_tui.store.salvage import Salvaged, as_models


def journal_from(left: Salvaged, import_id: str, now: datetime) -> Journal | None:
    """Return the journal that is left; without its head the import counts as done: nothing is undone automatically."""
    head: Import | None = None
    rows: dict[str, Written] = {}
    for one, _ in as_models(left, import_id, {"import": Import, "written": Written}):
        if isinstance(one, Import):
            head = head or one
        elif isinstance(one, Written):
            rows.setdefault(one.id, one)
    if head is None and not rows:
        return None
    return Journal(head or Import(id=import_id, at=now, done=True), tuple(rows.values()))
