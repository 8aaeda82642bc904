"""No door of the shell gives a figure of a person: no option that takes a person's name narrows what can be counted."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from interview_tui.cli.root import command_line
from interview_tui.exchange.digest import Digests
from interview_tui.language.catalogue import Language
from tests.support.answering_others import HELD, OF_BEN, three
from tests.support.command_line import Interview
from tests.support.leading import lead_store

NAMES = ("author", "person", "whom", "by", "owner", "of", "from", "colleague", "name", "me", "for")
"""What an option may be called that takes the name of somebody of ours."""
TAKES_A_PERSON = {
    ("board", "person"): "the latest conversations to read, and nothing else with it",
    ("search", "author"): "one's own store alone",
    ("share", "for"): "to whom it is handed over",
    ("team ask", "whom"): "who is asked",
    ("export", "name"): "my own name, for this file",
    ("export", "for"): "for whom a file is, a word of a few",
    ("privacy export", "name"): "my own name, for this file",
}
"""Every such option, and why nothing can be added up by it. A new one needs a row here."""
TAKES_NONE = {
    ("announcements new", "by"), ("measures", "by"), ("talk", "me"), ("import", "me"), ("guides new", "from"),
    ("complaints add", "from"),
}  # fmt: skip
"""What is called so and takes no name of somebody of ours."""


def options(group: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    if isinstance(group, click.Group):
        context = click.Context(group)
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None
            yield from options(command, (*path, name))
    for one in group.params:
        for each in one.opts if isinstance(one, click.Option) else ():
            yield " ".join(path), each.lstrip("-")


def test_every_option_that_takes_a_persons_name_is_known() -> None:
    found = {(command, option) for command, option in options(command_line(Language("en"))) if option in NAMES}
    assert found - TAKES_NONE == {one for one in TAKES_A_PERSON if one in found}
    assert found - TAKES_NONE - set(TAKES_A_PERSON) == set()


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    return Path(lead_store(tmp_path / "lead").home)


PEOPLE = ("Jana", "Ben", "Leyla")
NARROWED = [
    ["--kind", "promise"], ["--kind", "complaint"], ["--track", "innovation"], ["--guide", "check-in"],
    ["--state", "settled"], ["--state", "read"], ["--since", "2020-01-01"], ["--until", "2030-01-01"],
    ["--customer", "a"], ["--theme", "Hotline"], ["delivery"],
]  # fmt: skip


@pytest.mark.parametrize("narrowed", NARROWED, ids=" ".join)
def test_the_board_of_a_person_takes_nothing_else(interview: Interview, lead: Path, narrowed: list[str]) -> None:
    told = interview("--home", lead, "board", "--person", "Ben", *narrowed)
    assert (told.code, told.out) == (2, "")
    assert "nothing else can be wanted with it" in told.err


def test_the_board_of_a_person_has_conversations_to_read_and_no_figure(interview: Interview, lead: Path) -> None:
    found = json.loads(interview("--home", lead, "board", "--person", "Ben", "--json").out)
    assert {one["section"] for one in found} == {"new"}
    assert {(one["what"], one["text"], one["state"]) for one in found} == {(None, None, None)}
    told = interview("--home", lead, "board", "--person", "Ben").out.casefold()
    assert not {"promise", "complaint", "need", "criticism"} & set(told.replace(",", " ").split())


def test_nothing_that_is_listed_says_whose_it_is(interview: Interview, lead: Path) -> None:
    listed = interview("--home", lead, "list").out
    as_json = interview("--home", lead, "list", "--json").out
    found = interview("--home", lead, "search", "--kind", "promise", "--json").out
    board = interview("--home", lead, "board", "--json").out
    for name in PEOPLE:
        assert name not in listed
        assert name not in as_json
        assert name not in found
    asked = [one for one in json.loads(board) if one["section"] == "asks"]
    others = [one for one in json.loads(board) if one["section"] != "asks"]
    assert asked
    assert not any(name in json.dumps(others) for name in PEOPLE)


@pytest.mark.parametrize("name", PEOPLE)
def test_a_search_by_author_finds_nothing_of_others(interview: Interview, lead: Path, name: str) -> None:
    assert interview("--home", lead, "search", "--author", name).code == 1
    assert interview("--home", lead, "search", "--author", name, "--kind", "promise", "--json").out == "[]\n"


def test_a_table_of_what_came_names_nobody_who_held_it_or_owes_it(interview: Interview, tmp_path: Path) -> None:
    team = three(tmp_path / "three")
    kim = team.kim.store.home
    for form in ("csv", "json", "md", "xlsx"):
        path = tmp_path / f"all.{form}"
        assert interview("--home", kim, "export", "--all", "-o", path).code == 0
    rows = list(csv.reader(io.StringIO((tmp_path / "all.csv").read_text("utf-8-sig")), delimiter=";"))
    assert len(rows) > 2
    assert not any("Ben" in cell or "Jana" in cell for row in rows for cell in row)
    for form in ("json", "md"):
        told = (tmp_path / f"all.{form}").read_text("utf-8")
        assert "Ben" not in told
        assert "Jana" not in told


def test_of_one_that_is_read_alone_its_author_is_told(interview: Interview, tmp_path: Path) -> None:
    team = three(tmp_path / "three")
    kim = team.kim.store.home
    theirs = Digests(team.ben.store.id).of(OF_BEN.id)
    assert "Ben Okafor" in interview("--home", kim, "show", theirs).out
    assert "Ben Okafor" in interview("--home", kim, "export", theirs, "--format", "md", "-o", "-").out


def test_what_is_ones_own_is_signed_as_before(interview: Interview, tmp_path: Path) -> None:
    team = three(tmp_path / "three")
    home = team.jana.store.home
    own = [one for one in json.loads(interview("--home", home, "list", "--json").out) if one["id"] == HELD.id]
    assert [one["author"] for one in own] == ["Jana Reuter"]
    assert interview("--home", home, "search", "--author", "Jana", "month").code == 0
