"""Which fields leave for whom: every field of every record has its line."""

from typing import Annotated, get_args

import pytest

from interview_tui.export import fields
from interview_tui.export.fields import EVERYONE, FIELDS, NOBODY, cut
from interview_tui.records.note import Earlier, Note
from interview_tui.records.record import Record
from interview_tui.records.words import Audience, HowKnown, Informed
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

EARLIER = Earlier(conversation=number(1), note=number(2), at=START, text="damals")


@pytest.mark.parametrize("record", FIELDS, ids=lambda record: record.__name__)
def test_every_field_of_a_record_says_for_whom_it_leaves(record: type[Record]) -> None:
    assert sorted(FIELDS[record]) == sorted(record.model_fields)


@pytest.mark.parametrize("record", FIELDS, ids=lambda record: record.__name__)
def test_a_record_within_one_that_leaves_says_it_of_its_own_fields(record: type[Record]) -> None:
    leaves = {name: field for name, field in record.model_fields.items() if FIELDS[record][name]}

    assert {name for name, field in leaves.items() if not records_in(field.annotation) <= set(FIELDS)} == set()


def records_in(annotation: object) -> set[object]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return {annotation}
    return {one for inner in get_args(annotation) for one in records_in(inner)}


@pytest.mark.parametrize("record", FIELDS, ids=lambda record: record.__name__)
def test_what_has_to_be_there_leaves_for_everyone(record: type[Record]) -> None:
    required = {name for name, field in record.model_fields.items() if field.is_required()}

    assert {name for name in required if FIELDS[record][name] != EVERYONE} == set()


def test_a_note_of_which_all_leaves_is_the_same_note() -> None:
    plain = note(1, "tippt ab", kind="fact", evidence=[{"text": "140"}])

    assert cut(plain, Audience.COLLEAGUE) is plain


def test_earlier_texts_leave_for_nobody() -> None:
    assert cut(note(1, "neu", earlier=["alt"]), Audience.COLLEAGUE) == note(1, "neu")
    assert FIELDS[Note]["earlier"] == NOBODY


def test_what_a_newer_version_added_leaves_for_nobody() -> None:
    whole = {"evidence": [{"text": "140", "shade": "x"}], "mood": "cross"}

    kept = cut(note(1, "tippt", kind="fact", **whole), Audience.COLLEAGUE)

    assert kept == note(1, "tippt", kind="fact", evidence=[{"text": "140"}])
    assert "shade" not in str(kept.as_document())


class Account(Record):
    bank: str = ""
    to_myself: str = ""


class Kept(Record):
    first: Account
    more: tuple[Account | str, ...] = ()
    perhaps: Annotated[Account | None, "a field of any name"] = None


def test_a_record_within_a_record_is_cut_whatever_its_field_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {
        Account: {"bank": EVERYONE, "to_myself": NOBODY},
        Kept: {"first": EVERYONE, "more": EVERYONE, "perhaps": EVERYONE},
    }
    monkeypatch.setattr(fields, "FIELDS", {**FIELDS, **rows})
    whole, left = Account(bank="b", to_myself="secret"), Account(bank="b")

    kept = cut(Kept(first=whole, more=(whole, "word"), perhaps=whole), Audience.CUSTOMER)

    assert kept == Kept(first=left, more=(left, "word"), perhaps=left)


def test_for_the_customer_a_fact_leaves_without_what_it_rests_on() -> None:
    fact = note(1, "tippt", kind="fact", evidence=[{"text": "140"}], how_known=HowKnown.SEEN)

    assert cut(fact, Audience.CUSTOMER) == note(1, "tippt", kind="fact")
    assert cut(fact, Audience.PRODUCT) == fact


def test_for_the_customer_nothing_inner_leaves_of_a_conversation() -> None:
    inner = conversation(informed=Informed.TOLD, guide="check-in", asked=("a",), reached=("innovation",),
                         present=({"id": number(3), "name": "Peter Lang"},),
                         measure={"measure": "fit", "value": 2, "at": START})  # fmt: skip

    assert cut(inner, Audience.CUSTOMER) == conversation()
    assert cut(inner, Audience.COLLEAGUE) == inner


def test_how_a_customer_was_informed_leaves_only_within() -> None:
    weber = customer(7, "Claudia Weber").changed(informed=Informed.AGREED)

    assert cut(weber, Audience.CRM) == weber
    assert cut(weber, Audience.PRODUCT) == customer(7, "Claudia Weber")
