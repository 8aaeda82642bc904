"""Named exports: a command line is saved under a name and used again when only the name is typed."""

from datetime import datetime

from interview_tui.cli.export_typed import Narrowing, Typed
from interview_tui.cli.shell import typed as as_text
from interview_tui.export.order import Order
from interview_tui.language.message import N_
from interview_tui.port.faults import NotFound
from interview_tui.port.store import Store
from interview_tui.records.clean import clean_line
from interview_tui.records.destination import Destination, KeptOrder


def again(given: Typed, store: Store) -> Typed:
    """Return the command line saved under its name. Raises NotFound if there is none."""
    name = name_of(given)
    destinations = store.destinations()
    for destination in destinations:
        if (order := destination.order(name)) is not None:
            return _line(order, destination, given)
    there = sorted({order.name for one in destinations for order in one.orders if order.name})
    if not there:
        raise NotFound(N_("There is no export named {name}. --as keeps one under a name."), name=name)
    raise NotFound(N_("There is no export named {name}; there is {names}."), name=name, names=", ".join(there))


def name_of(given: Typed) -> str:
    """Return the name after --as as it is stored."""
    return clean_name(given.as_ or "")


def clean_name(typed: str) -> str:
    """Return a name as it is stored."""
    return clean_line(as_text(typed))


def _line(order: KeptOrder, destination: Destination, given: Typed) -> Typed:
    narrowing = Narrowing(
        order.conversation_ids,
        order.customer_id,
        order.since or None,
        order.until or None,
        order.guide or None,
        order.status,
        order.kind,
        order.track,
        order.words or None,
        order.everything,
        order.only_new,
    )
    return Typed(
        narrowing,
        for_=destination.audience,
        format_=destination.format,
        names=order.names,
        letterhead=order.letterhead or None,
        output=given.output or order.output or None,
        force=given.force,
        lang=order.language or None,
        name=given.name,
        as_=given.as_,
    )


def kept(given: Typed, order: Order, at: datetime) -> KeptOrder:
    """Return what is saved of a command line; days as typed, since they are interpreted anew each time."""
    which = order.which
    return KeptOrder(
        name=name_of(given),
        at=at,
        names=order.names,
        language=given.lang or "",
        output=given.absolute or "",
        letterhead=given.letterhead_absolute or "",
        everything=given.narrowing.all,
        only_new=given.narrowing.new,
        conversation_ids=which.conversation_ids,
        customer_id=which.customer_id,
        since=as_text(given.narrowing.since or ""),
        until=as_text(given.narrowing.until or ""),
        guide=which.guide or "",
        status=which.status,
        kind=which.kind,
        track=which.track,
        words=which.words,
    )
