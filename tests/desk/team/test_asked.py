"""What others say to whoever held a conversation, and the promises that they write down in somebody's name."""

from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.desk.services import Services
from interview_tui.desk.sharing import release
from interview_tui.desk.team.asked import (
    answer_promise,
    asked,
    latest_of_others,
    said_about,
    seen,
)
from interview_tui.desk.team.asked_words import in_my_name_told, lines, said_words, to_me_told
from interview_tui.desk.team.comments import answer, say, take_back
from interview_tui.desk.team.folder import put
from interview_tui.exchange.digest import Digests
from interview_tui.insight.from_others import WHOLE, InMyName
from interview_tui.language.catalogue import Language
from interview_tui.records import changes
from interview_tui.records.comment import Say
from interview_tui.records.words import Kind, Status
from tests.support.frozen import START
from tests.support.handing_over import taken_in
from tests.support.teams import Member, TeamStore, member
from tests.support.written import conversation, note, number

TODAY = START.date()
EN = Language("en")
NEED = note(1, "the month end takes three days", kind=Kind.NEED)
PROMISE = changes.dated(note(2, "send the numbers", kind=Kind.PROMISE), TODAY + timedelta(days=3), "Ben Okafor")
HELD = conversation(NEED, PROMISE, customer="Claudia Weber", status=Status.DONE)


@pytest.fixture
def jana(team_store: TeamStore) -> Member:
    """Return the author, who has released a conversation."""
    team_store.keep(HELD)
    release(team_store.store, HELD.id)
    put(team_store.store, TODAY)
    return member(team_store)


@pytest.fixture
def kim(jana: Member, tmp_path: Path) -> Member:
    """Return who leads, and has collected it."""
    return jana.colleague(tmp_path / "kim", "Kim Reuter")


def comment(kim: Member, jana: Member, what: Say, text: str, note_id: str | None = None) -> None:
    digests = Digests(jana.store.id)
    outside = digests.of(note_id) if note_id else None
    say(kim.services, digests.store, digests.of(HELD.id), what, text, outside)
    put(kim.store, TODAY)
    assert all(one.fault is None for one in taken_in(jana.store))


def in_bens_name(jana: Member, tmp_path: Path) -> tuple[Member, InMyName]:
    ben = jana.colleague(tmp_path / "ben", "Ben Okafor")
    [one] = asked(ben.store, TODAY).in_my_name
    return ben, one


def answered(ben: Member, jana: Member, services: Services, one: InMyName, what: Say, text: str = "") -> None:
    answer_promise(services, one, what, text)
    put(ben.store, TODAY)
    list(taken_in(jana.store))


def test_where_nothing_came_nothing_is_asked(jana: Member) -> None:
    assert asked(jana.store, TODAY).to_me == asked(jana.store, TODAY).in_my_name == ()
    assert said_about(jana.store, HELD) == {}


def test_what_is_said_stands_at_its_note_and_what_is_said_of_the_whole_above(jana: Member, kim: Member) -> None:
    comment(kim, jana, Say.COMMENT, "how long does the check alone take?", NEED.id)
    comment(kim, jana, Say.STRENGTH, "how calmly you asked on")
    said = said_about(jana.store, HELD)
    assert {at: [one.comment.text for one in each] for at, each in said.items()} == {
        NEED.id: ["how long does the check alone take?"],
        WHOLE: ["how calmly you asked on"],
    }
    [one] = said[NEED.id]
    assert said_words(one, TODAY, EN).endswith("Kim Reuter 21 Nov: how long does the check alone take?")


def test_all_that_was_said_is_one_line_that_names_the_latest(jana: Member, kim: Member) -> None:
    comment(kim, jana, Say.COMMENT, "how long does the check alone take?", NEED.id)
    to_me = asked(jana.store, TODAY).to_me
    assert [(one.head.id, one.note_id) for one in to_me] == [(HELD.id, NEED.id)]
    assert to_me_told(to_me, EN) == "Comment from Kim Reuter on Claudia Weber"
    assert lines(asked(jana.store, TODAY), TODAY, EN) == ["Comment from Kim Reuter on Claudia Weber"]
    assert to_me_told((*to_me, *to_me, *to_me), EN).endswith(", and 2 more")


def test_what_was_seen_is_no_news_any_more_until_it_is_said_anew(jana: Member, kim: Member) -> None:
    comment(kim, jana, Say.QUESTION, "what would one day less change?")
    seen(jana.services, HELD.id, said_about(jana.store, HELD))
    assert asked(jana.store, TODAY).to_me == ()
    before = len(jana.store.rests())
    seen(jana.services, HELD.id, said_about(jana.store, HELD))
    assert len(jana.store.rests()) == before
    comment(kim, jana, Say.QUESTION, "whom else does it cost a day?")
    assert [one.said.comment.text for one in asked(jana.store, TODAY).to_me] == ["whom else does it cost a day?"]


def test_an_answer_goes_back_to_whoever_said_it_and_nothing_waits_any_more(jana: Member, kim: Member) -> None:
    comment(kim, jana, Say.COMMENT, "how long does the check alone take?", NEED.id)
    said = latest_of_others(said_about(jana.store, HELD)[NEED.id])
    assert said is not None
    answer(jana.store, jana.services.new_id(), TODAY, said, "I ask on Tuesday")
    assert asked(jana.store, TODAY).to_me == ()
    put(jana.store, TODAY)
    list(taken_in(kim.store))
    assert [one.comment.text for one in kim.store.comments() if not one.own] == ["I ask on Tuesday"]


def test_a_promise_reaches_the_one_in_whose_name_it_is_and_no_other(jana: Member, kim: Member, tmp_path: Path) -> None:
    _, one = in_bens_name(jana, tmp_path)
    assert in_my_name_told(one, TODAY, EN) == (
        "send the numbers",
        "Jana Reuter · Claudia Weber · by Tue 24 Nov",
    )
    assert asked(kim.store, TODAY).in_my_name == asked(jana.store, TODAY).in_my_name == ()


def test_a_promise_that_is_taken_on_waits_until_it_is_done(jana: Member, tmp_path: Path) -> None:
    ben, one = in_bens_name(jana, tmp_path)
    answered(ben, jana, ben.services, one, Say.TAKEN)
    [taken] = asked(ben.store, TODAY).in_my_name
    assert taken.answer is not None
    assert in_my_name_told(taken, TODAY, EN)[1].endswith("taken on")
    answered(ben, jana, ben.services, taken, Say.DONE)
    assert asked(ben.store, TODAY).in_my_name == ()
    assert [one.said.comment.say for one in asked(jana.store, TODAY).to_me] == [Say.DONE]
    assert to_me_told(asked(jana.store, TODAY).to_me, EN) == "Ben Okafor has kept a promise to Claudia Weber"


def test_an_answer_to_a_promise_is_taken_back_to_what_it_was(jana: Member, tmp_path: Path) -> None:
    ben, one = in_bens_name(jana, tmp_path)
    first = answer_promise(ben.services, one, Say.TAKEN)
    [taken] = asked(ben.store, TODAY).in_my_name
    kept = answer_promise(ben.services, taken, Say.CANNOT, "away until Monday")
    assert kept.id == first.id
    take_back(ben.services, kept, taken.answer)
    assert [again.answer and again.answer.say for again in asked(ben.store, TODAY).in_my_name] == [Say.TAKEN]
    take_back(ben.services, first, None)
    assert [again.answer for again in asked(ben.store, TODAY).in_my_name] == [None]


def test_what_is_said_of_a_note_that_is_gone_stands_with_the_whole(jana: Member, kim: Member) -> None:
    comment(kim, jana, Say.COMMENT, "how long does the check alone take?", NEED.id)
    without = HELD.put(NEED.tombstone())
    assert set(said_about(jana.store, without)) == {WHOLE}
    assert number(1) not in said_about(jana.store, without)
