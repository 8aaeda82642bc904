"""The reference for a key: Textual's own TextArea, alone on the screen. A child process that hands over the costs.

Measured: one letter, from the arrival of the key event to 40 ms after the frame that shows it, CPU of the process.
"""

import asyncio

from textual.app import App, ComposeResult
from textual.widgets import TextArea

from tests.benchmarks.children import hand_over
from tests.benchmarks.driving import FramesTaken, drive
from tests.benchmarks.typing_keys import key_costs


class BareTextArea(App[None]):
    """A TextArea and nothing else."""

    def compose(self) -> ComposeResult:
        """Lay out the one widget."""
        yield TextArea()


def main() -> None:
    """Type and hand over the costs."""
    app = BareTextArea()
    costs: list[float] = []

    async def play(driver: FramesTaken) -> None:
        await asyncio.sleep(0.3)
        costs.extend(await key_costs(driver))

    asyncio.run(drive(app, play))
    hand_over(costs)


if __name__ == "__main__":
    main()
