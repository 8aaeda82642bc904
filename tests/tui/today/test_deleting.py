"""Deleting a conversation with keys: asked once, told, taken back while the program runs, gone when it ends."""

from datetime import date

from interview_tui.desk.today.backing_up import Tried
from interview_tui.language.message import Message
from interview_tui.records.destination import Destination, Sent
from interview_tui.records.words import Audience
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.shared.messages import BackupTried
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import FrozenClock, services_on
from tests.support.making import NOW, conversation, note, numbered
from tests.support.seeing import burst, on, seen, settle


async def test_a_conversation_is_deleted_from_the_list_and_comes_back_with_one_key(
    store: JsonStore, clock: FrozenClock
) -> None:
    held = store.begin(conversation(note(1, "zu teuer"), customer="Claudia Weber", status="done"))
    held.save(held.conversation)
    held.close()
    app = InterviewApp(services_on(store, clock))
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "down", "delete", "down", "enter")
        await settle(pilot)
        assert "Claudia Weber" in seen(app), "the second answer keeps it"
        await burst(pilot, "tab", "e", "enter")
        await settle(pilot)
        assert "Deleted: Claudia Weber" in seen(app)
        assert store.listing().heads == ()
        await burst(pilot, "down", "ctrl+z")
        await settle(pilot)
        assert "It is back: Claudia Weber" in seen(app)
        assert len(store.listing().heads) == 1
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert len(store.listing().heads) == 1


async def test_where_copies_are_of_what_was_deleted_is_told(store: JsonStore, clock: FrozenClock) -> None:
    held = store.begin(conversation(note(1, "zu teuer"), status="done"))
    held.save(held.conversation)
    held.close()
    to = Destination(id=numbered(5), audience=Audience.CRM, format="hubspot", at=NOW)
    store.went_out(to, [Sent(id=held.conversation.id, at=NOW)])
    app = InterviewApp(services_on(store, clock))
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "down", "delete", "enter")
        await settle(pilot)
        told = " ".join(seen(app).split())
        assert told.startswith("Copies stay, to be deleted there, with: HubSpot (1 conversation, 21 Nov 2026).")
        await burst(pilot, "escape")
        await settle(pilot)
        assert "Deleted: Claudia Weber" in seen(app)


async def test_a_call_that_was_none_leaves_no_trace(store: JsonStore, clock: FrozenClock) -> None:
    app = InterviewApp(services_on(store, clock))
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        await burst(pilot, "f9")
        await settle(pilot)
        assert "x leaves no trace" in seen(app)
        await burst(pilot, "x")
        await on(pilot, TodayScreen)
        await settle(pilot)
        assert "Deleted: without a name" in seen(app)
        assert store.listing().heads == ()
        assert store.finish_deleting() == ()
        assert not list((store.home / "conversations").rglob("*.json"))
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert "cannot be brought back" in seen(app)


async def test_it_is_deleted_while_it_is_read_and_comes_back_from_the_screen_below(
    store: JsonStore, clock: FrozenClock
) -> None:
    held = store.begin(conversation(note(1, "zu teuer"), customer="Claudia Weber", status="done", ended_at=NOW))
    held.save(held.conversation)
    held.close()
    app = InterviewApp(services_on(store, clock))
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "down", "enter")
        await on(pilot, ReadingScreen)
        await burst(pilot, "delete", "enter")
        await on(pilot, TodayScreen)
        await settle(pilot)
        assert "Deleted: Claudia Weber" in seen(app)
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert [head.customer for head in store.listing().heads] == ["Claudia Weber"]


async def test_my_name_is_asked_before_the_first_summary_that_is_copied_and_not_again(
    store: JsonStore, clock: FrozenClock
) -> None:
    store.change_settings(store.settings.changed(author="", name_asked=False))
    held = store.begin(conversation(note(1, "zu teuer"), author="", customer="Tom", status="done", ended_at=NOW))
    held.save(held.conversation)
    held.close()
    app = InterviewApp(services_on(store, clock))
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "down", "enter")
        await on(pilot, ReadingScreen)
        await burst(pilot, "c", "escape", "c", *"Anna", "enter")
        await settle(pilot)
        assert "in the clipboard" in seen(app)
        assert "Anna" in app.clipboard
        assert store.settings.author == "Anna"
        assert "Anna" in seen(app)


async def test_a_backup_that_could_not_be_made_is_told_once_and_quietly_after_that(
    store: JsonStore, clock: FrozenClock
) -> None:
    app = InterviewApp(services_on(store, clock))
    async with app.run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        why = Message("The folder is full.")
        app.screen.post_message(BackupTried(Tried("/stick", None, why)))
        await settle(pilot)
        assert "Choose another folder for backups" in seen(app)
        await burst(pilot, "down")
        app.screen.post_message(BackupTried(Tried("/stick", date(2026, 11, 1), why)))
        await settle(pilot)
        assert "Choose another folder" not in seen(app)
        assert "The last backup is of 1 Nov 2026." in seen(app)
