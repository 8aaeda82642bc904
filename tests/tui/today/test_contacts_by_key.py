"""Just talked and not reached by keys: from the first screen and before a call, told, written on, taken back."""

from datetime import date

from interview_tui.desk.services import Services
from interview_tui.records.words import Form
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.today.screen import TodayScreen
from tests.support.making import customer
from tests.support.seeing import burst, on, seen, settle


async def test_a_name_tab_and_a_letter_keep_a_chat_and_the_way_back_leads_over_the_line_on_it(
    services: Services,
) -> None:
    services.store.save_customer(customer())
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await burst(pilot, *"weber", "tab", "p")
        await settle(pilot)
        assert "Claudia Weber: just talked." in seen(app)
        [head] = services.store.listing().heads
        assert head.form == Form.CHAT
        await burst(pilot, "f2", *"rowing", "enter")
        await on(pilot, TodayScreen)
        await settle(pilot)
        assert "1 note" in seen(app)
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert "1 note" not in seen(app)
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert "Undone: " in seen(app)
        assert services.store.listing().heads == ()


async def test_before_a_call_it_may_have_been_yesterday_and_an_attempt_stands_there_afterwards(
    services: Services,
) -> None:
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await burst(pilot, *"Haas", "enter")
        await on(pilot, BeforeScreen)
        await burst(pilot, "e")
        await on(pilot, Ask)
        await burst(pilot, *"yesterday", "enter")
        await on(pilot, BeforeScreen)
        await burst(pilot, "p", "n")
        await settle(pilot)
        assert "not reached: Sat 21 Nov 14:00" in seen(app)
        found = [(head.form, head.started_at.date()) for head in services.store.listing().heads]
        assert found == [(Form.ATTEMPT, date(2026, 11, 21)), (Form.CHAT, date(2026, 11, 20))]
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert "not reached:" not in seen(app)
        assert [head.form for head in services.store.listing().heads] == [Form.CHAT]
