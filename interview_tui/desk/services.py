"""What the screens are given: store, clock, guides, language. Nothing of it is imported, so tests can freeze it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.desk.typed import TOO_LONG
from interview_tui.language.catalogue import Language
from interview_tui.port.faults import NotSaved
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.naming import parse_title
from interview_tui.talktime.clock import Clock, Moment

if TYPE_CHECKING:
    from interview_tui.guide.loader import Library
    from interview_tui.guide.model import Guide
    from interview_tui.port.store import Store
    from interview_tui.records.customer import Customer

USUAL_GUIDE = "check-in"


@dataclass
class Services:
    """The surroundings of all screens. Only `language`, `library` and `typed_ahead` change while the program runs."""

    store: Store
    home: Path
    """The person's folder: own guides lie in it, and what the program tells of its own errors."""
    clock: Clock
    new_id: Callable[[], str]
    read_library: Callable[[], Library]
    """Reads the guides; called when the first is wanted, and when one was written or changed."""
    language: Language
    host: str = ""
    pid: int = 0
    sample: bool = False
    """This is the sample store: it is shown, and nothing stays."""
    typed_ahead: list[tuple[str, str | None]] = field(default_factory=list)
    """Keys pressed while one screen gives way to the next, with their characters: they are for the next."""

    @cached_property
    def library(self) -> Library:
        """The guides and the rules."""
        return self.read_library()

    @property
    def own_guides(self) -> Path:
        """The folder of the person's own guides; it need not be there yet."""
        from interview_tui.guide.loader import OWN_FOLDER

        return self.home / OWN_FOLDER

    def read_guides(self) -> None:
        """Read all guides anew: one was written or changed."""
        self.library = self.read_library()

    def now(self) -> Moment:
        """Return this moment."""
        return self.clock.now()

    def today(self) -> date:
        """Return the date where the person is."""
        return self.now().wall.date()

    @property
    def author(self) -> str:
        """The person's name on conversations."""
        return self.store.settings.author

    def guides(self) -> list[Guide]:
        """Return all guides, the person's own first."""
        return sorted(self.library.guides.values(), key=lambda one: not self.is_own(one))

    def is_own(self, guide: Guide) -> bool:
        """Tell whether a guide is one of the person's own."""
        return self.library.files[guide.id].parent == self.own_guides

    def guide(self, guide_id: str | None) -> Guide | None:
        """Return a guide by id, else the usual one, else any; None where there is none at all."""
        guides = self.library.guides
        return guides.get(guide_id or "") or guides.get(USUAL_GUIDE) or next(iter(guides.values()), None)

    def new_customer(self, typed: str) -> Customer:
        """Make a customer of a typed name and keep it. Raises NotSaved, ReadOnly."""
        name, organisation = parse_title(typed)
        if max(len(name), len(organisation or "")) > LONGEST_LINE:
            raise NotSaved(TOO_LONG, n=LONGEST_LINE)
        from interview_tui.records.customer import Customer

        customer = Customer(
            id=self.new_id(), name=name, organisation=organisation, since=self.now().wall, by=self.store.id
        )
        self.store.save_customer(customer)
        return customer
