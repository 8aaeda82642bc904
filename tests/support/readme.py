"""The README: its marked parts, and its pictures, which `python -m tests.support.readme` draws anew.

They come from a call on the sample, held with a clock that stands still.
"""

import asyncio
import re
import tempfile
from pathlib import Path

from interview_tui.sample.make import sample_records
from interview_tui.sample.write import write_sample
from interview_tui.store.store import open_store
from interview_tui.tui.app import InterviewApp
from tests.support.frozen import FrozenClock, services_on

README = Path(__file__).parents[2] / "README.md"
BEFORE = README.parent / ".github" / "before.svg"
CALLED = README.parent / ".github" / "call.svg"
SIZE = (84, 22)

CALL = (
    (30, "space", ""),
    (55, "space", ""),
    (20, "right", ""),
    (15, "right", ""),
    (12, "", '"month-end is a nightmare'),
    (20, "", "=retypes 140 orders by hand"),
    (15, "f4", "the board wants the numbers by day 3"),
    (30, "", ">wants to be home at six"),
    (20, "", "!send the CSV sample by Tuesday"),
    (40, "", "-the hotline never answers, second time now"),
)
"""Seconds that pass, a key, and what is typed then."""


def part(readme: str, name: str) -> str:
    """Return what stands between two markers of the README."""
    return _around(readme, name)[1]


def _around(readme: str, name: str) -> tuple[str, str, str]:
    before, begin, rest = readme.partition(f"<!-- {name} -->\n")
    inside, end, after = rest.partition(f"\n<!-- /{name} -->")
    if not (begin and end):
        raise LookupError(f"README.md has no part {name!r}")
    return before + begin, inside, end + after


async def pictures() -> dict[Path, str]:
    """Prepare and hold a call on the sample; return what is to be seen before it and in it, as SVG by file."""
    clock = FrozenClock()
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder, "home"), now=lambda: clock.now().wall, host="desk", pid=1)
        store.change_settings(store.settings.changed(author="Jana Reed", theme="dark"))
        write_sample(store, sample_records("en", clock.now().wall, "Jana Reed"))
        app = InterviewApp(services_on(store, clock))
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            await pilot.press(*"Gareth", "enter")
            await pilot.pause()
            before = app.export_screenshot(title="interview")
            await pilot.press("enter")
            await pilot.pause()
            for seconds, key, text in CALL:
                for _ in range(seconds):
                    clock.go_on(1)
                    app.screen.tick()  # type: ignore[attr-defined]
                await pilot.press(*([key] if key else []))
                if text:
                    await pilot.press(*("space" if letter == " " else letter for letter in text), "enter")
            await pilot.pause()
            call = app.export_screenshot(title="interview")
            await pilot.press("f9", "enter")
    return {BEFORE: _without_fonts(before), CALLED: _without_fonts(call)}


def _without_fonts(svg: str) -> str:
    # Nobody who reads the page fetches fonts from another computer.
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def main() -> None:
    """Draw the pictures anew."""
    for file, svg in asyncio.run(pictures()).items():
        file.write_text(svg, "utf-8")


if __name__ == "__main__":
    main()
