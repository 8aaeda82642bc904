"""The import screen: the path, the plan as a list of rows, which row is selected. Values in, the next state out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from interview_tui.desk.importing.belonging import Ask
from interview_tui.desk.importing.plan import Line, Pick, Plan, Question
from interview_tui.desk.importing.planning import Read
from interview_tui.importing.reading import Given


class Row(NamedTuple):
    """A line of the plan, a question on it, or a line of the file that can be taken."""

    line: Line
    question: Question | None = None
    pick: Pick | None = None


@dataclass(frozen=True, slots=True)
class Importing:
    """What is imported, as far as it is."""

    path: str = ""
    given: Given = field(default_factory=Given)
    read: Read | None = None
    plan: Plan | None = None
    at: int = 0
    """The selected row."""
    done: bool = False
    """The plan is written."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown: each line that is, and below it what is asked of it."""
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
    """Return the state with another path: what was read of the one before is none of it."""
    if path == state.path:
        return state
    # How a file is read may be so of the next one; whom it was with is not.
    return Importing(path, Given(state.given.encoding, state.given.separator))


def said(state: Importing, ask: Ask, answer: str) -> Importing:
    """Return the state with one thing more said of the file: who is me, with whom it was, when, to what it belongs."""
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
    """Return the state with what was said about how the file is written, to be read anew."""
    return Importing(state.path, given)


def planned(state: Importing, read: Read, plan: Plan) -> Importing:
    """Return the state with what the file would change; the first question is selected."""
    then = replace(state, read=read, plan=plan, at=0, done=False)
    first = next((at for at, row in enumerate(then.rows) if row.question or row.pick), 0)
    return replace(then, at=first)


def moved(state: Importing, by: int) -> Importing:
    """Return the state with another row selected."""
    return replace(state, at=max(0, min(state.at + by, len(state.rows) - 1)))


def picked(state: Importing, at: int) -> Importing:
    """Return the state with this row selected."""
    return replace(state, at=at)


_TURN = {None: True, True: False, False: None}


def answered(state: Importing) -> Importing:
    """Return the state with the selected question answered: yes, no, not at all."""
    row = state.chosen
    if state.plan is not None and row is not None and row.pick is not None:
        return replace(state, plan=state.plan.picked(row.pick.note.id, not row.pick.taken))
    if state.plan is None or row is None or row.question is None:
        return state
    return replace(state, plan=state.plan.answered(row.question.id, _TURN[row.question.yes]))


def written(state: Importing) -> Importing:
    """Return the state once its plan is in the store."""
    return replace(state, done=True)


def taken_back(state: Importing) -> Importing:
    """Return the state once an import is gone again: what the file would change is to be seen anew."""
    return Importing(state.path, state.given)
