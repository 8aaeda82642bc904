"""The campaigns by name, in the order they run."""

from types import ModuleType

from tests.campaigns import (
    canaries,
    clocks,
    damage,
    deleting,
    documents,
    failing_calls,
    freezing,
    full_disk,
    guides,
    handed_canaries,
    handing,
    importing,
    index,
    kill,
    merging,
    power_cut,
    replay,
    rhythm,
    theming,
    two_processes,
)

CAMPAIGNS: dict[str, ModuleType] = {
    "kill": kill,
    "failing-calls": failing_calls,
    "full-disk": full_disk,
    "power-cut": power_cut,
    "damage": damage,
    "two-processes": two_processes,
    "clocks": clocks,
    "documents": documents,
    "guides": guides,
    "freezing": freezing,
    "index": index,
    "deleting": deleting,
    "canaries": canaries,
    "rhythm": rhythm,
    "replay": replay,
    "merging": merging,
    "handing": handing,
    "handed-canaries": handed_canaries,
    "importing": importing,
    "theming": theming,
}
"""Each has `run(rounds, folder, chance)`, SHORT rounds for the gate, LONG ones, and says what it does not show."""
