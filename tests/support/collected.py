"""What two authors hand over, as a store takes it in."""

from interview_tui.exchange.digest import Digests
from interview_tui.exchange.item import Item, hash_of, item
from interview_tui.records.handed import Handed, HandedState, Handing, Sort
from tests.support.written import customer, number

JANA = Handing(id=Digests(number(1)).store, author="Jana Reuter")
BEN = Handing(id=Digests(number(2)).store, author="Ben Ott")
WEBER = customer(3, "Claudia Weber", "Nordmetall")


def _there(record: Item, rev: int = 1) -> tuple[Handed, dict[str, object]]:
    found = record.record
    return Handed(id=str(found["id"]), sort=record.sort, hash=hash_of(found), rev=rev), found


def of(*records: object, handing: Handing = JANA, rev: int = 1) -> list[tuple[Handed, dict[str, object]]]:
    """Return records as Jana hands them over, or Ben."""
    digests = Digests(number(1) if handing is JANA else number(2))
    return [_there(item(one, digests), rev) for one in records]  # type: ignore[arg-type]


def no_longer(state: HandedState, record_id: str, rev: int, sort: Sort = Sort.CONVERSATION) -> tuple[Handed, None]:
    """Return that Jana withdrew or erased a record."""
    return Handed(id=Digests(number(1)).of(record_id), sort=sort, state=state, rev=rev), None
