"""`interview import`: shown first, written as a whole, taken back; nothing is written unasked."""

import json
from pathlib import Path

import pytest

from tests.support.command_line import Interview

TEAM = "Vorname;Nachname;Firma;Telefon;Geburtstag;Notizen\nAda;Kern;Kern GmbH;07361 5550;1.1.70;oft krank\n"


@pytest.fixture
def team(tmp_path: Path) -> Path:
    path = tmp_path / "team.csv"
    path.write_text(TEAM, "cp1252")
    return path


def test_a_dry_run_says_what_would_change_and_makes_no_folder(interview: Interview, team: Path, home: Path) -> None:
    told = interview("--home", home, "import", team, "--dry-run").out

    assert "columns separated by ;" in told
    assert "Vorname → first name" in told
    assert "not taken: Geburtstag" in told
    assert "new  Ada Kern · Kern GmbH  phone: 07361 5550" in told
    assert "touches health: circumstance: oft krank. Keep it?" in told
    assert "1 new · 1 to ask" in told
    assert not home.exists()


def test_it_is_written_and_taken_back_as_a_whole(interview: Interview, team: Path, home: Path) -> None:
    assert interview("--home", home, "import", team, "--yes").code == 0
    assert "Ada Kern" in interview("--home", home, "customers").out

    again = interview("--home", home, "import", team, "--yes")
    assert "Nothing new: all of it is known." in again.out
    assert "Imported" not in again.err

    assert interview("--home", home, "import", "--undo", "--yes").out == "1 thing is gone again.\n"
    assert interview("--home", home, "import", "--undo", "--yes").code == 1
    assert interview("--home", home, "customers").code == 1


def test_without_a_terminal_nothing_is_written_unasked(interview: Interview, team: Path, home: Path) -> None:
    ended = interview("--home", home, "import", team)
    assert (ended.code, ended.err) == (2, "To import without being asked, add --yes.\n")
    interview("--home", home, "import", team, "--yes")
    assert interview("--home", home, "import", "--undo").code == 2


def test_json_says_what_a_script_needs(interview: Interview, team: Path, home: Path) -> None:
    told = json.loads(interview("--home", home, "import", team, "--dry-run", "--json").out)

    assert (told["encoding"], told["separator"], told["new"]) == ("utf-8", ";", 1)
    assert told["columns"][4] == {"header": "Geburtstag", "taken_as": None}
    assert told["lines"][0]["entries"] == [{"aspect": "phone", "text": "07361 5550"}]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["import"], "Say which file"),
        (["import", "nowhere.csv"], "cannot be read"),
        (["import", "TEAM", "--as", "cats"], "--as takes customers"),
        (["import", "TEAM", "--encoding", "klingon"], "nobody knows an encoding called 'klingon'"),
        (["import", "TEAM", "--separator", "xx"], "cannot separate columns"),
        (["import", "README.pdf"], "is no file that can be imported"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(
    interview: Interview, team: Path, home: Path, arguments: list[str], says: str
) -> None:
    (team.parent / "README.pdf").write_text("x", "utf-8")
    given = [
        str(team) if one == "TEAM" else str(team.parent / one) if one == "README.pdf" else one for one in arguments
    ]
    ended = interview("--home", home, *given)
    assert ended.code == 2
    assert says in ended.err


CALL = """WEBVTT

00:00.000 --> 00:10.000
<v Jana>How was it?</v>

00:10.000 --> 00:50.000
<v Tom Yilmaz>It is a nightmare.</v>
"""


@pytest.fixture
def call(tmp_path: Path) -> Path:
    path = tmp_path / "call-2026-11-02.vtt"
    path.write_text(CALL, "utf-8")
    return path


def test_a_transcript_says_who_speaks_and_takes_the_lines_that_are_named(
    interview: Interview, call: Path, home: Path
) -> None:
    told = interview("--home", home, "import", call, "--customer", "Tom Yilmaz", "--dry-run").out
    assert "speakers: Jana (0:10), Tom Yilmaz (0:40)" in told
    assert "--me says which is you" in told

    given = ["import", call, "--me", "jana", "--customer", "Tom Yilmaz", "--quotes", "6-6"]
    shown = json.loads(interview("--home", home, *given, "--dry-run", "--json").out)
    assert shown["lines"][-1]["talk_time"]["customer_share"] == 0.8
    assert [one["taken"] for one in shown["lines"][-1]["picks"]] == [True]
    done = interview("--home", home, *given, "--yes")
    assert "✓" in done.out
    assert "talk time: customer 80%, Jana is me" in done.out
    [listed] = json.loads(interview("--home", home, "list", "--json").out)
    shown = interview("--home", home, "show", listed["id"], "--private").out
    assert "It is a nightmare." in shown
    assert "Talk time imported from call-2026-11-02.vtt" in shown


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ([], "--customer 'NAME, ORGANISATION'"),
        (["--customer", "Tom", "--on", "gibberish"], "understand"),
        (["--customer", "Tom", "--me", "Petra"], "its speakers are: 'Jana', 'Tom Yilmaz'"),
        (["--customer", "Tom", "--quotes", "x"], "--quotes takes the numbers"),
        (["--customer", "Tom", "--quotes", "7"], "No line 7"),
    ],
)
def test_what_has_to_be_said_of_a_recording_is_told(
    interview: Interview, call: Path, home: Path, more: list[str], says: str
) -> None:
    ended = interview("--home", home, "import", call, "--dry-run", *more)
    assert ended.code == 2
    assert says in ended.err


def test_speakers_and_conversations_to_choose_from_are_listed(
    interview: Interview, call: Path, home: Path, tmp_path: Path
) -> None:
    rttm = tmp_path / "a.rttm"
    rttm.write_text("SPEAKER a 1 0 5 <NA> <NA> ada <NA> <NA>\n", "utf-8")
    assert "--me 'ada'  (0:05)" in interview("--home", home, "import", rttm, "--dry-run").err
    for _ in range(2):
        interview("--home", home, "import", call, "--customer", "Tom", "--beside", "new", "--yes")
    told = interview("--home", home, "import", call, "--customer", "Tom", "--dry-run").err
    assert told.count("--beside 0") == 2


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"
