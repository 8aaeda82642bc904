"""`interview ids`: what other systems call a customer is seen, kept, and forgotten."""

from pathlib import Path

import pytest

from tests.support.command_line import Interview

GARETH = "Gareth Llewellyn"


@pytest.fixture
def home(own: Path) -> Path:
    return own


def test_an_id_is_kept_seen_and_forgotten(interview: Interview, home: Path) -> None:
    assert interview("--home", home, "ids", GARETH).code == 1

    kept = interview("--home", home, "ids", GARETH, "HubSpot", "4711")
    interview("--home", home, "ids", GARETH, "salesforce", "003AB")
    all_of_them = interview("--home", home, "ids", GARETH)
    one = interview("--home", home, "ids", GARETH, "salesforce")
    forgotten = interview("--home", home, "ids", GARETH, "hubspot", "-")

    assert kept.code == 0
    assert all_of_them.out.splitlines()[1:] == ["    hubspot  4711", "    salesforce  003AB"]
    assert one.out.splitlines()[1:] == ["    salesforce  003AB"]
    assert (forgotten.code, len(forgotten.out.splitlines())) == (0, 1)


@pytest.mark.parametrize("wrong", [("hub spot", "4711"), ("hubspot", "=1+1"), ("hubspot", "two words")])
def test_what_is_no_id_is_told_and_nothing_is_kept(interview: Interview, home: Path, wrong: tuple[str, str]) -> None:
    ended = interview("--home", home, "ids", GARETH, *wrong)

    assert ended.code == 2
    assert "is no ID of another system. For example: hubspot 4711." in ended.err
    assert interview("--home", home, "ids", GARETH).code == 1


def test_nobody_of_that_name_is_told(interview: Interview, home: Path) -> None:
    ended = interview("--home", home, "ids", "Nobody At All")

    assert (ended.code, ended.err) == (1, "There is no customer Nobody At All.\n")
