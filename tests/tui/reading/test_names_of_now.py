"""A customer's name that was corrected stands wherever it is shown; the record keeps the one of then."""

from contextlib import closing

from interview_tui.records.present import Present
from interview_tui.records.words import Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.frozen import FrozenClock, services_on
from tests.support.seeing import burst, on, seen, settle
from tests.support.written import conversation, customer, note

WEBER, TOM = customer(701, "Claudia Weber-Koch", "Nordmetall"), customer(702, "Tom Yilmaz")


def keep(store: JsonStore) -> str:
    """Keep a conversation under the names of then, the customers under those of now; return its id."""
    for one in (WEBER, TOM):
        store.save_customer(one)
    held = conversation(
        note(1, "wants prices", said_by=TOM.id),
        customer_id=WEBER.id, customer="Claudia Weber", present=(Present(id=TOM.id, name="Tom Jilmaz"),),
        status=Status.DONE,
    )  # fmt: skip
    with closing(store.begin(held)) as opened:
        opened.save(held)
    return held.id


async def test_reading_copying_and_searching_say_the_names_of_now(store: JsonStore, clock: FrozenClock) -> None:
    held = keep(store)
    app = InterviewApp(services_on(store, clock))
    async with app.run_test() as pilot:
        await settle(pilot)
        app.navigation.read(held)
        await on(pilot, ReadingScreen)
        await settle(pilot)
        assert "Claudia Weber-Koch · Nordmetall" in seen(app)
        assert "Tom Yilmaz: wants prices" in seen(app)
        await burst(pilot, "c")
        assert "# Claudia Weber-Koch" in app.clipboard
        assert "Jilmaz" not in app.clipboard
        await burst(pilot, "f7", *"prices")
        await settle(pilot)
        assert "Claudia Weber-" in "\n".join(line for line in seen(app).splitlines() if "wants prices" in line)
    assert store.read(held).customer == "Claudia Weber"
