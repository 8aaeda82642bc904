"""A promise in my name that a colleague wrote down: taken on, done, or why it cannot be."""

from __future__ import annotations

from interview_tui.desk.team.asked import InMyName, answer_promise
from interview_tui.desk.team.asked_words import in_my_name_told, whom
from interview_tui.desk.team.comments import take_back
from interview_tui.language.message import N_, Message, Told
from interview_tui.records.comment import Comment, Say
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.asking import Of, ask, open_panel
from interview_tui.tui.shared.folder_messages import ReleaseChanged
from interview_tui.tui.widgets.drawing import Lines, paragraph

_WORDS = {
    Say.TAKEN: N_("Taken on: I see to it"),
    Say.DONE: N_("Done"),
    Say.CANNOT: N_("I cannot: say why"),
}


def answer_in_my_name(screen: ActingScreen, one: InMyName) -> None:
    """Ask what becomes of it; the answer goes to whoever wrote it down, and can be taken back."""
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
    options = [Option(say, screen.say(_WORDS[say])) for say in says]
    open_panel(screen, Decide(screen.services, question, shown, options), decided)


def _keep(screen: ActingScreen, one: InMyName, say: Say, text: str) -> None:
    try:
        comment = answer_promise(screen.services, one, say, text)
    except Told as error:
        screen.tell_done(error.message, None)
        return
    told = Message(N_("{who} is told. Ctrl+Z takes it back."), (("who", one.author),))
    screen.tell_done(told, lambda: _back(screen, one, comment))
    screen.app.post_message(ReleaseChanged())


def _back(screen: ActingScreen, one: InMyName, comment: Comment) -> None:
    try:
        take_back(screen.services, comment, one.answer)
    except Told as error:
        screen.tell_done(error.message, None)
        return
    screen.tell_done(Message(N_("It is to be answered again: {what}"), (("what", one.promise.text),)), None)
    screen.app.post_message(ReleaseChanged())
