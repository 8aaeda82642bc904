"""The names of keys as displayed, in both languages."""

from collections.abc import Iterable

from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.tui.shared.commands import Command

_KEY_NAMES = {
    "enter": N_("Enter"),
    "space": N_("Space"),
    "tab": N_("Tab"),
    "escape": N_("Esc"),
    "delete": N_("Del"),
    "backspace": N_("Backspace"),
    "pageup": N_("PgUp"),
    "pagedown": N_("PgDn"),
    "home": N_("Home"),
    "end": N_("End"),
    "plus": "+",
    "equals_sign": "=",
    "question_mark": "?",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def key_name(key: str, language: Language) -> str:
    """Return a key as displayed: `Ctrl+O`, in German `Strg+O`."""
    if key in _KEY_NAMES:
        return language.say(_KEY_NAMES[key])
    if key.startswith("ctrl+"):
        return language.say(N_("Ctrl+{letter}"), letter=key.removeprefix("ctrl+").upper())
    if key.startswith("shift+"):
        return language.say(N_("Shift+{key}"), key=key_name(key.removeprefix("shift+"), language))
    return key.upper() if key[0] == "f" and key[1:].isdigit() else key


def key_names(command: Command, language: Language) -> list[str]:
    """Return all keys of a command as displayed."""
    keys = [*command.empty, *command.selected, *command.keys]
    letter, behind_tab = command.letter_in(language), command.after_tab_in(language)
    letters = [*([letter] if letter else []), *([f"{key_name('tab', language)} {behind_tab}"] if behind_tab else [])]
    return [*letters, *(key_name(key, language) for key in keys)]


def footer_key(command: Command, language: Language) -> str:
    """Return the key that the footer shows for a command. Raises IndexError if it has none."""
    return key_names(command, language)[0]


def key_table(commands: Iterable[Command], language: Language) -> list[tuple[str, str]]:
    """Return the keys, and what they do."""
    rows = [(", ".join(key_names(one, language)), language.say(one.title)) for one in commands]
    return [row for row in rows if row[0]]
