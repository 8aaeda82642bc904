"""Keys behind what changes a screen act on what came of it, on every screen that is read before it shows anything."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from textual.app import ComposeResult

from interview_tui.desk.services import Services
from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Status
from interview_tui.store.store import JsonStore
from interview_tui.tui import key_tables
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.promises.screen import PromisesScreen
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.read_first import ReadFirstScreen
from interview_tui.tui.widgets.sheet import Sheet
from tests.support.frozen import START
from tests.support.seeing import burst, drawn, on, settle, until
from tests.support.written import note, number


class Slow(ReadFirstScreen):
    """Reads how often it was changed, as long as it may."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.may_read = Event()
        self.may_read.set()
        self.changes = 0
        self.seen: list[int] = []
        """What was on the screen whenever `s` was pressed."""
        self.shown: int | None = None

    def compose(self) -> ComposeResult:
        yield Sheet(self.reading_lines, id="told")
        yield self.footer()

    @property
    def is_read(self) -> bool:
        return self.shown is not None

    def read_store(self) -> None:
        self.may_read.wait(20)
        found = self.changes
        self.app.call_from_thread(self.take_in, lambda: setattr(self, "shown", found))

    @command("Change", letter="x")
    def change(self) -> None:
        self.changes += 1
        self.read_again()

    @command("See", letter="s")
    def see(self) -> None:
        assert self.shown is not None
        self.seen.append(self.shown)


@pytest.fixture
def slow(services: Services) -> Iterator[Slow]:
    screen = Slow(services)
    yield screen
    screen.may_read.set()


async def test_keys_behind_a_change_wait_until_it_was_read(app: InterviewApp, slow: Slow) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(slow)
        await until(pilot, lambda: slow.is_read)
        await settle(pilot)
        slow.may_read.clear()
        await burst(pilot, "x", "s", "x", "s")
        assert slow.seen == []
        slow.may_read.set()
        await until(pilot, lambda: slow.seen == [1, 2])


async def test_keys_wait_where_the_screen_above_goes_for_something_may_have_been_changed_there(
    app: InterviewApp, slow: Slow
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(slow)
        await until(pilot, lambda: slow.is_read)
        await burst(pilot, "f1")
        await settle(pilot)
        slow.may_read.clear()
        slow.changes = 7
        await burst(pilot, "escape", "s")
        await until(pilot, lambda: app.screen is slow)
        await drawn(pilot)
        assert slow.seen == []
        slow.may_read.set()
        await until(pilot, lambda: slow.seen == [7])


async def test_keys_wait_for_the_last_of_several_readings(app: InterviewApp, slow: Slow) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(slow)
        await until(pilot, lambda: slow.is_read)
        await settle(pilot)
        slow.may_read.clear()
        slow.read_again()
        slow.changes = 5
        slow.read_again(keys_wait=False)
        await burst(pilot, "s")
        assert slow.seen == []
        slow.may_read.set()
        await until(pilot, lambda: slow.seen == [5])


async def test_keys_do_not_wait_for_what_may_be_read_meanwhile(app: InterviewApp, slow: Slow) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(slow)
        await until(pilot, lambda: slow.is_read)
        await settle(pilot)
        slow.may_read.clear()
        slow.changes = 9
        slow.read_again(keys_wait=False)
        await burst(pilot, "s")
        assert slow.seen == [0]
        slow.may_read.set()
        await settle(pilot)


async def test_two_promises_are_done_one_behind_the_other(
    store: JsonStore, app: InterviewApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    promises = [note(n, f"Send list {n}", kind="promise", due=START.date()) for n in (1, 2)]
    opened = store.begin(
        Conversation(id=number(900), author="Jana Reuter", started_at=START, ended_at=START, status=Status.DONE,
                     customer="Claudia Weber", notes=tuple(promises), by=store.id)
    )  # fmt: skip
    opened.save(opened.conversation)
    opened.close()
    may_read = Event()
    may_read.set()
    monkeypatch.setattr(PromisesScreen, "read_store", after(may_read, PromisesScreen.read_store))
    async with app.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "f8")
        await on(pilot, PromisesScreen)
        await settle(pilot)
        may_read.clear()
        await burst(pilot, "d", "d")
        may_read.set()
        await until(pilot, lambda: store.listing().heads[0].promises == ())


def after(event: Event, read: Callable[[PromisesScreen], None]) -> Callable[[PromisesScreen], None]:
    def reads(screen: PromisesScreen) -> None:
        event.wait(20)
        read(screen)

    return reads


@pytest.mark.parametrize(
    "screen", [one for one in key_tables.SCREENS if issubclass(one, ReadFirstScreen)], ids=lambda one: one.__name__
)
def test_no_screen_reads_again_in_a_way_of_its_own(screen: type[ReadFirstScreen]) -> None:
    assert screen.read_again is ReadFirstScreen.read_again
