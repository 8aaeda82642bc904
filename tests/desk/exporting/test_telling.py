"""What was written is told with all that is missing in it, however much that is."""

from pathlib import Path

from interview_tui.desk.exporting.running import Written
from interview_tui.desk.exporting.telling import missing_told, written_told
from interview_tui.export.matter import Held
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Message
from interview_tui.port.faults import Fault

FILE = Path("all.md")
EN, DE = Language("en"), Language("de")


def written(missing: int) -> Written:
    faults = tuple(Fault(f"{n}.json", Message("It is damaged.")) for n in range(missing))
    return Written((FILE,), Held(2, 9, 1), faults, ())


def test_what_it_holds_stands_beside_where_it_lies() -> None:
    assert written_told(written(0), "~/all.md", EN) == "Written: ~/all.md (2 conversations, 9 notes, 1 promise)"


def test_all_that_is_missing_is_counted() -> None:
    assert missing_told(written(3), EN) == "It is without what cannot be read: 3 conversations."
    assert "3 Gespräche" in missing_told(written(3), DE)
    assert missing_told(written(0), EN) == ""
