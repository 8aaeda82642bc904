from datetime import date, timedelta
from typing import Any

import pytest

from interview_tui.desk.exporting.choosing import narrowed, takes
from interview_tui.export.order import Which
from interview_tui.records.words import Kind, Status, Track
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, note, numbered

HELD = conversation(customer_id=CUSTOMER, guide="new-contact", status=Status.DONE)
DAY = NOW.date()


@pytest.mark.parametrize(
    ("fields", "meant"),
    [
        ({}, True),
        ({"conversation_ids": (CONVERSATION,)}, True),
        ({"conversation_ids": (CUSTOMER,)}, False),
        ({"customer_id": CUSTOMER}, True),
        ({"customer_id": CONVERSATION}, False),
        ({"since": DAY, "until": DAY}, True),
        ({"since": DAY + timedelta(days=1)}, False),
        ({"until": DAY - timedelta(days=1)}, False),
        ({"guide": "new-contact"}, True),
        ({"guide": "another"}, False),
        ({"status": Status.DONE}, True),
        ({"status": Status.OPEN}, False),
        ({"since": date.min, "guide": "another"}, False),
    ],
)
def test_a_conversation_is_meant_that_fits_in_all(fields: dict[str, Any], meant: bool) -> None:
    assert takes(Which(**fields), HELD) is meant


NEED = note(1, "weniger abtippen", kind=Kind.NEED, track=Track.OPTIMISATION)
WHY = note(2, "zwei Systeme", kind=Kind.WHY, because_of=NEED.id)
DEEP = note(3, "Übernahme vor drei Jahren", kind=Kind.WHY, because_of=WHY.id)
FACT = note(4, "40 Bestellungen", kind=Kind.FACT, evidence=[{"slot": "when", "text": "montags"}])
NOTED = conversation(NEED, WHY, DEEP, FACT, note(5, "", deleted=True))


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({"kind": Kind.FACT}, [4]),
        ({"kind": Kind.NEED}, [1, 2, 3]),
        ({"track": Track.OPTIMISATION}, [1, 2, 3]),
        ({"words": "uebernahme jahre"}, [1, 2, 3]),
        ({"words": "zwei"}, [1, 2, 3]),
        ({"words": "montag"}, [4]),
        ({"words": "bestellungen", "kind": Kind.FACT}, [4]),
    ],
)
def test_notes_that_are_meant_keep_their_whys_and_what_they_stand_under(
    fields: dict[str, Any], kept: list[int]
) -> None:
    conversation = narrowed(NOTED, Which(**fields))
    assert conversation is not None
    assert [one.id for one in conversation.notes] == [numbered(one) for one in kept]


@pytest.mark.parametrize("fields", [{"kind": Kind.PRAISE}, {"words": "nirgends"}, {"words": "?!"}])
def test_a_conversation_without_a_note_that_is_meant_is_not(fields: dict[str, Any]) -> None:
    assert narrowed(NOTED, Which(**fields)) is None


def test_where_no_notes_are_chosen_all_stay() -> None:
    assert narrowed(NOTED, Which(customer_id=CUSTOMER, words="  ")) is not NOTED
    assert narrowed(NOTED, Which(customer_id=CUSTOMER)) is NOTED


def test_whys_in_a_ring_go_together() -> None:
    one, other = (
        note(1, "erst", kind=Kind.WHY, because_of=numbered(2)),
        note(2, "dann", kind=Kind.WHY, because_of=numbered(1)),
    )
    conversation = narrowed(NOTED.changed(notes=(one, other, FACT)), Which(words="dann"))
    assert conversation is not None
    assert conversation.notes == (one, other)
