import pytest

from interview_tui.desk.lists import state
from interview_tui.desk.lists.gathering import Gathered, gathered
from interview_tui.desk.lists.state import Lists, told_of
from interview_tui.desk.lists.table import LISTS
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Aspect, Sensitive
from tests.support.known_customers import known
from tests.support.three_customers import ANNA, BEN, CLARA, TODAY, ago, with_entry
from tests.support.written import number

ENGLISH = Language("en")


def everybody() -> Gathered:
    """Return three customers: Anna has a dog and fishes in Aalen, Ben has a dog, Clara needs to be home at six."""
    anna = with_entry(ANNA, Aspect.CIRCUMSTANCE, "has a dog, Bello", n=50)
    anna = with_entry(with_entry(anna, Aspect.INTEREST, "fishes", n=51), Aspect.POSTAL, "73431 Aalen", n=52)
    ben = with_entry(with_entry(BEN, Aspect.CIRCUMSTANCE, "has a dog", n=53), Aspect.AVOID, "his brother", n=54)
    clara = with_entry(CLARA, Aspect.CIRCUMSTANCE, "is a diabetic", sensitive=Sensitive.HEALTH)
    heads = [known(anna, [ago(9)]), known(ben, [ago(20)]), known(clara, [ago(30)])]
    return gathered(heads, (), {number(3): ["to be home at six"]}, TODAY)


def shown(lists: Lists) -> list[str]:
    """Return who stands in a list."""
    return [line.customer.name for line in lists.shown]


def listed(typed: str = "") -> Lists:
    """Return the first list with this typed."""
    return state.typed(state.read(Lists(), everybody(), ENGLISH), typed)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ["Clara Moss", "Ben Hall", "Anna Reed"]),
        ("dog", ["Ben Hall", "Anna Reed"]),
        ("dog fish", ["Anna Reed"]),
        ("aalen", ["Anna Reed"]),
        ("734", ["Anna Reed"]),
        ("home six", ["Clara Moss"]),
        ("hall", ["Ben Hall"]),
        ("zebra", []),
    ],
)
def test_words_narrow_a_list_to_whom_all_of_them_fit(typed: str, names: list[str]) -> None:
    assert shown(listed(typed)) == names


def test_what_is_better_not_mentioned_is_not_found_here() -> None:
    assert shown(listed("brother")) == []


def test_what_touches_health_is_not_found_here() -> None:
    assert shown(listed("diabetic")) == []


def test_what_was_looked_for_is_told_of_whom_it_fits() -> None:
    found = listed("dog fish")

    assert told_of(found.shown[0], found) == "has a dog, Bello · fishes · 73431 Aalen"


def test_what_is_typed_goes_along_to_the_next_list_and_the_last_is_followed_by_the_first() -> None:
    found = listed("dog")
    for _ in LISTS:
        found = state.turned(found, 1, ENGLISH)
        assert found.typed == "dog"

    assert found.row is LISTS[0]
    assert state.turned(found, -1, ENGLISH).row is LISTS[-1]


def test_a_list_is_narrowed_by_what_it_tells_too() -> None:
    left = with_entry(ANNA, Aspect.LEFT, "too far away")
    found = state.read(Lists(), gathered([known(left), known(BEN)], (), {}, TODAY), ENGLISH)

    assert shown(state.typed(state.turned_to(found, "reasons", ENGLISH), "left far")) == ["Anna Reed"]


def test_read_again_the_same_line_stays_selected() -> None:
    second = state.moved(listed(), 1)

    again = state.read(second, everybody(), ENGLISH)

    assert again.chosen is not None
    assert again.chosen.customer.name == "Ben Hall"


def test_where_the_selected_one_is_gone_what_has_its_place_is_selected() -> None:
    last = state.moved(listed(), 9)

    fewer = state.read(last, gathered([known(BEN)], (), {}, TODAY), ENGLISH)

    assert fewer.at == 0
    assert state.read(last, Gathered(today=TODAY), ENGLISH).chosen is None


def test_the_selection_ends_at_both_ends_and_a_click_beside_the_list_changes_nothing() -> None:
    found = listed()

    assert state.moved(found, -5).at == 0
    assert state.moved(found, 50).at == 2
    assert state.picked(found, 1).at == 1
    assert state.picked(found, 7) is found


def test_in_another_language_the_same_line_is_selected() -> None:
    german = state.reworded(state.moved(listed(), 1), Language("de"))

    assert german.chosen is not None
    assert german.chosen.customer.name == "Ben Hall"
