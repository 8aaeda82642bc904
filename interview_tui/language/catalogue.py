"""Translates the program's sentences with a gettext catalogue and nothing heavier.

The code holds the English; the others are compiled from the .po whenever the package is built or installed, editable
too, so that running needs only Python's own gettext. After a `git pull` in an editable checkout `pip install -e .`
compiles again, as does `python -m interview_tui.language.compile` if babel is installed; until then new sentences are
shown in English, and a test fails.
"""

import gettext
import os
import struct
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from interview_tui.language.locale import Locale
from interview_tui.language.locales import CODES, SOURCE, code_of, locale
from interview_tui.language.message import FAMILIAR, STRANGER

Code: TypeAlias = str
"""A language of the program: one of `locales.CODES`."""

DOMAIN = "interview"
"""The name of the catalogue files."""

_HERE = os.path.dirname(__file__)


class Language:
    """The program's sentences in one language.

    Placeholders are `{named}` and filled from keyword parameters; their values are not formatted again, so a note may
    contain braces. A sentence without parameters is left as it is, braces included.
    """

    def __init__(self, code: Code, folder: str | os.PathLike[str] = _HERE) -> None:
        self.code: Code = code
        self.complete = True
        """False if the catalogue is missing or damaged, so that all sentences are English."""
        self._sentences = gettext.NullTranslations()
        self._words: dict[tuple[str, str], str] = {}
        if code != SOURCE:
            try:
                self._sentences = sentences(os.path.join(folder, code, "LC_MESSAGES", f"{DOMAIN}.mo"))
            except (OSError, ValueError, LookupError, struct.error):
                self.complete = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Language) and other.code == self.code

    def __hash__(self) -> int:
        return hash(self.code)

    @property
    def locale(self) -> Locale:
        """The language's data other than sentences."""
        return locale(self.code)

    def say(self, msgid: str, /, **params: object) -> str:
        """Return the translated sentence, its placeholders filled."""
        return _filled(self._sentences.gettext(msgid) if msgid else "", msgid, params)

    def count(self, singular: str, plural: str, n: int, /, **params: object) -> str:
        """Return the sentence in the right plural form; the number is `{n}`."""
        english = singular if n == 1 else plural
        return _filled(self._sentences.ngettext(singular, plural, n), english, {"n": n, **params})

    def in_context(self, context: str, msgid: str, /, **params: object) -> str:
        """Return the sentence in a context, for English words with several translations; the context is never shown."""
        if not params:  # one of few words, and an export asks for some of them at each note
            if (word := self._words.get((context, msgid))) is None:
                word = self._words[context, msgid] = self._sentences.pgettext(context, msgid)
            return word
        return _filled(self._sentences.pgettext(context, msgid), msgid, params)

    def to_customer(self, familiar: bool, msgid: str, /, **params: object) -> str:
        """Return a sentence marked with `NA_`, in the familiar or the polite form of address."""
        form = FAMILIAR if familiar else STRANGER
        return _filled(self._sentences.pgettext(form, msgid), msgid, params)


def sentences(path: str) -> gettext.GNUTranslations:
    """Return the catalogue in a file, cached until the file changes.

    Raises OSError, and whatever gettext raises for a damaged one.
    """
    found = os.stat(path)
    return _sentences_of(path, found.st_mtime_ns, found.st_size)


@lru_cache(8)
def _sentences_of(path: str, changed_ns: int, size: int) -> gettext.GNUTranslations:
    with open(path, "rb") as compiled:
        return gettext.GNUTranslations(compiled)


def _filled(sentence: str, english: str, params: Mapping[str, object]) -> str:
    if not params:
        return sentence
    try:
        return sentence.format(**params)
    except (LookupError, ValueError, AttributeError):  # a catalogue that was damaged unnoticed
        return english.format(**params)


def choose_language(option: str | None, setting: str | None, environ: Mapping[str, str]) -> Code:
    """Return the language to use: the option given, else the stored setting, else the environment's.

    The environment is read as in POSIX: the first of LC_ALL, LC_MESSAGES and LANG that is set names the locale; unless
    that is C, a list in LANGUAGE takes precedence. Any language that is not ours becomes English.
    """
    for chosen in (option, setting):
        if chosen:
            return code_of(chosen) or SOURCE
    place = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    if place.partition(".")[0] not in ("C", "POSIX"):
        for wish in environ.get("LANGUAGE", "").lower().split(":"):
            if wish.startswith(CODES):
                return code_of(wish) or SOURCE
    return code_of(place) or SOURCE
