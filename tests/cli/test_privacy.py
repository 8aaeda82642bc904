"""`interview privacy`: everything on a person handed out, kept for so long; what is for oneself; and listening."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from interview_tui.records.settings import Listening
from interview_tui.store.store import JsonStore, open_store
from tests.support.command_line import GARETH, NOW, Interview, id_of, opened


@pytest.fixture
def home(own: Path) -> Path:
    return own


# export


def test_everything_on_a_person_goes_into_two_new_files_and_it_is_told_where(
    interview: Interview, home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out" / "gareth"

    ended = interview("--home", home, "privacy", "export", "gareth", "--into", folder)

    assert ended.code == 0
    end = id_of(home)[-6:]
    name = f"{NOW.date().isoformat()}-everything-gareth-llewellyn-{end}"
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


def test_listening_is_allowed_or_switched_off_for_the_whole_store(
    interview: Interview, home: Path, store: JsonStore, tmp_path: Path
) -> None:
    def listening(*how: str) -> str:
        return interview("--home", home, "privacy", "listening", *how).out

    assert listening() == "Listening is off: Ctrl+F in a call explains it, and asks.\n"
    allowed = listening("key")
    assert "It records nothing" in allowed
    assert "the works council decides" in allowed
    assert allowed.endswith("Ctrl+F in a call listens to who speaks. Nothing is recorded.\n")
    assert listening("always").endswith("Each call is listened to for who speaks. Nothing is recorded.\n")
    assert listening("never") == listening() == "Listening is never used in this store.\n"
    assert open_store(home, now=datetime.now).settings.listening is Listening.NEVER
    assert interview("--home", tmp_path / "none", "privacy", "listening").code == 1
