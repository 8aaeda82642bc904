"""The campaigns by name, in the order they run."""

from types import ModuleType

from campaigns import kill, power_cut

CAMPAIGNS: dict[str, ModuleType] = {
    "kill": kill,
    "power-cut": power_cut,
}
"""Each has `run(rounds, folder, chance)`, SHORT rounds for the gate, LONG ones, and says what it does not show."""
