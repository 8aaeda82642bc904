"""What is to be outside, against what is there: a change gets the next version, what stays the same keeps its own."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from interview_tui.exchange.item import Item, hash_of
from interview_tui.records.handed import Handed, HandedState


def handed_now(
    known: Mapping[str, Handed], items: Iterable[Item], gone: Collection[str], term: int, today: date, count: int
) -> tuple[tuple[Handed, ...], int]:
    """Return the state outside of every record that ever was, and how many changes there were by now.

    What is among the `items` is there; what was and is not any more is withdrawn, or erased where it is `gone` for
    good. A record whose bytes did not change does not change.
    """
    now = {item.own_id: (item.sort, hash_of(item.record)) for item in items}
    every: list[Handed] = []
    for own_id in sorted(known.keys() | now.keys()):
        before = known.get(own_id)
        there = now.get(own_id)
        if there is not None:
            sort, hashed, state = *there, HandedState.THERE
        elif before is not None:
            sort, hashed, state = before.sort, "", HandedState.ERASED if own_id in gone else HandedState.WITHDRAWN
        if before is not None and (before.state, before.hash) == (state, hashed):
            every.append(before)
            continue
        if before is not None and before.state == HandedState.ERASED:
            every.append(before)
            continue
        count += 1
        following = (max(term, before.term), 1 if before.term < term else before.rev + 1) if before else (term, 1)
        every.append(
            Handed(
                id=own_id, sort=sort, state=state, hash=hashed, became=today, count=count,
                term=following[0], rev=following[1],
            )
        )  # fmt: skip
    return tuple(every), count
