"""Stores with themes: what customers said in some conversations, and what of it was gathered under which name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from interview_tui.port.store import Store
from interview_tui.records.theme import Gathered, Theme
from interview_tui.records.words import Status, Track
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

SAID: Mapping[str, Sequence[tuple[str, str]]] = {
    "Anna Reed": (("quote", "The monthly closing is a nightmare"), ("fact", "types orders by hand")),
    "Ben Hall": (("need", "close the month in one day"), ("praise", "the canteen is good")),
    "Clara Moss": (("fact", "three days are enough for the closing"),),
}
"""Who said what in a conversation of their own, a day after the other."""

MINUTE = timedelta(minutes=1)


def note_id(who: int, place: int = 0) -> str:
    """Return the id of a note of the customer at this place, from 1."""
    return number(100 * who + place)


def with_customers(store: Store, said: Mapping[str, Sequence[tuple[str, str]]] = SAID) -> None:
    """Keep these customers, each with a conversation in which the track innovation was come to."""
    for who, (name, lines) in enumerate(said.items(), 1):
        store.save_customer(customer(who, name))
        began = START - timedelta(days=9 - (who - 1) % 9)
        notes = [
            note(100 * who + place, text, kind=kind, track=Track.INNOVATION).changed(
                at=began + timedelta(minutes=place)
            )
            for place, (kind, text) in enumerate(lines)
        ]
        held = conversation(
            *notes, id=number(900 + who), started_at=began, status=Status.DONE, customer_id=number(who), customer=name,
            reached=(Track.INNOVATION,),
        )  # fmt: skip
        opened = store.begin(held)
        opened.save(held)
        opened.close()


def theme(n: int, name: str, *notes: tuple[int, int], against: Sequence[tuple[int, int]] = ()) -> Theme:
    """Return the n-th theme with these notes, each by its customer and its place."""
    rows = [Gathered(id=note_id(*one), conversation=number(900 + one[0])) for one in notes]
    rows += [Gathered(id=note_id(*one), conversation=number(900 + one[0]), against=True) for one in against]
    return Theme(id=number(5000 + n), at=START, name=name, notes=tuple(rows))


def with_themes(store: Store, *themes: Theme) -> None:
    """Keep these customers, and these themes."""
    with_customers(store)
    store.keep_themes({one.id: one for one in themes})
