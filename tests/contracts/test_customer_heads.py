"""Customers as lists need them are what the records say, also where an index answers that knows too little."""

from datetime import timedelta

from interview_tui.port.customer_heads import CustomerHead
from interview_tui.port.customers import Named, named
from interview_tui.port.store import Store
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer_changes import begun, ended, with_fields
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.merging import Merge
from interview_tui.records.present import Present
from interview_tui.records.words import Aspect, Form
from tests.contracts.stores import Kept
from tests.support.known_customers import heads_of
from tests.support.making import CUSTOMER, NOW, conversation, customer, note, numbered

OTHER, THIRD = numbered(801), numbered(802)


def from_records(store: Store) -> tuple[CustomerHead, ...]:
    """Return what all records say, one by one."""
    customers = sorted(store.customers().customers.values(), key=lambda one: one.id)
    return heads_of(customers, store.listing().heads)


def entry(number: int, aspect: Aspect, text: str, **fields: object) -> Entry:
    return Entry.model_validate({"id": numbered(number), "aspect": aspect, "text": text, "learnt_at": NOW, **fields})


def held(store: Store, number: int, days_ago: int, customer_id: str | None, **fields: object) -> Conversation:
    at = NOW - timedelta(days=days_ago)
    one = conversation(note(1, "x"), id=numbered(number), customer_id=customer_id, started_at=at, **fields)
    opened = store.begin(one)
    opened.save(one)
    opened.close()
    return one


def filled(store: Store) -> Store:
    wish = ContactTerms(days=28, channel="mail", hours="vormittags")
    store.save_customer(
        customer(
            organisation="Nordmetall GmbH",
            first_deal=NOW.date(),
            entries=(
                entry(1, Aspect.WISH, "höchstens alle vier Wochen", terms=wish, until="2027-03"),
                entry(10, Aspect.RHYTHM, "jede Woche", terms=ContactTerms(days=7), ended_at=NOW),
                entry(2, Aspect.USES, "Bestellmodul", since="2023"),
                entry(3, Aspect.TRIED, "Fachtext", came_of="las es nicht", change="lieber anrufen"),
                entry(4, Aspect.INTEREST, "rudert", until="2026-10", ended_at=NOW),
                entry(5, Aspect.INTEREST, "nie so gewesen", mistaken=True, ended_at=NOW, until="2026-10"),
                entry(6, Aspect.THROUGH, "Tom", person=OTHER),
            ),
        )
    )
    store.save_customer(customer(id=OTHER, name="Tom Yilmaz", entries=(entry(7, Aspect.LEFT, "Preis"),)))
    store.save_customer(customer(id=THIRD, name="Aylin Öz"))
    held(store, 901, 30, CUSTOMER)
    held(store, 902, 400, CUSTOMER, form=Form.CHAT)
    held(store, 903, 3, CUSTOMER, form=Form.ATTEMPT)
    held(store, 904, 9, CUSTOMER, present=(Present(id=OTHER, name="Tom Yilmaz"),))
    held(store, 905, 2, None)
    return store


def test_heads_say_what_the_records_say(store: Store, kept: Kept) -> None:
    filled(store)

    for one in (store, kept.open()):
        assert one.customer_heads().heads == from_records(one)
    first, last = NOW.date() - timedelta(days=400), NOW.date() - timedelta(days=9)
    told = {one.id: (one.first_contact, one.last_contact) for one in store.customer_heads().heads}
    assert told == {CUSTOMER: (first, last), OTHER: (last, last), THIRD: (None, None)}


def test_names_are_those_of_the_records_before_and_after_an_index_knows_them(store: Store, kept: Kept) -> None:
    filled(store)
    number = entry(8, Aspect.PHONE, "07361 5550-14")
    old = entry(9, Aspect.PHONE, "0171 3920014", until="2026-10", ended_at=NOW)
    store.change_customer(
        CUSTOMER,
        lambda one: begun(begun(with_fields(one, NOW, name="Claudia Weber-Lang"), number), old),
    )

    for one in (store, kept.open()):
        before = dict(one.customer_names().customers)
        one.refresh(wait=True)
        after = dict(one.customer_names().customers)

        assert before == after == {each.id: named(each) for each in one.customers().customers.values()}
        assert after[CUSTOMER] == Named(
            CUSTOMER, "Claudia Weber-Lang", "Nordmetall GmbH", ("Claudia Weber",), ("07361 5550-14",)
        )


def test_names_of_a_person_are_found_by_the_id_of_any_of_their_records(store: Store) -> None:
    filled(store)
    store.merge(Merge(id=numbered(9), one=CUSTOMER, other=OTHER, at=NOW))
    names = store.customer_names().customers

    assert set(names) == {CUSTOMER, THIRD}
    assert names[OTHER] == names[CUSTOMER] == named(store.customers().customers[CUSTOMER])
    assert names[CUSTOMER].earlier_names == ("Tom Yilmaz",)


def test_what_changes_meanwhile_is_told_at_once(store: Store) -> None:
    filled(store)
    store.customer_heads()

    store.change_customer(CUSTOMER, lambda one: begun(one, entry(8, Aspect.LEFT, "kein Bedarf")))
    store.change_customer(OTHER, lambda one: ended(one, numbered(7), NOW))
    opened = store.open(numbered(904))
    opened.save(opened.conversation.changed(form=Form.ATTEMPT, rev=2))
    opened.close()
    held(store, 906, 1, THIRD)

    heads = store.customer_heads().heads
    assert heads == from_records(store)
    left = [one.left.text if one.left else None for one in heads]
    assert left == [None, None, "kein Bedarf"]


def test_who_was_erased_has_no_head(store: Store) -> None:
    filled(store)
    store.customer_heads()

    store.erase(OTHER)

    assert [one.id for one in store.customer_heads().heads] == [THIRD, CUSTOMER]
    assert store.customer_heads().heads == from_records(store)


def test_a_customer_who_cannot_be_read_is_told_and_hides_nobody(store: Store, kept: Kept) -> None:
    filled(store)
    [path] = [one for one in store.home.rglob(f"{OTHER}.json")]  # type: ignore[attr-defined]
    path.write_bytes(path.read_bytes()[:-30])

    for one in (store, kept.open(), store):
        listing = one.customer_heads()
        assert [head.id for head in listing.heads] == [THIRD, CUSTOMER]
        assert listing.faults == one.customers().faults
        assert [fault.id for fault in listing.faults] == [OTHER]
