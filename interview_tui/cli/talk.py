"""`interview talk`: who spoke how much, from a recording's RTTM file."""

import json

from interview_tui.cli.shell import BAD_INPUT, Shell, put, say_and_exit, typed
from interview_tui.cli.talk_report import as_json as metrics_json
from interview_tui.importing.formats import NotRead, timeline_of
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.language.os_words import reason
from interview_tui.talktime.metrics import Metrics, measure


def talk(shell: Shell, file: str, me: str, as_json: bool) -> None:
    """Print the talk-time figures of a recording."""
    language = shell.speak()
    try:
        metrics = measure(timeline_of(file)()(file, typed(file), typed(me)))
    except NotRead as error:
        say_and_exit(error.told(language), BAD_INPUT)
    except OSError as error:
        told = N_("{path} cannot be read: {why}.")
        say_and_exit(language.say(told, path=file, why=reason(error, language)), BAD_INPUT)
    if as_json:
        put(json.dumps(metrics_json(metrics), indent=2))
    else:
        put(as_table(metrics, language))


def as_table(metrics: Metrics, language: Language) -> str:
    """Return the figures with their names as aligned lines."""
    rows = in_words(metrics, language)
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{width}}  {figure}" for name, figure in rows)


def in_words(metrics: Metrics, language: Language) -> list[tuple[str, str]]:
    """Return (name, figure) pairs; an undefined figure is a dash."""
    say = language.say

    def share(value: float | None) -> str:
        return "–" if value is None else forms.percent(round(value * 100), language)

    def seconds(value: float | None) -> str:
        return "–" if value is None else f"{forms.decimal(value, 1, language)} s"

    rate = metrics.interactivity_per_min
    return [
        (say(N_("Talk share of the customer")), share(metrics.customer_share)),
        (say(N_("of the whole time")), share(metrics.customer_share_of_elapsed)),
        (say(N_("Duration")), seconds(metrics.duration_s)),
        (say(N_("Customer")), seconds(metrics.customer_s)),
        (say(N_("Me")), seconds(metrics.staff_s)),
        (say(N_("Silence")), seconds(metrics.silence_s)),
        (say(N_("Both at once")), seconds(metrics.overlap_s)),
        (say(N_("Longest own turn")), seconds(metrics.longest_monologue_s)),
        (say(N_("Longest story")), seconds(metrics.longest_story_s)),
        (say(N_("Turns")), str(metrics.turns)),
        (say(N_("Changes of speaker per minute")), "–" if rate is None else forms.decimal(rate, 1, language)),
        (say(N_("Pause before answering")), seconds(metrics.patience_s)),
        (say(N_("Interruptions")), str(metrics.interruptions)),
    ]
