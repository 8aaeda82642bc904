"""The closed vocabularies of a conversation: kinds, tracks, states. One word per thing (see the glossary).

A document may hold a word unknown to this version. `read_word` returns it as a member of its vocabulary that is in no
list; `Kind("…")` in our own code does not.
"""

import re
from enum import StrEnum
from typing import TypeVar

W = TypeVar("W", bound=StrEnum)
_WORD = re.compile(r"\w[\w-]{0,39}")


def looks_like_word(text: str) -> bool:
    """Return whether a text could be a word of a newer version: letters, digits, `_` and `-`, at most 40."""
    return _WORD.fullmatch(text) is not None


def read_word(vocabulary: type[W], value: str) -> W:
    """Return the word of a vocabulary found in a document, known or not. Raises ValueError if it is no word at all."""
    try:
        return vocabulary(value)
    except ValueError:
        if not looks_like_word(value):
            raise
    word = str.__new__(vocabulary, value)
    word._name_ = word._value_ = value
    return word


def is_known(word: StrEnum) -> bool:
    """Return whether this version knows the word."""
    return any(word is one for one in type(word))


class Kind(StrEnum):
    """What a note is. A note without a kind is simply a note."""

    FACT = "fact"
    NEED = "need"
    QUOTE = "quote"
    CRITICISM = "criticism"
    COMPLAINT = "complaint"
    PRAISE = "praise"
    WHY = "why"
    PROMISE = "promise"
    PERSONAL = "personal"
    SOLUTION = "solution"
    TOLD = "told"
    """What we told them."""


class Track(StrEnum):
    """The question behind a note: something new for them, or something we can do better."""

    INNOVATION = "innovation"
    OPTIMISATION = "optimisation"


class Form(StrEnum):
    """The form of contact. The table of forms (`records/forms.py`) says what counts where."""

    TALK = "talk"
    """A conversation: it may have a guide, notes, and questions afterwards."""
    CHAT = "chat"
    """Just talked, about nothing in particular."""
    ATTEMPT = "attempt"
    """They were not reached: no contact."""
    ANSWER = "answer"
    """They sent in an answer; nobody talked."""


class Status(StrEnum):
    """How far a conversation is: running, ended with things left to finish, done."""

    OPEN = "open"
    TO_FINISH = "to_finish"
    DONE = "done"


class HowKnown(StrEnum):
    """How we know a fact."""

    TOLD = "told"
    SEEN = "seen"
    DOCUMENT = "document"


class PromiseState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    MOVED = "moved"
    NOT_KEPT = "not_kept"


class Fate(StrEnum):
    """Where a matter went that was parked, or a solution that was set aside."""

    THEME = "theme"
    """It belongs to a theme, which the note names."""
    PROMISE = "promise"
    """It became a promise."""
    NEXT_TIME = "next_time"
    """To be asked next time."""
    ASKED = "asked"
    """It was asked at that next time."""
    DROPPED = "dropped"


class Coach(StrEnum):
    """How much the coach says in a call."""

    OFF = "off"
    QUIET = "quiet"
    """The clock turns bold in a long turn of one's own, and a reminder to thank after criticism."""
    NORMAL = "normal"


class Channel(StrEnum):
    """Where a conversation takes place."""

    PHONE = "phone"
    IN_PERSON = "in_person"
    VIDEO = "video"
    MESSAGE = "message"
    VISIT = "visit"
    FAIR = "fair"
    MAIL = "mail"
    LETTER = "letter"
    REVIEW = "review"
    """What they wrote about us in public."""


WRITTEN = frozenset({Channel.MAIL, Channel.LETTER, Channel.REVIEW})
"""Nobody speaks there: it is written up when it is read."""


class Informed(StrEnum):
    """How the customer was told that notes are kept."""

    NOT_YET = "not_yet"
    TOLD = "told"
    AGREED = "agreed"


class Basis(StrEnum):
    """The legal basis for keeping notes on a person."""

    CONTRACT = "contract"
    CONSENT = "consent"
    INTEREST = "interest"
    """A legitimate interest that outweighs theirs."""


class Aspect(StrEnum):
    """What an entry is about: something that begins one day and may end."""

    ORGANISATION = "organisation"
    ROLE = "role"
    PHONE = "phone"
    MAIL = "mail"
    POSTAL = "postal"
    LANGUAGE = "language"
    WISH = "wish"
    """How they want to be in touch: how often, by which channel, at which hours, not at all."""
    RHYTHM = "rhythm"
    """How often we want to be in touch."""
    THROUGH = "through"
    """Who recommended us to them."""
    INTEREST = "interest"
    PREFERENCE = "preference"
    CIRCUMSTANCE = "circumstance"
    SMALL_TALK = "small_talk"
    USES = "uses"
    """What they bought or use of ours."""
    TOPIC = "topic"
    """What they want to hear of."""
    EXPECTATION = "expectation"
    AVOID = "avoid"
    """Better not mentioned."""
    MOMENT = "moment"
    """Something experienced together."""
    PRESENT = "present"
    """A small present that was given."""
    TRIED = "tried"
    ELSEWHERE = "elsewhere"
    """Partly with a competitor, and why."""
    LEFT = "left"
    """No longer a customer, and why."""
    RETURNED = "returned"
    """Back again, and why."""


class Outcome(StrEnum):
    """How an expectation ended."""

    MET = "met"
    DISAPPOINTED = "disappointed"


class Sensitive(StrEnum):
    """A sensitive area: before anything on it is kept, the person is asked."""

    HEALTH = "health"
    RELIGION = "religion"
    FAMILY = "family"
    POLITICS = "politics"
    UNION = "union"
    ORIGIN = "origin"
    SEXUALITY = "sexuality"
    MONEY = "money"
    """Debts and the like."""


class Measure(StrEnum):
    """A question whose answer is a number. At most one of them is asked in a conversation."""

    SATISFACTION = "satisfaction"
    RECOMMENDATION = "recommendation"
    FIT = "fit"
    EFFORT = "effort"


class Mode(StrEnum):
    """How the answer to a measure came in; answers of different modes are never counted together."""

    ASKED = "asked"
    MESSAGE = "message"
    IMPORTED = "imported"


class ComplaintStep(StrEnum):
    """The steps of a complaint, in the order in which they are asked for."""

    THANKED = "thanked"
    APOLOGISED = "apologised"
    TAKEN_ON = "taken-on"
    REMEDY = "remedy"
    OWNER = "owner"
    ACCEPTED = "accepted"
    """By whoever it was passed on to."""
    PASSED_TOLD = "passed-told"
    PROMISED = "promised"
    TOLD = "told"
    """That it takes longer, when the deadline has passed without an answer."""
    IN_THEIR_PLACE = "in-their-place"
    """What one would want in their place: one private line."""
    ANSWER = "answer"
    CONTENT = "content"
    """Whether they accept the answer."""
    LEARNT = "learnt"
    """What we learnt: with that it is closed."""


class Audience(StrEnum):
    """Who an export is for: that decides what leaves."""

    COLLEAGUE = "colleague"
    """Works with the same customer: everything but the author's secrets."""
    CUSTOMER = "customer"
    """The customer: thanks, and what both sides promised."""
    PRODUCT = "product"
    """Those who build the product: facts, needs, quotes with their whys and evidence, by track."""
    CRM = "crm"
    """Another system that keeps customers."""
    VISIT = "visit"
    """Oneself, on paper, before a visit: what is open, needs, questions."""


class Occasion(StrEnum):
    """What makes a conversation with a customer a special one."""

    FIRST_CONTACT = "first-contact"
    OPEN_COMPLAINT = "open-complaint"
    AFTER_SERVICE = "after-service"
    ANNIVERSARY = "anniversary"
    LONG_SILENCE = "long-silence"


class Rule(StrEnum):
    """The nine golden rules, by their short names."""

    AUTHENTIC = "authentic"
    OPEN_QUESTIONS = "open-questions"
    LISTEN = "listen"
    LEARN = "learn"
    FACTS = "facts"
    FOCUS = "focus"
    NEEDS = "needs"
    FEEDBACK = "feedback"
    WHY = "why"
