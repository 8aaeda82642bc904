"""Compares what should be out there with what is: a change gets the next version, the rest keeps its own."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from interview_tui.exchange.digest import is_outside
from interview_tui.exchange.item import Item, hash_of
from interview_tui.records.handed import Handed, HandedState


def handed_now(
    known: Mapping[str, Handed], items: Iterable[Item], gone: Collection[str], term: int, today: date, count: int
) -> tuple[tuple[Handed, ...], int]:
    """Return the public state of every record that was ever out there, and the number of changes so far.

    Giving a record to somebody else is no change: its new owner answers for it, until it is erased or returns. Records
    in `items` are there; those no longer in it are withdrawn, or erased if in `gone`. Equal bytes are no change.
    """
    now = {item.own_id: item for item in items}
    every: list[Handed] = []
    for own_id in sorted(known.keys() | now.keys()):
        before = known.get(own_id)
        least = term
        if own_id in now:
            one = now[own_id]
            sort, state, concerns, least = one.sort, one.state, one.concerns, max(term, one.term)
            hashed = hash_of(one.record) if state == HandedState.THERE else ""
        else:
            sort, hashed, concerns = known[own_id].sort, "", known[own_id].concerns
            state = HandedState.ERASED if own_id in gone else HandedState.WITHDRAWN
        hands = max(before.hands if before is not None else 0, now[own_id].hands if own_id in now else 0)
        # A record taken over again continues in a later term, even if nothing else changed.
        goes_on = own_id in now and is_outside(own_id) and before is not None and before.term < now[own_id].term
        goes_on = goes_on or (before is not None and before.hands < hands)
        if before is not None and (
            before.state == HandedState.ERASED or ((before.state, before.hash) == (state, hashed) and not goes_on)
        ):
            every.append(before)
            continue
        if state == HandedState.GIVEN:
            every.append((before or Handed(id=own_id, sort=sort, term=least)).changed(state=state, hash=""))
            continue
        count += 1
        in_term, rev = _following(before, least)
        every.append(
            (before if before is not None and state != HandedState.ERASED else Handed(id=own_id)).changed(
                sort=sort, state=state, hash=hashed, became=today, count=count, concerns=concerns, hands=hands,
                term=in_term, rev=rev,
            )
        )  # fmt: skip
    return tuple(every), count


def _following(before: Handed | None, term: int) -> tuple[int, int]:
    """Return term and number of the version after `before`; None: of the first one."""
    if before is None or before.term < term:
        return term, 1
    return before.term, before.rev + 1
