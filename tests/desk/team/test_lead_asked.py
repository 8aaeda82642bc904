"""A question to those who lead: asked, changed and withdrawn by what is typed, each undone as it was."""

import pytest

from interview_tui.desk.sharing import release
from interview_tui.desk.team.asking_lead import Lead, leads, open_question
from interview_tui.desk.team.lead_asked import Asked, as_typed, name_of
from interview_tui.language.catalogue import Language
from interview_tui.port.faults import NotSaved
from interview_tui.records.words import Kind, Status
from interview_tui.store.store import JsonStore
from tests.support.teams import Member, TeamStore, member
from tests.support.written import conversation, note

EN = Language("en")
NEED = note(1, "the month end takes three days", kind=Kind.NEED)
HELD = conversation(NEED, customer="Claudia Weber", status=Status.DONE)


@pytest.fixture
def jana(team_store: TeamStore) -> Member:
    """Return an author with a conversation that stays here."""
    team_store.keep(HELD)
    return member(team_store)


def ask(jana: Member, typed: str) -> Asked:
    store = jana.store
    before = open_question(store, HELD.id, NEED.id)
    return as_typed(jana.services, store.read(HELD.id), NEED.id, leads(store)[0], typed, before)


def asked(jana: Member) -> str | None:
    found = open_question(jana.store, HELD.id, NEED.id)
    return found.text if found is not None else None


def test_it_says_when_the_question_leaves(jana: Member) -> None:
    assert ask(jana, "Which day?").told.told(EN) == (
        "whoever leads: asked once this is released (Ctrl+R). Ctrl+Z undoes it."
    )
    release(jana.store, HELD.id)
    assert ask(jana, "Which day?").told.told(EN) == ("whoever leads: asked with the next hand-over. Ctrl+Z undoes it.")
    assert name_of(Lead("x", "Kim {Reed}")).told(EN) == "Kim {Reed}"


def test_asked_changed_and_withdrawn_it_is_undone_as_it_was(jana: Member) -> None:
    for typed, then, before in (("Which day?", "Which day?", None), ("Which week?", "Which week?", "Which day?")):
        done = ask(jana, typed)
        assert asked(jana) == then
        assert done.back is not None
        done.back()
        assert asked(jana) == before
        ask(jana, typed)
    done = ask(jana, "")
    assert asked(jana) is None
    assert done.told.told(EN).startswith("It is not asked any more.")
    assert done.back is not None
    done.back()
    assert asked(jana) == "Which week?"


def test_what_cannot_be_kept_is_told_and_leaves_nothing_to_undo(jana: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise NotSaved("The disk is full.")

    monkeypatch.setattr(JsonStore, "keep_comment", full)

    assert ask(jana, "Which day?") == Asked(NotSaved("The disk is full.").message)
