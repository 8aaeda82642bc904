"""The import screen as one frozen value: the path, the plan as rows, and the selection."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from interview_tui.desk.importing.belonging import Ask
from interview_tui.desk.importing.plan import Line, Pick, Plan, Question
from interview_tui.desk.importing.planning import Read
from interview_tui.importing.reading import Given


class Row(NamedTuple):
    """A line of the plan, a question about it, or a line of the file that can be picked."""

    line: Line
    question: Question | None = None
    pick: Pick | None = None


@dataclass(frozen=True, slots=True)
class Importing:
    """The state of an import."""

    path: str = ""
    given: Given = field(default_factory=Given)
    read: Read | None = None
    plan: Plan | None = None
    at: int = 0
    """The index of the selected row."""
    done: bool = False
    """The plan has been carried out."""

    @property
    def stays(self) -> bool:
        """Whether what was done is no import to undo: a colleague gave somebody back."""
        return self.done and self.plan is not None and self.plan.comes_home

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows: each line displayed, followed by its questions."""
        if self.plan is None:
            return ()
        found: list[Row] = []
        for line in self.plan.shown:
            found.append(Row(line))
            found += [Row(line, one) for one in line.questions]
            found += [Row(line, pick=one) for one in line.picks]
        return tuple(found)

    @property
    def chosen(self) -> Row | None:
        """The selected row."""
        rows = self.rows
        return rows[min(self.at, len(rows) - 1)] if rows else None


def typed(state: Importing, path: str) -> Importing:
    """Return the state with another path; what was read from the previous one is dropped."""
    if path == state.path:
        return state
    # How a file is read may apply to the next one; whose it was does not.
    return Importing(path, Given(state.given.encoding, state.given.separator))


def said(state: Importing, ask: Ask, answer: str) -> Importing:
    """Return the state with one more answer about the file: who is me, whose it is, when, which conversation."""
    given = state.given
    match ask:
        case Ask.ME:
            given = replace(given, me=answer)
        case Ask.CUSTOMER:
            given = replace(given, customer=answer, beside="")
        case Ask.DAY:
            given = replace(given, on=answer, beside="")
        case Ask.CONVERSATION:
            given = replace(given, beside=answer)
    return Importing(state.path, given)


def given_as(state: Importing, given: Given) -> Importing:
    """Return the state with an answer on how the file is written, to be read anew."""
    return Importing(state.path, given)


def planned(state: Importing, read: Read, plan: Plan) -> Importing:
    """Return the state with the plan; the first question is selected."""
    then = replace(state, read=read, plan=plan, at=0, done=False)
    first = next((at for at, row in enumerate(then.rows) if row.question or row.pick), 0)
    return replace(then, at=first)


def moved(state: Importing, by: int) -> Importing:
    """Return the state with the selection moved."""
    return replace(state, at=max(0, min(state.at + by, len(state.rows) - 1)))


def picked(state: Importing, at: int) -> Importing:
    """Return the state with this row selected."""
    return replace(state, at=at)


_TURN = {None: True, True: False, False: None}


def answered(state: Importing) -> Importing:
    """Return the state with the selected question answered: cycles through yes, no and unanswered."""
    row = state.chosen
    if state.plan is not None and row is not None and row.pick is not None:
        return replace(state, plan=state.plan.picked(row.pick.note.id, not row.pick.taken))
    if state.plan is None or row is None or row.question is None:
        return state
    return replace(state, plan=state.plan.answered(row.question.id, _TURN[row.question.yes]))


def written(state: Importing) -> Importing:
    """Return the state after its plan was carried out."""
    return replace(state, done=True)


def taken_back(state: Importing) -> Importing:
    """Return the state after an import was undone: the file has to be planned anew."""
    return Importing(state.path, state.given)
