"""The content of the screen before a call."""

from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len

from interview_tui.desk.before.items import MOST_COMPLAINTS
from interview_tui.desk.before.plan import Plan
from interview_tui.desk.before.state import Before
from interview_tui.desk.call.of_themes import THEME
from interview_tui.desk.held_at import moment_told
from interview_tui.desk.starting import guide_for
from interview_tui.guide.model import Guide
from interview_tui.insight.complaint_words import remark
from interview_tui.insight.complaints_again import times_among, times_told
from interview_tui.insight.following_words import asks_told
from interview_tui.insight.known import Noted, informed
from interview_tui.insight.occasion import Reason
from interview_tui.insight.offers import Offer
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.questions.judging import form_of
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.forms import is_guided
from interview_tui.records.spoken import channel_word, day_held, informed_word
from interview_tui.records.words import Aspect, Coach, Informed
from interview_tui.tui.before.marks import Marks
from interview_tui.tui.before.others import from_others_lines, taken_lines
from interview_tui.tui.before.person import changed_lines, presents_lines, wish_lines
from interview_tui.tui.before.told import personal, told_that_fit, what_is_known
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.customer import CustomerScreen
from interview_tui.tui.shared.known_view import promise_line
from interview_tui.tui.shared.occasion_words import waits_short, why_fits
from interview_tui.tui.shared.telling_view import to_tell_lines
from interview_tui.tui.widgets.drawing import (
    Lines,
    Span,
    beginning,
    beside,
    line,
    paragraph,
    shortened,
    width_of,
    wrapped,
)

MOST_LINES = 2
"""In lines: how much of a complaint is displayed."""


def before_lines(
    before: Before,
    language: Language,
    today: date,
    width: int,
    coach: Coach = Coach.QUIET,
    all_key: str = "",
    covered_key: str = "",
) -> Lines:
    """Return the column: heading, promises, what to ask, what is known, personal, guide, questions, guess.

    If there are several items, the selected one is marked. `all_key` shows everything known, `covered_key` what is
    better not mentioned.
    """
    say, room = language.say, width - 2
    plan, customer = before.plan, before.customer
    chosen = Marks(before)
    lines: Lines = [_heading(plan, customer, language, today, room)]
    if reached := [entry.text for entry in customer.holding(Aspect.PHONE, Aspect.MAIL)]:
        lines.append(line((shortened(" · ".join(reached), room), "quiet")))
    if plan.caller:
        lines.append(line((shortened(say(N_("called from {number}"), number=plan.caller), room), "blue")))
    lines += _tried(plan.known.tried, language, today, room)
    if plan.moment is not None:
        when = moment_told(plan.moment, language, near=today)
        lines += paragraph(say(N_("Written up later: {when}. Enter begins."), when=when), "blue bold", room)
    lines += _wanting(plan, customer, language, today, room)
    lines += wish_lines(customer, covered_key, language, today, room, uncovered=before.uncovered)
    if plan.present:
        there = say(N_("there: {names}"), names=", ".join(one.name for one in plan.present))
        lines += paragraph(there, "blue", room)
    lines += _begin_with(before, chosen, language, today, room)
    lines += _complaints(plan, chosen, language, today, room)
    lines += _to_ask(plan, chosen, language, today, room)
    lines += to_tell_lines(plan.known, language, today, room)
    lines += changed_lines(before.changed(today), language, today, room)
    lines += what_is_known(before, chosen, language, room, all_key)
    lines += personal(before, language, today, room)
    lines += [(), *_guide(plan, guide_for(plan, today), customer, before.reasons, language, room)]
    lines += presents_lines(customer, before.reasons, language, room)
    lines += _questions(plan, chosen, coach, language, room)
    if plan.guess:
        lines += [*paragraph(say(N_("My guess: {text}"), text=plan.guess), "text", room)]
    lines += _keep_until(customer, language, today)
    lines += [(), line((say(N_("Effort, attention, respect.")), "quiet"))]
    return [line(" ", *one) for one in lines]


def guide_option(offer: Offer, own: bool, language: Language) -> Option:
    """Return a guide as an option: whose it is, that it fits or has to wait, and how long it takes."""
    remarks = [language.say(N_("my own"))] if own else []
    if offer.waits is not None:
        remarks.append(waits_short(offer.waits, language))
    else:
        remarks += [language.say(N_("fits"))] if offer.fits else []
        remarks.append(forms.minutes(offer.guide.minutes, language))
    return Option(offer.guide.id, offer.guide.title.in_language(language.code), " · ".join(remarks))


def _tried(tried: Sequence[Conversation], language: Language, today: date, width: int) -> Lines:
    """Return when they were not reached since we last talked, and why the last attempt failed."""
    if not tried:
        return []
    latest, *earlier = tried
    told = ", ".join([day_held(latest, language, near=today), *([f"+{len(earlier)}"] if earlier else [])])
    told = language.say(N_("not reached: {when}"), when=told)
    why = " ".join(note.text.split("\n")[0] for note in latest.living())
    return [line((shortened(f"{told}  {why}".rstrip(), width), "quiet"))]


def _heading(plan: Plan, customer: Customer, language: Language, today: date, width: int) -> tuple[Span, ...]:
    last = plan.known.last
    told = language.say(N_("being read …") if plan.is_being_read else N_("first conversation"))
    if last is not None:
        ago = forms.days_ago((today - last.started_at.date()).days, language)
        told = language.say(
            N_("last conversation {ago}") if is_guided(last.form) else N_("last contact {ago}"), ago=ago
        )
    return beside(line((customer.title, "bold")), line((told, "quiet")), width)


def _begin_with(before: Before, chosen: Marks, language: Language, today: date, width: int) -> Lines:
    plan, promises = before.plan, before.plan.known.promises
    answers = [asks_told(one, today, language, before.author) for one in before.asks(today)]
    closed = before.closed_lately(today)
    if closed is not None and closed.settled is not None:
        day, text = forms.weekday_date(closed.settled, language, near=today), closed.text.split("\n")[0]
        answers.append(language.say(N_("Settled on {date}: “{text}”. How are things now?"), date=day, text=text))
    if not (promises or answers or before.from_others):
        return []
    lines: Lines = [(), line((language.say(N_("Begin with this")), "bold"))]
    for told in answers:
        lines += paragraph(f"? {told}", "text", width, chosen.width)
    for noted in promises:
        one: Lines = [promise_line(noted, today, language, width - chosen.width)]
        one += taken_lines(noted, plan, language, today, width - chosen.width)
        lines += chosen.marked(noted.note.id, [*one, *_brought_up(noted, plan, language, width - chosen.width)])
    return [*lines, *from_others_lines(before, chosen, language, today, width)]


def _to_ask(plan: Plan, chosen: Marks, language: Language, today: date, width: int) -> Lines:
    if not (plan.known.to_ask or plan.known.of_themes):
        return []
    room = width - chosen.width
    lines: Lines = [(), line((language.say(N_("To ask this time")), "bold"))]
    for noted in plan.known.to_ask:
        day = forms.short_date(noted.at.date(), language, near=today)
        one = beside(line(shortened(f"? {noted.note.text}", room - len(day) - 1)), line((day, "quiet")), room)
        lines += chosen.marked(noted.note.id, [one, *_brought_up(noted, plan, language, room)])
    return [*lines, *_of_themes(plan, chosen, language, room)]


def _of_themes(plan: Plan, chosen: Marks, language: Language, room: int) -> Lines:
    """Return what is to be asked about themes, one line each, with the theme."""
    lines: Lines = []
    for one in plan.known.of_themes:
        theme = language.say(THEME if one.id in plan.bring_up else N_("not this time: theme “{name}”"), name=one.theme)
        source = shortened(theme, room // 2)
        text = shortened(f"? {one.text}", room - cell_len(source) - 1)
        lines += chosen.marked(one.id, [beside(line(text), line((source, "quiet")), room)])
    return lines


def _brought_up(noted: Noted, plan: Plan, language: Language, width: int) -> Lines:
    if noted.note.id not in plan.bring_up:
        return []
    told = language.say(N_("will be brought up in the call"))
    return [line("  ", (shortened(told, width - 2), "blue"))]


def _questions(plan: Plan, chosen: Marks, coach: Coach, language: Language, width: int) -> Lines:
    if not plan.questions:
        return []
    room = width - chosen.width
    lines: Lines = [line((language.say(N_("My own questions")), "bold"))]
    for question in plan.questions:
        judged = form_of(question, language.code)
        remark = paragraph(f"└ {judged.reason.told(language)} {judged.rewrite or ''}", "quiet", room - 2, 2)
        is_told = judged.speak and coach is not Coach.OFF
        lines += chosen.marked(question, [*paragraph(question, "text", room), *(remark if is_told else [])])
    return lines


def _complaints(plan: Plan, chosen: Marks, language: Language, today: date, width: int) -> Lines:
    if not plan.known.complaints:
        return []
    room = width - chosen.width
    lines: Lines = [(), line((language.say(N_("Open complaint")), "bold"))]
    for noted in plan.known.complaints[:MOST_COMPLAINTS]:
        how = remark(noted.note.complaint, noted.said_on, today, language) if noted.note.complaint else ""
        again = times_told(times_among(noted.note, plan.known.conversations), language)
        one = _complained(noted.note.text, " · ".join(filter(None, (again, how))), room)
        lines += chosen.marked(noted.note.id, [*one, *_brought_up(noted, plan, language, room)])
    return lines


def _complained(text: str, how: str, room: int) -> Lines:
    """Return a complaint and its state: beside it, or below if it would be cut off there."""
    since = line((shortened(how, room), "orange"))
    has_room = width_of(since) <= room // 2
    pieces = wrapped(beginning(text, (MOST_LINES + 1) * room), room - width_of(since) - 2 if has_room else room)
    first, *rest = [line((piece, "orange bold")) for piece in pieces[:MOST_LINES]]
    return [beside(first, since, room), *rest] if has_room else [first, *rest, beside((), since, room)]


def _guide(
    plan: Plan, guide: Guide | None, customer: Customer, found: Sequence[Reason], language: Language, width: int
) -> Lines:
    """Return the guide with the number of questions as the call will count them."""
    where = channel_word(plan.channel, language)
    pieces: list[str] = []
    if guide is not None and plan.guide is not None:
        questions = language.count("{n} question", "{n} questions", len(guide.steps))
        title = plan.guide.title.in_language(language.code, customer.is_familiar)
        pieces = [title, questions, forms.minutes(plan.guide.minutes, language)]
    if language.locale.is_familiar:
        # Only there do guides speak differently to a customer one addresses as "du".
        pieces.append(customer.address)
    if not pieces:
        return [line((where, "quiet"))]
    words = language.say(N_("Guide"))
    room = width - len(words) - len(where) - 5
    lines = [beside(line((words, "bold"), "  ", shortened(", ".join(pieces), room)), line((where, "quiet")), width)]
    suited = [one for one in found if plan.guide is not None and one.occasion in plan.guide.occasions]
    if suited:
        lines += paragraph(why_fits(suited[0], language), "quiet", width, len(words) + 2)
    return lines


def _wanting(plan: Plan, customer: Customer, language: Language, today: date, width: int) -> Lines:
    """Return how the customer is informed, and what needs an answer: an expired retention."""
    lines: Lines = [_informed_line(plan, customer, language, width)]
    if customer.keep_until is not None and customer.keep_until <= today:
        letter = CustomerScreen.keep_until.command.letter_in(language)
        told = N_("Retention ended on {date}. {letter} keeps longer; this erases everything:")
        ended = language.say(told, date=forms.long_date(customer.keep_until, language), letter=letter)
        lines += [*paragraph(ended, "orange", width), line(f"  interview privacy erase {customer.id}")]
    return lines


def _keep_until(customer: Customer, language: Language, today: date) -> Lines:
    until = customer.keep_until
    if until is None or until <= today:
        return []
    return [line((language.say(N_("Keep until {date}"), date=forms.long_date(until, language)), "quiet"))]


def _informed_line(plan: Plan, customer: Customer, language: Language, width: int) -> tuple[Span, ...]:
    """Return how the customer is informed: while unanswered with the key that answers it, then in quiet colour."""
    known, since = informed(customer, plan.known)
    words, how = language.say(N_("Informed")), informed_word(known, language)
    if known is not Informed.NOT_YET and since is not None:
        return line((f"{words}  {how}, {forms.long_date(since, language)}", "quiet"))
    letter = CustomerScreen.inform.command.letter_in(language)
    told, agreed = informed_word(Informed.TOLD, language), informed_word(Informed.AGREED, language)
    again = language.say(N_("{letter} again: {agreed}"), letter=letter, agreed=agreed)
    hint = line((f"{letter} {told}, {again}", "quiet"))
    return beside(line((words, "bold"), "  ", how), hint, width)


def told_room(before: Before, language: Language, today: date, width: int, height: int, coach: Coach) -> int:
    """Return how many of the things told may be displayed for the column to fit into the height."""
    without = before._replace(most_told=0, shows_all=False)
    bare = len(before_lines(without, language, today, width, coach))
    # Without any there is a line saying how many are hidden.
    return told_that_fit(before, language, width - 4, height - bare + (1 if without.more_told else 0))
