"""`interview` and `interview demo`: open the program on a store."""

import getpass
import os
import socket
import sys
import tempfile
from datetime import datetime
from pathlib import Path

import click
from ulid import ULID

from interview_tui.cli.shell import BAD_INPUT, Shell, fail, say_and_exit
from interview_tui.cli.system_clock import SystemClock
from interview_tui.conversation.port import Settings, Store
from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.language.message import N_, Told
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.services import Services

SAMPLE = "sample"


def start(shell: Shell) -> None:
    """Open the program on the person's own store."""
    _need_terminal(shell)
    store = shell.store()
    if not store.settings.author and store.read_only is None:
        try:
            store.change_settings(store.settings.changed(author=_login_name()))
        except Told as error:
            fail(error, shell.speak(), BAD_INPUT)
    if _open(store, shell, sample=False) == SAMPLE:
        demo(shell, None)


def demo(shell: Shell, make: Path | None) -> None:
    """Open the program on a sample store in a temporary folder, or only write one into a new folder."""
    if make is not None:
        _make_sample(make, shell)
        return
    _need_terminal(shell)
    folder = Path(tempfile.mkdtemp(prefix="interview-demo-"))
    store = _make_sample(folder, shell)
    _open(store, shell, sample=True)


def _make_sample(folder: Path, shell: Shell) -> Store:
    from interview_tui.sample.make import sample_records
    from interview_tui.sample.write import write_sample

    language = shell.speak()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        told = N_("{path} is not empty; a sample is only written into a new folder.")
        say_and_exit(language.say(told, path=folder), BAD_INPUT)
    store = Shell(folder, shell.language).store()
    author = "Jana Reuter" if language.code == "de" else "Jana Reed"
    try:
        store.change_settings(Settings(author=author, language=language.code))
        write_sample(store, sample_records(language.code, datetime.now().astimezone(), author))
    except Told as error:
        fail(error, language, BAD_INPUT)
    click.echo(language.say(N_("The sample lies in {path}"), path=folder))
    return store


def _open(store: Store, shell: Shell, *, sample: bool) -> str | None:
    clock = SystemClock()
    services = Services(
        store=store,
        clock=clock,
        new_id=lambda: str(ULID()),
        library=load_guides([library_folder(), store.home / "guides"]),
        language=shell.speak(store.settings.language),
        host=socket.gethostname(),
        pid=os.getpid(),
        sample=sample,
    )
    app = InterviewApp(services)
    wanted = app.run()
    if app.return_code:
        sys.exit(app.return_code)
    return wanted


def _need_terminal(shell: Shell) -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        told = N_("The program needs a terminal. From a script use: interview list, show, export.")
        say_and_exit(shell.speak().say(told), BAD_INPUT)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
