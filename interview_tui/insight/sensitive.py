"""Whether a text touches what is asked about before it is kept of anybody: health, religion, family in trouble, ...

It is told by words, in all languages of the program: whoever speaks one writes the other, too. A word proves nothing;
it only makes one question out of what would have been kept unasked.
"""

import re
from functools import cache
from importlib import import_module

from interview_tui.language.locales import CODES, locale
from interview_tui.language.patterns import Pattern
from interview_tui.records.lengths import LONGEST_TEXT
from interview_tui.records.words import Sensitive


def touches(text: str) -> Sensitive | None:
    """Return what a text touches, the first of it; None for nothing."""
    some = " ".join(text[:LONGEST_TEXT].casefold().replace("’", "'").split())
    found = [
        (match.start(), sensitive)
        for words in map(_words, CODES)
        for sensitive, pattern in words
        if (match := pattern.search(some))
    ]
    return min(found)[1] if found else None


@cache
def _words(code: str) -> tuple[tuple[Sensitive, Pattern], ...]:
    module = locale(code).sensitive
    if module is None:
        return ()
    lists: dict[str, str] = import_module(f"{__package__}.{module}").WORDS
    return tuple((Sensitive(name), _pattern(listed)) for name, listed in lists.items())


def _pattern(listed: str) -> Pattern:
    words = "|".join(re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", " ") for word in listed.split(", "))
    return Pattern(lambda: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])"))
