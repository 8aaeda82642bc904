"""What is known from one conversation, and lines as they are read."""

from datetime import timedelta

from hypothesis import strategies as st

from interview_tui.insight.known import Known, known
from interview_tui.records.clean import clean
from interview_tui.records.note import Note
from interview_tui.records.words import Status
from interview_tui.tui.widgets.drawing import Lines
from tests.support.frozen import START
from tests.support.written import conversation


def read(lines: Lines) -> str:
    """Return lines as they are read."""
    return "\n".join("".join(span.text for span in line).rstrip() for line in lines)


def held(*notes: Note, days_ago: int = 9) -> Known:
    """Return what is known from one conversation with these notes."""
    return known([conversation(*notes, started_at=START - timedelta(days=days_ago), status=Status.DONE)])


TEXTS = st.text(max_size=60).map(clean)
