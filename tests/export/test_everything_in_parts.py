"""Everything kept on one customer, part by part: what people read of each record."""

from datetime import date, timedelta

from interview_tui.export.everything import everything_summary
from interview_tui.export.paper import Item, Part
from interview_tui.export.writers.everything_json import everything_json
from interview_tui.language.catalogue import Language
from interview_tui.port.privacy import Aside, Everything, Whole
from interview_tui.records.announcement import Announcement
from interview_tui.records.appointment import Appointment, id_made_of
from interview_tui.records.customer_changes import begun, ended, with_fields
from interview_tui.records.draft import Draft, Line
from interview_tui.records.entry import Entry
from interview_tui.records.present import Present
from interview_tui.records.telling import Telling
from interview_tui.records.words import Aspect, Informed
from tests.support.everything import WEBER, held, whole
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number, private

DE, EN = Language("de"), Language("en")
TODAY = date(2026, 11, 21)
PRESENT = Present(id=customer(7, "x").id, name="Claudia Weber")


def items(everything: Everything, language: Language = EN) -> list[Item]:
    """Return what is said of the first conversation."""
    return list(everything_summary(everything, TODAY, language).parts[1].items)


def test_the_customer_comes_first_with_all_that_is_known() -> None:
    known = WEBER.changed(
        keep_until=date(2028, 12, 31),
        informed=Informed.AGREED,
        informed_on=date(2026, 11, 3),
        first_deal=date(2023, 5, 4),
    )

    part, *_ = everything_summary(held(customer=known), TODAY, DE).parts

    assert part.heading == "Kunde"
    assert [(item.label, item.text) for item in part.items] == [
        ("ID", WEBER.id),
        ("Name", "Claudia Weber"),
        ("Firma", "Nordmetall GmbH"),
        ("Anrede", "Sie"),
        ("Bekannt seit", "21.11.2026, 14:00"),
        ("Informiert, dass Notizen aufbewahrt werden", "eingewilligt"),
        ("Informiert am", "3.11.2026"),
        ("Aufbewahren bis", "31.12.2028"),
        ("Erster Abschluss am", "4.5.2023"),
    ]


def test_all_that_is_known_comes_too_what_is_over_with_its_end() -> None:
    rows = Entry(id=number(91), aspect=Aspect.INTEREST, text="rowing", learnt_at=START, since="2023")
    known = ended(begun(WEBER, rows), rows.id, START + timedelta(days=2), "2026-11")

    part = everything_summary(held(customer=known), TODAY, EN).parts[1]

    assert [(item.label, item.text) for item in part.items] == [("interest", "rowing")]
    assert part.items[0].remarks[:2] == ("since: 2023", "until: 2026-11")


def test_what_a_field_held_before_is_told_in_the_words_of_the_field_and_what_nobody_said_as_nothing() -> None:
    known = with_fields(WEBER, START, name="Claudia Haas", address="du", first_deal=date(2023, 5, 4))

    part = everything_summary(held(customer=known), TODAY, EN).parts[1]

    assert [(item.label, item.text) for item in part.items] == [
        ("Name", "Claudia Weber"), ("Form of address", "Sie"), ("First deal on", "nothing"),
    ]  # fmt: skip


def test_without_a_record_the_id_stands_for_the_customer() -> None:
    found = everything_summary(held(customer=None), TODAY, EN)
    assert found.title == WEBER.id
    assert found.parts == (Part("Customer", (Item(0, "ID", WEBER.id),)),)


def test_a_conversation_says_when_where_who_and_how_the_customer_was_informed() -> None:
    found = everything_summary(held(Whole(conversation(informed="told"), private())), TODAY, EN)
    assert found.parts[1].heading == "21 Nov 2026, 14:00 · phone · Jana Reuter · open · informed: told"
    assert items(held(whole())) == [Item(0, "", "Nothing was noted."), Item(0, "ID", number(900))]


def test_a_conversation_comes_with_its_end_its_guide_its_measure_and_the_time_away() -> None:
    kept = conversation(
        ended_at=START + timedelta(minutes=9), guide="check-in", asked=("start", "effort"), customer="Claudia Haas",
        organisation="Nordmetall", customer_id=WEBER.id,
        measure={"measure": "satisfaction", "value": 4, "at": START},
        away=({"start": START, "end": START + timedelta(minutes=1), "why": "killed"},),
    )  # fmt: skip

    assert items(held(Whole(kept, private())))[1:] == [
        Item(0, "Answer to a measure", "Satisfaction: 4 of 5, asked in the conversation", ("21 Nov 2026, 14:00",)),
        Item(0, "ID", number(900)),
        Item(0, "Ended", "21 Nov 2026, 14:09"),
        Item(0, "Name at the time", "Claudia Haas"),
        Item(0, "Organisation at the time", "Nordmetall"),
        Item(0, "Guide", "check-in"),
        Item(0, "Questions of the guide that were asked", "start · effort"),
        Item(
            0, "The program was not there",
            "from: 21 Nov 2026, 14:00, to: 21 Nov 2026, 14:01, it was ended from outside",
        ),
    ]  # fmt: skip


def test_that_nothing_was_answered_to_a_measure_is_kept_too() -> None:
    kept = conversation(measure={"measure": "fit", "at": START})

    assert items(held(Whole(kept, private())))[1].text == "Would they miss us? no answer, asked in the conversation"


def test_notes_come_with_all_that_was_kept_of_them() -> None:
    promise = note(1, "CSV schicken", kind="promise", due="2026-12-01", owner="Weber", theirs=True)
    fact = note(2, "140 am Tag", kind="fact", track="innovation", evidence=({"text": "gezählt"},), cue="orders")
    why = note(3, "der Vorstand", kind="why", because_of=note(2).id, earlier=("wer?", "wer genau?"))
    undated = note(4, "anrufen", kind="promise")
    settled = note(5, "Hotline", kind="complaint", settled="2026-11-20")

    found = items(held(whole(promise, fact, why, undated, settled)))

    assert found[:-1] == [
        Item(0, "promise", "CSV schicken",
             ("21 Nov 2026, 14:01", "due: 1 Dec 2026", "promised by: Weber", "promise by the customer's side: yes",
              "promise: open")),
        Item(0, "fact", "140 am Tag",
             ("21 Nov 2026, 14:02", "innovation", "rests on: gezählt", "question of the guide: orders")),
        Item(1, "why", "der Vorstand", ("21 Nov 2026, 14:03",)),
        Item(2, "written before", "wer?"),
        Item(2, "written before", "wer genau?"),
        Item(0, "promise", "anrufen", ("21 Nov 2026, 14:04", "promise: open")),
        Item(0, "complaint", "Hotline", ("21 Nov 2026, 14:05", "settled on: 20 Nov 2026")),
    ]  # fmt: skip


def test_what_is_private_and_what_was_being_typed_come_too() -> None:
    kept = private(
        guess="Handarbeit", guess_became="refuted", learnt="Tag 3", review="ruhig", intention="warten",
        changes=[{"at_s": 0, "state": "staff"}, {"at_s": 62, "state": "customer"},
                 {"at_s": 90, "state": "silence", "pressed": "staff"}],
        until_s=125, thanked=(number(1),), keep=True,
    )  # fmt: skip
    draft = Draft(id=number(900), alive_at=START, line=Line(text="halb", kind="fact"),
                  aside=(Line(text="beiseite"), Line()))  # fmt: skip

    assert items(held(whole(note(1, "zu teuer", kind="criticism"), kept=kept, draft=draft)), DE)[2:] == [
        Item(0, "Wer ab wann sprach", "0:00, ich; 1:02, Kundenseite; 1:30, Stille, berichtigt von: ich"),
        Item(0, "Länge des Gesprächs", "2:05"),
        Item(0, "Bedankt für", "zu teuer"),
        Item(0, "Meine Vermutung", "Handarbeit"),
        Item(0, "Was aus meiner Vermutung wurde", "widerlegt"),
        Item(0, "Neu für mich", "Tag 3"),
        Item(0, "Mein Rückblick", "ruhig"),
        Item(0, "Vorsatz fürs nächste Gespräch", "warten"),
        Item(0, "Mein Rückblick bleibt", "ja"),
        Item(0, "Entwurf", "beiseite"),
        Item(0, "Entwurf", "halb", ("Fakt",)),
        Item(0, "Zuletzt geschrieben", "21.11.2026, 14:00"),
    ]


def test_who_was_heard_when_comes_with_how_the_customer_was_informed_of_it() -> None:
    kept = private(
        listened=({"start_s": 60, "end_s": 90, "alone": True, "uncertain": True, "informed": "told",
                   "segments": [{"speaker": "staff", "start_s": 61, "end_s": 62.5}]},),
    )  # fmt: skip

    assert items(held(whole(kept=kept)), DE)[2:] == [
        Item(
            0,
            "Wer sprach, durch Mithören",
            "mitgehört von: 1:00, mitgehört bis: 1:30, nur mit dem Mikrofon: ja, der Raum war laut: ja, "
            "wie sie informiert waren: mündlich, ich, von: 1:01, bis: 1:02",
        )
    ]


def test_what_lies_aside_is_named() -> None:
    found = everything_summary(held(aside=(Aside("attic/x.json", "text"),)), TODAY, EN)
    assert found.parts[-1].items == (Item(0, "", "attic/x.json"),)


def test_what_somebody_said_in_a_conversation_with_others_is_handed_out_under_its_day() -> None:
    said = conversation(note(1, "wants prices", kind="need", said_by=WEBER.id), present=(PRESENT,))

    part = everything_summary(held(there=(said,)), TODAY, EN).parts[1]

    assert part.heading.startswith("There in a conversation with somebody else, ")
    assert [(one.label, one.text) for one in part.items] == [("need", "wants prices")]
    assert "said by: Claudia Weber" in part.items[0].remarks
    assert everything_json(held(there=(said,)), START)["was_there"][0]["notes"][0]["text"] == "wants prices"


def test_who_was_there_and_said_a_note_is_told_by_name() -> None:
    one = held(whole(note(1, "wants prices", said_by=WEBER.id)))
    with_her = held(Whole(one.wholes[0].conversation.changed(present=(PRESENT,)), private(), None))

    assert Item(0, "Who was there", "Claudia Weber") in items(with_her)
    assert "said by: Claudia Weber" in items(with_her)[0].remarks


def test_what_many_are_told_is_handed_out_with_how_far_it_is_with_this_person() -> None:
    row = Telling(id=number(1), customer_id=WEBER.id, told=TODAY, teller="Jana", reaction="nahm es gelassen")
    prices = Announcement(id=number(2), at=START, text="Preise steigen", because="Papier", tellings=(row,))

    part = everything_summary(held(announcements=(prices,)), TODAY, DE).parts[1]

    [item] = part.items
    assert item.text == "Preise steigen"
    assert item.remarks[1:] == (
        "weil: Papier",
        "gesagt am: 21.11.2026",
        "gesagt von: Jana",
        "wie es ankam: nahm es gelassen",
    )
    assert (
        everything_json(held(announcements=(prices,)), START)["announcements"][0]["tellings"][0]["told"] == "2026-11-21"
    )


def test_an_appointment_of_a_calendar_is_kept_of_them_with_the_file_it_came_from() -> None:
    call = Appointment(
        id=id_made_of("a", ""), series=id_made_of("a"), title="Zahlen", starts_at=START, ends_at=START, at=START,
        customer_id=WEBER.id, source="kalender.ics",
    )  # fmt: skip

    part = everything_summary(held(appointments=(call,)), TODAY, DE).parts[-1]

    assert part.heading == "Termine aus einem Kalender"
    said = {one.label: one.text for one in part.items}
    assert said["Termin"] == "Zahlen"
    assert said["beginnt"] == said["endet"] == said["aufbewahrt seit"] == "21.11.2026, 14:00"
    assert said["aus der Datei"] == "kalender.ics"
    assert everything_json(held(appointments=(call,)), START)["appointments"][0]["source"] == "kalender.ics"
