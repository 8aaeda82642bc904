import errno
from pathlib import Path

import pytest

from interview_tui.desk.exporting.account import keep
from interview_tui.desk.exporting.copying import mail_of, told_to_a_colleague
from interview_tui.desk.exporting.mailing import fault_of_draft, typed
from interview_tui.desk.services import Services
from interview_tui.disk.calls import Disk
from interview_tui.records.destination import CLIPBOARD
from interview_tui.records.words import Audience, Kind
from interview_tui.store.store import JsonStore
from tests.support.kept import held

NOTES = (
    ("send the CSV sample", {"kind": Kind.PROMISE}),
    ("has a dog called Bo", {"kind": Kind.PERSONAL}),
    ("thinks we are slow", {"kind": Kind.CRITICISM, "stays_with_me": True}),
)


def test_the_mail_says_what_was_promised_and_nothing_that_stays(services: Services, store: JsonStore) -> None:
    one = held(store, *NOTES, customer="Claudia Weber")

    said = mail_of(services, one.id)

    assert "CSV sample" in said.mail.text
    assert "dog" not in said.mail.text
    assert "slow" not in said.mail.text
    assert said.name == "Claudia Weber"


def test_what_is_copied_for_a_colleague_holds_nothing_that_stays(services: Services, store: JsonStore) -> None:
    one = held(store, *NOTES, customer="Claudia Weber")

    said = told_to_a_colleague(services, one.id)

    assert "CSV sample" in said
    assert "dog" not in said
    assert "slow" not in said


def test_what_is_typed_is_the_mail_and_its_subject_stays_one_line(services: Services, store: JsonStore) -> None:
    before = mail_of(services, held(store, *NOTES).id)

    after = typed(before, subject="Thank\n you", text="Dear all,\n\nso be it.")

    assert (after.mail.subject, after.mail.text) == ("Thank you", "Dear all,\n\nso be it.")


def test_a_draft_is_there_whole_and_replaces_no_file(services: Services, store: JsonStore, tmp_path: Path) -> None:
    said, path = mail_of(services, held(store, *NOTES).id), tmp_path / "out" / "a.eml"
    path.parent.mkdir()

    assert fault_of_draft(str(path), said, services.language) == ""
    whole = path.read_bytes()
    assert "is there already" in fault_of_draft(str(path), typed(said, text="another"), services.language)

    assert b"CSV sample" in whole
    assert path.read_bytes() == whole
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("call", ["write", "sync", "place"])
def test_of_a_draft_that_the_disk_does_not_take_nothing_is_left(
    services: Services, store: JsonStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    said, folder = mail_of(services, held(store, *NOTES).id), tmp_path / "out"
    folder.mkdir()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Disk, call, full)

    assert "cannot be written" in fault_of_draft(str(folder / "a.eml"), said, services.language)
    assert list(folder.iterdir()) == []


def test_no_draft_is_written_into_the_store(services: Services, store: JsonStore) -> None:
    said = mail_of(services, held(store, *NOTES).id)

    assert "lies in the store" in fault_of_draft(str(services.home / "a.eml"), said, services.language)


def test_a_mail_that_was_changed_stands_there_again(services: Services, store: JsonStore) -> None:
    before = mail_of(services, held(store, *NOTES).id)
    services.mails[before.conversation_id] = typed(before, text="Dear all")

    after = mail_of(services, before.conversation_id)

    assert (after.mail.text, after.told) == ("Dear all", "")


def test_of_a_mail_that_was_changed_it_is_told_that_a_note_stays_since(services: Services, store: JsonStore) -> None:
    one = held(store, *NOTES)
    services.mails[one.id] = typed(mail_of(services, one.id), text="the CSV sample")
    opened = store.open(one.id)
    [promise, *rest] = one.notes
    opened.save(one.changed(notes=(promise.changed(stays_with_me=True), *rest)))
    opened.close()

    after = mail_of(services, one.id)

    assert after.mail.text == "the CSV sample"
    assert after.told == "Notes were changed since, or stay: read once more what stands here."


def test_it_is_told_what_went_to_the_customer_before(services: Services, store: JsonStore) -> None:
    said = mail_of(services, held(store, *NOTES).id)
    assert said.before is None

    keep(services, Audience.CUSTOMER, "eml", said.sent, None, CLIPBOARD)

    before = mail_of(services, said.conversation_id).before
    assert before is not None
    assert (before[0], before[1].via) == (said.around.now.date(), CLIPBOARD)
