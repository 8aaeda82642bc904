"""Public ids: derived from internal ids, revealing nothing about them."""

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SIGNS = 26
"""As many as in an id: 130 bits."""
_OUTSIDE = 1 << _SIGNS * 5 - 1
"""A bit set in every public id. No id that begins with a time has it before the year 10889."""


def is_outside(record_id: str) -> bool:
    """Return whether an id is a public one: the record came from somebody else, who knows it by another id."""
    return record_id[:1] >= _LETTERS[16]


class Digests:
    """Maps every id of one store to a public id, always the same, which reveals neither the id nor its time."""

    def __init__(self, store_id: str) -> None:
        self._key = store_id.encode()

    @property
    def store(self) -> str:
        """The public id of the store itself."""
        return self.of("", "store")

    def of(self, record_id: str, kind: str = "record") -> str:
        """Return the public id of a record; one that came from outside keeps its own."""
        if kind == "record" and is_outside(record_id):
            return record_id
        # Not above: it loads OpenSSL, and no first picture has anything of others.
        import hmac

        made = hmac.digest(self._key, f"{kind}:{record_id}".encode(), "sha256")
        number = int.from_bytes(made) >> (len(made) * 8 - _SIGNS * 5) | _OUTSIDE
        return "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(_SIGNS)))
