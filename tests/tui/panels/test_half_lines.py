"""No keystroke older than a second is lost in a panel: what was typed and not entered is there again."""

from interview_tui.desk.services import Services
from interview_tui.port.faults import NotSaved
from interview_tui.records.customer import Customer
from interview_tui.records.words import Aspect
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.customer.entry_line import EntryLine
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.line_panel import LinePanel
from interview_tui.tui.panels.panel import Page
from interview_tui.tui.widgets.text_line import TextLine
from tests.support.making import customer
from tests.support.on_the_page import to_page
from tests.support.seeing import burst, on, seen, settle


def kept(services: Services) -> Customer:
    found = services.store.customer(customer().id)
    assert found is not None
    return found


def on_disk(services: Services) -> list[str]:
    return [one.text for one in services.store.begun_lines()]


def a_second_goes_by(app: InterviewApp) -> None:
    panel = app.screen
    assert isinstance(panel, LinePanel)
    panel.tick()


def line(app: InterviewApp) -> str:
    return app.screen.query_one(TextLine).text


async def test_what_a_kill_cut_off_stands_there_and_what_was_left_comes_back_by_a_key(services: Services) -> None:
    services.store.save_customer(customer())
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_page(pilot)
        await burst(pilot, "a", *"her rowing cl", "tab", "i")
        a_second_goes_by(app)
        assert on_disk(services) == ["her rowing cl"]

    again = InterviewApp(services)
    async with again.run_test(size=(80, 24)) as pilot:
        await to_page(pilot)
        await burst(pilot, "a")
        await on(pilot, EntryLine)
        assert line(again) == "her rowing cl"
        assert "and not entered" in seen(again)
        await burst(pilot, "escape", "a")
        await on(pilot, EntryLine)
        assert line(again) == ""
        assert "Ctrl+Z brings back: her rowing cl" in seen(again)
        await burst(pilot, "ctrl+z", *"ub", "enter")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)

    assert [(one.aspect, one.text) for one in kept(services).entries] == [(Aspect.INTEREST, "her rowing club")]
    assert on_disk(services) == []


async def test_an_answer_is_kept_while_the_next_question_waits_and_where_the_drive_fails(services: Services) -> None:
    services.store.save_customer(customer())
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_page(pilot)
        await burst(pilot, "y", *"tried", "enter", *"a white paper", "enter", *"she did no")
        await on(pilot, Ask)
        a_second_goes_by(app)
        assert on_disk(services) == ["a white paper", "she did no"]
        await burst(pilot, "escape", "y", *"tried", "enter")
        await on(pilot, Ask)
        assert line(app) == "a white paper"

        def fails(*_: object) -> Customer:
            raise NotSaved("the disk is full")

        change, services.store.change_customer = services.store.change_customer, fails  # type: ignore[method-assign]
        await burst(pilot, "enter", *"she did not read it", "enter")
        await on(pilot, Page)
        services.store.change_customer = change  # type: ignore[method-assign]
        assert {"a white paper", "she did not read it"} <= set(on_disk(services))
        await burst(pilot, "escape")
        await on(pilot, CustomerPageScreen)
        await burst(pilot, "y", *"tried", "enter")
        await on(pilot, Ask)
        await burst(pilot, "enter", "enter")
        await settle(pilot)

    assert [(one.text, one.came_of) for one in kept(services).entries] == [("a white paper", "she did not read it")]
    assert on_disk(services) == []
