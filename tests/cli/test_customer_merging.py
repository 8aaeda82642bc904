"""`interview customers merge` and `split`."""

import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command_line import Interview


@pytest.fixture
def home(sample_home: Callable[[str, str], Path], tmp_path: Path) -> Path:
    return Path(shutil.copytree(sample_home("en", "Jana Reed"), tmp_path / "home"))


@pytest.fixture
def pair(home: Path) -> tuple[str, str]:
    """The names of two customers of the sample."""
    first, second, *_ = sorted(home.glob("customers/*.json"))
    named = [json.loads(path.read_text("utf-8"))["customer"]["1"]["name"] for path in (first, second)]
    return named[0], named[1]


def files(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.rglob("*.json") if path.parent.name != "merges"}


def test_two_are_one_and_two_again_and_no_file_is_rewritten(
    interview: Interview, home: Path, pair: tuple[str, str]
) -> None:
    before = files(home)

    merged = interview("--home", home, "customers", "merge", *pair, "--yes")
    again = interview("--home", home, "customers", "merge", *pair, "--yes")
    listed = {one["customer"] for one in json.loads(interview("--home", home, "list", "--json").out)}
    split = interview("--home", home, "customers", "split", pair[0])

    assert merged.code == 0
    assert "are one person now" in merged.out
    assert again.code != 0
    assert any(name.startswith(pair[0]) for name in listed)
    assert not any(name.startswith(pair[1]) for name in listed if name)
    assert split.code == 0
    assert split.out.splitlines()[0] == "These are two customers again:"
    assert [line.split("  ")[-1].split(" · ")[0] for line in split.out.splitlines()[1:]] == list(pair)
    assert files(home) == before


def test_who_was_not_merged_is_not_split(interview: Interview, home: Path, pair: tuple[str, str]) -> None:
    told = interview("--home", home, "customers", "split", pair[0])

    assert told.code == 1
    assert "was not merged" in told.err


def test_nobody_is_merged_unasked(interview: Interview, home: Path, pair: tuple[str, str]) -> None:
    told = interview("--home", home, "customers", "merge", *pair)

    assert (told.code, told.err) == (2, "To merge without being asked, add --yes.\n")
    assert not (home / "merges").exists()


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 1), ("", 1)])
def test_both_are_shown_side_by_side_before(
    interview: Interview, home: Path, pair: tuple[str, str], monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    typed = io.StringIO(answer)
    monkeypatch.setattr(typed, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", typed)

    told = interview("--home", home, "customers", "merge", *pair)

    assert told.code == code
    assert all(name in told.err.splitlines()[0] for name in pair)
    assert (home / "merges").exists() is (code == 0)


def test_one_is_not_merged_with_themselves(interview: Interview, home: Path, pair: tuple[str, str]) -> None:
    told = interview("--home", home, "customers", "merge", pair[0], pair[0], "--yes")

    assert (told.code, told.out) == (2, "")
    assert "one customer already" in told.err
