from datetime import date

import pytest

from interview_tui.desk.customer import changing
from interview_tui.insight.known import Known, known
from interview_tui.language.catalogue import Code
from interview_tui.records.customer import Customer
from interview_tui.records.words import Informed, Status
from tests.support.making import NOW, numbered
from tests.support.written import conversation, customer

TODAY = date(2026, 11, 21)
WEBER = customer(7, "Claudia Weber", "Nordmetall GmbH")


def test_a_name_is_read_as_it_is_offered_for_changing() -> None:
    for known_as in (WEBER, customer(8, "Tom Yilmaz")):
        assert changing.renamed(known_as, changing.as_typed(known_as), NOW, numbered(1)) is known_as


def test_who_leaves_the_organisation_out_takes_it_away() -> None:
    renamed = changing.renamed(WEBER, "Claudia Haas", NOW, numbered(1))

    assert (renamed.name, renamed.organisation) == ("Claudia Haas", None)


def test_another_organisation_takes_the_place_of_the_one_before_which_stays_known() -> None:
    renamed = changing.renamed(WEBER, "Claudia Weber (Südmetall)", NOW, numbered(1))

    assert renamed.organisation == "Südmetall"
    assert [(one.text, one.is_over) for one in renamed.known] == [("Nordmetall GmbH", True), ("Südmetall", False)]


def test_the_address_changes_there_and_back() -> None:
    once = changing.readdressed(WEBER, NOW)

    assert (once.address, changing.readdressed(once, NOW).address) == ("du", "Sie")


@pytest.mark.parametrize(
    "changed",
    [
        changing.renamed(WEBER, "C", NOW, numbered(1)),
        changing.readdressed(WEBER, NOW),
        changing.dealt_first(WEBER, TODAY, NOW),
        changing.kept_until(WEBER, TODAY, NOW),
        changing.informed_as(WEBER, Informed.TOLD, TODAY, NOW),
    ],
)
def test_every_change_is_counted(changed: Customer) -> None:
    assert changed.rev == WEBER.rev + 1


def test_how_informed_goes_from_not_yet_to_told_to_agreed_and_then_is_asked() -> None:
    told = changing.informed_as(WEBER, Informed.TOLD, TODAY, NOW)
    agreed = changing.informed_as(told, Informed.AGREED, TODAY, NOW)

    assert [changing.next_informed(one, Known()) for one in (WEBER, told, agreed)] == [
        Informed.TOLD,
        Informed.AGREED,
        None,
    ]


def test_who_was_told_in_a_conversation_is_next_said_to_have_agreed() -> None:
    told = known([conversation(informed="told", status=Status.DONE)])

    assert changing.next_informed(WEBER, told) is Informed.AGREED


@pytest.mark.parametrize(("typed", "code"), [("24 Nov 2023", "en"), ("24.11.2023", "de")])
def test_the_day_of_the_first_deal_lies_in_the_past(typed: str, code: Code) -> None:
    assert changing.past_day(typed, TODAY, code) == date(2023, 11, 24)
    assert changing.first_deal_fault(typed, TODAY, code) is None


@pytest.mark.parametrize("typed", ["tomorrow", "24 Nov 2030", "some day"])
def test_a_day_ahead_or_none_is_no_day_of_a_first_deal(typed: str) -> None:
    fault = changing.first_deal_fault(typed, TODAY, "en")

    assert changing.past_day(typed, TODAY, "en") is None
    assert fault is not None
    assert ("date", "24 Nov 2023") in fault.params


def test_nothing_typed_takes_a_day_away() -> None:
    assert changing.first_deal_fault(" ", TODAY, "en") is None
    assert changing.keep_until_fault(" ", TODAY, "en") is None


def test_until_when_to_keep_is_a_day_that_can_be_understood() -> None:
    assert changing.keep_until_fault("in 2 years", TODAY, "en") is None
    fault = changing.keep_until_fault(" some year ", TODAY, "en")
    assert fault is not None
    assert ("day", "some year") in fault.params


def test_another_systems_id_is_kept_once_for_each_system() -> None:
    called = changing.called_elsewhere(WEBER, "salesforce", "003AB")
    called = changing.called_elsewhere(called, "hubspot", "4711")
    called = changing.called_elsewhere(called, "salesforce", "003AC")

    assert [(one.system, one.id) for one in called.foreign_ids] == [("hubspot", "4711"), ("salesforce", "003AC")]
    assert (called.foreign_id("hubspot"), called.foreign_id("pipedrive")) == ("4711", None)
    assert called.rev == WEBER.rev + 3


def test_a_systems_id_can_be_forgotten() -> None:
    called = changing.called_elsewhere(WEBER, "hubspot", "4711")

    assert changing.called_elsewhere(called, "hubspot", None).foreign_ids == ()


@pytest.mark.parametrize("wrong", ["", "=1+1", "+49 30", "two words", "@x", "-5", "a" * 201, "ä", "x\ny"])
def test_what_could_be_a_formula_or_no_id_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="id of another system"):
        changing.called_elsewhere(WEBER, "hubspot", wrong)
