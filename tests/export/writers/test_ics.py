"""Promises as events of a calendar, read again by icalendar, which had no part in writing them."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from interview_tui.export.matter import Around, Matter, held_in
from interview_tui.export.writers.ics import LONGEST_TITLE, recount, sequence, write
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.clean import clean
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.version import next_term
from tests.support import hostile
from tests.support.frozen import START
from tests.support.languages import LANGUAGES
from tests.support.strategies import conversations
from tests.support.written import conversation, note, number

EN, DE = Language("en"), Language("de")


def promise(text: str = "Angebot schicken", n: int = 1, **fields: object) -> Note:
    return note(n, text, kind="promise", **fields)


def written(*notes: Note, language: Language = EN, at: datetime = START, **fields: object) -> bytes:
    return calendar([Matter(conversation(*notes, **fields))], language, at)


def calendar(matters: Iterable[Matter], language: Language = EN, at: datetime = START) -> bytes:
    out = BytesIO()
    write(matters, out, Around(language, at))
    return out.getvalue()


def events(file: bytes) -> list[Event]:
    return list(Calendar.from_ical(file).walk("VEVENT"))


def event(**fields: object) -> Event:
    [one] = events(written(promise(**fields)))
    return one


def test_a_promise_is_an_event_of_the_whole_day_on_which_it_is_due() -> None:
    one = event(due="2026-11-30")

    assert (one["DTSTART"].dt, one["DTEND"].dt) == (date(2026, 11, 30), date(2026, 12, 1))
    assert one["DTSTART"].params["VALUE"] == "DATE"


def test_a_promise_for_a_time_stands_there_by_the_clock_of_the_reader() -> None:
    one = event(due="2026-11-30", due_time="14:00")

    assert one["DTSTART"].dt == datetime(2026, 11, 30, 14, 0)  # noqa: DTZ001 - it has no zone
    assert one["DTEND"].dt - one["DTSTART"].dt == timedelta(minutes=30)


def test_a_part_of_the_day_leaves_it_the_whole_day_and_is_told() -> None:
    one = event(due="2026-11-30", due_time="morning")

    assert one["DTSTART"].dt == date(2026, 11, 30)
    assert "At: in the morning" in one["DESCRIPTION"]


def test_a_promise_without_a_day_is_not_lost_but_stands_where_it_was_made_and_says_so() -> None:
    one = event()

    assert one["DTSTART"].dt == START.date()
    assert "No day was named" in one["DESCRIPTION"]


def test_the_last_day_there_is_has_no_day_after_it() -> None:
    assert event(due="9999-12-31")["DTSTART"].dt == date.max
    assert event(due="9999-12-31", due_time="23:45")["DTSTART"].dt.date() == date.max


def test_the_title_says_what_is_promised_to_whom_and_what_became_of_it() -> None:
    told = [
        str(one["SUMMARY"])
        for one in events(
            written(
                promise("Rückruf", 1), promise("Muster", 2, promise="kept"), promise("Liste", 3, theirs=True),
                promise("Preis", 4, promise="not_kept"), promise("Plan", 5, promise="moved", theirs=True),
                customer="Claudia Weber", organisation="Nordmetall", language=DE,
            )
        )
    ]  # fmt: skip

    assert told == [
        "Rückruf (Claudia Weber · Nordmetall)",
        "Eingehalten: Muster (Claudia Weber · Nordmetall)",
        "Kundenseite: Liste (Claudia Weber · Nordmetall)",
        "Nicht eingehalten: Preis (Claudia Weber · Nordmetall)",
        "Verschoben, Kundenseite: Plan (Claudia Weber · Nordmetall)",
    ]


def test_the_description_holds_all_of_the_text_and_who_promised_it() -> None:
    text = "Angebot; mit Rabatt, \\ und\nzwei Zeilen " * 20

    one = event(text=text.strip(), owner="Peter Lang", due="2026-11-30", promise="kept")

    assert str(one["DESCRIPTION"]).startswith(text.strip())
    assert "Promised by: Peter Lang\nSide: us\nState: kept" in one["DESCRIPTION"]
    assert "Due: 30 Nov 2026" in one["DESCRIPTION"]
    assert len(str(one["SUMMARY"])) == LONGEST_TITLE + len("Kept: ")


def test_what_became_of_it_hides_no_event_and_none_blocks_time_or_rings() -> None:
    for state in ("open", "kept", "moved", "not_kept"):
        one = event(promise=state)
        assert (one["STATUS"], one["TRANSP"], one.subcomponents) == ("CONFIRMED", "TRANSPARENT", [])


def test_a_second_export_of_a_changed_promise_updates_the_event() -> None:
    before = promise(due="2026-11-30")
    after = promise(due="2026-12-04", rev=2)

    [one], [other] = events(written(before)), events(written(after))

    assert one["UID"] == other["UID"] == f"{number(1)}@interview-tui"
    assert other["SEQUENCE"] > one["SEQUENCE"]


def test_of_two_exports_of_one_version_the_later_one_counts() -> None:
    [one], [other] = events(written(promise())), events(written(promise(), at=START + timedelta(minutes=1)))

    assert one["SEQUENCE"] == other["SEQUENCE"]
    assert other["DTSTAMP"].dt - one["DTSTAMP"].dt == timedelta(minutes=1)


def test_a_note_of_a_store_that_was_restored_is_later_than_all_before() -> None:
    restored = next_term([1], START)
    again = next_term([restored], START + timedelta(hours=1))

    rising = [sequence(1, 1), sequence(1, 900), sequence(restored, 51), sequence(restored, 60), sequence(again, 52)]

    assert rising == sorted(set(rising))
    assert rising[-1] < 2**31


def test_what_is_no_promise_is_no_event() -> None:
    assert events(written(note(1, "x"), promise(n=2).tombstone())) == []


def test_the_calendar_has_a_name_in_its_language() -> None:
    assert Calendar.from_ical(written(language=DE))["X-WR-CALNAME"] == "Zusagen"


def test_the_same_moment_gives_the_same_file() -> None:
    assert written(promise(), language=DE) == written(promise(), language=DE)


@given(st.text(st.sampled_from("a,;\\\n:ä😀\u0301 "), max_size=200).map(clean))
@settings(max_examples=60)
def test_a_line_has_at_most_75_octets_and_is_broken_within_no_character_or_escape(text: str) -> None:
    file = written(promise(text))

    assert file.endswith(b"\r\n")
    for line in file.split(b"\r\n"):
        assert len(line) <= 75
        assert (len(line.decode()) - len(line.decode().rstrip("\\"))) % 2 == 0
    [one] = events(file)
    assert str(one["DESCRIPTION"]).startswith(text)


@given(conversations())
@settings(max_examples=25)
def test_each_promise_is_one_event(kept: Conversation) -> None:
    assert len(events(calendar([Matter(kept)]))) == sum(one.promise is not None for one in kept.living())


@pytest.mark.parametrize("language", LANGUAGES, ids=CODES)
def test_no_hostile_text_becomes_an_event_or_a_property(language: Language, tmp_path: Path) -> None:
    texts = [*(one.text for one in hostile.CORPUS), "x\r\nBEGIN:VEVENT\r\nATTACH:http://example.org", "END:VCALENDAR"]
    notes = [promise(text, n, owner=text[:300]) for n, text in enumerate(texts)]
    kept = conversation(*notes, customer=hostile.NAME)
    file = calendar([Matter(kept)], language)

    found = events(file)

    assert [str(one["DESCRIPTION"]).split("\n\n")[0] for one in found] == [
        one.text.split("\n\n")[0] for one in kept.notes
    ]
    known = {"UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES"}
    assert {name for one in found for name in one} == known | {"STATUS", "TRANSP"}
    (tmp_path / "x.ics").write_bytes(file)
    assert recount(tmp_path / "x.ics").agrees(held_in(Matter(kept)))


def test_a_file_that_ends_short_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "x.ics").write_bytes(written(promise())[:-15])

    with pytest.raises(ValueError, match="no end"):
        recount(tmp_path / "x.ics")
