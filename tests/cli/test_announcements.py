"""`interview announcements`: begun for customers, told to one, listed, shown, withdrawn."""

import json
from pathlib import Path

import pytest

from interview_tui.store.store import open_store
from tests.support.command_line import NOW, Interview
from tests.support.written import customer


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    store = open_store(home, now=lambda: NOW)
    for n, name in enumerate(("Anna Reed", "Ben Hall", "Clara Moss"), 1):
        store.save_customer(customer(n, name, "Northfield" if n < 3 else None))
    return home


def begun(interview: Interview, home: Path, *whom: str) -> str:
    ended = interview(
        "--home", home, "announcements", "new", "Prices rise", "--why", "because paper costs more",
        *(whom or ("--organisation", "northfield")),
    )  # fmt: skip
    assert ended.code == 0, ended.err
    assert ended.out.startswith("Prices rise, because paper costs more  (for ")
    [one, *_] = json.loads(interview("--home", home, "announcements", "list", "--json").out)
    return str(one["id"])


def test_who_was_told_and_how_they_took_it_is_shown(interview: Interview, home: Path) -> None:
    which = begun(interview, home)

    told = interview("--home", home, "announcements", "told", which[:20], "Anna Reed", "--reaction", "calmly",
                     "--words", "Three per cent")  # fmt: skip
    not_wished = interview("--home", home, "announcements", "told", which, "Ben Hall", "--not-wished")

    assert (told.code, not_wished.code) == (0, 0)
    found = json.loads(interview("--home", home, "announcements", "show", which, "--json").out)
    assert [(one["state"], one["reaction"]) for one in found["customers"]] == [("told", "calmly"), ("unwished", None)]
    assert (found["told"], found["open"], found["not_wished"]) == (1, 0, 1)
    shown = interview("--home", home, "announcements", "show", which).out
    assert "Prices rise, because paper costs more  (1 knows it, 1 does not wish to hear it, " in shown
    assert "(Three per cent; calmly)" in shown


@pytest.mark.parametrize(
    ("whom", "n"), [(("--words", "clara"), 1), (("--customer", "Anna Reed", "--customer", "Clara Moss"), 2)]
)
def test_whom_it_is_for_is_said_by_words_or_by_name(
    interview: Interview, home: Path, whom: tuple[str, ...], n: int
) -> None:
    which = begun(interview, home, *whom)

    assert len(json.loads(interview("--home", home, "announcements", "show", which, "--json").out)["customers"]) == n


def test_withdrawn_it_is_said_since_when(interview: Interview, home: Path) -> None:
    which = begun(interview, home)

    assert "withdrawn on " in interview("--home", home, "announcements", "withdraw", which).out
    assert json.loads(interview("--home", home, "announcements", "list", "--json").out)[0]["withdrawn"]


def test_it_waits_with_the_day_by_which_they_should_know_it(interview: Interview, home: Path) -> None:
    interview(
        "--home", home, "announcements", "new", "Prices rise", "--by", "tomorrow", "--customer", "Clara Moss"
    )  # fmt: skip

    [waits] = json.loads(interview("--home", home, "today", "--json").out)["today"]

    assert (waits["reason"], waits["text"]) == ("tell", "Tell: Prices rise")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("new", "Prices rise"), 2),
        (("new", "Prices rise", "--words", "nobody"), 2),
        (("new", "Prices rise", "--customer", "Anna Reed", "--by", "whenever"), 2),
        (("list",), 1),
        (("show", "01ABC"), 1),
        (("withdraw", ""), 1),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    interview: Interview, home: Path, arguments: tuple[str, ...], code: int
) -> None:
    ended = interview("--home", home, "announcements", *arguments)

    assert ended.code == code
    assert ended.err.strip() or ended.out.strip()


def test_who_is_not_among_them_is_not_told(interview: Interview, home: Path) -> None:
    which = begun(interview, home)

    ended = interview("--home", home, "announcements", "told", which, "Clara Moss")

    assert ended.code == 1
    assert "Clara Moss is not among those who are told this." in ended.err + ended.out


def test_where_words_or_an_organisation_match_nobody_it_says_so(interview: Interview, home: Path) -> None:
    for option in ("--words", "--organisation"):
        ended = interview("--home", home, "announcements", "new", "Prices rise", option, "zzz qqq")
        assert (ended.code, ended.out, ended.err) == (2, "", "“zzz qqq” matches nobody: nothing was kept.\n")
