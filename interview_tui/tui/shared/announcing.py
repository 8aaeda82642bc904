"""Announcements from any screen: composed in two or three lines, recorded as told with a key, undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from interview_tui.desk.announcing import telling as acts
from interview_tui.desk.announcing.beginning import begun
from interview_tui.desk.announcing.telling import Change
from interview_tui.language.due.date import read_answer
from interview_tui.language.due.told import doubt_told
from interview_tui.language.message import N_, Message, Told
from interview_tui.records.spoken_telling import reason_apart
from interview_tui.tui.panels.panel import told_page
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.asking import Of, ask
from interview_tui.tui.shared.folder_messages import ReleaseChanged

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from interview_tui.records.announcement import Announcement
    from interview_tui.records.telling import Telling
    from interview_tui.tui.shared.screen import InterviewScreen


def ask_what(
    screen: InterviewScreen[Any],
    ids: Sequence[str],
    then: Callable[[Announcement], None],
    back: Callable[[], None] | None = None,
) -> None:
    """Ask for the message to these customers, the reason and the deadline; save it, and continue with it.

    Esc goes back to the previous question with its answer; from the first one to `back`.
    """
    services, language = screen.services, screen.services.language

    def what(typed: str) -> None:
        whom = language.count("What is to be told to {n} customer?", "What is to be told to {n} customers?", len(ids))
        ask(screen, whom, typed, named, left=back)

    def named(text: str) -> None:
        if not text.strip():
            return
        if reason_apart(text, language)[1]:
            when(text, "", lambda: what(text))
        else:
            why(text, "")

    def why(text: str, typed: str) -> None:
        def answered(reason: str) -> None:
            when(text, reason, lambda: why(text, reason))

        question = screen.say(N_("Why is it so? Because … (Enter: without a reason)"))
        ask(screen, question, typed, answered, left=lambda: what(text))

    def when(text: str, reason: str, before: Callable[[], None]) -> None:
        today = services.today()

        def check(answer: str) -> str:
            due = read_answer(answer, today, language.code)
            return "" if due.day or not answer.strip() else doubt_told(due, today, language)

        def dated(answer: str) -> None:
            keep(text, reason, read_answer(answer, today, language.code).day if answer.strip() else None)

        question = screen.say(N_("By when should all know it? Enter: when one talks anyway"))
        ask(screen, question, "", dated, check, before)

    def keep(text: str, reason: str, due: date | None) -> None:
        announcement = begun(services, ids, text, reason, due)
        try:
            services.store.announce(announcement)
        except Told as error:
            screen.app.push_screen(told_page(error.message, services))
        else:
            then(announcement)

    what("")


def tell_one(
    screen: ActingScreen, announcement: Announcement, telling: Telling, name: str, *, heard: bool = False
) -> None:
    """Record that this person was told, and ask how they took it, which one key skips.

    `heard`: the customer is listening, so nothing is asked.
    """

    def taken(how: str) -> None:
        if how.strip():
            change_row(screen, announcement, telling, acts.taken(how), N_("Told, and how they took it"), back)

    back = change_row(screen, announcement, telling, acts.told(screen.services), N_("They know it now"))
    if back is not None and not heard:
        question = N_("How did {name} take it? Enter: nothing to say")
        asked = screen.say(question, name=name or screen.say(N_("the customer")))
        ask(screen, asked, "", taken, of=Of(one=telling.id))


def not_wished(screen: ActingScreen, announcement: Announcement, telling: Telling) -> None:
    """Record that this person does not wish to hear it."""
    change_row(screen, announcement, telling, acts.unwished(screen.services), N_("Does not wish to hear it"))


def change_row(
    screen: ActingScreen,
    announcement: Announcement,
    telling: Telling,
    how: Change,
    done: str,
    back: Change | None = None,
) -> Change | None:
    """Change a row and report it, undoable by `back` if that is more than this change.

    Returns the undo; None if it failed.
    """
    try:
        changed = acts.change(screen.services, announcement.id, telling.id, how)
    except Told as error:
        screen.app.push_screen(told_page(error.message, screen.services))
        return None
    if changed is None:
        return None
    _tell_the_folder(screen, announcement)
    undo = back or changed.back
    words = (("done", screen.say(done)), ("text", announcement.text.split("\n")[0]))
    screen.tell_done(
        Message(N_("{done}: {text}. Ctrl+Z undoes it."), words),
        lambda: _taken_back(screen, announcement, telling, undo),
    )
    return undo


def _taken_back(screen: ActingScreen, announcement: Announcement, telling: Telling, undo: Change) -> None:
    try:
        acts.change(screen.services, announcement.id, telling.id, undo)
    except Told as error:
        screen.app.push_screen(told_page(error.message, screen.services))
    else:
        _tell_the_folder(screen, announcement)
        screen.tell_done(Message(N_("Undone: {text}."), (("text", announcement.text.split("\n")[0]),)), None)


def _tell_the_folder(screen: InterviewScreen[Any], announcement: Announcement) -> None:
    """Notify whoever decided it, if the team has a folder."""
    if announcement.of is not None:
        screen.app.post_message(ReleaseChanged())
