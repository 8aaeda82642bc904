"""What personal notes say of who a customer is, and what of it is worth asking about again."""

from datetime import timedelta

from interview_tui.insight.known import known
from interview_tui.insight.traits import Standing, asked_again, may_be_trait, personal_known, replaceable
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.note import Note
from interview_tui.records.words import Aspect, Sensitive, Status
from tests.support.frozen import START
from tests.support.written import conversation, note, number

TODAY = START.date()


def entry(n: int, text: str, aspect: Aspect = Aspect.SMALL_TALK, days_ago: int = 9, **fields: object) -> Entry:
    known = {"id": number(n), "aspect": aspect, "text": text, "learnt_at": START - timedelta(days=days_ago)}
    return Entry.model_validate(known | fields)


def weber(*entries: Entry) -> Customer:
    return Customer(id=number(80), name="Claudia Weber", since=START - timedelta(days=900), entries=entries)


def test_a_note_that_became_a_trait_is_told_as_the_trait_and_once() -> None:
    taken, other = note(1, "Tochter rudert jetzt im Achter", kind="personal"), note(2, "mag Tee", kind="personal")

    told = personal_known(weber(entry(5, "rudert im Achter", note=taken.id)), [taken, other], TODAY)

    assert [one.text for one in told] == ["rudert im Achter", "mag Tee"]


def test_what_was_learnt_more_than_a_year_ago_is_worth_asking_about() -> None:
    told = personal_known(weber(entry(5, "rudert", days_ago=366), entry(6, "singt", days_ago=365)), [], TODAY)

    assert told == (Standing("singt"), Standing("rudert", is_old=True))


def test_what_is_better_not_mentioned_or_over_does_not_stand_there() -> None:
    over = entry(6, "raucht", until="2026", ended_at=START)

    assert personal_known(weber(entry(5, "der Streit", Aspect.AVOID), over), [], TODAY) == ()


def test_what_was_to_hold_until_a_day_does_not_stand_there_behind_it() -> None:
    until_today = entry(6, "fastet", until=TODAY.isoformat())
    until_yesterday = entry(7, "kein Fleisch", until=(TODAY - timedelta(days=1)).isoformat())

    assert personal_known(weber(until_today, until_yesterday), [], TODAY) == (Standing("fastet"),)


def test_of_the_known_traits_those_that_share_most_words_come_first() -> None:
    customer = weber(entry(5, "Tochter studiert"), entry(6, "Tochter rudert im Vierer"), entry(7, "mag Tee"))

    found = replaceable(note(1, "die Tochter rudert im Achter"), customer)

    assert [one.text for one in found] == ["Tochter rudert im Vierer", "Tochter studiert"]


def still(n: int, of: Entry, *, is_still: bool = True) -> Note:
    """Return a note that says of something known that it is still so, or what is so now instead."""
    about = {"conversation": number(900), "note": of.id, "at": of.learnt_at, "text": of.text, "still": is_still}
    return note(n, of.text if is_still else "singt jetzt", kind="personal", about=about)


def test_what_was_said_to_be_still_so_is_not_asked_about_for_another_year_and_becomes_no_second_trait() -> None:
    rows = entry(5, "rudert", days_ago=400)
    one = known([conversation(still(1, rows), started_at=START, status=Status.DONE)])

    assert one.confirmed == {rows.id: TODAY}
    assert one.personal == ()
    assert personal_known(weber(rows), [], TODAY, one.confirmed) == (Standing("rudert"),)
    assert not may_be_trait(still(1, rows), weber(rows))


def test_what_is_so_now_may_become_a_trait_in_the_place_of_the_one_it_was_written_instead_of() -> None:
    rows, sings = entry(5, "rudert", days_ago=400), entry(6, "singt im Chor")
    now = still(1, rows, is_still=False)

    assert may_be_trait(now, weber(rows, sings))
    assert [one.text for one in replaceable(now, weber(sings, rows))] == ["rudert", "singt im Chor"]


def test_in_a_talk_what_was_learnt_long_ago_comes_first_and_what_is_sensitive_not_at_all() -> None:
    customer = weber(
        entry(5, "singt"),
        entry(6, "rudert", days_ago=400),
        entry(7, "war krank", days_ago=500, sensitive=Sensitive.HEALTH),
        entry(8, "der Streit", Aspect.AVOID),
    )

    assert [(one.text, is_old) for one, is_old in asked_again(customer, {}, TODAY)] == [
        ("rudert", True),
        ("singt", False),
    ]
