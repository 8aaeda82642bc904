"""Stores of several authors and the folder that they share."""

from dataclasses import dataclass
from pathlib import Path

from interview_tui.records.conversation import Conversation
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START


@dataclass(frozen=True)
class TeamStore:
    """A store whose author hands over into a folder."""

    store: JsonStore
    folder: Path

    def keep(self, one: Conversation) -> None:
        """Keep a conversation."""
        handle = self.store.begin(one)
        handle.save(one)
        handle.close()


def made(home: Path, author: str, folder: Path) -> TeamStore:
    """Make the store of somebody."""
    folder.mkdir(exist_ok=True)
    store = open_store(home, now=lambda: START, host="desk", pid=1)
    store.change_settings(store.settings.changed(author=author, team_folder=str(folder)))
    return TeamStore(store, folder)
