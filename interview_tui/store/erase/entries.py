"""What stays of a customer's entries once others go: nothing that says who those were, nothing that leads to them."""

from collections.abc import Mapping, Set

from interview_tui.store.tables import Json, Tables

_LINKS = ("conversation", "note")


def unlinked(tables: Tables, ids: Set[str]) -> Tables:
    """Return a customer's tables without the entries about those who go, and without what leads to their words.

    Who came through somebody is said in that one's name: it goes with them. What was learnt in a conversation that goes
    stays without it: somebody said yes to it as a thing of its own, it stands on the page of this customer, and goes
    there with one key. To delete a conversation that was begun by mistake takes no phone number away.
    """
    rows = tables.get("entries", {})
    kept = {at: _unlinked(row, ids) for at, row in rows.items() if row.get("person") not in ids}
    if kept == rows:
        return tables
    customer = {at: one | {"rev": one.get("rev", 1) + 1} for at, one in tables.get("customer", {}).items()}
    return {**tables, "customer": customer, "entries": kept}


def _unlinked(row: Mapping[str, object], ids: Set[str]) -> Json:
    if not any(row.get(name) in ids for name in _LINKS):
        return dict(row)
    return {name: value for name, value in row.items() if name not in _LINKS}
