"""What of a conversation may leave for whom, and what stays and why."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.export.leaving import WORDS, Why, leaving, staying, why_word
from interview_tui.export.matter import Matter
from interview_tui.export.order import Choice
from interview_tui.language.catalogue import Language
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.words import Audience, Kind
from tests.support.strategies import conversations
from tests.support.written import conversation, customer, note, number

COLLEAGUE, CUSTOMER, PRODUCT = Audience.COLLEAGUE, Audience.CUSTOMER, Audience.PRODUCT
CRM, VISIT = Audience.CRM, Audience.VISIT


def left(*notes: Note, audience: Audience = COLLEAGUE, **choice: object) -> list[str]:
    """Return the texts that leave."""
    there = leaving(Matter(conversation(*notes)), audience, Choice(**choice)).conversation
    return [one.text for one in there.notes]


def stay(*notes: Note, audience: Audience = COLLEAGUE, **choice: object) -> list[tuple[str, Why, bool]]:
    """Return what stays, why, and whether for good."""
    kept = staying(Matter(conversation(*notes)), audience, Choice(**choice))
    return [(one.note.text, one.why, one.for_good) for one in kept]


# never


@pytest.mark.parametrize("audience", Audience)
def test_what_stays_with_me_leaves_by_no_door_not_even_by_hand(audience: Audience) -> None:
    mine = note(1, "mein Eindruck", kind="promise", stays_with_me=True)

    assert left(mine, audience=audience, taken=frozenset({mine.id}), wording={mine.id: "anders"}) == []
    assert stay(mine, audience=audience) == [("mein Eindruck", Why.STAYS_WITH_ME, True)]


@pytest.mark.parametrize("audience", Audience)
def test_what_was_dropped_never_leaves(audience: Audience) -> None:
    gone = note(1, "doch nicht", parked=True, fate="dropped")

    assert left(gone, audience=audience, taken=frozenset({gone.id})) == []
    assert stay(gone, audience=audience) == [("doch nicht", Why.DROPPED, True)]


def test_of_a_deleted_note_nothing_is_left_and_nothing_told() -> None:
    gone = note(1, "weg").tombstone()

    assert left(gone, taken=frozenset({gone.id})) == []
    assert stay(gone) == []


def test_earlier_texts_never_leave() -> None:
    there = leaving(Matter(conversation(note(1, "neu", earlier=["alt"]))), COLLEAGUE)

    assert there.conversation.notes[0].earlier == ()


# for whom


def test_personal_notes_leave_one_by_one_and_only_within() -> None:
    one, two = note(1, "Enkel", kind="personal"), note(2, "Garten", kind="personal")

    assert left(one, two) == []
    assert left(one, two, taken=frozenset({one.id})) == ["Enkel"]
    for audience in (CUSTOMER, PRODUCT):
        assert left(one, two, audience=audience, taken=frozenset({one.id, two.id})) == []
    assert stay(one, audience=CUSTOMER) == [("Enkel", Why.PERSONAL, True)]
    assert stay(one) == [("Enkel", Why.PERSONAL, False)]


EACH = tuple(note(at, kind, kind=kind) for at, kind in enumerate(Kind, 1) if kind is not Kind.WHY)


@pytest.mark.parametrize(
    ("audience", "kinds"),
    [
        (COLLEAGUE, "fact need quote criticism complaint praise promise solution told"),
        (CUSTOMER, "complaint promise"),
        (PRODUCT, "fact need quote"),
        (CRM, "fact need quote criticism complaint praise promise told"),
        (VISIT, "fact need complaint promise solution told"),
    ],
)
def test_each_audience_gets_its_kinds(audience: Audience, kinds: str) -> None:
    assert left(*EACH, audience=audience) == kinds.split()


def test_for_the_customer_what_was_understood_is_chosen_by_hand() -> None:
    need = note(1, "will Ruhe", kind="need")

    assert stay(need, audience=CUSTOMER) == [("will Ruhe", Why.AUDIENCE, False)]
    assert left(need, audience=CUSTOMER, taken=frozenset({need.id})) == ["will Ruhe"]


def test_a_note_without_a_kind_leaves_where_the_audience_sorts_nothing() -> None:
    assert left(note(1, "Wetter")) == ["Wetter"]
    assert left(note(1, "Wetter"), audience=PRODUCT) == []


@pytest.mark.parametrize("audience", [CUSTOMER, PRODUCT, CRM])
def test_what_is_parked_stays_where_nobody_looks_at_it_again(audience: Audience) -> None:
    parked = note(1, "später", kind="fact", parked=True)

    assert left(parked, audience=audience) == []
    assert left(parked, audience=VISIT) == ["später"]


def test_parked_is_said_to_be_so_where_the_kind_would_leave() -> None:
    assert stay(note(1, "später", kind="fact", parked=True), audience=CRM) == [("später", Why.PARKED, False)]


def test_a_kind_of_a_newer_version_stays_until_it_is_chosen_within() -> None:
    strange = note(1, "?", kind="secret")

    assert stay(strange) == [("?", Why.UNKNOWN, False)]
    assert left(strange, taken=frozenset({strange.id})) == ["?"]
    assert left(strange, audience=CUSTOMER, taken=frozenset({strange.id})) == []


def test_what_was_left_by_hand_stays() -> None:
    assert left(note(1, "a"), note(2, "b"), left=frozenset({number(1)})) == ["b"]
    assert stay(note(1, "a"), left=frozenset({number(1)})) == [("a", Why.LEFT, False)]


def test_another_wording_takes_the_place_of_the_text() -> None:
    assert left(note(1, "Sie nervt"), wording={number(1): "Es ist viel\x1b[31m"}) == ["Es ist viel"]


def test_a_wording_without_a_word_leaves_the_note_out() -> None:
    assert left(note(1, "Sie nervt"), wording={number(1): " "}) == []


# what stands under what


@pytest.mark.parametrize("above", [{"kind": "personal"}, {"stays_with_me": True}, {"parked": True, "fate": "dropped"}])
def test_what_stands_under_a_secret_stays(above: dict[str, object]) -> None:
    secret, below = note(1, "geheim", **above), note(2, "weil", kind="why", because_of=number(1))

    assert left(secret, below, note(3, "Fakt", kind="fact", because_of=number(1))) == []
    assert stay(secret, below)[1][:2] == ("weil", Why.ABOVE)


def test_a_why_leaves_with_what_it_stands_under() -> None:
    need, why = note(1, "Ruhe", kind="need"), note(2, "Lärm", kind="why", because_of=number(1))
    deeper = note(3, "Straße", kind="why", because_of=number(2))

    assert left(need, why, deeper, audience=PRODUCT) == ["Ruhe", "Lärm", "Straße"]
    assert left(why, deeper, need.changed(kind=Kind.CRITICISM), audience=PRODUCT) == []


def test_a_why_may_be_taken_by_hand_though_what_it_stands_under_stays() -> None:
    blame, why = note(1, "schlecht", kind="criticism"), note(2, "Lärm", kind="why", because_of=number(1))

    there = leaving(Matter(conversation(blame, why)), PRODUCT, Choice(taken=frozenset({why.id}))).conversation

    assert [(one.text, one.because_of) for one in there.notes] == [("Lärm", None)]


def test_a_fact_under_what_is_not_for_them_leaves_and_stands_for_itself() -> None:
    blame, fact = note(1, "schlecht", kind="criticism"), note(2, "140", kind="fact", because_of=number(1))

    [there] = leaving(Matter(conversation(blame, fact)), PRODUCT).conversation.notes

    assert (there.text, there.because_of) == ("140", None)


def test_under_a_deleted_note_the_next_one_above_decides() -> None:
    gone = note(2, "weg", kind="why", because_of=number(1)).tombstone()
    why = note(3, "weil", kind="why", because_of=number(2))

    assert left(note(1, "Enkel", kind="personal"), gone, why) == []
    [_, there] = leaving(Matter(conversation(note(1, "Ruhe"), gone, why)), COLLEAGUE).conversation.notes
    assert there.because_of == number(1)


def test_a_lone_why_is_like_a_note_without_a_kind() -> None:
    assert left(note(1, "weil", kind="why")) == ["weil"]
    assert left(note(1, "weil", kind="why"), audience=PRODUCT) == []


def test_notes_in_a_ring_all_leave_or_all_stay() -> None:
    one, two = note(1, "a", kind="why", because_of=number(2)), note(2, "b", kind="why", because_of=number(1))

    assert left(one, two) == ["a", "b"]
    assert left(one, two.changed(stays_with_me=True)) == []


# of everything


def test_the_customer_leaves_with_what_is_for_them() -> None:
    weber = customer(7, "Claudia Weber")

    there = leaving(Matter(conversation(), weber.changed(informed="told")), CUSTOMER)

    assert there.customer == weber


def test_each_reason_has_a_word() -> None:
    assert set(WORDS) == set(Why)
    assert why_word(Why.STAYS_WITH_ME, Language("de")) == "bleibt bei mir"


@settings(max_examples=60)
@given(conversations(), st.sampled_from(Audience), st.booleans())
def test_every_living_note_leaves_or_stays_and_never_both(one: Conversation, audience: Audience, taken: bool) -> None:
    ids = frozenset(each.id for each in one.living())
    choice, matter = Choice(taken=ids if taken else frozenset()), Matter(one)

    leave = [each.id for each in leaving(matter, audience, choice).conversation.notes]
    kept = [each.note.id for each in staying(matter, audience, choice)]

    assert sorted(leave + kept) == sorted(ids)
    assert leave == [each.id for each in one.living() if each.id in set(leave)]


@settings(max_examples=60)
@given(conversations(), st.sampled_from(Audience))
def test_what_has_left_once_leaves_again_as_it_is(one: Conversation, audience: Audience) -> None:
    first = leaving(Matter(one), audience, Choice(taken=frozenset(each.id for each in one.living())))

    again = leaving(first, audience, Choice(taken=frozenset(each.id for each in one.living())))

    assert again.conversation == first.conversation
    for each, gone in product(first.conversation.notes, ("earlier", "deleted", "stays_with_me")):
        assert not getattr(each, gone)


def test_before_a_visit_what_is_no_longer_open_stays_unless_it_is_taken_by_hand() -> None:
    kept = note(1, "Muster", kind="promise", promise="kept")

    assert left(kept, note(2, "Liste", kind="promise"), audience=VISIT) == ["Liste"]
    assert stay(kept, audience=VISIT) == [("Muster", Why.CLOSED, False)]
    assert left(kept, audience=VISIT, taken=frozenset({kept.id})) == ["Muster"]
