"""`interview ids`: a customer's ids in other systems, so that exports match them there."""

from pydantic import ValidationError

from interview_tui.cli.narrowing import customer_meant
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, put, say_and_exit, typed
from interview_tui.desk.customer.changing import called_elsewhere
from interview_tui.language.message import N_


def ids(shell: Shell, customer: str, system: str | None, foreign_id: str | None) -> None:
    """Print a customer's ids in other systems, or set one; `-` removes it."""
    store = shell.store_to_read() if foreign_id is None else shell.store()
    language = shell.speak(store.settings.language if store else None)
    person = customer_meant(customer, store, language)
    if store is not None and system is not None and foreign_id is not None:
        try:
            new = None if foreign_id == "-" else typed(foreign_id).strip()
            named = typed(system).strip().lower()
            person = store.change_customer(person.id, lambda one: called_elsewhere(one, named, new))
        except ValidationError:
            told = N_("{system} {id} is no ID of another system. For example: hubspot 4711.")
            say_and_exit(language.say(told, system=typed(system), id=typed(foreign_id)), BAD_INPUT)
    shown = [one for one in person.foreign_ids if system is None or one.system == typed(system).strip().lower()]
    if not shown and foreign_id is None:
        say_and_exit(language.say(N_("No ID in another system is known of {name}."), name=person.title), NOTHING_FOUND)
    put("\n".join([person.title, *(f"    {one.system}  {one.id}" for one in shown)]))
