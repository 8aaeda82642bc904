"""The languages of the program, a file each: nothing outside this room knows one of them by its code."""

from functools import cache
from importlib import import_module

from interview_tui.language.locale import Locale

SOURCE = "en"
"""The language in which the sentences stand in the code."""
CODES = ("de", "en")
"""All languages, in the order in which they are offered."""


@cache
def locale(code: str) -> Locale:
    """Return what a language brings. Raises ModuleNotFoundError for one that there is not."""
    found: Locale = import_module(f"{__name__}.{code}").LOCALE
    return found


def code_of(name: str) -> str | None:
    """Return the language that a name means ("de_AT" means de), or None."""
    small = name.lower()
    return next((code for code in CODES if small.startswith(code)), None)
