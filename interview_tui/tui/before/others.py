"""What others say before a call with a customer, one line each, and that a colleague accepted a promise."""

from datetime import date

from interview_tui.desk.before.items import key_of
from interview_tui.desk.before.plan import Plan
from interview_tui.desk.before.state import Before
from interview_tui.insight.due_words import words_of
from interview_tui.insight.known import Noted
from interview_tui.language.catalogue import Language
from interview_tui.records.comment import Say
from interview_tui.tui.before.marks import Marks
from interview_tui.tui.widgets.drawing import Lines, beside, line, shortened, width_of


def from_others_lines(before: Before, marks: Marks, language: Language, today: date, width: int) -> Lines:
    """Return what others say and promise in my name, a line each."""
    lines: Lines = []
    room = width - marks.width
    for one in before.from_others:
        words = words_of(one, "", today, language)
        right = line((words.when, "orange" if words.pressing else "quiet"))
        style = "orange bold" if words.pressing else "blue"
        left = line((shortened(f"» {words.what}", room - width_of(right) - 2), style))
        lines += marks.marked(key_of(one), [beside(left, right, room)])
    return lines


def taken_lines(noted: Noted, plan: Plan, language: Language, today: date, width: int) -> Lines:
    """Return that a colleague accepted it; anything else they say asks for an answer and has a line of its own."""
    said = plan.known.commented.get(noted.note.id, ())
    if not said or said[-1].comment.say != Say.TAKEN:
        return []
    # Imported here: not needed unless something was collected.
    from interview_tui.desk.team.asked_words import said_words

    return [line("  ", (shortened(f"└ {said_words(said[-1], today, language)}", width - 2), "quiet"))]
