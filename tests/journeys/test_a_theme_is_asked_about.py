"""A theme carries a question: seen before the call, asked in it among the guide's, answered by a note, and counted."""

from datetime import timedelta

from interview_tui.desk.themes.asking import put_to, put_to_nobody
from interview_tui.desk.themes.overview import Row, overview, usual_period
from interview_tui.records.theme import Gathered, Theme
from interview_tui.records.words import Status, Track
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START
from tests.support.seeing import burst, on, seen, until
from tests.support.written import conversation, customer, note, number

QUESTION = "How long does your closing take?"


def row(store: JsonStore) -> Row:
    [found] = overview(store, usual_period(START.date()), START.date()).rows
    return found


def gathered(app: InterviewApp, store: JsonStore) -> Theme:
    """Keep that Ben spoke of the closing, and that he and Anna are to be asked about it."""
    at = START - timedelta(days=3)
    store.save_customer(customer(1, "Anna Reed"))
    store.save_customer(customer(2, "Ben Hall"))
    held = conversation(
        note(11, "the closing takes too long", track=Track.INNOVATION, at=at), id=number(901), started_at=at,
        status=Status.DONE, customer_id=number(2), customer="Ben Hall", reached=(Track.INNOVATION,),
    )  # fmt: skip
    opened = store.begin(held)
    opened.save(held)
    opened.close()
    theme = Theme(id=number(950), at=START, name="Closing", notes=(Gathered(id=number(11), conversation=number(901)),))
    store.keep_themes({theme.id: theme})
    return put_to(store, row(store), QUESTION, [number(1), number(2)], app.services.new_id)


async def test_it_is_asked_in_the_call_and_counted_apart(app: InterviewApp, store: JsonStore) -> None:
    gathered(app, store)

    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await burst(pilot, *"Anna", "enter")
        await on(pilot, BeforeScreen)
        await until(pilot, lambda: QUESTION in seen(app))
        assert "Theme “Closing”" in seen(app)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        for _ in range(30):
            if f" {QUESTION}" in seen(app) and "Theme “Closing”" in seen(app):
                break
            await burst(pilot, "right")
        await burst(pilot, *"three days", "enter", "ctrl+d", "enter")
        await until(pilot, lambda: "Innovation: not asked" in seen(app))

    now = row(store)
    [asked] = now.asked
    assert (asked.answered, asked.asked, asked.waiting) == ({number(1)}, {number(1)}, {number(2)})
    assert [found.text for found in now.answers.values()] == ["three days"]
    assert now.counts[Track.INNOVATION].spoke == {number(2)}


async def test_left_out_before_the_call_it_does_not_come_and_waits_on(app: InterviewApp, store: JsonStore) -> None:
    gathered(app, store)

    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await burst(pilot, *"Anna", "enter")
        await on(pilot, BeforeScreen)
        await until(pilot, lambda: QUESTION in seen(app))
        await burst(pilot, "s")
        await until(pilot, lambda: "not this time" in seen(app))
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        screen = app.screen
        assert isinstance(screen, CallScreen)
        assert screen.call.guide is not None
        assert all(step.cue.ask.en != QUESTION for step in screen.call.guide.steps)

    assert row(store).asked[0].waiting == {number(1), number(2)}


def test_the_way_back_is_the_theme_as_it_was(app: InterviewApp, store: JsonStore) -> None:
    before = gathered(app, store)
    asking = put_to_nobody(store, row(store).theme)
    assert row(store).asked[0].waiting == frozenset()

    store.keep_themes({asking.id: asking})
    assert row(store).asked[0].waiting == {number(1), number(2)}
    store.keep_themes({before.id: before})
    assert row(store).asked == ()
