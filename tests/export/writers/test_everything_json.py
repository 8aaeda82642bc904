"""Everything kept on one customer in JSON: every field of every record."""

import json

import pytest

from interview_tui.export.formats import Format, everything_in, formats_of_everything
from interview_tui.export.writers.everything_json import everything_json, of_everything
from interview_tui.language.catalogue import Language
from interview_tui.port.privacy import Aside, Everything, Whole
from interview_tui.records.customer import Customer
from interview_tui.records.draft import Draft, Line
from interview_tui.records.private import Private
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number, private

WEBER = customer(7, "Claudia Weber", "Nordmetall GmbH")


def whole(*notes: object, kept: Private | None = None, draft: Draft | None = None) -> Whole:
    return Whole(conversation(*notes), kept or private(), draft)


def held(*wholes: Whole, **fields: object) -> Everything:
    return Everything(**{"customer_id": WEBER.id, "customer": WEBER, "wholes": wholes} | fields)


def test_the_text_is_json_as_it_is_for_any_reader() -> None:
    text = of_everything(held(whole(note(1, "Größe"))), START, Language("de"))

    assert text.endswith("}\n")
    assert "Größe" in text
    assert json.loads(text)["customer"]["name"] == "Claudia Weber"


@pytest.mark.parametrize("form", formats_of_everything(), ids=lambda form: form.id)
def test_half_a_character_in_a_field_of_another_program_keeps_nothing_from_being_handed_out(form: Format) -> None:
    odd = Customer.from_document(WEBER.as_document() | {"nickname": "half \ud800", "tags": {"a": ["\udc00"]}})

    text = everything_in(form, held(whole(), customer=odd), START, Language("de")).encode()

    assert b"half" in text
    assert form.id != "json" or json.loads(text)["customer"]["nickname"] == "half \ud800"


def test_json_has_every_field_of_every_record() -> None:
    one = whole(note(1, "neu", earlier=("alt",)), note(2, "weg").tombstone(), kept=private(guess="Handarbeit"),
                draft=Draft(id=number(900), alive_at=START, line=Line(text="halb")))  # fmt: skip

    document = json.loads(json.dumps(everything_json(held(one, aside=(Aside("attic/x", "y"),)), START)))

    assert document["customer"] == WEBER.model_dump(mode="json")
    [kept] = document["conversations"]
    assert kept == {
        "conversation": one.conversation.model_dump(mode="json"),
        "private": one.private.model_dump(mode="json"),
        "draft": one.draft.model_dump(mode="json") if one.draft else None,
    }
    assert document["set_aside"] == [{"file": "attic/x", "text": "y"}]
    assert document["exported_at"] == "2026-11-21T14:00:00+01:00"


def test_json_of_a_customer_without_a_record_and_a_conversation_without_a_draft() -> None:
    document = everything_json(held(whole(), customer=None), START)
    assert document["customer"] is None
    assert document["conversations"][0]["draft"] is None
