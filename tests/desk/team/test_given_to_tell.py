"""What a customer who was given to a colleague is to be told and asked: it is the colleague who is asked to."""

import pytest

from interview_tui.desk.customer.reading import read_known
from interview_tui.desk.sharing import release
from interview_tui.desk.team.giving import take_back
from interview_tui.desk.themes.asked import all_asked
from interview_tui.exchange.digest import Digests
from interview_tui.insight.announced import announced_to
from interview_tui.records import announcement as announcements
from interview_tui.records import telling as tellings
from interview_tui.records.telling import Telling, TellingState
from interview_tui.records.theme import Theme
from interview_tui.records.theme_questions import asking
from tests.support.frozen import START
from tests.support.giving import given, taken_over
from tests.support.handing_over import TODAY
from tests.support.passing_on import ONE_DAY, Team, open_with, say, told
from tests.support.written import number

OWN = ONE_DAY.changed(id=number(801), author="Jana Reuter", theme=None)


def give_first(team: Team) -> str:
    """Have Jana give her first customer to Ben; return their id there."""
    assert taken_over(team.ben, given(team.jana, team.folder.parent / "given.zip", "Ben Ott", number(1)))
    return Digests(team.jana.id).of(number(1))


def decided_by_jana(team: Team) -> None:
    rows = tuple(Telling(id=number(810 + n), customer_id=number(n)) for n in (1, 2))
    team.jana.announce(OWN.changed(tellings=rows))


def test_what_whoever_leads_decided_is_asked_of_the_giver_no_more_at_once(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1), (team.jana, 2))
    team.round()
    hers = give_first(team)
    assert open_with(team.jana) == {number(2): TellingState.OPEN}
    team.round()
    team.round()
    assert open_with(team.ben) == {hers: TellingState.OPEN}


def test_whom_the_giver_told_before_stays_told_there(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1), (team.jana, 2))
    team.round()
    say(team.jana, number(1), told)
    give_first(team)
    assert open_with(team.jana) == {number(1): TellingState.TOLD, number(2): TellingState.OPEN}


@pytest.mark.parametrize("shared", [True, False])
def test_what_the_giver_decided_is_told_by_whoever_took_over(team: Team, shared: bool) -> None:
    decided_by_jana(team)
    if not shared:
        assert release(team.jana, number(901), released=False) is None
    hers = give_first(team)
    team.round()
    team.round()
    assert open_with(team.ben) == {hers: TellingState.OPEN}
    assert [row.customer_id for one in team.ben.announcements() for row in one.tellings] == [hers]
    assert read_known(team.jana, number(1)).known.to_tell == ()
    assert len(read_known(team.jana, number(2)).known.to_tell) == len(read_known(team.ben, hers).known.to_tell) == 1

    say(team.ben, hers, lambda row: tellings.told(row, TODAY, "Ben Ott", "kam gut an"))
    team.round()
    [one] = team.jana.announcements()
    assert {row.customer_id: (row.told, row.teller) for row in one.tellings} == {
        number(1): (TODAY, "Ben Ott"),
        number(2): (None, ""),
    }
    # Told twice is told once: nothing of it is written down at the giver.
    assert team.jana.announcements_to_pass_on()[0].tellings[0].told is None


def test_what_the_giver_told_of_their_own_before_is_told_no_more(team: Team) -> None:
    decided_by_jana(team)
    say(team.jana, number(1), told)
    hers = give_first(team)
    team.round()
    team.round()
    assert open_with(team.ben) == {hers: TellingState.TOLD}


def test_taken_back_the_giver_is_the_one_who_tells(team: Team) -> None:
    decided_by_jana(team)
    give_first(team)
    team.round()
    team.round()
    take_back(team.jana, number(1), TODAY)
    team.round()
    team.round()
    assert open_with(team.ben) == {}
    assert open_with(team.jana) == {number(1): TellingState.OPEN, number(2): TellingState.OPEN}


def test_withdrawn_by_the_giver_it_is_withdrawn_with_whoever_took_over(team: Team) -> None:
    decided_by_jana(team)
    give_first(team)
    team.round()
    team.round()
    team.jana.change_announcement(OWN.id, lambda one: announcements.withdrawn(one, TODAY))
    team.round()
    [one] = team.ben.announcements()
    assert not announced_to([one], one.tellings[0].customer_id)[0].is_open


def test_what_the_giver_wants_to_know_is_asked_by_whoever_took_over(team: Team) -> None:
    ids = iter(range(820, 840))
    theme = asking(
        Theme(id=number(701), at=START, name="Bestellung"), "Wie lange?", [number(1), number(2)],
        lambda: Digests(team.jana.id).of(number(next(ids)), "question"), was_asked=False,
    )  # fmt: skip
    team.jana.keep_themes({theme.id: theme})
    hers = give_first(team)
    team.round()
    team.round()
    [one] = all_asked(team.ben).values()
    assert [row.customer_id for row in one.to_ask] == [hers]
    assert read_known(team.jana, number(1)).known.of_themes == ()
    assert [one.text for one in read_known(team.jana, number(2)).known.of_themes] == ["Wie lange?"]
