"""One conversation as text, without a file: its summary, or its follow-up mail."""

from __future__ import annotations

from io import BytesIO

from interview_tui.desk.exporting.account import kept_for
from interview_tui.desk.exporting.gathering import gathered_for
from interview_tui.desk.exporting.ledger import sent
from interview_tui.desk.exporting.mailing import Mailing, begun_mail
from interview_tui.desk.exporting.passing import write_into
from interview_tui.desk.exporting.report import around_now
from interview_tui.desk.exporting.running import NothingToWrite, Plan, planned
from interview_tui.desk.services import Services
from interview_tui.desk.team.standing_in import while_away
from interview_tui.export.formats import FORMATS
from interview_tui.export.order import Order, Which
from interview_tui.export.papers.mail import Mail, mail
from interview_tui.language.forms import weekday_date
from interview_tui.language.message import N_
from interview_tui.records.words import Audience


def told_to_a_colleague(services: Services, conversation_id: str) -> str:
    """Return the summary as Markdown. Raises NotFound, Unreadable, NothingToWrite."""
    plan = _planned(services, conversation_id, Audience.COLLEAGUE, "md")
    out = BytesIO()
    write_into(out, plan.leaving, plan.form, plan.around)
    return out.getvalue().decode()


def mail_of(services: Services, conversation_id: str) -> Mailing:
    """Return the follow-up mail of a conversation, with earlier edits. Raises NotFound, Unreadable."""
    plan = _planned(services, conversation_id, Audience.CUSTOMER, "eml")
    matter = next(iter(plan.leaving))
    now, changed = sent(matter, plan.around.now), services.mails.get(conversation_id)
    said, told = mail(matter, plan.around), ""
    customer_id = matter.conversation.customer_id
    kept = begun_mail(services, conversation_id, customer_id).stands
    if changed is not None:
        said = changed.mail
        if [one.notes for one in changed.sent] != [now.notes]:
            told = services.language.say(N_("Notes were changed since, or stay: read once more what stands here."))
    elif kept is not None:
        said, day = (
            Mail(said.to, kept.said, kept.text),
            weekday_date(kept.at.date(), services.language, near=services.today()),
        )
        told = services.language.say(N_("Changed on {day} and not sent: read once more what stands here."), day=day)
    last, to = kept_for(services.store, Audience.CUSTOMER).get(conversation_id, (None, None))
    before = (last.at.date(), to) if last is not None and last.at is not None and to is not None else None
    name = matter.conversation.customer or ""
    return Mailing(said, plan.around, conversation_id, (now,), before, name, customer_id, told=told)


def _planned(services: Services, conversation_id: str, audience: Audience, format_: str) -> Plan:
    order = Order(Which(conversation_ids=(conversation_id,)), audience, format_)
    around = around_now(services)
    around = while_away(around, services.store.settings)
    form = next(one for one in FORMATS if one.id == format_)
    found = gathered_for(services.store, order, services.store.settings)
    try:
        return planned(found, order, form, around)
    except NothingToWrite as error:  # its form may be one of a newer version
        raise NothingToWrite(N_("Nothing of this conversation is exported.")) from error
