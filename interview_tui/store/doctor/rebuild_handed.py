"""Rebuilds the record of what was handed over from what was salvaged."""

from interview_tui.exchange.digest import Digests
from interview_tui.records.handed import Handed, Handing
from interview_tui.store.handed_document import HandedOver
from interview_tui.store.salvage import Salvaged, as_model


def handed_from(left: Salvaged, store_id: str | None) -> HandedOver | None:
    """Return what is left of it; the store's own identity tells whose it was."""
    found: Handing | None = None
    states: dict[str, Handed] = {}
    for record in left.records:
        if {"state", "hash", "sort"} & record.keys():
            if (row := as_model(Handed, record)) is not None:
                states.setdefault(row.id, row)
        elif (one := as_model(Handing, record)) is not None:
            found = found or one
    if found is None and store_id is not None:
        found = Handing(id=Digests(store_id).store)
    return None if found is None or not states else HandedOver(found, states)
