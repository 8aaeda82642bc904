"""`interview backup` and `interview restore`: the whole store in one file, and back into a new folder."""

import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from interview_tui.cli import wall_clock
from interview_tui.cli.shell import NOTHING_FOUND, Shell, home_folder, printable, put, say_and_exit, tell
from interview_tui.disk.calls import Disk
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Message, Told
from interview_tui.port.faults import Unreadable
from interview_tui.store.backup import back_up
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.restore import restore as restore_into
from interview_tui.store.store_document import StoreDocument


def backup(shell: Shell, file: str) -> None:
    """Write the whole store into a new file; exits with 1 if something had to be left out."""
    home = home_folder(shell.home)
    if not shell.has_store():
        told = N_("There is no store in {path} yet, so there is nothing to back up.")
        say_and_exit(shell.speak().say(told, path=home), NOTHING_FOUND)
    language = _language(home, shell)
    made = back_up(home, Path(os.path.expanduser(file)), wall_clock.now(), Disk())
    for fault in made.left_out:
        told = N_("{path} is not in the backup: {why}")
        tell(language.say(told, path=fault.place, why=fault.message.told(language)))
    files = language.count("{n} file", "{n} files", made.files)
    put(language.say(N_("The backup is written and verified: {path} ({files})"), path=printable(file), files=files))
    if made.left_out:
        sys.exit(NOTHING_FOUND)


def restore(shell: Shell, file: str, into: str) -> None:
    """Restore a backup into a new or empty folder."""
    language = shell.speak()
    count = restore_into(Path(os.path.expanduser(file)), Path(os.path.expanduser(into)), Disk(), wall_clock.now())
    files = language.count("{n} file", "{n} files", count)
    put(language.say(N_("The backup is restored and verified: {path} ({files})"), path=printable(into), files=files))
    put(language.say(N_("Open it with: {command}"), command=f"interview --home {shlex.quote(printable(into))}"))
    with suppress(Told):  # else it comes out with the next file of whoever has them
        for told in _given_meanwhile(shell, into):
            tell(told.told(language))


def _given_meanwhile(shell: Shell, into: str) -> Iterator[Message]:
    """Yield whom the store that is still there gave to colleagues since the backup was made."""
    from interview_tui.desk.team.given_meanwhile import given_away, given_meanwhile

    before = shell.store(indexed=False) if shell.has_store() else None
    if before is not None and given_away(before):
        yield from given_meanwhile(before, shell._replace(home=into).store(indexed=False))


def _language(home: Path, shell: Shell) -> Language:
    files = Files(home)
    try:
        return shell.speak(StoreDocument(files.store, Keeping(files.attic)).read().settings.language)
    except Unreadable:
        return shell.speak()
