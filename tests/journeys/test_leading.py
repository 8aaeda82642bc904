"""Whoever leads, on a Monday morning and before a one-to-one; and what was taken back is gone from their board."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from interview_tui.desk.handing_file import write
from interview_tui.desk.sharing import to_share
from interview_tui.disk.calls import Disk
from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore, open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.team.board import BoardScreen
from interview_tui.tui.team.reading import LeadReadingScreen
from tests.support.frozen import START, FrozenClock, services_on
from tests.support.leading import lead_store
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.written import conversation, customer, note, number

MONDAY = START + timedelta(days=2)


def held(folder: Path, name: str, first: int, count: int, *, late: bool = False) -> Path:
    """Return the hand-over file of somebody who released so many conversations of the last week."""
    store = open_store(folder / name, now=lambda: START, host="desk", pid=1)
    store.change_settings(store.settings.changed(author=name))
    for n in range(first, first + count):
        day = START - timedelta(days=n % 5)
        store.save_customer(customer(n, f"Customer {n}", f"Firm {n}"))
        said = note(2000 + n, f"need {n}", kind=Kind.NEED)
        owed = note(3000 + n, f"sample {n}", kind=Kind.PROMISE, due=(START - timedelta(days=3)).date(), owner=name)
        one = conversation(
            *((said, owed) if late and n == first else (said,)),
            id=number(1000 + n), started_at=day, status="done", customer_id=number(n), customer=f"Customer {n}",
            organisation=f"Firm {n}", author=name,
        )  # fmt: skip
        handle = store.begin(one)
        handle.save(one)
        handle.close()
    return handed(store, folder / "shared", {number(1000 + n) for n in range(first, first + count)})


def handed(store: JsonStore, into: Path, released: set[str], taken_back: frozenset[str] = frozenset()) -> Path:
    """Write what is released of a store into a folder, and keep that it is outside."""
    into.mkdir(exist_ok=True)
    share = to_share(store, START.date(), releasing=released, taking_back=taken_back)
    path = into / f"{store.settings.author.split()[0]}.zip"
    write(share.parcel, path, Disk())
    store.hand_over(share.handing, share.states)
    return path


def lead_on(folder: Path, now: datetime = MONDAY) -> InterviewApp:
    store = open_store(folder / "lead", now=lambda: now, host="desk", pid=1)
    (folder / "lead" / "from").mkdir(exist_ok=True)
    (folder / "shared").mkdir(exist_ok=True)
    store.change_settings(store.settings.changed(author="Mira", name_asked=True, collected_from=str(folder / "shared")))
    return InterviewApp(services_on(store, FrozenClock(now)))


async def test_monday_morning_with_40_conversations_from_three_people(tmp_path: Path) -> None:
    for name, first, count in (("Jana", 1, 14), ("Ben", 20, 13), ("Leyla", 40, 13)):
        held(tmp_path, name, first, count, late=name == "Ben")
    app = lead_on(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BoardScreen(app.services))
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "40 customers, only what was released" in seen(app))
        assert "Firm 20" in seen(app)
        assert "customer does not know it" in seen(app)
        assert "New since Mon 16 Nov" in seen(app)
        more = next(line for line in seen(app).splitlines() if "New since" in line)
        assert "Tab: 2" in more  # 40 less those that fit

        # What a customer waits for first; then, with Tab, all that is new, one after the other by j.
        await burst(pilot, "enter")
        await on(pilot, LeadReadingScreen)
        await until(pilot, lambda: "sample 20" in seen(app))
        await burst(pilot, "escape", "tab", "tab", "enter")
        await on(pilot, LeadReadingScreen)
        await until(pilot, lambda: "1/40" in seen(app))
        for place in range(2, 8):
            await burst(pilot, "j")
            await until(pilot, lambda place=place: f"{place}/40" in seen(app) and "need" in seen(app))
        await burst(pilot, "escape")
        await on(pilot, BoardScreen)
        await settle(pilot)
    store = app.services.store
    read = [one for author in store.of_others() for one in store.readings(author.id).read]
    assert [str(one.state) for one in read] == ["read"] * 6


async def test_a_one_to_one_is_prepared_from_comments_and_marks_as_one_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = InterviewApp(services_on(lead_store(tmp_path / "lead"), FrozenClock()))
    async with app.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+g", "f", *"osei", "enter")
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "only: Ben Osei" in seen(app))
        await burst(pilot, "x")
        await on(pilot, Ask)
        await burst(pilot, "enter")
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "Written: " in seen(app))
    [page] = tmp_path.glob("*.md")  # noqa: ASYNC240 - a file of a test
    told = page.read_text("utf-8").replace("*", "").replace("\\", "")
    assert page.name == "2026-11-21-one-to-one-ben-osei.md"
    assert "One-to-one with Ben Osei" in told
    assert "Comment, you: Do we know why nobody rang back?" in told
    assert "Billed twice for one delivery, and nobody rings back" in told
    assert "Not read yet" in told
    # Nothing of how many, how late, or how well; and nothing that was not marked.
    assert "Credit note" not in told
    assert "promise" not in told.casefold()


async def test_what_its_author_takes_back_is_gone_from_the_board_and_cannot_be_read(tmp_path: Path) -> None:
    held(tmp_path, "Jana", 1, 2)
    app = lead_on(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BoardScreen(app.services))
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "Firm 1" in seen(app) and "Firm 2" in seen(app))
        screen = app.screen
        assert isinstance(screen, BoardScreen)

        jana = open_store(tmp_path / "Jana", now=lambda: START, host="desk", pid=1)
        handed(jana, tmp_path / "shared", {number(1001)}, frozenset({number(1002)}))
        key = next(one.key for one in screen.board.team.came if one.head.customer == "Customer 2")  # type: ignore[union-attr]
        screen.look()
        await until(pilot, lambda: "Firm 2" not in seen(app))
        assert "Firm 1" in seen(app)
        app.push_screen(LeadReadingScreen(app.services, (key,), key))
        await on(pilot, LeadReadingScreen)
        await until(pilot, lambda: "There is no conversation" in seen(app))
