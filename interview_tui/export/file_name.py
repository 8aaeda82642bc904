"""Names of exported files: readable, safe on every system, and free."""

import os
import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from itertools import chain, count
from pathlib import Path

from interview_tui.export.order import Which
from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
LONGEST_SLUG = 40


def slug(text: str) -> str:
    """Return a text as lower-case letters, digits and hyphens; `customer` if nothing is left."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_UMLAUTS))
    words = re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")
    return words[:LONGEST_SLUG].strip("-") or "customer"


def file_name(day: date, about: str, ending: str) -> str:
    """Return `2026-11-21-claudia-weber.md`: the day, what it is about, and the ending."""
    return f"{day.isoformat()}-{slug(about)}.{ending}"


def about_words(which: Which, whom: str | None, language: Language) -> str:
    """Return the topic for a file name: the customer, if it is about one, else how many conversations."""
    if whom is not None:
        return whom
    if which.since:
        return language.in_context("file", NC_("file", "conversations since {day}"), day=which.since)
    if which == Which():
        return language.in_context("file", NC_("file", "all conversations"))
    return language.in_context("file", NC_("file", "conversations"))


def everything_name(name: str, customer_id: str, today: date, language: Language) -> str:
    """Return `2026-11-21-everything-claudia-weber-3F9K2M`, for everything stored on a customer; without a suffix."""
    what = slug(language.in_context("file", NC_("file", "everything")))
    return f"{today.isoformat()}-{what}-{slug(name)}-{customer_id[-6:]}"


def free_path(path: Path, files: Callable[[Path], Iterable[Path]] = lambda path: (path,)) -> Path:
    """Return the path, with `-2`, `-3` and so on before its suffix if any of its files exists.

    `files` returns the files written for a path: itself, or several with derived names.
    """
    numbered = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return next(one for one in chain((path,), numbered) if not any(map(os.path.lexists, files(one))))
