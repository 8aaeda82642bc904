import json
from pathlib import Path

import pytest

from tests.support.command_line import Interview

CALL = Path(__file__).parents[1] / "talktime" / "calls" / "harper-0002f70f7386445b.rttm"
LINE = "SPEAKER call 1 {} {} <NA> <NA> {}\n"


def test_a_real_call_is_measured(interview: Interview) -> None:
    ended = interview("talk", CALL, "--me", "agent", "--json")
    figures = json.loads(ended.out)
    assert (ended.code, ended.err) == (0, "")
    assert list(figures) == [
        *["duration_s", "customer_s", "staff_s", "silence_s", "overlap_s", "customer_share"],
        *["customer_share_of_elapsed", "longest_monologue_s", "longest_story_s", "turns", "interactivity_per_min"],
        *["patience_s", "interruptions"],
    ]
    assert 0 < figures["customer_share"] < 1
    other = json.loads(interview("talk", CALL, "--me", "caller", "--json").out)
    assert figures["customer_share"] + other["customer_share"] == pytest.approx(1, abs=1e-6)


def test_the_figures_have_names_for_people(interview: Interview) -> None:
    lines = interview("talk", CALL, "--me", "agent").out.splitlines()
    assert len(lines) == 13
    assert lines[0].split("  ")[0] == "Talk share of the customer"
    assert interview("talk", CALL, "--me", "agent", "--lang", "de").out.startswith("Redeanteil der Kundenseite ")


def test_what_is_undefined_is_a_dash_or_null(interview: Interview, tmp_path: Path) -> None:
    file = tmp_path / "call.rttm"
    file.write_text(LINE.format(0, 0, "me"))
    assert json.loads(interview("talk", file, "--me", "me", "--json").out)["customer_share"] is None
    assert interview("talk", file, "--me", "me").out.splitlines()[0].endswith("  –")


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (LINE.format("x", 1, "me"), ":2: the start is not a number: 'x'"),
        (LINE.format("nan", 1, "me"), ":2: the start is not finite: 'nan'"),
        (LINE.format(1, "inf", "me"), ":2: the duration is not finite: 'inf'"),
        (LINE.format(1, -1, "me"), ":2: the duration is negative: '-1'"),
        ("SPEAKER call 1 1\n", ":2: a SPEAKER line needs 8 fields, this one has 4"),
        ("", ": nobody in it is called 'me'; its speakers are: 'anna'"),
    ],
)
def test_what_cannot_be_right_is_told_with_its_place(
    interview: Interview, tmp_path: Path, line: str, wrong: str
) -> None:
    file = tmp_path / "call.rttm"
    file.write_text(LINE.format(0, 1, "anna") + line)
    assert interview("talk", file, "--me", "me") == (2, "", f"{file}{wrong}\n")


def test_what_cannot_be_right_is_told_in_german(interview: Interview, tmp_path: Path) -> None:
    file = tmp_path / "call.rttm"
    file.write_text(LINE.format(1, -1, "me"))
    assert interview("--lang", "de", "talk", file, "--me", "me").err == f"{file}:1: Dauer ist negativ: '-1'\n"


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (b"", ": no SPEAKER line, so nobody speaks in it"),
        (b"\x7fELF\x00\xff\xfe\n\x80\x81", ":1: the line is not UTF-8; save the file in that encoding"),
        (b"\x00" * 20_000, ":1: the line has more than 10000 characters"),
    ],
)
def test_a_file_that_is_no_rttm_is_told(interview: Interview, tmp_path: Path, content: bytes, wrong: str) -> None:
    file = tmp_path / "film.mp4"
    file.write_bytes(content)
    assert interview("talk", file, "--me", "me") == (2, "", f"{file}{wrong}\n")


def test_a_file_that_is_missing_or_a_folder_is_told(interview: Interview, tmp_path: Path) -> None:
    missing = tmp_path / "none.rttm"
    assert interview("talk", missing, "--me", "x").err == (
        f"{missing} cannot be read: there is no such file or folder.\n"
    )
    assert interview("talk", tmp_path, "--me", "x") == (2, "", f"{tmp_path} cannot be read: it is a folder.\n")
