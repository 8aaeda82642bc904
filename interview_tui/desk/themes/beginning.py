"""New themes: one by its name, or the one to whose name authors assigned notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_tui.desk.themes.changing import change
from interview_tui.insight.theme_names import Named, taken_in
from interview_tui.records.theme import Theme
from interview_tui.records.theme_changes import Themes, named

if TYPE_CHECKING:
    from interview_tui.desk.services import Services
    from interview_tui.language.message import Message


def unnamed(services: Services) -> Theme:
    """Return a theme that is still to be given its name."""
    return Theme(id=services.new_id(), at=services.now().wall, name="?")


def begin(services: Services, name: str, told: Message) -> str:
    """Save a new theme of this name; return its id. Raises Told, also if another one is called so."""
    fresh = unnamed(services)
    change(services, lambda themes: {fresh.id: named(fresh, name, themes)}, told)
    return fresh.id


def take_in(services: Services, one: Named, told: Message) -> str:
    """Save these notes in the theme of that name, which is begun if there is none; return its id. Raises Told."""
    fresh, into = unnamed(services), list[Theme]()

    def taken(themes: Themes) -> dict[str, Theme]:
        into.append(taken_in(one, fresh, themes))
        return {into[-1].id: into[-1]}

    change(services, taken, told)
    return into[-1].id
