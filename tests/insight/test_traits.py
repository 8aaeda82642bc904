"""What personal notes say of who a customer is, and what of it is worth asking about again."""

from datetime import timedelta

from interview_tui.insight.traits import Standing, personal_known, replaceable
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect
from tests.support.frozen import START
from tests.support.written import note, number

TODAY = START.date()


def entry(n: int, text: str, aspect: Aspect = Aspect.SMALL_TALK, days_ago: int = 9, **fields: object) -> Entry:
    known = {"id": number(n), "aspect": aspect, "text": text, "learnt_at": START - timedelta(days=days_ago)}
    return Entry.model_validate(known | fields)


def weber(*entries: Entry) -> Customer:
    return Customer(id=number(80), name="Claudia Weber", since=START - timedelta(days=900), entries=entries)


def test_a_note_that_became_a_trait_is_told_as_the_trait_and_once() -> None:
    taken, other = note(1, "Tochter rudert jetzt im Achter", kind="personal"), note(2, "mag Tee", kind="personal")

    known = personal_known(weber(entry(5, "rudert im Achter", note=taken.id)), [taken, other], TODAY)

    assert [one.text for one in known] == ["rudert im Achter", "mag Tee"]


def test_what_was_learnt_more_than_a_year_ago_is_worth_asking_about() -> None:
    known = personal_known(weber(entry(5, "rudert", days_ago=366), entry(6, "singt", days_ago=365)), [], TODAY)

    assert known == (Standing("singt"), Standing("rudert", is_old=True))


def test_what_is_better_not_mentioned_or_over_does_not_stand_there() -> None:
    over = entry(6, "raucht", until="2026", ended_at=START)

    assert personal_known(weber(entry(5, "der Streit", Aspect.AVOID), over), [], TODAY) == ()


def test_what_was_to_hold_until_a_day_does_not_stand_there_behind_it() -> None:
    until_today = entry(6, "fastet", until=TODAY.isoformat())
    until_yesterday = entry(7, "kein Fleisch", until=(TODAY - timedelta(days=1)).isoformat())

    assert personal_known(weber(until_today, until_yesterday), [], TODAY) == (Standing("fastet"),)


def test_of_the_known_traits_those_that_share_most_words_come_first() -> None:
    customer = weber(entry(5, "Tochter studiert"), entry(6, "Tochter rudert im Vierer"), entry(7, "mag Tee"))

    found = replaceable("die Tochter rudert im Achter", customer)

    assert [one.text for one in found] == ["Tochter rudert im Vierer", "Tochter studiert"]
