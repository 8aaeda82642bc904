"""The closed vocabularies of a conversation: kinds, tracks, states. One word per thing (see the glossary).

A document may hold a word that this version does not know. It is a member of its vocabulary like the others, but for
being in no list of them: `read_word` gives it, `Kind("…")` in our own code does not.
"""

import re
from enum import StrEnum
from typing import TypeVar

W = TypeVar("W", bound=StrEnum)
_WORD = re.compile(r"\w[\w-]{0,39}")


def looks_like_word(text: str) -> bool:
    """Tell whether a text may be a word that this version does not know: letters, digits, `_` and `-`, at most 40."""
    return _WORD.fullmatch(text) is not None


def read_word(vocabulary: type[W], value: str) -> W:
    """Return the word of a vocabulary that a document holds, known or not. Raises ValueError for what is no word."""
    try:
        return vocabulary(value)
    except ValueError:
        if not looks_like_word(value):
            raise
    word = str.__new__(vocabulary, value)
    word._name_ = word._value_ = value
    return word


def is_known(word: StrEnum) -> bool:
    """Tell whether this version knows the word."""
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
    """What came about between a customer and us. What counts where says the table of forms (`records/forms.py`)."""

    TALK = "talk"
    """A conversation: it may have a guide, notes, and questions afterwards."""
    CHAT = "chat"
    """Just talked, of nothing in particular."""
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
    """It is asked the next time."""
    ASKED = "asked"
    """It was asked the next time."""
    DROPPED = "dropped"


class Coach(StrEnum):
    """How much the coach says in a call."""

    OFF = "off"
    QUIET = "quiet"
    """The bold time of a long own turn, and the thanks after criticism."""
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
    """What they wrote about us where others read it."""


WRITTEN = frozenset({Channel.MAIL, Channel.LETTER, Channel.REVIEW})
"""Nobody speaks there: what is learnt so is written up when it is read."""


class Informed(StrEnum):
    """How the customer was told that notes are kept."""

    NOT_YET = "not_yet"
    TOLD = "told"
    AGREED = "agreed"


class Basis(StrEnum):
    """What allows us to keep notes on a person."""

    CONTRACT = "contract"
    CONSENT = "consent"
    INTEREST = "interest"
    """A legitimate interest that outweighs theirs."""


class Aspect(StrEnum):
    """What an entry says of a customer: something that begins one day and may end."""

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
    """Something lived through together."""
    PRESENT = "present"
    """A small present that was given."""
    TRIED = "tried"
    ELSEWHERE = "elsewhere"
    """Partly with somebody else, because."""
    LEFT = "left"
    """No customer any more, because."""
    RETURNED = "returned"
    """Back again, because."""


class Outcome(StrEnum):
    """How something ended that a customer expected."""

    MET = "met"
    DISAPPOINTED = "disappointed"


class Sensitive(StrEnum):
    """What a text touches that is asked about before it is kept of anybody."""

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
    """What is to be done about a complaint, in the order in which it is asked for."""

    THANKED = "thanked"
    APOLOGISED = "apologised"
    TAKEN_ON = "taken-on"
    REMEDY = "remedy"
    OWNER = "owner"
    ACCEPTED = "accepted"
    """By the one to whom it was passed on."""
    PASSED_TOLD = "passed-told"
    PROMISED = "promised"
    TOLD = "told"
    """How it stands, when the promised day has passed without an answer."""
    IN_THEIR_PLACE = "in-their-place"
    """What one would want in their place: one private line."""
    ANSWER = "answer"
    CONTENT = "content"
    """Whether they accept the answer."""
    LEARNT = "learnt"
    """What we learnt: with that it is closed."""


class Audience(StrEnum):
    """For whom it is: that decides what leaves."""

    COLLEAGUE = "colleague"
    """Works with the same customer: all that is no secret of the author."""
    CUSTOMER = "customer"
    """The customer: thanks, and what both sides promised."""
    PRODUCT = "product"
    """Those who build it: facts, needs, quotes with their whys and evidence, by track."""
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
