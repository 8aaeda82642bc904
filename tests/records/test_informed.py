import pytest

from interview_tui.language.catalogue import Language
from interview_tui.records.conversation import with_customer
from interview_tui.records.spoken import informed_word
from interview_tui.records.words import Informed
from tests.support.written import conversation, customer

TOLD = customer(1, "Claudia Weber").changed(informed="told", informed_on="2026-11-03")


def test_a_conversation_given_to_a_customer_is_as_informed_as_that_customer() -> None:
    agreed = conversation(customer_id=customer(2, "Tom").id, informed="agreed")
    assert with_customer(conversation(), TOLD).informed is Informed.TOLD
    assert with_customer(agreed, TOLD).informed is Informed.TOLD


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
