"""What is done with themes is kept, told to whom it concerns, and taken back exactly."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from interview_tui.desk.services import Services
from interview_tui.desk.themes.changing import GONE, Change, change, decide, take_back
from interview_tui.desk.themes.overview import Row, overview, usual_period
from interview_tui.language.message import Message, Told
from interview_tui.records import telling as tellings
from interview_tui.records import theme_changes as changes
from interview_tui.records.announcement import with_telling
from interview_tui.records.states import ThemeState
from interview_tui.records.theme import Memo, Theme
from tests.support.frozen import START
from tests.support.themed import theme, with_themes
from tests.support.written import number

DONE = Message("done")
CLOSING, ORDERS = number(5001), number(5002)


@pytest.fixture(autouse=True)
def _themes(services: Services) -> None:
    with_themes(services.store, theme(1, "Closing", (1, 0), (2, 0)), theme(2, "Orders", (3, 0)))


def row(services: Services, theme_id: str) -> Row:
    today = services.today()
    found = overview(services.store, usual_period(today), today).row(theme_id)
    assert found is not None
    return found


def plain(services: Services) -> Mapping[str, Theme]:
    return {key: one.changed(rev=1) for key, one in services.store.themes().items()}


def told(services: Services) -> list[tuple[str, set[str], bool]]:
    return [
        (one.text, {row.customer_id for row in one.tellings}, one.withdrawn is not None)
        for one in services.store.announcements()
    ]


MERGE: Change = lambda themes: {CLOSING: changes.put_into(themes[CLOSING], themes[ORDERS], themes)}  # noqa: E731
RENAME: Change = lambda themes: {CLOSING: changes.named(themes[CLOSING], "x", themes)}  # noqa: E731
MOVE: Change = lambda themes: dict(  # noqa: E731
    zip((CLOSING, ORDERS), changes.recoded(number(100), themes[CLOSING], themes[ORDERS]), strict=True)
)


@pytest.mark.parametrize(
    ("gone", "how"),
    [(CLOSING, MERGE), (ORDERS, MERGE), (CLOSING, MOVE), (ORDERS, MOVE), (CLOSING, RENAME)],
)
def test_a_theme_that_was_deleted_meanwhile_is_told_and_nothing_changes(
    services: Services, gone: str, how: Change
) -> None:
    services.store.keep_themes({gone: None})
    before = plain(services)

    with pytest.raises(Told) as refused:
        change(services, how, DONE)

    assert refused.value.message == Message(GONE)
    assert plain(services) == before
    assert take_back(services) is None


@pytest.mark.parametrize("how", [MERGE, MOVE, lambda themes: {ORDERS: None}])
def test_a_change_is_taken_back_exactly(services: Services, how: Change) -> None:
    before = plain(services)
    change(services, how, DONE)
    assert plain(services) != before
    act = take_back(services)
    assert act is not None
    assert act.told == DONE
    assert plain(services) == before
    assert take_back(services) is None


def test_what_changes_nothing_is_no_act(services: Services) -> None:
    change(services, lambda themes: {ORDERS: themes[ORDERS]}, DONE)
    assert services.themed == []


def test_acts_are_taken_back_from_the_last_to_the_first(services: Services) -> None:
    before = plain(services)
    change(services, MOVE, Message("first"))
    change(services, MERGE, Message("second"))
    acts = [take_back(services), take_back(services)]
    assert [act and act.told for act in acts] == [Message("second"), Message("first")]
    assert plain(services) == before


def test_a_decision_is_told_and_taken_back(services: Services) -> None:
    decide(services, row(services, CLOSING), ThemeState.WORKED_ON, "We build it", "", Message("one"))
    decide(services, row(services, CLOSING), ThemeState.DONE, "It is there", "", Message("two"))
    both = {number(1), number(2)}
    assert told(services) == [("It is there", both, False), ("We build it", both, True)]
    take_back(services)
    assert told(services) == [("We build it", both, False)]
    take_back(services)
    assert told(services) == []
    assert row(services, CLOSING).theme.state is ThemeState.OPEN


def test_whom_a_change_concerns_is_to_be_told_and_is_not_when_it_is_taken_back(services: Services) -> None:
    decide(services, row(services, ORDERS), ThemeState.DONE, "", "", Message("one"))
    before = services.store.announcements()[0].tellings
    change(services, MERGE, DONE)
    assert told(services) == [("Orders", {number(1), number(2), number(3)}, False)]
    take_back(services)
    assert services.store.announcements()[0].tellings == before
    change(services, lambda themes: {ORDERS: changes.letting_go(themes[ORDERS], [number(300)])}, DONE)
    assert told(services) == [("Orders", set(), False)]
    take_back(services)
    assert services.store.announcements()[0].tellings == before


def test_who_was_told_meanwhile_was_told(services: Services) -> None:
    decide(services, row(services, CLOSING), ThemeState.DONE, "It is there", "", Message("one"))
    [news] = services.store.announcements()
    first = news.tellings[0]
    today = START.date() + timedelta(days=1)
    services.store.change_announcement(
        news.id, lambda one: with_telling(one, first.id, lambda each: tellings.told(each, today, "Jana"))
    )
    take_back(services)
    [left] = services.store.announcements()
    assert left.withdrawn is not None
    assert [one.told for one in left.tellings if one.id == first.id] == [today]


def test_a_thought_that_was_written_since_stays(services: Services) -> None:
    change(services, MERGE, DONE)
    memo = Memo(id=number(7000), at=START, text="the third day")
    services.store.keep_themes({CLOSING: changes.with_memo(services.store.themes()[CLOSING], memo)})
    take_back(services)
    closing = services.store.themes()[CLOSING]
    assert (closing.into, closing.memos) == (None, (memo,))


def test_nothing_is_decided_of_what_nobody_spoke_of(services: Services) -> None:
    services.store.keep_themes({number(5003): theme(3, "Empty")})
    with pytest.raises(Told):
        decide(services, row(services, number(5003)), ThemeState.DONE, "", "", DONE)
    assert services.themed == []
