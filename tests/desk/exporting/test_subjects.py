from datetime import date, timedelta

from interview_tui.desk.exporting.subjects import About, subject_words, subjects_here
from interview_tui.language.catalogue import Language
from tests.support.languages import LANGUAGES
from tests.support.making import conversation, customer

TODAY = date(2026, 11, 21)
PERIODS = [About.WEEK, About.MONTH, About.YEAR, About.ALL]


def test_from_a_conversation_that_one_is_nearest_then_its_customer_then_periods_then_all() -> None:
    one = conversation(customer_id=customer().id, customer="Claudia Weber")

    here = subjects_here(TODAY, one)

    assert [subject.about for subject in here] == [About.CONVERSATION, About.CUSTOMER, *PERIODS]
    assert here[0].which.conversation_ids == (one.id,)
    assert here[1].which.customer_id == customer().id


def test_from_a_customers_page_the_customer_is_nearest() -> None:
    here = subjects_here(TODAY, conversation(), customer(), customer_first=True)

    assert [subject.about for subject in here[:2]] == [About.CUSTOMER, About.CONVERSATION]


def test_of_a_conversation_with_nobody_there_is_no_customer_to_export() -> None:
    assert [subject.about for subject in subjects_here(TODAY, conversation())] == [About.CONVERSATION, *PERIODS]


def test_a_period_ends_today_and_today_is_one_of_its_days() -> None:
    week = subjects_here(TODAY)[0].which

    assert (week.since, week.until) == (TODAY - timedelta(days=6), TODAY)


def test_each_is_said_in_other_words_in_both_languages() -> None:
    here = subjects_here(TODAY, conversation(customer="Ada"), customer())

    for language in LANGUAGES:
        assert len({subject_words(one, language, TODAY) for one in here}) == len(here)
    assert subject_words(here[0], Language("de"), TODAY).startswith("Gespräch mit Ada, ")
