"""What a conversation says to whoever held it: on the screen and in the terminal."""

from dataclasses import replace
from types import MappingProxyType

from interview_tui.export.paper import Item, Paper, Part
from interview_tui.insight.asked import questions_above
from interview_tui.insight.filters import of_kind
from interview_tui.insight.noted import Noted, Since, following
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation, in_reading_order
from interview_tui.records.customer import title
from interview_tui.records.kinds import APART
from interview_tui.records.note import Note
from interview_tui.records.parts import Promise
from interview_tui.records.presence import names, speaker
from interview_tui.records.spoken import (
    answer_words,
    channel_word,
    due_words,
    fate_words,
    how_known_word,
    kind_word,
    length_held,
    measure_name,
    promise_state,
    track_name,
    when_told,
    written_up_word,
)
from interview_tui.records.spoken_since import about_words, addition_words, on_earlier, since_words
from interview_tui.records.words import Fate, Kind, Track


def summary(conversation: Conversation, language: Language, since: Since = MappingProxyType({})) -> Paper:
    """Return the summary: the needs, what was said by track, what was promised, what was set aside.

    A track without a note says that it was not asked. `since` is what later conversations say of these notes.
    """
    say = language.say
    # What was put aside in the call and dropped after it is gone for a reader.
    every = [pair for pair in in_reading_order(conversation.notes) if pair[1].fate is not Fate.DROPPED]
    needs = of_kind([pair for pair in every if not pair[1].parked], Kind.NEED)
    shown = [pair for pair in every if pair not in needs]

    def items_of(pairs: list[tuple[int, Note]], heading: Kind | None = None) -> tuple[Item, ...]:
        return _items(pairs, conversation, language, heading, since)

    parts = [Part(say(N_("Needs")), items_of(needs, Kind.NEED))] if needs else []
    for track in (Track.INNOVATION, Track.OPTIMISATION):
        name = _capital(track_name(track, language))
        items = items_of([pair for pair in shown if pair[1].track is track and not _stands_apart(pair[1])])
        if items:
            parts.append(Part(name, items))
        elif not any(note.track is track for _, note in needs):
            parts.append(Part(say(N_("{track}: not asked"), track=name)))
    if conversation.measure is not None:
        name = measure_name(conversation.measure.measure, language)
        parts.append(Part(f"{name}: {answer_words(conversation.measure, language)}"))
    untracked = [pair for pair in shown if pair[1].track is None and not _stands_apart(pair[1])]
    personal = [pair for pair in shown if pair[1].kind is Kind.PERSONAL and not pair[1].parked]
    promises = tuple(_promise(note, note.promise, language) for _, note in shown if note.promise is not None)
    others = (
        Part(say(N_("What was said")), items_of(untracked)),
        Part(say(N_("Promises")), promises),
        Part(say(N_("Personal")), items_of(personal, Kind.PERSONAL)),
        Part(say(N_("Parking list")), items_of([pair for pair in shown if pair[1].parked])),
    )
    return Paper(
        _title(conversation, language),
        _facts(conversation, language),
        (*parts, *(part for part in others if part.items)),
    )


def _title(conversation: Conversation, language: Language) -> str:
    if conversation.customer is None:
        return language.say(N_("Conversation without a name"))
    return title(conversation.customer, conversation.organisation)


def present_words(conversation: Conversation, language: Language) -> str:
    """Return who else was there; nothing where nobody was."""
    there = ", ".join(names(conversation).values())
    return language.say(N_("there: {names}"), names=there) if there else ""


def _facts(conversation: Conversation, language: Language) -> tuple[str, ...]:
    facts = [when_told(conversation, language), length_held(conversation, language)]
    facts += [channel_word(conversation.channel, language), conversation.author]
    facts.append(written_up_word(conversation, language))
    facts.append(present_words(conversation, language))
    return tuple(fact for fact in facts if fact)


def _items(
    notes: list[tuple[int, Note]], conversation: Conversation, language: Language, heading: Kind | None, since: Since
) -> tuple[Item, ...]:
    """Return the items of a part; notes of the kind that its heading names need no word for it."""
    nested = _nested(notes)
    questions = questions_above(conversation, nested)
    items, answers = [], 0
    for depth, note in nested:
        if question := questions.get(note.id):
            items.append(Item(0, "", question, quiet=True))
        if depth == 0:
            # Answers stand under their question; what is no answer, or to another one, does not.
            answers = 1 if question or (answers and note.question == _question_of(items)) else 0
        said_by = speaker(conversation, note)
        item = _item(depth + answers, note, language, heading, following(note.id, since))
        items.append(_said_by(item, said_by.name, language) if said_by else item)
    return tuple(items)


def _question_of(items: list[Item]) -> str:
    return next((item.text for item in reversed(items) if item.quiet), "")


def _nested(notes: list[tuple[int, Note]]) -> list[tuple[int, Note]]:
    """Return the notes with their depth among these: one whose parent stands in another part moves up."""
    nested: list[tuple[int, Note]] = []
    above: list[int] = []
    for depth, note in notes:
        while above and above[-1] >= depth:
            above.pop()
        nested.append((len(above), note))
        above.append(depth)
    return nested


def _said_by(item: Item, name: str, language: Language) -> Item:
    return replace(item, remarks=(language.say(N_("said by {name}"), name=name), *item.remarks))


def _item(depth: int, note: Note, language: Language, heading: Kind | None, since: tuple[Noted, ...]) -> Item:
    label = (
        _capital(kind_word(note.kind, False, language)) if note.kind is not None and note.kind is not heading else ""
    )
    text = note.text
    if note.kind is Kind.QUOTE:
        text = forms.quoted(text, language)
    remarks = [one.text for one in note.evidence]
    if note.how_known:
        remarks.append(how_known_word(note.how_known, language))
    if note.settled is not None:
        remarks.append(language.say(N_("settled on {date}"), date=forms.long_date(note.settled, language)))
    remarks += [on_earlier(note.asks_on, language, near=note.at.date())] if note.asks_on else []
    remarks += [words] if (words := fate_words(note, language)) else []
    remarks += [added] if (added := addition_words(note, language)) else []
    remarks += [about] if (about := about_words(note, language)) else []
    remarks += [since_words(one.note, one.at.date(), language, near=note.at.date()) for one in since]
    return Item(depth, label, text, tuple(remarks), note=note.id)


def _promise(note: Note, promise: Promise, language: Language) -> Item:
    due = (
        due_words(promise.due, promise.due_time, language, near=note.at.date())
        if promise.due
        else language.say(N_("no date yet"))
    )
    state = promise_state(promise.state, language)
    return Item(0, "", note.text, (", ".join([due, *([promise.owner] if promise.owner else []), state]),), note=note.id)


def _stands_apart(note: Note) -> bool:
    return note.parked or note.kind in APART


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
