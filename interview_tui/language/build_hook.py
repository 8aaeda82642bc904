"""Compiles the catalogues while hatchling builds a wheel, an sdist or an editable install."""

# mypy: disable-error-code="import-not-found,misc"
# hatchling exists only where the package is being built.

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface[Any]):
    """Puts a fresh .mo beside every .po before files are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; the package itself cannot be imported here, so `compile.py` is loaded by its path."""
        room = Path(self.root, "interview_tui", "language")
        spec = importlib.util.spec_from_file_location("compile_catalogues", room / "compile.py")
        if spec is None or spec.loader is None:
            raise FileNotFoundError(room / "compile.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.compile_catalogues(room)
