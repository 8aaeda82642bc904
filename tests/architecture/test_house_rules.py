"""Rules of the house that no linter knows: how models change, what a screen is made of, how long a file may be."""

import ast
from pathlib import Path

from tests.support.house import FILES, HOUSE, ROOT, TREES, name

TESTS = sorted((ROOT / "tests").rglob("*.py"))
SCREENS = sorted((HOUSE / "tui").rglob("*.py"))

LONGEST_FILE = 300
"""Lines. Most files are 50 to 200; one above 300 is asked whether it is two."""


def found(paths: list[Path], words: set[str]) -> list[str]:
    """Return where names, attributes, keywords or imports of these words stand."""
    places = []
    for path in paths:
        for node in ast.walk(TREES[path]):
            match node:
                case ast.Attribute(attr=word) | ast.Name(id=word) | ast.keyword(arg=word) | ast.alias(name=word):
                    if word in words:
                        places.append(f"{name(path)}:{node.lineno} {word}")
                case ast.FunctionDef(name=word) | ast.AsyncFunctionDef(name=word) if word in words:
                    places.append(f"{name(path)}:{node.lineno} {word}")
    return places


def test_there_is_a_house() -> None:
    assert len(FILES) > 50
    assert len(SCREENS) > 20
    assert len(TESTS) > 50


# models


def test_a_model_changes_only_through_validation() -> None:
    assert found(FILES, {"model_copy", "model_construct", "construct"}) == []


def test_only_a_usual_note_is_made_without_pydantic() -> None:
    made = found(FILES, {"unchecked", "__setstate__"})

    assert {place.partition(":")[0] for place in made} == {"records/record.py", "records/note.py"}


def test_no_frozen_value_is_changed_from_behind() -> None:
    behind = [
        f"{name(path)}:{function.name}"
        for path in FILES
        for function in ast.walk(TREES[path])
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Attribute) and node.attr == "__setattr__"
    ]

    assert behind == ["records/record.py:unchecked"]  # where it is made


# errors

CATCH_ALL_WITH_REASON = {
    "cli/obey.py": "the last resort of the command line: an error of our own is told in a sentence",
    "listening/listener.py": "the sound of a system may fail in any way; the screen tells it, and its keys go on",
    "listening/side.py": "a device may fail in any way while it is heard; it is told and opened again",
    "store/open_conversation.py": "a listener that raises is logged: the writer goes on",
    "store/kinds.py": "a step of a migration may fail in any way; it becomes Unreadable",
    "store/writer.py": "a write may fail in any way; it is told, tried again, and the thread lives on",
}
"""Files that may catch every exception without raising it again."""


def swallows(handler: ast.ExceptHandler) -> bool:
    caught = [node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)] if handler.type else ["all"]
    everything = {"all", "Exception", "BaseException"} & set(caught)
    return bool(everything) and not any(isinstance(node, ast.Raise) for node in ast.walk(handler))


def test_no_error_is_swallowed_without_a_reason() -> None:
    places = [
        (name(path), node.lineno)
        for path in FILES
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.ExceptHandler) and swallows(node)
    ]

    assert [f"{file}:{line}" for file, line in places if file not in CATCH_ALL_WITH_REASON] == []


def test_every_reason_to_catch_everything_is_still_needed() -> None:
    catching = {
        name(path)
        for path in FILES
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.ExceptHandler)
        and node.type is not None
        and ast.unparse(node.type) in ("Exception", "BaseException")
    }

    assert set(CATCH_ALL_WITH_REASON) <= catching


def test_nothing_is_checked_by_an_assert_that_tells_the_person_something() -> None:
    told = [
        f"{name(path)}:{node.lineno}"
        for path in FILES
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.Assert) and node.msg is not None
    ]

    assert told == []


# the screen


MARKUP = {"Static", "Label", "Button", "OptionList", "SelectionList", "Select", "Checkbox", "RadioButton", "Tabs"}
MARKUP |= {"Collapsible", "Tree", "DataTable", "Markdown", "from_markup", "notify", "border_title", "border_subtitle"}
MARKUP |= {"from_text", "visualize"}
MARKUP |= {"tooltip", "RichLog", "escape", "render_markup", "markup"}


def test_nothing_on_the_screen_reads_text_as_markup() -> None:
    assert found(SCREENS, MARKUP) == []


LITERAL = {"TextArea"}
"""Widgets that come with Textual and take every text as it is."""


def test_of_textuals_own_widgets_only_those_are_used_that_know_no_markup() -> None:
    used = {
        alias.name
        for path in SCREENS
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual.widgets")
        for alias in node.names
    }

    assert used == LITERAL


def test_a_text_in_a_markup_slot_would_be_found() -> None:
    path = HOUSE / "made up for this test.py"
    TREES[path] = ast.parse("from textual.widgets import Static\nclass A:\n    border_title = note.text\n")
    TREES[path].body += ast.parse("Static(note.text)\napp.notify(note.text, markup=True)\n").body
    try:
        assert len(found([path], MARKUP)) >= 4
    finally:
        del TREES[path]


def test_only_the_app_hands_a_text_to_rich() -> None:
    places = found(SCREENS, {"Text", "rich.text"})

    assert [place for place in places if not place.startswith("tui/terminal/program.py")] == []


def test_nothing_is_printed_from_a_screen() -> None:
    assert found(SCREENS, {"print"}) == []


def test_keys_are_handled_where_they_arrive_and_not_by_bindings() -> None:
    assert found(SCREENS, {"BINDINGS", "Binding", "priority"}) == []


# time, ids and disk are passed in


CLOCKS = ("datetime.now", "datetime.utcnow", "date.today", "time.time", "time.monotonic", "monotonic", "perf_counter")
CORE = [path for path in FILES if name(path).split("/")[0] in ("desk", "coaching", "records", "insight", "guide")]


def test_the_core_and_the_screens_draw_no_lots_and_make_no_ids_of_their_own() -> None:
    assert found([*CORE, *SCREENS], {"ulid", "ULID", "random", "uuid", "uuid4", "secrets"}) == []


def test_nobody_asks_for_the_time_but_gets_it() -> None:
    asking = [
        f"{name(path)}:{node.lineno}"
        for path in (*CORE, *SCREENS)
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.Call) and ast.unparse(node.func) in CLOCKS
    ]

    assert asking == []


def test_no_field_of_a_record_counts_letters_of_any_script_by_a_pattern() -> None:
    """Pydantic's own engine takes 4.5 MB and 20 ms to make such a pattern ready: it is checked in Python."""
    counting = [
        f"{name(path)}:{node.value.lineno}"
        for path in sorted((HOUSE / "records").rglob("*.py"))
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.keyword) and node.arg == "pattern" and "\\w" in ast.unparse(node.value)
    ]

    assert counting == []


# files


def test_nothing_lies_at_the_door_that_nobody_put_there() -> None:
    there = {one.name for one in ROOT.iterdir() if not one.name.startswith(".") and one.suffix != ".egg-info"}

    assert there - {"__pycache__"} == {
        "CHANGELOG.md", "LICENSE", "README.md", "guides", "interview_tui", "pyproject.toml", "tests",
    }  # fmt: skip


def test_every_file_is_explained_in_a_sentence_that_heads_it() -> None:
    headed = {path: (ast.get_docstring(TREES[path]) or "").split("\n")[0] for path in FILES}

    assert [name(path) for path, told in headed.items() if not told.endswith(".")] == []


def test_no_file_is_longer_than_one_reads() -> None:
    lines = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in (*FILES, *TESTS)
    }

    assert {file: count for file, count in lines.items() if count > LONGEST_FILE} == {}


def test_work_is_described_without_what_it_is_given() -> None:
    """Textual writes out all that a worker is given, in the thread that draws: of 50,000 answers for 0.15 seconds."""
    workers = [
        (f"{name(path)}:{node.lineno}", one)
        for path in SCREENS
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.FunctionDef)
        for one in node.decorator_list
        if "work" in {each.id for each in ast.walk(one) if isinstance(each, ast.Name)}
    ]
    bare = [
        place
        for place, one in workers
        if not (isinstance(one, ast.Call) and "description" in {each.arg for each in one.keywords})
    ]

    assert len(workers) > 5
    assert bare == [], "add description= to @work"


def test_no_protocol_of_the_port_knows_a_path() -> None:
    ports = [path for path in FILES if path.parent.name == "port"]

    assert len(ports) > 10
    assert found(ports, {"Path", "PurePath", "PosixPath", "PurePosixPath", "PathLike", "pathlib"}) == []


SAY_NOTHING = {"manager", "helper", "helpers", "util", "utils", "handler", "handlers", "misc", "common", "data", "info"}


def test_files_and_rooms_have_names_that_say_something() -> None:
    words = {
        path: {word for part in path.relative_to(HOUSE).with_suffix("").parts for word in part.split("_")}
        for path in FILES
    }

    assert [name(path) for path in FILES if words[path] & SAY_NOTHING] == []


def test_no_class_is_a_manager() -> None:
    classes = [node.name for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]

    assert [one for one in classes if one.endswith(("Manager", "Helper", "Handler", "Util", "Utils"))] == []


def test_every_room_is_a_package_that_says_what_it_is_for() -> None:
    rooms = {path.parent for path in FILES}

    assert [name(room) for room in rooms if not (room / "__init__.py").is_file()] == []
