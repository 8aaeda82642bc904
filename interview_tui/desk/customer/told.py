"""The customer page in words: its head, and each line in its columns. For the screen and the shell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from interview_tui.desk.customer.entry_words import with_what_came
from interview_tui.desk.customer.lines import (
    Answered,
    Covered,
    Gap,
    Heading,
    Holding,
    Line,
    More,
    Need,
    Past,
    Personal,
    Remark,
    Section,
    ToTell,
    Waiting,
)
from interview_tui.desk.customer.page import Page
from interview_tui.desk.team.asked_words import said_words
from interview_tui.desk.team.releasing import out_word
from interview_tui.insight.announced import Announced
from interview_tui.insight.complaint_words import age, beside
from interview_tui.insight.complaints_again import times, times_told
from interview_tui.insight.following_words import asks_stands, asks_told
from interview_tui.insight.noted import Noted
from interview_tui.insight.said_words import said_in_words
from interview_tui.insight.timeline import Event, What
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.records.conversation import Conversation
from interview_tui.records.entry import Entry
from interview_tui.records.forms import form_word, is_guided, is_sent_in
from interview_tui.records.kinds import ASK_WHY, TOLD
from interview_tui.records.note import Note
from interview_tui.records.presence import others
from interview_tui.records.spoken import came_from, channel_word, kind_word, status_word
from interview_tui.records.spoken_due import promise_stands
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.spoken_measures import answer_short
from interview_tui.records.spoken_telling import announcement_told
from interview_tui.records.spoken_terms import lasting_told
from interview_tui.records.words import Kind, Status

NEW_FOR_DAYS = 30
"""In days: for how long something learnt counts as new."""
MOST_TOPICS = 2
_HEADINGS = {
    Section.OPEN: NC_("page", "Open"),
    Section.COUNTS: NC_("page", "What counts"),
    Section.HISTORY: NC_("page", "History"),
}
_ONLY = {
    What.TALK: N_("only conversations"),
    What.MEASURE: N_("only measures"),
    What.SAID: N_("only what we told them"),
    What.BEGUN: N_("only what was learnt"),
    What.SENT: N_("only what went out"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One line in words; empty columns are left out."""

    word: str = ""
    """What it is, or its day."""
    form: str = ""
    """In the timeline: the kind of event."""
    text: str = ""
    whose: str = ""
    """Next to the state: who promised it, or the day."""
    how: str = ""
    """The state, at the right."""
    pressing: bool = False
    quiet: bool = False
    """It is not about the present."""
    heading: bool = False


def told(line: Line, page: Page, language: Language) -> Told:
    """Return one line of the page in words."""
    say, day = language.say, page.day

    def short(at: date) -> str:
        return forms.short_date(at, language, near=day)

    match line:
        case Gap():
            return Told()
        case Heading(section=section, only=only):
            how = say(_ONLY[only]) if only is not None else ""
            return Told(text=language.in_context("page", _HEADINGS[section]), how=how, heading=True)
        case Remark(said=said):
            return Told(text=f"└ {said_words(said, day, language)}", quiet=True)
        case Waiting(noted=noted):
            return _waiting(noted, page, language)
        case Answered(asks=answer):
            stands, pressing = asks_stands(answer, day, language)
            return Told(
                _capital(say(N_("measure"))),
                text=asks_told(answer, day, language, page.me),
                how=stands,
                pressing=pressing,
            )
        case ToTell(announced=announced):
            return _to_tell(announced, page, language)
        case Need(noted=noted):
            asks = say(N_("ask on")) if noted.why_ended is not None else ""
            return Told(
                _capital(kind_word(Kind.NEED, False, language)),
                text=noted.so_now.text,
                whose=short(noted.so_now.at.date()),
                how=asks,
            )
        case Personal(noted=noted):
            return Told(
                _capital(kind_word(Kind.PERSONAL, False, language)), text=noted.note.text, whose=short(noted.at.date())
            )
        case Holding(trait=trait, unfolded=unfolded):
            many = len(trait.earlier)
            earlier = language.count("{n} earlier", "{n} earlier", many) if many and not unfolded else ""
            return _entry(trait.entry, earlier, page, language)
        case Past(entry=entry):
            return _entry(entry, "", page, language)
        case Covered(entry=entry):
            return _entry(entry, "", page, language)
        case More(n=n):
            return Told(language.count("{n} more", "{n} more", n), quiet=True)
        case Event():
            return _event(line, page, language)


def _waiting(noted: Noted, page: Page, language: Language) -> Told:
    note, day = noted.note, page.day
    word = _capital(kind_word(note.kind, False, language))
    if note.complaint is not None:
        whose = beside(note.complaint, day, language)
        again = times_told(times(note, lambda note_id: _note(note_id, page)), language)
        text = ", ".join(filter(None, (note.text, again)))
        return Told(word, text=text, whose=whose, how=age(noted.said_on, day, language), pressing=True)
    if note.promise is None:
        return Told(word, text=note.text)
    whose = note.owner or (page.customer.name if note.theirs else "")
    if not note.theirs and page.me and whose == page.me:
        whose = language.in_context("promise of", NC_("promise of", "me"))
    how, pressing = promise_stands(note.promise, day, language)
    return Told(
        word,
        text=note.text,
        whose=whose,
        how=how,
        pressing=pressing,
    )


def _note(note_id: str, page: Page) -> Note | None:
    read = page.read
    every = (note for one in (*read.conversations, *read.there) for note in one.living())
    return next((note for note in every if note.id == note_id), None)


def _to_tell(one: Announced, page: Page, language: Language) -> Told:
    due = one.announcement.due
    how = language.say(N_("by {date}"), date=forms.short_date(due, language, near=page.day)) if due else ""
    word = language.say(N_("To tell"))
    is_late = due is not None and due <= page.day
    return Told(word, text=announcement_told(one.announcement, language), how=how, pressing=is_late)


def _entry(entry: Entry, earlier: str, page: Page, language: Language) -> Told:
    say, day = language.say, page.day
    word = _capital(aspect_word(entry.aspect, language))
    if entry.is_past(day):
        span = forms.rough(entry.until, language) if entry.until else ""
        how = say(N_("until {when}"), when=span) if entry.until else ""
        if entry.since and entry.until:
            how = f"{forms.rough(entry.since, language)} – {span}"
        return Told("", text=with_what_came(entry, language), how=how, quiet=True)
    when = lasting_told(entry.since, entry.until, language)
    if not when and (day - entry.learnt_at.date()).days < NEW_FOR_DAYS:
        when = say(N_("new"))
    return Told(word, text=with_what_came(entry, language), how=", ".join(filter(None, (when, earlier))))


def _event(event: Event, page: Page, language: Language) -> Told:
    say = language.say
    day = forms.weekday_date(event.on, language, near=page.day)
    match event.what:
        case What.TALK if event.conversation is not None:
            return _talk(event.conversation, day, page, language)
        case What.MEASURE if event.conversation is not None and (answer := event.conversation.measure) is not None:
            # For something said in a conversation, the conversation's line says it.
            notes = _notes(event.conversation, language) if is_sent_in(event.conversation.form) else ""
            return Told(day, say(N_("measure")), answer_short(answer, language), how=notes)
        case What.SAID if event.said is not None:
            return Told(day, kind_word(Kind.TOLD, False, language), said_in_words(event.said, language))
        case What.SENT if event.copies is not None:
            n = language.count("{n} conversation", "{n} conversations", event.copies.conversations)
            to = event.copies.destination
            return Told(day, say(N_("went out")), f"{to.format} ({n})", quiet=True)
        case _:
            is_end = event.what is What.ENDED
            words = with_what_came if is_end else _for
            texts = [f"{aspect_word(one.aspect, language)}: {words(one, language)}" for one in event.entries]
            form = say(N_("ended")) if is_end else say(N_("learnt"))
            return Told(day, form, "; ".join(texts), quiet=True)


def _for(entry: Entry, language: Language) -> str:
    """Return something learnt, with its deadline if it has one."""
    return " ".join(filter(None, (entry.text, lasting_told(None, entry.until, language))))


def _talk(one: Conversation, day: str, page: Page, language: Language) -> Told:
    people = [person.name for person in others(one) if person.id != page.customer.id]
    with_whom = language.say(N_("with {names}"), names=", ".join(people)) if people else ""
    state = status_word(one.status, language) if one.status is not Status.DONE else ""
    return Told(
        day,
        channel_word(one.channel, language) if is_guided(one.form) else form_word(one.form, language),
        ": ".join(filter(None, (with_whom, ", ".join(topics(one))))),
        how=", ".join(
            filter(None, (state or _notes(one, language), out_word(one, language), came_from(one.source, language)))
        ),
        pressing=bool(state),
    )


def _notes(one: Conversation, language: Language) -> str:
    n = sum(1 for _ in one.living())
    return language.count("{n} note", "{n} notes", n) if n else ""


def topics(conversation: Conversation) -> list[str]:
    """Return what a conversation was about: its themes, else its most telling notes."""
    notes = list(conversation.living())
    themes = list(dict.fromkeys(note.theme for note in notes if note.theme))
    if themes:
        return themes
    # Notes that deserve a why tell most; personal ones do not belong in a list.
    telling = sorted((note for note in notes if note.kind in TOLD), key=lambda note: note.kind not in ASK_WHY)
    return [note.text.split("\n")[0] for note in telling[:MOST_TOPICS]]


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
