from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interview_tui.importing import rttm
from interview_tui.importing.rttm import RttmError, read_rttm
from interview_tui.talktime.timeline import Segment, Speaker

GOOD = "SPEAKER call 1 1.5 2 <NA> <NA> anna <NA> <NA>\n"


def what_is_wrong(lines: Iterable[str], me: str = "anna") -> str:
    with pytest.raises(RttmError) as error:
        read_rttm(lines, "call.rttm", me)
    assert str(error.value).isprintable()
    return str(error.value)


def test_everybody_but_me_is_the_side_of_the_customer() -> None:
    lines = [GOOD, GOOD.replace("anna", "berta"), GOOD.replace("anna", "carla")]
    assert read_rttm(lines, "call.rttm", "anna") == (
        Segment(Speaker.STAFF, 1.5, 3.5),
        Segment(Speaker.CUSTOMER, 1.5, 3.5),
        Segment(Speaker.CUSTOMER, 1.5, 3.5),
    )


def test_blank_lines_comments_and_other_records_are_passed_over() -> None:
    lines = [";; SPEAKER call 1 x", "", "  \t", "SPKR-INFO call 1 <NA> <NA> <NA> unknown anna <NA>", GOOD]
    assert len(read_rttm(lines, "call.rttm", "anna")) == 1


def test_a_file_is_read_with_mark_tabs_and_any_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "call.rttm"
    path.write_bytes(b"\xef\xbb\xbf" + (GOOD.strip() + "\r\n" + GOOD.replace(" ", "\t")).encode())
    assert len(read_rttm(path, "call.rttm", "anna")) == 2
    assert len(read_rttm(str(path), "call.rttm", "anna")) == 2


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (GOOD.encode() + GOOD.replace("anna", "Müller").encode("latin-1"), 2),
        (GOOD.encode() * 300 + b";; caf\xe9\n", 301),
        (GOOD.encode("utf-16"), 1),
        (GOOD.encode("utf-16-le"), 1),
        (GOOD.encode("utf-16-be"), 1),
    ],
)
def test_a_file_in_another_encoding_is_refused_by_line(tmp_path: Path, content: bytes, line: int) -> None:
    path = tmp_path / "call.rttm"
    path.write_bytes(content)
    with pytest.raises(RttmError, match=f"^call.rttm:{line}: the line is not UTF-8"):
        read_rttm(path, "call.rttm", "anna")


@pytest.mark.parametrize(
    ("rest", "reason"),
    [
        ("Anna Weber <NA> <NA>", "a SPEAKER line has at most 10 fields, this one has 11; a name is one word"),
        ("Anna Weber <NA>", "behind the name a number or <NA> is expected, not 'Weber'; a name is one word"),
        ("Anna Weber", "behind the name a number or <NA> is expected, not 'Weber'; a name is one word"),
        ("<NA> <NA> <NA>", "the line names no speaker"),
        ("<NA>", "the line names no speaker"),
    ],
)
def test_a_line_that_does_not_name_one_speaker_in_one_word_is_refused(rest: str, reason: str) -> None:
    assert what_is_wrong([GOOD, GOOD.replace("anna <NA> <NA>", rest)]) == f"call.rttm:2: {reason}"


@pytest.mark.parametrize("rest", ["anna", "anna <NA>", "anna 0.95", "anna <NA> <NA>", "anna 1 0.5"])
def test_what_may_stand_behind_the_name_is_passed_over(rest: str) -> None:
    assert len(read_rttm([GOOD.replace("anna <NA> <NA>", rest)], "call.rttm", "anna")) == 1


def test_a_name_is_found_in_whatever_form_its_umlaut_was_typed() -> None:
    assert len(read_rttm([GOOD.replace("anna", "Mu\u0308ller")], "call.rttm", "M\u00fcller")) == 1


def test_a_file_that_is_missing_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_rttm(tmp_path / "none.rttm", "none.rttm", "anna")


@pytest.mark.parametrize(
    ("start", "duration", "reason"),
    [
        ("x", "1", "the start is not a number: 'x'"),
        ("1", "1_0", "the duration is not a number: '1_0'"),
        ("\u0661", "1", "the start is not a number: '\u0661'"),
        ("0x1p3", "1", "the start is not a number: '0x1p3'"),
        ("1\x00", "1", "the start is not a number: '1\\x00'"),
        ("\x1b[2J", "1", "the start is not a number: '\\x1b[2J'"),
        ("\u202e1", "1", "the start is not a number: '\\u202e1'"),
        ("\ud800", "1", "the start is not a number: '\\ud800'"),
        ("ü", "1", "the start is not a number: 'ü'"),
        ("{me}", "1", "the start is not a number: '{me}'"),
        ("9" * 50 + "x", "1", f"the start is not a number: '{'9' * 40}…'"),
        ("nan", "1", "the start is not finite: 'nan'"),
        ("1", "-Infinity", "the duration is not finite: '-Infinity'"),
        ("1e400", "1", "the start is not finite: '1e400'"),
        ("-1", "1", "the start is negative: '-1'"),
        ("1", "-0.001", "the duration is negative: '-0.001'"),
        ("1e308", "1e308", "no recording lasts that long: '1e308' + '1e308' seconds"),
        ("1e12", "1", "no recording lasts that long: '1e12' + '1' seconds"),
    ],
)
def test_a_line_that_cannot_be_right_is_named_with_its_number(start: str, duration: str, reason: str) -> None:
    bad = f"SPEAKER call 1 {start} {duration} <NA> <NA> anna"
    assert what_is_wrong([GOOD, "", bad]) == f"call.rttm:3: {reason}"


def test_a_line_needs_its_fields() -> None:
    wrong = what_is_wrong(["SPEAKER call 1 1 2 <NA> <NA>"])
    assert wrong == "call.rttm:1: a SPEAKER line needs 8 fields, this one has 7"


@pytest.mark.parametrize("number", ["1", "+1", "1.", ".5", "0", "-0.0", "1e1", "1.5E-3"])
def test_plain_numbers_are_taken_in_every_spelling(number: str) -> None:
    line = f"SPEAKER call 1 {number} {number} <NA> <NA> anna"
    assert read_rttm([line], "call.rttm", "anna")[0].start_s == float(number)


def test_a_second_recording_in_the_file_is_not_mixed_into_the_first() -> None:
    wrong = what_is_wrong([GOOD, GOOD.replace("call", "other")])
    assert wrong == "call.rttm:2: another recording, 'other', after 'call'; a file holds one conversation"


def test_a_speaker_nobody_knows_is_told_with_those_who_are_there() -> None:
    wrong = what_is_wrong([GOOD.replace("anna", "carla\x07"), GOOD.replace("anna", "berta")])
    assert wrong == "call.rttm: nobody in it is called 'anna'; its speakers are: 'berta', 'carla\\x07'"


def test_a_crowd_of_speakers_is_cut_short() -> None:
    wrong = what_is_wrong([GOOD.replace("anna", f"s{number:03}") for number in range(50)])
    assert wrong.endswith("'s018', 's019', …")


@pytest.mark.parametrize("lines", [[], ["\n"], [";; nothing"], ["{\\rtf1}"], ["\x00\x01"]])
def test_a_file_without_speakers_is_told(lines: list[str]) -> None:
    assert what_is_wrong(lines) == "call.rttm: no SPEAKER line, so nobody speaks in it"


def test_a_line_without_end_is_refused_without_reading_it_whole(tmp_path: Path) -> None:
    path = tmp_path / "film.rttm"
    path.write_bytes(GOOD.encode() + b"\x00" * 30_000)
    with pytest.raises(RttmError, match=r"film\.rttm:2: the line has more than 10000 characters"):
        read_rttm(path, "film.rttm", "anna")


def test_a_file_with_endless_lines_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rttm, "MOST_LINES", 3)
    assert what_is_wrong([GOOD] * 4) == "call.rttm: the file has more than 3 lines"


def test_the_name_of_the_file_cannot_speak_to_the_terminal() -> None:
    with pytest.raises(RttmError) as error:
        read_rttm([], "a\x1b]52;c;x\x07.rttm", "anna")
    assert str(error.value) == "a\\x1b]52;c;x\\x07.rttm: no SPEAKER line, so nobody speaks in it"


def test_an_error_carries_its_parts_for_translation() -> None:
    with pytest.raises(RttmError) as caught:
        read_rttm([GOOD.replace("1.5", "x")], "call.rttm", "anna")
    error = caught.value
    assert (error.file, error.line, error.place) == ("call.rttm", 1, "call.rttm:1")
    assert (error.reason, error.params) == (rttm.NOT_A_NUMBER, {"field": "start", "token": "x"})


@given(st.lists(st.text() | st.tuples(st.text(), st.text(), st.text()).map(" ".join), max_size=4), st.text())
@example(["1 1 anna"], "anna")
def test_whatever_a_file_says_it_is_read_or_refused_in_printable_words(rests: list[str], me: str) -> None:
    lines = [f"SPEAKER call 1 {rest} <NA> <NA> <NA> {me}" for rest in rests]
    refused = ""
    try:
        read_rttm(lines, me, me)
    except RttmError as error:
        refused = str(error)
    assert refused.isprintable()
