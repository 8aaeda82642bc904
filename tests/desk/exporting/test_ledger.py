"""What went out is compared with what would leave now."""

from dataclasses import replace
from datetime import timedelta

import pytest

from interview_tui.desk.exporting.ledger import Offer, SinceThen, Went, is_same, offered, sent, since_then
from interview_tui.export.matter import Matter
from interview_tui.insight.noted import Noted
from interview_tui.records.conversation import Conversation
from interview_tui.records.destination import Sent
from interview_tui.records.version import amended
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

WEBER = customer(7, "Claudia Weber", "Nordmetall GmbH")
PROMISE = note(1, "CSV schicken", kind="promise")
FACT = note(2, "140 am Tag", kind="fact")


def matter(*notes: object, **fields: object) -> Matter:
    return Matter(conversation(*notes, customer_id=WEBER.id, customer=WEBER.name, **fields), WEBER)


def with_(changed: Conversation) -> Matter:
    return Matter(changed, WEBER)


def test_ids_and_versions_are_kept_and_no_text() -> None:
    kept = sent(matter(PROMISE, FACT.changed(rev=3), note(3).tombstone()), START)

    assert (kept.id, kept.customer_id, kept.at) == (number(900), WEBER.id, START)
    assert kept.versions == {number(1)[-6:]: "1", number(2)[-6:]: "3"}
    assert "CSV" not in kept.model_dump_json()


def test_of_many_that_leave_the_same_is_kept_each_once_and_in_their_order() -> None:
    nobody = Matter(conversation(id=number(2)))
    went = Went(START)

    for one in (matter(PROMISE, FACT), nobody, matter(PROMISE)):
        went.add(one)

    assert len(went) == 2
    assert list(went) == [sent(matter(PROMISE, FACT), START), sent(nobody, START)]
    assert (nobody_kept := list(went)[1]).customer_id is None
    assert nobody_kept.notes == ""


def test_what_did_not_change_is_the_same_whenever_it_leaves() -> None:
    assert is_same(sent(matter(PROMISE, FACT), START), matter(PROMISE, FACT))


@pytest.mark.parametrize(
    "now",
    [
        matter(PROMISE),
        matter(PROMISE, FACT, note(3, "neu")),
        matter(amended(PROMISE, text="CSV und PDF schicken"), FACT),
        matter(FACT, PROMISE.tombstone()),
        matter(PROMISE.changed(term=9), FACT),
        matter(PROMISE, FACT, organisation="Nordmetall AG"),
        matter(PROMISE, FACT, rev=2),
        replace(matter(PROMISE, FACT), customer=WEBER.changed(name="Claudia Haas")),
        replace(matter(PROMISE, FACT), since={FACT.id: Noted(conversation(), note(5, "jetzt 180"))}),
    ],
    ids=["note gone", "note new", "text", "deleted", "term", "organisation", "head", "renamed", "said since"],
)  # fmt: skip
def test_whatever_else_would_leave_now_is_a_change(now: Matter) -> None:
    assert not is_same(sent(matter(PROMISE, FACT), START), now)


def test_an_export_offers_what_is_new_changed_and_deleted() -> None:
    def held(n: int, *notes: object) -> Matter:
        return matter(*notes, id=number(n))

    kept = {one.id: one for one in (sent(held(n, FACT), START) for n in (1, 2, 3, 4))}
    leaving = [held(1, FACT), held(2, FACT, PROMISE), held(5, FACT)]
    there = {number(n) for n in (1, 2, 4, 5)}

    offer = offered(kept, leaving, there)

    assert offer == Offer(new=(number(5),), changed=(number(2),), same=(number(1),), deleted=(number(3),))


def test_of_what_was_erased_only_the_id_is_known_and_that_it_is_gone() -> None:
    assert offered({number(1): Sent(id=number(1))}, [], set()).deleted == (number(1),)


def test_what_became_of_the_notes_since_is_known_note_by_note() -> None:
    before = sent(matter(PROMISE, FACT, note(3, "geht")), START)
    changed, new = amended(PROMISE, text="CSV und PDF schicken"), note(4, "neu")

    since = since_then(before, matter(changed, FACT, new))

    assert (since.changed, since.new, since.gone) == ((changed,), (new,), 1)
    assert since_then(before, matter(PROMISE, FACT, note(3, "geht"))) == SinceThen()


def test_a_change_after_a_restored_backup_is_seen_though_it_bears_the_same_number() -> None:
    before = sent(matter(PROMISE.changed(rev=3)), START + timedelta(days=1))

    assert since_then(before, matter(PROMISE.changed(rev=3, term=1_800_000_000))).changed
