"""How far one who leads is with a conversation: kept, and taken back as it was."""

from pathlib import Path

import pytest

from interview_tui.desk.team.reading import LeadRead, become, keep, read_one
from interview_tui.insight.board import Key
from interview_tui.records.states import ReadState
from interview_tui.store.store import JsonStore
from tests.support.leading import lead_store


@pytest.fixture
def lead(tmp_path: Path) -> JsonStore:
    return lead_store(tmp_path / "lead")


def in_state(lead: JsonStore, state: ReadState) -> LeadRead:
    other = next(one for one in lead.of_others())
    found = read_one(lead, Key(other.id, next(one.id for one in other.heads())))
    return keep(lead, found, lambda one: one.changed(state=state))


@pytest.mark.parametrize(
    ("before", "pressed", "after"),
    [
        (ReadState.NEW, ReadState.SETTLED, ReadState.SETTLED),
        (ReadState.SETTLED, ReadState.SETTLED, ReadState.READ),
        (ReadState.SETTLED, ReadState.TO_TALK, ReadState.TO_TALK),
        (ReadState.READ, ReadState.NEW, ReadState.NEW),
        (ReadState.NEW, ReadState.NEW, ReadState.NEW),
    ],
)
def test_a_state_is_kept_and_taken_back(
    lead: JsonStore, before: ReadState, pressed: ReadState, after: ReadState
) -> None:
    found = in_state(lead, before)

    now, back = become(lead, found, pressed)

    assert (now.reading.state, now.reading.seen) == (after, found.version)
    assert read_one(lead, found.key).reading == now.reading
    assert keep(lead, now, back).reading.state is before
