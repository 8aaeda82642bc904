from datetime import date

from interview_tui.export.matter import Around, Matter
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.papers.colleague import papers
from interview_tui.language.catalogue import Language
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.words import Measure
from tests.support.frozen import START
from tests.support.written import conversation, note, number

DE, EN = Language("de"), Language("en")


def paper(one: Conversation, language: Language = DE) -> Paper:
    [said] = papers([Matter(one)], Around(language, START))
    return said


def parts(*notes: Note, language: Language = DE, **fields: object) -> dict[str, tuple[Item, ...]]:
    return {part.heading: part.items for part in paper(conversation(*notes, **fields), language).parts}


def test_it_says_that_it_is_internal_and_who_when_and_how_informed() -> None:
    said = paper(conversation(customer="Claudia Weber", organisation="Nordmetall GmbH", informed="agreed"))

    assert (said.mark, said.title, said.letter) == ("INTERN", "Claudia Weber · Nordmetall GmbH", False)
    assert said.facts == ("Sa 21.11.2026, 14:00", "Telefon", "Jana Reuter", "informiert: eingewilligt")


def test_an_attempt_says_that_nobody_was_reached_for_nothing_else_stands_there() -> None:
    assert "nicht erreicht" in paper(conversation(form="attempt")).facts


def test_a_conversation_without_notes_and_without_a_name_is_a_paper_too() -> None:
    said = paper(conversation(), EN)

    assert (said.title, said.parts, said.notes) == ("Conversation without a name", (), 0)


def test_what_is_to_be_done_tells_day_who_what_and_state_of_both_sides_by_the_day() -> None:
    found = parts(
        note(1, "CSV-Muster", kind="promise", due=date(2026, 11, 30), owner="Jana Reuter"),
        note(2, "Artikelliste", kind="promise", due=date(2026, 11, 27), theirs=True),
        note(3, "Rückruf", kind="promise", due=date(2026, 11, 24), owner="Peter Lang", promise="kept"),
        customer="Claudia Weber",
    )

    assert found == {
        "Zu tun": (
            Item(0, "Fr 27.11., Claudia Weber", "Artikelliste", ("offen",)),
            Item(0, "Mo 30.11., Jana Reuter", "CSV-Muster", ("offen",)),
            Item(0, "Di 24.11., Peter Lang", "Rückruf", ("eingehalten",)),
        )
    }


def test_a_promise_without_a_day_says_so_and_comes_behind_those_with_one() -> None:
    [first, last] = parts(
        note(1, "CSV", kind="promise", due_time="14:00"),
        note(2, "Liste", kind="promise", due=date(2026, 11, 27)),
    )["Zu tun"]

    assert (first.text, last.label, last.remarks) == ("Liste", "14:00, Jana Reuter", ("noch ohne Datum, offen",))


def test_a_why_under_a_promise_stays_under_it() -> None:
    found = parts(note(1, "CSV", kind="promise"), note(2, "weil", kind="why", because_of=number(1)))

    assert [(one.depth, one.text) for one in found["Zu tun"]] == [(0, "CSV"), (1, "weil")]


def test_the_deepest_why_of_each_need_says_that_one_asks_on_there() -> None:
    found = parts(
        note(1, "um 18 Uhr heim", kind="need", track="innovation"),
        note(2, "Kinder", kind="why", because_of=number(1)),
        note(3, "ein Tag", kind="need", track="innovation"),
    )

    assert found == {
        "Bedürfnisse": (
            Item(0, "", "um 18 Uhr heim"),
            Item(1, "Warum", "Kinder", ("hier weiterfragen",)),
            Item(0, "", "ein Tag", ("hier weiterfragen",)),
        )
    }


def test_a_complaint_stands_for_itself_with_its_whys_and_says_whether_it_is_open() -> None:
    found = parts(
        note(1, "falsche Säcke", kind="complaint", track="optimisation"),
        note(2, "Etikett vertauscht", kind="why", because_of=number(1), track="optimisation"),
    )

    assert found == {
        "Beschwerde": (Item(0, "", "falsche Säcke", ("noch offen",)), Item(1, "Warum", "Etikett vertauscht"))
    }


def test_what_is_parked_and_ideas_are_for_next_time() -> None:
    found = parts(note(1, "Preise", parked=True), note(2, "Rückruf?", kind="solution"), language=EN)

    assert found == {"Next time": (Item(0, "", "Preise"), Item(0, "Idea", "Rückruf?"))}


def test_a_quote_stands_in_marks_and_a_fact_says_how_it_is_known() -> None:
    found = parts(
        note(1, "Albtraum", kind="quote", track="innovation"),
        note(2, "tippt ab", kind="fact", track="optimisation", how_known="seen", evidence=({"text": "140"},)),
    )

    assert found["Innovation"] == (Item(0, "Zitat", "„Albtraum“"),)
    assert found["Optimierung"] == (Item(0, "Fakt", "tippt ab", ("140", "selbst gesehen")),)


def test_the_answer_to_a_measure_stands_in_one_sentence() -> None:
    answer = MeasureAnswer(measure=Measure.RECOMMENDATION, value=9, at=START)

    assert paper(conversation(measure=answer), EN).parts == (
        Part("Recommendation (NPS): 9 of 10, asked in the conversation"),
    )


def test_its_properties_are_flat_and_leave_out_what_is_not_known() -> None:
    said = paper(conversation(note(1, "x", track="innovation"), customer="Claudia Weber"))

    assert said.properties == {
        "title": "Claudia Weber",
        "date": date(2026, 11, 21),
        "customer": "Claudia Weber",
        "author": "Jana Reuter",
        "channel": "Telefon",
        "tags": ("gespräch", "innovation"),
        "aliases": ("Claudia Weber, Sa 21.11.2026",),
    }
