"""`interview customers list`: customers, with their state in the cycle, last contact and next one."""

from datetime import date

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.shell import NOTHING_FOUND, Shell, put, say_and_exit, tell, typed
from interview_tui.desk.lists.gathering import Gathered, fitting, gather
from interview_tui.desk.team.releasing import given_to_told
from interview_tui.insight.rhythm import STAGE_WORDS, next_contact, stage
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.records.fold import fold
from interview_tui.records.naming import title


def list_customers(shell: Shell, state: str | None, organisation: str | None, words: str | None, as_json: bool) -> None:
    """Print the customers who match, the longest without contact first; exits with 1 if there are none."""
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    today = wall_clock.now().date()
    gathered = Gathered(today=today)
    if store is not None:
        if store.read_only:
            tell(store.read_only.told(language))
        gathered = gather(store, today)
    firm = fold(typed(organisation)) if organisation is not None else ""
    found = [
        one
        for one in fitting(gathered, typed(words or ""))
        if state in (None, stage(one, gathered.open_with)) and (not firm or firm in fold(one.organisation or ""))
    ]
    found.sort(key=lambda one: (one.last_contact or date.max, one.name, one.id))
    if as_json:
        put(dumped([_json(one, gathered) for one in found]))
    if not found:
        say_and_exit(language.say(N_("No customer is like that.")), NOTHING_FOUND)
    if not as_json:
        put("\n".join(_line(one, gathered, language) for one in found))


def _json(one: CustomerHead, gathered: Gathered) -> Json:
    following = next_contact(one)
    return {
        "id": one.id,
        "name": one.name,
        "organisation": one.organisation,
        "last_contact": one.last_contact.isoformat() if one.last_contact else None,
        "next_contact": following.isoformat() if following else None,
        "state": stage(one, gathered.open_with).value,
    }


def _line(one: CustomerHead, gathered: Gathered, language: Language) -> str:
    say, following = language.say, next_contact(one)
    parts = [language.in_context("stage", STAGE_WORDS[stage(one, gathered.open_with)])]
    if one.given_to:
        parts.append(given_to_told(one.given_to, language))
    if one.last_contact is not None:
        parts.append(say(N_("last contact {date}"), date=forms.long_date(one.last_contact, language)))
    if following is not None and not one.given_to:
        parts.append(say(N_("next {date}"), date=forms.long_date(following, language)))
    return f"{title(one.name, one.organisation)}: {', '.join(parts)}  ({one.id})"
