"""Screens that follow from a message alone, each loaded by the function that makes it: no first picture needs one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interview_tui.tui.shared.messages import (
    CustomerWanted,
    DevelopmentWanted,
    GuidesWanted,
    ImportWanted,
    ListsWanted,
    MeasuresWanted,
    PromisesWanted,
    Way,
)
from interview_tui.tui.shared.team_messages import BoardWanted, LeadReadingWanted
from interview_tui.tui.shared.theme_messages import SortingWanted, ThemesWanted, ThemeWanted

if TYPE_CHECKING:
    from textual.screen import Screen

    from interview_tui.desk.services import Services


def _promises(services: Services) -> Screen[None]:
    from interview_tui.tui.promises.screen import PromisesScreen

    return PromisesScreen(services)


def _lists(services: Services) -> Screen[None]:
    from interview_tui.tui.lists.screen import ListsScreen

    return ListsScreen(services)


def _measures(services: Services) -> Screen[None]:
    from interview_tui.tui.measures.screen import MeasuresScreen

    return MeasuresScreen(services)


def _development(services: Services) -> Screen[None]:
    from interview_tui.tui.development.screen import DevelopmentScreen

    return DevelopmentScreen(services)


def _guides(services: Services) -> Screen[None]:
    from interview_tui.tui.guides.screen import GuidesScreen

    return GuidesScreen(services)


def _importing(services: Services) -> Screen[None]:
    from interview_tui.tui.importing.screen import ImportScreen

    return ImportScreen(services)


def _board(services: Services) -> Screen[None]:
    from interview_tui.tui.team.board import BoardScreen

    return BoardScreen(services)


def _themes(services: Services) -> Screen[None]:
    from interview_tui.tui.themes.screen import ThemesScreen

    return ThemesScreen(services)


ABOUT_ALL: dict[type[Way], Callable[[Services], Screen[None]]] = {
    PromisesWanted: _promises,
    ListsWanted: _lists,
    MeasuresWanted: _measures,
    DevelopmentWanted: _development,
    GuidesWanted: _guides,
    ImportWanted: _importing,
    BoardWanted: _board,
    ThemesWanted: _themes,
}
"""Screens about all customers, which need nothing but the services."""


def customer_page(services: Services, way: CustomerWanted) -> Screen[None]:
    """Return the page of a customer."""
    from interview_tui.tui.customer.screen import CustomerPageScreen

    return CustomerPageScreen(services, way.customer_id, on_call=way.on_call)


def organisation(services: Services, name: str) -> Screen[None]:
    """Return the page of an organisation."""
    from interview_tui.tui.organisation.screen import OrganisationScreen

    return OrganisationScreen(services, name)


def lead_reading(services: Services, way: LeadReadingWanted) -> Screen[None]:
    """Return a conversation of others, to be read by whoever leads."""
    from interview_tui.tui.team.reading import LeadReadingScreen

    return LeadReadingScreen(services, way.keys, way.at, way.note_id, counted=way.counted)


def theme(services: Services, way: ThemeWanted) -> Screen[None]:
    """Return the page of a theme."""
    from interview_tui.tui.themes.page import ThemeScreen

    return ThemeScreen(services, way.theme_id, way.themes)


def sorting(services: Services, way: SortingWanted) -> Screen[None]:
    """Return the screen on which notes are sorted into themes."""
    from interview_tui.tui.themes.sorting import SortingScreen

    return SortingScreen(services, way.themes)


def announcements(services: Services, announcement_id: str = "", customer_id: str = "") -> Screen[None]:
    """Return the announcements, with one selected."""
    from interview_tui.tui.announcements.screen import AnnouncementsScreen

    return AnnouncementsScreen(services, announcement_id, customer_id)
