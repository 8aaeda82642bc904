"""Everything kept on one customer, to be read by people."""

from datetime import date

from interview_tui.export.everything import everything_summary
from interview_tui.export.markdown import markdown
from interview_tui.export.summary import Item, Part
from interview_tui.language.catalogue import Language
from interview_tui.port.privacy import Aside, Everything, Whole
from interview_tui.records.draft import Draft, Line
from interview_tui.records.private import Private
from interview_tui.records.words import Informed
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number, private

DE, EN = Language("de"), Language("en")
TODAY = date(2026, 11, 21)
WEBER = customer(7, "Claudia Weber", "Nordmetall GmbH")


def whole(*notes: object, kept: Private | None = None, draft: Draft | None = None) -> Whole:
    return Whole(conversation(*notes), kept or private(), draft)


def held(*wholes: Whole, **fields: object) -> Everything:
    return Everything(**{"customer_id": WEBER.id, "customer": WEBER, "wholes": wholes} | fields)


def items(everything: Everything, language: Language = EN) -> list[Item]:
    """Return what is said of the first conversation."""
    return list(everything_summary(everything, TODAY, language).parts[1].items)


def test_the_customer_comes_first_with_all_that_is_known() -> None:
    known = WEBER.changed(keep_until=date(2028, 12, 31), informed=Informed.AGREED, informed_on=date(2026, 11, 3))

    part, *_ = everything_summary(held(customer=known), TODAY, DE).parts

    assert part.heading == "Kunde"
    assert [(item.label, item.text) for item in part.items] == [
        ("Name", "Claudia Weber"),
        ("Firma", "Nordmetall GmbH"),
        ("Anrede", "Sie"),
        ("Bekannt seit", "21.11.2026"),
        ("Informiert, dass Notizen aufbewahrt werden", "eingewilligt, 3.11.2026"),
        ("Aufbewahren bis", "31.12.2028"),
        ("ID", WEBER.id),
    ]


def test_without_a_record_the_id_stands_for_the_customer() -> None:
    found = everything_summary(held(customer=None), TODAY, EN)
    assert found.title == WEBER.id
    assert found.parts == (Part("Customer", (Item(0, "ID", WEBER.id),)),)


def test_a_conversation_says_when_where_who_and_how_the_customer_was_informed() -> None:
    found = everything_summary(held(Whole(conversation(informed="told"), private())), TODAY, EN)
    assert found.parts[1].heading == "21 Nov 2026, 14:00 · phone · Jana Reuter · open · informed: told"
    assert items(held(whole())) == [Item(0, "", "Nothing was noted.")]


def test_notes_come_with_all_that_was_kept_of_them() -> None:
    promise = note(1, "CSV schicken", kind="promise", due="2026-12-01", owner="Jana")
    fact = note(2, "140 am Tag", kind="fact", track="innovation", evidence=({"text": "gezählt"},))
    why = note(3, "der Vorstand", kind="why", because_of=note(2).id, earlier=("wer?", "wer genau?"))
    undated = note(4, "anrufen", kind="promise")

    assert items(held(whole(promise, fact, why, undated))) == [
        Item(0, "promise", "CSV schicken", ("14:01", "1 Dec 2026", "open", "Jana")),
        Item(0, "fact", "140 am Tag", ("14:02", "innovation", "gezählt")),
        Item(1, "why", "der Vorstand", ("14:03",)),
        Item(2, "written before", "wer?"),
        Item(2, "written before", "wer genau?"),
        Item(0, "promise", "anrufen", ("14:04", "open")),
    ]


def test_what_is_private_and_what_was_being_typed_come_too() -> None:
    kept = private(
        guess="Handarbeit", guess_became="refuted", learnt="Tag 3", review="ruhig", intention="warten",
        changes=[{"at_s": 0, "state": "staff"}, {"at_s": 62, "state": "customer"}, {"at_s": 90, "state": "silence"}],
    )  # fmt: skip
    draft = Draft(id=number(900), alive_at=START, line=Line(text="halb"), aside=(Line(text="beiseite"), Line()))

    assert items(held(whole(kept=kept, draft=draft)), DE) == [
        Item(0, "Meine Vermutung", "Handarbeit", ("widerlegt",)),
        Item(0, "Neu für mich", "Tag 3"),
        Item(0, "Mein Rückblick", "ruhig"),
        Item(0, "Vorsatz fürs nächste Gespräch", "warten"),
        Item(0, "Wer ab wann sprach", "0:00 ich, 1:02 Kundenseite, 1:30 Stille"),
        Item(0, "Entwurf", "beiseite"),
        Item(0, "Entwurf", "halb"),
    ]
    assert items(held(whole(kept=private(guess="Handarbeit")))) == [Item(0, "My guess", "Handarbeit")]


def test_what_lies_aside_is_named() -> None:
    found = everything_summary(held(aside=(Aside("attic/x.json", "text"),)), TODAY, EN)
    assert found.parts[-1].items == (Item(0, "", "attic/x.json"),)


def test_markdown_shows_what_was_typed_as_typed() -> None:
    text = markdown(everything_summary(held(whole(note(1, "# kein Titel\n[x](http://y)"))), TODAY, EN))
    assert "\\# kein Titel" in text
    assert "http&#58;" in text
    assert text.startswith(
        "# Claudia Weber · Nordmetall GmbH\n\nEverything that is kept on this person · 21 Nov 2026\n"
    )


def test_markdown_names_own_questions_where_a_matter_went_and_what_a_why_asked_on_from() -> None:
    above = {"conversation": number(700), "note": number(701), "at": START, "text": "der Vorstand"}
    notes = (
        note(1, "die Bank", kind="why", because_of=number(701), asks_on=above),
        note(2, "Messe", parked=True, fate="theme", theme="Messen"),
        note(3, "Lager voll", kind="fact", how_known="seen"),
    )
    one = held(whole(*notes, kept=private(questions=("Was dauert?",))))

    text = markdown(everything_summary(one, TODAY, DE))

    for told in ("zu 21.11.: der Vorstand", "Thema: Messen", "selbst gesehen", "Was dauert?"):
        assert told in text
