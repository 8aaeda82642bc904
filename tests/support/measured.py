"""Conversations in which customers answered measures, and their figures."""

from datetime import date, datetime
from typing import Any

from interview_tui.insight.figure import Figure, Which
from interview_tui.insight.figures import figures
from interview_tui.port.conversations import AnswerHead, Head
from interview_tui.records.words import Measure, Mode
from tests.support.frozen import HERE
from tests.support.listed import head
from tests.support.written import number

TODAY = date(2026, 11, 21)
NPS, FIT, EFFORT, SATISFACTION = Measure.RECOMMENDATION, Measure.FIT, Measure.EFFORT, Measure.SATISFACTION


def answered(
    n: int, value: int | None, measure: str = NPS, on: date = TODAY, *, mode: str = Mode.ASKED, wording: str = "",
    **fields: Any,
) -> Head:  # fmt: skip
    """Return the n-th conversation, with the n-th customer, in which this was answered."""
    at = datetime(on.year, on.month, on.day, 14, tzinfo=HERE)
    answer = AnswerHead(measure, value, at, mode, wording)
    return head(n, **{"customer_id": number(n), "measure": answer, **fields})


def several(values: list[int], measure: str = NPS, on: date = TODAY, first: int = 1, **fields: Any) -> list[Head]:
    """Return a conversation for each value, each with a customer of its own."""
    return [answered(first + n, value, measure, on, **fields) for n, value in enumerate(values)]


def all_of(heads: list[Head], **which: Any) -> tuple[Figure, ...]:
    """Return the figures of these conversations."""
    return figures(heads, Which(**which), TODAY)


def only(heads: list[Head], **which: Any) -> Figure:
    """Return the only figure of these conversations."""
    (figure,) = all_of(heads, **which)
    return figure
