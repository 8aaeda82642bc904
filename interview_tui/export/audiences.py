"""For whom something leaves, one row an audience: which notes, and the paper that says it to them."""

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
"""Makes papers of what may leave. Each walk over the matters reads them anew: they need not fit into memory."""


@dataclass(frozen=True, slots=True)
class AudienceRow:
    """One audience. Which kinds of notes leave for it says the row of each kind."""

    audience: Audience
    word: str
    """As it is chosen, in the context "for whom"."""
    papers: Callable[[], MakesPapers]
    unsorted: bool = True
    """Whether notes without a kind leave; else only those chosen by hand."""
    aside: bool = False
    """Whether what is parked leaves."""
    only: Callable[[Note, Since], bool] | None = None
    """Which notes leave by themselves, with what later conversations say of them; None: whether they do, says the kind.
    """
    by_customer: bool = False
    """Whether its papers want the conversations customer by customer."""
    letter: bool = False
    """Whether its papers are letters."""
    usual: str = "md"
    """The id of the format in which it is read most; the screen begins with it."""


def _in(module: str) -> Callable[[], MakesPapers]:
    """Return what imports the papers of a module once they are made."""

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
"""In the order in which they are offered."""
AUDIENCES: Mapping[Audience, AudienceRow] = {row.audience: row for row in ROWS}
