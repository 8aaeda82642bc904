"""`interview layouts`: document and CRM layouts, built-in and own; own ones take precedence."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from interview_tui.cli import wall_clock
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, home_folder, put, say_and_exit, typed
from interview_tui.export.crm import own as of_crms
from interview_tui.export.matter import Around
from interview_tui.export.templates import own as of_texts
from interview_tui.export.templates.checking import checked
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.language.os_words import reason


@dataclass(frozen=True, slots=True)
class Room:
    """A sort of layouts: its name, the folder of the person's own, and how they are read and checked."""

    told: str
    folder: str
    named: Callable[[Path], str]
    """Returns the name of a file in lists."""
    shipped: Callable[[], tuple[str, ...]]
    copied_out: Callable[[str, Path], Path]
    wrong: Callable[[Path, Path, Language], Iterator[str]]
    """Returns what is wrong in the person's own file."""

    def own(self, home: Path) -> list[Path]:
        """Return the person's own files."""
        folder = home / self.folder
        return sorted(one for one in folder.iterdir() if one.is_file()) if folder.is_dir() else []


def _wrong_text(file: Path, home: Path, language: Language) -> Iterator[str]:
    around = Around(language, wall_clock.now(), home=home)
    return (one.told(language) for one in checked(file, around))


def _wrong_crm(file: Path, home: Path, language: Language) -> Iterator[str]:
    return (fault.told(language) for fault in of_crms.faults(file))


ROOMS = (
    Room(
        N_("document"), of_texts.OWN_FOLDER, lambda file: file.name, of_texts.shipped, of_texts.copied_out, _wrong_text
    ),
    Room(N_("CRM"), of_crms.OWN_FOLDER, lambda file: file.stem, of_crms.shipped, of_crms.copied_out, _wrong_crm),
)


def list_layouts(shell: Shell) -> None:
    """Print every layout with its sort, and whether it is the person's own."""
    language, home = shell.speak(), home_folder(shell.home)
    rows: list[tuple[str, str]] = []
    for room in ROOMS:
        own = {room.named(one) for one in room.own(home)}
        for name in sorted({*room.shipped(), *own}):
            mine = f" · {language.say(N_('my own'))}" if name in own else ""
            rows.append((name, language.say(room.told) + mine))
    width = max(len(name) for name, _ in rows)
    put("\n".join(f"{name:<{width}}  {told}" for name, told in rows))


def copy(shell: Shell, name: str) -> None:
    """Copy a built-in layout into the person's own folder; never overwrites."""
    language, home = shell.speak(), home_folder(shell.home)
    wanted = typed(name)
    room = next((room for room in ROOMS if wanted in room.shipped()), None)
    if room is None:
        names = ", ".join(one for room in ROOMS for one in room.shipped())
        told = N_("There is no layout {name}; there is {names}.")
        say_and_exit(language.say(told, name=wanted, names=names), NOTHING_FOUND)
    try:
        put(str(room.copied_out(wanted, home)))
    except FileExistsError:
        told = N_("You have your own {name} already; it stays as it is.")
        say_and_exit(language.say(told, name=wanted), BAD_INPUT)
    except OSError as error:
        told = N_("{path} cannot be written: {why}. Choose another place.")
        say_and_exit(language.say(told, path=home / room.folder, why=reason(error, language)), BAD_INPUT)


def check(shell: Shell) -> None:
    """Print what is wrong in the person's own layouts; exits with 1 if anything is."""
    language, home = shell.speak(), home_folder(shell.home)
    sound = True
    for room in ROOMS:
        for file in room.own(home):
            wrong = list(room.wrong(file, home, language))
            sound = sound and not wrong
            put("\n".join(wrong) or language.say(N_("{file}: nothing wrong"), file=file.name))
    if not sound:
        sys.exit(NOTHING_FOUND)


def path(shell: Shell) -> None:
    """Print the folders of the person's own layouts, which may not exist yet."""
    home = home_folder(shell.home)
    put("\n".join(str(home / room.folder) for room in ROOMS))
