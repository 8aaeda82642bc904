import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.team.standing_in import while_away
from interview_tui.export.matter import Around, Matter
from interview_tui.export.papers.customer import papers
from interview_tui.export.papers.mail import Mail, mail
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.locales import CODES
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.settings import Settings
from interview_tui.records.words import Kind
from tests.support.frozen import START
from tests.support.hostile import CORPUS, Hostile
from tests.support.written import conversation, customer, note, number

DE, EN = Language("de"), Language("en")
CLAUDIA = customer(800, "Claudia Weber")
TOM = customer(801, "Tom Yilmaz").changed(address="du")
FRIDAY = date(2026, 11, 27)


def told(*notes: Note, to: Customer = CLAUDIA, language: Language = DE, later: int = 0, **fields: object) -> Mail:
    """Return the mail about a conversation with these notes, so many days later."""
    one = conversation(*notes, customer=to.name, customer_id=to.id, **fields)
    return mail(Matter(one, to), Around(language, START + timedelta(days=later)))


def said(*notes: Note, **fields: object) -> list[str]:
    """Return its paragraphs between the greeting and the name."""
    return told(*notes, **fields).text.replace("\N{NO-BREAK SPACE}", " ").split("\n\n")[1:-1]


def test_a_mail_reads_as_somebody_would_write_it() -> None:
    written = told(
        note(1, "auf einen Blick sehen, was noch aussteht", kind="need"),
        note(2, "nach dem Update waren die Spalten weg", kind="complaint"),
        note(3, "CSV-Muster mit deinen Feldern", kind="promise", due=FRIDAY, owner="Jana Reuter"),
        note(4, "Rückruf wegen der Hotline", kind="promise", due=date(2026, 11, 24), owner="Peter Lang"),
        note(5, "Artikelliste schicken", kind="promise", theirs=True, due=date(2026, 11, 26)),
        to=TOM,
    )

    assert written == Mail(
        to="",
        subject="Entschuldigung, und was wir bis Fr 27.11. tun",
        text="""\
Hallo Tom,

danke dir für das Gespräch heute. Danke auch, dass du mir so offen gesagt hast, was schiefgelaufen ist.

So habe ich dich verstanden: auf einen Blick sehen, was noch aussteht. Stimmt das so?

Das hätte nicht passieren dürfen, und es tut mir leid: nach dem Update waren die Spalten weg.

Darum kümmern wir uns:
– Di 24.11.: Rückruf wegen der Hotline (Peter Lang)
– Fr 27.11.: CSV-Muster mit deinen Feldern

Eine Bitte habe ich noch an dich, bis Donnerstag (26.11.): Artikelliste schicken.

Wenn ich etwas falsch verstanden habe, sag mir bitte Bescheid.

Viele Grüße
Jana Reuter
""",
    )


def test_it_reads_so_in_english_too() -> None:
    written = told(
        note(1, "send the certificate", kind="promise", due=FRIDAY), language=EN, later=2, organisation="Nordmetall"
    )

    assert written.subject == "Thank you, and what we will do by Fri 27 Nov"
    assert (
        written.text
        == """\
Dear Claudia Weber,

Thank you for our talk on Saturday.

By Friday (27 Nov) I will see to this: send the certificate.

If I got something wrong, please let me know.

Kind regards
Jana Reuter
"""
    )


@pytest.mark.parametrize(
    ("later", "thanks"),
    [
        (0, "vielen Dank für das Gespräch heute."),
        (1, "vielen Dank für das Gespräch am Samstag."),
        (6, "vielen Dank für das Gespräch am Samstag."),
        (7, "vielen Dank für das Gespräch am 21. November."),
        (60, "vielen Dank für das Gespräch am 21. November 2026."),
    ],
)
def test_the_day_is_told_as_one_speaks_of_it(later: int, thanks: str) -> None:
    assert said(later=later)[0] == thanks


@pytest.mark.parametrize("channel", ["mail", "letter", "message"])
def test_for_what_was_written_one_thanks_as_for_a_message(channel: str) -> None:
    assert said(channel=channel, to=TOM, later=1)[0] == "danke dir für deine Nachricht vom Samstag."


def test_where_nothing_was_noted_it_is_three_friendly_sentences() -> None:
    assert told().subject == "Danke für Ihre Zeit"
    assert said() == [
        "vielen Dank für das Gespräch heute.",
        "Wenn Ihnen noch etwas einfällt, schreiben Sie mir einfach. Ich bin gern für Sie da.",
    ]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Ich kümmere mich darum: CSV-Muster."),
        ({"owner": "Peter Lang"}, "Peter Lang kümmert sich darum: CSV-Muster."),
        ({"due": FRIDAY, "owner": "Peter Lang"}, "Bis Freitag (27.11.) kümmert sich Peter Lang darum: CSV-Muster."),
        ({"due": FRIDAY, "due_time": "09:00"}, "Am Freitag (27.11.) um 09:00 kümmere ich mich darum: CSV-Muster."),
        ({"due": FRIDAY, "due_time": "morning"}, "Am Freitag (27.11.) vormittags kümmere ich mich darum: CSV-Muster."),
        ({"theirs": True}, "Eine Bitte habe ich noch an Sie: CSV-Muster."),
        ({"theirs": True, "owner": "Herr Maier"}, "Und darum bitte ich Sie:\n– CSV-Muster (Herr Maier)"),
        ({"promise": "moved", "due": FRIDAY}, "Darum kümmere ich mich:\n– Fr 27.11.: CSV-Muster (verschoben)"),
        ({"promise": "kept"}, "Das hatte ich Ihnen zugesagt:\n– CSV-Muster (erledigt)"),
        ({"promise": "kept", "theirs": True}, "Und das hatten Sie mir zugesagt:\n– CSV-Muster (erledigt, danke)"),
    ],
)
def test_a_promise_alone_is_a_sentence_with_all_that_is_told_of_it(fields: dict[str, object], sentence: str) -> None:
    assert said(note(1, "CSV-Muster", kind="promise", **fields))[1] == sentence


@pytest.mark.parametrize(
    ("notes", "subject"),
    [
        ([note(1, "x", kind="promise", due=FRIDAY), note(2, "y", kind="promise")], "Danke, und was wir jetzt tun"),
        ([note(1, "x", kind="promise", due=date(2026, 11, 20))], "Danke, und was wir jetzt tun"),
        ([note(1, "x", kind="promise", promise="kept")], "Danke für Ihre Zeit"),
        ([note(1, "x", kind="promise", theirs=True)], "Danke, und eine Bitte"),
        ([note(1, "x", kind="need")], "Danke, und wie ich Sie verstanden habe"),
        ([note(1, "x", kind="complaint")], "Danke, und es tut uns leid"),
        ([note(1, "x", kind="complaint"), note(2, "y", kind="promise")], "Entschuldigung, und was wir jetzt tun"),
    ],
)
def test_the_subject_says_what_happens(notes: list[Note], subject: str) -> None:
    assert told(*notes).subject == subject


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Spalten weg!", "Spalten weg!"),
        ("er sagte „Albtraum.“", "er sagte „Albtraum.“"),
        ("er sagte „Albtraum“", "er sagte „Albtraum“."),
    ],
)
def test_a_text_that_ends_a_sentence_gets_no_second_full_stop(text: str, sentence: str) -> None:
    assert said(note(1, text, kind="complaint"))[1].endswith(f" {sentence}")


def test_whys_and_what_has_lines_stand_on_lines_of_their_own() -> None:
    [_, sorry, _] = said(note(1, "zwei\nZeilen", kind="complaint"), note(2, "weil", kind="why", because_of=number(1)))

    assert sorry.split("\n")[1:] == ["– zwei", "  Zeilen", "  – weil"]


_FOR_THE_CUSTOMER = st.sampled_from([Kind.PROMISE, Kind.COMPLAINT, Kind.NEED, Kind.QUOTE, Kind.WHY, None])


@given(st.lists(st.tuples(_FOR_THE_CUSTOMER, st.booleans(), st.none() | st.integers(0, 20)), max_size=20), st.data())
def test_every_note_stands_in_the_mail_once(
    drawn: list[tuple[Kind | None, bool, int | None]], data: st.DataObject
) -> None:
    code: Code = data.draw(st.sampled_from(CODES))
    notes = [
        note(n, f"n{n}n", kind=kind, theirs=theirs, because_of=None if above is None else number(above))
        for n, (kind, theirs, above) in enumerate(drawn)
    ]

    written = told(*notes, to=data.draw(st.sampled_from([CLAUDIA, TOM])), language=Language(code))

    assert sorted(re.findall(r"n\d+n", written.text)) == sorted(one.text for one in notes)


@pytest.mark.parametrize("hostile", CORPUS, ids=lambda one: one.name)
def test_nothing_that_was_typed_reaches_the_subject_or_makes_a_paragraph(hostile: Hostile) -> None:
    plain, odd = (
        told(note(1, "x", kind="promise")),
        told(note(1, hostile.text, kind="promise", owner=hostile.text[:90])),
    )

    assert odd.subject == plain.subject
    assert odd.text.count("\n\n") == plain.text.count("\n\n")
    assert "\r" not in odd.text


def test_while_the_writer_is_away_the_customer_is_told_who_is_there_and_else_not() -> None:
    one = Matter(conversation(note(1, "Export dauert", kind="need"), customer="Claudia Weber"), CLAUDIA)
    settings = Settings(author="Jana", stand_in="Ben Osei", stand_in_until="2026-12-04")
    away = while_away(Around(EN, START, author="Jana"), settings)
    assert "Until 4 December I am away; Ben Osei will be glad to help." in mail(one, away).text
    back = while_away(Around(EN, START + timedelta(days=30), author="Jana"), settings)
    assert "away" not in mail(one, back).text
    [letter] = papers([one], away)
    assert "Until 4 December I am away; Ben Osei will be glad to help." in letter.closing
