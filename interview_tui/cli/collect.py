"""`interview collect`: reads hand-over files, and says what each contained."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import dumped
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, agreed, new_id, printable, put, say_and_exit, tell
from interview_tui.desk.collecting import Taken
from interview_tui.desk.collecting import collect as take_in
from interview_tui.desk.handing_file import found
from interview_tui.desk.still_named import still_named
from interview_tui.desk.team.one_customer import decided, known_to_two
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.naming import title

if TYPE_CHECKING:
    from interview_tui.store.store import JsonStore


def collect(shell: Shell, paths: tuple[str, ...], yes: bool, as_json: bool) -> None:
    """Collect files, and the files in folders; exits with 2 if one was refused, with 1 if there was none."""
    store = shell.store()
    language = shell.speak(store.settings.language)
    files = list(found(Path(os.path.expanduser(one)) for one in paths))
    if not files:
        say_and_exit(language.say(N_("There is no hand-over file.")), NOTHING_FOUND)
    named = {Path(os.path.expanduser(one)) for one in paths}
    _remember(store, paths)
    refused = False
    told: list[dict[str, object]] = []
    for one in take_in(store, files, lambda known, now: yes or _asked(known, now, language)):
        if one.passed_over and one.path not in named:
            continue
        refused = refused or one.fault is not None or bool(one.taken.refused)
        if one.fault is not None:
            tell(one.fault.told(language))
        for record in one.taken.refused:
            sentence = N_(
                "{path}: record {id} was left out: it is damaged, or a newer version of this program wrote it. "
                "The others were taken in."
            )
            tell(language.say(sentence, path=printable(str(one.path)), id=record))
        for gone_over in one.gone_over:
            tell(gone_over.told(language))
        if one.twice is not None:
            tell(printable(one.twice.told(language)))
        told.append(_json(one))
        if one.fault is None and not as_json:
            put(_line(one, language))
            if (also := still_named(one.taken.speaking, one.taken.still_named)) is not None:
                tell(printable(also.told(language)))
    if as_json:
        put(dumped(told))
    if any(one["new"] for one in told) and not (yes or as_json) and sys.stdin and sys.stdin.isatty():
        _ask_about_customers(shell, language)
    if refused:
        sys.exit(BAD_INPUT)


def _ask_about_customers(shell: Shell, language: Language) -> None:
    """Ask about each customer known to two people whether they are the same person."""
    store = shell.store(collected=True)
    for pair in known_to_two(store):
        one, other = (title(each.name, each.organisation) for each in pair)
        told = N_("{one} and {other} came from two people. Are these one person? Nothing is rewritten. [y/N]")
        tell(language.say(told, one=printable(one), other=printable(other)))
        same = agreed()
        decided(store, pair, new_id(), wall_clock.now(), same=same)
        if same:
            told = N_("{one} and {other} are one person now. {command} splits them again.")
            command = f"interview customers split {pair[0].id}"
            put(language.say(told, one=printable(one), other=printable(other), command=command))


def _remember(store: "JsonStore", paths: tuple[str, ...]) -> None:
    """Remember the folder that was collected from, if it was only one: the board checks it from now on."""
    folder = os.path.abspath(os.path.expanduser(paths[0]))
    if len(paths) == 1 and os.path.isdir(folder) and store.read_only is None:
        store.change_settings(store.settings.changed(collected_from=folder))


def _asked(known: str, now: str, language: Language) -> bool:
    if not (sys.stdin and sys.stdin.isatty()):
        return False
    told = N_("This store is known as {known} and is called {now} now. Is that the same person? [y/N]")
    tell(language.say(told, known=known or "?", now=now or "?"))
    return agreed()


def _line(one: Taken, language: Language) -> str:
    taken = one.taken
    parts = [
        language.count("{n} new", "{n} new", taken.new) if taken.new else "",
        language.count("{n} changed", "{n} changed", taken.changed) if taken.changed else "",
        language.count("{n} taken back", "{n} taken back", taken.withdrawn) if taken.withdrawn else "",
        language.count("{n} erased", "{n} erased", taken.erased) if taken.erased else "",
    ]
    what = ", ".join(filter(None, parts)) or language.say(N_("nothing new"))
    return f"{one.author or language.say(N_('without a name'))}: {what}  ({printable(str(one.path))})"


def _json(one: Taken) -> dict[str, object]:
    taken = one.taken
    return {
        "file": str(one.path),
        "author": one.author,
        "new": taken.new,
        "changed": taken.changed,
        "withdrawn": taken.withdrawn,
        "erased": taken.erased,
        "given": [{"customer": customer, "to": name} for customer, name in taken.gone_over],
        "refused": list(taken.refused),
        "twice": list(taken.twice),
        "speaking": taken.speaking,
        "still_named": list(taken.still_named),
        "taken": one.fault is None,
    }
