"""What leads from the first screen to every other one."""

from collections.abc import Sequence
from typing import Any

from interview_tui.desk.exporting.subjects import subjects_here
from interview_tui.desk.themes.state import Themes
from interview_tui.store.store import JsonStore
from interview_tui.tui.shared.announcing_messages import AnnouncementsWanted
from interview_tui.tui.shared.messages import (
    CustomerWanted,
    ExportWanted,
    MailWanted,
    OrganisationWanted,
    ReadingWanted,
)
from interview_tui.tui.shared.theme_messages import SortingWanted, ThemeWanted
from interview_tui.tui.ways import ABOUT_ALL
from tests.support.frozen import START


def ways(store: JsonStore) -> Sequence[Any]:
    """Return what leads to each screen."""
    heads = [one for one in store.listing().heads if one.customer_id and one.organisation]
    customers, themes = dict.fromkeys(one.customer_id for one in heads), Themes(START.date())
    return [
        *(way() for way in ABOUT_ALL),
        *(CustomerWanted(one) for one in list(customers)[:3] if one),
        *(ReadingWanted(one.id) for one in heads[:2]),
        OrganisationWanted(heads[0].organisation or ""),
        MailWanted(heads[0].id),
        AnnouncementsWanted(),
        ExportWanted(subjects_here(START.date(), heads[0])),
        SortingWanted(themes),
        ThemeWanted(next(iter(store.themes())), themes),
    ]
