"""`interview privacy`: everything on a person handed out, erased, kept for so long; and what is for oneself."""

import io
import json
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from interview_tui.desk.handing_file import read
from interview_tui.desk.sharing import release
from interview_tui.desk.team.folder import put
from interview_tui.records.destination import Destination, Sent
from interview_tui.records.settings import Listening
from interview_tui.records.words import Audience
from interview_tui.store.store import JsonStore, open_store
from tests.support.command_line import Interview

GARETH = "Gareth Llewellyn"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def home(tmp_path: Path, sample: Path) -> Path:
    shutil.copytree(sample, tmp_path / "own")
    return tmp_path / "own"


def opened(home: Path) -> JsonStore:
    return open_store(home, now=lambda: datetime.now().astimezone())


def id_of(home: Path, name: str = GARETH) -> str:
    [found] = [one.id for one in opened(home).customers().customers.values() if one.name == name]
    return found


def every_byte(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(text))


# export


def test_everything_on_a_person_goes_into_two_new_files_and_it_is_told_where(
    interview: Interview, home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out" / "gareth"

    ended = interview("--home", home, "privacy", "export", "gareth", "--into", folder)

    assert ended.code == 0
    end = id_of(home)[-6:]
    name = f"{date.today().isoformat()}-everything-gareth-llewellyn-{end}"  # noqa: DTZ011 - as the person has it
    assert ended.out == f"Written: {folder / name}.json\nWritten: {folder / name}.md\n"
    assert ended.err == "It also holds what is private to you. Read it before you hand it over.\n"
    document = json.loads((folder / f"{name}.json").read_bytes())
    assert document["customer"]["name"] == GARETH
    assert document["customer_id"] == id_of(home)
    store = opened(home)
    ids = [head.id for head in store.listing().heads if head.customer_id == id_of(home)]
    assert [one["conversation"]["id"] for one in document["conversations"]] == sorted(ids)
    assert any(one["private"]["guess"] for one in document["conversations"])
    texts = [note.text for one in ids for note in store.read(one).living()]
    assert {note["text"] for one in document["conversations"] for note in one["conversation"]["notes"]} >= set(texts)
    assert (folder / f"{name}.md").read_text("utf-8").startswith(f"# {GARETH} · Sugarloaf Brewing, Abergavenny\n")


def test_an_export_never_writes_over_anything_and_both_files_have_one_number(
    interview: Interview, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    [first] = interview("--home", home, "privacy", "export", GARETH, "--format", "md").out.splitlines()
    before = {path: path.read_bytes() for path in tmp_path.glob("*everything*")}

    lines = interview("--home", home, "privacy", "export", GARETH).out.splitlines()

    assert first.endswith(".md")
    assert [line.rpartition("-")[2] for line in lines] == ["2.json", "2.md"]
    assert all(path.read_bytes() == data for path, data in before.items())
    assert len(list(tmp_path.glob("*everything*"))) == 3


def test_where_nothing_can_be_written_it_is_told(interview: Interview, home: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    ended = interview("--home", home, "privacy", "export", GARETH, "--into", tmp_path / "file")
    assert ended.code == 2
    assert "cannot be written" in ended.err
    assert ended.err.count("\n") == 1


def test_nothing_is_handed_out_into_the_store_itself(interview: Interview, home: Path) -> None:
    ended = interview("--home", home, "privacy", "export", GARETH, "--into", home / "new")
    assert ended.code == 2
    assert "lies in the store itself" in ended.err
    assert not (home / "new").exists()


@pytest.mark.parametrize("command", ["export", "erase"])
def test_nobody_is_not_guessed(interview: Interview, home: Path, tmp_path: Path, command: str) -> None:
    for folder in (home, tmp_path / "none"):
        ended = interview("--home", folder, "privacy", command, "garth")
        assert ended == (1, "", "There is no customer garth.\n")
    assert not (tmp_path / "none").exists()


def test_of_several_one_is_named_by_the_id(interview: Interview, home: Path, tmp_path: Path) -> None:
    first = opened(home).customers().customers[id_of(home)]
    double = first.changed(id="01M7ZZ00000000000000000009", organisation="Elsewhere")
    opened(home).save_customer(double)

    ended = interview("--home", home, "privacy", "export", GARETH)

    assert ended.code == 2
    assert ended.err.splitlines()[1:] == [f"    {one.id}  {one.title}" for one in (first, double)]
    for named in (double.id, double.id[:8].lower(), double.title):
        ended = interview("--home", home, "privacy", "export", named, "--format", "json", "--into", tmp_path / "out")
        assert ended.code == 0
        assert "000009" in ended.out


# erase


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


# how long


def test_the_day_until_which_to_keep_is_typed_as_promises_are(interview: Interview, home: Path) -> None:
    assert interview("--home", home, "privacy", "keep", "gareth", "31 Dec 2028").out.endswith(
        "keep until 31 Dec 2028.\n"
    )
    assert opened(home).customers().customers[id_of(home)].keep_until == date(2028, 12, 31)
    ended = interview("--home", home, "privacy", "keep", "gareth", "when it suits")
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    ended = interview("--home", home, "--lang", "de", "privacy", "keep", "gareth", "-")
    assert ended.out.endswith("kein Datum, bis zu dem aufbewahrt wird.\n")
    assert opened(home).customers().customers[id_of(home)].keep_until is None


def test_what_is_private_is_switched_off_and_on_and_told(interview: Interview, home: Path, tmp_path: Path) -> None:
    def review(*more: str) -> str:
        return interview("--home", home, "privacy", "review", *more).out

    kept = "Kept for you alone: who spoke when, your guess, your review."
    nothing = "Nothing private is kept: not who spoke when, no guess, no review."
    goes = " Anything kept is removed {} after a conversation, unless it is marked to stay.\n"
    assert review() == kept + goes.format("90 days")
    assert review("off") == nothing + goes.format("90 days")
    assert not opened(home).settings.private
    assert review("--days", "1") == nothing + goes.format("1 day")
    assert review("on", "--days", "-") == kept + " It stays until you delete it.\n"
    for days in ("0", "-1", "x", "1e3", "99999"):
        ended = interview("--home", home, "privacy", "review", "--days", days)
        assert ended.code == 2, days
    assert review() == kept + " It stays until you delete it.\n"
    assert interview("--home", tmp_path / "none", "privacy", "review").code == 1
    assert not (tmp_path / "none").exists()


def test_alone_it_explains_itself(interview: Interview) -> None:
    assert interview("privacy").out == interview("privacy", "--help").out
    assert interview("privacy", "drop").err == (
        "There is no command drop, only export, erase, keep, review, listening; see: interview privacy --help\n"
    )


def test_the_ids_of_customers_are_completed(interview: Interview, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    person = id_of(home)
    monkeypatch.setenv("_INTERVIEW_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", f"interview --home {home} privacy erase {person[:8].lower()}")
    monkeypatch.setenv("COMP_CWORD", "5")
    assert interview().out.split() == [f"plain,{person}"]


def test_who_holds_a_copy_is_named_before_somebody_is_erased(interview: Interview, home: Path) -> None:
    now = datetime.now().astimezone()
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
    put(store, datetime.now().astimezone().date())
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


def test_listening_is_allowed_or_switched_off_for_the_whole_store(
    interview: Interview, home: Path, store: JsonStore, tmp_path: Path
) -> None:
    def listening(*how: str) -> str:
        return interview("--home", home, "privacy", "listening", *how).out

    assert listening() == "It is not listened: Ctrl+F in a call says what that does, and asks.\n"
    allowed = listening("key")
    assert "It records nothing" in allowed
    assert "the works council decides" in allowed
    assert allowed.endswith("Ctrl+F in a call listens to who speaks. Nothing is recorded.\n")
    assert listening("always").endswith("Each call is listened to for who speaks. Nothing is recorded.\n")
    assert listening("never") == listening() == "In this store it is never listened to who speaks.\n"
    assert open_store(home, now=datetime.now).settings.listening is Listening.NEVER
    assert interview("--home", tmp_path / "none", "privacy", "listening").code == 1
