"""Phone numbers: stored as typed, compared in international form (E.164)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from interview_tui.language.catalogue import Language

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

LEAST = 5
"""Least number of digits; fewer are an extension, or a quantity."""
MOST = 20
_NUMBER = re.compile(r"\+?[\d\s()/.–‑-]+(?:(?:ext\.?|x|DW|Durchwahl)\s*\d+)?", re.IGNORECASE)
_LINK = re.compile(r"(?:tel|callto|sips?):(?://)?", re.IGNORECASE)
_BEHIND = re.compile(r"[;?@].*", re.DOTALL)
_EXTENSION = re.compile(r";ext=(\d+)", re.IGNORECASE)
_NO_DIGIT = re.compile(r"[^0-9]+")
_DIALLED_LATER = re.compile(r"(?:ext|x|DW|Durchwahl).*", re.IGNORECASE)
_ENDS = 6
"""Number of last digits that tell nearly all numbers apart."""


class Number(NamedTuple):
    """A parsed number."""

    e164: str
    """`+497361555014`"""
    extension: str = ""
    """Dialled once somebody has answered."""

    def is_that_of(self, other: Number) -> bool:
        """Return whether both may be the same telephone."""
        return self.e164 == other.e164 and (not (self.extension and other.extension) or self == other)

    @property
    def link(self) -> str:
        """The `tel:` link."""
        return f"tel:{self.e164}" + (f";ext={self.extension}" if self.extension else "")


def number_given(given: str) -> str:
    """Return the number passed on by a telephone program: a number, or a link `tel:+49-171-…;ext=14`."""
    text = unquote(given).strip()
    if (link := _LINK.match(text)) is None:
        return text
    text = text[link.end() :]
    extension = _EXTENSION.search(text)
    return _BEHIND.sub("", text).strip() + (f" ext. {extension[1]}" if extension else "")


def is_number(typed: str) -> bool:
    """Return whether the text can only be a phone number, judging by its characters alone."""
    text = typed.strip()
    return _NUMBER.fullmatch(text) is not None and LEAST <= len(digits(text)) <= MOST


def digits(text: str) -> str:
    """Return the digits of a text."""
    return _NO_DIGIT.sub("", text)


def ending(text: str) -> str:
    """Return the last digits of a number as typed: only numbers with equal ones need parsing."""
    return digits(_DIALLED_LATER.sub("", text))[-_ENDS:]


def read_number(text: str, region: str) -> Number | None:
    """Return the number in a text; one without a country code is of `region` (`DE`). None if it is no number."""
    # The tables of all countries take longer to load than the first picture may take.
    import phonenumbers

    if not is_number(text):
        return None
    try:
        found = phonenumbers.parse(text, region or None)
        written = _written(found)
        is_read_back = is_number(written) and _written(phonenumbers.parse(written, None)) == written
    except phonenumbers.NumberParseException:
        return None
    # Digits that begin with zeros, say, are no number: with their country they would be read as another one.
    return Number(written, found.extension or "") if is_read_back else None


def _written(number: PhoneNumber) -> str:
    import phonenumbers

    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def is_region(code: str) -> bool:
    """Return whether these are the two letters of a country that has telephones."""
    import phonenumbers

    return code in phonenumbers.SUPPORTED_REGIONS


def usual_region(environ: Mapping[str, str], language: Language) -> str:
    """Return the default country of numbers: the environment's, else the language's."""
    place = next((environ[name] for name in ("LC_ALL", "LC_TELEPHONE", "LANG") if environ.get(name)), "")
    found = re.match(r"[a-z]{2,3}_([A-Z]{2})\b", place)
    return found[1] if found else language.locale.territory
