"""What the tests of a team need: a store of one author and the folder, or two authors and whoever leads."""

from pathlib import Path

import pytest

from tests.support.passing_on import Team, team_in
from tests.support.teams import TeamStore, made


@pytest.fixture
def team_store(tmp_path: Path) -> TeamStore:
    """Return the store of Jana Reuter."""
    return made(tmp_path / "jana", "Jana Reuter", tmp_path / "team")


@pytest.fixture
def team(tmp_path: Path) -> Team:
    """Return two authors and whoever leads, each with what the others released."""
    return team_in(tmp_path)
