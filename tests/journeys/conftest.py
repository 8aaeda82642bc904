from pathlib import Path

import pytest

from tests.support.listening_in_a_call import go, told

__all__ = ["go", "here", "told"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which the program is begun: files go there by themselves."""
    folder = tmp_path / "letters"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder
