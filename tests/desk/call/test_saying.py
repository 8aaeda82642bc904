"""Who says a note: `@hu`."""

import pytest

from interview_tui.desk.call import writing
from interview_tui.desk.call.saying import read_person
from interview_tui.desk.call.state import Call
from interview_tui.records.present import Present
from interview_tui.records.words import Kind
from tests.support.at_the_phone import call_with, moments
from tests.support.written import note, number

HUBER, HUBERT, MAY = (
    Present(id=number(n), name=name) for n, name in ((91, "Jens Huber"), (92, "Anna Hubert-Kruse"), (93, "Ute Mayer"))
)
THERE = (HUBER, HUBERT, MAY)


@pytest.mark.parametrize(
    ("typed", "person", "text"),
    [
        ("@ma will Preise", MAY, "will Preise"),
        ("@MAYER: will Preise", MAY, "will Preise"),
        ("@huber will Preise", HUBER, "will Preise"),
        ("@kruse will Preise", HUBERT, "will Preise"),
        ("@je -Hotline", HUBER, "-Hotline"),
        ("-@je Hotline", HUBER, "-Hotline"),
        (">@ute Preise", MAY, ">Preise"),
        ("will Preise @ma", MAY, "will Preise"),
        (">Preise, @Mayer.", MAY, ">Preise"),
    ],
)
def test_a_beginning_of_a_name_is_enough_where_it_fits_one_person(typed: str, person: Present, text: str) -> None:
    said = read_person(typed, THERE)

    assert said is not None
    assert (said.person, said.text) == (person, text)


@pytest.mark.parametrize("typed", ["@Schmidt will Preise", "=@Schmidt 140 Stück"])
def test_a_name_that_nobody_there_has_is_somebody_new(typed: str) -> None:
    said = read_person(typed, THERE)

    assert said is not None
    assert (said.person, said.name) == (None, "Schmidt")


@pytest.mark.parametrize(
    "typed",
    [
        "@hu will Preise",
        "@schmidt will",
        "@14 Uhr",
        "a@Mayer da",
        "@Mayer",
        "@ Mayer da",
        "per @ma Post",
        "Post @hu",
        "Post @Schmidt",
        "a@Mayer",
        "",
    ],
)
def test_what_names_nobody_for_sure_is_text(typed: str) -> None:
    assert read_person(typed, THERE) is None


AT = moments()


def write(call: Call, text: str) -> Call:
    return writing.saved(writing.typed(call, text, AT(1)), AT(1))


def with_them() -> Call:
    call = call_with()
    return call.but(conversation=call.conversation.changed(present=THERE))


def test_a_note_is_said_by_the_one_who_is_named_and_a_why_below_it_too() -> None:
    call = write(with_them(), "@ma >Preise sehen")
    call = write(writing.why(call), "der Vorstand")

    first, why = call.conversation.notes
    assert (first.text, first.kind, first.said_by) == ("Preise sehen", Kind.NEED, MAY.id)
    assert why.said_by == MAY.id


def test_somebody_new_is_there_with_the_note_and_gone_with_its_undo() -> None:
    call = write(call_with(), "@Schmidt =140 Stück")

    [new] = call.conversation.present
    assert new.name == "Schmidt"
    assert call.conversation.notes[0].said_by == new.id
    undone = writing.undone(call, moments()(9))
    assert (undone.conversation.present, list(undone.conversation.living())) == ((), [])
    assert undone.line.text == "@Schmidt =140 Stück"


def test_the_line_says_at_once_what_it_will_become() -> None:
    call = writing.typed(with_them(), "@ma -Hotline", moments()(1))

    assert call.line_said is not None
    assert (call.line_said.name, call.line_kind) == ("Ute Mayer", Kind.CRITICISM)


def test_a_note_with_no_name_before_it_is_said_by_nobody_else() -> None:
    assert write(with_them(), "plain").conversation.notes[0].said_by is None
    assert note(1, "x").said_by is None
