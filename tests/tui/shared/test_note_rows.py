from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interview_tui.insight.noted import said_since
from interview_tui.language.catalogue import Language
from interview_tui.records.clean import clean
from interview_tui.records.conversation import in_reading_order
from interview_tui.records.note import Earlier, Note
from interview_tui.records.words import Kind, Track
from interview_tui.tui.shared.note_rows import TEXT_AT, EarlierRow, NoteRow, note_rows
from interview_tui.tui.widgets.drawing import width_of
from interview_tui.tui.widgets.words import kind_word
from tests.support.frozen import START
from tests.support.written import conversation, note, number

DE = Language("de")


def seen(*notes: Note, width: int = 60, language: Language = DE) -> list[str]:
    """Return the notes as they are read on the screen."""
    rows = note_rows(in_reading_order(notes), language)
    return ["".join(span.text for span in line).rstrip() for row in rows for line in row.lines(width)]


def test_a_note_is_its_time_its_kind_its_words_and_its_track() -> None:
    assert seen(note(1, "tippt alles ab", kind="fact", track="innovation")) == [
        "14:01  Fakt         tippt alles ab                   Innov.",
    ]


def test_a_note_without_a_kind_is_a_note() -> None:
    assert seen(note(1, "Urlaub"))[0].split() == ["14:01", "Notiz", "Urlaub"]


def test_a_long_note_goes_on_under_its_words() -> None:
    first, *more = seen(note(1, "Die Hotline geht nie ran, zweites Mal jetzt schon"), width=50)

    assert more
    assert all(line.startswith(" " * TEXT_AT) and line[TEXT_AT] != " " for line in more)
    assert first[:TEXT_AT].split() == ["14:01", "Notiz"]


def test_how_a_fact_is_known_stands_quietly_behind_it() -> None:
    fact = note(1, "tippt ab", kind="fact", how_known="seen", track="innovation")

    [row] = NoteRow(fact, 0, Track.INNOVATION, DE).lines(60)

    read = "".join(span.text for span in row)
    assert read.split() == ["14:01", "Fakt", "tippt", "ab", "·", "selbst", "gesehen", "Innov."]
    assert read.index("Innov.") == seen(note(1, "tippt ab", kind="fact", track="innovation"))[0].index("Innov.")
    assert [span.style for span in row if "gesehen" in span.text] == ["quiet"]


def test_what_a_fact_rests_on_goes_below_it_where_there_is_no_room() -> None:
    fact = note(1, "tippt alles von Hand ab", kind="fact", how_known="seen", evidence=({"text": "140 am Tag"},))

    first, *more = NoteRow(fact, 0, None, DE).lines(60)

    assert "140" not in "".join(span.text for span in first)
    assert "".join(span.text for span in more[0]) == f"{' ' * TEXT_AT}140 am Tag · selbst gesehen"
    assert more[0][-1].style == "quiet"


def test_whys_are_indented_by_their_depth() -> None:
    lines = seen(
        note(1, "tippt ab"),
        note(2, "kein Import", kind="why", because_of=number(1)),
        note(3, "der Anbieter", kind="why", because_of=number(2)),
    )

    assert [line[TEXT_AT:] for line in lines] == ["tippt ab", "  └ kein Import", "    └ der Anbieter"]


def test_a_very_deep_why_leaves_room_for_its_words() -> None:
    deep = NoteRow(note(1, "weil", kind="why"), 60, None, DE)

    assert "└ weil" in "".join(span.text for span in deep.lines(60)[0])


def test_a_track_is_named_only_where_it_changes() -> None:
    tracks = [None, "innovation", None, "innovation", "optimisation", "innovation"]
    notes = tuple(note(n, "x", track=track) for n, track in enumerate(tracks))

    named = [row.track for row in note_rows(in_reading_order(notes), DE)]

    assert named == [None, Track.INNOVATION, None, None, Track.OPTIMISATION, Track.INNOVATION]


def test_a_promise_shows_its_day_unless_its_words_name_it() -> None:
    due = date(2026, 11, 24)

    assert seen(note(1, "CSV schicken", kind="promise", due=due))[0].endswith("CSV schicken, Di 24.11.")
    assert seen(note(1, "CSV bis 24.11.", kind="promise", due=due))[0].endswith("CSV bis 24.11.")


def test_a_promise_that_was_moved_shows_its_new_day_though_the_old_one_ends_like_it() -> None:
    assert "Fr 4.12." in seen(note(1, "CSV bis 24.12.", kind="promise", due=date(2026, 12, 4)))[0]


def test_equal_notes_in_equal_places_look_the_same() -> None:
    notes = (note(1, "a", track="innovation"), note(2, "b"))

    assert note_rows(in_reading_order(notes), DE) == note_rows(in_reading_order(notes), Language("de"))
    assert note_rows(in_reading_order(notes), DE) != note_rows(in_reading_order(notes), Language("en"))


def test_a_note_that_changed_looks_different() -> None:
    assert note_rows([(0, note(1, "a"))], DE) != note_rows([(0, note(1, "b"))], DE)
    assert note_rows([(0, note(1, "a"))], DE) != note_rows([(1, note(1, "a"))], DE)


@given(st.text(max_size=80).map(clean), st.integers(0, 5), st.integers(40, 120), st.sampled_from([None, *Kind]))
def test_no_row_is_wider_than_the_screen(text: str, depth: int, width: int, kind: Kind | None) -> None:
    row = NoteRow(note(1, text, kind=kind, due="2026-11-24"), depth, Track.OPTIMISATION, DE)

    assert all(width_of(line) <= width for line in row.lines(width))


@example("\N{MARCHEN SUBJOINED LETTER KA}", 40)
@given(st.text(max_size=80).map(clean), st.integers(40, 120))
def test_no_word_of_a_note_is_hidden(text: str, width: int) -> None:
    lines = NoteRow(note(1, text), 0, None, DE).lines(width)

    words = "".join(line[2 if at == 0 else 1].text for at, line in enumerate(lines))
    assert "".join(words.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("kind", "colour"),
    [
        *[(kind, "blue") for kind in (Kind.FACT, Kind.NEED, Kind.QUOTE, Kind.PRAISE, Kind.WHY)],
        *[(kind, "orange") for kind in (Kind.CRITICISM, Kind.COMPLAINT, Kind.PROMISE)],
        *[(kind, "quiet") for kind in (None, Kind.PERSONAL, Kind.SOLUTION)],
    ],
)
def test_blue_is_theirs_and_orange_is_mine_to_act_on(kind: Kind | None, colour: str) -> None:
    assert kind_word(kind, False, DE)[1] == colour
    assert kind_word(kind, True, DE) == ("geparkt", "quiet")


EARLIER = Earlier(conversation=number(7), note=number(8), at=START, kind="quote", text="Albtraum\nam Ersten")


def test_a_why_that_asks_on_shows_what_it_goes_on_from() -> None:
    why = note(1, "die Bank", kind="why", because_of=number(8), asks_on=EARLIER)

    first, second = seen(why)

    assert first.split() == ["14:01", "Warum", "zu", "21.11.:", "Albtraum"]
    assert second == " " * TEXT_AT + "└ die Bank"


def test_a_parked_note_shows_where_it_went() -> None:
    assert "Messe · verworfen" in seen(note(1, "Messe", parked=True, fate="dropped"))[0]


def test_an_earlier_note_has_its_day_in_the_place_of_the_time() -> None:
    lines = EarlierRow(EARLIER, DE, EARLIER.at.date()).lines(60)

    assert ["".join(span.text for span in line).split() for line in lines] == [
        ["21.11.", "Zitat", "Albtraum"],
        ["am", "Ersten"],
    ]


@given(st.text(max_size=80).map(clean), st.integers(40, 120))
def test_what_was_said_earlier_keeps_within_the_width(text: str, width: int) -> None:
    earlier = EARLIER.changed(text=f"x{text}")
    why = note(1, f"y{text}", kind="why", because_of=number(8), asks_on=earlier)

    lines = [*EarlierRow(earlier, DE, earlier.at.date()).lines(width), *NoteRow(why, 0, None, DE).lines(width)]

    assert all(width_of(line) <= width for line in lines)


def test_another_year_is_shown_with_a_promise_and_an_earlier_note() -> None:
    promise = note(1, "Muster 20.1.", kind="promise", due=date(2027, 1, 20))
    assert seen(promise)[0].rstrip().endswith("Muster 20.1., Mi 20.1.2027")

    first = "".join(span.text for span in EarlierRow(EARLIER, DE, date(2027, 2, 1)).lines(60)[0])
    assert first.split() == [f"{EARLIER.at.day}.{EARLIER.at.month}.{EARLIER.at.year}", "Zitat", "Albtraum"]


def test_above_an_answer_stands_its_question_and_behind_an_addition_that_it_is_one() -> None:
    row = NoteRow(note(1, "ja, jetzt 160", addition=True), 0, None, DE, question="Wie viele tippen Sie ab?")

    asked, answer = ("".join(span.text for span in one) for one in row.lines(80))
    assert asked.strip() == "Wie viele tippen Sie ab?", "no kind beside it: the customer did not say it"
    assert answer.split()[1:5] == ["Notiz", "ja,", "jetzt", "160"]
    assert "ja, jetzt 160 · Nachtrag, 21.11." in answer


def test_a_note_reads_as_ended_where_something_else_was_said_later() -> None:
    about = {"conversation": number(700), "note": number(1), "at": START, "kind": "fact", "text": "140"}
    later = conversation(note(2, "180", kind="fact", about=about))
    (row,) = note_rows([(0, note(1, "140", kind="fact"))], DE, since=said_since([later]))

    assert "140 · bis 21.11.: jetzt 180" in "".join(span.text for span in row.lines(80)[0])


def test_that_a_note_stays_with_me_stands_quietly_behind_it() -> None:
    assert seen(note(1, "mein Eindruck", stays_with_me=True))[0].endswith("mein Eindruck · bleibt bei mir")


def test_whose_promise_it_is_stands_quietly_behind_it_if_it_is_not_mine_and_below_it_without_room() -> None:
    promise = note(1, "Liste schicken", kind="promise", owner="Ben Okafor")

    (row,) = note_rows([(0, promise)], DE, mine=("Jana Reuter",))
    assert [span.text for line in row.lines(60) for span in line if span.style == "quiet" and "Ben" in span.text] == [
        " · Ben Okafor"
    ]
    assert ["".join(span.text for span in line).strip() for line in row.lines(50)][1:] == ["Ben Okafor"]
    (own,) = note_rows([(0, promise)], DE, mine=("ben okafor",))
    assert not own.whose
    assert not note_rows([(0, promise)], DE)[0].whose
