"""Recognises needs that name a product instead of a purpose. Narrow on purpose: a miss costs nothing."""

import re

from interview_tui.language.locales import CODES, locale
from interview_tui.language.patterns import Pattern, any_of
from interview_tui.language.product_words import ProductWords

_ALONE = "app, api, crm, editor, erp, excel, jira, outlook, powerpoint, salesforce, sap, server, sharepoint"
"""Words of any language that mean something else at the end of a longer one (Rappen, Kreditor)."""


def _of_any(listed: str) -> str:
    return any_of(listed.split(", "))


def _thing(words: ProductWords) -> str:
    joined = r"[\w-]*?" if words.is_joined else r"(?:[\w-]+-)?"
    named = rf"{joined}{_of_any(words.things)}|(?:[\w-]+-)?{_of_any(_ALONE)}"
    return rf"(?:{named}){_of_any(words.endings)}?\b"


def _wants() -> re.Pattern[str]:
    languages = [locale(code).products for code in CODES]
    asked = [rf"\b(?:{_of_any(one.before)}|\d+)\s+(?:[\w-]+\s+)?{_thing(one)}" for one in languages]
    alone = rf"^(?:{'|'.join(map(_thing, languages))})(?=\s*(?:[.,;!?(]|$))"
    return re.compile("|".join([*asked, alone]), re.IGNORECASE)


_WANTS = Pattern(_wants)
_PURPOSE = Pattern(
    lambda: re.compile(rf"\b{_of_any(', '.join(locale(code).products.purpose for code in CODES))}\b", re.IGNORECASE)
)


def names_a_product(text: str) -> bool:
    """Return whether a need asks for a thing without saying what for, in any language.

    It has "a", "new", "needs" and the like before the thing, or consists of the thing alone.
    """
    return bool(_WANTS.search(text)) and not _PURPOSE.search(text)
