"""Rebuilds the record of what was handed over from what was salvaged."""

from interview_tui.exchange.digest import Digests
from interview_tui.records.handed import Handed, Handing
from interview_tui.store.handed_document import HandedOver
from interview_tui.store.salvage import Models, Salvaged, as_models

_TABLES: Models = {"handing": Handing, "states": Handed}


def handed_from(left: Salvaged, store_id: str | None) -> HandedOver | None:
    """Return what is left of it; the store's own identity tells whose it was."""
    found: Handing | None = None
    states: dict[str, Handed] = {}
    for one, _ in as_models(left, None, _TABLES):
        if isinstance(one, Handed):
            states.setdefault(one.id, one)
        elif isinstance(one, Handing):
            found = found or one
    if found is None and store_id is not None:
        count = max((one.count for one in states.values()), default=0)  # no number of a change is given twice
        found = Handing(id=Digests(store_id).store, count=count)
    return None if found is None or not states else HandedOver(found, states)
