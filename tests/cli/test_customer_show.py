"""`interview customers show`."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.records.customer import PLAIN
from interview_tui.records.customer_changes import begun
from interview_tui.records.words import Aspect, Kind, Status
from interview_tui.store.store import open_store
from tests.support.command_line import Interview
from tests.support.frozen import START
from tests.support.known_customers import entry
from tests.support.written import conversation, customer, note, number


@pytest.fixture
def known(home: Path) -> Path:
    """Return a store with two of one name; of the one from Northfield something is known."""
    store = open_store(home, now=lambda: START, host="desk", pid=1)
    met = START - timedelta(days=100)
    anna = customer(1, "Anna Reed", "Northfield").changed(since=met)
    anna = begun(anna, entry(5, Aspect.INTEREST, "has a dog", met.date()))
    anna = begun(anna, entry(6, Aspect.AVOID, "the lawsuit", START.date()))
    for one in (anna, customer(2, "Anna Reed", "Southfield")):
        store.save_customer(one)
    need = note(7, "home at six", kind=Kind.NEED)
    opened = store.begin(conversation(need, customer_id=anna.id, customer=anna.name, status=Status.DONE))
    opened.save(opened.conversation)
    opened.close()
    return home


def test_the_page_is_read_in_the_shell_and_what_is_not_to_be_mentioned_is_counted(
    interview: Interview, known: Path
) -> None:
    told = interview("--home", known, "--lang", "en", "customers", "show", number(1)).out

    assert told.startswith("Anna Reed · Northfield  last ")
    assert told.index("What counts") < told.index("home at six") < told.index("has a dog") < told.index("History")
    assert "1 topic to avoid" in told
    assert "lawsuit" not in told


def test_of_two_with_one_name_it_is_told_which(interview: Interview, known: Path) -> None:
    done = interview("--home", known, "customers", "show", "anna reed")

    assert done.code == 2
    assert "Northfield" in done.err
    assert "Southfield" in done.err


def test_a_script_gets_it_as_json_and_not_what_is_better_not_mentioned(interview: Interview, known: Path) -> None:
    told = interview("--home", known, "customers", "show", number(1), "--json").out
    page = json.loads(told)

    assert [one["text"] for one in page["needs"]] == ["home at six"]
    assert [one["aspect"] for one in page["entries"]] == ["organisation", "interest"]
    assert page["not_to_mention"] == 1
    assert set(PLAIN) <= page.keys()
    assert "lawsuit" not in told


def test_on_a_past_day_it_is_what_was_written_down_by_then(interview: Interview, known: Path) -> None:
    then = (START - timedelta(days=10)).date().isoformat()
    page = json.loads(interview("--home", known, "customers", "show", number(1), "--on", then, "--json").out)

    assert (page["as_of"], page["needs"], page["not_to_mention"]) == (then, [], 0)
    assert interview("--home", known, "customers", "show", number(1), "--on", "2019-01-01").code == 1
