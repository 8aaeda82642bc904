"""Releasing a conversation: what its author says, what the standing rule does, and what it is called."""

from interview_tui.desk.sharing import Shown, what_leaves
from interview_tui.desk.team.releasing import (
    Release,
    by_rule,
    leaves_by_itself,
    release_of,
    release_word,
    released,
    released_told,
    stays,
)
from interview_tui.language.catalogue import Language
from interview_tui.records.settings import Settings
from interview_tui.records.spoken_since import stays_words
from interview_tui.records.words import Form, Kind, Status
from tests.support.teams import TeamStore
from tests.support.written import conversation, note, number

EN = Language("en")
FREE, RULED = Settings(), Settings(released_when_finished=True)
DONE = conversation(note(1, "the export fails", kind=Kind.FACT), status=Status.DONE)
TO_FINISH = DONE.changed(status=Status.TO_FINISH)


def test_nothing_is_released_unless_its_author_says_so() -> None:
    assert release_of(DONE, FREE) is Release.HERE
    assert by_rule(DONE, FREE) is DONE


def test_what_is_released_before_it_is_finished_waits_for_that() -> None:
    assert release_of(released(TO_FINISH), FREE) is Release.WHEN_DONE
    assert release_of(released(DONE), FREE) is Release.OUT


def test_the_standing_rule_releases_what_is_finished_and_nothing_before() -> None:
    assert release_of(TO_FINISH, RULED) is Release.WHEN_DONE
    assert by_rule(TO_FINISH, RULED) is TO_FINISH
    assert by_rule(DONE, RULED).released


def test_what_was_kept_here_once_is_not_released_by_the_rule() -> None:
    kept = released(TO_FINISH, out=False)
    assert release_of(kept, RULED) is Release.HERE
    assert not by_rule(kept.changed(status=Status.DONE), RULED).released


def test_an_attempt_in_vain_is_never_released() -> None:
    tried = DONE.changed(form=Form.ATTEMPT)
    assert release_of(tried, RULED) is Release.NEVER
    assert by_rule(tried, RULED) is tried


def test_a_word_says_that_it_is_handed_over_and_none_that_it_is_not() -> None:
    words = [release_word(one, FREE, EN) for one in (DONE, released(DONE), released(TO_FINISH))]
    assert words == ["", "released", "released when finished"]


def test_what_stays_is_told_with_its_reason_and_whether_it_may_leave(team_store: TeamStore) -> None:
    held = DONE.put(note(2, "rows on Sundays", kind=Kind.PERSONAL), note(3, "only for me", stays_with_me=True))
    shown = what_leaves(team_store.store, held)
    assert [(one.note.id, one.why, one.may_leave) for one in stays(shown, EN)] == [
        (number(2), "personal", True),
        (number(3), "stays with me", False),
    ]
    assert released_told(shown, EN) == "Released: 1 note, 2 stay here."
    assert released_told(Shown(DONE, ()), EN) == "Released: 1 note."


def test_a_personal_note_leaves_once_its_author_says_so_and_stays_once_they_say_that() -> None:
    personal = note(2, "rows on Sundays", kind=Kind.PERSONAL)
    assert leaves_by_itself(personal).released
    assert leaves_by_itself(leaves_by_itself(personal)) == personal


def test_a_personal_note_that_may_leave_says_so_where_it_is_read() -> None:
    personal = note(2, "rows on Sundays", kind=Kind.PERSONAL)
    assert [stays_words(one, EN) for one in (personal, leaves_by_itself(personal))] == ["", "may leave, too"]
