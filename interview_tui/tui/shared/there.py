"""Asks who else is there on the customer's side, and who of them said a note."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from interview_tui.language.message import N_
from interview_tui.records.fold import fold
from interview_tui.records.present import Present
from interview_tui.records.typed_names import people
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import choose

if TYPE_CHECKING:
    from interview_tui.language.catalogue import Language
    from interview_tui.records.conversation import Conversation
    from interview_tui.tui.shared.screen import InterviewScreen

_NEW, _NOBODY = "new", "nobody"


def ask_present(
    screen: InterviewScreen[Any],
    present: Sequence[Present],
    customer_id: str | None,
    organisation: str | None,
    toggled: Callable[[Sequence[Present]], None],
) -> None:
    """Choose somebody who is there, or is not after all: a customer, or just a name.

    Those present come first, then those of the same organisation. Several may be typed at once; a typed name means the
    customer of that name if there is one, and whoever is already present stays.
    """
    say, there = screen.say, {one.id for one in present}
    customers = screen.services.store.customer_names().customers
    rest = [one for one in customers.values() if one.id not in {*there, customer_id}]
    rest.sort(key=lambda one: (organisation is None or one.organisation != organisation, one.name))
    known = {one.id: one for one in present} | {one.id: Present(id=one.id, name=one.name) for one in rest}
    options = [Option(one.id, one.name, say(N_("is there; Enter: not after all"))) for one in present]
    options += [Option(one.id, one.title) for one in rest]
    by_name = {fold(one.name): one for one in known.values()}
    named: list[str] = []

    def new(typed: str) -> list[Option]:
        named[:] = people(typed)
        what = say(N_("{n} people"), n=len(named)) if len(named) > 1 else say(N_("a name and no more"))
        return [Option(_NEW, ", ".join(named), what)]

    def chosen(option: str) -> None:
        if option in known:
            toggled([known[option]])
            return
        found = [by_name.get(fold(name)) if len(named) > 1 else None for name in named]
        chosen_new = [
            one or Present(id=screen.services.new_id(), name=name) for name, one in zip(named, found, strict=True)
        ]
        if joining := [one for one in chosen_new if one.id not in there]:
            toggled(joining)

    choose(screen, say(N_("Who else is there? Type a name")), options, chosen, new)


def present_told(before: Conversation, people: Sequence[Present], language: Language) -> str:
    """Return the effect of having `toggled` these people, in a sentence."""
    if len(people) > 1:
        return language.say(N_("{name} were there; Ctrl+Z undoes it."), name=", ".join(one.name for one in people))
    is_there = any(one.id == people[0].id for one in before.present)
    told = N_("{name} was not there; Ctrl+Z undoes it.")
    return language.say(told if is_there else N_("{name} was there; Ctrl+Z undoes it."), name=people[0].name)


def ask_speaker(
    screen: InterviewScreen[Any],
    conversation: Conversation,
    there: Sequence[Present],
    said_by: Callable[[str | None], None],
) -> None:
    """Choose who said a note: one of those present, or the customer the conversation is with."""
    with_whom = conversation.customer or screen.say(N_("without a name"))
    options = [Option(_NOBODY, with_whom), *(Option(one.id, one.name) for one in there)]
    choose(
        screen, screen.say(N_("Who said this?")), options, lambda option: said_by(None if option == _NOBODY else option)
    )
