"""A theme is begun by its name, and what authors named alike comes into one."""

import pytest

from interview_tui.desk.services import Services
from interview_tui.desk.themes.beginning import begin, take_in
from interview_tui.desk.themes.changing import take_back
from interview_tui.insight.theme_names import Named
from interview_tui.language.message import Message, Told
from interview_tui.records.theme import Gathered
from tests.support.themed import theme, with_themes
from tests.support.written import number

DONE = Message("done")
CLOSING = number(5001)


@pytest.fixture(autouse=True)
def _themes(services: Services) -> None:
    with_themes(services.store, theme(1, "Closing", (1, 0)))


def names(services: Services) -> dict[str, str]:
    return {key: one.name for key, one in services.store.themes().items()}


def test_a_theme_is_begun_and_taken_back(services: Services) -> None:
    fresh = begin(services, " Orders ", DONE)

    assert names(services) == {CLOSING: "Closing", fresh: "Orders"}
    take_back(services)
    assert names(services) == {CLOSING: "Closing"}


def test_no_second_theme_is_called_like_another(services: Services) -> None:
    with pytest.raises(Told):
        begin(services, "closing", DONE)

    assert names(services) == {CLOSING: "Closing"}
    assert take_back(services) is None


def test_what_authors_named_so_comes_into_the_theme_of_that_name_or_begins_one(services: Services) -> None:
    note = Gathered(id=number(200), conversation=number(902))

    known = take_in(services, Named("closing", (note,), ()), DONE)
    fresh = take_in(services, Named("Orders", (note,), ()), DONE)

    themes = services.store.themes()
    assert known == CLOSING
    assert note in themes[CLOSING].notes
    assert (themes[fresh].name, themes[fresh].notes) == ("Orders", (note,))
    take_back(services)
    take_back(services)
    assert names(services) == {CLOSING: "Closing"}
    assert note not in services.store.themes()[CLOSING].notes
