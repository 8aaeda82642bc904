"""Whatever the port can do has a contract: a second store that has stubs for some of it must not pass."""

import ast
import inspect
import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Protocol

import pytest

from interview_tui import port

CONTRACTS = Path(__file__).parents[1] / "contracts"


def protocols() -> Iterator[type]:
    """Yield the protocols of the port, each where it is declared."""
    for module in pkgutil.iter_modules(port.__path__, f"{port.__name__}."):
        for one in vars(import_module(module.name)).values():
            if inspect.isclass(one) and Protocol in one.__bases__ and one.__module__ == module.name:
                yield one


def members(protocol: type) -> set[str]:
    """Return the public names that a protocol itself declares."""
    return {name for name in {*vars(protocol), *inspect.get_annotations(protocol)} if not name.startswith("_")}


def without_contract(protocol: type, sources: Iterable[str]) -> set[str]:
    """Return what of a protocol is neither called nor read in these sources."""
    nodes = (node for source in sources for node in ast.walk(ast.parse(source)))
    return members(protocol) - {node.attr for node in nodes if isinstance(node, ast.Attribute)}


@pytest.mark.parametrize("protocol", protocols(), ids=lambda one: one.__name__)
def test_each_method_of_the_port_is_called_by_a_contract(protocol: type) -> None:
    sources = [path.read_text("utf-8") for path in CONTRACTS.glob("*.py")]
    assert without_contract(protocol, sources) == set()


def test_what_has_no_contract_is_named() -> None:
    class Kept(Protocol):
        id: str

        def read(self) -> str: ...

        def forget(self) -> None: ...

    assert without_contract(Kept, ["assert store.read() == 'x'", "print(store.id)"]) == {"forget"}


def test_the_protocols_are_found() -> None:
    assert {"Store", "OpenConversation", "Handings"} <= {one.__name__ for one in protocols()}
