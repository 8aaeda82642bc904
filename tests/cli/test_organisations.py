"""`interview organisations`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command_line import Interview


@pytest.fixture(scope="module")
def home(sample_home: Callable[[str, str], Path]) -> Path:
    return sample_home("en", "Jana Reed")


def test_all_organisations_are_listed_with_how_many_people_are_there(interview: Interview, home: Path) -> None:
    told = interview("--home", home, "organisations", "--json")

    found = json.loads(told.out)
    assert told.code == 0
    assert found
    assert all(one["organisation"] and one["people"] >= 0 for one in found)
    assert len(interview("--home", home, "organisations").out.splitlines()) == len(found)


@pytest.mark.parametrize(("language", "usage"), [("en", "[OPTIONS] [NAME]"), ("de", "[OPTIONEN] [NAME]")])
def test_the_help_says_that_no_name_has_to_be_given(interview: Interview, language: str, usage: str) -> None:
    assert f"interview organisations {usage}\n" in interview("--lang", language, "organisations", "--help").out


def test_one_has_its_people_with_the_last_contact_of_each_of_ours(interview: Interview, home: Path) -> None:
    firm = json.loads(interview("--home", home, "organisations", "--json").out)[0]["organisation"]

    found = json.loads(interview("--home", home, "organisations", firm, "--json").out)
    printed = interview("--home", home, "organisations", firm)

    assert found["organisation"] == firm
    assert any(day for one in found["people"] for day in one["last_contact"].values())
    assert printed.out.splitlines()[0].split("  ")[0] == firm
    assert [line.split(",")[0].split("  ")[0] for line in printed.out.splitlines()[1:]] == [
        one["name"] for one in found["people"]
    ]


def test_a_name_that_nobody_is_with_is_told(interview: Interview, home: Path) -> None:
    told = interview("--home", home, "organisations", "Nowhere Ltd")

    assert (told.code, told.out, told.err) == (1, "", "Nobody is known at Nowhere Ltd.\n")


def test_a_beginning_that_fits_several_is_asked_about(interview: Interview, home: Path) -> None:
    names = [one["organisation"] for one in json.loads(interview("--home", home, "organisations", "--json").out)]
    begin = next(one[0] for one in names if sum(any(w.startswith(one[0]) for w in n.split()) for n in names) > 1)

    told = interview("--home", home, "organisations", begin)

    assert told.code == 2
    assert "Name one of them." in told.err


def test_without_a_store_there_is_nobody(interview: Interview, tmp_path: Path) -> None:
    told = interview("--home", tmp_path, "organisations")

    assert (told.code, told.err) == (1, "Nobody is known to be with an organisation.\n")
