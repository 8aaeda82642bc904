"""Somebody erases a customer; the first screen of whoever leads says what went along and what still names them."""

from pathlib import Path

from interview_tui.desk.sharing import release
from interview_tui.desk.team.folder import put
from interview_tui.records.theme import Memo, Theme
from interview_tui.records.words import Status
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START, FrozenClock, services_on
from tests.support.handing_over import taken_in
from tests.support.seeing import on, seen, until
from tests.support.teams import made
from tests.support.written import conversation, customer, note, number

NAME = "Claudia Weber"


async def test_the_first_screen_tells_what_an_erasure_deleted_and_a_damaged_file_next_to_it(tmp_path: Path) -> None:
    jana, lead = (made(tmp_path / name, name, tmp_path / "team") for name in ("Jana", "Mira"))
    jana.store.save_customer(customer(3, NAME))
    held = conversation(note(1, "Month end takes long"), customer_id=number(3), customer=NAME, status=Status.DONE)
    jana.keep(held)
    assert release(jana.store, held.id) is None
    put(jana.store, START.date())
    assert [one.fault for one in taken_in(lead.store)] == [None]
    memo = Memo(id=number(701), at=START, text="Ms Weber says it best")
    lead.store.keep_themes({number(700): Theme(id=number(700), at=START, name="What Weber wants", memos=(memo,))})
    jana.store.erase(number(3))
    put(jana.store, START.date())

    app = InterviewApp(services_on(lead.store, FrozenClock()))
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        await until(pilot, lambda: "1 text of yours that named" in seen(app))
        assert "What Weber wants" in seen(app)

    [path] = lead.folder.iterdir()
    path.write_bytes(b"PK no zip")
    app = InterviewApp(services_on(lead.store, FrozenClock()))
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        await until(pilot, lambda: "is no hand-over file, or a damaged one" in " ".join(seen(app).split()))
