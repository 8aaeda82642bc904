"""The parts of README.md that the program knows better: `python -m tests.support.readme` writes them anew.

The keys come from the list of commands; the picture from a call held with a clock that stands still.
"""

import asyncio
import re
import tempfile
from pathlib import Path

from interview_tui.language.catalogue import Language
from interview_tui.sample.make import sample_records
from interview_tui.sample.write import write_sample
from interview_tui.store.store import open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.key_tables import markdown_keys
from tests.support.frozen import FrozenClock, services_on

README = Path(__file__).parents[2] / "README.md"
PICTURE = README.parent / ".github" / "call.svg"
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


def with_part(readme: str, name: str, text: str) -> str:
    """Return the README with something else between two markers."""
    before, _, after = _around(readme, name)
    return f"{before}{text}{after}"


def _around(readme: str, name: str) -> tuple[str, str, str]:
    before, begin, rest = readme.partition(f"<!-- {name} -->\n")
    inside, end, after = rest.partition(f"\n<!-- /{name} -->")
    if not (begin and end):
        raise LookupError(f"README.md has no part {name!r}")
    return before + begin, inside, end + after


def keys() -> str:
    """Return the table of keys as the README shows it."""
    return markdown_keys(Language("en"))


async def picture() -> tuple[str, str]:
    """Hold a call on the sample and return its screen, as text and as SVG."""
    clock = FrozenClock()
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder, "home"), now=lambda: clock.now().wall, host="desk", pid=1)
        store.change_settings(store.settings.changed(author="Jana Reed", theme="dark"))
        write_sample(store, sample_records("en", clock.now().wall, "Jana Reed"))
        app = InterviewApp(services_on(store, clock))
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause(0.5)
            await pilot.press(*"Gareth", "enter")
            await pilot.pause(0.5)
            await pilot.press("enter")
            await pilot.pause(0.5)
            for seconds, key, text in CALL:
                for _ in range(seconds):
                    clock.go_on(1)
                    app.screen.tick()  # type: ignore[attr-defined]
                await pilot.press(*([key] if key else []))
                if text:
                    await pilot.press(*("space" if letter == " " else letter for letter in text), "enter")
            await pilot.pause(0.5)
            strips = app.screen._compositor.render_strips()
            rows = ["".join(segment.text for segment in strip if not segment.control).rstrip() for strip in strips]
            svg = app.export_screenshot(title="interview")
            await pilot.press("f9", "enter")
    return "\n".join(rows), re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def main() -> None:
    """Write the parts into the README, and the picture beside it."""
    readme = README.read_text("utf-8")
    rows, svg = asyncio.run(picture())
    for name, text in (("keys", keys()), ("picture", f"```text\n{rows}\n```")):
        readme = with_part(readme, name, text)
    README.write_text(readme, "utf-8")
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(svg, "utf-8")


if __name__ == "__main__":
    main()
