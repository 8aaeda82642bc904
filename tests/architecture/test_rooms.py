"""The rooms: none is forgotten in a contract, the README draws the same floors, and tests share in one place."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTRACTS = {
    one["name"]: one
    for one in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
}
ROOMS = {path.parent.name for path in ROOT.glob("interview_tui/*/__init__.py")}
COLUMN = 35
"""Where the words begin that stand beside the rooms in the picture."""


def named(modules: list[str]) -> set[str]:
    return {module.split(".")[1] for module in modules}


@pytest.mark.parametrize(
    ("contract", "allowed"),
    [
        ("Only the tui draws", {"tui"}),
        ("Only the store knows TinyDB, locks and SQLite", {"store"}),
        ("Only two files know the sound of a computer and the detector", set()),
    ],
)
def test_what_is_for_one_room_alone_is_forbidden_in_every_other(contract: str, allowed: set[str]) -> None:
    assert named(CONTRACTS[contract]["source_modules"]) == ROOMS - allowed


def test_the_picture_in_the_readme_has_the_floors_of_the_contract() -> None:
    picture = (ROOT / "README.md").read_text("utf-8").partition("```text\n")[2].partition("```")[0]
    floors = [line[:COLUMN].split() for line in picture.splitlines()]

    layers = [layer.split(" | ") for layer in CONTRACTS["Floors of the house"]["layers"]]
    assert [sorted(floor) for floor in floors] == [sorted(layer) for layer in layers]


def test_no_test_takes_from_another_what_belongs_to_tests_support() -> None:
    taken = {
        path.relative_to(ROOT).as_posix()
        for path in ROOT.glob("tests/**/*.py")
        if re.search(r"^\s*(from|import) (tests)?\.[\w.]*\btest_", path.read_text("utf-8"), re.MULTILINE)
    }

    assert taken == set()
