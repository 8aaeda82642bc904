"""vCards of telephones, address books and mail programs, from 2.1 to 4."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.importing import vcard
from interview_tui.importing.decoded import TOO_LARGE
from interview_tui.importing.formats import NotRead
from interview_tui.importing.reading import Given, Person, Reading
from interview_tui.importing.vcard import read_cards
from interview_tui.records.words import Aspect


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def read(text: str | bytes, **given: str) -> Reading[Person]:
    return read_cards(text if isinstance(text, bytes) else text.encode(), "k.vcf", Given(**given))


def facts(*lines: str) -> list[tuple[Aspect, str]]:
    [one] = read(card("FN:Ada Kern", *lines)).rows
    return list(one.facts)


def test_a_card_of_a_telephone_says_who_it_is_and_how_they_are_reached() -> None:
    found = read(
        card(
            "N:Weber;Claudia;;Dr.;", "FN:Dr. Claudia Weber", "ORG:Nordmetall GmbH;Einkauf", "TITLE:Leiterin Einkauf",
            "item1.TEL;type=pref:07361 5550", "item1.X-ABLabel:_$!<Main>!$_", 'TEL;TYPE="voice,cell":+49 171 1',
            "EMAIL;TYPE=INTERNET,WORK:c@nord.de", "ADR;TYPE=WORK:;;Am Kai 3;Aalen;;73430;Deutschland",
            "NOTE:mag Honig\\, sagt sie\\nrudert", "BDAY:1970-01-01", "TEL;TYPE=FAX:07361 5551",
        )
    )  # fmt: skip

    [one] = found.rows
    assert (one.name, one.organisation) == ("Dr. Claudia Weber", "Nordmetall GmbH")
    assert one.facts == (
        (Aspect.ROLE, "Leiterin Einkauf"),
        (Aspect.PHONE, "07361 5550"),
        (Aspect.PHONE, "+49 171 1"),
        (Aspect.MAIL, "c@nord.de"),
        (Aspect.POSTAL, "Am Kai 3, 73430 Aalen, Deutschland"),
        (Aspect.CIRCUMSTANCE, "mag Honig, sagt sie"),
        (Aspect.CIRCUMSTANCE, "rudert"),
    )
    assert dict(found.columns) == {
        "N": "name", "FN": "name", "ORG": "organisation", "TITLE": "role", "TEL": "phone", "EMAIL": "mail address",
        "ADR": "address", "NOTE": "note", "BDAY": "", "TEL FAX": "",
    }  # fmt: skip


def test_quoted_printable_of_2_1_may_break_a_line_inside_a_letter() -> None:
    found = read(
        card(
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=",
            "=B6rg",
            "NOTE;QUOTED-PRINTABLE:gr=FCn=0D=0Aund rot",
            "TEL;WORK;VOICE:0711 1",
            version="2.1",
        )
    )
    [one] = found.rows
    assert one.name == "Jörg Müller"
    assert [text for _, text in one.facts] == ["0711 1", "grün", "und rot"]


def test_a_folded_line_is_one_and_an_encoding_of_its_own_counts() -> None:
    data = card("FN;CHARSET=ISO-8859-15:J\u00f6rg", "NOTE:a long", "  line", version="2.1").encode("iso-8859-15")
    [one] = read(data).rows
    assert (one.name, one.facts) == ("Jörg", ((Aspect.CIRCUMSTANCE, "a long line"),))


def test_version_4_writes_numbers_as_links_and_has_interests() -> None:
    found = facts('TEL;VALUE=uri;TYPE="voice,home":tel:+33-1-23;ext=4', "HOBBY:rows", "INTEREST;LEVEL=high:choirs")
    assert found == [(Aspect.PHONE, "+33-1-23"), (Aspect.INTEREST, "rows"), (Aspect.INTEREST, "choirs")]


def test_a_colon_in_quotation_marks_is_no_end_and_a_kept_semicolon_parts_nothing() -> None:
    assert facts('TEL;X-A="b:c":0711 1') == [(Aspect.PHONE, "0711 1")]
    assert read(card("FN:Ada", "ORG:Kern\\; Söhne;Abteilung")).rows[0].organisation == "Kern; Söhne"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_of_the_file_is_found_out(encoding: str) -> None:
    assert read(card("FN:Jörg").encode(encoding)).rows[0].name == "Jörg"


def test_an_encoding_can_be_said() -> None:
    assert read(card("FN:Jörg").encode("mac-roman"), encoding="mac-roman").rows[0].name == "Jörg"


def test_a_card_within_a_card_is_none_of_ours() -> None:
    inner = "AGENT:\r\nBEGIN:VCARD\r\nFN:Tom\r\nEND:VCARD"
    assert [one.name for one in read(card("FN:Ada", inner)).rows] == ["Ada"]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("BEGIN:VCARD\r\nFN:Ada\r\n", vcard.NOT_ENDED),
        (card("FN:Ada", "no property at all"), vcard.NO_PROPERTY),
        (card("TEL:1"), vcard.NAMES_NOBODY),
        (card("FN:Nordmetall", "ORG:Nordmetall"), vcard.NO_PERSON),
        (card("ORG:Nordmetall"), vcard.NO_PERSON),
        (card("FN:All of them", "KIND:group", version="4.0"), vcard.NO_PERSON),
        (card("FN:Kern", "X-ABShowAs:COMPANY"), vcard.NO_PERSON),
        (card(f"FN:{'x' * 401}"), vcard.CARD_TOO_LONG),
        (card("FN;ENCODING=QUOTED-PRINTABLE:=81"), vcard.NOT_OF_A_CHARSET),
    ],
)
def test_a_card_that_cannot_be_read_is_told_by_its_number_and_left_out(bad: str, reason: str) -> None:
    found = read(card("FN:First") + bad + card("FN:Last"))

    assert [(one.place, one.name) for one in found.rows] == [(1, "First"), (3, "Last")]
    [left] = found.left
    assert (left.reason, left.params["number"], left.line) == (reason, 2, 5)


def test_a_last_card_without_an_end_is_left_out_too() -> None:
    assert [one.reason for one in read(card("FN:Ada") + "BEGIN:VCARD\nFN:Tom").left] == [vcard.NOT_ENDED]


def test_a_name_is_made_of_its_parts_where_it_does_not_stand_whole() -> None:
    assert read(card("N:Kern;Ada;Maria;Dr.;")).rows[0].name == "Dr. Ada Kern"


def test_a_file_without_cards_or_with_too_many_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for data, reason in ((b"", vcard.NO_CARD), (b"x" * (vcard.MOST_BYTES + 1), TOO_LARGE)):
        with pytest.raises(NotRead) as refused:
            read(data)
        assert refused.value.reason == reason
    monkeypatch.setattr(vcard, "MOST_CARDS", 1)
    with pytest.raises(NotRead) as refused:
        read(card("FN:A") * 2)
    assert refused.value.reason == vcard.TOO_MANY_CARDS


@given(st.text(alphabet=st.sampled_from('BEGINVCARD:;="\\\r\n TELFN=C3é,'), max_size=80))
@settings(max_examples=100, deadline=None)
def test_whatever_a_card_holds_it_is_read_or_left_out(text: str) -> None:
    found: Reading[Person] = Reading()
    with suppress(NotRead):
        found = read(f"BEGIN:VCARD\n{text}\nEND:VCARD\n")
    assert all(one.name for one in found.rows)
