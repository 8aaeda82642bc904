"""What went out: kept for each destination with how it was ordered, looked up by conversation and by customer."""

from datetime import timedelta

import pytest

from interview_tui.port.faults import NotFound
from interview_tui.port.store import Store
from interview_tui.records.destination import MAIL, Destination, KeptOrder, Sent
from interview_tui.records.words import Audience
from tests.contracts.stores import Kept
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, customer, numbered

HUBSPOT = Destination(id=numbered(1), audience=Audience.CRM, format="hubspot", at=NOW)
BY_MAIL = Destination(id=numbered(2), audience=Audience.CUSTOMER, format="eml", via=MAIL, at=NOW)
OTHER = numbered(50)
WEBER = Sent(id=CONVERSATION, customer_id=CUSTOMER, at=NOW, digest="0f", notes="000001:1")
YILMAZ = Sent(id=OTHER, customer_id=numbered(60), at=NOW + timedelta(days=1), digest="1f", notes="000002:1")


def later(**fields: object) -> Destination:
    """Return the same destination as whoever knows nothing of the first would make it, a day later."""
    return HUBSPOT.changed(**{"id": numbered(3), "at": NOW + timedelta(days=1)} | fields)


def test_nothing_went_anywhere_at_first(store: Store) -> None:
    assert store.destinations() == ()
    assert store.sent_to(HUBSPOT.id) == {}
    assert store.copies({CONVERSATION}) == ()


def test_what_went_out_is_kept_when_that_returns(store: Store, kept: Kept) -> None:
    store.went_out(HUBSPOT, [WEBER, YILMAZ])

    assert kept.open().destinations() == (HUBSPOT,)
    assert kept.open().sent_to(HUBSPOT.id) == {CONVERSATION: WEBER, OTHER: YILMAZ}


def test_the_same_destination_is_kept_once_with_what_went_there_last(store: Store) -> None:
    store.went_out(HUBSPOT, [WEBER, YILMAZ])
    again = WEBER.changed(at=NOW + timedelta(days=1), digest="0e")

    there = store.went_out(later(), [again])

    assert there == HUBSPOT.changed(at=NOW + timedelta(days=1))
    assert store.destinations() == (there,)
    assert store.sent_to(there.id) == {CONVERSATION: again, OTHER: YILMAZ}


def test_many_that_went_there_again_are_kept_as_they_went_last(store: Store, kept: Kept) -> None:
    first = [WEBER.changed(id=numbered(100 + n)) for n in range(60)]
    again = [one.changed(digest="2f") for one in first[:50]]
    store.went_out(HUBSPOT, first)

    store.went_out(HUBSPOT, [*again, YILMAZ], gone=[first[55].id])

    expected = [*again, *first[50:55], *first[56:], YILMAZ]
    assert dict(kept.open().sent_to(HUBSPOT.id)) == {one.id: one for one in expected}


@pytest.mark.parametrize("other", [{"audience": "product"}, {"format": "espocrm"}, {"via": "mail"}])
def test_another_audience_format_or_way_is_another_destination(store: Store, other: dict[str, str]) -> None:
    store.went_out(HUBSPOT, [WEBER])

    there = store.went_out(later(**other))

    assert store.destinations() == (there, HUBSPOT)
    assert store.sent_to(there.id) == {}


def test_the_last_choices_are_kept_beside_those_with_a_name(store: Store) -> None:
    first, weekly = KeptOrder(at=NOW, names="initials"), KeptOrder(at=NOW, name="weekly", since="last monday")
    last = KeptOrder(at=NOW + timedelta(days=1))

    store.went_out(HUBSPOT.ordered(first))
    store.went_out(HUBSPOT.ordered(weekly))
    store.went_out(later().ordered(last))

    [there] = store.destinations()
    assert (there.order(), there.order("weekly"), there.order("monthly")) == (last, weekly, None)


def test_a_name_stands_for_one_order_wherever_it_goes(store: Store) -> None:
    store.went_out(HUBSPOT.ordered(KeptOrder(at=NOW, name="weekly")), [WEBER])

    store.went_out(BY_MAIL.ordered(KeptOrder(at=NOW, name="weekly", names="initials")))

    assert [bool(one.order("weekly")) for one in sorted(store.destinations(), key=lambda one: one.id)] == [False, True]
    assert store.sent_to(HUBSPOT.id) == {CONVERSATION: WEBER}


def test_an_order_is_forgotten_by_its_name(store: Store) -> None:
    store.went_out(HUBSPOT.ordered(KeptOrder(at=NOW, name="weekly")))

    assert (store.forget_order("weekly"), store.forget_order("weekly")) == (True, False)
    assert store.destinations() == (HUBSPOT,)


def test_what_is_told_to_be_gone_is_kept_no_longer(store: Store) -> None:
    store.went_out(HUBSPOT, [WEBER, YILMAZ])

    store.went_out(HUBSPOT, gone=[OTHER])

    assert store.sent_to(HUBSPOT.id) == {CONVERSATION: WEBER}


def test_who_holds_a_copy_is_found_by_conversation_and_by_customer(store: Store) -> None:
    store.went_out(HUBSPOT, [WEBER, YILMAZ])
    store.went_out(BY_MAIL, [WEBER.changed(at=NOW - timedelta(days=1))])

    by_customer, by_conversation = store.copies({CUSTOMER}), store.copies({CONVERSATION, OTHER})

    assert [(one.destination.format, one.conversations) for one in by_customer] == [("hubspot", 1), ("eml", 1)]
    assert [(one.destination.format, one.conversations) for one in by_conversation] == [("hubspot", 2), ("eml", 1)]
    assert by_conversation[0].at == NOW + timedelta(days=1)
    assert store.copies({numbered(99)}) == ()


def keep_weber(store: Store) -> None:
    store.save_customer(customer())
    held = conversation(customer_id=CUSTOMER)
    opened = store.begin(held)
    opened.save(held)
    opened.close()


def test_of_who_was_erased_only_stays_that_something_of_them_went_there(store: Store, kept: Kept) -> None:
    keep_weber(store)
    mine, all_of_them = KeptOrder(at=NOW, name="Weber", customer_id=CUSTOMER), KeptOrder(at=NOW, everything=True)
    one = KeptOrder(at=NOW, name="call", conversation_ids=(CONVERSATION, OTHER))
    store.went_out(HUBSPOT.ordered(mine).ordered(all_of_them).ordered(one), [WEBER, YILMAZ])

    store.erase(CUSTOMER)

    assert kept.open().sent_to(HUBSPOT.id) == {CONVERSATION: Sent(id=CONVERSATION), OTHER: YILMAZ}
    assert kept.open().destinations() == (HUBSPOT.changed(orders=(all_of_them,)),)
    assert kept.open().copies({CUSTOMER, CONVERSATION}) == ()


def test_of_a_conversation_that_was_deleted_only_its_id_stays_once_it_is_gone_for_good(store: Store) -> None:
    keep_weber(store)
    store.went_out(HUBSPOT, [WEBER])

    store.delete(CONVERSATION)
    assert store.sent_to(HUBSPOT.id) == {CONVERSATION: WEBER}
    assert store.finish_deleting() == ()

    assert store.sent_to(HUBSPOT.id) == {CONVERSATION: Sent(id=CONVERSATION)}


def test_what_was_erased_while_it_went_out_is_not_kept(store: Store) -> None:
    keep_weber(store)
    store.erase(CUSTOMER)

    store.went_out(HUBSPOT, [WEBER, YILMAZ])

    assert store.sent_to(HUBSPOT.id) == {OTHER: YILMAZ}


def test_what_went_out_is_nothing_that_is_kept_on_a_person(store: Store) -> None:
    store.went_out(HUBSPOT, [WEBER])

    with pytest.raises(NotFound):
        store.everything_on(CUSTOMER)
