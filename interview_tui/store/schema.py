"""Brings documents of earlier versions up to this one's, by pure steps."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path

from interview_tui.language.message import N_
from interview_tui.port.faults import Unreadable
from interview_tui.store.tables import Json, Tables, misshapen

SCHEMA = 1
"""The version of the documents this program writes."""

TABLES: Mapping[str, Set[str]] = {
    "conversation": {"_meta", "conversation", "notes"},
    "private": {"_meta", "private", "changes"},
    "customer": {"_meta", "customer"},
    "store": {"_meta", "store"},
    "erased": {"_meta", "erased"},
}
"""The tables of each kind of document in this version."""

Step = Callable[[Tables], Tables]
"""Makes of a document of one version one of the next. Pure; `_meta` is not its business."""


@dataclass(frozen=True)
class Schema:
    """A version and the steps that lead to it, each by the version it starts from."""

    version: int = SCHEMA
    steps: Mapping[int, Step] = field(default_factory=dict)

    def found(self, tables: Tables, kind: str, path: Path) -> int:
        """Return the version a document says it has. Raises Unreadable where it is of another kind."""
        meta: Json = tables.get("_meta", {}).get("1", {})
        version = meta.get("schema")
        if type(version) is not int or version < 1 or meta.get("kind") != kind:
            raise misshapen(path)
        known = TABLES.get(kind, tables.keys())
        if version == SCHEMA and tables.keys() - known and known - tables.keys():
            # Others may keep tables of their own here. But one of ours whose name was damaged is no empty one.
            raise misshapen(path)
        return version

    def brought_up(self, tables: Tables, kind: str, path: Path) -> Tables:
        """Return the document in this version; one of a newer version stays as it is. Raises Unreadable."""
        version = self.found(tables, kind, path)
        if version >= self.version:
            return tables
        for earlier in range(version, self.version):
            try:
                tables = self.steps[earlier](tables)
            except Exception as error:
                raise Unreadable(
                    N_(
                        "{path} is of version {version} and cannot be brought up to date. It stays as it is;"
                        " put a backup in its place."
                    ),
                    path=str(path),
                    version=version,
                ) from error
        meta = tables["_meta"]["1"] | {"schema": self.version}
        return tables | {"_meta": tables["_meta"] | {"1": meta}}
