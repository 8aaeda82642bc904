"""What customers are asked about a theme goes to their authors; of what is told and asked nothing else is passed on."""

from pathlib import Path

from interview_tui.desk.handing_folder import known_stores
from interview_tui.desk.sharing import for_one, to_share
from interview_tui.desk.themes.asked import all_asked
from interview_tui.desk.themes.overview import overview, usual_period
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.passing_on import copy_id
from interview_tui.insight.theme_asked import to_be_asked
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
from tests.support.passing_on import ONE_DAY, Team, answers, ask, open_with, say, told
from tests.support.written import conversation, customer, note, number


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
