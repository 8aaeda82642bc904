import re
from collections import Counter

import pytest

from interview_tui.language.catalogue import Code, Language
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call import keys as call_keys
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.guides.screen import GuidesScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.shared.commands import BY_ID, COMMANDS, Command, Place, commands_of, key_name, key_names
from interview_tui.tui.shared.help import key_table, markdown_keys
from interview_tui.tui.shared.help_view import help_lines
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.drawing import width_of

SCREENS: dict[Place, type[InterviewScreen[None]]] = {
    Place.TODAY: TodayScreen,
    Place.BEFORE: BeforeScreen,
    Place.CALL: CallScreen,
    Place.GUIDES: GuidesScreen,
    Place.AFTER: AfterScreen,
    Place.READING: ReadingScreen,
}
EVERY = [(place, command) for place in Place for command in commands_of(place)]
BY_THE_KEY_ITSELF = {(Place.CALL, "pages")}
"""In the list for the help; two keys that do opposite things."""


def named(pair: object) -> str:
    return pair.id if isinstance(pair, Command) else str(pair)


def keys_of(command: Command, language: Language) -> set[str]:
    letter = command.letter_in(language)
    return {*command.keys, *command.empty, *command.selected, *([letter] if letter else [])}


@pytest.mark.parametrize("code", ["de", "en"])
@pytest.mark.parametrize("place", list(Place))
def test_no_key_starts_two_commands_in_one_place(place: Place, code: Code) -> None:
    presses = Counter(key for one in commands_of(place) for key in keys_of(one, Language(code)))

    assert [key for key, count in presses.items() if count > 1] == []


@pytest.mark.parametrize(
    ("place", "command"),
    EVERY,
    ids=named,
)
def test_every_command_is_done_by_its_screen_or_by_the_program(place: Place, command: Command) -> None:
    by_the_screen = hasattr(SCREENS[place], f"do_{command.id}") and command.id not in ("menu", "help")
    by_the_program = hasattr(InterviewApp, f"_do_{command.id}")
    by_the_call_alone = place is Place.CALL and call_keys.is_pure(command.id)

    assert by_the_screen or by_the_program or by_the_call_alone or (place, command.id) in BY_THE_KEY_ITSELF


@pytest.mark.parametrize("place", Place)
def test_every_method_of_a_screen_is_a_command_of_its_place(place: Place) -> None:
    methods = {name.removeprefix("do_") for name in dir(SCREENS[place]) if name.startswith("do_")}

    assert methods <= {one.id for one in commands_of(place)}


def test_every_screen_has_its_place() -> None:
    assert {screen.place for screen in SCREENS.values()} == set(Place)


def test_no_two_commands_share_an_id() -> None:
    assert len(BY_ID) == len(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=named)
def test_every_command_has_a_title_in_both_languages(command: Command) -> None:
    assert command.title
    assert Language("de").say(command.title) != command.title


@pytest.mark.parametrize("command", [one for one in COMMANDS if one.in_menu], ids=named)
def test_a_command_of_the_menu_works_somewhere(command: Command) -> None:
    assert command.places


@pytest.mark.parametrize("command", [one for one in COMMANDS if not one.in_menu], ids=named)
def test_what_is_not_in_the_menu_has_a_key(command: Command) -> None:
    assert keys_of(command, Language("en"))


F_KEYS = [one for one in COMMANDS if any(re.fullmatch(r"f\d+", key) for key in keys_of(one, Language("en")))]


@pytest.mark.parametrize("command", F_KEYS, ids=named)
def test_every_f_key_has_a_second_way(command: Command) -> None:
    others = [key for key in keys_of(command, Language("en")) if not re.fullmatch(r"f\d+", key)]

    assert others or command.in_menu


LOST_OR_TAKEN = ["ctrl+i", "ctrl+m", "ctrl+h", "ctrl+j", "ctrl+c", "ctrl+b", "f5", "f6", "f10", "f11", "f12"]


@pytest.mark.parametrize("command", COMMANDS, ids=named)
def test_no_command_needs_a_key_that_terminals_take_or_confuse(command: Command) -> None:
    keys = keys_of(command, Language("en"))

    assert not keys & set(LOST_OR_TAKEN)
    assert not [key for key in keys if re.fullmatch(r"ctrl\+\d|alt\+.*|ctrl\+(enter|tab)", key)]


@pytest.mark.parametrize("code", ["de", "en"])
def test_a_letter_is_one_small_letter_in_both_languages(code: Code) -> None:
    letters = [one.letter_in(Language(code)) for one in COMMANDS if one.letter]

    assert all(len(letter) == 1 and letter.isalpha() and letter == letter.lower() for letter in letters)


def test_a_command_without_a_letter_has_none_in_any_language() -> None:
    assert BY_ID["save"].letter_in(Language("de")) == ""


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
    assert key_names(BY_ID["speaker"], Language("en")) == ["Space", "F2"]
    assert key_names(BY_ID["finish"], Language("en")) == ["f"]


# help and the README's table


@pytest.mark.parametrize("place", Place)
@pytest.mark.parametrize("code", ["de", "en"])
def test_help_lists_every_key_of_a_place_once(place: Place, code: Code) -> None:
    language = Language(code)
    keyed = [one for one in commands_of(place) if keys_of(one, language)]

    assert [does for _, does in key_table(place, language)] == [language.say(one.title) for one in keyed]


@pytest.mark.parametrize("place", Place)
@pytest.mark.parametrize("code", ["de", "en"])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_help_page_fits_its_width_and_names_every_key(place: Place, code: Code, width: int) -> None:
    lines = help_lines(place, Language(code), width)

    assert all(width_of(line) <= width for line in lines)


@pytest.mark.parametrize("code", ["de", "en"])
def test_the_table_for_the_readme_is_whole_markdown(code: Code) -> None:
    head, rule, *rows = markdown_keys(Language(code)).split("\n")

    assert (head.count("|"), rule) == (4, "|---|---|---|")
    assert all(row.startswith("| ") and row.endswith(" |") and row.count("|") == 4 for row in rows)
    assert len(rows) == sum(len(key_table(place, Language(code))) for place in Place)
