"""`interview development`: for me alone, with what cannot be told yet; kindly where there is nothing."""

import json
from datetime import timedelta
from pathlib import Path

from interview_tui.records.private import Private
from interview_tui.records.words import Status
from interview_tui.store.store import open_store
from interview_tui.talktime.live import Change, Talk
from tests.support.command_line import NOW, Interview
from tests.support.written import conversation, number


def kept(home: Path, many: int, **private: object) -> None:
    store = open_store(home, now=lambda: NOW)
    began = NOW.replace(microsecond=0) - timedelta(days=2)
    for n in range(many):
        one = conversation(
            id=number(900 + n), started_at=began, ended_at=began + timedelta(minutes=5), status=Status.DONE
        )
        opened = store.begin(one)
        opened.save(one)
        opened.save_private(Private.model_validate({"id": one.id, **private}))
        opened.close()


def test_in_the_first_week_it_says_kindly_that_there_is_nothing_yet(interview: Interview, tmp_path: Path) -> None:
    ended = interview("--home", tmp_path / "none", "development")
    kept(tmp_path / "home", 1)
    first = interview("--home", tmp_path / "home", "development", "--json")

    assert (ended.code, "for yourself alone" in ended.err) == (1, True)
    assert (first.code, "that is fine" in first.err) == (1, True)
    assert json.loads(first.out)["conversations"] == 1


def test_it_tells_shares_questions_intentions_and_what_was_new(interview: Interview, tmp_path: Path) -> None:
    talked = [Change(0.0, Talk.STAFF), Change(60.0, Talk.CUSTOMER)]
    kept(
        tmp_path / "home", 5, changes=talked, questions=["What takes long?"], learnt="the third day",
        intention="wait longer", intention_became="worked", guess="the import", guess_became="refuted",
    )  # fmt: skip

    told = interview("--home", tmp_path / "home", "development").out
    said = json.loads(interview("--home", tmp_path / "home", "development", "--json").out)

    assert told.startswith("My development  (for me alone)")
    for piece in ("about 80% (80 … 80), of 5", "open 5", "5 came off", "(came off)", "the third day", "5 refuted"):
        assert piece in told
    [step] = said["customer_share"]["by_hand"]
    assert (step["n"], step["percent"]) == (5, 80.0)
    assert said["for_me_alone"] is True
    assert said["intentions"][0]["became"] == "worked"
