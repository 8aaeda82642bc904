"""The page for a one-to-one: conversations to talk about, with marked notes and comments; nothing is counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_tui.export.items import title_of, words_of
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.records.naming import title
from interview_tui.records.spoken_comment import say_word

if TYPE_CHECKING:
    from interview_tui.export.matter import Around
    from interview_tui.insight.board import Came
    from interview_tui.port.team import Said
    from interview_tui.records.conversation import Conversation

LINES = 1
"""Blank lines below each conversation, for handwriting."""


@dataclass(frozen=True, slots=True)
class Discussed:
    """A conversation to talk about, with its comments and marked notes."""

    conversation: Conversation
    said: Sequence[Said] = ()
    important: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OneToOne:
    """What to talk about with somebody, and which of their conversations are unread."""

    name: str
    discussed: tuple[Discussed, ...] = ()
    unread: tuple[Came, ...] = ()


def about_one_to_one(name: str, language: Language) -> str:
    """Return the topic for the file name."""
    return language.in_context("file", NC_("file", "one-to-one {name}"), name=name)


def paper(talk: OneToOne, around: Around) -> Paper:
    """Return the page."""
    language = around.language
    say = language.say
    parts = [_part(one, language) for one in talk.discussed]
    if talk.unread:
        items = (_unread(one, language) for one in talk.unread)
        parts.append(Part(say(N_("Not read yet")), tuple(items)))
    nothing = Part(say(N_("Nothing was marked, and nothing was said that is not settled.")))
    return Paper(
        say(N_("One-to-one with {name}"), name=talk.name),
        (forms.dated(around.now.date(), language),),
        tuple(parts) or (nothing,),
        mark=say(N_("INTERNAL")),
    )


def _part(one: Discussed, language: Language) -> Part:
    day = forms.dated(one.conversation.started_at.date(), language)
    return Part(f"{title_of(one.conversation, language)}, {day}", tuple(_items(one, language)), lines=LINES)


def _items(one: Discussed, language: Language) -> Iterator[Item]:
    yield from _said([said for said in one.said if said.comment.note is None], 0, language)
    spoken = {said.comment.note for said in one.said}
    for note in one.conversation.living():
        if note.id in one.important or note.id in spoken:
            yield Item(0, "", words_of(note, language), note=note.id)
            yield from _said([said for said in one.said if said.comment.note == note.id], 1, language)


def _said(said: Sequence[Said], depth: int, language: Language) -> Iterator[Item]:
    for one in said:
        comment = one.comment
        who = language.say(N_("you")) if one.own else one.author
        label = f"{say_word(comment.say, language)}, {who}"
        yield Item(depth + (comment.answers is not None), label[:1].upper() + label[1:], comment.text)


def _unread(one: Came, language: Language) -> Item:
    head = one.head
    who = title(head.customer, head.organisation) if head.customer else language.say(N_("without a name"))
    return Item(0, "", f"{who}, {forms.dated(head.started_at.date(), language)}")
