from interview_tui.desk.exporting.copying import mail_of, told_to_a_colleague
from interview_tui.desk.exporting.mailing import typed
from interview_tui.desk.services import Services
from interview_tui.records.words import Kind
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
