"""Rows that grow with a conversation are the rows of the whole conversation."""

from hypothesis import given
from hypothesis import strategies as st

from interview_tui.language.catalogue import Language
from interview_tui.records.conversation import in_reading_order
from interview_tui.records.note import Note
from interview_tui.tui.shared.note_rows import GrowingRows, note_rows
from tests.support.written import note, number

EN = Language("en")
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["note", "why of the last", "why of any", "delete", "change"]),
        st.sampled_from([None, "innovation", "optimisation"]),
        st.integers(0, 30),
    ),
    max_size=20,
)


@given(STEPS)
def test_however_a_conversation_grows_the_rows_are_those_of_the_whole(steps: list[tuple[str, str | None, int]]) -> None:
    growing = GrowingRows()
    notes: tuple[Note, ...] = ()
    for place, (what, track, any_of) in enumerate(steps):
        at = any_of % len(notes) if notes else 0
        if what == "note" or not notes:
            notes = (*notes, note(place, "a", track=track))
        elif what.startswith("why"):
            above = notes[-1] if what == "why of the last" else notes[at]
            notes = (*notes, note(place, "b", kind="why", track=track, because_of=above.id))
        elif what == "delete":
            notes = (*notes[:at], notes[at].tombstone(), *notes[at + 1 :])
        elif not notes[at].deleted:
            notes = (*notes[:at], notes[at].changed(text=f"c{place}"), *notes[at + 1 :])

        shown, rows = growing.of(notes, EN)

        assert shown == in_reading_order(notes)
        assert rows == note_rows(in_reading_order(notes), EN)


def test_another_language_draws_them_all_anew() -> None:
    growing = GrowingRows()
    notes = (note(1, "a", id=number(1)),)
    growing.of(notes, EN)

    assert growing.of(notes, Language("de"))[1][0].language == Language("de")
