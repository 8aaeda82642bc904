from datetime import date, timedelta

from interview_tui.export.matter import Around, Matter
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.papers import visit
from interview_tui.language.catalogue import Language
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

AROUND = Around(Language("de"), START + timedelta(days=6))
CLAUDIA, TOM = customer(800, "Claudia Weber"), customer(801, "Tom Yilmaz")


def matter(n: int, *notes: Note, whom: Customer | None = CLAUDIA, days: int = 0) -> Matter:
    named = {"customer": whom.name, "customer_id": whom.id} if whom else {}
    return Matter(conversation(*notes, id=number(n), started_at=START + timedelta(days=days), **named), whom)


def sheets(*matters: Matter) -> list[Paper]:
    return list(visit.papers(matters, AROUND))


def parts(*matters: Matter) -> dict[str, tuple[Item, ...]]:
    [sheet] = sheets(*matters)
    return {part.heading: part.items for part in sheet.parts if part.items}


def test_each_customer_has_one_sheet_with_room_to_write() -> None:
    found = sheets(matter(901, days=2), matter(900), matter(902, whom=TOM))

    assert [sheet.title for sheet in found] == ["Claudia Weber", "Tom Yilmaz"]
    assert found[0].facts == ("Stand Fr 27.11.2026", "letztes Gespräch Mo 23.11.2026")
    assert found[0].mark == "INTERN"
    assert found[0].parts == (Part("Zu fragen", lines=4), Part("Eigene Notizen", lines=12))


def test_a_conversation_with_nobody_has_a_sheet_only_where_something_is_open() -> None:
    assert sheets(matter(900, whom=None)) == []
    assert [sheet.notes for sheet in sheets(matter(900, note(1, "x", kind="need"), whom=None))] == [1]


def test_open_promises_of_both_sides_stand_apart_by_their_day_over_all_conversations() -> None:
    found = parts(
        matter(901, note(2, "CSV", kind="promise", due=date(2026, 11, 30), promise="moved"), days=2),
        matter(
            900,
            note(1, "Liste", kind="promise", theirs=True),
            note(3, "Rückruf", kind="promise", due=date(2026, 11, 28), owner="Peter Lang"),
        ),
    )

    assert found == {
        "Das haben wir zugesagt": (
            Item(0, "Sa 28.11., Peter Lang", "Rückruf", ("21.11.",)),
            Item(0, "Mo 30.11., Jana Reuter", "CSV", ("verschoben", "23.11.")),
        ),
        "Zugesagt von der Kundenseite": (Item(0, "noch ohne Datum, Claudia Weber", "Liste", ("21.11.",)),),
    }


def test_a_why_of_a_later_conversation_stands_under_the_need_it_asks_on_from() -> None:
    above = {"conversation": number(900), "note": number(1), "at": START, "kind": "need", "text": "heim"}
    found = parts(
        matter(901, note(2, "Kinder", kind="why", because_of=number(1), asks_on=above), days=2),
        matter(900, note(1, "heim", kind="need")),
    )

    assert [(item.depth, item.text, item.remarks[-1]) for item in found["Bedürfnisse"]] == [
        (0, "heim", "21.11."),
        (1, "Kinder", "hier weiterfragen"),
    ]


def test_to_ask_are_facts_that_leave_something_open_what_is_parked_and_ideas() -> None:
    found = parts(
        matter(
            900,
            note(1, "Hotline geht nie ran", kind="fact"),
            note(2, "Messe", parked=True, fate="next_time"),
            note(3, "Rückruf?", kind="solution"),
        )
    )

    assert found == {
        "Zu fragen": (
            Item(0, "Fakt", "Hotline geht nie ran", ("noch offen: wann? wie viel?", "21.11.")),
            Item(0, "", "Messe", ("21.11.",)),
            Item(0, "Lösungsidee", "Rückruf?", ("21.11.",)),
        )
    }


def test_complaints_are_not_named_twice_and_what_was_taken_by_hand_comes_last() -> None:
    found = parts(
        matter(
            900,
            note(1, "Lob", kind="praise"),
            note(2, "Tochter rudert", kind="personal"),
            note(3, "falsch", kind="complaint"),
        )
    )

    assert list(found) == ["Offene Beschwerden", "Gesagt wurde", "Persönliches"]
    assert found["Offene Beschwerden"] == (Item(0, "", "falsch", ("21.11.",)),)
