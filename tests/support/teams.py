"""Stores of several authors and the folder that they share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from interview_tui.desk.services import Services
from interview_tui.port.store import Store
from interview_tui.records.conversation import Conversation
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START, FrozenClock, services_on
from tests.support.handing_over import taken_in


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


@dataclass(frozen=True)
class Member:
    """Somebody of a team at their program."""

    services: Services
    folder: Path

    @property
    def store(self) -> Store:
        """Their store."""
        return self.services.store

    def keep(self, one: Conversation) -> None:
        """Keep what a conversation is by now."""
        held = self.store.open(one.id)
        held.save(one.changed(rev=held.conversation.rev + 1))
        held.close()

    def colleague(self, home: Path, author: str) -> Member:
        """Return somebody else of the team, who has taken in what lies in the folder."""
        other = member(made(home, author, self.folder))
        assert all(one.fault is None for one in taken_in(other.store))
        return other


def member(of: TeamStore) -> Member:
    """Return somebody at their program."""
    return Member(services_on(of.store, FrozenClock()), of.folder)
