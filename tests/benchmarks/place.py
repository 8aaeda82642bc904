"""Where a run of the benchmarks finds everything: the peers, the made store, and room for copies."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import made_store, peers
from tests.benchmarks.processes import environment


@dataclass(frozen=True)
class Place:
    """A folder below the system's temporary one, and how often things are measured."""

    folder: Path
    rounds: int

    @property
    def commands(self) -> Path:
        """The `bin` folder of the peers' environment; installed when first asked for."""
        return peers.environment_in(self.folder)

    @property
    def env(self) -> Mapping[str, str]:
        """The environment of every process that is measured."""
        return environment(self.folder / "home")

    def store(self, name: str, open_call_notes: int = 0) -> Path:
        """Return a fresh store of 10,000 conversations, one of them perhaps open, to write in."""
        made = made_store.store_in(self.folder)
        return made_store.copy_of(made, self.folder / f"copy-{name}", open_call_notes)
