"""The sandbox of layouts: they may read papers and nothing else of the program, and change nothing."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, FunctionLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment

from interview_tui.export.matter import Around
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.templates.nesting import Branch, nested
from interview_tui.export.templates.own import place_of, text_of
from interview_tui.export.templates.wrapping import cells, wrapped

_PLAIN = frozenset({Paper, Part, Item, Branch})
"""Types without methods: all their public attributes may be read."""


class Compiled(BytecodeCache):
    """Caches compiled layouts by their text: a preview renders the same one again and again."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load the compiled layout."""
        bucket.code = self._kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Store the compiled layout."""
        self._kept[bucket.key, bucket.checksum] = bucket.code


@cache
def _compiled() -> Compiled:
    return Compiled()


class Sandbox(ImmutableSandboxedEnvironment):
    """Renders layouts for one export, and records the files of those it used in `places`."""

    def __init__(self, around: Around) -> None:
        super().__init__(
            loader=FunctionLoader(self._load),
            autoescape=lambda name: name is not None and name.endswith(".html"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            bytecode_cache=_compiled(),
        )
        self.places: set[str] = set()
        self._around = around
        self.filters |= {
            "nested": nested,
            "sha256": _sha256,
            "wrapped": wrapped,
            "cells": cells,
            # Depends on the context: otherwise a count that stands in a layout would be said once for all languages.
            "counted": pass_context(lambda _, n: around.language.count("{n} note", "{n} notes", n)),
        }

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute a layout may read; called for every word of a long export, so common cases come first."""
        if type(obj) in _PLAIN and attribute[:1] != "_":
            try:
                return getattr(obj, attribute)
            except AttributeError:
                pass
        return super().getattr(obj, attribute)

    def _load(self, name: str) -> tuple[str, str, None] | None:
        try:
            text, place = text_of(name, self._around.home), str(place_of(name, self._around.home))
        except KeyError:
            return None
        self.places.add(place)
        return text, place, None


def _sha256(text: str) -> str:
    """Return the digest with which a page allows this style and no other."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
