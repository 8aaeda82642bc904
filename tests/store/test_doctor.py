"""What the doctor finds in a store, and what a repair makes of it."""

import dataclasses
import errno
import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.records.conversation import Conversation
from interview_tui.records.settings import Settings
from interview_tui.store import tables
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.doctor import gathering
from interview_tui.store.doctor.bench import Bench
from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.finding import BY_HAND, REMARK, REMEDY, WHAT, Finding, Trouble
from interview_tui.store.doctor.repair import _MEND, Repair
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.kinds import KINDS
from interview_tui.store.lock import ConversationLock, is_held, store_lock
from interview_tui.store.private_document import PrivateDocument
from interview_tui.store.store import JsonStore, open_store
from tests.support.damaging import FIXTURE, LONG, copy_of_the_fixture, damaged, whole_records
from tests.support.making import CONVERSATION, CUSTOMER, NOW, FaultyDisk, conversation, note, numbered, path_in

STORE = FIXTURE / "store.json"
OTHER = CONVERSATION[:-1] + "B"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return copy_of_the_fixture(tmp_path / "home")


@pytest.fixture
def files(home: Path) -> Files:
    return Files(home)


@pytest.fixture
def keeping(home: Path, disk: FaultyDisk) -> Keeping:
    return Keeping(home / "attic", disk=disk)


def found(files: Files, keeping: Keeping) -> list[tuple[str, str]]:
    findings = examine(files, keeping).findings
    return [(one.trouble.value, one.path.relative_to(files.home).as_posix()) for one in findings]


def mender(files: Files, keeping: Keeping) -> Repair:
    ids = iter(range(200, 99_999))
    return Repair(Bench(files, keeping, lambda: NOW, lambda: numbered(next(ids))), "without a name")


def mend_all(files: Files, keeping: Keeping) -> Repair:
    """Repair as the command does: again and again, until nothing more can be."""
    repair = mender(files, keeping)
    given_up: set[tuple[Trouble, Path]] = set()
    while plan := [
        one for one in examine(files, keeping).findings if one.can_be_mended and (one.trouble, one.path) not in given_up
    ]:
        given_up |= {(one.trouble, one.path) for one in plan}
        for one in plan:
            repair.mend(one)
    return repair


def read(files: Files, keeping: Keeping, conversation_id: str = CONVERSATION) -> Conversation:
    return ConversationDocument(files.conversation(conversation_id), keeping).read()


def texts(files: Files, keeping: Keeping, conversation_id: str = CONVERSATION) -> list[str]:
    return [one.text for one in read(files, keeping, conversation_id).notes]


def attic(files: Files) -> list[bytes]:
    return [path.read_bytes() for path in files.attic.iterdir()]


def test_every_trouble_has_its_words_and_somebody_who_mends_it() -> None:
    assert set(WHAT) == set(Trouble)
    assert set(REMEDY) | set(BY_HAND) | set(REMARK) == set(Trouble)
    assert set(_MEND) == set(REMEDY)


def test_a_store_that_is_well_has_no_findings_and_stays_as_it_is(files: Files, keeping: Keeping) -> None:
    before = {path: path.stat().st_mtime_ns for path in files.home.rglob("*")}

    examined = examine(files, keeping)

    assert (examined.findings, examined.conversations, examined.customers) == ([], 1, 1)
    assert {path: path.stat().st_mtime_ns for path in files.home.rglob("*")} == before


def test_a_folder_that_is_not_there_has_no_findings(tmp_path: Path) -> None:
    assert examine(Files(tmp_path / "none"), Keeping(tmp_path / "attic")).findings == []


def test_what_others_may_read_is_allowed_to_its_owner_alone(files: Files, keeping: Keeping) -> None:
    path = path_in(files.home)
    path.chmod(0o644)
    files.customers.chmod(0o755)
    (files.home / "guides").mkdir(mode=0o755)
    assert found(files, keeping) == [
        ("permissions", "conversations/2026/11/" + path.name), ("permissions", "customers")
    ]  # fmt: skip

    mend_all(files, keeping)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(files.customers.stat().st_mode) == 0o700
    assert found(files, keeping) == []


def test_a_link_to_the_store_is_as_good_as_the_store(files: Files, keeping: Keeping, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(files.home)

    assert examine(Files(tmp_path / "link"), keeping).findings == []


def test_windows_has_no_such_permissions(files: Files, keeping: Keeping, monkeypatch: pytest.MonkeyPatch) -> None:
    path_in(files.home).chmod(0o644)
    monkeypatch.setattr("interview_tui.store.doctor.examine.sys.platform", "win32")

    assert found(files, keeping) == []


def test_a_damaged_conversation_gets_its_whole_notes_back(files: Files, keeping: Keeping) -> None:
    path = path_in(files.home)
    wrong = path.read_bytes().replace(b'"kind": "why"', b'"kind": why')
    path.write_bytes(wrong)
    assert [name for name, _ in found(files, keeping)] == ["damaged"]

    mend_all(files, keeping)

    back = read(files, keeping)
    assert [one.text for one in back.notes] == [
        "tippt 140 Bestellungen ab",
        "CSV-Muster schicken\nbis Dienstag",
        "",
        '„Monatsende ist ein Albtraum“ – größer als \\ und "',
        "der Vorstand will die Zahlen an Tag 3",
    ]
    assert (back.customer, back.guide, back.away[0].why) == ("Claudia Weber", "check-in", "killed")
    assert attic(files) == [wrong]
    assert found(files, keeping) == []


@pytest.mark.parametrize("name", [CONVERSATION, "7" + "Z" * 25, "Z" * 26])
def test_an_empty_conversation_becomes_one_without_notes(files: Files, keeping: Keeping, name: str) -> None:
    path = path_in(files.home).with_name(f"{name}.json")
    path.write_bytes(b"")
    path.chmod(0o600)

    mend_all(files, keeping)

    assert texts(files, keeping, name) == []
    assert found(files, keeping) == []


def test_a_damaged_private_file_keeps_who_spoke_when(files: Files, keeping: Keeping) -> None:
    path = path_in(files.home, "private")
    path.write_bytes(path.read_bytes().replace(b'"review"', b'"review'))

    mend_all(files, keeping)

    private = PrivateDocument(path, keeping).read()
    assert len(private.changes) == 3
    assert found(files, keeping) == []


def test_of_a_private_file_without_anything_only_the_original_is_kept(files: Files, keeping: Keeping) -> None:
    path = path_in(files.home, "private")
    path.write_bytes(b"\0\0")

    mend_all(files, keeping)

    assert not path.exists()
    assert attic(files) == [b"\0\0"]


def test_a_customer_beyond_help_comes_back_with_the_name_in_the_conversations(files: Files, keeping: Keeping) -> None:
    path = files.customer(CUSTOMER)
    path.write_bytes(b"{")
    other = files.customer(OTHER)
    other.write_bytes(path_in(FIXTURE).read_bytes())
    other.chmod(0o600)

    mend_all(files, keeping)

    back = CustomerDocument(path, keeping).read()
    assert (back.name, back.organisation) == ("Claudia Weber", "Nordmetall GmbH")
    assert not other.exists()
    assert found(files, keeping) == []


def test_a_damaged_customer_with_a_whole_record_keeps_it(files: Files, keeping: Keeping) -> None:
    path = files.customer(CUSTOMER)
    path.write_bytes(path.read_bytes()[:-4])

    mend_all(files, keeping)

    assert CustomerDocument(path, keeping).read().address == "du"


def test_a_customer_nobody_named_gets_a_name_for_now(files: Files, keeping: Keeping) -> None:
    path = path_in(files.home)
    document = ConversationDocument(path, keeping)
    document.save(document.read().changed(customer=None, customer_id=OTHER))
    damaged_one = path.with_name(f"{OTHER}.json")
    damaged_one.write_bytes(b"{")
    assert ("missing_customer", f"customers/{OTHER}.json") in found(files, keeping)

    repair = mender(files, keeping)
    repair.missing_customer(files.customer(OTHER))
    repair.missing_customer(files.customer(numbered(3)))

    assert CustomerDocument(files.customer(OTHER), keeping).read().name == "without a name"
    assert not files.customer(numbered(3)).exists()


@pytest.mark.parametrize("content", [None, b"{", b'{"id": "x"}', STORE.read_bytes()[:-6]])
def test_the_stores_own_file_is_written_anew(files: Files, keeping: Keeping, content: bytes | None) -> None:
    before = open_store(files.home, now=lambda: NOW)
    files.store.unlink()
    if content is not None:
        files.store.write_bytes(content)
        files.store.chmod(0o600)
    assert [name for name, _ in found(files, keeping)] == ["no_store_file" if content is None else "damaged"]

    mend_all(files, keeping)

    after = open_store(files.home, now=lambda: NOW)
    assert after.id == before.id
    assert after.settings.author in ("Jana", "Jana Reuter")
    assert found(files, keeping) == []


def test_a_store_whose_documents_name_none_gets_a_new_id(files: Files, keeping: Keeping) -> None:
    for path in (files.store, path_in(files.home)):
        path.write_bytes(b"{")
    customer = files.customer(CUSTOMER)
    customer.write_bytes(customer.read_bytes().replace(b'"by": "01M7Z3ANRR1E1RRG80XZ1RKTPD"', b'"by": ""'))

    assert mender(files, keeping).mend(examine(files, keeping).findings[-1])
    mend_all(files, keeping)

    assert open_store(files.home, now=lambda: NOW).settings == Settings(author="")


def test_a_draft_without_its_conversation_becomes_one(files: Files, keeping: Keeping) -> None:
    path_in(files.home).unlink()
    path_in(files.home, "private").unlink()
    draft = path_in(files.home, "draft").read_bytes()
    what = examine(files, keeping).findings[0].what
    assert dict(what.params)["typed"] == "zur Seite gelegt / halb getippt"
    assert [name for name, _ in found(files, keeping)] == ["orphan_draft"]

    mend_all(files, keeping)

    assert texts(files, keeping) == ["zur Seite gelegt", "halb getippt"]
    assert read(files, keeping).author == "Jana Reuter"
    assert attic(files) == [draft]
    assert found(files, keeping) == []


def test_what_was_private_to_it_finds_its_conversation_again(files: Files, keeping: Keeping) -> None:
    path_in(files.home).unlink()
    assert [name for name, _ in found(files, keeping)] == ["orphan_draft"]

    mend_all(files, keeping)

    assert PrivateDocument(path_in(files.home, "private"), keeping).read().review == "ruhig geblieben"


def test_what_is_private_to_nothing_is_kept_in_the_attic(files: Files, keeping: Keeping) -> None:
    path_in(files.home).unlink()
    path_in(files.home, "draft").unlink()
    private = path_in(files.home, "private").read_bytes()

    mend_all(files, keeping)

    assert attic(files) == [private]
    assert found(files, keeping) == []


def test_an_empty_draft_without_its_conversation_is_only_kept(files: Files, keeping: Keeping) -> None:
    path = path_in(files.home, "draft").with_name(f"{OTHER}.draft.json")
    path.write_text(f'{{"id": "{OTHER}", "alive_at": "2026-11-21T14:00:00Z"}}', "utf-8")
    path.chmod(0o600)

    mend_all(files, keeping)

    assert len(attic(files)) == 1
    assert found(files, keeping) == []


@pytest.mark.parametrize("with_conversation", [True, False])
def test_a_damaged_draft_becomes_notes(files: Files, keeping: Keeping, with_conversation: bool) -> None:
    path = path_in(files.home, "draft")
    path.write_bytes(path.read_bytes()[:-1])
    if not with_conversation:
        path_in(files.home).unlink()
        path_in(files.home, "private").unlink()
    assert [name for name, _ in found(files, keeping)] == ["damaged_draft"]

    mend_all(files, keeping)

    assert texts(files, keeping)[-2:] == ["halb getippt", "zur Seite gelegt"]
    assert found(files, keeping) == []


def test_a_damaged_draft_without_a_text_is_only_kept(files: Files, keeping: Keeping) -> None:
    path_in(files.home, "draft").write_bytes(b"[" + b"x" * 500)

    mend_all(files, keeping)

    assert attic(files) == [b"[" + b"x" * 500]


def test_a_long_draft_is_shown_by_its_beginning(files: Files, keeping: Keeping) -> None:
    path_in(files.home, "draft").write_text('{"text": "%s"' % ("a" * 500), "utf-8")

    shown = dict(examine(files, keeping).findings[0].what.params)["typed"]

    assert shown == "a" * 200 + "…"


def test_a_running_call_is_no_finding(files: Files, keeping: Keeping, store: JsonStore) -> None:
    lock = ConversationLock(files.locks, OTHER, keeping.disk)
    assert lock.take()
    for part in ("draft", "private"):
        path = path_in(files.home, part)
        shutil.copy(path, path.with_name(f"{OTHER}.{part}.json"))

    assert found(files, keeping) == []
    lock.release()


def test_what_is_open_elsewhere_is_left_and_told(files: Files, keeping: Keeping) -> None:
    path_in(files.home).write_bytes(b"{")
    lock = ConversationLock(files.locks, CONVERSATION, keeping.disk)
    assert lock.take()

    repair = mend_all(files, keeping)

    assert path_in(files.home).read_bytes() == b"{"
    assert "another window" in repair.left[0].why.msgid
    lock.release()
    mend_all(files, keeping)
    assert found(files, keeping) == []


def test_a_store_that_somebody_holds_is_left(files: Files, keeping: Keeping, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_tui.store.lock.PATIENCE_S", 0.05)
    files.customer(CUSTOMER).write_bytes(b"{")
    with store_lock(files.locks, keeping.disk):
        repair = mender(files, keeping)
        findings = [one for one in examine(files, keeping).findings if one.path.parent == files.customers]
        assert [repair.mend(one) for one in findings] == [False]

    assert files.customer(CUSTOMER).read_bytes() == b"{"


def test_a_full_disk_leaves_everything_as_it_is(files: Files, keeping: Keeping, disk: FaultyDisk) -> None:
    path_in(files.home).write_bytes(b"{")
    disk.fail("create", errno.ENOSPC)

    repair = mend_all(files, keeping)

    assert repair.left[0].why.msgid == "disk full"
    assert path_in(files.home).read_bytes() == b"{"


def test_left_over_temporary_files_and_locks_go(files: Files, keeping: Keeping) -> None:
    temporary = files.home / ".store.json.99999999.01234567.tmp"
    temporary.write_bytes(b"halb")
    temporary.chmod(0o600)
    os.utime(temporary, (0, 0))
    mine = files.home / f".store.json.{os.getpid()}.01234567.tmp"
    mine.write_bytes(b"")
    mine.chmod(0o600)
    with store_lock(files.locks, keeping.disk):
        pass
    lock = files.locks / f"{CONVERSATION}.lock"
    lock.touch(mode=0o600)
    assert [name for name, _ in found(files, keeping)] == ["temporary", "lock"]

    mend_all(files, keeping)

    assert not lock.exists()
    assert attic(files) == [b"halb"]
    assert found(files, keeping) == []


def test_a_lock_that_cannot_be_asked_counts_as_held(
    files: Files, disk: FaultyDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.locks.mkdir()
    (files.locks / f"{CONVERSATION}.lock").touch()
    monkeypatch.setattr("interview_tui.store.lock._lock", lambda path: (_ for _ in ()).throw(OSError(errno.EIO, "no")))

    assert is_held(files.locks, CONVERSATION, disk)


def place(files: Files, where: str, content: bytes) -> Path:
    path = files.home / where
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.write_bytes(content)
    path.chmod(0o600)
    return path


def made(keeping: Keeping, path: Path, written: Conversation) -> bytes:
    ConversationDocument(path, keeping).save(written)
    data = path.read_bytes()
    path.unlink()
    return data


def test_a_second_file_of_a_conversation_gives_it_the_notes_it_lacks(files: Files, keeping: Keeping) -> None:
    second = conversation(note(1, "später geändert", rev=9), note(3, "älter", rev=1), note(8, "nur hier"))
    path = files.conversations / "2026" / "10" / f"{CONVERSATION}.json"
    content = made(keeping, path, second)
    place(files, f"conversations/2026/10/{CONVERSATION}.json", content)
    assert [name for name, _ in found(files, keeping)] == ["duplicate"]

    mend_all(files, keeping)

    assert [one for one in texts(files, keeping) if one in ("später geändert", "älter", "nur hier")] == [
        "später geändert",
        "nur hier",
    ]
    assert content in attic(files)
    assert len(attic(files)) == 2  # and what was joined with it, as it was before
    assert found(files, keeping) == []


@pytest.mark.parametrize(
    "where",
    [
        f"{OTHER}.json",
        f"conversations/{OTHER}.json",
        f"conversations/2026/11/{OTHER} (1).json",
        "conversations/2026/11/Kopie.json",
        f"customers/deep/{OTHER}.json",
    ],
)
def test_a_conversation_in_a_wrong_place_is_put_into_its_month(files: Files, keeping: Keeping, where: str) -> None:
    content = made(keeping, files.home / f"{OTHER}.json", conversation(note(1, "verlegt"), id=OTHER))
    place(files, where, content)
    assert [name for name, _ in found(files, keeping)] == ["misplaced"]

    mend_all(files, keeping)

    assert files.conversation(OTHER) == files.conversations / "2026" / "11" / f"{OTHER}.json"
    assert texts(files, keeping, OTHER) == ["verlegt"]
    assert attic(files) == [content]
    assert found(files, keeping) == []


@pytest.mark.parametrize(
    ("where", "source"),
    [
        (f"customers/copy/{CUSTOMER}.json", f"customers/{CUSTOMER}.json"),
        (f"{CONVERSATION}.private.json", f"conversations/2026/11/{CONVERSATION}.private.json"),
        (f"conversations/2026/10/{CONVERSATION}.private.json", f"conversations/2026/11/{CONVERSATION}.private.json"),
        (f"conversations/{CONVERSATION}.draft.json", f"conversations/2026/11/{CONVERSATION}.draft.json"),
        (f"conversations/2026/10/{CONVERSATION}.draft.json", f"conversations/2026/11/{CONVERSATION}.draft.json"),
        ("old/store.json", "store.json"),
        (f"{OTHER}.private.json", ""),
        (f"{OTHER}.json", ""),
        (f"customers/{OTHER}-2.json", ""),
    ],
)
@pytest.mark.parametrize("with_original", [True, False])
def test_other_documents_in_a_wrong_place(
    files: Files, keeping: Keeping, where: str, source: str, with_original: bool
) -> None:
    content = (FIXTURE / source).read_bytes() if source else b"{}"
    place(files, where, content)
    if source and source != "store.json" and not with_original:
        (files.home / source).unlink()

    mend_all(files, keeping)

    assert content in attic(files)
    assert found(files, keeping) == []
    if source.startswith("customers") or ".private" in source:
        assert (files.home / source).exists()
    if ".draft" in source:
        assert {"halb getippt", "zur Seite gelegt"} <= set(texts(files, keeping))


def test_a_document_of_a_later_version_in_a_wrong_place_stays_there(files: Files, keeping: Keeping) -> None:
    path = place(files, f"{OTHER}.json", path_in(FIXTURE).read_bytes().replace(b'"schema": 1', b'"schema": 99'))

    repair = mend_all(files, keeping)

    assert path.exists()
    assert "newer version" in repair.left[0].why.msgid


def test_a_damaged_document_of_a_later_version_stays(files: Files, keeping: Keeping) -> None:
    path = path_in(files.home)
    path.write_bytes(path.read_bytes().replace(b'"schema": 1', b'"schema": 99')[:-5])

    assert [name for name, _ in found(files, keeping)] == ["newer"]


def test_a_later_version_that_cannot_be_understood_is_one_too(files: Files, keeping: Keeping) -> None:
    path = path_in(files.home)
    path.write_bytes(path.read_bytes().replace(b'"schema": 1', b'"schema": 99').replace(b'"video"', b"5"))

    assert [name for name, _ in found(files, keeping)] == ["newer"]


def test_a_damaged_document_of_an_earlier_version_is_left_to_its_backup(files: Files, keeping: Keeping) -> None:
    kinds = {name: dataclasses.replace(kind, version=2) for name, kind in KINDS.items()}
    later = Keeping(keeping.attic, disk=keeping.disk, kinds=kinds)

    assert {name for name, _ in found(files, later)} == {"unreadable"}


@pytest.mark.parametrize("name", ["notes.txt", "notes.json", "list.json", "bad.json"])
def test_what_is_not_the_programs_is_left_alone(files: Files, keeping: Keeping, name: str) -> None:
    content = {"notes.json": b"{}", "list.json": b'{"_meta": {"1": {"kind": ["x"]}}}', "bad.json": b"\xff"}
    place(files, name, content.get(name, b""))
    (files.home / "link.json").symlink_to("/etc/hostname")

    assert found(files, keeping) == []


def test_what_the_system_does_not_let_us_read_is_told(
    files: Files, keeping: Keeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    place(files, "attic/old.json", b"x")
    opened: Callable[..., object] = Path.open
    listed = os.scandir

    def refuse(path: Path, *arguments: object) -> object:
        if path.suffix == ".json" and "store" not in path.name:
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments)

    def scan(folder: Path) -> object:
        if Path(folder).name == "guides2":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    (files.home / "guides2").mkdir(mode=0o700)
    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(os, "scandir", scan)

    findings = examine(files, keeping).findings

    assert {one.trouble for one in findings} == {Trouble.UNREADABLE}
    assert len(findings) == 7
    assert not findings[0].can_be_mended
    assert findings[0].remedy.msgid == BY_HAND[Trouble.UNREADABLE]


def test_what_goes_while_the_doctor_looks_is_no_finding(
    files: Files, keeping: Keeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Gone:
        name = "x.json"
        path = str(files.home / "x.json")

        def is_dir(self, *, follow_symlinks: bool) -> bool:
            return False

        def is_file(self, *, follow_symlinks: bool) -> bool:
            return True

        def stat(self, *, follow_symlinks: bool) -> None:
            raise FileNotFoundError(2, "gone")

    monkeypatch.setattr(gathering.os, "scandir", lambda folder: [Gone()])

    assert gathering.gather(files).all[1:] == []


def test_a_file_that_is_too_large_is_told(files: Files, keeping: Keeping, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "LARGEST_BYTES", 900)

    assert ("unreadable", f"conversations/2026/11/{CONVERSATION}.json") in found(files, keeping)


CHANGES = st.sampled_from(["cut", "flipped", "zeroed", "gone", "moved"])


@settings(max_examples=300 if LONG else 15)
@given(st.lists(st.tuples(st.sampled_from(range(5)), CHANGES, st.floats(0, 0.999)), min_size=1, max_size=3))
def test_a_repair_loses_no_whole_record_and_no_original(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, str, float]]
) -> None:
    home = copy_of_the_fixture(tmp_path_factory.mktemp("any") / "home")
    files, keeping = Files(home), Keeping(home / "attic")
    paths = sorted(home.rglob("*.json"))
    due: list[dict[str, object]] = whole_records(path_in(home).read_bytes(), "cut", 1 << 30, "at")
    originals: list[bytes] = []
    done: set[int] = set()
    for which, how, where in changes:
        path = paths[which]
        if which in done:
            continue
        done.add(which)
        data = path.read_bytes()
        at = int(where * len(data))
        if how == "moved":
            path.rename(home / path.name)
        elif how == "gone":
            if path != path_in(home):
                path.unlink()
        else:
            path.write_bytes(damaged(data, how, at))
            if path == path_in(home):
                due = whole_records(data, how, at, "at")
            if any(one.path == path and one.can_be_mended for one in examine(files, keeping).findings):
                originals.append(path.read_bytes())

    mend_all(files, keeping)

    assert [one for one in examine(files, keeping).findings if one.can_be_mended] == []
    kept = b"\n".join(path.read_bytes() for path in home.rglob("*.json"))
    if all(one.trouble is not Trouble.NEWER for one in examine(files, keeping).findings):
        all_read = [ConversationDocument(path, keeping).read() for path in files.newest_first()]
        in_conversations = [one.text for conversation in all_read for one in conversation.notes]
        assert [one for one in due if one.get("text", "") not in in_conversations] == []
    assert all(original in kept for original in originals)


def test_a_finding_knows_what_to_do(files: Files) -> None:
    from interview_tui.store.doctor.finding import finding

    one: Finding = finding(Trouble.LOCK, files.home)

    assert one.remedy.msgid == "remove it"
