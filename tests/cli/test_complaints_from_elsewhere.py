"""`interview complaints add`: a review or a letter is a complaint like any other, and no conversation."""

import json
from pathlib import Path

import pytest

from interview_tui.records.words import Channel, Form, Kind
from interview_tui.store.store import open_store
from tests.support.command_line import Interview
from tests.support.frozen import START
from tests.support.written import customer


@pytest.fixture
def home(tmp_path: Path) -> Path:
    store = open_store(tmp_path / "home", now=lambda: START, host="desk", pid=1)
    store.change_settings(store.settings.changed(author="Jana Reuter"))
    store.save_customer(customer(3, "Claudia Weber", "Nordmetall"))
    return tmp_path / "home"


def test_a_review_is_a_complaint_that_is_followed_to_its_end(interview: Interview, home: Path) -> None:
    ended = interview(
        "--home",
        home,
        "complaints",
        "add",
        "claudia weber",
        "Hotline nie erreicht",
        "--from",
        "review",
        "--on",
        "2026-11-02",
    )
    assert ended.out == (
        "Kept of Claudia Weber · Nordmetall: complaint, review, 2 Nov 2026."
        " `interview complaints` shows what is next.\n"
    )
    [one] = json.loads(interview("--home", home, "complaints", "--json").out)
    assert (one["text"], one["raised"], one["next"]) == ("Hotline nie erreicht", "2026-11-02", "thanked")
    store = open_store(home, now=lambda: START, host="desk", pid=1)
    kept = store.read(one["conversation"])
    assert (kept.form, kept.channel, kept.author) == (Form.ANSWER, Channel.REVIEW, "Jana Reuter")


def test_what_may_be_an_earlier_complaint_again_is_said_and_not_linked(interview: Interview, home: Path) -> None:
    interview("--home", home, "complaints", "add", "Claudia Weber", "Rechnung falsch", "--on", "2026-11-02")
    ended = interview("--home", home, "complaints", "add", "Claudia Weber", "wieder eine falsche Rechnung")
    assert ended.err == "Perhaps again: Rechnung falsch (2 Nov 2026). In the program, b asks whether it is the same.\n"
    assert {one["again_of"] for one in json.loads(interview("--home", home, "complaints", "--json").out)} == {None}


def test_with_again_it_is_linked_to_the_earlier_complaint_it_is_like(interview: Interview, home: Path) -> None:
    first = json.loads(interview("--home", home, "complaints", "add", "Claudia Weber", "Rechnung falsch", "--json").out)
    ended = interview("--home", home, "complaints", "add", "Claudia Weber", "wieder falsche Rechnung", "--again")
    assert ended.err.startswith("Again: Rechnung falsch (")
    third = interview("--home", home, "complaints", "add", "Claudia Weber", "falsche Rechnung", "--json")
    assert json.loads(third.out)["again_of"] is None
    assert len(json.loads(third.out)["perhaps_again_of"]) == 1  # of several times the last
    found = json.loads(interview("--home", home, "complaints", "--json").out)
    assert [one["again_of"] for one in found] == [None, first["note"], None]


def test_where_none_is_like_it_again_keeps_nothing(interview: Interview, home: Path) -> None:
    ended = interview("--home", home, "complaints", "add", "Claudia Weber", "Hotline besetzt", "--again")
    assert (ended.code, "No earlier complaint of Claudia Weber" in ended.err) == (1, True)
    praised = interview("--home", home, "complaints", "add", "Claudia Weber", "Danke!", "--again", "--praise")
    assert praised.code == 2
    assert not list(open_store(home, now=lambda: START, host="desk", pid=1).heads())


def test_praise_is_praise_and_came_in_a_letter_where_nothing_is_said(interview: Interview, home: Path) -> None:
    ended = interview("--home", home, "complaints", "add", "Claudia Weber", "Danke!", "--praise", "--json")
    kept = json.loads(ended.out)
    one = open_store(home, now=lambda: START, host="desk", pid=1).read(kept["conversation"])
    assert ([note.kind for note in one.notes], one.channel) == ([Kind.PRAISE], Channel.LETTER)
    assert interview("--home", home, "complaints", "add", "Claudia Weber", "Danke!", "--praise").code == 0
    assert interview("--home", home, "complaints").code == 1


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (("Niemand", "x"), "There is no customer Niemand."),
        (("Claudia Weber", "  "), "The text is empty."),
        (("Claudia Weber", "x", "--from", "phone"), "elsewhere is: review, letter, mail, message."),
        (("Claudia Weber", "x", "--on", "2099-01-01"), "still lies ahead"),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_is_kept(
    interview: Interview, home: Path, line: tuple[str, ...], told: str
) -> None:
    ended = interview("--home", home, "complaints", "add", *line)
    assert told in ended.err
    assert ended.code
    assert not list(open_store(home, now=lambda: START, host="desk", pid=1).heads())
