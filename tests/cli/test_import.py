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

    assert "columns parted by ;" in told
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
        (["import", "TEAM", "--separator", "xx"], "cannot part columns"),
        (["import", "README.md"], "is no file that can be imported"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(
    interview: Interview, team: Path, home: Path, arguments: list[str], says: str
) -> None:
    (team.parent / "README.md").write_text("x", "utf-8")
    given = [str(team) if one == "TEAM" else str(team.parent / one) if one == "README.md" else one for one in arguments]
    ended = interview("--home", home, *given)
    assert ended.code == 2
    assert says in ended.err


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"
