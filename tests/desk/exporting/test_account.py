from dataclasses import replace

from interview_tui.desk.exporting import account
from interview_tui.desk.exporting.account import Compared, LastTime, as_written, keep, kept_for, last_time
from interview_tui.desk.exporting.ledger import sent
from interview_tui.desk.exporting.outlook import Outlook
from interview_tui.desk.exporting.subjects import About, Subject
from interview_tui.desk.exporting.turning import begun
from interview_tui.desk.services import Services
from interview_tui.export.matter import Matter
from interview_tui.export.order import Names, Which
from interview_tui.language.message import Message
from interview_tui.records.destination import CLIPBOARD, Destination, KeptOrder
from interview_tui.records.words import Audience, Kind
from interview_tui.store.store import JsonStore
from tests.support.frozen import Ids
from tests.support.kept import held
from tests.support.making import NOW, conversation, note

IDS = Ids()
FIRST = note(1, "send it", kind=Kind.PROMISE).changed(id=IDS())
GONE = note(2, "a dream", kind=Kind.QUOTE).changed(id=IDS())
TO = Destination(id=IDS(), audience=Audience.CUSTOMER, format="md", at=NOW)
LATER = note(3, "by hand", kind=Kind.FACT).changed(id=IDS())


def test_what_is_written_so_is_chosen_so_the_next_time(services: Services, store: JsonStore) -> None:
    order = KeptOrder(at=NOW, names=Names.INITIALS, language="de", output="~/letters")
    assert last_time(store) is None

    assert keep(services, Audience.CUSTOMER, "pdf", (), order) is None

    assert last_time(store) == LastTime(Audience.CUSTOMER, "pdf", Names.INITIALS, "de", "~/letters")


def test_a_mail_that_was_copied_is_no_last_time_of_a_file(services: Services, store: JsonStore) -> None:
    one = held(store, "a note")
    keep(services, Audience.CUSTOMER, "eml", [sent(Matter(one), NOW)], None, CLIPBOARD)

    assert last_time(store) is None
    assert kept_for(store, Audience.CUSTOMER)[one.id][1].via == CLIPBOARD
    assert kept_for(store, Audience.PRODUCT) == {}


def test_that_a_store_which_is_only_read_keeps_no_account_is_told_but_not_of_the_sample(
    services: Services, store: JsonStore
) -> None:
    store.read_only = Message("It is only read.")

    told = keep(services, Audience.CUSTOMER, "pdf", (), None)
    assert told is not None
    assert told.told(services.language) == "That this went out is not kept: It is only read."
    assert keep(replace(services, sample=True), Audience.CUSTOMER, "pdf", (), None) is None


def test_once_it_is_written_that_is_what_went_there_last(services: Services, store: JsonStore) -> None:
    state = begun((Subject(About.ALL, Which()),), ("en",), "en", "~", None).but(outlook=Outlook())
    assert as_written(state, store, is_kept=True).outlook == Outlook()

    keep(services, state.audience, state.format, (), KeptOrder(at=NOW, output="~/letters"))

    told = as_written(state, store, is_kept=True)
    assert told.outlook is not None
    assert told.outlook.before is not None
    assert told.outlook.before.to.format == state.format
    assert told.earlier == last_time(store)
    assert as_written(state, store, is_kept=False).outlook == Outlook()


def compared(*matters: Matter, before: tuple[Matter, ...]) -> account.Before | None:
    known = Compared({one.conversation.id: (sent(one, NOW), TO) for one in before})
    for matter in matters:
        known.add(matter)
    return known.before


def test_where_nothing_went_there_before_nothing_is_said_of_it() -> None:
    assert compared(Matter(conversation(FIRST)), before=()) is None


def test_what_is_as_it_was_is_told_as_unchanged() -> None:
    one = Matter(conversation(FIRST))
    before = compared(one, before=(one,))

    assert before is not None
    assert (before.on, before.to, before.gone, before.conversations) == (NOW.date(), TO, 0, 0)
    assert not before.new
    assert not before.changed


def test_what_came_changed_and_went_since_is_counted() -> None:
    changed = FIRST.changed(text="send it today", rev=2)
    before = compared(Matter(conversation(changed, LATER)), before=(Matter(conversation(FIRST, GONE)),))

    assert before is not None
    assert (dict(before.new), dict(before.changed), before.gone) == ({Kind.FACT: 1}, {Kind.PROMISE: 1}, 1)
