"""What comes from a file is there completely, is listed while it can be undone, and undone as a whole."""

import pytest

from interview_tui.port.faults import NotFound
from interview_tui.port.imports import Arriving
from interview_tui.port.store import Store
from tests.contracts.stores import Kept
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, customer, note, numbered

ARRIVING = Arriving(
    numbered(801), NOW, customers=(customer(),), conversations=(conversation(note(1), customer_id=CUSTOMER),)
)  # fmt: skip


def test_what_was_brought_in_is_listed_the_oldest_first(store: Store, kept: Kept) -> None:
    assert store.imports() == ()

    store.bring_in(ARRIVING)
    store.bring_in(Arriving(numbered(800), NOW.replace(hour=23), customers=(customer(id=numbered(7)),)))

    assert [one.id for one in kept.open().imports()] == [numbered(801), numbered(800)]
    assert [one.text for one in kept.open().read(CONVERSATION).notes] == [note(1).text]


def test_what_is_taken_back_is_gone_and_no_longer_listed(store: Store, kept: Kept) -> None:
    store.bring_in(ARRIVING)

    taken = kept.open().take_back(ARRIVING.id)

    assert (taken.gone, taken.left) == (2, ())
    again = kept.open()
    assert (again.imports(), again.listing().heads, dict(again.customers().customers)) == ((), (), {})
    with pytest.raises(NotFound):
        again.take_back(ARRIVING.id)


def test_of_what_was_changed_since_the_customer_stays_and_is_named(store: Store, kept: Kept) -> None:
    store.bring_in(ARRIVING)
    store.change_customer(CUSTOMER, lambda one: one.changed(name="Claudia Weber-Ott"))

    taken = kept.open().take_back(ARRIVING.id)

    assert taken.left == ("Claudia Weber-Ott",)
    assert kept.open().customer(CUSTOMER) is not None
