"""The languages of the program, one file each; nothing outside this package knows a language by its code."""

from functools import cache
from importlib import import_module

from interview_tui.language.locale import Locale

SOURCE = "en"
"""The language of the sentences in the code."""
CODES = ("de", "en")
"""All languages, in the order in which they are offered."""


@cache
def locale(code: str) -> Locale:
    """Return a language's locale. Raises ModuleNotFoundError for an unknown one."""
    found: Locale = import_module(f"{__name__}.{code}").LOCALE
    return found


def code_of(name: str) -> str | None:
    """Return the language of a locale name ("de_AT" means de), or None."""
    small = name.lower()
    return next((code for code in CODES if small.startswith(code)), None)
