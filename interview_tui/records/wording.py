"""Whether a question's wording makes its answer a recommendation (NPS): a number from 0 to 10 alone does not."""

import re
from functools import cache

from interview_tui.language.locales import CODES, locale
from interview_tui.language.patterns import any_of

_BEGINS = r"(?:^|[.!?:–—]\s*)\W*"


def is_recommendation(wording: str) -> bool:
    """Return whether a question asks how likely they are to recommend us, in any of the languages.

    An empty one stands for the measure's own wording, which does.
    """
    return not wording.strip() or any(_asks(code, wording) for code in CODES)


def _asks(code: str, wording: str) -> bool:
    recommends, likely, otherwise = _patterns(code)
    return all(one.search(wording) for one in (recommends, likely)) and not otherwise.search(wording)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    known = locale(code).measures
    return (
        _words(known.recommends),
        _words(known.likely),
        _words(known.otherwise, _BEGINS),
    )


def _words(table: str, begins: str = "") -> re.Pattern[str]:
    return re.compile(rf"{begins}(?<!\w){any_of(table.split(', '))}(?!\w)", re.IGNORECASE)
