"""The time of day here, as every command of the shell asks for it."""

from datetime import datetime


def now() -> datetime:
    """Return this moment, with the UTC offset of this place."""
    return datetime.now().astimezone()
