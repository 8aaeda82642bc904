"""`interview customers merge` and `split`: declare two customers to be one person, or undo that."""

import sys
from collections.abc import Sequence

from interview_tui.cli import wall_clock
from interview_tui.cli.narrowing import customer_meant
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, agreed, new_id, put, say_and_exit, tell
from interview_tui.desk.customer.merging import Compared, compared, merges_of, sides
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.merging import Merge


def merge(shell: Shell, one: str, other: str, yes: bool) -> None:
    """Show both side by side, ask, and merge them under the name of the first."""
    store = shell.store_to_read(collected=True)
    language = shell.speak(store.settings.language if store else None)
    leading, second = (customer_meant(given, store, language) for given in (one, other))
    own = shell.store_to_read()
    if own is not None and own.customer(second.id) and not own.customer(leading.id):
        # What is written is about one's own: that one leads, whoever else knows them.
        leading, second = second, leading
    if leading.id == second.id or store is None:
        say_and_exit(language.say(N_("That is one customer already: {name}."), name=leading.title), BAD_INPUT)
    if not yes:
        first, last = sides(store, leading, second)
        _ask(_lines(compared(first, last, language)), language)
    store.merge(
        Merge(id=new_id(), one=leading.id, other=second.id, at=wall_clock.now(), by=store.id)
    )  # fmt: skip
    told = N_("{one} and {other} are one person now. {command} splits them again.")
    command = f"interview customers split {leading.id}"
    put(language.say(told, one=leading.title, other=second.title, command=command))


def split(shell: Shell, customer: str) -> None:
    """Undo a customer's latest merge."""
    store = shell.store_to_read(collected=True)
    language = shell.speak(store.settings.language if store else None)
    person = customer_meant(customer, store, language)
    last = next(iter(merges_of(store, person.id)), None) if store is not None else None
    if store is None or last is None:
        say_and_exit(language.say(N_("{name} is one customer, and was not merged."), name=person.title), NOTHING_FOUND)
    store.split(last.id)
    put(language.say(N_("These are two customers again:")))
    known = store.customer_names().customers
    for one in (last.one, last.other):
        put(f"    {one}  {known[one].title if one in known else one}")


def _lines(rows: Sequence[Compared]) -> list[str]:
    cells = max(len(row.label) for row in rows)
    half = max(len(row.one) for row in rows)
    return [f"    {row.label:<{cells}}  {row.one:<{half}}  {row.other}" for row in rows]


def _ask(lines: Sequence[str], language: Language) -> None:
    if not (sys.stdin and sys.stdin.isatty()):
        say_and_exit(language.say(N_("To merge without being asked, add --yes.")), BAD_INPUT)
    for one in lines:
        tell(one)
    tell(language.say(N_("Are these one person? Nothing is rewritten. [y/N]")))
    if not agreed():
        say_and_exit(language.say(N_("Nothing was merged.")), NOTHING_FOUND)
