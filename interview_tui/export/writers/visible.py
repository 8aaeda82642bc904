"""Replaces characters that cannot be written by visible names, so that they are not lost."""

import re
import unicodedata

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Control characters, surrogates and noncharacters, which no document can hold."""


def named(text: str) -> str:
    """Return a text with every non-ASCII character named: `[U+1F600 GRINNING FACE]`."""
    return "".join(one if " " <= one <= "~" else _name(one) for one in text)


def visible(text: str) -> str:
    """Return a text with what no document can hold replaced by its code point: `[U+0007]`."""
    return _FORBIDDEN.sub(lambda found: named(found[0]), text)


def _name(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"[U+{ord(character):04X}{' ' if name else ''}{name}]"
