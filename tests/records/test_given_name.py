import pytest
from hypothesis import given

from interview_tui.records.given_name import given_name, without_titles
from tests.support.strategies import LINES


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Tom Yilmaz", "Tom"),
        ("Tom", "Tom"),
        ("Dr. Tom Yilmaz", "Tom"),
        ("Frau Dr. Claudia Weber", "Claudia"),
        ("Yilmaz, Tom", "Tom"),
        ("Tom Yilmaz, Dr.", "Tom"),
        ("Claudia Weber jun.", "Claudia"),
        ("Anna-Lena von Berg", "Anna-Lena"),
        ("Jean-Luc d’Arc", "Jean-Luc"),
    ],
)
def test_whoever_is_said_du_to_is_called_by_the_given_name(name: str, called: str) -> None:
    assert given_name(name) == called


@pytest.mark.parametrize(
    "name",
    [
        *("Frau Weber", "Dr. Weber", "von Berg", "C. Weber", "Nordmetall GmbH", "Anna und Peter Weber", "Weber jun."),
        *("4711 Weber", "Person 1", "[@click=app.quit]Klick[/] Weber", "", "Meier & Partner"),
    ],
)
def test_where_it_is_not_sure_which_one_it_is_the_whole_name_stays(name: str) -> None:
    assert given_name(name) == name


@given(LINES)
def test_it_is_always_something_that_was_typed(name: str) -> None:
    assert given_name(name) in name


@pytest.mark.parametrize(
    ("name", "known_as"),
    [
        ("Dr. Tom Yilmaz, MBA", "Tom Yilmaz"),
        ("Yilmaz, Tom", "Tom Yilmaz"),
        ("Frau Dr. Claudia Weber jun.", "Claudia Weber"),
        ("Dr.", ""),
    ],
)
def test_titles_go_and_the_rest_stays(name: str, known_as: str) -> None:
    assert without_titles(name) == known_as
