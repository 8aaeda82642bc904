"""`interview themes`: gathered, counted of how many, put together and taken apart, decided, and the customers told."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from interview_tui.records.theme_cue import cue_of
from interview_tui.records.words import Status, Track
from interview_tui.store.store import JsonStore, open_store
from tests.support.command_line import NOW, Ended, Interview
from tests.support.written import conversation, customer, note, number

ABROAD = ("three days for the monthly closing", "closing takes the board too long", "the canteen is good")

Run = Callable[..., Ended]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    store = open_store(home, now=lambda: NOW)
    began = NOW.replace(microsecond=0) - timedelta(days=2)
    for n, (name, text) in enumerate(zip(("Anna Reed", "Ben Hall", "Clara Moss"), ABROAD, strict=True), 1):
        store.save_customer(customer(n, name))
        one = note(10 + n, text, kind="fact", track=Track.INNOVATION, at=began + timedelta(minutes=n))
        held = conversation(
            one, id=number(900 + n), started_at=began, status=Status.DONE, customer_id=number(n), customer=name,
            reached=(Track.INNOVATION,),
        )  # fmt: skip
        opened = store.begin(held)
        opened.save(held)
        opened.close()
    return home


@pytest.fixture
def run(interview: Interview, home: Path) -> Run:
    return lambda *words: interview("--home", home, "themes", *words)


def themes(run: Run) -> dict[str, Any]:
    return {one["name"]: one for one in json.loads(run("--json").out)}


def store(home: Path) -> JsonStore:
    return open_store(home, now=lambda: NOW)


def test_customers_are_counted_of_how_many_could_have_spoken(run: Run) -> None:
    run("new", "Monthly closing", "--belongs", "how long", "--outside", "what is in it")
    told = run("add", "monthly closing", number(11), number(12))
    run("add", "Monthly closing", number(13), "--against")

    [count] = themes(run)["Monthly closing"]["counts"]
    assert told.out.startswith("Monthly closing: 2 of 3, open")
    assert (count["customers"], count["of"], count["against"], count["track"]) == (3, 3, 1, "innovation")
    assert count["trend"] == "cannot_tell"
    shown = run("show", "Monthly closing").out
    assert "belongs to it: how long" in shown
    assert "does not: what is in it" in shown
    assert shown.index("three days") < shown.index("Against it") < shown.index("canteen")
    assert "Innovation, 3 customers asked" in run().out


def test_a_theme_is_put_into_another_and_taken_out_again(run: Run) -> None:
    run("new", "Closing")
    run("new", "Canteen")
    run("add", "Closing", number(11))
    run("add", "Canteen", number(13))

    together = run("merge", "Canteen", "Closing")
    assert together.out.startswith("Closing: 2 of 3")
    assert list(themes(run)) == ["Closing"]
    assert run("merge", "Closing", "Canteen").code == 2

    assert run("apart", "Canteen").out.startswith("Canteen: 1 of 3")
    assert themes(run)["Closing"]["counts"][0]["customers"] == 1


def test_a_theme_may_be_called_as_what_was_put_into_it(run: Run) -> None:
    for name in ("Closing", "Canteen"):
        run("new", name)
    run("merge", "Canteen", "Closing")
    run("rename", "Closing", "Canteen")

    assert run("show", "Canteen").code == 0
    assert "“Canteen” already" in run("apart", "Canteen").err
    run("rename", "Canteen", "Closing")
    assert run("apart", "Canteen").out.startswith("Canteen: ")
    assert list(themes(run)) == ["Canteen", "Closing"]


def test_notes_go_from_theme_to_theme_and_into_one_of_their_own(run: Run) -> None:
    run("new", "Closing")
    run("new", "Canteen")
    run("add", "Closing", number(11), number(12), number(13))

    run("move", "Closing", "Canteen", number(13))
    run("split", "Closing", "Board", number(12))
    run("remove", "Board", number(11))

    assert {name: one["counts"][0]["customers"] for name, one in themes(run).items()} == {
        "Board": 1, "Canteen": 1, "Closing": 1,
    }  # fmt: skip


def test_a_theme_is_called_otherwise_described_and_thought_about(run: Run) -> None:
    run("new", "Closing", "--belongs", "how long")
    run("rename", "closing", "Monthly closing")
    run("describe", "Monthly closing", "--outside", "what is in it")
    run("memo", "Monthly closing", "it is about the third day")

    one = themes(run)["Monthly closing"]
    assert (one["belongs"], one["outside"], one["memos"][0]["text"]) == (
        "how long", "what is in it", "it is about the third day",
    )  # fmt: skip


def test_whoever_spoke_of_it_is_to_be_told_what_became_of_it(run: Run, home: Path, interview: Interview) -> None:
    run("new", "Closing")
    run("add", "Closing", number(11), number(12))

    told = run("decide", "Closing", "worked_on", "--words", "We are building it")

    assert "being worked on, 2 to tell" in told.out
    [news] = store(home).announcements()
    assert {row.customer_id for row in news.tellings} == {number(1), number(2)}
    interview("--home", home, "announcements", "told", news.id, "Anna Reed")
    interview("--home", home, "announcements", "told", news.id, "Ben Hall", "--not-wished")
    assert (themes(run)["Closing"]["is_told"], themes(run)["Closing"]["to_tell"]) == (True, 0)


def test_whoever_speaks_of_it_later_is_to_be_told_at_once(run: Run) -> None:
    run("new", "Closing")
    run("add", "Closing", number(11))
    assert "1 to tell" in run("decide", "Closing", "worked_on").out

    assert "2 to tell" in run("add", "Closing", number(12)).out


def test_it_is_not_told_while_one_of_its_customers_does_not_know(run: Run, home: Path, interview: Interview) -> None:
    run("new", "Closing")
    run("add", "Closing", number(11))
    run("decide", "Closing", "done", "--words", "It is there")
    interview("--home", home, "announcements", "told", store(home).announcements()[0].id, "Anna Reed")
    assert themes(run)["Closing"]["is_told"]

    run("add", "Closing", number(12))

    assert not themes(run)["Closing"]["is_told"]
    assert themes(run)["Closing"]["to_tell"] == 1
    [news] = store(home).announcements()
    assert {row.customer_id for row in news.tellings} == {number(1), number(2)}  # who came later is to be told, too


def test_a_new_decision_is_what_is_told_from_then_on(run: Run, home: Path) -> None:
    run("new", "Closing")
    run("add", "Closing", number(11))
    run("decide", "Closing", "worked_on")
    run("decide", "Closing", "wont_do", "--why", "too few need it", "--words", "We do not build it")

    latest, earlier = store(home).announcements()
    assert earlier.withdrawn is not None
    assert (latest.withdrawn, latest.text, latest.because) == (None, "We do not build it", "too few need it")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("decide", "Closing", "wont_do"), "Why"),
        (("decide", "Canteen", "done"), "Nobody spoke of it"),
        (("rename", "Closing", "canteen"), "There is a theme"),
        (("new", " "), "needs a name"),
        (("add", "Nowhere", number(11)), "There is no theme"),
        (("add", "Closing", "nothing"), "There is no note"),
        (("add", "Closing", "01"), "Several notes"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(run: Run, words: tuple[str, ...], says: str) -> None:
    run("new", "Closing")
    run("new", "Canteen")
    run("add", "Closing", number(11))

    ended = run(*words)

    assert ended.code in (1, 2)
    assert says in ended.err


def test_a_note_with_two_shared_rare_words_is_suggested_and_says_why(run: Run) -> None:
    run("new", "Closing")
    run("add", "Closing", number(11))
    assert run("suggest").code == 1

    run("new", "Board")
    run("add", "Board", number(12))
    assert json.loads(run("suggest", "--json").out) == []


def test_without_themes_it_is_said_how_to_begin_one(run: Run) -> None:
    assert (run().code, json.loads(run("--json").out)) == (1, [])
    assert "themes new" in run().err


# the question of a theme


def test_a_question_is_for_who_spoke_of_it_or_for_chosen_customers(run: Run) -> None:
    run("new", "Closing")
    assert "Nobody is meant" in run("question", "Closing", "How long?").err
    run("add", "Closing", number(11), number(12))

    assert run("question", "Closing", "How long does it take?").out.startswith(
        "Closing: 2 of 3, nobody asked yet, 2 still to ask, open"
    )
    assert "3 still to ask" in run("question", "Closing", "--customer", "Clara Moss").out
    [asked] = themes(run)["Closing"]["asked"]
    assert (asked["question"], asked["asked"], asked["to_ask"]) == ("How long does it take?", 0, 3)
    assert "still to ask" not in run("question", "Closing", "--nobody").out


def test_a_question_without_words_is_none(run: Run) -> None:
    run("new", "Closing")
    run("add", "Closing", number(11))

    ended = run("question", "Closing")
    assert (ended.code, ended.err) == (2, "What is to be asked? A question needs words.\n")


def test_who_was_asked_counts_apart_from_who_spoke_unasked(run: Run, home: Path) -> None:
    run("new", "Closing")
    run("add", "Closing", number(11))
    run("question", "Closing", "How long does it take?", "--words", "a")
    [theme] = store(home).themes().values()
    cue = cue_of(theme.asks or "")
    at = NOW.replace(microsecond=0)
    for n, said in ((2, "four days"), (3, None)):
        notes = [note(20 + n, said, cue=cue, track=Track.INNOVATION, at=at)] if said else []
        held = conversation(
            *notes, id=number(920 + n), started_at=at, status=Status.DONE, customer_id=number(n),
            asked=(cue,), reached=(Track.INNOVATION,),
        )  # fmt: skip
        opened = store(home).begin(held)
        opened.save(held)
        opened.close()
    run("add", "Closing", number(22))

    told = themes(run)["Closing"]
    assert (told["counts"][0]["customers"], told["counts"][0]["of"]) == (1, 3)
    assert [(one["answered"], one["asked"], one["to_ask"]) for one in told["asked"]] == [(1, 2, 1)]
    shown = run("show", "Closing").out
    assert shown.index("Asked: How long does it take?  (1 of 2 asked, 1 still to ask)") < shown.index("four days")
    assert "1 of 2 asked" in run().out

    assert "nobody asked yet" in run("question", "Closing", "In how many days?").out
    assert [one["asked"] for one in themes(run)["Closing"]["asked"]] == [0, 2]


def test_notes_that_stand_under_a_name_are_suggested_and_taken_in_at_once(run: Run, home: Path) -> None:
    held = conversation(
        note(31, "Excel export", kind="solution", fate="theme", theme="export"), id=number(931), status=Status.DONE,
        started_at=NOW, customer_id=number(1),
    )  # fmt: skip
    opened = store(home).begin(held)
    opened.save(held)
    opened.close()

    assert "named “export”, not gathered: 1 note" in run("suggest").out
    assert json.loads(run("suggest", "--json").out) == [
        {"note": number(31), "theme": "export", "because": [], "named": True}
    ]
    assert run("take", "Exports").code == 1
    assert run("take", " Export ").out.startswith("export: ")
    [theme] = store(home).themes().values()
    assert [one.id for one in theme.notes] == [number(31)]
    assert run("suggest").code == 1
