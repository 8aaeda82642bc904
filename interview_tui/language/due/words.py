"""The words for days and times of each language, made when they are first needed."""

from functools import cache
from importlib import import_module

from interview_tui.language.catalogue import Code
from interview_tui.language.due.tables import Words
from interview_tui.language.locales import SOURCE, locale


@cache
def words(code: Code) -> Words:
    """Return a language's words."""
    module = locale(code).due or locale(SOURCE).due
    known: Words = import_module(f"{__package__}.{module}").words()
    return known
