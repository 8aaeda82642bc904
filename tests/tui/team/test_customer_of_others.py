"""Enter on a customer who is an author's: whoever leads reads what was released of them."""

from pathlib import Path

import pytest

from interview_tui.desk.team.one_customer import released_of
from interview_tui.records.announcement import Announcement
from interview_tui.records.telling import Telling
from interview_tui.store.store import JsonStore
from interview_tui.tui.announcements.screen import AnnouncementsScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.shared.announcing_messages import AnnouncementsWanted
from interview_tui.tui.team.reading import LeadReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START, FrozenClock, services_on
from tests.support.leading import lead_store
from tests.support.seeing import burst, on, seen, until
from tests.support.written import number


@pytest.fixture
def lead(tmp_path: Path) -> JsonStore:
    return lead_store(tmp_path / "lead")


def told_to(lead: JsonStore, customer_id: str) -> Announcement:
    row = Telling(id=number(811), customer_id=customer_id)
    one = Announcement(id=number(810), at=START, author="Lea Kern", text="Orders are read in", tellings=(row,))
    lead.announce(one)
    return one


def with_most(lead: JsonStore) -> str:
    """Return the customer of whom most was released."""
    heads = lead.together().customer_heads().heads
    return max((one.id for one in heads), key=lambda one: len(released_of(lead, one)))


async def test_what_was_released_of_them_is_read_the_latest_first(lead: JsonStore, clock: FrozenClock) -> None:
    customer_id = with_most(lead)
    name = next(one.name for one in lead.together().customer_heads().heads if one.id == customer_id)
    one, keys = told_to(lead, customer_id), released_of(lead, customer_id)
    days = [lead.together().read(key.conversation).started_at for key in keys]
    assert days == sorted(days, reverse=True)
    program = InterviewApp(services_on(lead, clock))
    async with program.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        program.navigation.follow(AnnouncementsWanted(one.id))
        await on(pilot, AnnouncementsScreen)
        await until(pilot, lambda: name in seen(program))
        await burst(pilot, "enter")
        await on(pilot, LeadReadingScreen)
        await until(pilot, lambda: f"1/{len(keys)}" in seen(program) or len(keys) == 1)
        assert name in seen(program)
        await burst(pilot, "escape")
        await on(pilot, AnnouncementsScreen)


async def test_of_whom_nothing_is_released_any_more_it_is_said(lead: JsonStore, clock: FrozenClock) -> None:
    one = told_to(lead, number(99))
    assert released_of(lead, number(99)) == ()
    program = InterviewApp(services_on(lead, clock))
    async with program.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        program.navigation.follow(AnnouncementsWanted(one.id))
        await on(pilot, AnnouncementsScreen)
        await until(pilot, lambda: "Orders are read in" in seen(program))
        await burst(pilot, "enter")
        await until(pilot, lambda: "so there is no page" in seen(program))
