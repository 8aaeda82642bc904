"""The meaning of a column by its header: in any language, and the names that address books and CRMs use."""

import re
from collections.abc import Sequence
from enum import StrEnum
from importlib import import_module

from interview_tui.language.locales import CODES, locale
from interview_tui.language.message import NC_
from interview_tui.records.fold import fold


class About(StrEnum):
    """What a column says about a customer; the value is its name, to translate in the context "column"."""

    NAME = NC_("column", "name")
    GIVEN = NC_("column", "first name")
    FAMILY = NC_("column", "last name")
    TITLE = NC_("column", "title")
    ORGANISATION = NC_("column", "organisation")
    ROLE = NC_("column", "role")
    PHONE = NC_("column", "phone")
    MAIL = NC_("column", "mail address")
    ADDRESS = NC_("column", "address")
    STREET = NC_("column", "street")
    POSTCODE = NC_("column", "postcode")
    TOWN = NC_("column", "town")
    COUNTRY = NC_("column", "country")
    SINCE = NC_("column", "customer since")
    LANGUAGE = NC_("column", "language")
    INTEREST = NC_("column", "interest")
    NOTE = NC_("column", "note")
    # Of answers to measures
    MEASURE = NC_("column", "measure")
    VALUE = NC_("column", "answer")
    DAY = NC_("column", "day")
    WORDING = NC_("column", "question")
    ID = NC_("column", "ID")


_LANGUAGES = [import_module(f"{__package__}.{name}") for code in CODES if (name := locale(code).columns)]
"""Of all languages: a file may come from anywhere."""
_ADDED = frozenset(one.ADDED for one in _LANGUAGES)


def _plain(header: str) -> str:
    words = re.sub(r"[^\w]+|_", " ", re.sub(r"(?<=[a-zäöü])(?=[A-Z])", " ", header)).split()
    kept = [word for word in words if not word.isdecimal()]
    if len(kept) > 1 and kept[-1].casefold() in _ADDED:
        kept = kept[:-1]
    return fold(" ".join(kept))


_KNOWN = {
    _plain(header): About(says)
    for one in _LANGUAGES
    for says, listed in one.HEADERS.items()
    for header in listed.split(", ")
}
CUSTOMERS = frozenset(About) - {About.MEASURE, About.VALUE, About.DAY, About.WORDING, About.ID}
ANSWERS = frozenset(
    {About.NAME, About.GIVEN, About.FAMILY, About.ORGANISATION, About.MAIL, About.MEASURE, About.VALUE, About.DAY,
     About.WORDING, About.ID}
)  # fmt: skip


def about(header: str, among: frozenset[About] = CUSTOMERS) -> About | None:
    """Return the meaning of a column with this header; None if unknown."""
    found = _KNOWN.get(_plain(header))
    return found if found in among else None


def matched(headers: Sequence[str], among: frozenset[About]) -> tuple[About | None, ...]:
    """Return the meaning of each column. Beside first and last name, "title" is a form of address."""
    found = [about(one, among) for one in headers]
    roles = [at for at, one in enumerate(found) if one is About.ROLE]
    titles = [at for at in roles if _plain(headers[at]) == "title"]
    if len(roles) > len(titles) and titles and About.TITLE in among:
        for at in titles:
            found[at] = About.TITLE
    return tuple(found)
