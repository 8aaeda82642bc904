"""That an appointment is at a time is a record of its own: kept, replaced, gone with the customer, and by itself."""

from datetime import timedelta

from interview_tui.port.imports import Arriving
from interview_tui.port.store import Store
from interview_tui.records.appointment import Appointment, id_made_of
from tests.contracts.stores import Kept
from tests.support.making import CUSTOMER, NOW, customer, numbered

LATER = NOW + timedelta(hours=2)
CALL = Appointment(
    id=id_made_of("a", ""), series=id_made_of("a"), title="Call", starts_at=LATER, ends_at=LATER, at=NOW
)  # fmt: skip
WITH_HER = CALL.changed(id=id_made_of("b", ""), customer_id=CUSTOMER)


def test_it_is_kept_and_one_with_its_id_takes_its_place(store: Store, kept: Kept) -> None:
    store.keep_appointment(CALL)
    store.keep_appointment(CALL.changed(title="Moved"))

    assert [one.title for one in kept.open().appointments()] == ["Moved"]


def test_it_goes_with_the_customer_and_nobody_keeps_one_of_who_was_erased(store: Store) -> None:
    store.save_customer(customer(id=CUSTOMER))
    store.keep_appointment(CALL)
    store.keep_appointment(WITH_HER)

    store.erase(CUSTOMER)
    store.keep_appointment(WITH_HER)

    assert [one.id for one in store.appointments()] == [CALL.id]


def test_all_that_is_kept_of_a_customer_has_theirs(store: Store) -> None:
    store.save_customer(customer(id=CUSTOMER))
    store.keep_appointment(CALL)
    store.keep_appointment(WITH_HER)

    found = store.everything_on(CUSTOMER)
    assert [one.id for one in found.appointments] == [WITH_HER.id]
    assert found.aside == ()


def test_it_goes_by_itself_a_week_after_or_once_nobody_needs_to_know_with_whom_it_was(store: Store, kept: Kept) -> None:
    store.keep_appointment(CALL)
    store.keep_appointment(WITH_HER)

    assert kept.open(days_later=6).remove_past_appointments() == 0
    assert kept.open(days_later=8).remove_past_appointments() == 1
    assert kept.open(days_later=399).remove_past_appointments() == 0
    assert kept.open(days_later=402).remove_past_appointments() == 1


def test_it_is_brought_in_and_taken_back(store: Store, kept: Kept) -> None:
    arriving = Arriving(numbered(801), NOW, appointments=(CALL, WITH_HER))
    assert not arriving.is_nothing

    store.bring_in(arriving)
    assert {one.id for one in kept.open().appointments()} == {CALL.id, WITH_HER.id}

    again = kept.open()
    assert again.take_back(arriving.id).gone == 2
    assert kept.open().appointments() == ()


def test_one_that_is_gone_meanwhile_is_not_taken_back_once_more(store: Store, kept: Kept) -> None:
    store.bring_in(Arriving(numbered(801), NOW, appointments=(CALL,)))

    assert kept.open(days_later=8).remove_past_appointments() == 1
    assert kept.open(days_later=8).take_back(numbered(801)).gone == 0
