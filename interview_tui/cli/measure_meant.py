"""Finds a measure by any of its names: `NPS`, `Zufriedenheit`, `fit`."""

from interview_tui.cli.shell import BAD_INPUT, say_and_exit, typed
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.answer_typed import measure_called
from interview_tui.records.spoken_measures import measure_name
from interview_tui.records.words import Measure


def measure_meant(given: str, language: Language) -> Measure:
    """Return the measure of this name; exits if there is none."""
    found = measure_called(typed(given))
    if found is None:
        told = N_("{name} is no measure. There are {choices}.")
        choices = ", ".join(f"{one.value} ({measure_name(one, language)})" for one in Measure)
        say_and_exit(language.say(told, name=typed(given), choices=choices), BAD_INPUT)
    return found
