"""Whether a question asks what its measure asks: a number from 0 to 10 is a recommendation by its words alone."""

import re
from collections.abc import Iterable
from functools import cache

from interview_tui.language.locales import CODES, locale

_BEGINS = r"(?:^|[.!?:–—]\s*)\W*"


def is_recommendation(wording: str) -> bool:
    """Tell whether a question asks how likely they are to recommend us, in any of the languages.

    An empty one stands for the words of the measure, and does.
    """
    return not wording.strip() or any(_asks(code, wording) for code in CODES)


def _asks(code: str, wording: str) -> bool:
    recommends, likely, otherwise = _patterns(code)
    return all(one.search(wording) for one in (recommends, likely)) and not otherwise.search(wording)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    known = locale(code).measures
    return (
        re.compile(_any(known.recommends.split(", ")), re.IGNORECASE),
        re.compile(_any(known.likely.split(", ")), re.IGNORECASE),
        re.compile(_BEGINS + _any(known.otherwise.split(", ")), re.IGNORECASE),
    )


def _any(some: Iterable[str]) -> str:
    # A space in a table is any white space in a text.
    listed = "|".join(r"\s+".join(map(re.escape, one.split())) for one in sorted(some, key=len, reverse=True))
    return rf"(?<!\w)(?:{listed})(?!\w)"
