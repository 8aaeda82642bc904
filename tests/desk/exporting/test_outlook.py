import pytest

from interview_tui.desk.exporting.counted import counted_words, held_words
from interview_tui.desk.exporting.outlook import LeftOff, Outlook, checked, look
from interview_tui.desk.exporting.passing import Way
from interview_tui.export.formats import FORMATS
from interview_tui.export.leaving import Why
from interview_tui.export.matter import Held, Matter
from interview_tui.export.order import Choice, Order, Which
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Message
from interview_tui.records.entry import Entry
from interview_tui.records.present import Present
from interview_tui.records.words import Aspect, Audience, Kind, Sensitive
from tests.support.languages import LANGUAGES
from tests.support.making import NOW, conversation, customer, note, numbered

EN, DE = Language("en"), Language("de")
PROMISE = note(1, "send the sample", kind=Kind.PROMISE, promise="open", owner="Jana")
QUOTE = note(2, "a nightmare", kind=Kind.QUOTE)
PERSONAL = note(3, "has a dog", kind=Kind.PERSONAL)
NOTES = (PROMISE, QUOTE, PERSONAL)


def looked(*notes: object, audience: Audience = Audience.COLLEAGUE, choice: Choice = Choice(), n: int = 1) -> Outlook:  # noqa: B008
    order = Order(Which(), audience, "md", choice=choice)
    matters = [Matter(conversation(*notes), customer())] * n
    return look(matters, order, Way(order))


def test_what_leaves_and_what_stays_is_all_there_is() -> None:
    for audience in Audience:
        seen = looked(*NOTES, audience=audience)
        assert sum(seen.leaves.values()) + sum(seen.stays.values()) + sum(seen.reasons.values()) == len(NOTES)


def test_for_the_customer_a_promise_leaves_and_the_rest_stays_by_kind_and_reason() -> None:
    seen = looked(*NOTES, audience=Audience.CUSTOMER)

    assert (dict(seen.leaves), seen.held) == ({Kind.PROMISE: 1}, Held(1, 1, 1))
    assert seen.stays[Kind.QUOTE] == 1


def test_what_stays_by_hand_is_told_apart_from_what_is_not_for_them() -> None:
    seen = looked(*NOTES, choice=Choice(left=frozenset({QUOTE.id})))

    assert seen.reasons[Why.LEFT] == 1


def test_only_what_may_leave_by_hand_is_offered() -> None:
    inside = {one.of.id: one.leaves for one in looked(*NOTES).offered}
    outside = {one.of.id: one.leaves for one in looked(*NOTES, audience=Audience.CUSTOMER).offered}

    assert inside == {PROMISE.id: True, QUOTE.id: True, PERSONAL.id: False}
    assert outside == {PROMISE.id: True, QUOTE.id: False}


def test_what_is_known_of_the_customer_is_offered_one_by_one_and_what_is_sensitive_is_not() -> None:
    def known(n: int, aspect: Aspect, **fields: object) -> Entry:
        return Entry.model_validate({"id": numbered(n), "aspect": aspect, "text": "x", "learnt_at": NOW, **fields})

    entries = (
        known(51, Aspect.INTEREST),
        known(52, Aspect.USES),
        known(53, Aspect.AVOID),
        known(54, Aspect.CIRCUMSTANCE, sensitive=Sensitive.HEALTH),
        known(55, Aspect.SMALL_TALK, until="2026-11", ended_at=NOW),
    )
    matters = [Matter(conversation(note(1), id=numbered(n)), customer(entries=entries)) for n in (1, 2)]

    def offered(audience: Audience, taken: frozenset[str] = frozenset()) -> tuple[dict[str, bool], bool]:
        order = Order(Which(), audience, "md", choice=Choice(taken=taken))
        seen = look(matters, order, Way(order))
        traits = {one.of.id: one.leaves for one in seen.offered if isinstance(one.of, Entry)}
        return traits, Message("something personal goes along") in seen.checks

    assert offered(Audience.COLLEAGUE) == ({numbered(51): False, numbered(52): True}, False)
    assert offered(Audience.COLLEAGUE, frozenset({numbered(51)})) == ({numbered(51): True, numbered(52): True}, True)
    assert offered(Audience.CUSTOMER) == ({}, False)


def test_a_note_that_is_told_in_other_words_is_still_found_by_its_own() -> None:
    order = Order(Which(words="nightmare"), Audience.COLLEAGUE, "md", choice=Choice(wording={QUOTE.id: "rather hard"}))
    seen = look([Matter(conversation(*NOTES))], order, Way(order))

    assert (seen.held, dict(seen.leaves)) == (Held(1, 1, 0), {Kind.QUOTE: 1})
    assert seen.first is not None
    assert [note.text for note in seen.first.living()] == ["rather hard"]


def test_of_many_conversations_all_are_counted_and_the_first_are_seen() -> None:
    seen = looked(*NOTES, n=25)

    assert (seen.held.conversations, len(seen.matters), seen.whole) == (25, 20, False)


def test_of_what_leaves_a_calendar_holds_the_promises_and_the_rest_stays() -> None:
    calendar, markdown = (next(one for one in FORMATS if one.id == name) for name in ("ics", "md"))
    seen = looked(*NOTES, PROMISE.changed(id=numbered(78), parked=True))

    assert (seen.leaves[Kind.QUOTE], seen.held) == (1, Held(1, 3, 2))
    assert seen.in_format(markdown) is seen
    held = seen.in_format(calendar)
    assert held.held == Held(None, None, 2)
    assert (dict(held.stays), held.reasons) == ({Kind.QUOTE: 1}, seen.reasons)


def test_reading_can_be_stopped() -> None:
    order = Order(Which(), Audience.COLLEAGUE, "md")
    with pytest.raises(LeftOff):
        look([Matter(conversation(*NOTES))], order, Way(order), lambda read: False)


# what to check


def told(*notes: object, audience: Audience = Audience.CUSTOMER, **fields: object) -> list[str]:
    return [one.told(EN) for one in checked(Matter(conversation(*notes, author="Jana", **fields)), audience)]


def test_a_promise_that_names_a_colleague_is_told_where_it_leaves_the_house() -> None:
    by_peter = note(1, "call back", kind=Kind.PROMISE, promise="open", owner="Peter Lang")

    assert told(by_peter) == ["a promise names Peter Lang"]
    assert told(by_peter, audience=Audience.COLLEAGUE) == []
    assert told(PROMISE) == []


def test_a_name_of_somebody_there_in_a_note_is_told() -> None:
    present = (Present(id=numbered(77), name="Uwe Brandt"),)

    assert told(note(1, "Uwe Brandt wants it by noon"), present=present) == ["Uwe Brandt stands in a note"]


def test_something_personal_that_goes_along_is_told_to_whomever_it_goes() -> None:
    assert told(PERSONAL, audience=Audience.COLLEAGUE) == ["something personal goes along"]


# in words


def test_kinds_are_counted_in_words_what_binds_us_first() -> None:
    assert counted_words({Kind.FACT: 1, Kind.PROMISE: 3, None: 2}, EN) == "3 promises, 1 fact, 2 notes without a kind"
    assert counted_words({Kind.COMPLAINT: 1}, DE) == "1 Beschwerde"
    assert counted_words({"hunch": 2}, EN) == "2 × hunch"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_words_to_be_counted_in(kind: Kind, language: Language) -> None:
    assert "×" not in counted_words({kind: 2}, language)


def test_what_a_file_holds_is_told_in_numbers() -> None:
    assert held_words(Held(41, 612, 38), EN) == "41 conversations, 612 notes, 38 promises"
    assert held_words(Held(1, 1, 0), DE) == "1 Gespräch, 1 Notiz"
