"""Full names, initials and pseudonyms: the same person the same name, in fields and in texts."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.export.matter import Matter
from interview_tui.export.naming import naming
from interview_tui.export.order import Names
from interview_tui.insight.noted import said_since
from interview_tui.language.catalogue import Language
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

DE, EN = Language("de"), Language("en")
WEBER, LANG = customer(1, "Claudia Weber", "Nordmetall GmbH"), customer(2, "Peter Lang", "Nordmetall GmbH")


def held_with(one: Customer, *notes: Note, **fields: object) -> Conversation:
    return conversation(*notes, customer_id=one.id, customer=one.name, organisation=one.organisation, **fields)


def named(
    one: Conversation, names: Names = Names.INITIALS, *, who: Customer | None = WEBER, known: tuple[Customer, ...] = (),
    language: Language = DE,
) -> Matter:  # fmt: skip
    matter = Matter(one, who)
    return naming([matter], known, names, language)(matter)


def texts(one: Matter) -> list[str]:
    return [each.text for each in one.conversation.notes]


def test_full_names_stay_as_they_are_and_nothing_is_read() -> None:
    matter = Matter(held_with(WEBER), WEBER)

    assert naming(iter(()), (), Names.FULL, DE)(matter) is matter


def test_initials_stand_in_the_fields_and_in_what_was_written() -> None:
    one = held_with(WEBER, note(1, "Frau Weber sieht Langs Liste", question="Und bei Nordmetall?"),
                    present=({"id": LANG.id, "name": LANG.name},))  # fmt: skip

    there = named(one)

    assert (there.conversation.customer, there.conversation.organisation) == ("C. W.", "N.")
    assert [each.name for each in there.conversation.present] == ["P. L."]
    assert texts(there) == ["Frau C. W. sieht P. L.’s Liste"]
    assert there.conversation.notes[0].question == "Und bei N.?"
    assert there.customer is not None
    assert (there.customer.name, there.customer.organisation) == ("C. W.", "N.")


def test_a_pseudonym_tells_neither_name_nor_sex() -> None:
    there = named(held_with(WEBER, note(1, "Frau Weber von Nordmetall")), Names.PSEUDONYM)

    assert there.conversation.customer == "Person 1"
    assert texts(there) == ["Person 1 von Firma 1"]
    assert texts(named(held_with(WEBER, note(1, "Mrs Weber")), Names.PSEUDONYM, language=EN)) == ["Person 1"]


def test_two_people_with_the_same_initials_stay_told_apart() -> None:
    winter = customer(3, "Cora Winter")

    there = named(held_with(WEBER, note(1, "Frau Weber, Frau Winter")), known=(WEBER, winter))

    assert texts(there) == ["Frau C. W. 1, Frau C. W. 2"]


def test_a_family_name_that_two_bear_means_the_one_who_was_there() -> None:
    other = customer(3, "Paul Weber")

    assert texts(named(held_with(WEBER, note(1, "Weber kommt")), known=(other,))) == ["C. W. kommt"]


@pytest.mark.parametrize(("names", "told"), [(Names.INITIALS, "W. kommt"), (Names.PSEUDONYM, "jemand kommt")])
def test_a_name_that_cannot_be_told_apart_names_nobody(names: Names, told: str) -> None:
    others = (customer(3, "Paul Weber"), customer(4, "Ida Weber"))

    assert texts(named(held_with(LANG, note(1, "Weber kommt")), names, who=LANG, known=others)) == [told]


def test_who_promised_on_the_customers_side_is_named_so_everywhere() -> None:
    promise = note(1, "Liste", kind="promise", owner="Sabine Kurz", theirs=True)

    there = named(held_with(WEBER, promise, note(2, "Kurz fragen, kurz")))

    assert there.conversation.notes[0].owner == "S. K."
    assert texts(there)[1] == "S. K. fragen, kurz"


def test_an_owner_who_is_known_by_a_part_of_the_name_is_no_other_person() -> None:
    there = named(held_with(WEBER, note(1, "Liste", kind="promise", owner="Frau Weber", theirs=True)))

    assert there.conversation.notes[0].owner == "Frau C. W."


def test_our_own_side_keeps_its_names() -> None:
    reuter = customer(3, "Jana Kurz")
    ours = note(1, "Jana Reuter ruft an", kind="promise", owner="Jana Reuter")

    there = named(held_with(WEBER, ours), known=(reuter,))

    assert there.conversation.author == there.conversation.notes[0].owner == "Jana Reuter"
    assert texts(there) == ["Jana Reuter ruft an"]


def test_names_in_evidence_themes_and_quotes_go_too() -> None:
    quote = {"conversation": number(9), "note": number(8), "at": START, "text": "Weber"}
    fact = note(1, "a", kind="fact", evidence=[{"slot": "x", "text": "laut Weber"}], asks_on=quote, about=quote)
    parked = note(2, "b", parked=True, fate="theme", theme="Wunsch Weber")

    there, aside = named(held_with(WEBER, fact, parked)).conversation.notes

    assert (there.evidence[0].text, aside.theme) == ("laut C. W.", "Wunsch C. W.")
    assert (there.asks_on and there.asks_on.text, there.about and there.about.text) == ("C. W.", "C. W.")


def test_names_in_what_was_said_later_go_too() -> None:
    about = {"conversation": number(900), "note": number(1), "at": START, "text": "Weber"}
    later = held_with(WEBER, note(11, "jetzt Weber", about=about), id=number(901))
    matter = Matter(held_with(WEBER, note(1, "Weber")), WEBER, said_since([later]))

    there = naming([matter], (), Names.INITIALS, DE)(matter).since[number(1)]

    assert (there.note.text, there.conversation.customer) == ("jetzt C. W.", "C. W.")


def test_ids_that_lead_to_a_person_are_others_and_still_fit_together() -> None:
    one = held_with(WEBER, note(1, "a", said_by=LANG.id), present=({"id": LANG.id, "name": LANG.name},))

    there = named(one)

    assert there.customer is not None
    assert there.conversation.customer_id == there.customer.id
    assert there.conversation.notes[0].said_by == there.conversation.present[0].id
    assert not {there.customer.id, there.conversation.present[0].id} & {WEBER.id, LANG.id}


def test_what_other_systems_call_a_customer_goes() -> None:
    known = Customer.from_document({**WEBER.as_document(), "foreign_ids": [{"system": "hubspot", "id": "4711"}]})

    there = named(held_with(WEBER), who=known).customer

    assert there is not None
    assert there.foreign_ids == ()


def test_what_else_tells_who_a_customer_is_goes() -> None:
    known = WEBER.changed(keep_until=START.date(), first_deal=START.date())

    there = named(held_with(WEBER), who=known).customer

    assert there is not None
    assert (there.keep_until, there.first_deal) == (None, None)


def test_the_same_person_has_the_same_name_in_every_conversation() -> None:
    matters = [Matter(held_with(LANG, id=number(901)), LANG), Matter(held_with(WEBER, note(1, "Lang")), WEBER)]

    names = naming(matters, (), Names.PSEUDONYM, DE)

    assert names(matters[0]).conversation.customer == "Person 1"
    assert texts(names(matters[1])) == ["Person 1"]
    assert names(matters[1]).conversation.customer == "Person 2"


def test_names_of_then_go_from_what_was_written_then() -> None:
    now = WEBER.changed(name="Claudia Koch", organisation="Südmetall AG")
    then = held_with(WEBER, id=number(900))
    matter = Matter(held_with(now, note(1, "Frau Weber von Nordmetall, Frau Koch")), now, then=then)

    there = naming([matter], (), Names.INITIALS, DE)(matter)

    assert texts(there) == ["Frau C. K. von N., Frau C. K."]
    assert there.then is None


def test_a_conversation_without_a_name_stays_without() -> None:
    there = named(conversation(note(1, "a")), who=None)

    assert (there.conversation.customer, there.customer) == (None, None)


def test_a_name_without_a_customer_of_its_own_goes_too() -> None:
    assert named(conversation(customer="Rosa Berg"), who=None).conversation.customer == "R. B."


# of every name

NAMES = st.lists(
    st.text(st.sampled_from("abdegklmnoprtuwzäöüßéÅŁ"), min_size=3, max_size=8).map(str.title), min_size=1, max_size=3
).map(" ".join).filter(lambda name: not re.search("[äöü][eé]", name.lower())) | st.sampled_from(
    ["Hans-Peter Müller-Lüdenscheid", "Anna von der Heide", "Weiß", "Jens Groß", "Seán O’Brien", "王伟", "Łukasz Żak"]
)  # fmt: skip
WRITTEN = st.sampled_from(
    ["{}", "Frau {}", "{}s Idee", "{}’s", "({})", "{}-Thema", "{}, bitte", "an:{}", "x {} y", "{}/Büro", "„{}“"]
)


def _as_typed(name: str, whole: bool, how: int) -> str:
    word = name if whole else name.split()[-1]
    spelt = word.replace("ß", "ss").replace("ü", "ue").replace("ö", "oe")
    return (word, word.upper(), spelt)[how]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(NAMES, min_size=1, max_size=4, unique=True),
    st.lists(st.tuples(st.integers(0, 3), WRITTEN, st.booleans(), st.integers(0, 2)), min_size=1, max_size=5),
    st.sampled_from([Names.INITIALS, Names.PSEUDONYM]),
)
def test_no_name_of_anybody_is_left_in_any_text(
    people: list[str], said: list[tuple[int, str, bool, int]], names: Names
) -> None:
    customers = [customer(place, name) for place, name in enumerate(people, 1)]
    typed = [(people[at % len(people)], form, whole, how) for at, form, whole, how in said]
    notes = [note(50 + place, form.format(_as_typed(name, whole, how)))
             for place, (name, form, whole, how) in enumerate(typed)]  # fmt: skip

    there = named(held_with(customers[0], *notes), names, who=customers[0], known=tuple(customers))

    for (name, _, whole, how), text in zip(typed, texts(there), strict=True):
        word = _as_typed(name, whole, how)
        assert not re.search(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", text), (word, text)


def test_why_a_promise_of_mine_was_moved_names_nobody_either() -> None:
    mine = {"kind": "promise", "owner": "Jana Reuter", "promise": "moved", "promise_reason": "Frau Weber ist krank"}

    [there] = named(held_with(WEBER, note(1, "CSV", **mine), author="Jana Reuter")).conversation.notes

    assert (there.owner, there.reason) == ("Jana Reuter", "Frau C. W. ist krank")
