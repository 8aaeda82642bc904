from pathlib import Path

import pytest

from interview_tui.store.place import file_system, warnings

MOUNTS = """\
/dev/vda / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
C: /home/jana/win 9p rw 0 0
//server/my\\040files /mnt/my\\040files cifs rw 0 0
tmpfs /mnt/my\\040files tmpfs rw 0 0
//server/share /mnt/share cifs rw 0 0
broken
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    path = tmp_path / "mounts"
    path.write_text(MOUNTS, "utf-8")
    return path


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/data", "ext4"),
        ("/home/jana/.local/share/interview-tui", "nfs4"),
        ("/home/jana/win/data", "9p"),
        ("/homes", "ext4"),
        ("/mnt/my files/a", "tmpfs"),
        ("/mnt/share/a", "cifs"),
    ],
)
def test_the_deepest_mount_decides_and_of_two_the_later(mounts: Path, folder: str, kind: str) -> None:
    assert file_system(Path(folder), mounts) == kind


def test_a_network_folder_is_warned_of(mounts: Path) -> None:
    (message,) = warnings(Path("/mnt/share/interview"), mounts)

    assert dict(message.params) == {"path": "/mnt/share/interview", "kind": "cifs"}


def test_other_places_are_fine(mounts: Path, tmp_path: Path) -> None:
    assert warnings(Path("/var/data"), mounts) == ()
    assert warnings(Path("/home/jana/win"), mounts) == ()
    assert warnings(Path("/mnt/share"), tmp_path / "no mounts here") == ()
