"""What becomes of a theme: whoever leads decides, the authors tell their customers, and it comes back who knows it."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.desk.sharing import release
from interview_tui.desk.team.folder import put
from interview_tui.desk.themes.asking import put_to
from interview_tui.desk.themes.deciding import decided
from interview_tui.desk.themes.overview import Row, overview, usual_period
from interview_tui.exchange.digest import Digests
from interview_tui.records.states import ThemeState
from interview_tui.records.theme import Gathered, Theme
from interview_tui.records.words import Kind, Status, Track
from interview_tui.store.store import JsonStore
from interview_tui.tui.announcements.screen import AnnouncementsScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.promises.screen import PromisesScreen
from interview_tui.tui.shared.announcing_messages import AnnouncementsWanted
from interview_tui.tui.shared.messages import CustomerWanted
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START, FrozenClock, Ids, services_on
from tests.support.handing_over import taken_in
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.teams import made
from tests.support.written import conversation, customer, note, number

SAID = "Month end takes one day now"
BECAUSE = "we reckon at night"
QUESTION = "How long may your month end take?"


@dataclass(frozen=True)
class Team:
    """Two authors and whoever leads, with the folder of their team."""

    jana: JsonStore
    ben: JsonStore
    lead: JsonStore
    ids: Ids

    @property
    def row(self) -> Row:
        """The theme as whoever leads sees it."""
        today = START.date()
        [row] = overview(self.lead.together(), usual_period(today), today).rows
        return row

    def decide(self, state: ThemeState, words: str = "", because: str = "") -> None:
        decided(self.lead.together(), self.row, state, words, because, START, self.ids)

    def hand_over(self, *stores: JsonStore) -> None:
        """Let these put into the folder what is new, and the others take it in."""
        for one in stores:
            put(one, START.date())
        for one in (self.jana, self.ben, self.lead):
            assert all(each.fault is None for each in taken_in(one))


def author(folder: Path, name: str, *people: tuple[int, str]) -> JsonStore:
    """Return the store of somebody who released a conversation about the month end with each of these."""
    of = made(folder / name.split()[0], name, folder / "team")
    for n, called in people:
        of.store.save_customer(customer(n, called))
        said = note(100 + n, "month end takes three days", kind=Kind.NEED, track=Track.INNOVATION)
        of.keep(
            conversation(
                said, id=number(900 + n), author=name, customer_id=number(n), customer=called, status="done",
                released=True, reached=(Track.INNOVATION,), started_at=START - timedelta(days=n),
            )
        )  # fmt: skip
    return of.store


def in_folder(team: Team) -> list[Path]:
    return sorted(Path(team.lead.settings.team_folder).iterdir())


@pytest.fixture
def team(tmp_path: Path) -> Team:
    jana = author(tmp_path, "Jana Reuter", (1, "Anna Reed"), (2, "Clara Moss"))
    ben = author(tmp_path, "Ben Ott", (5, "Tom Hall"))
    lead = made(tmp_path / "lead", "Lea Kern", tmp_path / "team").store
    team = Team(jana, ben, lead, Ids())
    team.hand_over(jana, ben)
    rows = [
        Gathered(id=Digests(of.id).of(number(100 + n)), conversation=Digests(of.id).of(number(900 + n)))
        for of, n in ((jana, 1), (jana, 2), (ben, 5))
    ]
    lead.keep_themes({number(700): Theme(id=number(700), at=START, name="Month end", notes=tuple(rows))})
    return team


def app_of(store: JsonStore) -> InterviewApp:
    return InterviewApp(services_on(store, FrozenClock()))


async def test_the_authors_tell_their_customers_and_the_theme_is_told_once_each_of_them_knows(team: Team) -> None:
    team.decide(ThemeState.DONE, SAID, BECAUSE)
    assert len(team.row.told.open) == 3
    team.hand_over(team.lead)

    app = app_of(team.jana)
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await until(pilot, lambda: f"< Tell 2 customers: {SAID}" in seen(app))
        assert "Lea Kern" in seen(app)
        await burst(pilot, *"Anna", "enter")
        await on(pilot, BeforeScreen)
        await until(pilot, lambda: f"< {SAID}, because {BECAUSE}" in seen(app))
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        await until(pilot, lambda: f"< {SAID}" in seen(app))
        await burst(pilot, "f8")
        await on(pilot, Choose)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        await until(pilot, lambda: f"< {SAID}" not in seen(app))

    app = app_of(team.jana)
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await until(pilot, lambda: f"< Tell 1 customer: {SAID}" in seen(app))
        await burst(pilot, "f8")
        await on(pilot, PromisesScreen)
        await until(pilot, lambda: "Clara Moss" in seen(app) and f"Tell: {SAID}" in seen(app))
        await burst(pilot, "escape")
        await on(pilot, TodayScreen)
        await burst(pilot, "down", "enter")
        await on(pilot, AnnouncementsScreen)
        await until(pilot, lambda: "decided by Lea Kern" in seen(app))
        assert "Tom Hall" not in seen(app)
        assert "1 of 2 do not know it yet" in seen(app)
        await burst(pilot, "w")
        await until(pilot, lambda: "1 does not wish to hear it" in seen(app))

    # Whoever leads knows by now what Jana told; Ben hears on the page of his customer what he is to tell.
    team.hand_over(team.jana)
    assert [len(each) for each in (team.row.told.known, team.row.told.unwished, team.row.told.open)] == [1, 1, 1]
    assert not team.row.told.is_whole
    app = app_of(team.ben)
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        app.navigation.follow(CustomerWanted(number(5)))
        await on(pilot, CustomerPageScreen)
        await until(pilot, lambda: f"To tell  {SAID}" in seen(app))
        assert "Anna Reed" not in seen(app)
        await burst(pilot, "t")
        await on(pilot, Ask)
        await burst(pilot, *"at last", "enter")
        await on(pilot, CustomerPageScreen)
        await until(pilot, lambda: f"To tell  {SAID}" not in seen(app))
        await until(pilot, lambda: [one.stem for one in in_folder(team) if one.stem.startswith("ben-ott")] != [])
        await settle(pilot)

    team.hand_over(team.ben)
    assert team.row.told.is_whole
    [news] = team.lead.announcements()
    assert sorted((row.teller, row.reaction) for row in news.tellings) == [
        ("", ""),
        ("Ben Ott", "at last"),
        ("Jana Reuter", ""),
    ]


async def test_a_decision_that_is_withdrawn_is_withdrawn_with_the_authors_and_the_new_one_is_told(team: Team) -> None:
    team.decide(ThemeState.DONE, SAID, BECAUSE)
    team.hand_over(team.lead)
    app = app_of(team.jana)
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await until(pilot, lambda: f"< Tell 2 customers: {SAID}" in seen(app))

    team.decide(ThemeState.WONT_DO, "Month end stays as it is", "nobody can reckon at night")
    team.hand_over(team.lead)
    app = app_of(team.jana)
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await until(pilot, lambda: "< Tell 2 customers: Month end stays as it is" in seen(app))
        assert SAID not in seen(app)
        app.navigation.follow(AnnouncementsWanted())
        await on(pilot, AnnouncementsScreen)
        await until(pilot, lambda: "nobody can reckon at night" in seen(app))
        # What somebody else decided is neither withdrawn here nor told to others.
        await burst(pilot, "x", "a")
        await settle(pilot)
        assert [one.withdrawn for one in team.jana.announcements()] == [None, START.date()]

    team.decide(ThemeState.OPEN)
    team.hand_over(team.lead)
    assert all(one.withdrawn for one in team.jana.announcements())


async def test_the_question_of_a_theme_is_asked_by_those_who_know_the_customers_and_counted_at_the_lead(
    team: Team,
) -> None:
    put_to(team.lead.together(), team.row, QUESTION, None, team.ids)
    assert len(team.row.asked[0].waiting) == 3
    team.hand_over(team.lead)

    app = app_of(team.ben)
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await burst(pilot, *"Tom", "enter")
        await on(pilot, BeforeScreen)
        await until(pilot, lambda: QUESTION in seen(app))
        assert "Theme “Month end”" in seen(app)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        for _ in range(30):
            if f" {QUESTION}" in seen(app) and "Theme “Month end”" in seen(app):
                break
            await burst(pilot, "right")
        await burst(pilot, *"one day", "enter", "ctrl+d", "enter")
        await until(pilot, lambda: "Innovation: not asked" in seen(app))
    [held] = [head.id for head in team.ben.listing().heads if head.asked]
    opened = team.ben.open(held)
    opened.save(opened.conversation.changed(status=Status.DONE))
    opened.close()

    # What is not released is not counted: nobody but Ben knows of it.
    team.hand_over(team.ben)
    assert not team.row.asked[0].asked
    assert release(team.ben, held) is None
    team.hand_over(team.ben)
    [asked] = team.row.asked
    assert (len(asked.answered), len(asked.asked), len(asked.waiting)) == (1, 1, 2)
    assert [found.text for found in team.row.answers.values()] == ["one day"]
    assert len(team.row.counts[Track.INNOVATION].spoke) == 3
