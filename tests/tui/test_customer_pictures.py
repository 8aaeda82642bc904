"""Pictures of the page of a customer: a full one, one on a low screen, an empty one, one of a past day, light."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from interview_tui.store.store import open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.shared.messages import CustomerWanted
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import FrozenClock, services_on
from tests.support.making import customer
from tests.support.seeing import burst, on, settle

AUTHORS = {"de": "Jana Reuter", "en": "Jana Reed"}
CUSTOMERS = {"de": "Ulla Haas", "en": "Maggie Thornton"}


def opened(
    home: Path, clock: FrozenClock, sample_home: Callable[[str, str], Path], language: str, theme: str
) -> InterviewApp:
    shutil.copytree(sample_home(language, AUTHORS[language]), home)
    store = open_store(home, now=lambda: clock.now().wall, host="desk", pid=1)
    store.change_settings(store.settings.changed(author=AUTHORS[language], language=language, theme=theme))
    store.save_customer(customer(name="Nora Neu"))
    return InterviewApp(services_on(store, clock, language))


@pytest.mark.parametrize(
    ("language", "size", "who", "theme", "keys"),
    [
        ("de", (80, 24), "", "dark", ["down"]),
        ("en", (80, 24), "", "dark", []),
        ("de", (80, 14), "", "dark", ["down", "down", "down"]),
        ("en", (100, 30), "", "light", ["end"]),
        ("de", (80, 24), "Nora Neu", "dark", []),
        ("en", (80, 24), "", "dark", ["a", *"sails since 2019", "tab"]),
    ],
    ids=["full-de", "full-en", "low-de", "light-en", "empty-de", "adding-en"],
)
def test_the_page_of_a_customer(
    snap_compare: Callable[..., bool],
    home: Path,
    clock: FrozenClock,
    sample_home: Callable[[str, str], Path],
    language: str,
    size: tuple[int, int],
    who: str,
    theme: str,
    keys: list[str],
) -> None:
    app = opened(home, clock, sample_home, language, theme)
    customers = app.services.store.customers().customers.values()
    wanted = next(one.id for one in customers if one.name == (who or CUSTOMERS[language]))

    async def walk(pilot: Pilot[str]) -> None:
        await on(pilot, TodayScreen)
        await settle(pilot)
        pilot.app.screen.post_message(CustomerWanted(wanted))
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        await burst(pilot, *keys)
        await settle(pilot)

    assert snap_compare(app, terminal_size=size, run_before=walk)
