"""Every place of the program where a person can type or paste, with the way there on a store of `hostile`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.announcements.screen import AnnouncementsScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.customer.entry_line import EntryLine
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.exporting.screen import ExportScreen
from interview_tui.tui.importing.screen import ImportScreen
from interview_tui.tui.lists.screen import ListsScreen
from interview_tui.tui.mail.screen import MailScreen
from interview_tui.tui.measures.screen import MeasuresScreen
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.complaint import AskComplaint
from interview_tui.tui.panels.gather import Gather
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.panels.search import Search
from interview_tui.tui.promises.screen import PromisesScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.themes.page import ThemeScreen
from interview_tui.tui.themes.screen import ThemesScreen
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.text_line import TextLine
from tests.support import hostile
from tests.support.seeing import burst, drawn, on, settle

Way = Callable[[Pilot[Any]], Awaitable[None]]


@dataclass(frozen=True)
class Door:
    """A line to type in: its name, the screen below it, the command there that opens it, and what has it then."""

    name: str
    below: type[Screen[Any]]
    command: str | None = None
    opens: type[Screen[Any]] | None = None
    after: str | None = None
    """A command that has to have been done before that one."""

    @property
    def screen(self) -> type[Screen[Any]]:
        """The screen that has the line."""
        return self.opens or self.below

    async def open(self, pilot: Pilot[Any]) -> None:
        """Go there from wherever the program is."""
        app = pilot.app
        assert isinstance(app, InterviewApp)
        if type(app.screen) is self.screen and (self.opens is not None or self.command is None):
            return
        if type(app.screen) is not self.below:
            await to_today(pilot)
            await WAYS[self.below](pilot)
            await on(pilot, self.below)
            await settle(pilot)
        if self.command is not None:
            assert isinstance(app.screen, InterviewScreen)
            if self.after is not None:
                app.screen.start(self.after)
                await settle(pilot)
            app.screen.start(self.command)
            await on(pilot, self.screen)
            await drawn(pilot)


DOORS = (
    Door("name line", TodayScreen),
    Door("menu", TodayScreen, "menu", Choose),
    Door("my name", TodayScreen, "author", Ask),
    Door("folder for backups", TodayScreen, "backup_folder", Ask),
    Door("calendar", TodayScreen, "calendar", Ask),
    Door("country of phone numbers", TodayScreen, "phone_region", Ask),
    Door("folder of the team", TodayScreen, "team_folder", Ask),
    Door("who stands in", TodayScreen, "stand_in", Ask),
    Door("search", TodayScreen, "search", Search),
    Door("words of a list", ListsScreen),
    Door("file of figures", MeasuresScreen, "export", Ask),
    Door("what all of a list are told", ListsScreen, "tell_them", Ask),
    Door("what is next about a complaint", PromisesScreen, "complaint", AskComplaint),
    Door("who is told something", AnnouncementsScreen, "new", Ask),
    Door("how somebody took it", AnnouncementsScreen, "word_given", Ask),
    Door("name of a theme", ThemesScreen, "new", Ask),
    Door("other name of a theme", ThemesScreen, "rename", Ask),
    Door("what belongs to a theme", ThemesScreen, "describe", Ask),
    Door("thought on a theme", ThemesScreen, "memo", Ask),
    Door("what customers are asked about a theme", ThemesScreen, "question", Ask),
    Door("file of themes", ThemesScreen, "export", Ask),
    Door("name of a theme that is split off", ThemeScreen, "split", Ask),
    Door("theme of a note", ReadingScreen, "gather", Gather),
    Door("path of an import", ImportScreen),
    Door("guess", BeforeScreen, "guess", Ask),
    Door("guide", BeforeScreen, "guide", Choose),
    Door("promise moved to a day", BeforeScreen, "move", Ask),
    Door("own question", BeforeScreen, "my_question", Ask),
    Door("day of the first deal", BeforeScreen, "first_deal", Ask),
    Door("keep until", BeforeScreen, "keep_until", Ask),
    Door("name and organisation", BeforeScreen, "rename", Ask),
    Door("when it was", BeforeScreen, "moment", Ask),
    Door("way to reach", BeforeScreen, "add_way", Ask),
    Door("line on a contact", BeforeScreen, "write_line", Ask, after="not_reached"),
    Door("line of what is known", CustomerPageScreen, "add", EntryLine),
    Door("past day", CustomerPageScreen, "past", Ask),
    Door("word from elsewhere", CustomerPageScreen, "from_elsewhere", Choose),
    Door("what of a customer", CustomerPageScreen, "who", Choose),
    Door("colleague who takes over", CustomerPageScreen, "give", Ask),
    Door("note line", CallScreen),
    Door("whose call", CallScreen, "with_whom", Choose),
    Door("search in the call", CallScreen, "search", Search),
    Door("when it was, in the call", CallScreen, "moment", Ask),
    Door("what is open, in the call", CallScreen, "open_matters", Choose),
    Door("answer after the call", AfterScreen),
    Door("question to those who lead, after the call", AfterScreen, "ask_lead", Ask),
    Door("note corrected", ReadingScreen, "edit"),
    Door("question to those who lead", ReadingScreen, "ask_lead", Ask),
    Door("when it was, corrected", ReadingScreen, "moment", Ask),
    Door("whose conversation", ReadingScreen, "with_whom", Choose),
    Door("file to export to", ExportScreen),
    Door("other words for a note", ExportScreen, "wording", Choose),
    Door("to what an export is narrowed", ExportScreen, "filter", Choose),
    Door("mail", MailScreen, "edit"),
    Door("file for the mail", MailScreen, "draft", Ask),
)


async def to_today(pilot: Pilot[Any]) -> None:
    """Leave whatever screen is on, by keys."""
    app = pilot.app
    assert isinstance(app, InterviewApp)
    for _ in range(8):
        if isinstance(app.screen, TodayScreen):
            await burst(pilot, "escape")
            return
        keys = ("ctrl+u", "ctrl+d", "enter") if isinstance(app.screen, CallScreen) else ("escape",)
        await burst(pilot, *keys)
        await settle(pilot)
    raise AssertionError(f"{app.screen!r} cannot be left")


async def _stay(pilot: Pilot[Any]) -> None:
    await drawn(pilot)


async def _lists(pilot: Pilot[Any]) -> None:
    await burst(pilot, "f3")


async def _measures(pilot: Pilot[Any]) -> None:
    await burst(pilot, "ctrl+r")


async def _themes(pilot: Pilot[Any]) -> None:
    await burst(pilot, "ctrl+y")


async def _theme(pilot: Pilot[Any]) -> None:
    await _themes(pilot)
    await on(pilot, ThemesScreen)
    await settle(pilot)
    await burst(pilot, "enter")


async def _open(pilot: Pilot[Any]) -> None:
    await burst(pilot, "f8")
    await on(pilot, PromisesScreen)
    await settle(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, PromisesScreen)
    while screen.all_open.chosen is None or screen.all_open.chosen.complaint is None:
        await burst(pilot, "down")


async def _told(pilot: Pilot[Any]) -> None:
    await burst(pilot, "f3")
    await on(pilot, ListsScreen)
    await burst(pilot, "f8")


async def _import(pilot: Pilot[Any]) -> None:
    assert isinstance(pilot.app.screen, TodayScreen)
    pilot.app.screen.bring_in()


async def _before(pilot: Pilot[Any]) -> None:
    await burst(pilot, *"Karl", "enter")


async def _customer(pilot: Pilot[Any]) -> None:
    await _before(pilot)
    await on(pilot, BeforeScreen)
    await burst(pilot, "f6")


async def _call(pilot: Pilot[Any]) -> None:
    await burst(pilot, *"Karl", "enter")
    await on(pilot, BeforeScreen)
    await burst(pilot, "enter")


async def _after(pilot: Pilot[Any]) -> None:
    app = pilot.app
    assert isinstance(app, InterviewApp)
    app.navigation.finish(hostile.TO_FINISH)
    await on(pilot, AfterScreen)
    # The first question that is answered in words.
    while isinstance(app.screen, AfterScreen) and not app.screen.query_one(TextLine).display:
        await burst(pilot, "tab")


async def _reading(pilot: Pilot[Any]) -> None:
    app = pilot.app
    assert isinstance(app, InterviewApp)
    app.navigation.read(hostile.CONVERSATION)
    await on(pilot, ReadingScreen)
    await burst(pilot, "down")


async def _export(pilot: Pilot[Any]) -> None:
    await _reading(pilot)
    await burst(pilot, "x")
    await on(pilot, ExportScreen)
    # To the row in which is typed where the file goes.
    await burst(pilot, *["down"] * 6)


async def _mail(pilot: Pilot[Any]) -> None:
    await _reading(pilot)
    await burst(pilot, "f")
    await on(pilot, MailScreen)


WAYS: dict[type[Screen[Any]], Way] = {
    TodayScreen: _stay,
    BeforeScreen: _before,
    ListsScreen: _lists,
    MeasuresScreen: _measures,
    ThemesScreen: _themes,
    ThemeScreen: _theme,
    PromisesScreen: _open,
    AnnouncementsScreen: _told,
    ImportScreen: _import,
    CustomerPageScreen: _customer,
    CallScreen: _call,
    AfterScreen: _after,
    ReadingScreen: _reading,
    ExportScreen: _export,
    MailScreen: _mail,
}
