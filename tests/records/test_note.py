from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from interview_tui.records.clean import clean
from interview_tui.records.note import LONGEST_TEXT, Earlier, Evidence, Note
from interview_tui.records.words import Kind, PromiseState
from tests.support.frozen import START
from tests.support.written import note, number


def test_a_note_needs_only_an_id_and_a_time() -> None:
    bare = Note(id=number(1), at=START)

    assert (bare.text, bare.kind, bare.track, bare.because_of, bare.deleted) == ("", None, None, None, False)


@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_the_text_of_a_note_is_clean(text: str) -> None:
    assert note(1, text).text == clean(text)


def test_every_text_of_a_note_is_clean() -> None:
    hostile = "\x1b[31mrot\x07\n"

    written = note(
        1,
        kind="promise",
        owner=hostile,
        by=hostile,
        earlier=(hostile,),
    )
    fact = note(2, kind="fact", evidence=({"slot": hostile, "text": hostile},))

    assert (written.owner, written.by, written.earlier) == ("rot", "rot", ("rot\n",))
    assert fact.evidence == (Evidence(slot="rot", text="rot\n"),)


def test_a_note_holds_twenty_thousand_characters() -> None:
    assert len(note(1, "a" * LONGEST_TEXT).text) == 20_000


def test_a_longer_note_is_refused() -> None:
    with pytest.raises(ValidationError, match="20000"):
        note(1, "a" * (LONGEST_TEXT + 1))


def test_what_is_cleaned_away_does_not_count() -> None:
    assert note(1, "a" * LONGEST_TEXT + "\x00" * 10).text == "a" * LONGEST_TEXT


def test_what_cleaning_adds_does_count() -> None:
    with pytest.raises(ValidationError, match="20000"):
        note(1, "\u0958" * LONGEST_TEXT)


def test_a_time_without_offset_is_refused() -> None:
    with pytest.raises(ValidationError, match="timezone"):
        note(1, at=datetime(2026, 11, 21, 14, 0))  # noqa: DTZ001


@pytest.mark.parametrize("wrong", ["", "1", "01M7ZZ0000000000000000000I", "../../etc/passwd", number(1) + "\n"])
def test_an_id_is_a_ulid_and_nothing_else(wrong: str) -> None:
    with pytest.raises(ValidationError):
        Note(id=wrong, at=START)


def test_a_misspelt_field_of_our_own_is_refused() -> None:
    with pytest.raises(ValidationError, match="txet"):
        Note(id=number(1), at=START, txet="red")  # type: ignore[call-arg]


def test_a_note_cannot_be_changed_in_place() -> None:
    written = note(1, "so")

    with pytest.raises(ValidationError, match="frozen"):
        written.text = "anders"  # type: ignore[misc]


def test_a_tombstone_keeps_the_place_and_no_content() -> None:
    written = note(
        1, "geheim", kind="criticism", track="optimisation", because_of=number(2), owner="Jana", due=date(2026, 11, 24),
        earlier=("früher",), evidence=(Evidence(text="140 am Tag"),), rev=3, by="store",
    )  # fmt: skip

    stone = written.tombstone()

    assert stone == Note(id=written.id, at=written.at, because_of=number(2), rev=4, by="store", deleted=True)
    assert "geheim" not in str(stone.as_document())


@pytest.mark.parametrize(
    "content", [{"text": "x"}, {"earlier": ("x",)}, {"owner": "x"}, {"evidence": ({"text": "x"},)}]
)
def test_a_deleted_note_with_content_is_refused(content: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="a deleted note keeps no content"):
        note(1, deleted=True, **content)


@pytest.mark.parametrize(
    ("state", "waits"),
    [(PromiseState.OPEN, True), (PromiseState.MOVED, True), (PromiseState.KEPT, False), (PromiseState.NOT_KEPT, False)],
)
def test_somebody_waits_for_a_promise_until_it_is_kept_or_given_up(state: PromiseState, waits: bool) -> None:
    assert note(1, "CSV", kind=Kind.PROMISE, promise=state).is_open_promise() is waits


def test_nobody_waits_for_what_is_no_promise() -> None:
    assert not note(1, "CSV", kind=Kind.FACT).is_open_promise()


def test_nobody_waits_for_a_deleted_promise() -> None:
    assert not note(1, kind=Kind.PROMISE, deleted=True).is_open_promise()


def test_a_tombstone_keeps_neither_a_theme_nor_what_it_asked_on_from_nor_who_said_it() -> None:
    above = Earlier(conversation=number(7), note=number(8), at=START, text="der Vorstand")
    full = note(1, "x", theme="Messen", asks_on=above, said_by=number(9))

    stone = full.tombstone()
    assert (stone.theme, stone.asks_on, stone.said_by) == (None, None, None)
    for field in ("theme", "asks_on", "said_by"):
        with pytest.raises(ValidationError):
            full.tombstone().changed(**{field: getattr(full, field)})


def test_a_note_has_no_part_that_its_kind_has_not() -> None:
    promise = note(1, "CSV schicken", kind=Kind.PROMISE, due=date(2026, 11, 27))

    with pytest.raises(ValidationError, match="the parts of its kind"):
        Note(id=number(2), at=START, text="CSV", promise=promise.promise)
