"""A conversation that takes long to read: its heading at once, keys in order, faults in a sentence."""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from interview_tui.desk.today.entries import Action
from interview_tui.port.conversations import Head
from interview_tui.port.open_conversation import OpenConversation
from interview_tui.records.conversation import Conversation
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.panels.panel import Page
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.shared.opening import OpeningScreen
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.text_line import TextLine
from tests.support.frozen import FrozenClock, services_on
from tests.support.seeing import burst, drawn, is_whole, on, rows, seen, settle, until

LIMIT_S = 20


@contextmanager
def held_up(store: JsonStore, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let nobody read or open a conversation of this store until this is left."""
    may_go = threading.Event()
    read, opened = store.read, store.open

    def reading(conversation_id: str) -> Conversation:
        assert may_go.wait(LIMIT_S)
        return read(conversation_id)

    def opening(conversation_id: str) -> OpenConversation:
        assert may_go.wait(LIMIT_S)
        return opened(conversation_id)

    monkeypatch.setattr(store, "read", reading)
    monkeypatch.setattr(store, "open", opening)
    try:
        yield
    finally:
        may_go.set()


@pytest.fixture
def home(tmp_path: Path, sample_home: Callable[[str, str], Path]) -> Path:
    return shutil.copytree(sample_home("en", "Jana Reed"), tmp_path / "home")


@pytest.fixture
def heads(store: JsonStore) -> tuple[Head, ...]:
    return store.listing().heads


@pytest.fixture
def app(store: JsonStore, clock: FrozenClock, heads: tuple[Head, ...]) -> InterviewApp:
    return InterviewApp(services_on(store, clock))


async def test_the_heading_is_there_before_the_notes_and_keys_wait_for_them(
    app: InterviewApp, store: JsonStore, heads: tuple[Head, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    many = next(head for head in heads if head.notes > 3)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        with held_up(store, monkeypatch):
            app.navigation.read(many.id, name="Karl Weber · Nordmetall")
            await on(pilot, OpeningScreen)
            assert rows(app)[0].strip() == "Karl Weber · Nordmetall"
            assert "".join(rows(app)[2:]).strip() == ""
            assert is_whole(app)
            await burst(pilot, "down", "down", "down", "up")
            await until(pilot, lambda: "The conversation is being read …" in seen(app))
            assert isinstance(app.screen, OpeningScreen)
        await on(pilot, ReadingScreen)

        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.reading.at == 1
        await burst(pilot, "escape")
        await on(pilot, TodayScreen)
        assert isinstance(app.screen, TodayScreen)


async def test_what_is_typed_while_a_call_is_opened_again_stands_in_its_line(
    app: InterviewApp, store: JsonStore, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Conversation(id="01KA0000000000000000000001", author="Jana Reed", started_at=clock.now().wall)
    left = store.begin(begun)
    left.save(begun)
    left.close()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        with held_up(store, monkeypatch):
            await burst(pilot, "enter", *"first", "enter", *"sec")
            await on(pilot, OpeningScreen)
            await burst(pilot, *"ond")
        await on(pilot, CallScreen)
        await drawn(pilot)

        screen = app.screen
        assert isinstance(screen, CallScreen)
        assert [note.text for note in screen.call.conversation.notes] == ["first"]
        assert screen.query_one(TextLine).text == "second"


async def test_of_two_clicks_only_the_first_opens(app: InterviewApp, store: JsonStore) -> None:
    opened: list[str] = []
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        today = app.screen
        assert isinstance(today, TodayScreen)
        row_list = today.query_one(RowList)
        place = next(at for at, entry in enumerate(today.today.entries) if entry.action is Action.READ)
        read = store.read
        store.read = lambda one: opened.append(one) or read(one)  # type: ignore[method-assign,func-returns-value]
        for _ in range(2):
            row_list.post_message(RowList.Clicked(row_list, place))
        await on(pilot, ReadingScreen)
        await settle(pilot)

        assert len(opened) == 1


async def test_a_conversation_that_cannot_be_read_is_told_and_the_list_stays(
    app: InterviewApp, store: JsonStore, heads: tuple[Head, ...]
) -> None:
    path = next(store.home.rglob(f"{heads[0].id}.json"))
    path.write_bytes(path.read_bytes()[:100])
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.navigation.read(heads[0].id, name="Karl")
        await on(pilot, Page)
        await settle(pilot)

        assert isinstance(app.screen, Page)
        assert "is damaged" in " ".join(seen(app).split())
        await burst(pilot, "escape")
        await on(pilot, TodayScreen)
        assert isinstance(app.screen, TodayScreen)
