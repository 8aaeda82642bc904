"""`interview privacy erase`: asked for by name, everywhere, and told what is out of reach."""

import io
from pathlib import Path

import pytest

from interview_tui.desk.handing_file import read
from interview_tui.desk.sharing import release
from interview_tui.desk.team.folder import put
from interview_tui.records.destination import Destination, Sent
from interview_tui.records.words import Audience
from tests.support.command_line import GARETH, NOW, Interview, Terminal, id_of, opened


@pytest.fixture
def home(own: Path) -> Path:
    return own


def every_byte(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(text))


def test_the_name_is_asked_for_and_then_everything_is_gone(
    interview: Interview, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert interview("--home", home, "search", "under twelves").code == 0
    cache = tmp_path / "somebody"
    assert b"under twelves" in every_byte(cache)
    answer(monkeypatch, "gareth llewellyn\n")

    ended = interview("--home", home, "privacy", "erase", "gareth")

    assert ended.code == 0
    assert ended.out.startswith("Erased: 4 conversations, ")
    assert "will be erased for good, 4 conversations" in ended.err
    assert "Backups you made yourself and files you handed over are out of reach" in ended.err
    assert ended.err.endswith("    interview search 'Gareth Llewellyn'\n")
    for phrase in (b"Llewellyn", b"under twelves", b"overalls twice a week"):
        assert phrase not in every_byte(home)
        assert phrase not in every_byte(cache)
    assert GARETH not in interview("--home", home, "list").out
    assert interview("--home", home, "search", "under twelves").code == 1
    assert interview("--home", home, "doctor").code == 0
    assert interview("--home", home, "privacy", "erase", "gareth").code == 1


@pytest.mark.parametrize("typed", ["", "\n", "gareth\n", "y\n", "Owen Adeyemi\n"])
def test_anything_but_the_name_leaves_all_as_it_is(
    interview: Interview, home: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    before = every_byte(home)
    answer(monkeypatch, typed)

    ended = interview("--home", home, "privacy", "erase", "gareth")

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.endswith("That is not the name. Nothing was erased.\n")
    assert every_byte(home) == before


def test_a_script_gives_the_name_and_a_pipe_is_not_asked(
    interview: Interview, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for stdin in (io.StringIO(f"{GARETH}\n"), None):
        monkeypatch.setattr("sys.stdin", stdin)
        ended = interview("--home", home, "privacy", "erase", "gareth")
        assert ended.code == 2
        assert ended.err.endswith("To erase without being asked, give the name: --yes NAME.\n")
    assert interview("--home", home, "privacy", "erase", "gareth", "--yes", "yes").code == 1
    assert GARETH.encode() in every_byte(home)

    assert interview("--home", home, "privacy", "erase", "gareth", "--yes", GARETH).code == 0

    assert GARETH.encode() not in every_byte(home)


def test_a_conversation_open_elsewhere_is_told(interview: Interview, home: Path) -> None:
    store = opened(home)
    head = next(one for one in store.listing().heads if one.customer == GARETH)
    handle = store.open(head.id)
    ended = interview("--home", home, "privacy", "erase", "gareth", "--yes", GARETH)
    handle.close()
    assert ended.code == 2
    assert ended.err.endswith("nothing was erased. Close it there and erase again.\n")


def test_who_has_no_record_of_their_own_any_more_is_found_by_name_or_id(interview: Interview, home: Path) -> None:
    person = id_of(home)
    path = home / "customers" / f"{person}.json"
    path.write_bytes(path.read_bytes()[:40])
    assert interview("--home", home, "privacy", "keep", GARETH, "in 2 years").code == 2
    assert interview("--home", home, "privacy", "erase", GARETH, "--yes", GARETH).code == 0
    assert not path.exists()

    lonely = "01M7ZZ00000000000000000009"
    damaged = path.with_name(f"{lonely}.json")
    damaged.write_bytes(b"{")
    assert interview("--home", home, "privacy", "erase", lonely, "--yes", "anybody").code == 1
    assert interview("--home", home, "privacy", "erase", lonely, "--yes", lonely).code == 0
    assert not damaged.exists()


def test_it_tells_how_many_texts_of_ones_own_went_along_and_what_still_names_them(
    interview: Interview, home: Path
) -> None:
    themes = ("--home", home, "themes")
    for line in (("new", "Lockers", "--belongs", "what Llewellyn asks for"), ("new", "Overalls")):
        interview(*themes, *line)
    for text in ("Mr Llewellyn is right", "Llewellyn’s list", "two weeks would do"):
        interview(*themes, "memo", "Overalls", text)

    ended = interview("--home", home, "privacy", "erase", GARETH, "--yes", GARETH)

    assert "2 texts of yours that name or quote them go too" in ended.err
    assert "as it concerns others too: Lockers." in ended.err
    assert "2 texts of yours that named or quoted whoever was erased are deleted, too. Whoever" in ended.err
    assert "still named or quoted in: Lockers. Please write that anew.\n" in ended.err
    texts = [one.text for each in opened(home).themes().values() for one in each.memos]
    assert texts[-1] == "two weeks would do"
    assert "Llewellyn" not in "".join(texts)


def test_who_holds_a_copy_is_named_before_somebody_is_erased(interview: Interview, home: Path) -> None:
    now = NOW
    to = Destination(id=id_of(home), audience=Audience.CRM, format="hubspot", at=now)
    opened(home).went_out(to, [Sent(id=opened(home).listing().heads[0].id, customer_id=id_of(home), at=now)])

    ended = interview("--home", home, "privacy", "erase", GARETH, "--yes", "not the name")

    assert ended.code == 1
    assert "Copies stay, to be deleted there, with: HubSpot (1 conversation, " in ended.err


@pytest.mark.parametrize("how", ["erase", "delete"])
def test_what_is_erased_or_deleted_in_the_shell_is_gone_from_the_folder_of_the_team(
    interview: Interview, home: Path, tmp_path: Path, how: str
) -> None:
    store, folder = opened(home), tmp_path / "team"
    folder.mkdir()
    store.change_settings(store.settings.changed(team_folder=str(folder)))
    held = next(one.id for one in store.listing().heads if one.customer == GARETH)
    assert release(store, held) is None
    put(store, NOW.date())
    assert len(told_in(folder)) == 2

    command = ["privacy", "erase", GARETH, "--yes", GARETH] if how == "erase" else ["delete", held, "--yes"]
    assert interview("--home", home, *command).code == 0

    assert told_in(folder) == []


def told_in(folder: Path) -> list[str]:
    """Return the ids of the records that the files of a folder hold."""
    return [record for path in folder.iterdir() for record in read(path).records]


def test_where_the_folder_of_the_team_is_away_that_is_told_and_it_is_deleted(
    interview: Interview, home: Path, tmp_path: Path
) -> None:
    store = opened(home)
    store.change_settings(store.settings.changed(team_folder=str(tmp_path / "away")))
    held = next(one.id for one in store.listing().heads if one.customer == GARETH)
    assert release(store, held) is None

    ended = interview(
        "--home", home, "delete", next(one.id for one in store.listing().heads if one.id != held), "--yes"
    )

    assert ended.code == 0
    assert "There is no folder" in ended.err
