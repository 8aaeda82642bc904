import pytest

from interview_tui.language.catalogue import Language
from interview_tui.records.conversation import with_customer
from interview_tui.records.spoken import informed_word
from interview_tui.records.words import Informed
from tests.support.written import conversation, customer

TOLD = customer(1, "Claudia Weber").changed(informed="told", informed_on="2026-11-03")


def test_in_a_call_that_is_given_a_customer_afterwards_nobody_was_asked() -> None:
    agreed_once = TOLD.changed(informed="agreed")
    assert with_customer(conversation(), agreed_once).informed is Informed.NOT_YET


def test_what_one_customer_answered_is_not_claimed_for_another() -> None:
    agreed = conversation(customer_id=customer(2, "Tom").id, informed="agreed")
    assert with_customer(agreed, TOLD).informed is Informed.NOT_YET


def test_what_was_answered_before_the_caller_had_a_name_stays() -> None:
    assert with_customer(conversation(informed="agreed"), TOLD).informed is Informed.AGREED


@pytest.mark.parametrize(
    ("how", "de", "en"),
    [
        (Informed.NOT_YET, "noch nicht", "not yet"),
        (Informed.TOLD, "mündlich", "told"),
        (Informed.AGREED, "eingewilligt", "agreed"),
    ],
)
def test_how_informed_has_one_word(how: Informed, de: str, en: str) -> None:
    assert (informed_word(how, Language("de")), informed_word(how, Language("en"))) == (de, en)
