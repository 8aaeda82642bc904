"""The summary of a conversation as Markdown, from the person's own words; nothing is invented."""

import re

from interview_tui.conversation.conversation import Conversation, in_reading_order
from interview_tui.conversation.customer import title
from interview_tui.conversation.note import Note
from interview_tui.conversation.spoken import channel_word, kind_word, track_name
from interview_tui.conversation.words import Kind, PromiseState, Track
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_

_MEANS_SOMETHING = re.compile(r"([\\`*_\[\]<>|~#])")
_BEGINS_BLOCK = re.compile(r"^(\s*)([-+=]+|\d{1,9}[.)])(?=\s|$)")
_BECOMES_LINK = re.compile(r"(?i)\b(https?|ftp|mailto|www)([:.])")
_STATES = {
    PromiseState.OPEN: NC_("promise", "open"),
    PromiseState.KEPT: NC_("promise", "kept"),
    PromiseState.MOVED: NC_("promise", "moved"),
    PromiseState.NOT_KEPT: NC_("promise", "not kept"),
}


def plain(text: str) -> str:
    """Return user text so that Markdown shows it as typed: no heading, list, link, table or HTML of its own."""
    escaped = _MEANS_SOMETHING.sub(r"\\\1", text.replace("&", "&amp;"))
    escaped = _BECOMES_LINK.sub(lambda found: f"{found[1]}&#{ord(found[2])};", escaped)
    return "\n".join(_BEGINS_BLOCK.sub(_no_block, one.strip()) for one in escaped.split("\n"))


def _no_block(found: re.Match[str]) -> str:
    marker = found[2]
    return f"{found[1]}{marker[:-1]}\\{marker[-1]}"


def summary(conversation: Conversation, language: Language) -> str:
    """Return the summary: who and when, what was said by track, what was promised, what was set aside.

    A track without a note says that it was not asked.
    """
    say = language.say
    shown = in_reading_order(conversation.notes)
    parts = [_heading(conversation, language)]
    for track in (Track.INNOVATION, Track.OPTIMISATION):
        name = track_name(track, language)
        notes = [pair for pair in shown if pair[1].track is track and not _stands_apart(pair[1])]
        unasked = say(N_("{track}: not asked"), track=name[:1].upper() + name[1:])
        parts.append(_section(name, notes, language) if notes else [unasked])
    told = [pair for pair in shown if pair[1].track is None and not _stands_apart(pair[1])]
    parts.append(_section(say(N_("What was said")), told, language))
    parts.append(_promises([note for _, note in shown if note.kind is Kind.PROMISE], language))
    parts.append(_section(say(N_("Personal")), _of_kind(shown, Kind.PERSONAL), language))
    parts.append(_section(say(N_("Parking list")), [pair for pair in shown if pair[1].parked], language))
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _heading(conversation: Conversation, language: Language) -> list[str]:
    name = conversation.customer
    who = title(name, conversation.organisation) if name else language.say(N_("Conversation without a name"))
    facts = [
        f"{forms.long_date(conversation.started_at.date(), language)}, {forms.clock(conversation.started_at)}",
        channel_word(conversation.channel, language),
        plain(conversation.author),
    ]
    if conversation.ended_at is not None:
        length = (conversation.ended_at - conversation.started_at).total_seconds()
        facts.insert(1, forms.minutes(max(1, round(length / 60)), language))
    return [f"# {plain(who)}", "", " · ".join(fact for fact in facts if fact)]


def _section(name: str, notes: list[tuple[int, Note]], language: Language) -> list[str]:
    if not notes:
        return []
    least = min(depth for depth, _ in notes)
    return [
        f"## {name[:1].upper()}{name[1:]}",
        "",
        *(_item(depth - least, note, language) for depth, note in notes),
    ]


def _item(depth: int, note: Note, language: Language) -> str:
    word = f"**{_capital(kind_word(note.kind, False, language))}:** " if note.kind is not None else ""
    indent = "  " * depth
    text = plain(f"„{note.text}“" if note.kind is Kind.QUOTE and language.code == "de" else note.text)
    if note.kind is Kind.QUOTE and language.code == "en":
        text = f"“{text}”"
    evidence = "".join(f" ({plain(one.text)})" for one in note.evidence)
    return f"{indent}- {word}{text.replace(chr(10), f'  {chr(10)}{indent}  ')}{evidence}"


def _promises(notes: list[Note], language: Language) -> list[str]:
    if not notes:
        return []
    return [f"## {language.say(N_('Promises'))}", "", *(_promise(note, language) for note in notes)]


def _promise(note: Note, language: Language) -> str:
    due = forms.weekday_date(note.due, language) if note.due else language.say(N_("no date yet"))
    state = language.in_context("promise", _STATES[note.promise])
    facts = [due, *([plain(note.owner)] if note.owner else []), state]
    text = plain(note.text).replace("\n", "  \n  ")
    return f"- {text} ({', '.join(facts)})"


def _of_kind(notes: list[tuple[int, Note]], kind: Kind) -> list[tuple[int, Note]]:
    return [pair for pair in notes if pair[1].kind is kind and not pair[1].parked]


def _stands_apart(note: Note) -> bool:
    return note.parked or note.kind in (Kind.PROMISE, Kind.PERSONAL)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
