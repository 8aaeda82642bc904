"""What is private to Textual is touched in one room, `tui/terminal`, and nowhere else: it may change any day."""

import ast
import importlib
import inspect
import textwrap
from functools import cache
from pathlib import Path

HOUSE = Path(__file__).parents[2] / "interview_tui"
SCREENS = HOUSE / "tui"
ROOM = SCREENS / "terminal"
FILES = [path for path in sorted(SCREENS.rglob("*.py")) if ROOM not in path.parents]
OF_TUPLES = {"_replace", "_asdict", "_fields"}
"""Public, for all their underscore: a tuple's own names are those of its fields."""


def private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name != "_" and name not in OF_TUPLES


def named_here(tree: ast.AST) -> set[str]:
    """Return the private names that a file gives itself: what it defines, and what it puts on `self`."""
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                found.add(name)
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                found.add(name)
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.Name(id=name, ctx=ast.Store()):
                found.add(name)
            case ast.AnnAssign(target=ast.Attribute(value=ast.Name(id="self"), attr=name)):
                found.add(name)
    return {name for name in found if private(name)}


TREES = {path: ast.parse(path.read_text("utf-8")) for path in FILES}
OURS = set().union(*(named_here(tree) for tree in TREES.values()))


def touched(tree: ast.AST, ours: set[str]) -> list[str]:
    """Return the private names that are read from something and given by none of our own files."""
    return [
        f"{node.lineno} {node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and private(node.attr) and node.attr not in ours
        if ast.unparse(node.value) != "os"
    ]


def taken_over(classes: list[type]) -> list[str]:
    """Return the private names of Textual's classes that classes of ours give another meaning."""
    found = []
    for one in classes:
        bases = [base for base in one.__mro__ if base.__module__.startswith("textual")]
        own = {name for name in [*vars(one), *stored(one)] if private(name)}
        found += [f"{one.__name__}.{name}" for name in sorted(own) if any(name in known(base) for base in bases)]
    return found


@cache
def stored(one: type) -> set[str]:
    return named_here(ast.parse(textwrap.dedent(inspect.getsource(one))))


@cache
def known(base: type) -> set[str]:
    """Return the private names that a class of Textual has or puts on itself."""
    return set(vars(base)) | stored(base)


OF_A_CLASS = {"_abc_impl", "_decorated_handlers", "_css_type_name", "_css_type_names", "_css_bases"}
OF_A_CLASS |= {"_inherit_css", "_inherit_bindings", "_inherit_component_classes", "_merged_bindings", "_reactives"}
OF_A_CLASS |= {"_computes", "_is_protocol"}
"""What Textual itself writes into each class that derives from one of its own."""


def test_no_private_name_of_textual_is_read_outside_its_room() -> None:
    assert {path.name: found for path in FILES if (found := touched(TREES[path], OURS))} == {}


def test_no_private_module_of_textual_is_imported_outside_its_room() -> None:
    imported = [
        f"{path.name}:{node.lineno}"
        for path in FILES
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.ImportFrom) and any(private(part) for part in (node.module or "").split("."))
    ]

    assert imported == []


def test_no_private_name_of_textual_is_taken_over_outside_its_room() -> None:
    modules = [
        importlib.import_module(".".join(path.relative_to(HOUSE.parent).with_suffix("").parts)) for path in FILES
    ]
    classes = [
        one
        for module in modules
        for one in vars(module).values()
        if inspect.isclass(one) and one.__module__ == module.__name__
    ]
    found = [name for name in taken_over(classes) if name.rpartition(".")[2] not in OF_A_CLASS]

    assert len(classes) > 30
    assert found == []


def test_both_would_be_found() -> None:
    tree = ast.parse("def _ours(app):\n    app._loop.stop()\n    app._ours()\n")

    assert touched(tree, named_here(tree)) == ["2 _loop"]
