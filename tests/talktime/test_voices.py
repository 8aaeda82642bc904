"""Chunks of which it is known how likely they are speech and how loud become the times at which somebody spoke."""

import pytest

from interview_tui.talktime.listened import both, listened
from interview_tui.talktime.spans import SECOND, Span
from interview_tui.talktime.timeline import Segment, Speaker
from interview_tui.talktime.voices import CHUNK, Voice, level_db

OWN_DB, COLLEAGUE_DB, ROOM_DB = -20.0, -38.0, -60.0


def power(level: float) -> float:
    return 10 ** (level / 10)


def voice(*parts: tuple[float, float | None]) -> Voice:
    """Return what heard parts, each so many seconds of speech at a level, or of the room where that is None."""
    taking, at = Voice(), 0
    for seconds, level in parts:
        for _ in range(round(seconds * SECOND / CHUNK)):
            taking.take(at, 0.1 if level is None else 0.9, power(ROOM_DB if level is None else level))
            at += CHUNK
    return taking


def in_seconds(spans: tuple[Span, ...]) -> list[tuple[float, float]]:
    return [(round(start / SECOND, 1), round(end / SECOND, 1)) for start, end in spans]


def test_speech_is_heard_from_its_first_to_its_last_chunk() -> None:
    assert in_seconds(voice((1, None), (2, OWN_DB), (1, None)).spans()) == [(1.0, 3.0)]


def test_a_pause_of_a_third_of_a_second_is_closed_and_a_longer_one_is_not() -> None:
    assert in_seconds(voice((1, OWN_DB), (0.29, None), (1, OWN_DB)).spans()) == [(0.0, 2.3)]
    assert in_seconds(voice((1, OWN_DB), (0.4, None), (1, OWN_DB)).spans()) == [(0.0, 1.0), (1.4, 2.4)]


def test_a_click_is_no_speech() -> None:
    assert voice((1, None), (0.16, OWN_DB), (1, None)).spans() == ()


def test_nothing_was_said_where_nobody_spoke() -> None:
    assert voice().own() == voice((3, None)).own() == ()


def test_a_colleague_in_the_room_is_not_me() -> None:
    heard = voice((3, OWN_DB), (1, None), (3, COLLEAGUE_DB), (1, None), (2, OWN_DB))

    assert in_seconds(heard.own()) == [(0.0, 3.0), (8.0, 10.0)]
    assert in_seconds(heard.spans()) == [(0.0, 3.0), (4.0, 7.0), (8.0, 10.0)]


def test_a_colleague_who_goes_on_without_a_pause_is_not_me_either_but_for_a_piece() -> None:
    assert in_seconds(voice((3, OWN_DB), (3, COLLEAGUE_DB)).own()) == [(0.0, 3.1)]


def test_who_spoke_before_me_was_not_me_once_i_am_heard() -> None:
    assert in_seconds(voice((3, COLLEAGUE_DB)).own()) == [(0.0, 3.0)]
    assert in_seconds(voice((3, COLLEAGUE_DB), (0.5, None), (3, OWN_DB)).own()) == [(3.5, 6.5)]


def test_speech_that_hardly_stands_out_from_the_room_is_drowned() -> None:
    assert not voice((3, OWN_DB), (3, None)).is_drowned()
    assert voice((3, ROOM_DB + 10), (3, None)).is_drowned()


def test_a_colleague_who_is_nearly_as_loud_as_me_mixes_with_me() -> None:
    assert not voice((12, OWN_DB), (1, None), (12, COLLEAGUE_DB)).is_mixed()
    assert voice((12, OWN_DB), (1, None), (12, OWN_DB - 11)).is_mixed()
    assert not voice((4, OWN_DB), (1, None), (4, OWN_DB - 11)).is_mixed()


def test_where_nobody_spoke_nothing_is_uncertain() -> None:
    assert not voice().is_drowned()
    assert not voice((3, None)).is_drowned()
    assert not voice().is_mixed()


@pytest.mark.parametrize(("power", "level"), [(1, 0), (0.01, -20), (0, -90), (1e-30, -90)])
def test_how_loud_something_is_ends_at_silence(power: float, level: int) -> None:
    assert level_db(power) == level


def test_two_sides_count_where_both_were_heard() -> None:
    spoken = (Span(0, 2 * SECOND), Span(3 * SECOND, 5 * SECOND))
    heard = (Span(SECOND, 4 * SECOND), Span(9 * SECOND, 10 * SECOND))

    assert both(spoken, heard) == both(heard, spoken) == (Span(SECOND, 2 * SECOND), Span(3 * SECOND, 4 * SECOND))
    assert both((), heard) == ()
    assert listened(spoken, (Span(0, 10 * SECOND),), heard) == (
        Segment(Speaker.STAFF, 1, 2),
        Segment(Speaker.CUSTOMER, 1, 4),
        Segment(Speaker.STAFF, 3, 4),
        Segment(Speaker.CUSTOMER, 9, 10),
    )
