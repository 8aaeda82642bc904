"""`interview`: open the program on the person's own store, or on a sample."""

import gc
import getpass
import os
import socket
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.cli import wall_clock
from interview_tui.cli.shell import BAD_INPUT, Shell, new_id, put, say_and_exit, tell, typed
from interview_tui.language.message import N_
from interview_tui.language.os_words import reason
from interview_tui.records.settings import Settings

if TYPE_CHECKING:
    from interview_tui.language.catalogue import Language
    from interview_tui.store.store import JsonStore

SWITCH_S = 0.0001
"""The interpreter's switch interval, in seconds."""
SAMPLE = "sample"
"""Result of the program that asks for a look around with a sample."""


def start(shell: Shell) -> None:
    """Open the program on the person's own store. Raises Told if it cannot be opened."""
    _need_terminal(shell)
    store = shell.store()
    _forget_login(store)
    if _open(store, shell, sample=False) == SAMPLE:
        demo(shell, None, lead=False)


def call(shell: Shell, caller: tuple[str, ...]) -> None:
    """Open the program on the calling customer. Raises Told if the store cannot be opened."""
    from interview_tui.language.phone import number_given

    _need_terminal(shell)
    store = shell.store()
    _forget_login(store)
    _open(store, shell, sample=False, call=number_given(typed(" ".join(caller))))


def demo(shell: Shell, make: str | None, lead: bool) -> None:
    """Open the program on a temporary sample store, or only write one into a new folder.

    `lead`: a team lead's sample. Never touches the person's own store. Raises Told if the sample cannot be written.
    """
    if make is not None:
        _make_sample(Path(os.path.expanduser(make)), shell, lead=lead)
        return
    _need_terminal(shell)
    try:
        folder = Path(tempfile.mkdtemp(prefix="interview-demo-"))
    except OSError as error:
        language = shell.speak()
        told = N_("There is no place for a temporary folder: {why}. Name one with TMPDIR.")
        say_and_exit(language.say(told, why=reason(error, language)), BAD_INPUT)
    _open(_make_sample(folder, shell, lead=lead), shell, sample=True)


def _make_sample(folder: Path, shell: Shell, *, lead: bool) -> "JsonStore":
    language = shell.speak()
    try:
        is_free = not folder.exists() or not any(folder.iterdir())
    except OSError as error:
        told = N_("{path} cannot be used: {why}. A sample is only written into a new folder.")
        say_and_exit(language.say(told, path=folder, why=reason(error, language)), BAD_INPUT)
    if not is_free:
        told = N_("{path} is not empty; a sample is only written into a new folder.")
        say_and_exit(language.say(told, path=folder), BAD_INPUT)
    store = Shell(str(folder), shell.language).store(indexed=False)
    now = wall_clock.now()
    if lead:
        _write_lead_sample(store, language, now)
    else:
        _write_sample(store, language, now)
    put(language.say(N_("The sample lies in {path}"), path=folder))
    return store


def _write_sample(store: "JsonStore", language: "Language", now: datetime) -> None:
    from interview_tui.sample.make import sample_records
    from interview_tui.sample.write import write_sample

    author = language.locale.sample_author
    store.change_settings(Settings(author=author, language=language.code))
    write_sample(store, sample_records(language.code, now, author))


def _write_lead_sample(store: "JsonStore", language: "Language", now: datetime) -> None:
    from interview_tui.exchange.digest import Digests
    from interview_tui.sample.lead import lead_sample
    from interview_tui.sample.write_lead import write_lead_sample

    sample = lead_sample(language.code, now, Digests(store.id).store)
    store.change_settings(Settings(author=sample.lead, language=language.code))
    write_lead_sample(store, sample)


def _open(store: "JsonStore", shell: Shell, *, sample: bool, call: str | None = None) -> str | None:
    # Here and not above: to write a sample needs no screen.
    from interview_tui.cli.system_clock import SystemClock
    from interview_tui.desk.guides import Guides
    from interview_tui.desk.services import Services
    from interview_tui.tui.app import InterviewApp

    app = InterviewApp(
        Services(
            store=store,
            home=store.home,
            clock=SystemClock(),
            new_id=new_id,
            guides=Guides(store.home),
            language=shell.speak(store.settings.language),
            host=socket.gethostname(),
            pid=os.getpid(),
            sample=sample,
        ),
        call,
    )
    # What the start made stays to the end; from here on only what comes new is looked at.
    gc.freeze()
    gc.enable()
    # The thread that saves asks for the interpreter after every call of the system. Drawing would keep it waiting for
    # 5 ms each time, and the person for "saved".
    sys.setswitchinterval(SWITCH_S)
    wanted = app.run()
    if app.return_code:
        sys.exit(app.return_code)
    if app.services.deleted:
        tell(shell.speak(store.settings.language).say(N_("Deleting for good …")))
    for fault in store.finish_deleting():
        tell(fault.told(shell.speak(store.settings.language)))
    return wanted


def _need_terminal(shell: Shell) -> None:
    # A stream that was closed by the caller is None.
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty()):
        told = N_("The program needs a terminal. From a script use: interview list, show, export.")
        say_and_exit(shell.speak().say(told), BAD_INPUT)


def _forget_login(store: "JsonStore") -> None:
    """Remove the login name, which earlier versions took for the person's own."""
    settings = store.settings
    if settings.author and not settings.name_asked and store.read_only is None and settings.author == _login_name():
        store.change_settings(settings.changed(author="", login=settings.author))


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # who has no name here; on Windows the last
        return ""
