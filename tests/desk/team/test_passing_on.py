"""What many are told goes to the authors whose customers they are, and comes back with who was told, in which words."""

from pathlib import Path

import pytest

from interview_tui.desk.handing_folder import known_stores
from interview_tui.desk.sharing import for_one, to_share
from interview_tui.desk.themes.asked import all_asked
from interview_tui.desk.themes.overview import overview, usual_period
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.parcel import packed
from interview_tui.exchange.passing_on import copy_id
from interview_tui.insight.theme_asked import to_be_asked
from interview_tui.port.faults import NotFound, NotSaved
from interview_tui.records import announcement as announcements
from interview_tui.records import telling as tellings
from interview_tui.records.handed import Sort
from interview_tui.records.merging import Merge
from interview_tui.records.telling import TellingState
from interview_tui.records.theme import Memo, Theme
from interview_tui.records.theme_cue import question_in
from interview_tui.records.theme_questions import not_asking
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.giving import given, taken_over
from tests.support.handing_over import TODAY, kept, together
from tests.support.passing_on import ONE_DAY, Team, answers, ask, open_with, say, team_in, told
from tests.support.written import conversation, customer, note, number


@pytest.fixture
def team(tmp_path: Path) -> Team:
    return team_in(tmp_path)


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


def test_no_word_of_a_theme_and_nobody_of_another_is_in_what_an_author_gets(team: Team) -> None:
    """Words that nobody writes are looked for in all that a file for an author holds."""
    hidden = [f"kanarie{n}" for n in range(8)]
    team.lead.save_customer(customer(40, hidden[0], hidden[1]))
    kept(team.lead, conversation(note(41, hidden[2]), id=number(940), customer_id=number(40), status="done"))
    team.ben.save_customer(team.ben.customer(number(5)).changed(name=hidden[3]))  # type: ignore[union-attr]
    team.round()
    team.decide(ONE_DAY, (team.jana, 1), (team.ben, 5), (team.lead, 40))
    theme = ask(team, "Wie lange?", (team.jana, 1), (team.ben, 5))
    for n, one in enumerate((theme, Theme(id=number(720), at=START, name=hidden[7], notes=theme.notes))):
        words = {"belongs": hidden[4], "outside": hidden[5], "because": hidden[6]}
        memo = Memo(id=number(730 + n), at=START, text=hidden[6])
        team.lead.keep_themes({one.id: one.changed(memos=(memo,), **words)})
    team.round()
    say(team.ben, number(5), lambda row: tellings.told(row, TODAY, "Ben Ott", hidden[5]))
    team.round()

    jana, ben = (Digests(one.id) for one in (team.jana, team.ben))
    share = to_share(team.lead, TODAY)
    mine = for_one(share, jana.store, alone=False)
    assert sorted(one.sort for one in mine.states) == [Sort.ANNOUNCEMENT, Sort.THEME]
    held = "\n".join(str(mine.records[one.id]) for one in mine.states)
    held += "".join(
        one.read_text("utf-8") for one in (team.jana.home / "from" / Digests(team.lead.id).store).rglob("*.json")
    )
    for word in (*hidden, ben.store, ben.of(number(5)), "Ben", number(700), number(810), number(820), ONE_DAY.id):
        assert word not in held
    for word in (ONE_DAY.text, ONE_DAY.because, "Wie lange?", "Monatsabschluss", jana.of(number(1))):
        assert word in held


def test_words_that_touch_what_is_personal_stay(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1))
    team.round()
    say(
        team.jana, number(1), lambda row: tellings.taken(tellings.told(row, TODAY, "Jana"), "ist gerade im Krankenhaus")
    )
    team.round()

    [one] = team.lead.announcements()
    assert [(row.told, row.reaction) for row in one.tellings] == [(TODAY, "")]
    assert [row.reaction for row in team.jana.announcements()[0].tellings] == ["ist gerade im Krankenhaus"]


def test_the_same_state_gives_the_same_bytes(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1), (team.ben, 5))
    team.round()
    first = packed(for_one(to_share(team.lead, TODAY), Digests(team.jana.id).store, alone=True))
    say(team.jana, number(1), told)
    team.round()

    # What Jana told does not change what she was asked to tell.
    assert packed(for_one(to_share(team.lead, TODAY), Digests(team.jana.id).store, alone=True)) == first


# what customers are asked about a theme


def test_an_author_is_to_ask_their_own_customers_and_is_told_the_name_and_the_question_alone(team: Team) -> None:
    ask(team, "Wie lange?", (team.jana, 1), (team.ben, 5))
    team.round()

    [at_jana] = all_asked(team.jana).values()
    assert (at_jana.name, at_jana.question, at_jana.memos, at_jana.belongs) == ("Monatsabschluss", "Wie lange?", (), "")
    assert [row.customer_id for row in at_jana.to_ask] == [number(1)]
    [to_be] = to_be_asked(all_asked(team.jana), [number(1)], ())
    assert to_be.text == "Wie lange?"
    assert to_be_asked(all_asked(team.jana), [number(2)], ()) == ()
    assert known_stores(team.jana)[-1].reads_ours
    assert not team.jana.themes()


def test_that_they_asked_and_what_was_answered_comes_back_in_the_released_conversation(team: Team) -> None:
    theme = ask(team, "Wie lange?", (team.jana, 1), (team.ben, 5))
    team.round()
    answers(team.jana, 1, theme)
    team.round()

    lead = together(team.lead)
    [row] = overview(lead, usual_period(TODAY), TODAY).rows
    [asked] = row.asked
    assert asked.answered == {Digests(team.jana.id).of(number(1))}
    assert asked.waiting == {Digests(team.ben.id).of(number(5))}
    assert [row.answers[one].text for one in asked.notes] == ["Drei Tage"]
    # The cues of a guide stay, as ever.
    heads = [head for head in lead.listing().heads if head.asked]
    [held] = [lead.read(head.id) for head in heads]
    assert all(question_in(cue) for cue in held.asked)
    assert [bool(one.cue) for one in held.living()] == [True, False]


def test_asked_no_more_nobody_is_asked_there_either_and_who_was_stays_counted(team: Team) -> None:
    theme = ask(team, "Wie lange?", (team.jana, 1), (team.jana, 2))
    team.round()
    answers(team.jana, 1, theme)
    team.lead.keep_themes({theme.id: not_asking(theme)})
    team.round()
    team.round()

    assert all_asked(team.jana) == {}
    [row] = overview(together(team.lead), usual_period(TODAY), TODAY).rows
    assert [len(one.asked) for one in row.asked] == [1]


def test_whom_another_author_asked_already_is_asked_no_more(team: Team) -> None:
    jana, ben = (Digests(one.id) for one in (team.jana, team.ben))
    team.lead.merge(Merge(id=number(70), one=jana.of(number(1)), other=ben.of(number(5)), at=START))
    theme = ask(team, "Wie lange?", (team.jana, 1))
    team.round()
    assert [row.customer_id for row in all_asked(team.ben)[at(team, team.ben)].to_ask] == [number(5)]
    answers(team.ben, 5, theme)
    team.round()
    team.round()

    assert all_asked(team.jana) == {}
    # The one who asked has it in the conversation.
    assert [row.customer_id for row in all_asked(team.ben)[at(team, team.ben)].to_ask] == [number(5)]


def at(team: Team, author: JsonStore) -> str:
    return copy_id(number(700), Digests(author.id).store, Digests(team.lead.id))


def test_a_customer_who_was_erased_is_asked_by_nobody(team: Team) -> None:
    ask(team, "Wie lange?", (team.jana, 1), (team.jana, 2))
    team.round()
    team.jana.erase(number(1))
    assert [row.customer_id for one in all_asked(team.jana).values() for row in one.to_ask] == [number(2)]
    team.round()
    team.round()

    gone = Digests(team.jana.id).of(number(1))
    for home in (team.jana.home, team.lead.home):
        written = [path for path in home.rglob("*.json") if "erased" not in path.parts and path.name != "handed.json"]
        assert not [path for path in written if gone.encode() in path.read_bytes()]


def test_of_a_theme_without_a_question_nothing_leaves(team: Team) -> None:
    team.lead.keep_themes({number(700): Theme(id=number(700), at=START, name="Monatsabschluss")})
    share = to_share(team.lead, TODAY)
    assert not [one for one in share.states if one.sort == Sort.THEME]


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


def test_what_is_handed_out_of_a_customer_has_what_others_let_them_be_told_and_asked(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1), (team.jana, 2))
    ask(team, "Wie lange?", (team.jana, 1))
    team.round()

    found = team.jana.everything_on(number(1))
    assert [(one.text, [row.customer_id for row in one.tellings]) for one in found.announcements] == [
        (ONE_DAY.text, [number(1)])
    ]
    assert [(one.question, [row.customer_id for row in one.to_ask]) for one in found.themes] == [
        ("Wie lange?", [number(1)])
    ]
    say(team.jana, number(1), told)
    assert [row.words for row in team.jana.everything_on(number(1)).announcements[0].tellings] == [
        "Ein Tag reicht jetzt"
    ]
    assert team.jana.everything_on(number(2)).themes == ()


def test_what_came_damaged_is_left_out_and_read_again_once_it_is_whole(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1))
    ask(team, "Wie lange?", (team.jana, 1))
    team.round()
    came = [*(team.jana.home / "from" / Digests(team.lead.id).store).glob("announcements/*")]
    came += (team.jana.home / "from" / Digests(team.lead.id).store).glob("themes/*")
    whole = [path.read_bytes() for path in came]
    assert (len(team.jana.announcements()), len(all_asked(team.jana))) == (1, 1)

    for path in came:
        path.write_bytes(b"{")
    assert (team.jana.announcements(), all_asked(team.jana)) == ((), {})
    for path, data in zip(came, whole, strict=True):
        path.write_bytes(data)
    assert (len(team.jana.announcements()), len(all_asked(team.jana))) == (1, 1)


def test_whoever_takes_a_customer_over_is_the_one_who_tells_and_asks_them(team: Team, tmp_path: Path) -> None:
    team.decide(ONE_DAY, (team.jana, 1), (team.jana, 2))
    ask(team, "Wie lange?", (team.jana, 1))
    team.round()
    hers = Digests(team.jana.id).of(number(1))
    assert taken_over(team.ben, given(team.jana, tmp_path / "given.zip", "Ben Ott", number(1)))
    team.round()
    team.round()

    assert open_with(team.jana) == {number(2): TellingState.OPEN}
    assert all_asked(team.jana) == {}
    assert open_with(team.ben) == {hers: TellingState.OPEN}
    assert [row.customer_id for one in all_asked(team.ben).values() for row in one.to_ask] == [hers]
    say(team.ben, hers, told)
    team.round()
    assert [row.told for row in team.lead.announcements()[0].tellings] == [TODAY, None]


def test_what_an_author_told_is_handed_out_by_the_lead_as_what_the_lead_decided_alone(team: Team) -> None:
    team.decide(ONE_DAY, (team.jana, 1), (team.jana, 2))
    team.round()
    say(team.jana, number(1), told)
    team.round()

    hers = Digests(team.jana.id).of(number(1))
    found = team.lead.everything_on(hers)
    assert [(one.id, [row.id for row in one.tellings]) for one in found.announcements] == [(ONE_DAY.id, [number(810)])]
