"""Two themes with few colours: blue is theirs, orange is mine to act on, grey is not needed now."""

from typing import NamedTuple

from rich.style import Style
from textual.theme import Theme


class Palette(NamedTuple):
    """The colours of a theme by what they mean (contrast figures stand in the screens' design)."""

    background: str
    note_line: str
    selection: str
    text: str
    quiet: str
    blue: str
    blue_band: str
    orange: str
    orange_band: str
    dark: bool

    def style(self, name: str) -> Style:
        """Return a style by its words: a colour (`text quiet blue orange`), `bold`, `reverse`, `key`."""
        words = name.split()
        colour = next((getattr(self, word) for word in words if word in _COLOURS), self.text)
        if "key" in words:
            # A letter to press, inverse, readable in both themes.
            return Style(color=self.background, bgcolor=colour, bold=True)
        return Style(color=colour, bold="bold" in words or None, reverse="reverse" in words or None)


_COLOURS = ("text", "quiet", "blue", "orange")

DARK = Palette(
    background="#14171C",
    note_line="#1B1F26",
    selection="#2F3A48",
    text="#E6E6E6",
    quiet="#9AA4B2",
    blue="#6CB6FF",
    blue_band="#17324D",
    orange="#FFB454",
    orange_band="#4A3312",
    dark=True,
)
LIGHT = Palette(
    background="#FBFBF8",
    note_line="#F1F1EC",
    selection="#D9DEE5",
    text="#1A1D21",
    quiet="#595F69",
    blue="#00518C",
    blue_band="#D3E6F7",
    orange="#8A4B00",
    orange_band="#FCE3C0",
    dark=False,
)
PALETTES = {"dark": DARK, "light": LIGHT}


def textual_theme(name: str) -> Theme:
    """Return a palette as a Textual theme, for the style sheets."""
    palette = PALETTES[name]
    return Theme(
        name=name,
        primary=palette.blue,
        accent=palette.orange,
        warning=palette.orange,
        foreground=palette.text,
        background=palette.background,
        surface=palette.background,
        panel=palette.note_line,
        dark=palette.dark,
        variables={
            "note-line": palette.note_line,
            "selection": palette.selection,
            "quiet": palette.quiet,
            "blue": palette.blue,
            "blue-band": palette.blue_band,
            "orange": palette.orange,
            "orange-band": palette.orange_band,
            "scrollbar": palette.selection,
            "scrollbar-hover": palette.quiet,
            "scrollbar-active": palette.quiet,
            "scrollbar-background": palette.background,
            "scrollbar-background-hover": palette.background,
            "scrollbar-background-active": palette.background,
            "scrollbar-corner-color": palette.background,
        },
    )
