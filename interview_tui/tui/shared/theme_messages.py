"""Messages from screens to the program about themes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.message import Message

from interview_tui.tui.shared.messages import Way

if TYPE_CHECKING:
    from interview_tui.desk.themes.beside import Beneath, Voices
    from interview_tui.desk.themes.overview import Overview, Row
    from interview_tui.desk.themes.state import Themes
    from interview_tui.records.theme import Theme


class ThemesWanted(Way):
    """Show all themes."""


class ThemeWanted(Way):
    """Show one theme, counted as in `themes`, where one comes from."""

    def __init__(self, theme_id: str, themes: Themes) -> None:
        self.theme_id = theme_id
        self.themes = themes
        super().__init__()


class SortingWanted(Way):
    """Show the notes without a theme, for the period of `themes`, where one comes from."""

    def __init__(self, themes: Themes) -> None:
        self.themes = themes
        super().__init__()


class ThemesRead(Message):
    """All themes were read; `number` counts the readings."""

    def __init__(self, found: Overview, number: int) -> None:
        self.found = found
        self.number = number
        super().__init__()


class VoicesRead(Message):
    """The most telling quotes of a theme were read, for its row at that time."""

    def __init__(self, row: Row, voices: Voices) -> None:
        self.row = row
        self.voices = voices
        super().__init__()


class ThemeRead(Message):
    """One theme was read, with those merged into it, and customers' tags by id."""

    def __init__(
        self, found: Overview, put_in: tuple[Theme, ...], tags: Mapping[str, tuple[str, ...]], number: int
    ) -> None:
        self.found = found
        self.put_in = put_in
        self.tags = tags
        self.number = number
        super().__init__()


class BeneathRead(Message):
    """The context of a theme's notes was read; `number` counts the readings."""

    def __init__(self, beneath: Mapping[str, Beneath], number: int) -> None:
        self.number = number
        self.beneath = beneath
        super().__init__()


class MeantRead(Message):
    """The customers meant by some words were found, who are to be asked this about a theme."""

    def __init__(self, row: Row, text: str, words: str, customer_ids: tuple[str, ...]) -> None:
        self.row = row
        self.text = text
        self.words = words
        self.customer_ids = customer_ids
        super().__init__()
