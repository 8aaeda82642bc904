"""What a customer may ask for: everything handed out, everything erased; and what goes by itself."""

import pytest

from interview_tui.port.faults import NotFound, NotSaved, ReadOnly
from interview_tui.port.search import Query
from interview_tui.port.store import Store
from interview_tui.records.words import Status
from tests.contracts.stores import Kept
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, customer, draft, line, note

OTHER, OTHERS_CALL = CONVERSATION[:-1] + "X", CONVERSATION[:-1] + "Y"


@pytest.fixture
def full(store: Store) -> Store:
    """A store with two customers who had a conversation each."""
    for who, what, text in ((CUSTOMER, CONVERSATION, "Export"), (OTHER, OTHERS_CALL, "Ausfuhr")):
        store.save_customer(customer(id=who))
        one = conversation(note(1, text), id=what, customer_id=who, ended_at=NOW, status=Status.DONE)
        opened = store.begin(one)
        opened.save(one)
        opened.save_private(opened.private.changed(review=f"ruhig bei {text}"))
        opened.save_draft(draft(line(2, f"halb {text}"), id=what))
        opened.close()
    return store


def test_everything_on_a_customer_is_all_that_was_saved(full: Store) -> None:
    everything = full.everything_on(CUSTOMER)

    [whole] = everything.wholes
    assert everything.customer == customer()
    assert whole.conversation == full.read(CONVERSATION)
    assert whole.private.review == "ruhig bei Export"
    assert whole.draft is not None
    assert whole.draft.line.text == "halb Export"
    assert everything.aside == ()


def test_what_is_erased_is_nowhere_and_what_is_anothers_stays(full: Store, kept: Kept) -> None:
    erased = full.erase(CUSTOMER)

    assert erased.conversations == 1
    for store in (full, kept.open()):
        assert [one.id for one in store.listing().heads] == [OTHERS_CALL]
        assert store.of_customer(CUSTOMER) == ()
        assert list(store.search(Query(words="export"))) == []
        assert [one.text for one in store.search(Query(words="ausfuhr"))] == ["Ausfuhr"]
        assert store.customers().customers.keys() == {OTHER}
        with pytest.raises(NotFound):
            store.read(CONVERSATION)
        with pytest.raises(NotFound):
            store.everything_on(CUSTOMER)


def test_who_was_erased_does_not_come_back(full: Store) -> None:
    full.erase(CUSTOMER)

    with pytest.raises(NotSaved):
        full.save_customer(customer(rev=2))
    with pytest.raises(NotSaved):
        full.begin(conversation(customer_id=CUSTOMER))


def test_nobody_is_erased_while_a_conversation_with_them_is_open(full: Store) -> None:
    opened = full.open(CONVERSATION)

    with pytest.raises(ReadOnly):
        full.erase(CUSTOMER)

    opened.close()
    assert full.read(CONVERSATION).customer_id == CUSTOMER


def test_there_is_nothing_to_erase_of_somebody_unknown(store: Store) -> None:
    with pytest.raises(NotFound):
        store.erase(CUSTOMER)


def test_what_is_private_goes_after_its_days_unless_it_is_to_be_kept(full: Store, kept: Kept) -> None:
    opened = full.open(OTHERS_CALL)
    opened.save_private(opened.private.changed(keep=True))
    opened.close()

    assert kept.open(days_later=89).remove_old_private() == 0
    later = kept.open(days_later=91)
    assert later.remove_old_private() == 1

    assert later.read_private(CONVERSATION).review == ""
    assert later.read_private(OTHERS_CALL).review == "ruhig bei Ausfuhr"
    assert later.read(CONVERSATION) == full.read(CONVERSATION)


def test_switched_off_nothing_private_is_kept(store: Store) -> None:
    store.change_settings(store.settings.changed(private=False))
    opened = store.begin(conversation())
    opened.save(conversation())

    opened.save_private(opened.private.changed(review="gut"))

    assert opened.close().waiting == 0
    assert store.read_private(CONVERSATION).review == ""
