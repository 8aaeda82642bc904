"""`interview organisations`: whom we know there, and who of us had the last contact with whom."""

from collections.abc import Sequence
from datetime import date

from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, put, say_and_exit, typed
from interview_tui.insight.organisations import (
    Acquaintance,
    Organisation,
    Row,
    member_told,
    named,
    of_name,
    organisations,
    who_knows_whom,
)
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.conversations import Head

NEVER = "–"
"""Shown where none of us was ever in contact."""


def show(shell: Shell, name: str | None, as_json: bool) -> None:
    """Print all organisations; for a named one its people and who of us knows them."""
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    customers = store.customer_heads().heads if store else ()
    every = organisations(customers)
    if name is None:
        _list(every, as_json, language)
        return
    heads = [one for one in store.heads() if isinstance(one, Head)] if store else []
    whole = of_name(_meant(typed(name), every, language).name, customers, heads)
    assert whole is not None  # it was found among them
    known = who_knows_whom(whole.members, heads)
    put(dumped(_json(whole, known)) if as_json else "\n".join(_lines(whole, known, language)))


def _list(every: Sequence[Organisation], as_json: bool, language: Language) -> None:
    if as_json:
        put(dumped([{"organisation": one.name, "people": len(one.present)} for one in every]))
    if not every:
        say_and_exit(language.say(N_("Nobody is known to be with an organisation.")), NOTHING_FOUND)
    if not as_json:
        for one in every:
            put(f"{one.name}  ({language.count('{n} person', '{n} people', len(one.present))})")


def _meant(name: str, every: Sequence[Organisation], language: Language) -> Organisation:
    found = named(name, every)
    if not found:
        say_and_exit(language.say(N_("Nobody is known at {name}."), name=name), NOTHING_FOUND)
    if len(found) > 1:
        names = ", ".join(one.name for one in found)
        say_and_exit(language.say(N_("{name} may be: {names}. Name one of them."), name=name, names=names), BAD_INPUT)
    return found[0]


def _lines(whole: Organisation, known: Acquaintance, language: Language) -> list[str]:
    told = [", ".join(filter(None, (one.name, member_told(one, language)))) for one in whole.members]
    cells = max(map(len, [*told, whole.name]))
    widths = [max(len(one), len(forms.long_date(date(2026, 12, 24), language))) for one in known.authors]
    head = [_filled(one, width) for one, width in zip(known.authors, widths, strict=True)]
    lines = ["  ".join([_filled(whole.name, cells), *head]).rstrip()]
    for person, row in zip(told, known.rows, strict=True):
        days = [forms.long_date(day, language) if day else NEVER for day in row.days]
        filled = [_filled(day, width) for day, width in zip(days, widths, strict=True)]
        lines.append("  ".join([_filled(person, cells), *filled]).rstrip())
    return lines


def _filled(text: str, cells: int) -> str:
    return text + " " * max(0, cells - len(text))


def _json(whole: Organisation, known: Acquaintance) -> Json:
    return {"organisation": whole.name, "people": [_person(row, known.authors) for row in known.rows]}


def _person(row: Row, authors: Sequence[str]) -> Json:
    one = row.member
    days = {author: day.isoformat() if day else None for author, day in zip(authors, row.days, strict=True)}
    return {
        "id": one.customer_id,
        "name": one.name,
        "role": one.role or None,
        "since": one.since,
        "until": one.until,
        "met_with": one.met_with or None,
        "last_contact": days,
    }
