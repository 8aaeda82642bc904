"""Damaged documents get back what is whole in them."""

import pytest

from interview_tui.records.settings import Settings
from interview_tui.records.words import Form, Track
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.doctor.examine import examine
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.private_document import PrivateDocument
from interview_tui.store.store import open_store
from tests.support.damaging import FIXTURE
from tests.support.doctoring import OTHER, STORE, attic, found, mend_all, mender, read, texts
from tests.support.making import CONVERSATION, CUSTOMER, NOW, numbered, path_in


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


@pytest.mark.parametrize("has_notes", [True, False])
def test_an_attempt_whose_head_is_torn_becomes_no_contact(files: Files, keeping: Keeping, has_notes: bool) -> None:
    path = path_in(files.home)
    document = ConversationDocument(path, keeping)
    kept = document.read().changed(form=Form.ATTEMPT)
    document.save(kept if has_notes else kept.changed(notes=()))
    path.write_bytes(path.read_bytes().replace(b'"author": "', b'"author": '))

    mend_all(files, keeping)

    back = read(files, keeping)
    assert (back.form, back.customer, bool(back.notes)) == (Form.ATTEMPT, None, has_notes)


@pytest.mark.parametrize("wrong", [(b'"author": "', b'"author": '), (b'"reached": [', b'"reached": [5, ')])
def test_what_was_reached_is_read_off_the_notes_again(
    files: Files, keeping: Keeping, wrong: tuple[bytes, bytes]
) -> None:
    path = path_in(files.home)
    document = ConversationDocument(path, keeping)
    document.save(document.read().changed(reached=(Track.OPTIMISATION,)))
    path.write_bytes(path.read_bytes().replace(*wrong))

    mend_all(files, keeping)

    assert read(files, keeping).reached == (Track.OPTIMISATION,)


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
