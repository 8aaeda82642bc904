"""The person's own name on exports: an option, else asked once at a terminal, else none; never the login name."""

import sys

from interview_tui.cli.shell import BAD_INPUT, say_and_exit, tell, typed
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.store import Store
from interview_tui.records.settings import Settings


def with_my_name(store: Store, given: str | None, language: Language) -> Settings:
    """Return the settings with the name to put on exports; exits if it cannot be a name."""
    settings = store.settings
    if given is not None:
        return _named(settings, typed(given), language)
    if settings.knows_name or store.read_only is not None or not _is_there():
        return settings
    tell(language.say(N_("Your name, as it is to stand on what you hand out? Enter alone: none. It is asked once.")))
    answer = sys.stdin.readline()
    if not answer:  # end of input
        return settings
    store.change_settings(_named(settings, answer, language).changed(name_asked=True))
    return store.settings


def _named(settings: Settings, name: str, language: Language) -> Settings:
    try:
        return settings.changed(author=name)
    except ValueError:
        say_and_exit(language.say(N_("That is too long for a name.")), BAD_INPUT)


def _is_there() -> bool:
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty())
