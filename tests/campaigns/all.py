"""The campaigns by name, in the order they run."""

from types import ModuleType

from campaigns import damage, failing_calls, kill, power_cut

CAMPAIGNS: dict[str, ModuleType] = {
    "kill": kill,
    "failing-calls": failing_calls,
    "power-cut": power_cut,
    "damage": damage,
}
"""Each has `run(rounds, folder, chance)`, SHORT rounds for the gate, LONG ones, and says what it does not show."""
