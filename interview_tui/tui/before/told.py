"""What we know of a customer before a call: needs first, and as much as there is room for."""

from collections.abc import Sequence
from datetime import date

from interview_tui.desk.before.items import told
from interview_tui.desk.before.state import LEAST_TOLD, Before
from interview_tui.insight.known import Noted
from interview_tui.insight.traits import personal_known
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.words import Kind
from interview_tui.tui.before.marks import Marks
from interview_tui.tui.shared.known_view import told_lines
from interview_tui.tui.widgets.drawing import Lines, beginning, beside, line, paragraph, shortened, wrapped

NEEDS, KNOWN = N_("Needs"), N_("What we know")
MOST_PERSONAL = 4
"""How many personal things are displayed unless everything is."""


def what_is_known(before: Before, marks: Marks, language: Language, width: int, all_key: str) -> Lines:
    """Return needs and other things told, each under a heading with the day of the latest, and how much is hidden."""
    lines: Lines = []
    for heading, group in _groups(before.told):
        if group:
            day = forms.long_date(max(noted.at for noted in group).date(), language)
            lines += [(), beside(line((language.say(heading), "bold")), line((day, "quiet")), width)]
        for noted in group:
            lines += marks.marked(noted.note.id, _one(noted, before, language, width - marks.width))
    left, most = before.more_told, len(told(before.known)) > LEAST_TOLD
    if left:
        lines.append(
            beside(line((f"+{left}", "blue")), line((f"{all_key} {language.say(N_('all of it'))}", "quiet")), width)
        )
    elif before.shows_all and most:
        lines.append(beside((), line((f"{all_key} {language.say(N_('less'))}", "quiet")), width))
    return lines


def told_that_fit(before: Before, language: Language, width: int, rows: int) -> int:
    """Return how many of the things told fit into so many rows, headings and the line for the rest included."""
    every = told(before.known)
    headed: set[str] = set()
    for place, noted in enumerate(every):
        heading = _heading(noted)
        rows -= len(_one(noted, before, language, width)) + (0 if heading in headed else 2)
        headed.add(heading)
        if rows < (1 if place + 1 < len(every) else 0):
            return max(LEAST_TOLD, place)
    return max(LEAST_TOLD, len(every))


def personal(before: Before, language: Language, today: date, width: int) -> Lines:
    """Return the personal things, newest first: a few in two lines, with `…` if there are more, or all.

    Those learnt more than a year ago become a question: is that still so?
    """
    things = personal_known(
        before.customer, (noted.note for noted in before.known.personal), today, before.known.confirmed
    )
    if not things:
        return []
    still = language.say(N_("still so?"))
    texts = [f"{one.text} ({still})" if one.is_old else one.text for one in things]
    if before.shows_all:
        told = " · ".join(texts)
    else:
        few = " · ".join([*texts[:MOST_PERSONAL], *(["…"] if len(texts) > MOST_PERSONAL else [])])
        first, *rest = wrapped(beginning(few, 3 * width), width)
        told = "\n".join([first, shortened(" ".join(rest), width)] if rest else [first])
    return [(), line((language.say(N_("Personal")), "bold")), *paragraph(told, "text", width)]


def _one(noted: Noted, before: Before, language: Language, width: int) -> Lines:
    return told_lines(noted, language, width, asks_on=noted.note.id in before.plan.bring_up)


def _heading(noted: Noted) -> str:
    return NEEDS if noted.note.kind is Kind.NEED else KNOWN


def _groups(every: Sequence[Noted]) -> list[tuple[str, list[Noted]]]:
    return [(heading, [one for one in every if _heading(one) == heading]) for heading in (NEEDS, KNOWN)]
