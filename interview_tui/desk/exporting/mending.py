"""Manual choices for one export: what leaves, and in which words."""

from interview_tui.desk.exporting.outlook import Offered
from interview_tui.export.order import Choice


def toggled(choice: Choice, one: Offered) -> Choice:
    """Return the choice with one item toggled between leaving and staying; twice restores it."""
    wanted = one.of.id
    if wanted in choice.taken or wanted in choice.left:
        return choice._replace(taken=choice.taken - {wanted}, left=choice.left - {wanted})
    if one.leaves:
        return choice._replace(left=choice.left | {wanted})
    return choice._replace(taken=choice.taken | {wanted})


def worded(choice: Choice, note_id: str, own: str, text: str) -> Choice:
    """Return the choice with the text of one note for this export; its `own` text needs no choice."""
    rest = {one: words for one, words in choice.wording.items() if one != note_id}
    return choice._replace(wording=rest if text in ("", own) else {**rest, note_id: text})


def leaves_now(before: Choice, now: Choice, one: Offered) -> bool:
    """Return whether it leaves by a choice that changed since it was offered."""
    wanted = one.of.id
    return one.leaves != (
        ((wanted in now.taken) != (wanted in before.taken)) or ((wanted in now.left) != (wanted in before.left))
    )
