"""Themes of customers with a tag: counted of them alone, and whom to tell are all who spoke of it."""

from interview_tui.desk.services import Services
from interview_tui.desk.themes.overview import overview, usual_period
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect, Track
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.themes.screen import ThemesScreen
from tests.support.frozen import START
from tests.support.seeing import burst, on, seen, until
from tests.support.themed import theme, with_themes
from tests.support.written import number


def tagged(services: Services, who: int, text: str) -> None:
    customer = services.store.customer(number(who))
    assert customer is not None
    entry = Entry(id=number(6000 + who), aspect=Aspect.CIRCUMSTANCE, text=text, learnt_at=START)
    services.store.save_customer(begun(customer, entry))


def test_only_customers_with_a_tag_are_counted_and_all_are_to_be_told(services: Services) -> None:
    with_themes(services.store, theme(1, "Closing", (1, 0), (2, 0), against=[(3, 0)]))
    tagged(services, 1, "#Craft since 1921")
    tagged(services, 3, "one of the #craft firms")
    today = services.today()
    found = overview(services.store, usual_period(today), today, "craft")
    count = found.rows[0].counts[Track.INNOVATION]
    assert (count.spoke, count.asked) == ({number(1), number(3)}, 2)
    assert set(found.rows[0].customers) == {number(1), number(2), number(3)}
    assert {one.customer_id for one in found.without} == {number(1)}
    assert overview(services.store, usual_period(today), today, "#nobody").reached == {}


async def test_a_tag_is_chosen_on_the_screen_and_stands_in_its_heading(app: InterviewApp) -> None:
    with_themes(app.services.store, theme(1, "Closing", (1, 0), (2, 0)))
    async with app.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "3 customers asked" in seen(app))
        await burst(pilot, "f")
        await until(pilot, lambda: "No customer has a tag yet" in seen(app))
        tagged(app.services, 1, "#Craft")
        await burst(pilot, "f")
        await on(pilot, Choose)
        await burst(pilot, *"craft", "enter")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "1 customer" in seen(app) and "#Craft" in seen(app))
