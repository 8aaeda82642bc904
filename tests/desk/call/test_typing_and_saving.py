from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.call import moving, writing
from interview_tui.desk.call.choice import CRITICISM, FACT, NEED, NEW, PARKED, PERSONAL, PROMISE, WHY, Choice
from interview_tui.records.draft import Line
from interview_tui.records.words import Kind, Track
from tests.support.at_the_phone import GUIDE, call_with, moments
from tests.support.frozen import START
from tests.support.written import note, number

# typing


def test_the_first_key_gives_a_note_its_id_and_its_time() -> None:
    at = moments()

    call = writing.typed(call_with(), "D", at(3))

    assert (call.line.text, call.line.at, call.line.id) == ("D", START + timedelta(seconds=3), number(501))


def test_later_keys_change_neither() -> None:
    at = moments()

    call = writing.typed(writing.typed(call_with(), "D", at(3)), "Der Abschluss", at(9))

    assert (call.line.text, call.line.at, call.line.id) == ("Der Abschluss", START + timedelta(seconds=3), number(501))


def test_a_line_that_was_emptied_begins_anew() -> None:
    at = moments()
    call = writing.typed(writing.typed(call_with(), "D", at(3)), "", at(4))

    call = writing.typed(call, "E", at(8))

    assert (call.line.at, call.line.id) == (START + timedelta(seconds=8), number(502))


def test_an_emptied_line_keeps_the_kind_that_was_chosen() -> None:
    at = moments()
    call = writing.typed(writing.chosen(call_with(), FACT, at(1)), "1", at(1))

    assert writing.typed(call, "", at(2)).line == Line(kind=Kind.FACT)


def test_a_key_that_changes_no_text_changes_nothing() -> None:
    call = call_with(note(1)).but(selected=number(1))

    assert writing.typed(call, "", moments()(1)) is call


def test_whoever_types_has_left_the_selected_note() -> None:
    call = call_with(note(1, "eins")).but(selected=number(1))

    assert writing.typed(call, "z", moments()(1)).selected is None


# saving


def test_enter_makes_a_note_of_the_line() -> None:
    at = moments()

    call = writing.saved(writing.typed(call_with(), "Der Abschluss", at(3)), at(20))

    [saved] = call.conversation.notes
    assert (saved.text, saved.at, saved.id) == ("Der Abschluss", START + timedelta(seconds=3), number(501))
    assert (call.line, call.notice) == (Line(), None)


def test_a_note_is_clean_and_has_no_space_at_its_ends() -> None:
    at = moments()

    call = writing.saved(writing.typed(call_with(), "  \x1b[31mDer\tAbschluss \n", at(3), pasted=True), at(4))

    assert call.conversation.notes[0].text == "Der Abschluss"


def test_a_note_carries_the_store_that_wrote_it() -> None:
    at = moments()
    call = call_with()
    call = call.but(conversation=call.conversation.changed(by="store"))

    call = writing.saved(writing.typed(call, "x", at(1)), at(1))

    assert call.conversation.notes[0].by == "store"


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_enter_on_a_line_without_words_changes_nothing(text: str) -> None:
    at = moments()
    call = writing.typed(call_with(note(1)), text, at(1))

    assert writing.saved(call, at(2)) is call


def test_what_is_nothing_when_cleaned_makes_no_note() -> None:
    at = moments()

    call = writing.saved(writing.typed(call_with(), "\x00\x07", at(1), pasted=True), at(2))

    assert (call.conversation.notes, call.line) == ((), Line())


def test_notes_come_in_the_order_they_were_begun() -> None:
    at = moments()
    call = call_with()

    for text in ("eins", "zwei", "drei"):
        call = writing.saved(writing.typed(call, text, at(1)), at(1))

    assert [one.text for one in call.conversation.notes] == ["eins", "zwei", "drei"]


def test_saving_asks_for_no_other_note_to_stay_selected() -> None:
    at = moments()
    call = writing.typed(call_with(note(1)), "x", at(1)).but(selected=number(1))

    assert writing.saved(call, at(1)).selected is None


# signs


def test_the_line_says_at_once_what_it_will_become() -> None:
    call = writing.typed(call_with(), "-hotline", moments()(1))

    assert call.line_kind is Kind.CRITICISM


def test_a_sign_is_not_part_of_the_note() -> None:
    at = moments()

    call = writing.saved(writing.typed(call_with(), "-hotline", at(1)), at(2))

    assert (call.conversation.notes[0].kind, call.conversation.notes[0].text) == (Kind.CRITICISM, "hotline")


def test_one_undo_leaves_a_sign_with_a_blank_as_text_and_the_next_takes_the_note_back() -> None:
    at = moments()
    saved = writing.saved(writing.typed(call_with(), "- Hotline", at(3)), at(5))
    assert [(one.kind, one.text) for one in saved.conversation.living()] == [(Kind.CRITICISM, "Hotline")]

    literal = writing.undone(saved, at(6))
    assert [(one.kind, one.text) for one in literal.conversation.living()] == [(None, "- Hotline")]
    assert literal.line == Line()

    gone = writing.undone(literal, at(7))
    assert list(gone.conversation.living()) == []
    assert gone.line.text == "- Hotline"

    again = writing.saved(gone, at(8))
    assert [(one.kind, one.text) for one in again.conversation.living()] == [(None, "- Hotline")]


def test_a_promise_behind_a_blank_has_its_date_and_one_undo_takes_it() -> None:
    at = moments()
    saved = writing.saved(writing.typed(call_with(), "! CSV by 2030-12-04", at(3)), at(5))
    assert [(one.kind, str(one.due)) for one in saved.conversation.living()] == [(Kind.PROMISE, "2030-12-04")]

    literal = writing.undone(saved, at(6))
    assert [(one.kind, one.due) for one in literal.conversation.living()] == [(None, None)]


def test_one_undo_of_a_sign_without_a_blank_takes_the_note_back() -> None:
    at = moments()
    saved = writing.saved(writing.typed(call_with(), "-Hotline", at(3)), at(5))

    assert list(writing.undone(saved, at(6)).conversation.living()) == []


def test_a_chosen_kind_is_stronger_than_a_sign() -> None:
    at = moments()

    call = writing.saved(writing.typed(writing.chosen(call_with(), FACT, at(1)), "-hotline", at(1)), at(2))

    assert (call.conversation.notes[0].kind, call.conversation.notes[0].text) == (Kind.FACT, "-hotline")


@pytest.mark.parametrize(("choice", "text", "words"), [(FACT, "=140 orders", "140 orders"), (WHY, "?late", "late")])
def test_a_sign_for_the_kind_already_chosen_is_no_text(choice: Choice, text: str, words: str) -> None:
    at = moments()
    [saved] = writing.saved(
        writing.typed(writing.chosen(call_with(), choice, at(1)), text, at(1)), at(2)
    ).conversation.notes

    assert (saved.kind, saved.text) == (choice.kind, words)


def test_in_a_parked_line_a_sign_is_text() -> None:
    at = moments()

    call = writing.saved(writing.typed(writing.chosen(call_with(), PARKED, at(1)), "-hotline", at(1)), at(2))

    assert (call.conversation.notes[0].kind, call.conversation.notes[0].text) == (None, "-hotline")


def test_nothing_pasted_gets_a_kind() -> None:
    at = moments()

    call = writing.typed(call_with(), "-hotline", at(1), pasted=True)

    assert call.line_kind is None
    assert writing.saved(call, at(2)).conversation.notes[0].text == "-hotline"


def test_a_paste_before_what_was_typed_gets_no_kind() -> None:
    at = moments()

    call = writing.typed(writing.typed(call_with(), "x", at(1)), "-hotline x", at(2), pasted=True)

    assert call.line_kind is None


def test_a_paste_after_a_typed_sign_leaves_the_sign_its_meaning() -> None:
    at = moments()

    call = writing.typed(writing.typed(call_with(), "-die ", at(1)), "-die Hotline", at(2), pasted=True)

    assert call.line_kind is Kind.CRITICISM


def test_after_a_paste_was_taken_out_again_signs_count() -> None:
    at = moments()
    call = writing.typed(writing.typed(call_with(), "-so", at(1), pasted=True), "", at(2))

    assert writing.typed(call, "-so", at(3)).line_kind is Kind.CRITICISM


def test_what_is_typed_after_a_paste_stays_without_a_kind() -> None:
    at = moments()

    call = writing.typed(writing.typed(call_with(), "-so", at(1), pasted=True), "-so und so", at(2))

    assert call.line_kind is None


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


# long texts


@pytest.mark.parametrize(("length", "notes"), [(20_000, 1), (20_001, 2), (40_000, 2), (40_001, 3)])
def test_a_long_text_becomes_several_notes(length: int, notes: int) -> None:
    at = moments()

    call = writing.saved(writing.typed(call_with(), "a" * length, at(1), pasted=True), at(1))

    assert "".join(one.text for one in call.conversation.notes) == "a" * length
    assert len(call.conversation.notes) == notes
    assert (call.notice is not None) is (notes > 1)


def test_a_text_is_cut_between_words() -> None:
    at = moments()
    text = "Bestellung " * 3_000

    call = writing.saved(writing.typed(call_with(), text, at(1), pasted=True), at(1))

    assert {word for one in call.conversation.notes for word in one.text.split()} == {"Bestellung"}


def test_a_text_is_cut_where_cleaning_made_it_longer() -> None:
    at = moments()

    call = writing.saved(writing.typed(call_with(), "\u0958" * 15_000, at(1), pasted=True), at(1))

    assert "".join(one.text for one in call.conversation.notes) == "\u0915\u093c" * 15_000


def test_the_notes_of_one_text_share_kind_time_and_place() -> None:
    at = moments()
    call = writing.why(call_with(note(1, "eins")))

    call = writing.saved(writing.typed(call, "a" * 20_001, at(7), pasted=True), at(9))

    _, *whys = call.conversation.notes
    assert {(one.kind, one.because_of, one.at) for one in whys} == {(Kind.WHY, number(1), START + timedelta(seconds=7))}
    assert len({one.id for one in whys}) == 2


@given(words=st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=15), max_size=60))
def test_no_word_is_lost_or_cut_where_it_fits(words: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "LONGEST_TEXT", 32)

        pieces = writing.parts(" ".join(words))

    assert [word for piece in pieces for word in piece.split()] == words
    assert all(len(piece) <= 32 for piece in pieces)


@given(text=st.text(max_size=200))
def test_a_text_of_any_shape_is_cut_without_loss(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "LONGEST_TEXT", 16)

        pieces = writing.parts(text)

    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(piece == piece.strip() and 0 < len(piece) <= 16 for piece in pieces)


# the question that is on does not matter to the line


def test_going_on_in_the_guide_leaves_the_line() -> None:
    at = moments()
    call = writing.typed(call_with(guide=GUIDE), "halb", at(1))

    assert moving.asked(call).line == call.line
