"""A store of every version there ever was opens with the same content, and one of a later version is only read."""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from interview_tui.port.faults import ReadOnly
from interview_tui.records.note import Away, Evidence
from interview_tui.records.private import Private
from interview_tui.records.settings import Settings
from interview_tui.records.words import Channel, HowKnown, Informed, Kind, PromiseState, Track
from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.finding import Trouble
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.kinds import KINDS
from interview_tui.store.store import JsonStore, open_store
from interview_tui.talktime.live import Change, Talk
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, customer, draft, line, note, numbered

FIXTURES = Path(__file__).parent / "fixtures"
STORE = "01M7Z3ANRR1E1RRG80XZ1RKTPD"


def opened(version: str, home: Path) -> JsonStore:
    shutil.copytree(FIXTURES / version, home)
    for path in (home, *home.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
    return open_store(home, now=lambda: NOW, host="desk", pid=4711)


def content(home: Path) -> dict[str, bytes]:
    files = (path for path in home.rglob("*.json") if path.is_file())
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in files}


def test_there_is_a_fixture_for_every_version() -> None:
    newest = max(kind.version for kind in KINDS.values())

    assert {path.name for path in FIXTURES.iterdir()} == {"newer", *(f"v{number}" for number in range(1, newest + 1))}


def test_a_store_of_version_1_is_what_it_was(tmp_path: Path) -> None:
    store = opened("v1", tmp_path / "home")
    handle = store.open(CONVERSATION)

    assert store.read_only is None
    assert store.id == STORE
    assert store.settings == Settings(author="Jana Reuter", language="de", theme="dark")
    assert store.customers().customers == {
        CUSTOMER: customer(organisation="Nordmetall GmbH", address="du", rev=2, by=STORE)
    }
    assert handle.conversation == conversation(
        note(
            1, kind=Kind.FACT, track=Track.OPTIMISATION, evidence=(Evidence(slot="number", text="140 am Tag"),),
            how_known=HowKnown.SEEN, by=STORE,
        ),
        note(2, "der Vorstand will die Zahlen an Tag 3", kind=Kind.WHY, because_of=numbered(1)),
        note(
            3, "CSV-Muster schicken\nbis Dienstag", kind=Kind.PROMISE, due=date(2026, 11, 24), owner="Jana",
            promise=PromiseState.MOVED, earlier=("Muster schicken",), rev=2,
        ),
        note(4).tombstone(),
        note(5, '„Monatsende ist ein Albtraum“ – größer als \\ und "', kind=Kind.QUOTE, parked=True),
        customer_id=CUSTOMER, organisation="Nordmetall GmbH", guide="check-in", channel=Channel.VIDEO,
        informed=Informed.TOLD, asked=("start", "why"), rev=3, by=STORE,
        away=(Away(start=NOW + timedelta(minutes=3), end=NOW + timedelta(minutes=4), why="killed"),),
    )  # fmt: skip
    assert handle.private == Private(
        id=CONVERSATION,
        changes=(Change(0.0, Talk.STAFF), Change(12.5, Talk.CUSTOMER), Change(300.25, Talk.SILENCE)),
        until_s=320.0,
        thanked=(numbered(5),),
        guess="zu viel Handarbeit",
        guess_became="confirmed",
        learnt="Tag 3",
        review="ruhig geblieben",
        intention="länger warten",
    )
    assert handle.draft == draft(
        line(6, "halb getippt", kind=Kind.NEED), aside=(line(7, "zur Seite gelegt"),), elapsed_s=320.0, cue="effort",
        host="desk", pid=4711,
    )  # fmt: skip
    assert handle.close().fault is None


def test_to_open_version_1_changes_no_byte_and_the_doctor_is_content(tmp_path: Path) -> None:
    home = tmp_path / "home"
    opened("v1", home).open(CONVERSATION).close()

    assert content(home) == content(FIXTURES / "v1")
    assert examine(Files(home), Keeping(home / "attic")).findings == []


def test_version_1_goes_on_being_written(tmp_path: Path) -> None:
    store = opened("v1", tmp_path / "home")
    handle = store.open(CONVERSATION)
    handle.save(handle.conversation.put(note(6, "neu")))

    assert handle.close().fault is None
    assert [one.text for one in store.read(CONVERSATION).notes][-1] == "neu"


def test_a_store_of_a_later_version_is_read_and_never_written(tmp_path: Path) -> None:
    home = tmp_path / "home"
    store = opened("newer", home)
    handle = store.open(CONVERSATION)

    assert store.read_only is not None
    assert handle.read_only is not None
    assert [one.text for one in handle.conversation.notes] == ["was später kam"]
    assert store.customers().customers[CUSTOMER].name == "Claudia Weber"
    with pytest.raises(ReadOnly):
        handle.save(conversation())
    with pytest.raises(ReadOnly):
        store.save_customer(customer())
    handle.close()
    assert content(home) == content(FIXTURES / "newer")


def test_the_doctor_leaves_a_later_version_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    opened("newer", home)

    findings = examine(Files(home), Keeping(home / "attic")).findings

    assert {one.trouble for one in findings} == {Trouble.NEWER}
    assert not any(one.can_be_mended for one in findings)
    assert len(findings) == len(content(FIXTURES / "newer"))


def test_the_fixture_of_a_later_version_says_so() -> None:
    for data in content(FIXTURES / "newer").values():
        meta = json.loads(data)["_meta"]["1"]
        assert meta["schema"] > KINDS[meta["kind"]].version
