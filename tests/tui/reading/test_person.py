"""Reading a conversation: what a note says of the person stands on their page, and is taken back by undo."""

from interview_tui.records.customer import Customer
from interview_tui.records.words import Aspect, Sensitive
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.frozen import START, FrozenClock, services_on
from tests.support.making import conversation, note, numbered
from tests.support.seeing import burst, on, seen, settle

WEBER = Customer(id=numbered(80), name="Claudia Weber", since=START)


async def test_a_note_becomes_a_trait_and_undo_takes_it_back_what_is_sensitive_only_when_confirmed(
    store: JsonStore, clock: FrozenClock
) -> None:
    store.save_customer(WEBER)
    notes = note(1, "rows since 2024", kind="personal"), note(2, "is having chemo", kind="personal")
    held = store.begin(conversation(*notes, customer_id=WEBER.id, customer=WEBER.name, status="done"))
    held.save(held.conversation)
    held.close()
    app = InterviewApp(services_on(store, clock))

    def known() -> list[tuple[str, str, str | None, Sensitive | None]]:
        customer = store.customer(WEBER.id)
        assert customer is not None
        return [(str(one.aspect), one.text, one.since, one.sensitive) for one in customer.entries]

    async with app.run_test() as pilot:
        await settle(pilot)
        app.navigation.read(held.conversation.id)
        await on(pilot, ReadingScreen)
        await burst(pilot, "down", "r", *"small", "enter")
        await settle(pilot)
        assert known() == [(Aspect.SMALL_TALK, "rows", "2024", None)]
        assert "small talk: rows" in seen(app)
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert known() == []
        await burst(pilot, "down", "r", *"circ", "enter")
        await settle(pilot)
        assert "This touches" in seen(app)
        await burst(pilot, "down", "enter")
        await settle(pilot)
        assert known() == [(Aspect.CIRCUMSTANCE, "is having chemo", None, Sensitive.HEALTH)]
