"""All keys of the program as tables, one a language: `python -m interview_tui.tui.key_tables` writes KEYS.md."""

from pathlib import Path

from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.language.message import N_
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.announcements.screen import AnnouncementsScreen
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.development.screen import DevelopmentScreen
from interview_tui.tui.exporting.screen import ExportScreen
from interview_tui.tui.guides.screen import GuidesScreen
from interview_tui.tui.importing.screen import ImportScreen
from interview_tui.tui.lists.screen import ListsScreen
from interview_tui.tui.mail.screen import MailScreen
from interview_tui.tui.measures.screen import MeasuresScreen
from interview_tui.tui.organisation.screen import OrganisationScreen
from interview_tui.tui.promises.screen import PromisesScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.shared.key_words import key_table
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.team.board import BoardScreen
from interview_tui.tui.team.reading import LeadReadingScreen
from interview_tui.tui.themes.page import ThemeScreen
from interview_tui.tui.themes.screen import ThemesScreen
from interview_tui.tui.themes.sorting import SortingScreen
from interview_tui.tui.today.screen import TodayScreen

SCREENS: tuple[type[InterviewScreen[None]], ...] = (
    TodayScreen,
    BeforeScreen,
    CallScreen,
    AfterScreen,
    ReadingScreen,
    CustomerPageScreen,
    PromisesScreen,
    ListsScreen,
    MeasuresScreen,
    AnnouncementsScreen,
    DevelopmentScreen,
    BoardScreen,
    LeadReadingScreen,
    ThemesScreen,
    ThemeScreen,
    SortingScreen,
    OrganisationScreen,
    GuidesScreen,
    ExportScreen,
    ImportScreen,
    MailScreen,
)
"""Every screen that has commands, in the order in which one comes to it."""
FILE = Path(__file__).with_name("KEYS.md")


def markdown_keys(language: Language) -> str:
    """Return all keys as a Markdown table."""
    say = language.say
    lines = [f"| {say(N_('where'))} | {say(N_('keys'))} | {say(N_('what they do'))} |", "|---|---|---|"]
    for screen in SCREENS:
        where = language.in_context("place", screen.place)
        rows = key_table((one.command for one in screen.declared.values()), language)
        lines += [f"| {where} | {keys} | {does} |" for keys, does in rows]
    return "\n".join(lines)


def page() -> str:
    """Return the page with the tables of all languages."""
    head = "<!-- written by `python -m interview_tui.tui.key_tables` from the commands that the screens declare -->"
    languages = [Language(code) for code in CODES]
    return "\n\n".join([head, *(f"# {one.say(N_('Keys'))}\n\n{markdown_keys(one)}" for one in languages)]) + "\n"


if __name__ == "__main__":  # pragma: no cover
    FILE.write_text(page(), encoding="utf-8")
