"""Makes ids that are the same for the same sample."""

import hashlib
from datetime import datetime

from ulid import ULID


def made_id(moment: datetime, name: str) -> str:
    """Return a ULID of this moment whose random half is derived from a name."""
    milliseconds = int(moment.timestamp()) * 1000
    rest = hashlib.sha256(name.encode()).digest()[:10]
    return str(ULID(milliseconds.to_bytes(6, "big") + rest))
