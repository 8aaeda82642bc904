"""Narrowing notes down to a kind or a track."""

from interview_tui.insight.filters import following, of_kind, of_track
from interview_tui.records.conversation import in_reading_order
from interview_tui.records.words import Kind, Track
from tests.support.written import note, number

NOTES = in_reading_order(
    (
        note(1, "fact", kind="fact", track="innovation"),
        note(2, "its why", kind="why", because_of=number(1), track="innovation"),
        note(3, "praise", kind="praise", track="optimisation"),
        note(4, "fact again", kind="fact"),
    )
)


def test_a_kind_is_shown_with_the_whys_under_it() -> None:
    assert [one.text for _, one in of_kind(NOTES, Kind.FACT)] == ["fact", "its why", "fact again"]


def test_a_kind_that_was_not_noted_shows_nothing() -> None:
    assert of_kind(NOTES, Kind.NEED) == []


def test_a_track_is_shown_alone() -> None:
    assert [one.text for _, one in of_track(NOTES, Track.OPTIMISATION)] == ["praise"]


def test_a_ring_begins_again_behind_its_last_and_where_one_is_not_in_it() -> None:
    assert [following(now, "abc") for now in "abcx"] == ["b", "c", "a", "a"]
