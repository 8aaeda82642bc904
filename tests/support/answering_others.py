"""An author to whom somebody who leads has said something, and in whose name a colleague promised something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from interview_tui.desk.sharing import release
from interview_tui.desk.team.comments import say
from interview_tui.desk.team.folder import put
from interview_tui.exchange.digest import Digests
from interview_tui.records import changes
from interview_tui.records.comment import Say
from interview_tui.records.words import Kind, Status
from tests.support.frozen import START, Ids, services_on
from tests.support.handing_over import taken_in
from tests.support.teams import Member, made, member
from tests.support.written import conversation, customer, note, number

TODAY = START.date()
WEBER = customer(901, "Claudia Weber", "Nordmetall GmbH")
NEED = note(1, "the month end takes three days", kind=Kind.NEED)
HELD = conversation(
    NEED,
    customer_id=WEBER.id,
    customer=WEBER.name,
    organisation=WEBER.organisation,
    status=Status.DONE,
)
PROMISE = changes.dated(note(11, "check the numbers", kind=Kind.PROMISE), TODAY + timedelta(days=2), "Jana Reuter")
OF_BEN = conversation(
    PROMISE,
    id=number(950),
    author="Ben Okafor",
    customer_id=number(911),
    customer=WEBER.name,
    organisation=WEBER.organisation,
    status=Status.DONE,
)


@dataclass(frozen=True)
class Three:
    """Jana, Kim who leads, and Ben, each at their program."""

    jana: Member
    kim: Member
    ben: Member

    def says(self, what: Say, text: str, note_id: str | None = None) -> None:
        """Let Kim say something about Jana's conversation, and Jana get it."""
        digests = Digests(self.jana.store.id)
        about = digests.of(note_id) if note_id is not None else None
        say(self.kim.services, digests.store, digests.of(HELD.id), what, text, about)
        self.exchange()

    def exchange(self) -> None:
        """Let everybody hand over what they have, and take in what the others do."""
        for one in (self.jana, self.kim, self.ben):
            put(one.store, TODAY)
        for one in (self.jana, self.kim, self.ben):
            assert all(each.fault is None for each in taken_in(one.store))


def three(home: Path, language: str = "en") -> Three:
    """Return them with what Jana and Ben released; nobody has said anything yet."""
    home.mkdir(exist_ok=True)
    folder = home / "team"
    jana = made(home / "jana", "Jana Reuter", folder)
    jana.store.save_customer(WEBER)
    jana.keep(HELD)
    release(jana.store, HELD.id)
    ben = made(home / "ben", "Ben Okafor", folder)
    ben.store.save_customer(customer(911, "Claudia Weber", "Nordmetall GmbH"))
    ben.keep(OF_BEN)
    release(ben.store, OF_BEN.id)
    kim = made(home / "kim", "Kim Reed", folder)
    for one in (jana, ben, kim):
        one.store.change_settings(one.store.settings.changed(name_asked=True, backup=False))
    at = member(jana)
    # What each of them makes has ids of its own.
    found = Three(
        Member(services_on(jana.store, at.services.clock, language), folder),  # type: ignore[arg-type]
        Member(services_on(kim.store, at.services.clock, language, Ids(10_000)), folder),  # type: ignore[arg-type]
        Member(services_on(ben.store, at.services.clock, language, Ids(20_000)), folder),  # type: ignore[arg-type]
    )
    found.exchange()
    return found
