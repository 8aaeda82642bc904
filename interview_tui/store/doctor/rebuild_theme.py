"""Rebuilds a theme from what was salvaged."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from interview_tui.records.record import Record
from interview_tui.records.theme import Gathered, Memo, Theme, ToAsk
from interview_tui.store.salvage import Models, Salvaged, as_models, torn_texts

R = TypeVar("R", Memo, Gathered, ToAsk)
_TABLES: Models = {"theme": Theme, "memos": Memo, "notes": Gathered, "to_ask": ToAsk}

_NAMELESS = "?"


def theme_from(left: Salvaged, theme_id: str, now: datetime) -> Theme | None:
    """Return what is left of a theme; its notes are kept even if the name is lost."""
    records = [one for one, _ in as_models(left, theme_id, _TABLES)]
    memos, notes, to_ask = _each(Memo, records), _each(Gathered, records), _each(ToAsk, records)
    found = next((one for one in records if isinstance(one, Theme)), None)
    if found is None and not memos and not notes and not to_ask:
        return None
    if found is None:
        name = next((text for line in left.torn for _, text in torn_texts(line)), _NAMELESS)
        found = Theme(id=theme_id, at=now, name=name)
    return found.changed(memos=memos, notes=notes, to_ask=to_ask)


def _each(model: type[R], records: Iterable[Record | None]) -> tuple[R, ...]:
    """Return those of one kind among these records, each once."""
    return tuple({one.id: one for one in records if isinstance(one, model)}.values())
