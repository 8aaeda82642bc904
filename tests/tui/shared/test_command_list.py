import re
from collections import Counter

import pytest
from textual.screen import Screen

from interview_tui.desk.services import Services
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.locales import CODES
from interview_tui.tui import ending, key_tables, settings
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.guides.screen import GuidesScreen
from interview_tui.tui.key_tables import SCREENS, markdown_keys
from interview_tui.tui.shared.commands import Bound, Command, Declared, command
from interview_tui.tui.shared.help_view import help_lines
from interview_tui.tui.shared.key_words import footer_key, key_name, key_names, key_table
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.drawing import width_of


def commands_of(screen: type[InterviewScreen[None]]) -> list[Command]:
    return [one.command for one in screen.declared.values()]


EVERY = [(screen, command) for screen in SCREENS for command in commands_of(screen)]
COMMANDS = list({command: None for _, command in EVERY})


def named(value: object) -> str:
    return value.id if isinstance(value, Command) else getattr(value, "__name__", str(value))


def keys_of(command: Command, language: Language) -> set[str]:
    letter, behind = command.letter_in(language), command.after_tab_in(language)
    letters = [*([letter] if letter else []), *([f"tab {behind}"] if behind else [])]
    return {*command.keys, *command.empty, *command.selected, *letters}


# how a command is declared and found


class Small(InterviewScreen[None]):
    offers = (ending.quit,)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.done_here: list[str] = []

    @command("One", keys=("1",))
    def one(self) -> None:
        self.done_here.append("one")

    @command("Two", letter="t")
    def two(self) -> None:
        self.done_here.append("two")


class Smaller(Small):
    @command("Another one", keys=("1",))
    def one(self) -> None:
        self.done_here.append("another")


def test_a_screen_has_its_own_commands_first_then_what_all_have_then_what_it_offers() -> None:
    assert list(Small.declared) == ["one", "two", "search", "menu", "help", "quit"]


def test_a_command_is_called_like_the_method_that_does_it() -> None:
    assert all(declared.command.id == name for screen in SCREENS for name, declared in screen.declared.items())


def test_a_command_is_done_by_its_name_or_as_a_method(services: Services) -> None:
    screen = Small(services)

    screen.start("one")
    screen.two()

    assert screen.done_here == ["one", "two"]


def test_a_command_that_is_declared_anew_takes_the_place_of_the_one_below(services: Services) -> None:
    screen = Smaller(services)

    screen.start("one")

    assert screen.done_here == ["another"]
    assert Smaller.declared["one"].command.title == "Another one"


@pytest.mark.parametrize("unknown", ["", "three", "press", "leave_now"])
def test_what_no_command_is_called_is_not_silently_dropped(services: Services, unknown: str) -> None:
    with pytest.raises(KeyError):
        Small(services).start(unknown)


def test_a_command_read_from_its_screen_is_equal_to_itself_and_to_no_other(services: Services) -> None:
    screen = Small(services)

    assert screen.one == screen.one
    assert screen.one != screen.two
    assert isinstance(screen.one, Bound)
    assert isinstance(Small.one, Declared)


def test_no_command_stands_in_the_way_of_something_textual_calls() -> None:
    assert [command.id for command in COMMANDS if hasattr(Screen, command.id)] == []


# what the screens declare


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("screen", SCREENS, ids=named)
def test_no_key_starts_two_commands_in_one_place(screen: type[InterviewScreen[None]], code: Code) -> None:
    presses = Counter(key for one in commands_of(screen) for key in keys_of(one, Language(code)))

    assert [key for key, count in presses.items() if count > 1] == []


def test_every_screen_has_a_place_of_its_own() -> None:
    assert len({screen.place for screen in SCREENS} - {""}) == len(SCREENS)


def test_what_can_be_chosen_everywhere_is_offered_everywhere() -> None:
    wanted = {one.command for one in settings.EVERYWHERE}

    assert all(wanted <= set(commands_of(screen)) for screen in SCREENS)


@pytest.mark.parametrize("command", COMMANDS, ids=named)
def test_every_command_has_a_title_in_both_languages(command: Command) -> None:
    assert command.title
    assert Language("de").say(command.title) != command.title


@pytest.mark.parametrize("command", [one for one in COMMANDS if not one.in_menu], ids=named)
def test_what_is_not_in_the_menu_has_a_key(command: Command) -> None:
    assert keys_of(command, Language("en"))


F_KEYS = [one for one in COMMANDS if any(re.fullmatch(r"f\d+", key) for key in keys_of(one, Language("en")))]


@pytest.mark.parametrize("command", F_KEYS, ids=named)
def test_every_f_key_has_a_second_way(command: Command) -> None:
    others = [key for key in keys_of(command, Language("en")) if not re.fullmatch(r"f\d+", key)]

    assert others or command.in_menu


LOST_OR_TAKEN = ["ctrl+i", "ctrl+m", "ctrl+h", "ctrl+j", "ctrl+c", "ctrl+b", "f5", "f10", "f11", "f12"]


TAKEN_BY_SOME = ["f6"]
"""Editors take it from the terminal within them."""


@pytest.mark.parametrize("command", [one for one in COMMANDS if keys_of(one, Language("en")) & set(TAKEN_BY_SOME)])
def test_what_some_editors_take_has_another_key(command: Command) -> None:
    assert keys_of(command, Language("en")) - set(TAKEN_BY_SOME)


@pytest.mark.parametrize("command", COMMANDS, ids=named)
def test_no_command_needs_a_key_that_terminals_take_or_confuse(command: Command) -> None:
    keys = keys_of(command, Language("en"))

    assert not keys & set(LOST_OR_TAKEN)
    assert not [key for key in keys if re.fullmatch(r"ctrl\+\d|alt\+.*|ctrl\+(enter|tab)", key)]


@pytest.mark.parametrize("code", CODES)
def test_a_letter_is_one_small_letter_in_every_language(code: Code) -> None:
    letters = [one.letter_in(Language(code)) for one in COMMANDS if one.letter]

    assert all(len(letter) == 1 and letter.isalpha() and letter == letter.lower() for letter in letters)


ASKED = ["leave_no_trace"]
"""It answers the question whether the call should end."""


@pytest.mark.parametrize("screen", [TodayScreen, CallScreen, AfterScreen], ids=named)
def test_where_a_line_is_typed_into_no_bare_letter_acts(screen: type[InterviewScreen[None]]) -> None:
    assert [one.id for one in commands_of(screen) if one.letter and one.id not in ASKED] == []


def test_a_command_without_a_letter_has_none_in_any_language() -> None:
    assert CallScreen.save.command.letter_in(Language("de")) == ""


# names of keys


@pytest.mark.parametrize(
    ("key", "english", "german"),
    [
        ("ctrl+o", "Ctrl+O", "Strg+O"),
        ("enter", "Enter", "Enter"),
        ("space", "Space", "Leertaste"),
        ("delete", "Del", "Entf"),
        ("escape", "Esc", "Esc"),
        ("shift+tab", "Shift+Tab", "Umschalt+Tab"),
        ("f10", "F10", "F10"),
        ("f", "f", "f"),
        ("up", "↑", "↑"),
        ("x", "x", "x"),
    ],
)
def test_a_key_has_its_name_in_both_languages(key: str, english: str, german: str) -> None:
    assert (key_name(key, Language("en")), key_name(key, Language("de"))) == (english, german)


def test_a_command_names_its_letter_first_then_the_keys_for_an_empty_line() -> None:
    assert key_names(CallScreen.speaker.command, Language("en")) == ["Space", "F2"]
    assert key_names(GuidesScreen.copy_guide.command, Language("en")) == ["c"]
    assert key_names(TodayScreen.finish.command, Language("de")) == ["Tab a"]


def test_the_footer_shows_the_first_of_a_commands_keys() -> None:
    assert footer_key(GuidesScreen.copy_guide.command, Language("de")) == "c"
    assert footer_key(CallScreen.silence.command, Language("de")) == "F3"


# help and the table of keys


@pytest.mark.parametrize("screen", SCREENS, ids=named)
@pytest.mark.parametrize("code", CODES)
def test_help_lists_every_key_of_a_place_once(screen: type[InterviewScreen[None]], code: Code) -> None:
    language = Language(code)
    keyed = [one for one in commands_of(screen) if keys_of(one, language)]

    assert [does for _, does in key_table(commands_of(screen), language)] == [language.say(one.title) for one in keyed]


@pytest.mark.parametrize("screen", SCREENS, ids=named)
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_help_page_fits_its_width(screen: type[InterviewScreen[None]], code: Code, width: int) -> None:
    lines = help_lines(commands_of(screen), screen.help_note, Language(code), width)

    assert len(lines) >= len(key_table(commands_of(screen), Language(code)))
    assert all(width_of(line) <= width for line in lines)


@pytest.mark.parametrize("code", CODES)
def test_the_table_of_keys_is_whole_markdown(code: Code) -> None:
    head, rule, *rows = markdown_keys(Language(code)).split("\n")

    assert (head.count("|"), rule) == (4, "|---|---|---|")
    assert all(row.startswith("| ") and row.endswith(" |") and row.count("|") == 4 for row in rows)
    assert len(rows) == sum(len(key_table(commands_of(screen), Language(code))) for screen in SCREENS)


def test_the_page_of_all_keys_is_current() -> None:
    assert key_tables.FILE.read_text(encoding="utf-8") == key_tables.page(), (
        "run: python -m interview_tui.tui.key_tables"
    )
