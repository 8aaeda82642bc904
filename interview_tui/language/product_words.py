"""The words by which a language names a product, and what it is for."""

from typing import NamedTuple


class ProductWords(NamedTuple):
    """Words of one language; those of a kind stand in one text, separated by commas."""

    things: str
    """What can be bought, ordered or built; `products.py` has those that are called so everywhere."""
    is_joined: bool
    """A thing may be the end of a longer word, as in "Kassensystem"; otherwise only behind a hyphen."""
    endings: str
    """Endings that a thing may have."""
    before: str
    """Words before a thing that somebody asks for."""
    purpose: str
    """Words that say what for."""
