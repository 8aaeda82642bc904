"""What every command needs: the language, the store, and one way to print and to fail."""

import os
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import click

from interview_tui.cli import wall_clock
from interview_tui.language.catalogue import Language, choose_language
from interview_tui.language.message import N_, Told
from interview_tui.language.os_words import reason

if TYPE_CHECKING:
    from pathlib import Path

    from interview_tui.store.store import JsonStore

PROGRAM = "interview"
HOME = "interview.home"
"""Key of --home in click's context; it holds INTERVIEW_HOME too."""
LANGUAGE = "interview.language"
"""Key of --lang in click's context."""
SPOKEN = "interview.spoken"
"""Key of the language the command speaks, which the store may have set."""

NOTHING_FOUND = 1
BAD_INPUT = 2

_SPACES = "\u00a0\u202f"
"""Non-breaking spaces between a number and its unit, which Python does not count as printable."""


class OutputLost(Exception):
    """Standard output is closed."""

    def __init__(self, why: OSError) -> None:
        super().__init__(str(why))
        self.why = why


class Shell(NamedTuple):
    """The choices given on the command line, before or after any command."""

    home: str | None
    language: str | None

    def speak(self, setting: str | None = None) -> Language:
        """Return the language: the option, else the store's setting, else the environment's."""
        language = Language(choose_language(self.language, setting, os.environ))
        if (context := click.get_current_context(silent=True)) is not None:
            context.meta[SPOKEN] = language
        return language

    def store(self, *, indexed: bool = True, collected: bool = False) -> "JsonStore":
        """Open the store, creating it the first time. Raises Told if that is not possible.

        A temporary store needs no index in the person's cache folder. `collected`: also read what came from others.
        """
        self._names()
        from interview_tui.store.store import JsonStore, open_store

        kind = JsonStore
        if collected:
            from interview_tui.store.together import Together

            kind = Together
        cache = cache_folder() if indexed else None
        return open_store(home_folder(self.home), now=wall_clock.now, cache=cache, kind=kind)

    def store_to_read(self, *, collected: bool = False) -> "JsonStore | None":
        """Open the store if there is one, without creating it; `collected` as in `store`. Raises Told."""
        if not {"store.json", "conversations"} & self._names():
            return None
        store = self.store(collected=collected)
        for message in store.finished:
            tell(message.told(self.speak(store.settings.language)))
        return store

    def has_store(self) -> bool:
        """Return whether the folder holds any part of a store. Raises Told."""
        return bool({"store.json", "conversations", "customers", "attic"} & self._names())

    def _names(self) -> set[str]:
        """Return the file names in the store's folder; empty if it does not exist yet. Raises Told."""
        home = home_folder(self.home)
        try:
            if not stat.S_ISDIR(os.stat(home).st_mode):
                raise Told(N_("{path} is not a folder. Choose another with --home or INTERVIEW_HOME."), path=home)
            return set(os.listdir(home))
        except FileNotFoundError:
            return set()
        except OSError as error:
            raise Told(
                N_("{path} cannot be read: {why}. Choose another folder with --home or INTERVIEW_HOME."),
                path=home,
                why=reason(error, self.speak()),
            ) from error


def home_folder(given: str | None) -> "Path":
    """Return the store's folder: the one given, else the system's default. Raises Told if there is none."""
    from pathlib import Path  # with all it loads a tenth of a help page, which names no folder

    if given is not None:
        return Path(os.path.expanduser(given))
    import platformdirs

    home = Path(platformdirs.user_data_dir("interview-tui", appauthor=False))
    if not home.is_absolute():
        raise Told(N_("The system names no home folder. Name one with --home or INTERVIEW_HOME."))
    return home


def cache_folder() -> "Path | None":
    """Return the cache folder, None if the system has none."""
    from pathlib import Path

    import platformdirs

    cache = Path(platformdirs.user_cache_dir("interview-tui", appauthor=False))
    return cache if cache.is_absolute() else None


def new_id() -> str:
    """Return an id that sorts by creation time."""
    # Inside: with all it loads a fortieth of what the first picture costs, and nothing has an id before that.
    from ulid import ULID

    return str(ULID())


def put(content: str | bytes) -> None:
    """Print to standard output: text as a line, bytes as they are. Raises OutputLost."""
    try:
        if isinstance(content, bytes):
            click.echo(content, nl=False)
        else:
            click.echo(_as_utf8(content))
    except OSError as error:
        raise OutputLost(error) from error


def tell(sentence: str, code: int = 0) -> int:
    """Print a sentence on standard error; return the code."""
    with suppress(OSError):  # nobody may be listening there either
        click.echo(printable(sentence), err=True)
    return code


def say_and_exit(sentence: str, code: int) -> NoReturn:
    """Print a sentence on standard error and exit."""
    sys.exit(tell(sentence, code))


def fail(error: Told, language: Language, code: int) -> NoReturn:
    """Print the error on standard error and exit."""
    say_and_exit(error.message.told(language), code)


def agreed() -> bool:
    """Read a line and return whether it says yes, in any language."""
    from interview_tui.language.locales import CODES, locale

    answer = sys.stdin.readline() if sys.stdin else ""
    return any(answer.strip().casefold() in locale(code).yes for code in CODES)


def typed(argument: str) -> str:
    """Return an argument as UTF-8 text, however the locale decoded it."""
    return os.fsencode(argument).decode("utf-8", "replace")


def printable(sentence: str) -> str:
    """Return a sentence without anything a terminal could take for a control sequence."""
    # The names of files stand in sentences, and may hold anything: a terminal's commands too.
    return "".join(char if char.isprintable() or char in _SPACES else ascii(char)[1:-1] for char in _as_utf8(sentence))


def _as_utf8(text: str) -> str:
    # Where the locale is C the names of files come as single bytes.
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
