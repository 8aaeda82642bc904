"""Pictures of the first screen of somebody who has just begun: an empty store, and one after a week."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from interview_tui.records.customer import Customer
from interview_tui.records.words import Kind, Status
from interview_tui.store.store import JsonStore, open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START, FrozenClock, services_on
from tests.support.making import customer, numbered
from tests.support.seeing import on, settle
from tests.support.written import conversation, note

AUTHORS = {"de": "Jana Reuter", "en": "Jana Reed"}
WEEK = {
    "de": ((5, "Claudia Weber", "will um sechs zu Hause sein", "CSV-Muster schicken"),
           (3, "Tom Yilmaz", "weniger Papier im Lager", ""),
           (1, "Ulla Haas", "eine Liste für die Vertretung", "Termin nennen")),
    "en": ((5, "Claudia Weber", "wants to be home at six", "send the sample file"),
           (3, "Tom Yilmaz", "less paper in the store", ""),
           (1, "Ulla Haas", "a list for her deputy", "name a day")),
}  # fmt: skip


def a_week_of(store: JsonStore, language: str) -> None:
    """Write what a first week leaves: three talks, two promises."""
    for n, (days_ago, name, need, promise) in enumerate(WEEK[language]):
        at = START - timedelta(days=days_ago)
        who: Customer = customer(id=numbered(810 + n), name=name, since=at)
        due = (at + timedelta(days=4)).date()
        notes = [note(1, need, kind=Kind.NEED, at=at)]
        notes += [note(2, promise, kind=Kind.PROMISE, at=at, due=due, owner=AUTHORS[language])] if promise else []
        one = conversation(
            *notes, id=numbered(820 + n), customer=name, customer_id=who.id, started_at=at, status=Status.DONE,
            ended_at=at + timedelta(minutes=12), author=AUTHORS[language],
        )  # fmt: skip
        store.save_customer(who)
        opened = store.begin(one)
        opened.save(one)
        opened.close()


@pytest.mark.parametrize("size", [(80, 24), (100, 30)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("after", ["nothing", "a-week"])
def test_the_first_screen_of_somebody_who_has_just_begun(
    snap_compare: Callable[..., bool],
    home: Path,
    clock: FrozenClock,
    after: str,
    language: str,
    size: tuple[int, int],
) -> None:
    store = open_store(home, now=lambda: clock.now().wall, host="desk", pid=1)
    store.change_settings(store.settings.changed(author=AUTHORS[language], language=language, theme="dark"))
    if after == "a-week":
        a_week_of(store, language)
    app = InterviewApp(services_on(store, clock, language))

    async def walk(pilot: Pilot[str]) -> None:
        await on(pilot, TodayScreen)
        await settle(pilot)

    assert snap_compare(app, terminal_size=size, run_before=walk)
