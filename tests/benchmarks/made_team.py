"""The store of somebody who leads, with as many people as asked for: each a folder of hard links of one made store."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from interview_tui.records.settings import Settings
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.store_document import Identity, StoreDocument
from tests.benchmarks.children import measured_by
from tests.benchmarks.made_store import store_in

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def team_in(folder: Path, people: int, conversations: int, env: Mapping[str, str]) -> Path:
    """Return such a store, with an index for each of them; made anew, since indexes belong to a place."""
    made, home = store_in(folder, conversations), folder / f"team-{people}-{conversations}"
    shutil.rmtree(home, ignore_errors=True)
    for number in range(people):
        store_id = f"01TEAM{'0' * 18}{_LETTERS[number // 32]}{_LETTERS[number % 32]}"
        theirs = home / "from" / store_id
        theirs.mkdir(parents=True)
        for name in ("conversations", "customers"):
            shutil.copytree(made / name, theirs / name, copy_function=os.link)
        keeping = Keeping(theirs / "attic", store_id)
        identity = Identity(store_id, Settings(author=f"Person {number}", name_asked=True, backup=False))
        StoreDocument(Files(theirs).store, keeping).save(identity)
    measured_by("board_indexed", home, env=env)
    return home
