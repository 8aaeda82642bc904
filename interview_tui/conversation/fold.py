"""Folds a text for comparing: case, accents, umlauts and ß no longer tell two spellings apart."""

import unicodedata

_SPELT_OUT = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l"})
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


def fold(text: str) -> str:
    """Return the text as it is compared: `Müller`, `Mueller`, `MULLER` are one; `ß` is `ss`."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SPELT_OUT))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    for spelt, letter in _UMLAUTS:
        plain = plain.replace(spelt, letter)
    return plain
