"""An announcement is begun for those who are meant, told one by one, and seen with those first who do not know it."""

from datetime import date
from pathlib import Path

import pytest

from interview_tui.desk.announcing import state, telling
from interview_tui.desk.announcing.beginning import begun, meant
from interview_tui.desk.announcing.state import Announcements
from interview_tui.desk.lists.gathering import gathered
from interview_tui.desk.services import Services
from interview_tui.records.words import Aspect
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START, FrozenClock, Ids, services_on
from tests.support.known_customers import entry, known
from tests.support.written import customer

TODAY = START.date()
ANNA = customer(1, "Anna Reed", "Northfield")
BEN = customer(2, "Ben Hall", "Northfield")
CLARA = customer(3, "Clara Moss").changed(entries=(entry(9, Aspect.USES, "ordering module", TODAY),))
GONE = customer(4, "Dan Poe", "Northfield").changed(entries=(entry(8, Aspect.LEFT, "moved", TODAY),))
HEADS = {one.id: known(one) for one in (ANNA, BEN, CLARA, GONE)}
EVERYBODY = gathered(tuple(HEADS.values()), (), {}, TODAY)


@pytest.fixture
def services(tmp_path: Path) -> Services:
    store: JsonStore = open_store(tmp_path, now=lambda: START)
    store.change_settings(store.settings.changed(author="Jana"))
    for one in (ANNA, BEN, CLARA):
        store.save_customer(one)
    return services_on(store, FrozenClock(), ids=Ids(500))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("northfield", ["Anna Reed", "Ben Hall"]),
        ("ordering module", ["Clara Moss"]),
        ("clara", ["Clara Moss"]),
        ("nobody", []),
        (" ", []),
    ],
)
def test_whom_it_is_for_is_said_in_the_words_of_the_lists_and_nobody_who_has_left_is_meant(
    words: str, names: list[str]
) -> None:
    assert [one.name for one in meant(EVERYBODY, words)] == names


def test_what_and_why_may_stand_in_one_line_or_in_two(services: Services) -> None:
    one = begun(services, [ANNA.id, BEN.id, ANNA.id], "Prices rise, because paper costs more")
    other = begun(services, [ANNA.id], "Prices rise", "because paper costs more", date(2026, 12, 15))

    assert (one.text, one.because, one.author) == (other.text, other.because, "Jana")
    assert (one.text, one.because) == ("Prices rise", "paper costs more")
    assert [row.customer_id for row in one.tellings] == [ANNA.id, BEN.id]
    assert (one.due, other.due) == (None, date(2026, 12, 15))


def test_told_not_wished_and_how_they_took_it_are_kept_and_taken_back(services: Services) -> None:
    prices = begun(services, [ANNA.id, BEN.id], "Prices rise")
    services.store.announce(prices)
    anna, ben = prices.tellings

    told = telling.change(services, prices.id, anna.id, telling.told(services))
    telling.change(services, prices.id, anna.id, telling.taken("calmly"))
    unwished = telling.change(services, prices.id, ben.id, telling.unwished(services))

    [now] = services.store.announcements()
    assert [(one.state, one.teller, one.reaction) for one in now.tellings] == [
        ("told", "Jana", "calmly"), ("unwished", "", ""),
    ]  # fmt: skip
    assert told is not None
    assert unwished is not None
    telling.change(services, prices.id, anna.id, told.back)
    telling.change(services, prices.id, ben.id, unwished.back)
    assert [one.changed(rev=1) for one in services.store.announcements()[0].tellings] == [anna, ben]


def test_a_row_that_is_gone_meanwhile_is_not_changed(services: Services) -> None:
    prices = begun(services, [ANNA.id], "Prices rise")
    services.store.announce(prices)
    services.store.erase(ANNA.id)

    assert telling.change(services, prices.id, prices.tellings[0].id, telling.told(services)) is None


def seen(services: Services) -> Announcements:
    prices = begun(services, [CLARA.id, BEN.id, ANNA.id], "Prices rise")
    hotline = begun(services, [ANNA.id], "The hotline moves")
    return state.read(Announcements(), [prices, hotline], HEADS)


def names(shown: Announcements) -> list[str]:
    return [shown.name(one).split(",")[0] for one in shown.rows]


def test_who_does_not_know_it_stands_first_by_name_and_the_cursor_goes_on_to_the_next(services: Services) -> None:
    shown = seen(services)
    assert names(shown) == [shown.name(one) for one in shown.rows]
    assert [one.customer_id for one in shown.rows] == [ANNA.id, BEN.id, CLARA.id]

    assert shown.every is not None
    assert shown.chosen is not None
    prices, hotline = shown.every
    anna = telling.told(services)(shown.chosen)
    rows = tuple(anna if one.id == anna.id else one for one in prices.tellings)
    after = state.read(shown, [prices.changed(tellings=rows), hotline], HEADS)

    assert [one.customer_id for one in after.rows] == [BEN.id, CLARA.id, ANNA.id]
    assert after.chosen is not None
    assert after.chosen.customer_id == BEN.id
    assert (after.count.open, after.count.told, after.count.whom) == (2, 1, 3)


def test_one_goes_on_to_the_next_and_round_again(services: Services) -> None:
    shown = state.moved(seen(services), 2)

    following = state.turned(shown, 1)

    assert following.announcement is not None
    assert (following.announcement.text, following.at) == ("The hotline moves", 0)
    assert state.turned(following, 1).place == 0
    assert state.turned(Announcements(), 1) == Announcements()


def test_who_was_named_is_selected_once_it_is_read(services: Services) -> None:
    prices = begun(services, [ANNA.id, BEN.id], "Prices rise")

    shown = state.read(Announcements(seen=prices.id, selected=BEN.id), [prices], HEADS)

    assert shown.chosen is not None
    assert shown.chosen.customer_id == BEN.id


def test_the_cursor_stays_within_the_rows(services: Services) -> None:
    shown = seen(services)

    assert [state.moved(shown, by).at for by in (-1, 1, 99)] == [0, 1, 2]
    assert [state.picked(shown, at).at for at in (1, 9)] == [1, 0]
    assert Announcements().chosen is None
