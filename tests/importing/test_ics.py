"""A calendar is read for a few days: what repeats, moves, is cancelled, in any zone; what is broken is left out."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from interview_tui.importing.formats import NotRead, format_of
from interview_tui.importing.ics import read_events
from interview_tui.importing.reading import Event, Given, Reading, Span

HERE = timezone(timedelta(hours=1))
DAY = datetime(2026, 11, 28, tzinfo=HERE)
TODAY = Span(DAY, DAY + timedelta(days=1))
WEEK = Span(DAY, DAY + timedelta(days=7))
# As Outlook describes a zone of its own making: no other program knows its name.
ZONE = """BEGIN:VTIMEZONE
TZID:Werkszeit
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0400
TZOFFSETTO:+0300
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0300
TZOFFSETTO:+0400
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


def event(*lines: str, uid: str = "a@b", start: str = "DTSTART:20261128T100000", title: str = "Call") -> str:
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", start, f"SUMMARY:{title}", *lines, "END:VEVENT"])


def read(*parts: str, span: Span = WEEK) -> Reading[Event]:
    text = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *parts, "END:VCALENDAR", ""])
    return read_events(text.encode(), "a.ics", Given(), span)


def begins(*parts: str, span: Span = WEEK) -> list[str]:
    return [f"{one.starts_at:%d. %H:%M}" for one in read(*parts, span=span).rows]


def reasons(*parts: str, span: Span = WEEK) -> list[str]:
    return [one.reason for one in read(*parts, span=span).left]


def test_a_calendar_is_known_by_its_ending_and_by_how_it_begins() -> None:
    assert format_of("mine.ics") is format_of("x", b"\xef\xbb\xbfBEGIN:VCALENDAR\r\n") is not None


def test_who_was_asked_and_what_stands_below_is_read() -> None:
    [one] = read(
        event(
            "ORGANIZER;CN=Ich:mailto:ich@wir.de",
            'ATTENDEE;CN="Weber, Claudia";PARTSTAT=ACCEPTED:MAILTO:c.weber@nord',
            " metall.de",
            "LOCATION:Teams",
            "DESCRIPTION:Tel. 0171 1234567\\nbitte vorher",
            "DTEND:20261128T103000",
            title="Quartal\\, Zahlen",
        )
    ).rows

    assert one.title == "Quartal, Zahlen"
    assert one.people == (("Ich", "ich@wir.de"), ("Weber, Claudia", "c.weber@nordmetall.de"))
    assert one.text == "Teams\nTel. 0171 1234567\nbitte vorher"
    assert one.ends_at - one.starts_at == timedelta(minutes=30)


@pytest.mark.parametrize(
    ("start", "there"),
    [
        ("DTSTART:20261128T100000", "28. 10:00"),
        ("DTSTART:20261128T100000Z", "28. 11:00"),
        ("DTSTART;TZID=America/New_York:20261128T100000", "28. 16:00"),
        ("DTSTART;TZID=W. Europe Standard Time:20261128T100000", "28. 10:00"),
        ("DTSTART;TZID=Werkszeit:20261128T100000", "28. 08:00"),
        ("DTSTART;TZID=Nirgends:20261128T100000", "28. 10:00"),
    ],
)
def test_it_begins_when_its_zone_says(start: str, there: str) -> None:
    assert begins(ZONE, event(start=start)) == [there]


def test_what_repeats_is_there_on_its_days_only() -> None:
    assert begins(event("RRULE:FREQ=WEEKLY;BYDAY=TU,TH", start="DTSTART:20200102T090000")) == ["01. 09:00", "03. 09:00"]


def test_every_second_week_is_every_second_week_however_long_ago_it_began() -> None:
    odd = event("RRULE:FREQ=WEEKLY;INTERVAL=2", start="DTSTART:20040103T090000")
    even = event("RRULE:FREQ=WEEKLY;INTERVAL=2", start="DTSTART:20040110T090000")

    assert sorted([*begins(odd, span=TODAY), *begins(even, span=TODAY)]) == ["28. 09:00"]


def test_an_hour_on_the_wall_stays_one_when_summer_time_ends() -> None:
    repeats = event("RRULE:FREQ=WEEKLY", start="DTSTART;TZID=Europe/Berlin:20260801T090000")

    assert begins(repeats, span=TODAY) == ["28. 09:00"]


@pytest.mark.parametrize(
    "rule",
    ["FREQ=DAILY;UNTIL=20261127T235959Z", "FREQ=DAILY;COUNT=3", "FREQ=YEARLY", "FREQ=MONTHLY;BYDAY=1SA"],
)
def test_what_no_longer_repeats_or_not_then_is_not_there(rule: str) -> None:
    assert begins(event(f"RRULE:{rule}", start="DTSTART:20261101T090000"), span=TODAY) == []


@pytest.mark.parametrize(
    ("rule", "day"),
    [("FREQ=MONTHLY;BYDAY=-1SA", 1), ("FREQ=MONTHLY;BYDAY=SA;BYSETPOS=4", 1), ("FREQ=DAILY;COUNT=28", 1)],
)
def test_the_last_of_a_month_and_the_last_of_a_count_are_found(rule: str, day: int) -> None:
    assert len(begins(event(f"RRULE:{rule}", start="DTSTART:20261101T090000"), span=TODAY)) == day


def test_left_out_days_are_left_out_and_added_ones_added() -> None:
    one = event(
        "RRULE:FREQ=DAILY;COUNT=4",
        "EXDATE:20261129T100000",
        "EXDATE;VALUE=DATE:20261130",
        "RDATE:20261202T120000,20261202T140000",
        "RDATE;VALUE=PERIOD:20261203T080000Z/PT1H",
    )

    assert begins(one) == ["28. 10:00", "01. 10:00", "02. 12:00", "02. 14:00", "03. 09:00"]


def test_one_that_was_moved_is_where_it_was_moved_to_and_known_by_where_it_was() -> None:
    every_day = event("RRULE:FREQ=DAILY;COUNT=2")
    moved = event("RECURRENCE-ID:20261129T100000", start="DTSTART:20261129T150000")
    away = event("RECURRENCE-ID:20261128T100000", start="DTSTART:20270301T150000")

    [one] = read(every_day, moved, away).rows
    [_, before] = read(every_day).rows

    assert f"{one.starts_at:%d. %H:%M}" == "29. 15:00"
    assert (one.series, one.first_meant_for) == (before.series, before.first_meant_for)


def test_what_is_cancelled_private_or_a_whole_day_is_left_out_with_why() -> None:
    found = reasons(
        event("STATUS:CANCELLED", uid="1"),
        event("CLASS:PRIVATE", uid="2"),
        event(uid="3", start="DTSTART;VALUE=DATE:20261128"),
        event("RRULE:FREQ=DAILY;COUNT=1", uid="4"),
        event("RECURRENCE-ID:20261128T100000", "STATUS:CANCELLED", uid="4"),
    )

    assert sorted(found) == ["a whole day", "cancelled", "cancelled", "marked as private"]


def test_of_years_nothing_but_these_days_is_read() -> None:
    other_days = (
        event(uid=f"{day}", start=f"DTSTART:2025{day // 28 + 1:02}{day % 28 + 1:02}T100000") for day in range(300)
    )

    assert begins(*other_days, event()) == ["28. 10:00"]


@pytest.mark.parametrize(
    "lines",
    [
        "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=DAILY;BYHOUR=1,2,3",
        "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "RRULE:FREQ=WEEKLY;BYSETPOS=300",
        "RRULE:FREQ=YEARLY;BYMONTH=13",
        "RRULE:nonsense",
        "RRULE:FREQ=MONTHLY;BYDAY=7XX",
    ],
)
def test_a_rule_that_nobody_can_follow_leaves_out_its_own_appointment_alone(lines: str) -> None:
    found = read(event(lines, uid="1"), event(uid="2"))

    assert len(found.left) <= 1
    assert "2" in [one.series for one in found.rows]


def test_one_that_says_no_time_is_told_by_its_number() -> None:
    found = read(event(start="DTSTART:2026xx28T100000"), event(uid="2"))

    assert [one.args[0] for one in found.left] == ["a.ics: appointment 1 does not say when it is"]
    assert [one.place for one in found.rows] == [2]


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYSETPOS=1"])
def test_a_zone_that_would_be_counted_for_minutes_is_none(rule: str) -> None:
    zone = ZONE.replace("FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3", rule)

    assert begins(zone, event(start="DTSTART;TZID=Werkszeit:20261128T100000")) == ["28. 10:00"]


@pytest.mark.parametrize("start", ["DTSTART:00010101T000000", "DTSTART;TZID=Asia/Tokyo:00010101T000000"])
def test_the_edges_of_time_are_no_error(start: str) -> None:
    assert read(event("RRULE:FREQ=DAILY;UNTIL=99991231", start=start)).rows is not None


def test_without_an_end_it_goes_on_to_the_next() -> None:
    assert begins(event(uid="1").removesuffix("END:VEVENT"), event(uid="2")) == ["28. 10:00", "28. 10:00"]


@pytest.mark.parametrize("data", [b"", b"hallo", b"\x00\x01\x02\x03\x04", b"BEGIN:VCARD\nEND:VCARD\n"])
def test_what_is_no_calendar_is_refused(data: bytes) -> None:
    with pytest.raises(NotRead):
        read_events(data, "a.ics", Given(), WEEK)


def test_the_second_file_knows_its_own_zones() -> None:
    first = begins(ZONE, event(start="DTSTART;TZID=Werkszeit:20261128T100000"))
    second = begins(ZONE.replace("+0300", "+0200"), event(start="DTSTART;TZID=Werkszeit:20261128T100000"))

    assert (first, second) == (["28. 08:00"], ["28. 09:00"])


def test_a_call_at_midnight_belongs_to_the_day_that_begins() -> None:
    midnight = event(start=f"DTSTART:{DAY.astimezone(UTC):%Y%m%dT%H%M%SZ}")

    assert begins(midnight, span=TODAY) == ["28. 00:00"]
    assert begins(midnight, span=Span(DAY - timedelta(days=1), DAY)) == []
