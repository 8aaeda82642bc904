"""The list of rows: where it stands, what it draws, what is selected."""

from dataclasses import dataclass

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region, Size
from textual.strip import Strip

from interview_tui.tui.widgets.drawing import Lines, paragraph
from interview_tui.tui.widgets.row_list import AT_ONCE, HELD, RowList
from interview_tui.tui.widgets.theme import textual_theme
from tests.support.seeing import drawn, is_whole, rows, until


@dataclass(frozen=True)
class Text:
    text: str

    def lines(self, width: int) -> Lines:
        DRAWN.append(self.text)
        return paragraph(self.text, "text", width)


DRAWN: list[str] = []
"""What rows were asked for their lines, in order."""


class Shown(App[None]):
    def __init__(self, *, from_bottom: bool = False) -> None:
        super().__init__()
        self.list = RowList(from_bottom=from_bottom)
        self.clicked: list[int] = []
        self.register_theme(textual_theme("dark"))
        self.theme = "dark"

    def compose(self) -> ComposeResult:
        yield self.list

    def on_row_list_clicked(self, message: RowList.Clicked) -> None:
        assert message.control is self.list
        self.clicked.append(message.index)


@pytest.fixture(autouse=True)
def _nothing_drawn() -> None:
    DRAWN.clear()


def numbered(count: int) -> list[Text]:
    return [Text(f"row {number}") for number in range(count)]


async def test_rows_that_were_given_while_it_was_hidden_are_painted_when_it_is_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    painted: list[str] = []
    paints = RowList.render_lines

    def render_lines(self: RowList, crop: Region) -> list[Strip]:
        strips = paints(self, crop)
        painted[:] = [strip.text.strip() for strip in strips]
        return strips

    # To look at the screen would paint it once more.
    monkeypatch.setattr(RowList, "render_lines", render_lines)
    app = Shown()
    app.list.display = False
    async with app.run_test(size=(30, 4)) as pilot:
        app.list.show(numbered(2))
        await drawn(pilot)
        app.list.display = True
        await drawn(pilot)

        assert painted == ["row 0", "row 1", "", ""]


async def test_few_rows_stand_at_the_top() -> None:
    app = Shown()
    async with app.run_test(size=(30, 8)) as pilot:
        app.list.show(numbered(2))
        await drawn(pilot)

        assert [row.strip() for row in rows(app)] == ["row 0", "row 1", "", "", "", "", "", ""]


async def test_few_rows_grow_upwards_from_the_bottom() -> None:
    app = Shown(from_bottom=True)
    async with app.run_test(size=(30, 8)) as pilot:
        app.list.show(numbered(2))
        await drawn(pilot)

        assert [row.strip() for row in rows(app)] == ["", "", "", "", "", "", "row 0", "row 1"]


async def test_from_the_bottom_the_latest_row_is_always_seen() -> None:
    app = Shown(from_bottom=True)
    async with app.run_test(size=(30, 8)) as pilot:
        for count in range(20):
            app.list.show(numbered(count + 1))
            await drawn(pilot)

            assert rows(app)[-1].split()[:2] == ["row", str(count)]


async def test_a_selected_row_comes_into_view_and_carries_its_mark() -> None:
    app = Shown(from_bottom=True)
    async with app.run_test(size=(30, 8)) as pilot:
        app.list.show(numbered(50))
        await drawn(pilot)
        for wanted in (49, 20, 0, 21, 49):
            app.list.select(wanted)
            await drawn(pilot)

            assert [row.split()[:2] for row in rows(app) if "▸" in row] == [["▸row", str(wanted)]]
        app.list.select(3)
        app.list.select(None)
        await drawn(pilot)
        assert rows(app)[-1].startswith(" row 49")
        assert not any("▸" in row for row in rows(app))


async def test_a_row_of_several_lines_is_selected_as_one() -> None:
    app = Shown()
    async with app.run_test(size=(30, 8)) as pilot:
        app.list.show([Text("a"), Text("eins\nzwei\ndrei"), Text("b")], selected=1)
        await drawn(pilot)

        assert [row[:5].rstrip() for row in rows(app)][:5] == [" a", "▸eins", " zwei", " drei", " b"]


async def test_a_selected_row_higher_than_the_list_shows_its_beginning() -> None:
    app = Shown()
    async with app.run_test(size=(30, 8)) as pilot:
        long = Text("\n".join(f"line {number}" for number in range(20)))
        app.list.show([*numbered(10), long, *numbered(10)], selected=10)
        await drawn(pilot)

        assert rows(app)[0].startswith("▸line 0")


async def test_a_click_tells_the_row_also_on_its_second_line_and_after_scrolling() -> None:
    app = Shown(from_bottom=True)
    async with app.run_test(size=(30, 8)) as pilot:
        app.list.show([*numbered(30), Text("eins\nzwei")])
        await drawn(pilot)
        await pilot.click(offset=(2, 7))
        await pilot.click(offset=(2, 6))
        await pilot.click(offset=(2, 5))
        app.list.select(0)
        await drawn(pilot)
        await pilot.click(offset=(2, 0))

        assert app.clicked == [30, 30, 29, 0]


async def test_a_click_beside_the_rows_tells_nothing() -> None:
    app = Shown(from_bottom=True)
    async with app.run_test(size=(30, 8)) as pilot:
        app.list.show(numbered(2))
        await drawn(pilot)
        await pilot.click(offset=(2, 1))

        assert app.clicked == []


async def test_a_resize_keeps_the_selection_in_view() -> None:
    app = Shown(from_bottom=True)
    async with app.run_test(size=(60, 20)) as pilot:
        app.list.show([Text(f"row {number} and {'words ' * 9}") for number in range(60)], selected=30)
        await drawn(pilot)
        for width, height in ((25, 6), (60, 20), (12, 3), (100, 40), (20, 2)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()

            assert app.list.selected == 30
            assert any("▸row 30" in row for row in rows(app)), (width, height, rows(app))
            assert is_whole(app)


async def test_a_resize_without_selection_keeps_the_end_in_view() -> None:
    app = Shown(from_bottom=True)
    async with app.run_test(size=(60, 20)) as pilot:
        app.list.show([Text(f"row {number} and words") for number in range(60)])
        await drawn(pilot)
        for width, height in ((25, 6), (60, 20), (14, 3), (100, 40)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()

            assert "row 59" in " ".join(rows(app)[-3:]), (width, height, rows(app))


async def test_one_more_row_asks_no_other_row_for_its_lines() -> None:
    app = Shown(from_bottom=True)
    async with app.run_test(size=(30, 8)) as pilot:
        app.list.show(numbered(2000))
        await drawn(pilot)
        DRAWN.clear()
        app.list.show(numbered(2001))
        app.list.select(1900)
        await drawn(pilot)

        assert DRAWN == ["row 2000"]


async def test_only_rows_that_are_seen_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Shown(from_bottom=True)
    async with app.run_test(size=(30, 8)) as pilot:
        drawn_at: list[int] = []
        original = RowList.render_line
        monkeypatch.setattr(RowList, "render_line", lambda self, y: drawn_at.append(y) or original(self, y))
        app.list.show(numbered(2000))
        await drawn(pilot)

        assert len(drawn_at) <= 10 * 8
        assert app.list.virtual_size == Size(29, 2000)


async def test_a_row_that_went_or_changed_is_gone_from_the_screen() -> None:
    app = Shown()
    async with app.run_test(size=(30, 6)) as pilot:
        app.list.show(numbered(4), selected=3)
        await drawn(pilot)
        app.list.show([Text("row 0"), Text("other")], selected=0)
        await drawn(pilot)
        assert [row.strip() for row in rows(app)] == ["▸row 0", "other", "", "", "", ""]
        app.list.show([])
        await drawn(pilot)
        assert "".join(rows(app)).strip() == ""


async def test_rows_shown_before_there_is_any_room_appear_with_it() -> None:
    app = Shown(from_bottom=True)
    async with app.run_test(size=(30, 8)) as pilot:
        app.list.display = False
        await drawn(pilot)
        app.list.show(numbered(30))
        app.list.display = True
        # The size comes first, then the lines, then how far they are scrolled.
        await until(pilot, lambda: rows(app)[-1].split()[:2] == ["row", "29"])


async def test_a_list_that_is_too_long_for_one_go_is_laid_out_to_its_end_all_the_same() -> None:
    app = Shown(from_bottom=True)
    async with app.run_test(size=(30, 8)) as pilot:
        app.list.show([Text("\n".join(f"{name} {n}" for n in range(AT_ONCE))) for name in "abc"])
        assert len(DRAWN) == 1
        await until(pilot, lambda: len(DRAWN) == 3)

        assert [text[0] for text in DRAWN] == ["a", "b", "c"]
        assert [row.strip() for row in rows(app)][-1] == f"c {AT_ONCE - 1}"
        app.list.show([Text("neu"), *app.list._rows[1:]], selected=0)
        await until(pilot, lambda: [row.strip() for row in rows(app)][:2] == ["▸neu", "b 0"])


async def test_of_very_many_lines_few_are_held_and_all_are_seen_all_the_same() -> None:
    app = Shown()
    async with app.run_test(size=(30, 8)) as pilot:
        high = HELD // 4
        app.list.show([Text("\n".join(f"{name} {n}" for n in range(high))) for name in "abcdefgh"])
        await until(pilot, lambda: app.list.virtual_size.height == 8 * high)
        assert sum(map(len, app.list._drawn.values())) <= HELD
        for index, name in ((0, "a"), (7, "h"), (3, "d")):
            app.list.select(index)
            await drawn(pilot)
            assert [row.strip() for row in rows(app)][:2] == [f"▸{name} 0", f"{name} 1"]
        app.list.show(numbered(3))
        await drawn(pilot)
        assert app.list._held == 3


async def test_a_row_more_lays_nothing_out_once_there_is_a_scrollbar() -> None:
    app = Shown(from_bottom=True)
    async with app.run_test(size=(30, 8)) as pilot:
        app.list.show(numbered(30))
        await drawn(pilot)
        await drawn(pilot)  # the bar that comes is laid out once more
        layouts: list[object] = []
        app.screen.screen_layout_refresh_signal.subscribe(app.list, layouts.append, immediate=True)

        app.list.show(numbered(31))
        await drawn(pilot)

        assert rows(app)[-1].strip().startswith("row 30")
        assert app.list.vertical_scrollbar.window_virtual_size == 31
        assert layouts == []


async def test_the_scrollbar_comes_with_the_first_row_too_many() -> None:
    app = Shown()
    async with app.run_test(size=(30, 8)) as pilot:
        for count, shown in ((8, False), (9, True)):
            app.list.show(numbered(count))
            await drawn(pilot)

            assert app.list.show_vertical_scrollbar is shown
