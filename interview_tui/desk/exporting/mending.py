"""What is mended by hand for one export: which notes leave and what is known, and in which words."""

from dataclasses import replace

from interview_tui.desk.exporting.outlook import Offered
from interview_tui.export.order import Choice


def toggled(choice: Choice, one: Offered) -> Choice:
    """Return the choice with one thing leaving that stayed, or staying that left; done twice, it is as before."""
    wanted = one.of.id
    if wanted in choice.taken or wanted in choice.left:
        return replace(choice, taken=choice.taken - {wanted}, left=choice.left - {wanted})
    if one.leaves:
        return replace(choice, left=choice.left | {wanted})
    return replace(choice, taken=choice.taken | {wanted})


def worded(choice: Choice, note_id: str, own: str, text: str) -> Choice:
    """Return the choice with the words of one note as they are told here; its `own` ones need no mending."""
    rest = {one: words for one, words in choice.wording.items() if one != note_id}
    return replace(choice, wording=rest if text in ("", own) else {**rest, note_id: text})


def leaves_now(before: Choice, now: Choice, one: Offered) -> bool:
    """Tell whether it leaves by a choice that was changed since it was offered."""
    wanted = one.of.id
    return one.leaves != (
        ((wanted in now.taken) != (wanted in before.taken)) or ((wanted in now.left) != (wanted in before.left))
    )
