from pathlib import Path

import pytest

from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from tests.support.damaging import copy_of_the_fixture
from tests.support.making import FaultyDisk


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return copy_of_the_fixture(tmp_path / "home")


@pytest.fixture
def files(home: Path) -> Files:
    return Files(home)


@pytest.fixture
def keeping(home: Path, disk: FaultyDisk) -> Keeping:
    return Keeping(home / "attic", disk=disk)
