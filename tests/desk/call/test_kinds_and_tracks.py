"""Kinds, tracks and promises chosen for a line or a note."""

import pytest

from interview_tui.desk.call import writing
from interview_tui.desk.call.choice import CRITICISM, FACT, NEED, NEW, PARKED, PERSONAL, PROMISE, Choice
from interview_tui.records.draft import Line
from interview_tui.records.words import Kind, Track
from tests.support.at_the_phone import GUIDE, call_with, moments
from tests.support.written import note, number

# kinds


@pytest.mark.parametrize(
    ("choice", "fields"),
    [
        (FACT, {"kind": Kind.FACT}),
        (NEED, {"kind": Kind.NEED}),
        (PARKED, {"parked": True}),
        (NEW, {"track": Track.INNOVATION}),
        (Choice(kind=Kind.COMPLAINT), {"kind": Kind.COMPLAINT}),
    ],
)
def test_on_an_empty_line_a_choice_is_for_the_coming_note(choice: Choice, fields: dict[str, object]) -> None:
    call = writing.chosen(call_with().but(choosing=True), choice, moments()(1))

    assert (call.line, call.choosing) == (Line().changed(**fields), False)


def test_while_typing_a_choice_is_for_the_line() -> None:
    at = moments()
    call = writing.typed(call_with(), "Hotline", at(1))

    call = writing.saved(writing.chosen(call, CRITICISM, at(1)), at(2))

    assert (call.conversation.notes[0].kind, call.conversation.notes[0].text) == (Kind.CRITICISM, "Hotline")


def test_a_second_choice_takes_the_place_of_the_first() -> None:
    call = writing.chosen(writing.chosen(call_with(), CRITICISM, moments()(1)), FACT, moments()(1))

    assert call.line_kind is Kind.FACT


def test_parking_takes_the_kind_and_a_kind_takes_from_the_parking_list() -> None:
    parked = writing.chosen(writing.chosen(call_with(), FACT, moments()(1)), PARKED, moments()(1))
    back = writing.chosen(parked, FACT, moments()(1))

    assert (parked.line.kind, parked.line.parked) == (None, True)
    assert (back.line.kind, back.line.parked) == (Kind.FACT, False)


def test_kind_and_track_are_chosen_side_by_side() -> None:
    call = writing.chosen(writing.chosen(call_with(), FACT, moments()(1)), NEW, moments()(1))

    assert (call.line.kind, call.line.track) == (Kind.FACT, Track.INNOVATION)


def test_on_a_selected_note_a_choice_is_for_that_note() -> None:
    call = call_with(note(1, "Hotline"), note(2, "zwei")).but(selected=number(1), choosing=True)

    call = writing.chosen(call, CRITICISM, moments()(1))

    assert (call.conversation.notes[0].kind, call.conversation.notes[0].rev) == (Kind.CRITICISM, 2)
    assert (call.selected, call.choosing, call.line) == (number(1), False, Line())


def test_a_note_that_becomes_criticism_belongs_to_what_we_do_better() -> None:
    call = call_with(note(1, "Hotline", track="innovation")).but(selected=number(1))

    assert writing.chosen(call, CRITICISM, moments()(1)).conversation.notes[0].track is Track.OPTIMISATION


def test_a_track_on_a_selected_note_leaves_its_kind() -> None:
    call = call_with(note(1, "Hotline", kind="fact")).but(selected=number(1))

    changed = writing.chosen(call, NEW, moments()(1)).conversation.notes[0]

    assert (changed.kind, changed.track) == (Kind.FACT, Track.INNOVATION)


def test_a_note_that_becomes_a_promise_is_mine() -> None:
    call = call_with(note(1, "CSV")).but(selected=number(1))

    assert writing.chosen(call, PROMISE, moments()(1)).conversation.notes[0].owner == "Jana Reuter"


def test_a_why_among_the_choices_is_the_next_why() -> None:
    call = writing.chosen(call_with(note(1, "eins")), Choice(kind=Kind.WHY), moments()(1))

    assert (call.line.kind, call.line.because_of) == (Kind.WHY, number(1))


def test_backspace_takes_everything_back_that_was_chosen() -> None:
    call = writing.chosen(writing.chosen(writing.why(call_with(note(1))), FACT, moments()(1)), NEW, moments()(1))
    chosen_before = writing.has_kind(call)

    call = writing.without_kind(call)

    assert chosen_before
    assert not writing.has_kind(call)
    assert call.line == Line()


def test_taking_the_kind_back_leaves_the_text() -> None:
    at = moments()
    call = writing.chosen(writing.typed(call_with(), "Hotline", at(1)), CRITICISM, at(1))

    assert writing.without_kind(call).line.text == "Hotline"


@pytest.mark.parametrize("choice", [FACT, NEW, PARKED])
def test_there_is_something_to_take_back_after_any_choice(choice: Choice) -> None:
    assert writing.has_kind(writing.chosen(call_with(), choice, moments()(1)))


# tracks


def test_a_note_has_the_track_of_the_section_that_is_on() -> None:
    at = moments()

    call = writing.saved(writing.typed(call_with(guide=GUIDE), "=140", at(1)), at(1))

    assert call.conversation.notes[0].track is Track.INNOVATION


@pytest.mark.parametrize(
    ("choice", "track"), [(CRITICISM, Track.OPTIMISATION), (PROMISE, None), (PERSONAL, None), (PARKED, None)]
)
def test_some_kinds_have_a_track_of_their_own(choice: Choice, track: Track | None) -> None:
    at = moments()
    call = writing.chosen(writing.typed(call_with(guide=GUIDE), "x", at(1)), choice, at(1))

    assert writing.saved(call, at(1)).conversation.notes[0].track is track


def test_a_chosen_track_is_the_strongest() -> None:
    at = moments()
    call = writing.chosen(
        writing.chosen(writing.typed(call_with(guide=GUIDE), "x", at(1)), CRITICISM, at(1)), NEW, at(1)
    )

    assert writing.saved(call, at(1)).conversation.notes[0].track is Track.INNOVATION


def test_a_why_has_the_track_of_the_note_above_it() -> None:
    at = moments()
    call = writing.why(call_with(note(1, "Hotline", track="optimisation"), guide=GUIDE))

    call = writing.saved(writing.typed(call, "weil", at(1)), at(1))

    assert call.conversation.notes[1].track is Track.OPTIMISATION


# promises


def test_a_promise_is_mine_and_has_the_date_it_names() -> None:
    at = moments("de")

    call = writing.saved(writing.typed(call_with(), "!CSV-Muster schicken bis Dienstag", at(1)), at(1))

    [promise] = call.conversation.notes
    assert (promise.kind, promise.owner) == (Kind.PROMISE, "Jana Reuter")
    assert f"{promise.due}" == "2026-11-24"


def test_a_promise_without_a_date_has_none() -> None:
    at = moments()

    call = writing.saved(writing.typed(call_with(), "!send the sample", at(1)), at(1))

    assert call.conversation.notes[0].due is None


def test_only_a_promise_has_owner_and_date() -> None:
    at = moments()

    call = writing.saved(writing.typed(call_with(), "=invoice came on Tuesday, by Friday again", at(1)), at(1))

    assert (call.conversation.notes[0].owner, call.conversation.notes[0].due) == (None, None)
