from pathlib import Path

import pytest

from tests.support.damaging import copy_of_the_fixture


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return copy_of_the_fixture(tmp_path / "home")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "backup.zip"
