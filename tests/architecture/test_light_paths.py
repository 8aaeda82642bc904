"""Light paths stay light: what a command does not need it does not load. import-linter cannot see this."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from tests.support.house import FILES, HOUSE, TREES, name

CALL = Path(__file__).parents[1] / "talktime" / "calls" / "harper-0002f70f7386445b.rttm"
SCREENS = {"textual", "rich"}
HEAVY = {*SCREENS, "pydantic", "tinydb", "ulid", "filelock", "asyncio", "tomllib", "phonenumbers"}

PROBE = """
import atexit, json, sys
sys.argv = ["interview", *sys.argv[1:]]
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
from interview_tui.cli.main import run
run()
"""


@cache
def modules(*arguments: str | Path, code: int = 0, **environment: str) -> frozenset[str]:
    """Return the names of the modules a command loaded, and check that it ended well."""
    process = subprocess.run(
        [sys.executable, "-c", PROBE, *map(str, arguments)],
        env=dict(os.environ) | {"LC_ALL": "en_GB.UTF-8"} | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert process.returncode == code, process.stderr
    return frozenset(json.loads(process.stderr.splitlines()[-1]))


def loaded(*arguments: str | Path, code: int = 0, **environment: str) -> set[str]:
    """Return the names of the packages a command loaded, and check that it ended well."""
    return {one.partition(".")[0] for one in modules(*arguments, code=code, **environment)}


def modules_of(program: str) -> frozenset[str]:
    """Return the names of the modules loaded after some lines of Python."""
    line = f"{program}\nimport json, sys; print(json.dumps(sorted(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", line], capture_output=True, timeout=60, check=True)
    return frozenset(json.loads(told.stdout.splitlines()[-1]))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("light") / "home"
    assert not loaded("demo", "--make", home) & SCREENS
    return home


@pytest.mark.parametrize("line", [["--help"], ["--version"], ["--lang", "de", "--help"]])
def test_help_and_version_load_next_to_nothing(line: list[str]) -> None:
    assert not loaded(*line) & {*HEAVY, "dataclasses", "locale", "shutil"}


def test_declaring_the_commands_loads_next_to_nothing() -> None:
    declaring = "from interview_tui.cli.root import *; [declared(row.file, Language('en')) for row in ROWS]"
    modules = "import json, sys; print(json.dumps(sorted(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", f"{declaring}\n{modules}"], capture_output=True, check=True)
    assert "interview_tui.cli.commands.search" in json.loads(told.stdout)
    assert not {name.partition(".")[0] for name in json.loads(told.stdout)} & HEAVY


@pytest.mark.parametrize("words", ["interview sh", "interview show 0"])
def test_completion_loads_next_to_nothing(home: Path, words: str) -> None:
    asked = {"_INTERVIEW_COMPLETE": "zsh_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    assert not loaded(INTERVIEW_HOME=str(home), **asked) & HEAVY
    assert not loaded(_INTERVIEW_COMPLETE="zsh_source") & HEAVY


def test_a_wrong_line_is_told_without_loading_anything() -> None:
    assert not loaded("lst", code=2) & HEAVY


def test_talk_loads_neither_screens_nor_store() -> None:
    assert not loaded("talk", CALL, "--me", "agent") & HEAVY


def lines(home: Path) -> list[list[str | Path]]:
    """Return the lines that print something of a store."""
    newest = max(path.stem for path in (home / "conversations").rglob("*.json") if "private" not in path.name)
    return [
        ["list"],
        ["list", "--json"],
        ["search", "a"],
        ["show", newest, "--private", "--json"],
        ["export", newest],
        ["doctor"],
        ["today"],
        ["today", "--week", "--json"],
        ["promises", "--late"],
        ["privacy", "export", next((home / "customers").glob("*.json")).stem, "--into", home.parent / "handed out"],
    ]


def test_lists_and_exports_load_no_screens(home: Path) -> None:
    for line in lines(home):
        assert not loaded("--home", home, *line) & SCREENS


NOT_AT_FIRST = [
    "pydantic", "interview_tui.language.due.date", "interview_tui.insight.evidence", "interview_tui.questions.judging",
    "interview_tui.port.privacy",
]  # fmt: skip
"""What takes long to load, and what no first picture shows anything of."""


def test_the_first_picture_loads_only_what_it_needs(home: Path) -> None:
    program = f"""
import json, sys
from datetime import datetime
from pathlib import Path
from interview_tui.cli import start
from interview_tui.store.store import open_store
from interview_tui.tui.app import InterviewApp
store = open_store(Path({str(home)!r}), now=lambda: datetime.now().astimezone())
heavy = [one for one in {NOT_AT_FIRST} if one in sys.modules]
print(json.dumps([store.settings.author, len(list(store.heads())), heavy]))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60, check=True)

    author, heads, heavy = json.loads(done.stdout)

    assert author
    assert heads
    assert heavy == []


def test_before_a_call_and_in_it_nothing_of_themes_is_loaded_where_there_are_none() -> None:
    screens = "interview_tui.tui.before.screen, interview_tui.tui.call.screen"
    told = subprocess.run(
        [sys.executable, "-c", f"import json, sys, {screens}; print(json.dumps(list(sys.modules)))"],
        capture_output=True,
        check=True,
    )

    assert not {"interview_tui.records.theme", "interview_tui.insight.theme_asked"} & set(json.loads(told.stdout))


# imports within functions

ROOTS = ("cli/", "tui/navigation.py", "tui/ways.py")
"""What puts the parts together loads each when it is wanted."""
SPARED_OTHERWISE = {
    "store/openers.py": "whoever only asks what kinds of documents there are loads none of them",
    "export/measured.py": "a format is loaded when something is written in it",
    "export/themed.py": "a format is loaded when something is written in it",
}
"""Files with imports within functions that spare nothing on the paths below, and why they stay."""


def deferred(path: Path) -> set[str]:
    """Return the modules of ours that a file imports within functions."""
    functions = [one for one in ast.walk(TREES[path]) if isinstance(one, ast.FunctionDef)]
    imports = {one for function in functions for one in ast.walk(function) if isinstance(one, ast.ImportFrom)}
    each = {(one.module or "", alias.name) for one in imports for alias in one.names}
    return {whole(module, part) for module, part in each if module.startswith("interview_tui")}


def whole(module: str, part: str) -> str:
    """Return the module that is loaded for a name: one of its own, or that of the name."""
    place = HOUSE.parent.joinpath(*module.split("."), part)
    return f"{module}.{part}" if place.is_dir() or place.with_suffix(".py").is_file() else module


def in_vain(own: str, wanted: str, seen: Iterable[frozenset[str]]) -> bool:
    """Return whether a module is loaded nowhere without the one that it imports within a function."""
    return all(wanted in modules for modules in seen if own in modules)


def test_an_import_within_a_function_spares_a_light_path_or_the_first_picture_something(home: Path) -> None:
    start = ("interview_tui.cli.start", "interview_tui.store.store", "interview_tui.tui.app")
    call = ("interview_tui.tui.before.screen", "interview_tui.tui.call.screen")
    seen = [modules("--help"), modules("talk", CALL, "--me", "agent")]
    seen += [modules("--home", home, *line) for line in lines(home)]
    seen += [modules_of(f"import {', '.join(each)}") for each in (start, call)]

    vain = {
        name(path)
        for path in FILES
        if not name(path).startswith(ROOTS)
        for wanted in deferred(path)
        if in_vain(".".join(path.relative_to(HOUSE.parent).with_suffix("").parts), wanted, seen)
    }

    assert vain == set(SPARED_OTHERWISE), "import it at the top, or say here what it spares"


def test_an_import_that_spares_nothing_would_be_found() -> None:
    assert in_vain("a", "b", [frozenset("ab"), frozenset("b"), frozenset()])
    assert not in_vain("a", "b", [frozenset("ab"), frozenset("a")])
