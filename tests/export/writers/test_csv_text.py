"""Notes as CSV, read again by Python's own reader."""

import csv
from collections.abc import Iterable
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings

from interview_tui.export.columns import NOTES
from interview_tui.export.complaint_columns import FOLLOWED
from interview_tui.export.matter import Around, Held, Matter, held_in
from interview_tui.export.writers.csv_text import recount, write
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records import complaint_changes
from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Audience
from tests.support import hostile
from tests.support.frozen import START
from tests.support.languages import LANGUAGES
from tests.support.strategies import conversations
from tests.support.written import conversation, note, number

EN, DE = Language("en"), Language("de")
TODAY = START.date()
HOSTILE = Conversation.from_document(
    {"id": hostile.CONVERSATION, "author": hostile.NAME, "customer": hostile.NAME, "started_at": START.isoformat(),
     "notes": list(hostile.notes(START))}
)  # fmt: skip


def as_typed(field: str) -> str:
    """Read a field as the module says: one apostrophe before the sign of a formula is none of the text's."""
    return field[1:] if field[:1] == "'" and field.lstrip("'").lstrip()[:1] in set("=+-@＝＋－＠") else field


def written(matters: Iterable[Matter], language: Language = EN) -> bytes:
    out = BytesIO()
    write(matters, out, Around(language, START))
    return out.getvalue()


def read(matters: Iterable[Matter], language: Language = EN) -> list[dict[str, str]]:
    """Return the rows by the titles of their columns, as a reader has them who knows how they were kept from harm."""
    text = written(matters, language).decode("utf-8-sig")
    rows = csv.DictReader(StringIO(text, newline=""), delimiter=language.locale.csv_delimiter, strict=True)
    return [{title: as_typed(field) for title, field in row.items()} for row in rows]


def test_excel_in_german_finds_umlauts_and_columns() -> None:
    bytes_ = written([Matter(conversation(note(1, "Größe")))], DE)

    assert bytes_.startswith(b'\xef\xbb\xbf"Tag";"Uhrzeit";"Kunde";"Firma";"Art";"Notiz"')
    assert '"Größe"'.encode() in bytes_


def test_there_is_no_line_that_only_excel_understands() -> None:
    assert b"sep=" not in written([], DE)


def test_records_end_in_crlf_and_quotes_are_doubled() -> None:
    lines = written([Matter(conversation(note(1, 'sagt "nein"')))]).split(b"\r\n")

    assert len(lines) == 3
    assert lines[2] == b""
    assert b'"sagt ""nein"""' in lines[1]


def test_a_row_tells_the_note_and_its_conversation() -> None:
    kept = conversation(
        note(1, "zu teuer", kind="criticism", track="optimisation"),
        note(2, "der Rabatt fehlt", kind="why", because_of=number(1)),
        note(3, "Angebot", kind="promise", due="2026-11-30", due_time="14:00", owner="Jana", promise="kept"),
        customer="Claudia Weber",
        organisation="Nordmetall",
    )

    first, second, third = read([Matter(kept)])

    assert first["Day"], first["Time"] == ("2026-11-21", "14:00")
    assert (first["Customer"], first["Organisation"], first["Kind"]) == ("Claudia Weber", "Nordmetall", "criticism")
    assert (first["Note"], first["Track"], first["State"]) == ("zu teuer", "optimisation", "")
    assert (second["Note"], second["Stands under"]) == ("der Rabatt fehlt", "zu teuer")
    assert (third["Due"], third["At"], third["Promised by"]) == ("2026-11-30", "14:00", "Jana")
    assert (third["Side"], third["State"], third["Note ID"]) == ("us", "kept", number(3))


def test_of_a_promise_that_was_moved_it_is_told_why_from_when_and_whether_the_customer_knows() -> None:
    became = {
        "promise": "moved",
        "promise_since": "2026-11-24",
        "moved_from": "2026-11-27",
        "promise_reason": "ill",
        "promise_told": "2026-11-25",
    }

    [moved] = read([Matter(conversation(note(1, "offer", kind="promise", due="2026-11-30", **became)))])

    assert (moved["State since"], moved["Due at first"]) == ("2026-11-24", "2026-11-27")
    assert (moved["Reason"], moved["Customer told on"]) == ("ill", "2026-11-25")


def test_of_a_complaint_it_is_told_what_was_done_about_it_to_its_end() -> None:
    followed = complaint_changes.all_said(note(1, "wrong bags", kind="complaint", again_of=number(7)), TODAY)
    followed = complaint_changes.cared_for(
        complaint_changes.wanted(followed, "new ones"), "Jana", TODAY, passed_on=True
    )
    followed = complaint_changes.answer_promised(complaint_changes.taken_over(followed, TODAY), TODAY)
    followed = complaint_changes.refused(complaint_changes.answered(followed, "credit note", TODAY), TODAY)
    followed = complaint_changes.content(complaint_changes.answered(followed, "new ones", TODAY), TODAY)
    followed = complaint_changes.closed(complaint_changes.learnt(followed, "name on the bags"), TODAY)

    told, other = read([Matter(conversation(followed, note(2, "x", kind="praise")))])

    day = TODAY.isoformat()
    assert [told[one] for one in ("Thanked on", "Apologised on", "Responsibility taken on", "Settled on")] == [day] * 4
    assert (told["Taken care of by"], told["Passed on on"], told["Taken over on"]) == ("Jana", day, day)
    assert (told["Answer to it"], told["Answered on"], told["Answer accepted"]) == ("credit note\nnew ones", day, "yes")
    assert (told["Learnt from it"], told["Again the complaint"]) == ("name on the bags", number(7))
    assert {other[one.title] for one in FOLLOWED} == {""}


def test_an_answer_they_did_not_accept_is_told_so_and_one_nobody_knows_of_is_not() -> None:
    answered = complaint_changes.answered(note(1, "late", kind="complaint"), "sorry", TODAY)

    refused, open_ = read(
        [Matter(conversation(complaint_changes.refused(answered, TODAY), answered.changed(id=number(2))))]
    )

    assert (refused["Answer accepted"], open_["Answer accepted"]) == ("no", "")


def test_for_whom_something_of_a_complaint_does_not_leave_there_is_no_such_column() -> None:
    titles = {one.title for one in NOTES.told(Audience.CUSTOMER).columns} & {one.title for one in FOLLOWED}

    assert titles == {"Answer to it", "Answered on", "Settled on"}


def test_the_words_are_those_of_the_files_language() -> None:
    [row] = read([Matter(conversation(note(1, "x", kind="need"), channel="visit"))], DE)

    assert (row["Art"], row["Kanal"]) == ("Bedürfnis", "Besuch")


@pytest.mark.parametrize("text", ["=1+1", "+49 40 123", "-5 %", "@SUM(A1)", "＝1+1", " =1", "\n=1", "'=1", "''-"])
def test_what_looks_like_a_formula_is_kept_from_being_one_and_comes_back_as_typed(text: str) -> None:
    matters = [Matter(conversation(note(1, text)))]

    raw = list(csv.DictReader(StringIO(written(matters).decode("utf-8-sig"), newline="")))

    assert raw[0]["Note"] == f"'{text}"
    assert read(matters)[0]["Note"] == text


@pytest.mark.parametrize("text", ["'tschuldigung", "1-1", "a=b", "007", "„-“", ""])
def test_any_other_text_stands_as_typed(text: str) -> None:
    assert f'"{text}"'.encode() in written([Matter(conversation(note(1, text)))])


@pytest.mark.parametrize("language", LANGUAGES, ids=CODES)
def test_no_hostile_text_becomes_a_formula_or_a_row(language: Language) -> None:
    matters = [Matter(HOSTILE)]

    text = written(matters, language).decode("utf-8-sig")

    fields = [field for row in csv.reader(StringIO(text, newline=""), delimiter=language.locale.csv_delimiter)
              for field in row]  # fmt: skip
    assert not [field for field in fields if field.strip()[:1] in set("=+-@")]
    title = language.in_context("column", "Note")
    assert [row[title] for row in read(matters, language)] == [one.text for one in HOSTILE.living()]


@given(conversations())
@settings(max_examples=30)
def test_each_note_comes_back_as_typed_in_a_row_of_its_own(kept: Conversation) -> None:
    rows = read([Matter(kept)])

    assert [row["Note"] for row in rows] == [one.text for one in kept.living()]
    assert [row["Note ID"] for row in rows] == [one.id for one in kept.living()]


@pytest.mark.parametrize("language", LANGUAGES, ids=CODES)
def test_a_file_is_counted_again_from_the_file_alone(language: Language, tmp_path: Path) -> None:
    long = note(3, "x", kind="fact", evidence=[{"text": "9" * 20_000}] * 8)
    matters = [Matter(HOSTILE), Matter(conversation()), Matter(conversation(long))]
    (tmp_path / "x.csv").write_bytes(written(matters, language))

    counted, all_of_it = recount(tmp_path / "x.csv"), sum(map(held_in, matters), Held())

    assert (counted.conversations, counted.notes, counted.promises) == (None, all_of_it.notes, all_of_it.promises)


def test_a_file_that_ends_short_is_counted_short(tmp_path: Path) -> None:
    matters = [Matter(conversation(*(note(n, "x") for n in range(1, 30))))]
    file = tmp_path / "x.csv"
    file.write_bytes(b"\r\n".join(written(matters).split(b"\r\n")[:-9]))

    assert not recount(file).agrees(sum(map(held_in, matters), Held()))


def test_the_file_handed_in_stays_open() -> None:
    out = BytesIO()

    write([], out, Around(EN, START))

    assert not out.closed


def test_every_column_has_a_title_of_its_own_in_both_languages() -> None:
    for language in (EN, DE):
        titles = NOTES.titles(language)
        assert len(set(titles)) == len(titles)


def test_what_does_not_leave_for_them_has_no_column(tmp_path: Path) -> None:
    matters = [Matter(conversation(note(1, "Angebot", kind="promise"), note(2, "x")))]
    out = BytesIO()

    write(matters, out, Around(DE, START, audience=Audience.CUSTOMER))

    titles = out.getvalue().decode("utf-8-sig").split("\r\n")[0]
    assert '"Stand"' in titles
    assert '"Richtung"' not in titles
    (tmp_path / "x.csv").write_bytes(out.getvalue())
    assert recount(tmp_path / "x.csv").promises == 1
