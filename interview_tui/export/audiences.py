"""The audiences of an export: which notes each gets, and the papers made for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TypeAlias

from interview_tui.export.matter import Around, Matter
from interview_tui.export.open_matters import is_open
from interview_tui.export.paper import Paper
from interview_tui.insight.noted import Since
from interview_tui.language.message import NC_
from interview_tui.records.note import Note
from interview_tui.records.words import Audience

MakesPapers: TypeAlias = Callable[[Iterable[Matter], Around], Iterator[Paper]]
"""Makes papers of what may leave. Each iteration over the matters reads them anew: they need not fit into memory."""


@dataclass(frozen=True, slots=True)
class AudienceRow:
    """One audience. Which kinds of notes it gets is in the row of each kind."""

    audience: Audience
    word: str
    """The word to choose it by, in the context "for whom"."""
    papers: Callable[[], MakesPapers]
    unsorted: bool = True
    """Whether notes without a kind leave; else only those chosen by hand."""
    aside: bool = False
    """Whether parked notes leave."""
    only: Callable[[Note, Since], bool] | None = None
    """Which notes leave by themselves, given what later conversations say of them; None: the kind decides."""
    by_customer: bool = False
    """Whether its papers need the conversations grouped by customer."""
    letter: bool = False
    """Whether its papers are letters."""
    usual: str = "md"
    """The id of its usual format; the screen preselects it."""


def _in(module: str) -> Callable[[], MakesPapers]:
    """Return a maker of papers that imports its module on the first call."""

    def load() -> MakesPapers:
        found: MakesPapers = import_module(f"interview_tui.export.papers.{module}").papers
        return found

    return load


ROWS: tuple[AudienceRow, ...] = (
    AudienceRow(Audience.COLLEAGUE, NC_("for whom", "colleague"), _in("colleague"), aside=True),
    AudienceRow(
        Audience.CUSTOMER, NC_("for whom", "customer"), _in("customer"), unsorted=False, letter=True, usual="pdf"
    ),
    AudienceRow(Audience.PRODUCT, NC_("for whom", "product team"), _in("product"), unsorted=False, by_customer=True),
    AudienceRow(Audience.CRM, NC_("for whom", "CRM"), _in("crm"), usual="hubspot"),
    AudienceRow(
        Audience.VISIT,
        NC_("for whom", "visit"),
        _in("visit"),
        unsorted=False,
        aside=True,
        only=is_open,
        by_customer=True,
        usual="pdf",
    ),
)
"""In the order they are offered."""
AUDIENCES: Mapping[Audience, AudienceRow] = {row.audience: row for row in ROWS}
