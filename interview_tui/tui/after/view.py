"""What the review after a call displays."""

from collections.abc import Sequence
from datetime import timedelta

from interview_tui.coaching.observation import Held
from interview_tui.coaching.page import ReviewPage, review_page
from interview_tui.desk.after.answers import Answers
from interview_tui.desk.customer.entering import sensitive_question
from interview_tui.desk.services import Services
from interview_tui.insight.after_call import Asked, Question, open_slots
from interview_tui.insight.answering import Kept
from interview_tui.insight.slots import slot_words
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation
from interview_tui.records.private import Private
from interview_tui.records.spoken import how_known_word
from interview_tui.records.words import Coach
from interview_tui.tui.shared.review_view import review_lines
from interview_tui.tui.widgets.drawing import Line, Lines, Span, fitted, line, paragraph, shortened, width_of
from interview_tui.tui.widgets.words import kind_word

LABEL_WIDTH = 14


def short_name(question: Question, language: Language) -> str:
    """Return the subject of a waiting question, in a few words."""
    names = {
        Asked.DUE: N_("by when?"),
        Asked.KIND: N_("which kind?"),
        Asked.COMPLAINT: N_("criticism or complaint?"),
        Asked.TRAIT: N_("about the person?"),
        Asked.SENSITIVE: N_("keep it?"),
        Asked.EVIDENCE: N_("still open: {slots}"),
        Asked.SPEAKER: N_("who spoke?"),
        Asked.GUESS: N_("my guess"),
        Asked.LEARNT: N_("new to me"),
        Asked.FATE: N_("where does it go?"),
        Asked.INTENTION: N_("one thing for next time"),
    }
    return language.say(names[question.about], slots=slot_words(question.slots, language))


def asked_lines(
    question: Question, conversation: Conversation, private: Private, language: Language, width: int
) -> Lines:
    """Return a question in full: the note it is about, and what is asked."""
    say = language.say
    lines: Lines = []
    if question.note is not None:
        word, colour = kind_word(question.note.kind, question.note.parked, language)
        pieces = paragraph(question.note.text, "text", width - LABEL_WIDTH - 1)[:4]
        for at, piece in enumerate(pieces):
            label = word if at == 0 else ""
            lines.append((Span(" "), Span(fitted(label, LABEL_WIDTH), f"{colour} bold"), *piece))
        lines.append(())
    words = {
        Asked.DUE: N_("By when?"),
        Asked.KIND: N_("Which kind of note is this?"),
        Asked.COMPLAINT: N_("Did something go wrong for them? Then it is a complaint."),
        Asked.EVIDENCE: N_("Still open: {slots} Type what you know."),
        Asked.TRAIT: N_("Does this say who they are? Then it goes on their page."),
        Asked.SENSITIVE: N_("Keep it?"),
        Asked.GUESS: N_("My guess was: {guess}"),
        Asked.LEARNT: N_("What did I learn that I did not know?"),
        Asked.FATE: N_("Set aside in the call: where does it go now?"),
        Asked.INTENTION: N_("One thing for next time?"),
    }
    if question.about is Asked.DUE and question.note and question.note.theirs:
        words[Asked.DUE] = N_("Promised by the customer's side: by when?")
    if question.about is Asked.SPEAKER and question.change is not None:
        change = private.changes[question.change]
        told = say(
            N_("You typed {n} notes while you spoke from {from_time} for {length}. Was that the customer?"),
            n=question.notes,
            from_time=forms.clock(conversation.started_at + timedelta(seconds=change.at_s)),
            length=forms.elapsed(question.until_s - change.at_s),
        )
        return [*lines, *paragraph(told, "bold", width - 1, 1)]
    if question.about is Asked.SENSITIVE and question.entry is not None and question.entry.sensitive is not None:
        told = sensitive_question(question.entry.sensitive, language)
        alone = say(N_("No: it stays in this note, on no page, and leaves with no export."))
        return [*lines, *paragraph(told, "bold", width - 1, 1), *paragraph(alone, "quiet", width - 1, 1)]
    told = say(words[question.about], guess=private.guess, slots=slot_words(question.slots, language))
    lines += paragraph(told, "bold", width - 1, 1)
    if question.about is Asked.EVIDENCE and question.note and question.note.how_known:
        known = say(N_("How known: {how}"), how=how_known_word(question.note.how_known, language))
        lines += paragraph(known, "quiet", width - 1, 1)
    return lines


def review(kept: Kept, services: Services, width: int) -> Lines:
    """Return the page of the private review; empty if the coach is off."""
    conversation, page = kept.conversation, ReviewPage()
    if services.store.settings.coach is not Coach.OFF:
        guide = services.guides.library.guides.get(conversation.guide or "")
        held = Held(conversation, kept.private, services.language.code, guide, open_slots(conversation))
        page = review_page(held)
    return review_lines(page, conversation, kept.private, services.language, width)


def letters_lines(allowed: Answers, understood: str, language: Language, width: int) -> Lines:
    """Return the possible answers, in as many lines as needed, and how the line is understood."""
    words: list[Line] = [
        line((f"{letter} ", "blue bold"), (f"{word}  ", "blue")) for letter, word, _ in allowed.letters
    ]
    if allowed.letters and allowed.typed:
        words.append(line((language.say(allowed.or_type), "blue")))
    if understood:
        words.append(line((shortened(f"  → {understood}", width - 1), "bold")))
    lines: Lines = [line(" ")]
    for word in words:
        if width_of((*lines[-1], *word)) > width:
            lines.append(line(" "))
        lines[-1] = (*lines[-1], *word)
    return lines


def waiting_lines(questions: Sequence[Question], language: Language, width: int) -> Lines:
    """Return the questions that come after, dim."""
    lines: Lines = []
    for question in questions:
        words = short_name(question, language)
        about = question.note.text.split("\n")[0] if question.note else ""
        lines.append(
            line(
                " ",
                (fitted(words, min(34, width - 2)), "quiet"),
                (shortened(about, max(1, width - 37)), "quiet"),
            )
        )
    return lines
