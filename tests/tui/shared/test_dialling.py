"""One key dials, asks which of several ways, or asks for one where none is known."""

from collections.abc import Callable

import pytest

from interview_tui.desk.services import Services
from interview_tui.records.words import Aspect
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.shared import dialling
from tests.support.making import customer
from tests.support.seeing import burst, on, seen, settle


@pytest.fixture
def opens(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The links that were handed to the system, which takes all but mails."""
    handed: list[str] = []

    def opened(link: str) -> bool:
        handed.append(link)
        return link.startswith("tel:")

    taken: Callable[[str], bool] = opened
    monkeypatch.setattr(dialling, "opened", taken)
    return handed


async def test_the_first_time_it_asks_for_a_way_and_from_then_on_it_dials(services: Services, opens: list[str]) -> None:
    services.store.change_settings(services.store.settings.changed(region="DE"))
    services.store.save_customer(customer())
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await burst(pilot, *"weber", "enter")
        await on(pilot, BeforeScreen)
        await burst(pilot, "r")
        await on(pilot, Ask)
        await burst(pilot, *"07361 5550-14", "enter")
        await on(pilot, BeforeScreen)
        await settle(pilot)
        assert "Kept: phone: 07361 5550-14." in seen(app)
        await burst(pilot, "r")
        await settle(pilot)
        assert opens == ["tel:+497361555014"]
        assert isinstance(app.screen, BeforeScreen)
        app.screen.add_way()
        await on(pilot, Ask)
        await burst(pilot, *"w@x.de", "enter")
        await on(pilot, BeforeScreen)
        await burst(pilot, "r")
        await on(pilot, Choose)
        await burst(pilot, "down", "enter")
        await on(pilot, BeforeScreen)
        await settle(pilot)
        assert opens[1:] == ["mailto:w@x.de"]
        assert "No program here takes it: w@x.de" in seen(app)


async def test_a_way_that_was_added_is_taken_back(services: Services) -> None:
    one = customer()
    services.store.save_customer(one)
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await burst(pilot, *"weber", "enter")
        await on(pilot, BeforeScreen)
        await burst(pilot, "r", *"w@x.de", "enter")
        await on(pilot, BeforeScreen)
        await settle(pilot)
        await burst(pilot, "ctrl+z")
        await settle(pilot)
    kept = services.store.customer(one.id)
    assert kept is not None
    assert kept.holding(Aspect.MAIL) == ()
