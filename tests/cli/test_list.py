"""`interview list`, for people and for scripts."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from interview_tui.records.customer import Customer
from interview_tui.store.store import JsonStore
from tests.support.command_line import Interview
from tests.support.frozen import START, Ids
from tests.support.kept import HEAD, held


def test_a_list_in_json_has_what_scripts_were_promised(heads: list[dict[str, Any]]) -> None:
    assert len(heads) > 20
    assert all(list(head) == [*HEAD, "written_up", "time_told", "present", "form", "measure"] for head in heads)
    assert {type(head["notes"]) for head in heads} == {int}
    assert {head["status"] for head in heads} <= {"open", "to_finish", "done"}


def test_the_latest_conversation_comes_first(heads: list[dict[str, Any]]) -> None:
    began = [head["started_at"] for head in heads]
    assert began == sorted(began, reverse=True)


def test_a_list_for_people_has_a_line_for_each(interview: Interview, sample: Path, heads: list[dict[str, Any]]) -> None:
    lines = interview("list", "--home", sample).out.splitlines()
    assert [line.split()[0] for line in lines] == [head["id"] for head in heads]
    assert heads[0]["customer"] in lines[0]
    assert f"({heads[0]['notes']} notes, " in lines[0]


def test_a_list_speaks_german(interview: Interview, sample: Path) -> None:
    assert re.search(r"\d\d\.\d\d\.2026 \d\d:\d\d .*Notizen, ", interview("--lang", "de", "--home", sample, "list").out)


def test_a_list_speaks_the_language_that_was_chosen_in_the_program(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    store.change_settings(store.settings.changed(language="de"))
    held(store, "eine Notiz")
    assert "ohne Namen  (1 Notiz, offen)" in interview("--home", home, "list").out


def test_a_renamed_customer_is_listed_and_shown_by_the_new_name(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    customer = Customer(id=Ids(9000)(), name="Claudia Weber", organisation="Nordmetall", since=START)
    store.save_customer(customer.changed(name="Claudia Weber-Haas"))
    conversation = held(store, customer_id=customer.id, customer="Claudia Weber")
    assert "Claudia Weber-Haas · Nordmetall" in interview("--home", home, "list").out
    assert json.loads(interview("--home", home, "list", "--json").out)[0]["customer"] == "Claudia Weber-Haas"
    assert json.loads(interview("--home", home, "show", conversation.id, "--json").out)["customer"] == (
        "Claudia Weber-Haas"
    )
    assert interview("--home", home, "export", conversation.id).out.count("# Claudia Weber-Haas") == 1


@pytest.mark.parametrize("exists", [True, False])
def test_where_nothing_is_kept_nothing_is_found_and_nothing_is_made(
    interview: Interview, tmp_path: Path, exists: bool
) -> None:
    home = tmp_path / "new"
    if exists:
        home.mkdir()
    assert interview("--home", home, "list") == (1, "", "There are no conversations yet.\n")
    assert interview("--home", home, "list", "--json") == (1, "[]\n", "There are no conversations yet.\n")
    told = "No conversation begins with 01. `interview list` shows all.\n"
    assert interview("--home", home, "show", "01") == (1, "", told)
    assert interview("--home", home, "export", "01") == (1, "", "There are no conversations yet.\n")
    assert not list(home.iterdir()) if exists else not home.exists()


def test_a_store_without_conversations_has_none(interview: Interview, home: Path, store: JsonStore) -> None:
    assert interview("--home", home, "list") == (1, "", "There are no conversations yet.\n")


def test_a_conversation_that_cannot_be_read_is_told_beside_the_others(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    broken, whole = held(store, "a"), held(store, "b")
    next(home.rglob(f"{broken.id}.json")).write_text("{")
    ended = interview("--home", home, "list")
    assert (ended.code, ended.out.split()[0]) == (0, whole.id)
    assert re.fullmatch(r"\S+ is damaged in line 1\. .*\n", ended.err)


def test_conversations_that_cannot_be_read_are_not_none(interview: Interview, home: Path, store: JsonStore) -> None:
    conversation = held(store, "a")
    next(home.rglob(f"{conversation.id}.json")).write_text("{")
    assert interview("--home", home, "list")[:2] == (2, "")
    ended = interview("--home", home, "show", conversation.id)
    assert ended.code == 2
    assert "is damaged" in ended.err


def test_a_damaged_settings_file_does_not_hide_the_conversations(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    conversation = held(store, "a")
    (home / "store.json").write_text("{")
    ended = interview("--home", home, "list")
    assert (ended.code, ended.out.split()[0]) == (0, conversation.id)
    assert "store.json is damaged" in ended.err
