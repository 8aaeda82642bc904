"""Where a run of the benchmarks finds everything: the peers, the made store, and room for copies."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import made_store, made_words, peers
from tests.benchmarks.processes import environment


@dataclass(frozen=True)
class Place:
    """A folder below the system's temporary one, and how often things are measured."""

    folder: Path
    rounds: int
    conversations: int = made_store.CONVERSATIONS
    """How many there are in the store that is searched."""

    @property
    def commands(self) -> Path:
        """The `bin` folder of the peers' environment; installed when first asked for."""
        return peers.environment_in(self.folder)

    @property
    def program(self) -> Path:
        """The `bin` folder of an environment with our program alone; installed when first asked for."""
        return peers.program_in(self.folder)

    @property
    def env(self) -> Mapping[str, str]:
        """The environment of every process that is measured."""
        return environment(self.folder / "home")

    def store(self, name: str, open_call_notes: int = 0) -> Path:
        """Return a fresh store of 10,000 conversations, one of them perhaps open, to write in."""
        made = made_store.store_in(self.folder)
        return made_store.copy_of(made, self.folder / f"copy-{name}", open_call_notes)

    def store_of(self, count: int, open_call_notes: int) -> Path:
        """Return a fresh store of so many conversations, one of them open, to write in."""
        return made_store.copy_of(
            made_store.store_in(self.folder, count), self.folder / f"copy-of-{count}", open_call_notes
        )

    def searched(self) -> Path:
        """Return a store whose notes have many words, to read only."""
        return made_store.store_in(self.folder, self.conversations, made_words.Words().text)
