"""Recognises needs that name a product instead of a purpose. Narrow on purpose: a miss costs nothing."""

import re

from interview_tui.language.patterns import Pattern

_ALONE = "app|api|crm|editor|erp|excel|jira|outlook|powerpoint|salesforce|sap|server|sharepoint"
"""Words that mean something else at the end of a longer one (Rappen, Kreditor)."""
_GERMAN = (
    "add-?on|cloud|dashboard|datenbank|drucker|gerät|handy|laptop|maschine|modul|newsletter|plattform|plug-?in|portal"
    "|rechner|scanner|schnittstelle|software|system|tablet|template|tool|vorlage|webshop|widget"
)
_ENGLISH = (
    "add-?on|cloud|database|dashboard|device|interface|laptop|machine|module|newsletter|phone|platform|plug-?in|portal"
    "|printer|scanner|software|subscription|system|tablet|template|tool|widget"
)

_LEADS_GERMAN = (
    r"(?:ein(?:e|en|em)?|mehr|neue[nrs]?|weitere[nrs]?|eigene[nrs]?|braucht|bräuchte|will|möchte|sucht|hätte gern"
    r"|wünscht sich|\d+)"
)
_LEADS_ENGLISH = r"(?:an?|another|more|new|own|some|wants?|needs?|would like|looking for|\d+)"
_THING_GERMAN = rf"(?:[\w-]*?(?:{_GERMAN})|(?:[\w-]+-)?(?:{_ALONE}))(?:s|e|n|en)?\b"
_THING_ENGLISH = rf"(?:[\w-]+-)?(?:{_ENGLISH}|{_ALONE})s?\b"
_WANTS = Pattern(
    lambda: re.compile(
        rf"\b{_LEADS_GERMAN}\s+(?:[\w-]+\s+)?{_THING_GERMAN}"
        rf"|\b{_LEADS_ENGLISH}\s+(?:[\w-]+\s+)?{_THING_ENGLISH}"
        rf"|^(?:{_THING_GERMAN}|{_THING_ENGLISH})(?=\s*(?:[.,;!?(]|$))",
        re.IGNORECASE,
    )
)
_PURPOSE = Pattern(
    lambda: re.compile(
        r"\b(?:damit|dass|denn|für|sonst|um|wegen|weil|wenn|wofür|because|for|if|otherwise|so|that|to|when|which)\b",
        re.IGNORECASE,
    )
)


def names_a_product(text: str) -> bool:
    """Return whether a need asks for a thing without saying what for, in German or in English.

    It has "a", "new", "needs" and the like before the thing, or consists of the thing alone.
    """
    return bool(_WANTS.search(text)) and not _PURPOSE.search(text)
