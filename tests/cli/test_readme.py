"""What the README and the pages it leads to say of the program is what the program says."""

import html
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from interview_tui.cli.root import ROWS, declared
from interview_tui.guide.checking import Checked, check
from interview_tui.guide.linter import MOST_WORDS
from interview_tui.guide.loader import library_folder, load_guides, parse_guide
from interview_tui.guide.model import Guide
from interview_tui.insight.due import REASONS
from interview_tui.insight.occasion import AFTER_SERVICE, LONG_SILENCE, NEAR
from interview_tui.language.catalogue import Language
from interview_tui.records.answer import SCALES
from interview_tui.records.words import Measure, Occasion
from tests.support import readme
from tests.support.command_line import Interview

ROOT = Path(__file__).parents[2]
README = readme.README.read_text("utf-8")
SHELL = (ROOT / "interview_tui" / "cli" / "README.md").read_text("utf-8")
GUIDES = (ROOT / "guides" / "README.md").read_text("utf-8")


def leaves(command: click.Command) -> Iterator[click.Command]:
    """Yield a command that runs something, or those of a group."""
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            yield from leaves(inner)
    else:
        yield command


def test_the_first_page_is_short_and_every_link_on_it_leads_somewhere() -> None:
    assert len(README.encode()) <= 12_000
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).is_file()] == []


@pytest.mark.parametrize(
    ("picture", "shown"),
    [(readme.BEFORE, "Begin with this"), (readme.CALLED, "ype a note, Enter saves it")],
)
def test_a_picture_shows_the_program_and_asks_no_other_computer_for_anything(picture: Path, shown: str) -> None:
    svg = html.unescape(picture.read_text("utf-8")).replace("\xa0", " ")
    assert f".github/{picture.name}" in README
    assert shown in svg
    assert "url(http" not in svg


def test_every_command_line_it_shows_is_understood(interview: Interview) -> None:
    lines = re.findall(r"^interview[^\n]*", SHELL.partition("```\n\n")[0], re.MULTILINE)
    assert len(lines) >= 24
    for line in lines:
        words = [word for word in shlex.split(line.partition("  ")[0].replace("[", "").replace("]", ""))]
        assert interview(*words[1:], "--help").code == 0, line


def test_every_option_is_shown_somewhere() -> None:
    options = {
        (leaf.name, option)
        for row in ROWS
        for leaf in leaves(declared(row.file, Language("en"))[row.name])
        for parameter in leaf.params
        for option in parameter.opts
        if option.startswith("--")
    }
    shown = set(re.findall(r"--[a-z]+(?:-[a-z]+)*", SHELL))

    assert len(options) > 200
    assert {one for one in options if one[1] not in shown | {"--output", "--help"}} == set()


def test_the_reasons_it_lists_are_those_of_the_first_lines() -> None:
    [listed] = re.findall(r"`today --json`[^(]*\(([^)]*)\)", SHELL)
    assert set(listed.replace("\n", " ").split(", ")) == {
        reason.value for reason, row in REASONS.items() if row.ahead is not None
    }


def test_the_guide_it_shows_can_be_used_and_nothing_could_be_asked_better_in_it(tmp_path: Path) -> None:
    fenced = readme.part(GUIDES, "guide")
    assert fenced.startswith("```toml\n")
    assert fenced.endswith("\n```")
    file = tmp_path / "shown.toml"
    file.write_text(fenced.removeprefix("```toml\n").removesuffix("\n```"), encoding="utf-8")

    assert check(file) == Checked(file)
    guide = parse_guide(file.read_text(encoding="utf-8"), file)
    assert isinstance(guide, Guide)
    assert (guide.id, guide.questions, [str(one) for one in guide.occasions]) == ("new-contact", 2, ["long-silence"])


def test_what_it_says_of_guides_is_what_they_are() -> None:
    guides = load_guides([library_folder()]).guides
    said = GUIDES

    assert len(guides) == 15
    assert "Fifteen guides" in said
    assert all(f"`{occasion}`" in said for occasion in Occasion)
    assert all(f'"{measure}"' in said or f"`{measure}`" in said for measure in Measure)
    assert (AFTER_SERVICE.days, NEAR.days, LONG_SILENCE.days) == (14, 7, 90)
    assert "last two weeks" in said
    assert "within a week" in said
    assert "90 days" in said
    assert MOST_WORDS == 12
    assert "at most twelve words" in said
    for measure, shown in {"satisfaction": "1-5", "recommendation (NPS)": "0-10", "effort (CES)": "1-7"}.items():
        assert f"{measure} {shown}" in said
    assert [f"{one.least}-{one.most}" for one in SCALES.values()] == ["1-5", "0-10", "0-3", "1-7"]


def test_every_command_of_guides_is_shown_with_its_options(interview: Interview) -> None:
    rows = interview("guides", "--help").out.partition("Commands:\n")[2].splitlines()
    commands = [row.split()[0] for row in rows]
    assert commands == ["list", "show", "check", "new", "path", "schema", "ask"]
    for command in commands:
        assert f"guides {command}" in SHELL or f"guides [{command}" in SHELL or f"`{command}`: " in SHELL
        for option in re.findall(r"^  (?:-\w, )?(--[a-z]+)", interview("guides", command, "--help").out, re.MULTILINE):
            assert option == "--help" or option in SHELL, f"{command} {option}"


def test_the_line_that_tests_installs_what_the_tests_need() -> None:
    line = readme.part(README, "test").splitlines()[1]
    assert line == "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest"
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert "test" in extras
