"""Rule 2, open questions: the form of the questions I typed beforehand. What was actually asked, nobody knows."""

from interview_tui.coaching.observation import Held, Observation, Verdict, quoted_text
from interview_tui.language.message import N_, Message
from interview_tui.questions.form import Form
from interview_tui.records.words import Rule

ENOUGH = 5
"""With fewer questions no number is given."""
_NARROW = (Form.CLOSED, Form.LEADING, Form.DOUBLE, Form.SOLUTION_HOW)


def open_questions(held: Held) -> Observation | None:
    """Return a question that is certainly narrow, else that mine were open; None if I prepared none."""
    judged = held.judged
    for question, form in judged:
        if form.speak and form.form in _NARROW:
            told = Message(N_("“{question}” leaves little room to elaborate."), (("question", quoted_text(question)),))
            if form.rewrite is not None:
                rewrite = quoted_text(form.rewrite)
                told = Message(
                    N_("“{question}” leaves little room to elaborate. More open: “{rewrite}”"),
                    (("question", quoted_text(question)), ("rewrite", rewrite)),
                )
            return Observation(Rule.OPEN_QUESTIONS, Verdict.LOOK, told, typed=(question,))
    opened = tuple(question for question, form in judged if form.form is Form.OPEN)
    if len(opened) <= len(judged) / 2:
        return None
    if len(judged) >= ENOUGH:
        told = Message(N_("{open} of my {n} questions were open."), (("open", len(opened)), ("n", len(judged))))
        figures = (("open", float(len(opened))), ("questions", float(len(judged))))
        return Observation(Rule.OPEN_QUESTIONS, Verdict.WELL, told, figures=figures, typed=opened)
    told = Message(N_("My question “{question}” was an open one."), (("question", quoted_text(opened[0])),))
    return Observation(Rule.OPEN_QUESTIONS, Verdict.WELL, told, typed=opened[:1])
