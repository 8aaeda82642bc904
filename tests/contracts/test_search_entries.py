"""What is known of customers is found by its words, in any spelling; a number also without what parts it."""

from datetime import timedelta
from typing import Any

import pytest

from interview_tui.port.search import Query
from interview_tui.port.store import Store
from interview_tui.records.customer_changes import begun, ended
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect, Kind
from tests.contracts.stores import Kept
from tests.support.making import CUSTOMER, NOW, customer, numbered

OTHER = numbered(801)


def entry(number: int, aspect: Aspect, text: str, **fields: object) -> Entry:
    return Entry.model_validate({"id": numbered(number), "aspect": aspect, "text": text, "learnt_at": NOW, **fields})


@pytest.fixture
def known(store: Store) -> Store:
    entries = (
        entry(1, Aspect.INTEREST, "rudert im Achter, früher Straßenrad", ended_at=NOW, until="2026-10"),
        entry(2, Aspect.INTEREST, "rudert im Vierer"),
        entry(3, Aspect.PHONE, "+49 7361 5550-14"),
        entry(4, Aspect.TRIED, "Fachtext", came_of="las es nicht", change="lieber anrufen"),
    )
    store.save_customer(customer(organisation="Nordmetall GmbH", entries=entries))
    store.save_customer(customer(id=OTHER, name="Tom Yilmaz", entries=(entry(5, Aspect.AVOID, "der Ruderverein"),)))
    return store


def texts(store: Store, words: str, **query: Any) -> list[str]:
    return [found.entry.text for found in store.search_entries(Query(words=words, **query))]


def test_what_holds_comes_before_what_is_over_and_whole_words_first(known: Store) -> None:
    assert texts(known, "ruder") == ["der Ruderverein", "rudert im Vierer", "rudert im Achter, früher Straßenrad"]
    assert texts(known, "ruder", limit=1) == ["der Ruderverein"]


@pytest.mark.parametrize("words", ["strasse", "ACHTER rudert", "ssenrad"])
def test_any_spelling_and_any_part_of_a_word_is_found_and_every_word_has_to_be_there(known: Store, words: str) -> None:
    assert texts(known, words) == ["rudert im Achter, früher Straßenrad"]


@pytest.mark.parametrize("words", ["5550 14", "555014", "+49 7361 5550-14"])
def test_a_number_is_found_however_it_is_parted(known: Store, words: str) -> None:
    assert texts(known, words) == ["+49 7361 5550-14"]


def test_what_came_of_something_is_found_too(known: Store) -> None:
    assert texts(known, "anrufen") == ["Fachtext"]


def test_words_that_stand_in_several_entries_find_none(known: Store) -> None:
    assert texts(known, "vierer fachtext") == []


def test_the_firm_of_now_is_no_hit_of_its_own_but_an_earlier_one_is(known: Store) -> None:
    assert texts(known, "nordmetall") == []

    firm = entry(7, Aspect.ORGANISATION, "Südmetall")
    known.change_customer(CUSTOMER, lambda one: begun(one, firm))

    assert texts(known, "nordmetall") == ["Nordmetall GmbH"]


def test_it_says_whose_it_is(known: Store) -> None:
    [found] = known.search_entries(Query(words="fachtext"))

    assert (found.customer_id, found.customer, found.organisation) == (CUSTOMER, "Claudia Weber", "Nordmetall GmbH")
    assert found.entry.aspect is Aspect.TRIED


def test_a_customer_narrows_it(known: Store) -> None:
    assert texts(known, "ruder", customer_id=OTHER) == texts(known, "ruder", customer="yilm") == ["der Ruderverein"]


@pytest.mark.parametrize(
    "only_notes", [{"kind": Kind.FACT}, {"author": "Jana"}, {"since": NOW.date()}, {"conversation_id": numbered(3)}]
)
def test_where_what_only_notes_have_is_asked_for_there_are_none(known: Store, only_notes: dict[str, Any]) -> None:
    assert texts(known, "ruder", **only_notes) == texts(known, "") == texts(known, "!") == []


def test_what_changed_just_now_is_found_as_it_is_now(known: Store, kept: Kept) -> None:
    texts(known, "ruder")

    at = NOW + timedelta(hours=1)
    known.change_customer(CUSTOMER, lambda one: begun(ended(one, numbered(2), at), entry(6, Aspect.USES, "Ruderboot")))

    for store in (known, kept.open()):
        assert texts(store, "ruder", customer_id=CUSTOMER)[0] == "Ruderboot"
        assert [one.entry.over for one in store.search_entries(Query(words="vierer"))] == [True]
