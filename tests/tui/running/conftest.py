"""The program on the sample."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def home(tmp_path: Path, sample_home: Callable[[str, str], Path]) -> Path:
    return shutil.copytree(sample_home("en", "Jana Reuter"), tmp_path / "home")
