"""Two customers side by side, merged, kept apart, and split again."""

from datetime import timedelta

from interview_tui.desk.customer.merging import (
    compared,
    merged,
    merges_of,
    parted,
    parted_again,
    perhaps_the_same,
    side,
    sides,
)
from interview_tui.language.catalogue import Language
from interview_tui.port.conversations import Head
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect
from interview_tui.store.store import JsonStore
from tests.support.frozen import START, FrozenClock, services_on
from tests.support.written import customer, number

ANNA, OTHER = customer(1, "Anna Weber"), customer(2, "Anna Weber", "Nordmetall")


def knows(one: Customer, n: int, aspect: Aspect, text: str) -> Customer:
    return begun(one, Entry(id=number(n), aspect=aspect, text=text, learnt_at=START))


def talk(n: int, whom: Customer, form: str = "talk") -> Head:
    at = START + timedelta(days=n)
    return Head(number(900 + n), whom.id, whom.name, None, "Jana", None, "phone", at, at, "done", 0, form=form)


def both(store: JsonStore) -> None:
    for one in (ANNA, OTHER):
        store.save_customer(one)


def perhaps(store: JsonStore, one: Customer) -> list[str]:
    """Return the ids of those who may be the same person."""
    return [found.customer.id for found in perhaps_the_same(store, one.id, store.customer_heads().heads)]


def test_name_organisation_since_and_conversations_stand_side_by_side() -> None:
    one, other = side(ANNA, [talk(1, ANNA), talk(3, ANNA, "attempt")]), side(OTHER, [])

    rows = compared(one, other, Language("de"))

    assert [(row.one, row.other, row.differs) for row in rows] == [
        ("Anna Weber", "Anna Weber", False),
        ("–", "Nordmetall", True),
        ("21.11.2026", "21.11.2026", False),
        ("2, zuletzt 22.11.2026", "0", True),
    ]


def test_of_the_rest_stands_there_what_differs_but_not_what_is_better_not_mentioned() -> None:
    one = knows(knows(ANNA, 50, Aspect.ROLE, "Einkauf"), 51, Aspect.AVOID, "die Scheidung")
    other = knows(OTHER, 52, Aspect.ROLE, "Lager").changed(address="du")

    rows = compared(side(one, []), side(other, []), Language("de"))[4:]

    assert [(row.label, row.one, row.other) for row in rows] == [
        ("Anrede", "Sie", "du"),
        ("Aufgabe", "Einkauf", "Lager"),
    ]


def test_merged_they_are_one_and_parted_again_two(store: JsonStore, clock: FrozenClock) -> None:
    both(store)
    services = services_on(store, clock)

    merge = merged(services, OTHER, ANNA)

    assert (merge.one, merge.other, merge.at, merge.by) == (OTHER.id, ANNA.id, clock.now().wall, store.id)
    assert merges_of(store, ANNA.id) == (merge,)
    assert parted_again(store, ANNA.id) == merge
    assert merges_of(store, ANNA.id) == ()
    assert parted_again(store, ANNA.id) is None


def test_who_is_said_to_be_somebody_else_is_not_asked_about_again(store: JsonStore, clock: FrozenClock) -> None:
    both(store)
    assert perhaps(store, ANNA) == [OTHER.id]

    parted(services_on(store, clock), OTHER, ANNA)

    assert perhaps(store, ANNA) == []
    assert len(store.customers().customers) == 2


def test_who_is_one_person_already_is_not_asked_about(store: JsonStore, clock: FrozenClock) -> None:
    both(store)
    merged(services_on(store, clock), OTHER, ANNA)

    assert perhaps(store, ANNA) == []


def test_nobody_may_be_the_same_as_one_who_is_not_kept(store: JsonStore) -> None:
    assert perhaps(store, ANNA) == []


def test_what_there_is_of_both_is_looked_up(store: JsonStore) -> None:
    both(store)

    assert [one.conversations for one in sides(store, ANNA, OTHER)] == [0, 0]
