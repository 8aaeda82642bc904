"""Numbers that tell nothing: what an id becomes when it leaves."""

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SIGNS = 26
"""As many as an id has: 130 bits."""
_OUTSIDE = 1 << _SIGNS * 5 - 1
"""Set in each that was made here. No id that begins with a time has it before the year 10889."""


def is_outside(record_id: str) -> bool:
    """Tell whether an id was made for outside: the record came from somebody else, who has it under another one."""
    return record_id[:1] >= _LETTERS[16]


class Digests:
    """Makes of each id of one store another one, always the same, from which neither it nor its time can be told."""

    def __init__(self, store_id: str) -> None:
        self._key = store_id.encode()

    @property
    def store(self) -> str:
        """What the store itself is called outside."""
        return self.of("", "store")

    def of(self, record_id: str, kind: str = "record") -> str:
        """Return the id by which a record is known outside: one that came from there goes on under its own."""
        if kind == "record" and is_outside(record_id):
            return record_id
        # Not above: it loads OpenSSL, and no first picture has anything of others.
        import hmac

        made = hmac.digest(self._key, f"{kind}:{record_id}".encode(), "sha256")
        number = int.from_bytes(made) >> (len(made) * 8 - _SIGNS * 5) | _OUTSIDE
        return "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(_SIGNS)))
