"""Customers are asked about a theme by one key: in which words, whom, and taken back; what they answered is seen."""

from interview_tui.records.customer_changes import begun
from interview_tui.records.theme_cue import cue_of
from interview_tui.records.words import Aspect, Status, Track
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.shared.theme_messages import ThemesWanted
from interview_tui.tui.themes.page import ThemeScreen
from interview_tui.tui.themes.screen import ThemesScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START
from tests.support.known_customers import entry
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.themed import theme, with_themes
from tests.support.written import conversation, customer, note, number

CLOSING = theme(1, "Monthly closing", (1, 0), (2, 0))


def answered(store: JsonStore, text: str) -> None:
    """Let Clara be asked, and answer."""
    asked = cue_of(CLOSING.id)
    one = conversation(
        note(50, text, cue=asked, track=Track.INNOVATION), note(51, "the board", kind="why", because_of=number(50)),
        id=number(990), started_at=START, status=Status.DONE,
        customer_id=number(3), customer="Clara Moss", asked=(asked,), reached=(Track.INNOVATION,),
    )  # fmt: skip
    opened = store.begin(one)
    opened.save(one)
    opened.close()


async def test_who_spoke_of_it_is_asked_and_that_is_taken_back(app: InterviewApp, store: JsonStore) -> None:
    with_themes(store, CLOSING)
    async with app.run_test(size=(100, 24)) as pilot:
        await on(pilot, TodayScreen)
        app.navigation.follow(ThemesWanted())
        await on(pilot, ThemesScreen)
        await settle(pilot)
        await burst(pilot, "q")
        await on(pilot, Ask)
        await burst(pilot, *"How long?", "enter")
        await on(pilot, Choose)
        await burst(pilot, "enter")
        await until(pilot, lambda: "nobody asked yet, 2 still to ask" in seen(app))
        assert "2 customers to ask: Monthly closing" in seen(app)

        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "Undone: " in seen(app))
        assert store.themes()[CLOSING.id].question == ""


async def test_words_choose_whom_and_nobody_is_asked_any_more(app: InterviewApp, store: JsonStore) -> None:
    with_themes(store, CLOSING)
    uses = entry(5, Aspect.USES, "ordering module", START.date())
    store.change_customer(number(3), lambda one: begun(one, uses))
    async with app.run_test(size=(100, 24)) as pilot:
        await on(pilot, TodayScreen)
        app.navigation.follow(ThemesWanted())
        await on(pilot, ThemesScreen)
        await settle(pilot)
        await burst(pilot, "q")
        await on(pilot, Ask)
        await burst(pilot, *"How long?", "enter")
        await on(pilot, Choose)
        await burst(pilot, "down", "enter")
        await on(pilot, Ask)
        await burst(pilot, *"ordering", "enter")
        await until(pilot, lambda: "1 still to ask" in seen(app))
        assert [one.customer_id for one in store.themes()[CLOSING.id].to_ask] == [number(3)]

        await burst(pilot, "q", "enter")
        await on(pilot, Choose)
        await burst(pilot, "down", "down", "enter")
        await until(pilot, lambda: "Nobody is asked any more" in seen(app))
        assert store.themes()[CLOSING.id].to_ask == ()

        await burst(pilot, "q", "enter")
        await on(pilot, Choose)
        await burst(pilot, "down", "enter")
        await on(pilot, Ask)
        await burst(pilot, *"zebra", "enter")
        await until(pilot, lambda: "Nobody matches all of “zebra”" in seen(app))


async def test_a_question_has_words(app: InterviewApp, store: JsonStore) -> None:
    with_themes(store, CLOSING)
    async with app.run_test(size=(100, 24)) as pilot:
        await on(pilot, TodayScreen)
        app.navigation.follow(ThemesWanted())
        await on(pilot, ThemesScreen)
        await settle(pilot)
        await burst(pilot, "q", "enter")
        await until(pilot, lambda: "A question needs words." in seen(app))


async def test_what_was_answered_stands_apart_on_the_page(app: InterviewApp, store: JsonStore) -> None:
    with_themes(store, CLOSING.changed(question="How long does it take?"))
    answered(store, "four days")
    async with app.run_test(size=(100, 30)) as pilot:
        await on(pilot, TodayScreen)
        app.navigation.follow(ThemesWanted())
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "1 of 1 asked" in seen(app))
        await burst(pilot, "enter")
        await on(pilot, ThemeScreen)
        await until(pilot, lambda: "? How long does it take?" in seen(app))
        page = seen(app)
        assert page.index("Said  2") < page.index("Asked about it  1") < page.index("four days")
        assert "█" in page
        assert customer(3, "Clara Moss").name in page
