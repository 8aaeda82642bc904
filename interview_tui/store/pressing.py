"""The conversations that the board needs first: those somebody is waiting on, and recent ones."""

from collections.abc import Iterable, Iterator
from datetime import date

from interview_tui.port.conversations import Head
from interview_tui.port.faults import Fault
from interview_tui.store.files import Files
from interview_tui.store.index.index import Index
from interview_tui.store.stamp import stamp


def pressing_heads(
    files: Files, index: Index | None, since: date, latest_first: Iterable[Head | Fault]
) -> Iterator[Head]:
    """Yield them from the index, verified against the files; if the index has none, from all conversations."""
    known = index.pressing(since.isoformat()) if index is not None else {}
    if not known:
        heads = (one for one in latest_first if isinstance(one, Head))
        yield from (one for one in heads if one.promises or one.complaints or one.started_at.date() >= since)
    for place, one in known.items():
        path = files.conversations / f"{place}.json"
        if stamp(path) == one.stamp and not files.is_gone(path.stem):
            yield one.head()
