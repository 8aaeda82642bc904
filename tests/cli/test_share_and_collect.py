"""`interview share`, `collect` and `team fields`: from one store into another, through a file."""

import json
import shutil
from pathlib import Path

import pytest

from interview_tui.desk.amending import change_note
from interview_tui.desk.handing_file import read
from interview_tui.desk.team.polling import poll
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.shareable import FIELDS
from interview_tui.language.catalogue import Language
from interview_tui.records.comment import Comment
from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore, open_store
from tests.support.command_line import Interview, Terminal
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number


def _store(home: Path, author: str) -> JsonStore:
    store = open_store(home, now=lambda: START, host="desk", pid=1)
    store.change_settings(store.settings.changed(author=author))
    return store


@pytest.fixture
def jana(tmp_path: Path) -> Path:
    store = _store(tmp_path / "jana", "Jana Reuter")
    store.save_customer(customer(3, "Claudia Weber", "Nordmetall"))
    for n, status in ((900, "done"), (901, "to_finish")):
        one = conversation(
            note(n + 1, "Monatsabschluss dauert"),
            note(n + 2, "Tochter rudert", kind=Kind.PERSONAL),
            id=number(n),
            customer_id=number(3),
            customer="Claudia Weber",
            status=status,
        )
        handle = store.begin(one)
        handle.save(one)
        handle.close()
    return tmp_path / "jana"


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    _store(tmp_path / "lead", "Lea")
    return tmp_path / "lead"


def test_what_is_released_is_shown_asked_about_and_written(
    interview: Interview, jana: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "jana.zip"
    monkeypatch.setattr("sys.stdin", Terminal("n\n"))
    refused = interview("--home", jana, "share", "--release", "all", "-o", path)
    assert (refused.code, path.exists()) == (1, False)
    assert "(1 note; 1 stay: personal)" in refused.err
    assert number(901) not in refused.err

    monkeypatch.setattr("sys.stdin", Terminal("y\n"))
    ended = interview("--home", jana, "share", "--release", "all", "-o", path)
    assert ended.code == 0
    assert ended.out == f"Handed over: {path} (2 records)\n"


def test_a_script_has_to_say_yes(interview: Interview, jana: Path, tmp_path: Path) -> None:
    ended = interview("--home", jana, "share", "--release", "all", "-o", tmp_path / "jana.zip")
    assert (ended.code, "--yes" in ended.err, (tmp_path / "jana.zip").exists()) == (2, True, False)


def test_what_came_is_listed_of_nobody_shown_with_its_author_and_found(
    interview: Interview, jana: Path, lead: Path, tmp_path: Path
) -> None:
    path = tmp_path / "in" / "jana.zip"
    path.parent.mkdir()
    interview("--home", jana, "share", "--release", "all", "--yes", "-o", path)
    assert interview("--home", lead, "collect", path.parent).out == f"Jana Reuter: 2 new  ({path})\n"
    assert interview("--home", lead, "collect", path).out == f"Jana Reuter: nothing new  ({path})\n"

    listed = interview("--home", lead, "list")
    assert "Claudia Weber · Nordmetall  (from others, 1 note, done)" in listed.out
    assert "00:00" not in listed.out
    [one] = json.loads(interview("--home", lead, "list", "--json").out)
    shown = interview("--home", lead, "show", one["id"][:6]).out
    assert "Monatsabschluss dauert" in shown
    assert "Jana Reuter" in shown
    assert "Monatsabschluss" in interview("--home", lead, "search", "monatsabschluss").out
    exported = interview("--home", lead, "export", "--all", "--format", "md", "-o", "-")
    assert "Monatsabschluss dauert" in exported.out
    assert interview("--home", lead, "search", "rudert").code == 1


def test_taken_back_it_is_gone_at_the_reader(interview: Interview, jana: Path, lead: Path, tmp_path: Path) -> None:
    path = tmp_path / "jana.zip"
    interview("--home", jana, "share", "--release", number(900), "--yes", "-o", path)
    interview("--home", lead, "collect", path)
    ended = interview("--home", jana, "share", "--take-back", "all", "--yes", "-o", path)
    assert "(0 records, 2 taken back)" in ended.out
    assert "2 taken back" in interview("--home", lead, "collect", path).out
    assert interview("--home", lead, "list").code == 1


def test_only_what_somebody_does_not_have_is_new(interview: Interview, jana: Path, tmp_path: Path) -> None:
    arguments = ("--home", jana, "share", "--new", "--for", "Lea", "--yes", "-o")
    interview("--home", jana, "share", "--release", "all", "--for", "Lea", "--yes", "-o", tmp_path / "1.zip")
    assert "(0 records)" in interview(*arguments, tmp_path / "2.zip").out
    assert (
        "(0 records)"
        in interview("--home", jana, "share", "--since", "2099-01-01", "--yes", "-o", tmp_path / "3.zip").out
    )


def test_who_was_handed_some_of_it_is_handed_the_rest_as_new(interview: Interview, jana: Path, tmp_path: Path) -> None:
    share = ("--home", jana, "share", "--for", "Lea", "--yes", "-o")
    interview(*share, tmp_path / "1.zip", "--release", "all", "--since", "2099-01-01")
    assert "(2 records)" in interview(*share, tmp_path / "2.zip", "--new").out


def test_where_the_file_cannot_be_written_no_number_is_given_twice(
    interview: Interview, jana: Path, tmp_path: Path
) -> None:
    ended = interview("--home", jana, "share", "--release", "all", "--yes", "-o", tmp_path / "nowhere" / "1.zip")
    assert (ended.code, "cannot be written" in ended.err) == (2, True)
    interview("--home", jana, "share", "--take-back", "all", "--yes")
    interview("--home", jana, "share", "--yes", "-o", tmp_path / "2.zip")
    assert {one.rev for one in read(tmp_path / "2.zip").states} == {2}


def test_what_is_somebody_elses_file_is_told_before_anything_is_released(
    interview: Interview, jana: Path, tmp_path: Path
) -> None:
    path = tmp_path / "mine.zip"
    path.write_bytes(b"mine")
    ended = interview("--home", jana, "share", "--release", "all", "--yes", "-o", path)
    assert (ended.code, path.read_bytes()) == (2, b"mine")
    assert "Nothing is released" in interview("--home", jana, "share").err


def test_what_is_not_done_with_or_not_there_is_told(interview: Interview, jana: Path) -> None:
    assert "not done with yet" in interview("--home", jana, "share", "--release", number(901), "--yes").err
    assert interview("--home", jana, "share", "--release", "ZZZ", "--yes").code == 1
    assert "Nothing is released" in interview("--home", jana, "share").err


def test_what_leaves_is_there_for_programs(interview: Interview, jana: Path) -> None:
    [one] = json.loads(interview("--home", jana, "share", "--release", "all", "--json", "--yes").out)
    assert (one["customer"], one["notes"], one["stay"]) == ("Claudia Weber", [number(901)], {number(902): "personal"})


def test_a_store_that_is_called_otherwise_now_is_asked_about(
    interview: Interview, jana: Path, lead: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "jana.zip"
    interview("--home", jana, "share", "--release", "all", "--yes", "-o", path)
    interview("--home", lead, "collect", path)
    _store(jana, "Jana Lang")
    interview("--home", jana, "share", "--yes", "-o", path)
    assert "known by another name" in interview("--home", lead, "collect", path).err
    monkeypatch.setattr("sys.stdin", Terminal("y\n"))
    ended = interview("--home", lead, "collect", path)
    assert (ended.code, "known as Jana Reuter" in ended.err) == (0, True)


def test_a_store_that_two_machines_write_in_is_told(
    interview: Interview, jana: Path, lead: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copytree(jana, tmp_path / "other"))
    for home, text in ((jana, "eins"), (other, "zwei")):
        store = open_store(home, now=lambda: START, host="desk", pid=1)
        assert change_note(store, number(900), number(901), lambda one: one.changed(text=text))[1] is None  # noqa: B023
        interview("--home", home, "share", "--release", "all", "--yes", "-o", tmp_path / f"{text}.zip")
    interview("--home", lead, "collect", tmp_path / "eins.zip")

    ended = interview("--home", lead, "collect", tmp_path / "zwei.zip")

    assert ended.code == 0
    assert "Jana Reuter has handed over two states of 1 record in one version" in ended.err
    # The one that did not stay is told whenever it is collected; the other one is known.
    told = json.loads(interview("--home", lead, "collect", tmp_path / "eins.zip", tmp_path / "zwei.zip", "--json").out)
    assert sorted(len(one["twice"]) for one in told) == [0, 1]
    news = poll(open_store(lead, now=lambda: START, host="desk", pid=1), [tmp_path], {}).news
    assert news is not None
    assert news.told(Language("en")) in ended.err


def test_ones_own_a_damaged_and_a_missing_file_are_refused_each_in_a_sentence(
    interview: Interview, jana: Path, lead: Path, tmp_path: Path
) -> None:
    path = tmp_path / "jana.zip"
    interview("--home", jana, "share", "--release", "all", "--yes", "-o", path)
    assert "from this store itself" in interview("--home", jana, "collect", path).err
    (tmp_path / "torn.zip").write_bytes(path.read_bytes()[:200])
    ended = interview("--home", lead, "collect", tmp_path / "torn.zip", path, "--json")
    assert ended.code == 2
    assert "torn.zip is no hand-over file" in ended.err
    assert [one["new"] for one in json.loads(ended.out)] == [0, 2]
    assert interview("--home", lead, "collect", tmp_path / "jana").code == 1
    assert interview("--home", lead, "collect", tmp_path / "nowhere.zip").code == 2


def test_the_annex_names_every_field_that_leaves(interview: Interview) -> None:
    rows = json.loads(interview("team", "fields", "--json").out)
    leaving = {(one["record"], one["field"]) for one in rows if one["purpose"] and not one["only_taken_over"]}
    assert leaving == {(model.__name__, name) for model, of in FIELDS.items() for name, one in of.items() if one}
    told = interview("team", "fields").out
    assert all(f"  {field} " in told for _, field in leaving if len(field) < 14)
    assert "Never: talk time" in told


def test_a_customer_whom_two_know_is_asked_about_once_and_can_be_split(
    interview: Interview, jana: Path, lead: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "jana.zip"
    interview("--home", jana, "share", "--release", "all", "--yes", "-o", path)
    own = open_store(lead, now=lambda: START, host="desk", pid=1)
    own.save_customer(customer(8, "Claudia Weber", "Nordmetall"))
    monkeypatch.setattr("sys.stdin", Terminal("y\n"))

    ended = interview("--home", lead, "collect", path)

    assert "Are these one person?" in ended.err
    assert f"interview customers split {number(8)}" in ended.out
    assert interview("--home", lead, "customers", "split", number(8)).code == 0
    theirs = Digests(open_store(jana, now=lambda: START).id).of(number(3))
    merged = interview("--home", lead, "customers", "merge", theirs, number(8), "--yes")
    assert f"split {number(8)}" in merged.out


def test_into_a_folder_goes_a_file_for_everybody_and_one_for_each_to_whom_something_is_said(
    interview: Interview, jana: Path, lead: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "team"
    folder.mkdir()
    handed = interview("--home", jana, "share", "--release", "all", "--yes", "-o", folder)
    assert handed.out.count("Handed over") == 1
    interview("--home", lead, "collect", folder)
    store, here = _store(lead, "Lea"), Digests(_store(jana, "Jana Reuter").id)
    said = {"store": here.store, "conversation": here.of(number(900)), "to": here.store, "on": START.date()}
    store.keep_comment(Comment(id=number(600), text="Gut gefragt", **said))

    alone = interview("--home", lead, "share", "--for", "jana reuter", "--yes", "-o", tmp_path / "one.zip")
    both = interview("--home", lead, "share", "--yes", "-o", folder)

    assert "(1 record)" in alone.out
    assert both.out.count("Handed over") == 1
    [name] = [path.name for path in folder.iterdir() if path.name.startswith("lea")]
    assert "--jana-reuter-" in name
    asked = interview("--home", lead, "share", "--for", "Jana Reuter", "-o", tmp_path / "asked.zip")
    assert "1 comment for Jana Reuter" in asked.err
    assert interview("--home", jana, "collect", folder).out.startswith("Lea: 1 new")
    assert interview("--home", jana, "collect", folder).err == ""


def test_what_goes_with_somebody_their_author_erased_is_told_where_it_is_collected(
    interview: Interview, jana: Path, lead: Path, tmp_path: Path
) -> None:
    interview("--home", jana, "share", "--release", "all", "--yes", "-o", tmp_path / "1.zip")
    interview("--home", lead, "collect", tmp_path / "1.zip")
    interview("--home", lead, "themes", "new", "Weber und Zahlen")
    interview("--home", lead, "themes", "memo", "Weber und Zahlen", "Frau Weber drängt")
    interview("--home", jana, "privacy", "erase", "Weber", "--yes", "Claudia Weber")
    interview("--home", jana, "share", "--yes", "-o", tmp_path / "2.zip")

    ended = interview("--home", lead, "collect", tmp_path / "2.zip")
    again = json.loads(interview("--home", lead, "collect", tmp_path / "2.zip", "--json").out)

    assert "2 erased" in ended.out
    assert "1 text of yours that named" in ended.err
    assert "named or quoted in: Weber und Zahlen. Please" in ended.err
    assert (again[0]["speaking"], again[0]["still_named"]) == (0, [])
