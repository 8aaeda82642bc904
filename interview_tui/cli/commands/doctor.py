"""`interview doctor`."""

import click

from interview_tui.cli.declaring import Runs, as_json, command, flag
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    say = language.say
    repair = flag("--repair", say(N_("Show what can be repaired, ask, and repair it.")))
    yes = flag("--yes", say(N_("Repair without asking, for scripts.")))
    told = say(N_("Check the store, and repair it."))
    return [command(language, "doctor", told, _doctor, [repair, yes, as_json(language)])]


def _doctor() -> Runs:
    from interview_tui.cli.doctor import doctor

    return doctor
