"""What screens tell the program about themes."""

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
    """All themes are to be shown."""


class ThemeWanted(Way):
    """One theme is to be shown, counted as the `themes` are from which one comes."""

    def __init__(self, theme_id: str, themes: Themes) -> None:
        self.theme_id = theme_id
        self.themes = themes
        super().__init__()


class SortingWanted(Way):
    """The notes without a theme are to be shown, of the time of the `themes` from which one comes."""

    def __init__(self, themes: Themes) -> None:
        self.themes = themes
        super().__init__()


class ThemesRead(Message):
    """All themes were read, the how-manieth time says `number`."""

    def __init__(self, found: Overview, number: int) -> None:
        self.found = found
        self.number = number
        super().__init__()


class VoicesRead(Message):
    """What is told first of a theme was read, as it stood in its row."""

    def __init__(self, row: Row, voices: Voices) -> None:
        self.row = row
        self.voices = voices
        super().__init__()


class ThemeRead(Message):
    """One theme was read, what was put into it, and the tags of customers by their ids."""

    def __init__(
        self, found: Overview, put_in: tuple[Theme, ...], tags: Mapping[str, tuple[str, ...]], number: int
    ) -> None:
        self.found = found
        self.put_in = put_in
        self.tags = tags
        self.number = number
        super().__init__()


class BeneathRead(Message):
    """What stands under the notes of a theme was read, the how-manieth time says `number`."""

    def __init__(self, beneath: Mapping[str, Beneath], number: int) -> None:
        self.number = number
        self.beneath = beneath
        super().__init__()


class MeantRead(Message):
    """Whom some words mean was read: the customers that are to be asked this about a theme."""

    def __init__(self, row: Row, text: str, words: str, customer_ids: tuple[str, ...]) -> None:
        self.row = row
        self.text = text
        self.words = words
        self.customer_ids = customer_ids
        super().__init__()
