"""A complaint like an earlier one of the customer is offered as the same again, before anything is asked about it."""

from datetime import timedelta

from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Kind, Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.complaint import AskComplaint
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.promises.screen import PromisesScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START, FrozenClock, Ids, services_on
from tests.support.seeing import burst, on, seen, settle
from tests.support.written import customer, note, number

ANNA = customer(50, "Anna Reed")


def held(store: JsonStore, n: int, text: str, days: int, **fields: object) -> None:
    at = START - timedelta(days=days)
    one = note(n, text, kind=Kind.COMPLAINT, **fields).changed(at=at)
    opened = store.begin(
        Conversation(id=number(900 + n), author="Jana", started_at=at, ended_at=at, status=Status.DONE,
                     customer="Anna Reed", customer_id=ANNA.id, notes=(one,), by=store.id)
    )  # fmt: skip
    opened.save(opened.conversation)
    opened.close()


def again_of(store: JsonStore) -> str | None:
    complaint = store.read(number(902)).notes[0].complaint
    assert complaint is not None
    return complaint.again_of


async def test_it_is_linked_by_a_key_and_never_by_itself(store: JsonStore, clock: FrozenClock) -> None:
    store.save_customer(ANNA)
    held(store, 1, "Hotline busy for an hour", 60, settled="2026-10-01")
    held(store, 2, "Hotline busy again", 2)
    app = InterviewApp(services_on(store, clock, ids=Ids(5_000)))

    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        await settle(pilot)
        await burst(pilot, "f8")
        await on(pilot, PromisesScreen)
        await settle(pilot)
        await burst(pilot, "b")
        await on(pilot, Choose)
        assert "Hotline busy for an hour" in seen(app)
        await burst(pilot, "escape")
        await on(pilot, PromisesScreen)
        assert again_of(store) is None

        await burst(pilot, "b")
        await on(pilot, Choose)
        await burst(pilot, "down", "enter")
        await on(pilot, AskComplaint)
        await burst(pilot, "escape")
        await on(pilot, PromisesScreen)
        await settle(pilot)
        assert again_of(store) == number(1)
        await burst(pilot, "ctrl+z")
        await settle(pilot)
    assert again_of(store) is None
