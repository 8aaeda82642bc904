from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.call import moving, writing
from interview_tui.desk.call.choice import FACT
from interview_tui.records.draft import Line
from interview_tui.records.words import Kind
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
