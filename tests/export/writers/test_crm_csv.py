"""Calls and meetings in the columns of a CRM, read again by an independent reader."""

import csv
import io
from dataclasses import replace
from datetime import datetime, time, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest

from interview_tui.export.crm.own import shipped
from interview_tui.export.formats import FORMATS
from interview_tui.export.matter import Around, Held, Matter
from interview_tui.export.writers.crm_csv import recount, sorting, warnings, write
from interview_tui.language.catalogue import Language
from interview_tui.records.customer import ForeignId
from interview_tui.records.words import Audience, Channel
from tests.support.hostile import CORPUS
from tests.support.languages import LANGUAGES
from tests.support.written import conversation, customer, note

WINTER, SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
NOON = datetime(2026, 11, 20, 14, 4, 31, tzinfo=WINTER)
DE, EN = Language("de"), Language("en")
WEBER = customer(7, "Claudia Weber", "Nordmetall GmbH").changed(
    foreign_ids=tuple(ForeignId(system=one, id=f"{one}-4711") for one in shipped())
)
NOTES = (note(1, "CSV schicken", kind="promise", due="2026-11-24"), note(2, "140 am Tag\nund mehr", kind="fact"))


def around(language: Language = EN, home: Path | None = None) -> Around:
    return Around(language, NOON, Audience.CRM, "Jana Reuter", home)


def matter(*notes: object, **fields: object) -> Matter:
    known = {"customer_id": WEBER.id, "customer": WEBER.name, "organisation": WEBER.organisation, "started_at": NOON,
             "ended_at": NOON + timedelta(hours=1, minutes=5, seconds=9)}  # fmt: skip
    return Matter(conversation(*(notes or NOTES), **known | fields), WEBER)


def rows(layout: str, *matters: Matter, language: Language = EN, home: Path | None = None) -> list[dict[str, str]]:
    out = io.BytesIO()
    write(matters, out, around(language, home), layout_id=layout)
    data = out.getvalue().decode("utf-8")
    assert not data.startswith("\ufeff")
    assert data.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(data, newline=""), strict=True))


def row(layout: str, **fields: object) -> dict[str, str]:
    [only] = rows(layout, matter(**fields))
    return only


def without(of: dict[str, str], *names: str) -> dict[str, str]:
    return {name: value for name, value in of.items() if name not in names}


ID = conversation().id
TITLE = "Conversation with Claudia Weber · Nordmetall GmbH"


def test_a_call_in_hubspot_has_milliseconds_and_the_contact_without_whom_nobody_sees_it() -> None:
    assert without(row("hubspot"), "hs_call_body") == {
        "interview_id": ID, "hs_timestamp": "1795179871000", "hs_call_title": TITLE, "hs_call_duration": "3909000",
        "hs_call_direction": "OUTBOUND", "hs_call_status": "COMPLETED",
        "hs_call_disposition": "f240bbac-87c9-4f6e-bf70-924b57d47db7", "contact_id": "hubspot-4711",
    }  # fmt: skip


def test_a_task_in_salesforce_has_the_day_alone_and_the_time_in_its_text() -> None:
    call = row("salesforce")

    assert without(call, "Description") == {
        "Interview_Id__c": ID, "Subject": TITLE, "Status": "Completed", "TaskSubtype": "Call",
        "ActivityDate": "2026-11-20", "CallDurationInSeconds": "3909", "CallType": "Outbound",
        "CallDisposition": "Connected", "WhoId": "salesforce-4711",
    }  # fmt: skip
    assert call["Description"].startswith("Fri 20 Nov 2026, 14:04 · ")


def test_a_call_in_espocrm_has_its_times_in_utc() -> None:
    assert without(row("espocrm"), "description") == {
        "interviewId": ID, "name": TITLE, "status": "Held", "dateStart": "2026-11-20 13:04:31",
        "dateEnd": "2026-11-20 14:09:40", "direction": "Outbound", "parentType": "Contact", "parentId": "espocrm-4711",
    }  # fmt: skip


def test_a_call_in_suitecrm_has_hours_and_minutes_and_its_end() -> None:
    assert without(row("suitecrm"), "description") == {
        "interview_id_c": ID, "name": TITLE, "status": "Held", "direction": "Outbound",
        "date_start": "2026-11-20 13:04:31", "date_end": "2026-11-20 14:09:40", "duration_hours": "1",
        "duration_minutes": "5", "parent_type": "Contacts", "parent_id": "suitecrm-4711",
    }  # fmt: skip


def test_a_call_in_pipedrive_has_an_outcome_and_its_note_as_html() -> None:
    call = row("pipedrive")

    assert without(call, "note") == {
        "interview_id": ID, "subject": TITLE, "type": "call", "start_time": "2026-11-20 13:04:31",
        "end_time": "2026-11-20 14:09:40", "duration": "3909", "outcome": "connected", "person_id": "pipedrive-4711",
    }  # fmt: skip
    assert "- Fact: 140 am Tag<br>&nbsp; und mehr" in call["note"]


@pytest.mark.parametrize("channel", [Channel.VISIT, Channel.IN_PERSON, Channel.FAIR, Channel.VIDEO])
@pytest.mark.parametrize(
    ("layout", "kind"),
    [("hubspot", "hs_meeting_outcome"), ("salesforce", "StartDateTime"), ("espocrm", "dateStart"),
     ("suitecrm", "location"), ("pipedrive", "done")],
)  # fmt: skip
def test_a_visit_is_a_meeting_there(layout: str, kind: str, channel: Channel) -> None:
    meeting = row(layout, channel=channel)

    assert kind in meeting
    assert not any("direction" in name.lower() or "call" in name.lower() for name in meeting)
    assert sorting(around(), layout)(conversation(channel=channel)) == "meetings"
    assert sorting(around(), layout)(conversation()) == ""


def test_calls_and_meetings_never_stand_in_one_file() -> None:
    with pytest.raises(ValueError, match="files of their own"):
        rows("hubspot", matter(), matter(channel=Channel.VISIT))


@pytest.mark.parametrize("layout", shipped())
@pytest.mark.parametrize("channel", [Channel.PHONE, Channel.VISIT])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_note_that_leaves_stands_in_the_text_and_every_row_is_counted(
    layout: str, channel: Channel, language: Language, tmp_path: Path
) -> None:
    matters = [matter(channel=channel, id=f"01M7ZZ0000000000000000090{n}") for n in range(3)]
    path = tmp_path / "x.csv"
    with path.open("wb") as out:
        write(iter(matters), out, around(language), layout_id=layout)

    read = rows(layout, *matters, language=language)

    assert recount(path) == Held(3, None, None)
    assert len(read) == 3
    for one in read:
        said = " ".join(one.values())
        assert "CSV schicken" in said
        assert "140 am Tag" in said
        assert "und mehr" in said
        assert "Claudia Weber" in said


def test_summer_and_winter_are_an_hour_apart_in_utc() -> None:
    summer = datetime(2026, 7, 20, 14, 4, tzinfo=SUMMER)

    assert row("espocrm", started_at=summer, ended_at=None)["dateStart"] == "2026-07-20 12:04:00"
    assert row("espocrm", started_at=NOON, ended_at=None)["dateStart"] == "2026-11-20 13:04:31"


def test_shortly_after_midnight_the_day_is_that_of_where_it_was_held_and_utc_is_that_of_utc() -> None:
    begun = datetime(2027, 1, 1, 0, 30, tzinfo=WINTER)
    fields = {"started_at": begun, "ended_at": begun + timedelta(minutes=45)}

    assert row("salesforce", **fields)["ActivityDate"] == "2027-01-01"
    assert row("espocrm", **fields)["dateStart"] == "2026-12-31 23:30:00"


def test_a_call_over_midnight_ends_on_the_next_day() -> None:
    begun = datetime(2026, 11, 20, 23, 50, tzinfo=WINTER)
    call = row("suitecrm", started_at=begun, ended_at=begun + timedelta(minutes=20))

    assert (call["date_end"], call["duration_hours"], call["duration_minutes"]) == ("2026-11-20 23:10:00", "0", "20")


def test_a_call_over_the_change_of_the_clock_is_as_long_as_it_was() -> None:
    begun = datetime(2026, 10, 25, 2, 50, tzinfo=SUMMER)
    call = row("hubspot", started_at=begun, ended_at=datetime(2026, 10, 25, 2, 20, tzinfo=WINTER))

    assert call["hs_call_duration"] == str(30 * 60 * 1000)


@pytest.mark.parametrize(("layout", "end", "duration"), [
    ("suitecrm", "date_end", "duration_minutes"), ("espocrm", "dateEnd", None), ("pipedrive", "end_time", "duration"),
])  # fmt: skip
def test_where_no_end_is_known_the_end_is_the_start_and_nothing_is_made_up(
    layout: str, end: str, duration: str | None
) -> None:
    call = row(layout, ended_at=None)

    assert call[end] == "2026-11-20 13:04:31"
    assert duration is None or call[duration] in ("", "0")
    assert row("hubspot", ended_at=None)["hs_call_duration"] == ""


def test_of_what_was_written_up_without_a_time_the_day_is_right_and_no_time_is_told() -> None:
    held = datetime(2026, 11, 19, 12, tzinfo=WINTER)
    fields = {"started_at": held, "ended_at": None, "written_up": NOON}

    assert row("espocrm", **fields)["dateStart"].startswith("2026-11-19")
    assert row("salesforce", **fields)["ActivityDate"] == "2026-11-19"
    assert "12:00" not in row("salesforce", **fields)["Description"]
    assert "15:30" in row("salesforce", **fields, time_told=time(15, 30))["Description"]


def test_a_conversation_with_nobody_leaves_and_belongs_to_nobody() -> None:
    alone = Matter(conversation(*NOTES, started_at=NOON))
    [call] = rows("hubspot", alone)

    assert call["contact_id"] == ""
    assert call["hs_call_title"] == "Conversation without a name"


def test_what_is_too_long_ends_with_how_many_notes_are_left_out_and_that_is_told_before() -> None:
    long = matter(note(1, "<&>" * 5000), note(2, "x" * 20_000), note(3, "y" * 20_000))

    [call] = rows("salesforce", long)
    told = [one.told(EN) for one in warnings([long, long], around(), layout_id="salesforce")]

    assert len(call["Description"]) <= 32_000
    assert call["Description"].endswith("… 2 more notes than this field holds")
    assert told == ["Description takes 32000 characters; what is longer is cut (conversations: 2)."]
    [html] = rows("hubspot", long)
    assert len(html["hs_call_body"]) <= 65_536
    assert html["hs_call_body"].endswith("… 2 more notes than this field holds")
    assert list(warnings([matter()], around(), layout_id="salesforce")) == []


def test_a_subject_that_is_too_long_ends_where_the_system_takes_no_more() -> None:
    [call] = rows("suitecrm", matter(customer="👍🏿" * 100))

    assert len(call["name"].encode("utf-16-le")) // 2 <= 50
    assert call["name"].endswith("…")


def test_who_is_not_known_there_is_told_with_what_to_do() -> None:
    stranger = replace(matter(), customer=WEBER.changed(foreign_ids=()))

    [told] = warnings([stranger, matter()], around(), layout_id="hubspot")

    assert told.told(EN) == (
        "HubSpot will not find the customers whose ID is missing here (conversations: 1)."
        " Enter: interview ids CUSTOMER hubspot ID"
    )


@pytest.mark.parametrize("layout", shipped())
@pytest.mark.parametrize("channel", [Channel.PHONE, Channel.VISIT])
def test_whatever_a_note_or_a_name_holds_stays_a_text_in_its_field(layout: str, channel: Channel) -> None:
    matters = [matter(note(1, one.text), note(2, one.text, kind="promise", owner=one.text[:300]), channel=channel,
                      customer=f"{one.text} x"[:300], organisation=one.text[:300]) for one in CORPUS]  # fmt: skip

    read = rows(layout, *matters)

    assert len(read) == len(CORPUS)
    for one in read:
        assert not any(value.lstrip("'").lstrip().startswith(("=", "+", "-", "@")) for value in one.values())
        for name, value in one.items():
            if name in ("hs_call_body", "hs_meeting_body", "note"):
                assert "<" not in value.replace("<br>", "")


def test_every_layout_that_comes_along_has_a_row_in_the_table_of_formats() -> None:
    assert {one.id for one in FORMATS if one.audiences == {"crm"}} == set(shipped())
    for one in FORMATS:
        if one.id in shipped():
            assert one.matters
            assert one.warns
            assert isinstance(one.matters(), partial)
