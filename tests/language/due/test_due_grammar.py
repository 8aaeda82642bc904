"""A sentence and a typed answer never read the same words differently; other ways of naming a day, and doubts."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.language.catalogue import Code
from interview_tui.language.due.date import Due, read_answer, read_due
from interview_tui.language.due.shapes import Doubt
from interview_tui.language.due.tables import PartOfDay

FRIDAY = date(2026, 11, 27)

WORDS: dict[Code, str] = {
    "de": """bis zum am den im in um der des Montag Mo. Mi Fr So Freitagnachmittag nächsten nächste nächster kommenden
        übernächsten übernächste diese diesen Woche Wochen Monat Monats Quartals Anfang Mitte Ende Dezember März 4.12.
        24.11. 4. 24.11 3.3.2027 2026-12-04 Tagen Tage acht 3 14 einer zwei zweiten KW 50 2 heute morgen Morgen früh
        übermorgen noch Uhr 9:30 vormittags seit letzten vom , ( ) . Angebot Weber schicken""",
    "en": """by on the at in of Monday Mon Wed Sat next this after early mid end week weeks month quarter December May
        March 4 4th 24 Nov 2027 2026-12-04 days a two 3 second today tomorrow now day from week 50 morning tonight pm
        9:30 noon since last fortnight , ( ) . offer Weber send""",
}


@given(st.data(), st.sampled_from([*WORDS]), st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_the_words_of_a_day_in_a_sentence_are_read_the_same_as_an_answer(
    data: st.DataObject, code: Code, today: date
) -> None:
    sentence = " ".join(data.draw(st.lists(st.sampled_from(WORDS[code].split()), max_size=9)))
    due = read_due(sentence, today, code)
    if due.span is not None and due.doubt is not Doubt.PAST:
        assert read_answer(sentence[slice(*due.span)], today, code).day == due.day


@given(st.data(), st.sampled_from([*WORDS]), st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_an_answer_means_no_other_day_within_a_sentence(data: st.DataObject, code: Code, today: date) -> None:
    answer = " ".join(data.draw(st.lists(st.sampled_from(WORDS[code].split()), max_size=5)))
    day = read_answer(answer, today, code).day
    if day is not None:
        assert read_due(answer, today, code).day in (day, None)
        assert read_due(f"xxx {answer} xxx", today, code).day in (day, None)


def due(text: str, code: Code) -> Due:
    return read_due(text, FRIDAY, code)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        *[("Zahlen Anfang nächsten Monats schicken", "2026-12-01"), ("am 3. nächsten Monats", "2026-12-03")],
        *[("bis zum 10. nächsten Monats liefern", "2026-12-10"), ("am 30. dieses Monats", "2026-11-30")],
        *[("am dritten nächsten Monats", "2026-12-03"), ("bis Mitte nächsten Monats", "2026-12-15")],
        *[("Anfang Dezember melden", "2026-12-01"), ("Mitte Januar Termin", "2027-01-15")],
        *[("Anfang nächsten Jahres", "2027-01-01")],
        *[("Mitte des Jahres 50 %", None), ("Ende nächsten Quartals", "2027-03-31")],
        *[("übernächsten Freitag anrufen", "2026-12-11"), ("am übernächsten Mo", "2026-12-07")],
        *[("Montag übernächster Woche", "2026-12-07"), ("übernächste Woche Angebot", "2026-12-11")],
        *[("Montag in acht Tagen", "2026-12-07")],
        *[("Mittwoch in 8 Tagen", "2026-12-09"), ("in acht Tagen", "2026-12-04")],
        *[("Montag in 14 Tagen", "2026-12-14")],
        *[("Montag in 3 Tagen", "2026-11-30"), ("binnen 8 Tagen", "2026-12-05")],
        *[("heute in einer Woche", "2026-12-04"), ("Freitag über eine Woche", "2026-12-11")],
        *[("Angebot bis KW 50", "2026-12-11"), ("in KW 2", "2027-01-15"), ("in der 50. KW", "2026-12-11")],
        *[("KW 50/2027", "2027-12-17"), ("Mittwoch KW 50", "2026-12-09")],
        *[("Ende KW48", "2026-11-27"), ("KW 53", "2027-01-01")],
        *[("Montag, den 7. Dezember", "2026-12-07"), ("bis Fr 4.12. schicken", "2026-12-04")],
        *[("übermorgen, 29.11.", "2026-11-29")],
        *[("in zwei Wochen (11.12.)", "2026-12-11"), ("nächste Woche, 1.12.", "2026-12-01")],
        *[("heute Freitag noch", "2026-11-27")],
        *[("bis 24. 12. schicken", "2026-12-24"), ("am ersten Dezember", "2026-12-01")],
    ],
)  # fmt: skip
def test_a_german_sentence_names_its_day(sentence: str, day: str | None) -> None:
    assert due(sentence, "de").day == (day and date.fromisoformat(day))


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        *[("send figures early next month", "2026-12-01"), ("on the 3rd of next month", "2026-12-03")],
        *[("the 10th next month", "2026-12-10")],
        *[("by mid-January", "2027-01-15"), ("early December", "2026-12-01")],
        *[("the Monday after next", "2026-12-07")],
        *[("Monday week", "2026-12-07"), ("a week today", "2026-12-04")],
        *[("tomorrow week", "2026-12-05")],
        *[("a fortnight on Monday", "2026-12-14"), ("a week tomorrow", "2026-12-05")],
        *[("the week after next", "2026-12-11"), ("Monday of the week after next", "2026-12-07")],
        *[("Monday after next week", "2026-12-07"), ("the month after next", "2027-01-31")],
        *[("by week 50", "2026-12-11"), ("in week 2", "2027-01-15"), ("Monday of week 50", "2026-12-07")],
        *[("in week 2 of the project", None)],
        *[("Monday, December 7", "2026-12-07"), ("by Fri 4 Dec", "2026-12-04")],
        *[("October the 3rd 2027", "2027-10-03")],
        *[("tomorrow (Saturday)", "2026-11-28"), ("in 8 days", "2026-12-05")],
        *[("end of next quarter", "2027-03-31")],
        *[("this afternoon", "2026-11-27"), ("Monday in three days", "2026-11-30")],
    ],
)  # fmt: skip
def test_an_english_sentence_names_its_day(sentence: str, day: str | None) -> None:
    assert due(sentence, "en").day == (day and date.fromisoformat(day))


@pytest.mark.parametrize(
    ("code", "sentence", "doubt"),
    [
        ("de", "bis 24.11. schicken", Doubt.JUST_PAST),
        ("de", "Ende Oktober", Doubt.JUST_PAST),
        ("de", "KW 47", Doubt.JUST_PAST),
        ("de", "am 3. dieses Monats", Doubt.JUST_PAST),
        ("de", "bis Mo 4.12.", Doubt.CONTRADICTION),
        ("de", "Rückruf am 4.12. (Montag)", Doubt.CONTRADICTION),
        ("de", "morgen, Montag", Doubt.CONTRADICTION),
        ("de", "in zwei Wochen am Montag", Doubt.CONTRADICTION),
        ("de", "Montag in einem Monat", Doubt.CONTRADICTION),
        ("de", "Montag anrufen, bis 31.2. Angebot", Doubt.IMPOSSIBLE),
        ("de", "bis 20.11.2026 schicken", Doubt.PAST),
        ("de", "am ersten Montag im Dezember", Doubt.VAGUE),
        ("de", "in der zweiten Woche nächsten Monats", Doubt.VAGUE),
        ("de", "bis KW 49-50", Doubt.VAGUE),
        ("de", "um 14 Uhr anrufen", Doubt.NO_DAY),
        ("en", "by 24 Nov", Doubt.JUST_PAST),
        ("en", "end of October", Doubt.JUST_PAST),
        ("en", "by Mon 4 Dec", Doubt.CONTRADICTION),
        ("en", "tomorrow, Monday", Doubt.CONTRADICTION),
        ("en", "Monday in a month", Doubt.CONTRADICTION),
        ("en", "by Feb 30", Doubt.IMPOSSIBLE),
        ("en", "on 20 Nov 2026", Doubt.PAST),
        ("en", "first Monday in December", Doubt.VAGUE),
        ("en", "the second week of next month", Doubt.VAGUE),
        ("en", "call", Doubt.NO_DAY),
    ],
)
def test_a_doubtful_day_is_none_and_says_why(code: Code, sentence: str, doubt: Doubt) -> None:
    assert (due(sentence, code).day, due(sentence, code).doubt) == (None, doubt)


@pytest.mark.parametrize(
    ("code", "sentence", "day", "at"),
    [
        ("de", "morgen um 9 anrufen", "2026-11-28", time(9)),
        ("de", "morgen Huber um 9 anrufen", "2026-11-28", time(9)),
        ("de", "Fr 27.11., 14 Uhr", "2026-11-27", time(14)),
        ("de", "Mi 9:30", "2026-12-02", time(9, 30)),
        ("de", "Mo um halb zehn", "2026-11-30", time(9, 30)),
        ("de", "morgen Viertel vor drei", "2026-11-28", time(14, 45)),
        ("de", "Freitagnachmittag um 3", "2026-12-04", time(15)),
        ("de", "morgen Abend um 8", "2026-11-28", time(20)),
        ("de", "Montag 9–10 Uhr", "2026-11-30", time(9)),
        ("de", "heute um 16 Uhr", "2026-11-27", time(16)),
        ("de", "morgen vormittags", "2026-11-28", PartOfDay.MORNING),
        ("de", "Dienstag Nachmittag", "2026-12-01", PartOfDay.AFTERNOON),
        ("de", "um 14 Uhr", None, time(14)),
        ("de", "morgen um 20 Stück erhöhen", "2026-11-28", None),
        ("de", "Rabatt um 5 Prozent bis Freitag", "2026-12-04", None),
        ("de", "Kunde war um 9 Uhr da, Angebot bis Freitag", "2026-12-04", None),
        ("de", "Montag um 9 anrufen bis Freitag Angebot", "2026-12-04", None),
        ("de", "morgen um 25 Uhr", "2026-11-28", None),
        ("en", "tomorrow at 9", "2026-11-28", time(9)),
        ("en", "call Weber tomorrow at 9 about the offer", "2026-11-28", time(9)),
        ("en", "Wed 2pm", "2026-12-02", time(14)),
        ("en", "Friday at half past three", "2026-12-04", time(15, 30)),
        ("en", "tomorrow 12 am", "2026-11-28", time(0)),
        ("en", "by 5 tomorrow", "2026-11-28", time(17)),
        ("en", "Monday 2-3 pm", "2026-11-30", time(14)),
        ("en", "Monday morning", "2026-11-30", PartOfDay.MORNING),
        ("en", "at noon tomorrow", "2026-11-28", PartOfDay.NOON),
        ("en", "at 3 pm", None, time(15)),
        ("en", "at 9 stores by Friday", "2026-12-04", None),
    ],
)
def test_a_time_is_kept_apart_from_the_day(
    code: Code, sentence: str, day: str | None, at: time | PartOfDay | None
) -> None:
    named = due(sentence, code)
    assert (named.day, named.time) == (day and date.fromisoformat(day), at)
