"""Paths as people type and see them: `~` is the home folder."""

import os
from pathlib import Path


def path_of(shown: str) -> Path:
    """Return the path meant; `~` is the home folder."""
    return Path(os.path.expanduser(shown.strip()))


def folder_shown(folder: Path) -> str:
    """Return a folder as displayed: `~` for the home folder."""
    home = os.path.expanduser("~")
    text = str(folder)
    return (
        f"~{text[len(home) :]}"
        if home not in ("~", os.sep) and (text == home or text.startswith(home + os.sep))
        else text
    )
