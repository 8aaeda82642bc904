"""A colleague leaves: Jana gives her customer to Ben, who takes over; Mira, who leads both, goes on reading."""

from pathlib import Path

import pytest

from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.importing.screen import ImportScreen
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.shared.messages import CustomerWanted
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import FrozenClock, services_on
from tests.support.giving import CLAUDIA, given, jana
from tests.support.handing_over import handed, opened, taken, together
from tests.support.seeing import burst, on, seen, settle, until


def program(store: JsonStore) -> InterviewApp:
    return InterviewApp(services_on(store, FrozenClock()))


async def test_a_colleague_leaves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    giver, taker, lead = jana(tmp_path), opened(tmp_path / "ben", "Ben"), opened(tmp_path / "mira", "Mira")
    folder = tmp_path / "team"
    folder.mkdir()
    handed(giver, folder)
    taken(lead, folder)

    # Jana opens the customer's page and gives her away, from the menu. What goes and what stays is shown first.
    app = program(giver)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        app.post_message(CustomerWanted(CLAUDIA))
        await on(pilot, CustomerPageScreen)
        await until(pilot, lambda: "Claudia Weber" in seen(app))
        screen = app.screen
        assert isinstance(screen, CustomerPageScreen)
        screen.give()
        await on(pilot, Ask)
        await burst(pilot, *"Ben", "enter")
        await until(pilot, lambda: "2 conversations" in seen(app))
        assert "stays with you: 1 note (personal), 1 note (stays with me)" in " ".join(seen(app).split())
        await burst(pilot, "enter")
        await on(pilot, CustomerPageScreen)
        await until(pilot, lambda: "Given to Ben" in seen(app))
        await until(pilot, lambda: "here to be read" in seen(app))
        # Nothing of her waits here any more.
        await burst(pilot, "escape")
        await on(pilot, TodayScreen)
        await until(pilot, lambda: "given to Ben" in seen(app))
        assert "schickt ein Muster" not in seen(app)

    # Ben takes over: the import screen knows the file, shows who comes, and one key takes it back.
    [file] = tmp_path.glob("*.zip")  # noqa: ASYNC240 - a file of a test
    app = program(taker)
    async with app.run_test(size=(100, 30)) as pilot:
        app.push_screen(ImportScreen(app.services))
        await on(pilot, ImportScreen)
        await burst(pilot, *str(file), "enter")
        await until(pilot, lambda: "from Jana for Ben" in seen(app))
        await burst(pilot, "enter")
        await until(pilot, lambda: "Imported" in seen(app))
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "gone again" in seen(app))
        assert taker.listing().heads == ()
        await burst(pilot, "enter")
        await until(pilot, lambda: "from Jana for Ben" in seen(app))
        await burst(pilot, "enter")
        await until(pilot, lambda: "Imported" in seen(app))
        # What Jana still owed Ben owes.
        await burst(pilot, "escape")
        await on(pilot, TodayScreen)
        await until(pilot, lambda: "schickt ein Muster" in seen(app))

    # Mira has heard of both, and sees the customer once, as Ben has her.
    for one in (taker, giver):
        handed(one, folder)
    taken(lead, folder)
    assert [one.name for one in together(lead).customer_heads().heads] == ["Claudia Weber"]
    assert len(together(lead).listing().heads) == 1

    # Ben gives her back: Jana has her once, as what she was, and no key takes an earlier import back for that.
    [hers] = [one.id for one in taker.customer_heads().heads]
    back = given(taker, tmp_path / "back.zip", "Jana", hers)
    app = program(giver)
    async with app.run_test(size=(100, 30)) as pilot:
        app.push_screen(ImportScreen(app.services))
        await on(pilot, ImportScreen)
        await burst(pilot, *str(back), "enter")
        await until(pilot, lambda: "goes on with all that was kept here" in seen(app))
        await burst(pilot, "enter")
        await until(pilot, lambda: "give them to your colleague again" in seen(app))
        await burst(pilot, "ctrl+z", "escape")
        await on(pilot, TodayScreen)
        await until(pilot, lambda: "schickt ein Muster" in seen(app) and "given to" not in seen(app))
    assert [one.name for one in giver.customer_heads().heads] == ["Claudia Weber", "Tom Yilmaz"]
