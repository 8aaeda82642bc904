"""The words for customers who change hands: what goes, what stays, who has them now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from interview_tui.desk.team.giving import taken_over_by
from interview_tui.desk.team.releasing import stay_word
from interview_tui.language.message import N_, Message, message

if TYPE_CHECKING:
    from interview_tui.desk.team.giving import Leaving
    from interview_tui.language.catalogue import Language
    from interview_tui.port.store import Store


def goes(one: Leaving, language: Language) -> str:
    """Return what goes with a customer, in a line."""
    held = language.count("{n} conversation", "{n} conversations", len(one.conversations))
    notes = sum(1 for each in one.conversations for _ in each.living())
    return f"{one.customer.title}: {held}, {language.count('{n} note', '{n} notes', notes)}"


def stays(one: Leaving, language: Language) -> str:
    """Return what stays with the giver, in a sentence: private files always do."""
    return language.say(N_("stays with you: {what}"), what=", ".join(_stays(one, language)))


def _stays(one: Leaving, language: Language) -> Iterator[str]:
    for why, n in one.stay.items():
        yield f"{language.count('{n} note', '{n} notes', n)} ({stay_word(why, language)})"
    if one.traits:
        yield language.count("{n} trait", "{n} traits", one.traits)
    if one.in_vain:
        yield language.count("{n} attempt", "{n} attempts", one.in_vain)
    yield language.say(N_("your review and who spoke when"))


def warned(store: Store, customer_id: str, language: Language) -> str:
    """Return a warning before a customer is taken back; "" if nobody gave them."""
    person = store.customer(customer_id)
    if person is None or person.given is None:
        return ""
    if taken_over_by(store, person):
        told = N_("{name} has taken over {customer}. What {name} wrote stays there and is not written in any more.")
    else:
        told = N_("{customer} was given to {name}. Tell {name}: a file that is taken over later counts no longer.")
    return language.say(told, name=person.given.to, customer=person.title)


def taken_back_told(store: Store, customer_id: str) -> Message:
    """Return the message that a customer is kept here again."""
    person = store.customer(customer_id)
    return message(N_("{customer} is kept here again."), customer=person.title if person is not None else "?")
