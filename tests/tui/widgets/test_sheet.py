"""The sheet: lines to read, without a layout of the screen where its height stays."""

import pytest
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from interview_tui.tui.widgets.drawing import Draw, line
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.theme import PALETTES, textual_theme
from tests.support.seeing import drawn, rows


class Shown(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet(saying("one"))
        for name in PALETTES:
            self.register_theme(textual_theme(name))
        self.theme = "dark"

    def compose(self) -> ComposeResult:
        yield self.sheet
        yield Static("below", markup=False)


def saying(*texts: str) -> Draw:
    return lambda width: [line(text) for text in texts]


@pytest.fixture
def layouts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    layouts: list[str] = []
    original = Screen._refresh_layout

    def refresh(self: Screen[None], *args: object, **kwargs: object) -> None:
        layouts.append("layout")
        original(self, *args, **kwargs)

    monkeypatch.setattr(Screen, "_refresh_layout", refresh)
    return layouts


async def test_another_text_of_the_same_height_costs_no_layout(layouts: list[str]) -> None:
    app = Shown()
    async with app.run_test(size=(30, 6)) as pilot:
        await pilot.pause()
        layouts.clear()
        app.sheet.show(saying("two"))
        await pilot.pause()

        assert [row.strip() for row in rows(app)][:2] == ["two", "below"]
        assert layouts == []


async def test_a_higher_text_moves_what_stands_below(layouts: list[str]) -> None:
    app = Shown()
    async with app.run_test(size=(30, 6)) as pilot:
        await pilot.pause()
        layouts.clear()
        app.sheet.show(saying("two", "three"))
        await pilot.pause()
        assert [row.strip() for row in rows(app)][:3] == ["two", "three", "below"]
        assert layouts != []
        app.sheet.show(saying())
        await pilot.pause()
        assert rows(app)[0].strip() == "below"
        app.sheet.show(saying("again"))
        await pilot.pause()
        assert [row.strip() for row in rows(app)][:2] == ["again", "below"]


async def test_the_same_lines_are_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Shown()
    async with app.run_test(size=(30, 6)) as pilot:
        await pilot.pause()
        refreshed: list[str] = []
        monkeypatch.setattr(Sheet, "refresh", lambda self, *args, **kwargs: refreshed.append("refresh"))
        app.sheet.show(saying("one"))

        assert refreshed == []


async def test_lines_are_made_for_the_width_there_is() -> None:
    app = Shown()
    async with app.run_test(size=(30, 6)) as pilot:
        app.sheet.show(lambda width: [line(str(width))])
        await pilot.pause()
        assert rows(app)[0].strip() == "30"
        await pilot.resize_terminal(20, 6)
        await pilot.pause()
        assert rows(app)[0].strip() == "20"


async def test_another_theme_draws_in_its_colours() -> None:
    app = Shown()
    async with app.run_test(size=(30, 6)) as pilot:
        await pilot.pause()
        for theme in ("light", "dark", "light"):
            app.theme = theme
            await pilot.pause()
            await drawn(pilot)
            style = next(iter(app.sheet.render_line(0))).style

            assert style is not None
            assert style.color is not None
            assert style.color.name == PALETTES[theme].text.lower()
