"""What is left of a customer's entries once others are erased: nothing that says who those were, or leads to them."""

from collections.abc import Mapping, Set

from interview_tui.store.tables import Json, Tables

_LINKS = ("conversation", "note")


def unlinked(tables: Tables, ids: Set[str]) -> Tables:
    """Return a customer's tables without entries about those erased, and without links to their words.

    "Recommended by" names the other person, so it is removed. What was learnt in an erased conversation is kept without
    the link: somebody confirmed it as a fact of its own, it is on this customer's page, and can be removed there with
    one key. Deleting a conversation begun by mistake must not remove a phone number.
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
