"""Known colleagues: a promise in a name nobody has reaches nobody, so that their names are offered."""

from pathlib import Path

from interview_tui.desk.sharing import release
from interview_tui.desk.team.colleagues import colleagues
from interview_tui.desk.team.folder import put
from interview_tui.records import changes
from interview_tui.records.words import Kind, Status
from tests.support.frozen import START
from tests.support.handing_over import taken_in
from tests.support.teams import made, member
from tests.support.written import conversation, note

TODAY = START.date()


def test_who_handed_over_who_stands_in_and_who_promised_or_has_a_complaint_are_known_and_i_am_not(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "team"
    ben = member(made(tmp_path / "ben", "Ben Okafor", folder))
    spelt = changes.dated(note(2, "send it", kind=Kind.PROMISE), TODAY, "ben okafor")
    named = changes.dated(note(3, "call back", kind=Kind.PROMISE), TODAY, "Ömer Ay")
    theirs = changes.promised_by(note(4, "send figures", kind=Kind.PROMISE), "Claudia Weber", theirs=True)
    own = changes.dated(note(5, "write", kind=Kind.PROMISE), TODAY, "JANA REUTER")
    complaint = note(6, "too loud", kind=Kind.COMPLAINT, complaint_owner="Zoe Lind")
    made(tmp_path / "jana", "Jana Reuter", folder).keep(
        conversation(spelt, named, theirs, own, complaint, customer="Claudia Weber", status=Status.DONE)
    )
    jana = member(made(tmp_path / "jana", "Jana Reuter", folder))
    jana.store.change_settings(jana.store.settings.changed(stand_in="Kim Reuter", stand_in_until="2026-12-04"))
    assert colleagues(jana.services) == ("ben okafor", "Kim Reuter", "Ömer Ay", "Zoe Lind")

    held = conversation(note(1, "hello"), status=Status.DONE)
    made(tmp_path / "ben", "Ben Okafor", folder).keep(held)
    release(ben.store, held.id)
    put(ben.store, TODAY)
    list(taken_in(jana.store))
    assert colleagues(jana.services) == ("Ben Okafor", "Kim Reuter", "Ömer Ay", "Zoe Lind")
