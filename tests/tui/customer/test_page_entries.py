"""On the page of a customer by keys: what is known is begun, ended, mended and undone; answers, complaints."""

from dataclasses import replace

from interview_tui.desk.services import Services
from interview_tui.records.customer import Customer
from interview_tui.records.words import Aspect, Form, Outcome
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.customer.entry_line import EntryLine
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.complaint import AskComplaint
from interview_tui.tui.panels.panel import Choose
from tests.support.frozen import Ids
from tests.support.making import customer
from tests.support.on_the_page import to_page
from tests.support.seeing import burst, on, seen, settle
from tests.support.talked import talked


def kept(services: Services) -> Customer:
    found = services.store.customer(customer().id)
    assert found is not None
    return found


async def test_what_is_known_is_a_line_and_a_letter_and_ends_is_mended_and_comes_back(services: Services) -> None:
    services.store.save_customer(customer())
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await burst(pilot, *"weber", "enter")
        await on(pilot, BeforeScreen)
        await burst(pilot, "f6")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        assert "Nothing yet." in seen(app)
        await burst(pilot, "a", *"order module since 2023", "tab", "u", "enter")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        [uses] = kept(services).holding(Aspect.USES)
        assert (uses.text, uses.since) == ("order module", "2023")
        await burst(pilot, "c")
        await on(pilot, Ask)
        await burst(pilot, "s", "enter")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        assert [one.text for one in kept(services).holding(Aspect.USES)] == ["order modules"]
        await burst(pilot, "delete", *"2025", "enter")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        assert [one.until for one in kept(services).entries] == [None, "2025"]
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert [one.text for one in kept(services).holding(Aspect.USES)] == ["order modules"]


async def test_an_answer_to_a_measure_is_typed_as_everything_else_and_taken_back(services: Services) -> None:
    talked(services)
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_page(pilot)
        await burst(pilot, "a", *"NPS 9-10", "enter")
        await on(pilot, EntryLine)
        assert "One number from 0 to 10?" in seen(app)
        await burst(pilot, *["backspace"] * 3, *", the shop")
        assert "measure" in seen(app)
        assert "Recommendation (NPS): 9 of 10, by message" in seen(app)
        await burst(pilot, "enter")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        assert "Recommendation 9, by message" in seen(app)
        assert [one.notes for one in services.store.of_customer(customer().id) if one.measure] == [1]
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert [one for one in services.store.of_customer(customer().id) if one.measure] == []


async def test_a_line_on_a_chat_may_be_an_answer_to_a_measure_or_stand_as_it_is(services: Services) -> None:
    talked(services)
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_page(pilot)
        await burst(pilot, "p")
        await settle(pilot)
        await burst(pilot, "f2", *"NPS 11", "enter")
        await on(pilot, Ask)
        assert "It goes from 0 to 10. Which number?" in seen(app)
        await burst(pilot, "backspace")
        assert "Recommendation (NPS): 1 of 10" in seen(app)
        await burst(pilot, "tab")
        assert "as it stands" in seen(app)
        await burst(pilot, "tab", "enter")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        heads = services.store.of_customer(customer().id)
        assert [(one.form, one.measure.value) for one in heads if one.measure] == [(Form.CHAT, 1)]


async def test_what_touches_health_is_asked_about_and_left_out_unless_somebody_says_yes(services: Services) -> None:
    services.store.save_customer(customer())
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_page(pilot)
        await burst(pilot, "a")
        await on(pilot, EntryLine)
        await burst(pilot, *"is in hospital", "enter")
        await on(pilot, Choose)
        await burst(pilot, "enter")
        await on(pilot, CustomerPageScreen)
        assert kept(services).entries == ()


async def test_that_somebody_left_is_one_key_and_a_line_and_is_said_kindly_and_taken_back(services: Services) -> None:
    talked(services)
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_page(pilot)
        await burst(pilot, "y", "down", "down", "enter")
        await on(pilot, Ask)
        await burst(pilot, *"is in hospital", "enter")
        await on(pilot, Choose)
        await burst(pilot, "enter")
        await on(pilot, CustomerPageScreen)
        assert not kept(services).holding(Aspect.LEFT)
        await burst(pilot, "y", "down", "down", "enter")
        await on(pilot, Ask)
        await burst(pilot, *"moved away", "enter")
        await settle(pilot)
        assert [one.text for one in kept(services).holding(Aspect.LEFT)] == ["moved away"]
        await burst(pilot, "left")
        await settle(pilot)
        assert "no more reminders about them" in seen(app)
        await burst(pilot, "y", "enter")
        await burst(pilot, *"a card", "enter")
        await on(pilot, Ask)
        await burst(pilot, *"thanks; nothing more", "enter")
        await settle(pilot)
        [tried] = kept(services).holding(Aspect.TRIED)
        assert (tried.text, tried.came_of, tried.change) == ("a card", "thanks", "nothing more")
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert not kept(services).holding(Aspect.TRIED)
        assert kept(services).holding(Aspect.LEFT)


async def test_that_an_expectation_disappointed_is_one_key_and_a_line_and_is_taken_back(services: Services) -> None:
    services.store.save_customer(customer())
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_page(pilot)
        await burst(pilot, "a", *"one contact", "tab", "e", "enter")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        await burst(pilot, "s")
        await on(pilot, Choose)
        await burst(pilot, "down", "enter")
        await on(pilot, Ask)
        await burst(pilot, *"three a year", "enter")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        [one] = kept(services).entries
        assert (one.is_over, one.outcome, one.came_of) == (True, Outcome.DISAPPOINTED, "three a year")
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        [one] = kept(services).entries
        assert (one.is_over, one.outcome, one.came_of) == (False, None, "")


async def test_a_review_is_kept_as_a_complaint_from_the_menu_and_taken_back(services: Services) -> None:
    talked(services)
    app = InterviewApp(replace(services, new_id=Ids(5_000)))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_page(pilot)
        page = app.screen
        assert isinstance(page, CustomerPageScreen)
        page.from_elsewhere()
        await on(pilot, Choose)
        await burst(pilot, "enter")
        await on(pilot, Ask)
        await burst(pilot, *"never reached", "enter")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        assert "Complaint" in seen(app)
        await burst(pilot, "b")  # it is selected
        await on(pilot, AskComplaint)
        await burst(pilot, "escape")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        assert [
            len(one.complaints) for one in services.store.of_customer(customer().id) if one.channel == "review"
        ] == [1]
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert not [one for one in services.store.of_customer(customer().id) if one.channel == "review"]
