"""Rebuilds a theme from what was salvaged."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from interview_tui.records.record import Record
from interview_tui.records.theme import Gathered, Memo, Theme, ToAsk
from interview_tui.store.salvage import Salvaged, as_model, torn_texts

R = TypeVar("R", bound=Record)

_NAMELESS = "?"


def theme_from(left: Salvaged, theme_id: str, now: datetime) -> Theme | None:
    """Return what is left of a theme; its notes are kept even if the name is lost."""
    memos = _each(Memo, (one for one in left.records if "text" in one))
    notes = _each(Gathered, (one for one in left.records if "conversation" in one and "customer_id" not in one))
    to_ask = _each(ToAsk, (one for one in left.records if "customer_id" in one))
    found = next(
        (one for record in left.records if (one := as_model(Theme, record | {"id": theme_id})) is not None), None
    )
    if found is None and not memos and not notes and not to_ask:
        return None
    if found is None:
        name = next((text for line in left.torn for _, text in torn_texts(line)), _NAMELESS)
        found = Theme(id=theme_id, at=now, name=name)
    return found.changed(memos=memos, notes=notes, to_ask=to_ask)


def _each(model: type[R], records: Iterable[dict[str, object]]) -> tuple[R, ...]:
    """Return the intact ones among these records, each once."""
    read = {str(record.get("id")): as_model(model, record) for record in records}
    return tuple(one for one in read.values() if one is not None)
