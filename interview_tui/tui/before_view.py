"""What the screen before the call says, from what is known."""

from collections.abc import Sequence
from datetime import date

from interview_tui.conversation.customer import Customer
from interview_tui.conversation.spoken import channel_word, informed_word
from interview_tui.conversation.words import Channel, Informed
from interview_tui.insight.known import informed
from interview_tui.insight.occasion import Reason
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.tui.commands import BY_ID
from interview_tui.tui.drawing import Lines, Span, beside, line, paragraph, shortened, wrapped
from interview_tui.tui.known_view import promise_line, told_lines
from interview_tui.tui.occasion_words import why_fits
from interview_tui.tui.plan import Plan

MOST_COMPLAINTS = 2
MOST_LINES = 2
"""Complaints that are shown, and lines of each."""
MARGIN = 8
"""Cells at the right for a complaint's date."""


def before_lines(
    plan: Plan,
    customer: Customer,
    found: Sequence[Reason],
    at: int,
    intention: str,
    language: Language,
    today: date,
    width: int,
) -> Lines:
    """Return the column: heading, promises, what is known, personal, guide, guess, and one quiet line."""
    say, room = language.say, width - 2
    lines: Lines = [_heading(plan, customer, language, today, room)]
    lines += _wanting(plan, customer, language, today, room)
    if intention:
        lines += [(), *paragraph(say(N_("My intention: {text}"), text=intention), "text", room)]
    lines += _promises(plan, at, language, today, room)
    lines += _complaints(plan, language, room)
    shown = [noted for noted in plan.known.told if not noted.note.is_open_complaint()]
    if shown:
        day = forms.long_date(max(noted.note.at for noted in shown).date(), language)
        lines += [(), beside(line((say(N_("What we know")), "bold")), line((day, "quiet")), room)]
        for noted in shown:
            lines += told_lines(noted, language, room)
    if plan.known.personal:
        texts = " · ".join(noted.note.text.split("\n")[0] for noted in plan.known.personal)
        lines += [(), line((say(N_("Personal")), "bold")), *paragraph(texts, "text", room)[:2]]
    lines += [(), *_guide(plan, customer, found, language, room)]
    lines += _settled(plan, customer, language, today)
    if plan.guess:
        lines += [*paragraph(say(N_("My guess: {text}"), text=plan.guess), "text", room)]
    lines += [(), line((say(N_("Effort, attention, respect.")), "quiet"))]
    return [line(" ", *one) for one in lines]


def _heading(plan: Plan, customer: Customer, language: Language, today: date, width: int) -> tuple[Span, ...]:
    last = plan.known.last_at
    told = language.say(N_("first conversation"))
    if last is not None:
        ago = forms.days_ago((today - last.date()).days, language)
        told = language.say(N_("last conversation {ago}"), ago=ago)
    return beside(line((customer.title, "bold")), line((told, "quiet")), width)


def _promises(plan: Plan, at: int, language: Language, today: date, width: int) -> Lines:
    promises = plan.known.promises
    if not promises:
        return []
    lines: Lines = [(), line((language.say(N_("Begin with this")), "bold"))]
    for place, noted in enumerate(promises):
        several = len(promises) > 1
        mark = ("▸ " if place == at else "  ") if several else ""
        lines.append((Span(mark), *promise_line(noted, today, language, width - len(mark))))
        if noted.note.id in plan.bring_up:
            told = language.say(N_("will be brought up in the call"))
            lines.append(line((" " * (len(mark) + 2), "text"), (shortened(told, width - 4), "blue")))
    return lines


def _complaints(plan: Plan, language: Language, width: int) -> Lines:
    complaints = plan.known.complaints
    if not complaints:
        return []
    lines: Lines = [(), line((language.say(N_("Open complaint")), "bold"))]
    for noted in complaints[:MOST_COMPLAINTS]:
        since = line((forms.short_date(noted.note.at.date(), language), "orange"))
        first, *rest = wrapped(noted.note.text, width - MARGIN)[:MOST_LINES]
        lines += [beside(line((first, "orange bold")), since, width), *(line((one, "orange bold")) for one in rest)]
    return lines


def _guide(plan: Plan, customer: Customer, found: Sequence[Reason], language: Language, width: int) -> Lines:
    pieces = [channel_word(plan.channel, language)] if plan.channel is not Channel.PHONE else []
    if plan.guide is not None:
        questions = language.count("{n} question", "{n} questions", plan.guide.questions)
        title = plan.guide.title.in_language(language.code, customer.address == "du")
        pieces = [title, questions, forms.minutes(plan.guide.minutes, language), *pieces]
    if language.code == "de":
        # Only German guides speak differently to a customer one says "du" to.
        pieces.append(customer.address)
    if not pieces:
        return []
    words = language.say(N_("Guide"))
    lines = [line((words, "bold"), "  ", shortened(", ".join(pieces), width - len(words) - 3))]
    suited = [one for one in found if plan.guide is not None and one.occasion in plan.guide.occasions]
    if suited:
        lines += paragraph(why_fits(suited[0], language), "quiet", width, len(words) + 2)
    return lines


def _wanting(plan: Plan, customer: Customer, language: Language, today: date, width: int) -> Lines:
    """Return what wants an answer, and so stands where it is seen: not yet informed, kept too long."""
    lines: Lines = []
    known, _ = informed(customer, plan.known)
    if known is Informed.NOT_YET:
        letter = BY_ID["informed"].letter_in(language)
        told, agreed = informed_word(Informed.TOLD, language), informed_word(Informed.AGREED, language)
        hint = line((f"{letter} {told}  {letter}{letter} {agreed}", "quiet"))
        lines.append(beside(_informed_line(informed_word(known, language), language), hint, width))
    if customer.keep_until is not None and customer.keep_until <= today:
        letter = BY_ID["keep_until"].letter_in(language)
        told = N_("Retention ended on {date}. {letter} keeps longer; this erases everything:")
        ended = language.say(told, date=forms.long_date(customer.keep_until, language), letter=letter)
        lines += [*paragraph(ended, "orange", width), line(f"  interview privacy erase {customer.id}")]
    return lines


def _settled(plan: Plan, customer: Customer, language: Language, today: date) -> Lines:
    """Return what was answered: how the customer was informed, until when to keep what is kept."""
    lines: Lines = []
    known, since = informed(customer, plan.known)
    if known is not Informed.NOT_YET and since is not None:
        how = f"{informed_word(known, language)}, {forms.long_date(since, language)}"
        lines.append(_informed_line(how, language))
    until = customer.keep_until
    if until is not None and until > today:
        told = language.say(N_("Keep until {date}"), date=forms.long_date(until, language))
        lines.append(line((told, "quiet")))
    return lines


def _informed_line(how: str, language: Language) -> tuple[Span, ...]:
    return line((language.say(N_("Informed")), "bold"), "  ", how)
