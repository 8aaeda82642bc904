"""Dealing with what others say, and promise in my name: answered, accepted, done, or impossible with a reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from interview_tui.desk.promises import PromiseAct
from interview_tui.desk.team.asked import answer_promise, needs_no_answer
from interview_tui.desk.team.asked_words import in_my_name_told, whom
from interview_tui.desk.team.comments import answer, take_back
from interview_tui.insight.from_others import FromOthers, InMyName, ToMe
from interview_tui.language.message import N_, Message, Told
from interview_tui.records.comment import TO_A_PROMISE, Comment, Say
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.asking import Of, ask, open_panel
from interview_tui.tui.shared.folder_messages import ReleaseChanged
from interview_tui.tui.shared.messages import ReadingWanted
from interview_tui.tui.widgets.drawing import Lines, paragraph

R = TypeVar("R")
_NOT_ANSWERED = Message(N_("Undone: it is not answered."))
_WORDS = {
    Say.TAKEN: N_("Taken on: I see to it"),
    Say.DONE: N_("Done"),
    Say.CANNOT: N_("I cannot: say why"),
}


def answer_from_others(screen: ActingScreen, one: FromOthers) -> None:
    """Ask for the answer, or the outcome of a promise."""
    if isinstance(one, InMyName):
        answer_in_my_name(screen, one)
    elif one.said.comment.say in TO_A_PROMISE:
        _became(screen, one)
    else:
        _answer(screen, one)


def done_with(screen: ActingScreen, one: FromOthers) -> None:
    """End its waiting: the promise is kept, the comment needs no answer."""
    if isinstance(one, InMyName):
        _keep(screen, one, Say.DONE, "")
    elif one.said.comment.say == Say.DONE:
        _became(screen, one)
    else:
        store = screen.services.store
        text = one.said.comment.text or screen.say(N_("what was said"))
        told = Message(N_("No answer needed: “{text}”. Ctrl+Z undoes it."), (("text", text),))
        _try(
            screen,
            lambda: needs_no_answer(screen.services, one),
            told,
            lambda rest: _undo(screen, lambda: store.wake(rest.id), _NOT_ANSWERED),
        )


def _became(screen: ActingScreen, one: ToMe) -> None:
    """Record the promise as kept if a colleague did it; otherwise show it, for its writer to say what became of it."""
    if one.said.comment.say == Say.DONE:
        screen.act_on(one.head.id, one.note_id, PromiseAct.KEEP)
    else:
        screen.give_way(ReadingWanted(one.head.id, whom(one, screen.services.language), one.note_id or None))


def _answer(screen: ActingScreen, one: ToMe) -> None:
    services, said = screen.services, one.said
    question = screen.say(N_("Answer to {who}: {text}"), who=said.author, text=said.comment.text)

    def answered(text: str) -> None:
        if not text.strip():
            return
        told = Message(N_("{who} gets the answer. Ctrl+Z undoes it."), (("who", said.author),))

        def keep() -> Comment:
            return answer(services.store, services.new_id(), services.today(), said, text.strip())

        _try(screen, keep, told, lambda kept: _undo(screen, lambda: take_back(services, kept), _NOT_ANSWERED))

    ask(screen, question, "", answered, of=Of(one.head.id, said.comment.id))


def _try(screen: ActingScreen, keep: Callable[[], R], told: Message, back: Callable[[R], None]) -> None:
    try:
        kept = keep()
    except Told as error:
        screen.tell_done(error.message, None)
        return
    screen.tell_done(told, lambda: back(kept))
    screen.app.post_message(ReleaseChanged())


def _undo(screen: ActingScreen, take_back: Callable[[], object], told: Message) -> None:
    try:
        take_back()
    except Told as error:
        screen.tell_done(error.message, None)
        return
    screen.tell_done(told, None)
    screen.app.post_message(ReleaseChanged())


def answer_in_my_name(screen: ActingScreen, one: InMyName) -> None:
    """Ask what becomes of it; the answer goes to whoever wrote it down, and is undoable."""
    language = screen.services.language
    what, how = in_my_name_told(one, screen.services.today(), language)
    says = [say for say in _WORDS if say is not Say.TAKEN or one.answer is None]

    def shown(width: int) -> Lines:
        return [*paragraph(what, "text", width - 1, 1), *paragraph(how, "quiet", width - 1, 1)]

    def decided(option: str) -> None:
        if option == Say.CANNOT:
            question = screen.say(N_("Why can it not be done? {who} reads it"), who=one.author)
            of = Of(one.head.id, one.promise.note_id)
            ask(screen, question, "", lambda why: _keep(screen, one, Say.CANNOT, why.strip()), needed, of=of)
        else:
            _keep(screen, one, Say(option), "")

    def needed(why: str) -> str:
        return "" if why.strip() else screen.say(N_("A few words why: the customer waits for it."))

    question = screen.say(N_("Promised in your name to {name}"), name=whom(one, language))
    if one.away:
        question = screen.say(N_("Promised in the name of {away} to {name}"), away=one.away, name=whom(one, language))
    options = [Option(say, screen.say(_WORDS[say])) for say in says]
    open_panel(screen, Decide(screen.services, question, shown, options), decided)


def _keep(screen: ActingScreen, one: InMyName, say: Say, text: str) -> None:
    told = Message(N_("{who} is told. Ctrl+Z undoes it."), (("who", one.author),))
    again = Message(N_("It is to be answered again: {what}"), (("what", one.promise.text),))
    services = screen.services

    def back(kept: Comment) -> None:
        _undo(screen, lambda: take_back(services, kept, one.answer), again)

    _try(screen, lambda: answer_promise(services, one, say, text), told, back)
