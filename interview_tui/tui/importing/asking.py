"""The questions of the import screen about what a file does not say itself, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from interview_tui.desk.importing.belonging import NEW, Ask, Unsaid
from interview_tui.desk.importing.planning import Read
from interview_tui.importing.speakers import seconds_of
from interview_tui.insight.perhaps_same import name_words
from interview_tui.language import forms
from interview_tui.language.message import N_
from interview_tui.records.naming import title
from interview_tui.records.spoken import when_told
from interview_tui.records.typed_name import among, readings
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import ask_moment, choose
from interview_tui.tui.shared.screen import InterviewScreen

_NOBODY, _SAY = "nobody", "say:"
_AGAIN = {
    Ask.ME: N_("who of the speakers is me …"),
    Ask.CUSTOMER: N_("with whom it was …"),
    Ask.DAY: N_("when it was …"),
    Ask.CONVERSATION: N_("a conversation of its own"),
}


def ask_unsaid(screen: InterviewScreen[Any], unsaid: Unsaid, said: Callable[[Ask, str], None]) -> None:
    """Ask it; `said` gets the question and the answer."""
    match unsaid.ask:
        case Ask.ME:
            _ask_me(screen, unsaid, said)
        case Ask.CUSTOMER:
            _ask_customer(screen, unsaid, said)
        case Ask.DAY:
            ask_moment(screen, "", lambda typed: said(Ask.DAY, typed) if typed.strip() else None)
        case Ask.CONVERSATION:
            _ask_conversation(screen, unsaid, said)


def is_of_a_conversation(read: Read) -> bool:
    """Return whether customer and time can be stated for a file."""
    return read.format.spoken is not None or read.format.pages is not None


def what_can_be_said(screen: InterviewScreen[Any]) -> list[Option]:
    """Return what can be stated anew about a file."""
    return [Option(f"{_SAY}{ask}", screen.say(words)) for ask, words in _AGAIN.items()]


def say_again(
    screen: InterviewScreen[Any], option: str, read: Read, said: Callable[[Ask, str], None]
) -> bool:  # fmt: skip
    """Ask what was chosen from `what_can_be_said`; return False if it is none of these."""
    if not option.startswith(_SAY):
        return False
    ask = Ask(option.removeprefix(_SAY))
    speakers = seconds_of(read.reading.rows) if read.format.spoken is not None else {}
    if ask is Ask.CONVERSATION:
        said(ask, NEW)
    else:
        ask_unsaid(screen, Unsaid(ask, speakers=speakers), said)
    return True


def _ask_me(screen: InterviewScreen[Any], unsaid: Unsaid, said: Callable[[Ask, str], None]) -> None:
    names = list(unsaid.speakers)
    own = name_words(screen.services.author)
    options = [Option(str(at), name, forms.elapsed(unsaid.speakers[name])) for at, name in enumerate(names)]
    if not unsaid.is_needed:
        options.append(Option(_NOBODY, screen.say(N_("none of them: no talk time"))))
    likely = next((str(at) for at, name in enumerate(names) if name_words(name) == own), "")

    def chosen(option: str) -> None:
        said(Ask.ME, "" if option == _NOBODY else names[int(option)])

    choose(screen, screen.tell(unsaid.message), options, chosen, at=likely)


def _ask_customer(screen: InterviewScreen[Any], unsaid: Unsaid, said: Callable[[Ask, str], None]) -> None:
    customers = screen.services.store.customer_names().customers
    is_known = among(one.organisation for one in customers.values())
    heard = {name_words(one): one for one in unsaid.speakers}
    people = sorted(customers.values(), key=lambda one: (name_words(one.name) not in heard, one.name))
    known = {name_words(one.name) for one in people}
    told = screen.say(N_("new customer"))
    # A speaker who is nobody known may be somebody new.
    options = [Option(name, name, told) for words, name in heard.items() if words not in known]
    options = [*options, *(Option(one.id, one.title) for one in people)]

    def new(typed: str) -> list[Option]:
        named = (title(one.name, one.organisation) for one in readings(typed, is_known))
        return [Option(one, one, told) for one in named]

    question = screen.say(N_("With whom was this conversation?"))
    at = next((one.id for one in people if name_words(one.name) in heard), "")
    choose(screen, question, options, lambda one: said(Ask.CUSTOMER, one), new, at=at)


def _ask_conversation(screen: InterviewScreen[Any], unsaid: Unsaid, said: Callable[[Ask, str], None]) -> None:
    language = screen.services.language
    options = [
        Option(one.id, when_told(one, language), language.count("{n} note", "{n} notes", one.notes))
        for one in unsaid.conversations
    ]
    options.append(Option(NEW, screen.say(N_("none of these: a conversation of its own"))))
    choose(screen, screen.tell(unsaid.message), options, lambda one: said(Ask.CONVERSATION, one))
