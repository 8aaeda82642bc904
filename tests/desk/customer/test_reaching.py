"""Ways to reach a customer are recognised by their look, dialled by a link, and kept from a call."""

import pytest

from interview_tui.desk.before.plan import Plan
from interview_tui.desk.customer.adding import new_customer
from interview_tui.desk.customer.reaching import (
    caller_kept,
    links,
    region_fault,
    region_here,
    region_typed,
    way_fault,
    way_known,
    way_typed,
    who_calls,
)
from interview_tui.desk.services import Services
from interview_tui.desk.starting import planned
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect
from tests.support.frozen import START
from tests.support.written import customer, number


@pytest.mark.parametrize(
    ("typed", "aspect"),
    [
        ("0171 1234567", Aspect.PHONE),
        (" +49 (0) 7361 5550-14 ", Aspect.PHONE),
        ("c.weber@nordmetall.de", Aspect.MAIL),
        ("Gartenstraße 5, 73430 Aalen", Aspect.POSTAL),
        ("73430 Aalen", Aspect.POSTAL),
        ("Ringstraße 3a, 1010 Wien", Aspect.POSTAL),
        ("Bahnhofstr. 1, CH-8001 Zürich", Aspect.POSTAL),
        ("12 High Street, Leeds LS1 4AP", Aspect.POSTAL),
        ("5 Main St, Springfield, IL 62704", Aspect.POSTAL),
        ("kauft 1200 Stück im Jahr", None),
        ("1200 Stück im Jahr", None),
        ("Einkaufsleitung seit 2025", None),
        ("hat 140 Bestellungen", None),
        ("a@b", None),
        ("", None),
    ],
)
def test_a_way_to_reach_somebody_is_known_by_its_look(typed: str, aspect: Aspect | None) -> None:
    assert way_typed(typed) is aspect


def test_what_a_program_can_take_is_a_link_numbers_first() -> None:
    one = customer(1, "Claudia Weber")
    for place, (aspect, text) in enumerate(
        [(Aspect.MAIL, "c.weber@nordmetall.de"), (Aspect.POSTAL, "73430 Aalen"), (Aspect.PHONE, "07361 5550-14")]
    ):
        one = begun(one, Entry(id=number(10 + place), aspect=aspect, text=text, learnt_at=START))

    assert list(links(one, "DE").items()) == [
        ("07361 5550-14", "tel:+497361555014"),
        ("c.weber@nordmetall.de", "mailto:c.weber@nordmetall.de"),
    ]


def test_the_number_of_a_call_becomes_theirs_once_and_says_from_which_call(services: Services) -> None:
    services.store.change_settings(services.store.settings.changed(region="DE"))
    weber = new_customer(services, "Claudia Weber")
    call = planned(Plan(caller="+49 171 3920014"), services)

    assert caller_kept(services, call, weber)
    assert not caller_kept(services, call.changed(caller="0171/3920014"), weber)

    kept = services.store.customer(weber.id)
    assert kept is not None
    [entry] = kept.holding(Aspect.PHONE)
    assert (entry.text, entry.conversation) == ("+49 171 3920014", call.id)
    assert who_calls(services, "+491713920014") == (kept,)


@pytest.mark.parametrize("caller", ["", "anonymous"])
def test_a_call_without_a_number_makes_none(services: Services, caller: str) -> None:
    weber = new_customer(services, "Claudia Weber")

    assert not caller_kept(services, planned(Plan(caller=caller), services), weber)
    assert services.store.customer(weber.id) == weber


def test_a_name_in_place_of_a_number_means_those_who_bear_it(services: Services) -> None:
    weber = new_customer(services, "Claudia Weber")

    assert who_calls(services, "weber") == (weber,)
    assert who_calls(services, "Haas") == ()


def test_the_country_is_the_one_that_was_chosen_else_that_of_the_system(services: Services) -> None:
    assert region_here(services, {"LANG": "de_CH.UTF-8"}) == "CH"

    services.store.change_settings(services.store.settings.changed(region="AT"))

    assert region_here(services, {"LANG": "de_CH.UTF-8"}) == "AT"


def test_a_country_is_taken_by_its_two_letters() -> None:
    assert region_typed(" at ") == "AT"
    assert region_fault("at") is None
    assert region_fault("") is None
    assert region_fault("Deutschland") is not None


def test_a_way_is_kept_as_it_was_typed(services: Services) -> None:
    entry = way_known(" 07361 5550-14 ", services.new_id(), START, "de")

    assert entry is not None
    assert (entry.aspect, entry.text, entry.since) == (Aspect.PHONE, "07361 5550-14", None)
    assert way_known("rowing", services.new_id(), START, "en") is None


@pytest.mark.parametrize(("typed", "is_taken"), [("", True), ("0171 1234567", True), ("rowing", False)])
def test_what_is_no_way_to_reach_somebody_is_refused_in_a_sentence(typed: str, is_taken: bool) -> None:
    assert (way_fault(typed) is None) is is_taken
