"""The keys that are typed for a key's cost: the same in the call and in the bare TextArea."""

from tests.benchmarks.driving import FramesTaken, press

LINES, LETTERS = 2, 20
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


async def key_costs(driver: FramesTaken) -> list[float]:
    """Type a few lines and return what each letter cost, CPU in ms; the keys that empty the line do not count."""
    costs: list[float] = []
    for _ in range(LINES):
        typed = ""
        for letter in _ALPHABET[:LETTERS]:
            typed += letter
            costs.append((await press(driver, letter, typed)).settled)
        while typed:
            typed = typed[:-1]
            await press(driver, "backspace", typed)
    return costs
