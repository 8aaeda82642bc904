"""The traces of somebody present at conversations with others: what they said, and their name."""

from collections.abc import Iterator
from typing import Any

from interview_tui.store.tables import Json, Tables

_STAYS = ("id", "at", "because_of", "term", "by")
"""What is left of a note they said: its place."""


def said_by(tables: Tables, person_id: str) -> Iterator[str]:
    """Yield the ids of the notes that this person said."""
    for note in tables.get("notes", {}).values():
        if note.get("said_by") == person_id and isinstance(note.get("id"), str):
            yield note["id"]


def is_there(tables: Tables, person_id: str) -> bool:
    """Return whether this person was there in a conversation with somebody else."""
    return any(True for _ in names_of(tables, person_id)) or any(True for _ in said_by(tables, person_id))


def unsaid(tables: Tables, person_id: str) -> Tables:
    """Return a conversation's tables without what this person said, and without their name as a participant.

    The place of a note they said stays, as for a deleted one. Other people's words stay, even if they name them.
    """
    names = set(names_of(tables, person_id))
    notes = {at: _note(one, person_id, names) for at, one in tables.get("notes", {}).items()}
    return {**tables, "notes": notes} if "notes" in tables else tables


def _note(note: Json, person_id: str, names: set[str]) -> Json:
    if note.get("said_by") == person_id:
        stays = {name: note[name] for name in _STAYS if name in note}
        return {**stays, "deleted": True, "rev": note.get("rev", 1) + 1}
    if note.get("owner") in names:
        return {name: value for name, value in note.items() if name != "owner"} | {"rev": note.get("rev", 1) + 1}
    return note


def names_of(tables: Tables, person_id: str) -> Iterator[str]:
    """Yield the names of a person who was present in a conversation."""
    for record in tables.get("conversation", {}).values():
        present: Any = record.get("present", [])
        for one in present if isinstance(present, list) else []:
            if isinstance(one, dict) and one.get("id") == person_id:
                yield str(one.get("name", ""))
