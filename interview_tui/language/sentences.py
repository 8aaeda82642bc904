"""Collects the sentences for the catalogues from the source, and rejects untranslatable ones.

A sentence is the literal given to `say`, `count`, `in_context` or `to_customer` of any object, to `N_`, `NC_`, `NA_`,
`Message`, `counted`, `Told` and errors derived from it, and to `super().__init__` inside such an error. A variable is
fine: its sentence is marked with `N_`, `NC_` or `NA_` elsewhere. A text assembled at run time never finds its
translation and is refused.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from interview_tui.language.message import FAMILIAR, STRANGER


@dataclass(frozen=True)
class Sentence:
    """A sentence and its file; with a plural if it counts, and a context if it needs one."""

    file: str
    msgid: str
    plural: str | None = None
    context: str | None = None


@dataclass(frozen=True)
class Refusal:
    """A sentence that cannot be translated, its place in the source, and why."""

    file: str
    line: int
    why: str


def find_sentences(sources: Mapping[str, str]) -> tuple[list[Sentence], list[Refusal]]:
    """Return the sentences and refusals in sources (file name to text), in their order.

    Raises SyntaxError where a source is not Python.
    """
    trees = {file: ast.parse(text, file) for file, text in sources.items()}
    errors = _errors(node for tree in trees.values() for node in ast.walk(tree))
    sentences: list[Sentence] = []
    refusals: list[Refusal] = []
    for file, tree in trees.items():
        for call in _calls(tree, errors):
            try:
                sentences.extend(_sentences(file, call))
            except ValueError as refused:
                refusals.append(Refusal(file, call.node.lineno, str(refused)))
    return sentences, refusals


@dataclass(frozen=True)
class _Call:
    node: ast.Call
    name: str


def _errors(nodes: Iterable[ast.AST]) -> dict[str, bool]:
    """Return the names of all errors derived from Told, and whether each takes a sentence itself."""
    classes = [node for node in nodes if isinstance(node, ast.ClassDef)]
    errors = {"Told": True}
    while more := {
        c.name: not any(isinstance(f, ast.FunctionDef) and f.name == "__init__" for f in c.body)
        for c in classes
        if c.name not in errors and any(_name(base) in errors for base in c.bases)
    }:
        errors.update(more)
    return errors


def _calls(tree: ast.AST, errors: Mapping[str, bool]) -> Iterator[_Call]:
    inside = {
        id(node)
        for error in ast.walk(tree)
        if isinstance(error, ast.ClassDef) and error.name in errors and error.name != "Told"
        for node in ast.walk(error)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        if (name == "__init__" and id(node) in inside) or errors.get(name):
            name = "Told"
        if name in _TAKES and len(node.args) >= _TAKES[name]:
            yield _Call(node, name)


_TAKES = {
    "say": 1,
    "N_": 1,
    "NA_": 1,
    "Message": 1,
    "Told": 1,
    "in_context": 2,
    "NC_": 2,
    "to_customer": 2,
    "count": 3,
    "counted": 3,
}
"""Minimum number of positional arguments of each call; with fewer it is another function: `text.count("a")`."""


def _sentences(file: str, call: _Call) -> Iterator[Sentence]:
    first, *others = call.node.args
    if call.name in ("count", "counted"):
        singulars, plurals = _literals(first), _literals(others[0])
        if len(singulars) != len(plurals):
            raise ValueError("a counted sentence needs both its forms as literals")
        for singular, plural in zip(singulars, plurals, strict=True):
            yield Sentence(file, singular, plural=plural)
        return
    contexts: tuple[str | None, ...] = (None,)
    msgids = _literals(others[0] if call.name in ("in_context", "NC_", "to_customer") else first)
    if call.name in ("NA_", "to_customer"):
        contexts = (STRANGER, FAMILIAR)
    elif call.name in ("in_context", "NC_"):
        if not isinstance(first, ast.Constant):
            raise ValueError("a context is a literal")
        contexts = (str(first.value),)
    if call.name in ("N_", "NC_", "NA_") and not msgids:
        raise ValueError("a mark is for a literal, nothing else")
    for msgid in msgids:
        for context in contexts:
            yield Sentence(file, msgid, context=context)


def _literals(node: ast.expr) -> list[str]:
    """Return the literals a sentence may be, none for a variable; ValueError if it is assembled here."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.Constant():
            raise ValueError("a sentence is a text")
        case ast.IfExp():
            return [*_literals(node.body), *_literals(node.orelse)]
        case ast.JoinedStr():
            raise ValueError("an f-string cannot be translated: name its places and pass what fills them")
        case ast.BinOp() | ast.Call(func=ast.Attribute(attr="format" | "format_map" | "join")):
            raise ValueError("a sentence put together here cannot be translated: write it out, with named places")
    return []


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Subscript():
            return _name(node.value)
    return ""
