"""The screen of themes as a value: its lines by track, what is selected, of which time."""

from datetime import date

import pytest

from interview_tui.desk.themes import state
from interview_tui.desk.themes.overview import overview
from interview_tui.desk.themes.state import Heading, Line, Loose, Themes, Without
from interview_tui.desk.themes.times import Time, period_of
from interview_tui.insight.periods import Period
from interview_tui.records.words import Kind, Track
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.handing_over import kept
from tests.support.themed import theme, with_themes
from tests.support.written import conversation, note, number

TODAY = START.date()


@pytest.fixture
def read(store: JsonStore) -> Themes:
    with_themes(
        store, theme(1, "Closing", (1, 0), (2, 0), against=[(3, 0)]), theme(2, "Orders", (1, 1)), theme(3, "New")
    )
    return state.read(Themes(TODAY), overview(store, Themes(TODAY).period, TODAY))


def told(themes: Themes) -> list[str]:
    words = []
    for one in themes.lines:
        match one:
            case Heading(track=track, asked=asked):
                words.append(f"{track} {asked}")
            case Line(row=row):
                words.append(f"{row.theme.name} {len(one.counted.spoke) if one.counted else '-'}")
            case Loose(named=named):
                words.append(f"{named.name} {len(named.notes)} loose")
            case Without(notes=n):
                words.append(f"{n} without")
    return words


def test_themes_stand_by_track_the_most_spoken_of_first_and_below_them_what_has_none(read: Themes) -> None:
    assert told(read) == ["innovation 3", "Closing 3", "Orders 1", "None 0", "New -", "1 without"]


def test_the_first_theme_is_selected_and_arrows_skip_what_is_no_theme(read: Themes) -> None:
    assert read.row is not None
    assert read.row.theme.name == "Closing"
    last = state.moved(read, 10)
    assert isinstance(last.chosen, Without)
    assert state.moved(last, -1).row is not None
    assert state.moved(last, -1).row.theme.name == "New"  # type: ignore[union-attr]
    assert state.picked(read, 0) is read
    assert state.moved(Themes(TODAY), 1) == Themes(TODAY)


def test_what_is_selected_stays_so_when_it_is_read_again(read: Themes, store: JsonStore) -> None:
    orders = state.moved(read, 1)
    store.keep_themes({number(5001): None})
    after = state.read(orders, overview(store, orders.period, TODAY))
    assert after.row is not None
    assert after.row.theme.name == "Orders"
    gone = state.read(read, after.found)  # type: ignore[arg-type]
    assert gone.row is not None
    assert state.selected(after, number(5003)).row.theme.name == "New"  # type: ignore[union-attr]
    assert state.selected(after, number(1)) is after


def test_times_go_round(read: Themes) -> None:
    assert state.turned(read).time is Time.QUARTER
    assert state.turned(read, -1).time is Time.ALL


@pytest.mark.parametrize(
    ("time", "period"),
    [
        (Time.USUAL, Period(date(2026, 8, 24), date(2026, 11, 21))),
        (Time.QUARTER, Period(date(2026, 10, 1), date(2026, 11, 21))),
        (Time.QUARTER_BEFORE, Period(date(2026, 7, 1), date(2026, 9, 30))),
        (Time.YEAR, Period(date(2025, 11, 22), date(2026, 11, 21))),
        (Time.ALL, Period(None, date(2026, 11, 21))),
    ],
)
def test_a_time_is_days(time: Time, period: Period) -> None:
    assert period_of(time, date(2026, 11, 21)) == period


def test_tracks_without_a_theme_have_no_line(read: Themes) -> None:
    assert all(one.track is not Track.OPTIMISATION for one in read.lines if isinstance(one, Heading | Line))


def test_names_that_stand_with_notes_come_below_the_themes_and_can_be_selected(store: JsonStore, read: Themes) -> None:
    said = note(61, "Excel", kind=Kind.SOLUTION, fate="theme", theme="Export")
    kept(store, conversation(said, id=number(961), customer_id=number(1), status="done"))
    after = state.read(read, overview(store, read.period, TODAY))

    assert told(after)[-2:] == ["Export 1 loose", "2 without"]
    loose = state.moved(state.moved(after, 10), -1)
    assert loose.named is not None
    assert (loose.named.name, loose.row) == ("Export", None)
    assert state.read(loose, overview(store, read.period, TODAY)).named == loose.named
    assert after.named is None
