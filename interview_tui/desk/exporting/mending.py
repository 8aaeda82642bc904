"""What is mended by hand for one export: which notes leave, and in which words."""

from dataclasses import replace

from interview_tui.desk.exporting.outlook import Offered
from interview_tui.export.order import Choice


def toggled(choice: Choice, one: Offered) -> Choice:
    """Return the choice with one note leaving that stayed, or staying that left; done twice, it is as before."""
    note = one.note.id
    if note in choice.taken or note in choice.left:
        return replace(choice, taken=choice.taken - {note}, left=choice.left - {note})
    if one.leaves:
        return replace(choice, left=choice.left | {note})
    return replace(choice, taken=choice.taken | {note})


def worded(choice: Choice, note_id: str, own: str, text: str) -> Choice:
    """Return the choice with the words of one note as they are told here; its `own` ones need no mending."""
    rest = {one: words for one, words in choice.wording.items() if one != note_id}
    return replace(choice, wording=rest if text in ("", own) else {**rest, note_id: text})


def leaves_now(before: Choice, now: Choice, one: Offered) -> bool:
    """Tell whether a note leaves by a choice that was changed since it was offered."""
    note = one.note.id
    return one.leaves != (
        ((note in now.taken) != (note in before.taken)) or ((note in now.left) != (note in before.left))
    )
