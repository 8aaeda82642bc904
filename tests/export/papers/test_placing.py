from hypothesis import given
from hypothesis import strategies as st

from interview_tui.export.papers.placing import branches, placed
from interview_tui.records.note import Note
from tests.support.written import note, number


def by_text(one: Note, above: str | None) -> str:
    return one.text or above or "nowhere"


def test_a_note_without_a_place_of_its_own_goes_with_the_one_above_it() -> None:
    found = placed((note(1, "here"), note(2, because_of=number(1)), note(3)), by_text)

    assert {place: [(depth, one.id) for depth, one in notes] for place, notes in found.items()} == {
        "here": [(0, number(1)), (1, number(2))],
        "nowhere": [(0, number(3))],
    }


def test_a_note_whose_parent_stands_elsewhere_begins_anew_there() -> None:
    notes = (note(1, "there"), note(2, "here"), note(3, "there", because_of=number(2)))

    assert [depth for depth, _ in placed(notes, by_text)["there"]] == [0, 0]


@given(st.lists(st.tuples(st.sampled_from(["", "here", "there"]), st.none() | st.integers(0, 9)), max_size=9))
def test_every_note_has_one_place_and_hangs_under_one_of_that_place(drawn: list[tuple[str, int | None]]) -> None:
    notes = [
        note(n, text, because_of=None if above is None else number(above)) for n, (text, above) in enumerate(drawn)
    ]

    found = placed(tuple(notes), by_text)

    assert sorted(one.id for place in found.values() for _, one in place) == sorted(one.id for one in notes)
    for place in found.values():
        depths = [depth for depth, _ in place]
        assert all(later <= earlier + 1 for earlier, later in zip([-1, *depths], depths, strict=False))
        assert [pair for branch in branches(place) for pair in branch] == place
