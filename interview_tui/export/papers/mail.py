"""The follow-up mail after a conversation: thanks, what was understood, regrets, promises of both sides, a question.

Plain text, which the sender may change.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from interview_tui.export.matter import Around, Matter
from interview_tui.export.paper import Item
from interview_tui.export.papers.lines import line_of
from interview_tui.export.papers.to_customer import Place, Said, is_waited_for, items_to, said
from interview_tui.export.papers.voice import Voice, voice_to, was_written
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import time_told, with_time
from interview_tui.language.message import N_, NA_
from interview_tui.records.note import Note
from interview_tui.records.parts import Promise

_LONGEST = 160
"""Longest text that fits into a sentence, in characters; longer ones get a line of their own."""
_ENDS = (".", "!", "?", "…")
_CLOSES = "\"'“”’»«)]"
_RECENT = timedelta(days=6)
"""How long a day is called "Friday", without a date."""


@dataclass(frozen=True, slots=True)
class Mail:
    """An unsent mail. Lines end in newlines alone."""

    to: str
    """The address; empty if unknown."""
    subject: str
    """One line; contains nothing that was typed."""
    text: str


def mail(matter: Matter, around: Around) -> Mail:
    """Return the follow-up mail of a conversation, given as cut for the customer."""
    voice, found = voice_to(matter, around.language), said(matter)
    writer = around.author or matter.conversation.author
    told = _Told(matter, voice, found, writer, around.now.date())
    signed = "\n".join(filter(None, (voice.parting, writer)))
    away = stands_in(around, voice.language)
    paragraphs = (voice.greeting, *told.paragraphs(), *((away,) if away else ()), signed)
    return Mail("", told.subject(), "\n\n".join(paragraphs) + "\n")


def stands_in(around: Around, language: Language) -> str:
    """Return the sentence on who stands in for the writer; empty if nobody does today."""
    if not around.stand_in or around.stand_in_until is None:
        return ""
    day = forms.full_day(around.stand_in_until, language, near=around.now.date())
    return language.say(N_("Until {day} I am away; {name} will be glad to help."), day=day, name=around.stand_in)


@dataclass(frozen=True, slots=True)
class _Told:
    """The sentences of one mail."""

    matter: Matter
    voice: Voice
    found: Said
    writer: str
    today: date

    def subject(self) -> str:
        """Return the subject: what happens next."""
        say, said = self.voice.language.say, self.voice.said
        waiting = [promise for promise in self._promises(Place.WE_WILL) if promise.is_open]
        days = [promise.due for promise in waiting if promise.due is not None and promise.due >= self.today]
        sorry = Place.SORRY in self.found
        if waiting and len(days) == len(waiting):
            by_then = (
                N_("Our apologies, and what we will do by {day}")
                if sorry
                else N_("Thank you, and what we will do by {day}")
            )
            return say(by_then, day=forms.weekday_date(max(days), self.voice.language, near=self.today))
        if waiting:
            return say(N_("Our apologies, and what we will do") if sorry else N_("Thank you, and what we will do"))
        if sorry:
            return say(N_("Thank you, and we are sorry"))
        if any(promise.is_open for promise in self._promises(Place.ASKED)):
            return say(N_("Thank you, and a request"))
        if Place.UNDERSTOOD in self.found:
            return said(NA_("Thank you, and how I understood you"))
        return said(NA_("Thank you for your message") if was_written(self.matter) else NA_("Thank you for your time"))

    def paragraphs(self) -> Iterator[str]:
        """Yield the paragraphs between greeting and signature."""
        yield self._thanks()
        for place in Place:
            if place in self.found:
                yield self._part(place)
        yield self.voice.said(
            NA_("If I got something wrong, please let me know.")
            if self.found
            else NA_("If anything else comes to mind, just write to me. I am glad to help.")
        )

    def _thanks(self) -> str:
        said, day = self.voice.said, self.matter.conversation.started_at.date()
        written = was_written(self.matter)
        if day == self.today:
            thanks = said(NA_("Thank you for your message today.") if written else NA_("Thank you for our talk today."))
        else:
            on = NA_("Thank you for your message of {day}.") if written else NA_("Thank you for our talk on {day}.")
            thanks = said(on, day=self._day_held(day))
        if Place.SORRY not in self.found:
            return thanks
        return f"{thanks} {said(NA_('And thank you for telling me so openly what went wrong.'))}"

    def _day_held(self, day: date) -> str:
        if timedelta() < self.today - day <= _RECENT:
            return forms.full_weekday(day, self.voice.language)
        return forms.full_day(day, self.voice.language, near=self.today)

    def _part(self, place: Place) -> str:
        notes = self.found[place]
        items = items_to(notes, self.matter, self.voice.language, self.today, self.writer)
        in_one = len(notes) == 1 and _fits(items[0], notes[0][1])
        if in_one:
            told = f"{self._leads_to_one(place, notes[0][1])} {_ended(items[0].text)}"
        else:
            told = "\n".join((self._leads_to_many(place), *(line_of(one, "–") for one in items)))
        if place is not Place.UNDERSTOOD:
            return told
        return f"{told}{' ' if in_one else chr(10)}{self.voice.said(NA_('Is that right?'))}"

    def _leads_to_one(self, place: Place, note: Note) -> str:
        say, said, promise = self.voice.language.say, self.voice.said, note.promise
        if promise is None:
            return self._leads_to_many(place)
        day = self._day_due(promise)
        if place is Place.ASKED:
            return said(NA_("I have one request, by {day}:"), day=day) if day else said(NA_("I have one request:"))
        timed = promise.due_time is not None
        if promise.owner and promise.owner != self.writer:
            then = N_("On {day} {name} will see to this:") if timed else N_("By {day} {name} will see to this:")
            return say(then if day else N_("{name} will see to this:"), day=day, name=promise.owner)
        then = N_("On {day} I will see to this:") if timed else N_("By {day} I will see to this:")
        return say(then if day else N_("I will see to this:"), day=day)

    def _day_due(self, promise: Promise) -> str:
        if promise.due is None:
            return ""
        language, at = self.voice.language, promise.due_time
        short = forms.short_date(promise.due, language, near=self.today)
        day = f"{forms.full_weekday(promise.due, language)} ({short})"
        if isinstance(at, time):
            return language.say(N_("{day} at {time}"), day=day, time=time_told(at, language))
        return with_time(day, at, language)

    def _leads_to_many(self, place: Place) -> str:
        say, said = self.voice.language.say, self.voice.said
        if place is Place.UNDERSTOOD:
            return said(NA_("This is how I understood you:"))
        if place is Place.SORRY:
            return say(N_("This should not have happened, and I am sorry:"))
        if place is Place.ASKED:
            asked = is_waited_for(self.found[place])
            return said(NA_("And may I ask you for this:") if asked else NA_("And this is what you had promised:"))
        if not is_waited_for(self.found[place]):
            return said(NA_("This is what I had promised:"))
        mine = all(promise.owner in (None, "", self.writer) for promise in self._promises(place))
        return say(N_("Here is what I will do:") if mine else N_("Here is what we will do:"))

    def _promises(self, place: Place) -> list[Promise]:
        return [note.promise for _, note in self.found.get(place, ()) if note.promise is not None]


def _fits(item: Item, note: Note) -> bool:
    """Return whether a note fits into a sentence: short, with no remarks but day and owner."""
    promise = note.promise
    if promise is not None and promise.due_time is not None and promise.due is None:
        return False
    told = {promise.owner} if promise is not None and not promise.theirs else set()
    short = bool(item.text.strip()) and len(item.text) <= _LONGEST and "\n" not in item.text
    return short and set(item.remarks) <= told


def _ended(text: str) -> str:
    """Return a text with final punctuation."""
    text = text.strip()
    return text if text.rstrip(_CLOSES).endswith(_ENDS) else f"{text}."
