"""The changes of speaker as rows of a table; fields unknown to this version stay in their rows."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from pydantic import TypeAdapter

from interview_tui.records.words import looks_like_word
from interview_tui.store.tables import Json
from interview_tui.talktime.live import Change, Talk

_CHANGE = TypeAdapter(Change)
_FIELDS = frozenset(one.name for one in fields(Change))


class ChangeRows:
    """Reads rows, and writes them back with their unknown fields as long as the change is the same."""

    def __init__(self, rows: Iterable[Json] = ()) -> None:
        """Start from rows that were read elsewhere; invalid ones are skipped."""
        self._as_they_were: dict[Change, Json] = {}
        for row in rows:
            if "at_s" in row:
                self.read(row)

    def read(self, row: Json) -> Change:
        """Return the change in a row. Raises pydantic.ValidationError.

        An unknown speaker cannot be counted, and reads as silence.
        """
        known = {name: value for name, value in row.items() if name in _FIELDS}
        if _is_strange(known.get("state")):
            known["state"] = Talk.SILENCE
        if _is_strange(known.get("pressed")):
            del known["pressed"]
        change = _CHANGE.validate_python(known)
        if known != row:
            self._as_they_were[change] = row
        return change

    def written(self, change: Change) -> Json:
        """Return the row for a change."""
        row: Json | None = self._as_they_were.get(change)
        return _CHANGE.dump_python(change, mode="json", exclude_defaults=True) if row is None else row

    def unknown(self) -> Iterator[str]:
        """Yield the names of unknown fields in the rows that were read."""
        for row in self._as_they_were.values():
            yield from row.keys() - _FIELDS
            yield from (f"{name}: {row[name]}" for name in ("state", "pressed") if _is_strange(row.get(name)))


def _is_strange(word: Any) -> bool:
    return isinstance(word, str) and word not in set(Talk) and looks_like_word(word)
