"""`interview board` and `interview demo --lead`: what others released, without anything of whoever held it."""

import json
from pathlib import Path
from typing import Any

import pytest

from interview_tui.desk.handing_file import write
from interview_tui.desk.sharing import to_share
from interview_tui.disk.calls import Disk
from interview_tui.store.store import open_store
from tests.support.command_line import Interview
from tests.support.frozen import START
from tests.support.written import conversation, number


@pytest.fixture(scope="module")
def lead(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lead") / "home"


@pytest.fixture
def board(interview: Interview, lead: Path) -> Interview:
    if not lead.exists():
        assert interview("--lang", "en", "demo", "--lead", "--make", lead).code == 0
    return lambda *arguments: interview("--home", lead, "--lang", "en", "board", *arguments)


def rows(board: Interview, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(board(*arguments, "--json").out)
    return found


def test_the_sample_of_somebody_who_leads_has_customers_who_wait_and_somebody_who_asks(board: Interview) -> None:
    told = board().out
    assert told.startswith("Customers wait\n  Zelin Gates, Crewe: Promise not kept: Name a day for the fitting")
    assert "Somebody asks you\n" in told
    assert told.endswith("What was not released is missing here: empty does not mean that all is well.\n")


def test_no_line_says_whose_a_conversation_is(board: Interview) -> None:
    for one in rows(board):
        if one["section"] != "asks":
            assert not {"Jana Reed", "Ben Osei", "Leila Kay"} & {str(value) for value in one.values()}
        assert "author" not in one
        assert "store" not in one


def test_it_is_narrowed_by_customer_kind_and_words(board: Interview) -> None:
    assert {one["organisation"] for one in rows(board, "--customer", "baird")} == {"Baird Rope Works, Oban"}
    assert {one["section"] for one in rows(board, "--kind", "complaint")} == {"wait", "new"}
    assert {one["organisation"] for one in rows(board, "helpline")} == {"Altmoor Water"}
    assert [one["state"] for one in rows(board, "--state", "to talk about") if one["section"] == "new"] == ["to_talk"]


def test_of_a_person_there_is_what_is_to_be_read_and_nothing_that_could_be_counted(board: Interview) -> None:
    found = rows(board, "--person", "osei")
    assert {one["section"] for one in found} == {"new"}
    assert {(one["what"], one["state"]) for one in found} == {(None, None)}
    told = board("--person", "osei").out
    assert told.startswith("To read\n")
    assert "complaint" not in told.casefold()
    assert "promise" not in told.casefold()


@pytest.mark.parametrize("option", [("--kind", "promise"), ("--track", "innovation"), ("words",)])
def test_what_asks_for_notes_does_not_go_with_a_person(board: Interview, option: tuple[str, ...]) -> None:
    ended = board("--person", "osei", *option)
    assert (ended.code, ended.out) == (2, "")
    assert "nothing else can be wanted with it" in ended.err


def test_it_is_narrowed_by_theme(interview: Interview, board: Interview, lead: Path) -> None:
    [one, *_] = [row for row in rows(board, "helpline") if row["section"] == "new"]
    shown = json.loads(interview("--home", lead, "show", one["conversation"], "--json").out)
    note = next(each["id"] for each in shown["notes"] if "helpline" in each["text"].casefold())
    interview("--home", lead, "themes", "new", "Somebody answers")
    assert interview("--home", lead, "themes", "add", "Somebody answers", note).code == 0

    assert {row["conversation"] for row in rows(board, "--theme", "Somebody answers")} == {one["conversation"]}
    assert board("--theme", "Nothing of the kind").code == 1


def test_a_name_that_nobody_or_several_have_is_told(board: Interview) -> None:
    assert "Nobody of that name" in board("--person", "Nobody").err
    assert "Several people" in board("--person", "e").err


def test_where_nothing_fits_and_where_nothing_was_collected_it_says_so(
    board: Interview, interview: Interview, tmp_path: Path
) -> None:
    ended = board("--customer", "Nobody")
    assert (ended.code, "Nothing of what was released fits." in ended.out) == (1, True)
    empty = interview("--home", tmp_path / "none", "board", "--json")
    assert (empty.code, empty.out) == (1, "[]\n")
    assert "interview collect FOLDER" in empty.err


def test_a_folder_that_was_collected_from_is_kept_for_the_board(interview: Interview, tmp_path: Path) -> None:
    store = open_store(tmp_path / "jana", now=lambda: START, host="desk", pid=1)
    handle = store.begin(one := conversation(status="done", customer_id=number(3), customer="Tom"))
    handle.save(one)
    handle.close()
    folder = tmp_path / "shared"
    folder.mkdir()
    share = to_share(store, START.date(), releasing={one.id})
    write(share.parcel, folder / "jana.zip", Disk())
    home = tmp_path / "home"
    assert interview("--home", home, "collect", folder).code == 0
    assert open_store(home, now=lambda: START).settings.collected_from == str(folder)
