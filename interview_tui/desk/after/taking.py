"""What a typed answer after the call means, and the text with which an answered question is shown again."""

from dataclasses import dataclass
from datetime import date

from interview_tui.desk.after import traits
from interview_tui.desk.after.answers import answers, choice_named, meaning_of
from interview_tui.desk.call.choice import track_of
from interview_tui.desk.call.state import Now
from interview_tui.insight import answering
from interview_tui.insight.after_call import Asked, Question
from interview_tui.insight.answering import Kept
from interview_tui.insight.traits import of_note
from interview_tui.language import forms
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.day_time import with_time
from interview_tui.language.due.date import Due, read_answer
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.spoken import due_words
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.words import Fate, HowKnown, Kind

OWN_WORDS = (Asked.LEARNT, Asked.INTENTION, Asked.EVIDENCE)
"""Questions answered in free text: emptying the line withdraws the answer."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The result of accepting an answer."""

    kept: Kept
    stays: bool = False
    """The same question stays: the letter only added something."""
    then: tuple[Question, ...] = ()
    """What has to be confirmed next."""


def standing(question: Question, private: Private, before: Note | None, language: Language) -> str:
    """Return the text an earlier answer left; `before` is the note as it was when first asked about."""
    if question.about is Asked.LEARNT:
        return private.learnt
    if question.about is Asked.INTENTION:
        return private.intention
    note = question.note
    if note is None or before is None:
        return ""
    if question.about is Asked.DUE:
        return with_time(forms.long_date(note.due, language), note.due_time, language) if note.due else ""
    if question.about is Asked.FATE:
        return (note.theme or "") if note.fate is Fate.THEME else ""
    if question.about is Asked.EVIDENCE:
        return "\n".join(one.text for one in note.evidence[len(before.evidence) :])
    return ""


def understood(question: Question, kept: Kept, text: str, today: date, language: Language) -> str:
    """Return how the line is understood; for an empty line, what was answered by a letter before."""
    allowed = answers(question, language)
    meaning = meaning_of(allowed, text) if text else _chosen(question, kept)
    if question.about is Asked.TRAIT:
        return _trait_told(question, kept, text, language)
    if question.about is Asked.DUE and meaning != "theirs":
        due = _due(meaning, text, today, language.code)
        return due_words(due.day, due.time, language, near=today) if due.day else ""
    return next((word for _, word, means in allowed.letters if means == meaning), "")


def _trait_told(question: Question, kept: Kept, text: str, language: Language) -> str:
    """Return what a personal note would become; for an empty line, what it became before."""
    note = question.note
    if note is None or not text:
        entry = of_note(kept.customer, note.id) if note is not None and kept.customer is not None else None
        return f"{aspect_word(entry.aspect, language)}: {entry.text}" if entry is not None else ""
    meant = traits.meant(kept, question, text, entry_id=note.id, at=note.at, language=language)
    return traits.told(meant, aspect_word(meant.proposal.entry.aspect, language), language) if meant else ""


def _chosen(question: Question, kept: Kept) -> str | None:
    note, private = question.note, kept.private
    if question.about is Asked.GUESS:
        return private.guess_became
    if question.about is Asked.SPEAKER and question.change is not None:
        return "yes" if private.changes[question.change].pressed is not None else None
    if note is None:
        return None
    if question.about is Asked.SENSITIVE:
        return "yes" if kept.customer is not None and of_note(kept.customer, note.id) else None
    if question.about is Asked.KIND:
        return "parked" if note.parked else str(note.kind)
    if question.about is Asked.COMPLAINT:
        return "yes" if note.kind is Kind.COMPLAINT else None
    return str(note.fate) if question.about is Asked.FATE else None


def taken(kept: Kept, question: Question, before: Note | None, text: str, now: Now, language: Language) -> Taken | None:
    """Return the effect of an answer; None if it is not understood.

    `question` has the note as it is now, `before` as it was when first asked about.
    """
    about, note, today = question.about, question.note, now.at.date()
    if about is Asked.TRAIT and note is not None:
        return _trait(kept, question, note, text, now, language)
    if not text and about not in OWN_WORDS:
        return Taken(kept)
    if about in (Asked.LEARNT, Asked.INTENTION):
        return Taken(answering.in_words(kept, question, text))
    meaning = meaning_of(answers(question, language), text)
    if note is not None and before is not None and about in (Asked.DUE, Asked.EVIDENCE, Asked.FATE):
        return _in_words(kept, about, note, before, meaning, text, today, language.code)
    return None if meaning is None else Taken(_by_letter(kept, question, before, meaning, language.code))


def _trait(kept: Kept, question: Question, note: Note, text: str, now: Now, language: Language) -> Taken | None:
    if traits.is_nothing(question, text, language):
        is_kept = kept.customer is not None and of_note(kept.customer, note.id) is not None
        return Taken(kept if is_kept and not text else answering.no_trait(kept, note))
    meant = traits.meant(kept, question, text, entry_id=now.new_id(), at=now.at, language=language)
    if meant is None:
        return None
    then, to_confirm = traits.taken(kept, question, meant)
    return Taken(then, then=to_confirm)


def _in_words(
    kept: Kept, about: Asked, note: Note, before: Note, meaning: str | None, text: str, today: date, code: Code
) -> Taken | None:
    if about is Asked.DUE:
        if meaning == "theirs":
            return Taken(answering.turned_over(kept, note), stays=True)
        due = _due(meaning, text, today, code)
        return None if due.day is None else Taken(answering.dated(kept, note, due.day, due.time))
    if meaning is None and len(text) == 1 and text.isalpha():
        return None  # a letter that is not offered: nobody means it as text
    if about is Asked.FATE:
        return Taken(answering.placed(kept, note, before, meaning, text, code))
    if meaning is not None:  # how it is known; evidence may still be typed
        return Taken(answering.known_by(kept, note, HowKnown(meaning)), stays=True)
    return Taken(answering.with_evidence(kept, note, text, beside=before.evidence))


def _due(meaning: str | None, text: str, today: date, code: Code) -> Due:
    return Due(answering.in_a_word(meaning, today)) if meaning else read_answer(text, today, code)


def _by_letter(kept: Kept, question: Question, before: Note | None, meaning: str, code: Code) -> Kept:
    note = question.note
    if question.about is Asked.GUESS:
        return answering.guess_became(kept, meaning)
    if question.about is Asked.SPEAKER:
        return answering.customer_spoke(kept, question) if meaning == "yes" else answering.i_spoke(kept, question)
    if note is None:
        return kept
    if question.about is Asked.SENSITIVE:
        if meaning == "yes" and question.entry is not None:
            then = answering.trait(kept, note, question.entry, question.replaces)
            stayed = before is not None and before.stays_with_me
            return answering.with_note(then, note, lambda one: one.changed(stays_with_me=stayed))
        return answering.not_kept(kept, note)
    if question.about is Asked.KIND:
        choice = choice_named(meaning)
        track = track_of(choice.kind, choice.parked, None, before.track if before else None)
        return answering.of_kind(kept, note, choice.kind, choice.parked, track, code)
    if meaning == "yes":
        return answering.complaint(kept, note)
    return answering.criticism(kept, note)
