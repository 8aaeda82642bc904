"""A complaint like an earlier one is offered as the same again, never linked by itself; its times are counted."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.complaints_again import earlier_like, times, times_among, times_told, told_since
from interview_tui.insight.due import Reason, Reminder
from interview_tui.insight.due_words import words_of
from interview_tui.insight.known import known
from interview_tui.insight.noted import Noted
from interview_tui.language.catalogue import Language
from interview_tui.port.conversations import ComplaintHead
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.words import Kind
from interview_tui.store.head_fields import head_of
from tests.support.making import NOW, conversation, note, numbered


def complaint(n: int, text: str, again_of: int | None = None) -> Note:
    one = note(n, text, kind=Kind.COMPLAINT)
    assert one.complaint is not None
    return one.changed(complaint=one.complaint.changed(again_of=numbered(again_of) if again_of else None))


def held(*notes: Note) -> list[Noted]:
    """Return notes of conversations a day apart, the first the earliest."""
    return [
        Noted(conversation(one), one.changed(at=NOW + timedelta(days=day))) for day, one in enumerate(notes)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Die Hotline war wieder nicht erreichbar", [1]),
        ("schon wieder falsche Rechnungen", [2]),
        ("Die Lieferung kam zu spät", []),
        ("", []),
    ],
)
def test_what_shares_a_rare_word_is_offered(text: str, offered: list[int]) -> None:
    before = held(complaint(1, "Hotline besetzt, eine Stunde"), complaint(2, "Rechnung war falsch"))

    assert [one.note.id for one in earlier_like(text, before)] == [numbered(one) for one in offered]


def test_the_one_that_shares_more_comes_first_then_the_latest_and_three_at_most() -> None:
    before = held(*(complaint(n, f"Hotline {'Samstag ' if n == 2 else ''}besetzt{n}") for n in (1, 2)))

    assert [one.note.id for one in earlier_like("Hotline am Samstag", before)] == [numbered(2), numbered(1)]
    assert [one.note.id for one in earlier_like("Hotline", before)] == [numbered(2), numbered(1)]


def test_a_word_that_stands_in_many_of_their_complaints_tells_nothing() -> None:
    before = held(*(complaint(n, f"Bestellung {word}") for n, word in enumerate(("Farbe", "Menge", "Preis"), 1)))

    assert earlier_like("Bestellung", before) == ()
    assert [one.note.id for one in earlier_like("Bestellung: falsche Farbe", before)] == [numbered(1)]


def test_criticism_the_complaint_itself_and_what_was_raised_again_are_not_offered() -> None:
    before = held(
        note(1, "Hotline besetzt", kind=Kind.CRITICISM), complaint(2, "Hotline"), complaint(3, "Hotline", again_of=2)
    )

    assert [one.note.id for one in earlier_like("Hotline", before)] == [numbered(3)]
    assert earlier_like("Hotline", before[1:2], but=numbered(2)) == ()


def test_times_counts_the_way_back_to_the_first() -> None:
    known = {one.id: one for one in (complaint(1, "a"), complaint(2, "b", 1), complaint(3, "c", 2), note(4, "no"))}

    assert [times(one, known.get) for one in known.values()] == [1, 2, 3, 0]


def test_an_earlier_one_that_is_gone_still_counts() -> None:
    assert times(complaint(2, "b", 1), lambda _: None) == 2


@given(st.lists(st.integers(1, 5), min_size=5, max_size=5))
def test_whatever_is_linked_with_what_it_ends_and_counts_no_complaint_twice(links: list[int]) -> None:
    known = {numbered(n): complaint(n, "x", again_of=links[n - 1]) for n in range(1, 6)}

    assert all(1 <= times(one, known.get) <= 5 for one in known.values())


def talk(n: int, *notes: Note, guide: str = "complaint", status: str = "done") -> Conversation:
    at = NOW + timedelta(days=n)
    return conversation(*notes, id=numbered(800 + n), started_at=at, guide=guide, status=status)


FIRST = talk(0, complaint(1, "Hotline"), note(2, "since Monday", cue="what-happened"), guide="complaint")


@pytest.mark.parametrize(
    ("talks", "told"),
    [
        ([], None),
        ([talk(0, note(2, "all is well", cue="what-happened"))], None),
        ([talk(0, complaint(1, "Hotline"), guide="check-in")], None),
        ([FIRST], {"what-happened"}),
        ([talk(0, complaint(1, "Hotline"), guide="check-in"), talk(1, note(3, "an hour", cue="cost"))], {"cost"}),
        ([FIRST, talk(1, note(3, "an hour", cue="cost"), status="open")], {"what-happened"}),
        ([talk(0, note(2, "old", cue="what-happened")), talk(1, complaint(1, "Hotline"), guide="check-in")], None),
    ],
)
def test_a_second_talk_is_one_after_a_talk_by_the_same_guide_since_a_complaint_is_open(
    talks: list[Conversation], told: set[str] | None
) -> None:
    found = told_since("complaint", known(talks))

    assert found == (None if told is None else frozenset(told))


def test_times_are_counted_among_the_conversations_that_are_known() -> None:
    earlier, later = conversation(complaint(1, "Hotline")), conversation(complaint(2, "Hotline", again_of=1))
    assert [times_among(one.notes[0], (earlier, later)) for one in (earlier, later)] == [1, 2]
    assert times_told(times_among(later.notes[0], (earlier, later)), Language("de")) == "zum zweiten Mal"


@pytest.mark.parametrize(("again", "told"), [(False, "Beschwerde: Hotline"), (True, "Beschwerde, erneut: Hotline")])
def test_a_list_says_that_it_is_the_same_complaint_again(again: bool, told: str) -> None:
    one = ComplaintHead(numbered(2), "Hotline", NOW.date(), again=again)
    held_in = head_of(conversation(complaint(2, "Hotline")))
    reminder = Reminder(Reason.COMPLAINT, NOW.date(), held_in, complaint=one)
    assert words_of(reminder, "Claudia Weber", NOW.date(), Language("de")).what == told
