"""WebVTT and SRT as Teams, Zoom and others write them: who said what, from when to when."""

from pathlib import Path

import pytest

from interview_tui.importing.formats import NotRead, format_of, timeline_of
from interview_tui.importing.reading import Given, Spoken
from interview_tui.importing.speakers import meant, seconds_of, timeline_with
from interview_tui.importing.transcript import read_transcript
from interview_tui.talktime.timeline import Segment, Speaker


def read(text: str | bytes, name: str = "call.vtt") -> tuple[Spoken, ...]:
    data = text.encode() if isinstance(text, str) else text
    return read_transcript(data, name, Given()).rows


def said(text: str | bytes) -> list[tuple[str, str]]:
    return [(one.speaker, one.text) for one in read(text)]


TEAMS = """\ufeffWEBVTT\r
\r
c3b1f6a0-3f0e-4b8b-9d3c-5a1b2c3d4e5f/12-0\r
00:00:03.880 --> 00:00:06.120\r
<v Reuter, Jana>Guten Tag, Frau Weber.</v>\r
\r
c3b1f6a0-3f0e-4b8b-9d3c-5a1b2c3d4e5f/15-0\r
00:00:06.120 --> 00:00:09.000\r
<v Weber, Claudia (Gast)>Guten Tag &amp; danke.\r
Das passt.</v>\r
"""
ZOOM = """WEBVTT

1
00:00:16.239 --> 00:00:20.000
Jana Reuter: Hi Claudia.

2
00:00:20.500 --> 00:00:27.079
Claudia Weber: Hello: here is the plan.
10:30 Meeting: that is no speaker.

3
00:00:28.000 --> 00:00:29.000
and it goes on
"""
SRT = """1
00:00:01,000 --> 00:00:02,500
<i>Jana:</i> {\\an8}Hello
2
00:00:03,000 --> 00:00:04,000

Claudia: Also: we
wait.
3
00:00:05,000 --> 00:00:06,000
Jana: Yes.
"""


def test_teams_names_voices_by_tags() -> None:
    first, second = read(TEAMS)

    assert (first.speaker, first.start_s, first.end_s) == ("Reuter, Jana", 3.88, 6.12)
    assert (second.speaker, second.text) == ("Weber, Claudia (Gast)", "Guten Tag & danke. Das passt.")
    assert second.place == 8


def test_zoom_names_them_before_a_colon_and_a_time_is_no_name() -> None:
    assert said(ZOOM) == [
        ("Jana Reuter", "Hi Claudia."),
        ("Claudia Weber", "Hello: here is the plan. 10:30 Meeting: that is no speaker."),
        ("Claudia Weber", "and it goes on"),
    ]


def test_srt_with_tags_numbers_and_empty_lines_where_they_do_not_belong() -> None:
    assert said(SRT) == [("Jana", "Hello"), ("Claudia", "Also: we wait."), ("Jana", "Yes.")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<v Ada>hello", [("Ada", "hello")]),
        ("<v Ada>\nhello", [("Ada", "hello")]),
        ("Ada:\nhello", [("Ada", "hello")]),
        ("<v.loud.x Ada Kern>a <b>b</b> <00:01.500>c</v>", [("Ada Kern", "a b c")]),
        ("<v Ada>yes</v><v Tom>no", [("Ada", "yes"), ("Tom", "no")]),
        ("<v Ada></v><v Tom>no", [("Tom", "no")]),
        ("3 < 4 and 5 > 2", [("", "3 < 4 and 5 > 2")]),
        ("<v>nobody", [("", "nobody")]),
        ("", []),
    ],
)
def test_a_cue_in_its_many_forms(body: str, expected: list[tuple[str, str]]) -> None:
    assert said(f"WEBVTT\n\n00:01.000 --> 00:03.000 align:start\n{body}\n\n") == expected


def test_a_name_alone_on_its_line_speaks_below() -> None:
    cue = "00:0{0}.000 --> 00:0{1}.000\n{2}:\nhello {0}\n\n"
    text = "WEBVTT\n\n" + cue.format(1, 2, "Ada") + cue.format(3, 4, "Tom")

    assert said(text) == [("Ada", "hello 1"), ("Tom", "hello 3")]


def test_two_voices_in_one_cue_share_its_time_by_what_they_said() -> None:
    first, second = read("WEBVTT\n\n00:00:00.000 --> 00:00:10.000\n<v Ada>1234</v><v Tom>123456</v>\n")

    assert (first.start_s, first.end_s, second.start_s, second.end_s) == (0, 4, 4, 10)


def test_a_colon_in_one_line_of_many_is_no_speaker() -> None:
    cue = "00:0{0}.000 --> 00:0{0}.500\n{1}\n\n"
    text = "WEBVTT\n\n" + "".join(map(cue.format, range(1, 4), ("We wait", "Also: yes", "10:30 Meeting: no")))

    assert said(text) == [("", "We wait"), ("", "Also: yes"), ("", "10:30 Meeting: no")]


def test_notes_and_styles_are_passed_over_and_old_line_ends_are_read() -> None:
    text = "WEBVTT - x\rKind: captions\r\rNOTE\rnot said\r\rSTYLE\r::cue {}\r\r00:01.000 --> 00:02.000\rhello\r"

    assert said(text) == [("", "hello")]
    assert said(text.replace("\r", "\n").encode("utf-16")) == [("", "hello")]


@pytest.mark.parametrize(
    ("times", "why"),
    [
        ("00:01 --> later", "does not say from when to when"),
        ("00:05.000 --> 00:01.000", "it ends before it begins"),
    ],
)
def test_times_that_cannot_be_right_are_refused_with_their_line(times: str, why: str) -> None:
    with pytest.raises(NotRead, match=f"^call.vtt:3: .*{why}"):
        read(f"WEBVTT\n\n{times}\nhello\n")


def test_a_file_without_times_is_refused() -> None:
    with pytest.raises(NotRead, match="no line of it says"):
        read("WEBVTT\n\nhello\n")


def test_who_is_me_may_be_told_by_a_part_of_the_name() -> None:
    lines = read(TEAMS)
    speakers = seconds_of(lines)

    assert list(speakers) == ["Reuter, Jana", "Weber, Claudia (Gast)"]
    assert meant("jana", speakers, "f") == "Reuter, Jana"
    for unclear in ("a", "Peter", ""):
        with pytest.raises(NotRead, match="its speakers are: 'Reuter, Jana', "):
            meant(unclear, speakers, "f")
    with pytest.raises(NotRead, match="does not say who speaks"):
        meant("jana", (), "f")


def test_what_nobody_is_named_for_counts_for_nobody() -> None:
    lines = (Spoken(1, "Ada", 0, 1), Spoken(2, "", 1, 2), Spoken(3, "Tom", 2, 3))

    assert timeline_with("Ada", lines) == (Segment(Speaker.STAFF, 0, 1), Segment(Speaker.CUSTOMER, 2, 3))


def test_the_shell_reads_talk_time_from_one(tmp_path: Path) -> None:
    path = tmp_path / "call.vtt"
    path.write_text(TEAMS, "utf-8")

    assert timeline_of(path.name)()(str(path), path.name, "Jana")[0] == Segment(Speaker.STAFF, 3.88, 6.12)
    for name, begins, expected in (("x", TEAMS, "vtt"), ("a.srt", SRT, "srt"), ("a.vtt", "1\n", "vtt")):
        found = format_of(name, begins.encode())
        assert found is not None
        assert found.id == expected
