import pytest

from interview_tui.desk.exporting.mending import leaves_now, toggled, worded
from interview_tui.desk.exporting.outlook import Offered
from interview_tui.export.order import Choice
from tests.support.making import note

OFFERED = [Offered(note(1), leaves=True), Offered(note(2), leaves=False)]


@pytest.mark.parametrize("one", OFFERED)
def test_once_it_is_the_other_way_round_and_twice_as_before(one: Offered) -> None:
    once = toggled(Choice(), one)

    assert leaves_now(Choice(), once, one) is not one.leaves
    assert toggled(once, one) == Choice()
    assert leaves_now(Choice(), Choice(), one) is one.leaves


def test_what_was_chosen_before_can_be_taken_back() -> None:
    taken = Choice(taken=frozenset({note(1).id}))
    one = Offered(note(1), leaves=True)

    assert not leaves_now(taken, toggled(taken, one), one)


def test_other_words_are_for_one_note_and_its_own_words_are_none() -> None:
    mended = worded(Choice(), "1", "as noted", "as told")

    assert dict(mended.wording) == {"1": "as told"}
    assert dict(worded(mended, "1", "as noted", "as noted").wording) == {}
    assert dict(worded(mended, "2", "other", "another").wording) == {"1": "as told", "2": "another"}
    assert dict(worded(mended, "1", "as noted", "").wording) == {}
