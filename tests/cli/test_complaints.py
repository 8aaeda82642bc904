"""`interview complaints`: what is open and what is next, and what was learnt from those that are closed."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.desk.lists.gathering import gather
from interview_tui.desk.lists.table import LISTS
from interview_tui.language.catalogue import Language
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.words import Status
from interview_tui.store.store import JsonStore, open_store
from tests.cli.conftest import Interview
from tests.support.frozen import START
from tests.support.written import note, number

TODAY = START.date()
OPEN = {"kind": "complaint", "complaint_owner": "Peter Lang", "passed_on": "2026-11-10"}
CLOSED = {
    "kind": "complaint", "settled": "2026-11-20", "learnt": "promise call backs",
    "answers": [{"text": "later", "on": "2026-11-12", "refused": "2026-11-13"},
                {"text": "we call back", "on": "2026-11-19", "content": "2026-11-20"}],
}  # fmt: skip


@pytest.fixture
def kept(tmp_path: Path) -> JsonStore:
    store = open_store(tmp_path / "store", now=lambda: START)
    store.save_customer(Customer(id=number(7), name="Claudia Weber", since=START, by=store.id))
    at = START - timedelta(days=11)
    notes = [note(1, "Hotline", **OPEN).changed(at=at), note(2, "late van", **CLOSED).changed(at=at)]
    opened = store.begin(
        Conversation(id=number(900), author="Jana", started_at=at, ended_at=at, status=Status.DONE,
                     customer_id=number(7), customer="Claudia Weber", notes=tuple(notes), by=store.id)
    )  # fmt: skip
    opened.save(opened.conversation)
    opened.close()
    return store


def test_what_is_open_is_told_with_who_takes_care_and_what_is_next(interview: Interview, kept: JsonStore) -> None:
    ended = interview("complaints", "--home", kept.home, "--lang", "en")

    assert ended.code == 0
    (line,) = ended.out.splitlines()
    assert "Hotline; Peter Lang has not taken it over; next: thank them" in line
    assert line.endswith(f"(Claudia Weber, {number(900)})")


def test_all_of_them_come_with_the_answer_and_what_was_learnt(interview: Interview, kept: JsonStore) -> None:
    ended = interview("complaints", "--all", "--home", kept.home, "--lang", "en")

    assert "settled on 20 Nov 2026: late van; answered: we call back; learnt: promise call backs" in ended.out
    assert interview("complaints", "--all", "--open", "--home", kept.home).out.count("\n") == 1


def test_for_scripts_each_has_its_owner_its_age_and_its_next_step(interview: Interview, kept: JsonStore) -> None:
    first, second = json.loads(interview("complaints", "--all", "--json", "--home", kept.home).out)

    assert (first["text"], first["customer"], first["owner"], first["next"]) == (
        "Hotline", "Claudia Weber", "Peter Lang", "thanked",
    )  # fmt: skip
    assert (first["raised"], first["answer"], first["settled"]) == ("2026-11-10", None, None)
    assert (second["next"], second["answer"], second["answered"], second["accepted"], second["learnt"]) == (
        None, "we call back", "2026-11-19", True, "promise call backs",
    )  # fmt: skip
    assert second["days"] == 10


def test_where_none_is_like_that_it_is_told_and_the_code_is_1(interview: Interview, tmp_path: Path) -> None:
    ended = interview("complaints", "--json", "--home", tmp_path / "none", "--lang", "en")

    assert (ended.code, ended.out, ended.err) == (1, "[]\n", "No complaint is open.\n")


def test_what_was_learnt_is_one_list(kept: JsonStore) -> None:
    row = next(one for one in LISTS if one.name == "lessons")

    (line,) = row.lines(gather(kept, TODAY), Language("en"))

    assert (line.customer.name, line.text, line.day) == (
        "Claudia Weber", "promise call backs · late van", "2026-11-20",
    )  # fmt: skip
