"""What a personal note becomes after the call: a trait, chosen by one letter and possibly reworded, or nothing."""

from dataclasses import dataclass
from datetime import datetime

from interview_tui.desk.after.answers import NOTHING, REPLACES, answers, meaning_of
from interview_tui.desk.customer.entering import Proposed, confirmed, proposed, understood
from interview_tui.insight import answering
from interview_tui.insight.after_call import Asked, Question
from interview_tui.insight.answering import Kept
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.changes import said_on
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect


@dataclass(frozen=True, slots=True)
class TraitMeant:
    """What an answer makes of a personal note."""

    proposal: Proposed
    replaces: Entry | None = None
    """The known trait that ends."""


def is_nothing(question: Question, line: str, language: Language) -> bool:
    """Return whether the answer says that the note tells nothing about the person."""
    return not line or _meaning(question, line, language)[0] == NOTHING


def meant(
    kept: Kept, question: Question, line: str, *, entry_id: str, at: datetime, language: Language
) -> TraitMeant | None:
    """Return the meaning of a letter, digit or whole word and any text behind it; None for anything else."""
    note, (meaning, words) = question.note, _meaning(question, line, language)
    if note is None or meaning is None or meaning == NOTHING:
        return None
    replaces = next((one for one in question.replaceable if meaning == f"{REPLACES}{one.id}"), None)
    proposal = proposed(
        words or note.text,
        replaces.aspect if replaces is not None else Aspect(meaning),
        entry_id=entry_id,
        at=at,
        code=language.code,
        said=said_on(kept.conversation, note, note.at.date()),
        conversation=kept.conversation.id,
        note=note.id,
    )
    return None if proposal is None else TraitMeant(proposal, replaces)


def told(meant: TraitMeant, word: str, language: Language) -> str:
    """Return what would be recorded: the aspect, the text, since when, and what ends."""
    entry = meant.proposal.entry
    parts = [f"{word}: {entry.text}", understood(meant.proposal, language)]
    if meant.replaces is not None:
        parts.append(language.say(N_("ends: {text}"), text=meant.replaces.text))
    return " · ".join(filter(None, parts))


def taken(kept: Kept, question: Question, meant: TraitMeant) -> tuple[Kept, tuple[Question, ...]]:
    """Return the result, and what has to be confirmed before anything is recorded."""
    note = question.note
    if note is None:
        return kept, ()
    if meant.proposal.touches is not None:
        asked = Question(Asked.SENSITIVE, note, entry=confirmed(meant.proposal), replaces=meant.replaces)
        return answering.undecided(kept, note), (asked,)
    return answering.trait(kept, note, meant.proposal.entry, meant.replaces), ()


def _meaning(question: Question, line: str, language: Language) -> tuple[str | None, str]:
    """Return the meaning of the answer, and the text behind it."""
    allowed = answers(question, language)
    whole = meaning_of(allowed, line)
    if whole is not None:
        return whole, ""
    first, _, words = line.partition(" ")
    found = next((meaning for letter, _, meaning in allowed.letters if first.casefold() == letter), None)
    return found, words.strip()
