"""What is reported about own texts after somebody was erased: how many were deleted, and which still name them."""

from collections.abc import Iterable, Sequence

from interview_tui.language.message import N_, Message, counted
from interview_tui.port.handing import TakenIn

STILL = N_("Whoever was erased is still named or quoted in: {where}. Please write that anew.")
BOTH = N_("{gone} {still}")


def still_named(speaking: int, where: Sequence[str]) -> Message | None:
    """Return how many texts were deleted, and what themes and announcements still name them; None if none do."""
    gone = still = None
    if speaking:
        gone = counted(
            "{n} text of yours that named or quoted whoever was erased is deleted, too.",
            "{n} texts of yours that named or quoted whoever was erased are deleted, too.",
            speaking,
        )
    if where:
        still = Message(STILL, (("where", "; ".join(where)),))
    return Message(BOTH, (("gone", gone), ("still", still))) if gone and still else gone or still


def named_in(taken: Iterable[TakenIn]) -> Message | None:
    """Return that for several files together."""
    every = list(taken)
    where = sorted({name for one in every for name in one.still_named})
    return still_named(sum(one.speaking for one in every), where)
