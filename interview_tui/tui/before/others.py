"""What others say before a call with that customer: in a line each, and that a colleague has taken a promise on."""

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
    """Return that a colleague has taken it on; what else they say of it asks for an answer and stands by itself."""
    said = plan.known.commented.get(noted.note.id, ())
    if not said or said[-1].comment.say != Say.TAKEN:
        return []
    # Not above: nobody needs it to whom nothing came.
    from interview_tui.desk.team.asked_words import said_words

    return [line("  ", (shortened(f"└ {said_words(said[-1], today, language)}", width - 2), "quiet"))]
