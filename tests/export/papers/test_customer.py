from datetime import date, timedelta

import pytest

from interview_tui.export.matter import Around, Matter
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.papers.customer import papers
from interview_tui.language.catalogue import Language
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

DE, EN = Language("de"), Language("en")
CLAUDIA = customer(800, "Claudia Weber", "Nordmetall GmbH")
TOM = customer(801, "Tom Yilmaz", "Kroll AG").changed(address="du")


def letter(
    *notes: Note,
    to: Customer | None = CLAUDIA,
    language: Language = DE,
    author: str = "",
    held_by: str = "Jana Reuter",
    **fields: object,
) -> Paper:
    """Return the letter to a customer about a conversation with these notes, of the same day."""
    known = {"customer": to.name, "organisation": to.organisation, "customer_id": to.id} if to else {}
    known["author"] = held_by
    [said] = papers([Matter(conversation(*notes, **{**known, **fields}), to)], Around(language, START, author=author))
    return said


def parts(said: Paper) -> dict[str, tuple[Item, ...]]:
    return {part.heading: part.items for part in said.parts}


def test_it_is_a_letter_about_our_conversation_to_the_customer() -> None:
    said = letter()

    assert (said.letter, said.mark, said.facts) == (True, "", ())
    assert said.title.replace("\N{NO-BREAK SPACE}", " ") == "Unser Gespräch am Samstag, 21. November 2026"
    assert (said.to, said.dated) == (("Claudia Weber", "Nordmetall GmbH"), "21.\N{NO-BREAK SPACE}November 2026")


def test_without_a_name_it_is_a_letter_too() -> None:
    said = letter(to=None, language=EN)

    assert (said.title, said.to) == ("Our conversation on Saturday, 21 November 2026", ())
    assert said.opening == ("Hello,", "Thank you for your time.")
    assert said.closing[0] == "If anything else comes to mind, please let us know."


@pytest.mark.parametrize(
    ("to", "language", "greeting", "parting"),
    [
        (CLAUDIA, DE, "Guten Tag Claudia Weber,", "Freundliche Grüße"),
        (TOM, DE, "Hallo Tom,", "Viele Grüße"),
        (CLAUDIA, EN, "Dear Claudia Weber,", "Kind regards"),
        (TOM, EN, "Dear Tom,", "Kind regards"),
    ],
)
def test_it_speaks_in_the_form_of_address_that_is_kept(
    to: Customer, language: Language, greeting: str, parting: str
) -> None:
    said = letter(to=to, language=language)

    assert (said.opening[0], said.closing[-2:]) == (greeting, (parting, "Jana Reuter"))


def test_what_the_customer_wrote_is_no_conversation() -> None:
    said = letter(to=TOM, channel="mail")

    assert said.title.startswith("Deine Nachricht vom Samstag")
    assert said.opening[1] == "vielen Dank für deine Nachricht."


def test_what_we_will_do_tells_day_what_and_who_and_a_state_only_where_there_is_one() -> None:
    said = letter(
        note(1, "CSV-Muster", kind="promise", due=date(2026, 11, 30), owner="Jana Reuter", promise="moved"),
        note(2, "Rückruf", kind="promise", due=date(2026, 11, 24), owner="Peter Lang"),
        note(3, "Preisliste", kind="promise", promise="kept"),
        note(4, "Muster", kind="promise", due=date(2026, 11, 20)),
    )

    assert parts(said) == {
        "Das sagen wir Ihnen zu": (
            Item(0, "Fr 20.11.", "Muster", ("noch offen",)),
            Item(0, "Di 24.11.", "Rückruf", ("Peter Lang",)),
            Item(0, "Mo 30.11.", "CSV-Muster", ("Jana Reuter", "verschoben")),
            Item(0, "", "Preisliste", ("erledigt",)),
        )
    }


def test_what_we_ask_of_the_customer_does_not_name_the_customer() -> None:
    said = letter(
        note(1, "Artikelliste", kind="promise", theirs=True, due=date(2026, 11, 27), owner="Tom Yilmaz"),
        note(2, "Zugang", kind="promise", theirs=True, owner="Herr Maier"),
        to=TOM,
    )

    assert parts(said) == {
        "Darum bitten wir dich": (Item(0, "Fr 27.11.", "Artikelliste"), Item(0, "", "Zugang", ("Herr Maier",)))
    }


@pytest.mark.parametrize(
    ("theirs", "heading", "state"),
    [(False, "Das hatten wir Ihnen zugesagt", "erledigt"), (True, "Das hatten Sie uns zugesagt", "erledigt, danke")],
)
def test_where_nothing_is_open_any_more_nothing_is_promised_or_asked(theirs: bool, heading: str, state: str) -> None:
    said = letter(note(1, "Liste", kind="promise", theirs=theirs, promise="kept"))

    assert parts(said) == {heading: (Item(0, "", "Liste", (state,)),)}


def test_a_complaint_is_regretted_with_its_whys_and_without_kinds() -> None:
    said = letter(
        note(1, "falsche Säcke", kind="complaint", settled=date(2026, 11, 24)),
        note(2, "Etikett vertauscht", kind="why", because_of=number(1)),
    )

    [part] = said.parts
    assert (part.heading, part.items) == (
        "Das tut uns leid",
        (Item(0, "", "falsche Säcke", ("erledigt am 24.11.2026",)), Item(1, "", "Etikett vertauscht")),
    )
    assert part.text[0].startswith("Danke, dass Sie uns das gesagt haben.")


def test_what_was_chosen_by_hand_is_what_we_understood_and_ends_in_a_question() -> None:
    said = letter(note(1, "um 18 Uhr heim", kind="need", how_known="seen"), note(2, "Albtraum", kind="quote"), to=TOM)

    assert said.parts == (
        Part("So haben wir dich verstanden", (Item(0, "", "um 18 Uhr heim"), Item(0, "", "„Albtraum“"))),
        Part("Stimmt das so?"),
    )


def test_it_tells_who_helps_where_somebody_else_writes() -> None:
    assert letter(author="Petra Lindner").closing[-3:] == (
        "Wenn Sie Fragen haben, hilft Ihnen Jana Reuter gern weiter.",
        "Freundliche Grüße",
        "Petra Lindner",
    )


def test_where_nobody_told_a_name_none_stands_below() -> None:
    assert letter(author="", held_by="").closing[-1] == "Freundliche Grüße"


def test_its_properties_tell_nothing_of_what_was_noted() -> None:
    said = letter(note(1, "um 18 Uhr heim", kind="need", track="innovation"), ended_at=START + timedelta(minutes=9))

    assert said.properties == {
        "title": said.title,
        "date": date(2026, 11, 21),
        "customer": "Claudia Weber",
        "organisation": "Nordmetall GmbH",
        "author": "Jana Reuter",
    }
