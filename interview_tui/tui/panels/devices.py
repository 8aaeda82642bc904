"""The audio devices, each with its level: speaking a word shows which one is one's own."""

from __future__ import annotations

from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from interview_tui.desk.devices import Devices, Row, found, picked, rows, went
from interview_tui.desk.services import Services
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.listening.words import told
from interview_tui.tui.panels.panel import Panel
from interview_tui.tui.widgets.drawing import Line, Lines, Span, beside, fitted, line, paragraph, shortened
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.sheet import Sheet

EVERY_S = 0.2
"""In seconds: how often the levels are refreshed."""
METER = 12
"""In cells: the length of a level."""
SOFTEST_DB, LOUDEST_DB = -60, -10
"""The levels at both ends of the meter."""
LEAST_NAME = 8


class ChooseDevices(Panel[tuple[str, str] | None]):
    """Returns the names of both devices, "" for the system's choice; None if it was left.

    `only_where_several`: if there is nothing to choose, it closes with what there is.
    """

    def __init__(self, services: Services, only_where_several: bool = False) -> None:
        super().__init__(services)
        settings = services.store.settings
        self.devices = Devices(settings.microphone, settings.played)
        self._closes = only_where_several
        self._levels = services.sound.levels()

    def compose(self) -> ComposeResult:
        """Lay out what to do, the list, and what to press."""
        with Vertical(id="panel"):
            yield Sheet(self._draw_asked, id="asked")
            yield RowList(id="options")
            yield Sheet(self._draw_keys)

    def on_mount(self) -> None:
        """Start measuring the levels."""
        self._levels.start()
        self.set_interval(EVERY_S, self.tick)
        self.tick()
        super().on_mount()

    def on_unmount(self) -> None:
        """Release all devices, however this ends."""
        self._levels.stop()

    def tick(self) -> None:
        """Refresh the devices and their levels."""
        before = self.devices
        self.devices = found(before, self._levels.levels(), self._levels.trouble)
        if self._closes and self.devices.is_known:
            self._closes = False
            if not self.devices.is_choice:
                self.answer(self.devices.names)
                return
        if len(rows(self.devices)) != len(rows(before)) or self.devices.trouble is not before.trouble:
            self.query_one("#asked", Sheet).show(self._draw_asked)
        self._show()

    def _show(self) -> None:
        shown = [DeviceRow(row, self.services.language) for row in rows(self.devices)]
        options = self.query_one(RowList)
        options.styles.height = max(1, min(len(shown), self.size.height - 8))
        options.show(shown, self.devices.at if shown else None)

    def _draw_asked(self, width: int) -> Lines:
        language = self.services.language
        asked = N_("Speak a word: whose bar moves is your microphone. Let something play for the customer's side.")
        lines = paragraph(language.say(asked), "bold", width - 1, 1)
        if self.devices.trouble is not None:
            lines += paragraph(told(self.devices.trouble).told(language), "orange", width - 1, 1)
        elif not self.devices.is_known:
            lines.append(line(" ", (language.say(N_("Looking for devices …")), "quiet")))
        return [*lines, ()]

    def _draw_keys(self, width: int) -> Lines:
        told = N_("Enter takes it, Space marks one for each side, Esc leaves it")
        return [line(" ", (shortened(self.services.language.say(told), width - 2), "quiet"))]

    def _press_here(self, key: str, character: str | None) -> bool:
        if key in ("escape", "ctrl+q"):
            self.answer(None)
        elif key == "enter":
            self.answer(picked(self.devices).names)
        elif key == "space":
            self.devices = picked(self.devices)
            self._show()
        elif key in ("up", "down", "tab", "shift+tab", "j", "k"):
            self.devices = went(self.devices, 1 if key in ("down", "tab", "j") else -1)
            self._show()
        return True

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        self.devices = picked(went(self.devices, message.index - self.devices.at))
        self._show()


class DeviceRow(NamedTuple):
    """One device in the list: whether it is chosen, its name, how loud it is."""

    row: Row
    language: Language

    def lines(self, width: int) -> Lines:
        """Draw it."""
        row, say = self.row, self.language.say
        side = say(N_("me") if row.is_mine else N_("customer’s side"))
        name = row.name or say(N_("what the system uses"))
        if row.is_default:
            name = say(N_("{name} (used by the system)"), name=name)
        mark = ("● ", "blue bold") if row.is_chosen else ("○ ", "quiet")
        left = line(" ", mark, (fitted(side, 16), "quiet"), shortened(name, max(LEAST_NAME, width - METER - 24)))
        return [beside(left, (*_meter(row.level_db, row.is_there), Span(" ")), width)]


def _meter(level_db: int | None, is_there: bool) -> Line:
    if level_db is None:
        return (Span("–" if is_there else "", "quiet"),)
    full = (level_db - SOFTEST_DB) / (LOUDEST_DB - SOFTEST_DB) * METER
    filled = max(0, min(METER, round(full)))
    return (Span("▮" * filled, "blue"), Span("▯" * (METER - filled), "quiet"))
