from pathlib import Path

import pytest

from interview_tui.desk.exporting.typed_path import folder_shown, path_of


def test_the_home_of_the_person_is_written_short_and_read_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))

    assert folder_shown(tmp_path / "Kunden") == "~/Kunden"
    assert path_of(" ~/Kunden ") == tmp_path / "Kunden"
    assert folder_shown(Path(f"{tmp_path}-other")) == f"{tmp_path}-other"
