"""Changes to a customer's fields: name, form of address, dates, how they were informed."""

from datetime import date, datetime

from interview_tui.insight.known import Known, informed
from interview_tui.language.catalogue import Code
from interview_tui.language.due.date import parse_due
from interview_tui.language.locales import locale
from interview_tui.language.message import FAMILIAR, N_, STRANGER, Message
from interview_tui.records.customer import Customer, ForeignId, parse_title
from interview_tui.records.customer_changes import begun, ended, with_fields
from interview_tui.records.entry import Entry
from interview_tui.records.version import amended, revised
from interview_tui.records.words import Aspect, Basis, Informed

NO_DAY = N_("{day} is no day I understand. Try 31 Dec 2028, or in 2 years.")
NO_PAST_DAY = N_("This is no past date I understand. Try {date}.")
_EXAMPLE = date(2023, 11, 24)


def as_typed(customer: Customer) -> str:
    """Return name and organisation in the form that `renamed` parses."""
    return f"{customer.name} ({customer.organisation})" if customer.organisation else customer.name


def renamed(customer: Customer, typed: str, at: datetime, entry_id: str) -> Customer:
    """Return the customer renamed, and with the organisation in brackets behind the name.

    A former organisation ends; the new one begins as an entry with this id.
    """
    name, organisation = parse_title(typed)
    then = with_fields(customer, at, name=name)
    if organisation and organisation != customer.organisation:
        then = begun(then, Entry(id=entry_id, aspect=Aspect.ORGANISATION, text=organisation, learnt_at=at))
    elif not organisation:
        for one in customer.holding(Aspect.ORGANISATION):
            then = ended(then, one.id, at)
    return revised(customer, then)


def readdressed(customer: Customer, at: datetime) -> Customer:
    """Return the customer addressed with du instead of Sie, or vice versa."""
    return with_fields(customer, at, address=FAMILIAR if customer.address == STRANGER else STRANGER)


def dealt_first(customer: Customer, on: date | None, at: datetime) -> Customer:
    """Return the customer with the day of the first deal; None: unknown."""
    return with_fields(customer, at, first_deal=on)


def kept_until(customer: Customer, until: date | None, at: datetime) -> Customer:
    """Return the customer with the last day for which data on them is needed; None: unknown."""
    return with_fields(customer, at, keep_until=until)


def informed_as(customer: Customer, how: Informed, on: date | None, at: datetime) -> Customer:
    """Return the customer with how they were informed, and on which day; None: nobody answered that here."""
    return with_fields(customer, at, informed=how, informed_on=on)


def based_on(customer: Customer, basis: Basis | None, at: datetime) -> Customer:
    """Return the customer with the legal basis for keeping notes on them; None: not set."""
    return with_fields(customer, at, basis=basis)


def called_elsewhere(customer: Customer, system: str, foreign_id: str | None) -> Customer:
    """Return the customer with their id in another system; None removes it.

    Raises pydantic.ValidationError for an invalid system or id.
    """
    others = [one for one in customer.foreign_ids if one.system != system]
    new = [] if foreign_id is None else [ForeignId(system=system, id=foreign_id)]
    return amended(customer, foreign_ids=tuple(sorted([*others, *new], key=lambda one: one.system)))


def next_informed(customer: Customer, known: Known) -> Informed | None:
    """Return the next way in which a customer may have been informed; None: ask them.

    A consent cannot be lost by the slip of one key.
    """
    steps = {Informed.NOT_YET: Informed.TOLD, Informed.TOLD: Informed.AGREED}
    return steps.get(informed(customer, known)[0])


def past_day(typed: str, today: date, code: Code) -> date | None:
    """Return the day that is meant, today or earlier; None for anything else."""
    found = parse_due(typed, today, code)
    return found if found and found <= today else None


def first_deal_fault(typed: str, today: date, code: Code) -> Message | None:
    """Return why the text is no day of a first deal; None if it is one, or empty (which removes the day)."""
    if not typed.strip() or past_day(typed, today, code):
        return None
    return Message(NO_PAST_DAY, (("date", locale(code).long_day(_EXAMPLE)),))


def keep_until_fault(typed: str, today: date, code: Code) -> Message | None:
    """Return why the text is no day until which to keep data; None if it is one, or empty (which removes the day)."""
    if not typed.strip() or parse_due(typed, today, code):
        return None
    return Message(NO_DAY, (("day", typed.strip()),))
