"""What many are told goes to the authors whose customers they are, and comes back with who was told, in which words."""

import pytest

from interview_tui.desk.handing_folder import known_stores
from interview_tui.desk.sharing import for_one, to_share
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.parcel import packed
from interview_tui.port.faults import NotFound, NotSaved
from interview_tui.records import announcement as announcements
from interview_tui.records import telling as tellings
from interview_tui.records.merging import Merge
from interview_tui.records.telling import TellingState
from tests.support.frozen import START
from tests.support.handing_over import TODAY
from tests.support.passing_on import ONE_DAY, Team, open_with, say, told
from tests.support.written import number


def test_each_author_gets_their_own_customers_to_tell_and_nobody_elses(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1), (team.jana, 2), (team.ben, 5))
    team.round()

    [at_jana], [at_ben] = team.jana.announcements(), team.ben.announcements()
    assert open_with(team.jana) == {number(1): TellingState.OPEN, number(2): TellingState.OPEN}
    assert open_with(team.ben) == {number(5): TellingState.OPEN}
    assert (at_jana.text, at_jana.because, at_jana.author) == (ONE_DAY.text, ONE_DAY.because, "Lea Kern")
    assert (at_jana.theme, at_jana.of) == (None, Digests(team.lead.id).store)
    assert at_jana.id != at_ben.id


def test_what_they_told_comes_back_with_whom_when_by_whom_and_in_which_words(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1), (team.ben, 5), (team.ben, 6))
    team.round()
    say(team.jana, number(1), told)
    say(team.ben, number(5), lambda row: tellings.unwished(row, TODAY))
    team.round()

    [one] = team.lead.announcements()
    known, unwished, waiting = one.tellings
    assert (known.told, known.teller, known.words) == (TODAY, "Jana Reuter", "Ein Tag reicht jetzt")
    assert known.reaction == "freut sich"
    assert (unwished.state, unwished.unwished) == (TellingState.UNWISHED, TODAY)
    assert waiting.state is TellingState.OPEN
    assert [row.id for row in one.tellings] == [number(810), number(811), number(812)]
    assert known_stores(team.jana)[-1].reads_ours


def test_it_is_told_no_more_where_it_was_told_and_stays_in_the_history(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1), (team.jana, 2))
    team.round()
    say(team.jana, number(1), told)
    team.round()

    assert open_with(team.jana) == {number(1): TellingState.TOLD, number(2): TellingState.OPEN}
    team.lead.forget_announcement(ONE_DAY.id)
    team.round()
    [one] = team.jana.announcements()
    assert [(row.customer_id, row.words) for row in one.tellings] == [(number(1), "Ein Tag reicht jetzt")]
    assert one.text == ONE_DAY.text
    say(team.jana, number(1), lambda row: row.changed(told=None, teller="", words="", reaction=""))
    assert team.jana.announcements() == ()


def test_what_was_told_by_mistake_is_taken_back_at_the_lead_too(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1))
    team.round()
    say(team.jana, number(1), told)
    team.round()
    say(team.jana, number(1), lambda row: row.changed(told=None, teller="", words="", reaction=""))
    team.round()

    assert list(open_with(team.lead).values()) == [TellingState.OPEN]


def test_what_is_withdrawn_is_withdrawn_with_the_authors(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1))
    team.round()
    team.lead.change_announcement(ONE_DAY.id, lambda one: announcements.withdrawn(one, TODAY))
    team.round()

    assert [one.withdrawn for one in team.jana.announcements()] == [TODAY]


def test_whoever_heard_it_from_the_lead_is_told_no_more_and_from_another_author_is_left_out(team: Team) -> None:
    team.lead.merge(
        Merge(
            id=number(70), one=Digests(team.jana.id).of(number(1)), other=Digests(team.ben.id).of(number(5)), at=START
        )
    )
    team.decide(ONE_DAY, (team.jana, 1), (team.jana, 2))
    team.round()
    assert open_with(team.ben) == {number(5): TellingState.OPEN}

    say(team.ben, number(5), lambda row: tellings.told(row, TODAY, "Ben Ott"))
    say(team.lead, Digests(team.jana.id).of(number(2)), lambda row: tellings.told(row, TODAY, "Lea Kern"))
    team.round()
    team.round()

    [one] = team.jana.announcements()
    assert [(row.customer_id, row.told, row.teller) for row in one.tellings] == [(number(2), TODAY, "")]
    assert [row.teller for row in team.lead.announcements()[0].tellings] == ["Ben Ott", "Lea Kern"]
    assert open_with(team.ben) == {number(5): TellingState.TOLD}


def test_a_customer_who_was_erased_or_is_released_no_more_is_gone_from_all_of_it(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1), (team.jana, 2))
    team.round()
    say(team.jana, number(1), told)
    team.round()
    team.jana.erase(number(1))
    assert open_with(team.jana) == {number(2): TellingState.OPEN}
    team.round()
    team.round()

    gone = Digests(team.jana.id).of(number(1))
    assert [row.customer_id for one in team.lead.announcements() for row in one.tellings] == [
        Digests(team.jana.id).of(number(2))
    ]
    for home in (team.jana.home, team.lead.home):
        written = [path for path in home.rglob("*.json") if "erased" not in path.parts and path.name != "handed.json"]
        assert not [path for path in written if gone.encode() in path.read_bytes()]
        assert not [path for path in written if b"Ein Tag reicht jetzt" in path.read_bytes()]


def test_nothing_but_whom_one_told_can_be_changed_of_what_somebody_else_decided(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1))
    team.round()
    [one] = team.jana.announcements()

    with pytest.raises(NotSaved, match="Lea Kern"):
        team.jana.change_announcement(one.id, lambda now: announcements.withdrawn(now, TODAY))
    with pytest.raises(NotSaved, match="Lea Kern"):
        team.jana.change_announcement(one.id, lambda now: now.changed(tellings=()))
    with pytest.raises(NotFound):
        team.jana.change_announcement(number(99), lambda now: now)
    assert team.jana.change_announcement(one.id, lambda now: now).tellings == one.tellings
    assert not list((team.jana.home / "announcements").glob("*"))


def test_words_that_touch_what_is_personal_stay(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1))
    team.round()
    say(
        team.jana,
        number(1),
        lambda row: tellings.taken(tellings.told(row, TODAY, "Jana Krebs"), "ist gerade im Krankenhaus"),
    )
    team.round()

    [one] = team.lead.announcements()
    assert [(row.told, row.teller, row.reaction) for row in one.tellings] == [(TODAY, "Jana Krebs", "")]
    assert [row.reaction for row in team.jana.announcements()[0].tellings] == ["ist gerade im Krankenhaus"]


def test_the_same_state_gives_the_same_bytes(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1), (team.ben, 5))
    team.round()
    first = packed(for_one(to_share(team.lead, TODAY), Digests(team.jana.id).store, alone=True))
    say(team.jana, number(1), told)
    team.round()

    # What Jana told does not change what she was asked to tell.
    assert packed(for_one(to_share(team.lead, TODAY), Digests(team.jana.id).store, alone=True)) == first


def test_whoever_keeps_what_they_saw_does_not_take_over_what_an_author_told(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1), (team.jana, 2))
    team.round()
    say(team.jana, number(1), told)
    team.round()
    [seen] = team.lead.announcements()
    # As undoing does: the rows as they were seen, also one that went meanwhile.
    team.lead.change_announcement(ONE_DAY.id, lambda now: now.changed(tellings=()))
    team.lead.change_announcement(ONE_DAY.id, lambda now: now.changed(due=TODAY, tellings=seen.tellings))
    assert [row.told for row in team.lead.announcements()[0].tellings] == [TODAY, None]

    say(team.jana, number(1), lambda row: row.changed(told=None, teller="", words="", reaction=""))
    team.round()
    assert [row.told for row in team.lead.announcements()[0].tellings] == [None, None]


def test_what_an_author_told_is_handed_out_by_the_lead_as_what_the_lead_decided_alone(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1), (team.jana, 2))
    team.round()
    say(team.jana, number(1), told)
    team.round()

    hers = Digests(team.jana.id).of(number(1))
    found = team.lead.everything_on(hers)
    assert [(one.id, [row.id for row in one.tellings]) for one in found.announcements] == [(ONE_DAY.id, [number(810)])]
