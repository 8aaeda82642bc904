"""`interview customers list`."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from interview_tui.records.customer_changes import begun
from interview_tui.records.words import Aspect
from interview_tui.store.store import open_store
from tests.support.command_line import Interview
from tests.support.frozen import START
from tests.support.known_customers import entry
from tests.support.written import conversation, customer, number

TOLD = "id name organisation last_contact next_contact state"


@pytest.fixture
def known(home: Path) -> Path:
    """Return a store with Anna, who has a dog and was talked with, and Ben, who left."""
    store = open_store(home, now=lambda: START, host="desk", pid=1)
    anna = begun(customer(1, "Anna Reed", "Northfield"), entry(5, Aspect.INTEREST, "has a dog", START.date()))
    for one in (anna, begun(customer(2, "Ben Hall"), entry(6, Aspect.LEFT, "moved", START.date()))):
        store.save_customer(one)
    opened = store.begin(conversation(customer_id=anna.id, customer=anna.name))
    opened.save(opened.conversation)
    opened.close()
    return home


def names(interview: Interview, home: Path, *options: str) -> list[str]:
    """Return who is listed."""
    return [one["name"] for one in json.loads(interview("--home", home, "customers", "list", *options, "--json").out)]


def test_each_has_what_a_script_needs(interview: Interview, known: Path) -> None:
    anna, ben = json.loads(interview("--home", known, "customers", "list", "--json").out)

    assert anna == {
        "id": number(1),
        "name": "Anna Reed",
        "organisation": "Northfield",
        "last_contact": START.date().isoformat(),
        "next_contact": None,
        "state": "build",
    }
    assert (" ".join(ben), ben["state"], ben["last_contact"]) == (TOLD, "left", None)


def test_they_are_narrowed_by_state_organisation_and_words(interview: Interview, known: Path) -> None:
    assert names(interview, known, "--state", "left") == ["Ben Hall"]
    assert names(interview, known, "--organisation", "north") == ["Anna Reed"]
    assert names(interview, known, "--words", "DOG") == ["Anna Reed"]
    assert names(interview, known, "--words", "dog", "--state", "left") == []


def test_alone_it_prints_a_line_each(interview: Interview, known: Path) -> None:
    told = interview("--home", known, "customers").out.splitlines()

    assert told[0].startswith("Anna Reed · Northfield: build, last contact ")
    assert told[1].startswith("Ben Hall: left  (")


def test_where_nobody_is_like_that_it_ends_with_1(interview: Interview, known: Path, tmp_path: Path) -> None:
    told = interview("--home", known, "customers", "list", "--words", "zebra")

    assert (told.code, told.out, told.err) == (1, "", "No customer is like that.\n")
    assert interview("--home", tmp_path / "nowhere", "customers").code == 1


def test_the_sample_has_customers_all_over_the_cycle(
    interview: Interview, sample_home: Callable[[str, str], Path]
) -> None:
    found = json.loads(interview("--home", sample_home("en", "Jana Reed"), "customers", "list", "--json").out)

    assert {"build", "improve", "keep", "left"} <= {one["state"] for one in found}
    days = [one["last_contact"] for one in found if one["last_contact"]]
    assert days == sorted(days)
    assert all(date.fromisoformat(one["next_contact"]) for one in found if one["next_contact"])
